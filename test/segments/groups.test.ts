/**
 * The check that every reading of segments begins with.
 *
 * @module
 */
import { test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { groupsOf, segmentOf, sumCounts, tagsOf } from '../../src/segments/segment.ts';
import { categoryCounts } from '../../src/tally/tally.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const FI = segmentOf({ country: 'FI' });
const SE = segmentOf({ country: 'SE' });
const COUNTS = { detractors: 1, passives: 2, promoters: 3 };

test('no groups are no groups', () => {
  expect(groupsOf([])).toEqual([]);
  expect(tagsOf([])).toEqual([]);
});

test('groups are ordered by key and counted', () => {
  expect(
    groupsOf([
      { segment: SE, tally: COUNTS },
      { segment: FI, tally: { counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] } },
    ]),
  ).toEqual([
    { segment: FI, counts: { detractors: 1, passives: 0, promoters: 1 }, n: 2 },
    { segment: SE, counts: COUNTS, n: 6 },
  ]);
});

test('a segment that comes twice is refused with its second place', () => {
  expect(() =>
    groupsOf([
      { segment: FI, tally: COUNTS },
      { segment: segmentOf({ country: 'FI' }), tally: COUNTS },
    ]),
  ).toThrow(expect.objectContaining({ code: 'segments/duplicate', path: [1] }));
});

test.each([[{ plan: 'pro' }], [{}], [{ country: 'FI', plan: 'pro' }]])(
  'a segment of other tags (%j) than the first is refused',
  (by) => {
    expect(() =>
      groupsOf([
        { segment: SE, tally: COUNTS },
        { segment: segmentOf(by as Record<string, string>), tally: COUNTS },
      ]),
    ).toThrow(expect.objectContaining({ code: 'segments/mixed-tags', path: [1] }));
  },
);

test.each([[null], ['shop'], [{}], [undefined]])('what is no list of segments (%j) is refused', (groups) => {
  for (const read of [groupsOf, tagsOf])
    expect(() => read(groups as never)).toThrow(expect.objectContaining({ code: 'segments/invalid', path: [] }));
});

test.each([
  [null],
  [undefined],
  ['FI'],
  [{ tally: COUNTS }],
  [{ segment: 'FI', tally: COUNTS }],
  [{ segment: { key: 'FI' } }],
])('what is no segment with counts (%j) is refused with its place', (group) => {
  expect(() => groupsOf([{ segment: segmentOf({}), tally: COUNTS }, group as never])).toThrow(
    expect.objectContaining({ code: 'segments/invalid', path: [1] }),
  );
});

test('more answers than a statistic can be computed from are refused', () => {
  const many = { detractors: 4e307, passives: 0, promoters: 0 };
  expect(groupsOf([{ segment: FI, tally: many }])).toHaveLength(1);
  expect(() =>
    groupsOf([
      { segment: FI, tally: many },
      { segment: SE, tally: many },
    ]),
  ).toThrow(expect.objectContaining({ code: 'counts/invalid', path: [] }));
});

test('bad counts are refused with the place of their group', () => {
  expect(() =>
    groupsOf([
      { segment: SE, tally: COUNTS },
      { segment: FI, tally: { detractors: -1, passives: 0, promoters: 0 } },
    ]),
  ).toThrow(expect.objectContaining({ code: 'counts/invalid', path: [1] }));
});

law.prop([arbSegmentTallies({ tags: ['country', 'plan'] })])(
  'the order in which groups come does not matter',
  (groups) => {
    expect(groupsOf([...groups].reverse())).toEqual(groupsOf(groups));
  },
);

law.prop([arbSegmentTallies()])('the sum of all counts is the count of all', (groups) => {
  const checked = groupsOf(groups);
  const total = sumCounts(checked.map(({ counts }) => counts));
  expect(total.detractors + total.passives + total.promoters).toBe(checked.reduce((sum, { n }) => sum + n, 0));
});

test('no counts add up to nothing', () => {
  expect(sumCounts([])).toEqual(categoryCounts({ detractors: 0, passives: 0, promoters: 0 }));
});
