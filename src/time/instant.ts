/**
 * A moment on the time line, as ISO text in UTC.
 *
 * One form only, so that instants sort as text, print in a failing test and go into a chart unchanged.
 * The text is made here from dates, milliseconds and ISO text, and read back here.
 *
 * @module
 */
import { fail } from '../error.ts';

/** A moment as `YYYY-MM-DDTHH:mm:ss.sssZ`: UTC, to the millisecond, years 0001 to 9999. */
export type Instant = string;

const DAY = 86_400_000;
const FIRST_EPOCH = -62_135_596_800_000;
const LAST_EPOCH = 253_402_300_799_999;

/**
 * Makes an instant from a date, from milliseconds or from ISO text.
 *
 * Text needs a date, a time and `Z` or an offset: `2024-02-29T13:45Z`, `2024-02-29 13:45:10.5+02:00`.
 * Digits beyond the millisecond are cut off; nothing else is repaired. Hour 24 and second 60 are refused.
 * A local date or time without an offset is not a moment until somebody says in which zone it was.
 *
 * @param value - A `Date`, whole milliseconds since 1970-01-01T00:00Z, or ISO 8601 text.
 * @returns The same moment as `YYYY-MM-DDTHH:mm:ss.sssZ`.
 * @throws {NpsError} `instant/invalid` for anything that is no moment of the years 0001 to 9999: February 30,
 * hour 25, fractions of a millisecond as a number, an invalid `Date`, other types. `instant/no-zone` for a date or a time
 * that exists but says neither `Z` nor an offset.
 * @example
 * instantOf('2024-02-29T13:45:00+02:00') // => '2024-02-29T11:45:00.000Z'
 * instantOf(0) // => '1970-01-01T00:00:00.000Z'
 * @see ISO 8601-1:2019, Date and time: Representations for information interchange.
 */
export function instantOf(value: Date | number | string): Instant {
  if (typeof value === 'string') {
    if (!Number.isNaN(fixedFormEpoch(value))) return value;
    return textOf(isoTextEpoch(value));
  }
  return textOf(typeof value === 'number' ? value : dateEpoch(value));
}

const textOf = (epoch: number): Instant =>
  isInstantEpoch(epoch) ? new Date(epoch).toISOString() : fail('instant/invalid', [], INVALID);

const INVALID =
  'An instant is a valid Date, whole milliseconds since 1970, or ISO text such as 2024-02-29T13:45:00Z, in the years 0001 to 9999.';

/**
 * Tells whether milliseconds are those of an instant: whole, and in the years 0001 to 9999.
 *
 * @param epoch - Milliseconds since 1970-01-01T00:00Z.
 * @returns True when `instantOf` takes them.
 * @internal
 */
export const isInstantEpoch = (epoch: number): boolean =>
  Number.isInteger(epoch) && FIRST_EPOCH <= epoch && epoch <= LAST_EPOCH;

/** Milliseconds of a `Date` of any realm; NaN for every other value. */
const dateEpoch = (value: unknown): number => {
  try {
    return Date.prototype.getTime.call(value as Date);
  } catch {
    return NaN;
  }
};

/**
 * Tells whether a value is an instant: a text of exactly the form `YYYY-MM-DDTHH:mm:ss.sssZ` whose moment exists.
 *
 * @param value - Anything.
 * @returns True for such a text; false for other forms, which `instantOf` may still understand.
 * @example
 * isInstant('2024-02-29T11:45:00.000Z') // => true
 * isInstant('2024-02-29T11:45:00Z') // => false
 * isInstant('2023-02-29T11:45:00.000Z') // => false
 */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && !Number.isNaN(fixedFormEpoch(value));

/**
 * The milliseconds of an instant.
 *
 * @param instant - An instant.
 * @param index - Its position, where it is one of a list; the error then names it.
 * @returns Whole milliseconds since 1970-01-01T00:00Z; negative before.
 * @throws {NpsError} `instant/invalid` when the text is not an instant; `instantOf` reads other forms.
 * @example
 * epochOf('1970-01-02T00:00:00.000Z') // => 86400000
 */
export function epochOf(instant: Instant, index?: number): number {
  const epoch = typeof instant === 'string' ? fixedFormEpoch(instant) : NaN;
  // Only NaN differs from itself; this is the fastest test in a loop over millions.
  return epoch === epoch ? epoch : fail('instant/invalid', index === undefined ? [] : [index], NO_INSTANT);
}

const NO_INSTANT = 'An instant is text of the form YYYY-MM-DDTHH:mm:ss.sssZ; make one with instantOf.';

/**
 * The milliseconds of an instant, or an error with its place.
 *
 * @param instant - An instant.
 * @param path - Where it stands.
 * @returns Whole milliseconds since 1970-01-01T00:00Z; negative before.
 * @throws {NpsError} `instant/invalid` at that place when the text is not an instant.
 * @internal
 */
