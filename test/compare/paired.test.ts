import { describe, expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { PAIRED_METHODS, comparePaired } from '../../src/compare/paired.ts';
import { estimateNps } from '../../src/estimate/interval.ts';
import type { CategoryTransition } from '../../src/tally/transition.ts';
import { mergeTransitions, tallyTransitions, transitionOf } from '../../src/tally/transition.ts';
import { SCORES } from '../../src/scale/score.ts';

const refused = (code: string, path: (string | number)[]): unknown => expect.objectContaining({ code, path });
type Row = readonly [number, number, number];
const tableOf = (...rows: readonly [Row, Row, Row]): CategoryTransition => {
  const [detractors, passives, promoters] = rows.map(([d, u, p]) => ({ detractors: d, passives: u, promoters: p }));
  return { detractors, passives, promoters } as CategoryTransition;
};
const nobodyMoved = tableOf([5, 0, 0], [0, 6, 0], [0, 0, 5]);
const NOBODY = transitionOf(SCORES.map(() => SCORES.map(() => 0)));

describe('a change', () => {
  const change = comparePaired(tallyTransitions([3, 5, 7, 7, 8, 9, 9, 10, 10, 10], [7, 5, 9, 9, 8, 9, 9, 10, 10, 7]));

  test('is after minus before, with both scores', () => {
    expect(change).toMatchObject({ npsBefore: 30, npsAfter: 50, difference: 20, n: 10 });
  });

  test('says how many moved how far', () => {
    expect(change).toMatchObject({ changes: { downTwo: 0, downOne: 1, none: 6, upOne: 3, upTwo: 0 } });
  });

  test('of ten people has an exact p-value: three up and one down are as likely as five in eight', () => {
    expect(change).toMatchObject({
      test: 'sign-flip',
      statistic: null,
      pValue: 0.625,
      pGreater: 0.3125,
      pLess: 0.9375,
    });
  });

  test('has no standard error by the default method', () => {
    expect(change).toMatchObject({ standardError: null, interval: { method: 'mover-score', level: 0.95 } });
  });

  test('is read from 3 × 3 categories as from 11 × 11 scores', () => {
    expect(comparePaired(tableOf([1, 1, 0], [0, 1, 2], [0, 1, 4]))).toEqual(change);
  });

  test('of many who rise is higher, of many who fall lower', () => {
    expect(comparePaired(tableOf([5, 10, 5], [0, 20, 10], [0, 0, 30])).direction).toBe('higher');
    expect(comparePaired(tableOf([5, 0, 0], [10, 20, 0], [5, 10, 30])).direction).toBe('lower');
  });

  test('is known better than the difference of two groups when people mostly stay', () => {
    const paired = comparePaired(tableOf([20, 2, 0], [1, 30, 4], [0, 3, 40]));
    const apart = compareNps(
      { detractors: 21, passives: 35, promoters: 44 },
      { detractors: 22, passives: 35, promoters: 43 },
    );
    const width = (interval: { lower: number; upper: number } | null): number =>
      (interval?.upper as number) - (interval?.lower as number);
    expect(width(paired.interval)).toBeLessThan(width(apart.interval) / 2);
  });
});

describe('when nobody changed', () => {
  test('the interval keeps a width and the p-value says that nothing is known', () => {
    const change = comparePaired(nobodyMoved);
    expect(change).toMatchObject({ difference: 0, pValue: 1, pGreater: 1, pLess: 1, correlation: 1, cautions: [] });
    expect(change.interval?.upper).toBeGreaterThan(10);
    expect(change.interval?.lower).toBeLessThan(-10);
  });

  test('the plain correlation and the textbook methods leave no width, and are marked', () => {
    for (const options of [{ correlation: 'sample' }, { method: 't' }, { method: 'wald' }] as const)
      expect(comparePaired(nobodyMoved, options)).toMatchObject({
        interval: { lower: 0, upper: 0 },
        pValue: 1,
        cautions: ['degenerate'],
      });
  });

  test('and all gave the same category, the correlation is undefined and the interval stays', () => {
    const change = comparePaired(tableOf([0, 0, 0], [0, 0, 0], [0, 0, 20]));
    expect(change).toMatchObject({ correlation: null, difference: 0 });
    expect(change.interval?.lower).toBeLessThan(-5);
  });
});

describe('when all changed alike', () => {
  test('the exact p-value counts the two ways to flip all signs together', () => {
    expect(comparePaired(tableOf([0, 0, 0], [0, 0, 5], [0, 0, 0]))).toMatchObject({
      test: 'sign-flip',
      pValue: 2 / 32,
      pGreater: 1 / 32,
      pLess: 1,
    });
  });

  test('a fraction of people has the same p-value in between', () => {
    expect(comparePaired(tableOf([0, 0, 0], [2.5, 0, 0], [0, 0, 0]))).toMatchObject({
      test: 'sign-flip',
      pValue: 2 ** -1.5,
      pGreater: 1,
      pLess: 2 ** -2.5,
    });
  });

  test('a limit beyond 200 points is cut and kept beside', () => {
    const { interval } = comparePaired(tableOf([0, 0, 4], [0, 1, 0], [0, 0, 0]), { method: 't' });
    expect(interval?.upper).toBe(200);
    expect(interval?.unclipped?.upper).toBeGreaterThan(200);
  });

  test('the textbook methods see certainty, which is marked', () => {
    for (const method of ['t', 'wald'] as const)
      expect(comparePaired(tableOf([0, 0, 0], [0, 0, 5], [0, 0, 0]), { method })).toMatchObject({
        statistic: null,
        pValue: 0,
        standardError: 0,
        cautions: ['few-answers', 'degenerate'],
      });
  });
});

describe('the p-value', () => {
  const times = (factor: number): CategoryTransition =>
    tableOf(
      [10 * factor, 4 * factor, 2 * factor],
      [6 * factor, 20 * factor, 9 * factor],
      [3 * factor, 8 * factor, 38 * factor],
    );

  test('is exact up to 200 people and that of the t test above', () => {
    expect(comparePaired(times(2))).toMatchObject({ n: 200, test: 'sign-flip' });
    expect(comparePaired(times(3))).toMatchObject({ n: 300, test: 't', df: 299 });
  });

  test('is that of the t test where weights leave no whole counts', () => {
    const weighted = comparePaired(times(0.5));
    const plain = comparePaired(times(0.5), { method: 't' });
    expect(weighted).toMatchObject({ n: 50, test: 't' });
    expect(weighted.pValue).toBe(plain.pValue);
  });

  test('is 1 where weights add up to one person at most', () => {
    expect(comparePaired(tableOf([0, 0.3, 0], [0, 0.3, 0], [0, 0, 0.4]))).toMatchObject({
      test: 't',
      statistic: null,
      pValue: 1,
    });
  });
});

test('one person is a typed result, save for the method t, which needs two', () => {
  const one = tallyTransitions([3], [9]);
  expect(comparePaired(one)).toMatchObject({ status: 'shown', difference: 200, pValue: 1, cautions: ['few-answers'] });
  expect(comparePaired(one, { method: 'wald' }).status).toBe('shown');
  expect(comparePaired(one, { method: 't' })).toEqual({
    status: 'withheld',
    difference: null,
    interval: null,
    pValue: null,
    reason: 'below-minimum',
    n: 1,
    direction: 'unclear',
  });
});

test('nobody has no change', () => {
  for (const method of PAIRED_METHODS)
    expect(comparePaired(NOBODY, { method })).toMatchObject({ status: 'withheld', reason: 'no-responses', n: 0 });
});

test('the sample correlation draws no imaginary people in, and their weight fades with the number of people', () => {
  const width = (factor: number, correlation: 'sample' | 'drawn-in'): number => {
    const table = tableOf([10 * factor, 2 * factor, 0], [factor, 10 * factor, 2 * factor], [0, factor, 14 * factor]);
    const { interval } = comparePaired(table, { correlation });
    return (interval?.upper as number) - (interval?.lower as number);
  };
  expect(width(1, 'drawn-in') / width(1, 'sample')).toBeGreaterThan(1.02);
  expect(width(1000, 'drawn-in') / width(1000, 'sample')).toBeLessThan(1.001);
});

test('answers without a relation are compared as two independent score intervals are', () => {
  const { interval } = comparePaired(tableOf([4, 4, 4], [4, 4, 4], [4, 4, 4]));
  const { interval: one } = estimateNps({ detractors: 12, passives: 12, promoters: 12 });
  expect(interval?.upper).toBeCloseTo(Math.SQRT2 * (one?.upper as number), 9);
});

test('numbers of people near the end of the number range do not overflow', () => {
  const huge = comparePaired(tableOf([1e306, 0, 2e307], [0, 1e300, 0], [0, 0, 3e307]));
  expect(huge).toMatchObject({ status: 'shown', direction: 'higher' });
  expect(huge.difference).toBeCloseTo((100 * 4) / 5.1000001, 9);
});

test('merged people are compared as if counted together', () => {
  const a = tallyTransitions([3, 9, 7], [7, 9, 9]);
  const b = tallyTransitions([0, 10], [10, 8]);
  expect(comparePaired(mergeTransitions(a, b))).toEqual(
    comparePaired(tallyTransitions([3, 9, 7, 0, 10], [7, 9, 9, 10, 8])),
  );
});

test('wrong options and tables are refused', () => {
  expect(() => comparePaired(nobodyMoved, { level: 1 })).toThrow(refused('option/out-of-range', ['level']));
  expect(() => comparePaired(nobodyMoved, { method: 'score' as never })).toThrow(refused('option/unknown', ['method']));
  expect(() => comparePaired(nobodyMoved, { method: ['t'] as never })).toThrow(refused('option/unknown', ['method']));
  expect(() => comparePaired(nobodyMoved, { correlation: 'plain' as never })).toThrow(
    refused('option/unknown', ['correlation']),
  );
  expect(() => comparePaired({ counts: [] })).toThrow(refused('transition/invalid', []));
});
