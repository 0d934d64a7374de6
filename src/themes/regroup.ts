/**
 * Groups of rows that are there: their middles, how far rows follow them, which of them is worth least, and what rows could be
 * a group of their own.
 *
 * @module
 */
import { type Dense, denseOf, normalizeRows } from './dense.ts';
import { similarities } from './row-products.ts';
import type { Steps } from './steps.ts';

/** How near each row is to the nearest of the middles, and to the second; a row of zeros has none, and gains by none. */
export type Fit = { readonly nearest: Int32Array; readonly near: Float64Array; readonly second: Float64Array };

/** Rows that would follow a middle of their own better than those there are. */
export type Candidate = {
  readonly members: readonly number[];
  /** How much better, in all. */
  readonly gain: number;
  /** How much of it by rows that came. */
  readonly newGain: number;
};

/** So many rows are tried as the beginning of a new group. */
const MOST_TRIED = 100;

/** How often a new group takes the rows that follow it, and moves to their middle. */
const ROUNDS = 3;

/** Fewer rows are no group. */
export const LEAST_MEMBERS = 3;

/** How many products of rows are worked out in one step. */
const PRODUCTS_A_STEP = 500_000;

/**
 * The middle directions of groups.
 *
 * @param table - Rows of length 1 or of zeros.
 * @param labels - The group of each row; −1 for none.
 * @param k - How many groups there are.
 * @returns A row of length 1 for each group; of zeros for one without rows.
 * @internal
 */
export function middlesOf({ rows, columns: d, data }: Dense, labels: Int32Array, k: number): Dense {
  const sums = denseOf(k, d);
  for (let i = 0; i < rows; i++) {
    const to = (labels[i] as number) * d;
    if (to >= 0)
      for (let j = 0; j < d; j++) sums.data[to + j] = (sums.data[to + j] as number) + (data[i * d + j] as number);
  }
  return normalizeRows(sums);
}

/**
 * How far rows follow middles.
 *
 * @param table - Rows of length 1 or of zeros.
 * @param rows - Those that are not zero.
 * @param middles - At least one.
 * @returns The nearest middle of each row, after some steps.
 * @internal
 */
export function* fitOf({ rows: n, columns: d, data }: Dense, rows: Int32Array, middles: Dense): Steps<Fit> {
  const nearest = new Int32Array(n).fill(-1);
  const near = new Float64Array(n).fill(Infinity);
  const second = new Float64Array(n).fill(Infinity);
  const out = new Float64Array(middles.rows);
  let products = 0;
  for (const i of rows) {
    similarities(data, i * d, middles.data, 0, { rows: middles.rows, length: d, out });
    let [best, most, next] = [0, -Infinity, out.length === 1 ? 0 : -Infinity];
    for (let c = 0; c < out.length; c++) {
      const dot = out[c] as number;
      if (dot > most) [best, most, next] = [c, dot, most];
      else if (dot > next) next = dot;
    }
    nearest[i] = best;
    near[i] = most;
    second[i] = next;
    if ((products += out.length) >= PRODUCTS_A_STEP) {
      products = 0;
      yield;
    }
  }
  return { nearest, near, second };
}

/**
 * The group that is missed least: its rows follow another nearly as well.
 *
 * @param fit - How far rows follow the groups.
 * @param rows - The rows that are not zero.
 * @param k - How many groups there are.
 * @returns The group, and how much worse its rows would follow others in all; of equals the last.
 * @internal
 */
export function leastGroup(
  { nearest, near, second }: Fit,
  rows: Int32Array,
  k: number,
): { readonly group: number; readonly cost: number } {
  const costs = new Float64Array(k);
  for (const i of rows) {
    const c = nearest[i] as number;
    costs[c] = (costs[c] as number) + (near[i] as number) - (second[i] as number);
  }
  let group = 0;
  for (let c = 1; c < k; c++) if ((costs[c] as number) <= (costs[group] as number)) group = c;
  return { group, cost: costs[group] as number };
}

/**
 * The rows that gain most by a group of their own.
 *
 * @param table - Rows of length 1 or of zeros.
 * @param options - How far rows follow the groups there are, the rows that a group may begin with, and 1 for each row that
 *   came.
 * @returns The group, after some steps; null where no three rows would gain.
 * @internal
 */
export function* newGroup(
  table: Dense,
  { fit, from, came }: { readonly fit: Fit; readonly from: ArrayLike<number>; readonly came: Uint8Array },
): Steps<Candidate | null> {
  const { rows, columns: d, data } = table;
  const out = new Float64Array(rows);
  const gainAt = (i: number): number => Math.max(0, (out[i] as number) - (fit.near[i] as number));
  const count = Math.min(from.length, MOST_TRIED);
  let middle = denseOf(1, d);
  let most = 0;
  let products = 0;
  for (let q = 0; q < count; q++) {
    const row = from[Math.floor((q * from.length) / count)] as number;
    similarities(data, row * d, data, 0, { rows, length: d, out });
    let gain = 0;
    for (let i = 0; i < rows; i++) gain += gainAt(i);
    if (gain > most) {
      most = gain;
      middle.data.set(data.subarray(row * d, (row + 1) * d));
    }
    if ((products += rows) >= PRODUCTS_A_STEP) {
      products = 0;
      yield;
    }
  }
  if (most === 0) return null;
  let members: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    similarities(middle.data, 0, data, 0, { rows, length: d, out });
    members = [];
    for (let i = 0; i < rows; i++) if (gainAt(i) > 0) members.push(i);
    if (round === ROUNDS) break;
    const labels = new Int32Array(rows).fill(-1);
    for (const i of members) labels[i] = 0;
    middle = middlesOf(table, labels, 1);
    yield;
  }
  if (members.length < LEAST_MEMBERS) return null;
  let gain = 0;
  let newGain = 0;
  for (const i of members) {
    gain += gainAt(i);
    if (came[i] === 1) newGain += gainAt(i);
  }
  return { members, gain, newGain };
}
