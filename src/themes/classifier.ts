/**
 * A classifier of comments, learned from examples: scores for each class, and what they mean.
 *
 * @module
 */
import { randomOf } from '../random.ts';
import { type Calibration, calibrate, USUAL } from './calibrate.ts';
import { type Cut, learnPieces, meet, type Pieces, weighPieces } from './pieces.ts';
import { type Linear, solveRidge } from './ridge.ts';
import type { Sparse } from './sparse.ts';

/** A comment, its language by tag, and the classes it belongs to. */
export type Example = Cut & { readonly language: string | null; readonly classes: readonly number[] };

/** What was learned. */
export type Classifier = {
  readonly classes: number;
  readonly pieces: Pieces;
  readonly linear: Linear;
  readonly calibration: Calibration;
  /** Whether the calibration comes from examples held back, not from those of other comments. */
  readonly calibrated: boolean;
};

/** From so many examples in one language on, and so many for each class on average, a part is held back to learn what scores mean. */
const ENOUGH = { examples: 200, each: 10 } as const;

/** The part held back. */
const HELD_BACK = 0.2;

/** Weights take up so many numbers at most; the rarest pieces are left out where there are many classes. */
const MOST_WEIGHTS = 16_000_000;

/**
 * How much it counts that a class is common. Half: part of a new comment is always unknown, so that what its words say is
 * weaker than it was for the examples, and what is common would win too often.
 */
const COMMONNESS = 0.5;

/**
 * Learns to tell classes apart.
 *
 * @param examples - In an order that depends on their words alone.
 * @param hints - Words and phrases that are learned from like examples, but tell nothing of how sure to be.
 * @param classes - How many classes there are.
 * @param seed - Decides which examples are held back while calibrating.
 * @returns The classifier.
 * @internal
 */
export function learnClassifier(
  examples: readonly Example[],
  hints: readonly Example[],
  classes: number,
  seed: number,
): Classifier {
  const calibrated = mostInOneLanguage(examples) >= Math.max(ENOUGH.examples, ENOUGH.each * classes);
  let calibration = USUAL;
  if (calibrated) {
    const order = shuffled(examples.length, seed);
    const held = Math.round(examples.length * HELD_BACK);
    const [tests, rest] = [order.slice(0, held), order.slice(held)].map((part) =>
      Array.from(part.sort(), (i) => examples[i] as Example),
    ) as [Example[], Example[]];
    const inner = fit([...rest, ...hints], classes, true);
    const scores = scoresOf(inner, weighPieces(inner.pieces, tests));
    const truths = tests.map((test) => test.classes);
    calibration = calibrate(scores, truths, classes);
  }
  return { classes, ...fit([...examples, ...hints], classes, calibrated), calibration, calibrated };
}

/** Examples in other languages share few words: held back, they would tell how sure to be of words that nobody has seen. */
function mostInOneLanguage(examples: readonly Example[]): number {
  const counts = new Map<string | null, number>();
  for (const { language } of examples) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
}

type Fit = { readonly pieces: Pieces; readonly linear: Linear };

/** Few examples tell nothing of how common classes are: there, each starts as if it were rare. */
function fit(examples: readonly Example[], classes: number, isSample: boolean): Fit {
  const pieces = learnPieces(examples, Math.floor(MOST_WEIGHTS / classes));
  const classesOf = examples.map((example) => example.classes);
  const { weights, bias } = solveRidge(
    weighPieces(pieces, examples),
    classesOf,
    isSample ? meansOf(classesOf, classes) : new Float64Array(classes).fill(-1),
  );
  return { pieces, linear: { classes, weights, bias: bias.map((x) => x * COMMONNESS) } };
}

/** The mean of 1 for the rows of a class and −1 for all others. */
function meansOf(classesOf: readonly (readonly number[])[], classes: number): Float64Array {
  const counts = new Float64Array(classes);
  for (const own of classesOf) for (const c of own) counts[c] = (counts[c] as number) + 1;
  return counts.map((count) => (2 * count) / classesOf.length - 1);
}

function shuffled(n: number, seed: number): Int32Array {
  const random = randomOf(seed);
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/**
 * Scores comments.
 *
 * @param fitted - What was learned.
 * @param rows - The weighed pieces of comments.
 * @returns Row by row, a score for each class: about 1 where it is sure, about −1 where it is sure of the contrary.
 * @internal
 */
export function scoresOf({ linear: { classes, weights, bias } }: Fit, rows: Sparse): Float64Array {
  const { starts, columns, values } = rows;
  const scores = new Float64Array(rows.rows * classes);
  // Four classes at a time: their sums stay in registers, which halves the time.
  const fours = classes - (classes % 4);
  for (let i = 0; i < rows.rows; i++) {
    const first = starts[i] as number;
    const end = starts[i + 1] as number;
    const to = i * classes;
    for (let c = 0; c < fours; c += 4) {
      let [s0, s1, s2, s3] = [bias[c], bias[c + 1], bias[c + 2], bias[c + 3]] as [number, number, number, number];
      for (let at = first; at < end; at++) {
        const value = values[at] as number;
        const from = (columns[at] as number) * classes + c;
        s0 += value * (weights[from] as number);
        s1 += value * (weights[from + 1] as number);
        s2 += value * (weights[from + 2] as number);
        s3 += value * (weights[from + 3] as number);
      }
      scores[to + c] = s0;
      scores[to + c + 1] = s1;
      scores[to + c + 2] = s2;
      scores[to + c + 3] = s3;
    }
    for (let c = fours; c < classes; c++) {
      let sum = bias[c] as number;
      for (let at = first; at < end; at++)
        sum += (values[at] as number) * (weights[(columns[at] as number) * classes + c] as number);
      scores[to + c] = sum;
    }
  }
  return scores;
}

/**
 * What each word of a comment adds to the score of a class: by its stem, the pairs it is in (half each), and its letters.
 *
 * @param classifier - What was learned.
 * @param cut - The comment.
 * @param rows - The weighed pieces of comments.
 * @param row - Which row is the comment's.
 * @param c - The class.
 * @returns A number for each word.
 * @internal
 */
export function wordShares(
  { pieces, linear }: Classifier,
  cut: Cut,
  rows: Sparse,
  row: number,
  c: number,
): Float64Array {
  const { sums, stems: single, pairs } = pieces;
  const from = rows.starts[row] as number;
  const to = rows.starts[row + 1] as number;
  for (let at = from; at < to; at++) {
    const column = rows.columns[at] as number;
    sums[column] = (rows.values[at] as number) * (linear.weights[column * linear.classes + c] as number);
  }
  const of = (column: number | undefined): number => (column === undefined ? 0 : (sums[column] as number));
  const { words, stems } = cut;
  const shares = new Float64Array(words.length);
  let before = 0;
  for (let i = 0; i < words.length; i++) {
    const stem = stems[i] as string;
    const next = stems[i + 1];
    const after = next === undefined ? 0 : of(pairs.get(stem)?.get(next)) / 2;
    let sum = of(single.get(stem)) + before + after;
    const { columns } = meet(pieces, words[i] as string);
    for (let at = 0; at < columns.length; at++) sum += sums[columns[at] as number] as number;
    shares[i] = sum;
    before = after;
  }
  for (let at = from; at < to; at++) sums[rows.columns[at] as number] = 0;
  return shares;
}
