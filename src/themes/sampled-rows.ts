/**
 * A part of many rows, and all of them along directions that were found on it.
 *
 * @module
 */
import type { Dense } from './dense.ts';
import { release } from './release.ts';
import { type Sparse, type SparseRows, sumRows } from './sparse.ts';

/** Up to so many rows, everything is computed from all of them; where there are more, from a part. */
export const MOST_EXACT = 3_000;

/** Some rows of a table, with the columns that several of them have. */
export type Sample = {
  readonly sparse: Sparse;
  /** Which column of the sample each column of the table is; −1 for none. */
  readonly columnOf: Int32Array;
};

/**
 * Rows of a table at even distances, and only the columns that at least two of them have.
 *
 * @param table - The table.
 * @param count - How many rows, at most as many as there are.
 * @returns A table of its own.
 * @internal
 */
export function evenRows(table: SparseRows, count: number): Sample {
  const read = table.reader();
  const some = read(Int32Array.from({ length: count }, (_, i) => Math.floor((i * table.rows) / count)));
  const seen = new Uint8Array(table.width);
  for (const column of some.columns) if ((seen[column] as number) < 2) seen[column] = (seen[column] as number) + 1;
  const columnOf = new Int32Array(table.width).fill(-1);
  let width = 0;
  for (let c = 0; c < seen.length; c++) if (seen[c] === 2) columnOf[c] = width++;
  return { sparse: { ...inColumnsOf(some, columnOf), width }, columnOf };
}

/** Rows that are worked out when they are wanted: a table of all would take more room than anything else. */
export type Rows = {
  readonly columns: number;
  /** Writes some rows: the first from a place on, each next one `stride` numbers later. */
  readonly write: (rows: Int32Array, to: Float64Array, at: number, stride: number) => void;
  /** Gives the memory back: there are no rows any more. */
  readonly end: () => void;
};

/**
 * The rows of a table along directions that were found on a sample.
 *
 * @param table - The table.
 * @param columnOf - Which column of the sample each column of the table is; −1 for none.
 * @param basis - The directions: one row a column of the sample.
 * @returns As many columns as directions.
 * @internal
 */
export function projectedRows(table: SparseRows, columnOf: Int32Array, basis: Dense): Rows {
  const read = table.reader();
  return {
    columns: basis.columns,
    write: (rows, to, at, stride) => {
      sumRows(inColumnsOf(read(rows), columnOf), basis, { first: 0, end: rows.length, to, at, stride });
    },
    end: () => {
      release(basis.data);
    },
  };
}

/** The same rows in other columns, in their own place. */
function inColumnsOf({ rows, width, starts, columns, values }: Sparse, columnOf: Int32Array): Sparse {
  let size = 0;
  for (let i = 0, at = 0; i < rows; i++) {
    const end = starts[i + 1] as number;
    for (; at < end; at++) {
      const column = columnOf[columns[at] as number] as number;
      if (column < 0) continue;
      columns[size] = column;
      values[size++] = values[at] as number;
    }
    starts[i + 1] = size;
  }
  return { rows, width, starts, columns: columns.subarray(0, size), values: values.subarray(0, size) };
}
