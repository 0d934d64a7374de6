/**
 * Words that more people use than before: tested one by one, and corrected for how many there are.
 *
 * @module
 */
import type { Text } from './comment.ts';
import { type Proportion, exactRise } from './exact-share.ts';
import { type WordTable, mostOf, stemsIn, wordTable } from './phrase.ts';

/** A word that more people use than before. */
export type RisenWord = {
  /** Its stem, as a number. */
  readonly stem: number;
  /** As most comments write it. */
  readonly text: string;
  /** How many people used it in the window, of how many who wrote there. */
  readonly now: Proportion;
  /** The same before. */
  readonly before: Proportion;
  /** The one-sided p-value of "no larger share of people use it now", by Fisher's exact test. */
  readonly pValue: number;
  /** The same, corrected for the number of words that were compared. */
  readonly adjustedP: number;
};

/** Who wrote what, and when. */
export type Written = {
  readonly texts: readonly Text[];
  /** The author of each comment, as a number from 0. */
  readonly authors: readonly number[];
  /** Whether each comment is in the window. */
  readonly isNow: readonly boolean[];
};

/**
 * Finds the words that a larger share of people use in the window than before.
 *
 * Each person counts once in the window and once before, however much they write. Which words are compared is decided without a
 * look at when they were used: all but stop words that so many people use in all that they could be significant (Tarone). So
 * where people write alike at all times, the chance that any word at all is found is at most 1 − level, approximately so where the
 * same people write in both.
 *
 * @param written - Texts with their authors and times.
 * @param level - The confidence level of the whole search.
 * @returns The risen words, smallest p-value first, how many words were compared, how many people wrote, and the
 * stems of the texts.
 * @see Tarone (1990), A Modified Bonferroni Method for Discrete Data, Biometrics 46(2).
 * @internal
 */
export function risenWords(
  { texts, authors, isNow }: Written,
  level: number,
): {
  readonly words: readonly RisenWord[];
  readonly comparisons: number;
  readonly people: { readonly now: number; readonly before: number };
  /** The stems of each text, as numbers. */
  readonly stems: readonly Int32Array[];
} {
  const people = {
    now: new Set(authors.filter((_, i) => isNow[i] === true)).size,
    before: new Set(authors.filter((_, i) => isNow[i] === false)).size,
  };
  const table = wordTable(texts);
  const uses = usesOf({ authors, isNow }, texts, table);
  const alpha = 1 - level;
  const leastP = leastPOf(people);
  const comparisons = comparisonsAt(
    [...uses.values()].map(({ now, before }) => leastP(now + before)),
    alpha,
  );
  const words = [...uses].flatMap(([stem, used]): RisenWord[] => {
    if (comparisons === 0 || leastP(used.now + used.before) > alpha / comparisons) return [];
    const now = { n: used.now, of: people.now };
    const before = { n: used.before, of: people.before };
    const pValue = exactRise(now, before);
    const adjustedP = Math.min(1, pValue * comparisons);
    return adjustedP < alpha ? [{ stem, text: mostOf(used.forms), now, before, pValue, adjustedP }] : [];
  });
  return { words: words.sort(byP), comparisons, people, stems: texts.map((_, i) => stemsIn(table, i)) };
}

const byP = (a: RisenWord, b: RisenWord): number =>
  a.pValue - b.pValue || b.now.n - a.now.n || (a.text < b.text ? -1 : 1);

/** How many people use each stem in the window and before; a stem that only stop words have is not among them. */
function usesOf(
  { authors, isNow }: Omit<Written, 'texts'>,
  texts: readonly Text[],
  { stems, telling, starts }: WordTable,
): ReadonlyMap<number, Uses> {
  const uses = new Map<number, Uses>();
  for (const [i, { words, comments }] of texts.entries()) {
    const from = starts[i] as number;
    const seen = new Set<number>();
    for (const [place, word] of words.entries()) {
      const stem = stems[from + place] as number;
      if (telling[from + place] !== 1) continue;
      let used = uses.get(stem);
      if (used === undefined) uses.set(stem, (used = { now: 0, before: 0, people: new Set(), forms: new Map() }));
      used.forms.set(word, (used.forms.get(word) ?? 0) + comments.length);
      if (seen.has(stem)) continue;
      seen.add(stem);
      for (const comment of comments) {
        const here = isNow[comment] === true;
        // An author counts as two people: one now, one before.
        const person = 2 * (authors[comment] as number) + (here ? 1 : 0);
        if (used.people.has(person)) continue;
        used.people.add(person);
        used[here ? 'now' : 'before']++;
      }
    }
  }
  return uses;
}

type Uses = { now: number; before: number; readonly people: Set<number>; readonly forms: Map<string, number> };

/**
 * How many words can be significant together: the smallest K for which at most K words reach α / K when everybody who
 * uses them does so in the window.
 */
function comparisonsAt(leastPs: readonly number[], alpha: number): number {
  const least = [...leastPs].sort((a, b) => a - b);
  let reach = least.length;
  for (let k = 1; k <= least.length; k++) {
    while (reach > 0 && (least[reach - 1] as number) > alpha / k) reach--;
    if (reach <= k) return reach === 0 ? 0 : k;
  }
  return 0;
}

/** The least p-value that a word of so many people can have: that of all of them in the window, or as many as fit there. */
function leastPOf({ now, before }: { readonly now: number; readonly before: number }): (n: number) => number {
  const known = new Map<number, number>();
  return (n) => {
    let p = known.get(n);
    if (p === undefined) {
      const most = Math.min(n, now);
      known.set(n, (p = exactRise({ n: most, of: now }, { n: n - most, of: before })));
    }
    return p;
  };
}
