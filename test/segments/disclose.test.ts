/**
 * What may leave a reading of segments.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { hideUntilSafe, suppressedEstimate, suppressedIndices } from '../../src/estimate/suppress.ts';
import { OTHER_SEGMENTS, guardOf } from '../../src/segments/disclose.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';

const groups = (sizes: Readonly<Record<string, number>>): SegmentCounts[] =>
  Object.entries(sizes).map(([team, promoters]) => ({
    segment: segmentOf({ team: team === 'none' ? null : team }),
    tally: { detractors: 0, passives: 0, promoters },
  }));

const keys = (found: readonly { readonly key: string }[]): string[] => found.map(({ key }) => key);

describe('hiding small groups of a published total', () => {
  test.each([
    [[], []],
    [[0, 0], []],
    [[5, 6, 7], []],
    [
      [4, 20, 30],
      [0, 1],
    ],
    [
      [20, 30, 4],
      [0, 2],
    ],
    [
      [3, 4, 20],
      [0, 1],
    ],
    [
      [1, 2, 20],
      [0, 1, 2],
    ],
    [
      [1, 0, 20, 20],
      [0, 2],
    ],
    [[4], [0]],
    [[4, 0], [0]],
  ])('of the sizes %j those at %j are hidden, the minimum being 5', (sizes, hidden) => {
    expect(suppressedIndices(sizes, 5, true)).toEqual(hidden);
  });

  test('a complement is not needed where no total is published', () => {
    expect(suppressedIndices([4, 20, 30], 5, false)).toEqual([0]);
  });

  test.each([0, 0.5, NaN, Infinity, '5' as unknown as number])('the minimum %s is refused', (minimum) => {
    expect(() => suppressedIndices([], minimum, true)).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['minimum'] }),
    );
  });

  test('groups that are hidden for another reason get company too', () => {
    expect(hideUntilSafe([9, 7, 8], [0], 5)).toEqual([0, 1]);
    expect(hideUntilSafe([9, 7, 8], [], 5)).toEqual([]);
  });
});

test('a hidden estimate has no figures', () => {
  expect(suppressedEstimate()).toEqual({
    status: 'withheld',
    reason: 'privacy',
    nps: null,
    interval: null,
    n: null,
    counts: null,
  });
});

describe('the guard of a reading', () => {
  test('sorts groups by what may be told of them', () => {
    const { open, withheld, hidden, hiddenCounts, totalHidden } = guardOf(
      groups({ a: 40, b: 12, c: 8, d: 3, e: 0, f: 6 }),
      { privacyMinimum: 5 },
    );
    expect(open.map(({ segment }) => segment.key)).toEqual(['team=a', 'team=b']);
    expect(withheld.map(({ group, reason }) => [group.segment.key, reason])).toEqual([
      ['team=c', 'below-minimum'],
      ['team=e', 'no-responses'],
    ]);
    expect(keys(hidden)).toEqual(['team=d', 'team=f']);
    expect(hiddenCounts).toEqual({ detractors: 0, passives: 0, promoters: 9 });
    expect(totalHidden).toBe(false);
  });

  test('shows everything that answered without a privacy minimum', () => {
    const { hidden, hiddenCounts, open } = guardOf(groups({ a: 1, b: 2 }), { minimum: 1 });
    expect([hidden, hiddenCounts, open.length]).toEqual([[], null, 2]);
  });

  test.each([
    [{ a: 4 }, true],
    [{ a: 2, b: 2, c: 0 }, true],
    [{ a: 2, b: 3 }, false],
    [{ a: 0 }, false],
    [{}, false],
  ])('of the sizes %j the total is hidden: %s', (sizes, expected) => {
    expect(guardOf(groups(sizes), { privacyMinimum: 5 }).totalHidden).toBe(expected);
    expect(guardOf(groups(sizes), {}).totalHidden).toBe(false);
  });

  test('pools small groups before it hides what is still small', () => {
    const { open, hidden, pooled } = guardOf(groups({ a: 40, b: 30, c: 1, d: 2 }), { pool: true, privacyMinimum: 5 });
    expect(keys(pooled)).toEqual(['team=c', 'team=d']);
    expect(keys(hidden)).toEqual(['team=b', OTHER_SEGMENTS.key]);
    expect(open.map(({ segment }) => segment.key)).toEqual(['team=a']);
  });

  test('leaves out answers without a tag where asked to', () => {
    expect(guardOf(groups({ a: 40, none: 30 }), {}).all).toHaveLength(2);
    expect(guardOf(groups({ a: 40, none: 30 }), { leaveOutMissing: true }).all).toHaveLength(1);
  });

  test('warns of a tag that no answer carries', () => {
    expect(guardOf(groups({ none: 30 }), {}).cautions).toEqual(['unknown-tag']);
    expect(guardOf(groups({ none: 30, a: 1 }), {}).cautions).toEqual([]);
    expect(guardOf([], {}).cautions).toEqual([]);
  });
});
