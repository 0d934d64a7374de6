/**
 * Whether segments differ at all: one test for all of them together.
 *
 * @module
 */
import { type MeanScore, meanScore } from '../compare/mean-score.ts';
import { fail } from '../error.ts';
import { type Caution, named } from '../estimate/estimate.ts';
import { randomOf } from '../random.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type GuardOptions, guardOf } from './disclose.ts';
import { exactPValue, monteCarloPValue } from './exact-differ.ts';
import { betweenOf, fitSegments } from './fit.ts';
import type { Segment, SegmentCounts } from './segment.ts';
import { spreadOf } from './spread.ts';

/** How {@link testSegments} finds its p-value. */
export type SegmentTestMethod = 'mean-score' | 'exact' | 'monte-carlo';

/** How segments are tested. */
export type SegmentTestOptions = GuardOptions & {
  /**
   * Whether to go through all ways in which the answers could have fallen; false asks for the chi-square distribution.
   *
   * @defaultValue true up to 30 answers in at most 4 segments, when counts are whole and `monteCarlo` is not given
   */
  readonly exact?: boolean;
  /** Draw such ways at random instead: how many (9 999 unless told otherwise, at most 10 million), and from which seed. */
  readonly monteCarlo?: { readonly draws?: number; readonly seed: number };
};

/** Whether segments differ. */
export type SegmentTest = {
  /** Q of the mean-score test; 0 where no answers differ. */
  readonly statistic: number;
  /** One less than the number of segments with answers. */
  readonly df: number;
  /** The chance of a Q at least as large if every segment had the same mix of answers. */
  readonly pValue: number;
  /** How the p-value was found; `mean-score` also where Q is 0, which every way in which answers fall reaches. */
  readonly method: SegmentTestMethod;
  /** How many ways were drawn and from which seed; there only for `monte-carlo`. */
  readonly monteCarlo?: { readonly draws: number; readonly seed: number };
  /** √(Q / (N − 1)), 0 to 1: the correlation ratio. Its square is the part of the spread that lies between segments. */
  readonly effectSize: number;
  /** How far true scores of segments scatter, in points, as `shrinkSegments` has it; `null` for fewer than two segments. */
  readonly betweenSd: number | null;
  /** How many answers were tested; `null` where all together are too few to be told of, and nothing was. */
  readonly n: number | null;
  /** How many segments were tested: all with answers, whether shown or not; all hidden ones count as one. */
  readonly segments: number;
  /** What was added up to the segment `%other`. */
  readonly pooled: readonly Segment[];
  /** `few-answers`, fewer than ten in all; `unequal-spread`; `weak-pooling`, which concerns `betweenSd`; `unknown-tag`. */
  readonly cautions: readonly Caution[];
};

/**
 * Tests whether segments differ: the mean-score chi-square test on −1, 0 and +1.
 *
 * The hypothesis is that every segment has the same mix of answers, and the test looks for differences in the score. So a
 * small p-value says "the segments differ"; which ones, and in NPS, is for {@link versusRest}. With equal scores but unequal
 * spread and size it errs: four segments of 200 with shares 10/70/20 and one of 15 with 42.5/5/52.5 (all NPS 10) reject in 18 %
 * of samples at a nominal 5 %, two such small ones in 28 %, a milder case (passives 45 % against 15 %) in 10 %; with equal sizes
 * in 5 to 6 %, and hardly ever when the polarized segments are the large ones. `unequal-spread` warns of it: answers vary more
 * than twice as much in one segment of at least ten answers as in another. Where nearly all answers are of one category the
 * test is conservative: 2 % at shares 1/4/95 with ten answers a segment.
 *
 * @param groups - Segments with their counts.
 * @param options - How the p-value is found, and the guard of small segments; those below the minimum are tested all the same.
 * @returns Q with p-value, effect size and the scatter of true scores. Fewer than two segments with answers, or answers all
 * alike: Q 0, p 1.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `counts/not-whole` for
 * fractions and `counts/too-many` for too many ways where `exact` or `monteCarlo` is asked for; `option/out-of-range` for a bad
 * minimum or number of draws, or for both at once; `seed/invalid`.
 * @example
 * const groups = [
 *   { segment: segmentOf({ shop: 'a' }), tally: { detractors: 12, passives: 18, promoters: 30 } },
 *   { segment: segmentOf({ shop: 'b' }), tally: { detractors: 25, passives: 40, promoters: 35 } },
 *   { segment: segmentOf({ shop: 'c' }), tally: { detractors: 8, passives: 10, promoters: 42 } },
 * ];
 * testSegments(groups).pValue.toFixed(4) // => '0.0013'
 * testSegments(groups, { monteCarlo: { seed: 1 } }).method // => 'monte-carlo'
 * @see Landis, Heyman & Koch (1978), Average Partial Association in Three-way Contingency Tables, International Statistical
 * Review 46(3).
 */
