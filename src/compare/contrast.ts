/**
 * How two independent samples are set against each other: the methods, and the p-values that go with them.
 *
 * Every method says how far its interval reaches below and above the observed difference, on the unit scale (−2 to +2),
 * and tests whether the true difference is 0 in the way that agrees with the interval.
 *
 * @module
 */
import { type Arms, type Sample, plainError, sampleOf } from '../estimate/moments.ts';
import { moverWilson } from '../estimate/mover.ts';
import { score } from '../estimate/score-test.ts';
import { normalCritical, normalUpperTail } from '../numeric/normal.ts';
import { findRoot } from '../numeric/root.ts';
import { studentCritical, studentUpperTail } from '../numeric/student.ts';
import type { CategoryCounts } from '../scale/category.ts';

/** The p-values of one test: in both directions, for "greater" and for "less". */
export type Tails = { readonly pValue: number; readonly pGreater: number; readonly pLess: number };

/** Two samples compared, on the unit scale. */
export type Contrast = {
  /** How far the interval reaches from the observed difference to either side. */
  readonly below: number;
  readonly above: number;
  /** The standard error that the method works with; null where it has none. */
  readonly error: number | null;
  /** The test statistic; null where it is beyond every number. */
  readonly statistic: number | null;
  readonly df?: number;
  /** The difference around which the interval is symmetric, where that is not the observed one. */
  readonly center?: number;
  readonly tails: Tails;
};

/** Imaginary answers to be added to each of two samples. */
export type Pseudo = { readonly a: CategoryCounts; readonly b: CategoryCounts };

/** Three imaginary answers, split so that the smaller sample gets more: as many as the other sample's share of all. */
export const splitBySize = (a: Sample, b: Sample): Pseudo => ({
  // In this form no size is too small or too large.
  a: triangular(3 / (1 + a.n / b.n)),
  b: triangular(3 / (1 + b.n / a.n)),
});

const triangular = (total: number): CategoryCounts => ({
  detractors: total / 4,
  passives: total / 2,
  promoters: total / 4,
});

/**
 * The plain difference: the variances are taken from the answers as if they were known.
 *
 * @see Goodman (1964), Simultaneous Confidence Intervals for Contrasts Among Multinomial Populations, Annals of
 * Mathematical Statistics 35(2).
 * @internal
 */
export function wald(a: Sample, b: Sample, level: number): Contrast {
  const error = Math.hypot(plainError(a), plainError(b));
  const arm = normalCritical(level) * error;
  return { below: arm, above: arm, error, ...tested(gapOf(a, b), error, normalTails) };
}

/** The difference of two means; of two near the same end by what they miss of it, which keeps the digits. */
function gapOf(a: Sample, b: Sample): number {
  const both = a.mean + b.mean;
  if (both > 1) return 2 * b.detractors + b.passives - (2 * a.detractors + a.passives);
  // Adding 0 turns −0, the mean of a score next to 0, into 0.
  return both < -1 ? 2 * a.promoters + a.passives - (2 * b.promoters + b.passives) : a.mean - b.mean + 0;
}

/**
 * The plain difference after adding imaginary answers to both samples; interval and test both start from the adjusted one.
 *
 * @see Agresti & Caffo (2000), Simple and Effective Confidence Intervals for Proportions and Differences of Proportions
 * Result from Adding Two Successes and Two Failures, The American Statistician 54(4).
 * @see Rocks (2016), Interval Estimation for the "Net Promoter Score", The American Statistician 70(4).
 * @internal
 */
export function adjustedWald(a: Sample, b: Sample, level: number, pseudo: Pseudo): Contrast {
  const one = enlarged(a, pseudo.a);
  const other = enlarged(b, pseudo.b);
  const { above, ...rest } = wald(one, other, level);
  const center = gapOf(one, other);
  const shift = center - gapOf(a, b);
  return { ...rest, below: above - shift, above: above + shift, center };
}

/**
 * A sample together with imaginary answers.
 *
 * @param sample - The answers.
 * @param pseudo - What is added to their counts.
 * @returns The enlarged sample.
 * @internal
 */
export const enlarged = ({ counts }: Pick<Sample, 'counts'>, pseudo: CategoryCounts): Sample =>
  sampleOf({
    detractors: counts.detractors + pseudo.detractors,
    passives: counts.passives + pseudo.passives,
    promoters: counts.promoters + pseudo.promoters,
  });

/**
 * The difference with n − 1 in the variances and Student's critical value; both samples need two answers.
 *
 * @see Welch (1947), The Generalization of "Student's" Problem when Several Different Population Variances are
 * Involved, Biometrika 34.
 * @internal
 */
export function welch(a: Sample, b: Sample, level: number): Contrast {
  const one = Math.sqrt(a.variance / (a.n - 1));
  const other = Math.sqrt(b.variance / (b.n - 1));
  const error = Math.hypot(one, other);
  const difference = gapOf(a, b);
  if (error === 0) return { below: 0, above: 0, error, ...tested(difference, 0, normalTails) };
  const share = (one / error) ** 2;
  const rest = (other / error) ** 2;
  const df = Math.max(1, 1 / (share * (share / (a.n - 1)) + rest * (rest / (b.n - 1))));
  // From here on a Student variable is a normal one to the last digit.
  const normal = df > 1e17;
  const arm = (normal ? normalCritical(level) : studentCritical(level, df)) * error;
  const tails = normal ? normalTails : (t: number): Tails => tailsOf(t, (x) => studentUpperTail(x, df));
  return { below: arm, above: arm, error, df, ...tested(difference, error, tails) };
}

