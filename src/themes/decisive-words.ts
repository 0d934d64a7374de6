/**
 * The words that decided which theme a comment has.
 *
 * @module
 */

/** So many words are given as those that decided. */
const MOST_WORDS = 5;

/** Words that brought less than this share of what the first one did are not among those that decided. */
const LEAST_SHARE = 0.25;

/**
 * The words that weigh most.
 *
 * @param first - Words that decided by themselves.
 * @param words - The words of a part.
 * @param weights - What each word brought.
 * @returns At most five words, each once.
 * @internal
 */
export function decisiveWords(
  first: readonly string[],
  words: readonly string[],
  weights: ArrayLike<number>,
): readonly string[] {
  const byWord = new Map<string, number>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    byWord.set(word, (byWord.get(word) ?? 0) + (weights[i] as number));
  }
  let most = 0;
  for (const weight of byWord.values()) if (weight > most) most = weight;
  const weighing: (readonly [word: string, weight: number])[] = [];
  for (const entry of byWord) if (entry[1] > 0 && entry[1] >= LEAST_SHARE * most) weighing.push(entry);
  weighing.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const chosen = [...first];
  for (const [word] of weighing) if (!first.includes(word)) chosen.push(word);
  return chosen.slice(0, MOST_WORDS);
}
