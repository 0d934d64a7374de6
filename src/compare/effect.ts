/**
 * How far a difference stands out from chance, in standard errors, and how likely a test is to see it.
 *
 * @module
 */
import { fail } from '../error.ts';
import { normalCritical, normalQuantile, normalUpperTail } from '../numeric/normal.ts';
import { named } from '../estimate/estimate.ts';
import type { BothSizes } from './difference.ts';
import { type Sides, checkNumber, checkSize } from './plan.ts';
import { type Spread, assumedOf } from './spread.ts';

/**
 * How many standard errors a difference lies from 0; none where both are 0.
 *
 * @internal
 */
export const effectOf = (difference: number, standardError: number): number =>
  difference === 0 ? 0 : Math.abs(difference) / standardError;

/**
 * The critical value of a test in standard errors.
 *
 * @internal
 */
export const criticalOf = (level: number, sides: Sides): number =>
  sides === 2 ? normalCritical(level) : normalQuantile(level);

/**
 * The probability that a test finds an effect of so many standard errors.
 *
 * @internal
 */
export function powerOfEffect(effect: number, level: number, sides: Sides): number {
  const critical = criticalOf(level, sides);
  return normalUpperTail(critical - effect) + (sides === 2 ? normalUpperTail(critical + effect) : 0);
}

/**
 * The probability that a test misses an effect of so many standard errors, accurate also where it is tiny.
 *
 * @internal
 */
export const missOfEffect = (effect: number, critical: number, sides: Sides): number =>
  normalUpperTail(effect - critical) - (sides === 2 ? normalUpperTail(effect + critical) : 0);

/**
 * The probability that groups are not found equivalent; above 1 where no outcome would be enough.
 *
 * @internal
 */
export function missOfEquivalence(margin: number, difference: number, standardError: number, alpha: number): number {
  const z = -normalQuantile(alpha);
  const missOf = (room: number): number => normalUpperTail(room / standardError - z);
  return missOf(margin - difference) + missOf(margin + difference);
}

/**
 * The standard error in points of a difference of two independent scores.
 *
 * @internal
 */
export const errorOf = (n: BothSizes, variance: BothSizes, designEffect: number): number =>
  100 * Math.sqrt(designEffect * (variance.a / n.a + variance.b / n.b));

/**
 * The variances of one answer in two groups.
 *
 * @internal
 */
export const variancesOf = (spread: Spread, spreadB: Spread): BothSizes => ({
  a: assumedOf(spread, 'spread').variance,
  b: assumedOf(spreadB, 'spreadB').variance,
});

/**
 * Refuses sizes out of range; one number stands for both groups.
 *
 * @internal
 */
export function checkedSizes(n: number | BothSizes): BothSizes {
  if (typeof n === 'number') return checkedSizes({ a: n, b: n });
  if (typeof n !== 'object' || n === null)
    return fail('option/out-of-range', ['n'], `Sizes are a number or { a, b }, got ${named(n)}.`);
  checkSize('n.a', n.a);
  checkSize('n.b', n.b);
  return { a: n.a, b: n.b };
}

/**
 * Refuses a difference that no two scores have.
 *
 * @internal
 */
export function checkDifference(difference: number): void {
  checkNumber('difference', difference, (x) => Math.abs(x) <= 200, 'a number of points from −200 to 200');
}

/**
 * Refuses a benchmark that is no score.
 *
 * @internal
 */
export function checkBenchmark(benchmark: number): void {
  checkNumber('benchmark', benchmark, (x) => Math.abs(x) <= 100, 'a score from −100 to 100');
}

/**
 * Refuses an equivalence that cannot be shown.
 *
 * @internal
 */
export function checkEquivalence(margin: number, difference: number, alpha: number): void {
  checkNumber('margin', margin, (x) => x > 0 && x <= 200, 'a number of points above 0, at most 200');
  checkNumber('difference', difference, (x) => Math.abs(x) < margin, `a difference smaller than ${margin} points`);
  checkNumber('alpha', alpha, (x) => x > 0 && x < 0.5, 'a number above 0, below 0.5');
}
