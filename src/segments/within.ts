/**
 * Groups within strata: the mean-score test summed over strata, and one group's difference from the others.
 *
 * A table of strata holds in each row the counts of all groups, in the same order in each.
 *
 * @module
 */
import type { MeanScore } from '../compare/mean-score.ts';
import { chiSquareUpperTail } from '../numeric/chi-square.ts';
import { type Matrix, choleskyOf, solveCholesky } from '../numeric/linear.ts';
import { normalCritical, normalUpperTail } from '../numeric/normal.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { sizeOf } from '../tally/tally.ts';
import { restsOf, sumCounts } from './segment.ts';
import { answerSpread, lentTo } from './spread.ts';

/** Whose spread says how uncertain the score of a group in a stratum is, the default first. */
export const WITHIN_VARIANCES = ['smoothed', 'plain'] as const;

/** Whose spread says how uncertain the score of a group in a stratum is. */
export type WithinVariance = (typeof WITHIN_VARIANCES)[number];

/** The difference of one group from all others within strata. */
export type WithinStrata = {
  /** The weighted mean of the differences in the strata, in points. */
  readonly difference: number;
  /** Its standard error in points. */
  readonly standardError: number;
  /** The true differences that the answers are compatible with, in points, cut at −200 and 200. */
  readonly interval: {
    readonly lower: number;
    readonly upper: number;
    readonly level: number;
    readonly unclipped?: { readonly lower: number; readonly upper: number };
  };
  /** The two-sided p-value of "no difference". */
  readonly pValue: number;
  /** In how many strata there are answers on both sides. */
  readonly strata: number;
};

/** Why a group has no difference within strata. */
export type WithoutDifference = 'no-common-stratum' | 'privacy';

/**
 * The difference between each group and all others, within strata: Σ w (y − y′) / Σ w with w = n n′ / (n + n′).
 *
 * @param strata - The table of strata.
 * @param level - The confidence level.
 * @param variance - Whose spread counts.
 * @param fewest - How many answers it takes on both sides, in the strata that are compared, for a difference to be told.
 * @returns The difference of each group, or why there is none: it is alone in its strata, or too few answers meet there.
 * @see Mantel & Haenszel (1959), Statistical Aspects of the Analysis of Data from Retrospective Studies of Disease, Journal of
 * the National Cancer Institute 22(4).
 * @internal
 */
export function differencesWithin(
  strata: readonly (readonly CategoryCounts[])[],
  level: number,
  variance: WithinVariance,
  fewest: number,
): (WithinStrata | WithoutDifference)[] {
  const cells = strata.flat();
  const lend = lentTo(cells, variance === 'smoothed' ? undefined : 0);
  const all = sizeOf(sumCounts(cells));
  const sums = (strata[0] ?? []).map(() => ({ own: 0, others: 0, weights: 0, weighted: 0, squared: 0, strata: 0 }));
  for (const counts of strata) {
    const rests = restsOf(counts);
    for (const [at, own] of counts.entries()) {
      const rest = rests[at] as CategoryCounts;
      const n = sizeOf(own);
      const others = sizeOf(rest);
      if (!(n > 0 && others > 0)) continue;
      const sum = sums[at] as (typeof sums)[number];
      // In units of all answers, so that no sum is beyond every number.
      const weight = (n / all) * (others / (n + others));
      sum.own += n;
      sum.others += others;
      sum.weights += weight;
      sum.weighted += weight * (meanOf(own, n) - meanOf(rest, others));
      sum.squared += weight * weight * (answerSpread(lend(own)) / n + answerSpread(lend(rest)) / others);
      sum.strata++;
    }
  }
  return sums.map(({ own, others, weights, weighted, squared, strata }) => {
    if (!(weights > 0)) return 'no-common-stratum';
    if (Math.min(own, others) < fewest) return 'privacy';
    const difference = weighted / weights + 0;
    const standardError = Math.sqrt(squared) / weights;
    const reach = normalCritical(level) * standardError;
    const [lower, upper] = [difference - reach, difference + reach];
    return {
      difference,
      standardError,
      interval: {
        lower: Math.max(-200, lower) + 0,
        upper: Math.min(200, upper) + 0,
        level,
        ...((lower < -200 || upper > 200) && { unclipped: { lower, upper } }),
      },
      pValue: pValueOf(difference, standardError),
      strata,
    };
  });
}

