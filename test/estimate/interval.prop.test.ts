import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { npsPosterior, posteriorCdf, posteriorQuantile, probabilityAbove } from '../../src/estimate/bayes.ts';
import { npsBootstrap } from '../../src/estimate/bootstrap.ts';
import { ESTIMATE_METHODS, type EstimateMethod, type Estimate, withholdBelow } from '../../src/estimate/estimate.ts';
import { type EstimateOptions, estimateNps } from '../../src/estimate/interval.ts';
import { nps } from '../../src/estimate/moments.ts';
import { normalCritical } from '../../src/numeric/normal.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { type Tally, categoryCounts, mergeTallies } from '../../src/tally/tally.ts';
import { arbCategoryCounts, arbTally } from '../../src/testing/arbitraries.ts';

/** Limits are compared to the accuracy that is promised, in points. */
const SLACK = 1e-9;

/** Small and large groups, fractions, and groups that are nearly all alike. */
const arbCounts = fc.oneof(
  arbCategoryCounts({ maximum: 12, minimumSize: 1 }),
  arbCategoryCounts({ maximum: 1000, fractional: true, minimumSize: 0.01 }),
  arbCategoryCounts({ maximum: 1e9, minimumSize: 1 }),
);
const arbLevel = fc.oneof(
  fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999),
  fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
);
const arbMethod = fc.constantFrom(...ESTIMATE_METHODS);

/** The tests turned around, which obey every law. */
const TESTS = ['score', 'score-n-minus-1', 'likelihood-ratio'] as const satisfies readonly EstimateMethod[];

const limitsOf = (counts: CategoryCounts | Tally, options: EstimateOptions): readonly [number, number] | null => {
  const { interval } = estimateNps(counts, options);
  return interval && [interval.lower, interval.upper];
};

const times = ({ detractors, passives, promoters }: CategoryCounts, factor: number): CategoryCounts => ({
  detractors: detractors * factor,
  passives: passives * factor,
  promoters: promoters * factor,
});

const everyNumber = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(everyNumber)
      : [];

