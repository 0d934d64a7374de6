/**
 * Laws of shrunken scores and ranks.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { rankSegments } from '../../src/segments/rank.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { type ShownShrinkage, type ShrinkOptions, shrinkSegments } from '../../src/segments/shrink.ts';
import { categoryCounts } from '../../src/tally/tally.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const shown = (groups: readonly SegmentCounts[], options: ShrinkOptions = {}): ShownShrinkage[] =>
  shrinkSegments(groups, options).rows.flatMap((row) => (row.status === 'shown' ? [row] : []));

const close = (a: number, b: number, relative = 1e-8): boolean =>
  Math.abs(a - b) <= relative * Math.max(1, Math.abs(a), Math.abs(b));

const arbOptions = fc.record(
  {
    variance: fc.constantFrom('auto', 'smoothed', 'pooled'),
    tau: fc.constantFrom('integrated', 'paule-mandel'),
    privacyMinimum: fc.integer({ min: 1, max: 30 }),
    pool: fc.boolean(),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ShrinkOptions>;

test.prop([arbSegmentTallies({ fractional: true }), arbOptions])(
  'the order of segments changes nothing, and results are plain JSON',
  (groups, options) => {
    const result = shrinkSegments(groups, options);
    expect(shrinkSegments([...groups].reverse(), options)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  },
);

test.prop([arbSegmentTallies(), arbOptions])(
  'swapping detractors and promoters negates the scores',
  (groups, options) => {
    const swapped = groups.map(({ segment, tally }) => {
      const { detractors, passives, promoters } = categoryCounts(tally);
      return { segment, tally: { detractors: promoters, passives, promoters: detractors } };
    });
    const plain = shown(groups, options);
    for (const [i, { shrunken, first }] of shown(swapped, options).entries()) {
      const other = plain[i] as ShownShrinkage;
      expect(close(shrunken.nps, -other.shrunken.nps)).toBe(true);
      expect(close(shrunken.interval.lower, -other.shrunken.interval.upper)).toBe(true);
      expect(first).toBe(other.first);
    }
  },
);

test.prop([arbSegmentTallies({ minSegments: 1 }), arbOptions])(
  'a shrunken score lies within the scores of all segments, and its weight between 0 and 1',
  (groups, { variance, tau }) => {
    const options = { ...(variance && { variance }), ...(tau && { tau }) };
    const rows = shown(groups, { ...options, minimum: 1 });
    const scores = rows.map(({ estimate }) => estimate.nps);
    for (const { shrunken } of rows) {
      expect(shrunken.nps).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
      expect(shrunken.nps).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      expect(shrunken.ownWeight).toBeGreaterThanOrEqual(0);
      expect(shrunken.ownWeight).toBeLessThanOrEqual(1);
      expect(shrunken.interval.lower).toBeLessThanOrEqual(shrunken.nps);
      expect(shrunken.interval.upper).toBeGreaterThanOrEqual(shrunken.nps);
    }
  },
);

test.prop([arbSegmentTallies({ minSegments: 2 })])(
  'with the scatter estimated once, a shrunken score lies between the own score and the mean',
  (groups) => {
    const { rows, mean } = shrinkSegments(groups, { tau: 'paule-mandel', minimum: 1 });
    for (const row of rows) {
      if (row.status !== 'shown') continue;
      const center = mean?.nps as number;
      const { estimate, shrunken } = row;
      expect((shrunken.nps - estimate.nps) * (center - shrunken.nps)).toBeGreaterThanOrEqual(-1e-7);
    }
  },
);

test.prop([arbSegmentTallies({ minSegments: 2 })])('with the pooled variance, more answers weigh more', (groups) => {
  const rows = shown(groups, { variance: 'pooled', minimum: 1 }).sort((a, b) => a.estimate.n - b.estimate.n);
  for (const [i, row] of rows.slice(1).entries())
    expect(row.shrunken.ownWeight).toBeGreaterThanOrEqual((rows[i] as ShownShrinkage).shrunken.ownWeight - 1e-12);
});

test.prop([arbCategoryCounts({ minimumSize: 1 }), fc.integer({ min: 1, max: 6 })])(
  'segments of one mix keep its score',
  (counts, size) => {
    const groups = Array.from({ length: size }, (_, i) => ({
      segment: segmentOf({ group: String(i) }),
      tally: counts,
    }));
    for (const { shrunken, estimate } of shown(groups, { minimum: 1 }))
      expect(close(shrunken.nps, estimate.nps)).toBe(true);
  },
);

test.prop([arbSegmentTallies()], { numRuns: 40 })('a higher level never narrows an interval', (groups) => {
  const wide = shown(groups, { level: 0.99 });
  for (const [i, { shrunken }] of shown(groups).entries()) {
    expect((wide[i] as ShownShrinkage).shrunken.interval.lower).toBeLessThanOrEqual(shrunken.interval.lower);
    expect((wide[i] as ShownShrinkage).shrunken.interval.upper).toBeGreaterThanOrEqual(shrunken.interval.upper);
  }
});

test.prop([arbSegmentTallies({ fractional: true }), fc.nat()], { numRuns: 40 })(
  'ranks are each held once on average, follow the shrunken scores, and do not depend on the order of segments',
  (groups, seed) => {
    const result = rankSegments(groups, { seed, draws: 200 });
    expect(rankSegments([...groups].reverse(), { seed, draws: 200 })).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    const { ranks, withheld } = result;
    expect(ranks.length + withheld.length).toBe(groups.length);
    const mean = ranks.reduce((sum, { rank }) => sum + rank.mean, 0);
    expect(close(mean, (ranks.length * (ranks.length + 1)) / 2)).toBe(true);
    for (const [i, { place, shrunken, rank, interval }] of ranks.entries()) {
      expect(place).toBe(i + 1);
      if (i > 0) expect(shrunken).toBeLessThanOrEqual((ranks[i - 1] as { shrunken: number }).shrunken);
      expect(interval.lower).toBeGreaterThanOrEqual(1);
      expect(interval.upper).toBeLessThanOrEqual(ranks.length);
      expect(rank.median).toBeGreaterThanOrEqual(interval.lower);
      expect(rank.median).toBeLessThanOrEqual(interval.upper);
    }
  },
);
