import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { DIFFERENCE_METHODS, type ShownDifference, compareNps } from '../../src/compare/difference.ts';
import { nps } from '../../src/estimate/moments.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { categoryCounts } from '../../src/tally/tally.ts';
import { arbCategoryCounts, arbTally } from '../../src/testing/arbitraries.ts';

/** Limits are compared to the accuracy that is promised, in points. */
const SLACK = 1e-9;

/** Small and large groups, fractions, and groups that are nearly all alike; at least two answers, for Welch's test. */
const arbCounts = fc.oneof(
  arbCategoryCounts({ maximum: 12, minimumSize: 2 }),
  arbCategoryCounts({ maximum: 1000, fractional: true, minimumSize: 2 }),
  arbCategoryCounts({ maximum: 1e9, minimumSize: 2 }),
);
const arbLevel = fc.oneof(
  fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999),
  fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
);
const arbMethod = fc.constantFrom(...DIFFERENCE_METHODS);

const shown = (...args: Parameters<typeof compareNps>): ShownDifference => {
  const result = compareNps(...args);
  if (result.status === 'withheld') throw new Error('withheld');
  return result;
};

const swapped = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts => ({
  detractors: promoters,
  passives,
  promoters: detractors,
});

const times = ({ detractors, passives, promoters }: CategoryCounts, factor: number): CategoryCounts => ({
  detractors: detractors * factor,
  passives: passives * factor,
  promoters: promoters * factor,
});

/** Whether one difference is the other with its sign changed. */
const expectNegated = (one: ShownDifference, other: ShownDifference): void => {
  expect(Math.abs(one.difference + other.difference)).toBeLessThan(SLACK);
  expect(Math.abs(one.interval.lower + other.interval.upper)).toBeLessThan(SLACK);
  expect(Math.abs(one.interval.upper + other.interval.lower)).toBeLessThan(SLACK);
  expect(other.pValue).toBeCloseTo(one.pValue, 9);
  expect(other.pLess).toBeCloseTo(one.pGreater, 9);
  expect(other.cautions).toEqual(one.cautions);
};

describe('every method', () => {
  test.prop([arbCounts, arbCounts, arbMethod, arbLevel])(
    'gives plain JSON on the scale, lower before upper, p-values that belong together',
    (a, b, method, level) => {
      const result = shown(a, b, { method, level });
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      const { lower, upper } = result.interval;
      expect(-200 <= lower && lower <= upper && upper <= 200).toBe(true);
      expect(result.difference).toBe((nps(a) as number) - (nps(b) as number));
      expect(result.pGreater + result.pLess).toBeCloseTo(1, 12);
      expect(result.pValue).toBeCloseTo(2 * Math.min(result.pGreater, result.pLess), 12);
    },
  );

  test.prop([arbCounts, arbCounts, arbMethod, arbLevel])(
    'negates the difference when the groups change places',
    (a, b, method, level) => {
      const one = shown(a, b, { method, level });
      const other = shown(b, a, { method, level });
      expectNegated(one, other);
      expect(other.n).toEqual({ a: one.n.b, b: one.n.a });
    },
  );

  test.prop([arbCounts, arbCounts, arbMethod, arbLevel])(
    'negates the difference when promoters and detractors change places on both sides',
    (a, b, method, level) => {
      expectNegated(shown(a, b, { method, level }), shown(swapped(a), swapped(b), { method, level }));
    },
  );

  test.prop([arbCounts, arbCounts, arbMethod, arbLevel])(
    'rejects "no difference" exactly when 0 lies outside the interval',
    (a, b, method, level) => {
      const { interval, pValue, direction, difference, statistic } = shown(a, b, { method, level });
      const { lower, upper } = interval.unclipped ?? interval;
      fc.pre(Math.min(Math.abs(lower), Math.abs(upper)) > SLACK || lower === upper);
      const outside = lower > 0 || upper < 0;
      expect(pValue < 1 - level).toBe(outside);
      const agree = statistic === null || Math.sign(statistic) === Math.sign(difference);
      expect(direction).toBe(outside && agree ? (difference > 0 ? 'higher' : 'lower') : 'unclear');
    },
  );

  test.prop([arbCounts, arbCounts, arbMethod, arbLevel, arbLevel])(
    'is not narrower at a higher level',
    (a, b, method, one, other) => {
      const low = shown(a, b, { method, level: Math.min(one, other) }).interval;
      const high = shown(a, b, { method, level: Math.max(one, other) }).interval;
      expect(high.lower).toBeLessThanOrEqual(low.lower + SLACK);
      expect(high.upper).toBeGreaterThanOrEqual(low.upper - SLACK);
    },
  );

  test.prop([arbCounts, arbCounts, arbMethod, fc.integer({ min: 2, max: 50 })])(
    'is not wider when all counts are multiplied',
    (a, b, method, factor) => {
      const few = shown(a, b, { method }).interval;
      const many = shown(times(a, factor), times(b, factor), { method }).interval;
      expect(many.upper - many.lower).toBeLessThanOrEqual(few.upper - few.lower + SLACK);
    },
  );

  test.prop([arbTally({ maximum: 50, minimumSize: 2 }), arbTally({ maximum: 50, minimumSize: 2 }), arbMethod])(
    'sees only the three categories of a tally',
    (a, b, method) => {
      expect(compareNps(a, b, { method })).toEqual(compareNps(categoryCounts(a), categoryCounts(b), { method }));
    },
  );
});

