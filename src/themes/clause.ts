/**
 * A comment divided into clauses, so that each may have a theme of its own: "friendly staff, but late again" is two.
 *
 * @module
 */
import type { Language } from '../locale/language.ts';
import { LONGEST, wordsOf } from './words.ts';

/** A part of a comment. */
export type Clause = {
  /** As written, without the punctuation around it. */
  readonly text: string;
  /** Its words, as `wordsOf` cuts them; at least one. */
  readonly words: readonly string[];
};

/**
 * Divides a comment at punctuation and before words like "but".
 *
 * A part that holds nothing but such words and stop words ("However, …", "again") goes with what follows, or with what
 * went before where it is the last. Points and commas between digits, and points inside an abbreviation or an address,
 * divide nothing.
 *
 * @param text - Any text; what comes after 2 000 characters is not read.
 * @param language - The language of the comment, for the words that open a clause; null where it is not known.
 * @returns The clauses in the order of the text; none for a text without words.
 * @internal
 */
export function clausesOf(text: string, language: Language | null): readonly Clause[] {
  const { openers, empty } = language === null ? NO_WORDS : lookupOf(language);
  const read = text.slice(0, LONGEST);
  const tokens = tokensOf(read);
  const wordsIn = wordsBy(read, tokens);
  const spans: Piece[] = [];
  let waiting: number | null = null;
  for (const { start, end } of piecesOf(read, tokens, openers)) {
    const words = wordsIn(start, end);
    if (words.length === 0) continue;
    const from: number = waiting ?? start;
    if (words.every((word) => empty.has(word))) waiting = from;
    else {
      spans.push({ start: from, end });
      waiting = null;
    }
  }
  if (waiting !== null) spans.push({ start: spans.pop()?.start ?? waiting, end: read.length });
  return spans.map(({ start, end }) => ({
    text: read.slice(start, end).replace(EDGES, ''),
    words: wordsIn(start, end),
  }));
}

/** Words that open a clause; those that make none by themselves. */
type Lookup = { readonly openers: ReadonlySet<string>; readonly empty: ReadonlySet<string> };

const NO_WORDS: Lookup = { openers: /* @__PURE__ */ new Set(), empty: /* @__PURE__ */ new Set() };

/** Made once for each language; nothing depends on whether it was. */
const LOOKUPS: WeakMap<Language, Lookup> = /* @__PURE__ */ new WeakMap();

function lookupOf(language: Language): Lookup {
  let lookup = LOOKUPS.get(language);
  if (lookup === undefined) {
    const { clauseWords, stopWords } = language;
    lookup = { openers: new Set(clauseWords), empty: new Set([...clauseWords, ...stopWords]) };
    LOOKUPS.set(language, lookup);
  }
  return lookup;
}

type Piece = { readonly start: number; readonly end: number };

/** A run of letters and digits: where it starts, and the words that it is, with one space between. */
type Token = { readonly at: number; readonly word: string };

/** In plain text each token is one word, its small letters; else it is cut into words by itself. */
function tokensOf(text: string): { readonly list: readonly Token[]; readonly isPlain: boolean } {
  const isPlain = PLAIN.test(text);
  const source = isPlain ? text.toLowerCase() : text;
  const list: Token[] = [];
  for (const token of source.matchAll(TOKEN))
    list.push({ at: token.index, word: isPlain ? token[0] : wordsOf(token[0]).join(' ') });
  return { list, isPlain };
}

/** The words between two places, both between tokens. */
function wordsBy(
  text: string,
  { list, isPlain }: ReturnType<typeof tokensOf>,
): (start: number, end: number) => readonly string[] {
  if (!isPlain) return (start, end) => wordsOf(text.slice(start, end));
  const places = list.map(({ at }) => at);
  const words = list.map(({ word }) => word);
  return (start, end) => words.slice(placeOf(places, start), placeOf(places, end));
}

/** How many of the places, which rise, come before one. */
function placeOf(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text between marks of punctuation, cut again before each opener. */
function piecesOf(text: string, { list }: ReturnType<typeof tokensOf>, openers: ReadonlySet<string>): readonly Piece[] {
  const cuts = new Set<number>();
  for (const mark of text.matchAll(MARKS)) cuts.add(mark.index + mark[0].length);
  if (openers.size === 0) return between(cuts, text.length);
  let paired = -1;
  for (const [i, { at, word }] of list.entries()) {
    const next = list[i + 1];
    const opensPair = next !== undefined && openers.has(`${word} ${next.word}`);
    if (opensPair || (openers.has(word) && paired !== i)) cuts.add(at);
    if (opensPair) paired = i + 1;
  }
  return between(cuts, text.length);
}

function between(cuts: ReadonlySet<number>, end: number): readonly Piece[] {
  const sorted = [0, ...[...cuts].sort((a, b) => a - b), end];
  return sorted.slice(1).map((to, i) => ({ start: sorted[i] as number, end: to }));
}

/** Marks that end a clause: not a point or comma between digits, nor a point before a small letter, nor a hyphen in a word. */
const MARKS = /[!?;…\n\r()[\]{}–—|•、。！？；]|(?<!\d),|,(?!\d)|:(?!\d)|\.(?![\p{Ll}\d])|\s[-+*/](?=\s)/gu;

/** Text whose letters are of the plainest kind: making them small is all that `wordsOf` does to them. */
const PLAIN = /^[\t\n\r -~\u00a0¡¿À-ÿ‘’“”–—…]*$/;

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** What stands before the first and after the last letter, digit or mark of a clause. */
const EDGES = /^[^\p{L}\p{N}\p{M}]+|(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/gu;
