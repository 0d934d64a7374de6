/**
 * The laws of comparisons hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { type ComparedScores, comparisonLaws } from '../../src/testing/comparison-laws.ts';
import { broken } from './broken.ts';

const compare = (a: CategoryCounts, b: CategoryCounts): ComparedScores => {
  const found = compareNps(a, b);
  if (found.status === 'withheld') throw new Error('Both groups have answers.');
  const { difference, interval, pValue } = found;
  return { difference, lower: interval.lower, upper: interval.upper, pValue };
};

const changed =
  (change: (result: ComparedScores, a: CategoryCounts, b: CategoryCounts) => Partial<ComparedScores>): typeof compare =>
  (a, b) => {
    const result = compare(a, b);
    return { ...result, ...change(result, a, b) };
  };

test.each(comparisonLaws({ compare }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
  expect(check).not.toThrow();
});

test('a method that needs two answers in each group is given two', () => {
  const welch = (a: CategoryCounts, b: CategoryCounts): ComparedScores => {
    const { difference, interval, pValue } = compareNps(a, b, { method: 'welch-t' });
    if (interval === null) throw new Error('Both groups have two answers.');
    return { difference, lower: interval.lower, upper: interval.upper, pValue };
  };
  expect(broken(comparisonLaws({ compare: welch, fewest: 2 }, { runs: 500 }))).toEqual([]);
  expect(broken(comparisonLaws({ compare: welch }, { runs: 500 }))).not.toEqual([]);
});

test.each<[string, typeof compare, string[]]>([
  [
    'an adjusted difference',
    changed(({ difference }) => ({ difference: difference * 0.9 })),
    ['the difference is that of the two scores'],
  ],
  [
    'limits that leave the scale',
    changed(({ lower, upper }) => ({ lower: lower * 3, upper: upper * 3 })),
    ['the limits are in order and no further apart than the scale allows'],
  ],
  [
    'a test that is too strict',
    changed(({ pValue }) => ({ pValue: Math.min(1, pValue * 2) })),
    ['the test rejects where the interval leaves 0 out, and nowhere else'],
  ],
  [
    'a favor for the first group',
    changed((_, a, b) => (a.promoters > b.promoters ? { pValue: 0.001 } : {})),
    ['exchanging the groups mirrors the result'],
  ],
  [
    'a favor for promoters',
    changed(({ upper }, a, b) => (a.promoters + b.promoters > 0 ? { upper: upper + 1e-3 } : {})),
    ['exchanging detractors and promoters mirrors the result'],
  ],
  [
    'a difference from itself',
    changed(({ difference }) => (difference === 0 ? { pValue: 0.5 } : {})),
    ['a group does not differ from itself'],
  ],
])('%s is found out', (_, faulty, laws) => {
  expect(broken(comparisonLaws({ compare: faulty }, { runs: 500 }))).toEqual(expect.arrayContaining(laws));
});
