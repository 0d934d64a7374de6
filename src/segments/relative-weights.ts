/**
 * Johnson's relative weights: R² shared out through the closest uncorrelated stand-ins of the drivers.
 *
 * @module
 */
import { type Matrix, symmetricEigen } from '../numeric/linear.ts';

/**
 * The relative weight of each driver.
 *
 * Λ, the symmetric root of the correlations, says how each driver is made of uncorrelated stand-ins; Λ⁻¹ r how the score
 * is. The weight of a driver is the sum over the stand-ins of both, squared.
 *
 * @param among - The correlations of the drivers; positive definite.
 * @param withScore - Their correlations with the score.
 * @returns The weights, each at least 0; they add up to R².
 * @see Johnson (2000), A Heuristic Method for Estimating the Relative Weight of Predictor Variables in Multiple Regression,
 * Multivariate Behavioral Research 35(1).
 * @see Genizi (1993), Decomposition of R² in Multiple Regression with Correlated Regressors, Statistica Sinica 3(2).
 * @internal
 */
export function relativeWeights(among: Matrix, withScore: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(among);
  const m = withScore.length;
  // The score in the directions of the eigenvectors, each brought to length 1.
  const along = vectors.map((vector, k) => {
    const dot = vector.reduce((sum, x, i) => sum + x * (withScore[i] as number), 0);
    return dot / Math.sqrt(values[k] as number);
  });
  const through = (i: number, j: number, f: (k: number) => number): number => {
    let sum = 0;
    for (let k = 0; k < m; k++) {
      const vector = vectors[k] as readonly number[];
      sum += (vector[i] as number) * (vector[j] as number) * f(k);
    }
    return sum;
  };
  const standIns = withScore.map((_, j) => {
    let sum = 0;
    for (let k = 0; k < m; k++) sum += ((vectors[k] as readonly number[])[j] as number) * (along[k] as number);
    return sum ** 2;
  });
  const root = (k: number): number => Math.sqrt(values[k] as number);
  return withScore.map((_, i) => standIns.reduce((sum, beta, j) => sum + through(i, j, root) ** 2 * beta, 0));
}
