import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type BootstrapOptions, npsBootstrap } from '../../src/estimate/bootstrap.ts';
import { estimateNps } from '../../src/estimate/interval.ts';
import { normalCdf, normalCritical, normalQuantile } from '../../src/numeric/normal.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const of = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

const limitsOf = (counts: CategoryCounts, options: BootstrapOptions = {}): readonly number[] => {
  const { interval } = npsBootstrap(counts, options);
  return interval === null ? [] : [interval.lower, interval.upper];
};

/** The distribution of the total by adding up all outcomes of n draws, and the limits by their definition. */
const limitsByHand = (
  { detractors, passives, promoters }: CategoryCounts,
  { level = 0.95, type = 'bca' }: BootstrapOptions,
): readonly number[] => {
  const n = detractors + passives + promoters;
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  const mass = new Map<number, number>();
  for (let d = 0; d <= n; d++)
    for (let p = 0; d + p <= n; p++) {
      const u = n - d - p;
      const ways = factorial(n) / factorial(d) / factorial(u) / factorial(p);
      const probability = ways * (detractors / n) ** d * (passives / n) ** u * (promoters / n) ** p;
      mass.set(p - d, (mass.get(p - d) ?? 0) + probability);
    }
  const totals = [...mass.keys()].sort((a, b) => a - b);
  const below = (total: number): number =>
    totals.filter((other) => other < total).reduce((sum, other) => sum + (mass.get(other) as number), 0);
  const cut = (deviate: number): number => {
    const p = normalCdf(deviate);
    const found = totals.find((total) => below(total) + (mass.get(total) as number) >= p - 1e-12);
    return (100 * (found ?? (totals.at(-1) as number))) / n;
  };
  const z = normalCritical(level);
  const answers = [
    [-1, detractors],
    [0, passives],
    [1, promoters],
  ] as const;
  const mean = (promoters - detractors) / n;
  const moment = (k: number): number =>
    answers.reduce((sum, [value, count]) => sum + (count * (value - mean) ** k) / n, 0);
  if (type === 'percentile' || moment(2) === 0) return [cut(-z), cut(z)];
  const observed = promoters - detractors;
  const z0 = normalQuantile(below(observed) + (mass.get(observed) as number) / 2);
  const a = moment(3) / (6 * Math.sqrt(n) * moment(2) ** 1.5);
  return [-z, z].map((w) => cut(z0 + (z0 + w) / (1 - a * (z0 + w))));
};

describe('the exact bootstrap', () => {
  test('of one promoter and one detractor redraws −2, 0 and +2 with ¼, ½ and ¼', () => {
    expect(limitsOf(of(1, 0, 1), { type: 'percentile' })).toEqual([-100, 100]);
    // At level 0.5 the lower tail is exactly the ¼ of −2, and the upper limit the total that reaches ¾.
    expect(limitsOf(of(1, 0, 1), { type: 'percentile', level: 0.5 })).toEqual([-100, 0]);
    expect(limitsOf(of(1, 0, 1), { type: 'percentile', level: 0.4 })).toEqual([0, 0]);
    // No width, but not for answers that are alike.
    expect(npsBootstrap(of(1, 0, 1), { type: 'percentile', level: 0.4 })).toMatchObject({ cautions: ['few-answers'] });
  });

  test('says what it is', () => {
    expect(npsBootstrap(of(2, 3, 5))).toMatchObject({
      status: 'shown',
      nps: 30,
      n: 10,
      counts: of(2, 3, 5),
      interval: { method: 'bootstrap-bca', level: 0.95 },
      cautions: [],
    });
    expect(npsBootstrap(of(2, 3, 5), { type: 'percentile' }).interval?.method).toBe('bootstrap-percentile');
  });

  test('has the standard error that endlessly many draws have: the plain one', () => {
    const error = npsBootstrap(of(2, 3, 5));
    const plain = estimateNps(of(2, 3, 5), { method: 'wald' });
    expect(error.status === 'shown' && error.standardError).toBe(plain.status === 'shown' && plain.standardError);
  });

  test.each([
    [of(0, 0, 8), 100],
    [of(9, 0, 0), -100],
    [of(0, 1, 0), 0],
  ])('of %o, all alike, has no width and says so', (counts, score) => {
    for (const type of ['percentile', 'bca'] as const)
      expect(npsBootstrap(counts, { type })).toMatchObject({
        interval: { lower: score, upper: score },
        cautions: ['few-answers', 'degenerate'],
      });
  });

  test('of nobody is withheld', () => {
    expect(npsBootstrap(of(0, 0, 0))).toMatchObject({ status: 'withheld', reason: 'no-responses' });
  });

  test.each([1e5, 3e6])('of %d answers is the plain interval to within a few answers', (n) => {
    for (const counts of [of(0.2 * n, 0.3 * n, 0.5 * n), of(0.5 * n, 0, 0.5 * n), of(0, 0.9 * n, 0.1 * n)])
      for (const type of ['percentile', 'bca'] as const) {
        const [lower, upper] = limitsOf(counts, { type }) as [number, number];
        const plain = estimateNps(counts, { method: 'wald' }).interval;
        expect(Math.abs(lower - (plain?.lower ?? NaN)) * n).toBeLessThan(600);
        expect(Math.abs(upper - (plain?.upper ?? NaN)) * n).toBeLessThan(600);
      }
  });

  test.each([of(1, 0, 999999), of(1, 1, 999998), of(999998, 1, 1), of(1, 999998, 1)])(
    'of %o, a million nearly alike, neither overflows nor loses its width',
    (counts) => {
      for (const type of ['percentile', 'bca'] as const) {
        const [lower, upper] = limitsOf(counts, { type }) as [number, number];
        expect(upper - lower).toBeGreaterThan(0);
        expect(upper - lower).toBeLessThan(0.002);
      }
    },
  );

  test('of a single dissent redraws a Poisson number of dissents', () => {
    // One detractor in a million: k redrawn ones with probability e⁻¹ / k!, so 97.5 % have at most 3.
    const [lower, upper] = limitsOf(of(1, 0, 999999), { type: 'percentile' }) as [number, number];
    expect([(100 - lower) * 5e3, (100 - upper) * 5e3].map(Math.round)).toEqual([3, 0]);
  });

  // There the correction for skewness passes its pole, and the limit is the worst sample that can be redrawn.
  test.each([
    [of(1, 0, 20), -100],
    [of(0, 1, 20), 0],
  ])('of %o reaches %d at the highest level there is, and no further', (counts, end) => {
    const mirrored = of(counts.promoters, counts.passives, counts.detractors);
    expect(limitsOf(counts, { level: 1 - 2 ** -53 })[0]).toBe(end);
    expect(limitsOf(mirrored, { level: 1 - 2 ** -53 })[1]).toBe(0 - end);
  });

  test('stays on the scale at the highest level there is', () => {
    for (const counts of [of(1, 0, 20), of(1, 30, 1), of(5, 3, 0)])
      for (const limit of limitsOf(counts, { level: 1 - 2 ** -53 })) expect(Math.abs(limit)).toBeLessThanOrEqual(100);
  });
});

