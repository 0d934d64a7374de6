/**
 * The nearest comments of each comment, by cosine: each with each, or among those that lie in the same region.
 *
 * @module
 */
import { rowsWithDirection } from './cluster.ts';
import { type Dense, denseOf, normalizeRows } from './dense.ts';
import { ROWS_AT_A_TIME, blockFor, inPanels, multiplyBlock, multiplyRowsAt, panelsOf, putRow } from './row-products.ts';
import { MOST_EXACT } from './sampled-rows.ts';
import type { Steps } from './steps.ts';

/** Neighbors of each row, nearest first: `count` places a row, −1 where there are fewer. */
export type Neighbors = { readonly count: number; readonly index: Int32Array; readonly similarity: Float64Array };

/** How many regions are searched for the neighbors of a row. */
const REGIONS_SEARCHED = 6;

/** How many rows a region's center is learned from, and in how many rounds. */
const ROWS_A_CENTER = 20;
const CENTER_ROUNDS = 3;

/** How many products of rows are worked out in one step. */
const PRODUCTS_A_STEP = 250_000;

/**
 * The nearest rows by cosine.
 *
 * @param table - Rows of length 1 or of zeros.
 * @param options - How many neighbors a row; where to change from all pairs to regions, for measuring.
 * @returns The neighbors, after some steps; where there are many rows, a few of them are missed.
 * @internal
 */
export function* nearestRows(
  table: Dense,
  { count, mostExact = MOST_EXACT }: { readonly count: number; readonly mostExact?: number },
): Steps<Neighbors> {
  return yield* table.rows <= mostExact ? exactNeighbors(table, count) : regionNeighbors(table, count);
}

function* exactNeighbors({ rows, columns: d, data }: Dense, count: number): Steps<Neighbors> {
  const found = noNeighbors(rows, count);
  const panels = inPanels(data, rows, d);
  const block = blockFor(panels);
  let compared = 0;
  for (let i = 0; i < rows; i += ROWS_AT_A_TIME) {
    const end = Math.min(rows, i + ROWS_AT_A_TIME);
    for (let row = i; row < end; row++) putRow(block.rows, row - i, data, row * d);
    const stride = multiplyBlock(block, panels, { many: end - i, others: end });
    for (let row = i; row < end; row++)
      for (let k = 0; k < row; k++) {
        const dot = block.products[(row - i) * stride + k] as number;
        offer(found, row, k, dot);
        offer(found, k, row, dot);
      }
    if ((compared += ROWS_AT_A_TIME * end) >= PRODUCTS_A_STEP) {
      compared = 0;
      yield;
    }
  }
  return found;
}

/**
 * Rows fall into √n regions; neighbors are looked for in the regions nearest to a row. Rows of zeros have none; of very many
 * rows in one region, as where all are alike, those at even distances stand for all.
 */
function* regionNeighbors(table: Dense, count: number): Steps<Neighbors> {
  const { rows, columns: d, data } = table;
  const many = Math.floor(Math.sqrt(rows));
  const nearest = yield* nearestRegions(table, rowsWithDirection(table), yield* centersOf(table, many));
  // The rows of each region, in their order, and the rows that look for neighbors there.
  const members = rowsOfRegions(nearest.index, { many, every: REGIONS_SEARCHED });
  const seekers = rowsOfRegions(nearest.index, { many, every: 1 });
  yield;
  const found = noNeighbors(rows, count);
  const together = panelsOf(Math.min(MOST_EXACT, members.rows.length), d);
  const block = blockFor(together);
  let compared = 0;
  for (let region = 0; region < many; region++) {
    const start = members.starts[region] as number;
    const all = (members.starts[region + 1] as number) - start;
    const others = new Int32Array(Math.min(all, MOST_EXACT));
    for (let k = 0; k < others.length; k++) {
      others[k] = members.rows[start + Math.floor((k * all) / others.length)] as number;
      putRow(together, k, data, (others[k] as number) * d);
    }
    const end = seekers.starts[region + 1] as number;
    for (let from = seekers.starts[region] as number; from < end; from += ROWS_AT_A_TIME) {
      const some = seekers.rows.subarray(from, Math.min(end, from + ROWS_AT_A_TIME));
      const stride = multiplyRowsAt(block, together, data, some, others.length);
      for (let r = 0; r < some.length; r++) {
        const row = some[r] as number;
        offerAll(found, row, others, { dots: block.products, at: r * stride, self: row });
      }
      if ((compared += some.length * others.length) >= PRODUCTS_A_STEP) {
        compared = 0;
        yield;
      }
    }
  }
  return found;
}

