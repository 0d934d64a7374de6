/**
 * The fields that a template declares: what may be handed in for each, and how it is written.
 *
 * @module
 */
import { type WordForms, formOf } from '../locale/word-forms.ts';
import { type Instant, dayNumber, epochOf, isInstant } from '../time/instant.ts';
import { isBlank, oneLine } from './escape.ts';

/** What may be done where a field has no value; a field with neither always needs one. */
export type FieldAbsence = {
  /** Stands in for the value, in the language of the template. */
  readonly fallback?: string;
  /** The field may be missing; it then stands only in clauses that go with it. Not together with `fallback`. */
  readonly optional?: true;
};

/** How long a date is written, from "Friday, 23 October 2026" to "23/10/2026". */
export type DateLength = 'full' | 'long' | 'medium' | 'short';

/** A field of a template: its type, how it is written, and what to do without a value. */
export type Field = FieldAbsence &
  (
    | {
        /**
         * `text`: as typed, several lines where the place has them. `name`: of a person, a product or a company; one line.
         * `url`: an address on the web that begins with `https://` or `http://`.
         */
        readonly type: 'text' | 'name' | 'url';
      }
    | {
        /** A finite number. */
        readonly type: 'number';
        /** Digits after the decimal sign, 0 to 6. @defaultValue As many as the number has, up to 3 */
        readonly decimals?: number;
        /** Words by how many there are; `#` is the number: `{ one: '# day', other: '# days' }`. */
        readonly forms?: WordForms;
      }
    | {
        /** A Net Promoter Score or a difference of two, in points, −200 to +200. */
        readonly type: 'points';
        /** Digits after the decimal sign, 0 to 6. @defaultValue 1 */
        readonly decimals?: number;
        /** Whether a positive number has its sign, as a change has. @defaultValue false */
        readonly signed?: boolean;
      }
    | {
        /** A date of the calendar, `YYYY-MM-DD`; the same day in every zone. */
        readonly type: 'date';
        /** How long it is written. @defaultValue 'long' */
        readonly length?: DateLength;
      }
    | {
        /** A moment, written in the zone that rendering is given. */
        readonly type: 'instant';
        /** How long its date is written. @defaultValue 'long' */
        readonly length?: DateLength;
        /** What is written of it. @defaultValue 'date-time' */
        readonly show?: 'date-time' | 'date' | 'time';
      }
    | {
        /** One of several known values. */
        readonly type: 'choice';
        /** The words for each value, in the form that the sentence needs. */
        readonly choices: Readonly<Record<string, string>>;
      }
  );

/** The types of fields. */
export type FieldType = Field['type'];

/** What a host may hand in for a field. */
export type FieldValue = string | number;

/** A value that was looked at: for people, and as a program reads it. */
export type FieldReading =
  | { readonly status: 'present'; readonly written: string; readonly raw: string }
  | { readonly status: 'absent' }
  | { readonly status: 'invalid'; readonly expected: string };

const ABSENT: FieldReading = { status: 'absent' };
const present = (written: string, raw: string = written): FieldReading => ({ status: 'present', written, raw });
const invalid = (expected: string): FieldReading => ({ status: 'invalid', expected });

/** Writes numbers and dates in one language and zone; each way of writing is made once, when it is first needed. */
export type Formats = {
  readonly number: (options: Intl.NumberFormatOptions) => Intl.NumberFormat;
  readonly date: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;
  /** The choice among the forms of a word. */
  readonly form: (options: object) => (count: number, forms: WordForms) => string;
  readonly zone: string;
};

/**
 * Makes the ways of writing for a language and a zone.
 *
 * @param locale - A BCP 47 tag that the runtime knows.
 * @param zone - The zone of moments; looked at only when a moment is written.
 * @returns The ways of writing.
 * @internal
 */
export function formatsOf(locale: string, zone: string): Formats {
  const once = <Options, Format>(make: (options: Options) => Format): ((options: Options) => Format) => {
    const made = new Map<string, Format>();
    return (options) => {
      const key = JSON.stringify(options);
      const format = made.get(key) ?? make(options);
      made.set(key, format);
      return format;
    };
  };
  return {
    number: once((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)),
    date: once((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)),
    form: once(() => formOf(locale)),
    zone,
  };
}

/**
 * Looks at the value of a field.
 *
 * @param value - What a host handed in.
 * @param field - The checked field.
 * @param formats - How numbers and dates are written.
 * @returns The value as it is written; `null`, `undefined` and a text that shows nothing are absent.
 * @internal
 */
export const readField = (value: unknown, field: Field, formats: Formats): FieldReading =>
  value === undefined || value === null || (typeof value === 'string' && isBlank(value))
    ? ABSENT
    : readPresent(value, field, formats);

function readPresent(value: unknown, field: Field, formats: Formats): FieldReading {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? present(value) : invalid('A text');
    case 'name':
      return typeof value === 'string' ? present(oneLine(value).replace(/\s+/g, ' ').trim()) : invalid('A text');
    case 'url':
      return isAddress(value) ? present(value) : invalid('An address of ASCII characters after https:// or http://');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? present(numberText(value, field, formats), String(value + 0))
        : invalid('A finite number');
    case 'points':
      return typeof value === 'number' && value >= -200 && value <= 200
        ? present(pointsText(value, field, formats), String(value + 0))
        : invalid('A number of points from −200 to +200');
    case 'date': {
      const day = dayOf(value);
      return Number.isNaN(day)
        ? invalid('A date such as 2026-10-23')
        : present(formats.date({ dateStyle: field.length ?? 'long', timeZone: 'UTC' }).format(day), String(value));
    }
    case 'instant':
      return isInstant(value)
        ? present(instantText(value, field, formats), value)
        : invalid('An instant such as 2026-10-23T12:30:00.000Z');
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.choices, value)
        ? present(field.choices[value] as string, value)
        : invalid('One of the choices');
  }
}

const DAY = 86_400_000;

const dayOf = (value: unknown): number => {
  const match = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  return match === null ? NaN : DAY * dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
};

function numberText(value: number, { decimals, forms }: Extract<Field, { type: 'number' }>, formats: Formats): string {
  const most = decimals ?? 3;
  const rounded = roundTo(value, most);
  const written = formats.number({ minimumFractionDigits: decimals ?? 0, maximumFractionDigits: most }).format(rounded);
  return forms === undefined ? written : formats.form({})(rounded, forms).split('#').join(written);
}

function pointsText(
  value: number,
  { decimals = 1, signed = false }: Extract<Field, { type: 'points' }>,
  formats: Formats,
): string {
  const format = formats.number({
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
  return format.format(roundTo(value, decimals)).replace('-', '\u2212');
}

const instantText = (
  value: Instant,
  { length = 'long', show = 'date-time' }: Extract<Field, { type: 'instant' }>,
  formats: Formats,
): string =>
  formats
    .date({
      timeZone: formats.zone,
      ...(show !== 'time' && { dateStyle: length }),
      ...(show !== 'date' && { timeStyle: 'short' }),
    })
    .format(epochOf(value));

/** Adding 0 keeps what is rounded to −0 from being written with a sign. */
const roundTo = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

/** A host, perhaps a port, then printable ASCII without signs that markup or a URL would have to encode; no user name. */
const ADDRESS = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#][!#-;=?-[\]_a-z~]*)?$/i;

/**
 * Whether a value is an address that may be shown and followed.
 *
 * @param value - Anything.
 * @returns True for `https` and `http` with a host in ASCII and without a user name.
 * @internal
 */
export const isAddress = (value: unknown): value is string => typeof value === 'string' && ADDRESS.test(value);
