/**
 * The terms of a codebook in the words of a comment: words and phrases, whatever their endings.
 *
 * @module
 */
import type { Language } from '../locale/language.ts';
import type { Cut } from './pieces.ts';
import { wordsOf } from './words.ts';

/** A word or phrase of a theme. */
export type SeedTerm = {
  readonly theme: number;
  readonly text: string;
  /** The primary subtag of its language; null for any. */
  readonly language: string | null;
};

/** Where a term was found. */
export type TermHit = {
  readonly theme: number;
  /** How strongly it speaks for the theme, 0..1: less where other themes have the same term. */
  readonly strength: number;
  /** The words that were found, as written. */
  readonly words: readonly string[];
};

/** Finds the terms that a comment has. */
export type TermMatcher = (cut: Cut, language: Language | null) => readonly TermHit[];

/** One word of a theme makes it as likely as not; a phrase says more. */
const STRENGTH = { word: 0.5, phrase: 0.7 } as const;

/** From so many letters on, a term is also found at the start of a longer word, as in compounds. */
const LEAST_OPENING = 5;

type Phrase = { readonly theme: number; readonly parts: readonly string[]; readonly sharing: number };

/** Phrases by their first part, and how those parts open that may open a longer word. */
type Table = { readonly phrases: ReadonlyMap<string, readonly Phrase[]>; readonly openings: ReadonlySet<string> };

/**
 * Prepares finding terms.
 *
 * In a comment of the language of the term, stems are compared; in other comments, the words as they are.
 *
 * @param terms - The terms of all themes.
 * @param languages - The languages of comments.
 * @returns A function from the words of a comment to the terms in it.
 * @internal
 */
export function matcherOf(terms: readonly SeedTerm[], languages: readonly Language[]): TermMatcher {
  const plain = tableOf(terms, (word) => word);
  const byLanguage = new Map(
    languages.map((language) => [
      language.tag,
      tableOf(
        terms.filter((term) => term.language === null || term.language === language.tag),
        language.stem,
      ),
    ]),
  );
  return ({ words, stems }, language) => {
    const hits = new Map<string, TermHit>();
    const look = (table: Table | undefined, parts: readonly string[]): void => {
      if (table === undefined) return;
      for (const [place, part] of parts.entries()) {
        const least = table.openings.has(part.slice(0, LEAST_OPENING)) ? LEAST_OPENING : part.length;
        for (let end = part.length; end >= Math.min(least, part.length); end--)
          for (const phrase of table.phrases.get(part.slice(0, end)) ?? []) {
            const { theme, parts: wanted, sharing } = phrase;
            const opens = end < part.length;
            if (opens && (wanted.length > 1 || end < LEAST_OPENING)) continue;
            if (!wanted.every((one, i) => i === 0 || parts[place + i] === one)) continue;
            const found = words.slice(place, place + wanted.length);
            // The same words count once for a theme, however many of its terms they are.
            const key = `${theme} ${place}`;
            const strength = (wanted.length > 1 ? STRENGTH.phrase : STRENGTH.word) / sharing;
            if (strength > (hits.get(key)?.strength ?? 0)) hits.set(key, { theme, strength, words: found });
          }
      }
    };
    look(language === null ? undefined : byLanguage.get(language.tag), stems);
    look(plain, words);
    return distinctHits([...hits.values()]);
  };
}

/** A word said twice speaks once. */
function distinctHits(hits: readonly TermHit[]): readonly TermHit[] {
  const first = new Map<string, TermHit>();
  for (const hit of hits) {
    const key = `${hit.theme} ${hit.words.join(' ')}`;
    if (!first.has(key)) first.set(key, hit);
  }
  return [...first.values()];
}

function tableOf(terms: readonly SeedTerm[], stem: (word: string) => string): Table {
  const themesOf = new Map<string, { readonly parts: readonly string[]; readonly themes: Set<number> }>();
  for (const { theme, text } of terms) {
    const parts = wordsOf(text).map((word) => stem(word) || word);
    if (parts.length === 0) continue;
    const key = parts.join(' ');
    const known = themesOf.get(key);
    if (known === undefined) themesOf.set(key, { parts, themes: new Set([theme]) });
    else known.themes.add(theme);
  }
  const phrases = new Map<string, Phrase[]>();
  for (const { parts, themes } of themesOf.values())
    for (const theme of themes) {
      const first = parts[0] as string;
      const phrase = { theme, parts, sharing: themes.size };
      const same = phrases.get(first);
      if (same === undefined) phrases.set(first, [phrase]);
      else same.push(phrase);
    }
  return { phrases, openings: new Set([...phrases.keys()].map((first) => first.slice(0, LEAST_OPENING))) };
}
