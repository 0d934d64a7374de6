/**
 * What a baseline says about the usual share of detractors.
 */
import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { tallyScores } from '../../src/tally/tally.ts';
import { type Baseline, type BaselineReading, readBaseline } from '../../src/trend/baseline.ts';
import { watchDetractors } from '../../src/trend/watch.ts';

const of = (detractors: number, n: number): CategoryCounts => ({ detractors, passives: n - detractors, promoters: 0 });

const faultOf = (work: () => unknown): readonly unknown[] => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return [error.code, ...error.path];
    throw error;
  }
  return ['nothing'];
};

describe('the upper limit of the share', () => {
  test('is that of Wilson at 80%, where (limit − share)² = z² limit (1 − limit) / n', () => {
    const { upperLimit, share, level } = readBaseline(of(60, 400));
    expect(level).toBe(0.8);
    expect(share).toBe(0.15);
    // The normal quantile at 0.8, squared.
    const squared = 0.8416212335729143 ** 2;
    expect((upperLimit - share) ** 2).toBeCloseTo((squared * upperLimit * (1 - upperLimit)) / 400, 14);
    expect(upperLimit).toBeGreaterThan(share);
  });

  test('is above 0 where nobody detracted', () => {
    expect(readBaseline(of(0, 400)).upperLimit).toBeCloseTo(0.7083263 / 400.7083263, 9);
  });

  test.each([1e-9, 1, 1e12])('stays between share and 1 for %d answers', (n) => {
    const { upperLimit, share } = readBaseline(of(n / 4, n));
    expect(upperLimit).toBeGreaterThan(share);
    expect(upperLimit).toBeLessThan(1);
  });

  test('is that of a tally as of its counts', () => {
    expect(readBaseline(tallyScores([3, 8, 9]))).toEqual(readBaseline({ detractors: 1, passives: 1, promoters: 1 }));
  });

  test('becomes the share that a watch goes by', () => {
    const { settings } = watchDetractors({ baseline: of(60, 400), answersPerFalseAlarm: 1000, rise: 0.05 });
    expect(settings.source).toEqual(readBaseline(of(60, 400)));
    expect(settings.q0).toBe((settings.source as BaselineReading).upperLimit);
    expect(settings.q1).toBe(settings.q0 + 0.05);
  });
});

describe('a caution', () => {
  test('stands below 300 answers', () => {
    expect(readBaseline(of(30, 299)).cautions).toEqual(['small-baseline']);
    expect(readBaseline(of(30, 300)).cautions).toEqual([]);
    expect(watchDetractors({ baseline: of(30, 299), answersPerFalseAlarm: 9 }).settings.cautions).toEqual([
      'small-baseline',
    ]);
  });

  test('stands where days differ, and what they differ is added', () => {
    const days = Array.from({ length: 20 }, (_, i) => of(i % 2 === 0 ? 5 : 15, 50));
    const { sigmaZ, added, cautions, share, upperLimit, days: counted } = readBaseline(days);
    expect(share).toBe(0.2);
    expect(counted).toBe(20);
    // Neighbors differ by 0.2, in standard errors 0.2 / √(0.16 / 50).
    expect(sigmaZ).toBeCloseTo(((0.2 / Math.sqrt(0.16 / 50)) * Math.sqrt(Math.PI)) / 2, 12);
    expect(added).toBeCloseTo(Math.sqrt((((sigmaZ ?? 0) ** 2 - 1) * 0.16) / 50), 12);
    expect(cautions).toEqual(['uneven-days']);
    const { settings } = watchDetractors({ baseline: days, answersPerFalseAlarm: 1000 });
    expect(settings.q0).toBe(upperLimit + added);
  });

  test('is not for days that differ as chance has it', () => {
    const days = Array.from({ length: 20 }, (_, i) => of(i % 2 === 0 ? 9 : 11, 50));
    expect(readBaseline(days)).toMatchObject({ added: 0, cautions: [] });
  });
});

describe('days', () => {
  test('without answers are passed over', () => {
    const days = [of(5, 50), of(0, 0), of(9, 50)];
    expect(readBaseline(days)).toEqual(readBaseline([of(5, 50), of(9, 50)]));
    expect(readBaseline(days).days).toBe(2);
  });

  test('need at least two to differ', () => {
    expect(readBaseline([of(5, 50)])).toMatchObject({ days: 1, sigmaZ: null, added: 0 });
    expect(readBaseline(of(5, 50))).toMatchObject({ days: null, sigmaZ: null, added: 0 });
  });

  test('that are all alike do not differ', () => {
    expect(readBaseline([of(0, 50), of(0, 3)])).toMatchObject({ sigmaZ: 0, added: 0 });
    expect(readBaseline([of(50, 50), of(3, 3)])).toMatchObject({ sigmaZ: 0, added: 0 });
  });
});

test.each([
  ['nobody', of(0, 0), ['option/out-of-range', 'baseline']],
  ['no day', [], ['option/out-of-range', 'baseline']],
  ['a count below 0', { detractors: -1, passives: 0, promoters: 3 }, ['counts/invalid', 'baseline']],
  ['a bad day', [of(1, 2), { detractors: NaN, passives: 0, promoters: 3 }], ['counts/invalid', 'baseline', 1]],
  ['null', null, ['counts/invalid', 'baseline']],
])('a baseline of %s is refused', (_what, baseline, fault) => {
  expect(faultOf(() => watchDetractors({ baseline: baseline as Baseline, answersPerFalseAlarm: 1000 }))).toEqual(fault);
});

test('a baseline of detractors only leaves no room for a rise', () => {
  expect(faultOf(() => watchDetractors({ baseline: of(9, 9), answersPerFalseAlarm: 1000 }))).toEqual([
    'option/out-of-range',
    'rise',
  ]);
});
