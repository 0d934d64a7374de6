/**
 * Laws of comparisons and of corrected p-values, to be run over a project's own.
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
  /** Compares two groups of at least one answer each, first minus second. */
  readonly compare: (a: CategoryCounts, b: CategoryCounts) => ComparedScores;
  /** The confidence level of the interval. @defaultValue 0.95 */
  readonly level?: number;
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
  { compare, level = 0.95 }: ComparisonLawsSubject,
  { runs = 100, seed = 1 }: LawOptions = {},
): Law[] {
  const group = arbCategoryCounts({ minimumSize: 1 });
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

/** What {@link correctionLaws} checks: a project's way of correcting p-values that are looked at together. */
export type CorrectionLawsSubject = {
  /** Corrects a list of p-values, in its order. */
  readonly adjust: (pValues: readonly number[]) => readonly number[];
};

/**
 * The laws that every correction of p-values obeys.
 *
 * @param subject - How you correct.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const laws = correctionLaws({ adjust: (pValues) => adjustPValues(pValues, 'holm') });
 * laws.forEach((law) => law.check());
 * laws.length // => 5
 */
export function correctionLaws({ adjust }: CorrectionLawsSubject, { runs = 100, seed = 1 }: LawOptions = {}): Law[] {
  const pValues = fc.array(arbPValue(), { maxLength: 20 });
  const law = (name: string, holds: (p: readonly number[], adjusted: readonly number[]) => boolean): Law => ({
    name,
    check: () => {
      fc.assert(
        fc.property(pValues, (p) => holds(p, adjust(p))),
        { numRuns: runs, seed },
      );
    },
  });
  return [
    law('every p-value is answered', (p, adjusted) => adjusted.length === p.length),
    law('a corrected p-value is at most 1 and not below its own', (p, adjusted) =>
      adjusted.every((one, i) => one <= 1 && one >= (p[i] as number) * (1 - 1e-12)),
    ),
    law('a smaller p-value stays the smaller one', (p, adjusted) =>
      p.every((one, i) =>
        p.every((other, j) => one > other || (adjusted[i] as number) <= (adjusted[j] as number) * (1 + 1e-12)),
      ),
    ),
    law('the order in which p-values come does not matter', (p, adjusted) => {
      const turned = adjust([...p].reverse());
      return adjusted.every((one, i) => near(one, turned[p.length - 1 - i] as number));
    }),
    law('a p-value by itself stays as it is', (p) => p.every((one) => near(adjust([one])[0] as number, one))),
  ];
}

/**
 * p-values, with 0, 1 and very small ones among them.
 *
 * @returns An arbitrary of numbers from 0 to 1, shrinking to 0.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbPValue(), (p) => p >= 0 && p <= 1)) // => undefined
 */
export const arbPValue = (): fc.Arbitrary<number> =>
  fc.oneof(
    { withCrossShrink: true },
    fc.constantFrom(0, 1, 0.05),
    fc.nat(1000).map((thousandths) => thousandths / 1000),
    fc.nat(300).map((digits) => 10 ** -digits),
  );

const exchanged = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts => ({
  detractors: promoters,
  passives,
  promoters: detractors,
});

const mirrored = (one: ComparedScores, other: ComparedScores): boolean =>
  near(one.difference, -other.difference) &&
  near(one.lower, -other.upper) &&
  near(one.upper, -other.lower) &&
  near(one.pValue, other.pValue);

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-7;

const slowScore = ({ detractors, passives, promoters }: CategoryCounts): number =>
  (100 * (promoters - detractors)) / (detractors + passives + promoters);
