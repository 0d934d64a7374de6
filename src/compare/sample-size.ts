/**
 * How many answers it takes to find a difference that matters.
 *
 * A formula gives the number before rounding; the whole number is the smallest one whose power reaches the aim, looked
 * for with the power itself and not rounded from the formula.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import { type TestPlan, checkedAim, planOf, rawSize, wholeSize } from './aim.ts';
import type { BothSizes } from './difference.ts';
import { checkBenchmark, errorOf, variancesOf } from './effect.ts';
import {
  type AimOptions,
  type ReachOptions,
  checkFeasible,
  checkRatio,
  inviting,
  invitingBoth,
  planCautions,
  sizesWith,
} from './plan.ts';
import type { TwoSpreads } from './power.ts';
import { type ChangeSpread, WORST_CHANGE, WORST_SPREAD, assumedOf, changeVarianceOf } from './spread.ts';

/** How many answers it takes in each of two groups. */
export type DifferencePlan = TestPlan & {
  /** How many answers are needed in each group. */
  readonly n: BothSizes;
  /** How many the formula gives for the first group, before rounding. */
  readonly nRaw: number;
  /** How many times as many are in the second group. */
  readonly ratio: number;
  /** The variances of one answer that were assumed, 0 to 1. */
  readonly variance: BothSizes;
  /** How many to invite in each group; there only when a response rate is given. */
  readonly invitations?: BothSizes;
};

/** The aim, how answers vary, and how the groups compare in size. */
export type DifferencePlanOptions = AimOptions &
  ReachOptions &
  TwoSpreads & {
    /** How many times as many answers the second group has, from 1e-3 to 1e3. @defaultValue 1 */
    readonly ratio?: number;
  };

/**
 * How many answers it takes in two independent groups to find a difference between them.
 *
 * The formula (z + z_power)² (V_a + V_b / ratio) / D² leaves out the second tail, which hardly ever matters; the whole
 * number counts it. The second group gets `ratio` times as many, rounded up.
 *
 * @param difference - The difference of the two scores that matters in points, −200 to 200, not 0.
 * @param options - The aim, how answers vary, the ratio of the sizes, the design and the response rate.
 * @returns The sizes of both groups, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range or more than 1e15 answers would be needed,
 * `counts/invalid` when a spread is counts that are not finite numbers of at least 0, or none.
 * @example
 * const lastWave = { detractors: 20, passives: 30, promoters: 50 };
 * sampleSizeForDifference(10, { spread: lastWave }).n // => { a: 958, b: 958 }
 * sampleSizeForDifference(10, { spread: lastWave, ratio: 3 }).n // => { a: 639, b: 1917 }
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd edition, chapter 4.
 */
export function sampleSizeForDifference(
  difference: number,
  { spread = WORST_SPREAD, spreadB = spread, ratio = 1, ...options }: DifferencePlanOptions = {},
): DifferencePlan {
  const aim = checkedAim(difference, options);
  checkRatio(ratio);
  const variance = variancesOf(spread, spreadB);
  const errorAt = (n: number): number => errorOf(sizesWith(ratio, n), variance, aim.designEffect);
  const nRaw = rawSize(aim, variance.a + variance.b / ratio);
  checkFeasible('ratio', ratio * nRaw);
  const { n: first, powerAtN } = wholeSize(aim, errorAt, nRaw);
  const n = sizesWith(ratio, first);
  return {
    n,
    nRaw,
    ...planOf(aim, powerAtN),
    ratio,
    variance,
    ...invitingBoth(n, options.responseRate),
    cautions: planCautions(Math.min(n.a, n.b), Math.min(variance.a, variance.b)),
  };
}

/** How many people it takes, each answering twice. */
export type PairedPlan = TestPlan & {
  /** How many people must answer both times. */
  readonly n: number;
  /** How many the formula gives, before rounding. */
  readonly nRaw: number;
  /** The variance of one person's change that was assumed, 0 to 4. */
  readonly changeVariance: number;
  /** How many to invite; there only when a response rate (of both answers) is given. */
  readonly invitations?: number;
};

/**
 * How many people it takes, each answering twice, to find a change.
 *
 * The formula is (z + z_power)² V / D², with V the variance of one person's change. Without `change` the two answers
 * of a person are taken to have nothing to do with each other, and to vary the most: V = 2. Most people change little, so
 * an earlier pair of waves mostly asks for far fewer.
 *
 * @param difference - The change of the score that matters in points, −200 to 200, not 0.
 * @param options - The aim, how changes vary, the design and the response rate.
 * @returns The number of people, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range or more than 1e15 people would be needed,
 * `transition/invalid` when nobody is in the transition.
 * @example
 * sampleSizeForPaired(5, { change: { variance: 0.45 } }).n // => 1413
 * sampleSizeForPaired(5).n // => 6280
 */
export function sampleSizeForPaired(
  difference: number,
  { change = WORST_CHANGE, ...options }: AimOptions & ReachOptions & { readonly change?: ChangeSpread } = {},
): PairedPlan {
  const aim = checkedAim(difference, options);
  const changeVariance = changeVarianceOf(change);
  const nRaw = rawSize(aim, changeVariance);
  const { n, powerAtN } = wholeSize(aim, (size) => 100 * Math.sqrt((changeVariance * aim.designEffect) / size), nRaw);
  return {
    n,
    nRaw,
    ...planOf(aim, powerAtN),
    changeVariance,
    ...inviting(n, options.responseRate),
    cautions: planCautions(n, changeVariance),
  };
}

/** How many answers it takes to tell a score from a fixed number. */
export type BenchmarkPlan = TestPlan & {
  readonly n: number;
  /** How many the formula gives, before rounding. */
  readonly nRaw: number;
  /** The number to compare with, in points. */
  readonly benchmark: number;
  /** The variance of one answer that was assumed, 0 to 1. */
  readonly variance: number;
  /** How many to invite; there only when a response rate is given. */
  readonly invitations?: number;
};

/**
 * How many answers it takes to tell a score from a fixed number.
 *
 * The formula is (z + z_power)² V / D², with V and D from the shares that are expected.
 *
 * @param expected - The shares that are expected, as counts of any size; their score is not the benchmark.
 * @param benchmark - The number to compare with in points, −100 to 100.
 * @param options - The aim, the design and the response rate.
 * @returns The number of answers, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range, the expected score is the benchmark, or
 * more than 1e15 answers would be needed; `counts/invalid` when a count is not a finite number of at least 0, or there
 * are none.
 * @example
 * sampleSizeForBenchmark({ detractors: 20, passives: 30, promoters: 50 }, 20).n // => 479
 */
export function sampleSizeForBenchmark(
  expected: Tally | CategoryCounts,
  benchmark: number,
  options: AimOptions & ReachOptions = {},
): BenchmarkPlan {
  checkBenchmark(benchmark);
  const { shares, variance } = assumedOf(expected, 'expected');
  const aim = checkedAim(shares.nps - benchmark, options);
  const nRaw = rawSize(aim, variance);
  const { n, powerAtN } = wholeSize(aim, (size) => 100 * Math.sqrt((variance * aim.designEffect) / size), nRaw);
  return {
    n,
    nRaw,
    ...planOf(aim, powerAtN),
    benchmark: benchmark + 0,
    variance,
    ...inviting(n, options.responseRate),
    cautions: planCautions(n, variance),
  };
}
