/**
 * Laws of control charts and of charts with a memory.
 */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { estimateNps } from '../../src/estimate/interval.ts';
import { arbSeries } from '../../src/testing/series.ts';
import { type ControlChart, type ControlOptions, controlChart } from '../../src/trend/control.ts';
import type { ChartBasisOptions, FrozenBaseline } from '../../src/trend/control-baseline.ts';
import { cusumChart, ewmaChart } from '../../src/trend/ewma-cusum.ts';
import { RUN_RULES } from '../../src/trend/run-rules.ts';
import type { Series, SeriesPoint } from '../../src/trend/series.ts';

const arbBaseline = fc
  .tuple(fc.nat(30), fc.nat(30))
  .map(([a, b]): FrozenBaseline => ({ from: keyAt(Math.min(a, b)), to: keyAt(Math.max(a, b)) }));

const keyAt = (month: number): string => new Date(Date.UTC(2000, month, 1)).toISOString().slice(0, 7);

const arbOptions = fc.record(
  { baseline: arbBaseline, corrected: fc.boolean(), includePartial: fc.boolean(), rules: fc.subarray([...RUN_RULES]) },
  { requiredKeys: [] },
) as fc.Arbitrary<ControlOptions>;

const changed = (series: Series, change: (point: SeriesPoint, i: number) => SeriesPoint): Series => ({
  ...series,
  points: series.points.map(change),
});

const mirrored = (series: Series): Series =>
  changed(series, (point) => {
    if (point.estimate.status === 'withheld' && point.estimate.counts !== null) {
      const { detractors, passives, promoters } = point.estimate.counts;
      return {
        ...point,
        estimate: { ...point.estimate, counts: { detractors: promoters, passives, promoters: detractors } },
      };
    }
    if (point.estimate.status === 'withheld') return point;
    const { detractors, passives, promoters } = point.estimate.counts;
    return { ...point, estimate: estimateNps({ detractors: promoters, passives, promoters: detractors }) };
  });

const minus = (value: number): number => 0 - value;

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const OTHER = { higher: 'lower', lower: 'higher' } as const;

/** A chart with a memory knows no rules. */
const onlyChart = (options: ControlOptions): ChartBasisOptions =>
  Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'rules'));

const charts = [
  ['control', controlChart],
  ['EWMA', (series: Series, options: ControlOptions) => ewmaChart(series, onlyChart(options))],
  ['CUSUM', (series: Series, options: ControlOptions) => cusumChart(series, onlyChart(options))],
] as const;

describe.each(charts)('%s', (_, chartOf) => {
  test.prop([arbSeries(), arbOptions])('a chart is plain JSON with finite numbers', (series, options) => {
    const chart = chartOf(series, options);
    expect(JSON.parse(JSON.stringify(chart))).toStrictEqual(chart);
  });

  test.prop([arbSeries(), arbOptions])(
    'swapping detractors and promoters turns the chart upside down and leaves every signal in its place',
    (series, options) => {
      const chart = chartOf(series, options);
      const turned = chartOf(mirrored(series), options);
      expect(turned.status).toBe(chart.status);
      if (chart.status === 'withheld' || turned.status === 'withheld') return;
      expect(turned.center).toBeCloseTo(minus(chart.center), 10);
      expect(turned.sigmaZ).toBeCloseTo(chart.sigmaZ, 10);
      expect(turned.cautions).toEqual(chart.cautions);
      const places = (signals: typeof chart.signals, turn: boolean): string[] =>
        signals
          .map(({ side, at }) => `${side !== null && turn ? OTHER[side] : side} ${at.join(' ')}`)
          .sort((a, b) => (a < b ? -1 : 1));
      expect(places(turned.signals, true)).toEqual(places(chart.signals, false));
    },
  );

  test.prop([arbSeries({ minPeriods: 12, gaps: false }), arbSeries({ minPeriods: 12, maxPeriods: 12, gaps: false })])(
    'what comes after a frozen baseline does not change what is usual',
    (series, others) => {
      const baseline = { from: keyAt(0), to: keyAt(5) };
      const chart = chartOf(series, { baseline });
      const later = chartOf(
        changed(series, (point, i) => (i < 6 ? point : { ...point, ...pick(others.points[i % 12] as SeriesPoint) })),
        { baseline },
      );
      const usual = (one: typeof chart): unknown =>
        one.status === 'withheld' ? one : [one.center, one.sigmaZ, one.widening, one.baseline];
      expect(usual(later)).toEqual(usual(chart));
    },
  );

  test.prop([arbSeries({ gaps: false, minPeriods: 4 })])('empty months in between change no signal', (series) => {
    const spread = spreadOut(series);
    const names = (one: ReturnType<typeof chartOf>, step: number): unknown =>
      one.status === 'withheld' ? one.reason : one.signals.map(({ side, at }) => [side, at.map((i) => i / step)]);
    expect(names(chartOf(spread, {}), 2)).toEqual(names(chartOf(series, {}), 1));
  });
});

