/**
 * Series of months from plain counts.
 *
 * @module
 */
import { estimatorOf } from '../../src/estimate/reading.ts';
import { suppressedEstimate } from '../../src/estimate/suppress.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { instantOf } from '../../src/time/instant.ts';
import { type PeriodOptions, type PeriodUnit, periodsBetween } from '../../src/time/period.ts';
import type { Series } from '../../src/trend/series.ts';

/** Detractors, passives and promoters of a period; `null` for one that is hidden. */
export type Counted = readonly [number, number, number] | null;

/** How many days a period of a unit has at most. */
const LONGEST: Readonly<Record<PeriodUnit, number>> = {
  day: 1,
  isoWeek: 7,
  week: 7,
  month: 31,
  quarter: 92,
  fiscalQuarter: 92,
  year: 366,
  fiscalYear: 366,
};

/** What some units have to be told: weeks begin on Sunday, fiscal years in January. */
const CALENDAR: Readonly<Partial<Record<PeriodUnit, Partial<PeriodOptions>>>> = {
  week: { weekStartsOn: 0 },
  fiscalQuarter: { fiscalStart: 1 },
  fiscalYear: { fiscalStart: 1 },
};

/** A series of periods of a unit, one after another from January 2020 or another start. */
export function seriesFrom(
  counted: readonly Counted[],
  {
    unit = 'month',
    start = '2020-01-01T12:00:00.000Z',
    minimum = 1,
    lastPartial = false,
  }: { unit?: PeriodUnit; start?: string; minimum?: number; lastPartial?: boolean } = {},
): Series {
  const estimate = estimatorOf({ minimum });
  const zone = 'UTC';
  const end = instantOf(Date.parse(start) + counted.length * LONGEST[unit] * 86_400_000);
  const periods =
    counted.length === 0 ? [] : periodsBetween(start, end, { unit, zone, ...CALENDAR[unit] }).slice(0, counted.length);
  return {
    unit,
    zone,
    points: periods.map((period, i) => {
      const counts = counted[i] as Counted;
      const partial = lastPartial && i === counted.length - 1;
      return {
        period,
        estimate: counts === null ? suppressedEstimate() : estimate(countsOf(counts)),
        partial,
        ...(partial && { elapsed: 0.5 }),
      };
    }),
  };
}

/** Three numbers as counts. */
export const countsOf = ([detractors, passives, promoters]: NonNullable<Counted>): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

/** A series with detractors and promoters exchanged. */
export const swapped = (series: Series): Series => ({
  ...series,
  points: series.points.map((point) => {
    const { counts, status } = point.estimate;
    if (counts === null) return point;
    const { detractors, passives, promoters } = counts;
    const other = { detractors: promoters, passives, promoters: detractors };
    return { ...point, estimate: estimatorOf({ minimum: status === 'shown' ? 1 : 1e9 })(other) };
  }),
});

/** A series in the opposite order, its periods where they were. */
export const reversed = (series: Series): Series => ({
  ...series,
  points: series.points.map((point, i) => ({
    ...point,
    estimate: (series.points[series.points.length - 1 - i] as Series['points'][number]).estimate,
  })),
});
