/**
 * Long numbers that lead to nobody: dates, times of day, spans of years, sums, decimals, marks out of ten, versions.
 *
 * @module
 */

/**
 * Tells whether a number with its separating signs leads to nobody.
 *
 * A year of two digits, a day without its year or a time of day stands by itself or beside others; a date with all digits of the
 * year may have a count beside it. Two round sums are a span where a dash stands between them, else they may be a phone number.
 *
 * @param text - From the first digit to the last.
 * @param beside - What stands before and behind it.
 * @returns True for dates, times, spans of years, round sums, sums of money with their thousands apart, decimals, marks out of
 * ten, and the numbers of versions that are called so.
 * @internal
 */
export const isPublicNumber = (
  text: string,
  { before, after }: { readonly before: string; readonly after: string },
): boolean =>
  text.length <= LONGEST &&
  (PUBLIC.test(text) ||
    (THOUSANDS.test(text) && (MONEY_BEFORE.test(before) || MONEY_AFTER.test(after))) ||
    (VERSION.test(text) && VERSION_BEFORE.test(before)));

/**
 * Tells whether digits and separating signs end in a date.
 *
 * @param text - A part of a number with its separating signs.
 * @returns True where the last part of it is a date with all digits of the year.
 * @internal
 */
export const endsInDate = (text: string): boolean => DATE_AT_END.test(text);

/** Longer ones are not looked at. */
const LONGEST = 40;

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:(?:18|19|20)\\d\\d|\\d\\d)';
const FULL_YEAR = '(?:18|19|20)\\d\\d';

const oneOf = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

/** A date with all four digits of the year, so that nothing else looks like it; of several days, the first by its number alone. */
const DATE = /* @__PURE__ */ oneOf(
  `(?:${DAY}\\. ?- ?)?${DAY}[./-] ?${MONTH}[./-] ?${FULL_YEAR}`,
  `${MONTH}/${DAY}/${FULL_YEAR}`,
  `${FULL_YEAR}[./-]${MONTH}[./-]${DAY}`,
);

const DATE_AT_END: RegExp = /* @__PURE__ */ new RegExp(`(?<![\\d./-])${DATE}$`);

/** Years that people write about today; others may be halves of a phone number. */
const RECENT = '(?:19\\d\\d|20[0-3]\\d)';

/** Dates, months, times of day, spans of years. */
const WHEN = /* @__PURE__ */ oneOf(
  DATE,
  `${DAY}[./-] ?${MONTH}[./-] ?${YEAR}`,
  `${DAY}\\.${MONTH}\\.?`,
  `${MONTH}[./]${FULL_YEAR}`,
  '(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?:\\.[0-5]\\d)?',
  `${FULL_YEAR} ?[-/] ?${FULL_YEAR}`,
);

/** Round sums. */
const SUM = /* @__PURE__ */ oneOf('[1-9]\\d{0,2}(?:[ .,]?000)+', '[1-9]\\d{0,4}00');

/** What has one comma: three decimals, or thousands. */
const WITH_COMMA = '(?:0|[1-9]\\d{0,2}),\\d{3}';

/** Long, and nobody's: a few of these, from one to another, or how many there were on a day. */
const PUBLIC: RegExp = /* @__PURE__ */ new RegExp(
  `^(?:${[
    `${WHEN}(?:(?: | ?- ?)${WHEN}){0,2}`,
    `${DATE}(?: ${WHEN})? (?:${SUM}|${WITH_COMMA}|\\d{1,3})`,
    `${RECENT}(?:[ ,]${RECENT}){1,3}`,
    `${SUM}(?: ?- ?${SUM}){0,2}`,
    `${WITH_COMMA}(?:(?: | ?- ?)${WITH_COMMA}){0,2}`,
    // Thousands apart by commas, with decimals behind a point; six decimals.
    '[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d\\d',
    '\\d[.,]\\d{6}',
    '(?:\\d|10)/10(?: (?:\\d|10)/10){0,3}',
    '10(?:,10){3,}',
  ].join('|')})$`,
);

/** A sum with its thousands apart, and the money that stands beside it. */
const THOUSANDS = /^[1-9]\d{0,2}(?:( |\.|,)\d{3})(?:\1\d{3})+$/;
const MONEY_AFTER = /^(?:,\d\d|,-)? ?(?:[€$£]|(?:kr|eur|euro\p{L}{0,3}|[sn]ok|sek|dkk|usd|gbp|dollars?)(?!\p{L}))/iu;
const MONEY_BEFORE = /(?:[€$£]|(?<!\p{L})(?:kr|eur|nok|sek|dkk|usd|gbp)\.?) ?$/iu;

/** The number of a version, and the word that stands before it. */
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){1,3}$/;
const VERSION_BEFORE = /(?<!\p{L})(?:v|ver|versio\p{L}{0,4})\.? ?$/iu;
