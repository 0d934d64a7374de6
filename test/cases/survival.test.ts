/**
 * Waits that are not over: published data, the edges, and what is refused.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { type Wait, waitingCurve, waitingQuantile } from '../../src/cases/survival.ts';
import { isNpsError } from '../../src/error.ts';

const over = (...times: number[]): Wait[] => times.map((time) => ({ time, over: true }));
const open = (...times: number[]): Wait[] => times.map((time) => ({ time, over: false }));

const codeOf = (work: () => unknown): readonly [string, readonly (string | number)[]] | null => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return [error.code, error.path];
  }
  return null;
};

// Weeks in remission under 6-mercaptopurine and under placebo: Freireich et al. (1963), Blood 21(6). The bands were computed with
// scipy.stats.ecdf, `confidence_interval(method='log-log')`, version 1.17.1.
const TREATED = [...over(6, 6, 6, 7, 10, 13, 16, 22, 23), ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)];
const PLACEBO = over(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

describe('a published sample', () => {
  test('has the published curve', () => {
    const { n, over: many, open: rest, longest, steps } = waitingCurve(TREATED);
    expect({ n, many, rest, longest }).toEqual({ n: 21, many: 9, rest: 12, longest: 35 });
    expect(steps.map(({ time, atRisk, over: ended }) => [time, atRisk, ended])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    const expected = [0.8571428571, 0.8067226891, 0.7529411765, 0.6901960784, 0.6274509804, 0.5378151261, 0.4481792717];
    for (const [i, share] of expected.entries()) expect(steps[i]?.waiting).toBeCloseTo(share, 10);
  });

  test('has a median whose upper limit was not reached', () => {
    expect(waitingQuantile(waitingCurve(TREATED), 0.5)).toEqual({
      status: 'shown',
      value: 23,
      share: 0.5,
      interval: { lower: 13, upper: null, level: 0.95 },
    });
  });

  test('does not tell when nine in ten are over, only that it takes longer than all that was seen', () => {
    expect(waitingQuantile(waitingCurve(TREATED), 0.9)).toEqual({
      status: 'withheld',
      value: null,
      reason: 'not-reached',
      longerThan: 35,
      share: 0.9,
      interval: { lower: null, upper: null, level: 0.95 },
    });
  });

  test('without open waits has both limits of the median', () => {
    const curve = waitingCurve(PLACEBO);
    expect(waitingQuantile(curve, 0.5)).toMatchObject({ value: 8, interval: { lower: 4, upper: 11 } });
    expect(waitingQuantile(curve, 0.9)).toMatchObject({ value: 17, interval: { lower: 12, upper: null } });
  });
});

describe('open waits', () => {
  test('that are dropped would make the others look faster', () => {
    const all = [...over(1, 2, 3), ...open(10, 10)];
    expect(waitingQuantile(waitingCurve(all), 0.5).value).toBe(3);
    expect(waitingQuantile(waitingCurve(all.slice(0, 3)), 0.5).value).toBe(2);
  });

  test('of the same time as one that is over count as longer', () => {
    expect(waitingCurve([...open(5), ...over(5)]).steps).toEqual([{ time: 5, atRisk: 2, over: 1, waiting: 0.5 }]);
  });

  test('alone make a curve without steps', () => {
    const curve = waitingCurve(open(3, 4));
    expect(curve.steps).toEqual([]);
    expect(waitingQuantile(curve, 0.5)).toMatchObject({ status: 'withheld', reason: 'not-reached', longerThan: 4 });
  });
});

test('nothing to wait for has no quantile', () => {
  expect(waitingQuantile(waitingCurve([]), 0.5)).toMatchObject({ value: null, reason: 'no-waits', longerThan: null });
});

test('a share that is met exactly is met, also where rounding hides it', () => {
  expect(waitingQuantile(waitingCurve(over(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)), 0.9).value).toBe(9);
  expect(waitingQuantile(waitingCurve(over(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)), 0.3).value).toBe(3);
});

test('a million equal waits are one step', () => {
  const waits = Array.from({ length: 1_000_000 }, () => ({ time: 7, over: true }));
  expect(waitingCurve(waits).steps).toEqual([{ time: 7, atRisk: 1_000_000, over: 1_000_000, waiting: 0 }]);
});

test('what is no wait, no share and no level is refused', () => {
  expect(codeOf(() => waitingCurve([{ time: -1, over: true }]))).toEqual(['pace/invalid', [0, 'time']]);
  expect(codeOf(() => waitingCurve([...over(1), { time: Infinity, over: true }]))).toEqual([
    'pace/invalid',
    [1, 'time'],
  ]);
  expect(codeOf(() => waitingCurve([{ time: 1 } as Wait]))).toEqual(['pace/invalid', [0, 'over']]);
  expect(codeOf(() => waitingCurve([null as unknown as Wait]))).toEqual(['pace/invalid', [0, 'time']]);
  expect(codeOf(() => waitingCurve('waits' as unknown as Wait[]))).toEqual(['pace/invalid', []]);
  for (const share of [0, 1, NaN, '0.5' as unknown as number])
    expect(codeOf(() => waitingQuantile(waitingCurve([]), share))).toEqual(['option/out-of-range', ['share']]);
  expect(codeOf(() => waitingQuantile(waitingCurve([]), 0.5, { level: 95 }))).toEqual([
    'option/out-of-range',
    ['level'],
  ]);
});
