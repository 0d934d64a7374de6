/**
 * Two other questions that surveys ask beside the recommendation: satisfaction and effort.
 *
 * CSAT is the share of people who chose one of the highest ratings, CES the mean rating of ease. They stand beside the
 * Net Promoter Score, each with an interval of its own, and there is no index here that blends them: the three ask
 * different things of different people on different scales, so a weighted sum has no unit, hides which of them moved, and
 * has weights that nobody can defend.
 *
 * @module
 */
import { fail } from '../error.ts';
import { normalCritical } from '../numeric/normal.ts';
import { studentCritical } from '../numeric/student.ts';
import { type Caution, checkLevel, named } from './estimate.ts';

/** Where the true value may lie; its unit is that of the value. */
export type SiblingInterval = {
  readonly lower: number;
  readonly upper: number;
  /** The confidence level, strictly between 0 and 1. */
  readonly level: number;
  /** How the limits were found. */
  readonly method: 'wilson' | 't';
  /** The limits before they were cut at the ends of the scale; there only where one was cut. */
  readonly unclipped?: { readonly lower: number; readonly upper: number };
};

/** A figure that is not shown, and why. */
export type WithheldSibling = {
  readonly status: 'withheld';
  readonly interval: null;
  /** `no-responses`: nobody answered. `below-minimum`: a single answer gives a mean no interval. */
  readonly reason: 'no-responses' | 'below-minimum';
  /** How many answered. */
  readonly n: number;
};

/** The share of satisfied people, or why there is none. */
export type Csat =
  | {
      readonly status: 'shown';
      /** The percentage who chose one of the highest ratings, 0 to 100. */
      readonly percent: number;
      /** The true percentages that the answers are compatible with. */
      readonly interval: SiblingInterval;
      /** How many answered; a fraction where answers are weighted. */
      readonly n: number;
      /** How many chose one of the highest ratings. */
      readonly satisfied: number;
      readonly cautions: readonly Caution[];
    }
  | (WithheldSibling & { readonly percent: null });

/** The mean rating, or why there is none. */
export type Ces =
  | {
      readonly status: 'shown';
      /** The mean rating; the lowest rating is 1. */
      readonly mean: number;
      /** The true means that the answers are compatible with. */
      readonly interval: SiblingInterval;
      /** The standard deviation of one answer. */
      readonly standardDeviation: number;
      /** The standard error of the mean. */
      readonly standardError: number;
      /** How many answered; a fraction where answers are weighted. */
      readonly n: number;
      readonly cautions: readonly Caution[];
    }
  | (WithheldSibling & { readonly mean: null });

/** How satisfaction is read. */
export type CsatOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How many of the highest ratings count as satisfied, from 1 to one less than there are ratings. @defaultValue 2 */
  readonly topBoxes?: number;
};

/**
 * Customer satisfaction: the percentage of people who chose one of the highest ratings, with Wilson's interval.
 *
 * It asks about satisfaction with something that happened, not about recommending: show it beside the Net Promoter Score,
 * never added to it.
 *
 * @param counts - How many chose each rating, the lowest first: five counts for a scale from 1 to 5.
 * @param options - Confidence level, and which ratings count as satisfied.
 * @returns The percentage; `withheld` when nobody answered. A caution `few-answers` below ten.
 * @throws {NpsError} `counts/invalid` unless there are 2 to 101 counts, each a finite number of at least 0;
 * `option/out-of-range` for a bad level or number of boxes.
 * @example
 * const satisfaction = csat([3, 4, 13, 45, 35]);
 * satisfaction.percent // => 80
 * satisfaction.interval?.lower.toFixed(1) // => '71.1'
 * csat([3, 4, 13, 45, 35], { topBoxes: 1 }).percent // => 35
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American
 * Statistical Association 22(158).
 */
export function csat(counts: readonly number[], { level = 0.95, topBoxes = 2 }: CsatOptions = {}): Csat {
  checkLevel(level);
  const n = sizeOfRatings(counts);
  if (!(Number.isInteger(topBoxes) && topBoxes >= 1 && topBoxes < counts.length))
    fail(
      'option/out-of-range',
      ['topBoxes'],
      `The highest ratings are from 1 to ${counts.length - 1} of them, got ${named(topBoxes)}.`,
    );
  if (n === 0) return { status: 'withheld', percent: null, interval: null, reason: 'no-responses', n };
  const satisfied = sumOf(counts.slice(-topBoxes));
  const others = sumOf(counts.slice(0, -topBoxes));
  const squared = normalCritical(level) ** 2;
  return {
    status: 'shown',
    percent: percentOf(satisfied, n),
    interval: {
      lower: 100 * wilsonLower(satisfied / n, others / n, squared / n),
      // The upper limit of those who are satisfied is what the lower limit of the others leaves.
      upper: 100 * (1 - wilsonLower(others / n, satisfied / n, squared / n)),
      level,
      method: 'wilson',
    },
    n,
    satisfied,
    cautions: fewOf(n),
  };
}

