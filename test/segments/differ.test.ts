/**
 * One test for all segments together, and its exact and drawn forms.
 */
import { describe, expect, test } from 'vitest';
import { type SegmentTestOptions, testSegments } from '../../src/segments/differ.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { shrinkSegments } from '../../src/segments/shrink.ts';

const at = (shop: string | null, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ shop }),
  tally: { detractors, passives, promoters },
});

const THREE = [at('a', 12, 18, 30), at('b', 25, 40, 35), at('c', 8, 10, 42)];

test('three shops that differ are found to differ', () => {
  expect(testSegments(THREE)).toEqual({
    statistic: expect.closeTo(13.33909987836194, 10) as number,
    df: 2,
    pValue: expect.closeTo(0.0012689697360673, 14) as number,
    method: 'mean-score',
    effectSize: expect.closeTo(Math.sqrt(13.33909987836194 / 219), 12) as number,
    betweenSd: shrinkSegments(THREE).betweenSd,
    n: 220,
    segments: 3,
    pooled: [],
    cautions: [],
  });
});

test('segments below the minimum are tested like the others', () => {
  const { n, segments } = testSegments([...THREE, at('d', 0, 1, 2)]);
  expect([n, segments]).toEqual([223, 4]);
});

test('hidden segments are tested as one', () => {
  const groups = [...THREE, at('d', 0, 1, 2), at('e', 3, 0, 1)];
  const hidden = testSegments(groups, { privacyMinimum: 5 });
  const together = testSegments([...THREE, at('d', 3, 1, 3)]);
  expect(hidden.segments).toBe(4);
  expect(hidden.statistic).toBeCloseTo(together.statistic, 12);
});

test('when all together are too few to be told of, nothing is told', () => {
  expect(testSegments([at('a', 1, 0, 0), at('b', 0, 0, 2)], { privacyMinimum: 5 })).toMatchObject({
    statistic: 0,
    pValue: 1,
    betweenSd: null,
    n: null,
    segments: 0,
  });
});

test('answers without a shop are one segment, or left out', () => {
  expect(testSegments([...THREE, at(null, 5, 5, 5)]).segments).toBe(4);
  expect(testSegments([...THREE, at(null, 5, 5, 5)], { leaveOutMissing: true })).toEqual(testSegments(THREE));
});

test('nobody, one segment and answers all alike do not differ', () => {
  expect(testSegments([])).toMatchObject({ statistic: 0, df: 0, pValue: 1, n: 0, segments: 0, betweenSd: null });
  expect(testSegments([at('a', 1, 2, 3), at('b', 0, 0, 0)])).toMatchObject({ df: 0, pValue: 1, segments: 1 });
  expect(testSegments([at('a', 0, 0, 1), at('b', 0, 0, 70)])).toMatchObject({
    statistic: 0,
    df: 1,
    pValue: 1,
    effectSize: 0,
    betweenSd: 0,
  });
});

describe('the exact test', () => {
  test('is made by itself up to 30 answers in at most 4 segments', () => {
    expect(testSegments([at('a', 1, 1, 3), at('b', 4, 0, 1)]).method).toBe('exact');
    expect(testSegments([at('a', 1, 1, 3), at('b', 4, 20, 2)]).method).toBe('mean-score');
    expect(testSegments(['a', 'b', 'c', 'd', 'e'].map((shop, i) => at(shop, 1, i, 1))).method).toBe('mean-score');
    expect(testSegments([at('a', 1, 1, 3), at('b', 4, 0.5, 1)]).method).toBe('mean-score');
    expect(testSegments([at('a', 1, 1, 3), at('b', 4, 0, 1)], { exact: false }).method).toBe('mean-score');
  });

  test('of two opposite answers has two ways, both as far apart', () => {
    expect(testSegments([at('a', 1, 0, 0), at('b', 0, 0, 1)]).pValue).toBe(1);
  });

  test('of three against three has 2 of 20 ways as far apart', () => {
    expect(testSegments([at('a', 3, 0, 0), at('b', 0, 0, 3)]).pValue).toBe(0.1);
  });

  test('takes 200 answers in three segments', () => {
    const groups = [at('a', 12, 18, 20), at('b', 25, 40, 35), at('c', 8, 10, 32)];
    const exact = testSegments(groups, { exact: true });
    expect(exact.method).toBe('exact');
    expect(Math.abs(exact.pValue - testSegments(groups).pValue)).toBeLessThan(0.002);
  });

  test('refuses fractions, and more ways than it could go through', () => {
    expect(() => testSegments([at('a', 1.5, 1, 3), at('b', 4, 0, 1)], { exact: true })).toThrow(
      expect.objectContaining({ code: 'counts/not-whole', path: [0] }) as Error,
    );
    expect(() => testSegments([at('a', 300, 100, 30), at('b', 400, 500, 100)], { exact: true })).toThrow(
      expect.objectContaining({ code: 'counts/too-many' }) as Error,
    );
    const many = Array.from({ length: 12 }, (_, i) => at(`s${i}`, 3 + i, 4 + (i % 5), 6 + 2 * i));
    expect(() => testSegments(many, { exact: true })).toThrow(
      expect.objectContaining({ code: 'counts/too-many' }) as Error,
    );
  });
});

