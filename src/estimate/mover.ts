/**
 * Intervals built from those of the two shares, and from a quadratic of their difference.
 *
 * @module
 */
import { normalCritical } from '../numeric/normal.ts';
import { type Arms, type Sample, plainError } from './moments.ts';

/**
 * Wilson's intervals of the two shares, combined as the variances of a difference are, with the correlation that
 * shares of one group have.
 *
 * @see Newcombe (1998), Improved Confidence Intervals for the Difference Between Binomial Proportions Based on Paired
 * Data, Statistics in Medicine 17(22) (method 10).
 * @see Zou & Donner (2008), Construction of Confidence Limits About Effect Measures, Statistics in Medicine 27(10).
 * @internal
 */
export function moverWilson(sample: Sample, level: number): Arms {
  const { detractors, passives, promoters } = sample;
  const pull = pullOf(sample, level);
  const detract = wilsonArms(detractors, promoters + passives, pull);
  const promote = wilsonArms(promoters, detractors + passives, pull);
  const product = detractors * promoters;
  const correlation = product > 0 ? -Math.sqrt(product / ((promoters + passives) * (detractors + passives))) : 0;
  const combine = (one: number, other: number): number =>
    Math.sqrt(one * one + other * other - 2 * correlation * one * other);
  return {
    below: combine(promote.below, detract.above),
    above: combine(promote.above, detract.below),
    error: plainError(sample),
  };
}

/**
 * All x with (mean − x)² ≤ z² (detractors + promoters − x²) / n: the share of those who are not passive is taken as
 * known. With passives only, no width is left.
 *
 * @see Quesenberry & Hurst (1964), Large Sample Simultaneous Confidence Intervals for Multinomial Proportions,
 * Technometrics 6(2).
 * @see May & Johnson (1997), Confidence Intervals for Differences in Correlated Binary Proportions, Statistics in
 * Medicine 16(18).
 * @internal
 */
export function mayJohnson(sample: Sample, level: number): Arms {
  const pull = pullOf(sample, level);
  const shift = pull * sample.mean;
  const half = Math.sqrt(pull * sample.variance + shift * shift);
  return { below: half + shift, above: half - shift, error: plainError(sample) };
}

/** How far a limit is pulled to the middle, 0 to 1: z² / (n + z²). In this form no size is too small or too large. */
function pullOf({ size }: Sample, level: number): number {
  const squared = normalCritical(level) ** 2;
  return squared / (size + squared);
}

/** Wilson's interval of one share, as distances from it. */
function wilsonArms(share: number, rest: number, pull: number): { below: number; above: number } {
  const shift = (pull * (rest - share)) / 2;
  const half = Math.sqrt(pull * (1 - pull) * share * rest + (pull * pull) / 4);
  return { below: half - shift, above: half + shift };
}