const pick = ({ estimate }: SeriesPoint): Pick<SeriesPoint, 'estimate'> => ({ estimate });

/** The same months with an empty one behind each. */
const spreadOut = (series: Series): Series => ({
  ...series,
  points: series.points.flatMap(({ estimate }, i) => [
    { ...slot(2 * i), estimate, partial: false },
    { ...slot(2 * i + 1), estimate: estimateNps({ detractors: 0, passives: 0, promoters: 0 }), partial: false },
  ]),
});

const slot = (month: number): Pick<SeriesPoint, 'period'> => ({
  period: {
    unit: 'month',
    zone: 'UTC',
    key: keyAt(month),
    start: `${keyAt(month)}-01T00:00:00.000Z`,
    end: `${keyAt(month + 1)}-01T00:00:00.000Z`,
  },
});

test.prop([arbSeries(), arbOptions])(
  'every period has its point, and signals name judged ones only',
  (series, options) => {
    const chart: ControlChart = controlChart(series, options);
    if (chart.status === 'withheld') return;
    expect(chart.points.map(({ period }) => period)).toEqual(series.points.map(({ period }) => period));
    for (const { points, at, rule } of chart.signals) {
      expect(chart.rules).toContain(rule);
      for (const i of [...points, ...at])
        expect(chart.points[i]).toMatchObject({ status: 'shown', phase: 'judged', index: i });
    }
  },
);

test.prop([arbSeries({ gaps: false })])('rule 1 signals exactly the judged periods beyond their limits', (series) => {
  const chart = controlChart(series, { rules: [1] });
  if (chart.status === 'withheld') return;
  const beyond = chart.points.flatMap((point) => {
    if (point.status === 'withheld' || point.limits === null) return [];
    const { lower, upper } = point.limits.unclipped ?? point.limits;
    // Exactly on the limit rounding decides.
    if (close(point.nps, lower) || close(point.nps, upper)) return [];
    return point.nps < lower || point.nps > upper ? [point.index] : [];
  });
  const named = chart.signals.flatMap(({ at }) => at);
  expect(named.filter((i) => beyond.includes(i))).toEqual(beyond);
  expect(named.every((i) => beyond.includes(i) || Math.abs(Math.abs(zAt(chart, i)) - 3) < 1e-9)).toBe(true);
});

const zAt = (chart: ControlChart, i: number): number => {
  const point = chart.points[i];
  return point?.status === 'shown' ? point.z : NaN;
};

test.prop([arbSeries()])('the correction never adds a signal of rule 1', (series) => {
  const at = (corrected: boolean): readonly number[] => {
    const chart = controlChart(series, { rules: [1], corrected });
    return chart.signals.flatMap((signal) => signal.at);
  };
  const plain = at(false);
  expect(at(true).every((i) => plain.includes(i))).toBe(true);
});
