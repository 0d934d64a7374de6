/**
 * Trends by ranks: Mann-Kendall, Theil-Sen, season by season, and their reading of a series.
 */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { arbSeries } from '../../src/testing/series.ts';
import { mannKendall, seasonalKendall } from '../../src/trend/mann-kendall.ts';
import { rankTrend } from '../../src/trend/rank-trend.ts';
import { theilSen } from '../../src/trend/theil-sen.ts';
import { type Counted, reversed, seriesFrom, swapped } from './monthly.ts';
import { slowRanks } from './ranks-slow.ts';

/** 100 answers at a given score. */
const scored = (nps: number): Counted => [50 - nps / 2, 0, 50 + nps / 2];

const ordersOf = (n: number): number[][] =>
  n === 0
    ? [[]]
    : ordersOf(n - 1).flatMap((order) =>
        Array.from({ length: n }, (_, at) => [...order.slice(0, at), n, ...order.slice(at)]),
      );

/** S by looking at every pair. */
const slowS = (values: readonly number[]): number =>
  values.flatMap((a, i) => values.slice(i + 1).map((b) => Math.sign(b - a))).reduce((sum, one) => sum + one, 0);

test.each([2, 3, 4, 5, 6, 7])(
  'the exact p-value is the part of all orders of %d values with an S as far from 0',
  (n) => {
    const all = ordersOf(n);
    const sizes = all.map((order) => Math.abs(slowS(order)));
    for (const order of all.slice(0, 200)) {
      const s = Math.abs(slowS(order));
      const slow = sizes.filter((one) => one >= s).length / all.length;
      expect(mannKendall(order).pExact).toBeCloseTo(slow, 13);
    }
  },
);

test('the variance of S without ties is that of all orders', () => {
  const all = ordersOf(6).map((order) => slowS(order));
  const slow = all.reduce((sum, s) => sum + s * s, 0) / all.length;
  expect(mannKendall([1, 2, 3, 4, 5, 6]).variance).toBeCloseTo(slow, 12);
});

test('the exact p-value of a hundred rising values is 2 / 100!, and with 101 the normal one is taken', () => {
  const rising = Array.from({ length: 101 }, (_, i) => i);
  const factorial = rising.slice(1, 101).reduce((product, k) => product * k, 1);
  expect((mannKendall(rising.slice(0, 100)).pExact as number) * factorial).toBeCloseTo(2, 9);
  expect(mannKendall(rising).pExact).toBeNull();
  expect(mannKendall(rising).pValue).toBe(mannKendall(rising).pNormal);
});

property.prop([fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 })])(
  'S counts pairs, a constant changes nothing, and order, sign and time reversed negate',
  (values) => {
    const trend = mannKendall(values);
    expect(trend.s).toBe(slowS(values) + 0);
    expect(mannKendall(values.map((value) => value + 100))).toEqual(trend);
    const down = mannKendall([...values].reverse());
    expect(down.s).toBe(-trend.s + 0);
    expect(down.pValue).toBe(trend.pValue);
    expect(down.slope?.estimate ?? null).toBe(trend.slope === null ? null : -trend.slope.estimate + 0);
    expect(JSON.parse(JSON.stringify(trend))).toStrictEqual(trend);
    expect(seasonalKendall(values, { seasonLength: 50 }).s).toBe(0);
  },
);

property.prop([
  fc.array(fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: -9, max: 9 }) }), { maxLength: 12 }),
])('a robust line does not depend on the order of points, moves with time, and its slope is a median', (points) => {
  const line = theilSen(points);
  expect(theilSen([...points].reverse())).toEqual(line);
  const later = theilSen(points.map(({ x, y }) => ({ x: x + 7, y })));
  expect(later.slope).toEqual(line.slope);
  expect(later.pValue).toBe(line.pValue);
  expect(JSON.parse(JSON.stringify(line))).toStrictEqual(line);
  if (line.slope === null) return;
  const slopes = points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b) => (a.x === b.x ? [] : [(b.y - a.y) / (b.x - a.x)])),
  );
  const { estimate, interval } = line.slope;
  expect(slopes.filter((slope) => slope < estimate - 1e-12).length).toBeLessThanOrEqual(slopes.length / 2);
  expect(slopes.filter((slope) => slope > estimate + 1e-12).length).toBeLessThanOrEqual(slopes.length / 2);
  if (interval !== null) expect(interval.lower <= estimate && estimate <= interval.upper).toBe(true);
});

