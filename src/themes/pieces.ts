/**
 * The pieces of comments that a classifier weighs: stems, pairs of stems, and the n-grams of letters.
 *
 * @module
 */
import { portableLog } from '../numeric/portable.ts';
import type { Sparse } from './sparse.ts';

/** N-grams of these lengths, within a word and one space at each of its ends. */
const GRAMS = [3, 4, 5] as const;

/** How soon a repeated piece counts no more, and how much of the length of a comment is made up for. */
const SATURATION = { half: 1.2, length: 0.3 } as const;

/** More pieces than these are not kept; the rarest are left out. */
const MOST_PIECES = 200_000;

/** A comment, or a part of one, cut into words. */
export type Cut = {
  /** Its words. */
  readonly words: readonly string[];
  /** The stem of each. */
  readonly stems: readonly string[];
};

/** The pieces of some comments, with how much each tells. */
export type Pieces = {
  /** Stems by their column. */
  readonly stems: ReadonlyMap<string, number>;
  /** Pairs of stems by their column: the first, then the second. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** N-grams by their column. */
  readonly grams: ReadonlyMap<string, number>;
  /** How much each column tells by its rarity. */
  readonly rarity: Float64Array;
  /** How much a piece tells that none of the comments has. */
  readonly unknown: number;
  /** How many stems and pairs a comment has, and how many n-grams, on average. */
  readonly means: readonly [number, number];
  /** The n-grams of words met before, as columns, and how many there are with those not kept. */
  readonly met: Map<string, WordPieces>;
  /** Room to count in: all 0 between two calls. */
  readonly room: Int32Array;
  /** Room to add in: all 0 between two calls. */
  readonly sums: Float64Array;
};

type WordPieces = { readonly columns: Int32Array; readonly count: number };

/** Words met before that are remembered; a stream of comments must not fill the memory. */
const MOST_MET = 50_000;

/**
 * Collects the pieces of comments.
 *
 * @param cuts - Comments; their order changes only the order of columns.
 * @param most - How many pieces to keep at most.
 * @returns The pieces, those that most comments have first.
 * @internal
 */
export function learnPieces(cuts: readonly Cut[], most: number = MOST_PIECES): Pieces {
  const stems = countPieces(cuts, ({ stems: own }) => [...own, ...pairsOf(own)]);
  const known = new Map<string, readonly string[]>();
  const grams = countPieces(cuts, ({ words }) =>
    words.flatMap((word) => {
      let own = known.get(word);
      if (own === undefined) known.set(word, (own = gramsOf(word)));
      return own;
    }),
  );
  // Columns that are used often stand together: work on them stays in the fast part of the memory.
  const sorted = [...stems.found, ...grams.found].map(([, df]) => df).sort((a, b) => b - a);
  const least = sorted.length > most ? (sorted[most] as number) + 1 : 1;
  const next = new Map<number, number>();
  for (const [at, df] of sorted.entries()) if (!next.has(df)) next.set(df, at);
  const width = sorted.findIndex((df) => df < least);
  const rarity = new Float64Array(width < 0 ? sorted.length : width);
  const rarityOf = (df: number): number => portableLog((1 + cuts.length) / (1 + df)) + 1;
  const number = (found: ReadonlyMap<string, number>): Map<string, number> => {
    const columns = new Map<string, number>();
    for (const [piece, df] of found)
      if (df >= least) {
        const column = next.get(df) as number;
        next.set(df, column + 1);
        columns.set(piece, column);
        rarity[column] = rarityOf(df);
      }
    return columns;
  };
  return {
    ...apart(number(stems.found)),
    grams: number(grams.found),
    rarity,
    unknown: rarityOf(0),
    means: [stems.mean, grams.mean],
    met: new Map(),
    room: new Int32Array(rarity.length),
    sums: new Float64Array(rarity.length),
  };
}

/** Stems, and pairs of them: a pair is looked up by both, since joining them anew for each comment would take long. */
function apart(columns: ReadonlyMap<string, number>): Pick<Pieces, 'stems' | 'pairs'> {
  const stems = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const [piece, column] of columns) {
    const space = piece.indexOf(' ');
    if (space < 0) stems.set(piece, column);
    else {
      const first = piece.slice(0, space);
      const seconds = pairs.get(first) ?? new Map<string, number>();
      pairs.set(first, seconds.set(piece.slice(space + 1), column));
    }
  }
  return { stems, pairs };
}

