/**
 * Turns the cells of foreign rows into answers, one row after the other, and keeps account of all of them.
 *
 * Rows come from an array or from CSV; both use this, so that both give the same account.
 *
 * @module
 */
import { type Issue, NpsError } from '../error.ts';
import { MEASURES, type Measure, type Response } from '../response.ts';
import { type Plan, type Slot, ambiguousColumn, missingColumn } from './columns.ts';
import type { Doubt } from './doubts.ts';
import { type Fault, type RejectedRow, isFault, kindOf } from './issues.ts';
import { DEFAULT_MISSING, type RowMapping } from './mapping.ts';
import { isFiniteNumber, isWellFormed, setMember } from './members.ts';
import { type Moment, momentReader } from './moments.ts';
import { duplicateId } from './response.ts';
import { foldText, scoreReader } from './scores.ts';

/** What became of foreign rows; accepted and rejected ones add up to all. */
export type ParsedRows = {
  /** The answers, in the order of the rows. */
  readonly responses: readonly Response[];
  /** The rows that are not answers, each with its reasons. */
  readonly rejected: readonly RejectedRow[];
  /** How many rows came in, header rows not counted. */
  readonly rows: number;
  /** How many rows below the names of the columns were header rows, by the mark that the mapping tells. */
  readonly extraHeaderRows: number;
  /**
   * How many accepted rows told a time that the clock showed twice (the earlier was taken), or a time or date that the
   * zone skipped (moved forward).
   */
  readonly adjusted: { readonly repeated: number; readonly skipped: number };
  /** How many accepted rows name nobody in a mapped subject column. */
  readonly anonymous: number;
  /** Signs that another scale was read. */
  readonly doubts: readonly Doubt[];
  /** The mapped columns that no row had; only records without a common header can lack one. */
  readonly missingColumns: readonly string[];
};

/** Takes rows one by one. */
export type Collector = {
  /** Reads one row. */
  readonly add: (row: Cells, plan: Plan, line?: number) => void;
  /** Refuses one row as a whole. */
  readonly reject: (fault: Fault, line?: number) => void;
  /** How many rows were taken. */
  readonly count: () => number;
  /** Ends the account; takes the number of header rows below the names. */
  readonly finish: (extraHeaderRows: number) => ParsedRows;
};

/** A row whose cells can be read without fear: own members only, or cells by position. */
export type Cells = Readonly<Record<string, unknown>> | readonly unknown[];

/**
 * Starts an account of rows.
 *
 * @param mapping - A checked mapping.
 * @returns What takes the rows.
 * @internal
 */
export function collector(mapping: RowMapping): Collector {
  const { always = {}, missing = DEFAULT_MISSING, dateFormat = [], zone, scoreLabels = {} } = mapping;
  const responses: Response[] = [];
  const rejected: RejectedRow[] = [];
  const ids = new Set<string>();
  const adjusted = { repeated: 0, skipped: 0 };
  const scores = scoreReader({ labels: scoreLabels, missing });
  const readMoment = momentReader({ formats: typeof dateFormat === 'string' ? [dateFormat] : dateFormat, zone });
  const readText = textReader(missing);
  const readWord = remembered(readText);
  const seen = columnsSeen();
  let row = 0;
  let anonymous = 0;
  // The row at hand: its cells, and what is wrong with them so far.
  let cells: Cells = {};
  let issues: Issue[] = [];

  const add = (given: Cells, plan: Plan, line?: number): void => {
    const { fields, tags } = plan;
    cells = given;
    seen.note(plan);
    const id = fields.id === undefined ? `row-${row}` : required(readText, fields.id, NO_ID);
    const named = optional(readText, fields.subject);
    const score = required(scores.read, fields.score as Slot, null);
    const moment = required(readMoment, fields.answeredAt as Slot, null);
    const comment = optional(readComment, fields.comment);
    const language = optional(readWord, fields.language) ?? always.language;
    const weight = optional(readWeight, fields.weight);
    const measure = optional(readMeasure, fields.measure) ?? always.measure;
    const touchpoint = optional(readWord, fields.touchpoint) ?? always.touchpoint;
    const wave = optional(readWord, fields.wave) ?? always.wave;
    const values: Record<string, string> = { ...always.tags };
    for (const { tag, slot } of tags) {
      const text = optional(readWord, slot, 'tag/invalid');
      if (text !== null) setMember(values, tag, text);
    }
    if (id !== null && issues.length === 0 && ids.has(id))
      issues.push(duplicateId([row, fields.id === undefined ? 'id' : fields.id.name]));
    if (id === null || score === null || moment === null || issues.length > 0) return refuse(line);

    ids.add(id);
    if (moment.adjusted !== null) adjusted[moment.adjusted] += 1;
    if (named === null && fields.subject !== undefined) anonymous += 1;
    const subject = named ?? (fields.subject === undefined ? id : `anonymous:${id}`);
    const response: { -readonly [Key in keyof Response]: Response[Key] } = {
      id,
      subject,
      score,
      answeredAt: moment.instant,
      tags: values,
    };
    if (comment !== null) response.comment = comment;
    if (language !== undefined) response.language = language;
    if (weight !== null) response.weight = weight;
    if (measure !== undefined) response.measure = measure;
    if (touchpoint !== undefined) response.touchpoint = touchpoint;
    if (wave !== undefined) response.wave = wave;
    responses.push(response);
    row += 1;
  };

  type Value = string | number | Moment;
  type Read<T extends Value> = (cell: unknown) => T | null | Fault;

  const readWeight: Read<number> = (cell) => weightIn(readText(cell), cell);
  const readMeasure: Read<Measure> = (cell) => measureIn(readText(cell));

  /** The value of a cell that need not be there. */
  function optional<T extends Value>(read: Read<T>, slot: Slot | undefined, code?: Fault['code']): T | null {
    if (slot === undefined) return null;
    if (slot.isAmbiguous) issues.push(ambiguousColumn([row, slot.name]));
    if (slot.key === null) return null;
    // The plan was made for rows of this form, so a key fits: a name for members, a number for positions.
    const value = read((cells as Readonly<Record<string | number, unknown>>)[slot.key]);
    if (!isFault(value)) return value;
    issues.push({ code: code ?? value.code, path: [row, slot.name], message: value.message });
    return null;
  }

  /** The value of a cell that must be there; the fault of an empty one, unless the reader has its own. */
  function required<T extends Value>(read: Read<T>, slot: Slot, empty: Fault | null): T | null {
    const before = issues.length;
    if (slot.key === null && !slot.isAmbiguous) issues.push(missingColumn([row, slot.name]));
    const value = optional(read, slot);
    if (value === null && empty !== null && issues.length === before)
      issues.push({ code: empty.code, path: [row, slot.name], message: empty.message });
    return value;
  }

  function refuse(line: number | undefined): void {
    const found = issues as [Issue, ...Issue[]];
    rejected.push(line === undefined ? { row, issues: found } : { row, line, issues: found });
    issues = [];
    row += 1;
  }

  return {
    add,
    reject: ({ code, message }, line) => {
      issues.push({ code, path: [row], message });
      refuse(line);
    },
    count: () => row,
    finish: (extraHeaderRows) => {
      const refusal = scores.refusal();
      if (refusal !== null && mapping.scale === undefined) throw new NpsError([refusal]);
      return {
        responses,
        rejected,
        rows: row,
        extraHeaderRows,
        adjusted,
        anonymous,
        doubts: scores.doubts(),
        missingColumns: seen.missing(),
      };
    },
  };
}

