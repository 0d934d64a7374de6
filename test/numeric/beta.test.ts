import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { betaPower, betaRegularized, logBetaTailRatio } from '../../src/numeric/beta.ts';

const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

describe('the beta distribution', () => {
  test('with shapes 1 and 1 is uniform', () => {
    expect([0.125, 0.5, 0.9].map((x) => betaRegularized(x, 1, 1).toPrecision(14))).toEqual(
      [0.125, 0.5, 0.9].map((x) => x.toPrecision(14)),
    );
  });

  test.each([1e-9, 0.2, 0.6, 0.999])('with second shape 1 is a power of x at %d', (x) => {
    expect(relative(betaRegularized(x, 3.5, 1), x ** 3.5)).toBeLessThan(1e-13);
  });

  test.each([0.01, 0.5, 0.75])('with shapes ½ and ½ is an arcsine at %d', (x) => {
    expect(relative(betaRegularized(x, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(x)))).toBeLessThan(1e-13);
  });

  test('has nothing below 0 and everything below 1', () => {
    expect([betaRegularized(0, 2, 3), betaRegularized(1, 2, 3)]).toEqual([0, 1]);
  });

  test('keeps the tail that a rest given beside x describes', () => {
    // P(X > 1 − 1e-30) = 1e-60 for shapes 1 and 2; 1 − 1e-30 itself is 1 as a double.
    expect(relative(betaRegularized(1e-30, 2, 1, 1), 1e-60)).toBeLessThan(1e-13);
  });

  test.each([1e6, 1e10, 1e14])('holds one half below the middle with both shapes %d', (a) => {
    expect(betaRegularized(0.5, a, a)).toBeCloseTo(0.5, 12);
  });

  test('has a density that is a product of powers', () => {
    // B(2, 3) = 1 / 12.
    expect(relative(betaPower(0.25, 2, 3, 0.75), 12 * 0.25 ** 2 * 0.75 ** 3)).toBeLessThan(1e-14);
  });
});

const arbShape = fc.oneof(
  fc.double({ min: 0.01, max: 5, noNaN: true }),
  fc.double({ min: 0.01, max: 1e4, noNaN: true }),
);
const arbShare = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

property.prop([arbShare, arbShape, arbShape])('the two tails are 1 together', (x, a, b) => {
  expect(betaRegularized(x, a, b) + betaRegularized(1 - x, b, a, x)).toBeCloseTo(1, 11);
});

property.prop([arbShare, arbShape, arbShape])('one more for the first shape takes the density away', (x, a, b) => {
  // I(a, b) − I(a + 1, b) = x^a y^b / (a B(a, b)).
  const difference = betaRegularized(x, a, b) - betaRegularized(x, a + 1, b);
  expect(Math.abs(difference - betaPower(x, a, b, 1 - x) / a)).toBeLessThan(2e-12);
});

property.prop([fc.double({ min: 0.001, max: 0.999, noNaN: true }), arbShape, arbShape])(
  'the logarithm of the upper tail over the power agrees with both, where they are numbers',
  (x, a, b) => {
    const y = 1 - x;
    const tail = betaRegularized(y, b, a, x);
    const power = betaPower(x, a, b, y);
    fc.pre(tail > 1e-290 && power > 1e-290);
    expect(Math.abs(logBetaTailRatio(x, a, b) - Math.log(tail / power))).toBeLessThan(1e-9);
  },
);

property.prop([fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.01, max: 1e7, noNaN: true })])(
  'with a second shape 1 the upper tail over the power is known',
  (x, a) => {
    // (1 − x^a) / (a x^a (1 − x))
    const known = Math.log(-Math.expm1(a * Math.log(x))) - a * Math.log(x) - Math.log(a) - Math.log1p(-x);
    expect(Math.abs(logBetaTailRatio(x, a, 1) - known)).toBeLessThan(1e-11 + 1e-13 * Math.abs(known));
  },
);

property.prop([fc.double({ min: 0.01, max: 0.99, noNaN: true }), arbShape, arbShape])(
  'one more for the first shape changes the ratio as partial integration says',
  (x, a, b) => {
    // M(a + 1, b) = (a M(a, b) + 1) / (x (a + b))
    const next = Math.exp(logBetaTailRatio(x, a + 1, b) - logBetaTailRatio(x, a, b));
    const expected = (a + Math.exp(-logBetaTailRatio(x, a, b))) / (x * (a + b));
    expect(Math.abs(next / expected - 1)).toBeLessThan(1e-9);
  },
);
