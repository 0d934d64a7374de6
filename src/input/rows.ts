/**
 * Foreign records made into answers: the rows of an export, of a query or of a spreadsheet.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type ParsedRows, collector } from './collect.ts';
import { type Plan, planOfHeader, planOfKeys } from './columns.ts';
import { MOST_EXTRA_ROWS, headerRowsIn } from './header.ts';
import type { Fault } from './issues.ts';
import { type RowMapping, parseMapping } from './mapping.ts';
import { isLength, itemOf, lengthOf, membersOf } from './members.ts';

/**
 * Makes answers from foreign records, in one pass.
 *
 * Rows are objects, or arrays of cells with the header as the first row. Cells are read as their column means them:
 * scores as numbers, texts or labels such as "10 - Extremely likely"; moments as ISO text, `Date`, seconds or milliseconds
 * since 1970, or text of a declared pattern. A bare date means its first instant in the zone of the mapping; of an hour
 * that the clock showed twice the earlier one is taken, a time that it skipped moves forward by the gap, and both are
 * counted. Nothing else is guessed: what is not clear is rejected with its row, column and reason.
 * Columns that the mapping does not name are not read.
 *
 * @param rows - An array of rows of unknown origin.
 * @param mapping - Which column holds what.
 * @returns The answers, the rejected rows with their reasons, and what there is to know about the whole.
 * @throws {NpsError} `input/invalid` when `rows` is not an array or its first row has more than a million cells; `mapping/invalid` and `zone/unknown` for a wrong mapping;
 * `mapping/missing-column` and `mapping/ambiguous-column` when a header row does not have a mapped column exactly once;
 * `scale/not-nps` when the mapping, the header or the labels say that the scale is not 0 to 10. Never because of a single row.
 * @example
 * const { responses } = parseRows(
 *   [{ 'Response ID': 'a1', NPS: '10 - Extremely likely', Date: '2024-02-29', Country: 'FI' }],
 *   { id: 'Response ID', score: 'NPS', answeredAt: 'Date', tags: { country: 'Country' }, zone: 'Europe/Helsinki' },
 * );
 * responses[0].score // => 10
 * responses[0].answeredAt // => '2024-02-28T22:00:00.000Z'
 */
export function parseRows(rows: unknown, mapping: RowMapping): ParsedRows {
  const checked = parseMapping(mapping);
  const length = lengthOf(rows);
  // Each row is taken out of the array once: a proxy may give another one the next time.
  const first = length === 0 ? undefined : itemOf(rows as readonly unknown[], 0);
  const at = (index: number): unknown => (index === 0 ? first : itemOf(rows as readonly unknown[], index));
  return isList(first) ? fromTable(at, length, checked) : fromRecords(at, length, checked);
}

/** Gives a row by its index. */
type RowAt = (index: number) => unknown;

const isList = (row: unknown): boolean => {
  try {
    return Array.isArray(row);
  } catch {
    return false;
  }
};

/** Rows of cells below a header. */
function fromTable(at: RowAt, length: number, mapping: RowMapping): ParsedRows {
  const collect = collector(mapping);
  const first = cellsOf(at(0), MOST_COLUMNS);
  if (typeof first === 'number')
    return fail('input/invalid', [0], `A table has at most ${MOST_COLUMNS} columns, got a row of more cells.`);
  const width = first?.length ?? 0;
  const header = mapping.header === false ? null : (first ?? []).map((cell) => (typeof cell === 'string' ? cell : ''));
  const plan = planOfHeader(mapping, header, width);
  const names = header === null ? 0 : 1;
  const read = (index: number): unknown[] | number | null => (index === 0 ? first : cellsOf(at(index), width));
  const candidates = firstOf(read, names, length, mapping);
  const extra = headerRowsIn(
    candidates.map((cells) => (Array.isArray(cells) ? cells : [])),
    header ?? [],
    mapping,
  );
  for (let index = extra; index < length - names; index++) {
    const cells = index < candidates.length ? candidates[index] : read(names + index);
    if (Array.isArray(cells) && cells.length === width) collect.add(cells, plan);
    else if (cells === null || cells === undefined) collect.reject(NOT_A_LIST);
    else collect.reject(wrongLength(Array.isArray(cells) ? cells.length : cells, width));
  }
  return collect.finish(extra);
}

/** Records with named members; they need not all have the same ones. */
function fromRecords(at: RowAt, length: number, mapping: RowMapping): ParsedRows {
  const collect = collector(mapping);
  let keys: string[] = [];
  let plan: Plan | null = null;
  const read = (index: number): ReturnType<typeof membersOf> => membersOf(at(index));
  const candidates = firstOf(read, 0, length, mapping);
  const found = candidates.map((row) => ('fault' in row ? {} : row.members));
  const extra = headerRowsIn(found.map(Object.values), Object.keys(found[0] ?? {}), mapping);
  for (let index = extra; index < length; index++) {
    const row = candidates[index] ?? read(index);
    if ('fault' in row) {
      collect.reject(row.fault);
      continue;
    }
    const ownKeys = Object.keys(row.members);
    if (plan === null || !sameTexts(keys, ownKeys)) {
      keys = ownKeys;
      plan = planOfKeys(mapping, keys);
    }
    collect.add(row.members, plan);
  }
  return collect.finish(extra);
}

/** The rows among which header rows are looked for, read once and kept; none when the mapping knows of no header rows. */
const firstOf = <Row>(
  read: (index: number) => Row,
  from: number,
  length: number,
  { extraHeader }: RowMapping,
): Row[] =>
  extraHeader === undefined
    ? []
    : Array.from({ length: Math.min(MOST_EXTRA_ROWS, length - from) }, (_, index) => read(from + index));

/** Far more than any tool writes. */
const MOST_COLUMNS = 1_000_000;

/**
 * The cells of a row, each read once; null for anything but an array that can be read. Where there are more than may be,
 * only their number: an array without members may be as long as it likes.
 */
const cellsOf = (row: unknown, most: number): unknown[] | number | null => {
  try {
    if (!Array.isArray(row)) return null;
    const length: unknown = row.length;
    if (!isLength(length)) return null;
    return length > most ? length : Array.from({ length }, (_, index): unknown => row[index]);
  } catch {
    return null;
  }
};

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

const NOT_A_LIST: Fault = {
  code: 'response/not-an-object',
  message: 'Below a header row, a row is an array of cells that can be read.',
};

/**
 * The fault of a row that has more or fewer cells than the header.
 *
 * @param came - How many cells the row has.
 * @param expected - How many the header has.
 * @returns The fault.
 * @internal
 */
export const wrongLength = (came: number, expected: number): Fault => ({
  code: 'row/wrong-length',
  message: `A row has as many cells as the header, ${expected}, got ${came}.`,
});
