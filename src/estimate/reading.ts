/**
 * How a reading estimates: with one set of options for all its groups, and a minimum number of answers.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, emptyTally } from '../tally/tally.ts';
import { type Estimate, DEFAULT_MINIMUM, withholdBelow } from './estimate.ts';
import { type EstimateOptions, estimateNps } from './interval.ts';

/** What a table or a series asks of each of its estimates. */
export type ReadingOptions = Pick<EstimateOptions, 'level' | 'method'> & {
  /** How many answers a group needs for its score to be shown; at least 1. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
};

/**
 * Makes the estimator of a reading. Its options are checked here, so that a wrong one is refused even when there
 * is no group to be estimated.
 *
 * @param options - Level, method and the minimum number of answers.
 * @returns A function from counts to an estimate, withheld below the minimum.
 * @throws {NpsError} `option/out-of-range` for a bad `level` or `minimum`, `option/unknown` for an unknown method.
 * @internal
 */
export function estimatorOf({
  level,
  method,
  minimum = DEFAULT_MINIMUM,
}: ReadingOptions): (counts: Tally | CategoryCounts) => Estimate {
  const options = { ...(level !== undefined && { level }), ...(method !== undefined && { method }) };
  const estimate = (counts: Tally | CategoryCounts): Estimate => withholdBelow(estimateNps(counts, options), minimum);
  estimate(emptyTally);
  return estimate;
}
