/**
 * Is there a trend, asked of the single answers: do later answers score higher?
 *
 * @module
 */
import { type Caution, checkLevel } from '../estimate/estimate.ts';
import { sampleOf } from '../estimate/moments.ts';
import { chiSquareUpperTail } from '../numeric/chi-square.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Period } from '../time/period.ts';
import { type ClosedOptions, type ClosedPeriod, closedPeriods } from './closed.ts';
import { type TrendDirection, trendDirection } from './judge-slope.ts';
import type { Series } from './series.ts';
import { FEWEST_PERIODS } from './slope.ts';

/** At which level {@link answerTrend} decides. */
export type AnswerTrendOptions = ClosedOptions & {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/** One test of a trend in single answers. */
export type AnswerTest = {
  /** Chi-square with one degree of freedom. */
  readonly statistic: number;
  readonly df: 1;
  /** The two-sided p-value of "answers have nothing to do with time". */
  readonly pValue: number;
  /** The correlation of answer and time, −1 to +1; 0 where answers are all alike. */
  readonly correlation: number;
  /** Whether the score or the share rises or falls, where `pValue` is below 1 − level. */
  readonly direction: TrendDirection;
};

/** A trend in single answers. */
export type ShownAnswerTrend = {
  readonly status: 'shown';
  /** The score: linear-by-linear association of −1, 0, +1 and time. */
  readonly score: AnswerTest;
  /** The share of promoters: the Cochran-Armitage test. */
  readonly promoters: AnswerTest;
  /** The share of detractors: the Cochran-Armitage test. */
  readonly detractors: AnswerTest;
  readonly level: number;
  /** How many answers were tested: of all periods that are over and not hidden. */
  readonly n: number;
  /** How many periods they fell into. */
  readonly periods: number;
  /** The first of them. */
  readonly from: Period;
  /** The last of them. */
  readonly to: Period;
  /** `few-answers` below ten answers in all; `degenerate` where all are in one category. */
  readonly cautions: readonly Caution[];
};

/** No test: fewer than four periods that are over show a score. */
export type WithheldAnswerTrend = {
  readonly status: 'withheld';
  readonly score: null;
  readonly promoters: null;
  readonly detractors: null;
  readonly reason: 'too-short';
  /** How many periods that are over show a score. */
  readonly periods: number;
};

/** A trend in single answers, or why there is none. */
export type AnswerTrend = ShownAnswerTrend | WithheldAnswerTrend;

/**
 * Tests whether later answers score higher than earlier ones, and whether the shares of promoters and detractors move.
 *
 * Made for raw answers of one population. It takes all that lies between periods for trend or chance of single answers, so
 * where periods differ beyond sampling, as months of a large survey mostly do, it finds trends that are none: for "is
 * there a trend?" use `trendLine`. Its worth is to say which share moves. The three tests are not corrected for being three.
 *
 * Measured in simulations without a trend at a nominal 5 % (12 periods of 40 to 160 answers, shares 20/30/50): it finds one in 5
 * to 6 % of series when nothing but chance is at work, and in 12 % when periods vary by 6 points beyond it; of 200 to 600 answers in
 * 30 %.
 *
 * @param series - Scores over time.
 * @param options - Level, and whether partial periods count.
 * @returns The three tests; `withheld` below four shown periods. Answers all alike: statistic 0, p 1.
 * @throws {NpsError} `series/invalid`, `counts/invalid`, `trend/overlapping-windows` for a bad series; `option/out-of-range`
 * when `level` is not strictly between 0 and 1.
 * @example
 * const scores = [20, 24, 23, 29, 31, 30].map((promoters) => ({ detractors: 50 - promoters, passives: 50, promoters }));
 * const trend = answerTrend({
 *   unit: 'month',
 *   zone: 'UTC',
 *   points: periodsBetween('2024-01-01T00:00:00.000Z', '2024-06-01T00:00:00.000Z', { unit: 'month', zone: 'UTC' }).map(
 *     (period, i) => ({ period, estimate: estimateNps(scores[i]!), partial: false }),
 *   ),
 * });
 * trend.score?.direction // => 'rising'
 * trend.detractors?.pValue.toFixed(3) // => '0.031'
 * @see Armitage (1955), Tests for Linear Trends in Proportions and Frequencies, Biometrics 11(3).
 * @see Agresti (2013), Categorical Data Analysis, 3rd edition, sections 3.4 and 5.3.
 */
export function answerTrend(
  series: Series,
  { level = 0.95, includePartial = false }: AnswerTrendOptions = {},
): AnswerTrend {
  checkLevel(level);
  const closed = closedPeriods(series, { includePartial });
  const shown = closed.filter((period) => period.shown).length;
  if (shown < FEWEST_PERIODS)
    return { status: 'withheld', score: null, promoters: null, detractors: null, reason: 'too-short', periods: shown };
  const used = closed.filter(({ n }) => n > 0);
  const total = { detractors: 0, passives: 0, promoters: 0 };
  for (const { counts } of used) {
    total.detractors += counts.detractors;
    total.passives += counts.passives;
    total.promoters += counts.promoters;
  }
  const all = sampleOf(total);
  const { n } = all;
  const test = (share: Share, factor: number): AnswerTest => {
    const correlation = correlationWithTime(used, n, share);
    const statistic = Math.max(0, factor) * correlation ** 2;
    const pValue = statistic > 0 ? chiSquareUpperTail(statistic, 1) : 1;
    return { statistic, df: 1, pValue, correlation, direction: trendDirection(correlation, pValue, level) };
  };
  return {
    status: 'shown',
    score: test({ mean: all.mean, variance: all.variance, netOf: (c) => c.promoters - c.detractors }, n - 1),
    promoters: test({ ...shareOf(all.promoters), netOf: (c) => c.promoters }, n),
    detractors: test({ ...shareOf(all.detractors), netOf: (c) => c.detractors }, n),
    level,
    n,
    periods: used.length,
    from: (used[0] as ClosedPeriod).period,
    to: (used[used.length - 1] as ClosedPeriod).period,
    cautions: [...(n < 10 ? (['few-answers'] as const) : []), ...(all.variance === 0 ? (['degenerate'] as const) : [])],
  };
}

/** What is followed over time: a value of each answer, with mean and variance of all answers. */
type Share = {
  readonly mean: number;
  readonly variance: number;
  /** The sum over the answers of a period. */
  readonly netOf: (counts: CategoryCounts) => number;
};

const shareOf = (share: number): Pick<Share, 'mean' | 'variance'> => ({ mean: share, variance: share * (1 - share) });

/** The correlation of the value of an answer with the place of its period. */
function correlationWithTime(used: readonly ClosedPeriod[], n: number, { mean, variance, netOf }: Share): number {
  if (!(variance > 0)) return 0;
  const middle = used.reduce((sum, period) => sum + (period.n / n) * period.index, 0);
  let together = 0;
  let spread = 0;
  for (const { index, counts, n: answers } of used) {
    const apart = index - middle;
    together += (apart * (netOf(counts) - answers * mean)) / n;
    spread += (answers / n) * apart * apart;
  }
  return Math.max(-1, Math.min(1, together / Math.sqrt(variance) / Math.sqrt(spread))) + 0;
}
