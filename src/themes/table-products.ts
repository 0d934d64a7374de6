/**
 * Products of whole tables.
 *
 * @module
 */
import { type Dense, copyRows, denseOf } from './dense.ts';
import { kernelWith } from './kernel.ts';
import { type Block, type Panels, ROWS_AT_A_TIME, blockFor, inPanels, multiplyBlock, putRow } from './row-products.ts';
import type { Steps } from './steps.ts';

/** How many products of numbers are added up in one step. */
const PRODUCTS_A_STEP = 10_000_000;

/**
 * The products of all columns with each other: Aᵀ·A.
 *
 * @param table - A.
 * @returns Square and symmetric, after some steps.
 * @internal
 */
export function* gramOf({ rows, columns, data }: Dense): Steps<Dense> {
  const gram = denseOf(columns, columns);
  const sums = gram.data;
  const fours = rows - (rows % 4);
  const some = 4 * Math.ceil(PRODUCTS_A_STEP / (8 * Math.max(1, columns * columns)));
  for (let i = 0; i < fours; i += some) {
    const end = Math.min(fours, i + some);
    const part = data.subarray(i * columns, end * columns);
    if (!addGramFast(sums, part, columns)) addGramPlain(sums, part, columns);
    yield;
  }
  for (let i = fours; i < rows; i++)
    for (let p = 0; p < columns; p++) {
      const x = data[i * columns + p] as number;
      for (let q = 0; q <= p; q++)
        sums[p * columns + q] = (sums[p * columns + q] as number) + x * (data[i * columns + q] as number);
    }
  for (let p = 0; p < columns; p++) for (let q = 0; q < p; q++) sums[q * columns + p] = sums[p * columns + q] as number;
  return gram;
}

/** Adds the products of some rows, a multiple of four, up to the diagonal, by WebAssembly; false where the engine has none. */
function addGramFast(sums: Float64Array, data: Float64Array, columns: number): boolean {
  const rows = data.length / columns;
  const width = 2 * Math.ceil(columns / 2);
  if (width === 0) return false;
  const kernel = kernelWith(8 * width * (rows + width));
  if (kernel === null) return false;
  const { numbers } = kernel;
  const place = rows * width;
  const room = { data: numbers, at: place, stride: width };
  const products = { data: sums, at: 0, stride: columns };
  // What an odd number of columns leaves over is added as well, and not looked at.
  copyRows({ data, at: 0, stride: columns }, { data: numbers, at: 0, stride: width }, rows, columns);
  copyRows(products, room, columns, columns);
  kernel.addGram(0, rows / 4, 8 * width, 8 * place);
  copyRows(room, products, columns, columns);
  return true;
}

/**
 * Adds the products of some rows up to the diagonal, by plain loops; what goes beyond it is undefined.
 *
 * @param sums - The products of columns with columns.
 * @param data - Rows, a multiple of four.
 * @param columns - How many columns they have.
 * @internal
 */
export function addGramPlain(sums: Float64Array, data: Float64Array, columns: number): void {
  for (let first = 0; first < data.length; first += 4 * columns) addFourRows(sums, data, first, columns);
}

/** Adds the products of four rows up to the diagonal, two columns at a time; each number read serves both. */
function addFourRows(sums: Float64Array, data: Float64Array, first: number, columns: number): void {
  const second = first + columns;
  const third = second + columns;
  const fourth = third + columns;
  for (let p = columns % 2; p < columns; p += 2) {
    const w = data[first + p] as number;
    const x = data[second + p] as number;
    const y = data[third + p] as number;
    const z = data[fourth + p] as number;
    const w2 = data[first + p + 1] as number;
    const x2 = data[second + p + 1] as number;
    const y2 = data[third + p + 1] as number;
    const z2 = data[fourth + p + 1] as number;
    const row = p * columns;
    const next = row + columns;
    // What goes beyond the diagonal is written over at the end.
    for (let q = 0; q <= p + 1; q++) {
      const a = data[first + q] as number;
      const b = data[second + q] as number;
      const c = data[third + q] as number;
      const d = data[fourth + q] as number;
      sums[row + q] = (sums[row + q] as number) + w * a + x * b + (y * c + z * d);
      sums[next + q] = (sums[next + q] as number) + w2 * a + x2 * b + (y2 * c + z2 * d);
    }
  }
  if (columns % 2 === 1) {
    const [w, x, y, z] = [data[first], data[second], data[third], data[fourth]] as [number, number, number, number];
    sums[0] = (sums[0] as number) + w * w + x * x + (y * y + z * z);
  }
}

/**
 * The product of two tables.
 *
 * @param a - n × k.
 * @param turned - The other with its rows as columns: m × k.
 * @param data - Room for n × m numbers: that of `a` from its start on, which is then written over, where m is at most k.
 * @returns n × m, after some steps.
 * @internal
 */
export function* multiply(
  a: Dense,
  turned: Dense,
  data: Float64Array = new Float64Array(a.rows * turned.rows),
): Steps<Dense> {
  const panels = inPanels(turned.data, turned.rows, turned.columns);
  const block = blockFor(panels);
  const some = Math.ceil(PRODUCTS_A_STEP / Math.max(1, a.columns * turned.rows));
  for (let i = 0; i < a.rows; i += some) {
    const rows = Math.min(some, a.rows - i);
    const part = a.data.subarray(i * a.columns, (i + rows) * a.columns);
    multiplyRows(part, panels, data, { rows, at: i * turned.rows, isTriangle: false, block });
    yield;
  }
  return { rows: a.rows, columns: turned.rows, data };
}

/**
 * The product of some rows and a table.
 *
 * @param data - The rows, one after the other.
 * @param turned - The table with its rows as columns, in panels: each as long as the rows.
 * @param to - Where the product is written; the rows themselves may be written over from their start on, where it
 *   has at most as many columns.
 * @param place - How many rows, where the product starts, whether the turned table has zeros above its diagonal, and a block for
 *   that table, where there is one.
 * @internal
 */
export function multiplyRows(
  data: Float64Array,
  turned: Panels,
  to: Float64Array,
  {
    rows,
    at,
    isTriangle,
    block = blockFor(turned),
  }: { readonly rows: number; readonly at: number; readonly isTriangle: boolean; readonly block?: Block },
): void {
  const { rows: width, length } = turned;
  for (let i = 0; i < rows; i += ROWS_AT_A_TIME) {
    const many = Math.min(ROWS_AT_A_TIME, rows - i);
    for (let r = 0; r < many; r++) putRow(block.rows, r, data, (i + r) * length);
    const stride = multiplyBlock(block, turned, { many, isTriangle });
    const found = { data: block.products, at: 0, stride };
    copyRows(found, { data: to, at: at + i * width, stride: width }, many, width);
  }
}

/**
 * Rows as columns.
 *
 * @param table - n × m.
 * @returns m × n.
 * @internal
 */
export function turnedOver({ rows, columns, data }: Dense): Dense {
  const turned = denseOf(columns, rows);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) turned.data[j * rows + i] = data[i * columns + j] as number;
  return turned;
}