/** Remembers which mapped columns occur. Rows of one form share a plan, so this costs nothing for most rows. */
const columnsSeen = (): { readonly note: (plan: Plan) => void; readonly missing: () => string[] } => {
  const names = new Map<string, string | number>();
  const found = new Set<string>();
  let last: Plan | null = null;
  const noteSlot = (key: string, slot: Slot): void => {
    names.set(key, slot.name);
    if (slot.key !== null || slot.isAmbiguous) found.add(key);
  };
  return {
    note: (plan) => {
      if (plan === last) return;
      last = plan;
      for (const [field, slot] of Object.entries(plan.fields)) noteSlot(field, slot);
      for (const { tag, slot } of plan.tags) noteSlot(`tags ${tag}`, slot);
    },
    missing: () => [...names].filter(([key]) => !found.has(key)).map(([, name]) => String(name)),
  };
};

const NO_ID: Fault = {
  code: 'response/invalid',
  message: 'An id is a text of at least one character, got nothing.',
};

type ReadText = (cell: unknown) => string | null | Fault;

/** Makes a reader for names: texts without outer spaces, null where nothing is given. */
function textReader(missing: readonly string[]): ReadText {
  const notGiven = new Set(missing.map(foldText));
  const longest = Math.max(0, ...[...notGiven].map((text) => text.length));
  return (cell) => {
    const text = writtenText(cell);
    if (text === null || isFault(text)) return text;
    const name = text.trim();
    if (name === '' || (name.length <= longest && notGiven.has(foldText(name)))) return null;
    return isWellFormed(name) ? name : NOT_WELL_FORMED;
  };
}

/** A text as it is, numbers and truth values as they are written, null for nothing. */
const writtenText = (cell: unknown): string | null | Fault => {
  if (typeof cell === 'string') return cell;
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'boolean' || typeof cell === 'bigint' || isFiniteNumber(cell)) return String(cell);
  return { code: 'response/invalid', message: `A text or a finite number is expected, got ${kindOf(cell)}.` };
};

/** Remembers the short texts that a reader has read, so that the many rows with the same tag share one text. */
function remembered(read: ReadText): ReadText {
  const known = new Map<string, string | null>();
  return (cell) => {
    if (typeof cell !== 'string' || cell.length > 40) return read(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const text = read(cell);
    if (known.size < 5000 && !isFault(text)) known.set(cell, text);
    return text;
  };
}

const NOT_WELL_FORMED: Fault = {
  code: 'response/invalid',
  message: 'A text is well-formed Unicode, got half a surrogate pair.',
};

/** A comment as it was typed; a blank one is none. */
const readComment = (cell: unknown): string | null | Fault => {
  const text = writtenText(cell);
  return typeof text !== 'string' || /\S/.test(text) ? text : null;
};

/** A number with a decimal point; a comma could be a thousands sign, so it is not read. */
const weightIn = (text: string | null | Fault, cell: unknown): number | null | Fault => {
  if (text === null) return null;
  const weight =
    typeof text === 'string' && /^\d{1,300}(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? Number(text) : NaN;
  if (weight < Infinity && typeof cell !== 'boolean') return weight;
  const came = typeof cell === 'string' ? 'another text' : kindOf(cell);
  return { code: 'response/invalid', message: `A weight is a number of at least 0 with a decimal point, got ${came}.` };
};

const measureIn = (text: string | null | Fault): Measure | null | Fault => {
  if (text === null || isFault(text)) return text;
  return MEASURES.find((measure) => measure === foldText(text)) ?? NOT_A_MEASURE;
};

const NOT_A_MEASURE: Fault = {
  code: 'response/invalid',
  message: 'A measure is relationship or touchpoint, got another text.',
};
