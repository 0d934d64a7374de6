/**
 * The size of the steps where the likely sizes fill a small part of the range, against a plain rule on a dense grid.
 */
import { expect, test } from 'vitest';
import { normalQuantile } from '../../src/numeric/normal.ts';
import { randomOf } from '../../src/random.ts';
import { type Observation, localLevel } from '../../src/trend/level.ts';
import { logLikelihoodAt } from '../../src/trend/random-walk.ts';

/** Scores around a level that takes random steps. */
function walked(length: number, stepSd: number, variance: number): Observation[] {
  const random = randomOf(20_240_601);
  const normal = (): number => normalQuantile(random() || Number.EPSILON);
  let level = 40;
  return Array.from({ length }, () => {
    level += stepSd * normal();
    return { nps: level + Math.sqrt(variance) * normal(), variance };
  });
}

const GRID = 30_000;

/** The mean size under the half-normal prior with a scale of 10: Simpson's rule over the logarithm of the size. */
function denseMean(observations: readonly Observation[]): number {
  const walk = {
    scores: Float64Array.from(observations, ({ nps }) => nps as number),
    variances: Float64Array.from(observations, ({ variance }) => variance),
    observed: new Uint8Array(observations.length).fill(1),
    starts: [0, observations.length],
  };
  const low = Math.log(1e-14);
  const high = Math.log(40);
  const sizes = Array.from({ length: GRID + 1 }, (_, i) => Math.exp(low + ((high - low) * i) / GRID));
  const logs = sizes.map((size) => logLikelihoodAt(walk, size) - size ** 2 / 200 + Math.log(size));
  const best = Math.max(...logs);
  let whole = 0;
  let weighted = 0;
  sizes.forEach((size, i) => {
    const weight = (i === 0 || i === GRID ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp((logs[i] as number) - best);
    whole += weight;
    weighted += weight * size;
  });
  return weighted / whole;
}

test.each([
  ['steady for ten years of weeks', 520, 0, 50],
  ['hardly moving for ten years of weeks', 520, 0.05, 50],
  ['moving, and known to a hundredth of a point', 520, 10, 1e-4],
  ['steady, and known to a ten-thousandth of a point', 24, 0, 1e-8],
  ['known to a hundredth of a point for six months', 6, 1e-3, 1e-4],
  ['known to a thousandth of a point for three months', 3, 0, 1e-6],
  ['leaping beyond the prior', 60, 100, 1],
  ['hardly known at all', 8, 0.5, 1e10],
] as const)('the mean size of the steps is right for scores that are %s', (_, length, stepSd, variance) => {
  const observations = walked(length, stepSd, variance);
  expect(localLevel(observations).stepSd / denseMean(observations)).toBeCloseTo(1, 6);
});

test('five thousand periods are smoothed', () => {
  const { points, stepSd } = localLevel(walked(5000, 1, 50));
  expect(points.length).toBe(5000);
  expect(stepSd).toBeGreaterThan(0.9);
  expect(stepSd).toBeLessThan(1.1);
});
