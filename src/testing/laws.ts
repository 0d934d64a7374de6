/**
 * Laws that hold for counts of answers, to be run over a project's own data and its own counting.
 *
 * @module
 */
import * as fc from 'fast-check';
import { CATEGORIES, categorize } from '../scale/category.ts';
import type { Score } from '../scale/score.ts';
import { nps } from '../estimate/moments.ts';
import { type Tally, sizeOf } from '../tally/tally.ts';
import { arbScores } from './arbitraries.ts';

/** A sentence that must hold, and how to check it: `check` throws where it does not. */
export type Law = { readonly name: string; readonly check: () => void };

/** What {@link tallyLaws} checks: a project's way of counting, and of merging counts. */
export type TallyLawsSubject = {
  /** Counts scores, for instance by a database query; given in any order. */
  readonly tally: (scores: readonly Score[]) => Tally;
  /** Adds two tallies of different answers. */
  readonly merge: (a: Tally, b: Tally) => Tally;
};

/** How hard the laws are tried. */
export type LawOptions = {
  /** How many random cases a law sees. @defaultValue 100 */
  readonly runs?: number;
  /** Where the random cases start; the same seed gives the same cases. @defaultValue 1 */
  readonly seed?: number;
};

/**
 * The laws that every correct way of counting scores obeys.
 *
 * Run them over your own counting (a database query, a stream, a worker) in your own test suite:
 * `for (const law of tallyLaws(mine)) test(law.name, law.check)`.
 *
 * @param subject - How you count and how you merge.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const laws = tallyLaws({ tally: tallyScores, merge: mergeTallies });
 * laws.forEach((law) => law.check());
 * laws.length // => 7
 */
export function tallyLaws({ tally, merge }: TallyLawsSubject, { runs = 100, seed = 1 }: LawOptions = {}): Law[] {
  const law = (
    name: string,
    holds: (a: readonly Score[], b: readonly Score[], c: readonly Score[]) => boolean,
  ): Law => ({
    name,
    check: () => {
      fc.assert(fc.property(arbScores(), arbScores(), arbScores(), holds), { numRuns: runs, seed });
    },
  });
  return [
    law('every answer is counted once', (a) => sizeOf(tally(a)) === a.length),
    law('each count is the number of answers with that score', (a) =>
      tally(a).counts.every((count, score) => count === a.filter((one) => one === score).length),
    ),
    law('the order of answers does not matter', (a) => sameTally(tally(a), tally([...a].reverse()))),
    law('merging equals counting together', (a, b) => sameTally(merge(tally(a), tally(b)), tally([...a, ...b]))),
    law('merging does not depend on the order', (a, b) =>
      sameTally(merge(tally(a), tally(b)), merge(tally(b), tally(a))),
    ),
    law('merging does not depend on the grouping', (a, b, c) =>
      sameTally(merge(merge(tally(a), tally(b)), tally(c)), merge(tally(a), merge(tally(b), tally(c)))),
    ),
    law('the score is the share of promoters minus the share of detractors', (a) =>
      sameScore(nps(tally(a)), slowScore(a)),
    ),
  ];
}

const sameTally = (a: Tally, b: Tally): boolean =>
  a.counts.length === b.counts.length && a.counts.every((count, score) => count === b.counts[score]);

const sameScore = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9);

/** The slow obvious version: one answer after the other. */
const slowScore = (scores: readonly Score[]): number | null =>
  scores.length === 0
    ? null
    : (100 * scores.reduce<number>((sum, score) => sum + CATEGORIES.indexOf(categorize(score)) - 1, 0)) / scores.length;

/**
 * Makes laws that are tried on the same kind of case.
 *
 * @param cases - Where the cases come from.
 * @param options - Number of random cases and the seed.
 * @returns A maker of laws from a sentence and what has to hold for a case.
 * @internal
 */
export const lawsOver =
  <Case>(cases: fc.Arbitrary<Case>, { runs = 100, seed = 1 }: LawOptions) =>
  (name: string, holds: (one: Case) => boolean): Law => ({
    name,
    check: () => {
      fc.assert(fc.property(cases, holds), { numRuns: runs, seed });
    },
  });
