import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type ShownDifference, compareNps } from '../../src/compare/difference.ts';
import { MANY_TESTS, type ManyTest, compareMany, comparePairs } from '../../src/compare/many.ts';
import { pooledTest } from '../../src/compare/permutation.ts';
import { CORRECTIONS, adjustPValues } from '../../src/numeric/adjust.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { tallyScores } from '../../src/tally/tally.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

const swapped = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts =>
  counts(promoters, passives, detractors);

const north = counts(30, 50, 120);
const south = counts(50, 60, 90);
const west = counts(45, 55, 100);
const nobody = counts(0, 0, 0);

const arbGroups = fc.array(
  fc.oneof(
    arbCategoryCounts({ maximum: 8 }),
    arbCategoryCounts({ maximum: 300, fractional: true }),
    arbCategoryCounts({ maximum: 300 }),
  ),
  { maxLength: 6 },
);
const arbTest = fc.constantFrom(...MANY_TESTS);

describe('several groups at once', () => {
  test.prop([arbGroups, arbTest])('give plain JSON with a p-value from 0 to 1', (groups, which) => {
    const result = compareMany(groups, { test: which });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.pValue >= 0 && result.pValue <= 1).toBe(true);
    expect(result.test).toBe(which);
  });

  test.prop([arbGroups, arbTest])('do not depend on their order', (groups, which) => {
    const one = compareMany(groups, { test: which });
    const other = compareMany([...groups].reverse(), { test: which });
    expect(other.statistic ?? -1).toBeCloseTo(one.statistic ?? -1, 6);
    expect(other.pValue).toBeCloseTo(one.pValue, 8);
    expect(other.df).toBe(one.df);
    expect(other.cautions).toEqual(one.cautions);
  });

  test.prop([arbGroups, arbTest])('keep their p-value when promoters and detractors change places', (groups, which) => {
    const one = compareMany(groups, { test: which });
    const other = compareMany(groups.map(swapped), { test: which });
    expect(other.pValue).toBeCloseTo(one.pValue, 8);
    expect(other.commonNps ?? 0).toBeCloseTo(-(one.commonNps ?? 0), 8);
  });

  test.each(MANY_TESTS)('by %s, have nothing to differ in when alike, alone or empty', (which: ManyTest) => {
    for (const groups of [[], [nobody], [north], [north, nobody], [counts(0, 0, 3), counts(0, 0, 7)]])
      expect(compareMany(groups, { test: which })).toMatchObject({ statistic: 0, pValue: 1 });
    expect(compareMany([north, north, north], { test: which }).pValue).toBeCloseTo(1, 12);
    expect(compareMany([north, nobody, south], { test: which })).toEqual(compareMany([north, south], { test: which }));
  });

  test('tallies count by their categories', () => {
    expect(compareMany([tallyScores([9, 9, 3]), tallyScores([8, 0, 0])])).toEqual(
      compareMany([counts(1, 0, 2), counts(2, 1, 0)]),
    );
  });

  test('say how many groups and answers took part', () => {
    expect(compareMany([north, nobody, south])).toMatchObject({ groups: 2, n: 400, df: 1, test: 'mean-score' });
  });

  test('of which there are two, mean-score is the pooled test, squared, but for one answer in all', () => {
    const { statistic } = pooledTest(north, south) as { statistic: number };
    expect(compareMany([north, south]).statistic).toBeCloseTo((statistic ** 2 * 399) / 400, 10);
  });
});

describe('chi-square', () => {
  test('finds groups that are equally high and unequally spread', () => {
    const calm = counts(10, 80, 10);
    const polar = counts(45, 10, 45);
    expect(compareMany([calm, polar]).pValue).toBe(1);
    expect(compareMany([calm, polar], { test: 'wald' }).pValue).toBe(1);
    expect(compareMany([calm, polar], { test: 'chi-square' }).pValue).toBeLessThan(1e-10);
  });

  test('leaves out a category that nobody chose', () => {
    expect(compareMany([counts(10, 0, 30), counts(20, 0, 25)], { test: 'chi-square' }).df).toBe(1);
  });

  test('warns where a cell expects fewer than five', () => {
    expect(compareMany([counts(1, 2, 3), south], { test: 'chi-square' }).cautions).toEqual(['small-expected']);
    expect(compareMany([north, south], { test: 'chi-square' }).cautions).toEqual([]);
  });
});

describe('wald', () => {
  test('of two groups is the plain difference, squared', () => {
    const { statistic } = compareNps(north, south, { method: 'wald' }) as ShownDifference;
    expect(compareMany([north, south], { test: 'wald' }).statistic).toBeCloseTo((statistic as number) ** 2, 10);
  });

  test('gives the common score, of one group its own', () => {
    expect(compareMany([north], { test: 'wald' })).toMatchObject({ commonNps: 45, df: 0 });
    expect(compareMany([], { test: 'wald' })).toMatchObject({ commonNps: null, commonStandardError: null });
  });

  test('holds the others against a group whose answers are all alike, which it takes for certain', () => {
    const result = compareMany([counts(0, 0, 12), counts(10, 0, 90)], { test: 'wald' });
    // The others: 80, with a standard error of 6.
    expect(result.statistic).toBeCloseTo((20 / 6) ** 2, 10);
    expect(result).toMatchObject({ commonNps: 100, commonStandardError: 0, cautions: ['degenerate'] });
  });

  test('has no statistic where two of those disagree', () => {
    expect(compareMany([counts(0, 0, 12), counts(12, 0, 0), north], { test: 'wald' })).toMatchObject({
      statistic: null,
      pValue: 0,
      commonNps: null,
      cautions: ['degenerate'],
    });
  });

  test('warns of a group of fewer than ten', () => {
    expect(compareMany([counts(1, 2, 3), south], { test: 'wald' }).cautions).toEqual(['few-answers']);
  });
});

