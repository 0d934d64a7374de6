/**
 * Phrases: up to three words in a row that begin and end with a word that says something.
 *
 * @module
 */
import type { Text } from './comment.ts';
import { type Steps, finish } from './steps.ts';

/** How many texts are gone through in one step. */
const TEXTS_A_STEP = 2_500;

/** How many words a phrase may have. */
export const LONGEST_PHRASE = 3;

/** The words of texts as numbers of their stems, and which of them may begin and end a phrase. */
export type WordTable = {
  /** The stems of each text, in their order, as numbers from 0. */
  readonly stems: readonly Int32Array[];
  /** 1 for each word that says something by itself; 0 for stop words and for what has no two letters side by side. */
  readonly telling: readonly Uint8Array[];
};

/** Names a word or phrase by the numbers of its stems, parted by a space. */
export type PhraseKey = string;

/** A word with two letters side by side. */
const SAYING = /\p{L}\p{M}*\p{L}/u;

/**
 * Numbers the stems of texts and finds the words that say something.
 *
 * A word has one stem, whatever the language of its text: the one that most comments give it. So `kvalitet` is one word in
 * Swedish and in Danish comments. A stop word is one of the language of its text, and of all texts where more comments have it
 * as a stop word than not: so the stop words of one language do not come in by a comment that was taken for another.
 *
 * @param texts - Texts made ready.
 * @returns The words of each text.
 * @internal
 */
export const wordTable = (texts: readonly Text[]): WordTable => finish(wordTableStepwise(texts));

/**
 * The same as `wordTable`, in steps.
 *
 * @param texts - Texts made ready.
 * @returns The words of each text, after some steps.
 * @internal
 */
export function* wordTableStepwise(texts: readonly Text[]): Steps<WordTable> {
  const stops = new Map(
    [...new Set(texts.map(({ language }) => language))].map((language) => [language, new Set(language?.stopWords)]),
  );
  const entries = new Map<string, { stopping: number; readonly stems: Map<string, number> }>();
  for (const [i, { words, stems, language, comments }] of texts.entries()) {
    if (i % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
    const stop = stops.get(language) as ReadonlySet<string>;
    const n = comments.length;
    for (const [place, word] of words.entries()) {
      let entry = entries.get(word);
      if (entry === undefined) entries.set(word, (entry = { stopping: 0, stems: new Map() }));
      entry.stopping += stop.has(word) ? n : -n;
      const stem = stems[place] as string;
      entry.stems.set(stem, (entry.stems.get(stem) ?? 0) + n);
    }
  }
  const numbers = new Map<string, number>();
  const known = new Map<string, { readonly stem: number; readonly telling: boolean }>();
  for (const [word, { stopping, stems }] of entries) {
    const stem = mostOf(stems);
    let number = numbers.get(stem);
    if (number === undefined) numbers.set(stem, (number = numbers.size));
    known.set(word, { stem: number, telling: stopping < 0 && SAYING.test(word) });
  }
  yield;
  const read = (word: string): { readonly stem: number; readonly telling: boolean } =>
    known.get(word) as { readonly stem: number; readonly telling: boolean };
  const stems: Int32Array[] = [];
  const telling: Uint8Array[] = [];
  for (const { words, language } of texts) {
    const stop = stops.get(language) as ReadonlySet<string>;
    const own = new Int32Array(words.length);
    const may = new Uint8Array(words.length);
    for (const [place, word] of words.entries()) {
      const entry = read(word);
      own[place] = entry.stem;
      may[place] = entry.telling && !stop.has(word) ? 1 : 0;
    }
    stems.push(own);
    telling.push(may);
    if (stems.length % TEXTS_A_STEP === 0) yield;
  }
  return { stems, telling };
}

/**
 * The name with the highest count; of equal ones the first by code unit.
 *
 * @param counts - Names with their counts; not empty.
 * @returns The name.
 * @internal
 */
export function mostOf(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = -1;
  for (const [name, n] of counts)
    if (n > most || (n === most && name < best)) {
      best = name;
      most = n;
    }
  return best;
}

/**
 * Goes through the words and phrases of a text, in their order.
 *
 * @param table - The words of all texts.
 * @param text - The place of the text.
 * @param wanted - Says of a stem whether phrases with it are of interest, words that say something are given in any case; null
 * for words alone.
 * @param visit - Is told the key of the word or phrase, where it starts, and how many words it has.
 * @internal
 */
export function eachPhrase(
  { stems, telling }: WordTable,
  text: number,
  wanted: ((stem: number) => boolean) | null,
  visit: (key: PhraseKey, start: number, length: number) => void,
): void {
  const words = stems[text] as Int32Array;
  const may = telling[text] as Uint8Array;
  for (let start = 0; start < words.length; start++) {
    if (may[start] === 0) continue;
    const first = words[start] as number;
    visit(String(first), start, 1);
    if (wanted === null) continue;
    let interest = wanted(first);
    for (let end = start + 1; end < Math.min(words.length, start + LONGEST_PHRASE); end++) {
      const stem = words[end] as number;
      // A word said twice in a row is a slip of the pen or a cry, and no phrase.
      if (stem === first || stem === words[end - 1]) break;
      // A word in the middle may be one that says nothing: it is of no interest then.
      if (may[end] === 0) continue;
      interest ||= wanted(stem);
      if (interest) visit(words.subarray(start, end + 1).join(' '), start, end - start + 1);
    }
  }
}
