/**
 * An interval for a running score that holds at every look at once.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, checkLevel, named } from '../estimate/estimate.ts';
import { sampleOf } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';

/** The limits of a confidence sequence after so many answers, in points. */
export type SequenceInterval = {
  /** Cut at −100. */
  readonly lower: number;
  /** Cut at 100. */
  readonly upper: number;
  /** The chance that all intervals, from the first look to the last, hold the true score. */
  readonly level: number;
  readonly method: 'confidence-sequence';
  /** The limits before the cut; there only where one was cut. */
  readonly unclipped?: { readonly lower: number; readonly upper: number };
};

/** A running score with an interval that holds at every look, or why there is none. */
export type ConfidenceSequence =
  | {
      readonly status: 'shown';
      /** The score so far, in points. */
      readonly nps: number;
      readonly interval: SequenceInterval;
      /** How far the interval reaches to either side before it is cut, in points. */
      readonly halfWidth: number;
      /** The number of answers at which it is narrowest, compared with others of its kind. */
      readonly bestAt: number;
      /** How many answered. */
      readonly n: number;
      readonly counts: CategoryCounts;
      /** `degenerate` where all answers are alike, which leaves no width. */
      readonly cautions: readonly Caution[];
    }
  | {
      readonly status: 'withheld';
      readonly nps: null;
      readonly interval: null;
      /** `no-responses`: nobody answered. `below-minimum`: fewer than 30 answers. */
      readonly reason: 'no-responses' | 'below-minimum';
      readonly n: number;
      readonly counts: CategoryCounts;
    };

/** How a confidence sequence is made. */
export type SequenceOptions = {
  /** The chance that every interval holds the true score, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** About how many answers are there at the look that matters most, 1 to 1e15; settled before the first look. @defaultValue 500 */
  readonly bestAt?: number;
};

const FEWEST = 30;

/**
 * The score of all answers so far, with an interval that holds at every look.
 *
 * An ordinary 95% interval misses in one of twenty looks, and who looks every day meets one that does. These intervals hold the true
 * score all together, at every look from the first to the last, in about 95 of 100 rows of answers; so one may stop whenever it
 * pleases. The price is width: about 1.55 times that of an ordinary interval at `bestAt`. The promise is asymptotic: it rests on
 * the normal approximation, so it is close and not exact, and nothing is shown below 30 answers. It supposes a score that does
 * not move; for one that may, use {@link watchDetractors} or a series of periods.
 *
 * @param counts - All answers so far: a tally, or the three category counts.
 * @param options - The level, and about when the look that matters will be.
 * @returns The score with the interval; `withheld` below 30 answers.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, `option/out-of-range` for a bad `level`
 * or `bestAt`.
 * @example
 * const sequence = confidenceSequence({ detractors: 200, passives: 300, promoters: 500 });
 * sequence.nps // => 30
 * sequence.interval?.lower.toFixed(1) // => '22.4'
 * sequence.interval?.upper.toFixed(1) // => '37.6'
 * @see Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2024), Time-Uniform Central Limit Theory and Asymptotic Confidence
 * Sequences, The Annals of Statistics 52(6).
 */
export function confidenceSequence(
  counts: Tally | CategoryCounts,
  { level = 0.95, bestAt = 500 }: SequenceOptions = {},
): ConfidenceSequence {
  checkLevel(level);
  if (!(typeof bestAt === 'number' && bestAt >= 1 && bestAt <= 1e15))
    fail(
      'option/out-of-range',
      ['bestAt'],
      `The look that matters most comes after 1 to 1e15 answers, got ${named(bestAt)}.`,
    );
  const { n, nps, variance, counts: counted } = sampleOf(counts);
  if (n < FEWEST)
    return {
      status: 'withheld',
      nps: null,
      interval: null,
      reason: n === 0 ? 'no-responses' : 'below-minimum',
      n,
      counts: counted,
    };
  const halfWidth = 100 * Math.sqrt(variance) * reach(n, level, bestAt);
  const [lower, upper] = [nps - halfWidth, nps + halfWidth];
  const cut = {
    lower: Math.max(-100, lower) + 0,
    upper: Math.min(100, upper) + 0,
    level,
    method: 'confidence-sequence',
  } as const;
  return {
    status: 'shown',
    nps,
    interval: lower < -100 || upper > 100 ? { ...cut, unclipped: { lower, upper } } : cut,
    halfWidth,
    bestAt,
    n,
    counts: counted,
    cautions: halfWidth === 0 ? ['degenerate'] : [],
  };
}

/** The half width for answers with a standard deviation of 1. */
function reach(n: number, level: number, bestAt: number): number {
  // −log α, kept from vanishing in the square of what follows.
  const log = -Math.log1p(-Math.max(level, 1e-280));
  const rate = (2 * log + Math.log1p(2 * log)) / bestAt;
  const spread = n * rate;
  // ((n ρ² + 1) / (n² ρ²)) · 2 log(√(n ρ² + 1) / α)
  return Math.sqrt(((spread + 1) / spread / n) * (Math.log1p(spread) + 2 * log));
}
