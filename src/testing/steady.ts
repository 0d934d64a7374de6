/**
 * Series in which there is something to find, series in which there is nothing, and what laws do with them.
 *
 * @module
 */
import * as fc from 'fast-check';
import { estimateNps } from '../estimate/interval.ts';
import { nps } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { instantOf } from '../time/instant.ts';
import { periodsBetween } from '../time/period.ts';
import type { Series, SeriesPoint } from '../trend/series.ts';
import { arbCategoryCounts } from './arbitraries.ts';
import { type SeriesConstraints, arbSeries } from './series.ts';

/**
 * Series that jump about, and series that stay at a level for months, so that there is something to find.
 *
 * @param constraints - From how many answers on a month shows its score.
 * @returns An arbitrary of series of at least four months; the last may be partial, others empty or hidden.
 * @internal
 */
export const arbTrend = ({ minimum = 10 }: { readonly minimum?: number } = {}): fc.Arbitrary<Series> =>
  fc.tuple(arbLong({ minimum }), fc.constantFrom(1, 4, 9, 12)).map(([{ points, ...series }, length]) => ({
    ...series,
    points: points.map((point, i) => {
      const { estimate } = points[i - (i % length)] as SeriesPoint;
      return point.estimate.n === null || point.estimate.n === 0 || estimate.n === null
        ? point
        : { ...point, estimate };
    }),
  }));

/** Without the second kind, series of ten months would be rare. */
const arbLong = (constraints: SeriesConstraints): fc.Arbitrary<Series> =>
  fc.oneof(
    { withCrossShrink: true },
    arbSeries({ ...constraints, minPeriods: 4 }),
    arbSeries({ ...constraints, minPeriods: 20, maxPeriods: 40 }),
  );

/**
 * Series that never move: the same answers in every month, once or many times; some are weighted, whose sums are rounded.
 *
 * @param constraints - How many times as many may answer in one month as in another.
 * @returns An arbitrary of series of at least four months, all over and shown, with their score.
 * @internal
 */
export const arbSteady = ({ most = 9 }: { readonly most?: number } = {}): fc.Arbitrary<
  readonly [series: Series, score: number]
> => {
  const alone = fc.constantFrom<CategoryCounts[]>(
    { detractors: 10, passives: 0, promoters: 0 },
    { detractors: 0, passives: 10, promoters: 0 },
    { detractors: 0, passives: 0, promoters: 10 },
  );
  const answers = fc.oneof(
    { weight: 3, arbitrary: arbCategoryCounts({ maximum: 60, minimumSize: 10, fractional: true }) },
    alone,
  );
  const times = fc.array(fc.integer({ min: 1, max: most }), { minLength: 4, maxLength: 30, size: 'max' });
  return fc.tuple(answers, times).map(([counts, many]) => {
    const { detractors, passives, promoters } = counts;
    const months = many.map((k) => ({ detractors: k * detractors, passives: k * passives, promoters: k * promoters }));
    return [monthsOf(months), nps(counts) as number];
  });
};

/**
 * A series of months that are over.
 *
 * @param months - How their people answered, at least one month.
 * @returns The series; every month with answers shows its score.
 * @internal
 */
export const monthsOf = (months: readonly CategoryCounts[]): Series => {
  const calendar = { unit: 'month', zone: 'UTC' } as const;
  const last = instantOf(Date.UTC(2000, months.length - 1, 1));
  const periods = periodsBetween('2000-01-01T00:00:00.000Z', last, calendar);
  const points = periods.map((period, i) => ({
    period,
    estimate: estimateNps(months[i] as CategoryCounts),
    partial: false,
  }));
  return { ...calendar, points };
};

/**
 * A series in which detractors stand as promoters, and promoters as detractors.
 *
 * @param series - Scores over time.
 * @returns The same months; what is withheld stays so.
 * @internal
 */
export const exchangedSeries = ({ points, ...series }: Series): Series => ({
  ...series,
  points: points.map((point): SeriesPoint => {
    const { estimate } = point;
    if (estimate.counts === null) return point;
    const { detractors, passives, promoters } = estimate.counts;
    const counts = { detractors: promoters, passives, promoters: detractors };
    return { ...point, estimate: estimate.status === 'shown' ? estimateNps(counts) : { ...estimate, counts } };
  }),
});

/**
 * The part of a series that is over.
 *
 * @param series - Scores over time.
 * @returns The same without partial periods.
 * @internal
 */
export const closedPartOf = ({ points, ...series }: Series): Series => ({
  ...series,
  points: points.filter(({ partial }) => !partial),
});

/**
 * The part of a series that is over and shows its score.
 *
 * @param series - Scores over time.
 * @returns The same without the other periods.
 * @internal
 */
export const judgedPartOf = (series: Series): Series => ({
  ...series,
  points: closedPartOf(series).points.filter(({ estimate }) => estimate.status === 'shown'),
});

/**
 * The keys of the periods of a series.
 *
 * @param series - Scores over time.
 * @returns The keys in the order of time.
 * @internal
 */
export const keysOf = ({ points }: Series): string[] => points.map(({ period }) => period.key);
