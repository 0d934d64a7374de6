/**
 * Groups of texts that say the same: found anew, or as far as they go, those found earlier.
 *
 * @module
 */
import { averageWithNeighbors } from './average.ts';
import { sphericalKMeans } from './cluster.ts';
import type { Comment, Text } from './comment.ts';
import type { Dense } from './dense.ts';
import type { Neighbors } from './neighbors.ts';
import type { Earlier } from './previous.ts';
import { type Stability, stabilityOf } from './stability.ts';
import type { Steps } from './steps.ts';
import { type WarmStart, sampledLabels, warmStart } from './warm-start.ts';
import type { Counts } from './weigh.ts';

/** How often a text is averaged with its neighbors. */
const AVERAGINGS = 2;

/** From how many starts groups are looked for. */
const STARTS = 20;

/** Texts with their directions and their neighbors. */
export type Located = {
  readonly comments: readonly Comment[];
  readonly texts: readonly Text[];
  readonly stems: Counts;
  readonly directions: Dense;
  readonly neighbors: Neighbors;
  readonly rows: Int32Array;
};

/** Groups of texts, how many there are, and how far other starts find the same; `warm` where themes found earlier go on. */
export type Groups = {
  readonly warm: WarmStart | null;
  readonly found: number;
  readonly clusters: Int32Array;
  readonly stability: Stability;
};

/**
 * Groups texts by their directions, averaged with their neighbors.
 *
 * @param located - The texts, their directions, which are written over by the averages, and their neighbors.
 * @param options - Themes found earlier, how many groups are wanted and by whom, the seed, and up to how many texts every start
 *   takes all of them.
 * @returns The groups, after some steps.
 * @internal
 */
export function* groupsOf(
  { comments, texts, stems, directions, neighbors, rows }: Located,
  {
    earlier,
    k,
    counted,
    maxThemes,
    wanted,
    seed,
    mostExact,
  }: {
    readonly earlier: Earlier | null;
    readonly k: number | 'auto';
    readonly counted: number;
    readonly maxThemes: number | undefined;
    readonly wanted: number;
    readonly seed: number;
    readonly mostExact: number;
  },
): Steps<Groups> {
  for (let time = 0; time < AVERAGINGS; time++) yield* averageWithNeighbors(directions, neighbors);
  const known = { comments, texts, stems, smooth: directions, rows };
  const warm = earlier === null ? null : yield* warmStart(known, { earlier, k, counted, maxThemes });
  const found = warm?.k ?? Math.min(wanted, rows.length);
  const anew = yield* sphericalKMeans(directions, { k: found, starts: STARTS, seed: (seed + 2) >>> 0, mostExact });
  const agreed = warm === null ? anew.agreed : sampledLabels(warm.labels, rows, anew.agreed.length);
  const stability = yield* stabilityOf(agreed, anew.starts, found);
  return { warm, found, clusters: warm?.labels ?? anew.labels, stability };
}
