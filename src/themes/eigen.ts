/**
 * Eigenvalues and eigenvectors of a symmetric table.
 *
 * Only additions, multiplications, divisions and square roots, in a fixed order: every engine gives the same bits.
 *
 * @module
 */
import { type Dense, denseOf, dotOf } from './dense.ts';
import type { Steps } from './steps.ts';

/** Eigenvalues, largest first, and their vectors as the columns of a table. */
export type Eigen = { readonly values: Float64Array; readonly vectors: Dense };

/** An element next to the diagonal this small beside its neighbors is zero. */
const EPSILON = 2.220446049250313e-16;

/** A value is found after two or three turns; after so many it is taken as it is. */
const MOST_TURNS = 60;

/** How many numbers are turned in one step. */
const NUMBERS_A_STEP = 4_000_000;

/**
 * The eigenvalues and eigenvectors of a symmetric table: reflected to three diagonals, then turned by the shifted QL method.
 *
 * @param symmetric - Symmetric.
 * @returns The values, largest first, and the vectors as the columns of a table, each with its largest element positive; after
 *   some steps.
 * @see Golub & Van Loan (2013), Matrix Computations, 4th edition, section 8.3.
 * @internal
 */
export function* eigenOf(symmetric: Dense): Steps<Eigen> {
  const n = symmetric.columns;
  const { diagonal, beside, vectors: rows } = threeDiagonals(symmetric);
  yield;
  yield* turn(diagonal, beside, rows);
  const order = Array.from(diagonal, (_, i) => i).sort(
    (i, j) => (diagonal[j] as number) - (diagonal[i] as number) || i - j,
  );
  const vectors = denseOf(n, n);
  for (const [k, i] of order.entries()) {
    let most = 0;
    for (let j = 0; j < n; j++)
      if (Math.abs(rows[i * n + j] as number) > Math.abs(rows[i * n + most] as number)) most = j;
    const sign = (rows[i * n + most] as number) < 0 ? -1 : 1;
    for (let j = 0; j < n; j++) vectors.data[j * n + k] = sign * (rows[i * n + j] as number);
  }
  return { values: Float64Array.from(order, (i) => diagonal[i] as number), vectors };
}

/** A table of three diagonals; the rows of `vectors` are the directions in which it has that form. */
type ThreeDiagonals = {
  readonly diagonal: Float64Array;
  /** Element i stands between i and i + 1. */
  readonly beside: Float64Array;
  readonly vectors: Float64Array;
};

/** Reflects one row and column after the other, so that only the element next to the diagonal is left. */
function threeDiagonals({ columns: n, data }: Dense): ThreeDiagonals {
  const a = data.slice();
  const beside = new Float64Array(n);
  // Where a reflection leaves zeros, the mirror that it was made with is kept: row k holds it from k + 1 on.
  const scales = new Float64Array(n);
  const image = new Float64Array(n);
  for (let k = 0; k + 1 < n; k++) {
    const mirror = k * n;
    const first = a[mirror + k + 1] as number;
    let square = first * first;
    let isPlain = true;
    for (let j = k + 2; j < n; j++) {
      const x = a[mirror + j] as number;
      square += x * x;
      // Each by itself: beside the square of a much larger first element, that of a small one is lost.
      if (x !== 0) isPlain = false;
    }
    if (isPlain || square === 0) {
      beside[k] = first;
      continue;
    }
    const length = first > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    beside[k] = length;
    a[mirror + k + 1] = first - length;
    const scale = 1 / (square - first * length);
    scales[k] = scale;
    let along = 0;
    for (let i = k + 1; i < n; i++) {
      image[i] = scale * dotOf(a, i * n + k + 1, a, mirror + k + 1, n - k - 1);
      along += (image[i] as number) * (a[mirror + i] as number);
    }
    const half = (scale * along) / 2;
    for (let i = k + 1; i < n; i++) image[i] = (image[i] as number) - half * (a[mirror + i] as number);
    for (let i = k + 1; i < n; i++) {
      const x = a[mirror + i] as number;
      const y = image[i] as number;
      for (let j = k + 1; j < n; j++)
        a[i * n + j] = (a[i * n + j] as number) - (x * (image[j] as number) + y * (a[mirror + j] as number));
    }
  }
  const diagonal = new Float64Array(n);
  for (let i = 0; i < n; i++) diagonal[i] = a[i * n + i] as number;
  // All reflections after each other, the last first: mirrors act on ever more columns.
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let k = n - 3; k >= 0; k--) {
    const scale = scales[k] as number;
    if (scale === 0) continue;
    for (let i = k + 1; i < n; i++) {
      const along = scale * dotOf(vectors, i * n + k + 1, a, k * n + k + 1, n - k - 1);
      for (let j = k + 1; j < n; j++)
        vectors[i * n + j] = (vectors[i * n + j] as number) - along * (a[k * n + j] as number);
    }
  }
  return { diagonal, beside, vectors };
}

/** Turns neighbors among the directions until nothing stands beside the diagonal. */
function* turn(diagonal: Float64Array, beside: Float64Array, vectors: Float64Array): Steps<void> {
  const n = diagonal.length;
  let turned = 0;
  for (let from = 0; from < n; from++)
    for (let turns = 0; turns < MOST_TURNS; turns++) {
      let end = from;
      while (end + 1 < n && !isNothing(diagonal, beside, end)) end += 1;
      if (end === from) break;
      chase(diagonal, beside, { vectors, from, end });
      if ((turned += (end - from) * n) >= NUMBERS_A_STEP) {
        turned = 0;
        yield;
      }
    }
}

const isNothing = (diagonal: Float64Array, beside: Float64Array, i: number): boolean =>
  Math.abs(beside[i] as number) <= EPSILON * (Math.abs(diagonal[i] as number) + Math.abs(diagonal[i + 1] as number));

/** One shifted turn through a part of the diagonal, from its end to its start. */
function chase(
  diagonal: Float64Array,
  beside: Float64Array,
  { vectors, from, end }: { readonly vectors: Float64Array; readonly from: number; readonly end: number },
): void {
  const n = diagonal.length;
  const edge = beside[from] as number;
  const gap = ((diagonal[from + 1] as number) - (diagonal[from] as number)) / (2 * edge);
  const root = Math.sqrt(gap * gap + 1);
  let g = (diagonal[end] as number) - (diagonal[from] as number) + edge / (gap < 0 ? gap - root : gap + root);
  let s = 1;
  let c = 1;
  let shift = 0;
  for (let i = end - 1; i >= from; i--) {
    const f = s * (beside[i] as number);
    const b = c * (beside[i] as number);
    const length = Math.sqrt(f * f + g * g);
    beside[i + 1] = length;
    if (length === 0) {
      // The part falls in two: the rest is turned by itself.
      diagonal[i + 1] = (diagonal[i + 1] as number) - shift;
      beside[end] = 0;
      return;
    }
    s = f / length;
    c = g / length;
    g = (diagonal[i + 1] as number) - shift;
    const r = ((diagonal[i] as number) - g) * s + 2 * c * b;
    shift = s * r;
    diagonal[i + 1] = g + shift;
    g = c * r - b;
    const low = i * n;
    const high = low + n;
    for (let j = 0; j < n; j++) {
      const x = vectors[low + j] as number;
      const y = vectors[high + j] as number;
      vectors[high + j] = s * x + c * y;
      vectors[low + j] = c * x - s * y;
    }
  }
  diagonal[from] = (diagonal[from] as number) - shift;
  beside[from] = g;
  beside[end] = 0;
}
