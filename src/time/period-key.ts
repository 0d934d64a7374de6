/**
 * Periods by their names, as a database or a file of figures carries them.
 *
 * @module
 */
import { fail } from '../error.ts';
import { dayNumber, instantOf, isInstantEpoch } from './instant.ts';
import { type Period, type PeriodOptions, type PeriodUnit, periodOf } from './period.ts';
import { CALENDAR, type LocalDate, firstMomentOf } from './zone.ts';

const DAY = 86_400_000;

/**
 * The period of a name: the way back from {@link Period.key}.
 *
 * Counts by month from a database become counted periods with it, whatever moment a month begins at in the zone.
 *
 * @param key - The name, as `periodOf` writes it for the unit: `2024-02-29`, `2020-W53`, `2024-02-25/P7D`, `2024-02`, `2024-Q1`,
 * `2024`, `FY2025-Q3`, `FY2025`.
 * @param options - Unit and zone, and what the unit needs besides.
 * @returns The period with that key.
 * @throws {NpsError} `period/unknown-key` for a text that is no name of the unit, and for a name that the calendar does not have,
 * such as week 53 of most years, a week that begins on another day, or a date that the zone skipped. `zone/unknown`,
 * `option/unknown`, `option/out-of-range` and `period/out-of-range` as in `periodOf`.
 * @example
 * periodOfKey('2024-03', { unit: 'month', zone: 'Europe/Helsinki' }).start // => '2024-02-29T22:00:00.000Z'
 * periodOfKey('FY2025-Q3', { unit: 'fiscalQuarter', fiscalStart: 4, zone: 'UTC' }).start // => '2024-10-01T00:00:00.000Z'
 */
export function periodOfKey(key: string, options: PeriodOptions): Period {
  // Asked first, so that a wrong zone or unit is refused as such.
  periodOf('1970-01-01T00:00:00.000Z', options);
  const found = typeof key === 'string' ? FORMS[options.unit].exec(key) : null;
  const inside = found === null ? NaN : dateInside(found.slice(1).map(Number), options);
  const moment = Number.isNaN(inside) ? NaN : firstMomentOf(options.zone, ['zone'])(inside);
  const period = isInstantEpoch(moment) ? periodOf(instantOf(moment), options) : null;
  return period?.key === key ? period : unknownKey(key, options);
}

/** How names look; what stands in parentheses are the numbers in them. */
const FORMS: Readonly<Record<PeriodUnit, RegExp>> = {
  day: /^(\d{4})-(\d\d)-(\d\d)$/,
  isoWeek: /^(\d{4})-W(\d\d)$/,
  week: /^(\d{4})-(\d\d)-(\d\d)\/P7D$/,
  month: /^(\d{4})-(\d\d)$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  year: /^(\d{4})$/,
  fiscalQuarter: /^FY(\d{4})-Q([1-4])$/,
  fiscalYear: /^FY(\d{4})$/,
};

/** A date within the period of a name; NaN when there is no such date. */
function dateInside(
  [year = NaN, second = 1, day = 1]: readonly number[],
  { unit, fiscalStart = 1, fiscalYearNamed = 'end' }: PeriodOptions,
): LocalDate {
  if (unit === 'day' || unit === 'week' || unit === 'month') return dayNumber(year, second, day) * DAY;
  // January 4 is always in the first week.
  if (unit === 'isoWeek') return CALENDAR.addDays(dayNumber(year, 1, 4) * DAY, 7 * (second - 1));
  const fiscal = unit === 'fiscalQuarter' || unit === 'fiscalYear';
  const yearBefore = fiscal && fiscalYearNamed === 'end' && fiscalStart > 1 ? 12 : 0;
  const months = (fiscal ? fiscalStart - 1 : 0) - yearBefore + 3 * (second - 1);
  return CALENDAR.addMonths(dayNumber(year, 1, 1) * DAY, months);
}

const unknownKey = (key: unknown, { unit }: PeriodOptions): never =>
  fail(
    'period/unknown-key',
    [],
    `A name of the unit ${unit} that its calendar has was expected, got ${typeof key === 'string' ? `"${key.slice(0, 40)}"` : typeof key}.`,
  );
