/**
 * Whether scores vary from period to period by more than sampling explains, where the level is known to have changed.
 *
 * @module
 */
import type { ClosedPeriod } from './closed.ts';
import { movingSigma } from './scatter.ts';

/** From here on periods vary by more than sampling explains. */
const MOST_BY_CHANCE = 1.2;

/**
 * Whether periods vary by more than sampling explains.
 *
 * @param sigmaZ - The spread of their scores in standard errors, from one to the next.
 * @returns True above 1.2; false where the spread is not known.
 * @see Laney (2002), Improved Control Charts for Attributes, Quality Engineering 14(4).
 * @internal
 */
export const hasExtraVariation = (sigmaZ: number | null): boolean => sigmaZ !== null && sigmaZ > MOST_BY_CHANCE;

/**
 * The spread of scores from one period to the next, in standard errors; what happens at a break is no spread.
 *
 * @param periods - The periods that are judged.
 * @param z - The score of each less the common one, in standard errors; `null` where nobody answered.
 * @param breaks - Positions in the series at which a new level begins.
 * @returns The spread, 1 where only chance is at work; `null` without two neighbors between breaks.
 * @internal
 */
export function sigmaWithin(
  periods: readonly ClosedPeriod[],
  z: readonly (number | null)[],
  breaks: readonly number[],
): number | null {
  const starts = [0, ...breaks.map((at) => periods.findIndex(({ index }) => index >= at)), periods.length];
  let sum = 0;
  let pairs = 0;
  for (let s = 0; s + 1 < starts.length; s++) {
    const own = z.slice(starts[s], starts[s + 1]);
    const sigma = movingSigma(own);
    if (sigma === null) continue;
    const neighbors = own.filter((value) => value !== null).length - 1;
    sum += neighbors * sigma;
    pairs += neighbors;
  }
  return pairs === 0 ? null : sum / pairs;
}
