/**
 * What weights cost: how many answers of equal weight would tell as much, and counts on that footing.
 *
 * @module
 */
import { fail } from '../error.ts';
import { isScore, offScale } from '../scale/score.ts';
import type { Tally } from '../tally/tally.ts';
import { type DesignSample, checkColumns, scaledWeights } from './sample.ts';

/**
 * The effective number of answers: how many of equal weight would tell as much, if weights and answers are unrelated.
 *
 * It is (Σw)² / Σw², between 1 and the number of weights above 0. Weights of 0 change nothing.
 *
 * @param weights - One an answer, finite and at least 0; only their proportions count.
 * @returns The effective number; 0 when there are no weights.
 * @throws {NpsError} `weights/invalid` with the place of one that is not a finite number of at least 0,
 * `weights/all-zero` when there are weights and none is above 0, `input/invalid` for a collection without a length.
 * @example
 * effectiveSize([1, 1, 1, 1]) // => 4
 * effectiveSize([3, 1]) // => 1.6
 * @see Kish (1965), Survey Sampling, section 11.7.
 */
export const effectiveSize = (weights: ArrayLike<number>): number =>
  weights.length === 0 ? 0 : sizeOfScaled(scaledWeights(weights, []));

/**
 * What weights cost: the number of answers over their effective number. 1 when all are alike.
 *
 * A design effect of 2 means that the answers tell as much as half as many of equal weight would.
 *
 * @param weights - One an answer, finite and at least 0; those of 0 are not counted.
 * @returns A number of at least 1; `null` when there are no weights.
 * @throws {NpsError} `weights/invalid` with the place of one that is not a finite number of at least 0,
 * `weights/all-zero` when there are weights and none is above 0, `input/invalid` for a collection without a length.
 * @example
 * designEffect([3, 1]) // => 1.25
 * @see Kish (1965), Survey Sampling, section 11.7.
 */
export const designEffect = (weights: ArrayLike<number>): number | null =>
  weights.length === 0 ? null : effectOfScaled(scaledWeights(weights, []));

/**
 * (Σw)² / Σw² of scaled weights.
 *
 * @param weights - The largest is between 1 and 2.
 * @returns Kish's effective number.
 * @internal
 */
export function sizeOfScaled(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    sum += weight;
    squares += weight * weight;
  }
  return (sum * sum) / squares;
}

/**
 * How many weights are above 0, over their effective number.
 *
 * @param weights - The largest is between 1 and 2.
 * @returns Kish's design effect.
 * @internal
 */
export function effectOfScaled(weights: ArrayLike<number>): number {
  let n = 0;
  for (let i = 0; i < weights.length; i++) if ((weights[i] as number) > 0) n++;
  // Rounding may leave equal weights just below 1.
  return Math.max(1, n / sizeOfScaled(weights));
}

/**
 * Counts answers by their weights: the sum of the weights for each score.
 *
 * Such tallies merge by addition, as whole ones do, and their score is the weighted score. Their size is a sum of
 * weights and not a number of answers, so an interval from it is wrong: use {@link effectiveTally} or
 * {@link estimateDesign} for that.
 *
 * @param sample - Scores and weights; the rest of the design changes nothing.
 * @returns The sum of the weights for each score.
 * @throws {NpsError} `score/not-on-scale` and `weights/invalid` with the place of a bad value, `weights/all-zero` when
 * there are answers and all weigh 0, `design/invalid` when the columns differ in length, `input/invalid` for scores
 * without a length, such as a set.
 * @example
 * nps(weightedTally({ scores: [10, 10, 0], weights: [1, 2, 1] })) // => 50
 */
export function weightedTally(sample: DesignSample): Tally {
  const { scores, weights } = sample;
  checkColumns(scores.length, { weights });
  if (weights !== undefined) scaledWeights(weights, ['weights']);
  const counts = new Array<number>(11).fill(0);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (!isScore(score)) offScale(score, ['scores', i]);
    counts[score] = (counts[score] as number) + (weights === undefined ? 1 : (weights[i] as number));
  }
  if (!(counts.reduce((sum, count) => sum + count, 0) < Infinity))
    fail('weights/invalid', ['weights'], 'Weights add up to a finite number.');
  return { counts };
}

/**
 * The weighted shares of the scores times the effective number of answers: a tally for everything that takes one.
 *
 * Hands weighted answers on to intervals, comparisons and charts, as far as weights are all that sets them apart from
 * independent ones. For strata, clusters and known totals use {@link estimateDesign}.
 *
 * @param sample - Scores and weights; the rest of the design changes nothing.
 * @returns A tally of fractions, whose size is the effective number of answers.
 * @throws {NpsError} `score/not-on-scale` and `weights/invalid` with the place of a bad value, `weights/all-zero` when
 * there are answers and all weigh 0, `design/invalid` when the columns differ in length, `input/invalid` for scores
 * without a length, such as a set.
 * @example
 * const tally = effectiveTally({ scores: [10, 10, 0, 8], weights: [1, 3, 1, 1] });
 * sizeOf(tally).toFixed(1) // => '3.0'
 * estimateNps(tally).nps?.toFixed(1) // => '50.0'
 * @see Kish (1965), Survey Sampling, section 11.7.
 */
export function effectiveTally(sample: DesignSample): Tally {
  const { scores, weights } = sample;
  if (weights === undefined || scores.length === 0) return weightedTally(sample);
  checkColumns(scores.length, { weights });
  const scaled = scaledWeights(weights, ['weights']);
  const { counts } = weightedTally({ scores, weights: scaled });
  const factor = sizeOfScaled(scaled) / counts.reduce((sum, count) => sum + count, 0);
  return { counts: counts.map((count) => count * factor) };
}
