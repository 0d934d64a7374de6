/**
 * From events to cases: one event, the history of one case, or a log that holds the events of many.
 *
 * @module
 */
import { type Issue, fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Instant } from '../time/instant.ts';
import type { Case } from './case.ts';
import { type Draft, caseOf, draftOf, judge, legalAfter, stepped } from './draft.ts';
import type { CaseEvent, CaseEventKind } from './event.ts';
import type { CaseState } from './rules.ts';

/** What became of one event: the case after it, or why it was refused. */
export type AppliedEvent =
  | {
      readonly ok: true;
      readonly value: Case;
      /** Whether the event had been taken before. */ readonly duplicate: boolean;
    }
  | {
      readonly ok: false;
      readonly issues: readonly [Issue, ...Issue[]];
      /** The kinds of events that the case takes. */
      readonly legal: readonly CaseEventKind[];
    };

/**
 * Applies one event to a case.
 *
 * Costs time in proportion to the events of the case, since the case before it stays as it is; for many events at once use
 * `foldCase`, which copies once.
 *
 * @param current - The case; `null` before it is opened.
 * @param event - What happened.
 * @returns The case after it; or why it was refused, and what the case takes: `case/invalid-event` for a record that is no event,
 * `case/other-case` for an event of another case, `case/out-of-order` when its sequence is not higher than all before,
 * `case/illegal-event` for one that the state does not take, `case/outcome-mismatch` when a case is closed with an outcome that is
 * not that of its state, `case/rung-repeated` for a rung that fired before.
 * @throws {NpsError} `case/invalid` when `current` is no case.
 * @example
 * const opened = { id: 'e1', caseKey: 'c7/%/a1', at: '2026-02-02T09:00:00.000Z', sequence: 1, kind: 'opened', playbook: 'strict', score: 3 } as const;
 * const first = applyEvent(null, opened);
 * first.ok && first.value.state // => 'new'
 * const early = applyEvent(first.ok ? first.value : null, { ...opened, id: 'e2', sequence: 2, kind: 'contacted' });
 * early.ok || early.issues[0].code // => 'case/illegal-event'
 * early.ok || early.legal // => ['assigned', 'declined', 'answered', 'escalated', 'acted', 'noted', 'erased']
 */
export function applyEvent(current: Case | null, event: CaseEvent): AppliedEvent {
  const draft = current === null ? null : draftOf(current);
  const verdict = judge(draft, event);
  if (typeof verdict !== 'string') return { ok: false, issues: verdict, legal: legalAfter(draft) };
  return { ok: true, value: caseOf(stepped(draft, event, verdict)), duplicate: verdict === 'duplicate' };
}

/** An event that was refused. */
export type RejectedEvent = {
  /** Which event, counted from 0. */
  readonly index: number;
  /** Why; paths begin inside the event. */
  readonly issues: readonly [Issue, ...Issue[]];
  /** The kinds of events that the case would have taken. */
  readonly legal: readonly CaseEventKind[];
};

/** What became of a history. */
export type FoldedCase = {
  /** The case; `null` when nothing opened one. */
  readonly case: Case | null;
  /** The events that were refused, in order. */
  readonly rejected: readonly RejectedEvent[];
  /** How many events had been taken before. */
  readonly duplicates: number;
};

/**
 * Folds the history of one case.
 *
 * Refused events are passed over and listed. Folding a history in parts gives the same case as folding it at once. Linear in the
 * number of events.
 *
 * @param events - The events of one case, in the order of their sequence.
 * @param options - The case to continue from.
 * @returns The case, the events that were refused, and how many came a second time.
 * @throws {NpsError} `input/invalid` when the events are not an array; `case/invalid` when `from` is no case. Never because of an event.
 * @example
 * const at = '2026-02-02T09:00:00.000Z';
 * const { case: folded, rejected } = foldCase([
 *   { id: 'e1', caseKey: 'c7/%/a1', at, sequence: 1, kind: 'opened', playbook: 'strict', score: 3 },
 *   { id: 'e2', caseKey: 'c7/%/a1', at, sequence: 2, kind: 'assigned', role: 'account-manager' },
 *   { id: 'e3', caseKey: 'c7/%/a1', at, sequence: 3, kind: 'verified' },
 * ]);
 * folded?.state // => 'assigned'
 * rejected[0].issues[0].code // => 'case/illegal-event'
 */
