/**
 * What a series comes to: shift, drift, steady, or too short to say.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { periodsBetween } from '../../src/time/period.ts';
import { type TrendReading, type TrendReadingOptions, readTrend } from '../../src/trend/reading.ts';
import { type Series, seriesOf } from '../../src/trend/series.ts';

const calendar = { unit: 'month', zone: 'UTC' } as const;

const monthsOf = (counts: readonly CategoryCounts[], now = '2040-01-01T00:00:00.000Z'): Series =>
  seriesOf(
    counts.map((tally, i) => ({
      period: periodsBetween(`2024-01-01T00:00:00.000Z`, new Date(Date.UTC(2024, i, 1)).toISOString(), calendar).at(
        -1,
      ) as Series['points'][number]['period'],
      tally,
    })),
    { ...calendar, now },
  );

const mix = (detractors: number, promoters: number): CategoryCounts => ({
  detractors,
  passives: 100 - detractors - promoters,
  promoters,
});

const read = (counts: readonly CategoryCounts[], options?: TrendReadingOptions): TrendReading =>
  readTrend(monthsOf(counts), options);

const GOOD = mix(10, 60);
const BAD = mix(40, 30);
const WOBBLE = [mix(20, 50), mix(22, 49), mix(18, 52), mix(21, 50), mix(19, 48), mix(20, 53)];

describe('the verdict', () => {
  test('is a shift since the break where the mix changed', () => {
    const { verdict, breaks } = read([GOOD, GOOD, GOOD, GOOD, BAD, BAD, BAD, BAD]);
    expect(breaks.breaks.map(({ period }) => period.key)).toEqual(['2024-05']);
    expect([verdict.kind, verdict.direction, verdict.since?.key]).toEqual(['shift', 'falling', '2024-05']);
    expect(verdict.pValue).toBe(2 * (breaks.breaks[0]?.pValue ?? NaN));
  });

  test('is the last of several shifts', () => {
    const { verdict } = read([GOOD, GOOD, GOOD, BAD, BAD, BAD, GOOD, GOOD, GOOD]);
    expect([verdict.kind, verdict.direction, verdict.since?.key]).toEqual(['shift', 'rising', '2024-07']);
  });

  test('is a drift since the first period where the scores follow a line without a step', () => {
    const counts = Array.from({ length: 12 }, (_, i) => mix(30 - i, 40 + i));
    const { verdict, line, breaks } = read(counts);
    expect(breaks.breaks).toEqual([]);
    expect([verdict.kind, verdict.direction, verdict.since?.key]).toEqual(['drift', 'rising', '2024-01']);
    expect(verdict.pValue).toBe(2 * (line.pValue ?? NaN));
  });

  test('is steady where chance explains the movement', () => {
    const { verdict } = read(WOBBLE);
    expect([verdict.kind, verdict.direction, verdict.since?.key]).toEqual(['steady', 'unclear', '2024-01']);
    expect(verdict.pValue).toBeGreaterThan(0.05);
    expect(verdict.questions).toBe(2);
  });

  test.each([0, 1, 3])('asks nothing of %i periods', (n) => {
    const { verdict, smoothing, chart } = read(WOBBLE.slice(0, n));
    expect([verdict.kind, verdict.pValue, verdict.questions]).toEqual(['too-short', null, 0]);
    expect([smoothing.status, chart.status]).toEqual(['withheld', 'withheld']);
  });

  test('leaves the current month out', () => {
    const counts = [...WOBBLE, mix(90, 5)];
    const { verdict, chart, changes } = readTrend(monthsOf(counts, '2024-07-20T00:00:00.000Z'));
    expect(verdict.kind).toBe('steady');
    expect(chart.signals).toEqual([]);
    expect(changes.rows.at(-1)).toMatchObject({ status: 'withheld', reason: 'partial' });
  });

  test('asks each of its two questions at half of what the level leaves', () => {
    const { breaks } = read(WOBBLE, { level: 0.9 });
    expect(breaks.alpha).toBeCloseTo(0.05, 12);
  });
});

test('more periods than are searched for breaks are asked one question, at all that the level leaves', () => {
  const calendar = { unit: 'day', zone: 'UTC' } as const;
  const days = periodsBetween('2015-01-01T00:00:00.000Z', '2020-07-01T00:00:00.000Z', calendar);
  const readDays = (tallyOf: (i: number) => CategoryCounts): TrendReading =>
    readTrend(
      seriesOf(
        days.map((period, i) => ({ period, tally: tallyOf(i) })),
        { ...calendar, now: '2040-01-01T00:00:00.000Z' },
      ),
    );
  const steady = readDays((i) => WOBBLE[i % 6] as CategoryCounts);
  expect(steady.breaks.reason).toBe('too-long');
  expect([steady.verdict.kind, steady.verdict.questions]).toEqual(['steady', 1]);
  expect(steady.verdict.pValue).toBe(steady.line.pValue);
  const rising = readDays((i) => mix(40 - i / 100, 40 + i / 100));
  expect([rising.verdict.kind, rising.verdict.questions]).toEqual(['drift', 1]);
  expect(rising.verdict.pValue).toBe(rising.line.pValue);
});

test('the smoothed line starts anew at a break, and is then not provisional', () => {
  const { smoothing, cautions } = read([GOOD, GOOD, GOOD, GOOD, BAD, BAD, BAD, BAD]);
  expect(smoothing.status === 'shown' && smoothing.breaks).toEqual([4]);
  expect(cautions).toEqual(expect.arrayContaining(['exploratory', 'shift-or-drift']));
  expect(cautions).not.toContain('provisional');
  expect(read(WOBBLE).cautions).toEqual(['provisional']);
});

test('rough limits are a caution only where the chart signals', () => {
  const nearTop = Array.from({ length: 8 }, () => ({ detractors: 0, passives: 1, promoters: 19 }));
  const quiet = read(nearTop);
  expect(quiet.chart.cautions).toContain('rough-limits');
  expect(quiet.chart.signals).toEqual([]);
  expect(quiet.cautions).not.toContain('rough-limits');
});

test('a wrong level or correction is refused', () => {
  expect(() => read(WOBBLE, { level: 1 })).toThrow(expect.objectContaining({ code: 'option/out-of-range' }));
  expect(() => read(WOBBLE, { correction: 'sidak' as never })).toThrow(
    expect.objectContaining({ code: 'option/unknown' }),
  );
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a point without a period', { estimate: {} }],
  ['a period without a key', { period: { unit: 'month', start: '2024-01-01T00:00:00.000Z' }, estimate: {} }],
  ['a period of no unit', { period: { unit: 'era', key: '1', start: '2024-01-01T00:00:00.000Z' }, estimate: {} }],
  ['a point without an estimate', { ...monthsOf([GOOD]).points[0], estimate: null }],
])('%s in a series is refused, with its place', (_what, point) => {
  expect(() => readTrend({ unit: 'month', zone: 'UTC', points: [point] } as never)).toThrow(
    expect.objectContaining({ code: 'series/invalid', path: ['points', 0] }),
  );
});
