/**
 * How alike themes are by the words of their terms.
 *
 * @module
 */
import { portableLog } from '../numeric/portable.ts';
import { wordsOf } from './words.ts';

/** Two themes by their places, and how alike they are, 0..1. */
export type TermPair = { readonly before: number; readonly now: number; readonly likeness: number };

type WithTerms = { readonly terms: readonly { readonly text: string }[] };

/** Least likeness of terms. */
const LEAST_BY_TERMS = 0.25;

/**
 * Pairs of themes with words in common, rare words counting more.
 *
 * @param old - The themes before.
 * @param found - The themes found now.
 * @returns Pairs of which the cosine of their words is at least one quarter, in the order of the themes found.
 * @internal
 */
export function pairsByTerms(old: readonly WithTerms[], found: readonly WithTerms[]): TermPair[] {
  const bags = [...old, ...found].map(({ terms }) => new Set(terms.flatMap(({ text }) => wordsOf(text))));
  const holders = new Map<string, number[]>();
  for (const [theme, words] of bags.entries())
    for (const word of words) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [theme]);
      else list.push(theme);
    }
  // How common a word is on the side where it is more common: a theme on both sides makes its words no less rare. The 1 keeps
  // two codebooks of one theme comparable.
  const most = Math.max(old.length, found.length);
  const weights = new Map<string, number>();
  for (const [word, list] of holders) {
    const before = list.filter((theme) => theme < old.length).length;
    weights.set(word, portableLog(1 + most / Math.max(before, list.length - before)));
  }
  const weightOf = (word: string): number => weights.get(word) as number;
  const lengths = Float64Array.from(bags, (words) => {
    let sum = 0;
    for (const word of [...words].sort()) sum += weightOf(word) * weightOf(word);
    return Math.sqrt(sum);
  });
  const pairs: TermPair[] = [];
  const shared = new Float64Array(old.length);
  for (let now = 0; now < found.length; now++) {
    shared.fill(0);
    const words = bags[old.length + now] as ReadonlySet<string>;
    for (const word of [...words].sort()) {
      const weight = weightOf(word);
      for (const before of holders.get(word) as readonly number[])
        if (before < shared.length) shared[before] = (shared[before] as number) + weight * weight;
    }
    for (let before = 0; before < shared.length; before++) {
      const sum = shared[before] as number;
      if (sum === 0) continue;
      const likeness = sum / ((lengths[before] as number) * (lengths[old.length + now] as number));
      if (likeness >= LEAST_BY_TERMS) pairs.push({ before, now, likeness: Math.min(1, likeness) });
    }
  }
  return pairs;
}
