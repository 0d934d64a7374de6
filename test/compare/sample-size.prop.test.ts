import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { sizesWith } from '../../src/compare/plan.ts';
import { detectableDifference, detectablePaired } from '../../src/compare/detectable.ts';
import { type EquivalencePlanOptions, sampleSizeForEquivalence } from '../../src/compare/equivalence-size.ts';
import { MARGIN_METHODS } from '../../src/compare/half-width.ts';
import { type MarginPlanOptions, marginOfError, sampleSizeForMargin } from '../../src/compare/margin.ts';
import { powerOfBenchmark, powerOfDifference, powerOfEquivalence, powerOfPaired } from '../../src/compare/power.ts';
import {
  type DifferencePlanOptions,
  sampleSizeForBenchmark,
  sampleSizeForDifference,
  sampleSizeForPaired,
} from '../../src/compare/sample-size.ts';
import type { Spread } from '../../src/compare/spread.ts';
import { nps } from '../../src/estimate/moments.ts';
import { arbCategoryCounts, arbTally } from '../../src/testing/arbitraries.ts';

/** What plans allow for rounding. */
const SLACK = 1e-11;

const arbVariance = fc.double({ min: 0.001, max: 1, noNaN: true }).map((variance) => ({ variance }));
const arbSpread: fc.Arbitrary<Spread> = fc.oneof(
  arbVariance,
  arbTally({ maximum: 50, minimumSize: 1 }),
  arbCategoryCounts({ maximum: 100, minimumSize: 1 }),
);
const arbLevel = fc.oneof(fc.constantFrom(0.8, 0.9, 0.95, 0.99), fc.double({ min: 0.6, max: 0.9999, noNaN: true }));
const arbPower = fc.oneof(fc.constantFrom(0.5, 0.8, 0.9), fc.double({ min: 0.41, max: 0.9999, noNaN: true }));
const arbSides = fc.constantFrom(1 as const, 2 as const);
const arbMargin = fc.double({ min: 0.5, max: 100, noNaN: true });
const arbDifference = fc
  .tuple(fc.double({ min: 0.1, max: 200, noNaN: true }), fc.constantFrom(1, -1))
  .map(([size, sign]) => size * sign);
const arbDesignEffect = fc.double({ min: 0.2, max: 5, noNaN: true });
const arbRatio = fc.double({ min: 0.1, max: 10, noNaN: true });

const everyNumber = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(everyNumber)
      : [];

const expectPlain = (result: unknown): void => {
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(everyNumber(result).every((number) => Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
};

const arbMarginOptions: fc.Arbitrary<MarginPlanOptions> = fc.record(
  {
    spread: arbSpread,
    level: arbLevel,
    method: fc.constantFrom(...MARGIN_METHODS),
    populationSize: fc.integer({ min: 1, max: 5000 }),
    designEffect: arbDesignEffect,
    responseRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
);

/** Options without some of them. */
const without = <T extends object>(options: T, ...names: readonly (keyof T)[]): T =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name as keyof T))) as T;