const meanOf = ({ detractors, promoters }: CategoryCounts, n: number): number => 100 * (promoters / n - detractors / n);

const pValueOf = (difference: number, standardError: number): number =>
  difference === 0 ? 1 : standardError > 0 ? 2 * normalUpperTail(Math.abs(difference) / standardError) : 0;

/**
 * Tests whether groups differ within strata: what each group scores less what it would by the mean of its strata, summed over
 * strata, in units of how that varies when answers are shuffled within each stratum.
 *
 * With T the promoters less the detractors of a group, E what they would be, and C the covariance of T, Q = (T−E)′ C⁻¹ (T−E). In
 * a stratum of N answers with variance σ², C has σ² n (N δ − n′) / (N − 1). The rows of C add up to 0 over groups that are
 * linked by common strata, so one of each such set is left out.
 *
 * @param strata - The table of strata.
 * @returns Q with p-value; df is the number of groups less the number of sets without a common stratum. No spread: Q 0, p 1.
 * @see Landis, Heyman & Koch (1978), Average Partial Association in Three-way Contingency Tables, International Statistical
 * Review 46(3).
 * @internal
 */
export function stratifiedMeanScore(strata: readonly (readonly CategoryCounts[])[]): MeanScore {
  const k = strata[0]?.length ?? 0;
  const apart = new Float64Array(k);
  const covariance = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  const linked = linksOf(k);
  const informed = linksOf(k);
  for (const counts of strata) {
    const sizes = counts.map(sizeOf);
    const present = sizes.flatMap((n, g) => (n > 0 ? [g] : []));
    linked.join(present);
    const all = sumCounts(counts);
    const total = sizeOf(all);
    const spread = answerSpread(all) / 10_000;
    if (!(present.length > 1 && total > 1 && spread > 0)) continue;
    informed.join(present);
    const mean = (all.promoters - all.detractors) / total;
    for (const g of present) {
      const n = sizes[g] as number;
      const { detractors, promoters } = counts[g] as CategoryCounts;
      apart[g] = (apart[g] as number) + (promoters - detractors - n * mean);
      const row = covariance[g] as number[];
      for (const other of present) {
        const left = other === g ? total - n : -(sizes[other] as number);
        row[other] = (row[other] as number) + spread * n * (left / (total - 1));
      }
    }
  }
  const kept = informed.allButOne();
  if (kept.length === 0) return { statistic: 0, df: linked.allButOne().length, pValue: 1 };
  return quadraticForm(apart, covariance, kept);
}

/** Q over the groups that are kept; one that the numbers cannot tell from those before it is left out. */
function quadraticForm(apart: Float64Array, covariance: Matrix, kept: readonly number[]): MeanScore {
  const solved = choleskyOf(
    kept.map((g) => kept.map((other) => (covariance[g] as readonly number[])[other] as number)),
  );
  if ('dependent' in solved)
    return quadraticForm(
      apart,
      covariance,
      kept.filter((_, i) => i !== solved.dependent),
    );
  const deviations = kept.map((g) => apart[g] as number);
  const solution = solveCholesky(solved.factor, deviations);
  const statistic = Math.max(
    0,
    deviations.reduce((sum, deviation, i) => sum + deviation * (solution[i] as number), 0),
  );
  return { statistic, df: kept.length, pValue: chiSquareUpperTail(statistic, kept.length) };
}

/** Which of some groups hang together, link by link. */
function linksOf(size: number): {
  readonly join: (members: readonly number[]) => void;
  readonly allButOne: () => readonly number[];
} {
  const leader = Array.from({ length: size }, (_, i) => i);
  const leaderOf = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at] = leader[leader[at] as number] as number;
    return at;
  };
  return {
    join: (members) => {
      for (const member of members) {
        const a = leaderOf(members[0] as number);
        const b = leaderOf(member);
        leader[Math.max(a, b)] = Math.min(a, b);
      }
    },
    // The first of each set leads it; groups that hang together with no other lead only themselves.
    allButOne: () => leader.flatMap((_, i) => (leaderOf(i) === i ? [] : [i])),
  };
}
