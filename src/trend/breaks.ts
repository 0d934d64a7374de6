/**
 * When the score changed: the division of a series into levels that explains the answers best.
 *
 * @module
 */
import type { Difference } from '../compare/difference.ts';
import { fail } from '../error.ts';
import { type Caution, type Estimate, checkLevel, named } from '../estimate/estimate.ts';
import type { Period } from '../time/period.ts';
import { type Level, type LevelSegment, differenceOf, exploratory, levelOf } from './break-levels.ts';
import { divideLevels } from './break-search.ts';
import { type ClosedOptions, type ClosedPeriod, closedPeriods } from './closed.ts';
import { hasExtraVariation } from './extra-variation.ts';
import { scatterOf } from './scatter.ts';
import type { Series } from './series.ts';

/** How breaks are looked for. */
export type BreaksOptions = ClosedOptions & {
  /** The chance, at most, that a series which never changed shows a break; strictly between 0 and 1. @defaultValue 0.05 */
  readonly alpha?: number;
  /** How many periods a level lasts at least; a whole number of at least 1. @defaultValue 2 */
  readonly minimumLength?: number;
  /**
   * Whether more is asked of a break where the score moves from period to period by more than sampling explains.
   *
   * @defaultValue true
   */
  readonly overdispersion?: boolean;
  /** Confidence level of the intervals, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/** A change of the mix of answers. */
export type Break = {
  /** The position in the series of the first period of the new level. */
  readonly index: number;
  /** That period: its `start` is the date to mark. Where it has no answers, the change lies between `lastBefore` and `firstAfter`. */
  readonly period: Period;
  /** The last period with answers before the break. */
  readonly lastBefore: Period;
  /** The first period with answers behind it. */
  readonly firstAfter: Period;
  /** The score of the level before. */
  readonly before: Estimate;
  /** The score of the level behind. */
  readonly after: Estimate;
  /**
   * The score behind minus the score before; `higher` says that it rose. Its p-value does not know that the break was
   * looked for; `pValue` of the break does. `unclear` where the mix changed and the score did not.
   */
  readonly difference: Difference;
  /** Twice the log-likelihood that two levels win over one here, divided by the dispersion; above the penalty. */
  readonly statistic: number;
  /** A bound of the chance of such a break anywhere in a series that never changed; below `alpha`. */
  readonly pValue: number;
};

/** The best place for a single break, whether or not it is one. */
export type BreakScan = {
  /** The position in the series of the first period behind it; the earliest of equals. */
  readonly index: number;
  readonly period: Period;
  /** Twice the log-likelihood that two levels win over one, divided by the dispersion. */
  readonly statistic: number;
  /** A bound of the chance of a statistic as large anywhere in a series that never changed, 0 to 1. */
  readonly pValue: number;
};

/** What was found, or why nothing could be. */
export type Breaks = {
  /** `withheld`: there are too few closed periods for two levels, too many to search, or nobody answered. */
  readonly status: 'shown' | 'withheld';
  /** Why nothing was looked for; there only when withheld. `too-long`: more than 2 000 closed periods. */
  readonly reason?: 'too-short' | 'too-long' | 'no-responses';
  readonly alpha: number;
  /** What a break has to win: 2 log((T − 1) / alpha) for T closed periods; `null` for fewer than two. */
  readonly penalty: number | null;
  /** By how much the variance between periods exceeds that of sampling, at least 1; statistics are divided by it. */
  readonly dispersion: number;
  /** Between how many pairs of neighboring periods a break was looked for: T − 1, which the penalty allows for. */
  readonly comparisons: number;
  /** The breaks in the order of time; none when the series is steady. */
  readonly breaks: readonly Break[];
  /** The levels in the order of time, one more than there are breaks; none without closed periods. */
  readonly segments: readonly LevelSegment[];
  /** The best single break; `null` where none fits. */
  readonly scan: BreakScan | null;
  /** What the search made smallest: −2 log-likelihood divided by the dispersion, with a penalty for each break. */
  readonly cost: number;
  readonly cautions: readonly Caution[];
};

/** How many periods can be searched; the work grows with their square. */
const MOST_PERIODS = 2000;

/**
 * Finds when the answers changed: the division into levels that explains the counts of all closed periods best, when each
 * further level has to win a penalty.
 *
 * The penalty has a meaning: a series that never changed shows any break in at most `alpha` of cases (measured 1.5 to 4.3%
 * at 12 periods, 1 to 3.3% at 24 to 200, for `alpha` 0.05). A level is a mix of the three categories, so a break may also
 * be one of the mix alone.
 *
 * Scores that wobble from month to month by more than sampling explains would be cut to pieces: with a deviation of 6
 * points, 40 to 160 answers a month, 24% of steady series. So the statistic is divided by the dispersion, the square of σ_Z
 * of the control chart where that is above 1; then it is 3 to 7%. The price: a drop of 20 points with 10 to 30 answers is
 * found in 46% instead of 57%. Intervals and differences are widened in the same way.
 *
 * Steps are looked for and steps are found: a slow drift comes out as several of them. The same answers choose the
 * date and describe the levels, so these are `exploratory`. Empty and hidden periods cost nothing, but T counts them: that
 * asks a little more of a break, never less. Partial periods are left out.
 *
 * @param series - Scores over time.
 * @param options - The chance of a false break, the shortest level, the correction and the confidence level.
 * @returns The breaks and levels; `withheld` when fewer than twice `minimumLength` periods or more than 2 000 are over, or nobody answered in
 * them. Cautions: `shift-or-drift` and `exploratory` where breaks were found, `extra-variation` where σ_Z is above 1.2.
 * @throws {NpsError} `option/out-of-range` when `alpha` or `level` is not strictly between 0 and 1, `minimumLength` not a
 * whole number of at least 1, or `overdispersion` not a boolean.
 * `series/invalid`, `counts/invalid` and `trend/overlapping-windows` for what is no series.
 * @example
 * const calendar = { unit: 'month', zone: 'UTC' } as const;
 * const months = periodsBetween('2024-01-01T00:00:00.000Z', '2024-08-01T00:00:00.000Z', calendar);
 * const tallies = months.map((period, i) => {
 *   const tally = { detractors: i < 4 ? 10 : 40, passives: 30, promoters: i < 4 ? 60 : 30 };
 *   return { period, tally };
 * });
 * const [drop] = findBreaks(seriesOf(tallies, { ...calendar, now: '2024-09-01T00:00:00.000Z' })).breaks;
 * drop?.period.key // => '2024-05'
 * drop?.difference.difference // => -60
 * drop?.difference.direction // => 'lower'
 * @see Jackson et al. (2005), An Algorithm for Optimal Partitioning of Data on an Interval, IEEE Signal Processing Letters 12(2).
 * @see Killick, Fearnhead & Eckley (2012), Optimal Detection of Changepoints With a Linear Computational Cost, Journal of
 * the American Statistical Association 107(500).
 */
export function findBreaks(
  series: Series,
  { alpha = 0.05, minimumLength = 2, overdispersion = true, level = 0.95, ...closed }: BreaksOptions = {},
): Breaks {
  checkOptions(alpha, minimumLength, overdispersion);
  checkLevel(level);
  const periods = closedPeriods(series, closed);
  const size = periods.length;
  const counts = periods.map((one) => one.counts);
  const sigmaZ = scatterOf(counts).sigmaZ ?? 0;
  const dispersion = overdispersion ? Math.max(1, sigmaZ ** 2) : 1;
  const penalty = size < 2 ? null : 2 * (Math.log(size - 1) - Math.log(alpha));
  const answered = periods.some(({ n }) => n > 0);
  const reason =
    size < 2 * minimumLength ? 'too-short' : size > MOST_PERIODS ? 'too-long' : answered ? undefined : 'no-responses';
  const { starts, statistics, cost, scan } = divideLevels(counts, {
    penalty: penalty ?? 0,
    // A level as long as the series leaves no room for a second one.
    minimumLength: reason === 'too-long' ? size : minimumLength,
    dispersion,
  });
  const levels = starts.map((start, i) => levelOf(periods.slice(start, starts[i + 1] ?? size), dispersion, level));
  const pValueOf = (statistic: number): number => Math.min(1, (size - 1) * Math.exp(-statistic / 2));
  const breaks = levels.slice(1).map((after, i): Break => {
    const before = levels[i] as Level;
    const statistic = statistics[i] as number;
    return {
      index: after.segment.start,
      period: after.segment.from,
      // A level without answers wins nothing, so each of two has some.
      lastBefore: (before.answered.at(-1) as ClosedPeriod).period,
      firstAfter: (after.answered[0] as ClosedPeriod).period,
      before: exploratory(before.segment.estimate),
      after: exploratory(after.segment.estimate),
      difference: exploratory(differenceOf(after, before, dispersion, level)),
      statistic,
      pValue: pValueOf(statistic),
    };
  });
  return {
    status: reason === undefined ? 'shown' : 'withheld',
    ...(reason !== undefined && { reason }),
    alpha,
    penalty,
    dispersion,
    comparisons: reason === undefined ? size - 1 : 0,
    breaks,
    segments: levels.map(({ segment }) =>
      breaks.length === 0 ? segment : { ...segment, estimate: exploratory(segment.estimate) },
    ),
    scan: scan === null || reason !== undefined ? null : scanned(scan, periods, pValueOf),
    cost,
    cautions: [
      ...(breaks.length > 0 ? (['exploratory'] as const) : []),
      ...(hasExtraVariation(sigmaZ) ? (['extra-variation'] as const) : []),
      ...(breaks.length > 0 ? (['shift-or-drift'] as const) : []),
    ],
  };
}

const scanned = (
  { statistic, at }: { readonly statistic: number; readonly at: number },
  periods: readonly ClosedPeriod[],
  pValueOf: (statistic: number) => number,
): BreakScan => {
  const { index, period } = periods[at] as ClosedPeriod;
  return { index, period, statistic, pValue: pValueOf(statistic) };
};

function checkOptions(alpha: number, minimumLength: number, overdispersion: boolean): void {
  if (!(typeof alpha === 'number' && alpha > 0 && alpha < 1))
    fail('option/out-of-range', ['alpha'], `Alpha is a number between 0 and 1, got ${named(alpha)}.`);
  if (!(Number.isInteger(minimumLength) && minimumLength >= 1))
    fail(
      'option/out-of-range',
      ['minimumLength'],
      `The shortest level is a whole number of at least 1, got ${named(minimumLength)}.`,
    );
  if (typeof overdispersion !== 'boolean')
    fail('option/out-of-range', ['overdispersion'], `Overdispersion is true or false, got ${named(overdispersion)}.`);
}
