/**
 * Funnel limits.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { normalCritical } from '../../src/numeric/normal.ts';
import { type Funnel, funnelCurve, funnelLimits } from '../../src/segments/funnel.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';

const shop = (name: string, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ shop: name }),
  tally: { detractors, passives, promoters },
});

/** All together 300 answers, 100 of each kind: center 0, σ² = 2/3. */
const SHOPS = [shop('a', 50, 50, 50), shop('b', 40, 40, 20), shop('c', 10, 10, 30)];
const SIGMA = 100 * Math.sqrt(2 / 3);

describe('the limits', () => {
  const funnel = funnelLimits(SHOPS);

  test('lie around the score of all, by the spread of one answer', () => {
    expect(funnel).toMatchObject({ center: 0, inflation: 1, levels: [0.95, 0.998], minimum: 10, privacyMinimum: null });
    expect(funnel.sigma).toBeCloseTo(SIGMA, 12);
    const [first] = funnel.rows[1]?.limits ?? [];
    expect(first?.lower).toBeCloseTo(-normalCritical(0.95) * SIGMA * 0.1, 12);
    expect(first?.upper).toBeCloseTo(normalCritical(0.95) * SIGMA * 0.1, 12);
  });

  test('say who lies outside of which', () => {
    expect(funnel.rows.map(({ position, beyond }) => [position, beyond])).toEqual([
      ['within', null],
      ['below', 0.95],
      ['above', 0.998],
    ]);
    expect(funnel.rows[1]?.z).toBeCloseTo(-20 / (SIGMA / 10), 12);
  });

  test('are cut at the ends of the scale', () => {
    const [row] = funnelLimits([shop('a', 0, 0, 1), shop('b', 30, 0, 60)]).rows;
    expect(row?.limits.map(({ lower, upper }) => [lower, upper])).toEqual([
      [-100, 100],
      [-100, 100],
    ]);
  });

  test('may have other levels, in the order given', () => {
    const { rows } = funnelLimits(SHOPS, { levels: [0.99, 0.5] });
    expect(rows[0]?.limits.map(({ level }) => level)).toEqual([0.99, 0.5]);
    expect(rows[2]?.beyond).toBe(0.99);
    expect(funnelLimits(SHOPS, { levels: [] }).rows[2]).toMatchObject({ limits: [], position: 'within', beyond: null });
  });
});

describe('segments that vary more than by chance', () => {
  const wild = Array.from({ length: 10 }, (_, i) =>
    i % 2 === 0 ? shop(`s${i}`, 30, 10, 10) : shop(`s${i}`, 10, 10, 30),
  );

  test('bring a caution and wider limits where asked for', () => {
    const plain = funnelLimits(wild);
    const inflated = funnelLimits(wild, { inflate: true });
    // σ² of 20/10/20 is 0.8, every z² is 0.4² · 50 / 0.8.
    expect(plain.phi).toBeCloseTo(10, 10);
    expect(plain.cautions).toEqual(['overdispersed']);
    expect(plain.rows.every(({ position }) => position !== 'within')).toBe(true);
    expect(inflated.inflation).toBeCloseTo(Math.sqrt(10), 10);
    expect(inflated.rows.every(({ position }) => position === 'within')).toBe(true);
    expect(inflated.rows.map(({ z }) => z)).toEqual(plain.rows.map(({ z }) => z));
  });

  test('are told from chance by a margin that shrinks with their number', () => {
    // phi is 1.6: within 1 + 2 √(2/4), beyond 1 + 2 √(2/40).
    const mild = (k: number): Funnel =>
      funnelLimits(
        Array.from({ length: k }, (_, i) => (i % 2 === 0 ? shop(`s${i}`, 24, 10, 16) : shop(`s${i}`, 16, 10, 24))),
      );
    expect(mild(4).phi).toBeCloseTo(1.6, 10);
    expect(mild(4).cautions).toEqual([]);
    expect(mild(40).cautions).toEqual(['overdispersed']);
  });

  test('limits are never narrowed', () => {
    const calm = [shop('a', 10, 10, 10), shop('b', 20, 20, 20)];
    expect(funnelLimits(calm, { inflate: true })).toEqual(funnelLimits(calm));
    expect(funnelLimits(calm).phi).toBe(0);
  });
});

