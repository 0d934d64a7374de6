/**
 * Patterns of dates, such as `DD.MM.YYYY HH:mm`: what a text says, before anybody asks which moment it means.
 *
 * @module
 */
import { fail } from '../error.ts';

/** The fields that a text gives. */
export type DateParts = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** The time of day; null for a bare date. */
  readonly clock: {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly millisecond: number;
  } | null;
  /** Local time minus UTC in milliseconds; null when the text does not say. */
  readonly offset: number | null;
};

/** Reads a text; null when it does not have the form of the pattern. The fields may still name no real date. */
export type DatePattern = (text: string) => DateParts | null;

const ISO =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[Tt\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/**
 * Reads what can be read only one way: year, month, day, with or without a time and an offset.
 *
 * @param text - Text such as `2024-02-29`, `2024/2/29 13:45`, `2024-02-29T13:45:10.5+02:00` or `2024-02-29 13:45:00 UTC`.
 * @returns The fields, or null for another form.
 * @internal
 */
export const ISO_PATTERN: DatePattern = (text) => {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, , month, day, hour, minute, second = 0, fraction = '', offset] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    clock:
      hour === undefined
        ? null
        : { hour: Number(hour), minute: Number(minute), second: Number(second), millisecond: thousandths(fraction) },
    offset: offset === undefined ? null : offsetOf(offset),
  };
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What each token of a pattern matches. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  MMMM: '(\\p{L}+)',
  MMM: '(\\p{L}{3})\\p{L}*\\.?',
  MM: '(\\d{1,2})',
  M: '(\\d{1,2})',
  DD: '(\\d{1,2})',
  D: '(\\d{1,2})',
  HH: '(\\d{1,2})',
  H: '(\\d{1,2})',
  hh: '(\\d{1,2})',
  h: '(\\d{1,2})',
  mm: '(\\d{2})',
  ss: '(\\d{2})',
  SSS: '(\\d{1,9})',
  A: '([AaPp]\\.?[Mm]\\.?)',
  Z: '(Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)',
  z: '(\\p{L}{1,5})',
};

/**
 * Makes a reader from a declared pattern.
 *
 * Tokens: `YYYY`, `YY` (of this century), `MM` `M` (month), `MMM` `MMMM` (English name), `DD` `D`, `HH` `H` (0 to 23),
 * `hh` `h` with `A` (AM, PM), `mm`, `ss`, `SSS`, `Z` (offset such as `+02:00` or `GMT+2`), `z` (letters that name the
 * zone, such as `EST`; they are not interpreted, the zone of the mapping holds). A space stands for any run of spaces,
 * the letter `T` for itself.
 * Numbers may have one digit in place of two unless another number follows at once.
 *
 * @param pattern - The pattern.
 * @returns The reader.
 * @throws {NpsError} `mapping/invalid` for an unknown letter or when year, month or day is missing or named twice.
 * @internal
 */
export function datePattern(pattern: string): DatePattern {
  const tokens = pattern.match(/([A-SU-Za-z])\1*|\s+|[^]/g) ?? [];
  const names = tokens.filter((token) => Object.hasOwn(TOKENS, token));
  const kinds = names.map((name) => (name === 'A' || name === 'Z' || name === 'z' ? name : name.charAt(0)));
  const wrong =
    tokens.some((token) => /^[A-SU-Za-z]/.test(token) && !Object.hasOwn(TOKENS, token)) ||
    new Set(kinds).size !== kinds.length ||
    !['Y', 'M', 'D'].every((kind) => kinds.includes(kind)) ||
    kinds.includes('h') !== kinds.includes('A') ||
    (kinds.includes('h') && kinds.includes('H')) ||
    (kinds.includes('H') || kinds.includes('h')) !== kinds.includes('m');
  if (wrong)
    fail(
      'mapping/invalid',
      ['dateFormat'],
      `A date format names year, month and day once each, such as DD.MM.YYYY HH:mm.`,
    );
  const source = tokens.map((token, index) => {
    if (/^\s/.test(token)) return '\\s+';
    if (!Object.hasOwn(TOKENS, token)) return token.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const touches = isNumeric(tokens[index + 1]) || isNumeric(tokens[index - 1]);
    return touches ? (TOKENS[token] as string).replace('\\d{1,2}', `\\d{2}`) : (TOKENS[token] as string);
  });
  const form = new RegExp(`^${source.join('')}$`, 'u');
  return (text) => {
    const match = form.exec(text);
    if (match === null) return null;
    const at = (name: string): string | undefined => {
      const index = names.indexOf(name);
      return index === -1 ? undefined : match[index + 1];
    };
    return partsOf(at);
  };
}

const isNumeric = (token: string | undefined): boolean =>
  token !== undefined && Object.hasOwn(TOKENS, token) && (TOKENS[token] as string).startsWith('(\\d');

function partsOf(at: (name: string) => string | undefined): DateParts | null {
  const monthName = at('MMMM') ?? at('MMM');
  const hour = at('HH') ?? at('H') ?? hourOf(at('hh') ?? at('h'), at('A'));
  const zoneName = at('z');
  const offset = at('Z') ?? (zoneName !== undefined && /^(?:Z|UTC|GMT)$/i.test(zoneName) ? zoneName : undefined);
  return {
    year: Number(at('YYYY') ?? `20${at('YY') as string}`),
    month: monthName === undefined ? Number(at('MM') ?? at('M')) : monthOf(monthName),
    day: Number(at('DD') ?? at('D')),
    clock:
      hour === undefined
        ? null
        : {
            hour: Number(hour),
            minute: Number(at('mm')),
            second: Number(at('ss') ?? 0),
            millisecond: thousandths(at('SSS') ?? ''),
          },
    offset: offset === undefined ? null : offsetOf(offset),
  };
}

/** 1 to 12; 0, which no month has, for a word that is none. */
const monthOf = (name: string): number => {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index + 1;
};

/** The hour of the day from a twelve-hour clock, on which 12 comes before 1; 24, which no day has, for 0 and 13. */
const hourOf = (hour: string | undefined, half: string | undefined): number | undefined => {
  if (hour === undefined || half === undefined) return undefined;
  const value = Number(hour);
  return value < 1 || value > 12 ? 24 : (value % 12) + (/^p/i.test(half) ? 12 : 0);
};

const thousandths = (fraction: string): number => Number(fraction.slice(0, 3).padEnd(3, '0'));

/** Milliseconds of `Z`, `+02:00`, `-0530`, `GMT+2`; not a number for an offset of a day or more, which no zone has. */
const offsetOf = (text: string): number => {
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return 0;
  const [, sign, hours, minutes = 0] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return NaN;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};
