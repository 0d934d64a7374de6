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
  /** Stems, and pairs of stems with a space between, by their column. */
  readonly stems: ReadonlyMap<string, number>;
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
    stems: number(stems.found),
    grams: number(grams.found),
    rarity,
    unknown: rarityOf(0),
    means: [stems.mean, grams.mean],
    met: new Map(),
    room: new Int32Array(rarity.length),
    sums: new Float64Array(rarity.length),
  };
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
  const { rarity, stems, means, unknown, room: counts } = pieces;
  const starts = new Int32Array(cuts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const count = (column: number | undefined): void => {
    if (column === undefined) return;
    if (counts[column] === 0) columns.push(column);
    counts[column] = (counts[column] as number) + 1;
  };
  const close = (from: number, length: number, mean: number): void => {
    const norm = SATURATION.half * (1 - SATURATION.length + (SATURATION.length * length) / mean);
    const weightOf = (c: number): number => (c * (1 + SATURATION.half)) / (c + norm);
    let square = 0;
    let left = length;
    for (let at = from; at < columns.length; at++) {
      const column = columns[at] as number;
      const c = counts[column] as number;
      const value = weightOf(c) * (rarity[column] as number);
      counts[column] = 0;
      left -= c;
      values.push(value);
      square += value * value;
    }
    square += left * (weightOf(1) * unknown) ** 2;
    const scale = 1 / Math.sqrt(square || 1);
    for (let at = from; at < columns.length; at++) values[at] = (values[at] as number) * scale;
  };
  for (const [i, { words, stems: own }] of cuts.entries()) {
    const start = columns.length;
    for (const [place, stem] of own.entries()) {
      count(stems.get(stem));
      if (place > 0) count(stems.get(`${own[place - 1]} ${stem}`));
    }
    close(start, Math.max(0, 2 * own.length - 1), means[0]);
    const middle = columns.length;
    let length = 0;
    for (const word of words) {
      const { columns: met, count: all } = meet(pieces, word);
      length += all;
      for (const column of met) count(column);
    }
    close(middle, length, means[1]);
    starts[i + 1] = columns.length;
  }
  return {
    rows: cuts.length,
    width: rarity.length,
    starts,
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  };
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
