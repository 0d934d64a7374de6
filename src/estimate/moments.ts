/**
 * The score of a group, and how much the single answer varies.
 *
 * An answer counts −1 (detractor), 0 (passive) or +1 (promoter); the score is the mean of that, times 100.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, categoryCounts } from '../tally/tally.ts';

/**
 * The Net Promoter Score: the percentage of promoters minus the percentage of detractors.
 *
 * A score without its interval says little; {@link estimateNps} gives both.
 *
 * @param counts - A tally, or the three category counts.
 * @returns The score in points, −100 to +100; `null` when nobody answered.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0.
 * @example
 * nps({ detractors: 20, passives: 30, promoters: 50 }) // => 30
 * nps({ detractors: 0, passives: 0, promoters: 0 }) // => null
 * @see Reichheld (2003), The One Number You Need to Grow, Harvard Business Review 81(12).
 */
export function nps(counts: Tally | CategoryCounts): number | null {
  const { detractors, passives, promoters } = categoryCounts(counts);
  const n = detractors + passives + promoters;
  return n > 0 ? inPoints(promoters - detractors, n) : null;
}

/**
 * Multiplied first, since 100 · 7 / 100 is 7 and 100 · (7 / 100) is not; last where that would overflow.
 * With fractional counts the rounding may lead just past the end of the scale.
 */
const inPoints = (net: number, n: number): number =>
  Math.min(100, Math.max(-100, n < 1e300 ? (100 * net) / n : (net / n) * 100)) + 0;

/**
 * How much one answer varies: the variance of −1 (detractor), 0 (passive) and +1 (promoter).
 *
 * @param counts - A tally, or the three category counts.
 * @returns A number from 0 (all answers in one category) to 1 (half promoters, half detractors); `null` when
 * nobody answered.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0.
 * @example
 * answerVariance({ detractors: 5, passives: 0, promoters: 5 }) // => 1
 */
export function answerVariance(counts: Tally | CategoryCounts): number | null {
  const sample = sampleOf(counts);
  return sample.n > 0 ? sample.variance : null;
}

/**
 * The standard error of the score, as the plain (Wald) interval has it: √(variance of one answer / n).
 *
 * @param counts - A tally, or the three category counts.
 * @returns The standard error in points; `null` when nobody answered.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0.
 * @example
 * standardError({ detractors: 50, passives: 0, promoters: 50 }) // => 10
 */
export function standardError(counts: Tally | CategoryCounts): number | null {
  const sample = sampleOf(counts);
  return sample.n > 0 ? 100 * plainError(sample) : null;
}

/** A group of answers on the unit scale, as the interval methods take it. */
export type Sample = {
  /** How many answered in each category. */
  readonly counts: CategoryCounts;
  /** How many answered. */
  readonly n: number;
  /** How many answers from an endless population would tell as much; infinite when everybody was asked. */
  readonly size: number;
  /** The part of the population that did not answer, 0 to 1. */
  readonly unseen: number;
  /** The score in points. */
  readonly nps: number;
  /** The share of detractors, and so on, 0 to 1. */
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
  /** The score on the unit scale, −1 to +1. */
  readonly mean: number;
  /** The variance of one answer, 0 to 1. */
  readonly variance: number;
};

/**
 * Puts counts on the unit scale.
 *
 * In a finite population the answers tell more than their number says: the variance of the score shrinks by
 * (N − n) / (N − 1), as if (N − 1) / (N − n) times as many had answered.
 *
 * @param counts - A tally, or the three category counts.
 * @param populationSize - How many could have answered; endless unless told otherwise.
 * @returns The sample; its shares mean nothing when `n` is 0.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0.
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 3.2.
 * @internal
 */
export function sampleOf(counts: Tally | CategoryCounts, populationSize: number = Infinity): Sample {
  const checked = categoryCounts(counts);
  // Adding 0 turns −0 into 0.
  const counted = {
    detractors: checked.detractors + 0,
    passives: checked.passives + 0,
    promoters: checked.promoters + 0,
  };
  const n = counted.detractors + counted.passives + counted.promoters;
  const net = counted.promoters - counted.detractors;
  const detractors = counted.detractors / n;
  const passives = counted.passives / n;
  const promoters = counted.promoters / n;
  return {
    counts: counted,
    n,
    // Weights may add up to less than one answer; a finite population does not make them worth less still.
    size: populationSize < Infinity ? Math.max(n, n * ((populationSize - 1) / (populationSize - n))) : n,
    unseen: 1 - n / populationSize,
    nps: inPoints(net, n),
    detractors,
    passives,
    promoters,
    mean: net / n,
    // Equal to detractors + promoters − mean², but without its cancellation: 0 exactly where all are alike.
    variance: (detractors + promoters) * passives + 4 * detractors * promoters,
  };
}

/** The standard error of the mean on the unit scale. Two roots, since V / n overflows for a tiny sum of weights. */
export const plainError = ({ variance, size }: Sample): number => Math.sqrt(variance) / Math.sqrt(size);

/** How far an interval reaches from the observed mean to either side, on the unit scale. */
export type Arms = {
  readonly below: number;
  readonly above: number;
  /** The standard error that the method works with. */
  readonly error: number;
};
