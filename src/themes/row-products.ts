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

/**
 * The products of two rows with several rows that follow each other, four of them at a time; each number read serves both.
 *
 * @param a - The numbers of the two rows.
 * @param i - Where the first of the two starts.
 * @param i2 - Where the second starts.
 * @param b - The numbers of the others.
 * @param options - Where the first of them starts, how many there are, how many numbers a row has, where the products with
 *   each of the two go, and whether row r of the others has zeros from number r + 1 on.
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
    at = 0,
    out2,
    at2 = 0,
    isTriangle = false,
  }: {
    readonly from: number;
    readonly rows: number;
    readonly length: number;
    readonly out: Float64Array;
    readonly at?: number;
    readonly out2: Float64Array;
    readonly at2?: number;
    readonly isTriangle?: boolean;
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
    const end = isTriangle ? Math.min(length, row + 4) : length;
    for (let j = 0; j < end; j++) {
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
    out[at + row] = p1;
    out[at + row + 1] = p2;
    out[at + row + 2] = p3;
    out[at + row + 3] = p4;
    out2[at2 + row] = q1;
    out2[at2 + row + 1] = q2;
    out2[at2 + row + 2] = q3;
    out2[at2 + row + 3] = q4;
  }
  for (; row < rows; row++) {
    let p = 0;
    let q = 0;
    for (let j = 0; j < length; j++) {
      const first = b[from + row * length + j] as number;
      p += (a[i + j] as number) * first;
      q += (a[i2 + j] as number) * first;
    }
    out[at + row] = p;
    out2[at2 + row] = q;
  }
}
