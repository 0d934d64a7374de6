/**
 * Comparisons that are looked at together: p-values corrected for their number, and intervals that hold together.
 *
 * @module
 */
import { type Correction, adjustPValues } from '../numeric/adjust.ts';
import { normalCritical } from '../numeric/normal.ts';
import type { CategoryCounts } from '../scale/category.ts';
import {
  type DifferenceInterval,
  type DifferenceMethod,
  type DifferenceOptions,
  type Direction,
  type ShownDifference,
  type WithheldDifference,
  compareNps,
  cutDifference,
  directionOf,
} from './difference.ts';

/** What a comparison gains by being one of many. */
export type Together = {
  /** The two-sided p-value, corrected for all comparisons of the reading. */
  readonly adjustedP: number;
  /** The interval at a level of 1 − α / m, m comparisons: all of them together hold the truth with the level asked for. */
  readonly simultaneous: DifferenceInterval;
  /** Which way the scores differ, where `adjustedP` is below 1 − level. */
  readonly direction: Direction;
};

/** A comparison by itself, and as one of many; without the latter where it is withheld. */
export type Member =
  | { readonly single: ShownDifference; readonly together: Together }
  | { readonly single: WithheldDifference; readonly together: null };

/** How comparisons are made and corrected, checked. */
export type FamilyOptions = DifferenceOptions & {
  readonly level: number;
  readonly method: DifferenceMethod;
  readonly correction: Correction;
};

/**
 * Compares pairs of groups that are looked at together.
 *
 * @param pairs - The groups; each difference is the first minus the second.
 * @param options - Level, method and correction.
 * @returns One member a pair, in their order. Withheld ones are not corrected for.
 * @internal
 */
export function compareFamily(
  pairs: readonly (readonly [CategoryCounts, CategoryCounts])[],
  { correction, ...options }: FamilyOptions,
): Member[] {
  const { level } = options;
  const singles = pairs.map(([a, b]) => compareNps(a, b, options));
  const shown = singles.flatMap((single) => (single.status === 'shown' ? [single.pValue] : []));
  const adjusted = adjustPValues(shown, correction);
  const together = 1 - (1 - level) / shown.length;
  // Next to 1 there is no number left for a higher level.
  const wider = { ...options, level: together < 1 ? together : level };
  let next = 0;
  return singles.map((single, i): Member => {
    if (single.status === 'withheld') return { single, together: null };
    const adjustedP = adjusted[next++] as number;
    const [a, b] = pairs[i] as readonly [CategoryCounts, CategoryCounts];
    return {
      single,
      together: {
        adjustedP,
        simultaneous: shown.length > 1 ? intervalAt(a, b, single, wider) : single.interval,
        // A difference that is unclear by itself, where imaginary answers would decide it, is so among many.
        direction: single.direction === 'unclear' ? 'unclear' : directionOf(single.difference, adjustedP, level),
      },
    };
  });
}

/** The interval of a difference at another level. */
function intervalAt(
  a: CategoryCounts,
  b: CategoryCounts,
  { difference, center = difference, standardError }: ShownDifference,
  options: DifferenceOptions & { readonly level: number; readonly method: DifferenceMethod },
): DifferenceInterval {
  const { level, method } = options;
  // As wide on both sides: a thousand segments need no second test each.
  if ((method === 'adjusted-wald' || method === 'wald') && standardError !== null) {
    const reach = normalCritical(level) * standardError;
    return cutDifference(center - reach, center + reach, level, method);
  }
  return (compareNps(a, b, options) as ShownDifference).interval;
}
