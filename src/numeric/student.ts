/**
 * Student's t distribution: its tail and the critical values of intervals.
 *
 * @module
 */
import { betaRegularized } from './beta.ts';
import { normalCritical } from './normal.ts';
import { findRoot } from './root.ts';

/**
 * The probability that a Student variable exceeds `t`.
 *
 * @param t - Any number.
 * @param df - The degrees of freedom, above 0; need not be whole.
 * @returns The upper tail, to a relative error of 1e-11 also where it is tiny.
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.7.1.
 * @internal
 */
export const studentUpperTail = (t: number, df: number): number =>
  t < 0 ? 1 - studentUpperTail(-t, df) : betaRegularized(df / (df + t * t), df / 2, 0.5, 1 / (1 + df / (t * t))) / 2;

/**
 * How many standard errors an interval of a given level reaches to either side, when the variance was estimated.
 *
 * @param level - The probability between the two limits, strictly between 0 and 1.
 * @param df - The degrees of freedom, at least 1; need not be whole.
 * @returns The quantile at (1 + level) / 2, to a relative error of 1e-12 at the levels in use (0.5 and more).
 * @internal
 */
export function studentCritical(level: number, df: number): number {
  const tail = (1 - level) / 2;
  // From one degree of freedom (where the quantile is a cotangent) to none missing (the normal), whatever the level.
  const widest = 1.001 / Math.tan(Math.PI * tail);
  const log = findRoot(
    (x) => tail - studentUpperTail(Math.exp(x), df),
    Math.log(normalCritical(level) / 1.001),
    Math.log(widest),
  );
  return Math.exp(log);
}
