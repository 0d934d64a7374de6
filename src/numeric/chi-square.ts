/**
 * The chi-square distribution.
 *
 * @module
 */
import { gammaUpperTail } from './gamma.ts';

/**
 * The probability that a chi-square variable exceeds `x`.
 *
 * @param x - A number of at least 0.
 * @param df - The degrees of freedom, above 0; need not be whole.
 * @returns The upper tail, to a relative error of 1e-11 also where it is tiny.
 * @internal
 */
export const chiSquareUpperTail = (x: number, df: number): number => gammaUpperTail(df / 2, x / 2);
