import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { normalCdf, normalCritical, normalQuantile, normalUpperTail } from '../../src/numeric/normal.ts';

const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

describe('the normal distribution', () => {
  test('has its middle at 0', () => {
    expect([normalCdf(0), normalUpperTail(0), normalQuantile(0.5)]).toEqual([0.5, 0.5, 0]);
  });

  test('reaches 1.96 standard errors at 95 %', () => {
    expect(normalCritical(0.95)).toBeCloseTo(1.959963984540054, 14);
  });

  test.each([40, 1e200, Infinity])('has no tail left at %d', (x) => {
    expect([normalUpperTail(x), normalCdf(-x), normalCdf(x)]).toEqual([0, 0, 1]);
  });

  // The three branches of the quantile meet at 0.075 and at exp(−25).
  test.each([0.075, 0.925, Math.exp(-25)])('has no step where the quantile at %d changes its formula', (p) => {
    const below = normalQuantile(p * (1 - 1e-13));
    const above = normalQuantile(p * (1 + 1e-13));
    expect(above - below).toBeGreaterThanOrEqual(0);
    expect(above - below).toBeLessThan(1e-11);
  });

  test('keeps the digits of a level near 0 and near 1', () => {
    expect(relative(normalCritical(1e-12), 1e-12 * Math.sqrt(Math.PI / 2))).toBeLessThan(1e-14);
    expect(relative(2 * normalUpperTail(normalCritical(1 - 2 ** -40)), 2 ** -40)).toBeLessThan(1e-12);
  });
});

const arbDeviate = fc.double({ min: -37, max: 37, noNaN: true });

property.prop([arbDeviate])('the quantile undoes the cumulative probability, in the smaller tail', (x) => {
  const tail = normalCdf(-Math.abs(x));
  expect(Math.abs(normalQuantile(tail) + Math.abs(x))).toBeLessThan(1e-12 * Math.max(1, Math.abs(x)));
});

property.prop([arbDeviate])('the two tails are 1 together and mirror each other', (x) => {
  expect(normalCdf(x) + normalUpperTail(x)).toBeCloseTo(1, 15);
  expect(normalCdf(x)).toBe(normalUpperTail(-x));
});
