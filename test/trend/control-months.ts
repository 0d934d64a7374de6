/**
 * Series of months for the tests of control charts and breaks, written as counts.
 *
 * @module
 */
import { type Estimate, withholdBelow } from '../../src/estimate/estimate.ts';
import { estimateNps } from '../../src/estimate/interval.ts';
import { suppressedEstimate } from '../../src/estimate/suppress.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { instantOf } from '../../src/time/instant.ts';
import { type Period, periodsBetween } from '../../src/time/period.ts';
import type { Series, SeriesPoint } from '../../src/trend/series.ts';

/** Detractors, passives and promoters of a month, or a month of which nothing may be told. */
export type Month = readonly [number, number, number] | 'hidden';

/**
 * Makes a series of months in UTC from 2020-01 on.
 *
 * @param months - The months in order.
 * @param options - From how many answers a score is shown (any number), and whether the last month is not over.
 * @returns The series.
 */
export function monthsOf(
  months: readonly Month[],
  { minimum, partial = false }: { readonly minimum?: number; readonly partial?: boolean } = {},
): Series {
  const unit = 'month';
  const zone = 'UTC';
  if (months.length === 0) return { unit, zone, points: [] };
  const estimate = (month: Exclude<Month, 'hidden'>): Estimate => {
    const own = estimateNps(countsOf(month), { method: 'wald' });
    return minimum === undefined ? own : withholdBelow(own, minimum);
  };
  const periods = firstMonths(months.length);
  const points = periods.map((period, i): SeriesPoint => {
    const month = months[i] as Month;
    const shown = month === 'hidden' ? suppressedEstimate() : estimate(month);
    return partial && i === months.length - 1
      ? { period, estimate: shown, partial: true, elapsed: 0.5 }
      : { period, estimate: shown, partial: false };
  });
  return { unit, zone, points };
}

/** The calendar is asked once for each length, since simulations draw the same months thousands of times. */
const known = new Map<number, readonly Period[]>();

const firstMonths = (count: number): readonly Period[] => {
  const last = instantOf(Date.UTC(2020, count - 1, 1));
  const periods = known.get(count) ?? periodsBetween('2020-01-01T00:00:00.000Z', last, { unit: 'month', zone: 'UTC' });
  known.set(count, periods);
  return periods;
};

/** A month of 100 answers without passives and with a given score. */
export const scored = (nps: number): Month => [50 - nps / 2, 0, 50 + nps / 2];

/** The same thing many times. */
export const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const countsOf = ([detractors, passives, promoters]: Exclude<Month, 'hidden'>): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});