describe('what is withheld', () => {
  test('a segment below the minimum has limits but no place', () => {
    const row = funnelLimits([...SHOPS, shop('d', 4, 0, 0)]).rows[3];
    expect(row).toMatchObject({ estimate: { reason: 'below-minimum', n: 4 }, z: null, beyond: null, position: null });
    expect(row?.limits).toHaveLength(2);
  });

  test('a hidden segment has nothing, and enters the dispersion with the others that are hidden', () => {
    const groups = [...SHOPS, shop('d', 4, 0, 0)];
    const { rows, phi, center } = funnelLimits(groups, { privacyMinimum: 5 });
    expect(rows.map(({ estimate }) => estimate.n)).toEqual([150, 100, null, null]);
    expect(rows[3]).toEqual({
      segment: segmentOf({ shop: 'd' }),
      estimate: { status: 'withheld', reason: 'privacy', nps: null, interval: null, n: null, counts: null },
      z: null,
      limits: [],
      beyond: null,
      position: null,
    });
    const together = funnelLimits([SHOPS[0] as SegmentCounts, SHOPS[1] as SegmentCounts, shop('cd', 14, 10, 30)]);
    expect(phi).toBeCloseTo(together.phi as number, 12);
    expect(center).toBe(together.center);
  });

  test('too few answers in all hide the center', () => {
    const funnel = funnelLimits([shop('a', 1, 1, 1)], { privacyMinimum: 5 });
    expect(funnel).toMatchObject({ center: null, sigma: null, phi: null });
    expect(funnelCurve(funnel)).toEqual([]);
  });
});

test('small segments may be pooled, and stand among the others by key', () => {
  const { rows, pooled } = funnelLimits([...SHOPS, shop('d', 2, 2, 2), shop('e', 3, 2, 1)], { pool: true });
  expect(rows.map(({ segment, estimate }) => [segment.key, estimate.n])).toEqual([
    ['%other', 12],
    ['shop=a', 150],
    ['shop=b', 100],
    ['shop=c', 50],
  ]);
  expect(pooled).toHaveLength(2);
});

describe('little or nothing to read', () => {
  test('no groups have no center', () => {
    expect(funnelLimits([])).toEqual({
      by: [],
      center: null,
      sigma: null,
      phi: null,
      inflation: 1,
      levels: [0.95, 0.998],
      rows: [],
      minimum: 10,
      privacyMinimum: null,
      pooled: [],
      cautions: [],
    });
    expect(funnelLimits([shop('a', 0, 0, 0)], { inflate: true }).rows[0]).toMatchObject({ limits: [], position: null });
  });

  test('one segment lies in the center', () => {
    expect(funnelLimits([shop('a', 5, 5, 10)])).toMatchObject({ phi: 0, rows: [{ z: 0, position: 'within' }] });
  });

  test('answers that are all alike lie in the center, with limits of no width', () => {
    expect(funnelLimits([shop('a', 0, 0, 10), shop('b', 0, 0, 20)])).toMatchObject({
      sigma: 0,
      phi: 0,
      rows: [{ z: 0, position: 'within', limits: [{ lower: 100, upper: 100 }, {}] }, { z: 0 }],
    });
  });
});

describe('the curve', () => {
  test('runs from the smallest to the largest segment', () => {
    const curve = funnelCurve(funnelLimits(SHOPS), { points: 5 });
    expect(curve).toHaveLength(5);
    expect([curve[0]?.n, curve[4]?.n]).toEqual([50, 150]);
    expect(curve[4]?.limits).toEqual(funnelLimits(SHOPS).rows[0]?.limits);
  });

  test('is one point where all segments are of one size, and has 50 by default', () => {
    expect(funnelCurve(funnelLimits([shop('a', 5, 5, 5), shop('b', 5, 5, 5)]))).toHaveLength(1);
    expect(funnelCurve(funnelLimits(SHOPS))).toHaveLength(50);
  });

  test('runs from next to no answers to endless ones', () => {
    const curve = funnelCurve(funnelLimits([shop('a', 1e300, 0, 0), shop('b', 0, 0, 1e-300)]), { points: 3 });
    expect(curve.map(({ n }) => n)).toEqual([1e-300, expect.closeTo(1, 10), 1e300]);
  });

  test('leaves hidden sizes out', () => {
    const funnel = funnelLimits([...SHOPS, shop('d', 4, 0, 0)], { privacyMinimum: 5 });
    expect(funnelCurve(funnel)[0]?.n).toBe(100);
  });

  test('is inflated as the funnel is', () => {
    const wide = { ...funnelLimits(SHOPS), inflation: 2 };
    expect(funnelCurve(wide)[0]?.limits[0]?.upper).toBeCloseTo((2 * normalCritical(0.95) * SIGMA) / Math.sqrt(50), 10);
  });

  test.each([1, 2.5, 10_001, NaN])('%s points are refused', (points) => {
    expect(() => funnelCurve(funnelLimits([]), { points })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['points'] }),
    );
  });
});

describe('wrong options', () => {
  test.each([
    [{ levels: [0.95, 1] }, ['levels', 1]],
    [{ levels: 0.95 as unknown as number[] }, ['levels']],
    [{ minimum: 0 }, ['minimum']],
    [{ privacyMinimum: 0 }, ['privacyMinimum']],
  ])('%j are refused, groups or not', (options, path) => {
    expect(() => funnelLimits([], options)).toThrow(expect.objectContaining({ code: 'option/out-of-range', path }));
  });
});
