/**
 * Time on the two clocks of a case: as it passes for the customer, and while the team works.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type BusinessCalendar, addBusiness, addBusinessDays, elapsedBusiness } from '../time/calendar.ts';
import { type Instant, epochOf, instantOf, isInstantEpoch } from '../time/instant.ts';
import { stretchesOf } from '../time/stretch.ts';
import { CALENDAR, wallClockOf, zoneOf } from '../time/zone.ts';

/** The two ways to count time: `customer` as it passes, `team` while the team is at work. */
export const CLOCK_MEASURES = ['customer', 'team'] as const;

/** Whose time is counted. */
export type ClockMeasure = (typeof CLOCK_MEASURES)[number];

/**
 * Time as it passes. Hours are exact, to the millisecond, and need not be whole. Days and months are whole and counted on
 * the local calendar: the same time of day on a later date. Where a month has no such date its last one is taken, so six
 * months after August 31 end on February 28 or 29.
 */
export type CustomerTime = { readonly amount: number; readonly unit: 'hours' | 'days' | 'months' };

/**
 * Working time. Hours are exact and need not be whole; a day lasts until the team closes, and that of the start does not count.
 */
export type TeamTime = { readonly amount: number; readonly unit: 'hours' | 'days' };

/**
 * How much of a measure a promise gives, from a start on.
 *
 * @param time - The amount and its unit; checked.
 * @param measure - Whose time it is.
 * @param from - The start, epoch milliseconds.
 * @param calendar - When the team works.
 * @param zone - The zone of the customer's days and months.
 * @returns Milliseconds of that measure.
 * @throws {NpsError} `zone/unknown`, `calendar/out-of-reach`.
 * @internal
 */
export function budgetOf(
  { amount, unit }: CustomerTime | TeamTime,
  measure: ClockMeasure,
  from: number,
  calendar: BusinessCalendar,
  zone: string,
): number {
  if (unit === 'hours') return Math.round(amount * HOUR);
  if (measure === 'customer') return laterDate(from, amount, unit, zone) - from;
  // What the team works up to its closing on the last day.
  const start = instantOf(from);
  return elapsedBusiness(calendar, start, addBusinessDays(calendar, start, amount));
}

/**
 * The time that passes between two moments in a measure.
 *
 * @param calendar - When the team works.
 * @param measure - Whose time is counted.
 * @param from - The earlier moment, epoch milliseconds.
 * @param to - The later one.
 * @returns Milliseconds.
 * @internal
 */
export const elapsedIn = (calendar: BusinessCalendar, measure: ClockMeasure, from: number, to: number): number =>
  measure === 'customer' || from === to ? to - from : elapsedBusiness(calendar, instantOf(from), instantOf(to));

/**
 * The moment at which an amount of a measure is spent.
 *
 * @param calendar - When the team works.
 * @param measure - Whose time is counted.
 * @param from - When counting begins, epoch milliseconds.
 * @param milliseconds - The amount, not negative.
 * @returns Epoch milliseconds of an instant.
 * @throws {NpsError} `calendar/out-of-reach` when that is not within the years of an instant.
 * @internal
 */
export function spentAt(calendar: BusinessCalendar, measure: ClockMeasure, from: number, milliseconds: number): number {
  if (measure === 'team') return epochOf(addBusiness(calendar, instantOf(from), milliseconds));
  return isInstantEpoch(from + milliseconds) ? from + milliseconds : outOfReach();
}

const HOUR = 3_600_000;
const DAY = 86_400_000;

/** The same time of day on a later date of a zone. */
function laterDate(from: number, amount: number, unit: 'days' | 'months', zone: string): number {
  const local = from + stretchesOf(zoneOf(zone))(from).offset;
  const date = Math.floor(local / DAY) * DAY;
  const later = unit === 'days' ? date + amount * DAY : CALENDAR.addMonths(date, amount);
  const wall = new Date(later + (local - date));
  const placed = wallClockOf(zone)({
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
  });
  return placed?.epoch ?? outOfReach();
}

const outOfReach = (): never =>
  fail('calendar/out-of-reach', [], 'A due time lies in the years 0001 to 9999, but this one does not.');

/**
 * An instant of epoch milliseconds, where there are any.
 *
 * @param epoch - Epoch milliseconds or `null`.
 * @returns The instant or `null`.
 * @internal
 */
export const instantOrNull = (epoch: number | null): Instant | null => (epoch === null ? null : instantOf(epoch));
