/**
 * Seasons: what they add to the score, and whether they differ at all.
 */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { choleskyOf, solveCholesky } from '../../src/numeric/linear.ts';
import { arbSeries } from '../../src/testing/series.ts';
import { cycleOf } from '../../src/trend/cycle.ts';
import { seasonOf, seasonOfObservations } from '../../src/trend/season.ts';
import { type Counted, seriesFrom, swapped } from './monthly.ts';

/** 200 answers at a given score. */
const scored = (nps: number): Counted => [100 - nps, 0, 100 + nps];

/** Two years and more of months whose Decembers lie 30 points lower. */
const decembers = (n: number): Counted[] =>
  Array.from({ length: n }, (_, i) => scored((i % 12 === 11 ? 10 : 40) + (i % 5)));

test('a December that is lower every year is a season, and the adjusted scores lie without it', () => {
  const season = seasonOf(seriesFrom(decembers(36)));
  if (season.status === 'withheld') throw new Error(season.reason);
  expect(season.seasonal).toBe(true);
  expect(season.seasonLength).toBe(12);
  expect(season.seasons.map((one) => one.season).slice(10)).toEqual(['11', '12']);
  const december = season.seasons[11]?.effect as number;
  expect(december).toBeLessThan(-20);
  expect(season.seasons.reduce((sum, { effect }) => sum + (effect as number), 0)).toBeCloseTo(0, 10);
  const point = season.points[11];
  expect(point?.adjusted).toBeCloseTo((point?.nps as number) - december, 12);
});

test('one effect and its error agree with normal equations of time and dummies', () => {
  const observations = Array.from({ length: 19 }, (_, t) => ({
    nps: (t % 4) * 3 + t * 0.7 + ((t * 7) % 5),
    variance: 4 + (t % 3),
  }));
  const season = seasonOfObservations(observations, { seasonLength: 4, method: 'fixed' });
  if (season.status === 'withheld') throw new Error(season.reason);
  const rows = observations.map((_, t) => [t, ...[0, 1, 2, 3].map((one) => Number(t % 4 === one))]);
  const gram = rows[0]?.map((_, i) =>
    (rows[0] as number[]).map((__, j) =>
      rows.reduce(
        (sum, row, t) => sum + ((row[i] as number) * (row[j] as number)) / (observations[t]?.variance as number),
        0,
      ),
    ),
  ) as number[][];
  const right = (rows[0] as number[]).map((_, i) =>
    rows.reduce(
      (sum, row, t) =>
        sum + ((row[i] as number) * (observations[t]?.nps as number)) / (observations[t]?.variance as number),
      0,
    ),
  );
  const solved = choleskyOf(gram);
  if ('dependent' in solved) throw new Error('singular');
  const [slope, ...levels] = solveCholesky(solved.factor, right) as [number, ...number[]];
  const mean = levels.reduce((sum, one) => sum + one / 4, 0);
  expect(season.slope.estimate).toBeCloseTo(slope, 10);
  season.seasons.forEach(({ effect, standardError }, i) => {
    expect(effect).toBeCloseTo((levels[i] as number) - mean, 10);
    const contrast = [0, ...[0, 1, 2, 3].map((one) => Number(one === i) - 0.25)];
    const along = solveCholesky(solved.factor, contrast);
    expect(standardError).toBeCloseTo(Math.sqrt(contrast.reduce((sum, c, k) => sum + c * (along[k] as number), 0)), 10);
  });
  expect(season.slope.standardError).toBeCloseTo(
    Math.sqrt(solveCholesky(solved.factor, [1, 0, 0, 0, 0])[0] as number),
    10,
  );
});

test('less than two rounds, a season seen once, and years are told apart', () => {
  expect(seasonOf(seriesFrom(decembers(23)))).toMatchObject({ status: 'withheld', reason: 'too-short', periods: 23 });
  expect(seasonOf(seriesFrom(decembers(30), { unit: 'year' }))).toMatchObject({ reason: 'no-season' });
  const gap = decembers(24);
  gap[3] = [0, 0, 0];
  expect(seasonOf(seriesFrom(gap))).toMatchObject({ status: 'withheld', reason: 'gaps', periods: 23 });
  gap[15] = null;
  const never = seasonOf(seriesFrom(gap));
  if (never.status === 'withheld') throw new Error(never.reason);
  expect(never.df).toBe(10);
  expect(never.seasons[3]).toEqual({ season: '04', effect: null, standardError: null, periods: 0 });
  expect(never.points[15]).toMatchObject({ nps: null, adjusted: null });
});

test('answers all in one category have no season', () => {
  const season = seasonOf(seriesFrom(new Array<Counted>(8).fill([0, 0, 7])), { seasonLength: 4 });
  expect(season).toMatchObject({ status: 'shown', seasonal: false, pValue: 1, statistic: 0, cautions: ['degenerate'] });
  const plain = seriesFrom([[0, 0, 9], ...new Array<Counted>(7).fill([2, 3, 4])]);
  expect(seasonOf(plain, { seasonLength: 4, variance: 'plain' })).toMatchObject({ reason: 'no-variance' });
});

