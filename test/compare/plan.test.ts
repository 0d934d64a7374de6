import { describe, expect, test } from 'vitest';
import { smallestWhole, wholeAbove } from '../../src/compare/plan.ts';

describe('rounding up', () => {
  test('keeps a number that is whole but for its last digits', () => {
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(wholeAbove(0.07 * 100)).toBe(7);
    expect(29 * 0.07).toBeLessThan(2.04);
    expect(wholeAbove(29 * 0.07)).toBe(3);
  });

  test('goes up from everything else', () => {
    expect(wholeAbove(10.0001)).toBe(11);
    expect(wholeAbove(1e9 + 0.5)).toBe(1e9 + 1);
    expect(wholeAbove(0.2)).toBe(1);
  });

  test('leaves whole numbers alone', () => {
    expect([0, 1, 7, 1e15].map(wholeAbove)).toEqual([0, 1, 7, 1e15]);
  });
});

describe('the smallest whole number that is enough', () => {
  test.each([1, 2, 3, 17, 1000, 123_456_789, 1e15])('is %d, wherever one begins to look', (n) => {
    for (const guess of [0, 0.5, 1, n / 3, n - 1, n - 0.5, n, n + 0.5, n + 1, 3 * n])
      expect(smallestWhole((x) => x >= n, guess)).toBe(n);
  });

  test('is at least 1', () => {
    expect(smallestWhole(() => true, 0)).toBe(1);
    expect(smallestWhole(() => true, 12.3)).toBe(1);
  });

  test('takes three looks from a good guess', () => {
    let looks = 0;
    smallestWhole((x) => {
      looks++;
      return x >= 958;
    }, 957.3);
    expect(looks).toBeLessThanOrEqual(3);
  });
});
