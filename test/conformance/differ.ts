/**
 * Answers the reference vectors of tests between segments and of shrunken scores.
 *
 * @module
 */
import type { CategoryCounts } from '../../src/scale/category.ts';
import { type SegmentTest, testSegments } from '../../src/segments/differ.ts';
import { poolPauleMandel, shrinkEach } from '../../src/segments/pooling.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { testShape } from '../../src/segments/shape.ts';
import { shrinkSegments } from '../../src/segments/shrink.ts';
import { spreadOf } from '../../src/segments/spread.ts';
import { compareWithinStrata } from '../../src/segments/stratify.ts';
import { compareSegments, versusRest } from '../../src/segments/versus-rest.ts';
import type { Correction } from '../../src/numeric/adjust.ts';
import type { Adapter } from './adapters.ts';

type Triple = readonly [number, number, number];

const countsOf = ([detractors, passives, promoters]: Triple): CategoryCounts => ({ detractors, passives, promoters });

/** The segments of a vector, named so that the order of their keys is that of the vector. */
const groupsIn = (inputs: Readonly<Record<string, unknown>>): readonly SegmentCounts[] =>
  (inputs['segments'] as readonly { readonly counts: Triple }[]).map(({ counts }, i) => ({
    segment: segmentOf({ place: String(i).padStart(4, '0') }),
    tally: countsOf(counts),
  }));

/**
 * The source of these vectors takes 1 − cdf, which knows a p-value to 1e-16 only, and gives 1.4486878e-10 where the tail is
 * 1.4486883362079e-10 (mpmath). So the answer is rounded as theirs is; that the tail itself is right is tested elsewhere.
 */
const roundedLikeTheirs = (p: number): number => 1 - (1 - p);

const meanScoreOf = ({ statistic, df, pValue }: SegmentTest): Readonly<Record<string, unknown>> => ({
  chisq: statistic,
  df,
  p: roundedLikeTheirs(pValue),
});

const hetExact: Adapter = (inputs) => {
  const { statistic, pValue } = testSegments(groupsIn(inputs), { exact: true });
  return { chisq: statistic, pExact: pValue };
};

const hetChisq: Adapter = (inputs) => {
  const { statistic, df, pValue, likelihoodRatio, cramersV, cramersVCorrected, minExpected } = testShape(
    groupsIn(inputs),
  );
  return {
    chisq: statistic,
    df,
    p: pValue,
    g: likelihoodRatio.statistic,
    gP: likelihoodRatio.pValue,
    cramersV,
    cramersVBiasCorrected: cramersVCorrected,
    minExpected,
  };
};

/** The vectors take the plain variance and every segment, however small. */
const plainly = { method: 'wald', minimum: 1 } as const;

const versusTheRest: Adapter = (inputs) => {
  const rowsBy = (correction: Correction): readonly ReturnType<typeof versusRest>['rows'][number][] =>
    versusRest(groupsIn(inputs), { ...plainly, correction }).rows;
  const rows = rowsBy('holm').flatMap((row) => (row.status === 'shown' ? [row] : []));
  return {
    rest: rows.map(({ restNps }) => restNps),
    difference: rows.map(({ difference }) => difference),
    se: rows.map(({ standardError }) => standardError),
    p: rows.map(({ pValue }) => pValue),
    pHolm: rows.map(({ adjustedP }) => adjustedP),
    pBH: rowsBy('bh').flatMap((row) => (row.status === 'shown' ? [row.adjustedP] : [])),
  };
};

const pairwise: Adapter = (inputs) => {
  const pairsBy = (correction: Correction): ReturnType<typeof compareSegments>['pairs'] =>
    compareSegments(groupsIn(inputs), { ...plainly, correction }).pairs;
  const pairs = pairsBy('holm');
  return {
    i: pairs.map(({ a }) => Number(a.by['place'])),
    j: pairs.map(({ b }) => Number(b.by['place'])),
    difference: pairs.map(({ difference }) => difference),
    se: pairs.map(({ standardError }) => standardError),
    p: pairs.map(({ pValue }) => pValue),
    pHolm: pairs.map(({ adjustedP }) => adjustedP),
    pBH: pairsBy('bh').map(({ adjustedP }) => adjustedP),
    pBonferroni: pairsBy('bonferroni').map(({ adjustedP }) => adjustedP),
  };
};

const stratified: Adapter = (inputs) => {
  const cells = inputs['cells'] as readonly {
    readonly group: string;
    readonly block: string;
    readonly counts: Triple;
  }[];
  const { test, rows } = compareWithinStrata(
    cells.map(({ group, block, counts }) => ({ segment: segmentOf({ group, block }), tally: countsOf(counts) })),
    { group: 'group', strata: 'block', variance: 'plain', minimum: 1 },
  );
  const [first] = rows;
  const adjusted =
    rows.length === 2 && first?.status === 'shown' && first.adjusted.status === 'shown' && first.adjusted;
  return {
    chisq: test.adjusted.statistic,
    df: test.adjusted.df,
    p: test.adjusted.pValue,
    ...(adjusted && { adjustedDifference: adjusted.difference, adjustedSe: adjusted.standardError }),
  };
};

const shrinkMarginal: Adapter = (inputs) => {
  const groups = groupsIn(inputs);
  // The prior of the specification; no other scale is offered.
  if (inputs['scale'] !== 25) return null;
  const { mean, betweenSd, rows } = shrinkSegments(groups, { variance: 'smoothed', minimum: 1 });
  const shown = rows.flatMap((row) => (row.status === 'shown' ? [row] : []));
  const { smoothed } = spreadOf(groups.map(({ tally }) => tally as CategoryCounts));
  return {
    nps: shown.map(({ estimate }) => estimate.nps),
    variance: shown.map(({ estimate }, i) => (smoothed[i] as number) / estimate.n),
    mean: mean?.nps,
    meanSd: mean?.standardDeviation,
    tauMean: betweenSd,
    shrunk: shown.map(({ shrunken }) => shrunken.nps),
    shrunkSd: shown.map(({ shrunken }) => shrunken.standardDeviation),
  };
};

const shrinkPauleMandel: Adapter = (inputs) => {
  const observed = { scores: inputs['nps'] as readonly number[], variances: inputs['variance'] as readonly number[] };
  const { betweenSd, mean, meanSd, supposed } = poolPauleMandel(observed);
  const { scores, deviations } = shrinkEach(observed, supposed);
  return { tau2: betweenSd ** 2, mean, se: meanSd, blup: [...scores], blupSe: [...deviations] };
};

/** The kinds of vectors that the tests between segments and the shrunken scores answer. */
export const kinds: Readonly<Record<string, Adapter>> = {
  'het-meanscore': (inputs) => meanScoreOf(testSegments(groupsIn(inputs), { exact: false })),
  'het-exact': hetExact,
  'het-chisq': hetChisq,
  'versus-rest': versusTheRest,
  'pairwise-wald': pairwise,
  stratified,
  'shrink-marginal': shrinkMarginal,
  'shrink-pm': shrinkPauleMandel,
};

/**
 * The mean of all segments is a by-product: its error under the method of Knapp and Hartung, and where one more segment would
 * lie, are asked for in meta-analysis, not of a survey whose segments are all there.
 */
export const notOffered: Readonly<Record<string, readonly string[]>> = {
  'shrink-pm': ['seKnappHartung', 'predictionLow', 'predictionHigh'],
};
