/**
 * Answers the reference vectors of trends over periods, in order and with seasons.
 *
 * @module
 */
import { estimatorOf } from '../../src/estimate/reading.ts';
import { type Instant, instantOf } from '../../src/time/instant.ts';
import { periodsBetween } from '../../src/time/period.ts';
import { answerTrend } from '../../src/trend/answers-trend.ts';
import { mannKendall, seasonalKendall } from '../../src/trend/mann-kendall.ts';
import { seasonOfObservations } from '../../src/trend/season.ts';
import type { Series } from '../../src/trend/series.ts';
import { trendLine } from '../../src/trend/slope.ts';
import { theilSen } from '../../src/trend/theil-sen.ts';
import type { LineMethod } from '../../src/trend/weighted-line.ts';
import type { Adapter } from './adapters.ts';

type Triple = readonly [number, number, number];

const monthStart = (month: number): Instant => instantOf(Date.UTC(2000, month, 1));

/** A series of months; the vectors count time from 1, so a month without answers stands before the first. */
function seriesIn(inputs: Readonly<Record<string, unknown>>): Series {
  const counts: readonly Triple[] = [[0, 0, 0], ...(inputs['periods'] as readonly Triple[])];
  const estimate = estimatorOf({ minimum: 1 });
  const periods = periodsBetween(monthStart(0), monthStart(counts.length - 1), { unit: 'month', zone: 'UTC' });
  return {
    unit: 'month',
    zone: 'UTC',
    points: periods.map((period, i) => {
      const [detractors, passives, promoters] = counts[i] as Triple;
      return { period, estimate: estimate({ detractors, passives, promoters }), partial: false };
    }),
  };
}

const METHODS: Readonly<Record<string, LineMethod>> = { DL: 'dl', REML: 'reml', FE: 'fixed' };

/** The vectors take the plain variance of each period, and judge as if the extra variance were known. */
const trendLineOf: Adapter = (inputs) => {
  const method = METHODS[inputs['method'] as string];
  if (method === undefined) return null;
  const line = trendLine(seriesIn(inputs), { method, variance: 'plain', errors: 'normal' });
  if (line.status === 'withheld') return null;
  return {
    intercept: line.intercept.nps,
    slope: line.slope.estimate,
    seIntercept: line.intercept.standardError,
    seSlope: line.slope.standardError,
    zSlope: line.statistic,
    pSlope: line.pValue,
    tau2: line.tau2,
    qe: line.heterogeneity.statistic,
    qeP: line.heterogeneity.pValue,
    next: line.next.nps,
    nextSe: line.next.standardError,
  };
};

const mannKendallOf: Adapter = (inputs) => {
  const { s, variance, statistic, pNormal, tau, pExact, slope } = mannKendall(inputs['values'] as readonly number[]);
  return {
    s,
    varS: variance,
    z: statistic,
    p: pNormal,
    tau,
    pExact,
    senSlope: slope?.estimate,
    senLow: slope?.interval?.lower,
    senHigh: slope?.interval?.upper,
  };
};

const theilSenOf: Adapter = (inputs) => {
  const x = inputs['x'] as readonly number[];
  const y = inputs['y'] as readonly number[];
  const { slope, intercept, tau, pValue } = theilSen(x.map((at, i) => ({ x: at, y: y[i] as number })));
  return {
    slope: slope?.estimate,
    intercept,
    low: slope?.interval?.lower,
    high: slope?.interval?.upper,
    tau,
    p: pValue,
  };
};

const seasonalKendallOf: Adapter = (inputs) => {
  const { s, variance, statistic, pValue, slope } = seasonalKendall(inputs['values'] as readonly number[], {
    seasonLength: inputs['seasonLength'] as number,
  });
  return { s, varS: variance, z: statistic, p: pValue, seasonalSenSlope: slope };
};

/**
 * The source of the linear association takes 1 − cdf, which knows a p-value to 1e-16 only, and gives 3.6037672845879e-10 where
 * the tail is 3.6037674731e-10 (erfc). So the answer is rounded as theirs is; that the tail itself is right is tested elsewhere.
 */
const roundedLikeTheirs = (p: number): number => 1 - (1 - p);

const trendCountsOf: Adapter = (inputs) => {
  const trend = answerTrend(seriesIn(inputs));
  if (trend.status === 'withheld') return null;
  return {
    promoterChisq: trend.promoters.statistic,
    promoterP: trend.promoters.pValue,
    detractorChisq: trend.detractors.statistic,
    detractorP: trend.detractors.pValue,
    linearChisq: trend.score.statistic,
    linearP: roundedLikeTheirs(trend.score.pValue),
    r: trend.score.correlation,
  };
};

/** The vectors know no extra variance, and count effects from the first season. */
const seasonalityOf: Adapter = (inputs) => {
  const variance = inputs['variance'] as readonly number[];
  const season = seasonOfObservations(
    (inputs['nps'] as readonly (number | null)[]).map((nps, i) => ({ nps, variance: variance[i] as number })),
    { seasonLength: inputs['seasonLength'] as number, method: 'fixed', errors: 'normal' },
  );
  if (season.status === 'withheld') return null;
  const first = season.seasons[0]?.effect ?? NaN;
  return {
    chisq: season.statistic,
    df: season.df,
    p: season.pValue,
    slope: season.slope.estimate,
    seasonEffects: season.seasons.map(({ effect }) => (effect ?? NaN) - first),
  };
};

/** The kinds of vectors that slopes, rank tests and seasons answer. */
export const kinds: Readonly<Record<string, Adapter>> = {
  'trend-line': trendLineOf,
  'mann-kendall': mannKendallOf,
  'theil-sen': theilSenOf,
  'seasonal-kendall': seasonalKendallOf,
  'trend-counts': trendCountsOf,
  seasonality: seasonalityOf,
};

/** Everything that the vectors of these kinds hold is offered. */
export const notOffered: Readonly<Record<string, readonly string[]>> = {};
