/**
 * Half the width of an interval before anybody has answered, and the number of answers that has it.
 *
 * @module
 */
import { score } from '../estimate/score-test.ts';
import { normalCritical } from '../numeric/normal.ts';
import { findRoot } from '../numeric/root.ts';
import type { Assumed } from './spread.ts';

/** The intervals whose margin can be planned; `score` is the default of `estimateNps`. */
export const MARGIN_METHODS = ['score', 'adjusted-wald', 'wald'] as const;

/** The interval that a plan is made for. */
export type MarginMethod = (typeof MARGIN_METHODS)[number];

/**
 * How many answers a population of N needs instead of n: n / (1 + (n − 1) / N), written so that none stay none in a
 * population of one.
 *
 * @internal
 */
export const corrected = (n: number, populationSize: number): number =>
  n === 0 ? 0 : (n * populationSize) / (populationSize - 1 + n);

/**
 * How many answers from an endless population tell as much; infinitely many when everybody answers.
 *
 * @internal
 */
export const endlessly = (n: number, populationSize: number | undefined): number =>
  populationSize === undefined ? n : n < populationSize ? n * ((populationSize - 1) / (populationSize - n)) : Infinity;

/** Three imaginary answers, as the interval adds them. */
const IMAGINARY = 3;

/**
 * Half the width in points of the interval that n answers from an endless population give.
 *
 * @internal
 */
export function marginAt(
  n: number,
  method: MarginMethod,
  assumed: Assumed,
  level: number,
  designEffect: number,
): number {
  if (!(n < Infinity)) return 0;
  if (method === 'score') return 100 * scoreMargin(assumed, level, n / designEffect);
  const size = method === 'wald' ? n : n + IMAGINARY;
  return 100 * normalCritical(level) * Math.sqrt((assumed.variance * designEffect) / size);
}

const scoreMargin = ({ shares }: Assumed, level: number, size: number): number => {
  const { below, above } = score({ ...shares, size }, level);
  return (below + above) / 2;
};

type RawSize = (margin: number, assumed: Assumed, critical: number, level: number, designEffect: number) => number;

const waldSize: RawSize = (margin, { variance }, critical, _level, designEffect) =>
  (critical * critical * variance * designEffect) / (margin * margin);

/**
 * How many answers from an endless population give a margin, not rounded; the margin on the unit scale. Not finite where
 * they are beyond every number.
 *
 * @internal
 */
export const MARGIN_SIZES: Record<MarginMethod, RawSize> = {
  wald: waldSize,
  'adjusted-wald': (...given) => Math.max(0, waldSize(...given) - IMAGINARY),
  score: (margin, assumed, critical, level, designEffect) => {
    // No arm is longer than that of the worst case taken as known.
    const most = (critical / margin) ** 2;
    if (!(most < Infinity)) return Infinity;
    return designEffect * findRoot((size) => margin - scoreMargin(assumed, level, size), 0, most);
  },
};
