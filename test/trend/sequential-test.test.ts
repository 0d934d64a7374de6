/**
 * Tests that may be looked at after every answer.
 */
import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import {
  type ShareTest,
  type ShareTestOptions,
  type TargetTestOptions,
  continueTest,
  startShareTest,
  startTargetTest,
} from '../../src/trend/sequential-test.ts';

const faultOf = (work: () => unknown): readonly unknown[] => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return [error.code, ...error.path];
    throw error;
  }
  return ['nothing'];
};

const row = (length: number, scoreAt: (i: number) => number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => scoreAt(i));

describe('a test of a share', () => {
  test('begins with an e-value of 1', () => {
    expect(startShareTest({ share: 0.2 })).toStrictEqual({
      kind: 'share-test',
      share: 0.2,
      prior: { detractors: 1, others: 1 },
      alpha: 0.05,
      answers: 0,
      detractors: 0,
      passives: 0,
      promoters: 0,
      logE: 0,
      bestLogE: 0,
      pValue: 1,
      rejected: false,
      rejectedAfter: null,
    });
  });

  test('bets on the mean of the shares above the claimed one', () => {
    // The mean of an even spread over 0.2 to 1 is 0.6.
    expect(Math.exp(continueTest(startShareTest({ share: 0.2 }), [0]).logE)).toBeCloseTo(0.6 / 0.2, 12);
    expect(Math.exp(continueTest(startShareTest({ share: 0.2 }), [7]).logE)).toBeCloseTo(0.4 / 0.8, 12);
  });

  test('keeps its best p-value and its rejection when better answers come', () => {
    const bad = continueTest(
      startShareTest({ share: 0.2 }),
      row(10, () => 2),
    );
    const good = continueTest(
      bad,
      row(500, () => 9),
    );
    expect(bad.rejected).toBe(true);
    expect(good.logE).toBeLessThan(0);
    expect(good).toMatchObject({
      bestLogE: bad.bestLogE,
      pValue: bad.pValue,
      rejected: true,
      rejectedAfter: bad.rejectedAfter,
    });
    expect(good.pValue).toBeCloseTo(Math.exp(-good.bestLogE), 15);
  });

  test('rejects at the first answer that brings the e-value to 1 / alpha', () => {
    // Even spread over 0.5 to 1, k detractors: (2 / (k + 1)) (1 − 2^−(k+1)) / 2^−k, which is 18 at k = 6 and 32 at k = 7.
    const start = startShareTest({ share: 0.5 });
    expect(
      Math.exp(
        continueTest(
          start,
          row(6, () => 0),
        ).logE,
      ),
    ).toBeCloseTo((2 / 7) * (2 ** 6 - 0.5), 10);
    expect(
      continueTest(
        start,
        row(9, () => 0),
      ).rejectedAfter,
    ).toBe(7);
    expect(
      continueTest(
        startShareTest({ share: 0.5, alpha: 0.06 }),
        row(9, () => 0),
      ).rejectedAfter,
    ).toBe(6);
  });

  // Integrals by mpmath 1.3.0 with 60 digits: betainc(1 + k, 1 + n − k, q0, 1) over q0^k (1 − q0)^(n − k) (1 − q0).
  test.each([
    [1, 1, 1.3437347467010947],
    [15, 100, -2.850034361898304],
    [300, 1000, 68.881514000014626],
    [1500, 10000, -5.236349517904779],
    [1400, 10000, -6.597948212117132],
    [200000, 1000000, 9029.9744480976603],
  ])('agrees with 60 digits for %d detractors among %d', (detractors, n, logE) => {
    const before = {
      ...startShareTest({ share: 0.15 }),
      answers: n - 1,
      detractors: detractors - 1,
      promoters: n - detractors,
    };
    const got = continueTest({ ...before, logE: -1000, bestLogE: 0 }, [0]).logE;
    expect(Math.abs(got - logE)).toBeLessThan(1e-9 + 1e-13 * Math.abs(logE));
  });
});

