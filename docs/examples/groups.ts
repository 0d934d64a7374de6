/**
 * Which columns sort answers into a few groups.
 *
 * @module
 */
import { categorize, isScore } from 'npskit';
import type { Choice } from './choice.ts';
import { type Column, isNumber, isScoreText, shareOf } from './columns.ts';
import { isDateText } from './dates.ts';

/** How many dimensions are read unless the caller names them. */
export const MOST_SEGMENTS = 6;

/** Columns to group by, of which more than one can be crossed. */
export type Dimension = readonly Column[];

/**
 * Guesses the dimensions of a file.
 *
 * @param columns - The columns that are not taken for something else.
 * @param score - The column of the scores, if there is one.
 * @returns The dimensions, one column each, and the columns that only repeat the score.
 */
export function guessGroups(
  columns: readonly Column[],
  score: Column | null,
): { readonly segments: Choice<readonly Dimension[]>; readonly repeating: readonly Column[] } {
  const fitting = columns.filter(
    (column) => holdsGroups(column) && column.distinct.size >= 2 && column.filled.length > column.distinct.size,
  );
  const repeating = score === null ? [] : fitting.filter((column) => repeatsScore(column, score));
  const groups = fitting.filter((column) => !repeating.includes(column));
  const more = groups.slice(MOST_SEGMENTS).map(({ label }) => label);
  return {
    segments: {
      value: groups.slice(0, MOST_SEGMENTS).map((column) => [column]),
      ...(more.length > 0
        ? { because: 'groups-and-more', seen: more.join(', ') }
        : { because: groups.length > 0 ? 'groups' : 'no-groups' }),
    },
    repeating,
  };
}

/** Whether the values are a few short texts that most rows have. */
export const holdsGroups = (column: Column): boolean =>
  column.distinct.size >= 1 &&
  column.distinct.size <= 30 &&
  column.filled.length * 2 >= column.values.length &&
  shareOf(column, isNumber) < 0.9 &&
  // Two digits at the end may be a version, such as 1.2.34.
  shareOf(column, (value) => isDateText(value) && /\d{4}/.test(value)) < 0.9 &&
  ![...column.distinct].some((value) => value.length > 60);

/** Whether a column says the score in other words: each of its values lies in one category, in enough rows to tell. */
const repeatsScore = (column: Column, score: Column): boolean => {
  if (column.filled.length < 3 * column.distinct.size) return false;
  const categories = new Map<string, string>();
  return (
    column.values.every((value, i) => {
      const own = score.values[i] as string;
      if (value === '' || own === '') return true;
      const known = categories.get(value);
      const category = categoryOf(own);
      categories.set(value, category);
      return known === undefined || known === category;
    }) && new Set(categories.values()).size > 1
  );
};

/** The category of a score as text; another text stands for itself. */
const categoryOf = (text: string): string => {
  const score = isScoreText(text) ? Number.parseInt(text, 10) : Number.NaN;
  return isScore(score) ? categorize(score) : text;
};
