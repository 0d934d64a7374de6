/**
 * Which language a comment is written in, told by its grammar words and its letters; a few words suffice.
 *
 * Every word of grammar and, in other words, every group of letters that a language lists is a vote for it. What all languages
 * list moves none of them ahead, so what tells neighbors apart (`av` and `af`, `ikkje` and `ikke`) decides between them.
 *
 * @module
 */
import type { Language } from '../locale/language.ts';

/** Finds the language of a comment, given its words. */
export type Detector = (words: readonly string[]) => Language | null;

/** A word that grammar needs is worth this many votes: names and loan words rarely hit one. */
const WORD_VOTES = 12;

/** A group of letters is worth fewer: one plain letter, two, three or more; most with a letter beyond a to z, which names rarely have. */
const LETTER_VOTES = { one: 1, two: 2, more: 4, own: 8 } as const;

/** What comes later in a word is not looked at. */
const LONGEST_READ = 40;

/**
 * Prepares telling languages apart.
 *
 * @param languages - The languages that a comment may be in.
 * @returns A function from the words of a comment to its language: of equal ones the first given; null where nothing
 *   speaks for one language more than for the rest.
 * @internal
 */
export function detectorOf(languages: readonly Language[]): Detector {
  const root = ballotsOf(languages);
  const known = new Map<string, Int32Array>();
  return (words) => {
    const votes = new Int32Array(languages.length);
    for (const word of words) {
      let own = known.get(word);
      if (own === undefined) known.set(word, (own = votesOf(word, root, languages.length)));
      for (let i = 0; i < votes.length; i++) votes[i] = (votes[i] as number) + (own[i] as number);
    }
    const most = votes.reduce((a, b) => Math.max(a, b), 0);
    if (most === 0 || (votes.length > 1 && votes.every((n) => n === most))) return null;
    return languages[votes.indexOf(most)] as Language;
  };
}

/** A tree of letters: what is worth votes ends at a node that has them. */
type Node = { readonly next: Map<string, Node>; votes: number; readonly languages: number[] };

const nodeOf = (): Node => ({ next: new Map(), votes: 0, languages: [] });

/** What is worth votes, for languages by their place in the list: whole words between `^` and `$`, groups of letters. */
function ballotsOf(languages: readonly Language[]): Node {
  const root = nodeOf();
  const add = (group: string, votes: number, language: number): void => {
    let node = root;
    for (const letter of group.split('')) {
      let next = node.next.get(letter);
      if (next === undefined) node.next.set(letter, (next = nodeOf()));
      node = next;
    }
    node.votes = votes;
    node.languages.push(language);
  };
  for (const [i, { stopWords, letters }] of languages.entries()) {
    for (const word of new Set(stopWords)) add(`^${word}$`, WORD_VOTES, i);
    for (const group of new Set(letters)) add(group, letterVotes(group), i);
  }
  return root;
}

function letterVotes(group: string): number {
  const letters = group.replace(/[\^$]/g, '');
  if (/[^a-z]/.test(letters)) return LETTER_VOTES.own;
  return letters.length === 1 ? LETTER_VOTES.one : letters.length === 2 ? LETTER_VOTES.two : LETTER_VOTES.more;
}

/** Votes of a word by language; a word of grammar is read whole, its letters say no more than it does. */
function votesOf(word: string, root: Node, n: number): Int32Array {
  const votes = new Int32Array(n);
  const framed = `^${word.slice(0, LONGEST_READ)}${word.length > LONGEST_READ ? '' : '$'}`;
  const grammar = grammarOf(framed, root);
  if (grammar !== null) {
    for (const language of grammar) votes[language] = WORD_VOTES;
    return votes;
  }
  for (let start = 0; start < framed.length; start++) {
    let node = root.next.get(framed.charAt(start));
    for (let end = start + 1; node !== undefined; end++) {
      for (const language of node.languages) votes[language] = (votes[language] as number) + node.votes;
      node = node.next.get(framed.charAt(end));
    }
  }
  return votes;
}

/** The languages in which a word serves grammar; null where it does in none. */
function grammarOf(framed: string, root: Node): readonly number[] | null {
  let node: Node | undefined = root;
  for (let at = 0; node !== undefined && at < framed.length; at++) node = node.next.get(framed.charAt(at));
  return node?.votes === WORD_VOTES ? node.languages : null;
}
