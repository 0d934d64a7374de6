/**
 * Answers the reference vectors of weighted, clustered and adjusted samples, and of accounts.
 *
 * @module
 */
import { estimateNps } from '../../src/estimate/interval.ts';
import { type Response } from '../../src/response.ts';
import { readAccounts } from '../../src/segments/accounts.ts';
import {
  type DesignEstimate,
  type DesignMethod,
  type ShownDesignEstimate,
  estimateDesign,
} from '../../src/weights/design.ts';
import { contrastDomains, domainEstimates } from '../../src/weights/domains.ts';
import { designEffect, effectiveSize, effectiveTally } from '../../src/weights/effective.ts';
import { jackknifeError } from '../../src/weights/jackknife.ts';
import { postStratify, rake } from '../../src/weights/rake.ts';
import { type DesignSample, designOf } from '../../src/weights/sample.ts';
import type { Adapter } from './adapters.ts';

type Inputs = {
  readonly scores: readonly number[];
  readonly weights: readonly number[];
  readonly level: number;
  readonly strata?: readonly string[];
  readonly clusters?: readonly string[];
  readonly populationSize?: readonly number[];
  readonly poststratum?: readonly string[];
  readonly poststratumTotals?: Readonly<Record<string, number>>;
  readonly raking2?: readonly string[];
  readonly rakingTotals?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly domain?: readonly string[];
};

/** The files' programs count drawn answers of weight 0 as units, and name clusters within their stratum. */
const sampleOf = ({ scores, weights, strata, clusters, populationSize }: Inputs): DesignSample => ({
  scores,
  weights,
  ...(strata && { strata }),
  ...(clusters && { clusters: clusters.map((cluster, i) => `${strata?.[i] ?? ''}/${cluster}`) }),
  ...(populationSize && { populationSizes: populationSize }),
});

const adjusted = (inputs: Inputs): DesignSample => {
  const { poststratum, poststratumTotals, raking2, rakingTotals } = inputs;
  const sample = sampleOf(inputs);
  const margin = (name: string, categories: readonly string[], totals: Readonly<Record<string, number>>) => ({
    name,
    categories,
    totals,
  });
  if (poststratum && raking2 && rakingTotals)
    return rake(sample, [
      margin('poststratum', poststratum, rakingTotals['poststratum'] ?? {}),
      margin('raking2', raking2, rakingTotals['raking2'] ?? {}),
    ]).sample;
  return poststratum && poststratumTotals
    ? postStratify(sample, margin('poststratum', poststratum, poststratumTotals)).sample
    : sample;
};

const shown = (estimate: DesignEstimate): ShownDesignEstimate => {
  if (estimate.status === 'withheld') throw new Error(`the estimate is withheld: ${estimate.reason}`);
  return estimate;
};

const design: Adapter = (raw) => {
  const inputs = raw as Inputs;
  const sample = adjusted(inputs);
  const by = (method: DesignMethod): ShownDesignEstimate =>
    shown(estimateDesign(sample, { level: inputs.level, method, zeroWeights: 'count' }));
  const t = by('t');
  const wald = by('wald');
  return {
    nps: t.nps,
    standardError: t.standardError,
    df: t.df,
    designEffect: t.designEffect,
    lowerUnclipped: t.interval.unclipped?.lower ?? t.interval.lower,
    upperUnclipped: t.interval.unclipped?.upper ?? t.interval.upper,
    lowerNormalUnclipped: wald.interval.unclipped?.lower ?? wald.interval.lower,
    upperNormalUnclipped: wald.interval.unclipped?.upper ?? wald.interval.upper,
    shares: t.shares,
    shareStandardErrors: t.shareErrors,
    weights: sample.weights,
    ...(!sample.calibration && { jackknifeStandardError: jackknifeError(sample, { zeroWeights: 'count' }) }),
    ...(inputs.domain && domainsOf(sample, inputs.domain, inputs.level)),
  };
};

const domainsOf = (sample: DesignSample, domain: readonly string[], level: number) => {
  const domains = domainEstimates(sample, domain, { level, zeroWeights: 'count' });
  const [first, second] = domains.map((part) => part.domain) as [string, string];
  const contrast = contrastDomains(sample, domain, { a: second, b: first, level, zeroWeights: 'count' });
  if (contrast.status === 'withheld') throw new Error(`the contrast is withheld: ${contrast.reason}`);
  return {
    domains: domains.map((part) => {
      const { nps, standardError } = shown(part.estimate);
      return { name: part.domain, nps, standardError };
    }),
    difference: {
      of: `${second} minus ${first}`,
      nps: contrast.difference,
      standardError: contrast.standardError,
      t: contrast.statistic,
      df: contrast.df,
      pValue: contrast.pValue,
    },
  };
};

