/**
 * Is there a trend, asked of the order of the scores alone: the robust companion of the line.
 *
 * @module
 */
import { type Caution, checkLevel } from '../estimate/estimate.ts';
import { sampleOf } from '../estimate/moments.ts';
import type { Period } from '../time/period.ts';
import { type ClosedOptions, type ClosedPeriod, closedPeriods } from './closed.ts';
import { type Cycle, cycleOf } from './cycle.ts';
import { type TrendDirection, trendDirection } from './judge-slope.ts';
import { type MannKendall, type SeasonalKendall, rankTest, seasonalTest } from './mann-kendall.ts';
import type { Series } from './series.ts';
import { FEWEST_PERIODS } from './slope.ts';
import { MOST_POINTS } from './theil-sen.ts';

/** How {@link rankTrend} tests. */
export type RankTrendOptions = ClosedOptions & {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** After how many periods a season comes back. @defaultValue that of the calendar: 12 months, 4 quarters, 52 weeks, 7 days */
  readonly seasonLength?: number;
};

/** A trend by season, or why there is none. */
export type SeasonalRankTrend =
  | (SeasonalKendall & {
      readonly status: 'shown';
      /** Whether scores rise or fall, where `pValue` is below 1 − level. */
      readonly direction: TrendDirection;
      readonly seasonLength: number;
    })
  | {
      readonly status: 'withheld';
      readonly pValue: null;
      readonly direction: 'unclear';
      /** `too-short`: the periods with a score span fewer than three rounds. `no-season`: years have no season. */
      readonly reason: 'too-short' | 'no-season';
    };

/** A trend by ranks. */
export type ShownRankTrend = Omit<MannKendall, 'n'> & {
  readonly status: 'shown';
  /** Whether scores rise or fall, where `pValue` is below 1 − level. */
  readonly direction: TrendDirection;
  /** The same question asked season by season. */
  readonly seasonal: SeasonalRankTrend;
  readonly level: number;
  /** How many periods were ranked: all that are over and show a score. */
  readonly periods: number;
  /** The first of them. */
  readonly from: Period;
  /** The last of them. */
  readonly to: Period;
  /** `few-answers` where one of them has fewer than ten answers, and counts as much as every other one. */
  readonly cautions: readonly Caution[];
};

/** No trend by ranks, and why. */
export type WithheldRankTrend = {
  readonly status: 'withheld';
  readonly direction: 'unclear';
  readonly pValue: null;
  readonly slope: null;
  /**
   * `too-short`: fewer than four periods that are over show a score. `too-long`: more than 5 000 do, and each would be compared
   * with each; take longer periods.
   */
  readonly reason: 'too-short' | 'too-long';
  /** How many periods that are over show a score. */
  readonly periods: number;
};

/** A trend by ranks, or why there is none. */
export type RankTrend = ShownRankTrend | WithheldRankTrend;

/** How many rounds of the seasons the seasonal test asks for. */
const FEWEST_ROUNDS = 3;

/**
 * Tests whether the scores of a series rise or fall by their order alone: Mann-Kendall with Sen's slope, and season by season.
 *
 * One strange month cannot bend it, but every month counts alike, however few answered; `trendLine` weighs them. Periods
 * without a score are left out and keep their place in time. The seasonal test, which compares each January with the other
 * Januaries only, needs three full rounds; of weeks 52 and 53 of one year it takes the first that shows a score. With four periods no order has a p-value below 0.08; without a trend it finds
 * one in 1 to 6 % of series of 6 to 24 periods, whether they vary beyond sampling or not.
 *
 * @param series - Scores over time.
 * @param options - Level, how long a season is, and whether partial periods count.
 * @returns The tests with Sen's slope in points a period; `withheld` below four shown periods and above 5 000.
 * @throws {NpsError} `series/invalid`, `counts/invalid`, `trend/overlapping-windows` for a bad series; `option/out-of-range`
 * when `level` is not strictly between 0 and 1 or `seasonLength` is no whole number from 2 to 5 000.
 * @example
 * const scores = [20, 24, 23, 29, 31, 30].map((promoters) => ({ detractors: 50 - promoters, passives: 50, promoters }));
 * const trend = rankTrend({
 *   unit: 'month',
 *   zone: 'UTC',
 *   points: periodsBetween('2024-01-01T00:00:00.000Z', '2024-06-01T00:00:00.000Z', { unit: 'month', zone: 'UTC' }).map(
 *     (period, i) => ({ period, estimate: estimateNps(scores[i]!), partial: false }),
 *   ),
 * });
 * trend.direction // => 'unclear'
 * trend.pValue?.toFixed(3) // => '0.056'
 * trend.slope?.estimate.toFixed(2) // => '4.67'
 * @see Mann (1945), Nonparametric Tests Against Trend, Econometrica 13(3).
 * @see Sen (1968), Estimates of the Regression Coefficient Based on Kendall's Tau, Journal of the American Statistical
 * Association 63(324).
 * @see Hirsch, Slack & Smith (1982), Techniques of Trend Analysis for Monthly Water Quality Data, Water Resources Research
 * 18(1).
 */
export function rankTrend(
  series: Series,
  { level = 0.95, seasonLength, includePartial = false }: RankTrendOptions = {},
): RankTrend {
  checkLevel(level);
  const closed = closedPeriods(series, { includePartial });
  const cycle = cycleOf(
    series.points.map(({ period }) => period),
    seasonLength,
  );
  const used = closed.filter(({ shown }) => shown);
  if (used.length < FEWEST_PERIODS) return withheld('too-short', used.length);
  if (used.length > MOST_POINTS) return withheld('too-long', used.length);
  const placed = { x: used.map(({ index }) => index), y: used.map(npsOf) };
  const { n: periods, ...ranks } = rankTest(placed, level);
  return {
    status: 'shown',
    direction: trendDirection(ranks.s, ranks.pValue, level),
    ...ranks,
    seasonal: bySeason(used, cycle, level),
    level,
    periods,
    from: (used[0] as ClosedPeriod).period,
    to: (used[used.length - 1] as ClosedPeriod).period,
    cautions: used.some(({ n }) => n < 10) ? ['few-answers'] : [],
  };
}

const withheld = (reason: WithheldRankTrend['reason'], periods: number): WithheldRankTrend => ({
  status: 'withheld',
  direction: 'unclear',
  pValue: null,
  slope: null,
  reason,
  periods,
});

const npsOf = ({ counts }: ClosedPeriod): number => sampleOf(counts).nps;

function bySeason(used: readonly ClosedPeriod[], cycle: Cycle | null, level: number): SeasonalRankTrend {
  const none = { status: 'withheld', pValue: null, direction: 'unclear' } as const;
  if (cycle === null) return { ...none, reason: 'no-season' };
  const { length, places } = cycle;
  const [first, last] = [used[0] as ClosedPeriod, used[used.length - 1] as ClosedPeriod];
  if (last.index - first.index + 1 < FEWEST_ROUNDS * length) return { ...none, reason: 'too-short' };
  const seasons = Array.from({ length }, () => ({ x: [] as number[], y: [] as number[] }));
  for (const period of used) {
    const { round, season } = places[period.index] as Cycle['places'][number];
    const { x, y } = seasons[season] as (typeof seasons)[number];
    // Weeks 52 and 53 are one season: of two in one round the first stands.
    if (x[x.length - 1] === round) continue;
    x.push(round);
    y.push(npsOf(period));
  }
  const test = seasonalTest(seasons);
  return {
    status: 'shown',
    ...test,
    direction: trendDirection(test.s, test.pValue, level),
    seasonLength: length,
  };
}
