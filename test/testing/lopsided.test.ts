/**
 * Segments that lean: valid, and with every kind of them among them.
 *
 * @module
 */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { nps } from '../../src/estimate/moments.ts';
import { groupsOf } from '../../src/segments/segment.ts';
import { sizeOf } from '../../src/tally/tally.ts';
import { arbLopsidedTallies } from '../../src/testing/lopsided.ts';
import { plainest } from './plainest.ts';

const drawn = fc.sample(arbLopsidedTallies({ maximum: 50, minSegments: 1 }), { numRuns: 300, seed: 1 });

describe('segments that lean', () => {
  test('are valid groups with an answer in all', () => {
    for (const groups of drawn) {
      expect(groupsOf(groups)).toHaveLength(groups.length);
      expect(groups.reduce((sum, { tally }) => sum + sizeOf(tally), 0)).toBeGreaterThan(0);
    }
  });

  test.each([null, -100, 0, 100])('hold a score of %s often', (score) => {
    const found = drawn.filter((groups) => groups.some(({ tally }) => nps(tally) === score));
    expect(found.length).toBeGreaterThan(60);
  });

  test('hold scores below and above 0 side by side', () => {
    const signs = (groups: (typeof drawn)[number]): Set<number> =>
      new Set(groups.map(({ tally }) => Math.sign(nps(tally) ?? 0)));
    expect(drawn.filter((groups) => signs(groups).has(1) && signs(groups).has(-1)).length).toBeGreaterThan(60);
  });

  test('keep the number of answers where it is asked for', () => {
    for (const groups of fc.sample(arbLopsidedTallies({ minimumSize: 10 }), { numRuns: 100, seed: 1 }))
      for (const { tally } of groups) expect(sizeOf(tally)).toBeGreaterThanOrEqual(10);
  });

  test('shrink to one answer', () => {
    const groups = plainest(arbLopsidedTallies({ minSegments: 1 }));
    expect(groups.map(({ tally }) => sizeOf(tally))).toEqual([1]);
  });
});
