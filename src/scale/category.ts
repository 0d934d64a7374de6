/**
 * The three groups of the Net Promoter Score.
 *
 * The cut points are those of Reichheld (2003): 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract.
 *
 * @module
 */
import { type Score, isScore, offScale } from './score.ts';

/** The three categories, from the lowest scores to the highest. */
export const CATEGORIES = ['detractor', 'passive', 'promoter'] as const;

/** What a score says about the person who gave it: `detractor` 0..6, `passive` 7..8, `promoter` 9..10. */
export type Category = (typeof CATEGORIES)[number];

/** How many answers fall in each category. Whole numbers, or fractions when answers are weighted; never negative. */
export type CategoryCounts = {
  /** Answers from 0 to 6. */
  readonly detractors: number;
  /** Answers of 7 and 8. */
  readonly passives: number;
  /** Answers of 9 and 10. */
  readonly promoters: number;
};

/**
 * Puts a score into its category.
 *
 * Checks the value, for callers without types: everything that is not a whole number from 0 to 10 is
 * refused, so that a 1-to-5 rating, a position in a list that runs to 11 or a text from a form
 * is not quietly counted as a detractor.
 *
 * @param score - An answer on the 0 to 10 scale.
 * @returns `detractor` for 0..6, `passive` for 7..8, `promoter` for 9..10.
 * @throws {NpsError} `score/not-on-scale` for 7.5, "9", NaN, 11, null and everything else off the scale.
 * @example
 * categorize(9) // => 'promoter'
 * categorize(8) // => 'passive'
 * categorize(6) // => 'detractor'
 * @see Reichheld (2003), The One Number You Need to Grow, Harvard Business Review 81(12).
 */
export const categorize = (score: Score): Category =>
  isScore(score) ? (score > 8 ? 'promoter' : score > 6 ? 'passive' : 'detractor') : offScale(score, []);
