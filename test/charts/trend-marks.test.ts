/**
 * What a reading adds to the chart of its series.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { ChartRow, ChartSpec } from '../../src/charts/spec.ts';
import { trendChart } from '../../src/charts/trend.ts';
import { en } from '../../src/locale/en/index.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbSeries } from '../../src/testing/series.ts';
import { periodsBetween } from '../../src/time/period.ts';
import { readTrend } from '../../src/trend/reading.ts';
import { type Series, seriesOf } from '../../src/trend/series.ts';
import { draw } from './render.ts';

const calendar = { unit: 'month', zone: 'UTC' } as const;
const GOOD = { detractors: 10, passives: 30, promoters: 60 };
const BAD = { detractors: 40, passives: 30, promoters: 30 };

const monthsOf = (counts: readonly CategoryCounts[], now = '2040-01-01T00:00:00.000Z'): Series => {
  const last = new Date(Date.UTC(2024, counts.length - 1, 1)).toISOString();
  const periods = periodsBetween('2024-01-01T00:00:00.000Z', last, calendar);
  return seriesOf(
    periods.map((period, i) => ({ period, tally: counts[i] as CategoryCounts })),
    { ...calendar, now },
  );
};

const chartOf = (series: Series): ChartSpec => trendChart(series, { locale: en, trend: readTrend(series) });

/** The rows of the layer with a style. */
const rowsOf = ({ layer }: ChartSpec, style: string): readonly ChartRow[] | null =>
  layer.find(({ mark }) => mark['style'] === style)?.data?.values ?? null;

describe('with a reading', () => {
  test('the smoothed level and its interval stand in every closed month, and scores are not connected', () => {
    const chart = chartOf(monthsOf([GOOD, BAD, GOOD, BAD, GOOD, BAD], '2024-06-10T00:00:00.000Z'));
    const levels = rowsOf(chart, 'npskit-level');
    expect(levels?.map(({ label }) => label)).toEqual(['2024-01', '2024-02', '2024-03', '2024-04', '2024-05']);
    expect(rowsOf(chart, 'npskit-level-interval')).toEqual(levels);
    expect(levels?.[0]?.['reading']).toMatch(/^2024-01: Smoothed -?\d+\.\d, 95% interval -?\d+\.\d … -?\d+\.\d$/);
    expect(rowsOf(chart, 'npskit-line')).toBeNull();
  });

  test('a new level begins behind a dashed line, and the smoothed line is cut there', () => {
    const chart = chartOf(monthsOf([GOOD, GOOD, GOOD, GOOD, BAD, BAD, BAD, BAD]));
    expect(rowsOf(chart, 'npskit-break')).toEqual([
      { label: '2024-05', reading: 'A new level begins with 2024-05: from 50.0 to −10.0.' },
    ]);
    expect(rowsOf(chart, 'npskit-level')?.map(({ stretch }) => stretch)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  test('a score that the control chart signals has a ring that says why', () => {
    const steady = Array.from({ length: 8 }, (_, i) => ({
      detractors: 20 + (i % 2),
      passives: 30,
      promoters: 50 - (i % 2),
    }));
    const chart = chartOf(monthsOf([...steady, { detractors: 60, passives: 30, promoters: 10 }]));
    expect(rowsOf(chart, 'npskit-signal')).toEqual([
      { label: '2024-09', nps: -50, reading: '2024-09 lies below the control limits.' },
    ]);
  });

  test('too few months have neither level nor marks, and are connected', () => {
    const chart = chartOf(monthsOf([GOOD, BAD]));
    for (const style of ['npskit-level', 'npskit-break', 'npskit-signal']) expect(rowsOf(chart, style)).toBeNull();
    expect(rowsOf(chart, 'npskit-line')).toHaveLength(2);
  });
});

law.prop([arbSeries({ maxPeriods: 14 }), fc.boolean()], { numRuns: 15 })(
  'any series with its reading is drawn without a warning',
  async (series, other) => {
    // A reading of another series has marks at periods that are not drawn: they are left out.
    const reading = readTrend(other ? { ...series, points: series.points.slice(1) } : series);
    const { svg, warnings } = await draw(trendChart(series, { locale: en, trend: reading }));
    expect(warnings).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined/);
  },
);