describe('the drawn test', () => {
  test('comes near the exact one', () => {
    const groups = [at('a', 1, 1, 3), at('b', 4, 0, 1), at('c', 0, 3, 2)];
    const { pValue, method, monteCarlo } = testSegments(groups, { monteCarlo: { seed: 3 } });
    expect(method).toBe('monte-carlo');
    expect(monteCarlo).toEqual({ draws: 9999, seed: 3 });
    expect(Math.abs(pValue - testSegments(groups).pValue)).toBeLessThan(0.012);
  });

  test('is never 0', () => {
    const groups = [at('a', 100, 0, 0), at('b', 0, 0, 100)];
    expect(testSegments(groups, { monteCarlo: { draws: 99, seed: 1 } }).pValue).toBe(0.01);
  });

  test('repeats itself from its seed', () => {
    const from = (seed: number): number => testSegments(THREE, { monteCarlo: { draws: 999, seed } }).pValue;
    expect(from(5)).toBe(from(5));
    expect(new Set([from(1), from(2), from(3), from(4)]).size).toBeGreaterThan(1);
  });

  test('is not drawn where no way lies nearer', () => {
    const { method, pValue, monteCarlo } = testSegments([at('a', 5, 5, 5), at('b', 5, 5, 5)], {
      monteCarlo: { seed: 1 },
    });
    expect([method, pValue, monteCarlo]).toEqual(['mean-score', 1, undefined]);
  });

  test('refuses more than a million answers', () => {
    expect(() => testSegments([at('a', 1e6, 0, 0), at('b', 0, 0, 5)], { monteCarlo: { seed: 1 } })).toThrow(
      expect.objectContaining({ code: 'counts/too-many' }) as Error,
    );
  });

  test('deals out a hundred thousand answers quickly and near the chi-square', () => {
    const groups = [at('a', 10_000, 10_000, 20_000), at('b', 15_300, 14_700, 30_000)];
    const drawn = testSegments(groups, { monteCarlo: { draws: 1999, seed: 2 } });
    expect(Math.abs(drawn.pValue - testSegments(groups).pValue)).toBeLessThan(0.04);
  });
});

describe('cautions', () => {
  test('unequal spread is told where a segment of ten answers varies more than twice as much as another', () => {
    const calm = at('a', 10, 70, 20);
    expect(testSegments([calm, at('b', 40, 10, 50)]).cautions).toContain('unequal-spread');
    expect(testSegments([calm, at('b', 4, 0, 5)]).cautions).not.toContain('unequal-spread');
    expect(testSegments([calm, at('b', 25, 45, 30)]).cautions).not.toContain('unequal-spread');
  });

  test('fewer than three segments, fewer than ten answers and an unknown tag are told', () => {
    expect(testSegments([at('a', 1, 1, 1), at('b', 1, 0, 1)]).cautions).toEqual(['few-answers', 'weak-pooling']);
    expect(testSegments([at(null, 10, 10, 10)]).cautions).toEqual(['weak-pooling', 'unknown-tag']);
  });
});

test.each([
  [{ monteCarlo: { seed: -1 } }, 'seed/invalid'],
  [{ monteCarlo: null as never }, 'option/out-of-range'],
  [{ monteCarlo: { seed: 1, draws: 0 } }, 'option/out-of-range'],
  [{ monteCarlo: { seed: 1, draws: 1.5 } }, 'option/out-of-range'],
  [{ monteCarlo: { seed: 1 }, exact: true }, 'option/out-of-range'],
  [{ minimum: 0 }, 'option/out-of-range'],
  [{ privacyMinimum: Number.NaN }, 'option/out-of-range'],
] satisfies readonly (readonly [SegmentTestOptions, string])[])(
  '%j is refused as %s, also where there is nothing to test',
  (options, code) => {
    for (const groups of [THREE, []])
      expect(() => testSegments(groups, options)).toThrow(expect.objectContaining({ code }) as Error);
  },
);
