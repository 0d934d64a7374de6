/**
 * From the scores of a classifier to how sure it is, and to how sure it must be.
 *
 * @module
 */
import { portableExp, portableLog } from '../numeric/portable.ts';

/** What scores mean: a logistic curve, and the least confidence at which a theme is given. */
export type Calibration = {
  /** How fast confidence rises with the score; positive. */
  readonly slope: number;
  /** The score at which a theme is as likely as not. */
  readonly middle: number;
  /** A theme is given from this confidence on. */
  readonly threshold: number;
};

/** Where there are too few examples to hold some back: what held for comments of many kinds, with 4 to 16 examples a theme. */
export const USUAL: Calibration = { slope: 10, middle: -0.1, threshold: 0.5 };

/**
 * How likely a theme is, given its score.
 *
 * @param score - The score of the theme.
 * @param calibration - What scores mean.
 * @returns Between 0 and 1.
 * @internal
 */
export function confidenceOf(score: number, { slope, middle }: Calibration): number {
  const x = slope * (score - middle);
  return x < 0 ? 1 - 1 / (1 + portableExp(Math.max(x, -700))) : 1 / (1 + portableExp(Math.max(-x, -700)));
}

/**
 * The score from which on a theme is so likely.
 *
 * @param confidence - Between 0 and 1, and neither of them.
 * @param calibration - What scores mean.
 * @returns The score.
 * @internal
 */
export const scoreAt = (confidence: number, { slope, middle }: Calibration): number =>
  middle + (portableLog(confidence) - portableLog(1 - confidence)) / slope;

/**
 * Learns what scores mean from comments whose themes are known and that the classifier has not learned from.
 *
 * The curve is the logistic regression of "is a theme of the comment" on the score, over all themes together. The threshold
 * is the confidence at which the micro-averaged F1 is highest, when the best theme is always given.
 *
 * @param scores - Row by row, the scores of all classes.
 * @param classesOf - The true classes of each row.
 * @param classes - How many classes there are.
 * @returns The calibration; the usual one where nothing tells right from wrong.
 * @see Platt (1999), Probabilistic outputs for support vector machines, Advances in Large Margin Classifiers.
 * @internal
 */
export function calibrate(
  scores: Float64Array,
  classesOf: readonly (readonly number[])[],
  classes: number,
): Calibration {
  const right = new Uint8Array(scores.length);
  for (const [i, own] of classesOf.entries()) for (const c of own) right[i * classes + c] = 1;
  const curve = logisticOf(scores, right);
  if (curve === null) return USUAL;
  const { slope, middle } = curve;
  const bestScore = bestThreshold(scores, right, classes);
  return { slope, middle, threshold: confidenceOf(bestScore, { slope, middle, threshold: 0 }) };
}

/** Logistic regression by Newton's method, a whisker held towards 0 so that it exists where a score parts all. */
function logisticOf(
  scores: Float64Array,
  right: Uint8Array,
): { readonly slope: number; readonly middle: number } | null {
  const n = scores.length;
  let slope = 0;
  let shift = 0;
  for (let round = 0; round < 50; round++) {
    let g0 = -HELD * shift;
    let g1 = -HELD * slope;
    let h00 = HELD;
    let h01 = 0;
    let h11 = HELD;
    for (let i = 0; i < n; i++) {
      const s = scores[i] as number;
      const p = confidenceOf(slope * s + shift, PLAIN);
      const rest = (right[i] as number) - p;
      const weight = p * (1 - p);
      g0 += rest;
      g1 += rest * s;
      h00 += weight;
      h01 += weight * s;
      h11 += weight * s * s;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 0)) return null;
    // Steps are held short: far out, the curve is flat and Newton's step too long.
    const long = Math.max(Math.abs((g0 * h11 - g1 * h01) / determinant), Math.abs((g1 * h00 - g0 * h01) / determinant));
    const shorten = long > 4 ? 4 / long : 1;
    shift += (shorten * (g0 * h11 - g1 * h01)) / determinant;
    slope += (shorten * (g1 * h00 - g0 * h01)) / determinant;
    if (long < 1e-9) break;
  }
  return slope > 0 ? { slope, middle: -shift / slope } : null;
}

const HELD = 0.01;
const PLAIN: Calibration = { slope: 1, middle: 0, threshold: 0 };

/** The score from which on a class is given, so that the micro-averaged F1 is highest; the best class is given anyhow. */
function bestThreshold(scores: Float64Array, right: Uint8Array, classes: number): number {
  const rows = scores.length / classes;
  let truths = 0;
  for (const x of right) truths += x;
  let given = 0;
  let hits = 0;
  const more: { readonly score: number; readonly right: number }[] = [];
  for (let i = 0; i < rows; i++) {
    let best = i * classes;
    for (let at = best + 1; at < (i + 1) * classes; at++)
      if ((scores[at] as number) > (scores[best] as number)) best = at;
    given++;
    hits += right[best] as number;
    for (let at = i * classes; at < (i + 1) * classes; at++)
      if (at !== best) more.push({ score: scores[at] as number, right: right[at] as number });
  }
  more.sort((a, b) => b.score - a.score);
  let best = (2 * hits) / (given + truths);
  let least = more[0] === undefined ? 0 : more[0].score + 1;
  for (const [i, { score, right: own }] of more.entries()) {
    given++;
    hits += own;
    const f1 = (2 * hits) / (given + truths);
    const next = more[i + 1]?.score;
    if (next === score) continue;
    if (f1 > best) {
      best = f1;
      least = next === undefined ? score : (score + next) / 2;
    }
  }
  return least;
}
