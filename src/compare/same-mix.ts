/**
 * Whether several groups have the same mix of answers: the chi-square and the likelihood ratio of their table of counts.
 *
 * @module
 */
import { deviance } from '../numeric/gamma.ts';
import type { CategoryCounts } from '../scale/category.ts';

/** How far the counts of several groups lie from one mix. */
export type SameMix = {
  /** How many answered in all. */
  readonly n: number;
  /** How many groups have answers. */
  readonly rows: number;
  /** How many categories somebody chose. */
  readonly columns: number;
  /** (rows − 1) · (columns − 1); 0 where there is nothing to compare. */
  readonly df: number;
  /** Pearson's statistic; 0 where there is nothing to compare. */
  readonly pearson: number;
  /** The likelihood-ratio statistic G; 0 where there is nothing to compare. */
  readonly likelihoodRatio: number;
  /** The smallest number of answers expected in a category of a group; infinite where nobody answered. */
  readonly minExpected: number;
};

/**
 * Sums up how far the counts of several groups lie from what one mix for all lets expect.
 *
 * Pearson's term (count − expected)² / expected is taken as n times two ratios, each between −1 and 1, so that no count
 * is too large or too small for it.
 *
 * @param counts - The category counts of each group, checked, with a sum of at most 5e307; groups without answers take no
 * part.
 * @returns Both statistics with their degrees of freedom.
 * @see Agresti (2013), Categorical Data Analysis, 3rd edition, section 3.2.
 * @internal
 */
export function sameMix(counts: readonly CategoryCounts[]): SameMix {
  const cells = counts
    .map(({ detractors, passives, promoters }) => [detractors, passives, promoters] as const)
    .filter(([a, b, c]) => a + b + c > 0);
  const sizes = cells.map(([a, b, c]) => a + b + c);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const totals = [0, 1, 2].map((j) => cells.reduce((sum, cell) => sum + (cell[j] as number), 0));
  const columns = totals.filter((total) => total > 0).length;
  let pearson = 0;
  let half = 0;
  let minExpected = Infinity;
  for (const [j, total] of totals.entries()) {
    if (total === 0) continue;
    for (const [i, cell] of cells.entries()) {
      const size = sizes[i] as number;
      const count = cell[j] as number;
      const expected = (total / n) * size;
      // Whole counts make this difference of products exact, so groups that are alike give 0; it overflows for huge ones.
      const excess = n < 1e150 ? (total * size - count * n) / n : expected - count;
      pearson += n * (excess / total) * (excess / size);
      half +=
        count === 0 || count / expected < Infinity
          ? deviance(count, expected, excess)
          : unexpected(count, total, size, n);
      minExpected = Math.min(minExpected, expected);
    }
  }
  const df = Math.max(0, cells.length - 1) * Math.max(0, columns - 1);
  return {
    n,
    rows: cells.length,
    columns,
    df,
    pearson: df === 0 ? 0 : pearson,
    likelihoodRatio: df === 0 ? 0 : 2 * Math.max(0, half),
    minExpected,
  };
}

/** The deviance of a count so far above what was expected that only the logarithm of the quotient is a number. */
const unexpected = (count: number, total: number, size: number, n: number): number =>
  count * (Math.log(count) - Math.log(total) - Math.log(size) + Math.log(n) - 1);
