/**
 * Intervals by turning a test around: all true scores that the test would not reject.
 *
 * For each possible true score the most likely shares with exactly that score are found, and the answers are
 * compared with what those shares would give. So the interval never leaves the scale and never loses its width.
 *
 * @module
 */
import { deviance } from '../numeric/gamma.ts';
import { normalCritical } from '../numeric/normal.ts';
import { findRoot } from '../numeric/root.ts';
import { type Arms, type Sample, plainError } from './moments.ts';

/**
 * The score interval: all x with (mean − x)² ≤ z² v(x) / n, where v(x) is the variance of one answer under the most
 * likely shares whose score is x. At the end of the scale the limit is the end itself.
 *
 * @see Tango (1998), Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-sample
 * Design, Statistics in Medicine 17(8).
 * @internal
 */
export const score = (sample: Sample, level: number): Arms => scoreArms(sample, level, sample.size);

/**
 * The score interval with v(x) / (n − 1): a little wider. One answer excludes nothing.
 *
 * @see Laud (2017), Equal-tailed Confidence Intervals for Comparison of Rates, Pharmaceutical Statistics 16(5).
 * @internal
 */
export const scoreNMinus1 = (sample: Sample, level: number): Arms =>
  scoreArms(sample, level, Math.max(0, sample.size - 1));

function scoreArms(sample: Sample, level: number, size: number): Arms {
  const z = normalCritical(level);
  return twoArms(
    sample,
    (shares) => (rise) =>
      rise * Math.sqrt(size) - z * Math.sqrt(Math.max(0, shares.variance + varianceChange(shares, rise))),
  );
}

/**
 * The statistic of the score test of one true score, from which the score interval is made.
 *
 * @param sample - The answers; at least one.
 * @param rise - The tested score less the observed one, on the unit scale; within the ends of the scale.
 * @returns How many standard errors, under the tested score, the observed one lies above it; 0 where they are equal. At
 * an end of the scale it is infinite, but for rounding.
 * @see Tango (1998), Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-sample
 * Design, Statistics in Medicine 17(8).
 * @internal
 */
export function scoreStatistic(sample: Sample, rise: number): number {
  if (rise === 0) return 0;
  const shares = rise < 0 ? mirror(sample) : sample;
  const distance = Math.abs(rise);
  const variance = shares.variance + varianceChange(shares, distance);
  return -Math.sign(rise) * (variance > 0 ? distance * Math.sqrt(sample.size / variance) : Infinity);
}

/**
 * The likelihood-ratio interval: all x that are not too unlikely, compared with the observed score.
 *
 * @see Wilks (1938), The Large-sample Distribution of the Likelihood Ratio for Testing Composite Hypotheses, Annals of
 * Mathematical Statistics 9(1).
 * @internal
 */
export function likelihoodRatio(sample: Sample, level: number): Arms {
  const z = normalCritical(level);
  return twoArms(
    sample,
    ({ size, ...shares }) =>
      (rise) =>
        Math.sqrt(2 * size * Math.max(0, divergence(shares, rise))) - z,
  );
}

/** The signed test statistic, less its critical value, at a score `rise` above the observed one. */
type Excess = (rise: number) => number;

/** Solves for the upper arm; the lower one is the upper one of the group with promoters and detractors exchanged. */
const twoArms = (sample: Sample, excessOf: (shares: Sample) => Excess): Arms => ({
  below: upperArm(mirror(sample), excessOf),
  above: upperArm(sample, excessOf),
  error: plainError(sample),
});

const upperArm = (shares: Sample, excessOf: (shares: Sample) => Excess): number =>
  // The highest rise leads to 1, where all promote: 1 − mean, written so that it is exact.
  findRoot(excessOf(shares), 0, 2 * shares.detractors + shares.passives);

const mirror = (sample: Sample): Sample => ({
  ...sample,
  detractors: sample.promoters,
  promoters: sample.detractors,
  mean: -sample.mean,
});

type Shares = Pick<Sample, 'detractors' | 'passives' | 'promoters' | 'mean' | 'variance'>;

/** By how much v(x) at x = mean + rise exceeds the variance of the answers: the shares change, the mean moves. */
const varianceChange = (shares: Shares, rise: number): number =>
  2 * detractorChange(shares, rise) + rise * (1 - 2 * shares.mean - rise);

/** The loss of log-likelihood per answer when the score is held at mean + rise. */
function divergence(shares: Shares, rise: number): number {
  const change = detractorChange(shares, rise);
  const part = (share: number, by: number): number => {
    // A share that occurs never vanishes, but may get lost in the rounding of the two others.
    const least = Math.min(share, 1e-16 * rise);
    return share + by > least ? deviance(share, share + by, by) : deviance(share, least);
  };
  return (
    part(shares.detractors, change) + part(shares.passives, -2 * change - rise) + part(shares.promoters, change + rise)
  );
}

/**
 * By how much the most likely share of detractors changes when the score is held at mean + rise; 0 or less.
 *
 * The likelihood is highest where 2 y² + (variance + (2 − mean) rise) y + detractors · rise (1 + mean + rise) = 0; this
 * is the smaller of its two solutions, in the form that does not cancel.
 */
function detractorChange({ detractors, passives, promoters, mean, variance }: Shares, rise: number): number {
  const linear = variance + (2 - mean) * rise;
  const slope = 2 * variance * (2 - mean) - 8 * detractors * (2 * promoters + passives);
  const curve = 4 * passives + mean * mean;
  // Where hardly anybody promotes it is nearly a square, and its terms may cancel to just below 0.
  const discriminant = Math.max(0, variance * variance + slope * rise + curve * rise * rise);
  const product = detractors * rise * (2 * promoters + passives + rise);
  return product > 0 ? (-2 * product) / (linear + Math.sqrt(discriminant)) : 0;
}
