import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type PosteriorDifference, npsPosteriorDifference } from '../../src/compare/posterior.ts';
import { npsPosterior, posteriorCdf } from '../../src/estimate/bayes.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

const shown = (...args: Parameters<typeof npsPosteriorDifference>): PosteriorDifference => {
  const result = npsPosteriorDifference(...args);
  if (result.status === 'withheld') throw new Error('withheld');
  return result;
};

const swapped = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts =>
  counts(promoters, passives, detractors);

/** Bounds of the probability that the first score is higher: between two places the other distribution only rises. */
const boundsOf = (a: CategoryCounts, b: CategoryCounts): readonly [number, number] => {
  const first = npsPosterior(a);
  if (first.status === 'withheld') throw new Error('withheld');
  const from = Math.max(-100, first.mean - 12 * first.standardDeviation);
  const to = Math.min(100, first.mean + 12 * first.standardDeviation);
  const places = Array.from({ length: 301 }, (_, i) => from + ((to - from) * i) / 300);
  const own = places.map((x) => posteriorCdf(a, x));
  const other = places.map((x) => posteriorCdf(b, x));
  let [low, high] = [0, 0];
  for (let i = 0; i < 300; i++) {
    const chance = (own[i + 1] as number) - (own[i] as number);
    low += chance * (other[i] as number);
    high += chance * (other[i + 1] as number);
  }
  return [low, high];
};

test.each([
  ['two usual groups', counts(3, 4, 13), counts(5, 6, 9)],
  ['one answer and many', counts(0, 0, 1), counts(200, 300, 500)],
  ['many answers and one', counts(200, 300, 500), counts(0, 0, 1)],
  ['nearly all alike', counts(0, 1, 40), counts(0, 3, 37)],
  ['hardly anybody but passives', counts(0, 50, 0), counts(3, 1, 3)],
  ['fractions', counts(0.2, 0.3, 0.1), counts(1.5, 0.5, 2.5)],
])('the probability lies within the bounds of plain sums: %s', (_, a, b) => {
  const [low, high] = boundsOf(a, b);
  const { probabilityGreater } = shown(a, b);
  expect(high - low).toBeLessThan(0.05);
  expect(probabilityGreater).toBeGreaterThan(low);
  expect(probabilityGreater).toBeLessThan(high);
  // The middle of the bounds is far better than either.
  expect(probabilityGreater).toBeCloseTo((low + high) / 2, 3);
});

test.each([
  ['forty answers', counts(9, 11, 20), 1e-12],
  ['one promoter', counts(0, 0, 1), 1e-12],
  ['one passive', counts(0, 1, 0), 1e-12],
  ['passives only', counts(0, 100, 0), 1e-12],
  ['detractors only', counts(999, 0, 0), 1e-12],
  ['a million answers', counts(2e5, 3e5, 5e5), 1e-9],
])('a group is as likely above as below another one that answered alike: %s', (_, group, tolerance) => {
  const { probabilityGreater, probabilityLess } = shown(group, group);
  expect(Math.abs(probabilityGreater - 0.5)).toBeLessThan(tolerance);
  expect(Math.abs(probabilityLess - 0.5)).toBeLessThan(tolerance);
});

test('a group whose answers lie even on both sides is as likely above as below one with passives only', () => {
  expect(Math.abs(shown(counts(0, 50, 0), counts(10, 0, 10)).probabilityGreater - 0.5)).toBeLessThan(1e-12);
  expect(Math.abs(shown(counts(3, 1, 3), counts(0, 5000, 0)).probabilityGreater - 0.5)).toBeLessThan(1e-12);
});

test('a tiny probability keeps its digits, whichever group is the narrower', () => {
  const { probabilityLess, probabilityGreater } = shown(counts(0, 0, 200), counts(200, 0, 0));
  expect(probabilityGreater).toBe(1);
  expect(probabilityLess).toBeGreaterThan(0);
  expect(probabilityLess).toBeLessThan(1e-100);
  const mirrored = shown(counts(200, 0, 0), counts(0, 0, 200)).probabilityGreater;
  expect(Math.abs(mirrored / probabilityLess - 1)).toBeLessThan(1e-9);
  const one = shown(counts(2, 3, 40), counts(100, 20, 10)).probabilityLess;
  const other = shown(counts(100, 20, 10), counts(2, 3, 40)).probabilityGreater;
  expect(one).toBeLessThan(1e-10);
  expect(Math.abs(one / other - 1)).toBeLessThan(1e-9);
});

test('mean and standard deviation are those of two independent posteriors', () => {
  const [a, b] = [counts(3, 4, 13), counts(5, 6, 9)];
  const [one, other] = [npsPosterior(a), npsPosterior(b)];
  if (one.status === 'withheld' || other.status === 'withheld') throw new Error('withheld');
  const result = shown(a, b);
  expect(result.difference).toBe(30);
  expect(result.mean).toBeCloseTo(one.mean - other.mean, 12);
  expect(result.standardDeviation).toBeCloseTo(Math.hypot(one.standardDeviation, other.standardDeviation), 12);
  expect(result.prior).toEqual(counts(0.5, 0.5, 0.5));
});

const arbCounts = fc.oneof(
  arbCategoryCounts({ maximum: 12, minimumSize: 1 }),
  arbCategoryCounts({ maximum: 500, fractional: true, minimumSize: 0.1 }),
);

test.prop([arbCounts, arbCounts], { numRuns: 4 })(
  'the probabilities change sides when the groups do, and when promoters and detractors do',
  (a, b) => {
    const one = shown(a, b);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect(one.probabilityGreater + one.probabilityLess).toBeCloseTo(1, 14);
    for (const other of [shown(b, a), shown(swapped(a), swapped(b))])
      expect(Math.abs(other.probabilityLess - one.probabilityGreater)).toBeLessThan(1e-9);
  },
  30_000,
);

describe('nothing is computed', () => {
  test('when nobody answered on one side', () => {
    const nobody = counts(0, 0, 0);
    expect(npsPosteriorDifference(nobody, counts(1, 2, 3))).toMatchObject({
      status: 'withheld',
      reason: 'no-responses',
      n: { a: 0, b: 6 },
    });
    expect(npsPosteriorDifference(counts(1, 2, 3), nobody).status).toBe('withheld');
  });

  test.each([
    [
      'of a prior below a half',
      () => npsPosteriorDifference(counts(1, 2, 3), counts(1, 2, 3), { prior: counts(0.1, 1, 1) }),
      'option/out-of-range',
    ],
    [
      'of a prior that is null',
      () => npsPosteriorDifference(counts(1, 2, 3), counts(1, 2, 3), { prior: null } as never),
      'option/out-of-range',
    ],
    [
      'of more than a million answers',
      () => npsPosteriorDifference(counts(1e6, 1, 0), counts(1, 2, 3)),
      'counts/too-many',
    ],
    ['of negative counts', () => npsPosteriorDifference(counts(1, 2, 3), counts(-1, 2, 3)), 'counts/invalid'],
  ])('%s', (_, act, code) => {
    expect(act).toThrow(expect.objectContaining({ code }) as Error);
  });
});
