import { describe, expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { EXACT_POWER_TESTS, type ExactPowerTest, exactPower } from '../../src/compare/exact-power.ts';
import { forEachOutcome } from '../../src/compare/outcomes.ts';
import { pooledTest } from '../../src/compare/permutation.ts';
import type { Sides } from '../../src/compare/plan.ts';
import { powerOfDifference } from '../../src/compare/power.ts';
import { sampleOf } from '../../src/estimate/moments.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';

const now = { detractors: 20, passives: 30, promoters: 50 };
const hoped = { detractors: 15, passives: 25, promoters: 60 };
const polarized = { detractors: 45, passives: 5, promoters: 50 };

const pValuesOf = (a: CategoryCounts, b: CategoryCounts, test: ExactPowerTest, level: number) => {
  const result = test === 'pooled-z' ? pooledTest(a, b) : compareNps(a, b, { method: test, level });
  if (result.status === 'withheld') throw new Error('a test was withheld');
  return result;
};

/** Every pair of outcomes, decided by the test itself. */
const slowly = (
  a: CategoryCounts,
  b: CategoryCounts,
  n: { readonly a: number; readonly b: number },
  test: ExactPowerTest,
  level: number,
  sides: Sides,
): { readonly higher: number; readonly lower: number } => {
  let higher = 0;
  let lower = 0;
  forEachOutcome(sampleOf(a), n.a, (detractors, passives, promoters, one) => {
    const first = { detractors, passives, promoters };
    forEachOutcome(sampleOf(b), n.b, (d, u, p, other) => {
      const { pValue, pGreater, pLess } = pValuesOf(first, { detractors: d, passives: u, promoters: p }, test, level);
      if (sides === 2 ? pValue < 1 - level && pGreater < pLess : pGreater < 1 - level) higher += one * other;
      if (sides === 2 ? pValue < 1 - level && pGreater > pLess : pLess < 1 - level) lower += one * other;
    });
  });
  return { higher, lower };
};

describe.each(EXACT_POWER_TESTS)('the exact power of %s', (name) => {
  test.each([1, 2] as const)('with %d sides is what its p-values say of every pair', (sides) => {
    for (const [a, b, level] of [
      [hoped, now, 0.9],
      [polarized, now, 0.95],
      [now, now, 0.8],
    ] as const) {
      const n = { a: 5, b: 8 };
      const exact = exactPower(a, b, { n, test: name, level, sides });
      const { higher, lower } = slowly(a, b, n, name, level, sides);
      expect(exact.higher).toBeCloseTo(higher, 13);
      expect(exact.lower).toBeCloseTo(lower, 13);
    }
  });

  test('comes to that of the formula with many answers', () => {
    const { power } = exactPower(hoped, now, { n: 400, test: name });
    expect(Math.abs(power - powerOfDifference(15, 400, { spread: hoped, spreadB: now }).power)).toBeLessThan(0.005);
  });

  test('of equal shares comes to the error rate with many answers', () => {
    expect(Math.abs(exactPower(now, now, { n: 400, test: name }).power - 0.05)).toBeLessThan(0.002);
  });
});

describe('the exact power', () => {
  test('says what it computed', () => {
    expect(exactPower(hoped, now, { n: { a: 9, b: 30 }, level: 0.9, sides: 1 })).toEqual({
      power: expect.any(Number) as number,
      higher: expect.any(Number) as number,
      lower: expect.any(Number) as number,
      difference: 15,
      n: { a: 9, b: 30 },
      level: 0.9,
      test: 'adjusted-wald',
      sides: 1,
      cautions: ['few-answers'],
    });
  });

  test('for one side is the probability of the true direction', () => {
    const up = exactPower(hoped, now, { n: 30, sides: 1 });
    expect(up.power).toBe(up.higher);
    const down = exactPower(now, hoped, { n: 30, sides: 1 });
    expect(down.power).toBe(down.lower);
    expect(exactPower(now, now, { n: 30, sides: 1 }).power).toBeLessThan(0.06);
  });

  test('for two sides is the sum of both directions', () => {
    const { power, higher, lower } = exactPower(hoped, now, { n: 30 });
    expect(power).toBe(higher + lower);
    expect(lower).toBeGreaterThan(0);
  });

  test('adds the imaginary answers it is told to add', () => {
    const pseudoPerSample = { detractors: 0.375, passives: 0.75, promoters: 0.375 };
    const given = exactPower(hoped, now, { n: 20, pseudoPerSample });
    expect(given.power).toBeCloseTo(exactPower(hoped, now, { n: 20 }).power, 13);
    const none = { detractors: 0, passives: 0, promoters: 0 };
    expect(exactPower(hoped, now, { n: 20, pseudoPerSample: none }).power).toBe(
      exactPower(hoped, now, { n: 20, test: 'wald' }).power,
    );
  });

  test('of a mixture test errs where mixes differ and scores do not', () => {
    const calm = { detractors: 10, passives: 70, promoters: 20 };
    const torn = { detractors: 42.5, passives: 5, promoters: 52.5 };
    const n = { a: 20, b: 100 };
    expect(exactPower(torn, calm, { n, test: 'pooled-z' }).power).toBeGreaterThan(0.15);
    expect(exactPower(torn, calm, { n }).power).toBeLessThan(0.065);
  });

  test('of groups in which all are alike is 0 or 1', () => {
    const all = { detractors: 0, passives: 0, promoters: 1 };
    const none = { detractors: 1, passives: 0, promoters: 0 };
    for (const name of EXACT_POWER_TESTS) {
      expect(exactPower(all, all, { n: 10, test: name }).power).toBe(0);
      expect(exactPower(all, none, { n: 10, test: name })).toMatchObject({ power: 1, higher: 1, lower: 0 });
    }
  });
});

describe('a wrong call is refused:', () => {
  test.each<[string, string, () => unknown]>([
    ['option/out-of-range', 'n.a', () => exactPower(now, now, { n: 0 })],
    ['option/out-of-range', 'n', () => exactPower(now, now, { n: 2.5 })],
    ['option/out-of-range', 'n', () => exactPower(now, now, {} as { n: number })],
    ['counts/too-many', 'n', () => exactPower(now, now, { n: { a: 10, b: 2001 } })],
    ['option/out-of-range', 'level', () => exactPower(now, now, { n: 10, level: 1 })],
    ['option/out-of-range', 'level', () => exactPower(now, now, { n: 10, level: 0.4, sides: 1 })],
    ['option/out-of-range', 'sides', () => exactPower(now, now, { n: 10, sides: 3 as 1 })],
    ['option/unknown', 'test', () => exactPower(now, now, { n: 10, test: 'welch-t' as 'wald' })],
    ['option/unknown', 'pseudoPerSample', () => exactPower(now, now, { n: 10, test: 'wald', pseudoPerSample: now })],
    [
      'option/out-of-range',
      'pseudoPerSample',
      () => exactPower(now, now, { n: 10, pseudoPerSample: { ...now, passives: -1 } }),
    ],
    ['counts/invalid', 'b', () => exactPower(now, { detractors: 0, passives: 0, promoters: 0 }, { n: 10 })],
  ])('%s at %s', (code, place, call) => {
    expect(call).toThrow(expect.objectContaining({ code, path: place.split('.') }));
  });
});
