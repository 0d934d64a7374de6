/**
 * Clusters that come to rest: rows go to the nearest center, centers to the middle of their rows.
 *
 * @module
 */
import { type Dense, denseOf, dotOf, normalizeRows } from './dense.ts';
import { ROWS_AT_A_TIME, blockFor, inPanels, multiplyRowsAt } from './row-products.ts';
import type { Steps } from './steps.ts';

/** Clusters at rest: the cluster of each row, the centers, and how far rows follow them in all. */
export type Settled = { readonly labels: Int32Array; readonly centers: Dense; readonly fit: number };

/** Nothing is gained where so small a share of the rows moves. */
const LEAST_MOVING = 0.001;

/** How many products of rows are worked out in one step. */
const PRODUCTS_A_STEP = 250_000;

/**
 * Assigns and averages until hardly anything moves.
 *
 * A row is compared with all centers only when its own may have ceased to be the nearest: distances are bounded by how
 * far the centers have moved.
 *
 * @param table - Rows of length 1.
 * @param first - The centers to begin with.
 * @param rounds - How many rounds at most.
 * @returns Where it came to rest, after some steps.
 * @see Hamerly (2010), Making k-means even faster, SDM.
 * @internal
 */
export function* settle({ rows, columns: d, data }: Dense, first: Dense, rounds: number): Steps<Settled> {
  const k = first.rows;
  let centers = first;
  const labels = new Int32Array(rows).fill(-1);
  /** At most so far from the own center; at least so far from any other. */
  const own = new Float64Array(rows).fill(Infinity);
  const other = new Float64Array(rows).fill(-1);
  const sums = denseOf(k, d);
  /** Rows whose own center may have ceased to be the nearest. */
  const open = new Int32Array(rows);
  let compared = 0;
  for (let round = 0; round < rounds; round++) {
    let unsure = 0;
    for (let i = 0; i < rows; i++) {
      const label = labels[i] as number;
      if (label >= 0) {
        if ((own[i] as number) < (other[i] as number)) continue;
        own[i] = apart(dotOf(data, i * d, centers.data, label * d, d));
        if ((own[i] as number) < (other[i] as number)) continue;
      }
      open[unsure++] = i;
    }
    const panels = inPanels(centers.data, k, d);
    const block = blockFor(panels);
    let moved = 0;
    for (let from = 0; from < unsure; from += ROWS_AT_A_TIME) {
      const many = Math.min(ROWS_AT_A_TIME, unsure - from);
      const stride = multiplyRowsAt(block, panels, data, open.subarray(from, from + many));
      for (let r = 0; r < many; r++)
        if (
          settleRow({ labels, own, other }, open[from + r] as number, {
            products: block.products,
            at: r * stride,
            k,
          })
        )
          moved += 1;
      if ((compared += many * k) >= PRODUCTS_A_STEP) {
        compared = 0;
        yield;
      }
    }
    if (moved <= LEAST_MOVING * rows) break;
    sums.data.fill(0);
    for (let i = 0; i < rows; i++) {
      const to = (labels[i] as number) * d;
      for (let j = 0; j < d; j++) sums.data[to + j] = (sums.data[to + j] as number) + (data[i * d + j] as number);
    }
    const next = normalizeRows({ rows: k, columns: d, data: sums.data.slice() });
    loosen({ labels, own, other }, centers, next);
    centers = next;
  }
  let fit = 0;
  for (let i = 0; i < rows; i++) fit += dotOf(data, i * d, centers.data, (labels[i] as number) * d, d);
  yield;
  return { labels, centers, fit };
}

/** The cluster of each row; at most how far its center is, and at least how far any other is. */
type Bounds = { readonly labels: Int32Array; readonly own: Float64Array; readonly other: Float64Array };

/** Puts a row to the nearest center; says whether it moved. */
function settleRow(
  { labels, own, other }: Bounds,
  row: number,
  { products, at, k }: { readonly products: Float64Array; readonly at: number; readonly k: number },
): boolean {
  let best = 0;
  let most = -Infinity;
  let second = -Infinity;
  for (let c = 0; c < k; c++) {
    const dot = products[at + c] as number;
    if (dot > most) {
      second = most;
      most = dot;
      best = c;
    } else if (dot > second) second = dot;
  }
  own[row] = apart(most);
  other[row] = second === -Infinity ? Infinity : apart(second);
  if (labels[row] === best) return false;
  labels[row] = best;
  return true;
}

/** How far two directions lie apart. */
const apart = (dot: number): number => (dot < 1 ? Math.sqrt(2 - 2 * dot) : 0);

/** Bounds after the centers have moved; a cluster that lost all its rows stays where it was. */
function loosen({ labels, own, other }: Bounds, before: Dense, after: Dense): void {
  const { rows: k, columns: d } = before;
  const drift = new Float64Array(k);
  let most = 0;
  for (let c = 0; c < k; c++) {
    keepIfZero(after, before, c);
    let square = 0;
    for (let j = c * d; j < (c + 1) * d; j++) {
      const x = (after.data[j] as number) - (before.data[j] as number);
      square += x * x;
    }
    drift[c] = Math.sqrt(square);
    if ((drift[c] as number) > most) most = drift[c] as number;
  }
  for (let i = 0; i < labels.length; i++) {
    own[i] = (own[i] as number) + (drift[labels[i] as number] as number);
    other[i] = (other[i] as number) - most;
  }
}

/**
 * Gives a row of zeros the numbers of another table.
 *
 * @param table - Where the row is.
 * @param before - The other table.
 * @param row - Which row.
 * @internal
 */
export function keepIfZero({ columns: d, data }: Dense, before: Dense, row: number): void {
  if (dotOf(data, row * d, data, row * d, d) === 0) data.set(before.data.subarray(row * d, (row + 1) * d), row * d);
}
