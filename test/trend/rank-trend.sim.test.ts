/**
 * Trends by ranks of more than a thousand values, against counting and sorting all pairs of them.
 */
import { expect, test } from 'vitest';
import { randomOf } from '../../src/random.ts';
import { mannKendall } from '../../src/trend/mann-kendall.ts';
import { theilSen } from '../../src/trend/theil-sen.ts';
import { slowRanks } from './ranks-slow.ts';

const random = randomOf(5);
const VALUES = 1500;

test.each([
  ['scores', (i: number) => Math.round(200 * random() - 100) + i / 1000],
  ['of two kinds', () => Math.round(random())],
])('fifteen hundred %s give S, tau and the slopes of all pairs', (_, valueOf) => {
  const y = Array.from({ length: VALUES }, (__, i) => valueOf(i));
  const slow = slowRanks(
    y.map((__, i) => i),
    y,
    0.95,
  );
  const { s, tau, variance, slope } = mannKendall(y);
  expect({ s, tau, slope }).toEqual({ s: slow.s, tau: slow.tau, slope: slow.slopeAt(variance) });
});

test('fifteen hundred points at five hundred places give the slopes of all pairs', () => {
  const points = Array.from({ length: VALUES }, () => ({
    x: Math.floor(500 * random()),
    y: Math.round(99 * random()),
  }));
  const slow = slowRanks(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
    0.95,
  );
  const line = theilSen(points);
  expect(line.tau).toBe(slow.tau);
  expect(line.slope?.estimate).toBe(slow.slopeAt(0)?.estimate);
});

test('five thousand values are taken', () => {
  const { s, tau, slope } = mannKendall(Array.from({ length: 5000 }, (_, i) => i));
  expect([s, tau, slope?.estimate]).toEqual([(5000 * 4999) / 2, 1, 1]);
});
