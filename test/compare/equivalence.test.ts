import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { type EquivalenceVerdict, testEquivalence, testPairedEquivalence } from '../../src/compare/equivalence.ts';
import { comparePaired } from '../../src/compare/paired.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { categoryTransition, tallyTransitions } from '../../src/tally/transition.ts';
import { arbCategoryCounts, arbCategoryTransition, arbTransition } from '../../src/testing/arbitraries.ts';

const refused = (code: string, path: (string | number)[]): unknown => expect.objectContaining({ code, path });
const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});
const web = counts(200, 300, 500);
const phone = counts(190, 310, 500);

describe('the verdict', () => {
  test.each<[EquivalenceVerdict, CategoryCounts, CategoryCounts, number]>([
    ['equivalent', web, phone, 10],
    ['superior', counts(100, 300, 600), phone, 10],
    ['inferior', phone, counts(100, 300, 600), 10],
    ['non-inferior', counts(185, 275, 540), phone, 8],
    ['inconclusive', counts(20, 30, 50), counts(19, 31, 50), 10],
  ])('is %s', (verdict, a, b, margin) => {
    expect(testEquivalence(a, b, { margin }).verdict).toBe(verdict);
  });

  test('is equivalent where a difference is certain and too small to matter', () => {
    const test = testEquivalence(counts(26e4, 12e4, 62e4), counts(27e4, 12e4, 61e4), { margin: 5 });
    expect(test).toMatchObject({ verdict: 'equivalent', equivalent: true, superior: true, nonInferior: true });
  });

  test('says nothing about few people who answer alike', () => {
    expect(testEquivalence(counts(0, 0, 3), counts(0, 0, 3), { margin: 10 })).toMatchObject({
      verdict: 'inconclusive',
      difference: 0,
      cautions: ['few-answers'],
    });
  });
});

describe('imaginary answers alone prove nothing against the observed difference', () => {
  const all = counts(0, 0, 1);

  test('a single promoter is not inferior to a group just below 100', () => {
    const test = testEquivalence(all, counts(0, 10, 990), { margin: 5 });
    expect(test).toMatchObject({ difference: 1, verdict: 'inconclusive', inferior: false });
    expect(test.status === 'shown' && test.pLess).toBeLessThan(0.05);
    expect(testEquivalence(counts(0, 10, 990), all, { margin: 5 })).toMatchObject({ superior: false });
  });

  test('a single promoter is not equivalent to a group that lies further away than the margin', () => {
    const test = testEquivalence(all, counts(150, 550, 300), { margin: 80 });
    expect(test).toMatchObject({ difference: 85, equivalent: false, nonInferior: true });
    expect(test.pValue).toBeLessThan(0.05);
  });

  test('a single detractor is not non-inferior to a group that lies above it by more than the margin', () => {
    const test = testEquivalence(counts(1, 0, 0), counts(945, 0, 55), { margin: 10 });
    expect(test).toMatchObject({ difference: -11, verdict: 'inconclusive', nonInferior: false, superior: false });
    expect(test.status === 'shown' && test.pLower).toBeLessThan(0.05);
  });
});

test('the interval has the level 1 − 2 alpha and is that of the plain comparison', () => {
  const test = testEquivalence(web, phone, { margin: 10, alpha: 0.05 });
  expect(test.interval).toEqual(compareNps(web, phone, { level: 0.9 }).interval);
});

test('wald has no scale when all answers are alike, and is marked', () => {
  const test = testEquivalence(counts(0, 0, 30), counts(0, 0, 20), { margin: 10, method: 'wald' });
  expect(test).toMatchObject({ statisticLower: null, statisticUpper: null, pValue: 0, cautions: ['degenerate'] });
  expect(test.verdict).toBe('equivalent');
  expect(testEquivalence(counts(0, 20, 0), counts(0, 0, 20), { margin: 100, method: 'wald' })).toMatchObject({
    statisticLower: 0,
    pLower: 0.5,
    verdict: 'inferior',
  });
});

test('nobody on one side is withheld', () => {
  expect(testEquivalence(web, counts(0, 0, 0), { margin: 10 })).toEqual({
    status: 'withheld',
    verdict: 'inconclusive',
    difference: null,
    interval: null,
    margin: 10,
    alpha: 0.05,
    pValue: null,
    reason: 'no-responses',
    n: { a: 1000, b: 0 },
  });
  expect(testPairedEquivalence(tallyTransitions([], []), { margin: 10 })).toMatchObject({ status: 'withheld', n: 0 });
});

test('wrong options are refused', () => {
  for (const margin of [0, -5, 201, NaN, '10', undefined])
    expect(() => testEquivalence(web, phone, { margin: margin as number })).toThrow(
      refused('option/out-of-range', ['margin']),
    );
  for (const alpha of [0, 1e-17, 0.5, NaN, '0.05'])
    expect(() => testPairedEquivalence(tallyTransitions([3], [3]), { margin: 10, alpha: alpha as number })).toThrow(
      refused('option/out-of-range', ['alpha']),
    );
  expect(() => testEquivalence(web, phone, { margin: 10, method: 'welch-t' as never })).toThrow(
    refused('option/unknown', ['method']),
  );
});

