/**
 * How the scores of the same people moved from a first answer to a later one.
 *
 * A transition plays for pairs the part that a tally plays for samples: it is enough for every paired
 * test, and two transitions of different people merge by addition.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { SCORES, isScore, offScale } from '../scale/score.ts';
import type { Tally } from './tally.ts';

/** Counts of people; `counts[7][9]` is how many went from a seven to a nine. Eleven rows (before) of eleven (after). */
export type Transition = { readonly counts: readonly (readonly number[])[] };

/**
 * Counts of people in the three categories before (outer names) and after (inner names): `detractors.promoters` is how
 * many went from detractor to promoter. Nine numbers carry every paired comparison of the score.
 */
export type CategoryTransition = {
  /** Where those went who were detractors before. */
  readonly detractors: CategoryCounts;
  /** Where those went who were passive before. */
  readonly passives: CategoryCounts;
  /** Where those went who were promoters before. */
  readonly promoters: CategoryCounts;
};

/**
 * Counts people by their first and their later score.
 *
 * @param before - The first score of each person.
 * @param after - The later score of the same people, in the same order.
 * @returns The table of moves.
 * @throws {NpsError} `score/not-on-scale` with side and position of the first value that is not a score,
 * `transition/invalid` when the two lists differ in length, `input/invalid` for a collection without a length.
 * @example
 * tallyTransitions([3, 9], [7, 9]).counts[3] // => [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]
 */
export function tallyTransitions(before: ArrayLike<number>, after: ArrayLike<number>): Transition {
  for (const [side, scores] of Object.entries({ before, after }))
    if (!(scores.length >= 0)) fail('input/invalid', [side], 'Scores come as an array or a typed array.');
  if (before.length !== after.length)
    fail(
      'transition/invalid',
      [],
      `Every person has two scores, got ${before.length} first and ${after.length} later ones.`,
    );
  const counts = SCORES.map(() => SCORES.map(() => 0));
  for (let i = 0; i < before.length; i++) {
    const from = before[i] as number;
    const to = after[i] as number;
    if (!isScore(from)) offScale(from, ['before', i]);
    if (!isScore(to)) offScale(to, ['after', i]);
    const row = counts[from] as number[];
    row[to] = (row[to] as number) + 1;
  }
  return { counts };
}

/**
 * Makes a transition from a table that was counted elsewhere, or refuses it.
 *
 * @param counts - Eleven rows (first score) of eleven counts (later score).
 * @returns The transition.
 * @throws {NpsError} `transition/invalid` unless the table is 11 × 11 with counts of at least 0 and a finite sum.
 * @example
 * transitionSize(transitionOf(SCORES.map(() => SCORES.map(() => 1)))) // => 121
 */
export function transitionOf(counts: readonly (readonly number[])[]): Transition {
  if (!Array.isArray(counts) || counts.length !== 11)
    fail('transition/invalid', [], 'A transition is a list of eleven rows.');
  // `Array.from` also sees the places that a list leaves out, which `map` would pass over.
  const transition = {
    counts: Array.from(counts, (row, before) => {
      if (!Array.isArray(row) || row.length !== 11)
        fail('transition/invalid', [before], 'A row of a transition is a list of eleven counts.');
      return Array.from(row, (count, after) => checkedCount(count, [before, after]));
    }),
  };
  checkPeople(transitionSize(transition));
  return transition;
}

const checkedCount = (count: unknown, path: readonly (string | number)[]): number =>
  typeof count === 'number' && count >= 0 && count < Infinity
    ? count + 0
    : fail('transition/invalid', path, 'A count of people is a finite number of at least 0.');

function checkPeople(people: number): void {
  if (!(people < Infinity)) fail('transition/invalid', [], 'The people of a transition are finitely many.');
}

/**
 * Adds two transitions of different people.
 *
 * @param a - One group of people.
 * @param b - Another group that shares nobody with the first.
 * @returns The transition of both groups together.
 * @example
 * transitionSize(mergeTransitions(tallyTransitions([3], [9]), tallyTransitions([7], [7]))) // => 2
 */
