/**
 * Scores of small segments, drawn towards the mean of all.
 */
import { describe, expect, test } from 'vitest';
import { estimateNps } from '../../src/estimate/interval.ts';
import { poolIntegrated, poolPauleMandel, shrinkEach } from '../../src/segments/pooling.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { type ShownShrinkage, type ShrinkOptions, shrinkSegments } from '../../src/segments/shrink.ts';

const at = (shop: string | null, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ shop }),
  tally: { detractors, passives, promoters },
});

const THREE = [at('a', 8, 3, 4), at('b', 20, 30, 50), at('c', 15, 30, 55)];

const rowsOf = (groups: readonly SegmentCounts[], options: ShrinkOptions = {}): ShownShrinkage[] =>
  shrinkSegments(groups, options).rows.flatMap((row) => (row.status === 'shown' ? [row] : []));

test('a segment of 15 answers is drawn in, one of 100 hardly', () => {
  const { mean, betweenSd, tau, variance, n, segments, cautions } = shrinkSegments(THREE);
  expect({ tau, variance, n, segments, cautions }).toEqual({
    tau: 'integrated',
    variance: 'smoothed',
    n: 215,
    segments: 3,
    cautions: [],
  });
  expect(mean?.nps).toBeCloseTo(23.05, 2);
  expect(betweenSd).toBeCloseTo(22.45, 1);
  const [a, b] = rowsOf(THREE);
  expect(a?.estimate).toEqual(estimateNps({ detractors: 8, passives: 3, promoters: 4 }));
  expect(a?.shrunken.nps).toBeCloseTo(2.33, 2);
  expect(a?.shrunken.ownWeight).toBeCloseTo(0.44, 2);
  expect(b?.shrunken.nps).toBeCloseTo(29.47, 2);
  expect(a?.first).toBe('shrunken');
});

test('the interval is cut at the ends of the scale, and says so', () => {
  const rows = rowsOf([at('a', 0, 1, 11), at('b', 1, 1, 20), at('c', 0, 4, 9)], { level: 0.999 });
  for (const { interval } of rows.map(({ shrunken }) => shrunken)) {
    expect(interval.upper).toBe(100);
    expect(interval.unclipped?.upper).toBeGreaterThan(100);
    expect(interval.unclipped?.lower).toBe(interval.lower);
  }
});

describe('which variance', () => {
  const high = [at('a', 0, 1, 14), at('b', 4, 6, 90), at('c', 1, 3, 26)];

  test('is the pooled one beyond a score of 75, either way, and is named', () => {
    expect(shrinkSegments(high).variance).toBe('pooled');
    expect(shrinkSegments(THREE).variance).toBe('smoothed');
    const low = high.map(({ segment, tally }) => {
      const { detractors, passives, promoters } = tally as { detractors: number; passives: number; promoters: number };
      return { segment, tally: { detractors: promoters, passives, promoters: detractors } };
    });
    expect(shrinkSegments(low).variance).toBe('pooled');
  });

  test('can be chosen', () => {
    expect(shrinkSegments(high, { variance: 'smoothed' }).variance).toBe('smoothed');
    expect(shrinkSegments(high, { variance: 'smoothed' }).rows).not.toEqual(shrinkSegments(high).rows);
    expect(shrinkSegments(high, { variance: 'pooled' })).toEqual(shrinkSegments(high));
  });

  test('makes the score of one promoter uncertain although it does not vary', () => {
    const [a] = rowsOf([at('a', 0, 0, 1), at('b', 20, 30, 50), at('c', 15, 30, 55)], { minimum: 1 });
    expect(a?.shrunken.nps).toBeLessThan(60);
    expect(a?.shrunken.standardDeviation).toBeGreaterThan(10);
  });
});

describe('a segment far off', () => {
  const crowd = Array.from({ length: 14 }, (_, i) => at(`s${String(i).padStart(2, '0')}`, 10, 20, 30 + (i % 3)));
  const outlier = at('z', 9, 7, 4);

  test('is atypical and shows its own score first', () => {
    const z = rowsOf([...crowd, outlier])[14];
    expect(z?.estimate.nps).toBe(-25);
    expect(z?.shrunken.nps).toBeGreaterThan(10);
    expect(z).toMatchObject({ first: 'estimate', cautions: ['atypical'] });
  });

  test('does not make the others atypical', () => {
    expect(rowsOf([...crowd, outlier]).filter(({ first }) => first === 'estimate')).toHaveLength(1);
  });
});

test('segments that lie very far apart all show their own score first', () => {
  const { cautions, betweenSd, rows } = shrinkSegments([
    at('a', 190, 5, 5),
    at('b', 5, 5, 190),
    at('c', 180, 10, 10),
    at('d', 8, 2, 190),
  ]);
  expect(betweenSd).toBeGreaterThan(50);
  expect(cautions).toEqual(['wide-spread']);
  expect(rows.map((row) => row.status === 'shown' && row.first)).toEqual(new Array(4).fill('estimate'));
});