test('answers all in one category have no season, exactly, however many periods and rounds there are', () => {
  for (let periods = 4; periods < 40; periods++)
    for (const seasonLength of [2, 3, 4, 5, 7, 12]) {
      const season = seasonOf(seriesFrom(new Array<Counted>(periods).fill([0, 0, 7])), { seasonLength });
      if (season.status === 'withheld') continue;
      expect(season).toMatchObject({ seasonal: false, pValue: 1, statistic: 0, tau2: 0 });
      expect(season.heterogeneity).toMatchObject({ statistic: 0, pValue: 1 });
      expect(season.slope).toEqual({ estimate: 0, standardError: 0 });
      for (const { effect } of season.seasons) expect(effect ?? 0).toBe(0);
    }
});

test('answers whose weights almost vanish give a season of numbers', () => {
  const counted = decembers(36).map((one) => one && ([one[0] * 1e-310, 0, one[2] * 1e-310] as const));
  for (const method of ['dl', 'reml', 'fixed'] as const) {
    const season = seasonOf(seriesFrom(counted), { method });
    expect(JSON.parse(JSON.stringify(season))).toStrictEqual(season);
  }
});

test('a series without points is too short, whatever its unit', () => {
  expect(seasonOf(seriesFrom([]))).toMatchObject({ status: 'withheld', reason: 'too-short', periods: 0 });
});

test('seasons are those of the calendar, wherever the series begins', () => {
  const placesOf = (
    unit: 'isoWeek' | 'day' | 'quarter' | 'week' | 'fiscalQuarter',
    start: string,
    n: number,
  ): (number | undefined)[] => {
    const cycle = cycleOf(
      seriesFrom(new Array<Counted>(n).fill([1, 1, 1]), { unit, start }).points.map(({ period }) => period),
    );
    return cycle?.places.map(({ season }) => season) ?? [];
  };
  expect(placesOf('isoWeek', '2020-12-16T00:00:00.000Z', 4)).toEqual([50, 51, 51, 0]);
  // 2024-02-28 was a Wednesday.
  expect(placesOf('day', '2024-02-28T00:00:00.000Z', 6)).toEqual([2, 3, 4, 5, 6, 0]);
  expect(placesOf('quarter', '2024-08-01T00:00:00.000Z', 3)).toEqual([2, 3, 0]);
  expect(placesOf('fiscalQuarter', '2024-08-01T00:00:00.000Z', 3)).toEqual([2, 3, 0]);
  expect(new Set(placesOf('week', '2021-01-01T00:00:00.000Z', 300)).size).toBe(52);
});

test('bad observations and options are refused with their place', () => {
  const options = { seasonLength: 2 };
  for (const bad of [null, { nps: NaN, variance: 1 }, { nps: 1, variance: 0 }, { nps: 1 }, { nps: '1', variance: 1 }])
    expect(() => seasonOfObservations([{ nps: 1, variance: 1 }, bad as never], options)).toThrow(
      expect.objectContaining({ code: 'observations/invalid', path: [1] }),
    );
  expect(() => seasonOfObservations(7 as never, options)).toThrow(
    expect.objectContaining({ code: 'observations/invalid' }),
  );
  expect(() => seasonOf(seriesFrom([]), { seasonLength: 1 })).toThrow(
    expect.objectContaining({ path: ['seasonLength'] }),
  );
  expect(() => seasonOf(seriesFrom([]), { method: 'best' as never })).toThrow(
    expect.objectContaining({ path: ['method'] }),
  );
  expect(() => seasonOf(seriesFrom([]), { errors: 'best' as never })).toThrow(
    expect.objectContaining({ path: ['errors'] }),
  );
});

property.prop([
  arbSeries({ minPeriods: 8, maxPeriods: 20 }),
  fc.integer({ min: 2, max: 4 }),
  fc.constantFrom('dl', 'reml', 'fixed'),
])(
  'swapping detractors and promoters negates effects and keeps the p-value; results are plain JSON',
  (series, seasonLength, method) => {
    const options = { seasonLength, method: method as 'dl' };
    const a = seasonOf(series, options);
    const b = seasonOf(swapped(series), options);
    expect(JSON.parse(JSON.stringify(a))).toStrictEqual(a);
    expect(b.status).toBe(a.status);
    if (a.status === 'withheld' || b.status === 'withheld') return;
    expect(Math.abs(b.pValue - a.pValue)).toBeLessThan(1e-6);
    a.seasons.forEach(({ effect }, i) => {
      if (effect !== null) expect(Math.abs((b.seasons[i]?.effect as number) + effect)).toBeLessThan(1e-5);
    });
  },
);
