/**
 * Laws of the segment table and of the funnel: sums, order, swapped sides, and what a reader can find out.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { suppressedIndices } from '../../src/estimate/suppress.ts';
import { funnelCurve, funnelLimits } from '../../src/segments/funnel.ts';
import { type SegmentCounts, type SegmentTally, segmentOf, sumCounts } from '../../src/segments/segment.ts';
import { SEGMENT_ORDERS, type SegmentTable, segmentTable } from '../../src/segments/table.ts';
import { nps } from '../../src/estimate/moments.ts';
import { type Tally, categoryCounts, mergeTallies, subtractTally } from '../../src/tally/tally.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const arbGroups = (): fc.Arbitrary<SegmentTally[]> =>
  fc.oneof(
    arbSegmentTallies({ maximum: 1 }),
    arbSegmentTallies({ maximum: 5 }),
    arbSegmentTallies(),
    arbSegmentTallies({ maximum: 20, fractional: true }),
  );
/** Sizes round the minimum, so that something is hidden more often than not. */
const arbSmall = (): fc.Arbitrary<SegmentTally[]> =>
  fc.oneof(arbSegmentTallies({ maximum: 1, minSegments: 2 }), arbSegmentTallies({ maximum: 3, minSegments: 2 }));
const arbPrivacy = fc.constantFrom(2, 3, 5, 7, 15);
const arbSort = fc.constantFrom(...SEGMENT_ORDERS);

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);
const swapped = (groups: readonly SegmentCounts[]): SegmentCounts[] =>
  groups.map(({ segment, tally }) => {
    const { detractors, passives, promoters } = categoryCounts(tally);
    return { segment, tally: { detractors: promoters, passives, promoters: detractors } };
  });
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.prop([arbGroups()])('contributions add up to the total, what pulls adds up to 0, shares to 1', (groups) => {
  const { rows, total, n } = segmentTable(groups, { minimum: 1 });
  fc.pre(total.status === 'shown' && n !== null);
  expect(sum(rows.map(({ share }) => share))).toBeCloseTo(1, 10);
  expect(sum(rows.map(({ contribution }) => contribution))).toBeCloseTo(total.nps, 9);
  expect(sum(rows.map(({ contributionToDifference }) => contributionToDifference))).toBeCloseTo(0, 9);
});

test.prop([arbGroups()])('the influence is the total minus the score of all the others', (groups) => {
  const { rows, total } = segmentTable(groups, { minimum: 1 });
  fc.pre(total.status === 'shown');
  for (const { segment, influence } of rows) {
    const others = nps(
      sumCounts(groups.filter((group) => group.segment.key !== segment.key).map(({ tally }) => categoryCounts(tally))),
    );
    if (others === null) expect(influence).toBeNull();
    else expect(influence).toBeCloseTo(total.nps - others, 8);
  }
});

test.prop([arbGroups(), arbSort, fc.option(arbPrivacy, { nil: undefined })])(
  'the order in which segments come does not matter, and the result is plain JSON',
  (groups, sort, privacyMinimum) => {
    const options = { sort, ...(privacyMinimum !== undefined && { privacyMinimum }) };
    const table = segmentTable(groups, options);
    expect(segmentTable([...groups].reverse(), options)).toEqual(table);
    expect(json(table)).toEqual(table);
    const funnel = funnelLimits(groups, options);
    expect(funnelLimits([...groups].reverse(), options)).toEqual(funnel);
    expect(json(funnel)).toEqual(funnel);
  },
);

test.prop([arbSegmentTallies()])('swapping detractors and promoters negates what segments contribute', (groups) => {
  const mirror = segmentTable(swapped(groups), { sort: 'key' });
  const negative = (value: number | null): number | null => (value === null ? null : 0 - value);
  expect(
    mirror.rows.map(({ share, contribution, contributionToDifference, influence }) => [
      share,
      contribution,
      contributionToDifference,
      influence,
    ]),
  ).toEqual(
    segmentTable(groups, { sort: 'key' }).rows.map(({ share, contribution, contributionToDifference, influence }) => [
      share,
      negative(contribution),
      negative(contributionToDifference),
      negative(influence),
    ]),
  );
});

