/**
 * The difference of two scores, with interval and test: two groups of different people.
 *
 * A difference is always directed: the first group minus the second. What a difference is, when it is withheld and how
 * its direction is decided stands here for every comparison of this room.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, checkLevel, named } from '../estimate/estimate.ts';
import { type Sample, sampleOf } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import {
  type Contrast,
  type Pseudo,
  adjustedWald,
  moverByScore,
  moverByWilson,
  splitBySize,
  wald,
  welch,
} from './contrast.ts';

/** The methods of `compareNps`, the default first; the guide on comparing two groups sets them side by side. */
export const DIFFERENCE_METHODS = ['adjusted-wald', 'mover-score', 'mover-wilson', 'wald', 'welch-t'] as const;

/** How `compareNps` makes its interval and its test. */
export type DifferenceMethod = (typeof DIFFERENCE_METHODS)[number];

/** The method of {@link compareNps}, unless told otherwise: the best worst case at equal sizes, and never without width. */
export const DEFAULT_DIFFERENCE_METHOD = 'adjusted-wald';

/** What a comparison says about the first group: its score is higher, lower, or nobody can tell. */
export type Direction = 'higher' | 'lower' | 'unclear';

/** The true differences that the answers are compatible with, in points. */
export type DifferenceInterval = {
  /** The lower limit, cut at −200. */
  readonly lower: number;
  /** The upper limit, cut at 200. */
  readonly upper: number;
  /** The confidence level, strictly between 0 and 1. */
  readonly level: number;
  /** How the limits were found; `t` for pairs only. */
  readonly method: DifferenceMethod | 't';
  /** The limits before the cut; there only where one was cut. */
  readonly unclipped?: { readonly lower: number; readonly upper: number };
};

/** How many answers there are on both sides; fractions where they are weighted. */
export type BothSizes = { readonly a: number; readonly b: number };

/** A difference that may be shown. */
export type ShownDifference = {
  readonly status: 'shown';
  /** The score of the first group minus that of the second, in points, −200 to +200, as observed. */
  readonly difference: number;
  /** The true differences that the answers are compatible with. */
  readonly interval: DifferenceInterval;
  /** The difference in points around which the interval is built; there only where imaginary answers moved it. */
  readonly center?: number;
  /** The standard error in points, as the method has it; `null` where the method has none. */
  readonly standardError: number | null;
  /** The test statistic, positive when the first group is higher; `null` where it is beyond every number. */
  readonly statistic: number | null;
  /** The degrees of freedom; there only where the test counts on them. */
  readonly df?: number;
  /** The two-sided p-value of "no difference". */
  readonly pValue: number;
  /** The one-sided p-value: small when the first group is higher. */
  readonly pGreater: number;
  /** The one-sided p-value: small when the first group is lower. */
  readonly pLess: number;
  /** How many answers there are on both sides. */
  readonly n: BothSizes;
  /** Which way the scores differ, where `pValue` is below 1 − level. */
  readonly direction: Direction;
  /** What to know before using the numbers. */
  readonly cautions: readonly Caution[];
};

/** A difference that is not shown, and why. */
export type WithheldDifference = {
  readonly status: 'withheld';
  readonly difference: null;
  readonly interval: null;
  readonly pValue: null;
  /** `no-responses`: nobody answered on one side. `below-minimum`: too few did for the method. */
  readonly reason: 'no-responses' | 'below-minimum';
  /** How many answers there are on both sides. */
  readonly n: BothSizes;
  readonly direction: 'unclear';
};

/** A difference with interval and test, or the reason why there is none. */
export type Difference = ShownDifference | WithheldDifference;

/** How {@link compareNps} makes interval and test, and at which level. */
export type DifferenceOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How interval and test are made. @defaultValue `'adjusted-wald'` */
  readonly method?: DifferenceMethod;
  /**
   * The imaginary answers that `adjusted-wald` adds to each sample, each count from 0 to 1e9.
   *
   * @defaultValue three in all, split between the samples by size; a quarter, a half and a quarter of them detract, are passive, promote
   */
  readonly pseudoPerSample?: CategoryCounts;
};