export function epochAt(instant: Instant, path: readonly (string | number)[]): number {
  const epoch = typeof instant === 'string' ? fixedFormEpoch(instant) : NaN;
  return epoch === epoch ? epoch : fail('instant/invalid', path, NO_INSTANT);
}

/**
 * Orders two instants, for `sort`.
 *
 * @param a - An instant.
 * @param b - Another instant.
 * @returns −1 when `a` is earlier, 1 when it is later, 0 when both are the same moment.
 * @example
 * compareInstants('2024-01-01T00:00:00.000Z', '2024-01-02T00:00:00.000Z') // => -1
 */
export const compareInstants = (a: Instant, b: Instant): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The time from one instant to another.
 *
 * @param from - The instant to count from.
 * @param to - The instant to count to.
 * @returns Milliseconds; negative when `to` is earlier.
 * @throws {NpsError} `instant/invalid` when a text is not an instant.
 * @example
 * elapsed('2024-01-01T00:00:00.000Z', '2024-01-01T00:00:01.500Z') // => 1500
 */
export const elapsed = (from: Instant, to: Instant): number => epochOf(to) - epochOf(from);

/**
 * The days from 1970-01-01 to a date of the Gregorian calendar, extended to all years.
 *
 * @param year - The year, 1 to 9999.
 * @param month - The month, 1 to 12.
 * @param day - The day of the month, from 1.
 * @returns Whole days, negative before 1970; NaN when the date does not exist, such as February 30.
 * @see Richards (2013), Calendars, in: Explanatory Supplement to the Astronomical Almanac, 3rd ed.
 * @internal
 */
export function dayNumber(year: number, month: number, day: number): number {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return NaN;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const monthLength = month === 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
  if (day > monthLength) return NaN;
  // Years are counted from March, so that the leap day comes last and months have a regular pattern.
  const shiftedYear = month > 2 ? year : year - 1;
  const shiftedMonth = month > 2 ? month - 3 : month + 9;
  const leapDays = ((shiftedYear / 4) | 0) - ((shiftedYear / 100) | 0) + ((shiftedYear / 400) | 0);
  return 365 * shiftedYear + leapDays + (((153 * shiftedMonth + 2) / 5) | 0) + day - 719_469;
}

/** Milliseconds of a text in the fixed form; NaN for every other text. Hot: one call per answer. */
function fixedFormEpoch(text: string): number {
  if (
    text.length !== 24 ||
    text.charCodeAt(4) !== 45 /* - */ ||
    text.charCodeAt(7) !== 45 ||
    text.charCodeAt(10) !== 84 /* T */ ||
    text.charCodeAt(13) !== 58 /* : */ ||
    text.charCodeAt(16) !== 58 ||
    text.charCodeAt(19) !== 46 /* . */ ||
    text.charCodeAt(23) !== 90 /* Z */
  )
    return NaN;
  const century = pairAt(text, 0);
  const yearOfCentury = pairAt(text, 2);
  const hour = pairAt(text, 11);
  const minute = pairAt(text, 14);
  const second = pairAt(text, 17);
  const centisecond = pairAt(text, 20);
  const last = text.charCodeAt(22) - 48;
  // A pair that is not two digits is −1.
  if ((century | yearOfCentury | hour | minute | second | centisecond | last) < 0) return NaN;
  if (hour > 23 || minute > 59 || second > 59 || last > 9) return NaN;
  const days = dayNumber(century * 100 + yearOfCentury, pairAt(text, 5), pairAt(text, 8));
  return days * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + centisecond * 10 + last;
}

const pairAt = (text: string, index: number): number => {
  const tens = text.charCodeAt(index) - 48;
  const ones = text.charCodeAt(index + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
};

const ISO_TEXT =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d\d):?(\d\d)?)?)?$/;

/** Milliseconds of ISO text with an offset; NaN when it is no such text or the moment does not exist. */
function isoTextEpoch(text: string): number {
  const match = ISO_TEXT.exec(text);
  if (match === null) return NaN;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', utc, sign, hours = 0, minutes = 0] =
    match;
  const days = dayNumber(Number(year), Number(month), Number(day));
  if (Number.isNaN(days) || +hour > 23 || +minute > 59 || +second > 59 || +hours > 23 || +minutes > 59) return NaN;
  if (utc === undefined && sign === undefined)
    fail(
      'instant/no-zone',
      [],
      'A date or a time without Z or an offset is not a moment; its zone is needed to make it one.',
    );
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const local = days * DAY + ((+hour * 60 + +minute) * 60 + +second) * 1000 + milliseconds;
  const offset = (+hours * 60 + +minutes) * 60_000;
  return sign === '-' ? local + offset : local - offset;
}
