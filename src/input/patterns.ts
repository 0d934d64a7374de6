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

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What each token of a pattern matches. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  MMMM: '(\\p{L}+)',
  MMM: '(\\p{L}+)\\.?',
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
 * Tokens: `YYYY`, `YY` (of this century), `MM` `M` (month), `MMM` `MMMM` (English name, in
 * full or its first letters, three at least), `DD` `D`, `HH` `H` (0 to 23),
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
  const tokens = tokensOf(pattern);
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

const tokensOf = (pattern: string): string[] => pattern.match(/([A-SU-Za-z])\1*|\s+|[^]/g) ?? [];

/**
 * Tells whether two patterns read the same texts in different ways, such as `DD/MM/YYYY` and `M/D/YYYY`.
 *
 * @param one - A pattern.
 * @param other - Another one.
 * @returns True when a text of one is also a text of the other and its fields come in another order.
 * @internal
 */
export const contradict = (one: string, other: string): boolean =>
  writtenAs(one, shapeOf) === writtenAs(other, shapeOf) && writtenAs(one, fieldOf) !== writtenAs(other, fieldOf);

const writtenAs = (pattern: string, of: (token: string) => string): string => tokensOf(pattern).map(of).join('');

/** What a token looks like in a text; the zones of `Z` and `z` look alike. */
const shapeOf = (token: string): string => {
  if (/^\s/.test(token)) return ' ';
  if (!isNumeric(token)) return fieldOf(token);
  return token === 'YYYY' ? '####' : token === 'SSS' ? '#…' : '##';
};

const fieldOf = (token: string): string => (Object.hasOwn(TOKENS, token) ? token.charAt(0).replace('z', 'Z') : token);

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

/**
 * The number of a month that is named in English, in full or by its first three letters or more.
 *
 * @param name - A word, in any case.
 * @returns 1 to 12; 0, which no month has, for any other word, such as the name of a month in another language.
 * @internal
 */
export const monthOf = (name: string): number => {
  const word = name.toLowerCase();
  if (word === 'sept') return 9;
  return word.length < 3 ? 0 : 1 + MONTHS.findIndex((month) => month.startsWith(word));
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
