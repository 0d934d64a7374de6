/**
 * Moments as other tools write them: ISO text, dates, seconds or milliseconds, and declared patterns.
 *
 * The order of day and month is never guessed, and a local time is never taken for UTC: the mapping declares both.
 *
 * @module
 */
import type { Instant } from '../time/instant.ts';
import { dayNumber, epochOf, instantOf, isInstant } from '../time/instant.ts';
import { firstInstantOf, localDateOf, wallClockOf } from '../time/zone.ts';
import { type DateParts, type DatePattern, ISO_PATTERN, datePattern } from './patterns.ts';
import { type Fault, kindOf } from './issues.ts';

/** A moment that was read, and whether a change of the clock had to be decided on. */
export type Moment = { readonly instant: Instant; readonly adjusted: 'repeated' | 'skipped' | null };

/** What the mapping says about moments. */
export type MomentOptions = {
  /** Declared patterns and units, tried in order before ISO text; `seconds` and `milliseconds` declare numbers. */
  readonly formats: readonly string[];
  /** The zone of dates and times without an offset. */
  readonly zone: string | undefined;
};

/**
 * Makes a reader for cells that hold moments.
 *
 * @param options - The declared patterns and the zone.
 * @returns A function from a cell to its moment.
 * @internal
 */
export function momentReader({ formats, zone }: MomentOptions): (cell: unknown) => Moment | Fault {
  const place =
    zone === undefined
      ? null
      : { clock: wallClockOf(zone), date: firstInstantOf(zone), dateOf: localDateOf(zone, ['zone']) };
  const ofParts = (parts: DateParts): Moment | Fault => {
    const { year, month, day, clock, offset } = parts;
    if (clock !== null && offset !== null) {
      // Placed in UTC, which has no changes of the clock, so that fields that do not exist are refused in one place.
      const placed = utc({ year, month, day, ...clock });
      return placed === null ? NO_SUCH_MOMENT : momentAt(placed.epoch - offset);
    }
    if (place === null) return utcDate(year, month, day) === null ? NO_SUCH_MOMENT : NO_ZONE;
    if (clock === null) {
      const epoch = place.date(year, month, day);
      if (epoch === null) return NO_SUCH_MOMENT;
      return momentAt(epoch, place.dateOf(epoch) === dayNumber(year, month, day) * DAY ? null : 'skipped');
    }
    const placed = place.clock({ year, month, day, ...clock });
    return placed === null ? NO_SUCH_MOMENT : momentAt(placed.epoch, placed.adjusted);
  };
  const ofPattern =
    (pattern: DatePattern): Form =>
    (text) => {
      const parts = pattern(text);
      return parts === null ? null : ofParts(parts);
    };
  const forms: readonly Form[] = [
    ...formats.map((format) => (Object.hasOwn(UNITS, format) ? UNITS[format as Unit] : ofPattern(datePattern(format)))),
    ofPattern(ISO_PATTERN),
    ofBareNumber,
  ];
  const ofText = (text: string): Moment | Fault | null => {
    for (const form of forms) {
      const moment = form(text);
      if (moment !== null) return moment;
    }
    return null;
  };
  const utc = wallClockOf('UTC');
  const utcDate = firstInstantOf('UTC');
  const known = new Map<string, Moment | Fault>();
  return (cell) => {
    if (typeof cell === 'string') {
      // The form of our own instants means one moment whatever is declared. Made anew, so that it does not hold on to
      // the text of the whole file that it was cut from.
      if (cell.length === 24 && (isInstant as (text: string) => boolean)(cell))
        return { instant: instantOf(epochOf(cell)), adjusted: null };
      const before = known.get(cell);
      if (before !== undefined) return before;
      const text = cell.length > 100 ? cell : cell.trim();
      const moment = ofText(text) ?? (text === '' ? MISSING : NOT_UNDERSTOOD);
      // Surveys are answered in bursts and many exports have dates only; the memory stays small either way.
      if (known.size >= 2000) known.clear();
      known.set(cell, moment);
      return moment;
    }
    if (typeof cell === 'number') return ofText(String(cell)) ?? NO_UNIT;
    if (typeof cell === 'object' && cell !== null) return ofDate(cell);
    return cell === undefined || cell === null ? MISSING : notAMoment(kindOf(cell));
  };
}

/** One way to read a text; null when it does not have this form. */
type Form = (text: string) => Moment | Fault | null;

const DAY = 86_400_000;
const NUMERAL = /^-?\d+(?:\.\d+)?$/;

type Unit = 'seconds' | 'milliseconds';

/** Seconds are rounded to microseconds, since a fraction such as 0.001 has no exact number. */
const UNITS: Readonly<Record<Unit, Form>> = {
  seconds: (text) => (NUMERAL.test(text) ? momentAt(Math.round(Number(text) * 1e6) / 1000) : null),
  milliseconds: (text) => (NUMERAL.test(text) ? momentAt(Number(text)) : null),
};

/** Without a declared unit, ten digits are seconds from 2001 on and thirteen are milliseconds; no other number is clear. */
const ofBareNumber: Form = (text) => {
  if (/^[1-9]\d{9}(?:\.\d+)?$/.test(text)) return UNITS.seconds(text);
  return /^[1-9]\d{12}(?:\.\d+)?$/.test(text) ? UNITS.milliseconds(text) : null;
};

const ofDate = (cell: object): Moment | Fault => {
  try {
    return { instant: instantOf(cell as Date), adjusted: null };
  } catch {
    return notAMoment('an object that is no valid date');
  }
};

/** Fractions of a millisecond are cut off, as `instantOf` does with text. */
const momentAt = (epoch: number, adjusted: Moment['adjusted'] = null): Moment | Fault => {
  try {
    return { instant: instantOf(Math.floor(epoch)), adjusted };
  } catch {
    return NO_SUCH_MOMENT;
  }
};

const notAMoment = (came: string): Fault => ({
  code: 'instant/invalid',
  message: `A moment is a date, ISO text, a number since 1970 or text of a declared pattern, got ${came}.`,
});

const MISSING: Fault = {
  code: 'instant/invalid',
  message: 'An answer has the moment when it was given, got nothing.',
};

const NOT_UNDERSTOOD: Fault = {
  code: 'instant/invalid',
  message: 'A moment is ISO text, a number since 1970 or text of a declared pattern, got another text.',
};

const NO_SUCH_MOMENT: Fault = {
  code: 'instant/invalid',
  message: 'A moment exists in the calendar and lies in the years 0001 to 9999, got one that does not.',
};

const NO_UNIT: Fault = {
  code: 'instant/invalid',
  message: 'A number since 1970 has ten digits (seconds), thirteen (milliseconds) or a declared unit, got another one.',
};

const NO_ZONE: Fault = {
  code: 'instant/no-zone',
  message: 'A date or a time without an offset is a moment only in a zone, and the mapping names none.',
};
