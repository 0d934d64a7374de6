/**
 * The nearest comments of each comment, by cosine: each with each, or among those that lie in the same region.
 *
 * @module
 */
import { rowsWithDirection } from './cluster.ts';
import { type Dense, denseOf, normalizeRows } from './dense.ts';
import { inPanels, panelsOf, productsOfTwo, putRow, similarities } from './row-products.ts';
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
  const out = new Float64Array(rows);
  const out2 = new Float64Array(rows);
  let products = 0;
  for (let i = 0; i < rows; i += 2) {
    // The second of an odd last pair is the first again, and not looked at.
    const next = Math.min(i + 1, rows - 1);
    productsOfTwo(data, i * d, next * d, panels, { rows: next, out, out2 });
    for (let k = 0; k < i; k++) {
      const dot = out[k] as number;
      offer(found, i, k, dot);
      offer(found, k, i, dot);
    }
    for (let k = 0; k < next && next > i; k++) {
      const dot = out2[k] as number;
      offer(found, next, k, dot);
      offer(found, k, next, dot);
    }
    if ((products += 2 * i) >= PRODUCTS_A_STEP) {
      products = 0;
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
  const others = new Int32Array(Math.min(MOST_EXACT, members.rows.length));
  const together = panelsOf(others.length, d);
  const out = new Float64Array(others.length);
  const out2 = new Float64Array(others.length);
  const offerAll = (row: number, dots: Float64Array, size: number): void => {
    for (let k = 0; k < size; k++) {
      const other = others[k] as number;
      if (other !== row) offer(found, row, other, dots[k] as number);
    }
  };
  let products = 0;
  for (let region = 0; region < many; region++) {
    const start = members.starts[region] as number;
    const all = (members.starts[region + 1] as number) - start;
    const size = Math.min(all, MOST_EXACT);
    for (let k = 0; k < size; k++) {
      others[k] = members.rows[start + Math.floor((k * all) / size)] as number;
      putRow(together, k, data, (others[k] as number) * d);
    }
    const end = seekers.starts[region + 1] as number;
    for (let s = seekers.starts[region] as number; s < end; s += 2) {
      const row = seekers.rows[s] as number;
      const next = seekers.rows[Math.min(s + 1, end - 1)] as number;
      productsOfTwo(data, row * d, next * d, together, { rows: size, out, out2 });
      offerAll(row, out, size);
      if (next !== row) offerAll(next, out2, size);
      if ((products += 2 * size) >= PRODUCTS_A_STEP) {
        products = 0;
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
  const panels = inPanels(centers.data, many, d);
  const out = new Float64Array(many);
  const out2 = new Float64Array(many);
  for (let at = 0, products = 0; at < rows.length; at += 2) {
    const row = rows[at] as number;
    const next = rows[Math.min(at + 1, rows.length - 1)] as number;
    productsOfTwo(data, row * d, next * d, panels, { rows: many, out, out2 });
    for (let c = 0; c < many; c++) offer(nearest, row, c, out[c] as number);
    for (let c = 0; c < many && next !== row; c++) offer(nearest, next, c, out2[c] as number);
    if ((products += 2 * many) >= PRODUCTS_A_STEP) {
      products = 0;
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
  const out = new Float64Array(many);
  let products = 0;
  for (let round = 0; round < CENTER_ROUNDS; round++) {
    const sums = denseOf(many, d);
    for (let s = 0; s < learned; s++) {
      const from = Math.floor((s * rows) / learned) * d;
      let own = 0;
      let most = -Infinity;
      similarities(data, from, centers.data, 0, { rows: many, length: d, out });
      for (let c = 0; c < many; c++) {
        const dot = out[c] as number;
        if (dot > most) {
          most = dot;
          own = c;
        }
      }
      for (let j = 0; j < d; j++)
        sums.data[own * d + j] = (sums.data[own * d + j] as number) + (data[from + j] as number);
      if ((products += many) >= PRODUCTS_A_STEP) {
        products = 0;
        yield;
      }
    }
    centers = normalizeRows(sums);
  }
  return centers;
}

const noNeighbors = (rows: number, count: number): Neighbors => ({
  count,
  index: new Int32Array(rows * count).fill(-1),
  similarity: new Float64Array(rows * count).fill(-2),
});

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

/**
 * Moves each row halfway to the mean of its neighbors, weighted by similarity, and scales it to length 1.
 *
 * @param table - Rows of length 1.
 * @param neighbors - The neighbors of each row.
 * @returns A new table, after some steps.
 * @internal
 */
export function* averageWithNeighbors(table: Dense, { count, index, similarity }: Neighbors): Steps<Dense> {
  const { rows, columns: d, data } = table;
  const out = denseOf(rows, d);
  const mean = new Float64Array(d);
  for (let i = 0; i < rows; i++) {
    mean.fill(0);
    let total = 0;
    for (let k = i * count; k < (i + 1) * count; k++) {
      const other = index[k] as number;
      const weight = similarity[k] as number;
      if (other < 0 || weight <= 0) continue;
      total += weight;
      for (let j = 0; j < d; j++) mean[j] = (mean[j] as number) + weight * (data[other * d + j] as number);
    }
    const scale = total > 0 ? 0.5 / total : 0;
    for (let j = 0; j < d; j++) out.data[i * d + j] = 0.5 * (data[i * d + j] as number) + scale * (mean[j] as number);
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  yield;
  return normalizeRows(out);
}

/** How many rows are averaged in one step. */
const ROWS_A_STEP = 2_000;