const arbValue = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ min: -100, max: 100, noNaN: true }));

property.prop([
  fc.array(fc.record({ x: fc.oneof(fc.nat(5), fc.integer({ min: -99, max: 99 })), y: arbValue }), { maxLength: 60 }),
  fc.constantFrom(0.5, 0.95, 0.999),
])('S, tau and slopes are those of all pairs, looked at one by one', (points, level) => {
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  const places = y.map((_, i) => i);
  const rows = slowRanks(places, y, level);
  const { s, tau, variance, slope } = mannKendall(y, { level });
  expect({ s, tau, slope }).toEqual({ s: rows.s, tau: rows.tau, slope: rows.slopeAt(variance) });
  const slow = slowRanks(x, y, level);
  const line = theilSen(points, { level });
  expect(line.tau).toBe(slow.tau);
  expect(line.slope?.estimate).toBe(slow.slopeAt(0)?.estimate);
  const seasons = [0, 1, 2].map((season) => y.filter((_, i) => i % 3 === season));
  expect(seasonalKendall(y, { seasonLength: 3 }).s).toBe(
    seasons.reduce((sum, own) => sum + slowRanks(places.slice(0, own.length), own, level).s, 0),
  );
});

test('places so near to 0 that a slope may be beyond every number are refused', () => {
  const refused = [
    { x: 0, y: -1e100 },
    { x: 1e-300, y: 1e100 },
  ];
  expect(() => theilSen(refused)).toThrow(expect.objectContaining({ code: 'observations/invalid', path: [1] }));
  const far = theilSen([
    { x: 1e-50, y: -1e100 },
    { x: 1e-50 * (1 + Number.EPSILON), y: 1e100 },
    { x: 1e100, y: 0 },
  ]);
  expect(JSON.parse(JSON.stringify(far))).toStrictEqual(far);
});

test('four points do not bound the slope at 95 %', () => {
  expect(theilSen([0, 1, 2, 3].map((x) => ({ x, y: x * x }))).slope).toEqual({ estimate: 3, interval: null });
});

test('a missing value keeps its place in time', () => {
  expect(mannKendall([10, null, null, 16, 18]).slope?.estimate).toBe(2);
  expect(seasonalKendall([1, 9, null, 7, 3, 5], { seasonLength: 2 })).toMatchObject({ slope: -2, n: 5, seasons: 2 });
});

test('no values, one value and equal values are no trend', () => {
  expect(mannKendall([])).toMatchObject({ s: 0, pValue: 1, tau: null, slope: null, n: 0 });
  expect(mannKendall([5])).toMatchObject({ s: 0, pValue: 1, slope: null });
  expect(theilSen([]).slope).toBeNull();
  expect(
    theilSen([
      { x: 1, y: 2 },
      { x: 1, y: 9 },
    ]),
  ).toMatchObject({ slope: null, intercept: null, tau: null, pValue: 1 });
});

test('values that are none are refused with their place', () => {
  for (const bad of [NaN, Infinity, '3', undefined, 1e101])
    expect(() => mannKendall([1, bad as never])).toThrow(
      expect.objectContaining({ code: 'observations/invalid', path: [1] }),
    );
  expect(() => mannKendall('12' as never)).toThrow(expect.objectContaining({ code: 'observations/invalid' }));
  expect(() => theilSen([{ x: 0, y: 0 }, null as never])).toThrow(expect.objectContaining({ path: [1] }));
  expect(() => theilSen(new Array(5001).fill({ x: 0, y: 0 }))).toThrow(
    expect.objectContaining({ code: 'observations/invalid' }),
  );
  for (const seasonLength of [1, 2.5, NaN, '4'])
    expect(() => seasonalKendall([1, 2], { seasonLength: seasonLength as never })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['seasonLength'] }),
    );
});

