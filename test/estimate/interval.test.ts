import { describe, expect, test } from 'vitest';
import { ESTIMATE_METHODS, type Estimate, type Interval } from '../../src/estimate/estimate.ts';
import { type EstimateOptions, estimateNps } from '../../src/estimate/interval.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { emptyTally, tallyScores } from '../../src/tally/tally.ts';

const of = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

const intervalOf = (counts: CategoryCounts, options: EstimateOptions = {}): Interval => {
  const { interval } = estimateNps(counts, options);
  if (interval === null) throw new Error('withheld');
  return interval;
};

const limitsOf = (counts: CategoryCounts, options: EstimateOptions = {}): readonly [number, number] => {
  const { lower, upper } = intervalOf(counts, options);
  return [lower, upper];
};

const expectLimits = (got: readonly [number, number], expected: readonly [number, number], within = 1e-10): void => {
  expect(Math.abs(got[0] - expected[0]), `lower ${got[0]}`).toBeLessThan(within);
  expect(Math.abs(got[1] - expected[1]), `upper ${got[1]}`).toBeLessThan(within);
};

/** The two-sided normal critical value at 95 % and its square. */
const Z = 1.959963984540054;
const ZZ = Z * Z;

describe('an estimate', () => {
  test('has the score, its interval, n and the counts', () => {
    const estimate = estimateNps(tallyScores([10, 9, 9, 9, 9, 8, 7, 7, 6, 0]));
    expect(estimate).toMatchObject({
      status: 'shown',
      nps: 30,
      n: 10,
      counts: of(2, 3, 5),
      interval: { method: 'score', level: 0.95 },
      cautions: [],
    });
    expect('populationSize' in estimate).toBe(false);
  });

  test.each([emptyTally, of(0, 0, 0)])('of nobody is withheld', (counts) => {
    for (const method of ESTIMATE_METHODS)
      expect(estimateNps(counts, { method })).toEqual({
        status: 'withheld',
        nps: null,
        interval: null,
        reason: 'no-responses',
        n: 0,
        counts: of(0, 0, 0),
      });
  });

  test.each([1, 0.4, 1.9, 1.999])('with Student’s critical value needs two answers, not %d', (n) => {
    expect(estimateNps(of(0, 0, n), { method: 't' })).toMatchObject({ status: 'withheld', reason: 'below-minimum', n });
  });

  test('warns below ten answers', () => {
    expect(estimateNps(of(2, 2, 5))).toMatchObject({ cautions: ['few-answers'] });
    expect(estimateNps(of(2, 2, 5.99))).toMatchObject({ cautions: ['few-answers'] });
    expect(estimateNps(of(2, 3, 5))).toMatchObject({ cautions: [] });
  });

  test.each(['wald', 't', 'goodman'] as const)('has no width by %s where all are alike, and says so', (method) => {
    const estimate = estimateNps(of(0, 0, 12), { method });
    expect(estimate).toMatchObject({
      interval: { lower: 100, upper: 100 },
      standardError: 0,
      cautions: ['degenerate'],
    });
  });

  test('by adjusted-wald with nothing added has no width where all are alike, and says so', () => {
    const pseudo = of(0, 0, 0);
    expect(estimateNps(of(0, 0, 12), { method: 'adjusted-wald', pseudo })).toMatchObject({ cautions: ['degenerate'] });
    expect(estimateNps(of(0, 0, 12), { method: 'adjusted-wald' })).toMatchObject({ cautions: [] });
  });

  test.each(ESTIMATE_METHODS)('by %s of answers that differ is not degenerate, however many they are', (method) => {
    expect(estimateNps(of(2e40, 3e40, 5e40), { method })).toMatchObject({ status: 'shown', cautions: [] });
  });

  test('by may-johnson has no width where all are passive, and says so', () => {
    expect(estimateNps(of(0, 12, 0), { method: 'may-johnson' })).toMatchObject({
      interval: { lower: 0, upper: 0 },
      cautions: ['degenerate'],
    });
    expect(estimateNps(of(0, 0, 12), { method: 'may-johnson' })).toMatchObject({ cautions: [] });
  });
});