/** The regions nearest to some rows, by their centers. */
function* nearestRegions({ rows: n, columns: d, data }: Dense, rows: Int32Array, centers: Dense): Steps<Neighbors> {
  const nearest = noNeighbors(n, REGIONS_SEARCHED);
  const many = centers.rows;
  const all = Int32Array.from({ length: many }, (_, c) => c);
  const panels = inPanels(centers.data, many, d);
  const block = blockFor(panels);
  let compared = 0;
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const some = rows.subarray(from, from + ROWS_AT_A_TIME);
    const stride = multiplyRowsAt(block, panels, data, some);
    for (let r = 0; r < some.length; r++)
      offerAll(nearest, some[r] as number, all, { dots: block.products, at: r * stride, self: -1 });
    if ((compared += some.length * many) >= PRODUCTS_A_STEP) {
      compared = 0;
      yield;
    }
  }
  return nearest;
}

/** The rows that have each region as their nearest, or as one of their nearest; −1 is no region. */
function rowsOfRegions(
  regions: Int32Array,
  { many, every }: { readonly many: number; readonly every: number },
): { readonly starts: Int32Array; readonly rows: Int32Array } {
  const starts = new Int32Array(many + 1);
  for (let at = 0; at < regions.length; at += every) {
    const region = regions[at] as number;
    if (region >= 0) starts[region + 1] = (starts[region + 1] as number) + 1;
  }
  for (let c = 0; c < many; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number);
  const fill = starts.slice();
  const rows = new Int32Array(starts[many] as number);
  for (let at = 0; at < regions.length; at += every) {
    const region = regions[at] as number;
    if (region < 0) continue;
    const to = fill[region] as number;
    rows[to] = Math.floor(at / REGIONS_SEARCHED);
    fill[region] = to + 1;
  }
  return { starts, rows };
}

/** Centers of regions, learned from rows at even distances. */
function* centersOf({ rows, columns: d, data }: Dense, many: number): Steps<Dense> {
  const learned = Math.min(rows, many * ROWS_A_CENTER);
  let centers = denseOf(many, d);
  for (let c = 0; c < many; c++) {
    const from = Math.floor(((c + 0.5) * rows) / many) * d;
    centers.data.set(data.subarray(from, from + d), c * d);
  }
  let compared = 0;
  for (let round = 0; round < CENTER_ROUNDS; round++) {
    const sums = denseOf(many, d);
    const panels = inPanels(centers.data, many, d);
    const block = blockFor(panels);
    for (let from = 0; from < learned; from += ROWS_AT_A_TIME) {
      const some = Math.min(ROWS_AT_A_TIME, learned - from);
      const startOf = (r: number): number => Math.floor(((from + r) * rows) / learned) * d;
      for (let r = 0; r < some; r++) putRow(block.rows, r, data, startOf(r));
      const stride = multiplyBlock(block, panels, { many: some });
      for (let r = 0; r < some; r++) {
        const own = placeOfMost(block.products, r * stride, many);
        const start = startOf(r);
        for (let j = 0; j < d; j++)
          sums.data[own * d + j] = (sums.data[own * d + j] as number) + (data[start + j] as number);
      }
      if ((compared += some * many) >= PRODUCTS_A_STEP) {
        compared = 0;
        yield;
      }
    }
    centers = normalizeRows(sums);
  }
  return centers;
}

/** Which of some numbers is the largest; of equals the first. */
function placeOfMost(numbers: Float64Array, from: number, count: number): number {
  let place = 0;
  for (let c = 1; c < count; c++) if ((numbers[from + c] as number) > (numbers[from + place] as number)) place = c;
  return place;
}

const noNeighbors = (rows: number, count: number): Neighbors => ({
  count,
  index: new Int32Array(rows * count).fill(-1),
  similarity: new Float64Array(rows * count).fill(-2),
});

/** Offers a row many others, but for itself; most of them are farther away than those it has. */
function offerAll(
  found: Neighbors,
  row: number,
  others: Int32Array,
  { dots, at, self }: { readonly dots: Float64Array; readonly at: number; readonly self: number },
): void {
  const last = (row + 1) * found.count - 1;
  for (let k = 0; k < others.length; k++) {
    const dot = dots[at + k] as number;
    if (dot < (found.similarity[last] as number)) continue;
    const other = others[k] as number;
    if (other !== self) offer(found, row, other, dot);
  }
}

/** Puts a neighbor in its place among those found so far; of equals the lower index comes first. */
function offer({ count, index, similarity }: Neighbors, row: number, other: number, dot: number): void {
  const start = row * count;
  let at = start + count - 1;
  const last = similarity[at] as number;
  if (dot < last || (dot === last && other > (index[at] as number))) return;
  for (; at > start; at--) {
    const before = similarity[at - 1] as number;
    if (dot < before || (dot === before && other > (index[at - 1] as number))) break;
    similarity[at] = before;
    index[at] = index[at - 1] as number;
  }
  similarity[at] = dot;
  index[at] = other;
}
