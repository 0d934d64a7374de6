/**
 * Comments as directions: what they say by their terms, by the company of their words, and by the caller's own vectors.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Text } from './comment.ts';
import { type Dense, denseOf, normalizeRows, scaleTo } from './dense.ts';
import { eigenOf } from './eigen.ts';
import type { Features } from './features.ts';
import { strongestDirections } from './directions.ts';
import { blockFor, inPanels } from './row-products.ts';
import { MOST_EXACT, type Rows, evenRows, projectedRows } from './sampled-rows.ts';
import { release } from './release.ts';
import { type Sparse, type SparseRows, roomOf } from './sparse.ts';
import type { Steps } from './steps.ts';
import { gramOf, multiplyRows } from './table-products.ts';
import { sentenceRows, wordVectors } from './word-vectors.ts';

/** How many directions the terms of comments are reduced to. */
const TERM_DIRECTIONS = 96;

/** How many directions remain when all vectors are joined. */
const JOINED_DIRECTIONS = 64;

/** How much the vectors by the company of words count beside those by terms. */
const COMPANY_WEIGHT = 0.8;

/** A sample has its own weakest directions: there is no use in finding them to the last digit. */
const ROUNDS = { all: 2, sample: 1 } as const;

/** The largest number of single precision: beyond it, squares of sums may have no number. */
const LARGEST = 3.4028234663852886e38;

/** How many numbers of the caller's vectors are read in one step. */
const NUMBERS_A_STEP = 1_000_000;

/** How many rows are joined in one step: so many that it costs little to hand the directions over for them. */
const ROWS_A_STEP = 512;

/**
 * One direction of length 1 for each text; a row of zeros for a text that shares no term with another.
 *
 * @param features - The terms of the texts.
 * @param options - The seed; vectors of the caller, one row a text, joined at the same weight as the terms; on how many texts
 *   at most directions are found, all others being laid along them.
 * @returns As many rows as texts, at most 64 columns, after some steps.
 * @internal
 */
export function* textVectors(
  features: Features,
  {
    seed,
    given,
    mostExact = MOST_EXACT,
  }: { readonly seed: number; readonly given: Dense | null; readonly mostExact?: number },
): Steps<Dense> {
  const terms = yield* rowsAlongDirections(features.weighted, seed, mostExact);
  const words = yield* wordVectors(features.orders, features.stems.names.length, (seed + 1) >>> 0);
  const company = yield* sentenceRows(features.orders, words, mostExact);
  const parts = [
    { rows: terms, weight: 1 },
    { rows: company, weight: COMPANY_WEIGHT },
  ];
  if (given !== null) parts.push({ rows: yield* reduced(given, (seed + 2) >>> 0, mostExact), weight: 1 });
  return yield* joined(parts, features.weighted.rows, mostExact);
}

/** Rows along the strongest directions of the table, or of a part of it where there are many. */
function* rowsAlongDirections(table: SparseRows, seed: number, mostExact: number): Steps<Rows> {
  const count = TERM_DIRECTIONS;
  if (table.rows <= mostExact) {
    const all = table.reader()(Int32Array.from({ length: table.rows }, (_, i) => i));
    yield;
    return yield* alongDirectionsOfAll(all, seed);
  }
  const sample = evenRows(table, mostExact);
  yield;
  const { table: basis } = yield* strongestDirections(sample.sparse, {
    count,
    seed,
    want: 'basis',
    rounds: ROUNDS.sample,
  });
  release(sample.sparse.columns, sample.sparse.values);
  return projectedRows(table, sample.columnOf, basis);
}

/** Rows along their strongest directions; they are given back. */
function* alongDirectionsOfAll(all: Sparse, seed: number): Steps<Rows> {
  const { table } = yield* strongestDirections(all, { count: TERM_DIRECTIONS, seed, want: 'rows', rounds: ROUNDS.all });
  release(all.columns, all.values);
  return rowsOf(table);
}

/** Long vectors along their strongest directions, so that they weigh no more for their length; they are given back. */
function* reduced(given: Dense, seed: number, mostExact: number): Steps<Rows> {
  const { rows, columns: width, data } = given;
  if (width <= TERM_DIRECTIONS) return rowsOf(given);
  if (rows <= mostExact) {
    const starts = Int32Array.from({ length: rows + 1 }, (_, i) => i * width);
    const columns = new Int32Array(rows * width);
    for (let at = 0; at < columns.length; at++) columns[at] = at % width;
    yield;
    return yield* alongDirectionsOfAll({ rows, width, starts, columns, values: data }, seed);
  }
  const along = yield* rowsAlongDirections(sparseRowsOf(given), seed, mostExact);
  return {
    ...along,
    end: () => {
      along.end();
      release(data);
    },
  };
}

/** A table of all numbers, as one of few. */
const sparseRowsOf = ({ rows: all, columns: width, data }: Dense): SparseRows => ({
  rows: all,
  width,
  reader: () => {
    const room = roomOf(width);
    return (rows) => {
      const { starts, columns, values } = room.take(rows.length, rows.length * width);
      for (let i = 0; i < rows.length; i++) {
        const from = (rows[i] as number) * width;
        values.set(data.subarray(from, from + width), i * width);
        for (let j = 0; j < width; j++) columns[i * width + j] = j;
        starts[i + 1] = (i + 1) * width;
      }
      return room.filled();
    };
  },
});

const rowsOf = ({ columns, data }: Dense): Rows => ({
  columns,
  write: (rows, to, at, stride) => {
    for (let i = 0; i < rows.length; i++) {
      const from = (rows[i] as number) * columns;
      to.set(data.subarray(from, from + columns), at + i * stride);
    }
  },
  end: () => {
    release(data);
  },
});

