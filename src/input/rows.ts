/**
 * Foreign records made into answers: the rows of an export, of a query or of a spreadsheet.
 *
 * @module
 */
import { type ParsedRows, type Cells, collector } from './collect.ts';
import { type Plan, planOfHeader, planOfKeys } from './columns.ts';
import { headerRowsIn } from './header.ts';
import type { Fault } from './issues.ts';
import { type RowMapping, parseMapping } from './mapping.ts';
import { itemOf, lengthOf, membersOf } from './members.ts';

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
 * @throws {NpsError} `input/invalid` when `rows` is not an array; `mapping/invalid` and `zone/unknown` for a wrong mapping;
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
  const list = rows as readonly unknown[];
  return length > 0 && isList(itemOf(list, 0)) ? fromTable(list, length, checked) : fromRecords(list, length, checked);
}

const isList = (row: unknown): boolean => {
  try {
    return Array.isArray(row);
  } catch {
    return false;
  }
};

/** Rows of cells below a header. */
function fromTable(rows: readonly unknown[], length: number, mapping: RowMapping): ParsedRows {
  const collect = collector(mapping);
  const first = cellsOf(itemOf(rows, 0)) ?? [];
  const header = mapping.header === false ? null : first.map((cell) => (typeof cell === 'string' ? cell : ''));
  const plan = planOfHeader(mapping, header, first.length);
  const names = header === null ? 0 : 1;
  const candidates = [0, 1, 2].map((index) => cellsOf(itemOf(rows, names + index)) ?? []);
  const extra = headerRowsIn(candidates, header ?? [], mapping);
  for (let index = names + extra; index < length; index++) {
    const cells = cellsOf(itemOf(rows, index));
    if (cells === null) collect.reject(NOT_A_LIST);
    else if (cells.length !== first.length) collect.reject(wrongLength(cells.length, first.length));
    else collect.add(cells as unknown as Cells, plan);
  }
  return collect.finish(extra);
}

/** Records with named members; they need not all have the same ones. */
function fromRecords(rows: readonly unknown[], length: number, mapping: RowMapping): ParsedRows {
  const collect = collector(mapping);
  let keys: string[] = [];
  let plan: Plan | null = null;
  const candidates = [0, 1, 2].map((index) => membersOrNothing(itemOf(rows, index)));
  const extra = headerRowsIn(candidates.map(Object.values), Object.keys(candidates[0] as object), mapping);
  for (let index = extra; index < length; index++) {
    const read = membersOf(itemOf(rows, index));
    if ('fault' in read) {
      collect.reject(read.fault);
      continue;
    }
    const ownKeys = Object.keys(read.members);
    if (plan === null || !sameTexts(keys, ownKeys)) {
      keys = ownKeys;
      plan = planOfKeys(mapping, keys);
    }
    collect.add(read.members, plan);
  }
  return collect.finish(extra);
}

/** The cells of a row, each read once; null for anything but an array that can be read. */
const cellsOf = (row: unknown): unknown[] | null => {
  try {
    return Array.isArray(row) ? Array.from(row as readonly unknown[]) : null;
  } catch {
    return null;
  }
};

const membersOrNothing = (row: unknown): Readonly<Record<string, unknown>> => {
  const read = membersOf(row);
  return 'fault' in read ? {} : read.members;
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
