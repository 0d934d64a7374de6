/**
 * Which earlier period a period is compared with.
 *
 * @module
 */
import { dayNumber } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import type { Series, SeriesPoint } from './series.ts';

const DAY = 86_400_000;

/** What a period may be compared with, the default first. */
export const CHANGE_BASES = ['previous', 'year-before'] as const;

/** What a period is compared with: the last one before it that shows a score, or the same one a year before. */
export type ChangeBasis = (typeof CHANGE_BASES)[number];

/** Why a period was not compared. */
export type WithoutChange =
  | 'partial'
  | 'no-responses'
  | 'below-minimum'
  | 'privacy'
  | 'first'
  | 'before-series'
  | 'no-such-period'
  | 'partner-partial'
  | 'partner-withheld';

/** The place of the partner of a period among the periods that can be compared, or why there is none. */
export type PartnerOf = (index: number) => number | WithoutChange;

/**
 * Finds partners.
 *
 * @param against - What periods are compared with.
 * @param series - The series.
 * @param placeOf - For each period that can be compared, its place among them, by its index in the series and in order.
 * @returns A function from the index of such a period to the place of its partner.
 * @internal
 */
export const partnersOf = (
  against: ChangeBasis,
  { points }: Series,
  placeOf: ReadonlyMap<number, number>,
): PartnerOf => (against === 'previous' ? previousOf(placeOf) : yearBeforeOf(points, placeOf));

const previousOf =
  (placeOf: ReadonlyMap<number, number>): PartnerOf =>
  (index) => {
    const place = placeOf.get(index) as number;
    return place === 0 ? 'first' : place - 1;
  };

const yearBeforeOf = (points: readonly SeriesPoint[], placeOf: ReadonlyMap<number, number>): PartnerOf => {
  const indexOf = new Map(points.map(({ period }, index) => [period.key, index]));
  return (index) => {
    const key = keyOfYearBefore((points[index] as SeriesPoint).period);
    if (key === null) return 'no-such-period';
    const at = indexOf.get(key);
    // Keys of one unit sort as text.
    if (at === undefined) return key < (points[0] as SeriesPoint).period.key ? 'before-series' : 'no-such-period';
    return (
      placeOf.get(at) ??
      ((points[at] as SeriesPoint).estimate.status === 'shown' ? 'partner-partial' : 'partner-withheld')
    );
  };
};

/**
 * The key of the same period a year before.
 *
 * The same month, quarter, fiscal quarter, year or date of the year before; the ISO week of the same number. For weeks that
 * begin on another day, the week 52 weeks before.
 *
 * @param period - A period.
 * @returns The key; `null` where the year before has no such period: week 53 and February 29 never come two years running.
 * @internal
 */
export function keyOfYearBefore({ unit, key }: Period): string | null {
  if ((unit === 'isoWeek' && key.endsWith('-W53')) || (unit === 'day' && key.endsWith('-02-29'))) return null;
  if (unit === 'week') {
    const days = dayNumber(Number(key.slice(0, 4)), Number(key.slice(5, 7)), Number(key.slice(8, 10)));
    return new Date((days - 364) * DAY).toISOString().slice(0, 10) + key.slice(10);
  }
  return key.replace(/\d{4}/, (year) => String(Number(year) - 1).padStart(4, '0'));
}
