/**
 * What an estimate is, and when a reading withholds one.
 *
 * A measure returns the mathematics for any group that answered; a reading decides what is fit to be
 * shown. Both say it in the same form, so that a caller looks at `status` before printing a score.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';

/** The interval methods of `estimateNps`; the guide on intervals compares them. */
export const ESTIMATE_METHODS = [
  'score',
  'adjusted-wald',
  'mover-wilson',
  'likelihood-ratio',
  'score-n-minus-1',
  'wald',
  't',
  'goodman',
  'may-johnson',
] as const;

/** How `estimateNps` makes its interval. */
export type EstimateMethod = (typeof ESTIMATE_METHODS)[number];

/** How an interval was made. */
export type IntervalMethod = EstimateMethod | 'bayes' | 'bootstrap-percentile' | 'bootstrap-bca';

/** The true scores that the answers are compatible with, in points. */
export type Interval = {
  /** The lower limit, cut at the end of the scale. */
  readonly lower: number;
  /** The upper limit, cut at the end of the scale. */
  readonly upper: number;
  /** The confidence level, strictly between 0 and 1. */
  readonly level: number;
  /** How the limits were found. */
  readonly method: IntervalMethod;
  /** The limits before the cut; there only where one was cut. */
  readonly unclipped?: { readonly lower: number; readonly upper: number };
};

/**
 * What to know before using a number.
 *
 * `few-answers`: fewer than ten, so one more answer moves the score by ten points or more.
 * `degenerate`: the interval has no width, because the method cannot do better with answers that are all alike.
 */
export type Caution = 'few-answers' | 'degenerate';

/** A score that may be shown. */
export type ShownEstimate = {
  readonly status: 'shown';
  /** The Net Promoter Score in points, −100 to +100. */
  readonly nps: number;
  /** The true scores that the answers are compatible with. */
  readonly interval: Interval;
  /** The standard error of the score in points, as the interval's method has it. */
  readonly standardError: number;
  /** How many answered; a fraction where answers are weighted. */
  readonly n: number;
  /** How many answered in each category. */
  readonly counts: CategoryCounts;
  /** What to know before using the number. */
  readonly cautions: readonly Caution[];
};

/** A score that is not shown, and why. */
export type WithheldEstimate = {
  readonly status: 'withheld';
  readonly nps: null;
  readonly interval: null;
  /** `no-responses`: nobody answered, so no score exists. `below-minimum`: too few answered to show one. */
  readonly reason: 'no-responses' | 'below-minimum';
  /** How many answered. */
  readonly n: number;
  /** How many answered in each category. */
  readonly counts: CategoryCounts;
};

/** A score with its interval, or the reason why there is none. */
export type Estimate = ShownEstimate | WithheldEstimate;

/** How many answers a reading asks for before it shows a score, unless told otherwise. */
export const DEFAULT_MINIMUM = 10;

/**
 * Withholds a score that rests on too few answers; the counts stay.
 *
 * The interval beside a score already says how little few answers tell. The minimum keeps a table of many
 * groups readable, it does not protect anybody's privacy.
 *
 * @param estimate - A score with its interval.
 * @param minimum - How many answers are enough; at least 1.
 * @returns The estimate itself when it has enough answers, else a withheld one.
 * @throws {NpsError} `option/out-of-range` when `minimum` is not a finite number of at least 1.
 * @example
 * const three = estimateNps({ detractors: 0, passives: 1, promoters: 2 });
 * withholdBelow(three, 10).status // => 'withheld'
 * withholdBelow(three, 3).status // => 'shown'
 */
export function withholdBelow(estimate: Estimate, minimum: number): Estimate {
  if (!(minimum >= 1 && minimum < Infinity))
    fail('option/out-of-range', ['minimum'], `A minimum is a finite number of at least 1, got ${minimum}.`);
  if (estimate.status === 'withheld' || estimate.n >= minimum) return estimate;
  return {
    status: 'withheld',
    nps: null,
    interval: null,
    reason: 'below-minimum',
    n: estimate.n,
    counts: estimate.counts,
  };
}
