/**
 * Which place each segment may hold among the others.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, checkLevel, named } from '../estimate/estimate.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { randomOf } from '../random.ts';
import { type SegmentFit, fitSegments } from './fit.ts';
import { type GuardOptions, guardOf } from './disclose.ts';
import { shrinkEach } from './pooling.ts';
import type { Group, Segment, SegmentCounts } from './segment.ts';
import { type WithheldSegment, byKey, withheldOf } from './withheld.ts';

/** How segments are ranked. */
export type RankOptions = GuardOptions & {
  /** The confidence level of the intervals of ranks, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How many possible orders to draw, 100 to 100 000. @defaultValue 2000 */
  readonly draws?: number;
  /** Where the random numbers start, 0 to 4 294 967 295. @defaultValue 1 */
  readonly seed?: number;
};

/** A segment with the places that it may hold. */
export type SegmentRank = {
  readonly segment: Segment;
  /** Its place by the shrunken score; 1 is the highest score. */
  readonly place: number;
  /** Its shrunken score in points, as `shrinkSegments` has it. */
  readonly shrunken: number;
  /** The rank of its true score among the true scores of the shown segments, as drawn: mean and median. */
  readonly rank: { readonly mean: number; readonly median: number };
  /** The ranks between which it lies in all but (1 − level) of the orders drawn. */
  readonly interval: { readonly lower: number; readonly upper: number; readonly level: number };
  /** How many answered. */
  readonly n: number;
};

/** Segments in order, with how sure that order is. */
export type SegmentRanks = {
  /** The shown segments, highest shrunken score first; equal ones by key. */
  readonly ranks: readonly SegmentRank[];
  /** The segments that are not ranked, ordered by key. */
  readonly withheld: readonly WithheldSegment[];
  readonly draws: number;
  readonly seed: number;
  /** What was added up to the segment `%other`. */
  readonly pooled: readonly Segment[];
  /** `weak-pooling`, `wide-spread`, `unknown-tag`. */
  readonly cautions: readonly Caution[];
};

/** More ranks than this are not kept in memory at once. */
const MOST_RANKS = 5e7;

/**
 * Ranks segments by their shrunken scores, and says between which ranks each true score lies.
 *
 * A league table of raw scores is led, at both ends, by the segments with the fewest answers. Here the order follows the
 * shrunken scores, and the interval of a rank shows how little most orders mean: with a few dozen answers a segment it often
 * runs over half of the table. True scores are drawn together from the model of {@link shrinkSegments}, the scatter between
 * segments drawn anew each time. What that page says of outliers holds for ranks too.
 *
 * @param groups - Segments with their counts.
 * @param options - Level, draws, seed, and the guard of small segments; those below the minimum are not ranked.
 * @returns The segments in order. When all answers are alike every segment may hold every rank.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `option/out-of-range` for a
 * bad level, minimum or number of draws, and for so many draws of so many segments that they exceed 50 million ranks;
 * `seed/invalid`.
 * @example
 * const groups = [
 *   { segment: segmentOf({ shop: 'a' }), tally: { detractors: 8, passives: 3, promoters: 4 } },
 *   { segment: segmentOf({ shop: 'b' }), tally: { detractors: 200, passives: 300, promoters: 500 } },
 *   { segment: segmentOf({ shop: 'c' }), tally: { detractors: 10, passives: 30, promoters: 110 } },
 * ];
 * rankSegments(groups).ranks.map(({ segment }) => segment.by['shop']) // => ['c', 'b', 'a']
 * rankSegments(groups).ranks.map(({ interval }) => [interval.lower, interval.upper]) // => [[1, 1], [2, 3], [2, 3]]
 * @see Goldstein & Spiegelhalter (1996), League Tables and Their Limitations, Journal of the Royal Statistical Society A 159(3).
 */
