/**
 * The local level model: a true score that moves a little from period to period, seen through the answers of each.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { type LevelPoint, mixtureOf } from './level-mixture.ts';
import type { Walk } from './random-walk.ts';
import { estimateStep } from './step-estimate.ts';
import { integrateSteps } from './step-posterior.ts';
import { MOST_VARIANCE } from './variance.ts';

/** A score of one period, as it was published. */
export type Observation = {
  /** The score in points; `null` for a period without one. */
  readonly nps: number | null;
  /** The variance of that score in squared points: that of one answer, divided by how many answered. */
  readonly variance: number;
};

/** How the size of the steps is dealt with, the default first. */
export const LEVEL_STEPS = ['integrated', 'estimated'] as const;

/** `integrated` averages over all sizes of the steps, `estimated` takes the likeliest for the truth. */
export type LevelStep = (typeof LEVEL_STEPS)[number];

/** How levels are found. */
export type LevelOptions = {
  /** How the size of the steps is dealt with. @defaultValue `'integrated'` */
  readonly step?: LevelStep;
  /**
   * The scale of the half-normal prior of the size of a step, in points, 0.01 to 1000; sizes up to four scales are averaged over.
   * For `integrated` alone. @defaultValue 10
   */
  readonly scale?: number;
  /** Positions at which a new level begins that has nothing to do with the one before; rising, above 0. @defaultValue none */
  readonly breaks?: readonly number[];
  /** How many periods ahead to forecast, 0 to 4. @defaultValue 3 */
  readonly forecast?: number;
};

/** The level of a period to come. */
export type LevelForecast = {
  /** How many periods after the last one, from 1. */
  readonly ahead: number;
  /** The level in points: the last one, since nothing says where it will move. */
  readonly level: number;
  /** The standard deviation of what is known of it, in points; it grows with every period ahead. */
  readonly standardDeviation: number;
};

/** The levels behind a row of observed scores. */
export type LocalLevel = {
  readonly step: LevelStep;
  /** The scale of the prior; `null` where the size of the steps was estimated. */
  readonly scale: number | null;
  /** The standard deviation of a step from one period to the next, in points: its mean, or its estimate. */
  readonly stepSd: number;
  /**
   * Whether the scores move by more than the prior expects: `stepSd` is above two scales. Then forecasts are too narrow, and a
   * larger `scale` is called for. Always false where the size of the steps was estimated.
   */
  readonly scaleTooSmall: boolean;
  /** The diffuse log-likelihood, averaged under the prior or at its highest; `null` where it is beyond every number. */
  readonly logLikelihood: number | null;
  /** How many scores were observed. */
  readonly observed: number;
  /** Where a new level begins. */
  readonly breaks: readonly number[];
  /** One point a period, in order. */
  readonly points: readonly LevelPoint[];
  /** The periods to come; none where the last level has no observed score. */
  readonly forecast: readonly LevelForecast[];
};

/** The furthest forecast, in periods. */
const MOST_AHEAD = 4;
const DEFAULT_SCALE = 10;

/**
 * Finds the levels behind scores whose sampling variances are known: y = μ + e, Var e known, and μ takes a normal step from each
 * period to the next.
 *
 * For published scores; with counts use `smoothSeries`, which knows the variances and what to warn of. How large the steps are is
 * hardly known from a few periods, so by default it is averaged over, under a half-normal prior with a scale of 10 points cut at
 * four scales. `estimated` takes the likeliest size instead; its standard deviations are then too small.
 *
 * It is a model of slow change: a jump is smoothed into the periods around it unless `breaks` names it. Where scores move by more
 * than four scales a period, take a larger `scale`. Scores need not lie on the scale of ±100, and nothing is cut there. More precise
 * scores do not always narrow a level: what is no longer chance is movement. Variances of 0 are exact scores.
 *
 * @param observations - One a period, in the order of time; periods without a score have `nps: null`.
 * @param options - How the steps are dealt with, where a level begins anew, how far to look ahead.
 * @returns The level of every period with its standard deviation in points, also between and beyond the observed ones.
 * @throws {NpsError} `observations/invalid` for what is no list of scores with variances (scores within ±1e6, variances from 0 to
 * 1e100). `option/out-of-range` for a bad `scale`, `forecast` or `breaks`, `option/unknown` for another `step`.
 * @example
 * const months = [30, 34, null, 36].map((nps) => ({ nps, variance: 25 }));
 * const { points, forecast } = localLevel(months);
 * points.map(({ level }) => level?.toFixed(1)) // => ['32.0', '33.3', '34.0', '34.6']
 * forecast.map(({ standardDeviation }) => standardDeviation.toFixed(1)) // => ['7.5', '9.8', '11.6']
 * @see Durbin & Koopman (2012), Time Series Analysis by State Space Methods, 2nd edition, Oxford University Press, chapter 2.
 * @see Binder & Dick (1989), Modelling and Estimation for Repeated Surveys, Survey Methodology 15(1).
 */
