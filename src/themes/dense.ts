/**
 * Tables of numbers as rows in one array.
 *
 * All sums run in a fixed order, so that every engine gives the same bits.
 *
 * @module
 */

/** Numbers in rows, one row after the other. */
export type Dense = { readonly rows: number; readonly columns: number; readonly data: Float64Array };

/** The same in single precision, which takes half the room. */
export type DenseSingle = Omit<Dense, 'data'> & { readonly data: Float32Array };

/**
 * A copy in single precision.
 *
 * @param table - The table.
 * @returns The nearest numbers.
 * @internal
 */
export const inSingle = ({ rows, columns, data }: Dense): DenseSingle => ({
  rows,
  columns,
  data: new Float32Array(data),
});

/**
 * A table of zeros.
 *
 * @param rows - How many rows.
 * @param columns - How many columns.
 * @returns The table.
 * @internal
 */
export const denseOf = (rows: number, columns: number): Dense => ({
  rows,
  columns,
  data: new Float64Array(rows * columns),
});

/** Rows among other numbers: where the first starts, and how much later each next one does. */
export type Place = { readonly data: Float64Array; readonly at: number; readonly stride: number };

/**
 * Copies rows from one place to another.
 *
 * @param from - Where they are.
 * @param to - Where they go.
 * @param rows - How many rows.
 * @param columns - How many numbers of each.
 * @internal
 */
export function copyRows(from: Place, to: Place, rows: number, columns: number): void {
  if (from.stride === columns && to.stride === columns) {
    to.data.set(from.data.subarray(from.at, from.at + rows * columns), to.at);
    return;
  }
  for (let i = 0; i < rows; i++) {
    const start = from.at + i * from.stride;
    const target = to.at + i * to.stride;
    for (let j = 0; j < columns; j++) to.data[target + j] = from.data[start + j] as number;
  }
}

/**
 * The product of two rows, summed in four strands, which a processor adds side by side.
 *
 * @param a - The first numbers.
 * @param i - Where its row starts.
 * @param b - The second numbers.
 * @param k - Where its row starts.
 * @param length - How many numbers a row has.
 * @returns The sum of the products.
 * @internal
 */
export function dotOf(a: Float64Array, i: number, b: Float64Array, k: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let j = 0;
  for (; j + 3 < length; j += 4) {
    first += (a[i + j] as number) * (b[k + j] as number);
    second += (a[i + j + 1] as number) * (b[k + j + 1] as number);
    third += (a[i + j + 2] as number) * (b[k + j + 2] as number);
    fourth += (a[i + j + 3] as number) * (b[k + j + 3] as number);
  }
  for (; j < length; j++) first += (a[i + j] as number) * (b[k + j] as number);
  return first + second + (third + fourth);
}

/**
 * Scales each row to length 1, in place; a row of zeros stays one.
 *
 * @param table - The table.
 * @returns The same table.
 * @internal
 */
export function normalizeRows(table: Dense): Dense {
  const { rows, columns, data } = table;
  for (let i = 0; i < rows; i++) scaleTo(1, data, i * columns, columns);
  return table;
}

/**
 * Scales a row, in place; a row of zeros stays one.
 *
 * @param size - How long it is to be.
 * @param data - The numbers of the row, among others.
 * @param start - Where it starts.
 * @param columns - How many numbers it has.
 * @internal
 */
export function scaleTo(size: number, data: Float64Array, start: number, columns: number): void {
  let square = 0;
  for (let j = start; j < start + columns; j++) square += (data[j] as number) * (data[j] as number);
  if (square === 0) return;
  const scale = size / Math.sqrt(square);
  for (let j = start; j < start + columns; j++) data[j] = (data[j] as number) * scale;
}
