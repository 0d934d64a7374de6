/**
 * Laws of the split of a change.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { nps } from '../../src/estimate/moments.ts';
import { categoryCounts, sizeOf } from '../../src/tally/tally.ts';
import { type Change, type ShownChange, decomposeChange } from '../../src/segments/mix.ts';
import { type SegmentTally, segmentOf } from '../../src/segments/segment.ts';
import { decomposeThreefold } from '../../src/segments/threefold.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const arbGroups = arbSegmentTallies({ minSegments: 1, minimumSize: 1, fractional: true });
const arbWhole = arbSegmentTallies({ minSegments: 1, minimumSize: 1 });

const shown = (change: Change): ShownChange => change as ShownChange;
const split = (before: readonly SegmentTally[], after: readonly SegmentTally[]): ShownChange =>
  shown(decomposeChange(before, after, { minimum: 1 }));

const swapped = (groups: readonly SegmentTally[]): SegmentTally[] =>
  groups.map(({ segment, tally }) => {
    const { detractors, passives, promoters } = categoryCounts(tally);
    return { segment, tally: { counts: [promoters, 0, 0, 0, 0, 0, 0, passives, 0, detractors, 0] } };
  });

test.prop([arbGroups, arbGroups])('rate and mix add up to the change, and so do the rows', (before, after) => {
  const { change, rate, mix, rows } = split(before, after);
  expect(Math.abs(rate.points + mix.points - change)).toBeLessThanOrEqual(1e-12 * 200);
  const effects = rows.reduce((sum, row) => sum + row.effect, 0);
  expect(Math.abs(effects - change)).toBeLessThanOrEqual(1e-12 * 200);
  for (const row of rows) expect(row.effect).toBe(row.rate + row.mix);
});

test.prop([arbGroups, arbGroups])('the three parts add up to the change as well', (before, after) => {
  const threefold = decomposeThreefold(before, after, { minimum: 1 });
  if (threefold.status === 'withheld') throw new Error('withheld');
  const { rate, mix, interaction, change } = threefold;
  expect(Math.abs(rate + mix + interaction - change)).toBeLessThanOrEqual(1e-12 * 400);
  // The even split gives half of the interaction to each.
  const even = split(before, after);
  expect(even.rate.points).toBeCloseTo(rate + interaction / 2, 9);
  expect(even.mix.points).toBeCloseTo(mix + interaction / 2, 9);
});

test.prop([arbGroups, arbGroups])('exchanging the periods turns every sign around', (before, after) => {
  const there = split(before, after);
  const back = split(after, before);
  expect(back.change).toBe(0 - there.change);
  expect(back.rate.points).toBeCloseTo(-there.rate.points, 12);
  expect(back.mix.points).toBeCloseTo(-there.mix.points, 12);
  expect(back.cautions).toEqual(there.cautions);
  const errors = [back.rate.standardError, back.mix.standardError];
  [there.rate.standardError, there.mix.standardError].forEach((error, i) => {
    if (error === null) expect(errors[i]).toBeNull();
    else expect(errors[i]).toBeCloseTo(error, 9);
  });
});

test.prop([arbGroups, arbGroups])('exchanging detractors and promoters turns every sign around', (before, after) => {
  const plain = split(before, after);
  const turned = split(swapped(before), swapped(after));
  expect(turned.rate.points).toBeCloseTo(-plain.rate.points, 9);
  expect(turned.mix.points).toBeCloseTo(-plain.mix.points, 9);
  expect(turned.difference.pValue).toBeCloseTo(plain.difference.pValue, 9);
});

test.prop([arbGroups, arbGroups])('the order of segments changes nothing', (before, after) => {
  expect(split([...before].reverse(), [...after].reverse())).toEqual(split(before, after));
});

test.prop([arbWhole])('no change is no effect, to the last digit', (groups) => {
  const { change, rate, mix, rows, cautions } = split(groups, groups);
  expect([change, rate.points, mix.points]).toEqual([0, 0, 0]);
  expect(rows.every((row) => row.effect === 0)).toBe(true);
  expect(cautions).not.toContain('mix-driven');
  expect(cautions).not.toContain('simpson-reversal');
});

test.prop([arbWhole, fc.integer({ min: 2, max: 9 })])(
  'the same shares are no mix, however many answer',
  (groups, times) => {
    const more = groups.map(({ segment, tally }) => ({
      segment,
      // Another mood at the same size: everybody turns into what the mirror shows.
      tally: { counts: [...tally.counts].reverse().map((count) => count * times) },
    }));
    expect(split(groups, more).mix.points).toBe(0);
  },
);

test.prop([arbWhole, arbWhole, fc.nat(10), fc.nat(10)])(
  'two segments that keep their equal scores and answer in the same proportion may as well be one',
  (before, after, k, l) => {
    const part = (name: string, counts: readonly number[], times: number): SegmentTally => ({
      segment: segmentOf({ group: name }),
      tally: { counts: counts.map((count) => count * times) },
    });
    const mood = [1, 0, 0, 0, 0, 0, 0, 2, 0, 3, 0];
    const two = (times: number): SegmentTally[] => [part('=1', mood, times), part('=2', mood, times)];
    const one = (times: number): SegmentTally[] => [part('=1', mood, 2 * times)];
    const apart = split([...before, ...two(k)], [...after, ...two(l)]);
    const merged = split([...before, ...one(k)], [...after, ...one(l)]);
    expect(apart.rate.points).toBeCloseTo(merged.rate.points, 9);
    expect(apart.mix.points).toBeCloseTo(merged.mix.points, 9);
  },
);

test.prop([arbGroups, arbGroups])('the split is that of the slow sums of Kitagawa', (before, after) => {
  const keys = [...new Set([...before, ...after].map(({ segment }) => segment.key))];
  const total = (groups: readonly SegmentTally[]): number => groups.reduce((sum, { tally }) => sum + sizeOf(tally), 0);
  const at = (groups: readonly SegmentTally[], key: string): { share: number; score: number | null } => {
    const tally = groups.find(({ segment }) => segment.key === key)?.tally;
    return tally === undefined
      ? { share: 0, score: null }
      : { share: sizeOf(tally) / total(groups), score: nps(tally) };
  };
  let rate = 0;
  let mix = 0;
  for (const key of keys) {
    const old = at(before, key);
    const now = at(after, key);
    const y0 = old.score ?? now.score ?? 0;
    const y1 = now.score ?? old.score ?? 0;
    rate += ((old.share + now.share) / 2) * (y1 - y0);
    mix += ((y0 + y1) / 2) * (now.share - old.share);
  }
  const found = split(before, after);
  expect(found.rate.points).toBeCloseTo(rate, 9);
  expect(found.mix.points).toBeCloseTo(mix, 9);
});

test.prop([arbWhole, arbWhole, fc.boolean(), fc.option(fc.integer({ min: 2, max: 300 }), { nil: undefined })])(
  'pooling and hiding leave the change as it is, and no small segment in the open',
  (before, after, pool, privacyMinimum) => {
    const change = decomposeChange(before, after, { minimum: 1, pool, ...(privacyMinimum && { privacyMinimum }) });
    expect(JSON.parse(JSON.stringify(change))).toEqual(change);
    if (change.status === 'withheld') return;
    expect(change.change).toBeCloseTo(split(before, after).change, 9);
    for (const row of change.rows)
      for (const { n } of [row.before, row.after])
        if (privacyMinimum !== undefined && n > 0) expect(n).toBeGreaterThanOrEqual(privacyMinimum);
    const names = change.rows.map(({ segment }) => segment.key);
    for (const { segment } of change.hidden) expect(names).not.toContain(segment.key);
  },
);

test.prop([arbGroups, arbGroups])('every answer is in exactly one row', (before, after) => {
  const { rows, difference } = split(before, after);
  expect(rows.reduce((sum, row) => sum + row.before.n, 0)).toBeCloseTo(difference.n.b, 6);
  expect(rows.reduce((sum, row) => sum + row.after.n, 0)).toBeCloseTo(difference.n.a, 6);
});
