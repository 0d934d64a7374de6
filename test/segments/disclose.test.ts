/**
 * What may leave a reading of segments.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { OTHER_SEGMENTS, guardOf } from '../../src/segments/disclose.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';

const groups = (sizes: Readonly<Record<string, number>>): SegmentCounts[] =>
  Object.entries(sizes).map(([team, promoters]) => ({
    segment: segmentOf({ team: team === 'none' ? null : team }),
    tally: { detractors: 0, passives: 0, promoters },
  }));

const keys = (found: readonly { readonly key: string }[]): string[] => found.map(({ key }) => key);

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
