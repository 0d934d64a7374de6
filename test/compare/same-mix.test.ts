/**
 * The chi-square and the likelihood ratio of a table of counts by themselves.
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { sameMix } from '../../src/compare/same-mix.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

test('two groups that share no category lie as far apart as there are answers', () => {
  expect(sameMix([counts(4, 0, 0), counts(0, 0, 6)])).toEqual({
    n: 10,
    rows: 2,
    columns: 2,
    df: 1,
    pearson: expect.closeTo(10, 12) as number,
    likelihoodRatio: expect.closeTo(2 * (4 * Math.log(2.5) + 6 * Math.log(1 / 0.6)), 12) as number,
    minExpected: expect.closeTo(1.6, 12) as number,
  });
});

test('groups that are alike but for their size lie exactly nowhere apart', () => {
  expect(sameMix([counts(3, 7, 11), counts(9, 21, 33), counts(300, 700, 1100)])).toMatchObject({
    pearson: 0,
    likelihoodRatio: 0,
    df: 4,
  });
});

test('a group without answers and a category that nobody chose take no part', () => {
  const groups = [counts(10, 0, 30), counts(20, 0, 25)];
  expect(sameMix([counts(0, 0, 0), ...groups])).toEqual(sameMix(groups));
  expect(sameMix(groups).df).toBe(1);
});

test('nobody, one group and one category are no table', () => {
  expect(sameMix([])).toMatchObject({ n: 0, df: 0, pearson: 0, likelihoodRatio: 0, minExpected: Infinity });
  for (const groups of [[counts(1, 2, 3)], [counts(0, 0, 5), counts(0, 0, 9)]])
    expect(sameMix(groups)).toMatchObject({ df: 0, pearson: 0, likelihoodRatio: 0 });
});

/** Both statistics as they are written down. */
const slowly = (groups: readonly CategoryCounts[]): { pearson: number; ratio: number } => {
  const cells = groups.map(({ detractors, passives, promoters }) => [detractors, passives, promoters]);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const n = sum(cells.flat());
  let [pearson, ratio] = [0, 0];
  for (const cell of cells)
    for (const [j, count] of cell.entries()) {
      const expected = (sum(cell) * sum(cells.map((other) => other[j] as number))) / n;
      if (expected > 0) pearson += (count - expected) ** 2 / expected;
      if (count > 0) ratio += 2 * count * Math.log(count / expected);
    }
  return { pearson, ratio };
};

const arbGroups = fc.array(
  fc.oneof(arbCategoryCounts({ maximum: 30 }), arbCategoryCounts({ maximum: 500, fractional: true })),
  { maxLength: 6 },
);

law.prop([arbGroups])('both statistics are those of the textbook', (groups) => {
  const { pearson, likelihoodRatio } = sameMix(groups);
  const slow = slowly(groups);
  expect(Math.abs(pearson - slow.pearson)).toBeLessThan(1e-9 * (1 + slow.pearson));
  expect(Math.abs(likelihoodRatio - slow.ratio)).toBeLessThan(1e-9 * (1 + slow.ratio));
});

law.prop([arbGroups])('neither the order of the groups nor that of the categories changes them', (groups) => {
  const { pearson, likelihoodRatio, df } = sameMix(groups);
  const turned = groups.map(({ detractors, passives, promoters }) => counts(promoters, detractors, passives));
  for (const other of [sameMix([...groups].reverse()), sameMix(turned)]) {
    expect(other.df).toBe(df);
    expect(Math.abs(other.pearson - pearson)).toBeLessThan(1e-9 * (1 + pearson));
    expect(Math.abs(other.likelihoodRatio - likelihoodRatio)).toBeLessThan(1e-9 * (1 + likelihoodRatio));
  }
});
