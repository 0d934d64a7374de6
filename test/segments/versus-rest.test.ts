/**
 * Each segment against all others, and every pair.
 */
import { describe, expect, test } from 'vitest';
import { type ShownDifference, compareNps } from '../../src/compare/difference.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { type SegmentComparisonOptions, compareSegments, versusRest } from '../../src/segments/versus-rest.ts';

const at = (shop: string | null, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ shop }),
  tally: { detractors, passives, promoters },
});

const THREE = [at('a', 12, 18, 30), at('b', 25, 40, 35), at('c', 8, 10, 42)];

describe('versus the rest', () => {
  test('each segment is compared with the others, never with a total that holds it', () => {
    const { rows, comparisons, correction, level, method } = versusRest(THREE);
    expect({ comparisons, correction, level, method }).toEqual({
      comparisons: 3,
      correction: 'holm',
      level: 0.95,
      method: 'adjusted-wald',
    });
    const alone = compareNps(
      { detractors: 25, passives: 40, promoters: 35 },
      { detractors: 20, passives: 28, promoters: 72 },
    );
    const together = compareNps(
      { detractors: 25, passives: 40, promoters: 35 },
      { detractors: 20, passives: 28, promoters: 72 },
      { level: 1 - (1 - 0.95) / 3 },
    );
    expect(rows[1]).toEqual({
      ...alone,
      segment: segmentOf({ shop: 'b' }),
      nps: 10,
      restNps: (100 * 52) / 120,
      adjustedP: 2 * (alone.pValue as number),
      simultaneous: {
        ...together.interval,
        lower: expect.closeTo(together.interval?.lower ?? NaN, 10) as number,
        upper: expect.closeTo(together.interval?.upper ?? NaN, 10) as number,
      },
      direction: 'lower',
    });
  });

  test('direction is decided on the adjusted p-value', () => {
    const groups = [
      at('a', 20, 30, 50),
      at('b', 20, 30, 50),
      at('c', 20, 30, 50),
      at('d', 20, 30, 50),
      at('e', 29, 30, 41),
    ];
    const rows = versusRest(groups).rows.flatMap((row) => (row.status === 'shown' ? [row] : []));
    const e = rows[4];
    expect(e?.pValue).toBeLessThan(0.05);
    expect(e?.adjustedP).toBeGreaterThan(0.05);
    expect(e?.direction).toBe('unclear');
    expect(versusRest(groups, { correction: 'none' }).rows[4]).toMatchObject({ direction: 'lower' });
  });

  test('two segments are one comparison seen from both sides', () => {
    const [a, b] = versusRest(THREE.slice(0, 2), { correction: 'none' }).rows;
    const plain = compareNps(THREE[0]?.tally as never, THREE[1]?.tally as never) as ShownDifference;
    expect(a).toMatchObject({ difference: 20, pValue: plain.pValue, interval: plain.interval });
    expect(b).toMatchObject({ difference: -20, direction: 'unclear' });
  });

  test('withheld segments have a reason, stand in the rest and are not counted', () => {
    const { rows, comparisons } = versusRest([...THREE, at('d', 0, 1, 2), at('e', 0, 0, 0)]);
    expect(comparisons).toBe(3);
    expect(rows.slice(3)).toEqual([
      { segment: segmentOf({ shop: 'd' }), status: 'withheld', reason: 'below-minimum', n: 3 },
      { segment: segmentOf({ shop: 'e' }), status: 'withheld', reason: 'no-responses', n: 0 },
    ]);
    expect(rows[0]).toMatchObject({ n: { a: 60, b: 163 } });
  });

  test('hidden segments have nothing but a name, and stand in the rest together', () => {
    const { rows } = versusRest([...THREE, at('d', 0, 1, 2), at('e', 1, 1, 1)], { privacyMinimum: 5 });
    expect(rows.slice(3)).toEqual(
      ['d', 'e'].map((shop) => ({ segment: segmentOf({ shop }), status: 'withheld', reason: 'privacy', n: null })),
    );
    expect(rows[0]).toMatchObject({ n: { a: 60, b: 166 } });
  });

  test('the only segment has nothing to be compared with', () => {
    expect(versusRest([at('a', 10, 10, 10)])).toMatchObject({
      comparisons: 0,
      rows: [{ status: 'withheld', reason: 'rest-below-minimum', n: 30 }],
    });
    expect(versusRest([])).toMatchObject({ comparisons: 0, rows: [] });
  });

  test('a rest of a few answers, whose score is withheld, is not told by way of the difference', () => {
    expect(versusRest([at('a', 10, 10, 10), at('b', 0, 0, 3)]).rows[0]).toMatchObject({
      status: 'withheld',
      reason: 'rest-below-minimum',
    });
  });

  test('answers all alike do not differ', () => {
    const { rows } = versusRest([at('a', 0, 0, 20), at('b', 0, 0, 30)]);
    expect(rows).toMatchObject([
      { difference: 0, direction: 'unclear' },
      { difference: 0, direction: 'unclear' },
    ]);
  });

  test('single answers are compared where the minimum is 1, and Welch asks for two', () => {
    const groups = [at('a', 0, 0, 1), at('b', 1, 0, 0), at('c', 2, 2, 4)];
    expect(versusRest(groups, { minimum: 1 }).comparisons).toBe(3);
    expect(versusRest(groups, { minimum: 1, method: 'welch-t' })).toMatchObject({
      comparisons: 1,
      rows: [{ reason: 'below-minimum' }, { reason: 'below-minimum' }, { status: 'shown' }],
    });
  });

  test('small segments can be pooled', () => {
    const { rows, pooled } = versusRest([...THREE, at('d', 1, 3, 5), at('e', 2, 2, 2)], { pool: true });
    expect(pooled.map(({ key }) => key)).toEqual(['shop=d', 'shop=e']);
    expect(rows[0]).toMatchObject({ segment: { key: '%other' }, status: 'shown', n: { a: 15, b: 220 } });
  });

  test.each([
    [{ level: 1 }, 'option/out-of-range'],
    [{ minimum: 0.5 }, 'option/out-of-range'],
    [{ minimum: 0, method: 'welch-t' }, 'option/out-of-range'],
    [{ minimum: null as never, method: 'welch-t' }, 'option/out-of-range'],
    [{ method: 'guess' as never }, 'option/unknown'],
    [{ correction: 'guess' as never }, 'option/unknown'],
  ] satisfies readonly (readonly [SegmentComparisonOptions, string])[])(
    '%j is refused as %s, also where there is nothing to compare',
    (options, code) => {
      expect(() => versusRest([], options)).toThrow(expect.objectContaining({ code }) as Error);
      expect(() => compareSegments([], options)).toThrow(expect.objectContaining({ code }) as Error);
    },
  );
});

describe('pairs', () => {
  test('k segments make k (k − 1) / 2 pairs, the first minus the second', () => {
    const { pairs, comparisons, withheld } = compareSegments([...THREE, at('d', 1, 1, 1)]);
    expect(comparisons).toBe(3);
    expect(pairs.map(({ a, b, difference }) => [a.by['shop'], b.by['shop'], Math.round(difference)])).toEqual([
      ['a', 'b', 20],
      ['a', 'c', -27],
      ['b', 'c', -47],
    ]);
    expect(withheld).toEqual([
      { segment: segmentOf({ shop: 'd' }), status: 'withheld', reason: 'below-minimum', n: 3 },
    ]);
  });

  test('intervals that hold together are wider', () => {
    for (const { interval, simultaneous } of compareSegments(THREE).pairs) {
      expect(simultaneous.level).toBeCloseTo(1 - 0.05 / 3, 12);
      expect(simultaneous.upper - simultaneous.lower).toBeGreaterThan(interval.upper - interval.lower);
    }
  });

  test('one segment makes no pair', () => {
    expect(compareSegments(THREE.slice(0, 1))).toMatchObject({ comparisons: 0, pairs: [], withheld: [] });
  });
});
