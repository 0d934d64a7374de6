/**
 * The opened time of a calendar as one line: every opening between two moments, one after the other.
 *
 * Along this line somebody who only works while it is open works without a break; so work is counted on it, and moments are
 * found on it by halving.
 *
 * @module
 */
import type { BusinessCalendar } from '../time/calendar.ts';
import { hoursOn } from '../time/schedule.ts';
import { stretchesOf } from '../time/stretch.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The openings between two moments, in order. Moments are epoch milliseconds. */
export type Openings = {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The opened time before each opening, in milliseconds. */
  readonly before: readonly number[];
  /** The local date of each opening, in days since 1970-01-01. */
  readonly day: readonly number[];
  /** The opened time of all, in milliseconds. */
  readonly total: number;
};

/**
 * Lays out the opened time between two moments.
 *
 * @param calendar - When it is open.
 * @param from - The first moment.
 * @param to - The last one.
 * @returns The openings, cut at both ends, and where the clocks are changed.
 * @throws {NpsError} `zone/unknown` when the runtime does not know the zone of the calendar.
 * @internal
 */
export function openingsOf(calendar: BusinessCalendar, from: number, to: number): Openings {
  const stretchAt = stretchesOf(calendar.zone);
  const openings = { from: [] as number[], to: [] as number[], before: [] as number[], day: [] as number[], total: 0 };
  for (let start = from; start < to;) {
    const { offset, end } = stretchAt(start);
    const stop = Math.min(end, to);
    const last = Math.floor((stop + offset) / DAY);
    for (let day = Math.floor((start + offset) / DAY); day <= last; day++)
      for (const [opens, closes] of hoursOn(calendar, day)) {
        const first = Math.max(day * DAY + opens * MINUTE - offset, start);
        const end = Math.min(day * DAY + closes * MINUTE - offset, stop);
        if (first >= end) continue;
        openings.from.push(first);
        openings.to.push(end);
        openings.before.push(openings.total);
        openings.day.push(day);
        openings.total += end - first;
      }
    start = stop;
  }
  return openings;
}

/**
 * The opened time up to a moment.
 *
 * @param openings - The openings.
 * @param epoch - The moment.
 * @returns Milliseconds since the first opening.
 * @internal
 */
export function openedBy({ from, to, before }: Openings, epoch: number): number {
  const place = lastFrom(from, epoch);
  if (place < 0) return 0;
  return (before[place] as number) + Math.min(epoch, to[place] as number) - (from[place] as number);
}

/**
 * The opening in which work can begin that comes up at a moment.
 *
 * @param openings - The openings.
 * @param epoch - The moment.
 * @returns The place of the opening that holds the moment, otherwise of the next one; that behind the last when there is none.
 * @internal
 */
export function openingAt({ from, to }: Openings, epoch: number): number {
  const place = lastFrom(from, epoch);
  return place >= 0 && epoch < (to[place] as number) ? place : place + 1;
}

/**
 * The first moment at which work can begin that comes up at a moment.
 *
 * @param openings - The openings.
 * @param epoch - The moment.
 * @returns The moment itself while it is open, otherwise the next opening; infinity when there is none.
 * @internal
 */
export function startIn(openings: Openings, epoch: number): number {
  const place = openingAt(openings, epoch);
  return place < openings.from.length ? Math.max(epoch, openings.from[place] as number) : Infinity;
}

/**
 * How long a business day usually is: the mean of the weekdays that are open, or of the open dates where no weekday is.
 *
 * @param calendar - When it is open.
 * @returns Minutes, above 0.
 * @internal
 */
export function usualMinutes({ week, weekMinutes, dates }: BusinessCalendar): number {
  const days = weekMinutes > 0 ? week : dates;
  const open = days.filter((day) => day.open.length > 0);
  const minutes = open.flatMap((day) => day.open).reduce((sum, [from, to]) => sum + to - from, 0);
  return minutes / open.length;
}

/** The last opening that begins at a moment or before; −1 when none does. */
function lastFrom(from: readonly number[], epoch: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] as number) <= epoch) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