describe('a test of a target', () => {
  test('keeps no sign at a target of 0', () => {
    expect(startTargetTest({ target: -0 }).target).toBe(0);
  });

  test('stands still on passives when the target is 0', () => {
    expect(
      continueTest(
        startTargetTest({ target: 0 }),
        row(1000, () => 8),
      ).logE,
    ).toBeCloseTo(0, 12);
  });

  test('gains by detractors as much as it would lose by promoters', () => {
    // With a target of 0 the bets lie between 1 / 21 and 20 / 21 of the stake; their mean is a half.
    expect(Math.exp(continueTest(startTargetTest({ target: 0 }), [0]).logE)).toBeCloseTo(1.5, 12);
    expect(Math.exp(continueTest(startTargetTest({ target: 0 }), [10]).logE)).toBeCloseTo(0.5, 12);
  });

  test('rejects a target that is missed, and not one that is reached', () => {
    const scores = row(2000, (i) => [9, 8, 3, 10, 7][i % 5] as number);
    expect(continueTest(startTargetTest({ target: 40 }), scores).rejectedAfter).toBeLessThan(300);
    expect(continueTest(startTargetTest({ target: 10 }), scores).rejected).toBe(false);
  });

  test('can bet against a very high and a very low target', () => {
    for (const target of [-99.9, 99.9])
      expect(
        Number.isFinite(
          continueTest(
            startTargetTest({ target }),
            row(1e5, (i) => i % 11),
          ).logE,
        ),
      ).toBe(true);
  });
});

describe('what is refused', () => {
  test.each([
    ['share', { share: 0 }],
    ['share', { share: 1 }],
    ['share', {}],
    ['alpha', { share: 0.1, alpha: 0 }],
    ['alpha', { share: 0.1, alpha: 1 }],
    ['prior', { share: 0.1, prior: { detractors: 0, others: 1 } }],
    ['prior', { share: 0.1, prior: { detractors: 1 } }],
    ['prior', { share: 0.1, prior: null }],
  ])('a bad %s: %o', (name, options) => {
    expect(faultOf(() => startShareTest(options as unknown as ShareTestOptions))).toEqual([
      'option/out-of-range',
      name,
    ]);
  });

  test.each([
    ['target', { target: 100 }],
    ['target', { target: -100 }],
    ['target', { target: '30' }],
    ['alpha', { target: 30, alpha: NaN }],
  ])('a bad %s: %o', (name, options) => {
    expect(faultOf(() => startTargetTest(options as unknown as TargetTestOptions))).toEqual([
      'option/out-of-range',
      name,
    ]);
  });

  test('an e-value that was changed is not believed: the counts say what it is', () => {
    const stored = continueTest(startShareTest({ share: 0.15 }), [3, 9, 8]);
    const after = continueTest({ ...stored, logE: -1e9 }, [0, 0, 0]);
    expect(after).toEqual(continueTest(stored, [0, 0, 0]));
  });

  const used = continueTest(startShareTest({ share: 0.15 }), [3, 9, 8]);
  test.each([
    ['no object', null],
    ['another kind', { ...used, kind: 'detractor-watch' }],
    ['a lost share', { ...used, share: null }],
    ['counts that do not add up', { ...used, answers: 4 }],
    ['counts below 0', { ...used, promoters: -1, passives: 3 }],
    ['a lost e-value', { ...used, logE: null }],
    ['a best that is not the best', { ...used, bestLogE: used.logE - 1 }],
    ['an impossible rejection', { ...used, rejectedAfter: 0 }],
    ['a lost alpha', { ...used, alpha: undefined }],
    ['a rejection later than its answers', { ...used, alpha: 0.9, rejected: true, rejectedAfter: 4 }],
    ['a rejection that the best e-value does not bear', { ...used, rejected: true, rejectedAfter: 1 }],
    ['a best e-value that would have rejected', { ...used, bestLogE: 9, pValue: Math.exp(-9) }],
    ['a verdict of its own', { ...used, rejected: true }],
    ['a p-value of its own', { ...used, pValue: 0.01 }],
  ])('a test with %s', (_what, broken) => {
    expect(faultOf(() => continueTest(broken as ShareTest, [9]))).toEqual(['watch/invalid']);
  });

  test('a score off the scale, and what is no list', () => {
    expect(faultOf(() => continueTest(used, [9, -1]))).toEqual(['score/not-on-scale', 1]);
    expect(faultOf(() => continueTest(used, new Set([1]) as unknown as number[]))).toEqual(['input/invalid']);
  });
});
