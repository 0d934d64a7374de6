/**
 * Charts with a memory on small series that a reader can check.
 */
import { describe, expect, test } from 'vitest';
import { type CusumOptions, type EwmaOptions, cusumChart, ewmaChart } from '../../src/trend/ewma-cusum.ts';
import type { Series } from '../../src/trend/series.ts';
import { type Month, monthsOf, scored, times } from './control-months.ts';

const ewmaOf = (series: Series, options?: EwmaOptions): Extract<ReturnType<typeof ewmaChart>, { status: 'shown' }> => {
  const chart = ewmaChart(series, options);
  if (chart.status !== 'shown') throw new Error('A chart was expected.');
  return chart;
};

const cusumOf = (
  series: Series,
  options?: CusumOptions,
): Extract<ReturnType<typeof cusumChart>, { status: 'shown' }> => {
  const chart = cusumChart(series, options);
  if (chart.status !== 'shown') throw new Error('A chart was expected.');
  return chart;
};

/** One standard error is 10 points, and the usual score is 0. */
const steady = times(24, 0).map((_, i) => scored(i % 2 === 0 ? 10 : -10));
const frozen = { from: '2020-01', to: '2021-12' };
const plain = { baseline: frozen, corrected: false };

/** A series whose months behind two steady years lie some standard errors from the usual score. */
const after = (...z: number[]): Series => monthsOf([...steady, ...z.map((one) => scored(10 * one))]);

describe('the EWMA chart', () => {
  test('weighs the latest month by lambda, and has narrow limits at first', () => {
    const { points, lambda, reach } = ewmaOf(after(1, 2, -1), plain);
    expect([lambda, reach]).toEqual([0.2, 3]);
    expect(points.map(({ index }) => index)).toEqual([24, 25, 26]);
    const near = [
      [0.2, 0.6],
      [0.2 * 2 + 0.8 * 0.2, 3 * Math.sqrt((1 / 9) * (1 - 0.8 ** 4))],
      [-0.2 + 0.8 * 0.56, 3 * Math.sqrt((1 / 9) * (1 - 0.8 ** 6))],
    ];
    for (const [i, { value, limit }] of points.entries()) {
      expect(value).toBeCloseTo(near[i]?.[0] as number, 12);
      expect(limit).toBeCloseTo(near[i]?.[1] as number, 12);
    }
  });

  test('finds a small lasting drop that no single month shows, and says since when', () => {
    const chart = ewmaOf(after(1, ...times(12, -1.2)), plain);
    expect(chart.signals).toHaveLength(1);
    expect(chart.signals[0]).toMatchObject({ side: 'lower', since: 25, from: { key: '2022-02' } });
    expect(chart.signals[0]?.at[0]).toBeGreaterThan(26);
    expect(chart.signals[0]?.at.at(-1)).toBe(36);
  });

  test('keeps the digits of its limits where lambda is tiny: the first is the reach of a single month, times lambda', () => {
    for (const lambda of [1e-9, 1e-17, 1e-200]) {
      const { points, signals } = ewmaOf(after(1, 1, 1), { ...plain, lambda });
      expect((points[0]?.limit as number) / (3 * lambda)).toBeCloseTo(1, 12);
      expect(signals).toEqual([]);
    }
  });

  test('with lambda 1 has no memory and is the chart of single months', () => {
    const { points, signals } = ewmaOf(after(1, 4, -1), { ...plain, lambda: 1 });
    expect(points.every(({ z, value, limit }) => value === z && limit === 3)).toBe(true);
    expect(signals.map(({ side, since, at }) => [side, since, at])).toEqual([['higher', 24, [25]]]);
  });
});

describe('the CUSUM chart', () => {
  test('adds up what lies beyond the slack, on either side, and never less than nothing', () => {
    const { points, slack, decision } = cusumOf(after(1, 2, -1, -3), plain);
    expect([slack, decision]).toEqual([0.5, 5]);
    expect(points.map(({ high, low }) => [high, low])).toEqual([
      [0.5, 0],
      [2, 0],
      [0.5, -0.5],
      [0, -3],
    ]);
  });

  test('signals above the decision, says since when, goes on while the sum stands, and begins anew after 0', () => {
    const { signals } = cusumOf(after(0, 3, 3, 3, -9, 0, -3), plain);
    expect(signals.map(({ side, since, at, from, to }) => [side, since, at, from.key, to.key])).toEqual([
      ['higher', 25, [27], '2022-02', '2022-04'],
      ['lower', 28, [28, 29, 30], '2022-05', '2022-07'],
    ]);
    expect(cusumOf(after(3, 3), plain).signals).toEqual([]);
  });
});

describe.each([
  ['EWMA', ewmaChart],
  ['CUSUM', cusumChart],
] as const)('%s', (_, chartOf) => {
  test('widens by sigma Z unless told otherwise', () => {
    const swinging = monthsOf([40, -40, 40, -40, 40, -40].map(scored));
    const chart = chartOf(swinging);
    expect(chart).toMatchObject({ status: 'shown', cautions: ['extra-variation'] });
    expect(chart.points[0]?.z).toBeCloseTo(1 / Math.sqrt(Math.PI), 12);
    expect(chartOf(swinging, { corrected: false }).points[0]?.z).toBe(4);
  });

  test('passes over months that are not shown or not over, and begins anew behind a baseline', () => {
    const months: Month[] = [scored(10), [0, 0, 0], 'hidden', ...times(4, scored(0)), scored(10), scored(90)];
    const series = monthsOf(months, { partial: true });
    const baseline = { from: '2020-04', to: '2020-07' };
    const chart = chartOf(series, { baseline });
    expect(chart.points.map(({ index }) => index)).toEqual([0, 7]);
    const [before, behind] = chart.points;
    expect({ ...before, index: 7, period: behind?.period }).toEqual(behind);
  });

  test('is withheld for a short series', () => {
    expect(chartOf(monthsOf(times(3, scored(0))))).toMatchObject({
      status: 'withheld',
      reason: 'too-short',
      periods: 3,
    });
  });

  test('stays at 0 where all answers are alike', () => {
    const chart = chartOf(monthsOf(times(12, [0, 0, 50] as const)));
    expect(chart).toMatchObject({ signals: [], cautions: ['degenerate', 'rough-limits'] });
    expect(chart.points.every(({ z }) => z === 0)).toBe(true);
  });
});

test.each([
  [ewmaChart, { lambda: 0 }, 'lambda'],
  [ewmaChart, { lambda: 1.1 }, 'lambda'],
  [ewmaChart, { lambda: '0.2' }, 'lambda'],
  [ewmaChart, { reach: 0 }, 'reach'],
  [ewmaChart, { reach: Infinity }, 'reach'],
  [cusumChart, { slack: -0.1 }, 'slack'],
  [cusumChart, { slack: NaN }, 'slack'],
  [cusumChart, { decision: 0 }, 'decision'],
  [cusumChart, { decision: '5' }, 'decision'],
])('%o refuses %j', (chartOf, options, name) => {
  expect(() => chartOf(monthsOf([]), options as never)).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: [name] }),
  );
});