describe('every method', () => {
  test.prop([arbCounts, arbMethod, arbLevel])(
    'gives plain JSON on the scale, lower before upper',
    (counts, method, level) => {
      const estimate = estimateNps(counts, { method, level });
      expect(JSON.parse(JSON.stringify(estimate))).toEqual(estimate);
      expect(everyNumber(estimate).every((number) => Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
      if (estimate.status === 'withheld') return;
      const { lower, upper } = estimate.interval;
      expect(-100 <= lower && lower <= upper && upper <= 100).toBe(true);
      expect(estimate.nps).toBe(nps(counts));
    },
  );

  test.prop([arbTally({ maximum: 50, minimumSize: 2 }), arbMethod])(
    'sees only the three categories of a tally',
    (tally, method) => {
      expect(estimateNps(tally, { method })).toEqual(estimateNps(categoryCounts(tally), { method }));
    },
  );

  test.prop([arbTally(), arbTally(), arbMethod])('does not see in which order groups were merged', (a, b, method) => {
    expect(estimateNps(mergeTallies(a, b), { method })).toEqual(estimateNps(mergeTallies(b, a), { method }));
  });

  test.prop([arbCounts, arbMethod, arbLevel])(
    'negates the score and mirrors the limits when promoters and detractors change places',
    ({ detractors, passives, promoters }, method, level) => {
      const one = estimateNps({ detractors, passives, promoters }, { method, level });
      const other = estimateNps({ detractors: promoters, passives, promoters: detractors }, { method, level });
      expect(other.status).toBe(one.status);
      if (one.status === 'withheld' || other.status === 'withheld') return;
      expect(Math.abs(other.nps + one.nps)).toBeLessThan(SLACK);
      expect(Math.abs(other.interval.lower + one.interval.upper)).toBeLessThan(SLACK);
      expect(Math.abs(other.interval.upper + one.interval.lower)).toBeLessThan(SLACK);
      expect(other.cautions).toEqual(one.cautions);
    },
  );

  test.prop([arbCounts, arbMethod, arbLevel, arbLevel])('is not narrower at a higher level', (counts, method, a, b) => {
    const inner = limitsOf(counts, { method, level: Math.min(a, b) });
    const outer = limitsOf(counts, { method, level: Math.max(a, b) });
    expect(inner === null).toBe(outer === null);
    if (inner === null || outer === null) return;
    expect(outer[0]).toBeLessThanOrEqual(inner[0] + SLACK);
    expect(outer[1]).toBeGreaterThanOrEqual(inner[1] - SLACK);
  });

  test.prop([arbCounts, fc.double({ min: 1, max: 1000, noNaN: true }), arbMethod, arbLevel])(
    'is not wider when every count is multiplied',
    (counts, factor, method, level) => {
      const few = limitsOf(counts, { method, level });
      const many = limitsOf(times(counts, factor), { method, level });
      if (few === null || many === null) return;
      expect(many[1] - many[0]).toBeLessThanOrEqual(few[1] - few[0] + SLACK);
    },
  );

  test.prop([arbCategoryCounts({ maximum: 100, minimumSize: 2 }), fc.integer({ min: 0, max: 500 }), arbMethod])(
    'is not wider when the population is finite',
    (counts, others, method) => {
      const n = counts.detractors + counts.passives + counts.promoters;
      const endless = limitsOf(counts, { method });
      const finite = limitsOf(counts, { method, populationSize: n + others });
      if (endless === null || finite === null) return;
      expect(finite[1] - finite[0]).toBeLessThanOrEqual(endless[1] - endless[0] + SLACK);
    },
  );
});

describe('a test turned around', () => {
  const arbTest = fc.constantFrom(...TESTS);

  test.prop([arbCounts, arbTest, arbLevel])(
    'gives an interval that holds the score and needs no cut',
    (counts, method, level) => {
      const { nps: score, interval } = estimateNps(counts, { method, level });
      expect(interval !== null && interval.lower <= (score as number) && (score as number) <= interval.upper).toBe(
        true,
      );
      expect(interval !== null && 'unclipped' in interval).toBe(false);
    },
  );

  test.prop([arbCounts, arbTest, arbLevel])(
    'reaches an end of the scale exactly where all are there',
    (counts, method, level) => {
      const { nps: score, interval } = estimateNps(counts, { method, level });
      if (score === 100) expect(interval?.upper).toBe(100);
      if (score === -100) expect(interval?.lower).toBe(-100);
    },
  );

  test.prop([arbCounts, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), arbTest, arbLevel])(
    'never lowers a limit when detractors become passive or passives promote',
    (counts, part, atTheTop, method, level) => {
      const moved = part * (atTheTop ? counts.passives : counts.detractors);
      const better = atTheTop
        ? { ...counts, passives: counts.passives - moved, promoters: counts.promoters + moved }
        : { ...counts, detractors: counts.detractors - moved, passives: counts.passives + moved };
      const before = limitsOf(counts, { method, level });
      const after = limitsOf(better, { method, level });
      expect(after?.[0]).toBeGreaterThanOrEqual((before?.[0] as number) - SLACK);
      expect(after?.[1]).toBeGreaterThanOrEqual((before?.[1] as number) - SLACK);
    },
  );

  test('is what that law needs: others break it, at 95 % in groups of up to 25, save adjusted-wald and mover-wilson', () => {
    const breaks = (method: EstimateMethod): boolean => {
      for (let n = 2; n <= 25; n += n < 10 ? 1 : 5)
        for (let detractors = 0; detractors <= n; detractors++)
          for (let passives = 0; detractors + passives <= n; passives++) {
            const counts = { detractors, passives, promoters: n - detractors - passives };
            const before = limitsOf(counts, { method }) as [number, number];
            const better = [
              ...(detractors > 0 ? [{ ...counts, detractors: detractors - 1, passives: passives + 1 }] : []),
              ...(passives > 0 ? [{ ...counts, passives: passives - 1, promoters: counts.promoters + 1 }] : []),
            ];
            for (const group of better) {
              const after = limitsOf(group, { method }) as [number, number];
              if (after[0] < before[0] - 1e-9 || after[1] < before[1] - 1e-9) return true;
            }
          }
      return false;
    };
    expect(ESTIMATE_METHODS.filter(breaks)).toEqual(['wald', 't', 'goodman', 'may-johnson']);
  });
});

/** The score test by its textbook: the larger root of the quadratic for the share of detractors, then its variance. */
const scoreStatistic = ({ detractors, passives, promoters }: CategoryCounts, x: number): number => {
  const n = detractors + passives + promoters;
  const linear = (2 * n - promoters + detractors) * x - promoters - detractors;
  const q = (Math.sqrt(linear * linear + 8 * n * detractors * x * (1 - x)) - linear) / (4 * n);
  return ((promoters - detractors) / n - x) / Math.sqrt((2 * q + x - x * x) / n);
};

test.prop([
  arbCategoryCounts({ maximum: 300, fractional: true, minimumSize: 1 }),
  fc.integer({ min: -99, max: 99 }),
  arbLevel,
])('the score test rejects a benchmark exactly when the score interval leaves it out', (counts, benchmark, level) => {
  const excess = Math.abs(scoreStatistic(counts, benchmark / 100)) - normalCritical(level);
  fc.pre(Math.abs(excess) > 1e-6);
  const [lower, upper] = limitsOf(counts, { level }) as [number, number];
  expect(benchmark < lower || benchmark > upper).toBe(excess > 0);
});

const arbAnything = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom(Symbol('x'), Object.create(null), () => 1, [0.9], ['score'], ['bca'], 1n, 1e308, 5e-324, '0.9'),
);
/** Some options wrong, some right, some left out. */
const arbOptions = (right: Record<string, readonly unknown[]>): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(
      Object.entries(right).map(([name, values]) => [name, fc.oneof(fc.constantFrom(...values), arbAnything)]),
    ),
    { requiredKeys: [] },
  );
