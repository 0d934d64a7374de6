/**
 * The score of one group with its interval: the table of methods, and the one door to them.
 *
 * Every method takes a sample and a level and says how far its interval reaches below and above the observed score.
 * The rest is common to all: what is checked, when nothing is shown, where limits are cut and what is warned of.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import {
  type Estimate,
  type EstimateMethod,
  cautionsOf,
  checkLevel,
  cutInterval,
  named,
  withheldEstimate,
} from './estimate.ts';
import { type Arms, type Sample, sampleOf } from './moments.ts';
import { mayJohnson, moverWilson } from './mover.ts';
import { likelihoodRatio, score, scoreNMinus1 } from './score-test.ts';
import { adjustedWald, goodman, studentT, wald } from './wald.ts';

/** How {@link estimateNps} makes its interval, and at which level. */
export type EstimateOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How the interval is made; the guide on intervals compares the methods. @defaultValue `'score'` */
  readonly method?: EstimateMethod;
  /**
   * How many could have answered, a whole number of at least n; for a sample from an endless population leave it out.
   * Weights that add up to it within a billionth count as everybody.
   */
  readonly populationSize?: number;
  /**
   * The imaginary answers that `adjusted-wald` adds, each from 0 to 1e9.
   *
   * @defaultValue 0.75 detractors, 1.5 passives, 0.75 promoters
   */
  readonly pseudo?: CategoryCounts;
};

/** The method of {@link estimateNps}, unless told otherwise: the best worst case among those that are not plainly too wide. */
export const DEFAULT_METHOD = 'score';

/** Three imaginary answers, as Rocks (2016) spreads them. */
const PSEUDO: CategoryCounts = { detractors: 0.75, passives: 1.5, promoters: 0.75 };

const METHODS: Record<EstimateMethod, (sample: Sample, level: number, pseudo: CategoryCounts) => Arms> = {
  score,
  'adjusted-wald': adjustedWald,
  'mover-wilson': moverWilson,
  'likelihood-ratio': likelihoodRatio,
  'score-n-minus-1': scoreNMinus1,
  wald,
  t: studentT,
  goodman,
  'may-johnson': mayJohnson,
};

/**
 * Estimates the Net Promoter Score of a group, with an interval.
 *
 * The interval says which true scores the answers are compatible with; two groups whose intervals overlap may still
 * differ. It speaks of chance alone: not of who was asked, who kept silent or how the question was put. Answers are
 * taken to be independent. Counts may be fractions, as weighted answers give; then `n` should be their effective number.
 *
 * The default was chosen by its measured coverage, which the suite recomputes: at level 0.95 the interval holds the true
 * score in at least 92% of samples of 5, 93.9% of 10 and 94.3% of 20, 50, 100 and 300, at every point of a grid of 171
 * mixes of the three categories. In the corners that the grid leaves out, where nearly all are alike, any method can fall lower.
 * The two tails are not equal: for a score above 0, "at least the lower limit" is safe, "at most the upper limit" less so.
 *
 * @param counts - A tally, or the three category counts.
 * @param options - Confidence level, method, and how many could have answered.
 * @returns The score in points, −100 to +100, with its interval; `withheld` when nobody answered, and for the method
 * `t` when fewer than two did. A caution `few-answers` below ten; `degenerate` where the method leaves no width, though
 * not everybody was asked.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0. `option/out-of-range` when
 * `level` is not strictly between 0 and 1, `populationSize` is not a whole number of at least n, or a count of `pseudo`
 * is not a number from 0 to 1e9. `option/unknown` for another method, and for `pseudo` with a method that adds nothing.
 * @example
 * const estimate = estimateNps({ detractors: 20, passives: 30, promoters: 50 });
 * estimate.nps // => 30
 * estimate.interval?.lower.toFixed(1) // => '14.0'
 * estimate.interval?.upper.toFixed(1) // => '44.3'
 * @see Tango (1998), Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-sample
 * Design, Statistics in Medicine 17(8).
 * @see Rocks (2016), Interval Estimation for the "Net Promoter Score", The American Statistician 70(4).
 */
export function estimateNps(
  counts: Tally | CategoryCounts,
  { level = 0.95, method = DEFAULT_METHOD, populationSize, pseudo }: EstimateOptions = {},
): Estimate {
  checkLevel(level);
  if (typeof method !== 'string' || !Object.hasOwn(METHODS, method))
    fail('option/unknown', ['method'], `A method is one of ${Object.keys(METHODS).join(', ')}, got ${named(method)}.`);
  if (pseudo !== undefined) checkPseudo(pseudo, method);
  const sample = sampleOf(counts, Number.isInteger(populationSize) ? populationSize : undefined);
  const { n, nps } = sample;
  if (populationSize !== undefined) checkPopulation(populationSize, n);

  if (n === 0) return withheldEstimate('no-responses', n, sample.counts);
  const complete = populationSize !== undefined && n >= populationSize * (1 - ROUNDING);
  if (method === 't' && n < 2 && !complete) return withheldEstimate('below-minimum', n, sample.counts);

  const { below, above, error } = complete ? NOTHING_UNSEEN : METHODS[method](sample, level, pseudo ?? PSEUDO);
  const interval = cutInterval(nps - 100 * below, nps + 100 * above, level, method);
  return {
    status: 'shown',
    nps,
    interval,
    standardError: 100 * error,
    n,
    counts: sample.counts,
    ...(populationSize !== undefined && { populationSize }),
    cautions: cautionsOf(n, interval, complete || sample.variance > 0),
  };
}

/** Everybody answered: whatever the method, the score is the score. */
const NOTHING_UNSEEN: Arms = { below: 0, above: 0, error: 0 };

/** Sums of weights miss a whole number by their last digits: the part of a population that is no difference. */
const ROUNDING = 1e-9;

function checkPseudo(pseudo: CategoryCounts | null, method: EstimateMethod): void {
  if (method !== 'adjusted-wald')
    fail('option/unknown', ['pseudo'], `Imaginary answers belong to the method adjusted-wald, not to ${method}.`);
  const counts = [pseudo?.detractors, pseudo?.passives, pseudo?.promoters];
  if (!counts.every((count) => typeof count === 'number' && count >= 0 && count <= 1e9))
    fail('option/out-of-range', ['pseudo'], 'Imaginary answers are three counts from 0 to 1e9.');
}

function checkPopulation(size: number, n: number): void {
  if (!(Number.isInteger(size) && size * (1 + ROUNDING) >= n))
    fail(
      'option/out-of-range',
      ['populationSize'],
      `A population is a whole number of at least ${n}, got ${named(size)}.`,
    );
}
