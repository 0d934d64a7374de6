/**
 * What the answers make believable: the posterior of the score under a Dirichlet prior.
 *
 * The three shares have a Dirichlet posterior. Then the share of those who are not passive, S, and the share of
 * promoters among them, V, are independent beta variables, and the score is S (2 V − 1): its distribution is one
 * integral over S of the tail of V. Nothing is drawn at random.
 *
 * @module
 */
import { fail } from '../error.ts';
import { betaPower, betaRegularized } from '../numeric/beta.ts';
import { integrate } from '../numeric/quadrature.ts';
import { findRoot } from '../numeric/root.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import {
  type Caution,
  type Interval,
  type WithheldEstimate,
  cautionsOf,
  checkLevel,
  cutInterval,
  named,
  withheldEstimate,
} from './estimate.ts';
import { sampleOf } from './moments.ts';

/** What is believed before the answers. */
export type PriorOptions = {
  /** Answers that the prior is worth in each category, each from 1e-6 to 1e9. @defaultValue 0.5 each (Jeffreys) */
  readonly prior?: CategoryCounts;
};

/** What {@link npsPosterior} starts from, and at which level it gives limits. */
export type PosteriorOptions = PriorOptions & {
  /** Probability between the limits, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/** The posterior of a score, in points. */
export type Posterior = {
  readonly status: 'shown';
  /** The observed score, −100 to +100. */
  readonly nps: number;
  /** The expected score under the posterior: the observed one, pulled towards that of the prior. */
  readonly mean: number;
  /** The standard deviation of the posterior. */
  readonly standardDeviation: number;
  /** The limits that leave equal probability on both sides. */
  readonly interval: Interval;
  /** How many answered; a fraction where answers are weighted. */
  readonly n: number;
  /** How many answered in each category. */
  readonly counts: CategoryCounts;
  /** What was believed before. */
  readonly prior: CategoryCounts;
  /** What to know before using the number. */
  readonly cautions: readonly Caution[];
};

/** Half an answer in each category: the prior of Jeffreys, which favors no way of counting. */
const JEFFREYS: CategoryCounts = { detractors: 0.5, passives: 0.5, promoters: 0.5 };

/** Time grows with n, to about half a second here; a little further on doubles do not count one by one any more. */
const MOST = 1e15;

/**
 * The posterior of the Net Promoter Score: mean, standard deviation and limits.
 *
 * The limits hold with the stated probability, given the prior; with the default prior they also cover the true score
 * about as often as they say. With the default level and prior the observed score is inside,
 * save where all are promoters, or all detractors: then it is the end of the scale, which no posterior reaches.
 *
 * @param counts - A tally, or the three category counts; fractions where answers are weighted.
 * @param options - The prior, and the probability between the limits.
 * @returns The posterior in points; `withheld` when nobody answered, since a prior alone is no finding.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, `counts/too-many` above 1e15
 * answers. `option/out-of-range` when `level` is not strictly between 0 and 1, or a count of the prior is not a number
 * from 1e-6 to 1e9.
 * @example
 * const posterior = npsPosterior({ detractors: 20, passives: 30, promoters: 50 });
 * posterior.status === 'shown' && posterior.mean.toFixed(2) // => '29.56'
 * @see Jeffreys (1946), An Invariant Form for the Prior Probability in Estimation Problems, Proceedings of the Royal
 * Society A 186.
 */
export function npsPosterior(
  counts: Tally | CategoryCounts,
  { level = 0.95, prior = JEFFREYS }: PosteriorOptions = {},
): Posterior | WithheldEstimate {
  checkLevel(level);
  const belief = beliefOf(counts, prior);
  const { n, nps, counts: checked } = sampleOf(counts);
  if (n === 0) return withheldEstimate('no-responses', n, checked);
  const tail = (1 - level) / 2;
  const low = 100 * lowerQuantile(belief, tail);
  const high = -100 * lowerQuantile(mirror(belief), tail);
  // At a level of almost 0 both are the median, each found on its own: rounding may put them the other way round.
  const interval = cutInterval(Math.min(low, high), Math.max(low, high), level, 'bayes');
  return {
    status: 'shown',
    nps,
    mean: 100 * meanOf(belief) + 0,
    standardDeviation: 100 * deviationOf(belief),
    interval,
    n,
    counts: checked,
    prior: { detractors: prior.detractors, passives: prior.passives, promoters: prior.promoters },
    cautions: cautionsOf(n, interval, true),
  };
}

/**
 * The probability that the true score lies above a threshold.
 *
 * Unlike a p-value it is what one would like to know ("how sure are we to be above 30?"), at the price of a prior.
 *
 * @param counts - A tally, or the three category counts. With no answers the probability is the prior's.
 * @param threshold - A score in points; beyond the ends of the scale the probability is 1 or 0.
 * @param options - The prior.
 * @returns A probability, accurate also where it is tiny.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, `counts/too-many` above 1e15
 * answers. `option/out-of-range` when the threshold is not a number, or a count of the prior is not a number from 1e-6
 * to 1e9.
 * @example
 * probabilityAbove({ detractors: 20, passives: 30, promoters: 50 }, 15).toFixed(3) // => '0.967'
 */
export const probabilityAbove = (
  counts: Tally | CategoryCounts,
  threshold: number,
  { prior = JEFFREYS }: PriorOptions = {},
): number => upperTail(beliefOf(counts, prior), checkedNumber(threshold) / 100);

/**
 * The cumulative distribution of the posterior: the probability that the true score is at most `x`.
 *
 * @param counts - A tally, or the three category counts. With no answers the distribution is the prior's.
 * @param x - A score in points.
 * @param options - The prior.
 * @returns A probability, accurate also where it is tiny.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, `counts/too-many` above 1e15
 * answers. `option/out-of-range` when `x` is not a number, or a count of the prior is not a number from 1e-6 to 1e9.
 * @example
 * posteriorCdf({ detractors: 10, passives: 5, promoters: 10 }, 0).toFixed(9) // => '0.500000000'
 */
export const posteriorCdf = (
  counts: Tally | CategoryCounts,
  x: number,
  { prior = JEFFREYS }: PriorOptions = {},
): number => upperTail(mirror(beliefOf(counts, prior)), -checkedNumber(x) / 100);

/**
 * The score below which the true score lies with a given probability.
 *
 * @param counts - A tally, or the three category counts. With no answers the quantile is the prior's.
 * @param probability - Strictly between 0 and 1.
 * @param options - The prior.
 * @returns A score in points, to about 1e-9.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, `counts/too-many` above 1e15
 * answers. `option/out-of-range` when the probability is not strictly between 0 and 1, or a count of the prior is not a
 * number from 1e-6 to 1e9.
 * @example
 * posteriorQuantile({ detractors: 20, passives: 30, promoters: 50 }, 0.025).toFixed(2) // => '14.02'
 */
export function posteriorQuantile(
  counts: Tally | CategoryCounts,
  probability: number,
  { prior = JEFFREYS }: PriorOptions = {},
): number {
  if (!(typeof probability === 'number' && probability > 0 && probability < 1))
    fail(
      'option/out-of-range',
      ['probability'],
      `A probability is a number between 0 and 1, got ${named(probability)}.`,
    );
  const belief = beliefOf(counts, prior);
  return probability <= 0.5
    ? 100 * lowerQuantile(belief, probability)
    : -100 * lowerQuantile(mirror(belief), 1 - probability);
}

/** The parameters of the Dirichlet posterior: answers and prior together. */
type Belief = CategoryCounts;

function beliefOf(counts: Tally | CategoryCounts, prior: CategoryCounts | null): Belief {
  const believed = [prior?.detractors, prior?.passives, prior?.promoters];
  if (prior === null || !believed.every((count) => typeof count === 'number' && count >= 1e-6 && count <= 1e9))
    return fail('option/out-of-range', ['prior'], 'A prior is three counts from 1e-6 to 1e9.');
  const {
    n,
    counts: { detractors, passives, promoters },
  } = sampleOf(counts);
  if (n > MOST) fail('counts/too-many', [], `A posterior takes at most ${MOST} answers, got ${n}.`);
  return {
    detractors: detractors + prior.detractors,
    passives: passives + prior.passives,
    promoters: promoters + prior.promoters,
  };
}

function checkedNumber(x: number): number {
  if (typeof x !== 'number' || Number.isNaN(x))
    fail('option/out-of-range', [], `A score is a number, got ${named(x)}.`);
  return x;
}

const mirror = ({ detractors, passives, promoters }: Belief): Belief => ({
  detractors: promoters,
  passives,
  promoters: detractors,
});

const meanOf = (belief: Belief): number => sampleOf(belief).mean;

const deviationOf = (belief: Belief): number => {
  const { variance, n } = sampleOf(belief);
  return Math.sqrt(variance / (n + 1));
};

/** The score, on the unit scale, that the true score exceeds with probability 1 − `tail`; `tail` is at most one half. */
function lowerQuantile(belief: Belief, tail: number): number {
  const mean = meanOf(belief);
  const deviation = deviationOf(belief);
  const mirrored = mirror(belief);
  // Cantelli's inequality brackets every quantile of every distribution.
  const low = Math.max(-1, mean - 1.001 * deviation * Math.sqrt((1 - tail) / tail));
  const high = Math.min(1, mean + 1.001 * deviation * Math.sqrt(tail / (1 - tail)));
  return findRoot((x) => upperTail(mirrored, -x) - tail, low, high);
}

/** The probability that S (2 V − 1) exceeds `x`. */
function upperTail({ detractors, passives, promoters }: Belief, x: number): number {
  if (x >= 1) return 0;
  if (x <= -1) return 1;
  const active = detractors + promoters;
  const size = Math.abs(x);
  // S runs on the logit scale, by its distance from the peak of its density: no shape is too small or too large there.
  const peak = Math.log(active / passives);
  const start = Math.log(size) - Math.log1p(-size) - peak;
  const logHeight = (distance: number): number => {
    if (distance < start) return -Infinity;
    const share = Math.max(Number.MIN_VALUE, 1 / (1 + Math.exp(-peak - distance)));
    const above = (share - x) / (2 * share);
    const below = (share + x) / (2 * share);
    return Math.log(betaRegularized(above, detractors, promoters, below)) - loss(active, passives, distance);
  };
  // The tail of V moves the summit away from the peak of S: up for an x above 0, down for others. From 40 on S is 1.
  const step = 1 / Math.sqrt(active + passives);
  const summit =
    x > 0
      ? summitOf(logHeight, Math.max(start, 0), step, Math.max(0, 40 - peak))
      : summitOf(logHeight, Math.max(start, 0), -step, start);
  // The nodes crowd at the ends of each part, so an end at the summit serves a sharp one as well as a broad one.
  const density = (distance: number): number => Math.exp(logHeight(distance));
  const part =
    density(summit) > 0
      ? integrate(density, footOf(logHeight, summit, -step, start), summit) +
        integrate(density, summit, footOf(logHeight, summit, step, Infinity))
      : 0;
  const height = betaPower(active / (active + passives), active, passives, passives / (active + passives));
  // Where S is smaller than a negative x, the score exceeds x whatever V is.
  return Math.min(1, height * part + (x < 0 ? betaRegularized(size, active, passives) : 0));
}

/** About where a logarithm with one summit is highest, between `from` and `end`: to within a fall of one on both sides. */
function summitOf(f: (x: number) => number, from: number, step: number, end: number): number {
  const at = (steps: number): number => f(from + steps * step);
  const most = (end - from) / step;
  let low = 0;
  let best = 0;
  let high = Math.min(1, most);
  // Where all is too small for a double, the summit lies further on.
  while (best < most && at(high) >= at(best)) {
    low = best;
    best = high;
    high = Math.min(2 * high, most);
  }
  for (let round = 0; round < 60 && Math.min(at(low), at(high)) < at(best) - 1; round++) {
    const probe = (best + (high - best > best - low ? high : low)) / 2;
    const better = at(probe) > at(best);
    if (better === probe > best) low = better ? best : probe;
    else high = better ? best : probe;
    if (better) best = probe;
  }
  return from + best * step;
}

/** Where a logarithm has fallen by 45 from its summit, in the direction of `step`; the end where it does not. */
function footOf(f: (x: number) => number, summit: number, step: number, end: number): number {
  const bottom = f(summit) - 45;
  if (f(end) > bottom) return end;
  let far = 1;
  while (f(summit + far * step) > bottom) far *= 2;
  return summit + step * findRoot((steps) => bottom - f(summit + steps * step), 0, far);
}

/** What the logarithm of the density of a beta variable, on the logit scale, has lost at a distance from its peak. */
const loss = (a: number, b: number, distance: number): number =>
  distance < 0 ? loss(b, a, -distance) : b * distance + (a + b) * Math.log1p((b / (a + b)) * Math.expm1(-distance));
