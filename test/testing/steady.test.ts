/**
 * The series that laws are tried on: valid, and with something to find in many of them.
 *
 * @module
 */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { estimateNps } from '../../src/estimate/interval.ts';
import {
  arbSteady,
  arbTrend,
  closedPartOf,
  exchangedSeries,
  judgedPartOf,
  monthsOf,
} from '../../src/testing/steady.ts';
import { findBreaks } from '../../src/trend/breaks.ts';
import { closedPeriods } from '../../src/trend/closed.ts';
import { controlChart } from '../../src/trend/control.ts';
import { plainest } from './plainest.ts';

const drawn = fc.sample(arbTrend(), { numRuns: 300, seed: 1 });

describe('trends', () => {
  test('are valid series of at least four months, withheld below the minimum', () => {
    for (const series of drawn) {
      expect(closedPeriods(series, { includePartial: true }).length).toBeGreaterThanOrEqual(4);
      for (const { estimate } of series.points)
        if (estimate.n !== null) expect(estimate.status).toBe(estimate.n >= 10 ? 'shown' : 'withheld');
    }
  });

  test('have signals, breaks and partial months often', () => {
    expect(drawn.filter((series) => controlChart(series).signals.length > 0).length).toBeGreaterThan(40);
    expect(drawn.filter((series) => findBreaks(series).breaks.length > 0).length).toBeGreaterThan(80);
    expect(drawn.filter(({ points }) => points.at(-1)?.partial).length).toBeGreaterThan(100);
  });

  test('shrink to four months without answers', () => {
    const { points } = plainest(arbTrend());
    expect(points).toHaveLength(4);
    for (const { estimate, partial } of points) expect([estimate.n ?? 0, partial]).toEqual([0, false]);
  });
});

test('steady series have one score, of one or of many answers, all alike in some', () => {
  const steady = fc.sample(arbSteady(), { numRuns: 200, seed: 1 });
  for (const [{ points }, score] of steady)
    for (const { estimate } of points) expect(estimate.nps).toBeCloseTo(score, 9);
  expect(new Set(steady[0]?.[0].points.map(({ estimate }) => estimate.n)).size).toBeGreaterThan(1);
  for (const score of [-100, 0, 100]) expect(steady.some((one) => one[1] === score)).toBe(true);
  for (const [{ points }] of fc.sample(arbSteady({ most: 1 }), { numRuns: 50, seed: 1 }))
    expect(new Set(points.map(({ estimate }) => estimate.n)).size).toBe(1);
});

test('months stand one after the other from January 2000 on', () => {
  const { points } = monthsOf([
    { detractors: 1, passives: 0, promoters: 1 },
    { detractors: 0, passives: 0, promoters: 1 },
  ]);
  expect(points.map(({ period, estimate, partial }) => [period.key, estimate.nps, partial])).toEqual([
    ['2000-01', 0, false],
    ['2000-02', 100, false],
  ]);
});

test('exchanging twice gives the series back, and negates each score once', () => {
  for (const series of drawn.slice(0, 100)) {
    const exchanged = exchangedSeries(series);
    expect(exchangedSeries(exchanged)).toEqual(series);
    exchanged.points.forEach(({ estimate }, i) => {
      const own = series.points[i]?.estimate.nps ?? null;
      expect(estimate.nps).toEqual(own && -own);
    });
  }
});

test('what is over, and what shows its score too, are parts of a series', () => {
  const series = monthsOf([5, 6, 7].map((promoters) => ({ detractors: 0, passives: 0, promoters })));
  const points = series.points.map((point, i) => ({
    ...point,
    estimate: i === 0 ? estimateNps({ detractors: 0, passives: 0, promoters: 0 }) : point.estimate,
    partial: i === 2,
  }));
  expect(closedPartOf({ ...series, points })).toEqual({ ...series, points: points.slice(0, 2) });
  expect(judgedPartOf({ ...series, points })).toEqual({ ...series, points: points.slice(1, 2) });
});
