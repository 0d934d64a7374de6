/**
 * The slope in the middle: the median of the slopes between any two points, which no single point can bend.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkLevel, named } from '../estimate/estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { agreementOf, exactPValue, normalTest } from './kendall.ts';
import { medianOf, orderStatistics } from './order-statistics.ts';

/** A point in time with its value. */
export type TrendPoint = {
  /** The place in time, in any unit; 0 or at least 1e-50 away from it. */
  readonly x: number;
  /** The value, such as a score in points. */
  readonly y: number;
};

/** The slope in the middle. */
export type SenSlope = {
  /** The median of the slopes between any two points. */
  readonly estimate: number;
  /**
   * The slopes that the points are compatible with, by the ranks of the slopes between them; `null` where so few points do not
   * bound the slope at that level.
   */
  readonly interval: { readonly lower: number; readonly upper: number; readonly level: number } | null;
};

/** A robust line. */
export type TheilSen = {
  /** The slope; `null` where no two points differ in `x`. */
  readonly slope: SenSlope | null;
  /** The median of `y` less the slope times the median of `x`; `null` without a slope. */
  readonly intercept: number | null;
  /** Kendall's tau-b of `x` and `y`, −1 to +1; `null` where either is all alike. */
  readonly tau: number | null;
  /** The two-sided p-value of "`y` has nothing to do with `x`". */
  readonly pValue: number;
  /** How it was found: exactly without ties up to 100 points, else from the normal distribution. */
  readonly test: 'exact' | 'normal';
  /** How many points there are. */
  readonly n: number;
};

/** At which level {@link theilSen} makes its interval. */
export type TheilSenOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/**
 * The most points that are taken: beyond, there would be more than 12 million pairs.
 *
 * @internal
 */
export const MOST_POINTS = 5000;

/**
 * Fits a robust line: the median slope of all pairs of points, with Kendall's tau.
 *
 * Every point counts alike, however many answers stand behind it, so use it where a few strange periods must not bend the
 * line; `trendLine` weighs periods. The interval is that of Sen, by ranks, with ties allowed for. Points may lie at any
 * distance in time.
 *
 * @param points - Points in any order, at most 5 000.
 * @param options - Confidence level.
 * @returns Slope, intercept and tau with its p-value: exact without ties up to 100 points, else normal without continuity
 * correction.
 * @throws {NpsError} `observations/invalid` for more than 5 000 points, or with the position of one whose `x` or `y` is no
 * number from −1e100 to 1e100, or whose `x` is nearer to 0 than 1e-50 without being 0. `option/out-of-range` when `level` is not strictly between 0 and 1.
 * @example
 * const line = theilSen([{ x: 0, y: 10 }, { x: 1, y: 12 }, { x: 2, y: 14 }, { x: 3, y: 50 }, { x: 5, y: 20 }, { x: 6, y: 22 }]);
 * line.slope?.estimate // => 2
 * line.tau?.toFixed(2) // => '0.73'
 * @see Sen (1968), Estimates of the Regression Coefficient Based on Kendall's Tau, Journal of the American Statistical
 * Association 63(324).
 */
export function theilSen(points: readonly TrendPoint[], { level = 0.95 }: TheilSenOptions = {}): TheilSen {
  checkLevel(level);
  const list: unknown = points;
  if (!Array.isArray(list) || list.length > MOST_POINTS)
    fail('observations/invalid', [], `Points are a list of at most ${MOST_POINTS}.`);
  for (const [i, point] of (list as readonly (TrendPoint | null | undefined)[]).entries())
    if (!isPlace(point?.x) || !isValue(point.y))
      fail(
        'observations/invalid',
        [i],
        'A point has an x and a y, numbers from −1e100 to 1e100; x is 0 or at least 1e-50 away from it.',
      );
  const x = points.map((point) => point.x);
  const y = points.map((point) => point.y);
  const agreement = agreementOf(y, x);
  const slope = senSlope(x, y, agreement.variance, level);
  const exact = exactPValue(agreement);
  return {
    slope,
    intercept: slope === null ? null : middleOf(y) - slope.estimate * middleOf(x) + 0,
    tau: agreement.tau,
    pValue: exact ?? normalTest(agreement.s, agreement.variance, 0).pValue,
    test: exact === null ? 'normal' : 'exact',
    n: points.length,
  };
}

/**
 * Sen's slope with its interval: the median of the slopes of all pairs, and those at the ranks (N ∓ C) / 2, with N their number
 * and C as many standard deviations of S as the level asks for.
 *
 * @param x - Places in time.
 * @param y - The values there.
 * @param variance - The variance of Kendall's S.
 * @param level - The confidence level.
 * @returns The slope; `null` where no two points differ in x.
 * @internal
 */
export function senSlope(x: readonly number[], y: readonly number[], variance: number, level: number): SenSlope | null {
  const slopes = pairSlopes(x, y);
  if (slopes.length === 0) return null;
  const middle = [(slopes.length - 1) >> 1, slopes.length >> 1];
  const reach = normalCritical(level) * Math.sqrt(variance);
  const low = Math.round((slopes.length - reach) / 2) - 1;
  const high = Math.round((slopes.length + reach) / 2);
  const bounded = low >= 0 && high < slopes.length;
  const [before, after, lower, upper] = orderStatistics(slopes, bounded ? [...middle, low, high] : middle);
  const estimate = ((before as number) + (after as number)) / 2 + 0;
  if (variance === 0) return { estimate, interval: { lower: estimate, upper: estimate, level } };
  return { estimate, interval: bounded ? { lower: lower as number, upper: upper as number, level } : null };
}

/**
 * The slopes between any two points that differ in x, in no order.
 *
 * @param x - Places in time.
 * @param y - The values there.
 * @returns The slopes.
 * @internal
 */
export function pairSlopes(x: readonly number[], y: readonly number[]): Float64Array {
  const slopes = new Float64Array((x.length * (x.length - 1)) / 2);
  let found = 0;
  for (let i = 1; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const run = (x[i] as number) - (x[j] as number);
      if (run !== 0) slopes[found++] = ((y[i] as number) - (y[j] as number)) / run;
    }
  return slopes.subarray(0, found);
}

const middleOf = (values: readonly number[]): number => medianOf(Float64Array.from(values));

/** Between nearer places a slope might be beyond every number. */
const isPlace = (value: unknown): value is number => isValue(value) && (value === 0 || Math.abs(value) >= 1e-50);

const isValue = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 1e100;

/**
 * Checks a row of values in which some may be missing.
 *
 * @param values - What a caller gave.
 * @throws {NpsError} `observations/invalid` for no list, for more than 5 000 values, or with the position of one that is neither
 * `null` nor a number from −1e100 to 1e100.
 * @internal
 */
export function checkValues(values: readonly (number | null)[]): void {
  const list: unknown = values;
  if (!Array.isArray(list) || list.length > MOST_POINTS)
    fail('observations/invalid', [], `Values are a list of at most ${MOST_POINTS}.`);
  const wrong = Array.from(list as readonly unknown[]).findIndex((value) => value !== null && !isValue(value));
  if (wrong >= 0)
    fail(
      'observations/invalid',
      [wrong],
      `A value is null or a number from −1e100 to 1e100, got ${named((list as readonly unknown[])[wrong])}.`,
    );
}
