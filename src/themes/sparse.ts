/**
 * Rows of few numbers among many columns.
 *
 * @module
 */
import { type Dense, copyRows } from './dense.ts';
import { kernelWith } from './kernel.ts';
import { release } from './release.ts';
import type { Steps } from './steps.ts';

/** Rows that hold few of many columns: row i has `columns[starts[i]] … columns[starts[i + 1] − 1]`. */
export type Sparse = {
  readonly rows: number;
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
};

/** Reads some rows; what it returns is the caller's, also to write over, until it reads again; or to release, if it never does. */
export type RowReader = (rows: Int32Array) => Sparse;

/** Such rows, worked out when they are wanted; each reader has memory of its own. */
export type SparseRows = { readonly rows: number; readonly width: number; readonly reader: () => RowReader };

/** Room for some rows, taken again and again: `take` for so many rows and values, `filled` for what then stands there. */
export type Room = {
  readonly take: (rows: number, size: number) => Pick<Sparse, 'starts' | 'columns' | 'values'>;
  readonly filled: () => Sparse;
};

/**
 * Room for rows that are read one after the other.
 *
 * @param width - How many columns there are.
 * @returns The room; it grows with what is taken.
 * @internal
 */
export function roomOf(width: number): Room {
  let rows = 0;
  let starts = new Int32Array(1);
  let columns = new Int32Array(0);
  let values = new Float64Array(0);
  return {
    take: (many, size) => {
      rows = many;
      if (starts.length <= many) starts = new Int32Array(many + 1);
      if (columns.length < size) {
        const more = Math.max(size, Math.ceil(1.5 * columns.length));
        release(columns, values);
        columns = new Int32Array(more);
        values = new Float64Array(more);
      }
      return { starts, columns, values };
    },
    filled: () => {
      const end = starts[rows] as number;
      return {
        rows,
        width,
        starts: starts.subarray(0, rows + 1),
        columns: columns.subarray(0, end),
        values: values.subarray(0, end),
      };
    },
  };
}

/** How many values are worked with in one step: more where they are fast, since the dense table is handed over in each. */
const VALUES_A_STEP = { fast: 300_000, plain: 150_000 } as const;

/**
 * Sparse times dense.
 *
 * @param sparse - n × m.
 * @param dense - m × d.
 * @param out - n × d, of any numbers: they are written over.
 * @returns The last of these, after some steps.
 * @internal
 */
export function* project(sparse: Sparse, dense: Dense, out: Dense): Steps<Dense> {
  const { rows, starts } = sparse;
  const most = VALUES_A_STEP[kernelWith(0) === null ? 'plain' : 'fast'];
  for (let first = 0; first < rows;) {
    let end = first + 1;
    while (end < rows && (starts[end] as number) - (starts[first] as number) < most) end += 1;
    const part = out.data.subarray(first * dense.columns, end * dense.columns);
    sumRows(sparse, dense, { first, end, to: part, at: 0, stride: dense.columns });
    first = end;
    yield;
  }
  return out;
}

/** Some rows of a sparse table, and where their sums stand: those of the first from `at` on, each next one's `stride` later. */
export type Sums = {
  readonly first: number;
  readonly end: number;
  readonly to: Float64Array;
  readonly at: number;
  readonly stride: number;
};

/**
 * Sums of rows of a dense table, each times a value: for each row of a sparse table those that it names.
 *
 * @param sparse - Which rows, and the value of each.
 * @param dense - The rows.
 * @param sums - For which rows of the sparse table, and where the sums are written.
 * @internal
 */
export function sumRows(sparse: Sparse, dense: Dense, sums: Sums): void {
  if (!sumRowsFast(sparse, dense, sums)) sumRowsPlain(sparse, dense, sums);
}

/** The same by WebAssembly; false where the engine has none. */
function sumRowsFast(
  { starts, columns, values }: Sparse,
  { rows, columns: d, data }: Dense,
  { first, end, to, at, stride }: Sums,
): boolean {
  const from = starts[first] as number;
  const size = (starts[end] as number) - from;
  const width = 2 * Math.ceil(d / 2);
  const lists = end - first;
  // All in numbers of eight bytes: the values, which rows, where lists start, the table, the sums.
  const which = size;
  const heads = which + Math.ceil(size / 2);
  const table = heads + Math.ceil((lists + 1) / 2);
  const sums = table + rows * width;
  const kernel = width === 0 ? null : kernelWith(8 * (sums + lists * width));
  if (kernel === null) return false;
  const { numbers, places } = kernel;
  numbers.set(values.subarray(from, from + size));
  places.set(columns.subarray(from, from + size), 2 * which);
  places.set(starts.subarray(first, end + 1), 2 * heads);
  copyRows({ data, at: 0, stride: d }, { data: numbers, at: table, stride: width }, rows, d);
  // What an odd number of columns leaves over is added as well, and not looked at.
  numbers.fill(0, sums, sums + lists * width);
  kernel.sumRows(8 * heads, lists, 8 * which, 0, 8 * table, 8 * width, 8 * sums);
  copyRows({ data: numbers, at: sums, stride: width }, { data: to, at, stride }, lists, d);
  return true;
}

/**
 * The same by plain loops, eight rows at a time: the sums are then read and written once for eight.
 *
 * @param sparse - Which rows, and the value of each.
 * @param dense - The rows.
 * @param sums - For which rows of the sparse table, and where the sums are written.
 * @internal
 */
export function sumRowsPlain(sparse: Sparse, dense: Dense, { first, end, to, at, stride }: Sums): void {
  for (let row = first; row < end; row++) {
    const start = at + (row - first) * stride;
    to.fill(0, start, start + dense.columns);
    addRows(to, start, sparse, dense, row);
  }
}

function addRows(
  to: Float64Array,
  at: number,
  { starts, columns, values }: Sparse,
  { columns: d, data }: Dense,
  row: number,
): void {
  const end = starts[row + 1] as number;
  let k = starts[row] as number;
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

/**
 * Columns as rows.
 *
 * @param sparse - n × m.
 * @returns m × n.
 * @internal
 */
export function transposed({ rows, width, starts, columns, values }: Sparse): Sparse {
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
