/**
 * Emerging themes: what people write about now, did not before, and no known theme explains.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { DEFAULT_MINIMUM, checkLevel, named } from '../estimate/estimate.ts';
import { checkMinimum } from '../estimate/suppress.ts';
import type { Language } from '../locale/language.ts';
import type { Response } from '../response.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { type Comment, readComments } from './comment.ts';
import type { ThemeTerm } from './label.ts';
import { type DescribedGroup, describeGroups, newGroups } from './new-groups.ts';
import { type Quote, type QuoteOptions, checkQuoting } from './quote.ts';
import { checkLanguages } from './reading-languages.ts';
import { type RisenWord, risenWords } from './risen-words.ts';
import { type MentionShare, themeShare } from './share.ts';
import type { ThemeAssignment } from './theme.ts';
import { writtenOf } from './written-comments.ts';

/** A theme that is new, or why it is not told. */
export type EmergingTheme =
  | {
      readonly status: 'shown';
      /** The words that name it. */
      readonly label: string;
      /** What tells it from the other comments of the window, strongest first. */
      readonly terms: readonly ThemeTerm[];
      /** The words that more people use than before, by which it was found: smallest p-value first. */
      readonly words: readonly Omit<RisenWord, 'stem'>[];
      /** Of the comments of the window, those that no theme explains and that have one of the words. */
      readonly share: MentionShare;
      /** The same of the comments before. */
      readonly before: MentionShare;
      /** Which comments these are, by their ids. */
      readonly comments: readonly string[];
      /** Comments that show what it is about, redacted unless asked for otherwise. */
      readonly quotes: readonly Quote[];
    }
  | {
      readonly status: 'withheld';
      /** Fewer than `minimum` comments are about it. */
      readonly reason: 'below-minimum';
      readonly words: readonly Omit<RisenWord, 'stem'>[];
      /** How many comments are about it. */
      readonly n: number;
    };

/** The comments of a stretch of time. */
export type EmergingBasis = {
  /** How many people wrote comments that say something. */
  readonly people: number;
  /** Of those comments, the ones that no theme explains. */
  readonly unexplained: MentionShare;
};

/** What is new. */
export type EmergingThemes = {
  /** `withheld`: fewer people than `minimum` wrote in the window, or before. */
  readonly status: 'shown' | 'withheld';
  readonly reason: 'below-minimum' | null;
  /** The window: from its first instant on, up to the second. */
  readonly window: { readonly from: Instant; readonly to: Instant };
  readonly now: EmergingBasis;
  readonly before: EmergingBasis;
  /** What is new: smallest p-value first. */
  readonly themes: readonly EmergingTheme[];
  /** How many words were compared; p-values are corrected for so many. */
  readonly comparisons: number;
  /** Where people write alike at all times, the chance that nothing is reported is at least this. */
  readonly level: number;
  readonly minimum: number;
};

/** How new themes are looked for. */
export type EmergingOptions = {
  /** The languages to read the comments with. */
  readonly languages: readonly Language[];
  /** The present moment: what is dated after it is passed over. */
  readonly now: Instant;
  /** The first instant of the window; comments before it say what is usual. */
  readonly from: Instant;
  /** A comment whose surest theme is less sure than this is not explained, 0 to 1. @defaultValue 0.5 */
  readonly leastConfidence?: number;
  /** The confidence level of the whole search, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How many comments a new theme needs to be shown; at least 1. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
  /** How it is quoted from, and what is taken out of quotes. @defaultValue three quotes, redacted */
  readonly quotes?: QuoteOptions;
};

