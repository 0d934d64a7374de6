/**
 * Calendar and clock of an IANA zone: which moment a local date or time means, and which local date a moment has.
 *
 * Never the zone of the machine. The zone is always an argument; UTC is the zone `'UTC'`.
 *
 * @module
 */
import type { Day } from 'date-fns';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { constructFromSymbol } from 'date-fns/constants';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { getQuarter } from 'date-fns/getQuarter';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfWeek } from 'date-fns/startOfWeek';
import { startOfYear } from 'date-fns/startOfYear';
import { fail } from '../error.ts';
import { dayNumber, isInstantEpoch } from './instant.ts';
import { type OffsetsOfYear, type YearOffsets, offsetsOf } from './offset.ts';

const DAY = 86_400_000;

/** A date of the calendar, without a zone: the milliseconds of its midnight in UTC. */
export type LocalDate = number;

/** What a clock on the wall and a calendar beside it show. */
export type WallClock = {
  /** The year, 1 to 9999. */
  readonly year: number;
  /** The month, 1 to 12. */
  readonly month: number;
  /** The day of the month, from 1. */
  readonly day: number;
  /** The hour, 0 to 23. */
  readonly hour: number;
  /** The minute, 0 to 59. */
  readonly minute: number;
  /** The second, 0 to 59. */
  readonly second: number;
  /** The millisecond, 0 to 999. */
  readonly millisecond: number;
};

/** The moment that a wall clock means, and what had to be decided to find it. */
export type PlacedWallClock = {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly epoch: number;
  /**
   * `repeated`: the clock showed this time twice, the earlier moment was taken. `skipped`: the clock never showed it,
   * it was moved forward by the gap. `null`: the clock showed it once.
   */
  readonly adjusted: 'repeated' | 'skipped' | null;
};

/**
 * Tells whether a value names a time zone: an IANA name such as `Europe/Helsinki`, or `UTC`.
 *
 * Offsets such as `+02:00` are refused, since they say nothing about the rest of the year, and so is `local`,
 * since it means another zone on every machine. Which names are known depends on the runtime's data.
 *
 * @param name - Anything.
 * @returns True when the runtime knows the zone.
 * @example
 * isZone('America/Sao_Paulo') // => true
 * isZone('+02:00') // => false
 * @see https://www.iana.org/time-zones
 */
export const isZone = (name: unknown): name is string =>
  typeof name === 'string' && /^[A-Za-z]/.test(name) && offsetsOf(name) !== null;

/**
 * Makes a zone from its name, or refuses it.
 *
 * @param name - An IANA name, or `UTC`.
 * @returns The same name, in the spelling given.
 * @throws {NpsError} `zone/unknown` for everything else.
 * @example
 * zoneOf('Europe/Helsinki') // => 'Europe/Helsinki'
 */
export const zoneOf = (name: string): string => {
  knownOffsets(name, []);
  return name;
};

/**
 * Makes a function that says which moment a local date and time means in a zone.
 *
 * Where the clock was set back, a time occurs twice and the earlier moment is taken. Where it was set forward, a
 * time never occurs and is moved forward by the gap: 02:30 becomes 03:30. Both are reported. A call costs well under a
 * microsecond once the year was looked at.
 *
 * @param zone - An IANA name, or `UTC`.
 * @returns A function from a wall clock to its moment; it gives `null` for a date or time that no calendar and no clock
 * has, such as February 30 or hour 24, and for moments outside the years 0001 to 9999 in UTC.
 * @throws {NpsError} `zone/unknown` when the zone is not known.
 * @example
 * const place = wallClockOf('Europe/Helsinki');
 * place({ year: 2024, month: 3, day: 31, hour: 3, minute: 30, second: 0, millisecond: 0 })?.adjusted // => 'skipped'
 */
