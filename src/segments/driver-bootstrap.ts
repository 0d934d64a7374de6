/**
 * How much chance there is in the importance of drivers: the same computation on answers drawn again.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { type Matrix, choleskyOf } from '../numeric/linear.ts';
import { randomOf } from '../random.ts';

/** How many times answers are drawn again, and from which seed. */
export type DriverBootstrap = {
  /** How many draws; 100 to 100 000. @defaultValue 1000 */
  readonly draws?: number;
  /** The seed of the draws. @defaultValue 1 */
  readonly seed?: number;
};

/** Shares R² out among drivers, given their correlations with each other and with the score. */
export type Sharing = (among: Matrix, withScore: readonly number[]) => number[];

/** How much of a driver has to be its own, as a part of its variance. */
export const OWN_PART = 1e-10;

/**
 * Checks how answers are drawn.
 *
 * @param bootstrap - What a caller gave.
 * @throws {NpsError} `option/out-of-range` for a bad number of draws or no object, `seed/invalid` for a bad seed.
 * @internal
 */
export function checkBootstrap(bootstrap: DriverBootstrap): void {
  if (typeof bootstrap !== 'object' || (bootstrap as unknown) === null)
    fail('option/out-of-range', ['bootstrap'], `Draws are asked for by an object, got ${named(bootstrap)}.`);
  const { draws = FEWEST_DRAWS, seed = 1 } = bootstrap;
  if (!(Number.isInteger(draws) && draws >= FEWEST_DRAWS && draws <= MOST_DRAWS))
    fail(
      'option/out-of-range',
      ['bootstrap', 'draws'],
      `Draws are a whole number from ${FEWEST_DRAWS} to ${MOST_DRAWS}, got ${named(draws)}.`,
    );
  randomOf(seed);
}

const FEWEST_DRAWS = 100;
const MOST_DRAWS = 100_000;

/**
 * The importance of each driver in samples drawn again from the complete answers.
 *
 * A driver that is constant in a draw has none there; a draw without spread in the score, or with drivers that follow
 * from others, is passed over.
 *
 * @param standard - The columns of the drivers and, last, of the score, each with mean 0 and a sum of squares of 1.
 * @param sharing - How importance is measured.
 * @param bootstrap - How many draws, from which seed.
 * @returns A list per draw, in the order of the drivers.
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
 * @internal
 */
export function drawnImportance(
  standard: readonly Float64Array[],
  sharing: Sharing,
  { draws = 1000, seed = 1 }: DriverBootstrap,
): number[][] {
  const random = randomOf(seed);
  const n = (standard[0] as Float64Array).length;
  const m = standard.length - 1;
  const places = Array.from({ length: m }, (_, k) => k);
  const rows = rowsOf(standard);
  return Array.from({ length: draws }, () => {
    const times = new Uint32Array(n);
    for (let i = 0; i < n; i++) (times[Math.floor(random() * n)] as number)++;
    const covariance = covarianceOf(rows, times, standard.length);
    const varies = (k: number): boolean => covariance(k, k) > OWN_PART / n;
    const kept = places.filter(varies);
    if (!varies(m)) return null;
    const correlation = (i: number, j: number): number =>
      i === j ? 1 : covariance(i, j) / Math.sqrt(covariance(i, i) * covariance(j, j));
    const among = kept.map((i) => kept.map((j) => correlation(i, j)));
    if ('dependent' in choleskyOf(among, OWN_PART)) return null;
    const importance = sharing(
      among,
      kept.map((i) => correlation(i, m)),
    );
    const all = places.map(() => 0);
    kept.forEach((place, i) => (all[place] = importance[i] as number));
    return all;
  }).filter((draw) => draw !== null);
}

/** The columns side by side: one answer after the other. */
function rowsOf(columns: readonly Float64Array[]): Float64Array {
  const width = columns.length;
  const rows = new Float64Array((columns[0] as Float64Array).length * width);
  columns.forEach((column, k) => column.forEach((value, i) => (rows[i * width + k] = value)));
  return rows;
}

/** The covariances of columns in which each answer counts so many times, in one pass. */
function covarianceOf(rows: Float64Array, times: Uint32Array, width: number): (i: number, j: number) => number {
  const n = times.length;
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  for (let at = 0, i = 0; i < n; i++, at += width) {
    const weight = times[i] as number;
    if (weight === 0) continue;
    for (let k = 0; k < width; k++) {
      const value = weight * (rows[at + k] as number);
      (sums[k] as number) += value;
      for (let l = 0; l <= k; l++) (products[k * width + l] as number) += value * (rows[at + l] as number);
    }
  }
  return (i, j) => {
    const product = products[Math.max(i, j) * width + Math.min(i, j)] as number;
    return (product - ((sums[i] as number) * (sums[j] as number)) / n) / n;
  };
}

/**
 * The middle part of drawn values.
 *
 * @param values - One value per draw.
 * @param level - How large a part, strictly between 0 and 1.
 * @returns The quantiles at both ends of it; `null` without draws.
 * @internal
 */
export function percentileInterval(
  values: readonly number[],
  level: number,
): { readonly lower: number; readonly upper: number; readonly level: number } | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (p: number): number => {
    const place = p * (sorted.length - 1);
    const low = Math.floor(place);
    const below = sorted[low] as number;
    return below + (place - low) * ((sorted[Math.min(low + 1, sorted.length - 1)] as number) - below);
  };
  return { lower: at((1 - level) / 2), upper: at((1 + level) / 2), level };
}