export function localLevel(
  observations: readonly Observation[],
  { step = 'integrated', scale = DEFAULT_SCALE, breaks = [], forecast = 3 }: LevelOptions = {},
): LocalLevel {
  checkLevelOptions(step, scale, forecast);
  checkObservations(observations);
  checkBreaks(breaks, 0, observations.length);
  const walk = walkOf(observations, breaks);
  const steps = step === 'integrated' ? integrateSteps(walk, scale) : estimateStep(walk);
  const stepSd = steps.supposed.reduce((sum, one) => sum + one.weight * one.stepSd, 0);
  const stepVariance = steps.supposed.reduce((sum, one) => sum + one.weight * one.stepSd ** 2, 0);
  const points = mixtureOf(walk, steps.supposed);
  const last = points[points.length - 1];
  return {
    step,
    scale: step === 'integrated' ? scale : null,
    stepSd,
    scaleTooSmall: step === 'integrated' && stepSd > 2 * scale,
    logLikelihood: steps.logLikelihood,
    observed: walk.observed.reduce((sum, one) => sum + one, 0),
    breaks: [...breaks],
    points,
    forecast:
      last === undefined || last.level === null || last.standardDeviation === null
        ? []
        : Array.from({ length: forecast }, (_, i) => ({
            ahead: i + 1,
            level: last.level as number,
            standardDeviation: Math.sqrt((last.standardDeviation as number) ** 2 + (i + 1) * stepVariance),
          })),
  };
}

function walkOf(observations: readonly Observation[], breaks: readonly number[]): Walk {
  return {
    scores: Float64Array.from(observations, ({ nps }) => nps ?? 0),
    variances: Float64Array.from(observations, ({ nps, variance }) => (nps === null ? 0 : variance)),
    observed: Uint8Array.from(observations, ({ nps }) => (nps === null ? 0 : 1)),
    starts: [0, ...breaks, observations.length],
  };
}

const MOST_POINTS = 1e6;

function checkObservations(observations: readonly Observation[]): void {
  if (!Array.isArray(observations))
    fail('observations/invalid', [], `A list of scores with their variances was expected, got ${named(observations)}.`);
  for (const [i, one] of (observations as readonly (Observation | null | undefined)[]).entries()) {
    const nps: unknown = one?.nps;
    if (nps === null) continue;
    if (!(typeof nps === 'number' && Math.abs(nps) <= MOST_POINTS))
      fail(
        'observations/invalid',
        [i, 'nps'],
        `A score is a number of points within ±1e6, or null, got ${named(nps)}.`,
      );
    const variance: unknown = one?.variance;
    if (!(typeof variance === 'number' && variance >= 0 && variance <= MOST_VARIANCE))
      fail(
        'observations/invalid',
        [i, 'variance'],
        `The variance of a score is a number from 0 to 1e100, got ${named(variance)}.`,
      );
  }
}

/**
 * Checks how levels are to be found.
 *
 * @param step - How the size of the steps is dealt with.
 * @param scale - The scale of its prior.
 * @param forecast - How many periods ahead.
 * @throws {NpsError} `option/unknown` for another `step`, `option/out-of-range` for the others.
 * @internal
 */
export function checkLevelOptions(step: LevelStep, scale: number, forecast: number): void {
  if (!LEVEL_STEPS.includes(step))
    fail('option/unknown', ['step'], `Steps are one of ${LEVEL_STEPS.join(', ')}, got ${named(step)}.`);
  if (!(typeof scale === 'number' && scale >= 0.01 && scale <= 1000))
    fail('option/out-of-range', ['scale'], `A scale is a number of points from 0.01 to 1000, got ${named(scale)}.`);
  if (!(Number.isInteger(forecast) && forecast >= 0 && forecast <= MOST_AHEAD))
    fail(
      'option/out-of-range',
      ['forecast'],
      `A forecast looks a whole number of periods ahead, at most ${MOST_AHEAD}, got ${named(forecast)}.`,
    );
}

/**
 * Checks where new levels begin.
 *
 * @param breaks - What a caller gave.
 * @param first - The first position that there is; a level begins there anyway.
 * @param end - The position after the last.
 * @throws {NpsError} `option/out-of-range` unless they are whole, rising, after the first position and before the end.
 * @internal
 */
export function checkBreaks(breaks: readonly number[], first: number, end: number): void {
  if (!Array.isArray(breaks))
    fail('option/out-of-range', ['breaks'], `A list of positions was expected, got ${named(breaks)}.`);
  for (const [i, at] of (breaks as readonly number[]).entries()) {
    const before = i === 0 ? first : (breaks[i - 1] as number);
    if (!(Number.isInteger(at) && at > before && at < end))
      fail(
        'option/out-of-range',
        ['breaks', i],
        `A new level begins at a whole position after ${before} and before ${end}, got ${named(at)}.`,
      );
  }
}
