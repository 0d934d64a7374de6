import { describe, expect, test } from 'vitest';
import { MARGIN_METHODS } from '../../src/compare/half-width.ts';
import { type MarginPlanOptions, marginOfError, sampleSizeForMargin } from '../../src/compare/margin.ts';
import { estimateNps } from '../../src/estimate/interval.ts';

const lastWave = { detractors: 20, passives: 30, promoters: 50 };

describe('the margin of error', () => {
  test('is half the width of the interval that such answers give', () => {
    const { interval } = estimateNps(lastWave);
    const half = ((interval?.upper as number) - (interval?.lower as number)) / 2;
    expect(marginOfError(100, { spread: lastWave }).margin).toBeCloseTo(half, 10);
  });

  test('is that of the interval for a finite population too', () => {
    const { interval } = estimateNps(lastWave, { populationSize: 150 });
    const half = ((interval?.upper as number) - (interval?.lower as number)) / 2;
    expect(marginOfError(100, { spread: lastWave, populationSize: 150 }).margin).toBeCloseTo(half, 10);
  });

  test('is nothing when everybody answers', () => {
    for (const method of MARGIN_METHODS) {
      const { margin, standardError } = marginOfError(150, { spread: lastWave, populationSize: 150, method });
      expect([margin, standardError]).toEqual([0, 0]);
    }
    expect(marginOfError(1, { populationSize: 1 }).margin).toBe(0);
  });

  test('shrinks like a sample without its design effect', () => {
    const plain = marginOfError(100, { spread: lastWave });
    expect(marginOfError(200, { spread: lastWave, designEffect: 2 }).margin).toBeCloseTo(plain.margin, 12);
  });

  test('says what it assumed', () => {
    expect(marginOfError(100, { method: 'wald' })).toEqual({
      margin: 19.59963984540054,
      standardError: 10,
      n: 100,
      level: 0.95,
      method: 'wald',
      variance: 1,
      shares: { detractors: 0.5, passives: 0, promoters: 0.5 },
      designEffect: 1,
      cautions: [],
    });
  });

  test('warns of few answers, and of a formula for answers that are all alike', () => {
    const alike = { detractors: 0, passives: 0, promoters: 1 };
    expect(marginOfError(9, { spread: alike, method: 'wald' }).cautions).toEqual(['few-answers', 'degenerate']);
    expect(marginOfError(10, { spread: alike }).cautions).toEqual([]);
    expect(marginOfError(10, { spread: alike }).margin).toBeCloseTo(27.75, 2);
  });
});

describe('a sample for a margin', () => {
  test('of 5 points in the worst case is that of the textbooks, or a little less', () => {
    const sizes = MARGIN_METHODS.map((method) => [method, sampleSizeForMargin(5, { method }).n]);
    expect(sizes).toEqual([
      ['score', 1533],
      ['adjusted-wald', 1534],
      ['wald', 1537],
    ]);
  });

  test('is larger than the textbook says where nearly all answer alike', () => {
    const spread = { detractors: 1, passives: 4, promoters: 95 };
    expect(sampleSizeForMargin(10, { spread, method: 'wald' }).n).toBe(30);
    expect(sampleSizeForMargin(10, { spread }).n).toBe(50);
  });

  test('says what it assumed, and whom to invite', () => {
    const { nRaw, nRawEndless, marginAtN, ...plan } = sampleSizeForMargin(5, {
      spread: lastWave,
      populationSize: 1000,
      responseRate: 0.2,
    });
    expect(plan).toEqual({
      n: 484,
      margin: 5,
      level: 0.95,
      method: 'score',
      variance: 0.61,
      shares: { detractors: 0.2, passives: 0.3, promoters: 0.5 },
      designEffect: 1,
      populationSize: 1000,
      responseRate: 0.2,
      invitations: 2420,
      cautions: [],
    });
    expect(nRaw).toBeCloseTo(nRawEndless / (1 + (nRawEndless - 1) / 1000), 10);
    expect(marginAtN).toBeLessThanOrEqual(5);
  });

  test('invites whole people, not one more for a rounding error', () => {
    for (const responseRate of [0.01, 0.07, 0.1, 0.3, 0.7, 1]) {
      const { n, invitations } = sampleSizeForMargin(5, { responseRate });
      const whole = invitations as number;
      expect(whole * responseRate).toBeGreaterThanOrEqual(n * (1 - 1e-12));
      expect((whole - 1) * responseRate).toBeLessThan(n);
    }
  });

  test('of a tiny margin is huge, and of a tinier one refused', () => {
    expect(sampleSizeForMargin(0.001).n).toBe(38_414_588_204);
    expect(() => sampleSizeForMargin(1e-6)).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['margin'] }),
    );
    expect(sampleSizeForMargin(1e-6, { populationSize: 5000 }).n).toBe(5000);
  });

  test('of a margin whose square is too small for a number is refused', () => {
    for (const method of MARGIN_METHODS)
      for (const margin of [1e-150, 1e-200, 5e-324])
        expect(() => sampleSizeForMargin(margin, { method })).toThrow(
          expect.objectContaining({ code: 'option/out-of-range', path: ['margin'] }),
        );
  });

  test('of answers that are all alike is one for the formulas, which is no certainty', () => {
    const spread = { detractors: 0, passives: 0, promoters: 7 };
    const plan = sampleSizeForMargin(5, { spread, method: 'wald' });
    expect([plan.n, plan.nRaw, plan.cautions]).toEqual([1, 0, ['few-answers', 'degenerate']]);
    expect(sampleSizeForMargin(5, { spread }).n).toBe(73);
  });

  test('of everything is one', () => {
    expect(MARGIN_METHODS.map((method) => sampleSizeForMargin(100, { method }).n)).toEqual([1, 1, 4]);
    const spread = { detractors: 0, passives: 1, promoters: 0 };
    expect(sampleSizeForMargin(5, { spread, method: 'wald', populationSize: 1 })).toMatchObject({ n: 1, nRaw: 0 });
  });
});

describe('an option out of its range is refused:', () => {
  test.each<[string, number, MarginPlanOptions]>([
    ['margin', 0, {}],
    ['margin', -5, {}],
    ['margin', 101, {}],
    ['margin', NaN, {}],
    ['level', 5, { level: 1 }],
    ['spread', 5, { spread: { variance: 2 } }],
    ['populationSize', 5, { populationSize: 0 }],
    ['populationSize', 5, { populationSize: 10.5 }],
    ['populationSize', 5, { populationSize: Infinity }],
    ['designEffect', 5, { designEffect: 0 }],
    ['responseRate', 5, { responseRate: 0 }],
    ['responseRate', 5, { responseRate: 1.1 }],
  ])('%s with %d and %o', (name, margin, options) => {
    expect(() => sampleSizeForMargin(margin, options)).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: [name] }),
    );
  });

  test('a method without a margin', () => {
    expect(() => sampleSizeForMargin(5, { method: 'bayes' as 'wald' })).toThrow(
      expect.objectContaining({ code: 'option/unknown', path: ['method'] }),
    );
  });

  test.each([0, -1, NaN, Infinity, 2e15, '10'])('%s answers', (n) => {
    expect(() => marginOfError(n as number)).toThrow(expect.objectContaining({ path: ['n'] }));
  });

  test('more answers than people', () => {
    expect(() => marginOfError(11, { populationSize: 10 })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['populationSize'] }),
    );
  });
});
