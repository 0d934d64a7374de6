import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { findRoot } from '../../src/numeric/root.ts';

test('a smooth crossing is found to the last digit, in few evaluations', () => {
  let evaluations = 0;
  const root = findRoot(
    (x) => {
      evaluations++;
      return x * x - 2;
    },
    0,
    2,
  );
  expect(Math.abs(root - Math.SQRT2)).toBeLessThan(5e-16);
  expect(evaluations).toBeLessThan(15);
});

test('a zero at the lower end counts as below the crossing', () => {
  // Zero at 0 and at 1, negative between.
  expect(findRoot((x) => x * x - x, 0, 2)).toBeCloseTo(1, 15);
});

test('a function that does not cross gives the upper end', () => {
  expect(findRoot((x) => x - 5, 0, 2)).toBe(2);
  expect(findRoot((x) => x, 0, 0)).toBe(0);
});

test('a step and a pole are no obstacle', () => {
  expect(findRoot((x) => (x > 0.3 ? 1 : -1), 0, 1)).toBeCloseTo(0.3, 14);
  expect(findRoot((x) => (x === 1 ? Infinity : 1 / (1 - x) - 4), 0, 1)).toBeCloseTo(0.75, 14);
});

property.prop([fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.integer({ min: 1, max: 9 })])(
  'the crossing of a power is found wherever it lies',
  (root, power) => {
    expect(Math.abs(findRoot((x) => x ** power - root ** power, 0, 1.5) / root - 1)).toBeLessThan(1e-11);
  },
);
