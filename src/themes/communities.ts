/**
 * How many themes there are: communities of texts that are each other's neighbors.
 *
 * @module
 */
import type { Neighbors } from './neighbors.ts';
import type { Steps } from './steps.ts';

/** Below 1, communities are larger than those of highest modularity. */
const RESOLUTION = 0.7;

/** A community of a smaller share of the texts is no theme of its own, nor one of fewer texts. */
const LEAST_SHARE = 0.005;
const LEAST_TEXTS = 3;

/** Passes end when nothing moves, which they do long before this. */
const MOST_PASSES = 50;

/** How many nodes are moved in one step. */
const NODES_A_STEP = 5_000;

/** A graph without direction, each edge from both ends; `loops` is the weight inside a node, counted from both ends. */
type Graph = {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
  readonly loops: Float64Array;
};

/**
 * Counts the communities of texts.
 *
 * @param neighbors - The neighbors of each text.
 * @param rows - The texts that have a direction.
 * @returns How many communities are large enough to be a theme, at least 1, after some steps.
 * @see Blondel, Guillaume, Lambiotte & Lefebvre (2008), Fast unfolding of communities in large networks,
 *   Journal of Statistical Mechanics P10008.
 * @internal
 */
export function* countCommunities(neighbors: Neighbors, rows: Int32Array): Steps<number> {
  let graph = graphOf(neighbors);
  yield;
  let members = new Int32Array(neighbors.index.length / neighbors.count);
  for (const row of rows) members[row] = 1;
  for (;;) {
    const community = yield* moveNodes(graph);
    const { numbers, count } = renumbered(community);
    const merged = new Int32Array(count);
    for (let i = 0; i < numbers.length; i++) {
      const to = numbers[i] as number;
      merged[to] = (merged[to] as number) + (members[i] as number);
    }
    const done = count === members.length;
    members = merged;
    if (done) break;
    graph = folded(graph, numbers, count);
    yield;
  }
  const least = Math.max(LEAST_TEXTS, LEAST_SHARE * rows.length);
  let themes = 0;
  for (const size of members) if (size >= least) themes += 1;
  return Math.max(1, themes);
}

/** The neighbors as edges: twice as heavy where both are among the nearest of each other. */
function graphOf({ count, index, similarity }: Neighbors): Graph {
  const n = index.length / count;
  const starts = new Int32Array(n + 1);
  const isEdge = (at: number): boolean => (index[at] as number) >= 0 && (similarity[at] as number) > 0;
  for (let i = 0; i < n; i++)
    for (let at = i * count; at < (i + 1) * count; at++)
      if (isEdge(at)) {
        starts[i + 1] = (starts[i + 1] as number) + 1;
        const other = (index[at] as number) + 1;
        starts[other] = (starts[other] as number) + 1;
      }
  for (let i = 0; i < n; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const fill = starts.slice();
  const ends = new Int32Array(starts[n] as number);
  const weights = new Float64Array(ends.length);
  const put = (from: number, to: number, weight: number): void => {
    const at = fill[from] as number;
    ends[at] = to;
    weights[at] = weight;
    fill[from] = at + 1;
  };
  for (let i = 0; i < n; i++)
    for (let at = i * count; at < (i + 1) * count; at++)
      if (isEdge(at)) {
        put(i, index[at] as number, similarity[at] as number);
        put(index[at] as number, i, similarity[at] as number);
      }
  return { starts, ends, weights, loops: new Float64Array(n) };
}

/** Moves each node to the community of its neighbors that gains most, until none moves. */
function* moveNodes({ starts, ends, weights, loops }: Graph): Steps<Int32Array> {
  const n = loops.length;
  const degree = loops.slice();
  for (let i = 0; i < n; i++)
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++)
      degree[i] = (degree[i] as number) + (weights[at] as number);
  let total = 0;
  for (let i = 0; i < n; i++) total += degree[i] as number;
  const community = Int32Array.from({ length: n }, (_, i) => i);
  const sums = degree.slice();
  const toward = new Float64Array(n);
  const near = new Int32Array(n);
  for (let pass = 0; pass < MOST_PASSES && total > 0; pass++) {
    let moved = 0;
    for (let i = 0; i < n; i++) {
      const own = community[i] as number;
      let many = 0;
      for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
        const there = community[ends[at] as number] as number;
        if (toward[there] === 0) near[many++] = there;
        toward[there] = (toward[there] as number) + (weights[at] as number);
      }
      const pull = (RESOLUTION * (degree[i] as number)) / total;
      sums[own] = (sums[own] as number) - (degree[i] as number);
      let best = own;
      let most = (toward[own] as number) - pull * sums[own];
      for (let q = 0; q < many; q++) {
        const there = near[q] as number;
        const gain = (toward[there] as number) - pull * (sums[there] as number);
        if (gain > most + 1e-12 || (gain > most - 1e-12 && best !== own && there < best)) {
          most = gain;
          best = there;
        }
      }
      for (let q = 0; q < many; q++) toward[near[q] as number] = 0;
      sums[best] = (sums[best] as number) + (degree[i] as number);
      if (best !== own) {
        community[i] = best;
        moved += 1;
      }
      if (i % NODES_A_STEP === NODES_A_STEP - 1) yield;
    }
    if (moved === 0) break;
  }
  return community;
}

/** Communities numbered by their first node. */
function renumbered(community: Int32Array): { readonly numbers: Int32Array; readonly count: number } {
  const to = new Int32Array(community.length).fill(-1);
  let count = 0;
  const numbers = community.map((old) => {
    if ((to[old] as number) < 0) to[old] = count++;
    return to[old] as number;
  });
  return { numbers, count };
}

/** The graph whose nodes are the communities of another. */
function folded({ starts, ends, weights, loops }: Graph, numbers: Int32Array, count: number): Graph {
  const maps = Array.from({ length: count }, () => new Map<number, number>());
  const inside = new Float64Array(count);
  for (let i = 0; i < numbers.length; i++) {
    const from = numbers[i] as number;
    inside[from] = (inside[from] as number) + (loops[i] as number);
    const edges = maps[from] as Map<number, number>;
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      const to = numbers[ends[at] as number] as number;
      if (to === from) inside[from] = inside[from] + (weights[at] as number);
      else edges.set(to, (edges.get(to) ?? 0) + (weights[at] as number));
    }
  }
  const size = maps.reduce((sum, edges) => sum + edges.size, 0);
  const foldedStarts = new Int32Array(count + 1);
  const foldedEnds = new Int32Array(size);
  const foldedWeights = new Float64Array(size);
  let end = 0;
  for (const [from, edges] of maps.entries()) {
    for (const [to, weight] of edges) {
      foldedEnds[end] = to;
      foldedWeights[end++] = weight;
    }
    foldedStarts[from + 1] = end;
  }
  return { starts: foldedStarts, ends: foldedEnds, weights: foldedWeights, loops: inside };
}
