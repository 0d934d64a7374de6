/**
 * How many answers it takes to show that two groups do not differ by much.
 *
 * @module
 */
import type { Caution } from '../estimate/estimate.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { findRoot } from '../numeric/root.ts';
import type { BothSizes } from './difference.ts';
import { checkEquivalence, errorOf, missOfEquivalence, variancesOf } from './effect.ts';
import {
  checkFeasible,
  checkNumber,
  checkRatio,
  checkReach,
  invitingBoth,
  meets,
  planCautions,
  sizesWith,
  smallestWhole,
} from './plan.ts';
import type { EquivalencePowerOptions } from './power.ts';
import { WORST_SPREAD } from './spread.ts';

/** The aim of an equivalence test, how answers vary, and how the groups compare in size. */
export type EquivalencePlanOptions = EquivalencePowerOptions & {
  /** The probability of finding the groups equivalent, above alpha, below 1. @defaultValue 0.8 */
  readonly power?: number;
  /** How many times as many answers the second group has, from 1e-3 to 1e3. @defaultValue 1 */
  readonly ratio?: number;
  /** Which part of those invited answers, from 1e-6 to 1. When given, the plan says how many to invite. */
  readonly responseRate?: number;
};

/** How many answers it takes to find two groups equivalent. */
export type EquivalencePlan = {
  /** How many answers are needed in each group. */
  readonly n: BothSizes;
  /** The size of the first group that has exactly the power, before rounding. */
  readonly nRaw: number;
  /** The difference that no longer matters, in points. */
  readonly margin: number;
  /** The true difference that was assumed, in points. */
  readonly difference: number;
  /** The power that was asked for. */
  readonly power: number;
  /** The power with n answers: at least what was asked for. */
  readonly powerAtN: number;
  readonly alpha: number;
  readonly ratio: number;
  /** The variances of one answer that were assumed, 0 to 1. */
  readonly variance: BothSizes;
  readonly designEffect: number;
  /** Which part answers; there only when given. */
  readonly responseRate?: number;
  /** How many to invite in each group; there only when a response rate is given. */
  readonly invitations?: BothSizes;
  /** `few-answers` below ten, where the formula is rough; `degenerate` when answers are taken to be all alike. */
  readonly cautions: readonly Caution[];
};

/**
 * How many answers it takes in two independent groups to show that they differ by less than a margin.
 *
 * That nothing was found does not show that nothing is there; this test does, and takes many answers. A true difference
 * uses up a part of the margin, so hope for 0 only with a reason.
 *
 * @param margin - The difference that no longer matters, in points; above 0, at most 200.
 * @param options - The true difference, the aim, how answers vary, the ratio of the sizes, the design, the response rate.
 * @returns The sizes of both groups, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range, the difference is not smaller than the
 * margin, or more than 1e15 answers would be needed; `counts/invalid` when a spread is counts that are not finite numbers
 * of at least 0, or none.
 * @example
 * const lastWave = { detractors: 20, passives: 30, promoters: 50 };
 * sampleSizeForEquivalence(10, { spread: lastWave }).n // => { a: 1045, b: 1045 }
 * sampleSizeForEquivalence(10, { spread: lastWave, difference: 3 }).n.a // => 1546
 * @see Schuirmann (1987), A Comparison of the Two One-sided Tests Procedure and the Power Approach for Assessing the
 * Equivalence of Average Bioavailability, Journal of Pharmacokinetics and Biopharmaceutics 15(6).
 */
export function sampleSizeForEquivalence(
  margin: number,
  {
    difference = 0,
    spread = WORST_SPREAD,
    spreadB = spread,
    alpha = 0.05,
    power = 0.8,
    ratio = 1,
    designEffect = 1,
    responseRate,
  }: EquivalencePlanOptions = {},
): EquivalencePlan {
  checkEquivalence(margin, difference, alpha);
  checkNumber('power', power, (x) => x > alpha && x < 1, `a number between ${alpha} and 1`);
  checkRatio(ratio);
  checkReach(designEffect, responseRate);
  const variance = variancesOf(spread, spreadB);
  const missAt = (n: BothSizes): number =>
    missOfEquivalence(margin, difference, errorOf(n, variance, designEffect), alpha);
  // Enough for each of the two tests to miss half as often as both together may.
  const reach = normalQuantile((1 + power) / 2) - normalQuantile(alpha);
  const room = (margin - Math.abs(difference)) / 100;
  const most = ((reach * reach) / (room * room)) * designEffect * (variance.a + variance.b / ratio);
  const nRaw = most < Infinity ? findRoot((n) => 1 - power - missAt({ a: n, b: ratio * n }), 0, most) : Infinity;
  checkFeasible('margin', nRaw);
  checkFeasible('ratio', ratio * nRaw);
  const n = sizesWith(
    ratio,
    smallestWhole((size) => meets(missAt(sizesWith(ratio, size)), 1 - power), nRaw),
  );
  return {
    n,
    nRaw,
    margin,
    difference: difference + 0,
    power,
    powerAtN: 1 - missAt(n),
    alpha,
    ratio,
    variance,
    designEffect,
    ...invitingBoth(n, responseRate),
    cautions: planCautions(Math.min(n.a, n.b), Math.min(variance.a, variance.b)),
  };
}