const arbValid = arbCategoryCounts({ maximum: 30 });
const PRIORS = [{ detractors: 1, passives: 1, promoters: 1 }];

/** Whether an act gives what is sound, or throws an error of the library. */
const expectSoundOrRefused = (act: () => unknown): void => {
  let result: unknown;
  try {
    result = act();
  } catch (error) {
    expect(error).toMatchObject({ name: 'NpsError' });
    return;
  }
  expect(everyNumber(result).every((number) => Number.isFinite(number))).toBe(true);
  if (typeof result === 'number') return;
  const { status, interval } = result as Estimate;
  expect(['shown', 'withheld']).toContain(status);
  if (interval) expect(interval.lower <= interval.upper && typeof interval.method === 'string').toBe(true);
};

describe('an estimate or an error of the library comes out', () => {
  test.prop([arbAnything])('whatever stands for the counts', (counts) => {
    for (const act of [estimateNps, npsBootstrap, npsPosterior])
      expectSoundOrRefused(() => act(counts as CategoryCounts));
  });

  test.prop(
    [
      arbValid,
      arbOptions({ level: [0.9], method: ESTIMATE_METHODS, populationSize: [30, 90, 1000], pseudo: [...PRIORS] }),
    ],
    { numRuns: 400 },
  )('whatever stands for the options', (counts, options) => {
    expectSoundOrRefused(() => estimateNps(counts, options));
  });

  test.prop([arbValid, arbOptions({ level: [0.9], type: ['percentile', 'bca'] })])(
    'whatever stands for the options of the bootstrap',
    (counts, options) => {
      expectSoundOrRefused(() => npsBootstrap(counts, options));
    },
  );

  test.prop([arbValid, arbOptions({ level: [0.9], prior: PRIORS }), arbAnything], { numRuns: 60 })(
    'whatever stands for the options of the posterior',
    (counts, options, value) => {
      expectSoundOrRefused(() => npsPosterior(counts, options));
      expectSoundOrRefused(() => posteriorQuantile(counts, value as number, options));
      expectSoundOrRefused(() => posteriorCdf(counts, value as number, options));
      expectSoundOrRefused(() => probabilityAbove(counts, value as number, options));
    },
  );

  test.prop([arbValid, arbAnything])('whatever stands for the minimum', (counts, minimum) => {
    expectSoundOrRefused(() => withholdBelow(estimateNps(counts), minimum as number));
  });

  test('and none for a minimum in quotes', () => {
    expect(() => withholdBelow(estimateNps({ detractors: 1, passives: 1, promoters: 1 }), '3' as never)).toThrow(
      'minimum',
    );
  });
});
