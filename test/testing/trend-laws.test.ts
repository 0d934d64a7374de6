/**
 * The laws of changes and of smoothing hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { CORRECTIONS } from '../../src/numeric/adjust.ts';
import { type ChangeRow, type LevelRow, alike, changeLaws, smoothingLaws } from '../../src/testing/trend-laws.ts';
import { type ChangesOptions, changesOf } from '../../src/trend/change.ts';
import type { Series } from '../../src/trend/series.ts';
import { type SmoothOptions, smoothSeries } from '../../src/trend/smooth.ts';
import { broken } from './broken.ts';

const changesWith =
  (options: ChangesOptions = {}) =>
  (series: Series): ChangeRow[] =>
    changesOf(series, options).rows.map((row): ChangeRow => {
      const { key } = row.to;
      if (row.status === 'withheld') return { key, change: null };
      const { difference, pValue } = row.difference;
      return { key, change: { from: row.from.key, difference, pValue, adjustedP: row.adjustedPValue } };
    });

const changes = changesWith();

/** The library's own comparisons, each of them changed. */
const changed =
  (change: (own: NonNullable<ChangeRow['change']>, series: Series) => object): typeof changes =>
  (series) =>
    changes(series).map((row) => ({
      key: row.key,
      change: row.change && { ...row.change, ...change(row.change, series) },
    }));

describe('of changes', () => {
  test.each(changeLaws({ changes }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });

  test('they hold with the year before as well, and for every correction', () => {
    expect(broken(changeLaws({ changes: changesWith({ against: 'year-before' }) }, { runs: 30 }))).toEqual([]);
    for (const correction of CORRECTIONS)
      expect(broken(changeLaws({ changes: changesWith({ correction }), correction }, { runs: 10 }))).toEqual([]);
  });

  test.each<[string, typeof changes, string]>([
    [
      'rows of compared periods only',
      (series) => changes(series).filter(({ change }) => change !== null),
      'every period has a row, in the order of time',
    ],
    [
      'a difference drawn towards 0',
      changed(({ difference }) => ({ difference: difference * 0.9 })),
      'a difference is that of the two scores, later minus earlier',
    ],
    [
      'a month that is half over compared with a whole one',
      changesWith({ includePartial: true }),
      'only periods that are over and show their score are compared',
    ],
    [
      'a correction for all periods of the series',
      changed(({ pValue }, { points }) => ({ adjustedP: Math.min(1, pValue * points.length) })),
      'a period that is not over changes nothing',
    ],
    [
      'a favor for good news',
      changed(({ difference, pValue }) => ({ pValue: difference > 0 ? pValue / 2 : pValue })),
      'exchanging detractors and promoters turns differences around and leaves p-values',
    ],
    [
      'a correction that makes p-values smaller',
      changed(({ pValue }) => ({ adjustedP: pValue / 2 })),
      'a corrected p-value is not below the plain one, and not above 1',
    ],
    [
      'no correction at all',
      changesWith({ correction: 'none' }),
      'a corrected p-value is the lowest level at which the steps of the correction reject',
    ],
    [
      'a p-value that is never large',
      changed(({ pValue }) => ({ pValue: Math.min(pValue, 0.5) })),
      'periods with the same answers do not differ',
    ],
  ])('%s is found out', (_, faulty, law) => {
    expect(broken(changeLaws({ changes: faulty }).filter(({ name }) => name === law))).toEqual([law]);
  });
});

const smoothWith =
  (options: SmoothOptions = {}) =>
  (series: Series): LevelRow[] => {
    const line = smoothSeries(series, options);
    if (line.status === 'withheld') return [];
    return line.points.flatMap(({ period: { key }, level, interval }) =>
      level === null ? [] : [{ key, level, lower: interval.lower, upper: interval.upper }],
    );
  };

const smooth = smoothWith();

const bent =
  (change: (own: LevelRow, series: Series) => object): typeof smooth =>
  (series) =>
    smooth(series).map((row) => ({ ...row, ...change(row, series) }));

describe('of smoothing', () => {
  test.each(smoothingLaws({ smooth }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });

  test('they hold for a step that is estimated, and for wobble that counts as noise', () => {
    expect(broken(smoothingLaws({ smooth: smoothWith({ step: 'estimated' }) }, { runs: 20 }))).toEqual([]);
    expect(broken(smoothingLaws({ smooth: smoothWith({ overdispersion: true }) }, { runs: 20 }))).toEqual([]);
  });

  test.each<[string, typeof smooth, string]>([
    [
      'a level for a month that is half over',
      smoothWith({ includePartial: true }),
      'a level belongs to a period that is over, in the order of time',
    ],
    [
      'limits that leave the scale',
      bent(({ level, lower, upper }) => ({ lower: 2 * lower - level, upper: 2 * upper - level })),
      'limits lie around the level, on the scale',
    ],
    [
      'limits beside the level',
      bent(({ upper }) => ({ lower: Math.min(100, upper) })),
      'limits lie around the level, on the scale',
    ],
    [
      'a line that is bent by the month that is half over',
      (series) => {
        const partial = series.points.filter((point) => point.partial).map(({ period }) => period.key);
        return smoothWith({ includePartial: true })(series).filter(({ key }) => !partial.includes(key));
      },
      'a period that is not over changes nothing',
    ],
    [
      'a point of good will',
      bent(({ level, upper }) => ({ level: Math.min(level + 1, upper) })),
      'exchanging detractors and promoters mirrors the line',
    ],
    [
      'a level drawn towards 0',
      bent(({ level }) => ({ level: 0.9 * level })),
      'a score that never moves is the level, however many answered',
    ],
  ])('%s is found out', (_, faulty, law) => {
    expect(broken(smoothingLaws({ smooth: faulty }).filter(({ name }) => name === law))).toEqual([law]);
  });
});

test('two pieces of JSON are alike where all members are, numbers as near as asked for', () => {
  expect(alike([{ a: 1, b: 'x' }], [{ b: 'x', a: 1 + 1e-8 }])).toBe(true);
  expect(alike([{ a: 1 }], [{ a: 1 + 1e-8 }], 0)).toBe(false);
  expect(alike({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(alike({ a: 1, b: 2 }, { a: 1, c: 2 })).toBe(false);
  expect(alike([1], 1)).toBe(false);
  expect(alike(null, {})).toBe(false);
  expect(alike(NaN, NaN)).toBe(false);
});
