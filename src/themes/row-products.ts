/**
 * Products of rows with rows: how alike they are, where they have length 1.
 *
 * All sums run in a fixed order, so that every engine gives the same bits.
 *
 * @module
 */
import { kernelWith } from './kernel.ts';

/**
 * The products of one row with several rows that follow each other, four of them at a time.
 *
 * @param a - The numbers of the one row.
 * @param i - Where it starts.
 * @param b - The numbers of the others.
 * @param k - Where the first of them starts.
 * @param options - How many rows, how many numbers a row has, and where the products go.
 * @internal
 */
export function similarities(
  a: Float64Array,
  i: number,
  b: Float64Array,
  k: number,
  { rows, length, out }: { readonly rows: number; readonly length: number; readonly out: Float64Array },
): void {
  let row = 0;
  for (; row + 3 < rows; row += 4) {
    const b1 = k + row * length;
    const b2 = b1 + length;
    const b3 = b2 + length;
    const b4 = b3 + length;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let j = 0; j < length; j++) {
      const x = a[i + j] as number;
      first += x * (b[b1 + j] as number);
      second += x * (b[b2 + j] as number);
      third += x * (b[b3 + j] as number);
      fourth += x * (b[b4 + j] as number);
    }
    out[row] = first;
    out[row + 1] = second;
    out[row + 2] = third;
    out[row + 3] = fourth;
  }
  for (; row < rows; row++) {
    let sum = 0;
    for (let j = 0; j < length; j++) sum += (a[i + j] as number) * (b[k + row * length + j] as number);
    out[row] = sum;
  }
}

/** Rows in panels of four: the first number of each of the four, then the second of each, and so on; zeros fill the last panel. */
export type Panels = { readonly rows: number; readonly length: number; readonly data: Float64Array };

/**
 * Room for rows in panels.
 *
 * @param rows - How many rows.
 * @param length - How many numbers a row has.
 * @returns Panels of zeros.
 * @internal
 */
export const panelsOf = (rows: number, length: number): Panels => ({
  rows,
  length,
  data: new Float64Array(inFours(rows) * length),
});

/** As many as fill whole panels. */
const inFours = (rows: number): number => 4 * Math.ceil(rows / 4);

/**
 * Puts a row in its place among panels.
 *
 * @param panels - The panels.
 * @param row - Which row.
 * @param from - The numbers of the row, among others.
 * @param start - Where they start.
 * @internal
 */
export function putRow({ length, data }: Panels, row: number, from: Float64Array, start: number): void {
  const to = (row - (row % 4)) * length + (row % 4);
  for (let j = 0; j < length; j++) data[to + 4 * j] = from[start + j] as number;
}

/**
 * Rows that follow each other, in panels.
 *
 * @param from - Their numbers, one row after the other from the start on.
 * @param rows - How many rows.
 * @param length - How many numbers a row has.
 * @returns The panels.
 * @internal
 */
export function inPanels(from: Float64Array, rows: number, length: number): Panels {
  const panels = panelsOf(rows, length);
  for (let row = 0; row < rows; row++) putRow(panels, row, from, row * length);
  return panels;
}

/** How many rows are multiplied at a time: so many that it costs little to hand them over. */
export const ROWS_AT_A_TIME = 64;

/** A few rows, and room for their products with others. */
export type Block = { readonly rows: Panels; readonly products: Float64Array };

/**
 * Room for a few rows and their products.
 *
 * @param panels - The others that they are multiplied with.
 * @returns A block of `ROWS_AT_A_TIME` rows.
 * @internal
 */
export const blockFor = ({ rows, length }: Panels): Block => ({
  rows: panelsOf(ROWS_AT_A_TIME, length),
  products: new Float64Array(ROWS_AT_A_TIME * inFours(rows)),
});

/** How many rows of a block, with how many of the others; whether row r of the others has zeros from number r + 1 on. */
export type ProductsWanted = { readonly many: number; readonly others?: number; readonly isTriangle?: boolean };