/** In how many comments each piece is, and how many a comment has. */
function countPieces(
  cuts: readonly Cut[],
  piecesOf: (cut: Cut) => readonly string[],
): { readonly found: Map<string, number>; readonly mean: number } {
  const found = new Map<string, number>();
  let total = 0;
  for (const cut of cuts) {
    const pieces = piecesOf(cut);
    total += pieces.length;
    for (const piece of new Set(pieces)) found.set(piece, (found.get(piece) ?? 0) + 1);
  }
  return { found, mean: total / cuts.length || 1 };
}

const pairsOf = (stems: readonly string[]): string[] => stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`);

function gramsOf(word: string): string[] {
  const characters = Array.from(` ${word} `);
  const grams: string[] = [];
  for (const length of GRAMS)
    for (let i = 0; i + length <= characters.length; i++) grams.push(characters.slice(i, i + length).join(''));
  return grams;
}

/**
 * Weighs the pieces of comments. Stems and pairs have length 1 together, and n-grams have; pieces that were not collected
 * count in the length, so that a comment of which half is unknown is half as sure.
 *
 * @param pieces - The pieces that were collected.
 * @param cuts - Comments or parts of them.
 * @returns A row each, with the columns in the order in which they come up.
 * @internal
 */
export function weighPieces(pieces: Pieces, cuts: readonly Cut[]): Sparse {
  const { rarity, stems, pairs, means, room: counts } = pieces;
  const starts = new Int32Array(cuts.length + 1);
  let columns = new Int32Array(256 * cuts.length);
  let values = new Float64Array(columns.length);
  let end = 0;
  for (let i = 0; i < cuts.length; i++) {
    const { words, stems: own } = cuts[i] as Cut;
    const met = words.map((word) => meet(pieces, word));
    let grams = 0;
    let known = 2 * own.length;
    for (const { columns: ofWord, count } of met) {
      grams += count;
      known += ofWord.length;
    }
    if (end + known > columns.length) {
      columns = longer(columns, new Int32Array(2 * (end + known)));
      values = longer(values, new Float64Array(columns.length));
    }
    const start = end;
    let seconds: ReadonlyMap<string, number> | undefined;
    for (const stem of own) {
      end = noted(stems.get(stem), columns, end, counts);
      if (seconds !== undefined) end = noted(seconds.get(stem), columns, end, counts);
      seconds = pairs.get(stem);
    }
    weighBlock(pieces, columns, values, start, end, Math.max(0, 2 * own.length - 1), means[0]);
    const middle = end;
    for (const { columns: ofWord } of met)
      for (let at = 0; at < ofWord.length; at++) end = noted(ofWord[at], columns, end, counts);
    weighBlock(pieces, columns, values, middle, end, grams, means[1]);
    starts[i + 1] = end;
  }
  return {
    rows: cuts.length,
    width: rarity.length,
    starts,
    columns: columns.subarray(0, end),
    values: values.subarray(0, end),
  };
}

/** Counts a piece, and notes its column where it is the first of its kind; returns where the next column goes. */
function noted(column: number | undefined, columns: Int32Array, end: number, counts: Int32Array): number {
  if (column === undefined) return end;
  const count = counts[column] as number;
  counts[column] = count + 1;
  if (count > 0) return end;
  columns[end] = column;
  return end + 1;
}

/** Turns the counts of a block of columns into weights of length 1 together, and leaves the room empty. */
function weighBlock(
  { rarity, unknown, room: counts }: Pieces,
  columns: Int32Array,
  values: Float64Array,
  from: number,
  end: number,
  length: number,
  mean: number,
): void {
  const norm = SATURATION.half * (1 - SATURATION.length + (SATURATION.length * length) / mean);
  const weightOf = (c: number): number => (c * (1 + SATURATION.half)) / (c + norm);
  const once = weightOf(1);
  let square = 0;
  let left = length;
  for (let at = from; at < end; at++) {
    const column = columns[at] as number;
    const c = counts[column] as number;
    const value = (c === 1 ? once : weightOf(c)) * (rarity[column] as number);
    counts[column] = 0;
    left -= c;
    values[at] = value;
    square += value * value;
  }
  square += left * (once * unknown) ** 2;
  const scale = 1 / Math.sqrt(square || 1);
  for (let at = from; at < end; at++) values[at] = (values[at] as number) * scale;
}

function longer<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * The n-grams of a word, as columns.
 *
 * @internal
 */
export function meet({ grams, met }: Pieces, word: string): WordPieces {
  let own = met.get(word);
  if (own === undefined) {
    const all = gramsOf(word);
    own = { columns: Int32Array.from(all.flatMap((gram) => grams.get(gram) ?? [])), count: all.length };
    if (met.size >= MOST_MET) met.clear();
    met.set(word, own);
  }
  return own;
}
