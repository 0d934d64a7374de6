/**
 * How many comments have a word or a phrase, in all texts or in those of one theme.
 *
 * @module
 */
import type { Text } from './comment.ts';
import { type PhraseKey, type WordTable, eachPhrase } from './phrase.ts';
import type { Steps } from './steps.ts';

/** How many texts are gone through in one step. */
const TEXTS_A_STEP = 1_000;

/** Counts the comments of some texts that have a word, by word. */
export type WordCounter = (list: Iterable<number>) => Map<PhraseKey, number>;

/**
 * Prepares counting the comments that have a word, however often; the cost is that of going through the words.
 *
 * @param texts - Texts made ready.
 * @param table - Their words.
 * @returns A function from the places of texts to the number of comments by word, for words that say something.
 * @internal
 */
export function wordCounter(texts: readonly Text[], { stems, telling, starts }: WordTable): WordCounter {
  let size = 0;
  for (let i = 0; i < stems.length; i++) size = Math.max(size, (stems[i] as number) + 1);
  /** The last text that had each, from 1; counted again in each list. */
  const last = new Int32Array(size);
  return (list) => {
    last.fill(0);
    const counts = new Map<number, number>();
    for (const text of list) {
      const n = (texts[text] as Text).comments.length;
      const end = starts[text + 1] as number;
      for (let place = starts[text] as number; place < end; place++) {
        const stem = stems[place] as number;
        if (telling[place] === 0 || last[stem] === text + 1) continue;
        last[stem] = text + 1;
        counts.set(stem, (counts.get(stem) ?? 0) + n);
      }
    }
    return new Map([...counts].map(([stem, n]) => [String(stem), n]));
  };
}

/**
 * Counts the comments of some texts that have a term, by term, in steps: which stems phrases must hold (null for words alone),
 * and which terms count.
 */
export type TermCounter = (
  list: readonly number[],
  wanted: ((stem: number) => boolean) | null,
  counts: (key: PhraseKey) => boolean,
) => Steps<Map<PhraseKey, number>>;

/**
 * Prepares counting the comments that have a word or a phrase, however often.
 *
 * @param texts - Texts made ready.
 * @param table - Their words.
 * @returns A function from the places of texts to the number of comments by term.
 * @internal
 */
export const termCounter = (texts: readonly Text[], table: WordTable): TermCounter =>
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