describe('the score interval', () => {
  test.each([1, 3, 10, 1000])('of %d promoters goes from (n − z²) / (n + z²) to exactly 100', (n) => {
    const [lower, upper] = limitsOf(of(0, 0, n));
    expect(upper).toBe(100);
    expect(lower).toBeCloseTo((100 * (n - ZZ)) / (n + ZZ), 11);
  });

  test('of ten promoters begins at 44.49', () => {
    expect(limitsOf(of(0, 0, 10))[0].toFixed(2)).toBe('44.49');
  });

  test.each([1, 7, 80])('of %d passives goes z² / (n + z²) to both sides', (n) => {
    expectLimits(limitsOf(of(0, n, 0)), [(-100 * ZZ) / (n + ZZ), (100 * ZZ) / (n + ZZ)]);
  });

  test('of promoters and detractors alone, in equal numbers, is Wilson’s', () => {
    // x = 2 share − 1 with Wilson's limits ½ ± ½ √(z² / (n + z²)) of the share.
    const reach = 100 * Math.sqrt(ZZ / (8 + ZZ));
    expectLimits(limitsOf(of(4, 0, 4)), [-reach, reach]);
  });

  test.each([
    // Printed by the package NPS 2.0.999 for R, which searches by steps.
    [of(5, 15, 30), 0.95, 28.863, 66.059],
    [of(25, 35, 40), 0.95, -0.809, 29.991],
    [of(1, 0, 19), 0.9, 60.799, 97.753],
    [of(42, 26, 52), 0.999, -17.919, 33.378],
  ])('of %o at level %d is that of the package for R', (counts, level, lower, upper) => {
    expectLimits(limitsOf(counts, { level }), [lower, upper], 0.002);
  });

  test('with n − 1 excludes nothing when one answered', () => {
    expect(limitsOf(of(0, 1, 0), { method: 'score-n-minus-1' })).toEqual([-100, 100]);
    expect(limitsOf(of(0.2, 0.3, 0.4), { method: 'score-n-minus-1' })).toEqual([-100, 100]);
  });

  test('with n − 1 of ten promoters is that of nine', () => {
    expectLimits(limitsOf(of(0, 0, 10), { method: 'score-n-minus-1' }), limitsOf(of(0, 0, 9)));
  });

  test('is as wide as the plain one when a million answered', () => {
    expectLimits(limitsOf(of(2e5, 3e5, 5e5)), limitsOf(of(2e5, 3e5, 5e5), { method: 'wald' }), 1e-3);
  });
});

describe('the likelihood-ratio interval', () => {
  test.each([1, 4, 50])('of %d promoters begins where their likelihood has fallen by z² / 2', (n) => {
    // The likelihood of n promoters at a score x is at most ((1 + x) / 2)^n.
    expectLimits(limitsOf(of(0, 0, n), { method: 'likelihood-ratio' }), [100 * (2 * Math.exp(-ZZ / (2 * n)) - 1), 100]);
  });
});

describe('the intervals of the form score ± critical value × standard error', () => {
  test('plain: 30 ± 1.96 √61 for 20, 30 and 50 answers', () => {
    const estimate = estimateNps(of(20, 30, 50), { method: 'wald' });
    expect(estimate).toMatchObject({ nps: 30 });
    expectLimits(limitsOf(of(20, 30, 50), { method: 'wald' }), [30 - Z * Math.sqrt(61), 30 + Z * Math.sqrt(61)]);
  });

  test('with Student’s value: 50 ± 12.706 · 50 for a passive and a promoter', () => {
    const { unclipped } = intervalOf(of(0, 1, 1), { method: 't' });
    expect(unclipped?.lower).toBeCloseTo(50 - 50 * 12.706204736174698, 9);
    expect(unclipped?.upper).toBeCloseTo(50 + 50 * 12.706204736174698, 9);
  });

  test('adjusted: three imaginary answers, half of them passive', () => {
    // 9 promoters: (9.75 − 0.75) / 12 = 0.75 with variance (0.875 − 0.75²) / 12.
    const arm = Z * Math.sqrt(0.3125 / 12);
    const { lower, upper, unclipped } = intervalOf(of(0, 0, 9), { method: 'adjusted-wald' });
    expect(lower).toBeCloseTo(100 * (0.75 - arm), 10);
    expect(upper).toBe(100);
    expect(unclipped?.upper).toBeCloseTo(100 * (0.75 + arm), 10);
  });

  test('adjusted by nothing is plain', () => {
    const pseudo = of(0, 0, 0);
    expectLimits(limitsOf(of(2, 3, 7), { method: 'adjusted-wald', pseudo }), limitsOf(of(2, 3, 7), { method: 'wald' }));
  });

  test('adjusted by given answers', () => {
    // Bonett and Price add a promoter and a detractor: 4 promoters and 2 detractors of 8.
    const arm = Z * Math.sqrt((0.75 - 0.0625) / 8);
    expectLimits(limitsOf(of(1, 2, 3), { method: 'adjusted-wald', pseudo: of(1, 0, 1) }), [
      100 * (0.25 - arm),
      100 * (0.25 + arm),
    ]);
  });

  test('simultaneous: the plain one with the root of the chi-square quantile, 5.991', () => {
    const arm = Math.sqrt(5.991464547107979 * 61);
    expectLimits(limitsOf(of(20, 30, 50), { method: 'goodman' }), [30 - arm, 30 + arm]);
  });
});

