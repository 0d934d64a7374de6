import { describe, expect, test } from 'vitest';
import { nps } from '../../src/estimate/moments.ts';
import { mergeTallies } from '../../src/tally/tally.ts';
import { designEffect, effectiveSize, effectiveTally, weightedTally } from '../../src/weights/effective.ts';

describe('the effective number', () => {
  test('of equal weights is their number', () => {
    expect(effectiveSize([2, 2, 2])).toBe(3);
    expect(designEffect([2, 2, 2])).toBe(1);
  });

  test('of one large weight among small ones is nearly 1', () => {
    expect(effectiveSize([1e9, 1, 1])).toBeCloseTo(1, 6);
    expect(designEffect([1e9, 1, 1])).toBeCloseTo(3, 6);
  });

  test('does not see weights of 0', () => {
    expect(effectiveSize([3, 1, 0])).toBe(1.6);
    expect(designEffect([3, 1, 0])).toBe(1.25);
  });

  test('of no weights is 0, and they have no design effect', () => {
    expect(effectiveSize([])).toBe(0);
    expect(designEffect([])).toBeNull();
  });

  test('refuses weights that are none', () => {
    expect(() => effectiveSize([1, -1])).toThrow(expect.objectContaining({ code: 'weights/invalid', path: [1] }));
    expect(() => designEffect([0, 0])).toThrow(expect.objectContaining({ code: 'weights/all-zero' }));
  });

  test.each([effectiveSize, designEffect])('refuses weights without a length, such as a set (%o)', (measure) => {
    expect(() => measure(new Set([1, 2]) as unknown as number[])).toThrow(
      expect.objectContaining({ code: 'input/invalid', path: [] }),
    );
  });
});

describe('weighted tallies', () => {
  test('merge by addition', () => {
    const one = { scores: [10, 3], weights: [2, 1] };
    const other = { scores: [10, 8], weights: [0.5, 1.5] };
    const together = { scores: [10, 3, 10, 8], weights: [2, 1, 0.5, 1.5] };
    expect(mergeTallies(weightedTally(one), weightedTally(other))).toEqual(weightedTally(together));
  });

  test('count answers without weights as one each', () => {
    expect(weightedTally({ scores: [10, 10, 0] }).counts).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(effectiveTally({ scores: [10, 10, 0] })).toEqual(weightedTally({ scores: [10, 10, 0] }));
  });

  test('of nobody are empty', () => {
    expect(nps(effectiveTally({ scores: [], weights: [] }))).toBeNull();
  });

  test('have the size of the effective number where an interval is wanted', () => {
    const sample = { scores: [10, 10, 0, 8], weights: [100, 300, 100, 100] };
    expect(effectiveTally(sample).counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(3, 12);
    expect(nps(effectiveTally(sample))).toBeCloseTo(50, 12);
  });

  test('refuse what cannot be counted', () => {
    expect(() => weightedTally({ scores: [10, 7.5] })).toThrow(
      expect.objectContaining({ code: 'score/not-on-scale', path: ['scores', 1] }),
    );
    expect(() => weightedTally({ scores: [10, 9], weights: [1e308, 1e308] })).toThrow(
      expect.objectContaining({ code: 'weights/invalid' }),
    );
    expect(() => effectiveTally({ scores: [10, 9], weights: [1] })).toThrow(
      expect.objectContaining({ code: 'design/invalid' }),
    );
  });
});
