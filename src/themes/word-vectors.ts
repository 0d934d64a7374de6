/**
 * Vectors of words from the comments themselves: words that stand near the same words lie near each other.
 *
 * @module
 */
import { portableExp, portableLog } from '../numeric/portable.ts';
import { type Dense, denseOf, dotOf, normalizeRows, scaleTo } from './dense.ts';
import { strongestDirections } from './directions.ts';
import { eigenOf } from './eigen.ts';
import type { Orders } from './features.ts';
import { release } from './release.ts';
import type { Rows } from './sampled-rows.ts';
import type { Sparse } from './sparse.ts';
import type { Steps } from './steps.ts';
import { gramOf } from './table-products.ts';
import { grown } from './weigh.ts';

/** How many words apart two words of a comment may stand and still count as neighbors. */
const WINDOW = 50;

/** How many directions a word has. */
const DIRECTIONS = 64;

/** How often the table is gone through to find them. */
const ROUNDS = 2;

/** A word of this share of all words counts half in a comment. */
const USUAL_SHARE = 0.001;

/** The square of what a direction must have besides the one that all have in common. */
const LEAST_REST = 1e-12;

/** Words near each other are counted for so many places in one step. */
const PLACES_A_STEP = 10_000;

/**
 * A vector for each word, of length 1.
 *
 * @param orders - The words of each comment in their order.
 * @param size - How many words there are.
 * @param seed - The seed.
 * @returns One row a word, after some steps; zeros for a word that stands near no other.
 * @internal
 */
export function* wordVectors(orders: Orders, size: number, seed: number): Steps<Dense> {
  const table = yield* mutualInformation(orders, size);
  const { table: scores, sizes } = yield* strongestDirections(table, {
    count: DIRECTIONS,
    seed,
    want: 'rows',
    rounds: ROUNDS,
  });
  release(table.columns, table.values);
  const d = scores.columns;
  const roots = sizes.map((x) => (x > 0 ? 1 / Math.sqrt(x) : 0));
  for (let w = 0; w < size; w++)
    for (let j = 0; j < d; j++) scores.data[w * d + j] = (scores.data[w * d + j] as number) * (roots[j] as number);
  return normalizeRows(scores);
}

/**
 * Positive pointwise mutual information of words in the same comment.
 *
 * @param orders - The words of each comment, as numbers below `size`; −1 for words that do not count.
 * @param size - How many words there are.
 * @returns One row and one column a word, after some steps; contexts count by the power 0.75, so that the table is not
 *   symmetric.
 * @see Levy, Goldberg & Dagan (2015), Improving distributional similarity with lessons learned from word embeddings.
 * @internal
 */
export function* mutualInformation(orders: Orders, size: number): Steps<Sparse> {
  const pairs = yield* pairsOf(orders, size);
  const { starts, columns, values } = pairs;
  const totals = new Float64Array(size);
  for (let w = 0; w < size; w++) {
    let total = 0;
    for (let at = starts[w] as number; at < (starts[w + 1] as number); at++) total += values[at] as number;
    totals[w] = total;
  }
  const context = totals.map((total) => (total > 0 ? portableExp(0.75 * portableLog(total)) : 0));
  let all = 0;
  for (let w = 0; w < size; w++) all += context[w] as number;
  yield;
  // What is kept moves forward in the same arrays: nothing is read after it was written over.
  const weights = new Float64Array(columns.length);
  const keptStarts = new Int32Array(size + 1);
  let end = 0;
  for (let w = 0; w < size; w++) {
    for (let at = starts[w] as number; at < (starts[w + 1] as number); at++) {
      const other = columns[at] as number;
      const lift = ((values[at] as number) * all) / ((totals[w] as number) * (context[other] as number));
      if (lift <= 1) continue;
      columns[end] = other;
      weights[end++] = portableLog(lift);
    }
    keptStarts[w + 1] = end;
  }
  release(values);
  yield;
  return {
    rows: size,
    width: size,
    starts: keptStarts,
    columns: columns.subarray(0, end),
    values: weights.subarray(0, end),
  };
}

type Pairs = { readonly starts: Int32Array; readonly columns: Int32Array; readonly values: Int32Array };