export function rankSegments(
  groups: readonly SegmentCounts[],
  { level = 0.95, draws = 2000, seed = 1, ...guard }: RankOptions = {},
): SegmentRanks {
  checkLevel(level);
  if (!(Number.isInteger(draws) && draws >= 100 && draws <= 100_000))
    fail('option/out-of-range', ['draws'], `Draws are a whole number from 100 to 100000, got ${named(draws)}.`);
  const random = randomOf(seed);
  const guarded = guardOf(groups, guard);
  if (guarded.open.length * draws > MOST_RANKS)
    fail('option/out-of-range', ['draws'], `At most ${MOST_RANKS} ranks are drawn at once; ask for fewer draws.`);
  const fit = fitSegments(guarded);
  const positions = new Map(fit.groups.map(({ segment }, i) => [segment.key, i]));
  const open = guarded.open.map((group) => ({ group, at: positions.get(group.segment.key) as number }));
  const drawn = drawRanks(
    fit,
    open.map(({ at }) => at),
    draws,
    () => normalQuantile(random() || Number.EPSILON / 4),
    random,
  );
  const shrunken = fit.pooling === null ? fit.scores : shrinkEach(fit, fit.pooling.supposed).scores;
  const shrunkenOf = (at: number): number => Math.min(100, Math.max(-100, shrunken[at] as number)) + 0;
  const ordered = open
    .map(({ group, at }, i) => ({ group, ranks: drawn[i] as Uint32Array, shrunken: shrunkenOf(at) }))
    // Groups come ordered by key, and sorting keeps the order of equal ones.
    .sort((a, b) => b.shrunken - a.shrunken);
  return {
    ranks: ordered.map(({ group, ranks, shrunken }, i) => rankOf(group, i + 1, shrunken, ranks.sort(), level)),
    withheld: byKey(withheldOf(guarded)),
    draws,
    seed,
    pooled: guarded.pooled,
    cautions: [...fit.cautions, ...guarded.cautions],
  };
}

function rankOf(
  { segment, n }: Group,
  place: number,
  shrunken: number,
  ranks: Uint32Array,
  level: number,
): SegmentRank {
  const draws = ranks.length;
  // As many draws are left out below as above, and at most (1 − level) / 2 of all.
  const outside = Math.floor(draws * ((1 - level) / 2) + 1e-9);
  const middle = draws >> 1;
  return {
    segment,
    place,
    shrunken,
    rank: {
      mean: ranks.reduce((sum, rank) => sum + rank, 0) / draws,
      median:
        draws % 2 === 1 ? (ranks[middle] as number) : ((ranks[middle - 1] as number) + (ranks[middle] as number)) / 2,
    },
    interval: { lower: ranks[outside] as number, upper: ranks[draws - 1 - outside] as number, level },
    n,
  };
}

/** The ranks of some segments in each of many draws of all true scores, one array a segment. */
function drawRanks(
  { pooling, scores, variances }: SegmentFit,
  chosen: readonly number[],
  draws: number,
  normal: () => number,
  random: () => number,
): Uint32Array[] {
  const ranks = chosen.map(() => new Uint32Array(draws));
  const drawn = new Float64Array(chosen.length);
  const order = Uint32Array.from(chosen, (_, i) => i);
  for (let draw = 0; draw < draws; draw++) {
    const supposed = pooling === null ? null : pick(pooling.supposed, random());
    // Where true scores do not scatter at all, any order is as good as another.
    const scatters = supposed !== null && supposed.tau > 0;
    // Segments share the mean, which is uncertain too.
    const mean = scatters ? supposed.mean + Math.sqrt(supposed.meanVariance) * normal() : 0;
    for (const [i, at] of chosen.entries()) {
      if (!scatters) {
        drawn[i] = normal();
        continue;
      }
      const v = variances[at] as number;
      const own = supposed.tau ** 2 / (supposed.tau ** 2 + v);
      drawn[i] = mean + own * ((scores[at] as number) - mean) + Math.sqrt(own * v) * normal();
    }
    order.sort((a, b) => (drawn[b] as number) - (drawn[a] as number));
    for (const [place, i] of order.entries()) (ranks[i] as Uint32Array)[draw] = place + 1;
  }
  return ranks;
}

/** One of several things, each with its weight. */
function pick<Thing extends { readonly weight: number }>(things: readonly Thing[], u: number): Thing {
  let rest = u;
  for (const thing of things) {
    rest -= thing.weight;
    if (rest < 0) return thing;
  }
  return things[things.length - 1] as Thing;
}
