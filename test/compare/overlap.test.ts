import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { type OverlapDifference, compareOverlapping } from '../../src/compare/overlap.ts';
import { comparePaired } from '../../src/compare/paired.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { type CategoryTransition, categoryTransition, tallyTransitions } from '../../src/tally/transition.ts';
import { arbCategoryCounts, arbCategoryTransition, arbTransition } from '../../src/testing/arbitraries.ts';

const refused = (code: string, path: (string | number)[]): unknown => expect.objectContaining({ code, path });
const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});
const NOBODY = counts(0, 0, 0);
const nobodyTwice = tallyTransitions([], []);
const everyNumber = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(everyNumber)
      : [];

describe('two waves', () => {
  const both: CategoryTransition = {
    detractors: counts(10, 3, 1),
    passives: counts(2, 20, 5),
    promoters: counts(0, 4, 35),
  };
  const wave = compareOverlapping({ both, onlyBefore: counts(20, 30, 50), onlyAfter: counts(15, 25, 80) });

  test('are compared as after minus before, with everybody of each wave', () => {
    // Before 14 + 20 detractors and 39 + 50 promoters of 180, after 12 + 15 and 41 + 80 of 200.
    expect(wave.difference).toBeCloseTo((100 * 94) / 200 - (100 * 55) / 180, 12);
    expect(wave.n).toEqual({ both: 80, onlyBefore: 100, onlyAfter: 120 });
  });

  test('have a variance of V₁/n₁ + V₂/n₂ − 2 n_both C/(n₁ n₂), counting three imaginary answers', () => {
    const pseudo = [3 * (200 / 380), 3 * (180 / 380)] as const;
    const variance = (d: number, u: number, p: number): number => (d + p) / (d + u + p) - ((p - d) / (d + u + p)) ** 2;
    const one = variance(34 + pseudo[0] / 4, 57 + pseudo[0] / 2, 89 + pseudo[0] / 4) / (180 + pseudo[0]);
    const other = variance(27 + pseudo[1] / 4, 52 + pseudo[1] / 2, 121 + pseudo[1] / 4) / (200 + pseudo[1]);
    const covariance = (10 - 1 - 0 + 35) / 80 - ((39 - 14) / 80) * ((41 - 12) / 80);
    const shared = (2 * 80 * covariance) / ((180 + pseudo[0]) * (200 + pseudo[1]));
    expect(wave.status === 'shown' && wave.standardError).toBeCloseTo(100 * Math.sqrt(one + other - shared), 10);
  });

  test('are known better when those in both answer alike', () => {
    const width = ({ interval }: OverlapDifference): number =>
      (interval?.upper as number) - (interval?.lower as number);
    const apart = compareNps(counts(27, 52, 121), counts(34, 57, 89));
    expect(width(wave)).toBeLessThan(0.9 * ((apart.interval?.upper as number) - (apart.interval?.lower as number)));
  });
});

test('an empty wave is withheld', () => {
  expect(compareOverlapping({ both: nobodyTwice, onlyBefore: NOBODY, onlyAfter: counts(1, 2, 3) })).toEqual({
    status: 'withheld',
    difference: null,
    interval: null,
    pValue: null,
    reason: 'no-responses',
    n: { both: 0, onlyBefore: 0, onlyAfter: 6 },
    direction: 'unclear',
  });
});

test('the interval keeps a width when all are alike and nobody changed', () => {
  const alike = { detractors: NOBODY, passives: NOBODY, promoters: counts(0, 0, 20) };
  const wave = compareOverlapping({ both: alike, onlyBefore: NOBODY, onlyAfter: NOBODY });
  expect(wave).toMatchObject({ difference: 0, correlation: null, pValue: 1, direction: 'unclear' });
  expect(wave.interval?.upper).toBeGreaterThan(5);
});

test('one person in each wave is a typed result with a caution', () => {
  for (const overlap of [
    { both: tallyTransitions([3], [9]), onlyBefore: NOBODY, onlyAfter: NOBODY },
    { both: nobodyTwice, onlyBefore: counts(1, 0, 0), onlyAfter: counts(0, 0, 1) },
  ])
    expect(compareOverlapping(overlap)).toMatchObject({ status: 'shown', difference: 200, cautions: ['few-answers'] });
});

test('with everybody in both waves and many people it is the paired comparison', () => {
  const many: CategoryTransition = {
    detractors: counts(1e6, 4e5, 2e5),
    passives: counts(6e5, 2e6, 9e5),
    promoters: counts(3e5, 8e5, 3.8e6),
  };
  const wave = compareOverlapping({ both: many, onlyBefore: NOBODY, onlyAfter: NOBODY });
  const paired = comparePaired(many, { method: 'wald' });
  if (wave.status === 'withheld' || paired.status === 'withheld') throw new Error('withheld');
  expect(wave.difference).toBeCloseTo(paired.difference, 9);
  expect(wave.standardError / (paired.standardError as number)).toBeCloseTo(1, 5);
  expect(wave.correlation).toBeCloseTo(paired.correlation as number, 12);
});