/** How often each word stands near each other one. */
function* pairsOf({ starts: documents, stems }: Orders, size: number): Steps<Pairs> {
  const n = documents.length - 1;
  // Where each word stands: its places in all comments, one comment after the other.
  const first = new Int32Array(size + 1);
  for (let at = 0; at < stems.length; at++) {
    const word = stems[at] as number;
    if (word >= 0) first[word + 1] = (first[word + 1] as number) + 1;
  }
  for (let w = 0; w < size; w++) first[w + 1] = (first[w + 1] as number) + (first[w] as number);
  const fill = first.slice();
  const places = new Int32Array(first[size] as number);
  const documentOf = new Int32Array(places.length);
  for (let i = 0; i < n; i++)
    for (let at = documents[i] as number; at < (documents[i + 1] as number); at++) {
      const word = stems[at] as number;
      if (word < 0) continue;
      const to = fill[word] as number;
      places[to] = at;
      documentOf[to] = i;
      fill[word] = to + 1;
    }
  const near = new Int32Array(size);
  const starts = new Int32Array(size + 1);
  let columns: Int32Array = new Int32Array(4096);
  let values: Int32Array = new Int32Array(4096);
  let filled = 0;
  let done = 0;
  for (let w = 0; w < size; w++) {
    for (let k = first[w] as number; k < (first[w + 1] as number); k++) {
      const place = places[k] as number;
      const document = documentOf[k] as number;
      const end = Math.min(documents[document + 1] as number, place + WINDOW + 1);
      for (let other = Math.max(documents[document] as number, place - WINDOW); other < end; other++) {
        const word = stems[other] as number;
        if (other === place || word < 0) continue;
        if (near[word] === 0) {
          if (filled === columns.length) {
            columns = grown(columns);
            values = grown(values);
          }
          columns[filled++] = word;
        }
        near[word] = (near[word] as number) + 1;
      }
      if (++done % PLACES_A_STEP === 0) yield;
    }
    const start = starts[w] as number;
    columns.subarray(start, filled).sort();
    for (let at = start; at < filled; at++) {
      const word = columns[at] as number;
      values[at] = near[word] as number;
      near[word] = 0;
    }
    starts[w + 1] = filled;
  }
  release(places, documentOf);
  return { starts, columns: columns.subarray(0, filled), values: values.subarray(0, filled) };
}

/**
 * Comments as sums of their words' vectors, rare words counting more, less what all have in common.
 *
 * @param orders - The words of each comment.
 * @param words - A vector a word.
 * @param mostExact - On how many comments at most what all have in common is found.
 * @returns Rows of any length, after some steps; zeros for a comment without words.
 * @see Arora, Liang & Ma (2017), A simple but tough-to-beat baseline for sentence embeddings, ICLR.
 * @internal
 */
export function* sentenceRows({ starts, stems }: Orders, words: Dense, mostExact: number): Steps<Rows> {
  const d = words.columns;
  const n = starts.length - 1;
  const weights = new Float64Array(words.rows);
  let total = 0;
  for (let at = 0; at < stems.length; at++) {
    const word = stems[at] as number;
    if (word < 0) continue;
    weights[word] = (weights[word] as number) + 1;
    total += 1;
  }
  for (let w = 0; w < weights.length; w++) weights[w] = USUAL_SHARE / (USUAL_SHARE + (weights[w] as number) / total);
  const add = (row: number, to: Float64Array, at: number): void => {
    to.fill(0, at, at + d);
    for (let place = starts[row] as number; place < (starts[row + 1] as number); place++) {
      const word = stems[place] as number;
      if (word < 0) continue;
      const weight = weights[word] as number;
      for (let j = 0; j < d; j++) to[at + j] = (to[at + j] as number) + weight * (words.data[word * d + j] as number);
    }
    scaleTo(1, to, at, d);
  };
  const sample = denseOf(Math.min(n, mostExact), d);
  for (let i = 0; i < sample.rows; i++) add(Math.floor((i * n) / sample.rows), sample.data, i * d);
  yield;
  const { vectors } = yield* eigenOf(yield* gramOf(sample));
  const main = new Float64Array(d);
  for (let j = 0; j < d; j++) main[j] = vectors.data[j * d] as number;
  return {
    columns: d,
    write: (rows, to, at, stride) => {
      for (let i = 0; i < rows.length; i++) {
        add(rows[i] as number, to, at + i * stride);
        takeAway(main, to, at + i * stride);
      }
    },
    end: () => {
      release(words.data);
    },
  };
}

/** Takes the part along a direction away from a row of length 1. */
function takeAway(main: Float64Array, row: Float64Array, at: number): void {
  const d = main.length;
  const along = dotOf(row, at, main, 0, d);
  // What is left of a row that has nothing else is a rounding error.
  const nothing = 1 - along * along < LEAST_REST;
  for (let j = 0; j < d; j++) row[at + j] = nothing ? 0 : (row[at + j] as number) - along * (main[j] as number);
}
