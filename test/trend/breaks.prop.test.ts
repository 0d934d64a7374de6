/**
 * Laws of breaks.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { estimateNps } from '../../src/estimate/interval.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbSeries } from '../../src/testing/series.ts';
import { type Breaks, type BreaksOptions, findBreaks } from '../../src/trend/breaks.ts';
import type { Series, SeriesPoint } from '../../src/trend/series.ts';

const arbOptions = fc.record(
  {
    alpha: fc.constantFrom(0.01, 0.05, 0.5),
    minimumLength: fc.integer({ min: 1, max: 5 }),
    overdispersion: fc.boolean(),
    includePartial: fc.boolean(),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<BreaksOptions>;

/** The same series with other counts; a hidden month stays hidden. */
const recounted = (series: Series, change: (counts: CategoryCounts) => CategoryCounts): Series => ({
  ...series,
  points: series.points.map((point): SeriesPoint =>
    point.estimate.counts === null ? point : { ...point, estimate: estimateNps(change(point.estimate.counts)) },
  ),
});

const indices = ({ breaks }: Breaks): number[] => breaks.map(({ index }) => index);

test.prop([arbSeries(), arbOptions])('what is found is plain JSON with finite numbers', (series, options) => {
  const found = findBreaks(series, options);
  expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
});

test.prop([arbSeries(), arbOptions])('levels tile the closed months, each as long as asked', (series, options) => {
  const { segments, breaks, status } = findBreaks(series, options);
  expect(indices({ breaks } as unknown as Breaks)).toEqual(segments.slice(1).map(({ start }) => start));
  for (const [i, { start, end }] of segments.entries()) {
    if (i > 0) expect(start).toBe(segments[i - 1]?.end);
    if (status === 'shown') expect(end - start).toBeGreaterThanOrEqual(options.minimumLength ?? 2);
  }
});

test.prop([arbSeries(), arbOptions])(
  'every break wins its penalty, and its p-value is at most alpha',
  (series, options) => {
    const { breaks, penalty, alpha } = findBreaks(series, options);
    for (const { statistic, pValue } of breaks) {
      expect(statistic).toBeGreaterThanOrEqual((penalty as number) - 1e-9);
      expect(pValue).toBeLessThanOrEqual(alpha * (1 + 1e-9));
    }
  },
);

test.prop([arbSeries(), arbOptions])(
  'swapping detractors and promoters keeps every break and negates every difference',
  (series, options) => {
    const swapped = recounted(series, ({ detractors, passives, promoters }) => ({
      detractors: promoters,
      passives,
      promoters: detractors,
    }));
    const found = findBreaks(series, options);
    const other = findBreaks(swapped, options);
    expect(indices(other)).toEqual(indices(found));
    expect(other.cost).toBeCloseTo(found.cost, 8);
    expect(other.cautions).toEqual(found.cautions);
    for (const [i, { difference }] of other.breaks.entries())
      expect(difference.difference).toBeCloseTo(-(found.breaks[i]?.difference.difference as number), 8);
  },
);

test.prop([arbSeries({ gaps: false }), arbOptions])('time that runs backwards costs the same', (series, options) => {
  const estimates = series.points.map(({ estimate }) => estimate).reverse();
  const backwards = {
    ...series,
    points: series.points.map((point, i) => ({ ...point, estimate: estimates[i] as SeriesPoint['estimate'] })),
  };
  const found = findBreaks(series, options);
  const turned = findBreaks(backwards, options);
  expect(turned.cost).toBeCloseTo(found.cost, 8);
  expect(turned.dispersion).toBeCloseTo(found.dispersion, 8);
  expect(turned.scan?.statistic ?? null).toEqual(
    found.scan === null ? null : (expect.closeTo(found.scan.statistic, 8) as number),
  );
});

test.prop([arbSeries(), arbOptions, fc.integer({ min: 2, max: 50 })])(
  'more answers of the same kind in every month never make fewer breaks',
  (series, options, factor) => {
    const more = recounted(series, ({ detractors, passives, promoters }) => ({
      detractors: factor * detractors,
      passives: factor * passives,
      promoters: factor * promoters,
    }));
    expect(findBreaks(more, options).breaks.length).toBeGreaterThanOrEqual(findBreaks(series, options).breaks.length);
  },
);

test.prop([arbSeries(), arbOptions, fc.constantFrom(0.001, 0.02)])(
  'a smaller alpha never makes more breaks',
  (series, options, part) => {
    const alpha = options.alpha ?? 0.05;
    const strict = findBreaks(series, { ...options, alpha: alpha * part });
    expect(strict.breaks.length).toBeLessThanOrEqual(findBreaks(series, { ...options, alpha }).breaks.length);
  },
);
