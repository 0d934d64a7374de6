/**
 * The logarithm of the chi-square tail, also where the tail itself is no number any more.
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { chiSquareUpperTail, logChiSquareUpperTail } from '../../src/numeric/chi-square.ts';

test.each([
  // log Q(df / 2, x / 2) by mpmath with 30 digits.
  [3000, 3, -1496.22227440199268686789860719],
  [1400, 1, -703.848618125122],
  [1e6, 1, -500007.133547631624364496750317],
  [20000, 5000, -4040.19388208341117285995116256],
  [60000, 50000, -446.335096315780795826538128263],
  [100100, 50000, -7702.31731284332694359027936457],
])('the tail above %d with %d degrees of freedom has its logarithm', (x, df, expected) => {
  expect(Math.abs(logChiSquareUpperTail(x, df) / expected - 1)).toBeLessThan(1e-11);
});

law.prop([fc.double({ min: 0, max: 600, noNaN: true }), fc.integer({ min: 1, max: 50 })])(
  'it is the logarithm of the tail, where that is a number',
  (x, df) => {
    const tail = chiSquareUpperTail(x, df);
    expect(Math.exp(logChiSquareUpperTail(x, df))).toBeCloseTo(tail, 12);
  },
);

law.prop([fc.double({ min: 1300, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 400 })])(
  'it falls without a step where the tail stops being a number',
  (x, df) => {
    const [here, further] = [logChiSquareUpperTail(x, df), logChiSquareUpperTail(x * 1.001, df)];
    expect(Number.isFinite(here)).toBe(true);
    expect(further).toBeLessThan(here);
  },
);

test('a statistic of 0 has the whole distribution above it', () => {
  expect(logChiSquareUpperTail(0, 3)).toBe(0);
});
