/**
 * Several groups at once: do they differ, and which pairs do.
 *
 * One test for all keeps the chance of a false alarm where it was set; comparing every pair multiplies it, so p-values of
 * pairs are corrected for their number.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, checkLevel, named } from '../estimate/estimate.ts';
import { type Sample, plainError, sampleOf } from '../estimate/moments.ts';
import { type Correction, checkCorrection } from '../numeric/adjust.ts';
import { chiSquareUpperTail } from '../numeric/chi-square.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, categoryCounts } from '../tally/tally.ts';
import {
  DEFAULT_DIFFERENCE_METHOD,
  type DifferenceOptions,
  type ShownDifference,
  type WithheldDifference,
  checkDifferenceMethod,
} from './difference.ts';
import { type Together, compareFamily } from './family.ts';
import { meanScore } from './mean-score.ts';
import { sameMix } from './same-mix.ts';

/** The tests of {@link compareMany}, the default first. */
export const MANY_TESTS = ['mean-score', 'chi-square', 'wald'] as const;

/** How {@link compareMany} tests. */
export type ManyTest = (typeof MANY_TESTS)[number];

/** Whether several groups differ. */
export type ManyDifference = {
  /** Which test it is. */
  readonly test: ManyTest;
  /** The statistic, chi-square when nothing differs; `null` where it is beyond every number. */
  readonly statistic: number | null;
  /** The degrees of freedom; 0 where there is nothing to compare. */
  readonly df: number;
  /** The p-value; 1 where there is nothing to compare. */
  readonly pValue: number;
  /** How many groups have answers; the others take no part. */
  readonly groups: number;
  /** How many answered in all. */
  readonly n: number;
  /** The likelihood-ratio statistic of `chi-square`, with its p-value. */
  readonly likelihoodRatioStatistic?: number;
  readonly likelihoodRatioPValue?: number;
  /** The common score of `wald` in points, each group weighted by how exactly it is known; `null` without answers. */
  readonly commonNps?: number | null;
  /** The standard error of the common score in points. */
  readonly commonStandardError?: number | null;
  /** What to know before using the numbers. */
  readonly cautions: readonly Caution[];
};

/** How {@link compareMany} tests. */
export type ManyOptions = {
  /** The test. @defaultValue `'mean-score'` */
  readonly test?: ManyTest;
};

type Outcome = Omit<ManyDifference, 'test' | 'groups' | 'n'>;

const TESTS: Record<ManyTest, (groups: readonly Sample[]) => Outcome> = {
  'mean-score': (groups) => ({ ...meanScore(groups.map(({ counts }) => counts)), cautions: [] }),
  'chi-square': chiSquare,
  wald: waldHomogeneity,
};

/**
 * Tests whether several groups of different people differ.
 *
 * `mean-score` looks at the scores: how much of the spread of all answers lies between the groups. It is defined for the
 * smallest groups and for groups whose answers are all alike, and asks for the same mix in all: with equal scores but
 * unequal spread and size it errs (four groups of 200 with 10, 70 and 20% and one of 15 with 42.5, 5 and 52.5%, all at a
 * score of 10, are called different in 18% of cases at 5%). `chi-square` looks at the whole mix, so it also finds groups
 * with equal scores of which one is more polarized; with few answers it is approximate. `wald` asks for the same score
 * whatever the spread, and needs large groups: with small ones it is wrong in up to a quarter of cases.
 *
 * @param groups - A tally or the three category counts of each group; no two share anybody.
 * @param options - Which test.
 * @returns The test; fewer than two groups with answers, or answers all alike, give a p-value of 1. `chi-square` has the
 * caution `small-expected` when a cell expects fewer than 5; `wald` has `few-answers` when a group has fewer than ten
 * and `degenerate` when the answers of a group are all alike.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, or all together are above 5e307.
 * `option/unknown` for another test.
 * @example
 * const north = { detractors: 30, passives: 50, promoters: 120 };
 * const south = { detractors: 50, passives: 60, promoters: 90 };
 * const west = { detractors: 45, passives: 55, promoters: 100 };
 * compareMany([north, south, west]).pValue.toFixed(4) // => '0.0054'
 * @see Landis, Heyman & Koch (1978), Average Partial Association in Three-way Contingency Tables, International
 * Statistical Review 46(3) (mean-score).
 * @see Agresti (2013), Categorical Data Analysis, 3rd edition, sections 3.2 (chi-square, likelihood ratio) and 8.4.4.
 * @see Cochran (1954), The Combination of Estimates from Different Experiments, Biometrics 10(1) (wald).
 */
export function compareMany(
  groups: readonly (Tally | CategoryCounts)[],
  { test = 'mean-score' }: ManyOptions = {},
): ManyDifference {
  if (!MANY_TESTS.includes(test))
    fail('option/unknown', ['test'], `A test is one of ${MANY_TESTS.join(', ')}, got ${named(test)}.`);
  const answered = groups.map((group) => sampleOf(group)).filter(({ n }) => n > 0);
  const n = answered.reduce((sum, one) => sum + one.n, 0);
  if (n > MOST) fail('counts/invalid', [], `Counts of all groups together are at most ${MOST}.`);
  return { test, ...TESTS[test](answered), groups: answered.length, n };
}

/** Statistics are at most a few times as large as n; beyond this they would be no numbers. */
const MOST = 5e307;