test.prop([arbGroups(), arbGroups()])('counting in two places and merging is counting together', (one, other) => {
  const merged = new Map(one.map((group) => [group.segment.key, group]));
  for (const { segment, tally } of other) {
    const known = merged.get(segment.key);
    merged.set(segment.key, { segment, tally: known === undefined ? tally : mergeTallies(known.tally, tally) });
  }
  const total = segmentTable([...merged.values()], { minimum: 1 }).total;
  const parts = [one, other].map((groups) => sumCounts(groups.map(({ tally }) => categoryCounts(tally))));
  expect(total.n).toBeCloseTo(
    sum(parts.map(({ detractors, passives, promoters }) => detractors + passives + promoters)),
    6,
  );
});

test.prop([arbSegmentTallies({ minSegments: 3 })])(
  'two segments that are merged contribute what they did apart, and the others what they did before',
  (groups) => {
    const [a, b, ...rest] = groups as [SegmentTally, SegmentTally, ...SegmentTally[]];
    const both = { segment: a.segment, tally: mergeTallies(a.tally, b.tally) };
    const before = new Map(segmentTable(groups).rows.map((row) => [row.segment.key, row]));
    const after = new Map(segmentTable([both, ...rest]).rows.map((row) => [row.segment.key, row]));
    const merged = after.get(a.segment.key)?.contribution;
    const apart = [a, b].map(({ segment }) => before.get(segment.key)?.contribution ?? null);
    if (merged === null) expect(apart).toEqual([null, null]);
    else expect(merged).toBeCloseTo(sum(apart), 9);
    for (const { segment } of rest) expect(after.get(segment.key)).toEqual(before.get(segment.key));
  },
);

test.prop([arbGroups(), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })])(
  'a higher minimum never shows a segment that a lower one withholds, and a higher privacy minimum none that a lower one hides',
  (groups, one, other) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const keys = (table: SegmentTable, test: (row: SegmentTable['rows'][number]) => boolean): string[] =>
      table.rows.filter(test).map(({ segment }) => segment.key);
    const shown = (minimum: number): string[] =>
      keys(segmentTable(groups, { minimum }), ({ estimate }) => estimate.status === 'shown');
    expect(shown(low)).toEqual(expect.arrayContaining(shown(high)));
    const hidden = (privacyMinimum: number): string[] =>
      keys(segmentTable(groups, { privacyMinimum }), ({ estimate }) => estimate.n === null);
    expect(hidden(high)).toEqual(expect.arrayContaining(hidden(low)));
  },
);

test.prop([arbSmall(), arbPrivacy, arbSort])(
  'a reader who subtracts learns the sum of at least two hidden segments with enough answers, or nothing',
  (groups, privacyMinimum, sort) => {
    const table = json(segmentTable(groups, { privacyMinimum, sort })) as SegmentTable;
    const hidden = table.rows.filter(({ estimate }) => estimate.n === null);
    for (const row of hidden)
      expect(
        [...Object.values(row), ...Object.values(row.estimate)].filter((value) => typeof value === 'number'),
      ).toEqual([]);
    if (hidden.length === 0) return;
    if (table.n === null) expect(table.rows.every(({ estimate }) => (estimate.n ?? 0) === 0)).toBe(true);
    else {
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(table.n - sum(table.rows.map(({ estimate }) => estimate.n))).toBeGreaterThanOrEqual(privacyMinimum);
    }
  },
);

test.prop([arbSmall(), arbPrivacy, arbSort, fc.boolean(), fc.boolean()])(
  'answers that move from one hidden segment to another leave no trace',
  (groups, privacyMinimum, sort, pool, all) => {
    const options = { privacyMinimum, sort, minimum: 4, pool };
    const table = segmentTable(groups, options);
    const secret = table.rows.filter(({ estimate }) => estimate.n === null).map(({ segment }) => segment.key);
    const [from, to] = secret.map((key) => groups.find(({ segment }) => segment.key === key));
    fc.pre(from !== undefined && to !== undefined);
    const score = from.tally.counts.findIndex((count) => count > 0);
    const one = (step: number): Tally => ({ counts: from.tally.counts.map((_, i) => (i === score ? step : 0)) });
    const moved = groups.map(({ segment, tally }) => ({
      segment,
      tally: ![from, to].some((group) => group.segment.key === segment.key)
        ? tally
        : all
          ? segment.key === from.segment.key
            ? to.tally
            : from.tally
          : segment.key === from.segment.key
            ? subtractTally(tally, one(1))
            : mergeTallies(tally, one(1)),
    }));
    const after = segmentTable(moved, options);
    // Another one may be chosen to be hidden with them, or a segment be left without answers.
    const names = (rows: SegmentTable['rows']): unknown =>
      rows.map(({ segment, estimate }) => [segment.key, estimate.n === null]);
    fc.pre(JSON.stringify(names(after.rows)) === JSON.stringify(names(table.rows)));
    expect(after).toEqual(table);
    expect(funnelLimits(moved, options)).toEqual(funnelLimits(groups, options));
  },
);

