/**
 * The segments of a reading in the model that shrinks them.
 *
 * @module
 */
import type { Caution } from '../estimate/estimate.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Guarded } from './disclose.ts';
import { type Pooling, poolIntegrated, poolPauleMandel } from './pooling.ts';
import type { Group } from './segment.ts';
import { spreadOf, takingPart } from './spread.ts';

/** Whose spread of answers says how uncertain a segment's score is. */
export const SHRINK_VARIANCES = ['auto', 'smoothed', 'pooled'] as const;

/** Whose spread of answers says how uncertain a segment's score is. */
export type ShrinkVariance = (typeof SHRINK_VARIANCES)[number];

/** How the spread between segments enters, the default first. */
export const SHRINK_TAUS = ['integrated', 'paule-mandel'] as const;

/** How the spread between segments enters: averaged over, or estimated once. */
export type ShrinkTau = (typeof SHRINK_TAUS)[number];

/** The model of a reading's segments, and what went into it. */
export type SegmentFit = {
  /** The segments in the model, ordered by key; the hidden ones stand behind them as one, without a group. */
  readonly groups: readonly Group[];
  readonly counts: readonly CategoryCounts[];
  /** How many answers that is; `null` where not even that may be told. */
  readonly n: number | null;
  /** The score of each in points and its variance. */
  readonly scores: readonly number[];
  readonly variances: readonly number[];
  readonly variance: 'smoothed' | 'pooled';
  /** `null` where nobody answered or all answers are alike: then there is nothing to shrink. */
  readonly pooling: Pooling | null;
  /** `weak-pooling`, fewer than three segments; `wide-spread`, they scatter so much that their own scores are nearer the truth. */
  readonly cautions: readonly Caution[];
};

/**
 * Fits the model to the segments of a reading.
 *
 * @param guarded - The segments, sorted by what may be told of them.
 * @param variance - Whose spread of answers counts.
 * @param tau - How the spread between segments enters.
 * @returns The model.
 * @internal
 */
export function fitSegments(
  guarded: Guarded,
  variance: ShrinkVariance = 'auto',
  tau: ShrinkTau = 'integrated',
): SegmentFit {
  const { groups, counts } = takingPart(guarded);
  const { nps, pooled, smoothed } = spreadOf(counts);
  const used = variance === 'auto' ? (Math.abs(nps) > NEAR_THE_END ? 'pooled' : 'smoothed') : variance;
  const sizes = counts.map(({ detractors, passives, promoters }) => detractors + passives + promoters);
  const scores = counts.map(
    ({ detractors, promoters }, i) => 100 * (promoters / (sizes[i] as number) - detractors / (sizes[i] as number)),
  );
  const variances = sizes.map((n, i) => bounded((used === 'pooled' ? pooled : (smoothed[i] as number)) / n));
  const observed = { scores, variances };
  const pooling = pooled > 0 ? (tau === 'integrated' ? poolIntegrated(observed) : poolPauleMandel(observed)) : null;
  return {
    groups,
    counts,
    n: guarded.totalHidden ? null : sizes.reduce((sum, n) => sum + n, 0),
    scores,
    variances,
    variance: used,
    pooling,
    cautions: [
      ...(scores.length < 3 ? (['weak-pooling'] as const) : []),
      ...(pooling !== null && pooling.betweenSd > WIDE ? (['wide-spread'] as const) : []),
    ],
  };
}

/** Beyond this score, variances and scores move together so much that each segment's own would mislead. */
const NEAR_THE_END = 75;

/** Beyond this scatter the prior is too tight. */
const WIDE = 50;

/** Keeps the variance of a score within what the sums of the model can hold, for next to no and for endless answers. */
const bounded = (variance: number): number => Math.min(1e12, Math.max(1e-12, variance));

/**
 * How far the true scores scatter.
 *
 * @param fit - The model.
 * @returns A standard deviation in points; `null` for fewer than two segments.
 * @internal
 */
export const betweenOf = ({ scores, pooling }: SegmentFit): number | null =>
  scores.length < 2 ? null : (pooling?.betweenSd ?? 0);
