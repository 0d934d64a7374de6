/**
 * Counts of terms in texts, and their weights: a term counts for more the rarer it is, and for less each time it comes again.
 *
 * @module
 */
import { portableLog } from '../numeric/portable.ts';
import { release } from './release.ts';
import type { Steps } from './steps.ts';

/** The terms of each text with their counts: text i has `columns[starts[i]] … columns[starts[i + 1] − 1]`. */
export type Counts = {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** The terms, by column. */
  readonly names: readonly string[];
};

/** Lists of numbers, one after the other: list i is `items[starts[i]] … items[starts[i + 1] − 1]`. */
export type Lists = { readonly starts: Int32Array; readonly items: Int32Array };

/** Texts as lists of words, and words as lists of terms, all by number. */
export type TermsInTexts = {
  readonly words: Lists;
  readonly terms: Lists;
  /** The terms by number. */
  readonly names: readonly string[];
  /** How many comments say each text. */
  readonly copies: Int32Array;
};

/** Which terms were kept. */
export type Kept = {
  /** The terms that were kept, by column. */
  readonly names: readonly string[];
  /** Which term each column is, of all. */
  readonly terms: Int32Array;
  /** The column of each term; −1 for one that was left out. */
  readonly columnOf: Int32Array;
  /** How many texts have each. */
  readonly frequency: Int32Array;
  /** How often they come in all texts together. */
  readonly total: number;
};

/** How soon a term that comes again counts no more, and how far long texts are held back. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.3;

/** How many texts are counted in one step. */
const TEXTS_A_STEP = 2_000;

/**
 * The same numbers in an array of twice the length, the rest zeros; the one before is given back.
 *
 * @param array - It is full.
 * @returns A longer one.
 * @internal
 */
export function grown(array: Int32Array): Int32Array {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  release(array);
  return longer;
}

/**
 * The terms that at least two comments have, and at most a part of the texts, numbered anew.
 *
 * @param counted - The terms of the texts.
 * @param most - The most texts that may have a term, as a share.
 * @returns Which were kept, after some steps.
 * @internal
 */
export function* keepTerms({ words, terms, names, copies }: TermsInTexts, most: number): Steps<Kept> {
  const n = copies.length;
  const frequency = new Int32Array(names.length);
  const comments = new Int32Array(names.length);
  const times = new Int32Array(names.length);
  /** The last text that had the term, from 1. */
  const last = new Int32Array(names.length);
  for (let i = 0; i < n; i++) {
    for (let at = words.starts[i] as number; at < (words.starts[i + 1] as number); at++) {
      const word = words.items[at] as number;
      const end = terms.starts[word + 1] as number;
      for (let p = terms.starts[word] as number; p < end; p++) {
        const term = terms.items[p] as number;
        times[term] = (times[term] as number) + 1;
        if (last[term] === i + 1) continue;
        last[term] = i + 1;
        frequency[term] = (frequency[term] as number) + 1;
        comments[term] = (comments[term] as number) + (copies[i] as number);
      }
    }
    if (i % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  const columnOf = new Int32Array(names.length).fill(-1);
  const kept: number[] = [];
  let total = 0;
  for (let t = 0; t < names.length; t++)
    if ((comments[t] as number) >= 2 && (frequency[t] as number) <= most * n) {
      columnOf[t] = kept.length;
      kept.push(t);
      total += times[t] as number;
    }
  yield;
  return {
    names: kept.map((t) => names[t] as string),
    terms: Int32Array.from(kept),
    columnOf,
    frequency: Int32Array.from(kept, (t) => frequency[t] as number),
    total,
  };
}

/**
 * The terms of words by the columns of those that were kept.
 *
 * @param terms - The terms of each word.
 * @param kept - Which were kept.
 * @returns The columns of each word.
 * @internal
 */
export function keptColumns({ starts, items }: Lists, { columnOf }: Pick<Kept, 'columnOf'>): Lists {
  const columns = new Int32Array(items.length);
  const ends = new Int32Array(starts.length);
  let size = 0;
  for (let list = 0; list + 1 < starts.length; list++) {
    for (let at = starts[list] as number; at < (starts[list + 1] as number); at++) {
      const column = columnOf[items[at] as number] as number;
      if (column >= 0) columns[size++] = column;
    }
    ends[list + 1] = size;
  }
  return { starts: ends, items: columns.slice(0, size) };
}

/** Terms to be counted: the words of each text, and the columns of each word. */
export type Countable = { readonly words: Lists; readonly columns: Lists; readonly width: number };

/** Counts the terms of a text, from a place on; returns the place after them. */
export type Counter = (text: number, to: Pick<Counts, 'columns' | 'values'>, from: number) => number;

/**
 * Counts the terms of texts, each by itself, in the order in which they come up.
 *
 * @param countable - The terms of the texts.
 * @param offset - What is added to each column.
 * @returns The counter; it has a place in memory for each column.
 * @internal
 */
export function counterOf({ words, columns: own, width }: Countable, offset: number): Counter {
  /** Where each column stood when it was counted last, which may be in another text. */
  const places = new Int32Array(width);
  return (text, { columns, values }, from) => {
    let size = from;
    for (let at = words.starts[text] as number; at < (words.starts[text + 1] as number); at++) {
      const word = words.items[at] as number;
      const end = own.starts[word + 1] as number;
      for (let p = own.starts[word] as number; p < end; p++) {
        const column = own.items[p] as number;
        const place = places[column] as number;
        if (place >= from && place < size && columns[place] === column + offset) {
          values[place] = (values[place] as number) + 1;
          continue;
        }
        places[column] = size;
        columns[size] = column + offset;
        values[size] = 1;
        size += 1;
      }
    }
    return size;
  };
}

/** What weighs terms: how much each counts, and how long the mean text is. */
export type Scale = { readonly rarity: Float64Array; readonly meanLength: number };

/**
 * How much each term counts: the rarer, the more.
 *
 * @param kept - The terms.
 * @param texts - How many texts there are.
 * @param factors - How much each term counts beside its rarity.
 * @returns The scale of these texts, also for new ones.
 * @see Robertson & Zaragoza (2009), The probabilistic relevance framework: BM25 and beyond.
 * @internal
 */
export const scaleOf = ({ frequency, total }: Kept, texts: number, factors: Float64Array | null): Scale => ({
  rarity: Float64Array.from(
    frequency,
    (own, t) => (portableLog((1 + texts) / (1 + own)) + 1) * (factors === null ? 1 : (factors[t] as number)),
  ),
  meanLength: total > 0 ? total / texts : 1,
});

/**
 * Turns the counts of a part of a text into weights, in place; a part with any term has length 1.
 *
 * @param counts - Columns and counts.
 * @param from - Where the part starts.
 * @param end - The place after it.
 * @param scale - What each term counts, by column less the offset.
 * @param offset - What was added to each column.
 * @internal
 */
export function weigh(
  { columns, values }: Pick<Counts, 'columns' | 'values'>,
  from: number,
  end: number,
  { rarity, meanLength }: Scale,
  offset: number,
): void {
  let length = 0;
  for (let at = from; at < end; at++) length += values[at] as number;
  const hold = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / meanLength);
  let square = 0;
  for (let at = from; at < end; at++) {
    const count = values[at] as number;
    const x = ((count * (1 + SATURATION)) / (count + hold)) * (rarity[(columns[at] as number) - offset] as number);
    values[at] = x;
    square += x * x;
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let at = from; at < end; at++) values[at] = (values[at] as number) * scale;
}