export function testSegments(
  groups: readonly SegmentCounts[],
  { exact, monteCarlo, ...guard }: SegmentTestOptions = {},
): SegmentTest {
  const drawn = monteCarlo === undefined ? null : checkedDraws(monteCarlo, exact);
  const guarded = guardOf(groups, guard);
  const fit = fitSegments(guarded);
  const { counts } = fit;
  const n = fit.n ?? 0;
  const chiSquare = meanScore(counts);
  const method = chiSquare.statistic === 0 ? 'mean-score' : methodOf(counts, n, exact, drawn !== null);
  return {
    ...chiSquare,
    pValue: pValueOf(counts, chiSquare, method, drawn),
    method,
    ...(method === 'monte-carlo' && drawn !== null && { monteCarlo: drawn }),
    effectSize: chiSquare.statistic === 0 ? 0 : Math.min(1, Math.sqrt(chiSquare.statistic / (n - 1))),
    betweenSd: betweenOf(fit),
    n: fit.n,
    segments: counts.length,
    pooled: guarded.pooled,
    cautions: [
      ...(fit.n !== null && n < 10 ? (['few-answers'] as const) : []),
      ...(hasUnequalSpread(counts) ? (['unequal-spread'] as const) : []),
      ...(counts.length < 3 ? (['weak-pooling'] as const) : []),
      ...guarded.cautions,
    ],
  };
}

const FEW_ANSWERS = 30;
const FEW_SEGMENTS = 4;

/** A Q of 0 is met by every way in which the answers fall, so nothing needs to be counted for it. */
function methodOf(
  counts: readonly CategoryCounts[],
  n: number,
  exact: boolean | undefined,
  drawn: boolean,
): SegmentTestMethod {
  if (drawn) return 'monte-carlo';
  const whole = (): boolean => counts.every((one) => Object.values(one).every(Number.isInteger));
  return (exact ?? (n <= FEW_ANSWERS && counts.length <= FEW_SEGMENTS && whole())) ? 'exact' : 'mean-score';
}

const pValueOf = (
  counts: readonly CategoryCounts[],
  { pValue }: MeanScore,
  method: SegmentTestMethod,
  drawn: Required<NonNullable<SegmentTestOptions['monteCarlo']>> | null,
): number =>
  method === 'exact'
    ? exactPValue(counts)
    : method === 'monte-carlo' && drawn !== null
      ? monteCarloPValue(counts, drawn.draws, drawn.seed)
      : pValue;

const DRAWS = 9999;
const MOST_DRAWS = 1e7;

function checkedDraws(
  monteCarlo: NonNullable<SegmentTestOptions['monteCarlo']>,
  exact: boolean | undefined,
): { readonly draws: number; readonly seed: number } {
  if (Object(monteCarlo) !== monteCarlo)
    fail('option/out-of-range', ['monteCarlo'], `Draws and a seed were expected, got ${named(monteCarlo)}.`);
  const { draws = DRAWS, seed } = monteCarlo;
  if (exact === true)
    fail('option/out-of-range', ['exact'], 'A test is exact or drawn at random; give one of the two.');
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= MOST_DRAWS))
    fail(
      'option/out-of-range',
      ['monteCarlo', 'draws'],
      `Draws are a whole number from 1 to 1e7, got ${named(draws)}.`,
    );
  // Refuses a seed that is none, also where nothing will be drawn.
  randomOf(seed);
  return { draws, seed };
}

/** Whether answers vary more than twice as much in one segment as in another, of those with at least ten. */
function hasUnequalSpread(counts: readonly CategoryCounts[]): boolean {
  const { smoothed } = spreadOf(counts);
  let least = Infinity;
  let most = 0;
  for (const [i, { detractors, passives, promoters }] of counts.entries()) {
    if (detractors + passives + promoters < 10) continue;
    least = Math.min(least, smoothed[i] as number);
    most = Math.max(most, smoothed[i] as number);
  }
  return most > 2 * least;
}
