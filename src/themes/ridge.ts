/**
 * Linear classifiers, one against the rest, by ridge regression on sparse rows.
 *
 * @module
 */
import { type Sparse, transposed } from './sparse.ts';

/** How strongly weights are held near 0: at rows of length about 1, one example alone counts half. */
const HOLD = 1;

/** Residuals this small, as a share of the first, change no decision. */
const CLOSE = 1e-2;

/** Rounds of conjugate gradients; about fifteen suffice. */
const MOST_ROUNDS = 60;

/** Classes solved side by side: as many as keep the weights of one column close together in memory. */
const BLOCK = 32;

/** Weights of columns for each class: the score of a row is `bias` plus the sum of its values times their weights. */
export type Linear = {
  readonly classes: number;
  /** Column by column, the weights of all classes. */
  readonly weights: Float32Array;
  readonly bias: Float64Array;
};

/**
 * Finds weights that give 1 for the rows of a class and −1 for all others, as nearly as small weights can.
 *
 * Each class is solved on its own by conjugate gradients on the rows (the dual problem), so that the cost grows with the
 * number of values, and no class changes the weights of another.
 *
 * @param rows - Examples, each of length about 1.
 * @param classesOf - The classes of each row, from 0.
 * @param bias - What each class scores before anything is known of a row.
 * @returns Weights, and the biases as given.
 * @see Hoerl & Kennard (1970), Ridge regression: biased estimation for nonorthogonal problems, Technometrics 12.
 * @see Hestenes & Stiefel (1952), Methods of conjugate gradients for solving linear systems, J. Res. NBS 49.
 * @internal
 */
export function solveRidge(rows: Sparse, classesOf: readonly (readonly number[])[], bias: Float64Array): Linear {
  const n = rows.rows;
  const classes = bias.length;
  const weights = new Float32Array(rows.width * classes);
  const turned = transposed(rows);
  for (let from = 0; from < classes; from += BLOCK) {
    const width = Math.min(BLOCK, classes - from);
    const wanted = new Float64Array(n * width);
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < width; c++) wanted[i * width + c] = -1 - (bias[from + c] as number);
      for (const c of classesOf[i] as readonly number[])
        if (c >= from && c < from + width) wanted[i * width + c - from] = 1 - (bias[c] as number);
    }
    const solution = conjugateGradients(rows, turned, wanted, width);
    const solved = times(turned, solution, width, new Float64Array(rows.width * width));
    for (let t = 0; t < rows.width; t++)
      for (let c = 0; c < width; c++) weights[t * classes + from + c] = solved[t * width + c] as number;
  }
  return { classes, weights, bias };
}

/** Solves (rows · rowsᵀ + hold) a = wanted, for each column of `wanted` by itself. */
function conjugateGradients(rows: Sparse, turned: Sparse, wanted: Float64Array, width: number): Float64Array {
  const solution = new Float64Array(wanted.length);
  const rest = wanted.slice();
  const way = wanted.slice();
  const image = new Float64Array(wanted.length);
  const columns = new Float64Array(rows.width * width);
  let square = dots(rest, rest, width);
  const enough = square.map((x) => x * CLOSE * CLOSE);
  for (let round = 0; round < MOST_ROUNDS && square.some((x, c) => x > (enough[c] as number)); round++) {
    times(rows, times(turned, way, width, columns), width, image);
    for (let i = 0; i < image.length; i++) image[i] = (image[i] as number) + HOLD * (way[i] as number);
    const length = dots(way, image, width);
    // A class that is solved stands still, so that the others change nothing of it.
    const step = square.map((x, c) => (x > (enough[c] as number) ? x / (length[c] as number) : 0));
    for (let i = 0, at = 0; at < solution.length; i++)
      for (let c = 0; c < width; c++, at++) {
        solution[at] = (solution[at] as number) + (step[c] as number) * (way[at] as number);
        rest[at] = (rest[at] as number) - (step[c] as number) * (image[at] as number);
      }
    const next = dots(rest, rest, width);
    const keep = next.map((x, c) => (step[c] === 0 ? 0 : x / (square[c] as number)));
    for (let at = 0; at < way.length;)
      for (let c = 0; c < width; c++, at++) way[at] = (rest[at] as number) + (keep[c] as number) * (way[at] as number);
    square = next;
  }
  return solution;
}

/** Rows × width: rows · table, four columns at a time, so that their sums stay in registers. */
function times(rows: Sparse, table: Float64Array, width: number, out: Float64Array): Float64Array {
  const { starts, columns, values } = rows;
  const fours = width - (width % 4);
  for (let i = 0; i < rows.rows; i++) {
    const first = starts[i] as number;
    const end = starts[i + 1] as number;
    const to = i * width;
    for (let c = 0; c < fours; c += 4) {
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let at = first; at < end; at++) {
        const value = values[at] as number;
        const from = (columns[at] as number) * width + c;
        s0 += value * (table[from] as number);
        s1 += value * (table[from + 1] as number);
        s2 += value * (table[from + 2] as number);
        s3 += value * (table[from + 3] as number);
      }
      out[to + c] = s0;
      out[to + c + 1] = s1;
      out[to + c + 2] = s2;
      out[to + c + 3] = s3;
    }
    for (let c = fours; c < width; c++) {
      let sum = 0;
      for (let at = first; at < end; at++)
        sum += (values[at] as number) * (table[(columns[at] as number) * width + c] as number);
      out[to + c] = sum;
    }
  }
  return out;
}

function dots(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let at = 0; at < a.length;)
    for (let c = 0; c < width; c++, at++) sums[c] = (sums[c] as number) + (a[at] as number) * (b[at] as number);
  return sums;
}