describe('refused is', () => {
  const refusal = (counts: CategoryCounts, options: object = {}): unknown => {
    try {
      return npsBootstrap(counts, options);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  test('a fraction of an answer', () => {
    expect(refusal(of(1.5, 2, 3))).toBe('counts/not-whole');
  });

  test('more answers than can be drawn in seconds', () => {
    expect(refusal(of(1e8, 0, 1))).toBe('counts/too-many');
  });

  test.each(['BCa', 'toString', '', null, ['bca'], Symbol('bca'), Object.create(null)])('a type %o', (type) => {
    expect(refusal(of(1, 2, 3), { type })).toBe('option/unknown');
  });

  test.each([0, 1, NaN])('a level of %d', (level) => {
    expect(refusal(of(1, 2, 3), { level })).toBe('option/out-of-range');
  });

  test('a count below 0', () => {
    expect(refusal(of(1, -2, 3))).toBe('counts/invalid');
  });
});

const arbFew = arbCategoryCounts({ maximum: 7, minimumSize: 1 });
const arbType = fc.constantFrom('percentile' as const, 'bca' as const);

property.prop([arbFew, arbType, fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999)], { numRuns: 300 })(
  'the limits are those of all outcomes added up by hand',
  (counts, type, level) => {
    const got = limitsOf(counts, { type, level });
    const byHand = limitsByHand(counts, { type, level });
    got.forEach((limit, i) => expect(Math.abs(limit - (byHand[i] as number))).toBeLessThan(1e-9));
  },
);

property.prop([
  arbCategoryCounts({ maximum: 2000, minimumSize: 1 }),
  arbType,
  fc.double({ min: 0.3, max: 0.999, noNaN: true }),
])('the limits stay on the scale, in order, and are scores that redrawn answers can have', (counts, type, level) => {
  const estimate = npsBootstrap(counts, { type, level });
  if (estimate.status === 'withheld') throw new Error('withheld');
  const { lower, upper } = estimate.interval;
  expect(-100 <= lower && lower <= upper && upper <= 100 && !('unclipped' in estimate.interval)).toBe(true);
  for (const limit of [lower, upper])
    expect(Math.abs((limit * estimate.n) / 100 - Math.round((limit * estimate.n) / 100))).toBeLessThan(1e-6);
});

property.prop([arbCategoryCounts({ maximum: 2000, minimumSize: 1 }), arbType])(
  'a higher level is not narrower',
  (counts, type) => {
    const [lower, upper] = limitsOf(counts, { type, level: 0.8 }) as [number, number];
    const [lowest, highest] = limitsOf(counts, { type, level: 0.99 }) as [number, number];
    expect(lowest <= lower && upper <= highest).toBe(true);
  },
);
