/**
 * Opening hours as people write them, read and checked: spans of the local clock, by weekday and by date.
 *
 * @module
 */
import type { ErrorCode } from '../error.ts';
import { dayNumber } from './instant.ts';

/** The days of the week, Monday first. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * A part of a day on the local clock, `from` included and `to` not. Times are `HH:mm`; `24:00` may stand at the end.
 * A night shift is two spans: one to `24:00`, and one from `00:00` on the next day.
 */
export type LocalSpan = { readonly from: string; readonly to: string };

/** Opening hours by weekday, several spans a day where there are breaks; a weekday that is left out is closed. */
export type WeekHours = { readonly [day in Weekday]?: readonly LocalSpan[] };

/** A date on which the hours of the weekday do not hold, or not all of them. */
export type Holiday = {
  /** The local date, `YYYY-MM-DD`. */
  readonly date: string;
  /** What the day is called. */
  readonly name?: string;
  /** The parts of the day that are taken from the usual hours. @defaultValue the whole day */
  readonly closed?: readonly LocalSpan[];
};

/** A date with hours of its own: a half day, an extra opening, or none for a closed day. */
export type DatedHours = {
  /** The local date, `YYYY-MM-DD`. */
  readonly date: string;
  /** What the day is called. */
  readonly name?: string;
  /** The hours of the date, instead of those of its weekday and of a holiday; empty when it is closed. */
  readonly open: readonly LocalSpan[];
};

/** A part of a day in minutes of the local clock, 0 to 1440, the first included and the second not. */
export type MinuteSpan = readonly [from: number, to: number];

/** A date that was read: its day and the parts that were given. */
export type ReadDate = {
  readonly date: string;
  readonly name?: string;
  readonly spans: readonly MinuteSpan[];
};

/** Takes down a fault; reading goes on, so that all faults come out at once. */
export type Report = (code: ErrorCode, path: readonly (string | number)[], message: string) => void;

const DAY_MINUTES = 1440;

/** A whole day. */
export const WHOLE_DAY: readonly MinuteSpan[] = [[0, DAY_MINUTES]];

/**
 * Reads the hours of a week.
 *
 * @param value - What should be `WeekHours`.
 * @param report - Takes down what is wrong, with its place.
 * @returns The spans of the seven days, Monday first.
 * @internal
 */
export function readWeek(value: unknown, report: Report): (readonly MinuteSpan[])[] {
  const week = readRecord(value, WEEKDAYS, ['week'], report);
  return WEEKDAYS.map((day) => (week[day] === undefined ? [] : readSpans(week[day], ['week', day], report)));
}

/**
 * Reads dates with hours, each date once.
 *
 * @param value - What should be a list of `Holiday` or of `DatedHours`; nothing is an empty list.
 * @param list - The member that holds the list, for the places of faults.
 * @param hours - The member that holds the hours of a date.
 * @param report - Takes down what is wrong, with its place.
 * @returns The dates by the number of days since 1970-01-01.
 * @internal
 */
export function readDates(
  value: unknown,
  list: 'holidays' | 'dates',
  hours: 'closed' | 'open',
  report: Report,
): Map<number, ReadDate> {
  const read = new Map<number, ReadDate>();
  if (value === undefined) return read;
  if (!Array.isArray(value)) {
    report('calendar/invalid', [list], `Dates with hours are a list, got ${kindOf(value)}.`);
    return read;
  }
  // `Array.from` makes a gap in a list a member, so it is a fault.
  Array.from(value as readonly unknown[]).forEach((item, i) => {
    const path = [list, i];
    const { date, name, [hours]: spans } = readRecord(item, ['date', 'name', hours], path, report);
    if (name !== undefined && typeof name !== 'string')
      report('calendar/invalid', [...path, 'name'], `A name is text, got ${kindOf(name)}.`);
    // A holiday is closed all day unless it says otherwise; other dates must say.
    const parts = spans === undefined && hours === 'closed' ? WHOLE_DAY : readSpans(spans, [...path, hours], report);
    const day = dayOf(date);
    if (Number.isNaN(day))
      report('calendar/invalid', [...path, 'date'], `A date is text of the form YYYY-MM-DD, got ${kindOf(date)}.`);
    else if (read.has(day))
      report(
        'calendar/duplicate-date',
        [...path, 'date'],
        `A date stands in the list once, got ${String(date)} again.`,
      );
    else read.set(day, { date: date as string, ...(typeof name === 'string' && { name }), spans: parts });
  });
  return read;
}

