/**
 * Quotes that prove a theme: comments from its middle, unlike each other, of usual length, and with nothing personal in them.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { Comment, Text } from './comment.ts';
import { cutQuote, plainLine } from './cut-quote.ts';
import type { DenseSingle } from './dense.ts';
import { type RedactOptions, type Redaction, checkRedactOptions, redact } from './redact.ts';
import { type Steps, finish } from './steps.ts';

/** What one customer wrote, as an example of a theme. */
export type Quote = {
  /** The id of the comment. */
  readonly comment: string;
  /** What it says, redacted; `…` stands where something was left out. */
  readonly text: string;
  /** Its language, as primary subtag; null where it is not known. */
  readonly language: string | null;
  /** True where the comment says more than the quote. */
  readonly cut: boolean;
  /** What was taken out of the whole comment. */
  readonly redacted: Redaction['found'];
};

/** How to quote. */
export type QuoteOptions = {
  /** How many quotes a theme gets at most, a whole number from 0. @defaultValue 3 */
  readonly count?: number;
  /** How many words a quote may have, a whole number from 1. @defaultValue 40 */
  readonly words?: number;
  /** How to redact; false for quotes as they were written, which then hold personal data. @defaultValue {} */
  readonly redaction?: RedactOptions | false;
};

/**
 * Refuses what does not say how to quote.
 *
 * @param quotes - What a caller gave; nothing for the usual way.
 * @throws {NpsError} `option/out-of-range` or `option/unknown` with the place of the fault, from `quotes` on.
 * @internal
 */
export function checkQuoting(quotes: QuoteOptions | undefined): void {
  if (quotes === undefined) return;
  checkForm(quotes, 'record', ['quotes']);
  const { count, words, redaction } = quotes;
  for (const [key, value, least] of [
    ['count', count, 0],
    ['words', words, 1],
  ] as const)
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= least))
      fail('option/out-of-range', ['quotes', key], `A whole number from ${least} was expected, got ${named(value)}.`);
  if (redaction !== undefined && redaction !== false)
    within(['quotes', 'redaction'], () => checkRedactOptions(redaction));
}

/** Themes whose comments can be quoted. */
export type Quotable = {
  readonly comments: readonly Comment[];
  readonly texts: readonly Text[];
  /** One direction of length 1 for each text; of texts that differ only beyond single precision, any may be quoted. */
  readonly vectors: DenseSingle;
  /** The theme of each text, from 0; −1 for none. */
  readonly themes: Int32Array;
  /** The terms of each theme; a long comment is quoted from the sentence that has most of them. */
  readonly terms: readonly (readonly { readonly text: string }[])[];
};

/** A theme of fewer comments is not quoted: its few customers could be known by what they say. */
export const LEAST_QUOTED = 5;

/** How much being in the middle of the theme counts; the rest is being unlike the quotes before. */
const MIDDLE = 0.7;

/** Two texts that share this part of their stems say the same. */
const NEARLY_SAME = 0.6;

/**
 * Chooses quotes for each theme.
 *
 * The first is the medoid: the comment nearest to all others of the theme, where nearness is multiplied by √(shorter / longer)
 * of its length and the median length. The next ones are each chosen by nearness less likeness to those before; comments that
 * share three fifths of their stems with one before are passed over. Equal comments count as often as they were written, and the
 * one with the first id is quoted. The cost grows with the number of comments.
 *
 * @param themes - Comments, their vectors, and the theme of each.
 * @param options - How many, how long, and how to redact.
 * @returns A list of quotes for each theme; empty for a theme of fewer than five comments.
 * @throws {NpsError} `option/out-of-range` or `option/unknown` when `redaction` is wrong.
 * @see Carbonell & Goldstein (1998), The use of MMR, diversity-based reranking, SIGIR.
 * @internal
 */
export const quotesOf = (themes: Quotable, options: QuoteOptions = {}): Quote[][] =>
  finish(quotesStepwise(themes, options));

/**
 * The same as `quotesOf`, in steps.
 *
 * @param themes - Comments, their vectors, and the theme of each.
 * @param options - How many, how long, and how to redact.
 * @returns A list of quotes for each theme, after a step for each.
 * @throws {NpsError} `option/out-of-range` or `option/unknown` when `redaction` is wrong.
 * @internal
 */
