/**
 * What known totals explain of an estimate, and what they leave.
 *
 * Weights that were adjusted to known totals make the totals certain. So an estimate moves by chance only as far as the
 * categories do not explain it: by the residual of a regression on them, weighted by the weights before the adjustment.
 * Its equations depend on the answers' categories alone; they are solved once for all estimates from a sample.
 *
 * @see Deville & Särndal (1992), Calibration Estimators in Survey Sampling, Journal of the American Statistical
 * Association 87(418).
 * @module
 */
import { type Matrix, choleskyOf, solveCholesky } from '../numeric/linear.ts';

/** A column that weights were adjusted to: the category of each answer, and how many categories there are. */
export type CodedMargin = { readonly codes: Int32Array; readonly size: number };

/** The columns that the weights were adjusted to, with the regression on their categories made ready. */
export type Adjustment = {
  readonly baseWeights: Float64Array;
  readonly margins: readonly CodedMargin[];
  /** Where the categories of each margin begin among all of them. */
  readonly starts: readonly number[];
  /** The categories that no others add up to, and the factor of their normal equations. */
  readonly kept: readonly number[];
  readonly factor: Matrix;
};

/**
 * Makes the regression on the categories of some margins ready.
 *
 * @param baseWeights - The weights before the adjustment, one an answer.
 * @param margins - The columns, each with the category of every answer.
 * @returns What {@link takeOut} needs.
 * @internal
 */
export function regressionOn(baseWeights: Float64Array, margins: readonly CodedMargin[]): Adjustment {
  // One column a category; those of later margins add up to those of the first, and one of each is left out below.
  const starts = margins.map((_, m) => margins.slice(0, m).reduce((sum, { size }) => sum + size, 0));
  const width = margins.reduce((sum, { size }) => sum + size, 0);
  const square = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  for (let i = 0; i < baseWeights.length; i++)
    for (let a = 0; a < margins.length; a++) {
      const row = square[columnOf({ margins, starts }, a, i)] as number[];
      for (let b = 0; b <= a; b++) {
        const other = columnOf({ margins, starts }, b, i);
        row[other] = (row[other] as number) + (baseWeights[i] as number);
      }
    }
  return { baseWeights, margins, starts, ...independent(square) };
}

/** The factor of the equations; a column that depends on others is left out. */
function independent(square: Matrix): Pick<Adjustment, 'kept' | 'factor'> {
  let kept = square.map((_, column) => column);
  for (;;) {
    const found = choleskyOf(kept.map((i) => kept.map((j) => (square[i] as readonly number[])[j] as number)));
    if ('factor' in found) return { kept, factor: found.factor };
    kept = kept.filter((_, k) => k !== found.dependent);
  }
}

/**
 * Takes away, in place, what the categories explain.
 *
 * @param adjustment - The regression.
 * @param influence - How far an estimate moves with each of all answers.
 * @internal
 */
export function takeOut(adjustment: Adjustment, influence: Float64Array): void {
  const { baseWeights, margins, starts, kept, factor } = adjustment;
  const width = margins.reduce((sum, { size }) => sum + size, 0);
  const right = new Array<number>(width).fill(0);
  for (let i = 0; i < influence.length; i++) {
    const moved = (baseWeights[i] as number) * (influence[i] as number);
    if (moved !== 0)
      for (let m = 0; m < margins.length; m++) {
        const column = columnOf({ margins, starts }, m, i);
        right[column] = (right[column] as number) + moved;
      }
  }
  const solved = solveCholesky(
    factor,
    kept.map((column) => right[column] as number),
  );
  // What was left out has a slope of 0.
  const slopes = new Float64Array(width);
  kept.forEach((column, k) => (slopes[column] = solved[k] as number));
  for (let m = 0; m < margins.length; m++)
    for (let i = 0; i < influence.length; i++)
      influence[i] = (influence[i] as number) - (slopes[columnOf({ margins, starts }, m, i)] as number);
}

const columnOf = ({ margins, starts }: Pick<Adjustment, 'margins' | 'starts'>, m: number, i: number): number =>
  (starts[m] as number) + ((margins[m] as CodedMargin).codes[i] as number);
