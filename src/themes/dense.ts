/**
 * Tables of numbers as rows in one array, and the few operations that a reduction needs.
 *
 * All sums run in a fixed order, so that every engine gives the same bits.
 *
 * @module
 */
/** Numbers in rows, one row after the other. */
export type Dense = { readonly rows: number; readonly columns: number; readonly data: Float64Array };

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

/**
 * The products of two rows with several rows that follow each other, four of them at a time; each number read serves both.
 *
 * @param a - The numbers of the two rows.
 * @param i - Where the first of the two starts.
 * @param i2 - Where the second starts.
 * @param b - The numbers of the others.
 * @param options - Where the first of them starts, how many there are, how many numbers a row has, and where the products with
 *   each of the two go.
 * @internal
 */
export function similaritiesOfTwo(
  a: Float64Array,
  i: number,
  i2: number,
  b: Float64Array,
  {
    from,
    rows,
    length,
    out,
    out2,
  }: {
    readonly from: number;
    readonly rows: number;
    readonly length: number;
    readonly out: Float64Array;
    readonly out2: Float64Array;
  },
): void {
  let row = 0;
  for (; row + 3 < rows; row += 4) {
    const b1 = from + row * length;
    const b2 = b1 + length;
    const b3 = b2 + length;
    const b4 = b3 + length;
    let p1 = 0;
    let p2 = 0;
    let p3 = 0;
    let p4 = 0;
    let q1 = 0;
    let q2 = 0;
    let q3 = 0;
    let q4 = 0;
    for (let j = 0; j < length; j++) {
      const x = a[i + j] as number;
      const y = a[i2 + j] as number;
      const first = b[b1 + j] as number;
      const second = b[b2 + j] as number;
      const third = b[b3 + j] as number;
      const fourth = b[b4 + j] as number;
      p1 += x * first;
      q1 += y * first;
      p2 += x * second;
      q2 += y * second;
      p3 += x * third;
      q3 += y * third;
      p4 += x * fourth;
      q4 += y * fourth;
    }
    out[row] = p1;
    out[row + 1] = p2;
    out[row + 2] = p3;
    out[row + 3] = p4;
    out2[row] = q1;
    out2[row + 1] = q2;
    out2[row + 2] = q3;
    out2[row + 3] = q4;
  }
  for (; row < rows; row++) {
    let p = 0;
    let q = 0;
    for (let j = 0; j < length; j++) {
      const first = b[from + row * length + j] as number;
      p += (a[i + j] as number) * first;
      q += (a[i2 + j] as number) * first;
    }
    out[row] = p;
    out2[row] = q;
  }
}

/**
 * The products of all columns with each other: Aᵀ·A.
 *
 * @param table - A.
 * @returns Square and symmetric.
 * @internal
 */
export function gramOf({ rows, columns, data }: Dense): Dense {
  const gram = denseOf(columns, columns);
  const sums = gram.data;
  let i = 0;
  for (; i + 3 < rows; i += 4) addFourRows(sums, data, i * columns, columns);
  for (; i < rows; i++)
    for (let p = 0; p < columns; p++) {
      const x = data[i * columns + p] as number;
      for (let q = 0; q <= p; q++)
        sums[p * columns + q] = (sums[p * columns + q] as number) + x * (data[i * columns + q] as number);
    }
  for (let p = 0; p < columns; p++) for (let q = 0; q < p; q++) sums[q * columns + p] = sums[p * columns + q] as number;
  return gram;
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
 * @param b - k × m.
 * @returns n × m.
 * @internal
 */
export function multiply(a: Dense, b: Dense): Dense {
  const product = denseOf(a.rows, b.columns);
  multiplyRows(a.data, b, product.data, { rows: a.rows, from: 0, at: 0, isUpper: false });
  return product;
}

/**
 * The product of some rows and a table.
 *
 * @param data - The numbers of the rows, each as long as the table has rows.
 * @param table - The table.
 * @param to - Where the product is added.
 * @param place - How many rows, where they start, where the product starts, and whether the table has zeros below its diagonal.
 * @internal
 */
export function multiplyRows(
  data: Float64Array,
  table: Dense,
  to: Float64Array,
  {
    rows,
    from,
    at,
    isUpper,
  }: { readonly rows: number; readonly from: number; readonly at: number; readonly isUpper: boolean },
): void {
  const { rows: length, columns } = table;
  let i = 0;
  for (; i + 1 < rows; i += 2) multiplyTwo(data, from + i * length, table, { to, at: at + i * columns, isUpper });
  if (i < rows) {
    // A single row goes with zeros.
    const two = new Float64Array(2 * length);
    two.set(data.subarray(from + i * length, from + (i + 1) * length));
    const out = new Float64Array(2 * columns);
    multiplyTwo(two, 0, table, { to: out, at: 0, isUpper });
    for (let j = 0; j < columns; j++)
      to[at + i * columns + j] = (to[at + i * columns + j] as number) + (out[j] as number);
  }
}

/** The product of two rows and a table; each number read from the table serves both. */
function multiplyTwo(
  row: Float64Array,
  start: number,
  { rows, columns, data }: Dense,
  { to, at, isUpper }: { readonly to: Float64Array; readonly at: number; readonly isUpper: boolean },
): void {
  const other = start + rows;
  const below = at + columns;
  let k = 0;
  for (; k + 3 < rows; k += 4) {
    const first = k * columns;
    const second = first + columns;
    const third = second + columns;
    const fourth = third + columns;
    const w = row[start + k] as number;
    const x = row[start + k + 1] as number;
    const y = row[start + k + 2] as number;
    const z = row[start + k + 3] as number;
    const w2 = row[other + k] as number;
    const x2 = row[other + k + 1] as number;
    const y2 = row[other + k + 2] as number;
    const z2 = row[other + k + 3] as number;
    for (let j = isUpper ? k : 0; j < columns; j++) {
      const a = data[first + j] as number;
      const b = data[second + j] as number;
      const c = data[third + j] as number;
      const d = data[fourth + j] as number;
      to[at + j] = (to[at + j] as number) + w * a + x * b + (y * c + z * d);
      to[below + j] = (to[below + j] as number) + w2 * a + x2 * b + (y2 * c + z2 * d);
    }
  }
  for (; k < rows; k++)
    for (let j = isUpper ? k : 0; j < columns; j++) {
      const a = data[k * columns + j] as number;
      to[at + j] = (to[at + j] as number) + (row[start + k] as number) * a;
      to[below + j] = (to[below + j] as number) + (row[other + k] as number) * a;
    }
}
