import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { BENCHMARK_METHODS, testBenchmark } from '../../src/compare/benchmark.ts';
import { estimateNps } from '../../src/estimate/interval.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { normalUpperTail } from '../../src/numeric/normal.ts';
import { tallyScores } from '../../src/tally/tally.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const refused = (code: string, path: (string | number)[]): unknown => expect.objectContaining({ code, path });
const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});
const group = counts(20, 30, 50);

describe('a score against a benchmark', () => {
  test('has the difference, the interval of the same method and the direction', () => {
    const test = testBenchmark(group, 0);
    expect(test).toMatchObject({ nps: 30, benchmark: 0, difference: 30, method: 'score', n: 100, direction: 'higher' });
    expect(test.interval).toEqual(estimateNps(group).interval);
    expect(testBenchmark(group, 60).direction).toBe('lower');
    expect(testBenchmark(group, 20).direction).toBe('unclear');
  });

  test('at another level has another interval and perhaps another direction', () => {
    expect(testBenchmark(group, 44, { level: 0.9 }).direction).toBe('lower');
    expect(testBenchmark(group, 44).direction).toBe('unclear');
    expect(testBenchmark(group, 44, { level: 0.9 }).interval).toEqual(estimateNps(group, { level: 0.9 }).interval);
  });

  test('that it equals has a p-value of 1 and two halves', () => {
    for (const method of ['score', 'wald'] as const)
      expect(testBenchmark(group, 30, { method })).toMatchObject({
        statistic: 0,
        pValue: 1,
        pGreater: 0.5,
        pLess: 0.5,
      });
  });

  test('takes a tally as well', () => {
    expect(testBenchmark(tallyScores([3, 7, 9, 10]), 10)).toEqual(testBenchmark(counts(1, 1, 2), 10));
  });
});

describe('the ends of the scale', () => {
  test('are excluded by one answer that is not there', () => {
    expect(testBenchmark(counts(1, 0, 99), 100)).toMatchObject({ statistic: null, pValue: 0, pGreater: 1, pLess: 0 });
    expect(testBenchmark(counts(99, 0, 1), -100)).toMatchObject({ statistic: null, pValue: 0, pGreater: 0, pLess: 1 });
  });

  test('agree with answers that are all there', () => {
    expect(testBenchmark(counts(0, 0, 9), 100)).toMatchObject({ statistic: 0, pValue: 1, cautions: ['few-answers'] });
    expect(testBenchmark(counts(9, 0, 0), -100)).toMatchObject({ statistic: 0, pValue: 1 });
  });

  test('of answers all alike are a known distance from any other benchmark', () => {
    // All passive: the most likely shares with a score of x have no others than those of one side, so v = x (1 − x).
    const test = testBenchmark(counts(0, 10, 0), 20);
    expect(test.status === 'shown' && test.statistic).toBeCloseTo(-0.2 / Math.sqrt((0.2 * 0.8) / 10), 12);
  });
});

test('wald has no scale when all answers are alike, and is marked', () => {
  expect(testBenchmark(counts(0, 0, 20), 50, { method: 'wald' })).toMatchObject({
    statistic: null,
    pValue: 0,
    pGreater: 0,
    pLess: 1,
    cautions: ['degenerate'],
  });
  expect(testBenchmark(counts(0, 0, 20), 100, { method: 'wald' })).toMatchObject({ statistic: 0, pValue: 1 });
});

describe('the sign test', () => {
  test('of four promoters and no detractor is one in eight', () => {
    const near = (p: number): unknown => expect.closeTo(p, 14);
    expect(testBenchmark(counts(0, 3, 4), 0, { method: 'sign' })).toMatchObject({
      statistic: null,
      pValue: near(1 / 8),
      pMid: near(1 / 16),
      pGreater: near(1 / 16),
      pLess: 1,
    });
  });

  test('without promoters and detractors, or with as many, says nothing', () => {
    for (const balanced of [counts(0, 7, 0), counts(3, 7, 3)])
      expect(testBenchmark(balanced, 0, { method: 'sign' })).toMatchObject({
        pValue: 1,
        pMid: 1,
        direction: 'unclear',
      });
  });

  test('of a thousand promoters and no detractor keeps its digits', () => {
    const test = testBenchmark(counts(0, 0, 1000), 0, { method: 'sign' });
    expect((test.pValue as number) / 2 ** -999).toBeCloseTo(1, 9);
  });

  test('takes at most 1e15 answers, which are all told apart', () => {
    const test = testBenchmark(counts(5e14 - 5e7, 0, 5e14 + 5e7), 0, { method: 'sign' });
    expect(test.pValue).toBeCloseTo(2 * normalUpperTail(1e8 / Math.sqrt(1e15)), 6);
    expect(() => testBenchmark(counts(1e300, 0, 1e300), 0, { method: 'sign' })).toThrow(refused('counts/too-many', []));
  });

  test('is for the benchmark 0 and whole counts', () => {
    expect(() => testBenchmark(group, 1, { method: 'sign' })).toThrow(refused('option/out-of-range', ['benchmark']));
    expect(() => testBenchmark(counts(0.5, 0, 1), 0, { method: 'sign' })).toThrow(refused('counts/not-whole', []));
    expect(testBenchmark(group, -0, { method: 'sign' })).toMatchObject({ benchmark: 0 });
  });

  const arbFew = fc.nat(9);
  prop.prop([arbFew, arbFew])('equals the count of all ways', (detractors, promoters) => {
    const coins = detractors + promoters;
    const ways = Array.from({ length: coins + 1 }, (_, heads) => {
      let choose = 1;
      for (let k = 0; k < heads; k++) choose = (choose * (coins - k)) / (k + 1);
      return choose / 2 ** coins;
    });
    const sum = (chances: readonly number[]): number => chances.reduce((total, chance) => total + chance, 0);
    const test = testBenchmark(counts(detractors, 1, promoters), 0, { method: 'sign' });
    if (test.status === 'withheld') throw new Error('withheld');
    const smaller = Math.min(sum(ways.slice(promoters)), sum(ways.slice(0, promoters + 1)));
    expect(test.pGreater).toBeCloseTo(sum(ways.slice(promoters)), 13);
    expect(test.pLess).toBeCloseTo(sum(ways.slice(0, promoters + 1)), 13);
    expect(test.pValue).toBeCloseTo(Math.min(1, 2 * smaller), 13);
    expect(test.pMid).toBeCloseTo(Math.min(1, 2 * smaller - (ways[promoters] as number)), 13);
  });
});

