/**
 * Rows averaged with their neighbors.
 *
 * @module
 */
import { type Dense, denseOf, normalizeRows } from './dense.ts';
import type { Neighbors } from './neighbors.ts';
import type { Steps } from './steps.ts';

/** How many rows are averaged in one step. */
const ROWS_A_STEP = 2_000;

/**
 * Moves each row halfway to the mean of its neighbors, weighted by similarity, and scales it to length 1.
 *
 * @param table - Rows of length 1.
 * @param neighbors - The neighbors of each row.
 * @returns A new table, after some steps.
 * @internal
 */
export function* averageWithNeighbors(table: Dense, { count, index, similarity }: Neighbors): Steps<Dense> {
  const { rows, columns: d, data } = table;
  const out = denseOf(rows, d);
  const mean = new Float64Array(d);
  for (let i = 0; i < rows; i++) {
    mean.fill(0);
    let total = 0;
    for (let k = i * count; k < (i + 1) * count; k++) {
      const other = index[k] as number;
      const weight = similarity[k] as number;
      if (other < 0 || weight <= 0) continue;
      total += weight;
      for (let j = 0; j < d; j++) mean[j] = (mean[j] as number) + weight * (data[other * d + j] as number);
    }
    const scale = total > 0 ? 0.5 / total : 0;
    for (let j = 0; j < d; j++) out.data[i * d + j] = 0.5 * (data[i * d + j] as number) + scale * (mean[j] as number);
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  yield;
  return normalizeRows(out);
}
