/**
 * Rows averaged with their neighbors.
 *
 * @module
 */
import { type Dense, copyRows, normalizeRows } from './dense.ts';
import type { Neighbors } from './neighbors.ts';
import { release } from './release.ts';
import type { Steps } from './steps.ts';

/** How many columns are averaged at once: eight numbers fill what a processor fetches together. */
const COLUMNS = 8;

/** How many rows are averaged in one step. */
const ROWS_A_STEP = 16_000;

/**
 * Moves each row halfway to the mean of its neighbors, weighted by similarity, and scales it to length 1, in place.
 *
 * A few columns at a time: only they are kept as they were, not the whole table.
 *
 * @param table - Rows of length 1.
 * @param neighbors - The neighbors of each row.
 * @returns The same table, after some steps.
 * @internal
 */
export function* averageWithNeighbors(table: Dense, { count, index, similarity }: Neighbors): Steps<Dense> {
  const { rows, columns: d, data } = table;
  const before = new Float64Array(rows * COLUMNS);
  const mean = new Float64Array(COLUMNS);
  for (let first = 0; first < d; first += COLUMNS) {
    const width = Math.min(COLUMNS, d - first);
    copyRows({ data, at: first, stride: d }, { data: before, at: 0, stride: COLUMNS }, rows, width);
    for (let i = 0; i < rows; i++) {
      mean.fill(0);
      let total = 0;
      for (let k = i * count; k < (i + 1) * count; k++) {
        const other = index[k] as number;
        const weight = similarity[k] as number;
        if (other < 0 || weight <= 0) continue;
        total += weight;
        const from = other * COLUMNS;
        for (let j = 0; j < width; j++) mean[j] = (mean[j] as number) + weight * (before[from + j] as number);
      }
      const scale = total > 0 ? 0.5 / total : 0;
      const to = i * d + first;
      for (let j = 0; j < width; j++) data[to + j] = 0.5 * (data[to + j] as number) + scale * (mean[j] as number);
      if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    }
    yield;
  }
  release(before);
  return normalizeRows(table);
}
