/**
 * Which words and phrases name a theme: phrases before their parts, and terms that differ before those that repeat.
 *
 * @module
 */
import type { PhraseKey } from './phrase.ts';

/** A word or a phrase that may name a theme. */
export type Candidate = {
  readonly key: PhraseKey;
  /** Its stems, by their numbers. */
  readonly stems: readonly number[];
  /** How many comments of the theme have it. */
  readonly n: number;
  /** How well it tells the theme from the others, above 0. */
  readonly weight: number;
};

/** How many terms a theme is given. */
const TERMS = 10;

/** A phrase replaces a part of it where at least this share of the comments with the part have the whole phrase. */
const COVERED = 0.5;

/** How much of its weight a term loses when all its words stand in a term before it. */
const REPETITION = 0.5;

/**
 * Chooses the terms of a theme.
 *
 * @param words - Words that may name it.
 * @param phrases - Phrases that may.
 * @returns At most ten terms: the heaviest, then those that add most to the ones before them.
 * @internal
 */
export const chooseTerms = (words: readonly Candidate[], phrases: readonly Candidate[]): Candidate[] =>
  diverse(withoutParts(words, phrases));

/** Words and phrases, less the parts that a phrase replaces; the phrase then has at least their weight for its comments. */
function withoutParts(words: readonly Candidate[], phrases: readonly Candidate[]): Candidate[] {
  const candidates = new Map([...words, ...phrases].map((candidate) => [candidate.key, candidate]));
  const replaced = new Set<PhraseKey>();
  for (const phrase of [...phrases].sort((a, b) => a.stems.length - b.stems.length || (a.key < b.key ? -1 : 1))) {
    let { weight } = phrase;
    for (let from = 0; from < phrase.stems.length; from++)
      for (let end = from + 1; end <= phrase.stems.length; end++) {
        const part = candidates.get(phrase.stems.slice(from, end).join(' '));
        if (part === undefined || part.key === phrase.key || phrase.n < COVERED * part.n) continue;
        replaced.add(part.key);
        weight = Math.max(weight, (part.weight * phrase.n) / part.n);
      }
    candidates.set(phrase.key, { ...phrase, weight });
  }
  return [...candidates.values()].filter(({ key }) => !replaced.has(key));
}

/** The best terms one after the other, each judged by its weight less what it repeats. */
function diverse(candidates: readonly Candidate[]): Candidate[] {
  const left = [...candidates].sort(byWeight);
  const chosen: Candidate[] = [];
  while (chosen.length < TERMS && left.length > 0) {
    let best = 0;
    let most = -1;
    for (const [i, candidate] of left.entries()) {
      const repeated = Math.max(0, ...chosen.map((before) => shareInCommon(candidate, before)));
      const worth = candidate.weight * (1 - REPETITION * repeated);
      if (worth > most) {
        best = i;
        most = worth;
      }
    }
    chosen.push(...left.splice(best, 1));
  }
  return chosen;
}

/**
 * Heaviest first; of equal ones the commoner, then the first key.
 *
 * @param a - A term.
 * @param b - Another one.
 * @returns Below 0 where the first goes before.
 * @internal
 */
export const byWeight = (a: Candidate, b: Candidate): number =>
  b.weight - a.weight || b.n - a.n || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** The stems that two terms share, as a part of all they have: 0..1. */
const shareInCommon = (a: Candidate, b: Candidate): number =>
  (2 * a.stems.filter((stem) => b.stems.includes(stem)).length) / (a.stems.length + b.stems.length);
