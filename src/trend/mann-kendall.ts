/**
 * Do values rise or fall? A test that looks at their order only, plain and season by season.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkLevel, named } from '../estimate/estimate.ts';
import { agreementOf, exactPValue, normalTest } from './kendall.ts';
import { medianOf } from './order-statistics.ts';
import { type SenSlope, checkValues, pairSlopes, senSlope } from './theil-sen.ts';

/** At which level {@link mannKendall} makes the interval of the slope. */
export type MannKendallOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/** Whether values rise or fall. */
export type MannKendall = {
  /** Pairs in which the later value is the higher, less pairs in which it is the lower. */
  readonly s: number;
  /** The variance of S if the order were chance, ties allowed for. */
  readonly variance: number;
  /** The standard normal statistic with continuity correction; positive when values rise, 0 when S is 0. */
  readonly statistic: number;
  /** The two-sided p-value of "no trend": `pExact` where there is one, else `pNormal`. */
  readonly pValue: number;
  /** The p-value of `statistic`. */
  readonly pNormal: number;
  /** The exact p-value, of all orders of the values; `null` with ties, below 2 and above 100 values. */
  readonly pExact: number | null;
  /** Kendall's tau-b of value and time, −1 to +1; `null` where the values are all alike. */
  readonly tau: number | null;
  /** Sen's slope per step; `null` for fewer than two values. */
  readonly slope: SenSlope | null;
  /** How many values there are. */
  readonly n: number;
};

/**
 * Tests whether values rise or fall over time, without any assumption on how: the Mann-Kendall test, with Sen's slope.
 *
 * Only the order of values counts, so one strange value does no harm; every value counts alike, however many answers stand
 * behind it. Values that depend on the one before, and seasons, make it reject too often.
 *
 * @param values - Values in the order of time, at most 5 000; `null` where one is missing, which keeps its place.
 * @param options - Confidence level of the slope's interval.
 * @returns S with p-values, tau and slope. Fewer than two values, or all alike: p 1.
 * @throws {NpsError} `observations/invalid` for more than 5 000 values, or with the position of one that is neither `null` nor a
 * number from −1e100 to 1e100. `option/out-of-range` when `level` is not strictly between 0 and 1.
 * @example
 * const { s, pExact, slope } = mannKendall([31, 28, 35, 40, null, 44, 41]);
 * s // => 11
 * pExact?.toFixed(3) // => '0.056'
 * slope?.estimate.toFixed(1) // => '2.6'
 * @see Mann (1945), Nonparametric Tests Against Trend, Econometrica 13(3).
 * @see Kendall (1975), Rank Correlation Methods, 4th edition.
 */
export function mannKendall(
  values: readonly (number | null)[],
  { level = 0.95 }: MannKendallOptions = {},
): MannKendall {
  checkLevel(level);
  checkValues(values);
  return rankTest(seen(values), level);
}

/** Values with their places in time, in rising order. */
export type Placed = { readonly x: readonly number[]; readonly y: readonly number[] };

/**
 * Tests whether values rise or fall, as {@link mannKendall} with values that were checked.
 *
 * @param values - The values with their places.
 * @param level - Confidence level of the slope's interval.
 * @returns S with p-values, tau and slope.
 * @internal
 */
export function rankTest({ x, y }: Placed, level: number): MannKendall {
  const agreement = agreementOf(y);
  const { n, s, variance, tau } = agreement;
  const { statistic, pValue: pNormal } = normalTest(s, variance, 1);
  const pExact = exactPValue(agreement);
  return {
    s,
    variance,
    statistic,
    pValue: pExact ?? pNormal,
    pNormal,
    pExact,
    tau,
    slope: senSlope(x, y, variance, level),
    n,
  };
}

/** How long a season is. */
export type SeasonalKendallOptions = {
  /** After how many values a season comes back, a whole number from 2 to 5 000: 12 for months, 4 for quarters. */
  readonly seasonLength: number;
};

