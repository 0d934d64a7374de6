/**
 * The standard normal distribution, to double precision out to the ends of the number range.
 *
 * @module
 */
import { gammaUpperTail } from './gamma.ts';

/**
 * The probability that a standard normal variable exceeds `x`.
 *
 * @param x - Any number.
 * @returns The upper tail, to a relative error of 1e-12 down to 1e-300.
 * @internal
 */
export const normalUpperTail = (x: number): number =>
  // Beyond 39 the tail is smaller than the smallest double.
  x < 0 ? 1 - normalUpperTail(-x) : x < 39 ? gammaUpperTail(0.5, (x * x) / 2) / 2 : 0;

/**
 * The probability that a standard normal variable is at most `x`.
 *
 * @param x - Any number.
 * @returns The cumulative probability, to a relative error of 1e-12 down to 1e-300.
 * @internal
 */
export const normalCdf = (x: number): number => normalUpperTail(-x);

/**
 * The value below which a standard normal variable falls with probability `p`.
 *
 * @param p - Strictly between 0 and 1.
 * @returns The quantile, to a relative error of 1e-15 down to p = 1e-300.
 * @see Wichura (1988), Algorithm AS 241, Applied Statistics 37(3).
 * @internal
 */
export const normalQuantile = (p: number): number => deviate(p - 0.5, Math.min(p, 1 - p));

/**
 * How many standard errors an interval of a given level reaches to either side.
 *
 * @param level - The probability between the two limits, strictly between 0 and 1.
 * @returns The normal quantile at (1 + level) / 2.
 * @see Wichura (1988), Algorithm AS 241, Applied Statistics 37(3).
 * @internal
 */
export const normalCritical = (level: number): number => deviate(level / 2, (1 - level) / 2);

/** The quantile at ½ + `center`, whose smaller tail is `tail`: each is exact where the other is not. */
function deviate(center: number, tail: number): number {
  if (Math.abs(center) <= 0.425) return center * ratio(CENTER, 0.180625 - center * center);
  const r = Math.sqrt(-Math.log(tail));
  return Math.sign(center) * (r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5));
}

/** A ratio of two polynomials; the coefficients of both, highest power first, stand in pairs. */
function ratio(pairs: readonly number[], x: number): number {
  let numerator = 0;
  let denominator = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    numerator = numerator * x + (pairs[i] as number);
    denominator = denominator * x + (pairs[i + 1] as number);
  }
  return numerator / denominator;
}

// The digits are those of the paper as far as a double holds them.
// prettier-ignore
const CENTER: readonly number[] = [
  2509.0809287301227, 5226.495278852855, 33430.57558358813, 28729.085735721943, 67265.7709270087, 39307.89580009271,
  45921.95393154987, 21213.794301586597, 13731.69376550946, 5394.196021424751, 1971.5909503065513, 687.1870074920579,
  133.14166789178438, 42.31333070160091, 3.3871328727963665, 1,
];

// prettier-ignore
const TAIL: readonly number[] = [
  0.0007745450142783414, 1.0507500716444169e-9, 0.022723844989269184, 0.0005475938084995345, 0.2417807251774506,
  0.015198666563616457, 1.2704582524523684, 0.14810397642748008, 3.6478483247632045, 0.6897673349851, 5.769497221460691,
  1.6763848301838038, 4.630337846156546, 2.053191626637759, 1.4234371107496835, 1,
];

// prettier-ignore
const FAR_TAIL: readonly number[] = [
  2.0103343992922881e-7, 2.0442631033899397e-15, 0.000027115555687434876, 1.421511758316446e-7, 0.0012426609473880784,
  0.000018463183175100548, 0.026532189526576123, 0.0007868691311456133, 0.2965605718285049, 0.014875361290850615,
  1.7848265399172913, 0.1369298809227358, 5.463784911164114, 0.599832206555888, 6.657904643501103, 1,
];
