/**
 * Spherical k-means from several seeded starts, and what they agree on.
 *
 * @module
 */
import { type Random, randomOf } from '../random.ts';
import { consensusOf } from './consensus.ts';
import { type Dense, denseOf, dotOf, normalizeRows } from './dense.ts';
import { ROWS_AT_A_TIME, blockFor, inPanels, multiplyBlock, putRow } from './row-products.ts';
import { MOST_EXACT } from './sampled-rows.ts';
import { type Settled, keepIfZero, settle } from './settle.ts';
import { release } from './release.ts';
import type { Steps } from './steps.ts';

/** The clusters of rows, and what several starts made of some of them. */
export type Clustering = {
  /** The cluster of each row; −1 for a row of zeros. */
  readonly labels: Int32Array;
  /** What the starts agree on for the rows that they were made on. */
  readonly agreed: Int32Array;
  /** The clusters of those rows, one list for each of the best starts, best first. */
  readonly starts: readonly Int32Array[];
};

/** Where there are many rows, a start takes so many at least, so many a cluster, and so many at most: each is compared with each. */
const LEAST_SAMPLE = 2_000;
const SAMPLE_A_CLUSTER = 25;
const MOST_SAMPLE = 6_000;

/** After so many rounds only the best starts go on: so many, and each has a vote. */
const FIRST_ROUNDS = 4;
const VOTERS = 10;

/** Nothing moves any more long before this. */
const MOST_ROUNDS = 100;

/** How many products of rows are worked out in one step. */
const PRODUCTS_A_STEP = 250_000;

/** How many distances are looked up in one step. */
const DISTANCES_A_STEP = 5_000_000;

/**
 * Rows of length 1 in k clusters whose directions they follow best: what the best of several starts agree on.
 *
 * Where there are many rows, the starts are made on a part of them, and one more, from what they agree on, on all.
 *
 * @param table - Rows of length 1 or of zeros.
 * @param options - How many clusters (at most as many as rows that are not zero), how many starts, the seed; up to how
 *   many rows a start takes all, for measuring.
 * @returns The clusters, after some steps.
 * @see Arthur & Vassilvitskii (2007), k-means++: the advantages of careful seeding, SODA.
 * @see Sculley (2010), Web-scale k-means clustering, WWW.
 * @internal
 */
export function* sphericalKMeans(
  table: Dense,
  {
    k,
    starts,
    seed,
    mostExact = MOST_EXACT,
  }: { readonly k: number; readonly starts: number; readonly seed: number; readonly mostExact?: number },
): Steps<Clustering> {
  const rows = rowsWithDirection(table);
  const all = rows.length === table.rows ? table : pickRows(table, rows);
  const count =
    rows.length <= mostExact
      ? rows.length
      : Math.min(rows.length, MOST_SAMPLE, Math.max(LEAST_SAMPLE, SAMPLE_A_CLUSTER * k));
  const sample =
    count === rows.length
      ? all
      : pickRows(
          all,
          Int32Array.from({ length: count }, (_, i) => Math.floor((i * rows.length) / count)),
        );
  yield;
  const random = randomOf(seed);
  const alike = yield* alikeness(sample);
  const begun: Settled[] = [];
  for (let start = 0; start < starts; start++)
    begun.push(yield* settle(sample, yield* chooseCenters(sample, { alike, k, random }), FIRST_ROUNDS));
  release(alike);
  const tried: Settled[] = [];
  for (const { centers } of bestFirst(begun).slice(0, VOTERS)) tried.push(yield* settle(sample, centers, MOST_ROUNDS));
  const lists = bestFirst(tried).map((one) => one.labels);
  const agreed = consensusOf(lists, k);
  yield;
  const found =
    sample === all
      ? agreed
      : (yield* settle(all, centersOf(sample, agreed, bestFirst(tried)[0] as Settled), MOST_ROUNDS)).labels;
  const labels = new Int32Array(table.rows).fill(-1);
  for (let i = 0; i < rows.length; i++) labels[rows[i] as number] = found[i] as number;
  return { labels, agreed, starts: lists };
}

/** The sort is stable: of two that fit alike, the earlier start comes first. */
const bestFirst = (list: readonly Settled[]): readonly Settled[] => [...list].sort((a, b) => b.fit - a.fit);

