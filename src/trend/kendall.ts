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
 * Counts how often two rows agree. Takes n² / 2 steps.
 *
 * @param y - One row.
 * @param x - The other, of the same length; the positions 0, 1, 2 … when left out.
 * @returns The agreement.
 * @see Kendall (1975), Rank Correlation Methods, 4th edition, chapters 3 and 4.
 * @internal
 */
export function agreementOf(y: readonly number[], x?: readonly number[]): Agreement {
  const n = y.length;
  let s = 0;
  for (let i = 1; i < n; i++)
    for (let j = 0; j < i; j++) {
      const up = x === undefined ? 1 : Math.sign((x[i] as number) - (x[j] as number));
      s += up * Math.sign((y[i] as number) - (y[j] as number));
    }
  const none = { pairs: 0, triples: 0, weighted: 0 };
  const tiesX = x === undefined ? none : tiesOf(x);
  const tiesY = tiesOf(y);
  const pairs = (n * (n - 1)) / 2;
  const variance =
    n < 2
      ? 0
      : (n * (n - 1) * (2 * n + 5) - tiesX.weighted - tiesY.weighted) / 18 +
        (n > 2 ? (tiesX.triples * tiesY.triples) / (9 * n * (n - 1) * (n - 2)) : 0) +
        (tiesX.pairs * tiesY.pairs) / (2 * n * (n - 1));
  const untied = Math.sqrt(pairs - tiesX.pairs / 2) * Math.sqrt(pairs - tiesY.pairs / 2);
  return {
    n,
    s: s + 0,
    variance: Math.max(0, variance),
    tau: untied > 0 ? Math.max(-1, Math.min(1, s / untied)) + 0 : null,
    tied: tiesX.pairs > 0 || tiesY.pairs > 0,
  };
}

/** For groups of t equal numbers: Σ t(t−1), Σ t(t−1)(t−2), Σ t(t−1)(2t+5). */
function tiesOf(row: readonly number[]): {
  readonly pairs: number;
  readonly triples: number;
  readonly weighted: number;
} {
  const sorted = Float64Array.from(row).sort();
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

/** The most points for which the exact distribution is computed; beyond, the normal one differs by less than 1 %. */
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
