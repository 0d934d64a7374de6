import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { type SameMixTest, permutationTest, pooledTest } from '../../src/compare/permutation.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

const shown = (result: ReturnType<typeof pooledTest>): SameMixTest => {
  if (result.status === 'withheld') throw new Error('withheld');
  return result;
};

const swapped = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts =>
  counts(promoters, passives, detractors);

/** In how many ways k of n things can be chosen, as a whole number of any size. */
const choose = (n: number, k: number): bigint => {
  let ways = 1n;
  for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  return k < 0 || k > n ? 0n : ways;
};

const ratio = (part: bigint, whole: bigint): number => Number((part * 10n ** 60n) / whole) / 1e60;

/** All deals one by one, in whole numbers. */
const slowly = (a: CategoryCounts, b: CategoryCounts): Pick<SameMixTest, 'pValue' | 'pGreater' | 'pLess'> => {
  const all = counts(a.detractors + b.detractors, a.passives + b.passives, a.promoters + b.promoters);
  const n = a.detractors + a.passives + a.promoters;
  const m = b.detractors + b.passives + b.promoters;
  const apart = (d: number, p: number): number => (p - d) * m - (all.promoters - p - (all.detractors - d)) * n;
  const seen = apart(a.detractors, a.promoters);
  const sums = { pValue: 0n, pGreater: 0n, pLess: 0n };
  let whole = 0n;
  for (let d = 0; d <= all.detractors; d++)
    for (let p = 0; p <= all.promoters; p++) {
      const ways = choose(all.detractors, d) * choose(all.promoters, p) * choose(all.passives, n - d - p);
      whole += ways;
      if (apart(d, p) >= seen) sums.pGreater += ways;
      if (apart(d, p) <= seen) sums.pLess += ways;
      if (Math.abs(apart(d, p)) >= Math.abs(seen)) sums.pValue += ways;
    }
  return {
    pValue: ratio(sums.pValue, whole),
    pGreater: ratio(sums.pGreater, whole),
    pLess: ratio(sums.pLess, whole),
  };
};

const arbFew = fc.oneof(
  arbCategoryCounts({ maximum: 4, minimumSize: 1 }),
  arbCategoryCounts({ maximum: 15, minimumSize: 1 }),
);

describe('the exact test', () => {
  test.prop([arbFew, arbFew], { numRuns: 300 })('agrees with dealing in all ways one by one', (a, b) => {
    const fast = shown(permutationTest(a, b));
    const slow = slowly(a, b);
    for (const tail of ['pValue', 'pGreater', 'pLess'] as const)
      expect(Math.abs(fast[tail] / slow[tail] - 1), tail).toBeLessThan(1e-12);
  });

  test.prop([arbCategoryCounts({ maximum: 150, minimumSize: 1 }), arbCategoryCounts({ maximum: 150, minimumSize: 1 })])(
    'changes sides when the groups do, and when promoters and detractors do',
    (a, b) => {
      const one = shown(permutationTest(a, b));
      for (const other of [shown(permutationTest(b, a)), shown(permutationTest(swapped(a), swapped(b)))]) {
        expect(other.difference).toBeCloseTo(-one.difference, 9);
        expect(Math.abs(other.pValue - one.pValue)).toBeLessThan(1e-11);
        expect(Math.abs(other.pLess - one.pGreater)).toBeLessThan(1e-11);
        expect(other.standardError).toBeCloseTo(one.standardError, 9);
      }
    },
  );

  test.prop([arbFew, arbFew])('leaves the deal that was seen in both tails', (a, b) => {
    const { pValue, pGreater, pLess } = shown(permutationTest(a, b));
    expect(pGreater + pLess).toBeGreaterThanOrEqual(1 - 1e-12);
    expect(pValue).toBeGreaterThan(0);
    expect(pValue).toBeLessThanOrEqual(1);
    expect(pValue).toBeGreaterThanOrEqual(Math.min(pGreater, pLess) - 1e-12);
  });

  test('counts the ways by which two against two can fall', () => {
    // Of the six ways to deal two promoters and two detractors in pairs, one is as it came and one its mirror.
    expect(shown(permutationTest(counts(0, 0, 2), counts(2, 0, 0)))).toEqual({
      status: 'shown',
      test: 'permutation-exact',
      difference: 200,
      standardError: expect.closeTo(100 * Math.sqrt(4 / 3), 10) as number,
      statistic: null,
      pValue: expect.closeTo(1 / 3, 14) as number,
      pGreater: expect.closeTo(1 / 6, 14) as number,
      pLess: 1,
      n: { a: 2, b: 2 },
      cautions: ['few-answers'],
    });
  });

  test('says how far the scores of two dealt groups lie apart on average, as all deals together have it', () => {
    // Two promoters and two detractors: differences of 2, 0, 0, 0, 0 and −2 on the unit scale.
    const { standardError } = shown(permutationTest(counts(1, 0, 1), counts(1, 0, 1)));
    expect(standardError).toBeCloseTo(100 * Math.sqrt(8 / 6), 10);
  });

  test('is close to the pooled test for large groups', () => {
    const [a, b] = [counts(300, 500, 1200), counts(340, 500, 1160)];
    const exact = shown(permutationTest(a, b)).pValue;
    expect(Math.abs(exact - shown(pooledTest(a, b)).pValue)).toBeLessThan(0.005);
  });

  test('finds a tiny p-value where every answer differs', () => {
    const { pGreater, pValue } = shown(permutationTest(counts(0, 0, 200), counts(200, 0, 0)));
    // One way in C(400, 200).
    expect(pGreater / ratio(10n ** 130n, choose(400, 200))).toBeCloseTo(1e-130, 140);
    expect(pValue).toBeCloseTo(2 * pGreater, 130);
  });

  test('takes a hundred thousand answers and no more', () => {
    const half = counts(15_000, 15_000, 20_000);
    expect(shown(permutationTest(half, half)).pValue).toBe(1);
    expect(() => permutationTest(half, { ...half, passives: 15_001 })).toThrow(
      expect.objectContaining({ code: 'counts/too-many' }) as Error,
    );
  });

  test('takes whole answers only', () => {
    for (const act of [
      () => permutationTest(counts(1, 2, 3.5), counts(1, 2, 3)),
      () => permutationTest(counts(1, 2, 3), counts(0.1, 2, 3)),
    ])
      expect(act).toThrow(expect.objectContaining({ code: 'counts/not-whole' }) as Error);
  });
});

