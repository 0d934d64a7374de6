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
 * The words of a text that spoke most for its theme.
 *
 * @param text - The text.
 * @param options - Its place among the texts, its theme, the features, and what each word speaks for each theme.
 * @returns At most three words as they stand in the text, strongest first; stop words only where no other word speaks for it.
 * @internal
 */
export function reasonsOf(
  { words }: Text,
  {
    row,
    theme,
    k,
    features: { orders, isStop },
    lifts,
  }: {
    readonly row: number;
    readonly theme: number;
    readonly k: number;
    readonly features: Features;
    readonly lifts: Float64Array;
  },
): readonly string[] {
  const start = orders.starts[row] as number;
  const said = new Map<number, { readonly word: string; speaks: number }>();
  for (let place = 0; place < words.length; place++) {
    const stem = orders.stems[start + place] as number;
    if (stem < 0) continue;
    const lift = lifts[stem * k + theme] as number;
    if (lift <= 0) continue;
    const known = said.get(stem);
    if (known === undefined) said.set(stem, { word: words[place] as string, speaks: lift });
    else known.speaks += lift;
  }
  const all = [...said.entries()];
  const content = all.filter(([stem]) => isStop[stem] === 0);
  return (content.length > 0 ? content : all)
    .sort(([a, { speaks: x }], [b, { speaks: y }]) => y - x || a - b)
    .slice(0, REASONS)
    .map(([, { word }]) => word);
}
