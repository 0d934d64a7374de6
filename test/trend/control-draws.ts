/**
 * Series of months drawn at random, for simulations of control charts and breaks.
 *
 * @module
 */
import { normalQuantile } from '../../src/numeric/normal.ts';
import type { Random } from '../../src/random.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import type { Series } from '../../src/trend/series.ts';
import { type Month, monthsOf } from './control-months.ts';

/** The shares of detractors, passives and promoters. */
export type Shares = readonly [number, number, number];

/** What is true in a month: its shares, and the deviation in points by which its score wobbles beyond sampling. */
export type Truth = { readonly shares: Shares; readonly deviation?: number };

/**
 * Draws the answers of a month.
 *
 * @param random - The generator.
 * @param n - How many answer.
 * @param shares - The true shares.
 * @returns The counts.
 */
export function arbitraryCounts(random: Random, n: number, [detract, , promote]: Shares): CategoryCounts {
  let detractors = 0;
  let promoters = 0;
  for (let i = 0; i < n; i++) {
    const u = random();
    if (u < detract) detractors++;
    else if (u >= 1 - promote) promoters++;
  }
  return { detractors, passives: n - detractors - promoters, promoters };
}

/**
 * Draws a series of months.
 *
 * @param random - The generator.
 * @param size - How many months.
 * @param n - The fewest and the most answers of a month; all in between are equally likely.
 * @param truth - What is true in each month.
 * @returns The series, every score shown.
 */
export function drawSeries(
  random: Random,
  size: number,
  [fewest, most]: readonly [number, number],
  truth: (month: number) => Truth,
): Series {
  const months = Array.from({ length: size }, (_, t): Month => {
    const { shares, deviation = 0 } = truth(t);
    const n = fewest + Math.floor(random() * (most - fewest + 1));
    // Half of the movement in either share moves the score by the whole of it.
    const moved = deviation === 0 ? 0 : (deviation * normalQuantile(random() || Number.EPSILON)) / 200;
    const within = (share: number): number => Math.min(1, Math.max(0, share));
    const { detractors, passives, promoters } = arbitraryCounts(random, n, [
      within(shares[0] - moved),
      shares[1],
      within(shares[2] + moved),
    ]);
    return [detractors, passives, promoters];
  });
  return monthsOf(months);
}
