/**
 * How wide an interval will be, and how often it will hold the true score: computed from every outcome, not simulated.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import { type EstimateMethod, type Interval, checkLevel } from '../estimate/estimate.ts';
import { DEFAULT_METHOD, estimateNps } from '../estimate/interval.ts';
import { forEachOutcome } from './outcomes.ts';
import { checkNumber } from './plan.ts';
import { assumedOf } from './spread.ts';

/** How many answer, and which interval is made of them. */
export type ExpectedWidthOptions = {
  /** How many answer: a whole number from 1 (for the method `t` from 2) to 10 000. */
  readonly n: number;
  /** Confidence level of the interval, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** The interval, as `estimateNps` makes it. @defaultValue `'score'` */
  readonly method?: EstimateMethod;
};

/** What an interval does on average. */
export type ExpectedWidth = {
  /** The mean width in points, 0 to 200, of limits that are cut at the ends of the scale. */
  readonly width: number;
  /** The probability that the interval holds the true score. */
  readonly coverage: number;
  /** The probability that it lies wholly below the true score. */
  readonly missBelow: number;
  /** The probability that it lies wholly above the true score. */
  readonly missAbove: number;
  /** The true score in points. */
  readonly nps: number;
  /** How many answer. */
  readonly n: number;
  readonly level: number;
  readonly method: EstimateMethod;
};

/** Beyond this the formulas of `marginOfError` are exact to all digits that matter. */
const MOST = 10_000;

/** A limit that misses the true score by its last digits holds it. */
const TOUCH = 1e-9;

/**
 * The mean width of an interval and the probability that it holds the true score, when these are the true shares.
 *
 * Adds up the interval of every outcome that may happen, of which there are about 100 times n. The default takes some
 * 15 milliseconds for 100 answers, a fifth of a second for 1 000, two seconds for 10 000; `t` and `likelihood-ratio` several
 * times as long.
 *
 * @param shares - The true shares, as counts of any size.
 * @param options - How many answer, the level and the method.
 * @returns Mean width in points and coverage, with the misses to either side.
 * @throws {NpsError} `option/out-of-range` when n or the level is out of its range, `option/unknown` for another method,
 * `counts/too-many` for more than 10 000 answers, `counts/invalid` when a count is not a finite number of at least 0, or
 * there are none.
 * @example
 * const shares = { detractors: 20, passives: 30, promoters: 50 };
 * const { width, coverage } = expectedWidth(shares, { n: 50 });
 * width.toFixed(1) // => '42.2'
 * coverage.toFixed(3) // => '0.951'
 * @see Brown, Cai & DasGupta (2001), Interval Estimation for a Binomial Proportion, Statistical Science 16(2) (expected
 * width and coverage by enumeration).
 */
export function expectedWidth(
  shares: Tally | CategoryCounts,
  { n, level = 0.95, method = DEFAULT_METHOD }: ExpectedWidthOptions,
): ExpectedWidth {
  checkLevel(level);
  const fewest = method === 't' ? 2 : 1;
  checkNumber('n', n, (x) => Number.isInteger(x) && x >= fewest, `a whole number of at least ${fewest}`);
  if (n > MOST) fail('counts/too-many', ['n'], `Outcomes are added up for at most ${MOST} answers, got ${n}.`);
  const truth = assumedOf(shares, 'shares').shares;
  let width = 0;
  let missBelow = 0;
  let missAbove = 0;
  forEachOutcome(truth, n, (detractors, passives, promoters, probability) => {
    // With that many answers no method withholds its interval.
    const { lower, upper } = estimateNps({ detractors, passives, promoters }, { level, method }).interval as Interval;
    width += probability * (upper - lower);
    if (upper < truth.nps - TOUCH) missBelow += probability;
    else if (lower > truth.nps + TOUCH) missAbove += probability;
  });
  return {
    width,
    // Sums of probabilities may end past 0 and 1 by their last digits.
    coverage: Math.max(0, 1 - missBelow - missAbove),
    missBelow: Math.min(1, missBelow),
    missAbove: Math.min(1, missAbove),
    nps: truth.nps,
    n,
    level,
    method,
  };
}
