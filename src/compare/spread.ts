/**
 * How much answers vary, as a plan assumes it before anybody is asked.
 *
 * Every plan needs it: the more people differ, the more of them must be asked. The last wave is the best guess; without
 * one the plan takes the worst case.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import type { CategoryTransition, Transition } from '../tally/transition.ts';
import { named } from '../estimate/estimate.ts';
import { type Sample, sampleOf } from '../estimate/moments.ts';
import { pairsOf } from './pairs.ts';

/**
 * How single answers vary: the answers of an earlier wave, shares that are expected, or the variance of one answer
 * (detractor −1, passive 0, promoter +1), from 0 where all are alike to 1 where half detract and half promote.
 */
export type Spread = Tally | CategoryCounts | { readonly variance: number };

/**
 * How the change of single people varies: the moves of people who answered twice, or the variance of one change
 * (between −2, promoter to detractor, and +2), from 0 to 4.
 */
export type ChangeSpread = Transition | CategoryTransition | { readonly variance: number };

/** Nobody knows how answers will vary: half detract, half promote. */
export const WORST_SPREAD: Spread = /* @__PURE__ */ Object.freeze({ variance: 1 });

/** Two answers of a person that have nothing to do with each other, each as uncertain as an answer can be. */
export const WORST_CHANGE: ChangeSpread = /* @__PURE__ */ Object.freeze({ variance: 2 });

/** What a spread says of one answer. */
export type Assumed = {
  /** The variance of one answer, 0 to 1. */
  readonly variance: number;
  /** Shares with that variance; the number of answers behind them does not matter. */
  readonly shares: Sample;
};

/**
 * Reads a spread.
 *
 * A variance alone does not say how many promote: it is taken as if promoters and detractors were equally many.
 *
 * @param spread - What a caller gave.
 * @param name - The option that carries it.
 * @returns The variance, and shares that have it.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, or nobody answered;
 * `option/out-of-range` when a variance is not a number from 0 to 1.
 * @internal
 */
export function assumedOf(spread: Spread, name: string = 'spread'): Assumed {
  if (isVariance(spread)) {
    const variance = checkedVariance(spread.variance, 1, name);
    const half = variance / 2;
    return { variance, shares: sampleOf({ detractors: half, passives: 1 - variance, promoters: half }) };
  }
  const shares = sampleOf(spread);
  if (!(shares.n > 0)) fail('counts/invalid', [name], 'How answers vary cannot be told from none.');
  return { variance: shares.variance, shares };
}

/**
 * Reads how changes vary: the mean of the squared change less the square of the mean change.
 *
 * @param change - What a caller gave.
 * @returns The variance of one change, 0 to 4.
 * @throws {NpsError} `transition/invalid` when a table has another form or a wrong count, or nobody is in it;
 * `option/out-of-range` when a variance is not a number from 0 to 4.
 * @internal
 */
export function changeVarianceOf(change: ChangeSpread): number {
  if (isVariance(change)) return checkedVariance(change.variance, 4, 'change');
  const { n, changeVariance } = pairsOf(change);
  return n > 0
    ? changeVariance
    : fail('transition/invalid', ['change'], 'How changes vary cannot be told from nobody.');
}

const isVariance = (spread: unknown): spread is { readonly variance: number } =>
  typeof spread === 'object' && spread !== null && 'variance' in spread;

function checkedVariance(variance: number, highest: number, name: string): number {
  if (!(typeof variance === 'number' && variance >= 0 && variance <= highest))
    fail('option/out-of-range', [name], `A variance is a number from 0 to ${highest}, got ${named(variance)}.`);
  return variance + 0;
}