/**
 * Finds what people write about in the window, did not before, and no theme of the codebook explains.
 *
 * Every word that is no stop word is tested: does a larger share of people use it in the window than before, whether a theme
 * explains their comments or not? Fisher's exact test, corrected for all words that could be significant. Of the risen words
 * those count that most comments of the window use which no theme explains; words that are used together make one new theme,
 * and the unexplained comments with one of them are about it.
 *
 * The test does not know what the codebook knows, so a codebook that was made from the comments before does not bring anything
 * about. Where people write alike at all times, something is reported with a chance of at most 1 − level. It is reported as well
 * where the season, the channel or the question changed: look at the quotes. What has no word of its own is not found, and of a new
 * theme the comments without one of its words are not counted. Comments that were not assigned are passed over.
 *
 * @param responses - Answers with their comments, in any order.
 * @param assignments - What became of their comments, as `assignThemes` gives it.
 * @param options - Languages, the window, how sure is explained, level and minimum, and how to quote.
 * @returns New themes with words, shares and quotes. Plain JSON.
 * @throws {NpsError} `instant/invalid` for `now` and `from`; `themes/invalid` for what is no assignment; `option/out-of-range` for a
 * window that does not begin before `now`, for languages that are none, a bad confidence, level, minimum or way to quote;
 * `option/unknown` for an unknown kind of personal data; `comments/invalid` for a comment that is no text, or two of one id;
 * `input/invalid` when the answers are no list; `response/not-an-object` for what is no answer.
 * @example
 * const written = (day: string, comment: string, i: number): Response => ({
 *   id: `${day} ${i}`, subject: `${day} ${i}`, score: 3, answeredAt: instantOf(`${day}T10:00:00Z`), comment, tags: {},
 * });
 * const responses = [
 *   ...Array.from({ length: 60 }, (_, i) => written('2026-01-10', ['Too expensive', 'Late delivery'][i % 2] ?? '', i)),
 *   ...Array.from({ length: 60 }, (_, i) => written('2026-02-10', ['Too expensive', 'Late delivery', 'The app crashes'][i % 3] ?? '', i)),
 * ];
 * const assignments = responses.map(({ id, comment = '' }): ThemeAssignment =>
 *   comment.includes('app')
 *     ? { comment: id, themes: [], other: 'no-theme' }
 *     : { comment: id, themes: [{ theme: comment, confidence: 1, because: [] }], other: null },
 * );
 * const { themes } = emergingThemes(responses, assignments, {
 *   languages: [english],
 *   from: '2026-02-01T00:00:00.000Z',
 *   now: '2026-03-01T00:00:00.000Z',
 * });
 * themes.map(({ words }) => words.map(({ text, now }) => [text, now.n])) // => [[['app', 20], ['crashes', 20]]]
 * @see Tarone (1990), A Modified Bonferroni Method for Discrete Data, Biometrics 46(2).
 */
export function emergingThemes(
  responses: readonly Response[],
  assignments: readonly ThemeAssignment[],
  options: EmergingOptions,
): EmergingThemes {
  checkForm(options, 'record');
  const { languages, now, from, leastConfidence = 0.5, level = 0.95, minimum = DEFAULT_MINIMUM, quotes } = options;
  checkOptions({ ...options, leastConfidence });
  checkLevel(level);
  checkMinimum(minimum, 'minimum');
  const written = writtenOf(responses, assignments, { now, from, leastConfidence });
  const { texts, silent } = readComments(written.comments, languages);
  const { words, comparisons, people, stems } = risenWords({ texts, ...written }, level);

  const rule = { level, minimum };
  const basisOf = (isNow: boolean): EmergingBasis => {
    const own = written.comments.flatMap((_, i) => (written.isNow[i] === isNow && !silent.has(i) ? [i] : []));
    const n = own.filter((i) => written.isOpen[i] === true).length;
    return { people: people[isNow ? 'now' : 'before'], unexplained: themeShare({ n, of: own.length }, rule) };
  };
  const result = {
    window: { from, to: now },
    now: basisOf(true),
    before: basisOf(false),
    comparisons,
    level,
    minimum,
  };
  if (Math.min(people.now, people.before) < minimum)
    return { status: 'withheld', reason: 'below-minimum', ...result, themes: [], comparisons: 0 };
  const found = newGroups(texts, stems, words, written);
  const described = describeGroups(found, { texts, written, languages, quotes });
  const shareOf = (own: readonly number[], basis: EmergingBasis): MentionShare =>
    themeShare({ n: own.length, of: basis.unexplained.of as number }, rule);
  return {
    status: 'shown',
    reason: null,
    ...result,
    themes: found.map(({ risen, now: own, before: earlier }, i): EmergingTheme => {
      const plain = risen.map(({ text, now, before, pValue, adjustedP }) => ({ text, now, before, pValue, adjustedP }));
      return own.length < minimum
        ? { status: 'withheld', reason: 'below-minimum', words: plain, n: own.length }
        : {
            status: 'shown',
            ...(described[i] as DescribedGroup),
            words: plain,
            share: shareOf(own, result.now),
            before: shareOf(earlier, result.before),
            comments: own.map((at) => (written.comments[at] as Comment).id).sort(),
          };
    }),
  };
}

function checkOptions({
  languages,
  now,
  from,
  leastConfidence,
  quotes,
}: EmergingOptions & Required<Pick<EmergingOptions, 'leastConfidence'>>): void {
  checkLanguages(languages);
  if (within(['from'], () => epochOf(from)) >= within(['now'], () => epochOf(now)))
    fail('option/out-of-range', ['from'], `The window begins before the present moment, got ${from}.`);
  if (!(typeof leastConfidence === 'number' && leastConfidence >= 0 && leastConfidence <= 1))
    fail('option/out-of-range', ['leastConfidence'], `A confidence is from 0 to 1, got ${named(leastConfidence)}.`);
  checkQuoting(quotes);
}