/** Whether values rise or fall, season by season. */
export type SeasonalKendall = {
  /** The sum of S over the seasons. */
  readonly s: number;
  /** The sum of their variances. */
  readonly variance: number;
  /** The standard normal statistic with continuity correction; positive when values rise. */
  readonly statistic: number;
  /** The two-sided p-value of "no trend". */
  readonly pValue: number;
  /** The median of the slopes between values of one season, per cycle (per year, where months are seasons); `null` where there are none. */
  readonly slope: number | null;
  /** How many values there are. */
  readonly n: number;
  /** How many seasons have at least two of them. */
  readonly seasons: number;
};

/**
 * Tests whether values rise or fall where they come and go with the season: each January against the other Januaries.
 *
 * Seasons are taken to be independent of each other. With fewer than three cycles it says next to nothing.
 *
 * @param values - Values in the order of time, at most 5 000; `null` where one is missing, which keeps its place.
 * @param options - How long a season is.
 * @returns S summed over the seasons, with p-value and slope per cycle.
 * @throws {NpsError} `observations/invalid` as in `mannKendall`; `option/out-of-range` when `seasonLength` is no whole number
 * from 2 to 5 000.
 * @example
 * const quarters = [10, 30, 20, 40, 14, 33, 25, 41, 15, 38, 24, 47];
 * const trend = seasonalKendall(quarters, { seasonLength: 4 });
 * trend.s // => 10
 * trend.slope // => 3.25
 * trend.pValue.toFixed(3) // => '0.019'
 * @see Hirsch, Slack & Smith (1982), Techniques of Trend Analysis for Monthly Water Quality Data, Water Resources Research
 * 18(1).
 */
export function seasonalKendall(
  values: readonly (number | null)[],
  { seasonLength }: SeasonalKendallOptions,
): SeasonalKendall {
  checkValues(values);
  checkSeasonLength(seasonLength);
  const seasons = Array.from({ length: Math.min(seasonLength, values.length) }, () => ({
    x: [] as number[],
    y: [] as number[],
  }));
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const { x, y } = seasons[i % seasonLength] as (typeof seasons)[number];
    x.push(Math.floor(i / seasonLength));
    y.push(value);
  }
  return seasonalTest(seasons);
}

/**
 * Tests whether values rise or fall season by season, as {@link seasonalKendall} with values that were checked.
 *
 * @param seasons - The values of each season with the rounds that they belong to.
 * @returns S summed over the seasons, with p-value and slope per round.
 * @internal
 */
export function seasonalTest(seasons: readonly Placed[]): SeasonalKendall {
  const parts = seasons.map(({ x, y }) => ({ ...agreementOf(y), slopes: pairSlopes(x, y) }));
  const s = parts.reduce((sum, part) => sum + part.s, 0);
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const slopes = new Float64Array(parts.reduce((sum, part) => sum + part.slopes.length, 0));
  let filled = 0;
  for (const part of parts) {
    slopes.set(part.slopes, filled);
    filled += part.slopes.length;
  }
  return {
    s,
    variance,
    ...normalTest(s, variance, 1),
    slope: slopes.length > 0 ? medianOf(slopes) : null,
    n: parts.reduce((sum, part) => sum + part.n, 0),
    seasons: parts.filter((part) => part.n > 1).length,
  };
}

/** The values that are there, with their places. */
function seen(values: readonly (number | null)[]): Placed {
  const x: number[] = [];
  const y: number[] = [];
  for (const [i, value] of values.entries())
    if (value !== null) {
      x.push(i);
      y.push(value);
    }
  return { x, y };
}

/**
 * Checks the length of a season.
 *
 * @param seasonLength - What a caller gave.
 * @throws {NpsError} `option/out-of-range` when it is no whole number from 2 to 5 000.
 * @internal
 */
export function checkSeasonLength(seasonLength: number): void {
  if (!(Number.isInteger(seasonLength) && seasonLength >= 2 && seasonLength <= 5000))
    fail(
      'option/out-of-range',
      ['seasonLength'],
      `The length of a season is a whole number from 2 to 5000, got ${named(seasonLength)}.`,
    );
}