test('a series is ranked by its shown periods, at their places', () => {
  const trend = rankTrend(seriesFrom([scored(10), [0, 0, 0], scored(14), null, scored(18), scored(20), scored(22)]));
  expect(trend).toMatchObject({ status: 'shown', s: 10, periods: 5, direction: 'rising' });
  expect(trend.slope?.estimate).toBe(2);
  expect(rankTrend(seriesFrom([10, 12, 14, 16].map(scored), { lastPartial: true }))).toEqual({
    status: 'withheld',
    direction: 'unclear',
    pValue: null,
    slope: null,
    reason: 'too-short',
    periods: 3,
  });
});

test('a series of more than 5 000 scores is withheld as too long, and empty periods do not count towards them', () => {
  const days = Array.from({ length: 5001 }, (_, i): Counted => [1, 1 + (i % 3), 1]);
  const withheld = { status: 'withheld', direction: 'unclear', pValue: null, slope: null };
  expect(rankTrend(seriesFrom(days, { unit: 'day' }))).toEqual({ ...withheld, reason: 'too-long', periods: 5001 });
  const sparse = days.map((day, i): Counted => (i % 10 === 0 ? day : [0, 0, 0]));
  const trend = rankTrend(seriesFrom(sparse, { unit: 'day' }));
  expect(trend).toMatchObject({ status: 'shown', periods: 501 });
  expect(trend.status === 'shown' && trend.seasonal).toMatchObject({ status: 'shown', n: 501, seasons: 7 });
});

test('the seasonal test waits for three rounds of the calendar', () => {
  const months = (n: number): Counted[] =>
    Array.from({ length: n }, (_, i) => scored((i % 12) * 4 - Math.floor(i / 12) * 6));
  const short = rankTrend(seriesFrom(months(35)));
  expect(short.status === 'shown' && short.seasonal).toMatchObject({ status: 'withheld', reason: 'too-short' });
  const long = rankTrend(seriesFrom(months(36)));
  expect(long.status === 'shown' && long.seasonal).toMatchObject({
    status: 'shown',
    s: -36,
    slope: -6,
    direction: 'falling',
  });
  const middle = rankTrend(seriesFrom(months(36), { start: '2020-07-15T00:00:00.000Z' }));
  expect(middle.status === 'shown' && middle.seasonal).toMatchObject({ status: 'shown', s: -36, slope: -6 });
  const years = rankTrend(seriesFrom(months(12), { unit: 'year' }));
  expect(years.status === 'shown' && years.seasonal).toMatchObject({ status: 'withheld', reason: 'no-season' });
  const given = rankTrend(seriesFrom(months(36), { unit: 'year' }), { seasonLength: 12 });
  expect(given.status === 'shown' && given.seasonal).toMatchObject({ status: 'shown', s: -36 });
  const weeks = rankTrend(
    seriesFrom(
      Array.from({ length: 170 }, (_, i) => scored((i % 50) - 20)),
      { unit: 'isoWeek' },
    ),
  );
  expect(weeks.status === 'shown' && weeks.seasonal).toMatchObject({ status: 'shown', n: 169, seasons: 52 });
});

property.prop([arbSeries({ maxPeriods: 40, gaps: false })])(
  'a ranked series is plain JSON and negates with sides and time',
  (series) => {
    const trend = rankTrend(series);
    expect(JSON.parse(JSON.stringify(trend))).toStrictEqual(trend);
    for (const other of [rankTrend(swapped(series)), rankTrend(reversed(series))]) {
      expect(other.pValue).toBe(trend.pValue);
      if (trend.status === 'shown' && other.status === 'shown') {
        expect(other.s).toBe(-trend.s + 0);
        expect(other.seasonal.status).toBe(trend.seasonal.status);
      }
    }
  },
);
