/**
 * How often the search finds something where there is nothing, and what halves are good for.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { randomOf } from '../../src/random.ts';
import { type DiscoverOptions, type Discovery, discoverSegments } from '../../src/segments/discover.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';

const LEVELS = [2, 3, 5, 12];
const random = randomOf(20240101);
const upTo = (most: number): number => Math.floor(random() * (most + 1));

/** So many answers of shares .2/.3/.5, whose tags have nothing to do with them; the tags are crossed as they fall. */
const noise = (n: number): SegmentCounts[] => {
  const cells = new Map<string, { segment: SegmentCounts['segment']; counts: [number, number, number] }>();
  for (let i = 0; i < n; i++) {
    const segment = segmentOf(Object.fromEntries(LEVELS.map((levels, k) => [`t${k}`, `v${upTo(levels - 1)}`])));
    const cell = cells.get(segment.key) ?? { segment, counts: [0, 0, 0] };
    const u = random();
    cell.counts[u < 0.2 ? 0 : u < 0.5 ? 1 : 2]++;
    cells.set(segment.key, cell);
  }
  return [...cells.values()].map(({ segment, counts: [detractors, passives, promoters] }) => ({
    segment,
    tally: { detractors, passives, promoters },
  }));
};

const found = (times: number, n: number, options: DiscoverOptions): Discovery[] =>
  Array.from({ length: times }, () => discoverSegments(noise(n), options)).filter(({ leaves }) => leaves.length > 1);

/** Three standard errors above a rate of 5%. */
const limit = (times: number): number => 0.05 + 3 * Math.sqrt((0.05 * 0.95) / times);

test.each([
  ['texts', []],
  ['numbers', ['t3']],
] as const)(
  'where tags say nothing a search is misled in one case of twenty (%s)',
  (_what, tags) => {
    const times = 500;
    // Values v0, v1, … are read as numbers without their letter.
    const numbers = (groups: SegmentCounts[]): SegmentCounts[] =>
      groups.map(({ segment: { by }, tally }) => ({
        segment: segmentOf({ ...by, t3: (by['t3'] as string).slice(1) }),
        tally,
      }));
    const misled = Array.from({ length: times }, () =>
      discoverSegments(numbers(noise(200)), { validation: 'none', numeric: tags }),
    ).filter(({ leaves }) => leaves.length > 1).length;
    expect(misled / times).toBeLessThanOrEqual(limit(times));
    expect(misled).toBeGreaterThan(0);
  },
  60_000,
);

test('of what was found by chance the other half knows nothing', () => {
  // Splits at every whim, so that there is something to refute.
  const trees = found(300, 400, { validation: 'honest', alpha: 0.9, maxDepth: 1 });
  expect(trees.length).toBeGreaterThan(200);
  const confirmed = trees.filter(({ differ }) => differ.pValue < 0.05).length;
  expect(confirmed / trees.length).toBeLessThanOrEqual(limit(trees.length));
  const gap = (one: Discovery): number =>
    Math.abs((one.leaves[0]?.estimate.nps ?? 0) - (one.leaves[1]?.estimate.nps ?? 0));
  const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
  const unvalidated = found(300, 200, { validation: 'none', alpha: 0.9, maxDepth: 1 });
  expect(mean(unvalidated.map(gap))).toBeGreaterThan(1.5 * mean(trees.map(gap)));
  // Without validation the very answers that chose the split confirm it.
  const boasted = unvalidated.filter(({ differ }) => differ.pValue < 0.05).length;
  expect(boasted / unvalidated.length).toBeGreaterThan(0.3);
}, 60_000);