type Method = (a: Sample, b: Sample, level: number, pseudo: CategoryCounts | undefined) => Contrast;

const METHODS: Record<DifferenceMethod, Method> = {
  'adjusted-wald': (a, b, level, pseudo) =>
    adjustedWald(a, b, level, pseudo === undefined ? splitBySize(a, b) : alike(pseudo)),
  'mover-score': moverByScore,
  'mover-wilson': moverByWilson,
  wald,
  'welch-t': welch,
};

const alike = (pseudo: CategoryCounts): Pseudo => ({ a: pseudo, b: pseudo });

/**
 * Compares the scores of two groups of different people: the first minus the second, with interval and test.
 *
 * Use this, not the overlap of two intervals: those of different groups may overlap although the scores differ. For the
 * same people asked twice use `comparePaired`; for a part against a whole that holds it, compare the part with the rest.
 *
 * The default adds three imaginary answers, split so that the smaller sample gets more. At level 0.95 its interval holds
 * the true difference in at least 92.8% of pairs of samples of 10 and 10 answers, 93.3% of 10 and 40, 94.0% of 20 and 20,
 * for every pair of 171 mixes of the three categories; in the corners that this grid leaves out it can fall to 83% at 10
 * and 10. With fewer than ten answers on one side `mover-score` is safer and a little wider. Interval and p-value agree for every
 * method: `pValue` is below 1 − level exactly when 0 lies outside the interval, but for rounding.
 *
 * @param a - The first group: a tally, or the three category counts; fractions where answers are weighted.
 * @param b - The second group, which shares nobody with the first.
 * @param options - Confidence level and method.
 * @returns The difference in points; `withheld` when nobody answered on one side, and for `welch-t` when fewer than
 * two did. A caution `few-answers` when one side has fewer than ten; `degenerate` where the method leaves no width.
 * `direction` is `unclear` also where imaginary answers alone would decide it, against the observed difference.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0. `option/out-of-range` when
 * `level` is not strictly between 0 and 1, or a count of `pseudoPerSample` is not a number from 0 to 1e9.
 * `option/unknown` for another method, and for `pseudoPerSample` with a method that adds nothing.
 * @example
 * const north = { detractors: 30, passives: 50, promoters: 120 };
 * const south = { detractors: 50, passives: 60, promoters: 90 };
 * const difference = compareNps(north, south);
 * difference.difference // => 25
 * difference.interval?.lower.toFixed(1) // => '9.6'
 * difference.direction // => 'higher'
 * @see Agresti & Caffo (2000), Simple and Effective Confidence Intervals for Proportions and Differences of Proportions
 * Result from Adding Two Successes and Two Failures, The American Statistician 54(4).
 * @see Rocks (2016), Interval Estimation for the "Net Promoter Score", The American Statistician 70(4).
 */
export function compareNps(
  a: Tally | CategoryCounts,
  b: Tally | CategoryCounts,
  { level = 0.95, method = DEFAULT_DIFFERENCE_METHOD, pseudoPerSample }: DifferenceOptions = {},
): Difference {
  checkLevel(level);
  checkDifferenceMethod(method);
  if (pseudoPerSample !== undefined) checkPseudo(pseudoPerSample, method);
  const one = sampleOf(a);
  const other = sampleOf(b);
  const n = { a: one.n, b: other.n };
  const fewest = Math.min(one.n, other.n);
  if (fewest === 0) return withheldDifference('no-responses', n);
  if (method === 'welch-t' && fewest < 2) return withheldDifference('below-minimum', n);

  const { below, above, error, statistic, df, center, tails } = METHODS[method](one, other, level, pseudoPerSample);
  const difference = one.nps - other.nps;
  return {
    status: 'shown',
    difference,
    interval: cutDifference(difference - 100 * below, difference + 100 * above, level, method),
    ...(center !== undefined && { center: 100 * center }),
    standardError: error === null ? null : 100 * error,
    statistic,
    ...(df !== undefined && { df }),
    ...tails,
    n,
    direction: agreed(difference, statistic) ? directionOf(difference, tails.pValue, level) : 'unclear',
    cautions: differenceCautions(n, error === 0),
  };
}

