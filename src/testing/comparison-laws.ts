/**
 * Laws of comparisons of two groups, to be run over a project's own.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { CategoryCounts } from '../scale/category.ts';
import { arbCategoryCounts } from './arbitraries.ts';
import type { Law, LawOptions } from './laws.ts';

/** What a comparison of two groups says, in points, first minus second. */
export type ComparedScores = {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  /** The two-sided p-value of "no difference", 0 to 1. */
  readonly pValue: number;
};

/** What {@link comparisonLaws} checks: a project's way of comparing two groups. */
export type ComparisonLawsSubject = {
  /** Compares two groups, first minus second. */
  readonly compare: (a: CategoryCounts, b: CategoryCounts) => ComparedScores;
  /** The confidence level of the interval. @defaultValue 0.95 */
  readonly level?: number;
  /** How many answers each group has at least; Welch's method, for one, needs two. @defaultValue 1 */
  readonly fewest?: number;
};

/**
 * The laws that a comparison of two independent groups obeys when its test and its interval belong together.
 *
 * Run them over your own comparison (another method, a database function) in your own test suite:
 * `for (const law of comparisonLaws(mine)) test(law.name, law.check)`.
 *
 * @param subject - How you compare, and at which level.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const compare = (a: CategoryCounts, b: CategoryCounts) => {
 *   const { difference, interval, pValue } = compareNps(a, b);
 *   return { difference: difference ?? 0, lower: interval?.lower ?? 0, upper: interval?.upper ?? 0, pValue: pValue ?? 1 };
 * };
 * comparisonLaws({ compare }).forEach((law) => law.check());
 * comparisonLaws({ compare }).length // => 6
 */
export function comparisonLaws(
  { compare, level = 0.95, fewest = 1 }: ComparisonLawsSubject,
  { runs = 100, seed = 1 }: LawOptions = {},
): Law[] {
  const group = arbCategoryCounts({ minimumSize: fewest });
  const law = (name: string, holds: (a: CategoryCounts, b: CategoryCounts) => boolean): Law => ({
    name,
    check: () => {
      fc.assert(fc.property(group, group, holds), { numRuns: runs, seed });
    },
  });
  return [
    law('the difference is that of the two scores', (a, b) =>
      near(compare(a, b).difference, slowScore(a) - slowScore(b)),
    ),
    law('the limits are in order and no further apart than the scale allows', (a, b) => {
      const { lower, upper } = compare(a, b);
      return lower >= -200 && lower <= upper && upper <= 200;
    }),
    law('exchanging the groups mirrors the result', (a, b) => mirrored(compare(a, b), compare(b, a))),
    law('exchanging detractors and promoters mirrors the result', (a, b) =>
      mirrored(compare(a, b), compare(exchanged(a), exchanged(b))),
    ),
    law('a group does not differ from itself', (a) => {
      const { difference, pValue } = compare(a, a);
      return near(difference, 0) && near(pValue, 1);
    }),
    law('the test rejects where the interval leaves 0 out, and nowhere else', (a, b) => {
      const { lower, upper, pValue } = compare(a, b);
      // At the very edge the last digit decides.
      if (Math.min(Math.abs(lower), Math.abs(upper)) < 1e-7 || Math.abs(pValue - (1 - level)) < 1e-9) return true;
      return pValue < 1 - level === (lower > 0 || upper < 0);
    }),
  ];
}

const exchanged = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts => ({
  detractors: promoters,
  passives,
  promoters: detractors,
});

/**
 * Whether one comparison says of the second group what the other says of the first.
 *
 * @param one - A comparison.
 * @param other - The same with the groups, or the categories, exchanged.
 * @returns Whether all of it agrees, to 1e-7.
 * @internal
 */
export const mirrored = (one: ComparedScores, other: ComparedScores): boolean =>
  near(one.difference, -other.difference) &&
  near(one.lower, -other.upper) &&
  near(one.upper, -other.lower) &&
  near(one.pValue, other.pValue);

/**
 * Whether two numbers are one, to 1e-7.
 *
 * @param a - Points, or a p-value.
 * @param b - The same.
 * @returns Whether they are that near.
 * @internal
 */
export const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-7;

const slowScore = ({ detractors, passives, promoters }: CategoryCounts): number =>
  (100 * (promoters - detractors)) / (detractors + passives + promoters);
