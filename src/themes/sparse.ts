/**
 * Rows of few numbers among many columns.
 *
 * @module
 */
import { type Dense, denseOf } from './dense.ts';
import type { Steps } from './steps.ts';

/** Rows that hold few of many columns: row i has `columns[starts[i]] … columns[starts[i + 1] − 1]`. */
export type Sparse = {
  readonly rows: number;
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
};

/** How many rows of a dense table are added up in one step. */
const VALUES_A_STEP = 150_000;

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

/**
 * Adds rows of a table, each times a value, eight at a time: the sums are then read and written once for eight rows.
 *
 * @param to - Where they are added.
 * @param at - Where the sums start.
 * @param table - The rows.
 * @param row - Which rows, and the value of each: those from a place up to another.
 * @internal
 */
export function addRows(
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
