/**
 * Public holidays for a business calendar, from the list that a holiday package makes.
 *
 * The package decides which days are holidays; this file reads its rows as plain data and never loads it. Rows may come
 * straight from the package date-holidays or from a file of them as JSON.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import type { Holiday, LocalSpan } from './hours.ts';
import { dayNumber, instantOf } from './instant.ts';
import { stretchesOf } from './stretch.ts';
import { zoneOf } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

/** The longest holiday that is believed. */
const LONGEST = 366 * DAY;

/** The kinds of holiday that the package tells apart. */
export const HOLIDAY_TYPES = ['public', 'bank', 'optional', 'school', 'observance'] as const;

/** A kind of holiday. */
export type HolidayType = (typeof HOLIDAY_TYPES)[number];

/** One row of the package's list; further members are ignored. */
export type HolidayRow = {
  /** The local date and time: `YYYY-MM-DD HH:mm:ss`; with `-0600` behind it when the holiday begins six hours before. */
  readonly date: string;
  /** The moment at which it begins. */
  readonly start: Date | string;
  /** The moment at which it is over. */
  readonly end: Date | string;
  /** What it is called. */
  readonly name: string;
  /** Its kind; kinds that are none of `HOLIDAY_TYPES` are never taken. */
  readonly type: string;
};

/** Which holidays are taken, and how. */
export type HolidaysOptions = {
  /** The zone for which the package made the rows: it says how long a local day was where the clocks were changed. */
  readonly zone: string;
  /** The kinds that close. @defaultValue `['public']` */
  readonly types?: readonly HolidayType[];
  /**
   * Whether a holiday that begins on the evening before, such as those of the Islamic and the Hebrew calendar, closes that
   * evening too. @defaultValue false
   */
  readonly eves?: boolean;
};

/**
 * Reads the rows of the package date-holidays as holidays of a calendar.
 *
 * A holiday of several days becomes several dates, one of a part of a day closes that part, and holidays on one date become
 * one. A holiday that begins on the evening before, which the package writes as `2026-05-27 00:00:00 -0600`, closes the
 * date written and those that follow, as many whole days as it lasts, each from midnight to midnight. The local date that is
 * written counts, also where the runtime and the package have time zone data of different age.
 *
 * @param rows - What `getHolidays(year)` returned, of one year or several, or the same after JSON.
 * @param options - The zone and the kinds.
 * @returns Holidays in the order of their dates, each date once.
 * @throws {NpsError} `zone/unknown`; `option/unknown` for a kind that does not exist; `holidays/invalid` for a row that is
 * malformed.
 * @example
 * const rows = [{
 *   date: '2026-12-24 14:00:00', start: '2026-12-24T13:00:00.000Z', end: '2026-12-24T23:00:00.000Z',
 *   name: 'Heiliger Abend', type: 'bank',
 * }];
 * holidaysOf(rows, { zone: 'Europe/Berlin', types: ['public', 'bank'] }) // => [{ date: '2026-12-24', name: 'Heiliger Abend', closed: [{ from: '14:00', to: '24:00' }] }]
 * @see https://github.com/commenthol/date-holidays
 */
export function holidaysOf(
  rows: readonly HolidayRow[],
  { zone, types = ['public'], eves = false }: HolidaysOptions,
): Holiday[] {
  within(['zone'], () => zoneOf(zone));
  if (!isList(types) || !types.every((type) => HOLIDAY_TYPES.includes(type)))
    fail('option/unknown', ['types'], `Kinds of holidays are ${HOLIDAY_TYPES.join(', ')}.`);
  if (typeof eves !== 'boolean') fail('option/unknown', ['eves'], 'Whether eves are closed is true or false.');
  if (!isList(rows)) fail('holidays/invalid', [], 'Holidays are a list of rows.');
  const read = rowReader(zone, eves);
  const dates = new Map<number, { names: Set<string>; parts: Part[] }>();
  // A gap in the list is a row that is malformed.
  Array.from(rows).forEach((row, i) => {
    const { name, type, from, to } = read(row, i);
    if (!types.includes(type as HolidayType)) return;
    for (let day = Math.floor(from / DAY); day * DAY < to; day++) {
      const date = dates.get(day) ?? { names: new Set(), parts: [] };
      date.names.add(name);
      date.parts.push([Math.max(0, from / MINUTE - day * 1440), Math.min(1440, to / MINUTE - day * 1440)]);
      dates.set(day, date);
    }
  });
  return [...dates]
    .sort(([a], [b]) => a - b)
    .map(([day, { names, parts }]) => {
      const closed = unionOf(parts);
      const whole = closed.length === 1 && closed[0]?.from === '00:00' && closed[0].to === '24:00';
      const date = new Date(day * DAY).toISOString().slice(0, 10);
      return { date, name: [...names].join(', '), ...(!whole && { closed }) };
    });
}

