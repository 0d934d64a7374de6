/**
 * Estimating many scores, against a fixed piece of arithmetic.
 *
 * The calibration loop takes about a tenth of a second, so a ratio of 1 is 200 000 estimates a second.
 *
 * @module
 */
import { type CategoryCounts, estimateNps, randomOf } from 'npskit';
import { type BenchCase, calibration } from './bench.ts';

const random = randomOf(2);
const count = (): number => Math.floor(random() * 400);

const groups: readonly CategoryCounts[] = Array.from({ length: 20_000 }, () => ({
  detractors: count(),
  passives: count(),
  promoters: 1 + count(),
}));

/** Sums the lower limits, so that every estimate is needed. */
const sumOfLimits = (): number => groups.reduce((sum, counts) => sum + (estimateNps(counts).interval?.lower ?? 0), 0);

/** The default method. */
export const cases: readonly BenchCase[] = [
  {
    name: 'twenty thousand estimates by the default method',
    ours: { label: 'estimateNps', run: sumOfLimits },
    peer: calibration,
    limit: 1,
  },
];
