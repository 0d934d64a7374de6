/**
 * Answers the reference vectors of one score and of the functions under it.
 *
 * @module
 */
import { npsBootstrap } from '../../src/estimate/bootstrap.ts';
import { npsPosterior, probabilityAbove } from '../../src/estimate/bayes.ts';
import { ESTIMATE_METHODS, type EstimateMethod, type Interval } from '../../src/estimate/estimate.ts';
import { estimateNps } from '../../src/estimate/interval.ts';
import { answerVariance, standardError } from '../../src/estimate/moments.ts';
import { betaRegularized } from '../../src/numeric/beta.ts';
import { chiSquareUpperTail } from '../../src/numeric/chi-square.ts';
import { logGamma } from '../../src/numeric/gamma.ts';
import { normalCdf, normalQuantile } from '../../src/numeric/normal.ts';
import { studentCritical, studentUpperTail } from '../../src/numeric/student.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import type { Adapter } from './adapters.ts';

type IntervalInputs = {
  readonly method: string;
  readonly counts: CategoryCounts;
  readonly level: number;
  readonly pseudo?: CategoryCounts;
  readonly prior?: CategoryCounts;
  readonly threshold?: number;
};

const isEstimateMethod = (method: string): method is EstimateMethod =>
  (ESTIMATE_METHODS as readonly string[]).includes(method);

const limitsOf = ({ lower, upper, unclipped }: Interval): Readonly<Record<string, number>> => ({
  lower,
  upper,
  lowerUnclipped: unclipped?.lower ?? lower,
  upperUnclipped: unclipped?.upper ?? upper,
});

const interval: Adapter = (inputs) => {
  const { method, counts, level, pseudo, prior, threshold } = inputs as IntervalInputs;
  if (method === 'bayes') {
    const start = prior === undefined ? {} : { prior };
    const posterior = npsPosterior(counts, { level, ...start });
    if (posterior.status === 'withheld') return { nps: null };
    return {
      nps: posterior.nps,
      ...limitsOf(posterior.interval),
      posteriorMean: posterior.mean,
      posteriorSd: posterior.standardDeviation,
      ...(threshold !== undefined && { probabilityAbove: probabilityAbove(counts, threshold, start) }),
    };
  }
  const bootstrap = /^bootstrap-(percentile|bca)-exact$/.exec(method);
  if (!bootstrap && !isEstimateMethod(method)) return null;
  const estimate = bootstrap
    ? npsBootstrap(counts, { level, type: bootstrap[1] as 'percentile' | 'bca' })
    : estimateNps(counts, { level, method: method as EstimateMethod, ...(pseudo && { pseudo }) });
  if (estimate.status === 'withheld') return { nps: null };
  return {
    nps: estimate.nps,
    ...limitsOf(estimate.interval),
    standardError: estimate.standardError,
    standardErrorUnadjusted: standardError(counts),
    variance: answerVariance(counts),
  };
};

const numbers =
  (names: readonly string[], f: (...values: number[]) => number): Adapter =>
  (inputs) => ({ value: f(...names.map((name) => inputs[name] as number)) });

/** The kinds of vectors that the rooms `estimate` and `numeric` answer. */
export const kinds: Readonly<Record<string, Adapter>> = {
  interval,
  normalCdf: numbers(['x'], normalCdf),
  normalQuantile: numbers(['p'], normalQuantile),
  studentTUpperTail: numbers(['t', 'df'], studentUpperTail),
  studentTCritical: numbers(['level', 'df'], studentCritical),
  chiSquareUpperTail: numbers(['x', 'df'], chiSquareUpperTail),
  betaRegularized: numbers(['x', 'a', 'b'], (x, a, b) => betaRegularized(x, a, b)),
  logGamma: numbers(['x'], logGamma),
};

/** A p-value belongs to a test and the degrees of freedom are n − 1; an estimate carries neither. */
export const notOffered: Readonly<Record<string, readonly string[]>> = { interval: ['pValueZero', 'df'] };
