import { expect, test } from 'vitest';
import { portableExp, portableLog } from '../../src/numeric/portable.ts';

const near = (got: number, wanted: number): void =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(4 * 2.3e-16 * Math.abs(wanted));

test.each([2.3e-308, 1e-300, 1e-9, 0.5, 0.99, 2, Math.SQRT2, Math.E, 10, 12345.678, 1e300, Number.MAX_VALUE])(
  'the logarithm of %d is the one of the engine',
  (x) => {
    near(portableLog(x), Math.log(x));
  },
);

test.each([-708, -700, -20.5, -1, -1e-9, 1e-9, 0.5, 1, 3.25, 100, 700, 709])(
  'the exponential of %d is the one of the engine',
  (x) => {
    near(portableExp(x), Math.exp(x));
  },
);

test('the logarithm of 1 is 0, and the exponential of 0 is 1', () => {
  expect(portableLog(1)).toBe(0);
  expect(portableExp(0)).toBe(1);
});

test('the exponential of what is far below 0 is 0', () => {
  expect(portableExp(-709)).toBe(0);
  expect(portableExp(-Infinity)).toBe(0);
});