describe('the intervals built from others', () => {
  test('from Wilson’s: of one passive as far as z² / (1 + z²) to both sides', () => {
    expectLimits(limitsOf(of(0, 1, 0), { method: 'mover-wilson' }), [(-100 * ZZ) / (1 + ZZ), (100 * ZZ) / (1 + ZZ)]);
  });

  test('from Wilson’s: of promoters and passives, with Wilson’s lower limit of the promoters below', () => {
    // No detractors: the arm below joins Wilson's arms of 6 in 8 (down) and of 0 in 8 (up), uncorrelated.
    const center = (6 + ZZ / 2) / (8 + ZZ);
    const down = 0.75 - (center - (Z * Math.sqrt((6 * 2) / 8 + ZZ / 4)) / (8 + ZZ));
    const up = ZZ / (8 + ZZ);
    expect(limitsOf(of(0, 2, 6), { method: 'mover-wilson' })[0]).toBeCloseTo(100 * (0.75 - Math.hypot(down, up)), 10);
  });

  test('may-johnson solves (t − x)² = z² (s − x²) / n', () => {
    for (const limit of limitsOf(of(3, 5, 8), { method: 'may-johnson' })) {
      const x = limit / 100;
      expect((5 / 16 - x) ** 2).toBeCloseTo((ZZ * (11 / 16 - x * x)) / 16, 12);
    }
  });
});

describe('a finite population', () => {
  test.each(ESTIMATE_METHODS.filter((method) => method !== 't'))(
    'of 99, half of it asked, counts twice by %s',
    (method) => {
      // (N − 1) / (N − n) = 98 / 49.
      expectLimits(limitsOf(of(10, 15, 25), { method, populationSize: 99 }), limitsOf(of(20, 30, 50), { method }));
    },
  );

  test('shrinks Student’s interval by the root of the part not seen, with n − 1 as before', () => {
    const endless = intervalOf(of(10, 15, 25), { method: 't' });
    const finite = intervalOf(of(10, 15, 25), { method: 't', populationSize: 200 });
    expect((finite.upper - finite.lower) / (endless.upper - endless.lower)).toBeCloseTo(Math.sqrt(0.75), 12);
  });

  test.each(ESTIMATE_METHODS)('that answered as a whole leaves nothing to estimate by %s', (method) => {
    expect(estimateNps(of(3, 4, 5), { method, populationSize: 12 })).toEqual({
      status: 'shown',
      nps: (100 * 2) / 12,
      interval: { lower: (100 * 2) / 12, upper: (100 * 2) / 12, level: 0.95, method },
      standardError: 0,
      n: 12,
      counts: of(3, 4, 5),
      populationSize: 12,
      cautions: [],
    });
  });

  test('of one who answered is known, even by Student’s method', () => {
    expect(estimateNps(of(0, 0, 1), { method: 't', populationSize: 1 })).toMatchObject({
      interval: { lower: 100, upper: 100 },
      cautions: ['few-answers'],
    });
  });

  test('does not make a weight below one worth less', () => {
    expectLimits(limitsOf(of(0.2, 0, 0.3), { populationSize: 3 }), limitsOf(of(0.2, 0, 0.3)));
    expect(estimateNps(of(0.2, 0, 0.3), { populationSize: 1, method: 'wald' })).toMatchObject({ status: 'shown' });
  });

  test.each([259.00000000000006, 258.99999999999994, 259 * (1 + 9e-10), 259 * (1 - 9e-10)])(
    'of 259 is complete with weights that add up to %d',
    (n) => {
      const estimate = estimateNps(of(9, 100, n - 109), { populationSize: 259 });
      expect(estimate).toMatchObject({ standardError: 0, populationSize: 259, cautions: [] });
      expect(estimate.interval).toMatchObject({ lower: estimate.nps, upper: estimate.nps });
    },
  );

  test('of 259 is not complete with weights that miss it by more', () => {
    const { lower, upper } = intervalOf(of(9, 100, 149.999999), { populationSize: 259 });
    expect(upper).toBeGreaterThan(lower);
    expect(() => estimateNps(of(9, 100, 150.000001), { populationSize: 259 })).toThrow('whole number');
  });

  test('without answers is withheld all the same', () => {
    expect(estimateNps(of(0, 0, 0), { populationSize: 0 })).toMatchObject({ reason: 'no-responses' });
  });
});

