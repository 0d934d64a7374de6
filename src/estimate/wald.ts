/**
 * Intervals of the form "score ± critical value × standard error".
 *
 * They are the intervals of the textbooks and of most survey tools. Only the adjusted one keeps its promise with
 * few answers or with answers that are nearly all alike: the others shrink to nothing exactly when least is known.
 *
 * @module
 */
import { normalCritical } from '../numeric/normal.ts';
import { studentCritical } from '../numeric/student.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Arms, type Sample, plainError, sampleOf } from './moments.ts';

/**
 * The plain interval: the standard error is taken from the answers as if it were known.
 *
 * @see Goodman (1965), On Simultaneous Confidence Intervals for Multinomial Proportions, Technometrics 7(2) (one contrast).
 * @internal
 */
export const wald = (sample: Sample, level: number): Arms => symmetric(normalCritical(level), plainError(sample));

/**
 * The plain interval with Student's critical value and n − 1 in the variance; needs two answers.
 *
 * @see Sauro & Lewis (2016), Quantifying the User Experience, 2nd edition, chapter 3 ("trinomial means" for this score).
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 2.6 (the part of the population not seen).
 * @internal
 */
export const studentT = ({ n, variance, unseen }: Sample, level: number): Arms =>
  symmetric(studentCritical(level, n - 1), Math.sqrt((variance / (n - 1)) * unseen));

/**
 * The plain interval after adding imaginary answers, which pulls the center towards the middle of the scale.
 *
 * @see Rocks (2016), Interval Estimation for the "Net Promoter Score", The American Statistician 70(4) (¾, 1½, ¾).
 * @see Agresti & Min (2005), Simple Improved Confidence Intervals for Comparing Matched Proportions, Statistics in
 * Medicine 24(5) (½, 1, ½).
 * @see Bonett & Price (2012), Adjusted Wald Confidence Interval for a Difference of Binomial Proportions Based on
 * Paired Data, Journal of Educational and Behavioral Statistics 37(4) (1, 0, 1).
 * @internal
 */
export function adjustedWald({ size, ...sample }: Sample, level: number, pseudo: CategoryCounts): Arms {
  const adjusted = sampleOf({
    detractors: sample.detractors * size + pseudo.detractors,
    passives: sample.passives * size + pseudo.passives,
    promoters: sample.promoters * size + pseudo.promoters,
  });
  const { above, error } = wald(adjusted, level);
  const shift = adjusted.mean - sample.mean;
  return { below: above - shift, above: above + shift, error };
}

/**
 * The plain interval, wide enough for every contrast of the three shares at once: it may be shown next to the
 * intervals of the shares themselves and all hold together. For the score alone it is needlessly wide.
 *
 * @see Gold (1963), Tests Auxiliary to χ² Tests in a Markov Chain, Annals of Mathematical Statistics 34(1).
 * @see Goodman (1964), Simultaneous Confidence Intervals for Contrasts Among Multinomial Populations, Annals of
 * Mathematical Statistics 35(2).
 * @internal
 */
export const goodman = (sample: Sample, level: number): Arms =>
  // The root of the chi-square quantile with two degrees of freedom, whose upper tail is exp(−x / 2).
  symmetric(Math.sqrt(-2 * Math.log1p(-level)), plainError(sample));

const symmetric = (critical: number, error: number): Arms => ({
  below: critical * error,
  above: critical * error,
  error,
});
