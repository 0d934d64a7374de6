/**
 * The one size of the steps of a true score that explains the observed scores best.
 *
 * @module
 */
import { type Walk, logLikelihoodAt } from './random-walk.ts';
import { type Steps, leastStep } from './step-posterior.ts';

/**
 * Estimates the size of the steps by maximum diffuse likelihood; it is taken for known afterwards, which makes intervals too
 * narrow where few periods tell of it.
 *
 * @param walk - The observed scores.
 * @returns One size, 0 where no steps explain the scores best.
 * @see Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, Cambridge University Press, chapter 4.
 * @internal
 */
export function estimateStep(walk: Walk): Steps {
  const still = logLikelihoodAt(walk, 0);
  const widest = 2 * rangeOf(walk);
  const smallest = leastStep(walk, widest);
  // Scores that are all alike, or nearer to each other than one alone is known, tell of no steps.
  if (still === Infinity || smallest === widest) return stepsAt(0, still);
  const least = Math.log(smallest);
  const most = Math.log(widest);
  const count = Math.ceil((most - least) / Math.log(SEARCH_RATIO));
  const at = (i: number): number => least + ((most - least) * i) / count;
  const logs = Array.from({ length: count + 1 }, (_, i) => logLikelihoodAt(walk, Math.exp(at(i))));
  const peak = logs.indexOf(logs.reduce((best, value) => Math.max(best, value), -Infinity));
  const size = highest((logSize) => logLikelihoodAt(walk, Math.exp(logSize)), at(peak - 1), at(peak + 1));
  const stepSd = Math.exp(size);
  const logLikelihood = logLikelihoodAt(walk, stepSd);
  return logLikelihood - still > NOISE ? stepsAt(stepSd, logLikelihood) : stepsAt(0, still);
}

/** Log-likelihoods that are nearer than this are equal but for rounding; then there are no steps. */
const NOISE = 1e-9;
/** From one size that is tried to the next. */
const SEARCH_RATIO = 1.25;

const stepsAt = (stepSd: number, logLikelihood: number): Steps => ({
  supposed: [{ weight: 1, stepSd }],
  logLikelihood: Number.isFinite(logLikelihood) ? logLikelihood + 0 : null,
});

/** Where a function with one peak is highest, by golden section. */
function highest(f: (x: number) => number, low: number, high: number): number {
  let from = low;
  let to = high;
  let left = to - GOLDEN * (to - from);
  let right = from + GOLDEN * (to - from);
  let atLeft = f(left);
  let atRight = f(right);
  // Nearer than the root of the last digit the values tell nothing more.
  while (to - from > 1e-9) {
    if (atLeft > atRight) {
      to = right;
      right = left;
      atRight = atLeft;
      left = to - GOLDEN * (to - from);
      atLeft = f(left);
    } else {
      from = left;
      left = right;
      atLeft = atRight;
      right = from + GOLDEN * (to - from);
      atRight = f(right);
    }
  }
  return (from + to) / 2;
}

const GOLDEN = /* @__PURE__ */ (Math.sqrt(5) - 1) / 2;

/** How far the highest score lies above the lowest; 0 where fewer than two were observed. */
function rangeOf({ scores, observed }: Walk): number {
  let lowest = Infinity;
  let highestScore = -Infinity;
  for (let t = 0; t < scores.length; t++) {
    if (observed[t] === 0) continue;
    lowest = Math.min(lowest, scores[t] as number);
    highestScore = Math.max(highestScore, scores[t] as number);
  }
  return Math.max(0, highestScore - lowest);
}
