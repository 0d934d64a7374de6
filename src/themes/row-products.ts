/**
 * Products of rows with rows: how alike they are, where they have length 1.
 *
 * All sums run in a fixed order, so that every engine gives the same bits.
 *
 * @module
 */

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
export type Panels = {
  readonly rows: number;
  readonly length: number;
  readonly data: Float64Array;
  /** Two rows that are multiplied with the panels, in the same form. */
  readonly pair: Float64Array;
};

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
  data: new Float64Array(Math.ceil(rows / 4) * 4 * length),
  pair: new Float64Array(2 * length),
});

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

/** Where the products of two rows go: with each of them, and from which place on. */
export type Products = {
  readonly out: Float64Array;
  readonly at?: number;
  readonly out2: Float64Array;
  readonly at2?: number;
};

/**
 * The products of two rows with the first rows in panels. Each number that is read serves several products, and in the order
 * in which panels are read, an engine checks and computes few places.
 *
 * @param a - The numbers of the two rows.
 * @param i - Where the first of the two starts.
 * @param i2 - Where the second starts.
 * @param panels - The panels.
 * @param options - With how many rows of the panels, where the products go, and whether row r of the panels has zeros from
 *   number r + 1 on.
 * @internal
 */
export function productsOfTwo(
  a: Float64Array,
  i: number,
  i2: number,
  { length, data, pair }: Panels,
  {
    rows,
    out,
    at = 0,
    out2,
    at2 = 0,
    isTriangle = false,
  }: Products & { readonly rows: number; readonly isTriangle?: boolean },
): void {
  for (let j = 0; j < length; j++) {
    pair[2 * j] = a[i + j] as number;
    pair[2 * j + 1] = a[i2 + j] as number;
  }
  for (let row = 0; row < rows; row += 4) {
    let p1 = 0;
    let p2 = 0;
    let p3 = 0;
    let p4 = 0;
    let q1 = 0;
    let q2 = 0;
    let q3 = 0;
    let q4 = 0;
    const end = 2 * (isTriangle ? Math.min(length, row + 4) : length);
    let place = row * length;
    for (let j = 0; j < end; j += 2) {
      const x = pair[j] as number;
      const y = pair[j + 1] as number;
      const first = data[place] as number;
      const second = data[place + 1] as number;
      const third = data[place + 2] as number;
      const fourth = data[place + 3] as number;
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
    out[at + row] = p1;
    out2[at2 + row] = q1;
    if (row + 1 < rows) {
      out[at + row + 1] = p2;
      out2[at2 + row + 1] = q2;
    }
    if (row + 2 < rows) {
      out[at + row + 2] = p3;
      out2[at2 + row + 2] = q3;
    }
    if (row + 3 < rows) {
      out[at + row + 3] = p4;
      out2[at2 + row + 3] = q4;
    }
  }
}
