/**
 * How the dates of a column are written, and which of day and month comes first.
 *
 * The order is taken from values that can be read in one way only. Where no value tells, none is guessed.
 *
 * @module
 */
import { parseRows, safeParseMapping } from 'npskit/input';
import type { Choice } from './choice.ts';
import { type Column, quoted, shareOf } from './columns.ts';
import { refuse } from './refusal.ts';

/** What a column of dates needs to be read. */
export type DateForm =
  /** `declared`: patterns for the mapping; null for dates with the year first, which need none. */
  | { readonly status: 'read'; readonly declared: Choice<readonly string[]> | null }
  /** `open`: dates, but only the caller knows how they are to be read; `because`: what was seen. */
  | { readonly status: 'open'; readonly because: string };

/** What every refusal of dates says. */
export const OTHER_FORMS: string =
  'Dates such as 2024-02-29 or 2024-02-29T13:45 are read as they are; ' +
  'other forms need --date-format, such as MM/DD/YYYY HH:mm:ss.';

/** Two first numbers, a year of four digits, and a time or none. */
const LOCAL =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:(,?\s+|T)\d{1,2}:\d{2}(:\d{2})?(\.\d{1,9})?(?:(\s*)([AaPp]\.?[Mm]\.?))?)?$/;

/** A date with the year at the end. */
type Local = {
  readonly text: string;
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** Its pattern when the two numbers are of the given kinds. */
  readonly patternOf: (first: string, second: string) => string;
};

/**
 * Tells how the dates of a column are written.
 *
 * @param column - Any column.
 * @returns The form, or null when the column holds no dates.
 */
export function dateFormOf(column: Column): DateForm | null {
  if (shareOf(column, isIsoText) >= 0.95) return { status: 'read', declared: null };
  if (shareOf(column, isDateText) < 0.95) return null;
  const dates = [...column.distinct].flatMap((text) => localOf(text) ?? []);
  if (shareOf(column, (text) => isIsoText(text) || localOf(text) !== null) < 0.95) {
    const odd = column.filled.find((text) => !isIsoText(text) && localOf(text) === null) as string;
    return { status: 'open', because: `Here column ${quoted(column)} holds ${odd}.` };
  }
  const dayFirst = dates.find(({ first }) => first > 12);
  const monthFirst = dates.find(({ second }) => second > 12);
  if (dayFirst !== undefined && monthFirst !== undefined)
    return {
      status: 'open',
      because: `Here column ${quoted(column)} holds ${dayFirst.text} and ${monthFirst.text}, which no one order can read.`,
    };
  const telling = dayFirst ?? monthFirst;
  if (telling !== undefined) {
    const [first, second] = dayFirst === undefined ? (['MM', 'DD'] as const) : (['DD', 'MM'] as const);
    return {
      status: 'read',
      declared: {
        value: [...new Set(dates.map(({ patternOf }) => patternOf(first, second)))],
        because: dayFirst === undefined ? 'month-first' : 'day-first',
        seen: telling.text,
      },
    };
  }
  return { status: 'open', because: `Here, in column ${quoted(column)}, ${twoReadings(dates)}.` };
}

/** One date of the column in both readings. */
const twoReadings = (dates: readonly Local[]): string => {
  const { text, first, second, year, patternOf } = (dates.find((date) => date.first !== date.second) ??
    dates[0]) as Local;
  const [dayFirst, monthFirst] = [patternOf('DD', 'MM'), patternOf('MM', 'DD')];
  if (first === second) return `${text} does not tell ${dayFirst} from ${monthFirst}`;
  const named = (day: number, month: number): string =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
  return `${text} is ${named(first, second)} with ${dayFirst} or ${named(second, first)} with ${monthFirst}`;
};

const localOf = (text: string): Local | null => {
  const [whole, one, mark = '', two, year, join = '', seconds, fraction, gap, half] = LOCAL.exec(text) ?? [];
  const first = Number(one);
  const second = Number(two);
  const possible = Math.min(first, second) >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
  if (whole === undefined || !possible) return null;
  const clock = `${half === undefined ? 'HH' : 'hh'}:mm${seconds === undefined ? '' : ':ss'}${fraction === undefined ? '' : '.SSS'}`;
  const time = `${join.replace(/\s+/, ' ')}${clock}${half === undefined ? '' : `${gap === '' ? '' : ' '}A`}`;
  return {
    text,
    first,
    second,
    year: Number(year),
    patternOf: (a, b) => `${a}${mark}${b}${mark}YYYY${join === '' ? '' : time}`,
  };
};

/** A date with the year first, with a time and an offset or without: what can be read in one way only. */
export const isIsoText = (value: string): boolean =>
  /^\d{4}([-/.])\d{1,2}\1\d{1,2}([T ]\s*\d{1,2}:\d{2}(:\d{2}([.,]\d{1,9})?)?\s*(Z|UTC|GMT|(UTC|GMT)?[+-]\d{1,2}(:?\d{2})?)?)?$/.test(
    value,
  );

/** Day, month and year in any order and with any separator, month names in English, which is what patterns know. */
const WORDED = (() => {
  const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
  const day = '\\d{1,2}(st|nd|rd|th|\\.)?';
  const date = [
    `\\d{1,2}([./-])\\d{1,2}\\3\\d{2,4}`,
    `${day}[\\s/-]+${month},?[\\s/-]+\\d{2,4}`,
    `${month}\\s+${day},?\\s+\\d{4}`,
  ];
  return new RegExp(`^([a-z]{2,9},?\\s+)?(${date.join('|')})([\\s,T]|$)`, 'i');
})();

/** Anything that a person would take for a date. */
export const isDateText = (value: string): boolean => value.length <= 60 && (isIsoText(value) || WORDED.test(value));

/**
 * Tells whether a column holds dates of forms that the caller has declared.
 *
 * @param column - Any column.
 * @param dateFormat - The patterns.
 * @returns True when nearly all of its first values can be read so.
 */
export function hasForm(column: Column, dateFormat: readonly string[]): boolean {
  const isEpoch = (value: string): boolean => /^\d{9,13}(\.\d+)?$/.test(value);
  if (dateFormat.some((format) => /^(milli)?seconds$/.test(format))) return shareOf(column, isEpoch) >= 0.95;
  const some = column.filled.slice(0, 200);
  const { responses } = parseRows(
    some.map((date) => ({ score: 0, date })),
    { score: 'score', answeredAt: 'date', dateFormat, zone: 'UTC' },
  );
  // Long numbers are read as moments without being declared, so they would fit every form.
  return some.length > 0 && responses.length >= 0.95 * some.length && shareOf(column, isEpoch) < 0.95;
}

/** Refuses patterns that the library does not know. */
export const checkFormats = (dateFormat: readonly string[]): void => {
  const parsed = safeParseMapping({ score: 0, answeredAt: 1, dateFormat });
  if (!parsed.ok) refuse(`--date-format: ${parsed.issues[0].message}`);
};
