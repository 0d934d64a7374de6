/**
 * What was read and what was refused, as a report tells it.
 *
 * @module
 */
import type { ErrorCode, Issue } from '../error.ts';
import type { Caution } from '../estimate/estimate.ts';

/** The part of a parse result that a report needs; every result of `npskit/input` fits. */
export type ParseOutcome = {
  /** How many rows came in. */
  readonly rows: number;
  /** The rows that were refused. */
  readonly rejected: readonly { readonly row: number; readonly issues: readonly Issue[] }[];
  /** How many wall-clock times fell into a change of the clock. */
  readonly adjusted?: { readonly repeated: number; readonly skipped: number };
  /** Signs that another scale was read. */
  readonly doubts?: readonly Caution[];
};

/** An account of the rows: accepted and refused ones add up to all. */
export type Intake = {
  /** How many rows came in. */
  readonly rows: number;
  /** How many became answers. */
  readonly accepted: number;
  /** How many were refused. */
  readonly rejected: number;
  /** The refused rows by the first thing wrong with them, most frequent first. */
  readonly reasons: readonly RejectionReason[];
  /** How many wall-clock times fell into a repeated hour (read as the earlier one) or a skipped one (moved forward). */
  readonly adjusted: { readonly repeated: number; readonly skipped: number };
  /** What the account warns of. */
  readonly cautions: readonly Caution[];
};

/** Rows that were refused for the same reason. */
export type RejectionReason = {
  readonly code: ErrorCode;
  /** The column or field at fault, or null when the row as a whole is. */
  readonly field: string | null;
  /** How many rows. */
  readonly count: number;
  /** The first rows, counted from 0, five at most. */
  readonly firstRows: readonly number[];
};

/**
 * Sums a parse result up.
 *
 * @param outcome - The result of parsing rows.
 * @returns How many rows were accepted and refused, and why.
 * @internal
 */
export function intakeOf({
  rows,
  rejected,
  adjusted = { repeated: 0, skipped: 0 },
  doubts = [],
}: ParseOutcome): Intake {
  const reasons = new Map<string, { code: ErrorCode; field: string | null; count: number; firstRows: number[] }>();
  for (const { row, issues } of rejected) {
    const { code, path } = issues[0] as Issue;
    const field = fieldOf(path);
    const key = field === null ? code : `${code} ${field}`;
    const reason = reasons.get(key) ?? { code, field, count: 0, firstRows: [] };
    reason.count += 1;
    if (reason.firstRows.length < 5) reason.firstRows.push(row);
    reasons.set(key, reason);
  }
  return {
    rows,
    accepted: rows - rejected.length,
    rejected: rejected.length,
    reasons: [...reasons.values()].sort(
      (a, b) => b.count - a.count || compareTexts(a.code, b.code) || compareTexts(a.field ?? '', b.field ?? ''),
    ),
    adjusted,
    cautions: [
      ...(rejected.length * 20 > rows ? (['rejected-rows'] as const) : []),
      ...(adjusted.repeated + adjusted.skipped > 0 ? (['adjusted-clock'] as const) : []),
      ...doubts,
    ],
  };
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The column at fault: the first text in the path, after the number of the row. */
const fieldOf = (path: Issue['path']): string | null => {
  const field = path.find((part) => typeof part === 'string');
  return typeof field === 'string' ? field : null;
};
