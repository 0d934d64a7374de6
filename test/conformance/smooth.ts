/**
 * Answers the reference vectors of smoothed levels.
 *
 * @module
 */
import { type LocalLevel, type Observation, localLevel } from '../../src/trend/level.ts';
import type { Adapter } from './adapters.ts';

/** Lists of scores and variances as the observations of one row. */
const observationsIn = (inputs: Readonly<Record<string, unknown>>): Observation[] => {
  const variances = inputs['variance'] as readonly number[];
  return (inputs['nps'] as readonly (number | null)[]).map((nps, i) => ({ nps, variance: variances[i] as number }));
};

const levelsOf = ({ points }: LocalLevel): (number | null)[] => points.map(({ level }) => level);
const deviationsOf = ({ points }: LocalLevel): (number | null)[] =>
  points.map(({ standardDeviation }) => standardDeviation);

const integrated: Adapter = (inputs) => {
  const fit = localLevel(observationsIn(inputs), { scale: inputs['scale'] as number });
  return {
    stepSdMean: fit.stepSd,
    smoothed: levelsOf(fit),
    smoothedSd: deviationsOf(fit),
    forecast: fit.forecast.map(({ level }) => level),
    forecastSd: fit.forecast.map(({ standardDeviation }) => standardDeviation),
  };
};

const estimated: Adapter = (inputs) => {
  const fit = localLevel(observationsIn(inputs), { step: 'estimated' });
  return {
    q: fit.stepSd ** 2,
    logLik: fit.logLikelihood,
    smoothed: levelsOf(fit),
    smoothedVar: deviationsOf(fit).map((deviation) => (deviation === null ? null : deviation ** 2)),
    filtered: fit.points.map(({ filtered }) => filtered?.level ?? null),
    filteredVar: fit.points.map(({ filtered }) => (filtered ? filtered.standardDeviation ** 2 : null)),
    forecast: fit.forecast.map(({ level }) => level),
    forecastVar: fit.forecast.map(({ standardDeviation }) => standardDeviation ** 2),
  };
};

/** The kinds of vectors that smoothed levels answer. */
export const kinds: Readonly<Record<string, Adapter>> = {
  'local-level-marginal': integrated,
  'local-level': estimated,
};