test.prop([fc.array(fc.nat(30), { maxLength: 12 }), arbPrivacy, fc.boolean()])(
  'what is hidden is every group below the minimum, and then the smallest of the others',
  (sizes, minimum, totalPublished) => {
    const hidden = suppressedIndices(sizes, minimum, totalPublished);
    const largest = Math.max(0, ...hidden.map((i) => sizes[i] as number));
    for (const [i, n] of sizes.entries()) {
      if (n > 0 && n < minimum) expect(hidden).toContain(i);
      if (n > 0 && n < largest) expect(hidden).toContain(i);
      if (n === 0) expect(hidden).not.toContain(i);
    }
    if (!totalPublished || hidden.length === 0) expect(hidden.every((i) => (sizes[i] as number) < minimum)).toBe(true);
    else if (sizes.filter((n) => n > 0).length > hidden.length) {
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(sum(hidden.map((i) => sizes[i] as number))).toBeGreaterThanOrEqual(minimum);
    }
  },
);

test.prop([arbGroups(), fc.boolean()])('a funnel of swapped answers is the mirror of the funnel', (groups, inflate) => {
  const plain = funnelLimits(groups, { inflate, minimum: 1 });
  const mirror = funnelLimits(swapped(groups), { inflate, minimum: 1 });
  if (plain.phi === null) expect(mirror.phi).toBeNull();
  else expect(mirror.phi).toBeCloseTo(plain.phi, 8);
  plain.rows.forEach(({ z, limits }, i) => {
    const other = mirror.rows[i] as (typeof mirror.rows)[number];
    if (z === null) expect(other.z).toBeNull();
    else expect(other.z).toBeCloseTo(-z, 8);
    limits.forEach(({ lower, upper }, k) => {
      expect(other.limits[k]?.lower).toBeCloseTo(-upper, 8);
      expect(other.limits[k]?.upper).toBeCloseTo(-lower, 8);
    });
  });
});

test.prop([arbGroups()])(
  'a funnel narrows with the number of answers and with a lower level, and holds its center',
  (groups) => {
    const funnel = funnelLimits(groups, { levels: [0.8, 0.99] });
    const curve = funnelCurve(funnel, { points: 8 });
    for (const [i, { limits }] of curve.entries()) {
      const [narrow, wide] = limits as unknown as [CategoryLimits, CategoryLimits];
      expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
      expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      expect(narrow.lower).toBeLessThanOrEqual(funnel.center as number);
      expect(narrow.upper).toBeGreaterThanOrEqual(funnel.center as number);
      const before = curve[i - 1]?.limits[0];
      if (before !== undefined)
        expect(narrow.upper - narrow.lower).toBeLessThanOrEqual(before.upper - before.lower + 1e-9);
    }
  },
);

type CategoryLimits = { readonly lower: number; readonly upper: number };

test.prop([arbGroups()])('a score lies outside of the limits exactly when it is said to', (groups) => {
  const { rows } = funnelLimits(groups, { levels: [0.95], minimum: 1 });
  for (const { estimate, limits, position } of rows) {
    const [limit] = limits;
    if (estimate.status !== 'shown' || limit === undefined) expect(position).toBeNull();
    else if (Math.min(Math.abs(estimate.nps - limit.lower), Math.abs(estimate.nps - limit.upper)) > 1e-9)
      expect(position).toBe(estimate.nps < limit.lower ? 'below' : estimate.nps > limit.upper ? 'above' : 'within');
  }
});

test.prop([
  fc.array(fc.record({ detractors: fc.nat(9), passives: fc.nat(9), promoters: fc.nat(9) }), { maxLength: 9 }),
])('a table without answers of some segments is the table of the others', (counts: readonly CategoryCounts[]) => {
  const groups = counts.map((tally, i) => ({ segment: segmentOf({ i: `${i}` }), tally }));
  const empty = { segment: segmentOf({ i: 'empty' }), tally: { detractors: 0, passives: 0, promoters: 0 } };
  const rows = (all: readonly SegmentCounts[]): unknown =>
    segmentTable(all).rows.filter(({ segment }) => segment.key !== empty.segment.key);
  expect(rows([...groups, empty])).toEqual(rows(groups));
});
