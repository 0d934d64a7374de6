import { describe, expect, test } from 'vitest';
import { answerVariance, nps, sampleOf, standardError } from '../../src/estimate/moments.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { emptyTally, tallyScores } from '../../src/tally/tally.ts';

const of = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

describe('the score', () => {
  test.each([
    [of(20, 30, 50), 30],
    [of(0, 0, 4), 100],
    [of(4, 0, 0), -100],
    [of(0, 7, 0), 0],
    [of(3, 1, 3), 0],
    [of(0, 93, 7), 7],
  ])('of %o is %d', (counts, score) => {
    expect(nps(counts)).toBe(score);
  });

  test('of a tally is that of its categories', () => {
    expect(nps(tallyScores([10, 9, 8, 3]))).toBe(25);
  });

  test('of nobody is null, neither 0 nor NaN', () => {
    expect(nps(emptyTally)).toBeNull();
    expect([answerVariance(emptyTally), standardError(emptyTally)]).toEqual([null, null]);
  });

  test('never leaves the scale, whatever the weights', () => {
    // 100 · x / x rounds to a little more than 100 here.
    expect(nps(of(2.085069208098007e-8, 0, 0))).toBe(-100);
    expect(nps(of(0, 0, 2.085069208098007e-8))).toBe(100);
  });

  test.each([5e-324, 1e-200, 1e200, 1e307])('of counts as large as %d is a number', (one) => {
    expect(nps(of(one, one, one * 2))).toBeCloseTo(25, 12);
  });

  test.each([of(-1, 0, 0), of(NaN, 1, 1), of(Infinity, 1, 1), of('1' as never, 1, 1)])('of %o is refused', (counts) => {
    expect(() => nps(counts)).toThrow(expect.objectContaining({ code: 'counts/invalid' }));
  });
});

describe('the variance of one answer', () => {
  test.each([
    [of(5, 0, 5), 1],
    [of(0, 9, 0), 0],
    [of(0, 0, 9), 0],
    [of(0, 5, 5), 0.25],
    [of(20, 30, 50), 0.61],
  ])('of %o is %d', (counts, variance) => {
    expect(answerVariance(counts)).toBeCloseTo(variance, 15);
  });

  test('keeps its digits where nearly all are alike', () => {
    expect((answerVariance(of(0, 1, 1e12)) as number) * 1e12).toBeCloseTo(1, 11);
  });
});

test('the standard error is in points', () => {
  expect(standardError(of(20, 30, 50))).toBeCloseTo(Math.sqrt(61), 13);
});

test('minus zero does not come through', () => {
  const sample = sampleOf(of(-0, -0, 3));
  expect(
    Object.values(sample.counts)
      .concat(sample.variance)
      .some((value) => Object.is(value, -0)),
  ).toBe(false);
  expect(Object.is(nps(of(0, 3, -0)), 0)).toBe(true);
});