describe('the pooled test', () => {
  test.prop([
    arbCategoryCounts({ maximum: 1000, fractional: true, minimumSize: 0.01 }),
    arbCategoryCounts({ maximum: 1000, fractional: true, minimumSize: 0.01 }),
  ])('changes sides when the groups do, and gives plain JSON', (a, b) => {
    const one = shown(pooledTest(a, b));
    const other = shown(pooledTest(b, a));
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect(other.statistic).toBeCloseTo(-(one.statistic as number), 9);
    expect(other.pLess).toBeCloseTo(one.pGreater, 9);
    expect(one.pValue).toBeCloseTo(2 * Math.min(one.pGreater, one.pLess), 12);
  });

  test('has no −0 where the scores are next to equal', () => {
    const result = shown(pooledTest(counts(5e-324, 2, 0), counts(1, 1e-9, 1)));
    expect(Object.is(result.statistic, 0)).toBe(true);
  });

  test('takes the spread of both groups together', () => {
    // Together 20 promoters and 20 passives: a variance of ¼, of the difference ¼ (1/20 + 1/20).
    const result = shown(pooledTest(counts(0, 5, 15), counts(0, 15, 5)));
    expect(result.standardError).toBeCloseTo(100 * Math.sqrt(0.025), 10);
    expect(result.statistic).toBeCloseTo(0.5 / Math.sqrt(0.025), 10);
  });

  test('rejects equal scores of unequal spread more often than it says, when the small group varies more', () => {
    const calm = [0.1, 0.7, 0.2] as const;
    const polar = [0.425, 0.05, 0.525] as const;
    const chance = (
      n: number,
      [d, u, p]: readonly [number, number, number],
      { detractors, promoters }: CategoryCounts,
    ) => {
      const passives = n - detractors - promoters;
      const ways = Number((choose(n, detractors) * choose(n - detractors, promoters)).toString());
      return ways * d ** detractors * u ** passives * p ** promoters;
    };
    const outcomes = (n: number): CategoryCounts[] =>
      Array.from({ length: n + 1 }, (_, d) =>
        Array.from({ length: n + 1 - d }, (__, p) => counts(d, n - d - p, p)),
      ).flat();
    let pooled = 0;
    let adjusted = 0;
    for (const a of outcomes(10)) {
      const ofA = chance(10, polar, a);
      for (const b of outcomes(40)) {
        const both = ofA * chance(40, calm, b);
        if (shown(pooledTest(a, b)).pValue < 0.05) pooled += both;
        if ((compareNps(a, b).pValue as number) < 0.05) adjusted += both;
      }
    }
    expect(pooled).toBeCloseTo(0.17, 2);
    expect(adjusted).toBeLessThan(0.064);
  });
});

describe('both tests', () => {
  test.each([pooledTest, permutationTest])('%o find nothing in answers that are all alike', (act) => {
    for (const all of [counts(4, 0, 0), counts(0, 4, 0), counts(0, 0, 4)])
      expect(act(all, all)).toMatchObject({ difference: 0, standardError: 0, pValue: 1 });
  });

  test.each([pooledTest, permutationTest])('%o are withheld when nobody answered on one side', (act) => {
    const nobody = counts(0, 0, 0);
    for (const result of [act(nobody, counts(1, 0, 0)), act(counts(1, 0, 0), nobody)])
      expect(result).toMatchObject({ status: 'withheld', reason: 'no-responses', difference: null });
  });

  test.each([pooledTest, permutationTest])('%o compare one answer with one', (act) => {
    const result = shown(act(counts(0, 0, 1), counts(1, 0, 0)));
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.difference).toBe(200);
  });

  test.each([pooledTest, permutationTest])('%o refuse counts below 0', (act) => {
    expect(() => act(counts(-1, 2, 3), counts(1, 2, 3))).toThrow(
      expect.objectContaining({ code: 'counts/invalid' }) as Error,
    );
  });
});