test('nobody is withheld', () => {
  for (const method of BENCHMARK_METHODS)
    expect(testBenchmark(counts(0, 0, 0), 0, { method })).toEqual({
      status: 'withheld',
      nps: null,
      benchmark: 0,
      difference: null,
      interval: null,
      pValue: null,
      reason: 'no-responses',
      n: 0,
      direction: 'unclear',
    });
});

test('wrong benchmarks and options are refused', () => {
  for (const benchmark of [101, -100.5, NaN, '30', null])
    expect(() => testBenchmark(group, benchmark as number)).toThrow(refused('option/out-of-range', ['benchmark']));
  expect(() => testBenchmark(group, 0, { level: 1 })).toThrow(refused('option/out-of-range', ['level']));
  expect(() => testBenchmark(group, 0, { method: 'exact' as never })).toThrow(refused('option/unknown', ['method']));
  expect(() => testBenchmark(counts(-1, 0, 0), 0)).toThrow(refused('counts/invalid', []));
});

const arbCounts = fc.oneof(
  arbCategoryCounts({ maximum: 12, minimumSize: 1 }),
  arbCategoryCounts({ maximum: 1000, fractional: true, minimumSize: 0.01 }),
);
const arbBenchmark = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.double({ min: -100, max: 100, noNaN: true }));
const arbLevel = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);

prop.prop([arbCounts, arbBenchmark, fc.constantFrom('score', 'wald'), arbLevel], { numRuns: 300 })(
  'the p-value is below 1 − level exactly when the benchmark lies outside the interval',
  (group, benchmark, method, level) => {
    const test = testBenchmark(group, benchmark, { method: method as 'score' | 'wald', level });
    if (test.status === 'withheld') throw new Error('withheld');
    const { lower, upper } = test.interval;
    fc.pre(Math.abs(benchmark - lower) > 1e-7 && Math.abs(benchmark - upper) > 1e-7);
    expect(benchmark < lower || benchmark > upper).toBe(test.pValue < 1 - level);
  },
);

prop.prop([arbCounts, arbBenchmark, fc.constantFrom('score', 'wald')])(
  'is negated when detractors and promoters change places',
  ({ detractors, passives, promoters }, benchmark, method) => {
    const one = testBenchmark(counts(detractors, passives, promoters), benchmark, { method: method as 'score' });
    const other = testBenchmark(counts(promoters, passives, detractors), -benchmark, { method: method as 'score' });
    if (one.status === 'withheld' || other.status === 'withheld') throw new Error('withheld');
    expect(Math.abs(other.difference + one.difference)).toBeLessThan(1e-9);
    expect(Math.abs(other.pValue - one.pValue)).toBeLessThan(1e-7);
    expect(Math.abs(other.pGreater - one.pLess)).toBeLessThan(1e-7);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect([one.pValue, one.pGreater, one.pLess].every((p) => p >= 0 && p <= 1)).toBe(true);
  },
);

prop.prop([arbCounts, arbBenchmark, arbBenchmark])('is the surer, the higher the benchmark is', (group, a, b) => {
  const low = testBenchmark(group, Math.min(a, b));
  const high = testBenchmark(group, Math.max(a, b));
  if (low.status === 'withheld' || high.status === 'withheld') throw new Error('withheld');
  expect(high.pLess).toBeLessThanOrEqual(low.pLess + 1e-9);
  expect(high.pGreater).toBeGreaterThanOrEqual(low.pGreater - 1e-9);
});
