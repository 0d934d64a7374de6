/**
 * The words that placed a comment in its theme.
 *
 * @module
 */
import { portableLog } from '../numeric/portable.ts';
import type { Text } from './comment.ts';
import type { Features } from './features.ts';
import { type Mixture, type Sums, SMOOTHING } from './mixture.ts';

/** How many words a comment gives as reasons. */
const REASONS = 3;

/**
 * How much each word speaks for each theme: the logarithm of how many times likelier it is there than anywhere.
 *
 * @param sums - Counts by theme.
 * @param mixture - Their probabilities.
 * @returns k numbers a word.
 * @internal
 */
export function liftsOf({ k, words, sizes }: Sums, { logWord }: Mixture): Float64Array {
  const lifts = new Float64Array(words.length);
  let total = 0;
  for (let at = 0; at < words.length; at++) total += (words[at] as number) + SMOOTHING;
  const logTotal = total > 0 ? portableLog(total) : 0;
  for (let at = 0; at < words.length; at += k) {
    let all = 0;
    for (let c = 0; c < sizes.length; c++) all += (words[at + c] as number) + SMOOTHING;
    const logAll = portableLog(all) - logTotal;
    for (let c = 0; c < k; c++) lifts[at + c] = (logWord[at + c] as number) - logAll;
  }
  return lifts;
}

/**
 * Prepares finding the words of a text that spoke most for its theme.
 *
 * @param options - How many themes there are, the features, and what each word speaks for each theme.
 * @returns A function from a text, its place among the texts and its theme to at most three words as they stand in the text,
 *   strongest first; stop words only where no other word speaks for it.
 * @internal
 */
export function reasonsFor({
  k,
  features: { orders, isStop },
  lifts,
}: {
  readonly k: number;
  readonly features: Pick<Features, 'orders' | 'isStop'>;
  readonly lifts: Float64Array;
}): (text: Text, row: number, theme: number) => readonly string[] {
  /** How much each stem of the present text speaks for the theme, and where it first stands; 0 for all others. */
  const speaks = new Float64Array(isStop.length);
  const places = new Int32Array(isStop.length);
  const said: number[] = [];
  const isWeaker = (a: number, b: number): boolean => {
    const difference = (speaks[b] as number) - (speaks[a] as number);
    return difference > 0 || (difference === 0 && b < a);
  };
  return ({ words }, row, theme) => {
    const start = orders.starts[row] as number;
    let content = 0;
    for (let place = 0; place < words.length; place++) {
      const stem = orders.stems[start + place] as number;
      const lift = stem < 0 ? 0 : (lifts[stem * k + theme] as number);
      if (lift <= 0) continue;
      if (speaks[stem] === 0) {
        said.push(stem);
        places[stem] = place;
        if (isStop[stem] === 0) content += 1;
      }
      speaks[stem] = (speaks[stem] as number) + lift;
    }
    const reasons: string[] = [];
    const count = Math.min(REASONS, content > 0 ? content : said.length);
    while (reasons.length < count) {
      let best = -1;
      for (const stem of said) {
        const isLeft = (speaks[stem] as number) > 0 && (content === 0 || isStop[stem] === 0);
        if (isLeft && (best < 0 || isWeaker(best, stem))) best = stem;
      }
      reasons.push(words[places[best] as number] as string);
      speaks[best] = 0;
    }
    for (const stem of said) speaks[stem] = 0;
    said.length = 0;
    return reasons;
  };
}
