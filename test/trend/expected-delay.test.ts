/**
 * What to expect of a watch.
 */
import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { expectedDelay } from '../../src/trend/expected-delay.ts';
import { cusumRunLength } from '../../src/trend/run-length.ts';
import { watchScores } from '../../src/trend/watch-answers.ts';
import { type Watch, watchDetractors } from '../../src/trend/watch.ts';

const faultOf = (work: () => unknown): readonly unknown[] => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return [error.code, ...error.path];
    throw error;
  }
  return ['nothing'];
};

const watchFor = (answersPerFalseAlarm: number, rise = 0.1, baselineShare = 0.15): Watch =>
  watchDetractors({ baselineShare, rise, answersPerFalseAlarm });

/** The mean run length by adding up all rows of answers that have raised no alarm yet. */
const byEnumeration = (watch: Watch, share: number): number => {
  const { q0, q1, answersPerFalseAlarm } = watch.settings;
  let rows = [{ r: 0, chance: 1 }];
  let mean = 0;
  while (rows.length > 0) {
    mean += rows.reduce((sum, { chance }) => sum + chance, 0);
    rows = rows.flatMap(({ r, chance }) =>
      [
        { r: (r + 1) * (q1 / q0), chance: chance * share },
        { r: (r + 1) * ((1 - q1) / (1 - q0)), chance: chance * (1 - share) },
      ].filter((row) => row.r < answersPerFalseAlarm && row.chance > 1e-7),
    );
  }
  return mean;
};

describe('the expected delay', () => {
  test('is asked for at q0 and q1 unless told otherwise', () => {
    const { rows, q0, q1, answersPerFalseAlarm } = expectedDelay(watchFor(1000));
    expect(rows.map(({ share }) => share)).toEqual([0.15, 0.25]);
    expect({ q0, q1, answersPerFalseAlarm }).toEqual({ q0: 0.15, q1: 0.25, answersPerFalseAlarm: 1000 });
  });

  test('keeps the promise at q0 and falls with the share', () => {
    const shares = [0.1, 0.15, 0.2, 0.25, 0.4, 1];
    const lengths = expectedDelay(watchFor(26_000), shares).rows.map(({ answers }) => answers ?? Infinity);
    expect(lengths[1]).toBeGreaterThanOrEqual(26_000);
    expect(lengths[1]).toBeLessThan(1.5 * 26_000);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });

  test.each([
    [2, 0.1, 0.15],
    [5, 0.1, 0.15],
    [4, 0.4, 0.3],
    [3, 0.3, 0.6],
  ])('agrees with all rows of answers for a threshold of %d and a rise of %d from %d', (threshold, rise, share) => {
    const watch = watchFor(threshold, rise, share);
    for (const { share: at, answers } of expectedDelay(watch).rows) {
      const known = byEnumeration(watch, at);
      expect(Math.abs((answers ?? 0) / known - 1)).toBeLessThan(0.02);
    }
  });

  test('at a share of 1 is counted off', () => {
    const watch = watchFor(1000);
    const { alarms } = watchScores(watch, new Uint8Array(50));
    expect(expectedDelay(watch, [1]).rows[0]?.answers).toBeCloseTo(alarms[0]?.at.number ?? NaN, 9);
  });

  test('at a share of 0 is endless', () => {
    expect(expectedDelay(watchFor(1000), [0]).rows).toEqual([{ share: 0, answers: null, cusum: null }]);
  });

  test('does not depend on what the watch has seen', () => {
    const { watch } = watchScores(watchFor(1000), [3, 9, 9, 2]);
    expect(expectedDelay(watch)).toEqual(expectedDelay(watchFor(1000)));
  });

  test('stands beside that of the CUSUM whose false alarms are just rare enough', () => {
    const { cusumChart, rows } = expectedDelay(watchFor(26_000));
    expect(cusumChart).toEqual({ up: 4, down: 1, threshold: 49 });
    expect(rows.map(({ cusum }) => cusum)).toEqual(
      cusumRunLength(cusumChart, [0.15, 0.25]).map(({ answers }) => answers),
    );
    expect(rows[0]?.cusum).toBeGreaterThanOrEqual(26_000);
    expect(cusumRunLength({ ...cusumChart, threshold: 48 }, [0.15])[0]?.answers).toBeLessThan(26_000);
  });

  test('finds whole steps also where other answers weigh more than detractors', () => {
    const { cusumChart } = expectedDelay(watchFor(500, 0.3, 0.6));
    expect(cusumChart.up).toBeLessThan(cusumChart.down);
    expect((cusumChart.up * Math.log(0.4 / 0.1)) / (cusumChart.down * Math.log(0.9 / 0.6))).toBeCloseTo(1, 1);
  });

  test('is plain JSON', () => {
    const expected = expectedDelay(watchFor(1e15), [0, 0.15, 0.25, 1]);
    expect(JSON.parse(JSON.stringify(expected))).toStrictEqual(expected);
  });

  test('refuses what it cannot compute', () => {
    expect(faultOf(() => expectedDelay(watchFor(1e9, 1e-6)))).toEqual(['option/out-of-range', 'rise']);
    expect(faultOf(() => expectedDelay(watchFor(1000, 0.1, 1e-300)))).toEqual(['option/out-of-range', 'rise']);
    expect(faultOf(() => expectedDelay(watchFor(1000), [2]))).toEqual(['option/out-of-range', 'shares', 0]);
    expect(faultOf(() => expectedDelay({} as Watch))).toEqual(['watch/invalid', 'kind']);
  });
});
