import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readTrend } from '../../src/trend/reading.ts';
import type { Series } from '../../src/trend/series.ts';
import { arbSeries } from '../../src/testing/series.ts';
import { npsSeries } from '../../src/trend/series.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';

const mirrored = (series: Series): Series => ({
  ...series,
  points: series.points.map((point) => {
    const { estimate } = point;
    if (estimate.counts === null) return point;
    const counts = {
      detractors: estimate.counts.promoters,
      passives: estimate.counts.passives,
      promoters: estimate.counts.detractors,
    };
    return estimate.status === 'withheld'
      ? { ...point, estimate: { ...estimate, counts } }
      : {
          ...point,
          estimate: {
            ...estimate,
            counts,
            nps: -estimate.nps + 0,
            interval: {
              ...estimate.interval,
              lower: -estimate.interval.upper + 0,
              upper: -estimate.interval.lower + 0,
            },
          },
        };
  }),
});

test.prop([arbSeries()])('a reading of any series survives JSON', (series) => {
  const reading = readTrend(series);
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
});

test.prop([arbSeries({ gaps: false })])('a mirrored series gets the mirrored verdict', (series) => {
  const { verdict } = readTrend(series);
  const other = readTrend(mirrored(series)).verdict;
  expect([other.kind, other.since]).toEqual([verdict.kind, verdict.since]);
  expect(other.direction).toBe(
    ({ rising: 'falling', falling: 'rising', unclear: 'unclear' } as const)[verdict.direction],
  );
  if (verdict.pValue !== null) expect(other.pValue).toBeCloseTo(verdict.pValue, 9);
});

test.prop([arbResponses({ maxLength: 60 }), fc.nat()])('the order of answers does not matter', (responses, seed) => {
  const options = { zone: 'UTC', now: '2050-01-01T00:00:00.000Z', unit: 'year', minimum: 1 } as const;
  const shuffled = responses
    .map((response, i) => ({ response, place: Math.imul(seed + i, 2654435761) >>> 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ response }) => response);
  const read = (answers: typeof responses): unknown => readTrend(npsSeries(answers, options), { responses: answers });
  expect(read(shuffled)).toEqual(read(responses));
});

test.prop([arbSeries()])('a confident verdict has a small p-value, a steady one has not', (series) => {
  const { verdict } = readTrend(series);
  if (verdict.kind === 'too-short') expect(verdict.pValue).toBeNull();
  else if (verdict.kind === 'steady') expect(verdict.pValue).toBeGreaterThanOrEqual(0.05 - 1e-12);
  else expect(verdict.pValue).toBeLessThan(0.05);
});