describe('little to go by', () => {
  test('two segments and one are weak', () => {
    expect(shrinkSegments(THREE.slice(0, 2)).cautions).toEqual(['weak-pooling']);
    const one = shrinkSegments(THREE.slice(1, 2));
    expect(one.cautions).toEqual(['weak-pooling']);
    expect(one.betweenSd).toBeNull();
    expect(rowsOf(THREE.slice(1, 2))[0]?.shrunken.nps).toBeCloseTo(30, 10);
  });

  test('nobody is a result', () => {
    expect(shrinkSegments([])).toMatchObject({ mean: null, betweenSd: null, n: 0, segments: 0, rows: [] });
    expect(shrinkSegments([at('a', 0, 0, 0)]).rows).toEqual([
      { segment: segmentOf({ shop: 'a' }), status: 'withheld', reason: 'no-responses', n: 0 },
    ]);
  });

  test('answers all alike are not shrunken', () => {
    const groups = [at('a', 0, 0, 12), at('b', 0, 0, 40)];
    const { mean, betweenSd } = shrinkSegments(groups);
    expect({ mean, betweenSd }).toEqual({ mean: { nps: 100, standardDeviation: 0 }, betweenSd: 0 });
    const [a] = rowsOf(groups);
    expect(a).toMatchObject({ first: 'estimate', shrunken: { nps: 100, ownWeight: 1 } });
    expect(a?.shrunken.interval.lower).toBe(a?.estimate.interval.lower);
  });
});

test('withheld and hidden segments enter the model and are not shown', () => {
  const groups = [...THREE, at('d', 1, 1, 4), at('e', 1, 1, 1), at('f', 0, 0, 1)];
  const { n, segments, rows } = shrinkSegments(groups, { privacyMinimum: 4 });
  expect([n, segments]).toEqual([225, 5]);
  expect(rows.slice(3)).toEqual([
    { segment: segmentOf({ shop: 'd' }), status: 'withheld', reason: 'below-minimum', n: 6 },
    { segment: segmentOf({ shop: 'e' }), status: 'withheld', reason: 'privacy', n: null },
    { segment: segmentOf({ shop: 'f' }), status: 'withheld', reason: 'privacy', n: null },
  ]);
  expect(shrinkSegments([at('a', 1, 0, 0)], { privacyMinimum: 5 })).toMatchObject({ n: null, mean: null, segments: 0 });
});

test('small segments can be pooled first', () => {
  const { rows, pooled } = shrinkSegments([...THREE, at('d', 1, 1, 4), at('e', 3, 1, 4)], { pool: true });
  expect(pooled).toHaveLength(2);
  expect(rows[0]).toMatchObject({ segment: { key: '%other' }, status: 'shown', estimate: { n: 14 } });
});

describe('the model', () => {
  test('averages over the scatter where it is narrow too: many segments, as one integral over a finer grid has it', () => {
    const scores = Array.from({ length: 400 }, (_, i) => 30 + (i % 2 === 0 ? 1 : -1) * (0.5 + (i % 7) / 10));
    const variances = scores.map(() => 0.01);
    const { betweenSd } = poolIntegrated({ scores, variances });
    // The sd of the scores is 0.829 with noise of 0.1, so the true ones scatter by 0.823; the grid of 1.25 points holds none near.
    expect(betweenSd).toBeGreaterThan(0.78);
    expect(betweenSd).toBeLessThan(0.87);
  });

  test('estimates no scatter where scores lie closer than chance makes them', () => {
    const observed = { scores: [10, 11, 12], variances: [100, 100, 100] };
    const { betweenSd, supposed } = poolPauleMandel(observed);
    expect(betweenSd).toBe(0);
    expect([...shrinkEach(observed, supposed).scores].map((score) => Math.round(score * 1e9) / 1e9)).toEqual([
      11, 11, 11,
    ]);
  });

  test('estimates the scatter so that the weighted squares add up to k − 1', () => {
    const scores = [-40, 0, 10, 55];
    const variances = [60, 80, 20, 100];
    const { betweenSd, mean } = poolPauleMandel({ scores, variances });
    const sum = scores.reduce((all, y, g) => all + (y - mean) ** 2 / ((variances[g] as number) + betweenSd ** 2), 0);
    expect(sum).toBeCloseTo(3, 9);
  });

  test('sees no scatter in a single score, whatever its last digits', () => {
    const one = [at('a', 2081, 846, 133)];
    expect(rowsOf(one, { tau: 'paule-mandel' })[0]?.shrunken.ownWeight).toBe(0);
    expect(shrinkSegments(one, { tau: 'paule-mandel' }).cautions).toEqual(['weak-pooling']);
    expect(poolPauleMandel({ scores: [-63.66], variances: [0.37] }).betweenSd).toBe(0);
  });

  test('takes opposite ends of the scale', () => {
    const { betweenSd } = poolPauleMandel({ scores: [-100, 100], variances: [1e-12, 1e-12] });
    expect(betweenSd).toBeCloseTo(Math.SQRT2 * 100, 6);
    expect(poolIntegrated({ scores: [-100, 100], variances: [1e-12, 1e-12] }).betweenSd).toBeLessThan(100);
  });
});

test('a scatter estimated once is offered, and named', () => {
  const { tau, betweenSd } = shrinkSegments(THREE, { tau: 'paule-mandel' });
  expect(tau).toBe('paule-mandel');
  expect(betweenSd).toBeGreaterThan(0);
});

test('no answers at all beside a million is no trouble', () => {
  const rows = rowsOf([at('a', 1e9, 2e9, 4e9), at('b', 1e-6, 0, 1), at('c', 10, 10, 20)], { minimum: 1 });
  for (const { shrunken } of rows) expect(Number.isFinite(shrunken.nps + shrunken.standardDeviation)).toBe(true);
});

test.each([
  [{ level: 1 }, 'option/out-of-range'],
  [{ minimum: -1 }, 'option/out-of-range'],
  [{ variance: 'guess' as never }, 'option/unknown'],
  [{ tau: 'reml' as never }, 'option/unknown'],
] satisfies readonly (readonly [ShrinkOptions, string])[])('%j is refused as %s', (options, code) => {
  expect(() => shrinkSegments([], options)).toThrow(expect.objectContaining({ code }) as Error);
});
