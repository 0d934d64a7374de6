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
  /** The stems of all texts, one text after the other, in their order, as numbers from 0. */
  readonly stems: Int32Array;
  /** 1 for each word that says something by itself; 0 for stop words and for what has no two letters side by side. */
  readonly telling: Uint8Array;
  /** Where each text begins, and where the last one ends. */
  readonly starts: Int32Array;
};

/**
 * The stems of a text.
 *
 * @param table - The words of all texts.
 * @param text - The place of the text.
 * @returns Its stems, in their order; a view of the table.
 * @internal
 */
export const stemsIn = ({ stems, starts }: WordTable, text: number): Int32Array =>
  stems.subarray(starts[text], starts[text + 1]);

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
  const starts = new Int32Array(texts.length + 1);
  for (let i = 0; i < texts.length; i++) {
    if (i % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
    const { words, stems, language, comments } = texts[i] as Text;
    starts[i + 1] = (starts[i] as number) + words.length;
    const stop = stops.get(language) as ReadonlySet<string>;
    const n = comments.length;
    for (let place = 0; place < words.length; place++) {
      const word = words[place] as string;
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
  const stems = new Int32Array(starts[texts.length] as number);
  const telling = new Uint8Array(stems.length);
  for (let i = 0, at = 0; i < texts.length; i++) {
    if (i % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
    const { words, language } = texts[i] as Text;
    const stop = stops.get(language) as ReadonlySet<string>;
    for (let place = 0; place < words.length; place++, at++) {
      const word = words[place] as string;
      const entry = known.get(word) as { readonly stem: number; readonly telling: boolean };
      stems[at] = entry.stem;
      telling[at] = entry.telling && !stop.has(word) ? 1 : 0;
    }
  }
  return { stems, telling, starts };
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
  { stems, telling, starts }: WordTable,
  text: number,
  wanted: ((stem: number) => boolean) | null,
  visit: (key: PhraseKey, start: number, length: number) => void,
): void {
  const from = starts[text] as number;
  const to = starts[text + 1] as number;
  for (let start = from; start < to; start++) {
    if (telling[start] === 0) continue;
    const first = stems[start] as number;
    const word = String(first);
    visit(word, start - from, 1);
    if (wanted === null) continue;
    let interest = wanted(first);
    for (let end = start + 1; end < Math.min(to, start + LONGEST_PHRASE); end++) {
      const stem = stems[end] as number;
      // A word said twice in a row is a slip of the pen or a cry, and no phrase.
      if (stem === first || stem === stems[end - 1]) break;
      // A word in the middle may be one that says nothing: it is of no interest then.
      if (telling[end] === 0) continue;
      interest ||= wanted(stem);
      if (interest) visit(keyOf(stems, start, end), start - from, end - start + 1);
    }
  }
}

/** The key of a phrase of several words. */
function keyOf(stems: Int32Array, start: number, end: number): PhraseKey {
  let key = String(stems[start]);
  for (let i = start + 1; i <= end; i++) key += ` ${stems[i] as number}`;
  return key;
}
