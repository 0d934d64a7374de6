/**
 * What a test is to find and how surely, and the number of answers that does it.
 *
 * @module
 */
import type { Caution } from '../estimate/estimate.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { checkDifference, criticalOf, effectOf, missOfEffect, powerOfEffect } from './effect.ts';
import {
  type AimOptions,
  type ReachOptions,
  type Sides,
  checkAim,
  checkFeasible,
  checkNumber,
  checkReach,
  meets,
  smallestWhole,
} from './plan.ts';

/** What a plan for a test says of itself. */
export type TestPlan = {
  /** The true difference in points that is to be found; for a benchmark expected minus benchmark. */
  readonly difference: number;
  /** The power that was asked for. */
  readonly power: number;
  /** The power with n answers: at least what was asked for. */
  readonly powerAtN: number;
  readonly level: number;
  readonly sides: Sides;
  readonly designEffect: number;
  /** Which part answers; there only when given. */
  readonly responseRate?: number;
  /** `few-answers` below ten, where the formula is rough; `degenerate` when answers are taken to be all alike. */
  readonly cautions: readonly Caution[];
};

/** An aim whose members have been checked. */
export type Aim = Required<AimOptions> & { readonly difference: number; readonly designEffect: number };

/**
 * Checks the aim of a test and fills in what was left out.
 *
 * @param difference - The true difference in points.
 * @param options - What a caller gave.
 * @returns The aim.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range.
 * @internal
 */
export function checkedAim(
  difference: number,
  { level = 0.95, power = 0.8, sides = 2, designEffect = 1, responseRate }: AimOptions & ReachOptions,
): Aim {
  checkDifference(difference);
  checkNumber('difference', difference, (x) => x !== 0, 'a difference, since no sample is large enough to find none');
  checkAim(level, power, sides);
  checkReach(designEffect, responseRate);
  return { difference, level, power, sides, designEffect };
}

/**
 * How many answers the textbook formula gives, which leaves out the second tail.
 *
 * @param aim - The aim.
 * @param variance - The sum of what varies.
 * @returns The number, not rounded.
 * @throws {NpsError} `option/out-of-range` above 1e15.
 * @internal
 */
export function rawSize({ difference, level, power, sides, designEffect }: Aim, variance: number): number {
  const reach = criticalOf(level, sides) + normalQuantile(power);
  const n = ((reach * reach) / ((difference / 100) * (difference / 100))) * designEffect * variance;
  checkFeasible('difference', n);
  return n;
}

/**
 * The smallest whole number that misses the difference rarely enough.
 *
 * @param aim - The aim.
 * @param errorAt - The standard error in points with so many answers.
 * @param nRaw - Where to begin to look.
 * @returns The number and its power.
 * @internal
 */
export function wholeSize(
  { difference, level, power, sides }: Aim,
  errorAt: (n: number) => number,
  nRaw: number,
): { readonly n: number; readonly powerAtN: number } {
  const critical = criticalOf(level, sides);
  const effectAt = (n: number): number => effectOf(difference, errorAt(n));
  const n = smallestWhole((size) => meets(missOfEffect(effectAt(size), critical, sides), 1 - power), nRaw);
  return { n, powerAtN: powerOfEffect(effectAt(n), level, sides) };
}

/**
 * What every plan repeats of its aim.
 *
 * @param aim - The aim.
 * @param powerAtN - The power reached.
 * @returns The members of the plan.
 * @internal
 */
export const planOf = (
  { difference, power, level, sides, designEffect }: Aim,
  powerAtN: number,
): Omit<TestPlan, 'cautions' | 'responseRate'> => ({ difference, power, powerAtN, level, sides, designEffect });
