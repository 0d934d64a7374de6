/**
 * How long something has been open on a local clock that is never changed: sums over weeks and dates.
 *
 * The sums are made once. After that, the open time up to any local moment is a division by weeks and one search among
 * the dates, however far the moment is away. Zones come in elsewhere.
 *
 * @module
 */
import type { MinuteSpan } from './hours.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The usual hours of a weekday. */
export type WeekdayHours = {
  /** Spans in order, in minutes of the local day. */
  readonly open: readonly MinuteSpan[];
  /** Minutes open in the week before this day. */
  readonly before: number;
};

/** A date whose hours are not those of its weekday. */
export type ScheduledDate = {
  /** The local date, `YYYY-MM-DD`. */
  readonly date: string;
  /** The same as days since 1970-01-01. */
  readonly day: number;
  /** What the day is called. */
  readonly name?: string;
  /** Spans in order, in minutes of the local day; empty when closed. */
  readonly open: readonly MinuteSpan[];
  /** How many minutes more than usual all dates up to and including this one are open; negative when less. */
  readonly surplus: number;
};

/** Hours of a week and of dates, with their sums. */
export type Schedule = {
  /** The seven days, Monday first. */
  readonly week: readonly WeekdayHours[];
  /** Minutes open in a usual week. */
  readonly weekMinutes: number;
  /** The dates with other hours, in order. */
  readonly dates: readonly ScheduledDate[];
};

/**
 * Adds up a week and dates.
 *
 * @param week - The spans of the seven days, Monday first.
 * @param dates - The dates with other hours, in order.
 * @returns The hours with their sums.
 * @internal
 */
export function scheduleOf(
  week: readonly (readonly MinuteSpan[])[],
  dates: readonly Omit<ScheduledDate, 'surplus'>[],
): Schedule {
  let weekMinutes = 0;
  const days = week.map((open) => {
    const before = weekMinutes;
    weekMinutes += minutesIn(open);
    return { open, before };
  });
  let surplus = 0;
  const dated = dates.map((date) => {
    surplus += minutesIn(date.open) - minutesIn(week[weekdayOf(date.day)] as readonly MinuteSpan[]);
    return { ...date, surplus };
  });
  return { week: days, weekMinutes, dates: dated };
}

/**
 * The weekday of a day.
 *
 * @param day - Days since 1970-01-01, a Thursday.
 * @returns 0 for Monday to 6 for Sunday.
 * @internal
 */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * The hours of a day.
 *
 * @param schedule - The hours.
 * @param day - Days since 1970-01-01.
 * @returns Spans in order, in minutes of the local day.
 * @internal
 */
export function hoursOn({ week, dates }: Schedule, day: number): readonly MinuteSpan[] {
  const next = datesBefore(dates, day);
  // Reading beyond the end of a list is slow.
  const dated = next < dates.length ? (dates[next] as ScheduledDate) : null;
  return dated?.day === day ? dated.open : (week[weekdayOf(day)] as WeekdayHours).open;
}

/**
 * The open time up to a local moment, from a beginning that is the same for all moments.
 *
 * @param schedule - The hours.
 * @param local - A local date and time, as the milliseconds that it would be in UTC.
 * @returns Milliseconds; only differences have a meaning.
 * @internal
 */
export function openBefore(schedule: Schedule, local: number): number {
  const day = Math.floor(local / DAY);
  const time = local - day * DAY;
  let open = openBeforeDay(schedule, day);
  const spans = hoursOn(schedule, day);
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as MinuteSpan;
    const from = span[0] * MINUTE;
    if (time <= from) break;
    open += Math.min(time, span[1] * MINUTE) - from;
  }
  return open;
}

/**
 * The first local moment by which the open time has come to a sum.
 *
 * @param schedule - The hours.
 * @param sum - An open time as `openBefore` tells it, above that at `from`; it is reached some day.
 * @param from - A local moment before.
 * @returns The local moment.
 * @internal
 */
export function firstWith(schedule: Schedule, sum: number, from: number): number {
  // The last day that begins with less than the sum: in steps that double, since it is mostly near, then by halving.
  let day = Math.floor(from / DAY);
  let step = 1;
  for (; openBeforeDay(schedule, day + step) < sum; step *= 2) day += step;
  while (step > 1) {
    step /= 2;
    if (openBeforeDay(schedule, day + step) < sum) day += step;
  }
  const spans = hoursOn(schedule, day);
  let left = sum - openBeforeDay(schedule, day);
  let span = 0;
  for (; left > lengthOf(spans[span] as MinuteSpan); span++) left -= lengthOf(spans[span] as MinuteSpan);
  return day * DAY + (spans[span] as MinuteSpan)[0] * MINUTE + left;
}

/** The open time before a day, in milliseconds. */
function openBeforeDay({ week, weekMinutes, dates }: Schedule, day: number): number {
  const weeks = Math.floor((day + 3) / 7);
  const usual = weeks * weekMinutes + (week[day + 3 - weeks * 7] as WeekdayHours).before;
  const past = datesBefore(dates, day);
  return (past === 0 ? usual : usual + (dates[past - 1] as ScheduledDate).surplus) * MINUTE;
}

/** How many of the dates lie before a day, by halving. */
function datesBefore(dates: readonly ScheduledDate[], day: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((dates[middle] as ScheduledDate).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const lengthOf = (span: MinuteSpan): number => (span[1] - span[0]) * MINUTE;

const minutesIn = (spans: readonly MinuteSpan[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);