test('billions of people who did not change leave what the imaginary answers say, and no noise of rounding', () => {
  const still: CategoryTransition = {
    detractors: counts(1e9, 0, 0),
    passives: counts(0, 1e9, 0),
    promoters: counts(0, 0, 1e9),
  };
  const wave = compareOverlapping({ both: still, onlyBefore: NOBODY, onlyAfter: NOBODY });
  // Two waves with 1.5 imaginary people each, of variance 1/2 about the mean 0.
  expect(wave.status === 'shown' && wave.standardError).toBeCloseTo((100 * Math.sqrt(1.5)) / 3e9, 15);
});

test('wrong parts and options are refused', () => {
  const right = { both: nobodyTwice, onlyBefore: NOBODY, onlyAfter: NOBODY };
  expect(() => compareOverlapping(null as never)).toThrow(refused('overlap/invalid', []));
  for (const part of ['both', 'onlyBefore', 'onlyAfter'])
    expect(() => compareOverlapping({ ...right, [part]: undefined as never })).toThrow(
      refused('overlap/invalid', [part]),
    );
  expect(() => compareOverlapping({ ...right, both: { counts: [] } })).toThrow(refused('transition/invalid', []));
  expect(() => compareOverlapping({ ...right, onlyBefore: counts(-1, 0, 0) })).toThrow(refused('counts/invalid', []));
  expect(() => compareOverlapping(right, { level: 0 })).toThrow(refused('option/out-of-range', ['level']));
});

const arbCounts = fc.oneof(arbCategoryCounts({ maximum: 20 }), arbCategoryCounts({ maximum: 200, fractional: true }));

prop.prop([arbCounts, arbCounts, fc.constantFrom(0.8, 0.95, 0.99)])(
  'without anybody in both waves it is the comparison of two groups',
  (onlyBefore, onlyAfter, level) => {
    const wave = compareOverlapping({ both: nobodyTwice, onlyBefore, onlyAfter }, { level });
    const apart = compareNps(onlyAfter, onlyBefore, { level });
    expect(wave.status).toBe(apart.status);
    if (wave.status === 'withheld' || apart.status === 'withheld') return;
    for (const [mine, theirs] of [
      [wave.difference, apart.difference],
      [wave.interval.lower, apart.interval.lower],
      [wave.interval.upper, apart.interval.upper],
      [wave.standardError, apart.standardError],
      [wave.pValue, apart.pValue],
      [wave.pGreater, apart.pGreater],
      [wave.pLess, apart.pLess],
    ])
      expect(Math.abs((mine as number) - (theirs as number))).toBeLessThan(1e-9);
    expect(wave.cautions).toEqual(apart.cautions);
  },
);

const arbOverlap = fc.record({
  both: fc.oneof(arbTransition().map(categoryTransition), arbCategoryTransition({ maximum: 60, fractional: true })),
  onlyBefore: arbCounts,
  onlyAfter: arbCounts,
});

prop.prop([arbOverlap])('is negated when the second wave comes first', ({ both, onlyBefore, onlyAfter }) => {
  const { detractors: d, passives: u, promoters: p } = both;
  const back: CategoryTransition = {
    detractors: counts(d.detractors, u.detractors, p.detractors),
    passives: counts(d.passives, u.passives, p.passives),
    promoters: counts(d.promoters, u.promoters, p.promoters),
  };
  const one = compareOverlapping({ both, onlyBefore, onlyAfter });
  const other = compareOverlapping({ both: back, onlyBefore: onlyAfter, onlyAfter: onlyBefore });
  expect(other.status).toBe(one.status);
  if (one.status === 'withheld' || other.status === 'withheld') return;
  expect(Math.abs(other.interval.lower + one.interval.upper)).toBeLessThan(1e-9);
  expect(Math.abs(other.interval.upper + one.interval.lower)).toBeLessThan(1e-9);
  expect(Math.abs(other.pValue - one.pValue)).toBeLessThan(1e-9);
});

prop.prop([arbOverlap])('is negated when detractors and promoters change places', ({ both, onlyBefore, onlyAfter }) => {
  const swap = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts =>
    counts(promoters, passives, detractors);
  const one = compareOverlapping({ both, onlyBefore, onlyAfter });
  const other = compareOverlapping({
    both: { detractors: swap(both.promoters), passives: swap(both.passives), promoters: swap(both.detractors) },
    onlyBefore: swap(onlyBefore),
    onlyAfter: swap(onlyAfter),
  });
  expect(other.status).toBe(one.status);
  if (one.status === 'withheld' || other.status === 'withheld') return;
  expect(Math.abs(other.difference + one.difference)).toBeLessThan(1e-9);
  expect(Math.abs(other.interval.lower + one.interval.upper)).toBeLessThan(1e-9);
  expect(Math.abs(other.pValue - one.pValue)).toBeLessThan(1e-9);
});

prop.prop([arbOverlap, fc.constantFrom(0.8, 0.95)])(
  'gives plain JSON whose p-value and interval agree',
  (overlap, level) => {
    const wave = compareOverlapping(overlap, { level });
    expect(JSON.parse(JSON.stringify(wave))).toEqual(wave);
    expect(everyNumber(wave).every((number) => Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
    if (wave.status === 'withheld') return;
    expect(wave.interval.upper).toBeGreaterThan(wave.interval.lower);
    fc.pre(Math.abs(wave.pValue - (1 - level)) > 1e-9);
    expect(wave.interval.lower > 0 || wave.interval.upper < 0).toBe(wave.pValue < 1 - level);
  },
);
