/**
 * Answers the reference vectors of control charts, their rules and break points.
 *
 * @module
 */
import { estimateNps } from '../../src/estimate/interval.ts';
import { instantOf } from '../../src/time/instant.ts';
import { periodsBetween } from '../../src/time/period.ts';
import { findBreaks } from '../../src/trend/breaks.ts';
import { controlChart } from '../../src/trend/control.ts';
import { cusumChart, ewmaChart } from '../../src/trend/ewma-cusum.ts';
import { RUN_RULES, runRules } from '../../src/trend/run-rules.ts';
import type { Series } from '../../src/trend/series.ts';
import type { Adapter } from './adapters.ts';

type Triple = readonly [number, number, number];

/** The periods of a vector as months that are all over, with every score shown. */
function seriesIn(inputs: Readonly<Record<string, unknown>>): Series {
  const counts = inputs['periods'] as readonly Triple[];
  const unit = 'month';
  const zone = 'UTC';
  const last = instantOf(Date.UTC(1900, counts.length - 1, 1));
  const points = periodsBetween('1900-01-01T00:00:00.000Z', last, { unit, zone }).map((period, i) => {
    const [detractors, passives, promoters] = counts[i] as Triple;
    return { period, estimate: estimateNps({ detractors, passives, promoters }), partial: false };
  });
  return { unit, zone, points };
}

const chartNps: Adapter = (inputs) => {
  const series = seriesIn(inputs);
  // The vectors take the plain chart, without the widening.
  const plain = { corrected: false };
  const chart = controlChart(series, plain);
  const ewma = ewmaChart(series, { ...plain, lambda: inputs['lambda'] as number });
  const cusum = cusumChart(series, { ...plain, slack: inputs['k'] as number, decision: inputs['h'] as number });
  if (chart.status === 'withheld' || ewma.status === 'withheld' || cusum.status === 'withheld') return null;
  const shown = chart.points.flatMap((point) => (point.status === 'shown' ? [point] : []));
  const { center, sigma, limits } = chart.individuals;
  return {
    centre: chart.center,
    sigma: shown.map(({ standardError }) => standardError),
    z: shown.map(({ z }) => z),
    sigmaZ: chart.sigmaZ,
    individualsCentre: center,
    individualsSigma: sigma,
    individualsLower: (limits.unclipped ?? limits).lower,
    individualsUpper: (limits.unclipped ?? limits).upper,
    ewma: ewma.points.map(({ value }) => value),
    ewmaUpper: ewma.points.map(({ limit }) => limit),
    cusumHigh: cusum.points.map(({ high }) => high),
    cusumLow: cusum.points.map(({ low }) => low),
  };
};

const rules: Adapter = (inputs) => {
  const signals = runRules(inputs['z'] as readonly (number | null)[], RUN_RULES);
  return Object.fromEntries(
    RUN_RULES.map((rule) => [`rule${rule}`, signals.filter((signal) => signal.rule === rule).map(({ at }) => at)]),
  );
};

const changePoints: Adapter = (inputs) => {
  const { penalty, breaks, cost, segments, scan } = findBreaks(seriesIn(inputs), {
    alpha: inputs['alpha'] as number,
    minimumLength: inputs['minSegmentLength'] as number,
    overdispersion: false,
  });
  return {
    penalty,
    changePoints: breaks.map(({ index }) => index),
    cost,
    segments: segments.map(({ start, end, estimate }) => ({ start, end, nps: estimate.nps })),
    scan: scan && { max: scan.statistic, at: scan.index },
  };
};

/** The kinds of vectors that control charts and the search for breaks answer. */
export const kinds: Readonly<Record<string, Adapter>> = {
  'chart-nps': chartNps,
  'run-rules': rules,
  'changepoint-counts': changePoints,
};