/** Rows of texts, and how much they count. */
type Part = { readonly rows: Rows; readonly weight: number };

/** Rows of the same texts side by side, each at its weight, turned to their strongest common directions. */
function* joined(parts: readonly Part[], rows: number, mostExact: number): Steps<Dense> {
  const width = parts.reduce((sum, { rows: { columns } }) => sum + columns, 0);
  const count = Math.min(rows, mostExact);
  const even = Int32Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count));
  const sample = denseOf(count, width);
  for (let i = 0; i < count; i += ROWS_A_STEP) {
    const some = even.subarray(i, i + ROWS_A_STEP);
    writeJoined(parts, some, sample.data.subarray(i * width, (i + some.length) * width), width);
    yield;
  }
  yield;
  const gram = yield* gramOf(sample);
  yield;
  const { vectors } = yield* eigenOf(gram);
  const kept = Math.min(JOINED_DIRECTIONS, width);
  const turn = inPanels(columnsAsRows(vectors, kept).data, kept, width);
  const out = denseOf(rows, kept);
  release(sample.data);
  const long = new Float64Array(Math.min(rows, ROWS_A_STEP) * width);
  const block = blockFor(turn);
  for (let i = 0; i < rows; i += ROWS_A_STEP) {
    const some = Int32Array.from({ length: Math.min(ROWS_A_STEP, rows - i) }, (_, r) => i + r);
    writeJoined(parts, some, long, width);
    multiplyRows(long, turn, out.data, { rows: some.length, at: i * kept, isTriangle: false, block });
    yield;
  }
  for (const { rows: part } of parts) part.end();
  return normalizeRows(out);
}

/** The first columns of a table, as rows. */
const columnsAsRows = ({ rows, columns, data }: Dense, count: number): Dense => {
  const out = denseOf(count, rows);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < count; j++) out.data[j * rows + i] = data[i * columns + j] as number;
  return out;
};

/** Some rows of all parts, each part of length 1 times its weight, each row of length 1 in all. */
function writeJoined(parts: readonly Part[], rows: Int32Array, to: Float64Array, width: number): void {
  let at = 0;
  for (const { rows: part, weight } of parts) {
    part.write(rows, to, at, width);
    for (let i = 0; i < rows.length; i++) scaleTo(weight, to, at + i * width, part.columns);
    at += part.columns;
  }
  for (let i = 0; i < rows.length; i++) scaleTo(1, to, i * width, width);
}

/**
 * The caller's vectors, one row a text; a text that several comments say has their mean.
 *
 * @param vectors - Rows of the same length, or all numbers in one array; one row a comment.
 * @param comments - How many comments there are.
 * @param texts - The texts that the comments say.
 * @returns One row a text, after some steps.
 * @throws {NpsError} `option/out-of-range` when rows are missing, differ in length or hold what is no number, or one that single
 *   precision does not reach.
 * @internal
 */
export function* givenVectors(
  vectors: Float32Array | readonly (readonly number[])[],
  comments: number,
  texts: readonly Text[],
): Steps<Dense> {
  const width = widthOf(vectors, comments);
  const flat = vectors instanceof Float32Array ? vectors : null;
  const at = (i: number, j: number): number =>
    flat === null ? ((vectors[i] as readonly number[])[j] as number) : (flat[i * width + j] as number);
  const rowsAStep = Math.ceil(NUMBERS_A_STEP / Math.max(1, width));
  for (let i = 0; i < comments; i++) {
    for (let j = 0; j < width; j++)
      if (!isNumber(at(i, j)))
        fail('option/out-of-range', ['vectors', i], `A vector holds finite numbers, from −${LARGEST} to ${LARGEST}.`);
    if (i % rowsAStep === rowsAStep - 1) yield;
  }
  const out = denseOf(texts.length, width);
  let read = 0;
  for (const [row, { comments: places }] of texts.entries()) {
    const numbers = new Float64Array(places.length);
    for (let j = 0; j < width; j++) {
      for (let q = 0; q < places.length; q++) numbers[q] = at(places[q] as number, j);
      // In the order of size, so that the order of the comments changes no bit of the sum.
      if (places.length > 1) numbers.sort();
      let sum = 0;
      for (let q = 0; q < places.length; q++) sum += numbers[q] as number;
      out.data[row * width + j] = sum / places.length;
    }
    if ((read += width * places.length) >= NUMBERS_A_STEP) {
      read = 0;
      yield;
    }
  }
  return out;
}

const isNumber = (value: unknown): boolean => Number.isFinite(value) && Math.abs(value as number) <= LARGEST;

/** How many numbers a vector has. */
function widthOf(vectors: Float32Array | readonly (readonly number[])[], comments: number): number {
  if (vectors instanceof Float32Array) {
    const width = comments === 0 ? 0 : vectors.length / comments;
    if (comments === 0 ? vectors.length > 0 : !(Number.isInteger(width) && width >= 1))
      fail(
        'option/out-of-range',
        ['vectors'],
        `There is one vector a comment, got ${vectors.length} numbers for ${comments} comments.`,
      );
    return width;
  }
  if (!Array.isArray(vectors) || vectors.length !== comments)
    return fail('option/out-of-range', ['vectors'], `There is one vector a comment, for ${comments} comments.`);
  const rows: readonly (readonly number[] | null)[] = vectors;
  const width = rows[0]?.length ?? 0;
  for (const [i, row] of rows.entries())
    if (!Array.isArray(row) || row.length !== width || width === 0)
      fail('option/out-of-range', ['vectors', i], 'All vectors are lists of the same length.');
  return width;
}