describe('counts near the ends of the number range', () => {
  const arbExtreme = fc.constantFrom(0, 5e-324, 1e-310, 1e-200, 1e-9, 1, 3, 1e12, 1e16, 1e150, 1e300, 1e306);
  const arbExtremes = fc.array(fc.tuple(arbExtreme, arbExtreme, arbExtreme), { maxLength: 4 });

  test.prop([arbExtremes, arbTest], { numRuns: 1000 })('give plain JSON all the same', (groups, which) => {
    const result = compareMany(
      groups.map((group) => counts(...group)),
      { test: which },
    );
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.pValue >= 0 && result.pValue <= 1).toBe(true);
  });

  test('have the chi-square of a table by head', () => {
    // Next to nobody detracts and next to everybody promotes: chi-square is as many as there are.
    const result = compareMany([counts(1e-200, 0, 0), counts(0, 0, 1e200)], { test: 'chi-square' });
    expect((result.statistic as number) / 1e200).toBeCloseTo(1, 14);
    const likelihood = compareMany([counts(1e-200, 0, 0), counts(0, 0, 1)], { test: 'chi-square' });
    expect((likelihood.likelihoodRatioStatistic as number) / (2e-200 * (200 * Math.LN10 + 1))).toBeCloseTo(1, 12);
  });

  test('have the common score of the group that is known best', () => {
    // A variance of 1e-15 in 1e300 answers.
    const result = compareMany([counts(0, 1e285, 1e300), counts(3, 3, 6)], { test: 'wald' });
    expect(result.commonNps).toBeCloseTo(100, 12);
    expect((result.commonStandardError as number) / Math.sqrt(1e-311)).toBeCloseTo(1, 6);
  });

  test('too many to be added are refused', () => {
    expect(() => compareMany([counts(1e308, 0, 0), counts(0, 0, 1)], { test: 'chi-square' })).toThrow(
      expect.objectContaining({ code: 'counts/invalid' }) as Error,
    );
  });
});

describe('all pairs', () => {
  test('are the first minus the second, in the order of the groups', () => {
    const { pairs, comparisons } = comparePairs([north, south, west]);
    expect(pairs.map(({ a, b, difference }) => [a, b, difference])).toEqual([
      [0, 1, 25],
      [0, 2, 17.5],
      [1, 2, -7.5],
    ]);
    expect(comparisons).toBe(3);
  });

  test.prop([fc.array(arbCategoryCounts({ maximum: 60 }), { maxLength: 5 }), fc.constantFrom(...CORRECTIONS)])(
    'carry the corrected p-values, and a direction that is decided on them',
    (groups, correction) => {
      const { pairs, comparisons } = comparePairs(groups, { correction });
      expect(JSON.parse(JSON.stringify(pairs))).toEqual(pairs);
      expect(pairs.length).toBe(groups.flatMap((_, i) => groups.slice(i + 1)).length);
      const seen = pairs.flatMap((pair) => (pair.status === 'shown' ? [pair] : []));
      expect(seen.length).toBe(comparisons);
      expect(seen.map(({ adjustedP }) => adjustedP)).toEqual(
        adjustPValues(
          seen.map(({ pValue }) => pValue),
          correction,
        ),
      );
      for (const pair of seen) {
        const single = compareNps(groups[pair.a] as CategoryCounts, groups[pair.b] as CategoryCounts);
        expect(pair.interval).toEqual(single.interval);
        expect(pair.direction).toBe(pair.adjustedP < 1 - 0.95 ? single.direction : 'unclear');
        expect(pair.simultaneous.level).toBeCloseTo(1 - 0.05 / comparisons, 14);
        expect(pair.simultaneous.lower).toBeLessThanOrEqual(pair.interval.lower + 1e-9);
        expect(pair.simultaneous.upper).toBeGreaterThanOrEqual(pair.interval.upper - 1e-9);
      }
    },
  );

  test('are withheld where a group has no answers, and then do not count', () => {
    const { pairs, comparisons } = comparePairs([north, nobody, south]);
    expect(comparisons).toBe(1);
    expect(pairs[0]).toMatchObject({ a: 0, b: 1, status: 'withheld', adjustedP: null, simultaneous: null });
    expect(pairs[1]).toMatchObject({ a: 0, b: 2, adjustedP: (compareNps(north, south) as ShownDifference).pValue });
  });

  test('take the method and the level of single comparisons', () => {
    const { pairs } = comparePairs([north, south], { method: 'wald', level: 0.9, correction: 'none' });
    expect(pairs[0]?.interval).toMatchObject({ method: 'wald', level: 0.9 });
  });

  test('are none of one group', () => {
    expect(comparePairs([north])).toEqual({ pairs: [], correction: 'holm', comparisons: 0 });
  });
});

describe('a caller is told of', () => {
  test.each([
    ['another test', () => compareMany([north], { test: 'welch' as never }), 'option/unknown'],
    ['another correction', () => comparePairs([], { correction: 'tukey' as never }), 'option/unknown'],
    ['a level of 1, even without groups', () => comparePairs([], { level: 1 }), 'option/out-of-range'],
    ['another method, even without groups', () => comparePairs([], { method: 'x' as never }), 'option/unknown'],
    ['negative counts', () => compareMany([north, counts(-1, 0, 0)]), 'counts/invalid'],
    ['counts too large to add', () => compareMany([counts(1e308, 0, 0), counts(0, 1e308, 0)]), 'counts/invalid'],
  ])('%s', (_, act, code) => {
    expect(act).toThrow(expect.objectContaining({ code }) as Error);
  });
});