export const mergeTransitions = (a: Transition, b: Transition): Transition => ({
  counts: SCORES.map((before) => SCORES.map((after) => moved(a, before, after) + moved(b, before, after))),
});

/**
 * How many people are in a transition.
 *
 * @param transition - Moves of the same people.
 * @returns The number of people.
 * @example
 * transitionSize(tallyTransitions([3, 9], [7, 9])) // => 2
 */
export const transitionSize = (transition: Transition): number =>
  transition.counts.reduce((sum, row) => row.reduce((s, count) => s + count, sum), 0);

/**
 * The first scores of everybody in a transition.
 *
 * @param transition - Moves of the same people.
 * @returns Their tally before.
 * @example
 * tallyBefore(tallyTransitions([3, 9], [7, 9])) // => tallyScores([3, 9])
 */
export const tallyBefore = (transition: Transition): Tally => ({
  counts: SCORES.map((before) => SCORES.reduce<number>((sum, after) => sum + moved(transition, before, after), 0)),
});

/**
 * The later scores of everybody in a transition.
 *
 * @param transition - Moves of the same people.
 * @returns Their tally after.
 * @example
 * tallyAfter(tallyTransitions([3, 9], [7, 9])) // => tallyScores([7, 9])
 */
export const tallyAfter = (transition: Transition): Tally => ({
  counts: SCORES.map((after) => SCORES.reduce<number>((sum, before) => sum + moved(transition, before, after), 0)),
});

/**
 * Sums a transition up to the three categories, and checks a table that comes from a caller.
 *
 * @param transition - Moves of the same people: 11 × 11 scores, or 3 × 3 categories.
 * @returns How many went from each category to each.
 * @throws {NpsError} `transition/invalid` when the table has another form or a count is not a finite number of at
 * least 0.
 * @example
 * const table = categoryTransition(tallyTransitions([3, 7, 9], [9, 8, 10]));
 * table.detractors // => { detractors: 0, passives: 0, promoters: 1 }
 * table.promoters.promoters // => 1
 */
export function categoryTransition(transition: Transition | CategoryTransition): CategoryTransition {
  if (typeof transition !== 'object' || transition === null)
    fail('transition/invalid', [], 'A transition is a table of 11 × 11 or 3 × 3 counts.');
  const table = 'counts' in transition ? sumRows(transitionOf(transition.counts)) : transition;
  const checked = {
    detractors: checkedRow(table, 'detractors'),
    passives: checkedRow(table, 'passives'),
    promoters: checkedRow(table, 'promoters'),
  };
  checkPeople(Object.values(checked).reduce((sum, row) => sum + row.detractors + row.passives + row.promoters, 0));
  return checked;
}

function sumRows({ counts }: Transition): CategoryTransition {
  const rowOf = (first: number, last: number): CategoryCounts => {
    const sums = SCORES.map((after) =>
      counts.slice(first, last + 1).reduce((sum, row) => sum + (row[after] as number), 0),
    );
    const upTo = (from: number, to: number): number => sums.slice(from, to + 1).reduce((sum, count) => sum + count, 0);
    return { detractors: upTo(0, 6), passives: upTo(7, 8), promoters: upTo(9, 10) };
  };
  return { detractors: rowOf(0, 6), passives: rowOf(7, 8), promoters: rowOf(9, 10) };
}

function checkedRow(table: CategoryTransition, before: keyof CategoryCounts): CategoryCounts {
  const row: CategoryCounts | null | undefined = table[before];
  return {
    detractors: checkedCount(row?.detractors, [before]),
    passives: checkedCount(row?.passives, [before]),
    promoters: checkedCount(row?.promoters, [before]),
  };
}

const moved = (transition: Transition, before: number, after: number): number =>
  (transition.counts[before] as readonly number[])[after] as number;
