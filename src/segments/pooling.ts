/**
 * The model behind shrunken scores: true scores scatter around a mean, observed ones around the true ones.
 *
 * y ~ N(θ, v) with v known, θ ~ N(μ, τ²), every μ equally likely beforehand. How far the true scores scatter (τ) is hardly
 * known from a handful of segments, so it is not estimated but averaged over, each τ by how well it explains the scores.
 *
 * @module
 */
import { findRoot } from '../numeric/root.ts';

/** Observed scores in points, and the variance of each in squared points, above 0. */
export type Observed = { readonly scores: ArrayLike<number>; readonly variances: ArrayLike<number> };

/** One spread of true scores that is thought possible, and what follows from it. */
export type Supposed = {
  /** How likely it is; over all supposed spreads the weights add up to 1. */
  readonly weight: number;
  /** The standard deviation of the true scores, in points. */
  readonly tau: number;
  /** The mean of the true scores. */
  readonly mean: number;
  /** The variance of that mean. */
  readonly meanVariance: number;
};

/** The model after it saw the scores. */
export type Pooling = {
  /** The standard deviation of the true scores between segments, in points; its mean where several are possible. */
  readonly betweenSd: number;
  /** The mean of the true scores, and its standard deviation. */
  readonly mean: number;
  readonly meanSd: number;
  /** The spreads that were averaged over; a single one of weight 1 where it was estimated. */
  readonly supposed: readonly Supposed[];
};

/** What the model says of each segment, in the order of the scores. */
export type Shrunken = {
  /** The shrunken score. */
  readonly scores: Float64Array;
  /** The standard deviation of what is known of the true score. */
  readonly deviations: Float64Array;
  /** The weight of the segment's own score beside the mean, 0 to 1. */
  readonly ownWeights: Float64Array;
};

/** The scale of the half-normal prior of the spread, in points: few surveys have segments that differ by more. */
const PRIOR_SCALE = 25;
const WIDEST = 100;
const STEPS = 80;
/** Around a narrow peak fewer do: the trapezoid rule is exact to the last digits where a step is below the peak's deviation. */
const NARROW_STEPS = 40;
/** Below e^−30 of the best, a spread counts for nothing. */
const NEGLIGIBLE = 30;
/** With fewer steps than this under the peak, the grid is laid anew around it. */
const FEWEST_STEPS = 20;

/**
 * Averages over the spread between segments: trapezoid rule at 81 points from 0 to 100, under a half-normal prior.
 *
 * With many segments or very many answers the likely spreads fill only a few steps of that grid; it is then laid
 * anew around them, in steps of less than the standard deviation of what is likely.
 *
 * @param observed - The scores and their variances.
 * @returns The model.
 * @see Gelman (2006), Prior Distributions for Variance Parameters in Hierarchical Models, Bayesian Analysis 1(3).
 * @see Röver (2020), Bayesian Random-Effects Meta-Analysis Using the bayesmeta R Package, Journal of Statistical Software 93(6).
 * @internal
 */
export function poolIntegrated(observed: Observed): Pooling {
  let from = 0;
  let to = WIDEST;
  for (let steps = STEPS; ; steps = NARROW_STEPS) {
    const step = (to - from) / steps;
    const fits = Array.from({ length: steps + 1 }, (_, i) => fitAt(observed, from + i * step));
    const best = fits.reduce((most, { logDensity }) => Math.max(most, logDensity), -Infinity);
    const likely = fits.flatMap(({ logDensity }, i) => (logDensity > best - NEGLIGIBLE ? [i] : []));
    const first = Math.max(0, (likely[0] as number) - 1);
    const last = Math.min(steps, (likely[likely.length - 1] as number) + 1);
    if (last - first < FEWEST_STEPS) {
      to = from + last * step;
      from += first * step;
      continue;
    }
    const ends = (i: number): number => (i === 0 || i === steps ? 0.5 : 1);
    const weights = fits.map(({ logDensity }, i) => ends(i) * Math.exp(logDensity - best));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const supposed = fits.flatMap(({ tau, mean, meanVariance }, i) => {
      const weight = (weights[i] as number) / total;
      return weight > 1e-18 ? [{ weight, tau, mean, meanVariance }] : [];
    });
    // All that is averaged is even in τ but τ itself, whose slope at 0 the trapezoid rule misses by h²/12 (Euler–Maclaurin).
    const missed = from === 0 ? ((weights[0] as number) / total) * (step / 6) : 0;
    return poolingOf(supposed, averageOf(supposed, (one) => one.tau) + missed);
  }
}

