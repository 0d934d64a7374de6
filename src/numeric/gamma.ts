/**
 * The gamma function and its incomplete integrals, accurate in both tails.
 *
 * Everything rests on two small quantities that stay exact where factorials are astronomically large:
 * what Stirling's formula misses, and how far a count lies from what was expected of it.
 *
 * @module
 */

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * The logarithm of the gamma function.
 *
 * @param x - A number above 0.
 * @returns log Γ(x), to a relative error of 1e-14; near its zeros at 1 and 2, to an absolute error of 1e-15.
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 6.1.40.
 * @internal
 */
export const logGamma = (x: number): number => (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);

/**
 * What Stirling's formula misses of log Γ(x): log Γ(x) − (x − ½) log x + x − ½ log 2π.
 *
 * @param x - A number above 0.
 * @returns The difference, about 1 / (12 x).
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 * @internal
 */
export function stirlingError(x: number): number {
  // The series is good from 10 on; below, Γ(x + 1) = x Γ(x) leads up there.
  let lead = 0;
  for (; x < 10; x++) lead += (x + 0.5) * Math.log1p(1 / x) - 1;
  const y = 1 / (x * x);
  return lead + (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / x;
}

/**
 * How far a count lies from what was expected of it: count · log(count / expected) + expected − count.
 *
 * Summed over categories that hold as many as expected in total, it is half of the likelihood-ratio statistic.
 *
 * @param count - A number of at least 0.
 * @param expected - A number of at least 0.
 * @param excess - `expected − count`, where the caller knows it more exactly than the subtraction gives it.
 * @returns A number of at least 0; 0 where the two are equal.
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 * @internal
 */
export const deviance = (count: number, expected: number, excess: number = expected - count): number =>
  count === 0
    ? expected
    : expected < count / 2
      ? count * Math.log(count / expected) + excess
      : // The quotient overflows for a count next to nothing, which the product then makes nothing of.
        excess - count * Math.log1p(Math.min(excess / count, Number.MAX_VALUE));

/**
 * The upper tail of the gamma distribution with unit scale: the regularized incomplete gamma function Q.
 *
 * @param a - The shape, above 0.
 * @param x - A number of at least 0.
 * @returns The probability above `x`, to a relative error of about 1e-13 also where it is tiny.
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 6.5.29 and 6.5.31.
 * @internal
 */
export function gammaUpperTail(a: number, x: number): number {
  // x^a e^−x / Γ(a)
  const power = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-deviance(a, x) - stirlingError(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = a + 1; term > sum * 1e-17; k++) sum += term *= x / k;
    return 1 - power * sum;
  }
  // Lentz's evaluation of the continued fraction, from the top.
  let b = x + 1 - a;
  let d = 1 / b;
  let c = Infinity;
  let fraction = d;
  let step = 0;
  for (let k = 1; Math.abs(step - 1) > 3e-16; k++) {
    const numerator = -k * (k - a);
    b += 2;
    c = b + numerator / c;
    d = 1 / (b + numerator * d);
    step = c * d;
    fraction *= step;
  }
  return power * fraction;
}
