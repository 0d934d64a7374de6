/**
 * What a codebook has to teach: its texts by theme and language, how many, and what equal ones say together.
 *
 * @module
 */
import type { Language } from '../locale/language.ts';
import type { Example } from './classifier.ts';
import type { Codebook, CodebookText } from './codebook.ts';
import { type Comment, readComments } from './comment.ts';
import { type KnownTheme, primaryOf, sayingOf } from './judge.ts';
import type { SeedTerm } from './term-match.ts';
import type { ThemeId } from './theme.ts';

/**
 * Texts of a codebook, with their themes as numbers.
 *
 * @param codebook - A codebook without faults.
 * @param of - Which texts of a theme.
 * @param numbers - The number of each theme.
 * @returns The texts of all themes.
 * @internal
 */
export const textsOf = (
  { themes }: Codebook,
  of: (theme: Codebook['themes'][number]) => readonly CodebookText[],
  numbers: ReadonlyMap<ThemeId, number>,
): readonly SeedTerm[] =>
  themes.flatMap((theme) =>
    of(theme).map(({ text, language }) => ({
      theme: numbers.get(theme.id) as number,
      text,
      language: primaryOf(language ?? null),
    })),
  );

/**
 * The themes of each text, with the share of its copies that have them.
 *
 * How many comments said a text is not known, only how often it stands in each theme: the theme where it stands most often
 * has the share 1. Copies are counted within a language: one text in two languages is no second copy.
 *
 * @param texts - Examples; some may say the same.
 * @returns The themes by `sayingOf`, the largest share first, then by number.
 * @internal
 */
export function knownOf(texts: readonly SeedTerm[]): ReadonlyMap<string, readonly KnownTheme[]> {
  const copies = new Map<string, Map<number, Map<string | null, number>>>();
  for (const { theme, text, language } of texts) {
    const themes = found(copies, sayingOf(text), () => new Map<number, Map<string | null, number>>());
    const counts = found(themes, theme, () => new Map<string | null, number>());
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return new Map(
    [...copies].map(([saying, themes]) => {
      const counts = [...themes].map(([theme, byLanguage]) => ({ theme, count: largest([...byLanguage.values()]) }));
      const most = largest(counts.map(({ count }) => count));
      const known = counts.map(({ theme, count }) => ({ theme, share: count / most }));
      return [saying, known.sort((a, b) => b.share - a.share || a.theme - b.theme)];
    }),
  );
}

const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

function found<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/**
 * Counts the distinct texts of themes.
 *
 * @param texts - Examples.
 * @returns A function from a theme and a language to the number of texts there, those of no language among them; of all
 *   languages together for null.
 * @internal
 */
export function counterOf(texts: readonly SeedTerm[]): (theme: number, language: string | null) => number {
  const sayings = new Map<string, Set<string>>();
  const add = (key: string, saying: string): unknown => found(sayings, key, () => new Set<string>()).add(saying);
  const countOf = (key: string): number => sayings.get(key)?.size ?? 0;
  for (const { theme, text, language } of texts) {
    const saying = sayingOf(text);
    add(`${theme}`, saying);
    add(`${theme} ${language ?? ''}`, saying);
  }
  return (theme, language) =>
    language === null ? countOf(`${theme}`) : countOf(`${theme} ${language}`) + countOf(`${theme} `);
}

/**
 * What a classifier learns from: each text once, with all its themes, in an order that depends on the words alone.
 *
 * @param texts - Terms or examples.
 * @param name - Names the language of a text that tells none.
 * @param languages - The languages of comments.
 * @returns The lessons.
 * @internal
 */
export function lessonsOf(
  texts: readonly SeedTerm[],
  name: (comment: Comment) => Comment,
  languages: readonly Language[],
): readonly Example[] {
  const comments = texts.map(({ text, language }, i) =>
    name({ id: String(i), text, ...(language !== null && { language }) }),
  );
  return readComments(comments, languages).texts.map(({ words, stems, language, comments: places }) => ({
    words,
    stems,
    language: language?.tag ?? null,
    classes: [...new Set(places.map((place) => (texts[place] as SeedTerm).theme))].sort((a, b) => a - b),
  }));
}

/**
 * The language that most texts are in, as they say.
 *
 * @param texts - Terms and examples.
 * @param languages - The languages of comments.
 * @returns Its tag; the first given where the texts tell none; null where no language is given.
 * @internal
 */
export function usualOf(texts: readonly SeedTerm[], languages: readonly Language[]): string | null {
  const many = new Map<string | null, number>();
  for (const { language } of texts) many.set(language, (many.get(language) ?? 0) + 1);
  const countOf = (tag: string): number => many.get(tag) ?? 0;
  return (
    languages
      .map(({ tag }) => tag)
      .reduce((best, tag) => (countOf(tag) > countOf(best) ? tag : best), languages[0]?.tag ?? '') || null
  );
}
