/**
 * How often control charts alarm for nothing, and what their correction costs: the figures that docstrings and guides state,
 * drawn anew from a fixed seed. Each bound is the stated figure with three standard errors of the simulation.
 */
import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/numeric/normal.ts';
import { type Random, randomOf } from '../../src/random.ts';
import { type ControlOptions, controlChart } from '../../src/trend/control.ts';
import { type RunRule, RUN_RULES, runRules } from '../../src/trend/run-rules.ts';
import { type Shares, drawSeries } from './control-draws.ts';

const within = (share: number, stated: number, runs: number): void => {
  const error = Math.sqrt((stated * (1 - stated)) / runs);
  expect(Math.abs(share - stated), `${share} where ${stated} is stated`).toBeLessThan(3 * error);
};

const usual: Shares = [0.1, 0.3, 0.6];
const skew: Shares = [0.02, 0.08, 0.9];

/** The part of steady charts with any signal of the rules. */
const alarmShare = (
  runs: number,
  size: number,
  n: readonly [number, number],
  shares: Shares,
  options?: ControlOptions,
): number => {
  const random = randomOf(size + n[0]);
  let alarms = 0;
  for (let i = 0; i < runs; i++)
    if (
      controlChart(
        drawSeries(random, size, n, () => ({ shares })),
        options,
      ).signals.length > 0
    )
      alarms++;
  return alarms / runs;
};

describe('steady charts show a false signal', () => {
  test.each([
    [24, [40, 160], usual, [1, 2], 0.03],
    [24, [10, 30], skew, [1, 2], 0.1],
    [36, [10, 30], skew, [1, 2], 0.2],
  ] as const)('over %i months of %j answers at %j, rules %j: %f of charts', (size, n, shares, rules, stated) => {
    within(alarmShare(1000, size, n, shares, { rules }), stated, 1000);
  });
});

test('a drop of 20 points in the last of 24 months is found in a third of charts, without the correction in 45 percent', () => {
  const random = randomOf(9);
  const runs = 1000;
  let corrected = 0;
  let plain = 0;
  for (let i = 0; i < runs; i++) {
    const series = drawSeries(random, 24, [40, 160], (t) => ({ shares: t === 23 ? [0.2, 0.3, 0.5] : usual }));
    const found = (options: ControlOptions): boolean =>
      controlChart(series, { ...options, rules: [1] }).signals.some(({ at }) => at.includes(23));
    if (found({})) corrected++;
    if (found({ corrected: false })) plain++;
  }
  within(corrected / runs, 0.33, runs);
  within(plain / runs, 0.45, runs);
});

/** How many points it takes on average until a rule is met by chance, from one long row. */
const pointsPerAlarm = (random: Random, rules: readonly RunRule[], runs: number): { mean: number; error: number } => {
  const lengths = Array.from({ length: runs }, () => {
    // The longest rule looks at 15 points, so 14 are carried on.
    let z: number[] = [];
    for (let seen = 0; ; seen += 300) {
      const kept = z.slice(-14);
      z = [...kept, ...Array.from({ length: 300 }, () => normalQuantile(random() || Number.EPSILON))];
      const alarm = runRules(z, rules).find(({ at }) => at >= kept.length);
      if (alarm !== undefined) return seen + alarm.at - kept.length + 1;
    }
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / runs;
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / (runs - 1);
  return { mean, error: Math.sqrt(variance / runs) };
};

/** The mean number of points until rule 1 or rule 2 is met: a run is a chain of nine states. */
const exactRunLength = (): number => {
  const side = normalCdf(3) - 0.5;
  let fromHere = 1;
  for (let length = 7; length >= 1; length--) fromHere = 1 + side * fromHere;
  const afterOne = fromHere / (1 - side * fromHere);
  return 1 + 2 * side * afterOne;
};

describe('with known limits and no change', () => {
  test('rule 1 or 2 is met every 217 points, by the chain of run lengths', () => {
    expect(exactRunLength()).toBeCloseTo(216.7, 1);
  });

  test.each([
    [[1], 370.4],
    [[1, 2], 216.7],
    [RUN_RULES, 73.4],
  ] as const)('rules %j are met every %f points', (rules, stated) => {
    const { mean, error } = pointsPerAlarm(randomOf(4), rules, 1500);
    expect(Math.abs(mean - stated)).toBeLessThan(3 * error);
  });
});
