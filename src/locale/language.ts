/**
 * What themes need to know of a language: which words carry little, which comments say nothing, how words end.
 *
 * @module
 */

/** One language, for reading comments. Each language is an export of its own, so that a page pays only for what it uses. */
export type Language = {
  /** The primary subtag of its BCP 47 tag, as in `'fi'`. */
  readonly tag: string;
  /**
   * Words that carry grammar rather than meaning, negations among them, in lower case; they count half, and tell
   * languages apart.
   */
  readonly stopWords: readonly string[];
  /** Whole comments that say nothing, in lower case, words joined by one space: `'no comment'`. */
  readonly noAnswers: readonly string[];
  /** Words that open a new clause, in lower case, or two of them joined by one space: `'but'`, `'even though'`. */
  readonly clauseWords: readonly string[];
  /**
   * Letters and groups of letters that mark it, with `^` for the start and `$` for the end of a word: `'ø'`, `'sjon$'`. What a
   * neighbor has as often is listed for both, or it would speak for one of them.
   */
  readonly letters: readonly string[];
  /** The stem of a word in lower case: what its forms have in common; never empty. */
  readonly stem: (word: string) => string;
};

/** A language as it is written down: lists as text. */
type LanguageText = {
  readonly tag: string;
  /** Words, parted by space. */
  readonly stopWords: string;
  /** Comments, parted by comma. */
  readonly noAnswers: string;
  /** Words or pairs of words, parted by comma. */
  readonly clauseWords: string;
  /** Groups of letters, parted by space. */
  readonly letters: string;
  /** A stemmer, which may return an empty text and may be slow on long words. */
  readonly stemmer: (word: string) => string;
};

/** Longer words are their own stem: compounds of the languages here are shorter, and stemmers slow down on the rest. */
const LONGEST_STEMMED = 64;

/**
 * Makes a language of lists that are written as text.
 *
 * @param text - The tag, the lists and the stemmer.
 * @returns The language.
 * @internal
 */
export const languageOf = ({ tag, stopWords, noAnswers, clauseWords, letters, stemmer }: LanguageText): Language => ({
  tag,
  stopWords: partsOf(stopWords, /\s+/),
  noAnswers: partsOf(noAnswers, /\s*,\s*/),
  clauseWords: partsOf(clauseWords, /\s*,\s*/),
  letters: partsOf(letters, /\s+/),
  stem: (word) => (word.length > LONGEST_STEMMED ? word : stemmer(word) || word),
});

const partsOf = (text: string, between: RegExp): readonly string[] => text.trim().split(between);