export function wallClockOf(zone: string): (fields: WallClock) => PlacedWallClock | null {
  const offsetsOfYear = knownOffsets(zone, []);
  return ({ year, month, day, hour, minute, second, millisecond }) => {
    if (!(isWhole(hour, 23) && isWhole(minute, 59) && isWhole(second, 59) && isWhole(millisecond, 999))) return null;
    const date = localDate(year, month, day);
    if (Number.isNaN(date)) return null;
    const placed = place(offsetsOfYear(year), date + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
    return isInstantEpoch(placed.epoch) ? placed : null;
  };
}

/**
 * Makes a function that says when a local date begins in a zone.
 *
 * That is midnight on most days; the first moment after it where midnight was skipped, and the first of two where it
 * was repeated. A date that the zone skipped altogether begins when the next one does.
 *
 * @param zone - An IANA name, or `UTC`.
 * @returns A function from year, month (1 to 12) and day to milliseconds since 1970-01-01T00:00Z; it gives `null` for
 * a date that does not exist, such as February 30, and for moments outside the years 0001 to 9999 in UTC.
 * @throws {NpsError} `zone/unknown` when the zone is not known.
 * @example
 * firstInstantOf('Europe/Helsinki')(2024, 3, 1) // => Date.UTC(2024, 1, 29, 22)
 */
export function firstInstantOf(zone: string): (year: number, month: number, day: number) => number | null {
  const startOf = firstMomentOf(zone, []);
  return (year, month, day) => {
    const date = localDate(year, month, day);
    if (Number.isNaN(date)) return null;
    const epoch = startOf(date);
    return isInstantEpoch(epoch) ? epoch : null;
  };
}

/**
 * Makes a function that says which local date a moment has in a zone.
 *
 * @param zone - An IANA name, or `UTC`.
 * @param path - Where the zone stood, for the error.
 * @returns A function from epoch milliseconds to the date.
 * @throws {NpsError} `zone/unknown` when the zone is not known.
 * @internal
 */
export function localDateOf(zone: string, path: readonly string[]): (epoch: number) => LocalDate {
  const offsetsOfYear = knownOffsets(zone, path);
  return (epoch) => {
    const { starts, offsets } = offsetsOfYear(yearOf(epoch));
    const stretch = offsets.findIndex((_, i) => epoch < (starts[i + 1] as number));
    return Math.floor((epoch + (offsets[stretch] as number)) / DAY) * DAY;
  };
}

/**
 * Makes a function that says when a local date begins in a zone, as `firstInstantOf` does, for dates known to exist.
 *
 * @param zone - An IANA name, or `UTC`.
 * @param path - Where the zone stood, for the error.
 * @returns A function from a date to epoch milliseconds, which may lie outside the years of an instant.
 * @throws {NpsError} `zone/unknown` when the zone is not known.
 * @internal
 */
export function firstMomentOf(zone: string, path: readonly string[]): (date: LocalDate) => number {
  const offsetsOfYear = knownOffsets(zone, path);
  return (date) => {
    const { starts, offsets } = offsetsOfYear(yearOf(date));
    // The first stretch that is not over before the date begins; where a clock jumped over midnight, its own start.
    const stretch = offsets.findIndex((offset, i) => date - offset < (starts[i + 1] as number));
    return Math.max(date - (offsets[stretch] as number), starts[stretch] as number);
  };
}

const knownOffsets = (zone: string, path: readonly string[]): OffsetsOfYear =>
  (isZone(zone) ? offsetsOf(zone) : null) ??
  fail(
    'zone/unknown',
    path,
    `A zone is an IANA name such as Europe/Helsinki, or UTC, got ${typeof zone === 'string' ? `"${zone.slice(0, 40)}"` : typeof zone}.`,
  );

const yearOf = (milliseconds: number): number => new Date(milliseconds).getUTCFullYear();

const isWhole = (value: number, highest: number): boolean => Number.isInteger(value) && value >= 0 && value <= highest;

/** A local date as the milliseconds of its midnight in UTC; NaN when the date does not exist. */
const localDate = (year: number, month: number, day: number): number =>
  Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day) ? dayNumber(year, month, day) * DAY : NaN;

/** The moment of a local time, which is given as the milliseconds that it would be in UTC. */
function place({ starts, offsets }: YearOffsets, local: number): PlacedWallClock {
  let epoch = NaN;
  for (let i = 0; i < offsets.length; i++) {
    const candidate = local - (offsets[i] as number);
    if (candidate < (starts[i] as number)) {
      // Too early for this stretch and too late for the one before: the clock jumped over it.
      if (Number.isNaN(epoch)) return { epoch: local - (offsets[i - 1] as number), adjusted: 'skipped' };
      break;
    }
    if (candidate < (starts[i + 1] as number)) {
      if (!Number.isNaN(epoch)) return { epoch, adjusted: 'repeated' };
      epoch = candidate;
    }
  }
  return { epoch, adjusted: null };
}

/**
 * Arithmetic of the calendar, on dates without a zone. The rules are those of date-fns.
 *
 * @internal
 */
export const CALENDAR = {
  addDays: (date: LocalDate, days: number): LocalDate => addDays(date, days, { in: utc }).getTime(),
  addMonths: (date: LocalDate, months: number): LocalDate => addMonths(date, months, { in: utc }).getTime(),
  startOfIsoWeek: (date: LocalDate): LocalDate => startOfISOWeek(date, { in: utc }).getTime(),
  /** `weekStartsOn` is a whole number from 0 (Sunday) to 6. */
  startOfWeek: (date: LocalDate, weekStartsOn: number): LocalDate =>
    startOfWeek(date, { in: utc, weekStartsOn: weekStartsOn as Day }).getTime(),
  startOfMonth: (date: LocalDate): LocalDate => startOfMonth(date, { in: utc }).getTime(),
  startOfQuarter: (date: LocalDate): LocalDate => startOfQuarter(date, { in: utc }).getTime(),
  startOfYear: (date: LocalDate): LocalDate => startOfYear(date, { in: utc }).getTime(),
  isoWeekYear: (date: LocalDate): number => getISOWeekYear(date, { in: utc }),
  isoWeek: (date: LocalDate): number => getISOWeek(date, { in: utc }),
  /** 1 to 4. */
  quarter: (date: LocalDate): number => getQuarter(date, { in: utc }),
} as const;

/**
 * A date that date-fns reads and writes in UTC, wherever the machine stands.
 * date-fns has such dates of its own, made by `tz('UTC')`, but those pass through the machine's zone on their way
 * (on a machine in Pacific/Apia they miss 1949-12-31 by half an hour) and they read the clock.
 */
const utc = (value: Date | number | string): Date => {
  const date = new Date(value);
  return Object.assign(date, {
    getFullYear: () => date.getUTCFullYear(),
    getMonth: () => date.getUTCMonth(),
    getDate: () => date.getUTCDate(),
    getDay: () => date.getUTCDay(),
    setFullYear: (...fields: Parameters<Date['setFullYear']>) => date.setUTCFullYear(...fields),
    setMonth: (...fields: Parameters<Date['setMonth']>) => date.setUTCMonth(...fields),
    setDate: (day: number) => date.setUTCDate(day),
    setHours: (...fields: Parameters<Date['setHours']>) => date.setUTCHours(...fields),
    [constructFromSymbol]: utc,
  });
};