export const foldCase = (
  events: readonly CaseEvent[],
  { from = null }: { readonly from?: Case | null } = {},
): FoldedCase => foldAccepted(events, from, null);

/**
 * Folds a history, and says of each event that is taken.
 *
 * @param events - The events of one case.
 * @param from - The case to continue from.
 * @param taken - Told of each event that was taken, the state after it, and its time, which never runs backwards.
 * @returns As `foldCase`.
 * @internal
 */
export function foldAccepted(
  events: readonly CaseEvent[],
  from: Case | null,
  taken: ((event: CaseEvent, state: CaseState, at: Instant) => void) | null,
): FoldedCase {
  const list = listOf(events);
  let draft: Draft | null = from === null ? null : draftOf(from);
  let duplicates = 0;
  const rejected: RejectedEvent[] = [];
  for (let index = 0; index < list.length; index++) {
    const event = list[index] as CaseEvent;
    const verdict = judge(draft, event);
    if (typeof verdict !== 'string') rejected.push({ index, issues: verdict, legal: legalAfter(draft) });
    else if (verdict === 'duplicate') duplicates += 1;
    else {
      draft = stepped(draft, event, verdict);
      taken?.(event, draft.state, draft.lastAt);
    }
  }
  return { case: draft === null ? null : caseOf(draft), rejected, duplicates };
}

/** What became of a log. */
export type FoldedCases = {
  /** The cases, in the order in which they were opened. */
  readonly cases: readonly Case[];
  /** The events that were refused, in order. */
  readonly rejected: readonly RejectedEvent[];
  /** How many events had been taken before. */
  readonly duplicates: number;
};

/**
 * Folds a log with the events of many cases.
 *
 * The events of each case stand in the order of their sequence; how cases are mixed does not matter. Linear in the number of events.
 *
 * @param events - The log.
 * @param options - Cases to continue from.
 * @returns The cases, the events that were refused, and how many came a second time.
 * @throws {NpsError} `input/invalid` when the events or the cases are not an array; `case/invalid` for one that is no case.
 * @example
 * const at = '2026-02-02T09:00:00.000Z';
 * const { cases } = foldCases([
 *   { id: 'e1', caseKey: 'c7/%/a1', at, sequence: 1, kind: 'opened', playbook: 'strict', score: 3 },
 *   { id: 'e1', caseKey: 'c8/%/a2', at, sequence: 1, kind: 'opened', playbook: 'strict', score: 9 },
 *   { id: 'e2', caseKey: 'c7/%/a1', at, sequence: 2, kind: 'assigned', role: 'team-lead' },
 * ]);
 * cases.map(({ key, state }) => [key, state]) // => [['c7/%/a1', 'assigned'], ['c8/%/a2', 'new']]
 */
export function foldCases(
  events: readonly CaseEvent[],
  { from = [] }: { readonly from?: readonly Case[] } = {},
): FoldedCases {
  const list = listOf(events);
  if (!Array.isArray(from)) fail('input/invalid', ['from'], `Cases come as an array, got ${named(from)}.`);
  const drafts = new Map((from as readonly Case[]).map((current) => [current.key, draftOf(current)]));
  let duplicates = 0;
  const rejected: RejectedEvent[] = [];
  for (let index = 0; index < list.length; index++) {
    const event = list[index] as CaseEvent;
    // A key of another type is refused below, whatever it is looked up as.
    const key = (event as CaseEvent | null | undefined)?.caseKey ?? '';
    const before = drafts.get(key) ?? null;
    const verdict = judge(before, event);
    if (typeof verdict !== 'string') rejected.push({ index, issues: verdict, legal: legalAfter(before) });
    else if (verdict === 'duplicate') duplicates += 1;
    else if (before === null) drafts.set(key, stepped(null, event, verdict));
    else stepped(before, event, verdict);
  }
  return { cases: Array.from(drafts.values(), caseOf), rejected, duplicates };
}

const listOf = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  Array.isArray(events)
    ? (events as readonly CaseEvent[])
    : fail('input/invalid', [], `Events come as an array, got ${named(events)}.`);
