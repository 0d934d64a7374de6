import { describe, expect, test } from 'vitest';
import {
  DEFAULT_DIFFERENCE_METHOD,
  DIFFERENCE_METHODS,
  type ShownDifference,
  compareNps,
} from '../../src/compare/difference.ts';
import { tallyScores } from '../../src/tally/tally.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';

const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

const shown = (...args: Parameters<typeof compareNps>): ShownDifference => {
  const result = compareNps(...args);
  if (result.status === 'withheld') throw new Error('withheld');
  return result;
};

const north = counts(30, 50, 120);
const south = counts(50, 60, 90);

describe('the difference of two groups', () => {
  test('is the first score minus the second, in points', () => {
    expect(shown(north, south).difference).toBe(25);
    expect(shown(south, north).difference).toBe(-25);
  });

  test('reads tallies by their categories', () => {
    const result = shown(tallyScores([10, 9, 8, 7, 3]), tallyScores([10, 0, 0, 0]));
    expect(result.difference).toBe(70);
    expect(result).toEqual(shown(counts(1, 2, 2), counts(3, 0, 1)));
  });

  test('says how it was made, for how many, and which way it points', () => {
    const result = shown(north, south, { level: 0.9 });
    expect(result.interval).toMatchObject({ level: 0.9, method: DEFAULT_DIFFERENCE_METHOD });
    expect(result.n).toEqual({ a: 200, b: 200 });
    expect(result.direction).toBe('higher');
    expect(shown(south, north).direction).toBe('lower');
    expect(shown(north, north).direction).toBe('unclear');
  });

  test('points nowhere at a level that is asked too much of it', () => {
    const { pValue } = shown(north, south);
    expect(pValue).toBeGreaterThan(0.001);
    expect(shown(north, south, { level: 0.9999 }).direction).toBe('unclear');
  });
});

test.each(DIFFERENCE_METHODS)('%s gives no −0 where a score is next to 0', (method) => {
  const next = counts(5e-324, 10, 0);
  for (const [a, b] of [
    [next, counts(0, 1e-310, 1e-310)],
    [counts(1e-310, 0, 1e-310), counts(0.001, 1e300, 0.5)],
  ] as const) {
    const result = compareNps(a, b, { method });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  }
});

test.each(['mover-score', 'mover-wilson'] as const)(
  '%s finds nothing in a difference that a billionth of an answer in billions makes',
  (method) => {
    const { interval, pValue, statistic } = shown(counts(3.3e11, 1e-9, 0), counts(7, 0, 0), { method });
    expect(interval.lower).toBeLessThan(0);
    expect(interval.upper).toBeGreaterThan(0);
    expect(statistic).not.toBeNull();
    expect(pValue).toBeCloseTo(1, 6);
  },
);

describe('the default', () => {
  test('adds one and a half imaginary answers to each of two equal groups', () => {
    const each = { detractors: 0.375, passives: 0.75, promoters: 0.375 };
    expect(shown(counts(3, 4, 13), counts(5, 6, 9))).toEqual(
      shown(counts(3, 4, 13), counts(5, 6, 9), { pseudoPerSample: each }),
    );
  });

  test('gives the smaller group more of them, by the share of the other', () => {
    const { center, difference } = shown(counts(0, 0, 10), counts(0, 30, 0));
    // 2.25 imaginary answers join the ten promoters, and 0.75 the thirty passives, whose score they leave at 0.
    expect(difference).toBe(100);
    expect(center).toBeCloseTo((100 * 10) / 12.25, 10);
  });

  test('builds its interval and its test around the adjusted difference', () => {
    const { center = NaN, interval, standardError, statistic } = shown(north, south);
    expect((interval.lower + interval.upper) / 2).toBeCloseTo(center, 10);
    expect(statistic).toBeCloseTo(center / (standardError as number), 10);
  });

  test('keeps its width where all answers are alike', () => {
    const { interval, cautions, pValue } = shown(counts(0, 0, 10), counts(0, 0, 10));
    expect(interval.upper).toBeGreaterThan(30);
    expect(interval.lower).toBe(-interval.upper);
    expect(cautions).toEqual([]);
    expect(pValue).toBe(1);
  });

  test('does not call one promoter lower than a group near 100, though the imaginary answers pull that far', () => {
    const result = shown(counts(0, 0, 1), counts(0, 100, 9900));
    expect(result.difference).toBe(1);
    expect(result.pValue).toBeLessThan(0.05);
    expect(result.statistic).toBeLessThan(0);
    expect(result.direction).toBe('unclear');
  });
});

describe('nothing is shown', () => {
  const empty = counts(0, 0, 0);

  test.each(DIFFERENCE_METHODS)('by %s when nobody answered on one side', (method) => {
    for (const result of [compareNps(empty, south, { method }), compareNps(south, empty, { method })])
      expect(result).toMatchObject({ status: 'withheld', reason: 'no-responses', pValue: null, direction: 'unclear' });
    expect(compareNps(empty, south, { method }).n).toEqual({ a: 0, b: 200 });
  });

  test('by welch-t when only one answered on one side', () => {
    expect(compareNps(counts(0, 0, 1), south, { method: 'welch-t' })).toMatchObject({
      status: 'withheld',
      reason: 'below-minimum',
      interval: null,
    });
    expect(compareNps(counts(1, 0, 1), counts(0, 0, 2), { method: 'welch-t' }).status).toBe('shown');
  });
});

