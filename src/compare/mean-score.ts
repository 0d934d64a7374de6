/**
 * Whether several groups answer alike: the mean-score test, which asks about the score itself.
 *
 * @module
 */
import { chiSquareUpperTail } from '../numeric/chi-square.ts';
import type { CategoryCounts } from '../scale/category.ts';

/** The outcome of the mean-score test. */
export type MeanScore = {
  /** Q, 0 where no answers differ. */
  readonly statistic: number;
  /** One less than the number of groups with answers; 0 where there are none. */
  readonly df: number;
  /** The chance of a Q at least as large when all groups are drawn from one mix of answers. */
  readonly pValue: number;
};

/**
 * Tests whether groups are drawn from one mix of answers, by how far their scores lie apart.
 *
 * Each answer counts −1, 0 or +1. Q = (N−1) Σ n (x̄ − X̄)² / Σ (x − X̄)², x̄ the mean of a group and X̄ that of all, is N−1 times
 * the part of the spread that lies between the groups; its variance is that of shuffling the answers among the groups, so it
 * is defined for groups whose answers are all alike and for a single answer.
 *
 * @param counts - The category counts of each group, checked; groups without answers take no part.
 * @returns Q with its degrees of freedom and upper tail. Fewer than two groups, or answers all alike: Q 0, p 1.
 * @see Landis, Heyman & Koch (1978), Average Partial Association in Three-way Contingency Tables, International Statistical
 * Review 46(3).
 * @see Agresti (2013), Categorical Data Analysis, 3rd edition, section 8.4.4.
 * @internal
 */
export function meanScore(counts: readonly CategoryCounts[]): MeanScore {
  let groups = 0;
  let detractors = 0;
  let passives = 0;
  let promoters = 0;
  for (const one of counts) {
    if (one.detractors + one.passives + one.promoters > 0) groups++;
    detractors += one.detractors;
    passives += one.passives;
    promoters += one.promoters;
  }
  const total = detractors + passives + promoters;
  const df = Math.max(0, groups - 1);
  // The variance of an answer as a sum of products of shares, which is 0 exactly when all answers are alike.
  const outer = (detractors + promoters) / total;
  const variance = 4 * (promoters / total) * (detractors / total) + outer * (passives / total);
  if (df === 0 || !(total > 1) || !(variance > 0)) return { statistic: 0, df, pValue: 1 };
  const balance = promoters - detractors;
  let between = 0;
  for (const one of counts) {
    const n = one.detractors + one.passives + one.promoters;
    if (n === 0) continue;
    const net = one.promoters - one.detractors;
    // Whole counts make this difference of products exact, so groups that are alike give 0; it overflows for huge ones.
    const apart = total < 1e150 ? (net * total - n * balance) / total : n * (net / n - balance / total);
    between += (apart / n) * apart;
  }
  const statistic = Math.min(total - 1, ((total - 1) / total) * (between / variance));
  return { statistic, df, pValue: chiSquareUpperTail(statistic, df) };
}