describe('of the same people', () => {
  const still = {
    detractors: counts(40, 2, 0),
    passives: counts(1, 60, 3),
    promoters: counts(0, 2, 92),
  };

  test('the change is equivalent at a margin at which two groups of that size are not', () => {
    expect(testPairedEquivalence(still, { margin: 5 })).toMatchObject({ verdict: 'equivalent', n: 200 });
    expect(testEquivalence(counts(41, 64, 95), counts(42, 64, 94), { margin: 5 }).verdict).toBe('inconclusive');
  });

  test('the interval is that of the paired comparison', () => {
    expect(testPairedEquivalence(still, { margin: 10 }).interval).toEqual(
      comparePaired(still, { level: 0.9 }).interval,
    );
  });

  test('a tiny p-value keeps its digits', () => {
    const test = testPairedEquivalence(still, { margin: 40 });
    expect(test.pValue).toBeGreaterThan(0);
    expect(test.pValue).toBeLessThan(1e-20);
  });

  test('a margin that no limit can reach is never missed', () => {
    const test = testPairedEquivalence({ ...still, promoters: counts(0, 2, 9200) }, { margin: 200 });
    expect(test).toMatchObject({ statisticLower: null, pLower: 0, statisticUpper: null, pUpper: 0 });
  });

  test('a change of exactly the margin is as likely as not beyond it', () => {
    expect(
      testPairedEquivalence(
        { detractors: counts(5, 5, 0), passives: counts(0, 5, 0), promoters: counts(0, 0, 5) },
        { margin: 25 },
      ),
    ).toMatchObject({
      difference: 25,
      statisticUpper: 0,
      pUpper: 0.5,
    });
  });
});

const arbCounts = fc.oneof(
  arbCategoryCounts({ maximum: 30, minimumSize: 1 }),
  arbCategoryCounts({ maximum: 2000, fractional: true, minimumSize: 1 }),
);
const arbMargin = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 200, noNaN: true }));
const arbAlpha = fc.constantFrom(0.01, 0.025, 0.05, 0.1, 0.3);
const arbMethod = fc.constantFrom('adjusted-wald', 'wald');

const RANK: Readonly<Record<string, number>> = { inconclusive: 0, 'non-inferior': 1, equivalent: 2 };

prop.prop([arbCounts, arbCounts, arbMargin, arbMargin, arbAlpha])(
  'a larger margin never takes a statement back',
  (a, b, one, other, alpha) => {
    const narrow = testEquivalence(a, b, { margin: Math.min(one, other), alpha });
    const wide = testEquivalence(a, b, { margin: Math.max(one, other), alpha });
    if (narrow.status === 'withheld' || wide.status === 'withheld') throw new Error('withheld');
    expect(wide.equivalent || !narrow.equivalent).toBe(true);
    expect(wide.nonInferior || !narrow.nonInferior).toBe(true);
    expect([wide.superior, wide.inferior]).toEqual([narrow.superior, narrow.inferior]);
    if (!narrow.superior && !narrow.inferior)
      expect(RANK[wide.verdict] as number).toBeGreaterThanOrEqual(RANK[narrow.verdict] as number);
  },
);

prop.prop([arbCounts, arbCounts, arbMargin, arbAlpha, arbMethod])(
  'is negated when the groups change places',
  (a, b, margin, alpha, method) => {
    const options = { margin, alpha, method: method as 'wald' };
    const one = testEquivalence(a, b, options);
    const other = testEquivalence(b, a, options);
    if (one.status === 'withheld' || other.status === 'withheld') throw new Error('withheld');
    expect(Math.abs(other.difference + one.difference)).toBeLessThan(1e-9);
    expect(Math.abs(other.pLower - one.pUpper)).toBeLessThan(1e-9);
    expect(Math.abs(other.pValue - one.pValue)).toBeLessThan(1e-9);
    expect(Math.abs(other.pGreater - one.pLess)).toBeLessThan(1e-9);
  },
);

prop.prop([arbCounts, arbCounts, arbMargin, arbAlpha, arbMethod])(
  'two groups are equivalent exactly when the interval lies within the margin, and the observed difference too',
  (a, b, margin, alpha, method) => {
    const test = testEquivalence(a, b, { margin, alpha, method: method as 'wald' });
    if (test.status === 'withheld') throw new Error('withheld');
    const { lower, upper } = test.interval.unclipped ?? test.interval;
    fc.pre(Math.abs(Math.max(-lower, upper) - margin) > 1e-7);
    const denied = Math.abs(test.difference) >= margin;
    expect(-margin < lower && upper < margin && !denied).toBe(test.equivalent);
    expect(JSON.parse(JSON.stringify(test))).toEqual(test);
  },
);

const arbTable = fc.oneof(
  arbTransition().map(categoryTransition),
  arbCategoryTransition({ maximum: 200, fractional: true }),
);

prop.prop([arbTable, arbMargin, arbAlpha])(
  'a change is equivalent exactly when its interval lies within the margin',
  (table, margin, alpha) => {
    const test = testPairedEquivalence(table, { margin, alpha });
    fc.pre(test.status === 'shown');
    const { lower, upper } = test.interval;
    fc.pre(Math.abs(Math.max(-lower, upper) - margin) > 1e-6 && margin < 200);
    expect(-margin < lower && upper < margin).toBe(test.equivalent);
    fc.pre(Math.abs(lower) > 1e-6 && Math.abs(upper) > 1e-6);
    expect([test.superior, test.inferior]).toEqual([lower > 0, upper < 0]);
    expect(JSON.parse(JSON.stringify(test))).toEqual(test);
  },
);