describe('cautions', () => {
  test('few-answers when one side has fewer than ten', () => {
    expect(shown(counts(3, 3, 3), south).cautions).toEqual(['few-answers']);
    expect(shown(south, counts(3, 3, 3)).cautions).toEqual(['few-answers']);
    expect(shown(counts(3, 3, 4), south).cautions).toEqual([]);
  });

  test.each(['wald', 'welch-t'] as const)('degenerate where %s has no width', (method) => {
    const promoters = counts(0, 0, 12);
    const same = shown(promoters, counts(0, 0, 20), { method });
    expect(same).toMatchObject({ statistic: 0, pValue: 1, pGreater: 0.5, pLess: 0.5, cautions: ['degenerate'] });
    const apart = shown(promoters, counts(0, 20, 0), { method });
    expect(apart).toMatchObject({ statistic: null, pValue: 0, pGreater: 0, pLess: 1, direction: 'higher' });
    expect(apart.cautions).toEqual(['degenerate']);
    expect(shown(counts(0, 20, 0), promoters, { method })).toMatchObject({ pGreater: 1, pLess: 0, direction: 'lower' });
  });
});

describe('p-values', () => {
  test('are found in the tail: a tiny one is not 0', () => {
    for (const method of DIFFERENCE_METHODS) {
      const { pValue, pGreater, pLess } = shown(counts(100, 90, 10), counts(50, 50, 100), { method });
      expect(pValue, method).toBeGreaterThan(0);
      expect(pValue, method).toBeLessThan(1e-16);
      expect(pLess, method).toBeCloseTo(pValue / 2, 20);
      expect(pGreater, method).toBe(1);
    }
  });

  test.each(['mover-score', 'mover-wilson'] as const)('of %s are the level at which a limit is 0', (method) => {
    const [a, b] = [counts(3, 4, 13), counts(5, 6, 9)];
    const { pValue, statistic, standardError } = shown(a, b, { method });
    expect(standardError).toBeNull();
    expect(statistic).toBeGreaterThan(0);
    expect(shown(a, b, { method, level: 1 - pValue }).interval.lower).toBeCloseTo(0, 10);
    expect(shown(b, a, { method, level: 1 - pValue }).interval.upper).toBeCloseTo(0, 10);
  });

  test('of mover-wilson are 0 for all promoters against all detractors, whose intervals never meet', () => {
    expect(shown(counts(0, 0, 3), counts(3, 0, 0), { method: 'mover-wilson' })).toMatchObject({
      statistic: null,
      pValue: 0,
      direction: 'higher',
    });
  });
});

describe('limits', () => {
  test('are cut at −200 and 200, and say so', () => {
    const { interval } = shown(counts(0, 0, 5), counts(5, 0, 0), { level: 0.99 });
    expect(interval.upper).toBe(200);
    expect(interval.unclipped?.upper).toBeGreaterThan(200);
    expect(interval.unclipped?.lower).toBe(interval.lower);
    expect(shown(north, south).interval.unclipped).toBeUndefined();
  });
});

describe('sizes next to nothing and beyond counting', () => {
  const sizes = [5e-324, 1e-300, 1e-9, 1, 1e9, 1e150, 3e307];
  test.each(DIFFERENCE_METHODS)('leave %s with finite numbers', (method) => {
    for (const one of sizes)
      for (const other of sizes)
        for (const [a, b] of [
          [counts(one, one, one), counts(0, other, other)],
          [counts(0, 0, one), counts(other, 0, 0)],
          [counts(0, one, 0), counts(0, other, 0)],
        ] as const) {
          const result = compareNps(a, b, { method });
          expect(JSON.parse(JSON.stringify(result)), `${one} ${other}`).toEqual(result);
          if (result.status === 'withheld') continue;
          expect(result.interval.lower).toBeLessThanOrEqual(result.interval.upper);
          expect(result.pValue).toBeGreaterThanOrEqual(0);
          expect(result.pValue).toBeLessThanOrEqual(1);
        }
  });
});

describe('a caller is told of', () => {
  const code = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return (error as { code: unknown }).code;
    }
  };

  test.each([
    ['a level of 1', { level: 1 }, 'option/out-of-range'],
    ['a level of 0', { level: 0 }, 'option/out-of-range'],
    ['a method of another door', { method: 'pooled-z' }, 'option/unknown'],
    ['imaginary answers for a method without', { method: 'wald', pseudoPerSample: south }, 'option/unknown'],
    ['negative imaginary answers', { pseudoPerSample: counts(-1, 0, 0) }, 'option/out-of-range'],
    ['imaginary answers that are null', { pseudoPerSample: null }, 'option/out-of-range'],
  ])('%s', (_, options, expected) => {
    expect(code(() => compareNps(north, south, options as never))).toBe(expected);
  });

  test('negative counts on either side', () => {
    expect(code(() => compareNps(counts(-1, 2, 3), south))).toBe('counts/invalid');
    expect(code(() => compareNps(south, counts(1, NaN, 3)))).toBe('counts/invalid');
  });
});
