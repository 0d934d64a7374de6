/**
 * What a reader is told of a level: its value, and the values that are likely, on the scale of the score.
 *
 * @module
 */
import { normalCritical } from '../numeric/normal.ts';

/** The levels that are likely, in points. */
export type LevelInterval = {
  /** The lower limit, cut at −100. */
  readonly lower: number;
  /** The upper limit, cut at 100. */
  readonly upper: number;
  /** The confidence level. */
  readonly level: number;
  /** The limits before the cut; there only where one was cut. */
  readonly unclipped?: { readonly lower: number; readonly upper: number };
};

/** What is known of a level. */
export type KnownLevel = {
  /** The level in points, −100 to +100. */
  readonly level: number;
  readonly interval: LevelInterval;
  /** The standard deviation of what is known of it, in points. */
  readonly standardDeviation: number;
};

/** Nothing is known of a level: nobody has answered since it began. */
export type UnknownLevel = { readonly level: null; readonly interval: null; readonly standardDeviation: null };

/**
 * What is known of a level, with its interval.
 *
 * @param mean - The level in points.
 * @param standardDeviation - Its standard deviation in points.
 * @param level - The confidence level.
 * @returns The level.
 * @internal
 */
export const knownLevel = (mean: number, standardDeviation: number, level: number): KnownLevel => ({
  level: onScale(mean),
  interval: levelInterval(mean, standardDeviation, level),
  standardDeviation,
});

/**
 * A normal interval, cut at the ends of the scale.
 *
 * @param mean - The middle in points.
 * @param standardDeviation - The standard deviation in points.
 * @param level - The confidence level.
 * @returns The interval, with the limits before the cut where there was one.
 * @internal
 */
export function levelInterval(mean: number, standardDeviation: number, level: number): LevelInterval {
  const lower = mean - normalCritical(level) * standardDeviation;
  const upper = mean + normalCritical(level) * standardDeviation;
  // A limit at the end of the scale may miss it by its last digits, which is no cut.
  const cut = Math.max(-lower, upper) > 100 + 1e-11 ? { unclipped: { lower, upper } } : {};
  return { lower: onScale(lower), upper: onScale(upper), level, ...cut };
}

/** Cuts at the ends of the scale; adding 0 turns −0 into 0. */
const onScale = (points: number): number => Math.min(100, Math.max(-100, points)) + 0;