/**
 * Reads the spans of a day.
 *
 * @returns The spans in order of time; those that touch become one.
 */
function readSpans(value: unknown, path: readonly (string | number)[], report: Report): readonly MinuteSpan[] {
  if (!Array.isArray(value)) {
    report('calendar/invalid', path, `Hours are a list of spans such as { from: '09:00', to: '17:00' }, ${got(value)}`);
    return [];
  }
  const spans = Array.from(value as readonly unknown[], (item, i) => {
    const span = readRecord(item, ['from', 'to'], [...path, i], report);
    const from = minutesOf(span['from']);
    const to = span['to'] === '24:00' ? DAY_MINUTES : minutesOf(span['to']);
    if (Number.isNaN(from))
      report('calendar/invalid', [...path, i, 'from'], `A time is text such as '09:00', ${got(span['from'])}`);
    if (Number.isNaN(to))
      report('calendar/invalid', [...path, i, 'to'], `A time is text such as '17:00' or '24:00', ${got(span['to'])}`);
    if (from >= to)
      report('calendar/invalid', [...path, i], 'A span ends after it begins; one over midnight is written as two.');
    return { from, to, i };
  });
  const merged: [number, number][] = [];
  for (const { from, to, i } of spans.filter((span) => span.from < span.to).sort((a, b) => a.from - b.from)) {
    const before = merged.at(-1);
    if (before === undefined || before[1] < from) merged.push([from, to]);
    else {
      if (from < before[1])
        report('calendar/overlapping-hours', [...path, i], 'Spans of a day do not overlap, but this one does.');
      before[1] = Math.max(before[1], to);
    }
  }
  return merged;
}

/**
 * What is left of some spans when others are taken away.
 *
 * @param spans - Spans in order, without overlap.
 * @param taken - Spans in order, without overlap.
 * @returns The rest, in order.
 * @internal
 */
export const withoutSpans = (spans: readonly MinuteSpan[], taken: readonly MinuteSpan[]): readonly MinuteSpan[] =>
  taken.reduce<readonly MinuteSpan[]>(
    (left, [from, to]) =>
      left
        .flatMap(([start, end]): MinuteSpan[] => [
          [start, Math.min(end, from)],
          [Math.max(start, to), end],
        ])
        .filter(([start, end]) => start < end),
    spans,
  );

/**
 * Reads an object that has no other members than those named.
 *
 * @param value - What should be such an object.
 * @param members - The names.
 * @param path - Where it stands.
 * @param report - Takes down what is wrong, with its place.
 * @returns Its members; none when it is no object.
 * @internal
 */
export function readRecord(
  value: unknown,
  members: readonly string[],
  path: readonly (string | number)[],
  report: Report,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('calendar/invalid', path, `An object with ${members.join(', ')} is expected here, got ${kindOf(value)}.`);
    return {};
  }
  for (const key of Object.keys(value))
    if (!members.includes(key))
      report('calendar/invalid', [...path, key], `Only ${members.join(', ')} may stand here.`);
  return value as Readonly<Record<string, unknown>>;
}

/** The days from 1970-01-01 to a date; NaN when it is no date of the form `YYYY-MM-DD`. */
const dayOf = (date: unknown): number => {
  const match = typeof date === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) : null;
  return match === null ? NaN : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
};

/** The minutes of a time of the form `HH:mm`, to 23:59; NaN for anything else. */
const minutesOf = (time: unknown): number => {
  const match = typeof time === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) : null;
  return match === null ? NaN : Number(match[1]) * 60 + Number(match[2]);
};

const got = (value: unknown): string => `got ${kindOf(value)}.`;

/** A value for a message: short texts as they are, others by what they are. */
const kindOf = (value: unknown): string =>
  typeof value === 'string'
    ? `'${value.slice(0, 20)}'`
    : Array.isArray(value)
      ? 'a list'
      : value === null
        ? 'null'
        : typeof value;