/**
 * Estimates the spread between segments so that the scores scatter around their mean just as much as they should.
 *
 * The spread is taken for known afterwards, which makes intervals too narrow where few segments tell of it.
 *
 * @param observed - The scores and their variances.
 * @returns The model; spread 0 where the scores scatter no more than chance makes them.
 * @see Paule & Mandel (1982), Consensus Values and Weighting Factors, Journal of Research of the National Bureau of Standards 87(5).
 * @internal
 */
export function poolPauleMandel(observed: Observed): Pooling {
  const free = observed.scores.length - 1;
  const lacking = (tauSquared: number): number => free - fitAt(observed, Math.sqrt(tauSquared)).scatter;
  // Scores lie within 200 points of each other, so this spread explains any scatter.
  const most = (40_001 * (free + 1)) / free;
  const { tau, mean, meanVariance } = fitAt(
    observed,
    free < 1 || lacking(0) >= 0 ? 0 : Math.sqrt(findRoot(lacking, 0, most)),
  );
  return poolingOf([{ weight: 1, tau, mean, meanVariance }], tau);
}

/** What follows from a given spread: the mean, and how well the scores agree with it. */
function fitAt(
  { scores, variances }: Observed,
  tau: number,
): Omit<Supposed, 'weight'> & { readonly scatter: number; readonly logDensity: number } {
  const k = scores.length;
  const between = tau * tau;
  let precision = 0;
  let weighted = 0;
  let logs = 0;
  let product = 1;
  for (let g = 0; g < k; g++) {
    const variance = (variances[g] as number) + between;
    precision += 1 / variance;
    weighted += (scores[g] as number) / variance;
    // One logarithm for eight factors, whose product no double is too small for.
    product *= variance;
    if ((g & 7) === 7) {
      logs -= Math.log(product);
      product = 1;
    }
  }
  logs -= Math.log(product);
  const mean = weighted / precision;
  let scatter = 0;
  for (let g = 0; g < k; g++) {
    const apart = (scores[g] as number) - mean;
    scatter += (apart * apart) / ((variances[g] as number) + between);
  }
  const logPrior = -between / (2 * PRIOR_SCALE * PRIOR_SCALE);
  return {
    tau,
    mean,
    meanVariance: 1 / precision,
    scatter,
    logDensity: logPrior + (logs - Math.log(precision) - scatter) / 2,
  };
}

function poolingOf(supposed: readonly Supposed[], betweenSd: number): Pooling {
  const mean = averageOf(supposed, (one) => one.mean);
  const meanVariance = averageOf(supposed, (one) => one.meanVariance + (one.mean - mean) ** 2);
  return { betweenSd, mean, meanSd: Math.sqrt(meanVariance), supposed };
}

const averageOf = (supposed: readonly Supposed[], value: (one: Supposed) => number): number =>
  supposed.reduce((sum, one) => sum + one.weight * value(one), 0);

/**
 * Shrinks each score, averaged over what is supposed of the spread between segments.
 *
 * Given τ, a score moves to the mean by the part v / (v + τ²) of its distance, and is known with variance
 * B v + (1 − B)² / Ω, B the weight of the own score and 1 / Ω the variance of the mean.
 *
 * @param observed - The scores and their variances.
 * @param supposed - The spreads with their weights, from one of the functions above.
 * @returns What is known of each true score.
 * @see Efron & Morris (1975), Data Analysis Using Stein's Estimator and its Generalizations, Journal of the American
 * Statistical Association 70(350).
 * @internal
 */
export function shrinkEach({ scores, variances }: Observed, supposed: readonly Supposed[]): Shrunken {
  const k = scores.length;
  const shrunken = new Float64Array(k);
  const deviations = new Float64Array(k);
  const ownWeights = new Float64Array(k);
  for (let g = 0; g < k; g++) {
    const y = scores[g] as number;
    const v = variances[g] as number;
    let moved = 0;
    let movedSquared = 0;
    let within = 0;
    let own = 0;
    for (const { weight, tau, mean, meanVariance } of supposed) {
      const rest = v / (v + tau * tau);
      const b = 1 - rest;
      // Counted from the observed score, so that little is lost where it hardly moves.
      const move = rest * (mean - y);
      moved += weight * move;
      movedSquared += weight * move * move;
      within += weight * (b * v + rest * rest * meanVariance);
      own += weight * b;
    }
    shrunken[g] = y + moved;
    deviations[g] = Math.sqrt(within + Math.max(0, movedSquared - moved * moved));
    ownWeights[g] = own;
  }
  return { scores: shrunken, deviations, ownWeights };
}
