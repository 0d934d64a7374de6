/**
 * The arbitrary of series: valid values that shrink to the plain case.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { arbSeries } from '../../src/testing/series.ts';
import { closedPeriods } from '../../src/trend/closed.ts';
import { plainest } from './plainest.ts';

test('series shrink to no month at all, or to months without answers', () => {
  expect(plainest(arbSeries())).toEqual({ unit: 'month', zone: 'UTC', points: [] });
  const one = plainest(arbSeries({ minPeriods: 1 }));
  expect(one.points.map(({ period, estimate, partial }) => [period.key, estimate.n, partial])).toEqual([
    ['2000-01', 0, false],
  ]);
});

law.prop([arbSeries({ minPeriods: 2, maxPeriods: 7, minimum: 5 })])(
  'series hold every month in order, as many as asked for, withheld below the minimum',
  ({ points }) => {
    expect(points.length).toBeGreaterThanOrEqual(2);
    expect(points.length).toBeLessThanOrEqual(7);
    for (const [i, { period, estimate, partial }] of points.entries()) {
      if (i > 0) expect(period.start).toBe(points[i - 1]?.period.end);
      if (estimate.n !== null) expect(estimate.status).toBe(estimate.n >= 5 ? 'shown' : 'withheld');
      if (partial) expect(i).toBe(points.length - 1);
    }
  },
);

law.prop([arbSeries({ gaps: false })])('series without gaps are over and open', (series) => {
  expect(closedPeriods(series)).toHaveLength(series.points.length);
  for (const { estimate } of series.points) expect(estimate.n).not.toBeNull();
});

test('empty, hidden and partial months do occur', () => {
  const points = fc.sample(arbSeries(), { numRuns: 100, seed: 1 }).flatMap((series) => series.points);
  expect(points.some(({ estimate }) => estimate.n === 0)).toBe(true);
  expect(points.some(({ estimate }) => estimate.n === null)).toBe(true);
  expect(points.some(({ partial }) => partial)).toBe(true);
});