/**
 * The rows that are not zero.
 *
 * @param table - The table.
 * @returns Their places.
 * @internal
 */
export function rowsWithDirection({ rows, columns: d, data }: Dense): Int32Array {
  const places = new Int32Array(rows);
  let size = 0;
  for (let i = 0; i < rows; i++) if (dotOf(data, i * d, data, i * d, d) > 0) places[size++] = i;
  return places.subarray(0, size);
}

function pickRows({ columns: d, data }: Dense, places: Int32Array): Dense {
  const out = denseOf(places.length, d);
  for (let i = 0; i < places.length; i++) {
    const from = (places[i] as number) * d;
    out.data.set(data.subarray(from, from + d), i * d);
  }
  return out;
}

/** How alike all rows are, each with each. */
function* alikeness({ rows, columns: d, data }: Dense): Steps<Float32Array> {
  const alike = new Float32Array(rows * rows);
  const panels = inPanels(data, rows, d);
  const block = blockFor(panels);
  const { products } = block;
  let worked = 0;
  for (let i = 0; i < rows; i += ROWS_AT_A_TIME) {
    const end = Math.min(rows, i + ROWS_AT_A_TIME);
    for (let row = i; row < end; row++) putRow(block.rows, row - i, data, row * d);
    const stride = multiplyBlock(block, panels, { many: end - i, others: end });
    for (let k = 0; k < end; k++)
      for (let row = Math.max(i, k); row < end; row++) {
        const product = products[(row - i) * stride + k] as number;
        alike[k * rows + row] = product;
        alike[row * rows + k] = product;
      }
    if ((worked += ROWS_AT_A_TIME * end) >= PRODUCTS_A_STEP) {
      worked = 0;
      yield;
    }
  }
  return alike;
}

/** Greedy k-means++: of a few candidates drawn by their distance, the one that helps most. */
function* chooseCenters(
  { rows, columns: d, data }: Dense,
  { alike, k, random }: { readonly alike: Float32Array; readonly k: number; readonly random: Random },
): Steps<Dense> {
  const centers = denseOf(k, d);
  // Two and the whole part of the binary logarithm of k + 1.
  const tries = 2 + (31 - Math.clz32(k + 1));
  const distance = new Float64Array(rows).fill(Infinity);
  let trial = new Float64Array(rows);
  let chosen = new Float64Array(rows);
  let tried = 0;
  for (let c = 0; c < k; c++) {
    let best = -1;
    let least = Infinity;
    let total = 0;
    if (c > 0) for (let i = 0; i < rows; i++) total += distance[i] as number;
    for (let t = 0; t < (c === 0 ? 1 : tries); t++) {
      const candidate = c === 0 ? Math.floor(random() * rows) : drawn(distance, random() * total);
      const from = candidate * rows;
      let sum = 0;
      for (let i = 0; i < rows; i++) {
        const away = 1 - (alike[from + i] as number);
        const old = distance[i] as number;
        const x = away < old ? (away > 0 ? away : 0) : old;
        trial[i] = x;
        sum += x;
      }
      if (sum < least) {
        least = sum;
        best = candidate;
        [trial, chosen] = [chosen, trial];
      }
    }
    distance.set(chosen);
    centers.data.set(data.subarray(best * d, (best + 1) * d), c * d);
    if ((tried += tries * rows) >= DISTANCES_A_STEP) {
      tried = 0;
      yield;
    }
  }
  yield;
  return centers;
}

/** The middle directions of clusters; where a cluster has no rows, the one that it had in the best start. */
function centersOf({ rows, columns: d, data }: Dense, labels: Int32Array, best: Settled): Dense {
  const sums = denseOf(best.centers.rows, d);
  for (let i = 0; i < rows; i++) {
    const to = (labels[i] as number) * d;
    for (let j = 0; j < d; j++) sums.data[to + j] = (sums.data[to + j] as number) + (data[i * d + j] as number);
  }
  for (let c = 0; c < sums.rows; c++) keepIfZero(sums, best.centers, c);
  return normalizeRows(sums);
}

/** The row at which the distances, added up one by one, reach a number. */
function drawn(distance: Float64Array, reach: number): number {
  let left = reach;
  let row = 0;
  while (row < distance.length - 1 && (left -= distance[row] as number) > 0) row++;
  return row;
}
