/**
 * Header rows below the names of the columns, which some exports have and which are not answers.
 *
 * @module
 */
import type { RowMapping } from './mapping.ts';
import { foldText } from './scores.ts';

/** How many rows below the names are looked at. */
export const MOST_EXTRA_ROWS = 3;

/**
 * Counts the header rows below the names of the columns, by the mark that the mapping tells.
 *
 * Without the mark there is none: no row is left out because of its place alone.
 *
 * @param rows - The cells of the first rows below the names.
 * @param names - The names of the columns.
 * @param mapping - A checked mapping.
 * @returns How many of the rows are header rows.
 * @internal
 */
export function headerRowsIn(
  rows: readonly (readonly unknown[])[],
  names: readonly string[],
  { extraHeader }: RowMapping,
): number {
  if (extraHeader === undefined) return 0;
  if ('startsWith' in extraHeader)
    return 1 + rows.findIndex((cells) => cells.some((cell) => begins(cell, extraHeader.startsWith)));
  const column = names.findIndex((name) => foldText(name) === foldText(extraHeader.blank));
  const [cells = []] = rows;
  return column !== -1 && cells.length > 0 && isBlank(cells[column]) ? 1 : 0;
}

const begins = (cell: unknown, mark: string): boolean => typeof cell === 'string' && cell.trimStart().startsWith(mark);

const isBlank = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
