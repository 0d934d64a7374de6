/**
 * The mean-score test by itself.
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { meanScore } from '../../src/compare/mean-score.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

test('two opposite answers lie as far apart as they can', () => {
  expect(meanScore([counts(1, 0, 0), counts(0, 0, 1)])).toEqual({
    statistic: 1,
    df: 1,
    pValue: expect.closeTo(0.31731050786291415, 14) as number,
  });
});

test('equal scores from different mixes do not differ', () => {
  expect(meanScore([counts(10, 70, 20), counts(40, 10, 50)])).toEqual({ statistic: 0, df: 1, pValue: 1 });
});

test('nobody, one group, one answer and answers all alike are no difference', () => {
  expect(meanScore([])).toEqual({ statistic: 0, df: 0, pValue: 1 });
  expect(meanScore([counts(3, 4, 5), counts(0, 0, 0)])).toEqual({ statistic: 0, df: 0, pValue: 1 });
  expect(meanScore([counts(0, 0.5, 0), counts(0, 0, 0.5)])).toEqual({ statistic: 0, df: 1, pValue: 1 });
  expect(meanScore([counts(0, 0, 5), counts(0, 0, 9), counts(0, 0, 1)])).toEqual({ statistic: 0, df: 2, pValue: 1 });
});

test('a group whose answers are all alike is tested like any other', () => {
  const { statistic, df } = meanScore([counts(0, 0, 5), counts(2, 1, 1)]);
  // N = 9, x̄ = 4/9, group means 1 and −1/4, SST = 8 − 16/9 = 56/9, SSB = 5 (5/9)² + 4 (25/36)² = 125/36.
  expect(statistic).toBeCloseTo((8 * (125 / 36)) / (56 / 9), 12);
  expect(df).toBe(1);
});

test('a group without answers takes no part', () => {
  const groups = [counts(1, 2, 3), counts(3, 2, 0)];
  expect(meanScore([groups[0] as CategoryCounts, counts(0, 0, 0), groups[1] as CategoryCounts])).toEqual(
    meanScore(groups),
  );
});

test('a tail of 1e-32 has all its digits', () => {
  // Exact fractions for Q, mpmath at 40 digits for its tail.
  const { statistic, pValue } = meanScore([counts(1, 40, 100), counts(60, 30, 5)]);
  expect(statistic).toBeCloseTo(138.72350048052462, 10);
  expect(pValue / 5.06248231166270072e-32).toBeCloseTo(1, 11);
});

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Q as it is written down. */
const slowly = (groups: readonly CategoryCounts[]): number => {
  const answers = groups.map(({ detractors, passives, promoters }) => [
    ...new Array<number>(detractors).fill(-1),
    ...new Array<number>(passives).fill(0),
    ...new Array<number>(promoters).fill(1),
  ]);
  const all = answers.flat();
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const grand = mean(all);
  const total = all.reduce((sum, x) => sum + (x - grand) ** 2, 0);
  const between = answers
    .filter((own) => own.length > 0)
    .reduce((sum, own) => sum + own.length * (mean(own) - grand) ** 2, 0);
  return total < 1e-12 ? 0 : ((all.length - 1) * between) / total;
};

const arbGroups = fc.array(arbCategoryCounts({ maximum: 60 }), { maxLength: 6 });

law.prop([arbGroups])('the statistic is the one from the answers themselves', (groups) => {
  expect(close(meanScore(groups).statistic, slowly(groups))).toBe(true);
});

law.prop([fc.array(arbCategoryCounts({ maximum: 1e6, fractional: true }), { maxLength: 6 })])(
  'numbers stay in their ranges, for fractions too',
  (groups) => {
    const { statistic, df, pValue } = meanScore(groups);
    const n = groups.reduce((sum, one) => sum + one.detractors + one.passives + one.promoters, 0);
    expect(statistic).toBeGreaterThanOrEqual(0);
    expect(statistic).toBeLessThanOrEqual(Math.max(0, n - 1));
    expect(df).toBeGreaterThanOrEqual(0);
    expect(pValue).toBeGreaterThanOrEqual(0);
    expect(pValue).toBeLessThanOrEqual(1);
  },
);

law.prop([arbGroups])('swapping detractors and promoters changes nothing', (groups) => {
  const swapped = groups.map(({ detractors, passives, promoters }) => counts(promoters, passives, detractors));
  expect(meanScore(swapped)).toEqual(meanScore(groups));
});

law.prop([arbCategoryCounts({ maximum: 60 }), arbCategoryCounts({ maximum: 60 })])(
  'the order of two groups changes nothing',
  (a, b) => {
    expect(close(meanScore([a, b]).statistic, meanScore([b, a]).statistic)).toBe(true);
  },
);

test('counts near the end of the number range give no infinity', () => {
  const { statistic, pValue } = meanScore([counts(1e307, 0, 1e306), counts(1e306, 1e306, 1e307)]);
  expect(Number.isFinite(statistic)).toBe(true);
  expect(pValue).toBe(0);
});