test.prop([arbCounts, arbCounts, fc.constantFrom('wald', 'mover-score', 'mover-wilson', 'welch-t'), arbLevel])(
  'the interval holds the observed difference, unless imaginary answers move it',
  (a, b, method, level) => {
    const { difference, interval } = shown(a, b, { method: method as 'wald', level });
    expect(interval.lower).toBeLessThanOrEqual(difference + SLACK);
    expect(interval.upper).toBeGreaterThanOrEqual(difference - SLACK);
  },
);

test.prop([arbCounts, arbCounts, arbLevel])(
  'imaginary answers of which there are none leave the plain interval',
  (a, b, level) => {
    const none = { detractors: 0, passives: 0, promoters: 0 };
    const adjusted = shown(a, b, { level, pseudoPerSample: none });
    const plain = shown(a, b, { level, method: 'wald' });
    expect(adjusted.interval.lower).toBeCloseTo(plain.interval.lower, 9);
    expect(adjusted.interval.upper).toBeCloseTo(plain.interval.upper, 9);
    expect(adjusted.pValue).toBeCloseTo(plain.pValue, 9);
  },
);

test.prop([arbCategoryCounts({ maximum: 60, minimumSize: 2 }), arbCategoryCounts({ maximum: 60, minimumSize: 2 })])(
  'one promoter more for a passive in the first group never lowers a limit of mover-score',
  (a, b) => {
    fc.pre(a.passives >= 1);
    const before = shown(a, b, { method: 'mover-score' }).interval;
    const better = { ...a, passives: a.passives - 1, promoters: a.promoters + 1 };
    const after = shown(better, b, { method: 'mover-score' }).interval;
    expect(after.lower).toBeGreaterThanOrEqual(before.lower - SLACK);
    expect(after.upper).toBeGreaterThanOrEqual(before.upper - SLACK);
  },
);

const arbAnything = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true }),
  fc.constantFrom(Symbol('x'), Object.create(null), () => 1, [0.9], ['wald'], 1n, 1e308, 5e-324, '0.9'),
);

test.prop(
  [
    arbCounts,
    arbCounts,
    fc.record(
      {
        level: fc.oneof(fc.constant(0.9), arbAnything),
        method: fc.oneof(arbMethod, arbAnything),
        pseudoPerSample: arbAnything,
      },
      { requiredKeys: [] },
    ),
  ],
  { numRuns: 300 },
)('whatever stands for the options, a difference or an error of the library comes out', (a, b, options) => {
  try {
    const result = compareNps(a, b, options as never);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  } catch (error) {
    expect(error).toMatchObject({ name: 'NpsError' });
  }
});