/** Pearson's statistic and the likelihood ratio on the table of counts; categories that nobody chose are left out. */
function chiSquare(groups: readonly Sample[]): Outcome {
  const { df, pearson, likelihoodRatio, minExpected } = sameMix(groups.map(({ counts }) => counts));
  const tail = (statistic: number): number => (df === 0 ? 1 : chiSquareUpperTail(statistic, df));
  return {
    statistic: pearson,
    df,
    pValue: tail(pearson),
    likelihoodRatioStatistic: likelihoodRatio,
    likelihoodRatioPValue: tail(likelihoodRatio),
    cautions: df > 0 && minExpected < 5 ? ['small-expected'] : [],
  };
}

/** The scores around their common value, each weighted by the inverse of its variance. */
function waldHomogeneity(groups: readonly Sample[]): Outcome {
  const df = Math.max(0, groups.length - 1);
  const cautions: readonly Caution[] = [
    ...(groups.some(({ n }) => n < 10) ? (['few-answers'] as const) : []),
    ...(groups.some(({ variance }) => variance === 0) ? (['degenerate'] as const) : []),
  ];
  const none = { statistic: 0, df, pValue: 1, cautions };
  const [first] = groups;
  if (first === undefined) return { ...none, commonNps: null, commonStandardError: null };
  // A group whose answers are all alike counts as known exactly, and the others are held against it.
  const certain = groups.filter(({ variance }) => variance === 0);
  const [fixed = null] = certain;
  if (certain.some(({ mean }) => mean !== fixed?.mean))
    return { ...none, statistic: null, pValue: 0, commonNps: null, commonStandardError: null };
  const uncertain = groups.filter(({ variance }) => variance > 0);
  const errors = uncertain.map(plainError);
  // Weights in units of the largest: the inverse of a variance next to 0 is beyond every number.
  const least = Math.min(...errors);
  const weights = errors.map((error) => (least / error) ** 2);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const common =
    fixed?.mean ?? uncertain.reduce((sum, { mean }, i) => sum + ((weights[i] as number) / whole) * mean, 0);
  const statistic = uncertain.reduce((sum, { mean }, i) => sum + ((mean - common) / (errors[i] as number)) ** 2, 0);
  return {
    statistic: statistic < Infinity ? statistic : null,
    df,
    pValue: df === 0 ? 1 : statistic < Infinity ? chiSquareUpperTail(statistic, df) : 0,
    commonNps: 100 * common + 0,
    commonStandardError: fixed === null ? (100 * least) / Math.sqrt(whole) : 0,
    cautions,
  };
}

/** Two of several groups compared; the places of both in the list, the first minus the second. */
export type PairDifference = { readonly a: number; readonly b: number } &
  /** `direction` is decided on the p-value that is corrected for the number of pairs. */
  (
    | (Omit<ShownDifference, 'direction'> & Together)
    | (WithheldDifference & { readonly adjustedP: null; readonly simultaneous: null })
  );

/** All pairs of several groups. */
export type PairDifferences = {
  /** Every pair once, in the order of the groups. */
  readonly pairs: readonly PairDifference[];
  /** How p-values were corrected. */
  readonly correction: Correction;
  /** For how many comparisons; withheld pairs do not count. */
  readonly comparisons: number;
};

/** How {@link comparePairs} compares and corrects. */
export type PairsOptions = DifferenceOptions & {
  /** How p-values are corrected for the number of pairs. @defaultValue `'holm'` */
  readonly correction?: Correction;
};

/**
 * Compares every pair of several groups, with p-values corrected for the number of pairs.
 *
 * k groups make k (k − 1) / 2 pairs: with ten groups 45, of which two are "different" at 5% by chance alone. So
 * `direction` is decided on the corrected p-value, and `simultaneous` is the interval to show beside it. That interval
 * is the more careful of the two: it may hold 0 where Holm's p-value just rejects it.
 *
 * @param groups - A tally or the three category counts of each group; no two share anybody.
 * @param options - Correction, confidence level and method.
 * @returns Every pair, the one that stands first in the list minus the other; withheld where a group has no answers.
 * @throws {NpsError} As `compareNps`; `option/unknown` for another correction.
 * @example
 * const north = { detractors: 30, passives: 50, promoters: 120 };
 * const south = { detractors: 50, passives: 60, promoters: 90 };
 * const west = { detractors: 45, passives: 55, promoters: 100 };
 * const { pairs } = comparePairs([north, south, west]);
 * pairs.map(({ direction }) => direction) // => ['higher', 'higher', 'unclear']
 * @see Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2).
 */
export function comparePairs(
  groups: readonly (Tally | CategoryCounts)[],
  { level = 0.95, method = DEFAULT_DIFFERENCE_METHOD, correction = 'holm', ...options }: PairsOptions = {},
): PairDifferences {
  checkLevel(level);
  checkDifferenceMethod(method);
  checkCorrection(correction);
  const checked = groups.map((group) => categoryCounts(group));
  const places = checked.flatMap((_, a) => checked.slice(a + 1).map((__, i) => ({ a, b: a + 1 + i })));
  const members = compareFamily(
    places.map(({ a, b }) => [checked[a] as CategoryCounts, checked[b] as CategoryCounts]),
    { ...options, level, method, correction },
  );
  const pairs = members.map(({ single, together }, i): PairDifference => {
    const place = places[i] as (typeof places)[number];
    return together === null
      ? { ...place, ...single, adjustedP: null, simultaneous: null }
      : { ...place, ...single, ...together };
  });
  const comparisons = pairs.filter(({ status }) => status === 'shown').length;
  return { pairs, correction, comparisons };
}
