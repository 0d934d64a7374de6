/**
 * Shapley's shares of R²: what a driver adds, averaged over all orders in which the drivers may join.
 *
 * @module
 */
import type { Matrix } from '../numeric/linear.ts';

/** With m drivers there are 2^m regressions; beyond this they take too long. */
export const MOST_SHAPLEY = 12;

/**
 * The Shapley share of each driver in R², also known as LMG.
 *
 * @param among - The correlations of the drivers; positive definite.
 * @param withScore - Their correlations with the score.
 * @returns The shares, each at least 0 but for rounding; they add up to R².
 * @see Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis, page 119 and following.
 * @see Grömping (2006), Relative Importance for Linear Regression in R: The Package relaimpo, Journal of Statistical
 * Software 17(1).
 * @internal
 */
export function shapleyShares(among: Matrix, withScore: readonly number[]): number[] {
  const m = withScore.length;
  const r2 = explained(among, withScore);
  // How often a driver joins a set of each size, over all orders: s! (m − 1 − s)! / m!.
  const weights = [1 / m];
  for (let s = 1; s < m; s++) weights.push(((weights[s - 1] as number) * s) / (m - s));
  const shares = new Array<number>(m).fill(0);
  for (let set = 0; set < r2.length; set++) {
    const weight = weights[sizeOfSet(set)] as number;
    for (let i = 0; i < m; i++)
      if ((set & (1 << i)) === 0)
        shares[i] = (shares[i] as number) + weight * ((r2[set | (1 << i)] as number) - (r2[set] as number));
  }
  return shares.map((share) => Math.max(0, share));
}

/**
 * R² of every set of drivers; bit `i` of the index says whether driver `i` is in.
 *
 * Sets are grown by one driver at a time, and with them the Cholesky factor: a new row, and one more term of R².
 */
function explained(among: Matrix, withScore: readonly number[]): Float64Array {
  const m = withScore.length;
  const r2 = new Float64Array(2 ** m);
  const rows: number[][] = [];
  const members: number[] = [];
  const forward: number[] = [];
  const grow = (set: number, from: number): void => {
    for (let i = from; i < m; i++) {
      const own: number[] = [];
      let rest = 1;
      let along = withScore[i] as number;
      for (let k = 0; k < members.length; k++) {
        const row = rows[k] as number[];
        let sum = (among[i] as readonly number[])[members[k] as number] as number;
        for (let j = 0; j < k; j++) sum -= (own[j] as number) * (row[j] as number);
        const entry = sum / (row[k] as number);
        own.push(entry);
        rest -= entry ** 2;
        along -= entry * (forward[k] as number);
      }
      const pivot = Math.sqrt(rest);
      const grown = set | (1 << i);
      r2[grown] = (r2[set] as number) + (along / pivot) ** 2;
      rows.push([...own, pivot]);
      members.push(i);
      forward.push(along / pivot);
      grow(grown, i + 1);
      rows.pop();
      members.pop();
      forward.pop();
    }
  };
  grow(0, 0);
  return r2;
}

const sizeOfSet = (set: number): number => {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
};
