/**
 * How far the clusters depend on where the search for them started.
 *
 * @module
 */
import { agreementOf } from './agreement.ts';
import type { Steps } from './steps.ts';

/** Agreement with other starts: of all clusters together, and of each. 1 is the same in every start, 0 is chance. */
export type Stability = { readonly overall: number; readonly clusters: Float64Array };

/** How many clusters are compared in one step. */
const CLUSTERS_A_STEP = 100;

/**
 * Compares the clusters that were kept with those of each start, by adjusted mutual information.
 *
 * @param kept - The cluster of each row.
 * @param starts - The cluster of each row, one list a start.
 * @param k - How many clusters there are.
 * @returns The means over the starts, after some steps; a cluster is compared with the one of a start that shares most with
 *   it.
 * @see Vinh, Epps & Bailey (2010), Information theoretic measures for clusterings comparison, JMLR 11.
 * @see Hennig (2007), Cluster-wise assessment of cluster stability, Computational Statistics & Data Analysis 52.
 * @internal
 */
export function* stabilityOf(kept: Int32Array, starts: readonly Int32Array[], k: number): Steps<Stability> {
  const clusters = new Float64Array(k);
  let overall = 0;
  for (const start of starts) {
    const both = new Float64Array(k * k);
    for (let i = 0; i < kept.length; i++) {
      const at = (kept[i] as number) * k + (start[i] as number);
      both[at] = (both[at] as number) + 1;
    }
    overall += Math.max(0, agreementOf(both, k).ami);
    yield;
    const sizes = new Float64Array(k);
    const theirs = new Float64Array(k);
    for (let at = 0; at < both.length; at++) {
      const a = Math.floor(at / k);
      sizes[a] = (sizes[a] as number) + (both[at] as number);
      theirs[at % k] = (theirs[at % k] as number) + (both[at] as number);
    }
    for (let a = 0; a < k; a++) {
      const b = partnerOf(both.subarray(a * k, (a + 1) * k), sizes[a] as number, theirs);
      const shared = both[a * k + b] as number;
      const own = (sizes[a] as number) - shared;
      const other = (theirs[b] as number) - shared;
      const cells = Float64Array.of(shared, own, other, kept.length - shared - own - other);
      clusters[a] = (clusters[a] as number) + Math.max(0, agreementOf(cells, 2).ami);
      if (a % CLUSTERS_A_STEP === CLUSTERS_A_STEP - 1) yield;
    }
    yield;
  }
  return { overall: overall / starts.length, clusters: clusters.map((sum) => sum / starts.length) };
}

/** The cluster of a start that shares the largest part with one that was kept; of equals the lowest. */
function partnerOf(shared: Float64Array, size: number, theirs: Float64Array): number {
  let best = 0;
  let most = -1;
  for (let b = 0; b < theirs.length; b++) {
    const part = (shared[b] as number) / Math.max(1, size + (theirs[b] as number) - (shared[b] as number));
    if (part > most) {
      most = part;
      best = b;
    }
  }
  return best;
}
