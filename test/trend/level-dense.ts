/**
 * The local level model the slow way: dense matrices for each size of the steps, Simpson's rule over the sizes.
 *
 * The level of period t is an unknown constant plus a random walk with covariance q min(s, t); the constant is estimated by
 * generalized least squares, and the walk predicted from what is left (universal kriging).
 *
 * @module
 */
import { normalCdf } from '../../src/numeric/normal.ts';
import type { Observation } from '../../src/trend/level.ts';

/** What is known of every level for one size of the steps. */
export type DenseTrack = {
  readonly logLikelihood: number;
  readonly means: readonly number[];
  /** The covariances of all levels. */
  readonly covariances: readonly (readonly number[])[];
};

/** The inverse of a matrix and the logarithm of its determinant, by elimination. */
function inverseOf(matrix: readonly (readonly number[])[]): { inverse: number[][]; logDeterminant: number } {
  const k = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: k }, (_, j) => (i === j ? 1 : 0))]);
  let logDeterminant = 0;
  for (let c = 0; c < k; c++) {
    const pivotRow = rows[c] as number[];
    const pivot = pivotRow[c] as number;
    logDeterminant += Math.log(pivot);
    for (let j = 0; j < 2 * k; j++) pivotRow[j] = (pivotRow[j] as number) / pivot;
    rows.forEach((row, r) => {
      const part = row[c] as number;
      if (r !== c) pivotRow.forEach((value, j) => (row[j] = (row[j] as number) - part * value));
    });
  }
  return { inverse: rows.map((row) => row.slice(k)), logDeterminant };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/**
 * Solves the model for one size of the steps.
 *
 * @param observations - At least one with a score.
 * @param stepSd - The standard deviation of a step.
 * @returns Means and covariances of all levels.
 */
export function denseTrack(observations: readonly Observation[], stepSd: number): DenseTrack {
  const q = stepSd ** 2;
  const seen = observations.flatMap(({ nps }, t) => (nps === null ? [] : [t]));
  const y = seen.map((t) => observations[t]?.nps as number);
  const walk = (s: number, t: number): number => q * Math.min(s, t);
  const { inverse, logDeterminant } = inverseOf(
    seen.map((s) => seen.map((t) => walk(s, t) + (s === t ? (observations[t] as Observation).variance : 0))),
  );
  const times = (b: readonly number[]): number[] => inverse.map((row) => dot(row, b));
  const ones = seen.map(() => 1);
  const precision = dot(ones, times(ones));
  const constant = dot(times(ones), y) / precision;
  const residuals = y.map((value) => value - constant);
  const solved = times(residuals);
  const ties = observations.map((_, t) => seen.map((s) => walk(s, t)));
  const free = ties.map((tie) => 1 - dot(times(ones), tie));
  return {
    logLikelihood:
      -((seen.length - 1) * Math.log(2 * Math.PI) + logDeterminant + Math.log(precision) + dot(residuals, solved)) / 2,
    means: ties.map((tie) => constant + dot(tie, solved)),
    covariances: ties.map((one, s) =>
      ties.map(
        (other, t) => walk(s, t) - dot(one, times(other)) + ((free[s] as number) * (free[t] as number)) / precision,
      ),
    ),
  };
}

const INTERVALS = 1200;

/**
 * Averages over the size of the steps.
 *
 * @param observations - At least one with a score.
 * @param scale - The scale of the half-normal prior.
 * @returns The mean size, the levels, their deviations, and the probability that the last is higher.
 */
export function denseLevels(
  observations: readonly Observation[],
  scale: number,
): { stepSd: number; means: number[]; deviations: number[]; higher: number[] } {
  const step = (4 * scale) / INTERVALS;
  const parts = Array.from({ length: INTERVALS + 1 }, (_, i) => {
    const simpson = i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2;
    const track = denseTrack(observations, i * step);
    return {
      ...track,
      stepSd: i * step,
      weight: simpson * Math.exp(track.logLikelihood - (i * step) ** 2 / (2 * scale ** 2)),
    };
  });
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const average = (value: (part: (typeof parts)[number]) => number): number =>
    parts.reduce((sum, part) => sum + (part.weight / whole) * value(part), 0);
  const last = observations.length - 1;
  const at = (matrix: DenseTrack['covariances'], s: number, t: number): number => (matrix[s] as number[])[t] as number;
  const means = observations.map((_, t) => average((part) => part.means[t] as number));
  return {
    stepSd: average(({ stepSd }) => stepSd),
    means,
    deviations: means.map((mean, t) =>
      Math.sqrt(average((part) => at(part.covariances, t, t) + ((part.means[t] as number) - mean) ** 2)),
    ),
    higher: observations.map((_, t) =>
      average(({ means: levels, covariances, stepSd }) => {
        const rise = (levels[last] as number) - (levels[t] as number);
        const variance = at(covariances, last, last) + at(covariances, t, t) - 2 * at(covariances, last, t);
        return stepSd === 0 || t === last ? 0.5 : normalCdf(rise / Math.sqrt(variance));
      }),
    ),
  };
}
