/**
 * The line through the scores of a series.
 */
import { expect, test } from 'vitest';
import { randomOf } from '../../src/random.ts';
import { type ShownTrendLine, trendLine } from '../../src/trend/slope.ts';
import { type LinePoint, fitLine, lineAt } from '../../src/trend/weighted-line.ts';
import { type Counted, seriesFrom } from './monthly.ts';

const shown = (line: ReturnType<typeof trendLine>): ShownTrendLine => {
  if (line.status === 'withheld') throw new Error(line.reason);
  return line;
};

/** 100 answers at a given score. */
const scored = (nps: number): Counted => [50 - nps / 2, 0, 50 + nps / 2];

test('scores on a line give its slope, its start and where it points', () => {
  const line = shown(trendLine(seriesFrom([10, 12, 14, 16, 18].map(scored))));
  expect(line.slope.estimate).toBeCloseTo(2, 12);
  expect(line.intercept).toMatchObject({ index: 0 });
  expect(line.intercept.nps).toBeCloseTo(10, 12);
  expect(line.next.index).toBe(5);
  expect(line.next.nps).toBeCloseTo(20, 12);
  expect(line.tau2).toBe(0);
  expect(line.periods).toBe(5);
  expect(line.n).toBe(500);
  expect(line.from.key).toBe('2020-01');
  expect(line.to.key).toBe('2020-05');
});

test('four scores that happen to lie on a line are no trend where each is known to ten points only', () => {
  const line = shown(trendLine(seriesFrom([10, 12, 14, 16].map(scored))));
  expect(line.test).toBe('normal');
  expect(line.slope.interval.method).toBe('normal');
  expect(line.pValue).toBeGreaterThan(0.5);
  expect(line.direction).toBe('unclear');
});

test('the wider of two intervals and the larger of two p-values are taken, and each is named', () => {
  // Scores far from the line: the distances say more about the error than the variances do.
  const counted = [0, 40, -20, 50, 10, 60].map((nps): Counted => [1000 - 10 * nps, 0, 1000 + 10 * nps]);
  const cautious = shown(trendLine(seriesFrom(counted)));
  const normal = shown(trendLine(seriesFrom(counted), { errors: 'normal' }));
  expect(cautious.test).toBe('knapp-hartung');
  expect(cautious.df).toBe(4);
  expect(cautious.pValue).toBeGreaterThan(normal.pValue);
  expect(cautious.slope.interval.method).toBe('knapp-hartung');
  expect(cautious.slope.interval.lower).toBeLessThan(normal.slope.interval.lower);
  expect(cautious.slope.estimate).toBe(normal.slope.estimate);
  expect(cautious.slope.standardError).toBe(normal.slope.standardError);
  expect('df' in normal).toBe(false);
  expect(cautious.cautions).toEqual(['extra-variation']);
});

test('a gap keeps its width: empty, hidden and partial periods are passed over, not closed up', () => {
  const open = shown(trendLine(seriesFrom([scored(10), [0, 0, 0], scored(14), null, scored(18), scored(20)])));
  expect(open.slope.estimate).toBeCloseTo(2, 12);
  expect(open.periods).toBe(4);
  const scores = [10, 12, 14, 16, 90].map(scored);
  const partial = shown(trendLine(seriesFrom(scores, { lastPartial: true })));
  expect(partial.slope.estimate).toBeCloseTo(2, 12);
  expect(partial.next.index).toBe(4);
  const included = shown(trendLine(seriesFrom(scores, { lastPartial: true }), { includePartial: true }));
  expect(included.slope.estimate).toBeGreaterThan(10);
  expect(included.next.index).toBe(5);
});

test('periods below the minimum count with their answers, but not towards the four that a line needs', () => {
  const few: Counted = [0, 0, 3];
  const options = { minimum: 10 };
  const line = shown(trendLine(seriesFrom([scored(10), few, scored(14), scored(16), scored(18)], options)));
  expect(line.periods).toBe(5);
  expect(line.n).toBe(403);
  expect(trendLine(seriesFrom([scored(10), few, scored(14), scored(16)], options))).toEqual({
    status: 'withheld',
    direction: 'unclear',
    slope: null,
    pValue: null,
    reason: 'too-short',
    periods: 3,
  });
  expect(trendLine(seriesFrom([])).status).toBe('withheld');
});

test('answers all in one category give a slope of 0 and p 1', () => {
  for (const variance of ['pooled', 'smoothed', 'plain'] as const) {
    const line = shown(
      trendLine(
        seriesFrom([
          [0, 0, 9],
          [0, 0, 1],
          [0, 0, 30],
          [0, 0, 5],
        ]),
        { variance },
      ),
    );
    expect(line).toMatchObject({ pValue: 1, statistic: 0, tau2: 0, direction: 'unclear', cautions: ['degenerate'] });
    expect(line.slope).toMatchObject({ estimate: 0, standardError: 0 });
    expect(line.slope.interval).toMatchObject({ lower: 0, upper: 0 });
    expect(line.intercept).toEqual({ index: 0, nps: 100, standardError: 0 });
    expect(line.heterogeneity).toEqual({ statistic: 0, df: 2, pValue: 1 });
  }
});