describe('a limit beyond the scale', () => {
  test('is cut, and the uncut limits stand beside it', () => {
    const { lower, upper, unclipped } = intervalOf(of(0, 1, 9), { method: 'wald' });
    expect([upper, unclipped?.lower]).toEqual([100, lower]);
    expect(unclipped?.upper).toBeCloseTo(90 + 100 * Z * Math.sqrt(0.09 / 10), 10);
  });

  test.each(ESTIMATE_METHODS)('leaves no trace by %s where nothing was cut', (method) => {
    expect('unclipped' in intervalOf(of(20, 30, 50), { method })).toBe(false);
  });

  test.each([
    ['score-n-minus-1', of(0, 0.4, 0.3), 0.5],
    ['likelihood-ratio', of(0, 1 / 3, 4), 0.9999999],
  ] as const)('leaves no trace by %s where only the last digits lie beyond', (method, counts, level) => {
    for (const group of [counts, of(counts.promoters, counts.passives, counts.detractors)])
      expect('unclipped' in intervalOf(group, { method, level })).toBe(false);
  });
});

describe('an option that is wrong is named', () => {
  const refusal = (options: object, counts: CategoryCounts = of(1, 2, 3)): unknown => {
    try {
      return estimateNps(counts, options as EstimateOptions) satisfies Estimate;
    } catch (error) {
      const { code, path } = error as { code: string; path: readonly string[] };
      return [code, ...path];
    }
  };

  test.each([0, 1, -0.1, 95, NaN, Infinity, '0.95', null, Symbol('x'), 1n, Object.create(null)])(
    'a level of %o',
    (level) => {
      expect(refusal({ level })).toEqual(['option/out-of-range', 'level']);
      expect(refusal({ level }, of(0, 0, 0))).toEqual(['option/out-of-range', 'level']);
    },
  );

  test.each([
    'Score',
    'bayes',
    'toString',
    '__proto__',
    'constructor',
    '',
    7,
    null,
    ['score'],
    Symbol('x'),
    Object.create(null),
  ])('a method %o', (method) => {
    expect(refusal({ method })).toEqual(['option/unknown', 'method']);
  });

  test.each([5, 5.99, 6.5, -1, NaN, Infinity, '10', null, 1000n, Symbol('x'), Object.create(null)])(
    'a population of %o where 6 answered',
    (populationSize) => {
      expect(refusal({ populationSize })).toEqual(['option/out-of-range', 'populationSize']);
    },
  );

  test.each([
    of(-1, 1, 1),
    of(1, NaN, 1),
    of(1, 1, Infinity),
    of('1' as never, 1, 1),
    {},
    3,
    null,
    of(1e308, 1e308, 1e308),
    of(1.1e9, 0, 0),
  ])('imaginary answers %o', (pseudo) => {
    expect(refusal({ method: 'adjusted-wald', pseudo })).toEqual(['option/out-of-range', 'pseudo']);
  });

  test('imaginary answers for a method that adds none', () => {
    expect(refusal({ pseudo: of(1, 1, 1) })).toEqual(['option/unknown', 'pseudo']);
  });
});

test('nothing that was handed in is changed', () => {
  const counts = Object.freeze(of(1, 2, 3));
  const pseudo = Object.freeze(of(1, 0, 1));
  estimateNps(counts, Object.freeze({ method: 'adjusted-wald', pseudo }));
  expect([counts, pseudo]).toEqual([of(1, 2, 3), of(1, 0, 1)]);
});