export function* quotesStepwise(
  { comments, texts, vectors, themes, terms }: Quotable,
  { count = 3, words = 40, redaction = {} }: QuoteOptions = {},
): Steps<Quote[][]> {
  const members = terms.map((): number[] => []);
  for (const [text, theme] of themes.entries()) if (theme >= 0) (members[theme] as number[]).push(text);
  const quotes: Quote[][] = [];
  for (const [theme, list] of members.entries()) {
    const size = list.reduce((sum, text) => sum + (texts[text] as Text).comments.length, 0);
    const telling = (terms[theme] as readonly { readonly text: string }[]).map(({ text }) => text);
    const chosen = size < LEAST_QUOTED ? [] : chooseTexts(list, texts, vectors, count);
    quotes.push(
      chosen.map((place): Quote => {
        const { comments: places, language } = texts[place] as Text;
        const { id, text } = firstById(places.map((i) => comments[i] as Comment));
        // Folded first: a number that goes over the end of a line is whole then.
        const folded = plainLine(text);
        const { text: clean, found } = redaction === false ? { text: folded, found: [] } : redact(folded, redaction);
        const quote = cutQuote(clean, { words, terms: telling });
        return { comment: id, text: quote.text, language: language?.tag ?? null, cut: quote.cut, redacted: found };
      }),
    );
    yield;
  }
  return quotes;
}

const firstById = (comments: readonly Comment[]): Comment =>
  comments.reduce((first, comment) => (comment.id < first.id ? comment : first));

/** The texts to quote, best first. */
function chooseTexts(list: readonly number[], texts: readonly Text[], vectors: DenseSingle, count: number): number[] {
  const nearness = nearnessOf(list, texts, vectors);
  const likeness = new Float64Array(list.length);
  const open = new Uint8Array(list.length).fill(1);
  const chosen: number[] = [];
  const shareOf = stemSharer();
  while (chosen.length < count) {
    let best = -1;
    let most = -Infinity;
    for (let i = 0; i < list.length; i++) {
      const worth = MIDDLE * (nearness[i] as number) - (1 - MIDDLE) * (likeness[i] as number);
      if (open[i] === 1 && worth > most) {
        best = i;
        most = worth;
      }
    }
    if (best < 0) break;
    const quoted = list[best] as number;
    chosen.push(quoted);
    const stems = new Set((texts[quoted] as Text).stems);
    for (let i = 0; i < list.length; i++) {
      if (open[i] === 0) continue;
      const text = list[i] as number;
      if (i === best || shareOf(stems, (texts[text] as Text).stems) >= NEARLY_SAME) open[i] = 0;
      likeness[i] = Math.max(likeness[i] as number, cosine(vectors, quoted, text));
    }
  }
  return chosen;
}

/** How near each text is to all comments of the theme, less for texts of unusual length. */
function nearnessOf(list: readonly number[], texts: readonly Text[], { columns, data }: DenseSingle): Float64Array {
  const center = new Float64Array(columns);
  for (const text of list) {
    const n = (texts[text] as Text).comments.length;
    for (let j = 0; j < columns; j++) center[j] = (center[j] as number) + n * (data[text * columns + j] as number);
  }
  let square = 0;
  for (const x of center) square += x * x;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  const usual = medianLength(list, texts);
  return Float64Array.from(list, (text) => {
    let dot = 0;
    for (let j = 0; j < columns; j++) dot += (data[text * columns + j] as number) * (center[j] as number);
    const length = (texts[text] as Text).words.length;
    return dot * scale * Math.sqrt(Math.min(length, usual) / Math.max(length, usual));
  });
}

/** The number of words that the comment in the middle has, ordered by length. */
function medianLength(list: readonly number[], texts: readonly Text[]): number {
  const lengths = list
    .map((text) => ({ length: (texts[text] as Text).words.length, n: (texts[text] as Text).comments.length }))
    .sort((a, b) => a.length - b.length);
  const half = lengths.reduce((sum, { n }) => sum + n, 0) / 2;
  let before = 0;
  return lengths.find(({ n }) => (before += n) >= half)?.length ?? 0;
}

function cosine({ columns, data }: DenseSingle, a: number, b: number): number {
  let dot = 0;
  for (let j = 0; j < columns; j++) dot += (data[a * columns + j] as number) * (data[b * columns + j] as number);
  return dot;
}

/** Prepares telling which part of the stems that either text has are those that both have: 0..1. */
function stemSharer(): (a: ReadonlySet<string>, stems: readonly string[]) => number {
  /** The last text that had each stem, counted from 1: a set for each text would be thrown away at once. */
  const seen = new Map<string, number>();
  let asked = 0;
  return (a, stems) => {
    asked += 1;
    let own = 0;
    let both = 0;
    for (const stem of stems) {
      if (seen.get(stem) === asked) continue;
      seen.set(stem, asked);
      own += 1;
      if (a.has(stem)) both += 1;
    }
    return both / (a.size + own - both);
  };
}
