/**
 * Whether the mix differs, also where scores are equal.
 */
import { expect, test } from 'vitest';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { testShape } from '../../src/segments/shape.ts';

const at = (shop: string, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ shop }),
  tally: { detractors, passives, promoters },
});

test('two by two with all answers apart has chi-square n and V 1', () => {
  expect(testShape([at('a', 10, 0, 0), at('b', 0, 0, 10)])).toMatchObject({
    statistic: 20,
    df: 1,
    cramersV: 1,
    minExpected: 5,
    n: 20,
    segments: 2,
    cautions: [],
  });
});

test('equal scores from different mixes differ in shape', () => {
  const { pValue, likelihoodRatio } = testShape([at('a', 10, 70, 20), at('b', 40, 10, 50)]);
  expect(pValue).toBeLessThan(1e-15);
  expect(likelihoodRatio.pValue).toBeLessThan(1e-15);
});

test('categories that nobody chose do not count', () => {
  expect(testShape([at('a', 10, 0, 5), at('b', 4, 0, 11)]).df).toBe(1);
});

test('small expected counts are told', () => {
  expect(testShape([at('a', 1, 2, 3), at('b', 4, 5, 6)]).cautions).toEqual(['small-expected']);
});

test('V without its bias is 0 where chance explains all', () => {
  const { cramersV, cramersVCorrected } = testShape([at('a', 5, 6, 9), at('b', 6, 6, 8), at('c', 4, 7, 9)]);
  expect(cramersV).toBeGreaterThan(0.05);
  expect(cramersVCorrected).toBe(0);
});

test('nobody, one segment and one category have no shape to compare', () => {
  expect(testShape([])).toEqual({
    statistic: 0,
    df: 0,
    pValue: 1,
    likelihoodRatio: { statistic: 0, pValue: 1 },
    cramersV: null,
    cramersVCorrected: null,
    minExpected: null,
    n: 0,
    segments: 0,
    pooled: [],
    cautions: [],
  });
  expect(testShape([at('a', 5, 6, 9)])).toMatchObject({ pValue: 1, cramersV: null, minExpected: 5 });
  expect(testShape([at('a', 0, 0, 9), at('b', 0, 0, 20)])).toMatchObject({ pValue: 1, df: 0, cramersV: null });
});

test('when all together are too few to be told of, nothing is told', () => {
  expect(testShape([at('a', 1, 0, 0), at('b', 0, 0, 2)], { privacyMinimum: 5 })).toMatchObject({
    n: null,
    segments: 0,
    minExpected: null,
  });
});

test('counts near the end of the number range, and next to none, give finite numbers', () => {
  for (const groups of [
    [at('a', 1e306, 0, 1e307), at('b', 1e307, 1e306, 1e306)],
    [at('a', 1e-300, 0, 1), at('b', 1, 1, 1e-320)],
    [at('a', 1e300, 0, 0), at('b', 0, 0, 1e-300)],
  ]) {
    const result = testShape(groups);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  }
});

test('less than one weighted answer gives numbers all the same', () => {
  expect(testShape([at('a', 0.2, 0, 0.1), at('b', 0.1, 0, 0.3)])).toMatchObject({ df: 1, cramersVCorrected: 0 });
});
