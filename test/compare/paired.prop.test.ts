import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { testBenchmark } from '../../src/compare/benchmark.ts';
import { testEquivalence, testPairedEquivalence } from '../../src/compare/equivalence.ts';
import { marginalHomogeneityTest, symmetryTest } from '../../src/compare/flows.ts';
import { type Overlap, compareOverlapping } from '../../src/compare/overlap.ts';
import { PAIRED_METHODS, type PairedChange, comparePaired } from '../../src/compare/paired.ts';
import { signFlipTest } from '../../src/compare/sign-flip.ts';
import {
  type CategoryTransition,
  categoryTransition,
  mergeTransitions,
  tallyAfter,
  tallyBefore,
} from '../../src/tally/transition.ts';
import { nps } from '../../src/estimate/moments.ts';
import { arbCategoryTransition, arbTransition } from '../../src/testing/arbitraries.ts';

const SLACK = 1e-9;

/** Small, large and weighted groups, most of whom change or nobody does. */
const arbTable = fc.oneof(
  arbTransition().map(categoryTransition),
  arbCategoryTransition({ maximum: 4 }),
  arbCategoryTransition({ maximum: 300, fractional: true }),
);
const arbMethod = fc.constantFrom(...PAIRED_METHODS);
const arbCorrelation = fc.constantFrom('drawn-in', 'sample');
const arbLevel = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);

/** The same people, the second answer first. */
const reversed = ({ detractors: d, passives: u, promoters: p }: CategoryTransition): CategoryTransition => ({
  detractors: { detractors: d.detractors, passives: u.detractors, promoters: p.detractors },
  passives: { detractors: d.passives, passives: u.passives, promoters: p.passives },
  promoters: { detractors: d.promoters, passives: u.promoters, promoters: p.promoters },
});

/** The same people, with detractors and promoters exchanged. */
const mirrored = ({ detractors: d, passives: u, promoters: p }: CategoryTransition): CategoryTransition => ({
  detractors: { detractors: p.promoters, passives: p.passives, promoters: p.detractors },
  passives: { detractors: u.promoters, passives: u.passives, promoters: u.detractors },
  promoters: { detractors: d.promoters, passives: d.passives, promoters: d.detractors },
});

const everyNumber = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(everyNumber)
      : [];

const expectNegated = (one: PairedChange, other: PairedChange): void => {
  expect(other.status).toBe(one.status);
  if (one.status === 'withheld' || other.status === 'withheld') return;
  const close = (a: number | null, b: number | null): void => {
    expect(a === null).toBe(b === null);
    if (a !== null && b !== null) expect(Math.abs(a - b)).toBeLessThan(SLACK);
  };
  close(other.difference, -one.difference);
  close(other.interval.lower, -one.interval.upper);
  close(other.interval.upper, -one.interval.lower);
  close(other.pValue, one.pValue);
  close(other.pGreater, one.pLess);
  close(other.pLess, one.pGreater);
  close(other.correlation, one.correlation);
  close(other.standardError, one.standardError);
  expect(other.cautions).toEqual(one.cautions);
  expect(other.test).toBe(one.test);
};

