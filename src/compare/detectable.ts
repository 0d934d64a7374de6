/**
 * The smallest difference that so many answers are likely to find.
 *
 * @module
 */
import type { Caution } from '../estimate/estimate.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { findRoot } from '../numeric/root.ts';
import type { BothSizes } from './difference.ts';
import { checkedSizes, criticalOf, errorOf, missOfEffect, variancesOf } from './effect.ts';
import { type AimOptions, type Sides, checkAim, checkReach, checkSize, planCautions } from './plan.ts';
import type { TwoSpreads } from './power.ts';
import { type ChangeSpread, WORST_CHANGE, WORST_SPREAD, changeVarianceOf } from './spread.ts';

/** The smallest difference that is likely to be found. */
export type Detectable = {
  /** The difference in points that is found with exactly the power; `null` where it would exceed 200, as no two scores do. */
  readonly difference: number | null;
  /** The same by the textbook formula (z + z_power) s, which leaves out the second tail. */
  readonly approximate: number;
  /** The standard error of the difference in points. */
  readonly standardError: number;
  readonly level: number;
  readonly power: number;
  readonly sides: Sides;
  readonly designEffect: number;
  /** `few-answers` below ten; `degenerate` when answers are taken to be all alike, and the difference means nothing. */
  readonly cautions: readonly Caution[];
};

/** The smallest difference that a comparison of two groups is likely to find. */
export type DetectableDifference = Detectable & {
  readonly n: BothSizes;
  /** The variances of one answer that were assumed, 0 to 1. */
  readonly variance: BothSizes;
};

/** The design of the survey. */
export type DetectableOptions = {
  /** How many times as many answers are needed as in a simple random sample; above 0, at most 1e6. @defaultValue 1 */
  readonly designEffect?: number;
};

/**
 * The smallest difference that a comparison of two independent groups is likely to find.
 *
 * Ask it before the survey. Afterwards the interval of the difference says more.
 *
 * @param n - How many answer in each group, or in both; from 1 to 1e15.
 * @param options - The aim and how answers vary.
 * @returns The difference in points, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range, `counts/invalid` when a spread is counts
 * that are not finite numbers of at least 0, or none.
 * @example
 * const lastWave = { detractors: 20, passives: 30, promoters: 50 };
 * detectableDifference(200, { spread: lastWave }).difference?.toFixed(1) // => '21.9'
 * detectableDifference({ a: 200, b: 2000 }, { spread: lastWave }).difference?.toFixed(1) // => '16.2'
 * @see Bloom (1995), Minimum Detectable Effects, Evaluation Review 19(5).
 */
export function detectableDifference(
  n: number | BothSizes,
  { spread = WORST_SPREAD, spreadB = spread, ...options }: AimOptions & DetectableOptions & TwoSpreads = {},
): DetectableDifference {
  const sizes = checkedSizes(n);
  const variance = variancesOf(spread, spreadB);
  return {
    ...detectableBy((designEffect) => errorOf(sizes, variance, designEffect), options),
    n: sizes,
    variance,
    cautions: planCautions(Math.min(sizes.a, sizes.b), Math.min(variance.a, variance.b)),
  };
}

/** The smallest change that a comparison of the same people is likely to find. */
export type DetectablePaired = Detectable & {
  /** How many people answer twice. */
  readonly n: number;
  /** The variance of one person's change that was assumed, 0 to 4. */
  readonly changeVariance: number;
};

/**
 * The smallest change of the score that a comparison of the same people is likely to find.
 *
 * @param n - How many people answer twice; from 1 to 1e15.
 * @param options - The aim and how changes vary; without `change` a variance of 2, as of two unrelated answers.
 * @returns The change in points, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range, `transition/invalid` when nobody is in the
 * transition.
 * @example
 * detectablePaired(500, { change: { variance: 0.45 } }).difference?.toFixed(1) // => '8.4'
 */
export function detectablePaired(
  n: number,
  { change = WORST_CHANGE, ...options }: AimOptions & DetectableOptions & { readonly change?: ChangeSpread } = {},
): DetectablePaired {
  checkSize('n', n);
  const changeVariance = changeVarianceOf(change);
  return {
    ...detectableBy((designEffect) => 100 * Math.sqrt((changeVariance * designEffect) / n), options),
    n,
    changeVariance,
    cautions: planCautions(n, changeVariance),
  };
}

function detectableBy(
  errorWith: (designEffect: number) => number,
  { level = 0.95, power = 0.8, sides = 2, designEffect = 1 }: AimOptions & DetectableOptions,
): Omit<Detectable, 'cautions'> {
  checkAim(level, power, sides);
  checkReach(designEffect);
  const standardError = errorWith(designEffect);
  const critical = criticalOf(level, sides);
  const reach = critical + normalQuantile(power);
  // The second tail only helps, so the effect is at most that of the formula.
  const effect = sides === 1 ? reach : findRoot((x) => 1 - power - missOfEffect(x, critical, sides), 0, reach);
  const difference = effect * standardError;
  return {
    difference: difference <= 200 ? difference : null,
    approximate: reach * standardError,
    standardError,
    level,
    power,
    sides,
    designEffect,
  };
}
