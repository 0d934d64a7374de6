/**
 * How likely a test is to find what is there, by the normal approximation.
 *
 * A difference lies so many standard errors from 0; a test rejects beyond its critical value. With small or uneven groups
 * `exactPower` adds up every outcome instead.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import type { Caution } from '../estimate/estimate.ts';
import type { BothSizes } from './difference.ts';
import {
  checkBenchmark,
  checkDifference,
  checkEquivalence,
  checkedSizes,
  effectOf,
  errorOf,
  missOfEquivalence,
  powerOfEffect,
  variancesOf,
} from './effect.ts';
import { type Sides, checkAim, checkReach, checkSize, planCautions } from './plan.ts';
import { type ChangeSpread, type Spread, WORST_CHANGE, WORST_SPREAD, assumedOf, changeVarianceOf } from './spread.ts';

/** The test that a power is computed for. */
export type TestOptions = {
  /** Confidence level of the test, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** Whether the test looks in both directions, or only in that of the difference. @defaultValue 2 */
  readonly sides?: Sides;
  /** How many times as many answers are needed as in a simple random sample; above 0, at most 1e6. @defaultValue 1 */
  readonly designEffect?: number;
};

/** How the answers of two groups vary. */
export type TwoSpreads = {
  /** How answers vary in both groups. @defaultValue the worst case, a variance of 1 */
  readonly spread?: Spread;
  /** How answers vary in the second group, where that differs from the first. @defaultValue `spread` */
  readonly spreadB?: Spread;
};

/** How likely a test is to find a difference. */
export type Power = {
  /** The probability that the test finds it, 0 to 1. */
  readonly power: number;
  /** The true difference in points; for a benchmark expected minus benchmark. */
  readonly difference: number;
  /** The standard error of the difference in points. */
  readonly standardError: number;
  readonly level: number;
  readonly sides: Sides;
  readonly designEffect: number;
  /** `few-answers` below ten; `degenerate` when answers are taken to be all alike, and the power means nothing. */
  readonly cautions: readonly Caution[];
};

/** How likely a test of two independent groups is to find a difference. */
export type DifferencePower = Power & {
  readonly n: BothSizes;
  /** The variances of one answer that were assumed, 0 to 1. */
  readonly variance: BothSizes;
};

/**
 * How likely a comparison of two independent groups is to find a difference.
 *
 * Φ(|D| / s − z) + Φ(−|D| / s − z), with s² = V_a / n_a + V_b / n_b; the second term only for two sides.
 *
 * @param difference - The true difference of the two scores in points, −200 to 200.
 * @param n - How many answer in each group, or in both; from 1 to 1e15.
 * @param options - How answers vary, and the test.
 * @returns The power, with everything that was assumed. With no difference it is the error rate of the test.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range, `counts/invalid` when a spread is counts
 * that are not finite numbers of at least 0, or none.
 * @example
 * const lastWave = { detractors: 20, passives: 30, promoters: 50 };
 * powerOfDifference(10, 200, { spread: lastWave }).power.toFixed(2) // => '0.25'
 * powerOfDifference(10, { a: 200, b: 2000 }, { spread: lastWave }).power.toFixed(2) // => '0.41'
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd edition, chapter 2.
 */
export function powerOfDifference(
  difference: number,
  n: number | BothSizes,
  { spread = WORST_SPREAD, spreadB = spread, level = 0.95, sides = 2, designEffect = 1 }: TestOptions & TwoSpreads = {},
): DifferencePower {
  checkDifference(difference);
  const sizes = checkedSizes(n);
  const variance = variancesOf(spread, spreadB);
  const standardError = errorOf(sizes, variance, designEffect);
  const cautions = planCautions(Math.min(sizes.a, sizes.b), Math.min(variance.a, variance.b));
  return { ...powerOf(difference, standardError, { level, sides, designEffect }, cautions), n: sizes, variance };
}

/** How likely a paired test is to find a change. */
export type PairedPower = Power & {
  /** How many people answer twice. */
  readonly n: number;
  /** The variance of one person's change that was assumed, 0 to 4. */
  readonly changeVariance: number;
};

/**
 * How likely a comparison of the same people is to find a change.
 *
 * @param difference - The true change of the score in points, −200 to 200.
 * @param n - How many people answer twice; from 1 to 1e15.
 * @param options - How changes vary, and the test. Without `change` the two answers of a person are taken to have nothing
 * to do with each other, and to vary the most: a variance of 2.
 * @returns The power, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range, `transition/invalid` when nobody is in the
 * transition.
 * @example
 * powerOfPaired(5, 500, { change: { variance: 0.45 } }).power.toFixed(2) // => '0.38'
 */
export function powerOfPaired(
  difference: number,
  n: number,
  {
    change = WORST_CHANGE,
    level = 0.95,
    sides = 2,
    designEffect = 1,
  }: TestOptions & { readonly change?: ChangeSpread } = {},
): PairedPower {
  checkDifference(difference);
  checkSize('n', n);
  const changeVariance = changeVarianceOf(change);
  const standardError = 100 * Math.sqrt((changeVariance * designEffect) / n);
  const cautions = planCautions(n, changeVariance);
  return { ...powerOf(difference, standardError, { level, sides, designEffect }, cautions), n, changeVariance };
}

