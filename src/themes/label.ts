/**
 * What themes are called: the words and phrases that their comments have and others have not.
 *
 * @module
 */
import { portableLog } from '../numeric/portable.ts';
import type { Text } from './comment.ts';
import { type PhraseKey, type WordTable, eachPhrase, mostOf, wordTableStepwise } from './phrase.ts';
import { type Steps, finish } from './steps.ts';
import { type Candidate, byWeight, chooseTerms } from './term-choice.ts';
import { termCounter, wordCounter } from './term-counts.ts';

/** A word or a phrase by which a theme is known. */
export type ThemeTerm = {
  /** As most comments of the theme write it, in lower case. */
  readonly text: string;
  /** The language of most comments of the theme that write it so, as primary subtag; null where it is not known. */
  readonly language: string | null;
  /** How many comments of the theme have it, in whatever form. */
  readonly n: number;
  /** How well it tells the theme from the others, above 0; comparable within a finding. */
  readonly weight: number;
};

/** What a theme is called. */
export type ThemeLabel = {
  /** The strongest term; the empty text where the comments have no word that could name a theme. */
  readonly label: string;
  /** At most ten terms: the strongest, then those that add most to the ones before them. */
  readonly terms: readonly ThemeTerm[];
};

/** How many of the strongest words of a theme are looked at, with the phrases that they are part of. */
const STRONGEST = 40;

/** A term must be in this share of the comments of its theme, and a phrase in so many of the comments that have its rarest word. */
const LEAST_SHARE = { term: 0.02, phrase: 0.2 } as const;

/** How many comments of a theme must have a phrase; two may be chance. */
const LEAST_PHRASE = 3;

/**
 * Finds the words and phrases by which each theme is known.
 *
 * The weight is that of class-based TF-IDF, counted by comments, times the root of the share of the comments with the term that
 * the theme has: p · ln(1 + A / f) · √(n / f), where n comments of the theme and f of all have the term, p is the share of the
 * theme's comments that have it, and A is the mean size of a theme. A phrase replaces its parts where most comments with the
 * part have the phrase. Terms are then chosen by weight, less what they repeat of a term chosen before. No term begins or ends
 * with a stop word. The cost grows with the number of words.
 *
 * @param texts - Texts made ready, in any order.
 * @param themes - The theme of each text, from 0; −1 for none. Texts without a theme count among all comments.
 * @param k - How many themes there are.
 * @returns One label for each theme.
 * @see Grootendorst (2022), BERTopic: Neural topic modeling with a class-based TF-IDF procedure, arXiv 2203.05794.
 * @see Carbonell & Goldstein (1998), The use of MMR, diversity-based reranking, SIGIR.
 * @internal
 */
export const labelThemes = (texts: readonly Text[], themes: Int32Array, k: number): ThemeLabel[] =>
  finish(labelThemesStepwise(texts, themes, k));

/**
 * The same as `labelThemes`, in steps.
 *
 * @param texts - Texts made ready, in any order.
 * @param themes - The theme of each text, from 0; −1 for none.
 * @param k - How many themes there are.
 * @returns One label for each theme, after some steps.
 * @internal
 */
export function* labelThemesStepwise(texts: readonly Text[], themes: Int32Array, k: number): Steps<ThemeLabel[]> {
  const table = yield* wordTableStepwise(texts);
  const members = Array.from({ length: k }, (): number[] => []);
  for (const [text, theme] of themes.entries()) if (theme >= 0) (members[theme] as number[]).push(text);
  const sizes = members.map((list) => list.reduce((sum, text) => sum + (texts[text] as Text).comments.length, 0));
  const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, k);
  const count = termCounter(texts, table);
  const every = texts.map((_, text) => text);

  const countOf = wordCounter(texts, table);
  const all = countOf(texts.keys());
  yield;
  const weightOf = (n: number, f: number, size: number): number =>
    (n / size) * portableLog(1 + mean / f) * Math.sqrt(n / f);
  const candidateOf = (key: PhraseKey, n: number, size: number): Candidate => ({
    key,
    stems: key.split(' ').map(Number),
    n,
    weight: weightOf(n, all.get(key) as number, size),
  });

  const words: (readonly Candidate[])[] = [];
  const phrases: (readonly (readonly [PhraseKey, number])[])[] = [];
  for (const [theme, list] of members.entries()) {
    const size = sizes[theme] as number;
    const least = Math.min(size, Math.max(2, LEAST_SHARE.term * size));
    const own = [...countOf(list)]
      .filter(([, n]) => n >= least)
      .map(([key, n]) => candidateOf(key, n, size))
      .sort(byWeight)
      .slice(0, STRONGEST);
    words.push(own);
    const strong = new Map(own.map(({ stems, n }) => [stems[0] as number, n]));
    const rarest = (key: PhraseKey): number =>
      Math.min(...key.split(' ').map((stem) => strong.get(Number(stem)) ?? Infinity));
    phrases.push(
      [...(yield* count(list, (stem) => strong.has(stem), isPhrase))].filter(
        ([key, n]) => n >= LEAST_PHRASE && n >= LEAST_SHARE.phrase * rarest(key),
      ),
    );
    yield;
  }
  const wanted = new Set(phrases.flat().map(([key]) => key));
  const wantedStems = new Set([...wanted].flatMap((key) => key.split(' ').map(Number)));
  const everywhere = yield* count(
    every,
    (stem) => wantedStems.has(stem),
    (key) => wanted.has(key),
  );
  for (const [key, f] of everywhere) all.set(key, f);

  const labels: ThemeLabel[] = [];
  for (const [theme, list] of members.entries()) {
    const size = sizes[theme] as number;
    const whole = (phrases[theme] as readonly (readonly [PhraseKey, number])[]).map(([key, n]) =>
      candidateOf(key, n, size),
    );
    const chosen = chooseTerms(words[theme] as readonly Candidate[], whole);
    const terms = written(chosen, list, texts, table);
    labels.push({ label: terms[0]?.text ?? '', terms });
    yield;
  }
  return labels;
}

const isPhrase = (key: PhraseKey): boolean => key.includes(' ');

/** Terms as most comments of the theme write them; of two that are written alike, the first. */
function written(
  chosen: readonly Candidate[],
  list: readonly number[],
  texts: readonly Text[],
  table: WordTable,
): ThemeTerm[] {
  const forms = new Map(chosen.map(({ key }) => [key, new Map<string, Map<string, number>>()]));
  const stems = new Set(chosen.flatMap((candidate) => candidate.stems));
  for (const text of list) {
    const { words, language, comments } = texts[text] as Text;
    const tag = language?.tag ?? '';
    eachPhrase(
      table,
      text,
      (stem) => stems.has(stem),
      (key, start, length) => {
        const own = forms.get(key);
        if (own === undefined) return;
        const form = words.slice(start, start + length).join(' ');
        let tags = own.get(form);
        if (tags === undefined) own.set(form, (tags = new Map<string, number>()));
        tags.set(tag, (tags.get(tag) ?? 0) + comments.length);
      },
    );
  }
  const known = new Set<string>();
  return chosen.flatMap(({ key, n, weight }): ThemeTerm[] => {
    const own = forms.get(key) as ReadonlyMap<string, ReadonlyMap<string, number>>;
    const sums = new Map(
      [...own].map(([form, tags]): [string, number] => [form, [...tags.values()].reduce((a, b) => a + b, 0)]),
    );
    const text = mostOf(sums);
    if (known.has(text)) return [];
    known.add(text);
    return [{ text, language: mostOf(own.get(text) as ReadonlyMap<string, number>) || null, n, weight }];
  });
}
