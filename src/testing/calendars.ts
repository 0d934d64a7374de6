/**
 * Random business calendars for property tests.
 *
 * Every arbitrary yields only valid values and shrinks towards the plain case: Monday to Friday, 9 to 17 in UTC, no holidays.
 *
 * @module
 */
import * as fc from 'fast-check';
import { type BusinessCalendar, type CalendarSpec, calendarOf } from '../time/calendar.ts';
import {
  type DatedHours,
  type Holiday,
  type LocalSpan,
  WEEKDAYS,
  type WeekHours,
  type Weekday,
} from '../time/hours.ts';
import { epochOf } from '../time/instant.ts';
import { localDateOf } from '../time/zone.ts';
import { type InstantConstraints, type ZoneConstraints, arbInstant, arbZone } from './times.ts';

/** Which calendars to make. */
export type CalendarConstraints = ZoneConstraints &
  Pick<InstantConstraints, 'min' | 'max'> & {
    /** How many holidays, and how many dates with other hours, at most; they lie between `min` and `max`. @defaultValue 5 */
    readonly maxDates?: number;
  };

const DAY_MINUTES = 1440;
const OFFICE: readonly LocalSpan[] = [{ from: '09:00', to: '17:00' }];
const OFFICE_WEEK: WeekHours = { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE };

/**
 * Descriptions of business calendars, shrinking to Monday to Friday, 9 to 17 in UTC.
 *
 * Each is open for an hour or more in a usual week. Hours in the night, when clocks are changed, are common, and so are
 * dates on which they are changed.
 *
 * @param constraints - The zones, and the range and number of dates with other hours.
 * @returns An arbitrary of what `calendarOf` takes.
 * @throws {NpsError} As `arbInstant` and `arbZone` for their constraints.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbCalendarSpec(), (spec) => calendarOf(spec).weekMinutes >= 60)) // => undefined
 */
export function arbCalendarSpec({
  zones,
  maxDates = 5,
  ...range
}: CalendarConstraints = {}): fc.Arbitrary<CalendarSpec> {
  return arbZone(zones === undefined ? {} : { zones }).chain((zone) => {
    const dates = arbInstant({ ...range, changesOf: zone }).map((instant) =>
      new Date(localDateOf(zone, ['zone'])(epochOf(instant))).toISOString().slice(0, 10),
    );
    const unique = { maxLength: maxDates, selector: ({ date }: { readonly date: string }) => date };
    const holiday = fc.record({ date: dates, closed: arbSpans() }, { requiredKeys: ['date'] });
    const special = fc.record({ date: dates, open: arbSpans() });
    return fc
      .record({
        week: fc.oneof({ withCrossShrink: true }, fc.constant(OFFICE_WEEK), arbWeek()),
        holidays: fc.uniqueArray<Holiday, string>(holiday, unique),
        dates: fc.uniqueArray<DatedHours, string>(special, unique),
      })
      .map(({ week, holidays, dates }): CalendarSpec => ({
        zone,
        week,
        ...(holidays.length > 0 && { holidays }),
        ...(dates.length > 0 && { dates }),
      }));
  });
}

/**
 * Business calendars, shrinking to Monday to Friday, 9 to 17 in UTC.
 *
 * @param constraints - The zones, and the range and number of dates with other hours.
 * @returns An arbitrary of calendars, as `arbCalendarSpec` describes them.
 * @throws {NpsError} As `arbInstant` and `arbZone` for their constraints.
 * @example
 * import * as fc from 'fast-check';
 * const calendars = fc.property(arbCalendar(), arbInstant(), (calendar, t) => addBusiness(calendar, t, 0) === t);
 * fc.assert(calendars) // => undefined
 */
export const arbCalendar = (constraints: CalendarConstraints = {}): fc.Arbitrary<BusinessCalendar> =>
  arbCalendarSpec(constraints).map(calendarOf);

/** Parts of a day in minutes. */
type Parts = readonly (readonly [from: number, to: number])[];

/** Parts of a day: times at random, in order, in pairs; pairs may touch. Whole days and the small hours are common. */
const arbParts = (): fc.Arbitrary<Parts> => {
  const time = fc.oneof(
    fc.constantFrom(0, DAY_MINUTES),
    fc.integer({ min: 0, max: 10 }).map((halves) => halves * 30),
    fc.integer({ min: 0, max: DAY_MINUTES }),
  );
  return fc.array(time, { maxLength: 6 }).map((times) => {
    const inOrder = [...times].sort((a, b) => a - b);
    return inOrder.flatMap((from, i) => {
      const to = inOrder[i + 1] ?? from;
      return i % 2 === 0 && from < to ? [[from, to] as const] : [];
    });
  });
};

const arbSpans = (): fc.Arbitrary<readonly LocalSpan[]> => arbParts().map(spansOf);

/** Weeks with hours at random; one that is open for less than an hour is open all Monday instead. */
const arbWeek = (): fc.Arbitrary<WeekHours> =>
  fc.array(arbParts(), { minLength: 7, maxLength: 7 }).map((days) => {
    const minutes = days.flat().reduce((sum, [from, to]) => sum + to - from, 0);
    const week = minutes < 60 ? [[[0, DAY_MINUTES]] as Parts] : days;
    return Object.fromEntries(
      week.flatMap((parts, i) => (parts.length === 0 ? [] : [[WEEKDAYS[i] as Weekday, spansOf(parts)]])),
    );
  });

const spansOf = (parts: Parts): readonly LocalSpan[] =>
  parts.map(([from, to]) => ({ from: timeText(from), to: timeText(to) }));

const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
