/**
 * What themes are called: the words and phrases that their comments have and others have not.
 *
 * @module
 */
import { portableLog } from '../numeric/portable.ts';
import type { Text } from './comment.ts';
import { type PhraseKey, type WordTable, eachPhrase, mostOf, wordTableStepwise } from './phrase.ts';
import { type Steps, finish } from './steps.ts';

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

/** How many terms a theme is given. */
const TERMS = 10;

/** How many of the strongest words of a theme are looked at, with the phrases that they are part of. */
const STRONGEST = 40;

/** A term must be in this share of the comments of its theme, and a phrase in so many of the comments that have its rarest word. */
const LEAST_SHARE = { term: 0.02, phrase: 0.2 } as const;

/** How many comments of a theme must have a phrase; two may be chance. */
const LEAST_PHRASE = 3;

/** A phrase replaces a part of it where at least this share of the comments with the part have the whole phrase. */
const COVERED = 0.5;

/** How much of its weight a term loses when all its words stand in a term before it. */
const REPETITION = 0.5;

/** How many texts are gone through in one step. */
const TEXTS_A_STEP = 1_000;

type Candidate = {
  readonly key: PhraseKey;
  readonly stems: readonly number[];
  readonly n: number;
  readonly weight: number;
};

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
  const count = counterOf(texts, table);
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
    const chosen = diverse(withoutParts(words[theme] as readonly Candidate[], whole));
    const terms = written(chosen, list, texts, table);
    labels.push({ label: terms[0]?.text ?? '', terms });
    yield;
  }
  return labels;
}

const isPhrase = (key: PhraseKey): boolean => key.includes(' ');

/** Heaviest first; of equal ones the commoner, then the one whose stems came first. */
const byWeight = (a: Candidate, b: Candidate): number =>
  b.weight - a.weight || b.n - a.n || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

type Counter = (
  list: readonly number[],
  wanted: ((stem: number) => boolean) | null,
  counts: (key: PhraseKey) => boolean,
) => Steps<Map<PhraseKey, number>>;

/** Counts the comments that have a word, however often; numbers only, until the words of all texts are known. */
function wordCounter(
  texts: readonly Text[],
  { stems, telling }: WordTable,
): (list: Iterable<number>) => Map<PhraseKey, number> {
  let size = 0;
  for (const own of stems) for (const stem of own) size = Math.max(size, stem + 1);
  /** The last text that had each, from 1; counted again in each list. */
  const last = new Int32Array(size);
  return (list) => {
    last.fill(0);
    const counts = new Map<number, number>();
    for (const text of list) {
      const own = stems[text] as Int32Array;
      const may = telling[text] as Uint8Array;
      const n = (texts[text] as Text).comments.length;
      for (let place = 0; place < own.length; place++) {
        const stem = own[place] as number;
        if (may[place] === 0 || last[stem] === text + 1) continue;
        last[stem] = text + 1;
        counts.set(stem, (counts.get(stem) ?? 0) + n);
      }
    }
    return new Map([...counts].map(([stem, n]) => [String(stem), n]));
  };
}

/** Counts the comments that have a term, however often. */
const counterOf = (texts: readonly Text[], table: WordTable): Counter =>
  function* (list, wanted, counts) {
    const found = new Map<PhraseKey, number>();
    /** The last text that had each. */
    const seen = new Map<PhraseKey, number>();
    for (const [i, text] of list.entries()) {
      if (i % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
      const n = (texts[text] as Text).comments.length;
      eachPhrase(table, text, wanted, (key) => {
        if (!counts(key) || seen.get(key) === text) return;
        seen.set(key, text);
        found.set(key, (found.get(key) ?? 0) + n);
      });
    }
    return found;
  };

/** Words and phrases, less the parts that a phrase replaces; the phrase then has at least their weight for its comments. */
function withoutParts(words: readonly Candidate[], phrases: readonly Candidate[]): Candidate[] {
  const candidates = new Map([...words, ...phrases].map((candidate) => [candidate.key, candidate]));
  const replaced = new Set<PhraseKey>();
  for (const phrase of [...phrases].sort((a, b) => a.stems.length - b.stems.length || (a.key < b.key ? -1 : 1))) {
    let { weight } = phrase;
    for (let from = 0; from < phrase.stems.length; from++)
      for (let end = from + 1; end <= phrase.stems.length; end++) {
        const part = candidates.get(phrase.stems.slice(from, end).join(' '));
        if (part === undefined || part.key === phrase.key || phrase.n < COVERED * part.n) continue;
        replaced.add(part.key);
        weight = Math.max(weight, (part.weight * phrase.n) / part.n);
      }
    candidates.set(phrase.key, { ...phrase, weight });
  }
  return [...candidates.values()].filter(({ key }) => !replaced.has(key));
}

/** The best terms one after the other, each judged by its weight less what it repeats. */
function diverse(candidates: readonly Candidate[]): Candidate[] {
  const left = [...candidates].sort(byWeight);
  const chosen: Candidate[] = [];
  while (chosen.length < TERMS && left.length > 0) {
    let best = 0;
    let most = -1;
    for (const [i, candidate] of left.entries()) {
      const repeated = Math.max(0, ...chosen.map((before) => shareInCommon(candidate, before)));
      const worth = candidate.weight * (1 - REPETITION * repeated);
      if (worth > most) {
        best = i;
        most = worth;
      }
    }
    chosen.push(...left.splice(best, 1));
  }
  return chosen;
}

/** The stems that two terms share, as a part of all they have: 0..1. */
const shareInCommon = (a: Candidate, b: Candidate): number =>
  (2 * a.stems.filter((stem) => b.stems.includes(stem)).length) / (a.stems.length + b.stems.length);

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
