/**
 * The interval that holds at every look.
 */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { estimateNps } from '../../src/estimate/interval.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';
import {
  type ConfidenceSequence,
  type SequenceOptions,
  confidenceSequence,
} from '../../src/trend/confidence-sequence.ts';

const faultOf = (work: () => unknown): readonly unknown[] => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return [error.code, ...error.path];
    throw error;
  }
  return ['nothing'];
};

const halfWidthOf = (sequence: ConfidenceSequence): number => {
  if (sequence.status === 'withheld') throw new Error('withheld');
  return sequence.halfWidth;
};

const mixed: CategoryCounts = { detractors: 200, passives: 300, promoters: 500 };
const times = ({ detractors, passives, promoters }: CategoryCounts, by: number): CategoryCounts => ({
  detractors: by * detractors,
  passives: by * passives,
  promoters: by * promoters,
});

describe('a confidence sequence', () => {
  test('says what it is made of', () => {
    const sequence = confidenceSequence(mixed);
    expect(sequence).toMatchObject({ status: 'shown', nps: 30, bestAt: 500, n: 1000, counts: mixed, cautions: [] });
    expect(sequence.interval).toMatchObject({ level: 0.95, method: 'confidence-sequence' });
  });

  test('is withheld below 30 answers', () => {
    const nobody = { detractors: 0, passives: 0, promoters: 0 };
    expect(confidenceSequence(nobody)).toStrictEqual({
      status: 'withheld',
      nps: null,
      interval: null,
      reason: 'no-responses',
      n: 0,
      counts: nobody,
    });
    expect(confidenceSequence({ detractors: 9, passives: 10, promoters: 10 })).toMatchObject({
      reason: 'below-minimum',
      n: 29,
    });
    expect(confidenceSequence({ detractors: 10, passives: 10, promoters: 10 }).status).toBe('shown');
  });

  test('has no width where all answers are alike, and says so', () => {
    const alike = confidenceSequence({ detractors: 0, passives: 0, promoters: 500 });
    expect(alike).toMatchObject({ nps: 100, halfWidth: 0, cautions: ['degenerate'] });
    expect(alike.interval).toStrictEqual({ lower: 100, upper: 100, level: 0.95, method: 'confidence-sequence' });
  });

  test('is cut at the ends of the scale and keeps what was cut', () => {
    const { interval } = confidenceSequence({ detractors: 15, passives: 0, promoters: 15 }, { level: 0.9999999 });
    expect(interval).toMatchObject({ lower: -100, upper: 100 });
    expect(interval?.unclipped?.upper).toBeGreaterThan(100);
    expect(interval?.unclipped?.lower).toBe(-(interval?.unclipped?.upper ?? 0));
  });

  test('is about 1.55 times as wide as the ordinary interval at its best', () => {
    const counts = times(mixed, 0.5);
    const ordinary = estimateNps(counts, { method: 'wald' }).interval;
    const ratio = (2 * halfWidthOf(confidenceSequence(counts))) / ((ordinary?.upper ?? 0) - (ordinary?.lower ?? 0));
    expect(ratio).toBeCloseTo(1.55, 2);
  });

  test('is narrower at its best than others of its level there', () => {
    const width = (bestAt: number): number => halfWidthOf(confidenceSequence(times(mixed, 2), { bestAt }));
    expect(width(2000)).toBeLessThan(width(500));
    expect(width(2000)).toBeLessThan(width(8000));
  });

  test.each([5e-324, 1e-300, 1e-150, 1e-9])('has a width at level %d', (level) => {
    // At a level of almost 0 the logarithms cancel and √(1/n + bestAt / (2 n²)) is left.
    const n = 1000;
    const known = 100 * Math.sqrt(0.61) * Math.sqrt(1 / n + 500 / (2 * n * n));
    expect(halfWidthOf(confidenceSequence(mixed, { level }))).toBeCloseTo(known, 6);
  });

  test.each([0, 1, NaN, '0.9'])('refuses a level of %s', (level) => {
    expect(faultOf(() => confidenceSequence(mixed, { level } as unknown as SequenceOptions))).toEqual([
      'option/out-of-range',
      'level',
    ]);
  });

  test.each([0, 0.5, Infinity, '500'])('refuses %s for the look that matters', (bestAt) => {
    expect(faultOf(() => confidenceSequence(mixed, { bestAt } as unknown as SequenceOptions))).toEqual([
      'option/out-of-range',
      'bestAt',
    ]);
  });

  test('refuses bad counts', () => {
    expect(faultOf(() => confidenceSequence({ ...mixed, passives: -1 }))).toEqual(['counts/invalid']);
  });
});

const arbEnough = (): fc.Arbitrary<CategoryCounts> => arbCategoryCounts({ minimumSize: 30 });
const arbOptions = (): fc.Arbitrary<Required<SequenceOptions>> =>
  fc.record({
    level: fc.double({ min: 0.001, max: 0.999999, noNaN: true }),
    bestAt: fc.double({ min: 1, max: 1e9, noNaN: true }),
  });

law.prop([arbEnough(), arbOptions()])('it holds the score, lies on the scale and is plain JSON', (counts, options) => {
  const sequence = confidenceSequence(counts, options);
  expect(JSON.parse(JSON.stringify(sequence))).toStrictEqual(sequence);
  const { nps, interval } = sequence;
  expect(interval?.lower).toBeLessThanOrEqual(nps ?? NaN);
  expect(interval?.upper).toBeGreaterThanOrEqual(nps ?? NaN);
  expect(interval?.lower).toBeGreaterThanOrEqual(-100);
  expect(interval?.upper).toBeLessThanOrEqual(100);
});

law.prop([arbEnough(), arbOptions(), fc.integer({ min: 2, max: 1000 })])(
  'it narrows with more answers of the same mix, and widens with the level',
  (counts, options, by) => {
    const width = halfWidthOf(confidenceSequence(counts, options));
    expect(halfWidthOf(confidenceSequence(times(counts, by), options))).toBeLessThanOrEqual(width);
    expect(halfWidthOf(confidenceSequence(counts, { ...options, level: options.level / 2 }))).toBeLessThanOrEqual(
      width,
    );
  },
);

law.prop([arbEnough(), arbOptions()])('it is wider than the ordinary interval of its level', (counts, options) => {
  const sequence = confidenceSequence(counts, options);
  const ordinary = estimateNps(counts, { method: 'wald', level: options.level }).interval;
  expect(sequence.interval?.lower).toBeLessThanOrEqual((ordinary?.lower ?? NaN) + 1e-9);
  expect(sequence.interval?.upper).toBeGreaterThanOrEqual((ordinary?.upper ?? NaN) - 1e-9);
});
