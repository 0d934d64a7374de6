/**
 * Readings made by hand, with round numbers, for the chart tests.
 *
 * @module
 */
import type { Estimate } from '../../src/estimate/estimate.ts';
import type { SuppressibleEstimate } from '../../src/estimate/suppress.ts';
import { type Segment, segmentOf } from '../../src/segments/segment.ts';
import type { SegmentTable } from '../../src/segments/table.ts';
import type { Series, SeriesPoint } from '../../src/trend/series.ts';

/** A score with an interval of 10 points to each side, cut at the ends of the scale. */
export const shown = (nps: number, n = 100): Estimate => ({
  status: 'shown',
  nps,
  interval: { lower: Math.max(-100, nps - 10), upper: Math.min(100, nps + 10), level: 0.95, method: 'score' },
  standardError: 5,
  n,
  counts: { detractors: 0, passives: n, promoters: 0 },
  cautions: [],
});

/** A score that is not shown because of its n. */
export const withheld = (n: number): Estimate => ({
  status: 'withheld',
  nps: null,
  interval: null,
  reason: n === 0 ? 'no-responses' : 'below-minimum',
  n,
  counts: { detractors: 0, passives: n, promoters: 0 },
});

/** Months from January 2024 on; the last one may be half over. */
export const months = (estimates: readonly Estimate[], lastIsPartial = false): Series => ({
  unit: 'month',
  zone: 'UTC',
  points: estimates.map((estimate, i): SeriesPoint => {
    const start = new Date(Date.UTC(2024, i, 1)).toISOString();
    const end = new Date(Date.UTC(2024, i + 1, 1)).toISOString();
    const point = { period: { unit: 'month', key: start.slice(0, 7), start, end, zone: 'UTC' } as const, estimate };
    return lastIsPartial && i === estimates.length - 1
      ? { ...point, partial: true, elapsed: 0.5 }
      : { ...point, partial: false };
  }),
});

/** A table by country. */
export const byCountry = (rows: readonly (readonly [string | null, SuppressibleEstimate])[]): SegmentTable => {
  const n = rows.reduce((sum, [, estimate]) => sum + (estimate.n ?? 0), 0);
  return {
    by: ['country'],
    n,
    total: shown(0, n),
    rows: rows.map(([country, estimate]) => ({
      segment: segmentOf({ country }) satisfies Segment,
      estimate,
      share: estimate.n === null ? null : n === 0 ? 0 : estimate.n / n,
      contribution: null,
      contributionToDifference: null,
      influence: null,
    })),
    minimum: 10,
    privacyMinimum: null,
    pooled: [],
    cautions: [],
  };
};
