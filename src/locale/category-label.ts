/**
 * What the three groups are called in a language: their names written, and names that others wrote read.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Category, CATEGORIES } from '../scale/category.ts';
import { type WordForms, formOf } from './word-forms.ts';

/** One word for a category, in its forms. */
export type CategoryWord = {
  /** One person, such as "detractor". */
  readonly one: string;
  /** Several people, such as "detractors". */
  readonly other: string;
  /** The word after a number, where it has forms of its own there: Finnish has "arvostelijat", but "3 arvostelijaa". */
  readonly counted?: WordForms;
};

/** What one category is called. */
export type CategoryLabel = CategoryWord & {
  /** Other words that mean the same; none where absent. */
  readonly variants?: readonly CategoryWord[];
};

/** The words for the three groups in one language: enough to name them and to read their names. */
export type LabelPack = {
  /** BCP 47 tag, such as `fi`. Numbers and dates are written by it. */
  readonly tag: string;
  /** The words for the three groups. */
  readonly categories: Readonly<Record<Category, CategoryLabel>>;
};

/**
 * The word for a category in a language.
 *
 * Without `number` and `count` it is the word for several people, as a heading or a legend has it.
 *
 * @param category - One of the three groups.
 * @param options - The language, which of its words, and whether one person or several are meant.
 * @returns The word, in lower case where the language writes it so.
 * @throws {NpsError} `option/unknown` for a variant that the language does not have or a `number` that is none;
 * `option/out-of-range` for a `count` that counts nothing, and where both `number` and `count` are given.
 * @example
 * categoryLabel('promoter', { locale: en }) // => 'promoters'
 * categoryLabel('promoter', { locale: en, number: 'one' }) // => 'promoter'
 * categoryLabel('promoter', { locale: en, count: 1 }) // => 'promoter'
 */
export const categoryLabel = (category: Category, { locale, variant, number, count }: CategoryLabelOptions): string => {
  const word = wordOf(locale.categories[category], variant);
  if (count === undefined) return word[numberOf(number)];
  if (number !== undefined) fail('option/out-of-range', ['number'], 'Give `number` or `count`, not both.');
  if (!Number.isFinite(count) || count < 0)
    fail('option/out-of-range', ['count'], 'A count of people is a number from 0 on.');
  return formOf(locale.tag)(count, word.counted ?? word);
};

/** How to name a category. */
export type CategoryLabelOptions = {
  /** The language pack, or its labels alone. */
  readonly locale: LabelPack;
  /** Which word of the language, by its singular, such as `ambassadör` in Swedish. @defaultValue the first one */
  readonly variant?: string;
  /** One person or several, where no number stands before the word. @defaultValue 'other' */
  readonly number?: 'one' | 'other';
  /** How many people are meant, where the word follows the number. Not together with `number`. */
  readonly count?: number;
};

/** All words for a category, the preferred one first. */
const wordsOf = (label: CategoryLabel): readonly CategoryWord[] => [label, ...(label.variants ?? [])];

const wordOf = (label: CategoryLabel, variant: string | undefined): CategoryWord => {
  if (variant === undefined) return label;
  const words = wordsOf(label);
  return (
    words.find(({ one }) => one === variant) ??
    fail('option/unknown', ['variant'], `A variant is one of ${words.map(({ one }) => one).join(', ')}.`)
  );
};

const numberOf = (number: unknown = 'other'): 'one' | 'other' =>
  number === 'one' || number === 'other'
    ? number
    : fail('option/unknown', ['number'], 'A number is one of one, other.');

/**
 * Finds the category that a word of a language names, as exports of other programs carry it.
 *
 * Takes every word of the language for a category, for one person and for several, in any case, and with its
 * accents or without them.
 *
 * @param text - A word such as "Promoters", with spaces around it or not.
 * @param options - The language.
 * @returns The category, or null when the word names none.
 * @example
 * parseCategory(' Promoter ', { locale: en }) // => 'promoter'
 * parseCategory('fan', { locale: en }) // => null
 */
export const parseCategory = (text: string, { locale }: { readonly locale: LabelPack }): Category | null => {
  const wanted = fold(text, locale.tag);
  return (
    CATEGORIES.find((category) =>
      wordsOf(locale.categories[category])
        .flatMap(({ one, other, counted = {} }) => [one, other, ...Object.values(counted)])
        .some((word) => fold(word, locale.tag) === wanted),
    ) ?? null
  );
};

/** A word in lower case, without the marks that exports lose. */
const fold = (word: string, tag: string): string =>
  word
    .trim()
    .toLocaleLowerCase(tag)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßđł]/g, (letter) => PLAIN_LETTERS[letter] as string);

/** Letters whose mark is a part of them, so that it does not come off by itself. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ł: 'l' };
