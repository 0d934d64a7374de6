/**
 * How probable it is that one score is higher than another, given the answers: the Bayesian comparison.
 *
 * Each score has the posterior of `npsPosterior`, independent of the other. Of the group whose posterior is narrower the
 * density is needed, of the other the distribution; the probability is one integral over their product.
 *
 * @module
 */
import { fail } from '../error.ts';
import { npsPosterior, posteriorCdf } from '../estimate/bayes.ts';
import type { Caution } from '../estimate/estimate.ts';
import { sampleOf } from '../estimate/moments.ts';
import { integrate } from '../numeric/quadrature.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import { type BothSizes, type WithheldDifference, differenceCautions, withheldDifference } from './difference.ts';

/** What {@link npsPosteriorDifference} starts from. */
export type PosteriorDifferenceOptions = {
  /**
   * Answers that the prior is worth in each category, the same for both groups, each from 0.5 to 1e6.
   *
   * @defaultValue 0.5 each (Jeffreys)
   */
  readonly prior?: CategoryCounts;
};

/** What the answers make believable of a difference, in points. */
export type PosteriorDifference = {
  readonly status: 'shown';
  /** The score of the first group minus that of the second, as observed. */
  readonly difference: number;
  /** The probability that the true score of the first group is higher. */
  readonly probabilityGreater: number;
  /** The probability that it is lower. */
  readonly probabilityLess: number;
  /** The expected difference under the posterior. */
  readonly mean: number;
  /** The standard deviation of the posterior of the difference. */
  readonly standardDeviation: number;
  /** How many answers there are on both sides. */
  readonly n: BothSizes;
  /** What was believed before, of each group. */
  readonly prior: CategoryCounts;
  /** What to know before using the numbers. */
  readonly cautions: readonly Caution[];
};

/** Half an answer in each category: the prior of Jeffreys, which favors no way of counting. */
const JEFFREYS: CategoryCounts = { detractors: 0.5, passives: 0.5, promoters: 0.5 };

/** The density is a sum of logarithms that grow with n; beyond this they lose the digits that are promised. */
const MOST = 1e6;

/**
 * The probability that the true score of one group is higher than that of another, with the posterior of the difference.
 *
 * It answers what one would like to know ("how sure are we that north is ahead?"), at the price of a prior; with answers
 * enough for the prior not to matter it is close to 1 less the one-sided p-value of `compareNps`. Computed, not drawn.
 *
 * @param a - The first group: a tally, or the three category counts; fractions where answers are weighted.
 * @param b - The second group, which shares nobody with the first.
 * @param options - The prior.
 * @returns The probabilities, to about 1e-9, the smaller one also where it is tiny; `withheld` when nobody answered on one
 * side, since a prior alone is no finding. Takes about a tenth of a second.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, `counts/too-many` above a million
 * answers on a side. `option/out-of-range` when a count of the prior is not a number from 0.5 to 1e6.
 * @example
 * const north = { detractors: 3, passives: 4, promoters: 13 };
 * const south = { detractors: 5, passives: 6, promoters: 9 };
 * const posterior = npsPosteriorDifference(north, south);
 * posterior.status === 'shown' && posterior.probabilityGreater.toFixed(3) // => '0.882'
 * @see Jeffreys (1946), An Invariant Form for the Prior Probability in Estimation Problems, Proceedings of the Royal
 * Society A 186.
 */
export function npsPosteriorDifference(
  a: Tally | CategoryCounts,
  b: Tally | CategoryCounts,
  { prior = JEFFREYS }: PosteriorDifferenceOptions = {},
): PosteriorDifference | WithheldDifference {
  checkPrior(prior);
  const one = momentsOf(a, prior);
  const other = momentsOf(b, prior);
  if (one === null || other === null) return withheldDifference('no-responses', { a: sampleOf(a).n, b: sampleOf(b).n });
  const n = { a: one.n, b: other.n };
  if (Math.max(n.a, n.b) > MOST)
    fail('counts/too-many', [], `This comparison takes at most ${MOST} answers on a side, got ${Math.max(n.a, n.b)}.`);

  const ahead = one.mean >= other.mean;
  const surprise = ahead ? exceeds(other, one) : exceeds(one, other);
  return {
    status: 'shown',
    difference: one.nps - other.nps,
    probabilityGreater: ahead ? 1 - surprise : surprise,
    probabilityLess: ahead ? surprise : 1 - surprise,
    mean: one.mean - other.mean,
    standardDeviation: Math.hypot(one.deviation, other.deviation),
    n,
    prior: { detractors: prior.detractors, passives: prior.passives, promoters: prior.promoters },
    cautions: differenceCautions(n, false),
  };
}

function checkPrior(prior: CategoryCounts | null): void {
  const believed = [prior?.detractors, prior?.passives, prior?.promoters];
  if (!believed.every((count) => typeof count === 'number' && count >= 0.5 && count <= MOST))
    fail('option/out-of-range', ['prior'], 'A prior of a comparison is three counts from 0.5 to 1e6.');
}

/** A posterior: the parameters of the Dirichlet distribution, and where its score lies in points. */
type Belief = {
  readonly counts: CategoryCounts;
  readonly prior: CategoryCounts;
  readonly n: number;
  readonly nps: number;
  readonly mean: number;
  readonly deviation: number;
};

function momentsOf(counts: Tally | CategoryCounts, prior: CategoryCounts): Belief | null {
  const posterior = npsPosterior(counts, { prior, level: 0.5 });
  if (posterior.status === 'withheld') return null;
  const { n, nps, mean, standardDeviation } = posterior;
  return { counts: posterior.counts, prior, n, nps, mean, deviation: standardDeviation };
}

const swapped = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts => ({
  detractors: promoters,
  passives,
  promoters: detractors,
});

