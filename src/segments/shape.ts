/**
 * Whether the mix of answers differs between segments, also where their scores are equal.
 *
 * @module
 */
import { sameMix } from '../compare/same-mix.ts';
import type { Caution } from '../estimate/estimate.ts';
import { chiSquareUpperTail } from '../numeric/chi-square.ts';
import { type GuardOptions, guardOf } from './disclose.ts';
import type { Segment, SegmentCounts } from './segment.ts';
import { takingPart } from './spread.ts';

/** Whether the mix of answers differs between segments. */
export type ShapeTest = {
  /** Pearson's chi-square. */
  readonly statistic: number;
  /** (segments − 1) · (categories − 1), counting those with answers. */
  readonly df: number;
  /** The chance of a statistic at least as large if every segment had the same mix. */
  readonly pValue: number;
  /** The likelihood-ratio statistic G of the same hypothesis, with its p-value. */
  readonly likelihoodRatio: { readonly statistic: number; readonly pValue: number };
  /** Cramér's V, 0 (the same mix) to 1; `null` where there is only one segment or one category. */
  readonly cramersV: number | null;
  /** The same after its bias was taken off, which for few answers is large; 0 where chance explains all. */
  readonly cramersVCorrected: number | null;
  /** The smallest number of answers expected in a category of a segment; `null` where nobody answered. */
  readonly minExpected: number | null;
  /** How many answers were tested; `null` where all together are too few to be told of, and nothing was. */
  readonly n: number | null;
  /** How many segments were tested: all with answers, whether shown or not; all hidden ones count as one. */
  readonly segments: number;
  /** What was added up to the segment `%other`. */
  readonly pooled: readonly Segment[];
  /** `small-expected`, `unknown-tag`. */
  readonly cautions: readonly Caution[];
};

/**
 * Tests whether segments have the same mix of detractors, passives and promoters: Pearson's chi-square.
 *
 * Finds what {@link testSegments} does not look for: equal scores from different mixes, such as one segment of passives and
 * one that is split between promoters and detractors. For "do the scores differ?" it is the weaker test. Categories that
 * nobody chose are left out.
 *
 * @param groups - Segments with their counts.
 * @param options - The guard of small segments; those below the minimum are tested all the same.
 * @returns The test, with Cramér's V as the size of the effect. Fewer than two segments or categories: statistic 0, p 1.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `option/out-of-range` for a
 * bad minimum.
 * @example
 * const groups = [
 *   { segment: segmentOf({ shop: 'a' }), tally: { detractors: 10, passives: 70, promoters: 20 } },
 *   { segment: segmentOf({ shop: 'b' }), tally: { detractors: 40, passives: 10, promoters: 50 } },
 * ];
 * testSegments(groups).pValue // => 1
 * testShape(groups).pValue < 1e-15 // => true
 * @see Bergsma (2013), A Bias-Correction for Cramér's V and Tschuprow's T, Journal of the Korean Statistical Society 42(3).
 */
export function testShape(groups: readonly SegmentCounts[], options: GuardOptions = {}): ShapeTest {
  const guarded = guardOf(groups, options);
  const { counts } = takingPart(guarded);
  const { n, rows, columns, df, pearson: statistic, likelihoodRatio: ratio, minExpected } = sameMix(counts);
  const fewer = Math.min(rows, columns) - 1;
  return {
    statistic,
    df,
    pValue: df === 0 ? 1 : chiSquareUpperTail(statistic, df),
    likelihoodRatio: { statistic: ratio, pValue: df === 0 ? 1 : chiSquareUpperTail(ratio, df) },
    cramersV: df === 0 ? null : Math.min(1, Math.sqrt(statistic / n / fewer)),
    cramersVCorrected: df === 0 ? null : corrected(statistic / n, n, rows, columns),
    minExpected: n > 0 ? minExpected : null,
    n: guarded.totalHidden ? null : n,
    segments: counts.length,
    pooled: guarded.pooled,
    cautions: [...(n > 0 && minExpected < 5 ? (['small-expected'] as const) : []), ...guarded.cautions],
  };
}

/** Cramér's V without its bias; the mean square contingency and both numbers of classes are corrected. */
function corrected(meanSquare: number, n: number, rows: number, columns: number): number {
  if (!(n > 1)) return 0;
  const free = ((rows - 1) * (columns - 1)) / (n - 1);
  const fewer = Math.min(rows - (rows - 1) ** 2 / (n - 1), columns - (columns - 1) ** 2 / (n - 1)) - 1;
  return fewer > 0 ? Math.min(1, Math.sqrt(Math.max(0, meanSquare - free) / fewer)) : 0;
}
