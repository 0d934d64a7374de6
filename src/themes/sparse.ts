/**
 * Rows of few numbers among many columns, and their strongest directions.
 *
 * @module
 */
import { randomOf } from '../random.ts';
import { type Dense, denseOf, gramOf, multiply } from './dense.ts';
import { eigenOf } from './eigen.ts';
import { orthonormalize } from './orthonormal.ts';
import type { Steps } from './steps.ts';

/** Rows that hold few of many columns: row i has `columns[starts[i]] … columns[starts[i + 1] − 1]`. */
export type Sparse = {
  readonly rows: number;
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
};

/** What is to be known of the strongest directions of a table. */
export type DirectionsWanted = {
  /** How many directions. */
  readonly count: number;
  readonly seed: number;
  /** The rows along the directions, or the directions themselves: one row a column of the table. */
  readonly want: 'rows' | 'basis';
  /** How often the range is put through the table and back: the weakest directions are truer the oftener. */
  readonly rounds: number;
};

/** Rows along the strongest directions, or those directions, and the singular values, largest first. */
export type Directions = { readonly table: Dense; readonly sizes: Float64Array };

/** How many directions more than asked for are followed, so that the last ones asked for are true. */
const SPARE = 10;

/** How many rows of a dense table are added up in one step. */
const VALUES_A_STEP = 300_000;

/**
 * The strongest directions of a sparse table, by a seeded random range finder.
 *
 * @param sparse - The table.
 * @param wanted - How many directions, what is to be known of them, how truly, and the seed.
 * @returns At most as many directions as rows or columns, after some steps.
 * @see Halko, Martinsson & Tropp (2011), Finding structure with randomness, SIAM Review 53.
 * @internal
 */
export function* strongestDirections(
  sparse: Sparse,
  { count, seed, want, rounds }: DirectionsWanted,
): Steps<Directions> {
  const width = Math.min(count + SPARE, sparse.rows, sparse.width);
  const turned = transposed(sparse);
  yield;
  const random = randomOf(seed);
  const start = denseOf(sparse.width, width);
  for (let i = 0; i < start.data.length; i++) start.data[i] = 2 * random() - 1;
  yield;
  let range = yield* project(sparse, start);
  for (let round = 0; round < rounds; round++) {
    range = yield* orthonormalize(range, 1);
    range = yield* project(sparse, yield* project(turned, range));
  }
  range = yield* orthonormalize(range, 2);
  const back = yield* project(turned, range);
  const gram = gramOf(back);
  yield;
  const { values, vectors } = yield* eigenOf(gram);
  let kept = Math.min(count, width);
  while (kept > 1 && (values[kept - 1] as number) <= 1e-20 * (values[0] as number)) kept -= 1;
  const sizes = new Float64Array(kept);
  const turn = denseOf(width, kept);
  for (let k = 0; k < kept; k++) {
    const size = Math.sqrt(Math.max(0, values[k] as number));
    sizes[k] = size;
    const factor = want === 'rows' ? size : size > 0 ? 1 / size : 0;
    for (let i = 0; i < width; i++) turn.data[i * kept + k] = (vectors.data[i * width + k] as number) * factor;
  }
  yield;
  return { table: multiply(want === 'rows' ? range : back, turn), sizes };
}

/**
 * Sparse times dense.
 *
 * @param sparse - n × m.
 * @param dense - m × d.
 * @returns n × d, after some steps.
 * @internal
 */
export function* project({ rows, starts, columns, values }: Sparse, dense: Dense): Steps<Dense> {
  const d = dense.columns;
  const out = denseOf(rows, d);
  for (let i = 0, done = 0; i < rows; i++) {
    const from = starts[i] as number;
    const end = starts[i + 1] as number;
    addRows(out.data, i * d, dense, { columns, values, from, end });
    if ((done += end - from) >= VALUES_A_STEP) {
      done = 0;
      yield;
    }
  }
  yield;
  return out;
}

/** Adds rows of a table, each times a value, eight at a time: the sums are then read and written once for eight rows. */
function addRows(
  to: Float64Array,
  at: number,
  { columns: d, data }: Dense,
  {
    columns,
    values,
    from,
    end,
  }: { readonly columns: Int32Array; readonly values: Float64Array; readonly from: number; readonly end: number },
): void {
  let k = from;
  for (; k + 7 < end; k += 8) {
    const first = (columns[k] as number) * d;
    const second = (columns[k + 1] as number) * d;
    const third = (columns[k + 2] as number) * d;
    const fourth = (columns[k + 3] as number) * d;
    const fifth = (columns[k + 4] as number) * d;
    const sixth = (columns[k + 5] as number) * d;
    const seventh = (columns[k + 6] as number) * d;
    const eighth = (columns[k + 7] as number) * d;
    const s = values[k] as number;
    const t = values[k + 1] as number;
    const u = values[k + 2] as number;
    const v = values[k + 3] as number;
    const w = values[k + 4] as number;
    const x = values[k + 5] as number;
    const y = values[k + 6] as number;
    const z = values[k + 7] as number;
    for (let j = 0; j < d; j++)
      to[at + j] =
        (to[at + j] as number) +
        (s * (data[first + j] as number) +
          t * (data[second + j] as number) +
          (u * (data[third + j] as number) + v * (data[fourth + j] as number))) +
        (w * (data[fifth + j] as number) +
          x * (data[sixth + j] as number) +
          (y * (data[seventh + j] as number) + z * (data[eighth + j] as number)));
  }
  for (; k < end; k++) {
    const start = (columns[k] as number) * d;
    const x = values[k] as number;
    for (let j = 0; j < d; j++) to[at + j] = (to[at + j] as number) + x * (data[start + j] as number);
  }
}

/** Columns as rows. */
function transposed({ rows, width, starts, columns, values }: Sparse): Sparse {
  const turned = new Int32Array(width + 1);
  for (let k = 0; k < columns.length; k++) {
    const to = (columns[k] as number) + 1;
    turned[to] = (turned[to] as number) + 1;
  }
  for (let c = 0; c < width; c++) turned[c + 1] = (turned[c + 1] as number) + (turned[c] as number);
  const fill = turned.slice();
  const places = new Int32Array(columns.length);
  const weights = new Float64Array(columns.length);
  for (let i = 0; i < rows; i++)
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const column = columns[k] as number;
      const at = fill[column] as number;
      places[at] = i;
      weights[at] = values[k] as number;
      fill[column] = at + 1;
    }
  return { rows: width, width: rows, starts: turned, columns: places, values: weights };
}

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
