/**
 * How alike themes are by the words of their terms.
 *
 * @module
 */
import { portableLog } from '../numeric/portable.ts';
import { wordsOf } from './words.ts';

/** Themes that no comparison tells apart: the same words, and known by comments or not. */
export type AlikeThemes = {
  /** Their places, from the first. */
  readonly places: readonly number[];
  readonly isCounted: boolean;
};

/** Old themes and themes found, and how alike each of the ones is to each of the others, 0..1. */
export type AlikePair = { readonly before: AlikeThemes; readonly now: AlikeThemes; readonly likeness: number };

/** The themes of one side, and which of them enough comments tell of. */
type Side = {
  readonly themes: readonly { readonly terms: readonly { readonly text: string }[] }[];
  readonly isCounted: (place: number) => boolean;
};

/** Alike themes, with their words in order. */
type Group = AlikeThemes & { readonly words: readonly string[] };

/** Least likeness of terms. */
const LEAST_BY_TERMS = 0.25;

/**
 * Pairs of themes with words in common, rare words counting more.
 *
 * Themes of the same words are compared once for all of them: one by one, a thousand on each side would make a million pairs.
 *
 * @param old - The themes before.
 * @param found - The themes found now.
 * @returns Pairs of which the cosine of their words is at least one quarter, but for those that enough comments tell of on
 *   both sides.
 * @internal
 */
export function pairsByTerms(old: Side, found: Side): AlikePair[] {
  const before = groupsOf(old);
  const now = groupsOf(found);
  const oldHolders = holdersOf(before);
  const newHolders = holdersOf(now);
  const most = Math.max(old.themes.length, found.themes.length);
  // How common a word is on the side where it is more common: a theme on both sides makes its words no less rare. The 1 keeps
  // two codebooks of one theme comparable.
  const squares = new Map<string, number>();
  for (const word of new Set([...oldHolders.keys(), ...newHolders.keys()])) {
    const themes = Math.max(oldHolders.get(word)?.themes ?? 0, newHolders.get(word)?.themes ?? 0);
    const weight = portableLog(1 + most / themes);
    squares.set(word, weight * weight);
  }
  const squareOf = (word: string): number => squares.get(word) as number;
  const lengthOf = ({ words }: Group): number => Math.sqrt(words.reduce((sum, word) => sum + squareOf(word), 0));
  const lengths = Float64Array.from(before, lengthOf);
  const pairs: AlikePair[] = [];
  const shared = new Float64Array(before.length);
  for (const group of now) {
    shared.fill(0);
    for (const word of group.words) {
      const square = squareOf(word);
      for (const i of oldHolders.get(word)?.groups ?? []) shared[i] = (shared[i] as number) + square;
    }
    const length = lengthOf(group);
    for (const [i, other] of before.entries()) {
      const sum = shared[i] as number;
      if (sum === 0 || (other.isCounted && group.isCounted)) continue;
      const likeness = sum / ((lengths[i] as number) * length);
      if (likeness >= LEAST_BY_TERMS) pairs.push({ before: other, now: group, likeness: Math.min(1, likeness) });
    }
  }
  return pairs;
}

function groupsOf({ themes, isCounted }: Side): Group[] {
  const groups = new Map<string, Group & { readonly places: number[] }>();
  for (const [place, { terms }] of themes.entries()) {
    const words = [...new Set(terms.flatMap(({ text }) => wordsOf(text)))].sort();
    const key = [isCounted(place), ...words].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { words, places: [place], isCounted: isCounted(place) });
    else group.places.push(place);
  }
  return [...groups.values()];
}

/** For each word, the groups that have it, by number, and how many themes these are. */
function holdersOf(
  groups: readonly Group[],
): ReadonlyMap<string, { readonly groups: number[]; readonly themes: number }> {
  const holders = new Map<string, { groups: number[]; themes: number }>();
  for (const [i, { words, places }] of groups.entries())
    for (const word of words) {
      const held = holders.get(word);
      if (held === undefined) holders.set(word, { groups: [i], themes: places.length });
      else {
        held.groups.push(i);
        held.themes += places.length;
      }
    }
  return holders;
}
