/**
 * Texts that stand apart from all others.
 *
 * @module
 */
import { portableExp } from '../numeric/portable.ts';
import type { Neighbors } from './neighbors.ts';
import type { SparseRows } from './sparse.ts';
import type { Steps } from './steps.ts';

/** To how many neighbors a text is compared. */
const NEAREST = 5;

/** How many median deviations below the median a text stands apart, where more do than chance would put there. */
const DEVIATIONS = 2.5;

/** The share of those that stand apart which chance may have put there. */
const BY_CHANCE = 2 / 3;

/** How many median deviations one standard deviation of the normal curve is: 1 / Φ⁻¹(3/4). */
const STANDARD = 1.482602218505602;

/** How many texts are judged in one step. */
const TEXTS_A_STEP = 2_000;

/** Among fewer texts nothing can be told. */
const LEAST_TEXTS = 25;

/**
 * The texts whose nearest neighbors are unusually far away.
 *
 * Near is near by direction and, where terms are given, by the terms themselves: what a text says besides the common
 * directions is left out of its direction, but makes it stand apart. A text that several comments say has their copies as its
 * nearest neighbors. In comments that are all of a kind some are always the farthest: texts stand apart only where more lie far
 * away than chance would put there.
 *
 * @param neighbors - Of each text.
 * @param texts - How many comments say each text, which texts to judge, the group of each, which changes nothing but how long it
 *   takes, and the weighted terms of all: words and pieces of words, each part of length 1.
 * @returns 1 for each text that stands apart, after some steps.
 * @see Benjamini & Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57.
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.2.17, for the normal curve.
 * @internal
 */
export function* farTexts(
  { count, index, similarity }: Neighbors,
  {
    copies,
    rows,
    groups,
    terms,
  }: {
    readonly copies: Int32Array;
    readonly rows: Int32Array;
    readonly groups: Int32Array;
    readonly terms: SparseRows | null;
  },
): Steps<Uint8Array> {
  const far = new Uint8Array(copies.length);
  if (rows.length < LEAST_TEXTS) return far;
  const commonOf = terms === null ? null : commonTerms(terms);
  const likeness = new Float64Array(count);
  const near = new Float64Array(rows.length);
  const place = new Int32Array(copies.length);
  rows.forEach((i, at) => (place[i] = at));
  // Neighbors are mostly of the same group: taken together, a text is read about twice, not once for each neighbor.
  const order = rows.slice().sort((a, b) => (groups[a] as number) - (groups[b] as number) || a - b);
  for (let from = 0; from < order.length; from += TEXTS_A_STEP) {
    const some = order.subarray(from, from + TEXTS_A_STEP);
    const common = commonOf?.(some, index, count);
    for (let r = 0; r < some.length; r++) {
      const i = some[r] as number;
      for (let q = 0; q < count; q++) {
        const cosine = Math.max(0, similarity[i * count + q] as number);
        likeness[q] = cosine * Math.sqrt(common === undefined ? 1 : (common[r * count + q] as number));
      }
      likeness.sort();
      const same = Math.min(NEAREST, (copies[i] as number) - 1);
      let sum = same;
      for (let q = 0; q < NEAREST - same; q++) sum += likeness[count - 1 - q] as number;
      near[place[i] as number] = sum / NEAREST;
    }
    yield;
  }
  const median = medianOf(near);
  const deviation = medianOf(near.map((x) => Math.abs(x - median)));
  if (deviation === 0) return far;
  const cut = cutOf(near, median, deviation);
  for (let at = 0; at < rows.length; at++) if ((near[at] as number) < cut) far[rows[at] as number] = 1;
  return far;
}

/**
 * Below what a text stands apart: the highest cut, 2.5 median deviations below the median or lower, under which lie half again
 * as many texts as the normal curve puts there.
 */
function cutOf(near: Float64Array, median: number, deviation: number): number {
  const sorted = near.slice().sort();
  const least = median - DEVIATIONS * deviation;
  let below = 0;
  while (below < sorted.length && (sorted[below] as number) < least) below += 1;
  for (; below > 0; below--) {
    const last = sorted[below - 1] as number;
    if (sorted.length * normalTail((median - last) / (STANDARD * deviation)) <= BY_CHANCE * below)
      return below < sorted.length ? Math.min(least, sorted[below] as number) : least;
  }
  return -Infinity;
}

/** The part of the normal curve beyond z ≥ 0, to seven digits. */
function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 0.3989422804014327 * portableExp((-z * z) / 2) * series;
}

/** Prepares the products of some rows of terms with each of their neighbors; 0 where there is none. */
function commonTerms(terms: SparseRows): (rows: Int32Array, index: Int32Array, count: number) => Float64Array {
  const read = terms.reader();
  const own = new Float64Array(terms.width);
  /** Where each text stands among those that were read, from 1. */
  const place = new Int32Array(terms.rows);
  return (rows, index, count) => {
    const needed: number[] = [];
    const need = (text: number): void => {
      if (place[text] === 0) place[text] = needed.push(text);
    };
    for (const i of rows) {
      need(i);
      for (let k = i * count; k < (i + 1) * count; k++) if ((index[k] as number) >= 0) need(index[k] as number);
    }
    const { starts, columns, values } = read(Int32Array.from(needed));
    const products = new Float64Array(rows.length * count);
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r] as number;
      const from = starts[(place[i] as number) - 1] as number;
      const end = starts[place[i] as number] as number;
      for (let at = from; at < end; at++) own[columns[at] as number] = values[at] as number;
      for (let q = 0; q < count; q++) {
        const other = index[i * count + q] as number;
        if (other < 0) continue;
        const last = starts[place[other] as number] as number;
        let sum = 0;
        for (let at = starts[(place[other] as number) - 1] as number; at < last; at++)
          sum += (values[at] as number) * (own[columns[at] as number] as number);
        products[r * count + q] = sum;
      }
      for (let at = from; at < end; at++) own[columns[at] as number] = 0;
    }
    for (const text of needed) place[text] = 0;
    return products;
  };
}

/** The middle value; of an even number, the upper of the two. */
const medianOf = (values: Float64Array): number => values.slice().sort()[values.length >> 1] as number;
