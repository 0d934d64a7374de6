/**
 * Makes text of unknown origin safe for the place where it will stand.
 *
 * Each place has a grammar of its own, so each has its own rules. What no place can use is taken out everywhere: halves of
 * characters, control characters, and the invisible marks that turn the direction of a sentence.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';

/** The places in which a text may stand, the plainest first. */
export const CONTEXTS = ['text', 'html', 'header', 'url', 'sms'] as const;

/**
 * Where a text will stand. `text`: plain text of several lines; `html`: the content of an element, or a quoted attribute
 * that holds text; `header`: one line, such as the subject of an e-mail; `url`: a part of a path, a query or a fragment;
 * `sms`: a text message.
 */
export type Context = (typeof CONTEXTS)[number];

/**
 * Makes a text safe for a place, so that it is read there as text and as nothing else.
 *
 * Everywhere, the characters that override or embed a direction of writing are taken out, and half a surrogate pair
 * becomes U+FFFD (in `sms` it is taken out). Elsewhere than in `url`, a line with letters that run from right to left is
 * wrapped in U+2068 and U+2069, so that it leaves the order of the words around it alone.
 *
 * - `text`: every kind of line break becomes a line feed; other control characters, except the tab, become U+FFFD.
 * - `html`: as `text`, then the characters `& < > " '` and the backtick are written as character references, and so is U+0338,
 *   which composing (Unicode NFC) would join to the end of the tag before it.
 * - `header`: line breaks and tabs become a space, other control characters are taken out, and `=?`, with which an encoded word
 *   begins, gets a space within. Non-ASCII letters stay as they are: encoding them, folding a long line, and quoting a name
 *   beside an address, is the mail program's task.
 * - `url`: one line as for `header`, then everything but ASCII letters, digits and `-._~` is percent-encoded as UTF-8.
 * - `sms`: line breaks become line feeds, other control characters are taken out; tabs, hard and narrow spaces become spaces, a
 *   minus sign becomes a hyphen, and marks of no width are taken out, since one such sign would halve the room in the message.
 *
 * @param text - Any text.
 * @param context - Where it will stand.
 * @returns The text, safe there. Takes time in proportion to its length.
 * @throws {NpsError} `template/invalid-value` for what is no text; `option/unknown` for another context.
 * @example
 * escapeFor('{{account.secret}}<b>', 'html') // => '{{account.secret}}&lt;b&gt;'
 * escapeFor('Anna\r\nBcc: all@shop.example', 'header') // => 'Anna Bcc: all@shop.example'
 * escapeFor('50 % & more', 'url') // => '50%20%25%20%26%20more'
 * @see Unicode Standard Annex 9, Unicode Bidirectional Algorithm; RFC 3986, Uniform Resource Identifier, section 2;
 * RFC 2047, MIME message header extensions, section 2; W3C, Character Model for the World Wide Web: String Matching.
 */
export function escapeFor(text: string, context: Context): string {
  if (typeof text !== 'string') fail('template/invalid-value', ['text'], `A text was expected, got ${named(text)}.`);
  if (!Object.hasOwn(ESCAPES, context))
    fail('option/unknown', ['context'], `A context is one of ${CONTEXTS.join(', ')}.`);
  return ESCAPES[context](text);
}

const ESCAPES: Readonly<Record<Context, (text: string) => string>> = {
  text: (text) => isolated(linesOf(text)),
  html: (text) => isolated(linesOf(text)).replace(MARKUP, (sign) => REFERENCES[sign] as string),
  header: (text) => isolated(oneLine(text).replaceAll('=?', '= ?')),
  url: (text) => encodeURIComponent(oneLine(text)).replace(LEFT_BARE, hexOf),
  sms: (text) => isolated(smsLines(text)),
};

const BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
const BREAK_OR_TAB = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
const CONTROL_IN_LINES = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/** Half a character: with the flag `u` a whole pair is no surrogate. */
const HALF = /\p{Cs}/gu;
/** Embeddings, overrides and isolates, and the deprecated format characters behind them. */
const DIRECTION = /[\u202A-\u202E\u2066-\u206F]/g;
const REPLACEMENT = '\uFFFD';

/** Text as one line, without characters that no line holds. */
export const oneLine = (text: string): string =>
  text
    .replace(HALF, REPLACEMENT)
    .replace(DIRECTION, '')
    .replace(BREAK_OR_TAB, '\n')
    .replace(CONTROL_IN_LINES, '')
    .replace(/\n+/g, ' ');

const linesOf = (text: string): string =>
  text.replace(HALF, REPLACEMENT).replace(DIRECTION, '').replace(BREAK, '\n').replace(CONTROL_IN_LINES, REPLACEMENT);

/** Whether the literal text of a template is free of what would be taken out of a value. */
export const isClean = (text: string, context: Context): boolean =>
  (context === 'header' ? oneLine(text) : linesOf(text)) === text;

/** Soft hyphen, zero-width space, word joiner and byte order mark, as they come along with copied text. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;
const OTHER_SPACE = /[\t\u00A0\u2007\u2009\u202F]/g;

const smsLines = (text: string): string =>
  text
    .replace(HALF, '')
    .replace(DIRECTION, '')
    .replace(BREAK, '\n')
    .replace(CONTROL_IN_LINES, '')
    .replace(OTHER_SPACE, ' ')
    .replace(UNSEEN, '')
    .replaceAll('\u2212', '-');

/** Letters and marks that run from right to left: the blocks whose characters are of class R or AL unless stated otherwise. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** An isolate ends with its paragraph, so each line has its own. */
const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text)
    ? text.replace(/[^\n]+/g, (line) => (RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line))
    : text;

const MARKUP = /[&<>"'`\u0338]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '\u0338': '&#824;',
};

/** What `encodeURIComponent` leaves although RFC 3986 reserves it. */
const LEFT_BARE = /[!'()*]/g;
const hexOf = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** Something that can be seen on paper: no space (of braille neither), no control, format or filling character, no half. */
const VISIBLE = /[^\s\u2800\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Whether a text shows nothing, wherever it stands. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);