describe('a sample for a margin', () => {
  test.prop([arbMargin, arbMarginOptions])('is just large enough', (margin, options) => {
    const plan = sampleSizeForMargin(margin, options);
    expectPlain(plan);
    const marginWith = (n: number): number => marginOfError(n, without(options, 'responseRate')).margin;
    expect(plan.marginAtN).toBe(marginWith(plan.n));
    expect(plan.marginAtN).toBeLessThanOrEqual(margin * (1 + SLACK));
    if (plan.n > 1) expect(marginWith(plan.n - 1)).toBeGreaterThan(margin);
    expect(Math.max(1, Math.ceil(plan.nRaw * (1 - SLACK)))).toBeLessThanOrEqual(plan.n);
    expect(plan.n).toBeLessThanOrEqual(Math.max(1, Math.ceil(plan.nRaw * (1 + SLACK))));
  });

  test.prop([fc.integer({ min: 1, max: 4000 }), arbMarginOptions])(
    'for the margin of so many answers is so many',
    (n, finite) => {
      const options = without(finite, 'populationSize');
      const { margin } = marginOfError(n, without(options, 'responseRate'));
      fc.pre(margin > 1e-6 && margin < 100);
      expect(sampleSizeForMargin(margin, options).n).toBe(n);
    },
  );

  test.prop([arbMargin, arbMargin, arbMarginOptions])('is not larger for a wider margin', (a, b, options) => {
    expect(sampleSizeForMargin(Math.max(a, b), options).n).toBeLessThanOrEqual(
      sampleSizeForMargin(Math.min(a, b), options).n,
    );
  });

  test.prop([arbMargin, arbMarginOptions, arbLevel])('is not smaller at a higher level', (margin, options, level) => {
    const { level: given = 0.95 } = options;
    expect(sampleSizeForMargin(margin, { ...options, level: Math.max(level, given) }).n).toBeGreaterThanOrEqual(
      sampleSizeForMargin(margin, { ...options, level: Math.min(level, given) }).n,
    );
  });

  test.prop([arbMargin, arbMarginOptions, fc.integer({ min: 1, max: 5000 })])(
    'is not larger for a smaller population, nor larger than it',
    (margin, given, populationSize) => {
      const options = without(given, 'populationSize');
      const finite = sampleSizeForMargin(margin, { ...options, populationSize });
      expect(finite.n).toBeLessThanOrEqual(sampleSizeForMargin(margin, options).n);
      expect(finite.n).toBeLessThanOrEqual(populationSize);
    },
  );
});

const arbAim: fc.Arbitrary<DifferencePlanOptions> = fc.record(
  {
    spread: arbSpread,
    spreadB: arbSpread,
    level: arbLevel,
    power: arbPower,
    sides: arbSides,
    ratio: arbRatio,
    designEffect: arbDesignEffect,
  },
  { requiredKeys: [] },
);

const testOf = (options: DifferencePlanOptions): DifferencePlanOptions => without(options, 'power', 'ratio');

describe('a sample for a difference', () => {
  test.prop([arbDifference, arbAim])('is just large enough', (difference, options) => {
    const plan = sampleSizeForDifference(difference, options);
    expectPlain(plan);
    const { power = 0.8, ratio = 1 } = options;
    const powerWith = (n: number): number => powerOfDifference(difference, sizesWith(ratio, n), testOf(options)).power;
    expect(plan.powerAtN).toBe(powerWith(plan.n.a));
    expect(plan.powerAtN).toBeGreaterThanOrEqual(power - SLACK);
    if (plan.n.a > 1) expect(powerWith(plan.n.a - 1)).toBeLessThan(power);
  });

  test.prop([arbDifference, arbDifference, arbAim])('is not larger for a larger difference', (a, b, options) => {
    const [small, large] = Math.abs(a) < Math.abs(b) ? [a, b] : [b, a];
    expect(sampleSizeForDifference(large, options).n.a).toBeLessThanOrEqual(
      sampleSizeForDifference(small, options).n.a,
    );
  });

  test.prop([arbDifference, arbAim, arbPower])('is not smaller for more power', (difference, options, power) => {
    const { power: given = 0.8 } = options;
    expect(
      sampleSizeForDifference(difference, { ...options, power: Math.max(power, given) }).n.a,
    ).toBeGreaterThanOrEqual(sampleSizeForDifference(difference, { ...options, power: Math.min(power, given) }).n.a);
  });

  test.prop([arbDifference, arbAim, arbLevel])('is not smaller at a higher level', (difference, options, level) => {
    const { level: given = 0.95 } = options;
    expect(
      sampleSizeForDifference(difference, { ...options, level: Math.max(level, given) }).n.a,
    ).toBeGreaterThanOrEqual(sampleSizeForDifference(difference, { ...options, level: Math.min(level, given) }).n.a);
  });

  test.prop([arbDifference, arbAim])('is the same when the groups change places', (difference, options) => {
    const { spread = { variance: 1 }, spreadB = spread } = options;
    const rest = without(options, 'ratio');
    const one = sampleSizeForDifference(difference, { ...rest, spread, spreadB });
    const other = sampleSizeForDifference(-difference, { ...rest, spread: spreadB, spreadB: spread });
    expect(other.n).toEqual({ a: one.n.b, b: one.n.a });
  });

  test.prop([fc.integer({ min: 1, max: 100_000 }), arbAim])(
    'for what so many answers detect is so many',
    (n, given) => {
      const options = without(given, 'ratio');
      const found = detectableDifference(n, options);
      expectPlain(found);
      fc.pre(found.difference !== null && found.difference > 0);
      expect(found.difference as number).toBeLessThanOrEqual(found.approximate);
      const { power } = powerOfDifference(found.difference as number, n, testOf(options));
      expect(Math.abs(power - found.power)).toBeLessThan(1e-11);
      expect(sampleSizeForDifference(found.difference as number, options).n.a).toBe(n);
    },
  );
});

