/**
 * Words that are used together, put into groups, and the comments that each group speaks for.
 *
 * @module
 */

/** Words in groups. */
export type WordGroups = {
  /** The words of each group, by their place; groups ordered by their first word. */
  readonly groups: readonly (readonly number[])[];
  /** The group of each comment; −1 where it has none of the words. */
  readonly groupOf: readonly number[];
};

/**
 * Groups words in one pass, the strongest first.
 *
 * A word joins a group that speaks for more than half of its comments already, or for the most where none is left without a
 * group; else it begins one. Comments without a group go to the group of the word. So a comment is in the group of its first
 * word, and every group has comments.
 *
 * @param words - How many words there are, the strongest first.
 * @param comments - The words of each comment, by their place, each once.
 * @returns The groups; a word that no comment has is in none.
 * @internal
 */
export function wordGroups(words: number, comments: readonly (readonly number[])[]): WordGroups {
  const uses = Array.from({ length: words }, (): number[] => []);
  for (const [comment, own] of comments.entries()) for (const word of own) (uses[word] as number[]).push(comment);
  const groups: number[][] = [];
  const groupOf = new Array<number>(comments.length).fill(-1);
  for (const [word, own] of uses.entries()) {
    if (own.length === 0) continue;
    const many = new Map<number, number>();
    for (const comment of own) {
      const group = groupOf[comment] as number;
      many.set(group, (many.get(group) ?? 0) + 1);
    }
    const free = many.get(-1) ?? 0;
    many.delete(-1);
    const [most, count] = [...many].reduce<readonly [number, number]>(
      (best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best),
      [-1, 0],
    );
    const joined = 2 * count > own.length || free === 0 ? most : groups.length;
    if (joined === groups.length) groups.push([word]);
    else (groups[joined] as number[]).push(word);
    for (const comment of own) if (groupOf[comment] === -1) groupOf[comment] = joined;
  }
  return { groups, groupOf };
}
