/**
 * A part of many rows, and all of them along directions that were found on it.
 *
 * @module
 */
import type { Dense } from './dense.ts';
import { type Sparse, sumRows } from './sparse.ts';

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
 * @param sparse - The table.
 * @param count - How many rows, at most as many as there are.
 * @returns A table of its own.
 * @internal
 */
export function evenRows(sparse: Sparse, count: number): Sample {
  const { starts, columns } = sparse;
  const rows = Int32Array.from({ length: count }, (_, i) => Math.floor((i * sparse.rows) / count));
  const seen = new Uint8Array(sparse.width);
  for (const row of rows)
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const column = columns[at] as number;
      if ((seen[column] as number) < 2) seen[column] = (seen[column] as number) + 1;
    }
  const columnOf = new Int32Array(sparse.width).fill(-1);
  let width = 0;
  for (let c = 0; c < seen.length; c++) if (seen[c] === 2) columnOf[c] = width++;
  return { sparse: { ...inColumnsOf(sparse, columnOf, rows), width }, columnOf };
}

/** Rows that are worked out when they are wanted: a table of all would take more room than anything else. */
export type Rows = {
  readonly columns: number;
  /** Writes some rows: the first from a place on, each next one `stride` numbers later. */
  readonly write: (rows: Int32Array, to: Float64Array, at: number, stride: number) => void;
};

/**
 * The rows of a table along directions that were found on a sample.
 *
 * @param sparse - The table.
 * @param columnOf - Which column of the sample each column of the table is; −1 for none.
 * @param basis - The directions: one row a column of the sample.
 * @returns As many columns as directions.
 * @internal
 */
export const projectedRows = (sparse: Sparse, columnOf: Int32Array, basis: Dense): Rows => ({
  columns: basis.columns,
  write: (rows, to, at, stride) => {
    sumRows(inColumnsOf(sparse, columnOf, rows), basis, { first: 0, end: rows.length, to, at, stride });
  },
});

/** Some rows of a table, in other columns. */
function inColumnsOf({ starts, columns, values, width }: Sparse, columnOf: Int32Array, rows: Int32Array): Sparse {
  let most = 0;
  for (const row of rows) most += (starts[row + 1] as number) - (starts[row] as number);
  const some = {
    rows: rows.length,
    width,
    starts: new Int32Array(rows.length + 1),
    columns: new Int32Array(most),
    values: new Float64Array(most),
  };
  let end = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const column = columnOf[columns[k] as number] as number;
      if (column < 0) continue;
      some.columns[end] = column;
      some.values[end++] = values[k] as number;
    }
    some.starts[i + 1] = end;
  }
  return { ...some, columns: some.columns.subarray(0, end), values: some.values.subarray(0, end) };
}