/**
 * Works out the products of the rows of a block with others. What stands beyond those that are wanted is undefined.
 *
 * @param block - The rows, and room for the products.
 * @param panels - The others.
 * @param wanted - How many rows of both.
 * @returns The stride: the product of row i of the block and row k of the others stands at i × stride + k.
 * @internal
 */
export function multiplyBlock(block: Block, panels: Panels, wanted: ProductsWanted): number {
  return multiplyFast(block, panels, wanted) ?? multiplyPlain(block, panels, wanted);
}

/**
 * The same for some rows of a table: they are put into the block first.
 *
 * @param block - Room for the rows and the products.
 * @param panels - The others.
 * @param data - The numbers of the table, in rows as long as those of the others.
 * @param places - Which of its rows, at most `ROWS_AT_A_TIME`.
 * @param others - With how many of the others.
 * @returns The stride.
 * @internal
 */
export function multiplyRowsAt(
  block: Block,
  panels: Panels,
  data: Float64Array,
  places: Int32Array,
  others: number = panels.rows,
): number {
  for (let r = 0; r < places.length; r++) putRow(block.rows, r, data, (places[r] as number) * panels.length);
  return multiplyBlock(block, panels, { many: places.length, others });
}

/** The same by WebAssembly; null where the engine has none. */
function multiplyFast(
  { rows: { data: left }, products }: Block,
  { rows, length, data: right }: Panels,
  { many, others = rows, isTriangle = false }: ProductsWanted,
): number | null {
  const quads = Math.ceil(many / 4);
  const panels = Math.ceil(others / 4);
  if (quads * panels * length === 0) return null;
  const stride = 4 * panels;
  const first = 4 * quads * length;
  const out = first + stride * length;
  const end = out + 4 * quads * stride;
  const kernel = kernelWith(8 * end);
  if (kernel === null) return null;
  const { numbers } = kernel;
  numbers.set(left.subarray(0, first));
  numbers.set(right.subarray(0, out - first), first);
  const panel = 32 * length;
  const zeros = isTriangle ? { reach: 128, more: 128 } : { reach: panel, more: 0 };
  kernel.products(0, quads, 8 * first, panels, panel, zeros.reach, zeros.more, 8 * out, 8 * stride);
  products.set(numbers.subarray(out, end));
  return stride;
}

/**
 * The same by plain loops. Each number that is read serves several products, and in the order in which panels are read, an
 * engine checks and computes few places.
 *
 * @param block - The rows, and room for the products.
 * @param panels - The others.
 * @param wanted - How many rows of both.
 * @returns The stride.
 * @internal
 */
export function multiplyPlain(
  { rows: { data: left }, products }: Block,
  { rows, length, data: right }: Panels,
  { many, others = rows, isTriangle = false }: ProductsWanted,
): number {
  const stride = inFours(others);
  for (let i = 0; i < many; i += 2) {
    const pair = (i - (i % 4)) * length + (i % 4);
    for (let k = 0; k < others; k += 4) {
      let p1 = 0;
      let p2 = 0;
      let p3 = 0;
      let p4 = 0;
      let q1 = 0;
      let q2 = 0;
      let q3 = 0;
      let q4 = 0;
      const end = pair + 4 * (isTriangle ? Math.min(length, k + 4) : length);
      let place = k * length;
      for (let j = pair; j < end; j += 4) {
        const x = left[j] as number;
        const y = left[j + 1] as number;
        const first = right[place] as number;
        const second = right[place + 1] as number;
        const third = right[place + 2] as number;
        const fourth = right[place + 3] as number;
        p1 += x * first;
        q1 += y * first;
        p2 += x * second;
        q2 += y * second;
        p3 += x * third;
        q3 += y * third;
        p4 += x * fourth;
        q4 += y * fourth;
        place += 4;
      }
      const at = i * stride + k;
      products[at] = p1;
      products[at + 1] = p2;
      products[at + 2] = p3;
      products[at + 3] = p4;
      products[at + stride] = q1;
      products[at + stride + 1] = q2;
      products[at + stride + 2] = q3;
      products[at + stride + 3] = q4;
    }
  }
  return stride;
}