/** Whether the test points where the answers point: a group of very few next to one near 100 may be pulled past it. */
const agreed = (difference: number, statistic: number | null): boolean =>
  statistic === null || Math.sign(statistic) === Math.sign(difference);

/**
 * Which way two scores differ.
 *
 * @param difference - The first minus the second.
 * @param pValue - The two-sided p-value, adjusted where it is one of many.
 * @param level - The confidence level; the p-value is compared with 1 − level.
 * @returns The direction; `unclear` unless the p-value is small enough.
 * @internal
 */
export const directionOf = (difference: number, pValue: number, level: number): Direction =>
  pValue >= 1 - level || difference === 0 ? 'unclear' : difference > 0 ? 'higher' : 'lower';

/**
 * A difference that is not shown.
 *
 * @param reason - Why it is not shown.
 * @param n - How many answers there are on both sides.
 * @returns The difference, without numbers.
 * @internal
 */
export const withheldDifference = (reason: WithheldDifference['reason'], n: BothSizes): WithheldDifference => ({
  status: 'withheld',
  difference: null,
  interval: null,
  pValue: null,
  reason,
  n,
  direction: 'unclear',
});

/**
 * Cuts an interval of a difference at −200 and 200, keeping the limits before the cut where there was one.
 *
 * @param lower - The lower limit in points.
 * @param upper - The upper limit in points.
 * @param level - The confidence level.
 * @param method - How the limits were found.
 * @returns The interval.
 * @internal
 */
export function cutDifference(
  lower: number,
  upper: number,
  level: number,
  method: DifferenceInterval['method'],
): DifferenceInterval {
  const cut = { lower: Math.max(-200, lower) + 0, upper: Math.min(200, upper) + 0, level, method };
  // A limit at the end of the scale may miss it by its last digits, which is no cut.
  return Math.max(-lower, upper) > 200 + 1e-11 ? { ...cut, unclipped: { lower, upper } } : cut;
}

/**
 * What to know about a difference: few answers on one side, or an interval without width.
 *
 * @param n - How many answers there are on both sides.
 * @param degenerate - Whether the method leaves no width because the answers of each side are all alike.
 * @returns The cautions, in the order of `CAUTIONS`.
 * @internal
 */
export const differenceCautions = (n: BothSizes, degenerate: boolean): readonly Caution[] => [
  ...(Math.min(n.a, n.b) < 10 ? (['few-answers'] as const) : []),
  ...(degenerate ? (['degenerate'] as const) : []),
];

/**
 * Checks a method of comparing two groups.
 *
 * @param method - What a caller gave.
 * @throws {NpsError} `option/unknown` when it is none.
 * @internal
 */
export function checkDifferenceMethod(method: DifferenceMethod): void {
  if (!DIFFERENCE_METHODS.includes(method))
    fail('option/unknown', ['method'], `A method is one of ${DIFFERENCE_METHODS.join(', ')}, got ${named(method)}.`);
}

function checkPseudo(pseudo: CategoryCounts | null, method: DifferenceMethod): void {
  if (method !== 'adjusted-wald')
    fail(
      'option/unknown',
      ['pseudoPerSample'],
      `Imaginary answers belong to the method adjusted-wald, not to ${method}.`,
    );
  const counts = [pseudo?.detractors, pseudo?.passives, pseudo?.promoters];
  if (!counts.every((count) => typeof count === 'number' && count >= 0 && count <= 1e9))
    fail('option/out-of-range', ['pseudoPerSample'], 'Imaginary answers are three counts from 0 to 1e9.');
}
