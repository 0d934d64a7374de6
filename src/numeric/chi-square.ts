/**
 * The chi-square distribution.
 *
 * @module
 */
import { deviance, gammaUpperTail, stirlingError } from './gamma.ts';

/**
 * The probability that a chi-square variable exceeds `x`.
 *
 * @param x - A number of at least 0.
 * @param df - The degrees of freedom, above 0; need not be whole.
 * @returns The upper tail, to a relative error of 1e-11 also where it is tiny.
 * @internal
 */
export const chiSquareUpperTail = (x: number, df: number): number => gammaUpperTail(df / 2, x / 2);

/**
 * The logarithm of the probability that a chi-square variable exceeds `x`: tells apart tails too small for a number.
 *
 * @param x - A number of at least 0.
 * @param df - The degrees of freedom, above 0; need not be whole.
 * @returns The logarithm of the upper tail, 0 or less, to a relative error of 1e-11.
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 6.5.31.
 * @internal
 */
export function logChiSquareUpperTail(x: number, df: number): number {
  const tail = chiSquareUpperTail(x, df);
  if (tail > 1e-290) return Math.log(tail);
  // So far out the continued fraction of the tail needs few of these steps; it is taken from its far end.
  const a = df / 2;
  const y = x / 2;
  let fraction = y + 2 * FAR - a;
  for (let k = FAR; k >= 1; k--) fraction = y + 2 * k - 1 - a - (k * (k - a)) / fraction;
  return Math.log(a / (2 * Math.PI)) / 2 - deviance(a, y) - stirlingError(a) - Math.log(fraction);
}

const FAR = 200;
