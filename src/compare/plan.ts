/**
 * What all plans of a survey have in common: how sure they want to be, how people are reached, and whole numbers.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, checkLevel, named } from '../estimate/estimate.ts';
import type { BothSizes } from './difference.ts';

/** How sure a plan wants to be. */
export type AimOptions = {
  /** Confidence level of the later test, strictly between 0 and 1; the test errs with probability 1 − level. @defaultValue 0.95 */
  readonly level?: number;
  /** The probability of finding what is there, between 1 − level and 1. @defaultValue 0.8 */
  readonly power?: number;
  /** Whether the later test looks in both directions, or only in that of the difference. @defaultValue 2 */
  readonly sides?: Sides;
};

/** In how many directions a test looks. */
export type Sides = 1 | 2;

/** How people are reached. */
export type ReachOptions = {
  /**
   * How many times as many answers are needed as in a simple random sample, because of weights or clusters; above 0, at
   * most 1e6. `estimateDesign` tells that of an earlier wave.
   *
   * @defaultValue 1
   */
  readonly designEffect?: number;
  /** Which part of those invited answers, from 1e-6 to 1. When given, the plan says how many to invite. */
  readonly responseRate?: number;
};

/** No plan needs more answers than this; beyond it whole numbers cannot be told apart for long. */
export const MOST = 1e15;

/** What two numbers may differ by and still count as the same. */
const ROUNDING = 1e-12;

/**
 * Rounds up, unless the number is whole but for its last digits: 0.07 · 100 is 7.
 *
 * @param x - A number of at least 0.
 * @returns A whole number.
 * @internal
 */
export function wholeAbove(x: number): number {
  const nearest = Math.round(x);
  return Math.abs(x - nearest) <= ROUNDING * nearest ? nearest : Math.ceil(x);
}

/**
 * The sizes of two groups of which the second is so many times as large.
 *
 * @param ratio - How many times as large.
 * @param n - The size of the first.
 * @returns Both sizes, the second rounded up.
 * @internal
 */
export const sizesWith = (ratio: number, n: number): BothSizes => ({ a: n, b: wholeAbove(ratio * n) });

/**
 * Tells whether a size is small enough: the margin of an interval, or the probability of missing a difference.
 *
 * @param size - What comes out.
 * @param aim - What is asked for.
 * @returns True when it is at most the aim, but for its last digits.
 * @internal
 */
export const meets = (size: number, aim: number): boolean => size <= aim * (1 + ROUNDING);

/**
 * Finds the smallest whole number that is enough, where every larger one is enough too.
 *
 * @param enough - Whether a number of at least 1 is enough; every large enough number must be.
 * @param guess - Where to begin to look; a good guess needs three looks.
 * @returns The number; the one below it is not enough.
 * @internal
 */
export function smallestWhole(enough: (n: number) => boolean, guess: number): number {
  let low = Math.max(0, Math.ceil(guess) - 1);
  for (let step = 1; low > 0 && enough(low); step *= 2) low = Math.max(0, low - step);
  let high = Math.max(low + 1, Math.ceil(guess));
  for (let step = 1; !enough(high); step *= 2) {
    low = high;
    high += step;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * How many to invite, when some do not answer.
 *
 * @param n - How many answers are needed.
 * @param responseRate - Which part of those invited answers.
 * @returns The members `responseRate` and `invitations`; none when the rate is not known.
 * @internal
 */
export const inviting = (
  n: number,
  responseRate: number | undefined,
): { readonly responseRate?: number; readonly invitations?: number } =>
  responseRate === undefined ? {} : { responseRate, invitations: wholeAbove(n / responseRate) };

/**
 * How many to invite in each of two groups, when some do not answer.
 *
 * @param n - How many answers are needed.
 * @param responseRate - Which part of those invited answers.
 * @returns The members `responseRate` and `invitations`; none when the rate is not known.
 * @internal
 */
export const invitingBoth = (
  n: BothSizes,
  responseRate: number | undefined,
): { readonly responseRate?: number; readonly invitations?: BothSizes } =>
  responseRate === undefined
    ? {}
    : { responseRate, invitations: { a: wholeAbove(n.a / responseRate), b: wholeAbove(n.b / responseRate) } };

/**
 * What to know about a plan: so few answers that its formulas are rough, or answers that are taken to be all alike.
 *
 * @param n - The smallest group.
 * @param variance - How much answers vary.
 * @returns The cautions.
 * @internal
 */
export const planCautions = (n: number, variance: number): readonly Caution[] => [
  ...(n < 10 ? (['few-answers'] as const) : []),
  ...(variance === 0 ? (['degenerate'] as const) : []),
];

/**
 * Refuses an option that is not a number in its range.
 *
 * @param name - The option; a member of one after a dot.
 * @param value - What a caller gave.
 * @param fits - Whether the number will do.
 * @param expected - What it should be, after "… is".
 * @throws {NpsError} `option/out-of-range` when it will not do.
 * @internal
 */
export function checkNumber(name: string, value: number, fits: (value: number) => boolean, expected: string): void {
  if (!(typeof value === 'number' && fits(value)))
    fail('option/out-of-range', name.split('.'), `The option ${name} is ${expected}, got ${named(value)}.`);
}

/**
 * Refuses a power, a level or a number of sides out of range.
 *
 * @param level - The confidence level.
 * @param power - The probability of finding what is there; `undefined` where it is the result.
 * @param sides - In how many directions the test looks.
 * @throws {NpsError} `option/out-of-range` when one is out of range.
 * @internal
 */
export function checkAim(level: number, power: number | undefined, sides: Sides): void {
  checkLevel(level);
  if (power !== undefined)
    checkNumber('power', power, (x) => x > 1 - level && x < 1, `a number between ${named(1 - level)} and 1`);
  checkNumber('sides', sides, (x) => x === 1 || x === 2, '1 or 2');
}

/**
 * Refuses a design effect or a response rate out of range.
 *
 * @param designEffect - What a caller gave.
 * @param responseRate - What a caller gave, where it matters.
 * @throws {NpsError} `option/out-of-range` when one is out of range.
 * @internal
 */
export function checkReach(designEffect: number, responseRate: number = 1): void {
  checkNumber('designEffect', designEffect, (x) => x > 0 && x <= 1e6, 'a number above 0, at most 1e6');
  checkNumber('responseRate', responseRate, (x) => x >= 1e-6 && x <= 1, 'a number from 1e-6 to 1');
}

/**
 * Refuses a number of answers out of range.
 *
 * @param name - Where it stands.
 * @param n - What a caller gave.
 * @throws {NpsError} `option/out-of-range` unless it is a number from 1 to 1e15.
 * @internal
 */
export const checkSize = (name: string, n: number): void =>
  checkNumber(name, n, (x) => x >= 1 && x <= MOST, 'a number from 1 to 1e15');

/**
 * Refuses a plan that needs too many answers.
 *
 * @param name - The option at fault.
 * @param n - How many answers it would need.
 * @throws {NpsError} `option/out-of-range` above 1e15.
 * @internal
 */
export function checkFeasible(name: string, n: number): void {
  if (!(n <= MOST))
    fail('option/out-of-range', [name], `The aim needs more than ${MOST} answers; ask for a larger ${name}.`);
}

/**
 * Refuses a ratio of sizes out of range.
 *
 * @param ratio - What a caller gave.
 * @throws {NpsError} `option/out-of-range` unless it is a number from 1e-3 to 1e3.
 * @internal
 */
export const checkRatio = (ratio: number): void =>
  checkNumber('ratio', ratio, (x) => x >= 1e-3 && x <= 1e3, 'a number from 1e-3 to 1e3');
