/**
 * A part of many rows, and all of them along directions that were found on it.
 *
 * @module
 */
import type { Dense } from './dense.ts';
import { type Sparse, addRows } from './sparse.ts';

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
  const { starts, columns, values } = sparse;
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
  let size = 0;
  for (const row of rows)
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      if (seen[columns[at] as number] === 2) size += 1;
  const some = {
    rows: count,
    width,
    starts: new Int32Array(count + 1),
    columns: new Int32Array(size),
    values: new Float64Array(size),
  };
  let end = 0;
  for (const [i, row] of rows.entries()) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const column = columnOf[columns[at] as number] as number;
      if (column < 0) continue;
      some.columns[end] = column;
      some.values[end++] = values[at] as number;
    }
    some.starts[i + 1] = end;
  }
  return { sparse: some, columnOf };
}

/** Rows that are worked out when they are wanted: a table of all would take more room than anything else. */
export type Rows = {
  readonly columns: number;
  /** Writes a row from a place on. */
  readonly write: (row: number, to: Float64Array, at: number) => void;
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
export function projectedRows({ starts, columns, values }: Sparse, columnOf: Int32Array, basis: Dense): Rows {
  let own = { columns: new Int32Array(1024), values: new Float64Array(1024) };
  return {
    columns: basis.columns,
    write: (row, to, at) => {
      const from = starts[row] as number;
      const many = (starts[row + 1] as number) - from;
      if (many > own.columns.length) own = { columns: new Int32Array(2 * many), values: new Float64Array(2 * many) };
      let end = 0;
      for (let k = from; k < from + many; k++) {
        const column = columnOf[columns[k] as number] as number;
        if (column < 0) continue;
        own.columns[end] = column;
        own.values[end++] = values[k] as number;
      }
      to.fill(0, at, at + basis.columns);
      addRows(to, at, basis, { ...own, from: 0, end });
    },
  };
}