/** The limits of the two scores, each by the score test, combined as the variances of a difference are. */
export const moverByScore = (a: Sample, b: Sample, level: number): Contrast => mover(score, a, b, level);

/** The limits of the two scores, each by Wilson's intervals of the shares, combined likewise. */
export const moverByWilson = (a: Sample, b: Sample, level: number): Contrast => mover(moverWilson, a, b, level);

/** @see Zou & Donner (2008), Construction of Confidence Limits About Effect Measures, Statistics in Medicine 27(10). */
function mover(method: (sample: Sample, level: number) => Arms, a: Sample, b: Sample, level: number): Contrast {
  const difference = gapOf(a, b);
  const one = method(a, level);
  const other = method(b, level);
  return {
    below: Math.hypot(one.below, other.above),
    above: Math.hypot(one.above, other.below),
    error: null,
    ...deviateOf(
      difference,
      Math.abs(difference) / Math.hypot(1 / Math.sqrt(a.n), 1 / Math.sqrt(b.n)),
      difference > 0 ? armBelow(method, a, b) : armBelow(method, b, a),
    ),
  };
}

/** How far the interval of a − b reaches below the difference, by the critical value. */
const armBelow =
  (method: (sample: Sample, level: number) => Arms, a: Sample, b: Sample) =>
  (z: number): number => {
    // Both methods know the critical value and the size only as z² / size: a larger value is a smaller sample.
    const scale = (normalCritical(FIXED) / z) ** 2;
    return Math.hypot(
      method({ ...a, size: a.size * scale }, FIXED).below,
      method({ ...b, size: b.size * scale }, FIXED).above,
    );
  };

const FIXED = 0.95;

/** A critical value that is so much larger than a plain one, and than 1, is not reached at all. */
const FARTHEST = 1e9;

/** Where a guess is 0, or its square next to it. */
const CLOSEST = 1e-150;

/**
 * The test that agrees with an interval: the critical value at which the interval just reaches what is tested.
 *
 * @param difference - The distance of the observed difference from what is to be tested.
 * @param guess - Where to look first for the critical value, above 0.
 * @param arm - How far the interval reaches towards what is tested, by the critical value.
 * @returns The critical value with the sign of the difference, null where no interval reaches so far, and the p-values.
 * @internal
 */
export function deviateOf(
  difference: number,
  guess: number,
  arm: (z: number) => number,
): Pick<Contrast, 'statistic' | 'tails'> {
  if (difference === 0) return { statistic: 0, tails: normalTails(0) };
  const distance = Math.abs(difference);
  // Rounding alone may carry an arm past a distance that it comes close to and never reaches.
  const excess = (z: number): number => arm(z) - distance * (1 + 1e-14);
  let high = Math.max(guess, CLOSEST);
  // A guess far below 1 may be far too low: next to answers that are all alike, an arm hardly grows at first.
  const farthest = FARTHEST * Math.max(guess, 1);
  while (excess(high) <= 0 && high < farthest) high *= 4;
  if (excess(high) <= 0) return beyond(difference);
  let low = high / 4;
  while (excess(low) > 0) low /= 4;
  const statistic = Math.sign(difference) * findRoot(excess, low, high);
  return { statistic, tails: normalTails(statistic) };
}

/**
 * Tests a difference by its ratio to the standard error; without one, equal is equal and different is different.
 *
 * @param difference - The distance from what is to be tested.
 * @param error - Its standard error, in the same unit.
 * @param tails - The p-values of the ratio.
 * @returns The ratio, null where it is beyond every number, and the p-values.
 * @internal
 */
export function tested(
  difference: number,
  error: number,
  tails: (statistic: number) => Tails,
): Pick<Contrast, 'statistic' | 'tails'> {
  const statistic = difference === 0 ? 0 : difference / error + 0;
  return Number.isFinite(statistic) ? { statistic, tails: tails(statistic) } : beyond(difference);
}

const beyond = (difference: number): Pick<Contrast, 'statistic' | 'tails'> => ({
  statistic: null,
  tails: { pValue: 0, pGreater: difference > 0 ? 0 : 1, pLess: difference > 0 ? 1 : 0 },
});

/**
 * The p-values of a statistic that is standard normal when there is no difference; each computed in its own tail.
 *
 * @param z - The statistic.
 * @returns The three p-values.
 * @internal
 */
export const normalTails = (z: number): Tails => tailsOf(z, normalUpperTail);

/**
 * The p-values of a statistic with a symmetric distribution.
 *
 * @param statistic - The statistic.
 * @param upperTail - The probability above a value.
 * @returns The three p-values.
 * @internal
 */
export const tailsOf = (statistic: number, upperTail: (x: number) => number): Tails => ({
  pValue: Math.min(1, 2 * upperTail(Math.abs(statistic))),
  pGreater: upperTail(statistic),
  pLess: upperTail(-statistic),
});
