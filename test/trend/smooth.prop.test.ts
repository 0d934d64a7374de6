/**
 * Laws of the smoothed line.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { estimatorOf } from '../../src/estimate/reading.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbSeries } from '../../src/testing/series.ts';
import type { Series, SeriesPoint } from '../../src/trend/series.ts';
import { type ShownSmoothing, type SmoothOptions, type Smoothing, smoothSeries } from '../../src/trend/smooth.ts';

const arbOptions = fc.record(
  {
    step: fc.constantFrom('integrated', 'estimated'),
    level: fc.constantFrom(0.5, 0.95, 0.999),
    overdispersion: fc.boolean(),
    includePartial: fc.boolean(),
    forecast: fc.integer({ min: 0, max: 4 }),
    answers: fc.integer({ min: 1, max: 1000 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SmoothOptions>;

/** Every shown or withheld estimate anew, from other counts. */
const recount = (series: Series, change: (counts: CategoryCounts) => CategoryCounts): Series => {
  const estimate = estimatorOf({});
  return {
    ...series,
    points: series.points.map((point): SeriesPoint =>
      point.estimate.counts === null ? point : { ...point, estimate: estimate(change(point.estimate.counts)) },
    ),
  };
};

const both = (
  one: Smoothing,
  other: Smoothing,
  compare: (one: ShownSmoothing, other: ShownSmoothing) => void,
): void => {
  expect(one.status).toBe(other.status);
  if (one.status === 'shown' && other.status === 'shown') compare(one, other);
};

const close = (a: number | null | undefined, b: number | null | undefined, tolerance = 1e-7): boolean =>
  a === b || Math.abs((a as number) - (b as number)) <= tolerance * Math.max(1, Math.abs(a as number));

test.prop([arbSeries(), arbOptions])('results are plain JSON and lie on the scale', (series, options) => {
  const line = smoothSeries(series, options);
  expect(JSON.parse(JSON.stringify(line))).toStrictEqual(line);
  if (line.status === 'withheld') return;
  expect(line.points.length).toBe(
    series.points.filter(({ partial }) => options.includePartial === true || !partial).length,
  );
  for (const { level, interval, standardDeviation } of [...line.points, line.now, ...line.forecast]) {
    if (level === null) continue;
    expect(standardDeviation).toBeGreaterThanOrEqual(0);
    expect(interval.lower).toBeGreaterThanOrEqual(-100);
    expect(interval.upper).toBeLessThanOrEqual(100);
    expect(interval.lower).toBeLessThanOrEqual(level);
    expect(interval.upper).toBeGreaterThanOrEqual(level);
  }
  for (const { interval, prediction } of line.forecast) {
    expect(prediction.interval.lower).toBeLessThanOrEqual(interval.lower);
    expect(prediction.interval.upper).toBeGreaterThanOrEqual(interval.upper);
  }
});

test.prop([arbSeries({ minPeriods: 4 }), arbOptions])(
  'swapping detractors and promoters negates the line and mirrors its intervals',
  (series, options) => {
    const swapped = recount(series, ({ detractors, passives, promoters }) => ({
      detractors: promoters,
      passives,
      promoters: detractors,
    }));
    both(smoothSeries(series, options), smoothSeries(swapped, options), (one, other) => {
      expect(one.cautions).toEqual(other.cautions);
      one.points.forEach(({ level, interval, probabilityNowHigher }, t) => {
        const mirror = other.points[t] as ShownSmoothing['points'][number];
        expect(close(level, mirror.level === null ? null : -mirror.level)).toBe(true);
        if (interval !== null) expect(close(interval.lower, -(mirror.interval?.upper as number))).toBe(true);
        if (probabilityNowHigher !== null)
          expect(close(probabilityNowHigher, 1 - (mirror.probabilityNowHigher as number))).toBe(true);
      });
    });
  },
);

test.prop([arbSeries({ minPeriods: 4 }), arbOptions])(
  'the line is the same backwards, where no month is partial',
  (series, options) => {
    const closed = { ...series, points: series.points.map((point) => ({ ...point, partial: false })) };
    const backwards: Series = {
      ...closed,
      points: closed.points.map((point, i): SeriesPoint => ({
        ...point,
        estimate: (closed.points[closed.points.length - 1 - i] as SeriesPoint).estimate,
      })),
    };
    const tolerance = options.step === 'estimated' ? 1e-4 : 1e-7;
    both(smoothSeries(closed, options), smoothSeries(backwards, options), (one, other) => {
      const mirrored = [...other.points].reverse();
      one.points.forEach(({ level, standardDeviation }, t) => {
        expect(close(level, mirrored[t]?.level, tolerance)).toBe(true);
        expect(close(standardDeviation, mirrored[t]?.standardDeviation, tolerance)).toBe(true);
      });
    });
  },
);
