/**
 * How often two rows of numbers agree on which of two points is the higher: Kendall's S, its spread and its tails.
 *
 * @module
 */
import { normalUpperTail } from '../numeric/normal.ts';

/** The agreement of two rows. */
export type Agreement = {
  /** How many points there are. */
  readonly n: number;
  /** Pairs that agree less pairs that do not. */
  readonly s: number;
  /** The variance of S if the rows had nothing to do with each other, ties allowed for. */
  readonly variance: number;
  /** Kendall's tau-b, −1 to +1; `null` where one row is all alike. */
  readonly tau: number | null;
  /** Whether any two numbers of one row are equal. */
  readonly tied: boolean;
};

/**
 * Counts how often two rows agree: the pairs of points less those that are tied, and twice less those out of order, which are
 * counted while one row is sorted. Takes n log n steps.
 *
 * @param y - One row.
 * @param x - The other, of the same length; the positions 0, 1, 2 … when left out.
 * @returns The agreement.
 * @see Kendall (1975), Rank Correlation Methods, 4th edition, chapters 3 and 4.
 * @see Knight (1966), A Computer Method for Calculating Kendall's Tau with Ungrouped Data, Journal of the American Statistical
 * Association 61(314).
 * @internal
 */
export function agreementOf(y: readonly number[], x?: readonly number[]): Agreement {
  const n = y.length;
  const order = x === undefined ? null : orderOf(x, y);
  const row = Float64Array.from(y, (value, i) => (order === null ? value : (y[order[i] as number] as number)));
  const alike = x === undefined || order === null ? 0 : alikeIn(order, x, y);
  const disagreeing = sortedInversions(row);
  const none = { pairs: 0, triples: 0, weighted: 0 };
  const tiesX = x === undefined ? none : tiesOf(Float64Array.from(x).sort());
  const tiesY = tiesOf(row);
  const pairs = (n * (n - 1)) / 2;
  const s = pairs - tiesX.pairs / 2 - tiesY.pairs / 2 + alike - 2 * disagreeing;
  const variance =
    n < 2
      ? 0
      : (n * (n - 1) * (2 * n + 5) - tiesX.weighted - tiesY.weighted) / 18 +
        (n > 2 ? (tiesX.triples * tiesY.triples) / (9 * n * (n - 1) * (n - 2)) : 0) +
        (tiesX.pairs * tiesY.pairs) / (2 * n * (n - 1));
  const untied = Math.sqrt(pairs - tiesX.pairs / 2) * Math.sqrt(pairs - tiesY.pairs / 2);
  return {
    n,
    s,
    variance: Math.max(0, variance),
    tau: untied > 0 ? Math.max(-1, Math.min(1, s / untied)) + 0 : null,
    tied: tiesX.pairs > 0 || tiesY.pairs > 0,
  };
}

/** The points by x, and by y where x is the same. */
const orderOf = (x: readonly number[], y: readonly number[]): number[] =>
  Array.from(x, (_, i) => i).sort((a, b) => (x[a] as number) - (x[b] as number) || (y[a] as number) - (y[b] as number));

/** How many pairs of points are the same in both rows, for points in order. */
function alikeIn(order: readonly number[], x: readonly number[], y: readonly number[]): number {
  let pairs = 0;
  let before = 0;
  for (let i = 1; i < order.length; i++) {
    const [a, b] = [order[i - 1] as number, order[i] as number];
    before = x[a] === x[b] && y[a] === y[b] ? before + 1 : 0;
    pairs += before;
  }
  return pairs;
}

/** Sorts a row by merging, and counts the pairs of which the first was the higher. */
function sortedInversions(row: Float64Array): number {
  const n = row.length;
  const merged = new Float64Array(n);
  let pairs = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let from = 0; from < n; from += 2 * width) {
      const middle = Math.min(n, from + width);
      const to = Math.min(n, middle + width);
      let i = from;
      let j = middle;
      for (let k = from; k < to; k++) {
        if (j >= to || (i < middle && (row[i] as number) <= (row[j] as number))) merged[k] = row[i++] as number;
        else {
          pairs += middle - i;
          merged[k] = row[j++] as number;
        }
      }
    }
    row.set(merged);
  }
  return pairs;
}

/** For groups of t equal numbers of a sorted row: Σ t(t−1), Σ t(t−1)(t−2), Σ t(t−1)(2t+5). */
function tiesOf(sorted: Float64Array): {
  readonly pairs: number;
  readonly triples: number;
  readonly weighted: number;
} {
  let pairs = 0;
  let triples = 0;
  let weighted = 0;
  let t = 1;
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[i - 1]) {
      t++;
      continue;
    }
    pairs += t * (t - 1);
    triples += t * (t - 1) * (t - 2);
    weighted += t * (t - 1) * (2 * t + 5);
    t = 1;
  }
  return { pairs, triples, weighted };
}

/** The most points for which the exact distribution is computed; beyond, the p-value of the normal one is off by less than 0.001. */
const MOST_EXACT = 100;

/**
 * The exact two-sided p-value of S: in how many orders of the points it is at least as far from 0.
 *
 * The number of orders of k points with i inversions is the sum of those of k − 1 points with i, i − 1, … i − k + 1 inversions.
 * All terms are shares of the orders, and only the smaller tail is summed, so nothing overflows or cancels.
 *
 * @param agreement - The agreement of two rows.
 * @returns The p-value; `null` with ties, for fewer than 2 and for more than 100 points.
 * @see Kendall (1975), Rank Correlation Methods, 4th edition, section 5.2.
 * @internal
 */
export function exactPValue({ n, s, tied }: Agreement): number | null {
  if (tied || n < 2 || n > MOST_EXACT) return null;
  const pairs = (n * (n - 1)) / 2;
  const inversions = (pairs - Math.abs(s)) / 2;
  let shares = new Float64Array(inversions + 1);
  shares[0] = 1;
  for (let k = 2; k <= n; k++) {
    const next = new Float64Array(inversions + 1);
    let window = 0;
    for (let i = 0; i <= inversions; i++) {
      window += shares[i] as number;
      if (i >= k) window -= shares[i - k] as number;
      next[i] = window / k;
    }
    shares = next;
  }
  return Math.min(1, 2 * shares.reduce((sum, share) => sum + share, 0));
}

/**
 * The standard normal statistic of S, and its two-sided p-value.
 *
 * @param s - S.
 * @param variance - Its variance.
 * @param continuity - How far S is drawn towards 0 first: 1, since S moves in steps of 2, or 0.
 * @returns The statistic, 0 where nothing varies.
 * @internal
 */
export function normalTest(
  s: number,
  variance: number,
  continuity: 0 | 1,
): { readonly statistic: number; readonly pValue: number } {
  if (s === 0 || !(variance > 0)) return { statistic: 0, pValue: 1 };
  const statistic = (s - Math.sign(s) * continuity) / Math.sqrt(variance);
  return { statistic, pValue: Math.min(1, 2 * normalUpperTail(Math.abs(statistic))) };
}
