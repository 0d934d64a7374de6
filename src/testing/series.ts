/**
 * Random series of scores over time, for property tests of trends.
 *
 * @module
 */
import * as fc from 'fast-check';
import { suppressedEstimate } from '../estimate/suppress.ts';
import { estimatorOf } from '../estimate/reading.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { instantOf } from '../time/instant.ts';
import { periodsBetween } from '../time/period.ts';
import type { Series, SeriesPoint } from '../trend/series.ts';
import { arbCategoryCounts } from './arbitraries.ts';

/** Which series to make. */
export type SeriesConstraints = {
  /** How many months at least. @defaultValue 0 */
  readonly minPeriods?: number;
  /** How many months at most. @defaultValue 30 */
  readonly maxPeriods?: number;
  /** The most answers of one category in a month. @defaultValue 60 */
  readonly maximum?: number;
  /** How many answers a month needs for its score to be shown. @defaultValue 10 */
  readonly minimum?: number;
  /** Whether the last month may be partial and some months empty or hidden; else all are over and open. @defaultValue true */
  readonly gaps?: boolean;
};

/**
 * Series of months in UTC, shrinking to few months without answers.
 *
 * @param constraints - How many months and answers, and whether there are gaps.
 * @returns An arbitrary of series as `npsSeries` makes them.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbSeries({ maxPeriods: 5 }), ({ points }) => points.length <= 5)) // => undefined
 */
export const arbSeries = ({
  minPeriods = 0,
  maxPeriods = 30,
  maximum = 60,
  minimum = 10,
  gaps = true,
}: SeriesConstraints = {}): fc.Arbitrary<Series> =>
  fc
    .tuple(
      fc.array(fc.tuple(arbCategoryCounts({ maximum }), gaps ? arbGap() : fc.constant('open' as const)), {
        minLength: minPeriods,
        maxLength: maxPeriods,
      }),
      gaps ? fc.boolean() : fc.constant(false),
    )
    .map(([months, partial]) => seriesOfMonths(months, partial, minimum));

/** Most months are open. */
const arbGap = (): fc.Arbitrary<Gap> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant('open' as const) },
    fc.constant('empty' as const),
    fc.constant('hidden' as const),
  );

/** What keeps a month from being read. */
type Gap = 'open' | 'empty' | 'hidden';

const EMPTY: CategoryCounts = { detractors: 0, passives: 0, promoters: 0 };

function seriesOfMonths(
  months: readonly (readonly [CategoryCounts, Gap])[],
  partial: boolean,
  minimum: number,
): Series {
  const zone = 'UTC';
  const unit = 'month';
  if (months.length === 0) return { unit, zone, points: [] };
  const last = instantOf(Date.UTC(2000, months.length - 1, 1));
  const estimate = estimatorOf({ minimum });
  const points = periodsBetween('2000-01-01T00:00:00.000Z', last, { unit, zone }).map((period, i): SeriesPoint => {
    const [counts, gap] = months[i] as readonly [CategoryCounts, Gap];
    const point: SeriesPoint = {
      period,
      estimate: gap === 'hidden' ? suppressedEstimate() : estimate(gap === 'empty' ? EMPTY : counts),
      partial: partial && i === months.length - 1,
    };
    return point.partial ? { ...point, elapsed: 0.5 } : point;
  });
  return { unit, zone, points };
}