const mirror = ({ counts, prior, nps, mean, ...rest }: Belief): Belief => ({
  ...rest,
  counts: swapped(counts),
  prior: swapped(prior),
  nps: -nps,
  mean: -mean,
});

/** The probability that the first score exceeds the second. */
const exceeds = (first: Belief, second: Belief): number =>
  first.deviation <= second.deviation ? narrowExceeds(first, second) : narrowExceeds(mirror(second), mirror(first));

/** The same, where the density of the first is the narrower: E[F₂(x)] over x drawn from the first. */
function narrowExceeds(first: Belief, second: Belief): number {
  const density = logDensityOf(first);
  const below = (x: number): number => Math.log(posteriorCdf(second.counts, 100 * x, { prior: second.prior }));
  const step = first.deviation / 100;
  const start = first.mean / 100;
  // What is integrated has its summit between the two means, or a little beyond.
  const end = Math.max(start, second.mean / 100);
  const part = logMass(density, below, start - 4 * step, end + 4 * step, step);
  return Math.min(1, Math.exp(part - logMass(density, () => 0, start - 4 * step, start + 4 * step, step)));
}

/**
 * The logarithm of the integral from −1 to 1 of a density times a probability, both given by their logarithms.
 *
 * The product has one summit, which is looked for between `from` and `to`.
 */
function logMass(
  density: (x: number) => number,
  probability: (x: number) => number,
  from: number,
  to: number,
  step: number,
): number {
  const log = (x: number): number => density(x) + probability(x);
  const summit = summitOf(log, Math.max(-1, from), Math.min(1, to), step / 4);
  const top = log(summit);
  if (top === -Infinity) return -Infinity;
  const low = Math.max(-1, footOf(log, summit, -step, top - FALL));
  const high = Math.min(1, footOf(log, summit, step, top - FALL));
  // At 0, where hardly anybody is not passive, a density may have a point.
  const ends = [low, summit, high, ...(low < 0 && 0 < high ? [0] : [])].sort((x, y) => x - y);
  const height = (x: number): number => {
    const dense = density(x) - top;
    // The probability is dear, and at most 1: where the density is nothing it need not be known.
    return dense < -FALL ? 0 : Math.exp(dense + probability(x));
  };
  return top + Math.log(ends.slice(1).reduce((sum, end, i) => sum + integrate(height, ends[i] as number, end), 0));
}

/** How far below its summit the logarithm of a function is nothing. */
const FALL = 42;

/** About where a function with one summit is highest, by golden sections. */
function summitOf(f: (x: number) => number, low: number, high: number, room: number): number {
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  while (high - low > room) {
    // Where both are too small for a double, the summit lies further up.
    if (atLeft > atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - GOLDEN * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + GOLDEN * (high - low);
      atRight = f(right);
    }
  }
  return atLeft > atRight ? left : right;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** A place in the direction of `step` where a function has fallen to a bottom; beyond the scale where it does not. */
function footOf(f: (x: number) => number, summit: number, step: number, bottom: number): number {
  let far = summit + step;
  for (let stride = step; Math.abs(far) < 1 && f(far) > bottom; stride *= 1.3) far += stride;
  return far;
}

/**
 * The logarithm of the density of a posterior at a score from −1 to 1, up to a constant.
 *
 * The density of the score is that of the three shares, integrated over all shares with that score. At a score x of at
 * least 0 the detractors among them run from 0 to (1 − x) / 2.
 */
function logDensityOf({ counts, prior }: Belief): (x: number) => number {
  const detractors = counts.detractors + prior.detractors;
  const passives = counts.passives + prior.passives;
  const promoters = counts.promoters + prior.promoters;
  return (x) =>
    x < 0 ? logDensityAt(-x, promoters, passives, detractors) : logDensityAt(x, detractors, passives, promoters);
}

function logDensityAt(x: number, detractors: number, passives: number, promoters: number): number {
  const half = (1 - x) / 2;
  // On the logit scale of the part that detractors take of their range, each end is infinitely far away.
  const log = (logit: number): number => {
    const part = 1 / (1 + Math.exp(-logit));
    return (
      -detractors * Math.log1p(Math.exp(-logit)) -
      passives * Math.log1p(Math.exp(logit)) +
      (promoters - 1) * Math.log(x + half * part)
    );
  };
  // The summit is where the derivative is 0, which is a quadratic in the part.
  const curve = (detractors + passives + promoters - 1) * half;
  const slope = ((detractors + promoters - 1) * half - (detractors + passives) * x) / 2;
  const height = detractors * x;
  const root = Math.sqrt(slope * slope + curve * height);
  const part = slope > 0 ? (slope + root) / curve : height / (root - slope);
  const summit = Math.log(part / (1 - part));
  const center = Math.max(-SPAN / 2, Math.min(SPAN / 2, summit));
  const top = log(center);
  const step = 1 / Math.sqrt(detractors + passives);
  const low = -reach((distance) => log(center - distance), step, top - FALL);
  const high = reach((distance) => log(center + distance), step, top - FALL);
  const area = (from: number, to: number): number =>
    integrate((distance) => Math.exp(log(center + distance) - top), from, to);
  return (
    (detractors + passives - 1) * Math.log(Math.max(1 - x, Number.MIN_VALUE)) -
    detractors * Math.LN2 +
    top +
    Math.log(area(low, 0) + area(0, high))
  );
}

/** Logits beyond this stand for 0 and 1. */
const SPAN = 600;

/** How far away a falling function reaches a bottom, or the end of what is looked at. */
function reach(f: (distance: number) => number, step: number, bottom: number): number {
  let far = step;
  while (far < SPAN / 2 && f(far) > bottom) far *= 1.3;
  return Math.min(far, SPAN / 2);
}
