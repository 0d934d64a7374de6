import { describe, expect, test } from 'vitest';
import { chiSquareUpperTail } from '../../src/numeric/chi-square.ts';
import { deviance, gammaUpperTail, logGamma, stirlingError } from '../../src/numeric/gamma.ts';
import { normalUpperTail } from '../../src/numeric/normal.ts';

const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

describe('the gamma function', () => {
  test.each([1, 2, 3, 5, 8, 12, 20])('at %d is the factorial of one less', (n) => {
    let factorial = 1;
    for (let k = 2; k < n; k++) factorial *= k;
    expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(4e-14);
  });

  test('at one half is the root of pi', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 15);
  });

  test.each([1e-8, 0.3, 2.5, 9.99, 10, 44.4, 1e5])('grows by the factor x from x = %d to x + 1', (x) => {
    const step = logGamma(x + 1) - logGamma(x);
    expect(Math.abs(step - Math.log(x))).toBeLessThan(1e-14 * Math.max(20, Math.abs(logGamma(x))));
  });

  test('what Stirling misses falls like 1 / 12 x, without a step where the series takes over', () => {
    expect(stirlingError(1e6) * 12e6).toBeCloseTo(1, 12);
    expect(stirlingError(10) - stirlingError(10 - 1e-9)).toBeLessThan(0);
    expect(stirlingError(10 - 1e-9) - stirlingError(10)).toBeLessThan(2e-12);
  });
});

describe('the deviance', () => {
  test.each([
    [4, 4, 0],
    [0, 3, 3],
    [0, 0, 0],
    [1, Math.E, Math.E - 2],
    [3, 1, 3 * Math.log(3) - 2],
  ])('of %d where %d were expected is %d', (count, expected, value) => {
    expect(deviance(count, expected)).toBeCloseTo(value, 14);
  });

  test('is infinite where something came that could not', () => {
    expect(deviance(1, 0)).toBe(Infinity);
  });

  test('of next to nothing is what was expected', () => {
    expect(deviance(5e-324, 1)).toBe(1);
  });

  test('keeps its digits for a difference that the subtraction would lose', () => {
    // To second order it is excess² / (2 count).
    expect(relative(deviance(1, 1, 1e-6), 5e-13 * (1 - 2e-6 / 3))).toBeLessThan(1e-9);
  });
});

describe('the upper tail', () => {
  test.each([0.01, 0.7, 1.9, 2, 2.1, 15, 300])('of the exponential distribution at %d is exp(−x)', (x) => {
    expect(relative(gammaUpperTail(1, x), Math.exp(-x))).toBeLessThan(1e-13);
  });

  test.each([0.5, 2.9, 3, 3.1, 12])('of a gamma of shape 3 at %d is that of a Poisson count below 3', (x) => {
    expect(relative(gammaUpperTail(3, x), Math.exp(-x) * (1 + x + (x * x) / 2))).toBeLessThan(1e-13);
  });

  test('at 0 is 1', () => {
    expect(gammaUpperTail(2.5, 0)).toBe(1);
  });

  test('of chi-square with one degree of freedom is both tails of the normal', () => {
    expect(relative(chiSquareUpperTail(9, 1), 2 * normalUpperTail(3))).toBeLessThan(1e-13);
  });

  test('of chi-square with two degrees of freedom is exp(−x / 2)', () => {
    expect(relative(chiSquareUpperTail(5, 2), Math.exp(-2.5))).toBeLessThan(1e-13);
  });
});
