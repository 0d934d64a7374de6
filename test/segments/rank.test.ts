/**
 * Which place each segment may hold.
 */
import { expect, test } from 'vitest';
import { type RankOptions, rankSegments } from '../../src/segments/rank.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { shrinkSegments } from '../../src/segments/shrink.ts';

const at = (shop: string, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ shop }),
  tally: { detractors, passives, promoters },
});

const FOUR = [at('a', 8, 3, 4), at('b', 200, 300, 500), at('c', 10, 30, 110), at('d', 1, 1, 8)];

test('segments stand in the order of their shrunken scores, not of the raw ones', () => {
  const { ranks, draws, seed, cautions } = rankSegments(FOUR);
  const shrunken = new Map(
    shrinkSegments(FOUR).rows.flatMap((row) => (row.status === 'shown' ? [[row.segment.key, row.shrunken.nps]] : [])),
  );
  expect({ draws, seed, cautions }).toEqual({ draws: 2000, seed: 1, cautions: [] });
  expect(ranks.map(({ segment }) => segment.by['shop'])).toEqual(['c', 'd', 'b', 'a']);
  for (const { segment, shrunken: score } of ranks) expect(score).toBe(shrunken.get(segment.key));
});

test('ten answers that are nearly all promoters leave the rank open', () => {
  const d = rankSegments(FOUR).ranks.find(({ segment }) => segment.by['shop'] === 'd');
  expect(d?.interval).toEqual({ lower: 1, upper: 3, level: 0.95 });
  expect(d?.rank.mean).toBeGreaterThan(1.2);
  expect(d?.rank.mean).toBeLessThan(2);
});

test('large segments that lie far apart hold their ranks for certain', () => {
  const { ranks } = rankSegments([at('a', 500, 300, 200), at('b', 200, 300, 500), at('c', 20, 80, 900)]);
  expect(
    ranks.map(({ segment, rank, interval }) => [segment.by['shop'], rank.mean, interval.lower, interval.upper]),
  ).toEqual([
    ['c', 1, 1, 1],
    ['b', 2, 2, 2],
    ['a', 3, 3, 3],
  ]);
});

test('answers all alike leave every rank open to every segment', () => {
  const { ranks } = rankSegments([at('a', 0, 0, 12), at('b', 0, 0, 400), at('c', 0, 0, 30)]);
  for (const { rank, interval, shrunken } of ranks) {
    expect(shrunken).toBe(100);
    expect(interval).toMatchObject({ lower: 1, upper: 3 });
    expect(Math.abs(rank.mean - 2)).toBeLessThan(0.1);
  }
  expect(ranks.map(({ segment }) => segment.by['shop'])).toEqual(['a', 'b', 'c']);
});

test('segments of equal counts share the ranks evenly', () => {
  const { ranks } = rankSegments(
    ['a', 'b', 'c', 'd'].map((shop) => at(shop, 10, 10, 20)),
    { draws: 4000 },
  );
  for (const { rank } of ranks) expect(Math.abs(rank.mean - 2.5)).toBeLessThan(0.12);
});

test('segments below the minimum and hidden ones are not ranked', () => {
  const { ranks, withheld } = rankSegments([...FOUR, at('e', 0, 0, 3), at('f', 0, 1, 3)], { privacyMinimum: 4 });
  expect(ranks).toHaveLength(4);
  expect(withheld).toEqual([
    { segment: segmentOf({ shop: 'e' }), status: 'withheld', reason: 'privacy', n: null },
    { segment: segmentOf({ shop: 'f' }), status: 'withheld', reason: 'privacy', n: null },
  ]);
  expect(rankSegments([...FOUR, at('e', 0, 0, 3)]).withheld).toMatchObject([{ reason: 'below-minimum', n: 3 }]);
});

test('one segment holds the only rank, and nobody holds none', () => {
  expect(rankSegments([at('a', 5, 5, 5)])).toMatchObject({
    ranks: [{ place: 1, rank: { mean: 1, median: 1 }, interval: { lower: 1, upper: 1 } }],
    cautions: ['weak-pooling'],
  });
  expect(rankSegments([])).toMatchObject({ ranks: [], withheld: [] });
});

test('the same seed gives the same ranks, another seed others', () => {
  expect(rankSegments(FOUR, { seed: 9 })).toEqual(rankSegments(FOUR, { seed: 9 }));
  expect(rankSegments(FOUR, { seed: 9 }).ranks).not.toEqual(rankSegments(FOUR, { seed: 10 }).ranks);
});

test('an odd number of draws has a median too', () => {
  expect(rankSegments(FOUR, { draws: 101 }).ranks.every(({ rank }) => Number.isInteger(rank.median))).toBe(true);
});

test.each([
  [{ level: 2 }, 'option/out-of-range'],
  [{ draws: 99 }, 'option/out-of-range'],
  [{ draws: 100_001 }, 'option/out-of-range'],
  [{ seed: 0.5 }, 'seed/invalid'],
  [{ minimum: 0 }, 'option/out-of-range'],
] satisfies readonly (readonly [RankOptions, string])[])('%j is refused as %s', (options, code) => {
  expect(() => rankSegments(FOUR, options)).toThrow(expect.objectContaining({ code }) as Error);
});

test('so many ranks that they do not fit are refused before they are drawn', () => {
  const many = Array.from({ length: 501 }, (_, i) => at(`s${i}`, 3, 3, 5));
  expect(() => rankSegments(many, { draws: 100_000 })).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: ['draws'] }) as Error,
  );
});