/**
 * Wilson's lower limit of a share, in the form that does not cancel where the share is small.
 *
 * @param share - The share, 0 to 1.
 * @param rest - One minus the share.
 * @param pull - z² / n.
 */
function wilsonLower(share: number, rest: number, pull: number): number {
  if (share === 0) return 0;
  const half = Math.sqrt(pull * (share * rest + pull / 4));
  // The smaller root of (1 + pull) x² − (2 share + pull) x + share² = 0: their product over the larger one.
  return pull < Infinity ? (share * share) / (share + pull / 2 + half) : 0;
}

/** How a mean rating is read. */
export type CesOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/**
 * Customer effort: the mean rating, with Student's interval.
 *
 * Say in the report which end of the scale is the easy one: both are in use. The mean takes the steps between ratings for
 * equally large, which is a convention; read changes of it, with the interval, rather than its level.
 *
 * @param counts - How many chose each rating, the lowest first: seven counts for a scale from 1 to 7.
 * @param options - Confidence level.
 * @returns The mean, 1 for the lowest rating; `withheld` when fewer than two answered. A caution `few-answers` below ten;
 * `degenerate` where all answers are alike, so that the interval has no width.
 * @throws {NpsError} `counts/invalid` unless there are 2 to 101 counts, each a finite number of at least 0;
 * `option/out-of-range` for a bad level.
 * @example
 * const effort = ces([2, 4, 6, 14, 30, 28, 16]);
 * effort.mean?.toFixed(2) // => '5.14'
 * effort.interval?.lower.toFixed(2) // => '4.86'
 * @see Student (1908), The Probable Error of a Mean, Biometrika 6(1).
 * @see Dixon, Freeman & Toman (2010), Stop Trying to Delight Your Customers, Harvard Business Review 88(7).
 */
export function ces(counts: readonly number[], { level = 0.95 }: CesOptions = {}): Ces {
  checkLevel(level);
  const n = sizeOfRatings(counts);
  if (n < 2)
    return { status: 'withheld', mean: null, interval: null, reason: n > 0 ? 'below-minimum' : 'no-responses', n };
  const shares = counts.map((count) => count / n);
  const mean = Math.min(
    counts.length,
    shares.reduce((sum, share, i) => sum + share * (i + 1), 0),
  );
  const spread = shares.reduce((sum, share, i) => sum + share * (i + 1 - mean) ** 2, 0);
  // All answers alike: what is left of the spread is rounding.
  const alike = counts.filter((count) => count > 0).length === 1;
  const standardError = alike ? 0 : Math.sqrt(spread / (n - 1));
  const reach = standardError === 0 ? 0 : studentCritical(level, n - 1) * standardError;
  const exact = alike ? counts.findIndex((count) => count > 0) + 1 : mean;
  return {
    status: 'shown',
    mean: exact,
    interval: cutAt(exact - reach, exact + reach, counts.length, level),
    standardDeviation: alike ? 0 : Math.sqrt(spread * (n / (n - 1))),
    standardError,
    n,
    cautions: [...fewOf(n), ...(reach === 0 ? (['degenerate'] as const) : [])],
  };
}

function cutAt(lower: number, upper: number, highest: number, level: number): SiblingInterval {
  const cut = { lower: Math.max(1, lower), upper: Math.min(highest, upper), level, method: 't' as const };
  return lower < 1 || upper > highest ? { ...cut, unclipped: { lower, upper } } : cut;
}

const fewOf = (n: number): readonly Caution[] => (n < 10 ? ['few-answers'] : []);

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Multiplied first, since 100 · 7 / 100 is 7 and 100 · (7 / 100) is not; last where that would overflow. */
const percentOf = (part: number, n: number): number => Math.min(100, n < 1e300 ? (100 * part) / n : (part / n) * 100);

/** How many ratings a scale may have: a slider from 0 to 100 has 101. */
const MOST_RATINGS = 101;

/** How many answered, once the counts are checked. */
function sizeOfRatings(counts: readonly number[]): number {
  const isRight =
    Array.isArray(counts) &&
    counts.length >= 2 &&
    counts.length <= MOST_RATINGS &&
    // `every` would pass over a gap.
    Array.from(counts as readonly unknown[]).every((count) => typeof count === 'number' && count >= 0);
  const n = isRight ? sumOf(counts) : Infinity;
  return n < Infinity
    ? // Adding 0 turns −0 into 0.
      n + 0
    : fail(
        'counts/invalid',
        [],
        'Counts of ratings are 2 to 101 finite numbers of at least 0, the lowest rating first.',
      );
}
