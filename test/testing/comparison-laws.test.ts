/**
 * The laws of comparisons and corrections hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { CORRECTIONS, adjustPValues } from '../../src/numeric/adjust.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { type ComparedScores, arbPValue, comparisonLaws, correctionLaws } from '../../src/testing/comparison-laws.ts';
import { broken } from './broken.ts';
import { plainest } from './plainest.ts';

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

describe('of comparisons', () => {
  test.each(comparisonLaws({ compare }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
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
});

describe('of corrections', () => {
  test.each(
    CORRECTIONS.flatMap((one) =>
      correctionLaws({ adjust: (p) => adjustPValues(p, one) }).map((law) => [one, law.name, law.check] as const),
    ),
  )('%s: %s', (_, __, check) => {
    expect(check).not.toThrow();
  });

  test.each<[string, (p: readonly number[]) => readonly number[], string]>([
    ['a list without its last', (p) => p.slice(1), 'every p-value is answered'],
    [
      'a product above 1',
      (p) => p.map((one) => one * p.length),
      'a corrected p-value is at most 1 and not below its own',
    ],
    ['halves', (p) => p.map((one) => one / 2), 'a p-value by itself stays as it is'],
    [
      'steps that are not carried along',
      (p) => p.map((one) => Math.min(1, one * p.filter((other) => other >= one).length)),
      'a smaller p-value stays the smaller one',
    ],
    [
      'steps by place and not by size',
      (p) => p.map((one, i) => Math.min(1, one * (p.length - i))),
      'the order in which p-values come does not matter',
    ],
  ])('%s is found out', (_, adjust, law) => {
    expect(broken(correctionLaws({ adjust }, { runs: 500 }))).toContain(law);
  });
});

test('p-values shrink to 0', () => {
  expect(plainest(arbPValue())).toBe(0);
});