/** How likely a test against a fixed number is to find that the score is another. */
export type BenchmarkPower = Power & {
  readonly n: number;
  readonly benchmark: number;
  /** The variance of one answer that was assumed, 0 to 1. */
  readonly variance: number;
};

/**
 * How likely a test against a fixed number is to find that the score is another.
 *
 * @param expected - The shares that are expected, as counts of any size.
 * @param benchmark - The number to compare with in points, −100 to 100.
 * @param options - How many answer (from 1 to 1e15), and the test.
 * @returns The power, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range, `counts/invalid` when a count is not a
 * finite number of at least 0, or there are none.
 * @example
 * powerOfBenchmark({ detractors: 20, passives: 30, promoters: 50 }, 20, { n: 500 }).power.toFixed(2) // => '0.82'
 */
export function powerOfBenchmark(
  expected: Tally | CategoryCounts,
  benchmark: number,
  { n, level = 0.95, sides = 2, designEffect = 1 }: TestOptions & { readonly n: number },
): BenchmarkPower {
  checkBenchmark(benchmark);
  checkSize('n', n);
  const { shares, variance } = assumedOf(expected, 'expected');
  const standardError = 100 * Math.sqrt((variance * designEffect) / n);
  const cautions = planCautions(n, variance);
  return {
    ...powerOf(shares.nps - benchmark, standardError, { level, sides, designEffect }, cautions),
    n,
    benchmark: benchmark + 0,
    variance,
  };
}

/** What an equivalence test is to show, and how groups vary. */
export type EquivalencePowerOptions = TwoSpreads & {
  /** The true difference in points, a minus b, smaller than the margin. @defaultValue 0 */
  readonly difference?: number;
  /** The probability of calling groups equivalent that differ by the margin; above 0, below 0.5. @defaultValue 0.05 */
  readonly alpha?: number;
  /** How many times as many answers are needed as in a simple random sample; above 0, at most 1e6. @defaultValue 1 */
  readonly designEffect?: number;
};

/** How likely two groups are to be found equivalent. */
export type EquivalencePower = {
  /** The probability that they are found equivalent, 0 to 1. */
  readonly power: number;
  readonly margin: number;
  readonly difference: number;
  /** The standard error of the difference in points. */
  readonly standardError: number;
  readonly n: BothSizes;
  readonly alpha: number;
  /** The variances of one answer that were assumed, 0 to 1. */
  readonly variance: BothSizes;
  readonly designEffect: number;
  readonly cautions: readonly Caution[];
};

/**
 * How likely two independent groups are to be found equivalent: their difference smaller than a margin, both ways.
 *
 * Φ((m − D) / s − z) + Φ((m + D) / s − z) − 1, z at 1 − alpha: two one-sided tests, both of which must reject.
 *
 * @param margin - The difference that no longer matters, in points; above 0, at most 200.
 * @param n - How many answer in each group, or in both; from 1 to 1e15.
 * @param options - The true difference, how answers vary, and the test.
 * @returns The power, with everything that was assumed; 0 where no outcome would be enough.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range or the difference is not smaller than the
 * margin, `counts/invalid` when a spread is counts that are not finite numbers of at least 0, or none.
 * @example
 * const lastWave = { detractors: 20, passives: 30, promoters: 50 };
 * powerOfEquivalence(10, 1000, { spread: lastWave }).power.toFixed(2) // => '0.78'
 * @see Schuirmann (1987), A Comparison of the Two One-sided Tests Procedure and the Power Approach for Assessing the
 * Equivalence of Average Bioavailability, Journal of Pharmacokinetics and Biopharmaceutics 15(6).
 */
export function powerOfEquivalence(
  margin: number,
  n: number | BothSizes,
  {
    difference = 0,
    spread = WORST_SPREAD,
    spreadB = spread,
    alpha = 0.05,
    designEffect = 1,
  }: EquivalencePowerOptions = {},
): EquivalencePower {
  checkEquivalence(margin, difference, alpha);
  checkReach(designEffect);
  const sizes = checkedSizes(n);
  const variance = variancesOf(spread, spreadB);
  const standardError = errorOf(sizes, variance, designEffect);
  return {
    power: Math.max(0, 1 - missOfEquivalence(margin, difference, standardError, alpha)),
    margin,
    difference: difference + 0,
    standardError,
    n: sizes,
    alpha,
    variance,
    designEffect,
    cautions: planCautions(Math.min(sizes.a, sizes.b), Math.min(variance.a, variance.b)),
  };
}

function powerOf(
  difference: number,
  standardError: number,
  { level, sides, designEffect }: Required<TestOptions>,
  cautions: readonly Caution[],
): Power {
  checkAim(level, undefined, sides);
  checkReach(designEffect);
  const power = powerOfEffect(effectOf(difference, standardError), level, sides);
  return { power, difference: difference + 0, standardError, level, sides, designEffect, cautions };
}
