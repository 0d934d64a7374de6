/**
 * Shares of comments: how many of them mention something, with an interval, and how the share changed.
 *
 * @module
 */
import type { Direction } from '../compare/difference.ts';
import { csat } from '../estimate/siblings.ts';
import { type Proportion, exactDifference } from './exact-share.ts';

/** The true shares that the comments are compatible with, 0 to 1. */
export type ShareInterval = {
  readonly lower: number;
  readonly upper: number;
  /** The confidence level, strictly between 0 and 1. */
  readonly level: number;
  readonly method: 'wilson';
};

/** A share that may be shown. */
export type ShownShare = {
  readonly status: 'shown';
  /** The share of comments, 0 to 1. */
  readonly share: number;
  readonly interval: ShareInterval;
  /** How many comments mention it. */
  readonly n: number;
  /** Of how many comments that say something. */
  readonly of: number;
};

/** A share that is not shown, and why. */
export type WithheldShare = {
  readonly status: 'withheld';
  readonly share: null;
  readonly interval: null;
  /**
   * `no-responses`: there is no comment that says something. `below-minimum`: there are too few. `privacy`: the few who mention
   * it, or do not, could be known.
   */
  readonly reason: 'no-responses' | 'below-minimum' | 'privacy';
  /** How many comments mention it, of how many; `null` where that may not be told. */
  readonly n: number | null;
  readonly of: number | null;
};

/** A share with its interval, or why there is none. */
export type MentionShare = ShownShare | WithheldShare;

/** A change of a share. */
export type ShareDifference = {
  /** The later share less the earlier one, −1 to 1. */
  readonly difference: number;
  /** The true changes that the comments are compatible with. */
  readonly interval: {
    readonly lower: number;
    readonly upper: number;
    readonly level: number;
    readonly method: 'newcombe';
  };
  /** The two-sided p-value of "no change", by Fisher's exact test. */
  readonly pValue: number;
};

/**
 * A share with Wilson's interval.
 *
 * @param part - How many, of how many.
 * @param rule - The confidence level, and how many comments it takes for a share.
 * @returns The share, withheld below the minimum.
 * @internal
 */
export function themeShare(
  { n, of }: Proportion,
  { level, minimum }: { readonly level: number; readonly minimum: number },
): MentionShare {
  if (of === 0 || of < minimum)
    return {
      status: 'withheld',
      share: null,
      interval: null,
      reason: of === 0 ? 'no-responses' : 'below-minimum',
      n,
      of,
    };
  return { status: 'shown', share: n / of, interval: wilson({ n, of }, level), n, of };
}

/**
 * A share of which nothing may be told.
 *
 * @param of - Of how many comments; null where that may not be told either.
 * @returns The share, without a figure of its own.
 * @internal
 */
export const hiddenShare = (of: number | null): WithheldShare => ({
  status: 'withheld',
  share: null,
  interval: null,
  reason: 'privacy',
  n: null,
  of,
});

/** @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, JASA 22(158). */
function wilson({ n, of }: Proportion, level: number): ShareInterval {
  const { lower, upper } = csat([of - n, n], { topBoxes: 1, level }).interval as { lower: number; upper: number };
  return { lower: lower / 100, upper: upper / 100, level, method: 'wilson' };
}

/**
 * The change of a share from one group of comments to another, with interval and exact test.
 *
 * The test keeps its level however few mention the theme, so it is cautious with few; the interval is not made from it, and may
 * leave out 0 while the p-value is a little above 1 − level.
 *
 * @param before - The earlier share.
 * @param after - The later one.
 * @returns The later less the earlier.
 * @see Newcombe (1998), Interval Estimation for the Difference Between Independent Proportions, Statistics in Medicine 17(8)
 * (method 10).
 * @internal
 */
export function shareChange(before: ShownShare, after: ShownShare): ShareDifference {
  const { level } = after.interval;
  const difference = after.share - before.share;
  const reach = (up: ShownShare, down: ShownShare): number => {
    const rise = up.interval.upper - up.share;
    const fall = down.share - down.interval.lower;
    return Math.sqrt(rise * rise + fall * fall);
  };
  return {
    // Adding 0 turns −0 into 0.
    difference: difference + 0,
    interval: {
      lower: Math.max(-1, difference - reach(before, after)) + 0,
      upper: Math.min(1, difference + reach(after, before)) + 0,
      level,
      method: 'newcombe',
    },
    pValue: exactDifference(after, before),
  };
}

/**
 * Which way a share went.
 *
 * @param difference - The later share less the earlier one.
 * @param adjustedP - The corrected p-value.
 * @param level - The confidence level.
 * @returns The direction, where the p-value is below 1 − level.
 * @internal
 */
export const shareDirection = (difference: number, adjustedP: number, level: number): Direction =>
  adjustedP < 1 - level && difference !== 0 ? (difference > 0 ? 'higher' : 'lower') : 'unclear';
