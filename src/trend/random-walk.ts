/**
 * A true score that takes a random step from each period to the next: how well a given size of the steps explains the
 * observed scores, and what it says of the true ones.
 *
 * Kalman filter and smoother with an exactly diffuse start: before the first observed score every level is equally likely.
 * At a restart it is so again, and what came before tells nothing of what comes after.
 *
 * @module
 */

/** Observed scores in the order of time. */
export type Walk = {
  /** The scores in points; anything where `observed` is 0. */
  readonly scores: Float64Array;
  /** Their variances in squared points, at least 0. */
  readonly variances: Float64Array;
  /** 1 where a score was observed, else 0. */
  readonly observed: Uint8Array;
  /** Where a level begins that knows nothing of the one before, 0 first, rising; the length of the walk stands last. */
  readonly starts: readonly number[];
};

/** What is known of the true scores for one size of the steps; the arrays are filled anew for each. */
export type Track = {
  /** Mean and variance of the level given all observed scores. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
  /** Mean and variance of the level given the observed scores up to the period itself. */
  readonly filtered: Float64Array;
  readonly filteredVariances: Float64Array;
  /** Mean and variance of the last level minus the level of the period. */
  readonly rises: Float64Array;
  readonly riseVariances: Float64Array;
};

/**
 * Room for what {@link smoothWalk} finds.
 *
 * @param length - How many periods the walk has.
 * @returns The room.
 * @internal
 */
export const emptyTrack = (length: number): Track => ({
  means: new Float64Array(length),
  variances: new Float64Array(length),
  filtered: new Float64Array(length),
  filteredVariances: new Float64Array(length),
  rises: new Float64Array(length),
  riseVariances: new Float64Array(length),
});

/**
 * The position of the first observed score of a stretch.
 *
 * @param walk - The observed scores.
 * @param from - Where the stretch begins.
 * @param to - Where it has ended.
 * @returns The position; −1 where nothing was observed.
 * @internal
 */
export function firstObserved({ observed }: Walk, from: number, to: number): number {
  for (let t = from; t < to; t++) if (observed[t] === 1) return t;
  return -1;
}

/**
 * The diffuse log-likelihood of a size of the steps: the sum of the Gaussian log densities of the one-step errors, from the
 * second observed score of each level on, constants included.
 *
 * @param walk - The observed scores.
 * @param stepSd - The standard deviation of a step in points, at least 0.
 * @returns The log-likelihood. Without steps, scores of variance 0 that differ give −∞, and such that agree give +∞.
 * @see Durbin & Koopman (2012), Time Series Analysis by State Space Methods, 2nd edition, Oxford University Press, chapters 2 and 7.
 * @internal
 */
export function logLikelihoodAt(walk: Walk, stepSd: number): number {
  const { scores, variances, observed, starts } = walk;
  const q = stepSd * stepSd;
  let sum = 0;
  let certain = false;
  for (let s = 0; s + 1 < starts.length; s++) {
    const to = starts[s + 1] as number;
    const first = firstObserved(walk, starts[s] as number, to);
    if (first < 0) continue;
    let level = scores[first] as number;
    let variance = variances[first] as number;
    for (let t = first + 1; t < to; t++) {
      variance += q;
      if (observed[t] === 0) continue;
      const error = (scores[t] as number) - level;
      const spread = variance + (variances[t] as number);
      if (spread === 0) {
        if (error !== 0) return -Infinity;
        certain = true;
        continue;
      }
      sum += LOG_TWO_PI + Math.log(spread) + error * (error / spread);
      const gain = variance / spread;
      level += gain * error;
      variance = gain * (variances[t] as number);
    }
  }
  return certain ? Infinity : -sum / 2;
}

const LOG_TWO_PI = /* @__PURE__ */ Math.log(2 * Math.PI);

/**
 * Filters and smooths the levels for one size of the steps. Where a level has no observed score at all, its means are 0 and its
 * variances infinite.
 *
 * Nothing is found by subtracting variances, so that none becomes negative or loses its digits.
 *
 * @param walk - The observed scores.
 * @param stepSd - The standard deviation of a step in points, at least 0.
 * @param track - Where to write.
 * @see Rauch, Tung & Striebel (1965), Maximum Likelihood Estimates of Linear Dynamic Systems, AIAA Journal 3(8).
 * @internal
 */
export function smoothWalk(walk: Walk, stepSd: number, track: Track): void {
  const { starts } = walk;
  const q = stepSd * stepSd;
  for (let s = starts.length - 2; s >= 0; s--) {
    const from = starts[s] as number;
    const to = starts[s + 1] as number;
    const first = firstObserved(walk, from, to);
    if (first < 0) {
      track.means.fill(0, from, to);
      track.variances.fill(Infinity, from, to);
      track.filtered.fill(0, from, to);
      track.filteredVariances.fill(Infinity, from, to);
    } else {
      filterStretch(walk, q, first, to, track);
      track.filtered.fill(0, from, first);
      track.filteredVariances.fill(Infinity, from, first);
      smoothStretch(q, from, first, to, track);
    }
    if (s < starts.length - 2) compareWithLast(from, to, track);
  }
}

function filterStretch(
  { scores, variances, observed }: Walk,
  q: number,
  first: number,
  to: number,
  track: Track,
): void {
  const { filtered, filteredVariances } = track;
  let level = scores[first] as number;
  let variance = variances[first] as number;
  filtered[first] = level;
  filteredVariances[first] = variance;
  for (let t = first + 1; t < to; t++) {
    variance += q;
    const own = variances[t] as number;
    if (observed[t] === 1 && variance + own > 0) {
      const gain = variance / (variance + own);
      level += gain * ((scores[t] as number) - level);
      variance = gain * own;
    }
    filtered[t] = level;
    filteredVariances[t] = variance;
  }
}

function smoothStretch(q: number, from: number, first: number, to: number, track: Track): void {
  const { means, variances, filtered, filteredVariances, rises, riseVariances } = track;
  let mean = filtered[to - 1] as number;
  const last = filteredVariances[to - 1] as number;
  // The level is `tie` times the error of the last level plus an error of its own with variance `own`.
  let tie = 1;
  let own = 0;
  let rise = 0;
  for (let t = to - 1; t >= from; t--) {
    if (t < to - 1) {
      const known = t < first ? Infinity : (filteredVariances[t] as number);
      // How much of a later move belongs to this level already; without steps all of it.
      const later = q === 0 ? 0 : q / (known + q);
      const back = 1 - later;
      const pull = t < first ? 0 : later * (mean - (filtered[t] as number));
      mean -= pull;
      rise += pull;
      own = (t < first ? q : known * later) + back * back * own;
      tie *= back;
    }
    means[t] = mean;
    variances[t] = own + tie * tie * last;
    rises[t] = rise;
    riseVariances[t] = own + (1 - tie) * (1 - tie) * last;
  }
}

/** A level before a restart is independent of the last one. */
function compareWithLast(from: number, to: number, { means, variances, rises, riseVariances }: Track): void {
  const end = means.length - 1;
  for (let t = from; t < to; t++) {
    rises[t] = (means[end] as number) - (means[t] as number);
    riseVariances[t] = (variances[end] as number) + (variances[t] as number);
  }
}
