/**
 * Groups of rows that are there: their middles, how far rows follow them, which of them is worth least, and what rows could be
 * a group of their own.
 *
 * @module
 */
import { type Dense, denseOf, normalizeRows } from './dense.ts';
import {
  ROWS_AT_A_TIME,
  blockFor,
  inPanels,
  multiplyBlock,
  multiplyRowsAt,
  panelsOf,
  putRow,
  similarities,
} from './row-products.ts';
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

/** With so many rows at a time their followers are counted, in one step. */
const OTHERS_AT_A_TIME = 2_048;

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
  const k = middles.rows;
  const panels = inPanels(middles.data, k, d);
  const block = blockFor(panels);
  let compared = 0;
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const some = rows.subarray(from, from + ROWS_AT_A_TIME);
    const stride = multiplyRowsAt(block, panels, data, some);
    for (let r = 0; r < some.length; r++) {
      const row = some[r] as number;
      let [best, most, next] = [0, -Infinity, k === 1 ? 0 : -Infinity];
      for (let c = 0; c < k; c++) {
        const dot = block.products[r * stride + c] as number;
        if (dot > most) [best, most, next] = [c, dot, most];
        else if (dot > next) next = dot;
      }
      nearest[row] = best;
      near[row] = most;
      second[row] = next;
    }
    if ((compared += some.length * k) >= PRODUCTS_A_STEP) {
      compared = 0;
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
  const beginning = yield* bestBeginning(table, fit, from);
  if (beginning === null) return null;
  const out = new Float64Array(rows);
  const gainAt = (i: number): number => Math.max(0, (out[i] as number) - (fit.near[i] as number));
  let middle: Dense = { rows: 1, columns: d, data: data.slice(beginning * d, (beginning + 1) * d) };
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

/** The row that most rows would rather follow than the middles there are, of some at even distances; null where none would. */
function* bestBeginning(
  { rows, columns: d, data }: Dense,
  { near }: Fit,
  from: ArrayLike<number>,
): Steps<number | null> {
  const count = Math.min(from.length, MOST_TRIED);
  const rowAt = (q: number): number => from[Math.floor((q * from.length) / count)] as number;
  const gains = new Float64Array(count);
  const others = panelsOf(Math.min(rows, OTHERS_AT_A_TIME), d);
  const block = blockFor(others);
  for (let start = 0; start < rows; start += OTHERS_AT_A_TIME) {
    const many = Math.min(OTHERS_AT_A_TIME, rows - start);
    for (let k = 0; k < many; k++) putRow(others, k, data, (start + k) * d);
    for (let first = 0; first < count; first += ROWS_AT_A_TIME) {
      const tried = Math.min(ROWS_AT_A_TIME, count - first);
      for (let r = 0; r < tried; r++) putRow(block.rows, r, data, rowAt(first + r) * d);
      const stride = multiplyBlock(block, others, { many: tried, others: many });
      for (let r = 0; r < tried; r++) {
        let gain = gains[first + r] as number;
        for (let k = 0; k < many; k++)
          gain += Math.max(0, (block.products[r * stride + k] as number) - (near[start + k] as number));
        gains[first + r] = gain;
      }
    }
    yield;
  }
  let best = -1;
  for (let q = 0; q < count; q++) if ((gains[q] as number) > (best < 0 ? 0 : (gains[best] as number))) best = q;
  return best < 0 ? null : rowAt(best);
}