/** `Array.isArray`, without what it makes of the type of a readonly list. */
const isList = (value: unknown): boolean => Array.isArray(value);

/** A part of a day, in minutes. */
type Part = readonly [from: number, to: number];

/** A row as local times: the milliseconds that they would be in UTC, on whole minutes. */
type ReadRow = { readonly name: string; readonly type: string; readonly from: number; readonly to: number };

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?: ([+-])(\d\d)(\d\d))?$/;

/** Makes a function that checks a row and finds its local times. */
function rowReader(zone: string, eves: boolean): (row: HolidayRow, index: number) => ReadRow {
  const localLength = localLengthOf(zone);
  return (row, index) => {
    const invalid = (member: string, message: string): never => fail('holidays/invalid', [index, member], message);
    if (typeof row !== 'object' || row === null) return fail('holidays/invalid', [index], 'A holiday is an object.');
    const { date, name, type } = row;
    if (typeof name !== 'string') return invalid('name', 'The name of a holiday is text.');
    if (typeof type !== 'string') return invalid('type', 'The type of a holiday is text.');
    const start = momentOf(row.start) ?? invalid('start', 'A holiday starts at a Date or at an instant as text.');
    const end = momentOf(row.end) ?? invalid('end', 'A holiday ends at a Date or at an instant as text.');
    if (!(start < end && end - start <= LONGEST))
      return invalid('end', 'A holiday ends after it starts, and within a year.');
    const match = typeof date === 'string' ? WRITTEN.exec(date) : null;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match ?? []).slice(1, 7).map(Number);
    const written = dayNumber(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * 1000;
    if (match === null || Number.isNaN(written))
      return invalid('date', 'The date of a holiday has the form YYYY-MM-DD HH:mm:ss, perhaps with -0600 behind it.');
    const shift = (match[7] === '-' ? -1 : 1) * (Number(match[8] ?? 0) * HOUR + Number(match[9] ?? 0) * MINUTE);

    const from = written + shift;
    if (Math.abs(start - from) > DAY)
      return invalid('start', 'The date and the start of a holiday are the same moment in some zone.');
    const length = localLength(start, end, from);
    if (shift === 0) return { name, type, from: startOfMinute(from), to: -startOfMinute(-from - length) };
    // What is left of a day at the end lies before the first date or belongs to no date: only whole days count.
    const first = Math.floor(written / DAY) * DAY;
    const days = Math.max(1, Math.floor((length + HOUR) / DAY));
    return { name, type, from: eves ? Math.min(first, startOfMinute(from)) : first, to: first + days * DAY };
  };
}

/**
 * Makes a function that says how long something lasts on the local clock.
 *
 * The clock changes that the package knew are undone where it agrees about the offset at the start. Where it does not, since
 * its time zone data are older or the rows were made for another zone, long ones are taken to end at the nearest midnight.
 */
const localLengthOf = (zone: string): ((start: number, end: number, local: number) => number) => {
  const stretchAt = stretchesOf(zone);
  return (start, end, local) => {
    const { offset } = stretchAt(start);
    if (start + offset === local) return end - start + stretchAt(end - 1).offset - offset;
    const midnight = Math.round((local + end - start) / DAY) * DAY;
    const away = Math.abs(midnight - (local + end - start));
    return end - start > DAY - 2 * HOUR && away <= HOUR ? midnight - local : end - start;
  };
};

const startOfMinute = (local: number): number => Math.floor(local / MINUTE) * MINUTE;

/** The milliseconds of a date or an instant as text; `null` for anything else. */
const momentOf = (value: unknown): number | null => {
  try {
    return Date.parse(instantOf(value as Date | string));
  } catch {
    return null;
  }
};

/** Parts as spans of the local clock, in order and without overlap. */
function unionOf(parts: readonly Part[]): LocalSpan[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...parts].sort((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before === undefined || before[1] < from) merged.push([from, to]);
    else before[1] = Math.max(before[1], to);
  }
  return merged.map(([from, to]) => ({ from: timeText(from), to: timeText(to) }));
}

const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