test('answers all in one category lie on the line exactly, however many periods there are', () => {
  for (let periods = 4; periods < 60; periods++) {
    const line = shown(trendLine(seriesFrom(new Array<Counted>(periods).fill([0, 0, 7]))));
    expect([line.intercept.nps, line.next.nps]).toEqual([100, 100]);
    expect(line.heterogeneity).toEqual({ statistic: 0, df: periods - 2, pValue: 1 });
  }
});

test('a period whose answers are all alike is certain with the plain variance only, which is refused', () => {
  const counted: readonly Counted[] = [
    [0, 0, 9],
    [3, 3, 4],
    [2, 4, 6],
    [5, 1, 4],
    [1, 0, 0],
  ];
  expect(trendLine(seriesFrom(counted), { variance: 'plain' })).toMatchObject({ reason: 'no-variance', periods: 5 });
  for (const variance of ['pooled', 'smoothed'] as const)
    expect(shown(trendLine(seriesFrom(counted), { variance })).slope.standardError).toBeGreaterThan(5);
});

test('a wrong option is refused by name', () => {
  const series = seriesFrom([]);
  expect(() => trendLine(series, { level: 1 })).toThrow(expect.objectContaining({ code: 'option/out-of-range' }));
  for (const option of ['method', 'variance', 'errors'])
    expect(() => trendLine(series, { [option]: 'best' })).toThrow(
      expect.objectContaining({ code: 'option/unknown', path: [option] }),
    );
  expect(() => trendLine(null as never)).toThrow(expect.objectContaining({ code: 'series/invalid' }));
});

test('from a billionth of an answer to a trillion of them, every number is finite', () => {
  const counted: readonly Counted[] = [
    [1e-9, 0, 3e-9],
    [1e12, 2e12, 3e12],
    [0, 0, 1e-9],
    [4e11, 0, 5e11],
    [1, 1, 1],
    [1e12, 2e12, 3e12],
  ];
  for (const method of ['dl', 'reml', 'fixed'] as const)
    for (const variance of ['pooled', 'smoothed'] as const) {
      const line = shown(trendLine(seriesFrom(counted), { method, variance }));
      expect(JSON.parse(JSON.stringify(line))).toStrictEqual(line);
    }
});

test('answers whose weights almost vanish give numbers by every method, and tell nothing', () => {
  const counted = [0, 40, -20, 50, 10, 60].map((nps): Counted => [1000 - 10 * nps, 0, 1000 + 10 * nps]);
  const vanishing: Counted = [1e-310, 0, 3e-310];
  for (const method of ['dl', 'reml', 'fixed'] as const)
    for (const variance of ['pooled', 'smoothed', 'plain'] as const) {
      const line = shown(trendLine(seriesFrom([...counted, vanishing]), { method, variance }));
      const without = shown(trendLine(seriesFrom(counted), { method, variance }));
      expect(JSON.parse(JSON.stringify(line))).toStrictEqual(line);
      if (method === 'fixed') expect(line.slope.estimate).toBeCloseTo(without.slope.estimate, 9);
    }
});

test('five thousand periods are fitted by every method', () => {
  const random = randomOf(3);
  const counted = Array.from({ length: 5000 }, (): Counted => {
    const promoters = Math.floor(random() * 50);
    return [50 - promoters, 20, promoters];
  });
  const series = seriesFrom(counted, { unit: 'day' });
  for (const method of ['dl', 'reml', 'fixed'] as const) {
    const line = shown(trendLine(series, { method }));
    expect(line.periods).toBe(5000);
    expect(Number.isFinite(line.slope.estimate)).toBe(true);
  }
});

/** The same fit by normal equations, solved with the inverse of a two by two matrix. */
function dense(points: readonly LinePoint[], tau2: number): { slope: number; slopeVariance: number; level: number } {
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  for (const { t, y, variance } of points) {
    const w = 1 / (variance + tau2);
    a += w;
    b += w * t;
    c += w * t * t;
    d += w * y;
    e += w * t * y;
  }
  const determinant = a * c - b * b;
  return {
    slope: (a * e - b * d) / determinant,
    slopeVariance: a / determinant,
    level: (c * d - b * e) / determinant,
  };
}

test('the line agrees with normal equations, and the restricted likelihood has no higher value on a fine grid', () => {
  const random = randomOf(8);
  for (let round = 0; round < 40; round++) {
    const points = Array.from({ length: 4 + (round % 9) }, (_, t): LinePoint => ({
      t: t + Math.floor(random() * 3) * (t > 2 ? 1 : 0),
      y: 40 * random() + (round % 3) * 3 * t,
      variance: 5 + 60 * random(),
      group: 0,
    }));
    for (const method of ['fixed', 'dl', 'reml'] as const) {
      const line = fitLine(points, 1, method);
      const slow = dense(points, line.tau2);
      expect(line.slope).toBeCloseTo(slow.slope, 9);
      expect(line.slopeVariance).toBeCloseTo(slow.slopeVariance, 9);
      const level = line.levels[0] as (typeof line.levels)[number];
      expect(level.y - line.slope * level.t).toBeCloseTo(slow.level, 8);
    }
    const best = lineAt(points, 1, fitLine(points, 1, 'reml').tau2).logLikelihood;
    const others = Array.from({ length: 2001 }, (_, i) => lineAt(points, 1, i / 2).logLikelihood);
    expect(Math.max(...others)).toBeLessThanOrEqual(best + 1e-9);
  }
});