describe('a paired comparison', () => {
  test.prop([arbTable, arbMethod, arbCorrelation, arbLevel])(
    'is negated when the second answer comes first, and when detractors and promoters change places',
    (table, method, correlation, level) => {
      const options = { method, correlation, level } as const;
      expectNegated(comparePaired(table, options), comparePaired(reversed(table), options));
      expectNegated(comparePaired(table, options), comparePaired(mirrored(table), options));
    },
  );

  test.prop([arbTable, arbMethod, arbCorrelation, arbLevel])(
    'gives plain JSON on the scale, with p-values that are some',
    (table, method, correlation, level) => {
      const change = comparePaired(table, { method, correlation, level });
      expect(JSON.parse(JSON.stringify(change))).toEqual(change);
      expect(everyNumber(change).every((number) => Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
      if (change.status === 'withheld') return;
      const { lower, upper } = change.interval;
      expect(-200 <= lower && lower <= upper && upper <= 200).toBe(true);
      for (const p of [change.pValue, change.pGreater, change.pLess]) expect(p >= 0 && p <= 1).toBe(true);
      expect(change.correlation === null || Math.abs(change.correlation) <= 1 + 1e-12).toBe(true);
      expect(change.difference).toBeCloseTo(change.npsAfter - change.npsBefore, 9);
      expect(Object.values(change.changes).reduce((sum, count) => sum + count, 0)).toBeCloseTo(change.n, 9);
    },
  );

  test.prop([arbTransition({ maxLength: 30 }), arbTransition({ maxLength: 30 })])(
    'sees neither the order of merging nor the scores within a category',
    (a, b) => {
      const merged = mergeTransitions(a, b);
      expect(comparePaired(merged)).toEqual(comparePaired(mergeTransitions(b, a)));
      expect(comparePaired(merged)).toEqual(comparePaired(categoryTransition(merged)));
    },
  );

  test.prop([arbTransition()])('has the scores of both tallies', (transition) => {
    const change = comparePaired(transition);
    if (change.status === 'withheld') expect(nps(tallyBefore(transition))).toBeNull();
    else
      expect([change.npsBefore, change.npsAfter]).toEqual([nps(tallyBefore(transition)), nps(tallyAfter(transition))]);
  });

  test.prop([arbTransition()])('of at most 200 people carries the exact p-values', (transition) => {
    const change = comparePaired(transition);
    const exact = signFlipTest(transition);
    expect(change.pValue).toBe(exact.pValue);
    if (change.status === 'shown' && exact.status === 'shown')
      expect([change.test, change.pGreater, change.pLess]).toEqual(['sign-flip', exact.pGreater, exact.pLess]);
  });

  test.prop([arbTable])('keeps a width by default, and holds the observed change', (table) => {
    const { interval, difference } = comparePaired(table);
    fc.pre(interval !== null);
    expect(interval.upper).toBeGreaterThan(interval.lower);
    expect(interval.lower - SLACK <= difference && difference <= interval.upper + SLACK).toBe(true);
  });

  test.prop([arbTable, arbLevel, arbLevel])('is not narrower at a higher level', (table, a, b) => {
    const inner = comparePaired(table, { level: Math.min(a, b) }).interval;
    const outer = comparePaired(table, { level: Math.max(a, b) }).interval;
    fc.pre(inner !== null && outer !== null);
    expect(outer.lower).toBeLessThanOrEqual(inner.lower + SLACK);
    expect(outer.upper).toBeGreaterThanOrEqual(inner.upper - SLACK);
  });

  test.prop([arbTable, fc.constantFrom('t', 'wald'), arbLevel])(
    'by t or wald excludes 0 exactly when its p-value is below 1 − level',
    (table, method, level) => {
      const change = comparePaired(table, { method: method as 't' | 'wald', level });
      fc.pre(change.status === 'shown' && Math.abs(change.pValue - (1 - level)) > 1e-9);
      fc.pre(change.interval.lower < change.interval.upper);
      expect(change.interval.lower > 0 || change.interval.upper < 0).toBe(change.pValue < 1 - level);
    },
  );
});

const arbAnything = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom(Symbol('x'), Object.create(null), () => 1, [0.9], ['t'], 1n, 1e308, 5e-324, '0.9'),
);
/** Some parts wrong, some right, some left out. */
const arbParts = (right: Record<string, readonly unknown[]>): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(
      Object.entries(right).map(([name, values]) => [name, fc.oneof(fc.constantFrom(...values), arbAnything)]),
    ),
    { requiredKeys: [] },
  );

const ROW = { detractors: 3, passives: 2.5, promoters: 1 };
const TINY = { detractors: 1e-310, passives: 5e-324, promoters: 1e-310 };
const HUGE = { detractors: 1e306, passives: 1, promoters: 1e307 };
const TABLE = { detractors: ROW, passives: ROW, promoters: ROW };
const ROWS = [ROW, TINY, HUGE];
const arbTableLike = fc.oneof(arbAnything, arbParts({ detractors: ROWS, passives: ROWS, promoters: ROWS }));

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
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
};

describe('a result or an error of the library comes out', () => {
  test.prop([arbTableLike], { numRuns: 400 })('whatever stands for the people', (anything) => {
    const table = anything as CategoryTransition;
    for (const method of PAIRED_METHODS) expectSoundOrRefused(() => comparePaired(table, { method }));
    for (const act of [signFlipTest, marginalHomogeneityTest, symmetryTest]) expectSoundOrRefused(() => act(table));
    expectSoundOrRefused(() => testPairedEquivalence(table, { margin: 10 }));
    for (const row of ROWS)
      expectSoundOrRefused(() => compareOverlapping({ both: table, onlyBefore: row, onlyAfter: ROW }));
  });

  test.prop([
    arbParts({ level: [0.9], method: PAIRED_METHODS, correlation: ['sample'] }),
    arbParts({ level: [0.9], method: ['score', 'wald', 'sign'] }),
    arbParts({ margin: [5], alpha: [0.1], method: ['wald'] }),
    arbAnything,
  ])('whatever stands for the options', (paired, benchmark, equivalence, value) => {
    expectSoundOrRefused(() => comparePaired(TABLE, paired));
    expectSoundOrRefused(() => testBenchmark(ROW, 20, benchmark));
    expectSoundOrRefused(() => testBenchmark(ROW, value as number));
    expectSoundOrRefused(() => testEquivalence(ROW, ROW, equivalence as { margin: number }));
    expectSoundOrRefused(() => testPairedEquivalence(TABLE, equivalence as { margin: number }));
  });

  test.prop([fc.oneof(arbAnything, arbParts({ both: [TABLE], onlyBefore: ROWS, onlyAfter: ROWS }))])(
    'whatever stands for two waves',
    (overlap) => {
      expectSoundOrRefused(() => compareOverlapping(overlap as Overlap));
    },
  );

  test.prop([fc.constantFrom(...ROWS), fc.constantFrom(...ROWS), fc.integer({ min: -100, max: 100 })])(
    'for next to nobody and for next to everybody',
    (a, b, value) => {
      for (const method of ['score', 'wald'] as const) expectSoundOrRefused(() => testBenchmark(a, value, { method }));
      for (const method of ['adjusted-wald', 'wald'] as const)
        expectSoundOrRefused(() => testEquivalence(a, b, { margin: 10, method }));
    },
  );
});
