/**
 * The arbitrary of segments: valid values that shrink to the plain case.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { segmentOf } from '../../src/segments/segment.ts';
import { emptyTally, sizeOf } from '../../src/tally/tally.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';
import { plainest } from './plainest.ts';

test('segments shrink to few with no answers', () => {
  expect(plainest(arbSegmentTallies())).toEqual([]);
  expect(plainest(arbSegmentTallies({ minSegments: 1 }))).toEqual([
    { segment: segmentOf({ group: 'g0' }), tally: emptyTally },
  ]);
});

law.prop([arbSegmentTallies({ tags: ['a', 'b'], minSegments: 2, maxSegments: 5, minimumSize: 1 })])(
  'segments are distinct, of the tags asked for, as many and as large as asked',
  (groups) => {
    expect(new Set(groups.map(({ segment }) => segment.key)).size).toBe(groups.length);
    expect(groups.length).toBeGreaterThanOrEqual(2);
    expect(groups.length).toBeLessThanOrEqual(5);
    for (const { segment, tally } of groups) {
      expect(Object.keys(segment.by)).toEqual(['a', 'b']);
      expect(segment).toEqual(segmentOf(segment.by));
      expect(sizeOf(tally)).toBeGreaterThanOrEqual(1);
    }
  },
);

test.each([
  [{ tags: ['a', 'b'], values: 2 }, 2],
  [{ tags: ['a', 'b'] }, 20],
])('segments of %j take %i plain values a tag, all of which occur', (constraints, values) => {
  const groups = fc.sample(arbSegmentTallies(constraints), { numRuns: 300, seed: 1 }).flat();
  const plain = Array.from({ length: values }, (_, i) => `g${i}`).sort();
  for (const tag of constraints.tags) {
    const found = new Set(groups.map(({ segment }) => segment.by[tag] as string | null));
    expect([...found].filter((value) => value?.startsWith('g')).sort()).toEqual(plain);
    expect(found).toContain(null);
  }
});

test('missing values and odd names do occur', () => {
  const values = fc
    .sample(arbSegmentTallies(), { numRuns: 200, seed: 1 })
    .flatMap((groups) => groups.map(({ segment }) => segment.by['group']));
  expect(values).toContain(null);
  expect(values).toContain('__proto__');
});
