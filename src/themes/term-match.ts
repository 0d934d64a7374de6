/**
 * The terms of a codebook in the words of a comment: words and phrases, whatever their endings.
 *
 * @module
 */
import type { Language } from '../locale/language.ts';
import type { Cut } from './pieces.ts';
import { LONGEST, wordsOf } from './words.ts';

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
type Table = {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly openings: ReadonlySet<string>;
  /** The phrases that words met before begin. */
  readonly met: Map<string, readonly Phrase[]>;
};

/** Words met before that are remembered; a stream of comments must not fill the memory. */
const MOST_MET = 50_000;

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
    const own = language === null ? undefined : byLanguage.get(language.tag);
    const found = own === undefined ? null : look(own, stems, words, null);
    const hits = look(plain, words, words, found);
    // Most parts have no term at all.
    return hits === null ? [] : distinctHits(hits.values());
  };
}

/** Adds where the phrases of a table are; the same words count once for a theme, however many of its terms they are. */
function look(
  table: Table,
  parts: readonly string[],
  words: readonly string[],
  found: Map<number, TermHit> | null,
): Map<number, TermHit> | null {
  let hits = found;
  for (let place = 0; place < parts.length; place++)
    for (const { theme, parts: wanted, sharing } of openedBy(table, parts[place] as string)) {
      if (!wanted.every((one, i) => i === 0 || parts[place + i] === one)) continue;
      hits ??= new Map();
      const key = theme * LONGEST + place;
      const strength = (wanted.length > 1 ? STRENGTH.phrase : STRENGTH.word) / sharing;
      if (strength > (hits.get(key)?.strength ?? 0))
        hits.set(key, { theme, strength, words: words.slice(place, place + wanted.length) });
    }
  return hits;
}

/** The phrases that begin with a word, and the terms that begin a longer word, the longest first. */
function openedBy({ phrases, openings, met }: Table, part: string): readonly Phrase[] {
  let found = met.get(part);
  if (found === undefined) {
    const opened: Phrase[] = [...(phrases.get(part) ?? [])];
    if (openings.has(part.slice(0, LEAST_OPENING)))
      for (let end = part.length - 1; end >= LEAST_OPENING; end--)
        for (const phrase of phrases.get(part.slice(0, end)) ?? []) if (phrase.parts.length === 1) opened.push(phrase);
    found = opened;
    if (met.size >= MOST_MET) met.clear();
    met.set(part, found);
  }
  return found;
}

/** A word said twice speaks once. */
function distinctHits(hits: Iterable<TermHit>): readonly TermHit[] {
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
  const openings = new Set([...phrases.keys()].map((first) => first.slice(0, LEAST_OPENING)));
  return { phrases, openings, met: new Map() };
}