describe('a sample for pairs', () => {
  const arbChange = fc.double({ min: 0.001, max: 4, noNaN: true }).map((variance) => ({ variance }));

  test.prop([arbDifference, arbChange, arbLevel, arbPower, arbSides])(
    'is just large enough, and finds what it detects',
    (difference, change, level, power, sides) => {
      const plan = sampleSizeForPaired(difference, { change, level, power, sides });
      expectPlain(plan);
      const powerWith = (n: number): number => powerOfPaired(difference, n, { change, level, sides }).power;
      expect(plan.powerAtN).toBe(powerWith(plan.n));
      expect(plan.powerAtN).toBeGreaterThanOrEqual(power - SLACK);
      if (plan.n > 1) expect(powerWith(plan.n - 1)).toBeLessThan(power);
      const { difference: detected } = detectablePaired(plan.n, { change, level, power, sides });
      expect(detected as number).toBeLessThanOrEqual(Math.abs(difference) * (1 + SLACK));
    },
  );
});

describe('a sample for a benchmark', () => {
  test.prop([
    arbCategoryCounts({ maximum: 100, minimumSize: 1 }),
    fc.double({ min: -100, max: 100, noNaN: true }),
    arbLevel,
    arbPower,
    arbSides,
  ])('is just large enough', (counts, benchmark, level, power, sides) => {
    fc.pre(Math.abs((nps(counts) as number) - benchmark) > 0.01);
    const plan = sampleSizeForBenchmark(counts, benchmark, { level, power, sides });
    expectPlain(plan);
    const powerWith = (n: number): number => powerOfBenchmark(counts, benchmark, { n, level, sides }).power;
    expect(plan.powerAtN).toBe(powerWith(plan.n));
    expect(plan.powerAtN).toBeGreaterThanOrEqual(power - SLACK);
    if (plan.n > 1) expect(powerWith(plan.n - 1)).toBeLessThan(power);
  });
});

describe('a sample for equivalence', () => {
  const arbEquivalence: fc.Arbitrary<EquivalencePlanOptions> = fc.record(
    {
      spread: arbSpread,
      spreadB: arbSpread,
      alpha: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
      power: arbPower,
      ratio: arbRatio,
      designEffect: arbDesignEffect,
    },
    { requiredKeys: [] },
  );

  test.prop([
    fc.double({ min: 0.5, max: 200, noNaN: true }),
    fc.double({ min: -0.95, max: 0.95, noNaN: true }),
    arbEquivalence,
  ])('is just large enough', (margin, part, options) => {
    const difference = part * margin;
    const plan = sampleSizeForEquivalence(margin, { ...options, difference });
    expectPlain(plan);
    const { power = 0.8, ratio = 1 } = options;
    const rest = without(options, 'power', 'ratio');
    const powerWith = (n: number): number =>
      powerOfEquivalence(margin, sizesWith(ratio, n), { ...rest, difference }).power;
    expect(plan.powerAtN).toBe(powerWith(plan.n.a));
    expect(plan.powerAtN).toBeGreaterThanOrEqual(power - SLACK);
    if (plan.n.a > 1) expect(powerWith(plan.n.a - 1)).toBeLessThan(power);
  });

  test.prop([
    fc.double({ min: 0.5, max: 100, noNaN: true }),
    fc.double({ min: 1, max: 2, noNaN: true }),
    arbEquivalence,
  ])('is not larger for a wider margin', (margin, factor, options) => {
    expect(sampleSizeForEquivalence(margin * factor, options).n.a).toBeLessThanOrEqual(
      sampleSizeForEquivalence(margin, options).n.a,
    );
  });
});