const kish: Adapter = (raw) => {
  const { scores, weights, level } = raw as Inputs;
  const estimate = estimateNps(effectiveTally({ scores, weights }), { level });
  const { interval } = shown(estimateDesign({ scores, weights }, { level }));
  return {
    nps: estimate.nps,
    effectiveN: effectiveSize(weights),
    designEffect: designEffect(weights),
    scoreLower: interval.lower,
    scoreUpper: interval.upper,
    waldStandardError: estimate.status === 'shown' && estimate.standardError,
  };
};

/** One score of each category stands for its counts, `[detractors, passives, promoters]`. */
const answersOf = (counts: readonly number[]): number[] =>
  counts.flatMap((count, i) => new Array<number>(count).fill([0, 7, 10][i] as number));

const poststrat: Adapter = (raw) => {
  const { segments, populationShares } = raw as {
    readonly segments: readonly { readonly key: string; readonly counts: readonly number[] }[];
    readonly populationShares: readonly number[];
  };
  const scores = segments.flatMap(({ counts }) => answersOf(counts));
  const categories = segments.flatMap(({ key, counts }) => answersOf(counts).map(() => key));
  const totals = Object.fromEntries(segments.map(({ key }, i) => [key, populationShares[i] as number]));
  const fit = postStratify({ scores }, { name: 'segment', categories, totals }, { sum: scores.length });
  const estimate = shown(estimateDesign(fit.sample));
  return {
    nps: estimate.nps,
    se: estimate.standardError,
    weightPerSegment: segments.map(({ key }) => fit.sample.weights[categories.indexOf(key)]),
    effectiveN: fit.effectiveN,
    designEffectKish: fit.designEffect,
  };
};

const rakeCells: Adapter = (raw) => {
  const { cells, marginA, marginB } = raw as {
    readonly cells: readonly { readonly a: string; readonly b: string; readonly counts: readonly number[] }[];
    readonly marginA: Readonly<Record<string, number>>;
    readonly marginB: Readonly<Record<string, number>>;
  };
  const rows = cells.flatMap((cell, at) => answersOf(cell.counts).map((score) => ({ ...cell, score, at })));
  const fit = rake(
    { scores: rows.map(({ score }) => score) },
    [
      { name: 'a', categories: rows.map(({ a }) => a), totals: marginA },
      { name: 'b', categories: rows.map(({ b }) => b), totals: marginB },
    ],
    { sum: rows.length },
  );
  return {
    cellWeights: cells.map((_, at) => fit.sample.weights[rows.findIndex((row) => row.at === at)]),
    nps: shown(estimateDesign(fit.sample)).nps,
    effectiveN: fit.effectiveN,
  };
};

const accounts: Adapter = (raw) => {
  const { responses } = raw as {
    readonly responses: readonly { account: string; segment: string; weight: number; score: number }[];
  };
  const answers = responses.map(
    ({ account, segment, weight, score }, i) =>
      ({
        id: String(i),
        subject: String(i),
        score,
        answeredAt: '2026-01-05T10:00:00.000Z',
        weight,
        tags: { account, segment },
      }) as Response,
  );
  const reading = readAccounts(answers, { account: 'account', minimum: 1 });
  const unclustered = designOf(answers);
  const segments = domainEstimates(
    unclustered,
    responses.map(({ segment }) => segment),
  );
  return {
    nps: reading.byAnswer.nps,
    clusteredSe: shown(reading.byAnswer).standardError,
    weightedNps: reading.byWeight?.nps,
    weightedSe: shown(estimateDesign(unclustered)).standardError,
    weightedClusteredSe: reading.byWeight && shown(reading.byWeight).standardError,
    segmentKeys: segments.map(({ domain }) => domain),
    segmentNps: segments.map(({ estimate }) => estimate.nps),
    segmentSe: segments.map(({ estimate }) => shown(estimate).standardError),
    accountsEqual: reading.byAccount.nps,
    accountsRevenueWeighted: reading.byRevenue?.nps,
  };
};

/** The kinds of vectors that the room `weights`, and the accounts, answer. */
export const kinds: Readonly<Record<string, Adapter>> = {
  kish,
  'design-weights': design,
  'design-strata': design,
  'design-fpc': design,
  'design-strata-fpc': design,
  'design-clusters': design,
  'design-strata-clusters': design,
  'design-post-stratified': design,
  'design-raked': design,
  'design-domains': design,
  poststrat,
  rake: rakeCells,
  accounts,
};

/** Everything is offered. */
export const notOffered: Readonly<Record<string, readonly string[]>> = {};
