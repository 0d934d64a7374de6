/**
 * A mixture of multinomials over words: which theme the words of a comment come from.
 *
 * @module
 */
import { portableExp, portableLog } from '../numeric/portable.ts';
import type { Steps } from './steps.ts';
import type { Counts } from './weigh.ts';

/** The logarithms of the probabilities of words in each theme (word by word, k numbers each), and of each theme. */
export type Mixture = { readonly k: number; readonly logWord: Float64Array; readonly logPrior: Float64Array };

/** How often each word comes in each theme (word by word, k numbers each), and how many comments each theme has. */
export type Sums = { readonly k: number; readonly words: Float64Array; readonly sizes: Float64Array };

/** What is added to the count of each word in each theme. */
export const SMOOTHING = 0.02;

/** Words of a comment are no independent witnesses: beyond so many they speak with the root of their number. */
const FREE_WORDS = 8;

/** How often shares and probabilities take turns. */
const ROUNDS = 5;

/** A share that changes no probability in its sixth digit counts as none. */
const LEAST_SHARE = 1e-8;

/** The logarithm of a share that is nothing beside 1, even if there were thousands of them. */
const FAR_BEHIND = -50;

/** How many shares are worked out in one step. */
const SHARES_A_STEP = 40_000;

/** What a mixture says of comments. */
export type Refined = { readonly mixture: Mixture; readonly sums: Sums; readonly shares: Float64Array };

/**
 * Rounds of expectation and maximization from clusters.
 *
 * @param counts - The words of the comments.
 * @param labels - The cluster of each comment; −1 for none.
 * @param k - How many clusters there are.
 * @param held - 1 for each comment that speaks for its cluster alone in every round.
 * @returns The mixture and the share of each theme in each comment (k numbers a comment), after some steps.
 * @see Nigam, McCallum, Thrun & Mitchell (2000), Text classification from labeled and unlabeled documents using EM,
 *   Machine Learning 39.
 * @internal
 */
export function* refine(
  counts: Counts,
  labels: Int32Array,
  k: number,
  held: Uint8Array = new Uint8Array(labels.length),
): Steps<Refined> {
  const shares = new Float64Array(labels.length * k);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label >= 0) shares[i * k + label] = 1;
  }
  let sums = yield* sumsOf(counts, shares, k);
  for (let round = 0; round < ROUNDS; round++) {
    const mixture = mixtureOf(sums);
    yield;
    yield* sharesOf(counts, mixture, shares);
    for (let i = 0; i < labels.length; i++) {
      if (held[i] !== 1) continue;
      shares.fill(0, i * k, (i + 1) * k);
      shares[i * k + (labels[i] as number)] = 1;
    }
    sums = yield* sumsOf(counts, shares, k);
  }
  const mixture = mixtureOf(sums);
  yield;
  return { mixture, sums, shares: yield* sharesOf(counts, mixture, shares) };
}

/** Counts of words by theme, each comment by its shares. */
function* sumsOf({ starts, columns, values, names }: Counts, shares: Float64Array, k: number): Steps<Sums> {
  const n = starts.length - 1;
  const words = new Float64Array(k * names.length);
  const sizes = new Float64Array(k);
  const some = Math.ceil(SHARES_A_STEP / Math.max(1, k));
  for (let i = 0; i < n; i++) {
    const from = starts[i] as number;
    const end = starts[i + 1] as number;
    for (let c = 0; c < k; c++) {
      const share = shares[i * k + c] as number;
      if (share < LEAST_SHARE) continue;
      sizes[c] = (sizes[c] as number) + share;
      for (let at = from; at < end; at++) {
        const to = (columns[at] as number) * k + c;
        words[to] = (words[to] as number) + share * (values[at] as number);
      }
    }
    if (i % some === some - 1) yield;
  }
  yield;
  return { k, words, sizes };
}

/**
 * Probabilities from counts.
 *
 * @param sums - Counts of words and comments by theme.
 * @returns Logarithms of smoothed probabilities.
 * @internal
 */
export function mixtureOf({ k, words, sizes }: Sums): Mixture {
  const totals = new Float64Array(k);
  let n = 0;
  for (let at = 0; at < words.length; at += k)
    for (let c = 0; c < k; c++) totals[c] = (totals[c] as number) + (words[at + c] as number) + SMOOTHING;
  for (let c = 0; c < k; c++) n += sizes[c] as number;
  const logTotals = totals.map((total) => (total > 0 ? portableLog(total) : 0));
  const logWord = new Float64Array(words.length);
  for (let at = 0; at < words.length; at += k)
    for (let c = 0; c < k; c++)
      logWord[at + c] = portableLog((words[at + c] as number) + SMOOTHING) - (logTotals[c] as number);
  return { k, logWord, logPrior: sizes.map((size) => portableLog((size + 1) / (n + k))) };
}

/**
 * The share of each theme in each comment.
 *
 * @param counts - The words of comments, by the columns of the mixture.
 * @param mixture - The mixture.
 * @param shares - Where they are written; what stood there is not read.
 * @returns k numbers a comment, which add up to 1, after some steps.
 * @internal
 */
export function* sharesOf(
  counts: Pick<Counts, 'starts' | 'columns' | 'values'>,
  mixture: Mixture,
  shares: Float64Array = new Float64Array((counts.starts.length - 1) * mixture.k),
): Steps<Float64Array> {
  const { starts, columns, values } = counts;
  const { k, logWord, logPrior } = mixture;
  const n = starts.length - 1;
  const log = new Float64Array(k);
  const some = Math.ceil(SHARES_A_STEP / Math.max(1, k));
  for (let i = 0; i < n; i++) {
    log.fill(0);
    let length = 0;
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      const from = (columns[at] as number) * k;
      const x = values[at] as number;
      length += x;
      for (let c = 0; c < k; c++) log[c] = (log[c] as number) + x * (logWord[from + c] as number);
    }
    const temper = 1 / Math.sqrt(Math.max(1, length / FREE_WORDS));
    let most = -Infinity;
    for (let c = 0; c < k; c++) {
      const x = (log[c] as number) * temper + (logPrior[c] as number);
      log[c] = x;
      if (x > most) most = x;
    }
    let total = 0;
    for (let c = 0; c < k; c++) {
      const behind = (log[c] as number) - most;
      const x = behind < FAR_BEHIND ? 0 : portableExp(behind);
      shares[i * k + c] = x;
      total += x;
    }
    for (let c = 0; c < k; c++) shares[i * k + c] = (shares[i * k + c] as number) / total;
    if (i % some === some - 1) yield;
  }
  yield;
  return shares;
}
