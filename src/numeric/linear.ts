/**
 * Small symmetric systems: solving with a positive definite matrix, and eigenvalues.
 *
 * @module
 */

/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

/**
 * The Cholesky factor of a symmetric positive definite matrix.
 *
 * @param matrix - Symmetric; only its lower half is read.
 * @param tolerance - How small a pivot may be, as a part of its diagonal element, before the matrix counts as singular.
 * @returns The lower triangular L with L·Lᵀ equal to the matrix, or the index of the first row that depends on those
 * before it.
 * @see Golub & Van Loan (2013), Matrix Computations, 4th edition, section 4.2.
 * @internal
 */
export function choleskyOf(
  matrix: Matrix,
  tolerance = 1e-12,
): { readonly factor: Matrix } | { readonly dependent: number } {
  const factor: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? own : (factor[j] as number[]);
      let sum = row[j] as number;
      for (let k = 0; k < j; k++) sum -= (own[k] as number) * (other[k] as number);
      if (j < i) own.push(sum / (other[j] as number));
      else if (sum > tolerance * Math.abs(row[i] as number)) own.push(Math.sqrt(sum));
      else return { dependent: i };
    }
    factor.push(own);
  }
  return { factor };
}

/**
 * Solves A·x = b by the Cholesky factor of A.
 *
 * @param factor - The lower triangular factor.
 * @param b - The right side.
 * @returns x.
 * @internal
 */
export function solveCholesky(factor: Matrix, b: readonly number[]): number[] {
  const forward: number[] = [];
  for (const [i, row] of factor.entries()) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (row[k] as number) * (forward[k] as number);
    forward.push(sum / (row[i] as number));
  }
  const solution = [...forward];
  for (let i = factor.length - 1; i >= 0; i--) {
    let sum = forward[i] as number;
    for (let k = i + 1; k < factor.length; k++)
      sum -= ((factor[k] as readonly number[])[i] as number) * (solution[k] as number);
    solution[i] = sum / ((factor[i] as readonly number[])[i] as number);
  }
  return solution;
}

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
 *
 * @param matrix - Symmetric.
 * @returns The values, largest first, and for each its vector of length 1; vector `k` belongs to value `k`.
 * @see Golub & Van Loan (2013), Matrix Computations, 4th edition, section 8.5.
 * @internal
 */
export function symmetricEigen(matrix: Matrix): { readonly values: readonly number[]; readonly vectors: Matrix } {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)));
  const at = (i: number, j: number): number => (a[i] as number[])[j] as number;
  const size = Math.sqrt(a.flat().reduce((sum, x) => sum + x * x, 0));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += at(p, q) ** 2;
    if (Math.sqrt(off) <= 1e-16 * size) break;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (at(p, q) === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        for (const rows of [a, v]) for (const row of rows) turn(row, p, q, c, t * c);
        // The rotation from the left: what was done to the columns of a is done to its rows.
        const rowP = a[p] as number[];
        const rowQ = a[q] as number[];
        for (let k = 0; k < n; k++) {
          const x = rowP[k] as number;
          const y = rowQ[k] as number;
          rowP[k] = c * x - t * c * y;
          rowQ[k] = t * c * x + c * y;
        }
      }
  }
  const order = a.map((_, i) => i).sort((i, j) => at(j, j) - at(i, i));
  return {
    values: order.map((i) => at(i, i)),
    vectors: order.map((i) => v.map((row) => row[i] as number)),
  };
}

/** Jacobi's method converges quadratically: six sweeps are usual, thirty never needed. */
const MOST_SWEEPS = 60;

/** Turns two elements of a row by an angle with the given cosine and sine. */
function turn(row: number[], p: number, q: number, c: number, s: number): void {
  const x = row[p] as number;
  const y = row[q] as number;
  row[p] = c * x - s * y;
  row[q] = s * x + c * y;
}
