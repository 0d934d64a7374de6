/**
 * Funnel limits: how far from the common score a segment of a given size may lie by chance alone.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, DEFAULT_MINIMUM, named } from '../estimate/estimate.ts';
import { answerVariance, nps } from '../estimate/moments.ts';
import { estimatorOf } from '../estimate/reading.ts';
import { normalCritical } from '../numeric/normal.ts';
import { type SuppressibleEstimate, suppressedEstimate } from '../estimate/suppress.ts';
import { type GuardOptions, type Guarded, guardOf } from './disclose.ts';
import { type Group, type Segment, type SegmentCounts, sumCounts } from './segment.ts';

/** The scores between which segments of one size stay by chance alone, in points. */
export type FunnelLimits = {
  /** The part of such segments that stays between the limits, strictly between 0 and 1. */
  readonly level: number;
  /** Cut at −100. */
  readonly lower: number;
  /** Cut at 100. */
  readonly upper: number;
};

/** One segment of a funnel. */
export type FunnelRow = {
  readonly segment: Segment;
  /** The score with its interval, or why it is withheld. */
  readonly estimate: SuppressibleEstimate;
  /** How many standard errors the score lies above the center, not inflated; null where the score is not shown. */
  readonly z: number | null;
  /** The limits for the size of the segment, one a level; none where nobody answered or the size is hidden. */
  readonly limits: readonly FunnelLimits[];
  /** The highest level whose limits the score lies outside of; null where it lies within all, or is not shown. */
  readonly beyond: number | null;
  /** Where the score lies; null where it is not shown. */
  readonly position: 'below' | 'within' | 'above' | null;
};

/** A funnel and the segments in it. */
export type Funnel = {
  /** The names of the tags that define the segments. */
  readonly by: readonly string[];
  /** The score of all answers together, in points; null where there are none, or too few to be told of. */
  readonly center: number | null;
  /** The standard deviation of one answer among all, in points; null as the center is. */
  readonly sigma: number | null;
  /**
   * How much more the segments vary than chance explains: the mean of z², with the lowest and the highest tenth of z drawn in
   * to where the tenth begins. Where only chance is at work it lies near 0.7, with four segments near 0.5.
   */
  readonly phi: number | null;
  /** The factor by which all limits were widened; 1 where they were not. */
  readonly inflation: number;
  /** The levels of the limits, as they were asked for. */
  readonly levels: readonly number[];
  /** The segments, ordered by key. */
  readonly rows: readonly FunnelRow[];
  /** How many answers a segment needs for its score to be shown. */
  readonly minimum: number;
  /** From how many answers on a segment may be seen at all; null where nothing is hidden. */
  readonly privacyMinimum: number | null;
  /** The segments that were added up to one. */
  readonly pooled: readonly Segment[];
  /**
   * `overdispersed` where `phi` exceeds 1 + 2 √(2 / k) for k segments, which chance alone brought about in at most one of 200
   * simulated funnels of 4 to 100 segments.
   */
  readonly cautions: readonly Caution[];
};

/** How a funnel is made. */
export type FunnelOptions = GuardOptions & {
  /** The levels of the limits, each strictly between 0 and 1. @defaultValue `[0.95, 0.998]` */
  readonly levels?: readonly number[];
  /** Whether limits are widened by √`phi` where that exceeds 1. @defaultValue false */
  readonly inflate?: boolean;
};

/**
 * Limits between which segments stay by chance alone, for a league table that does not punish the small ones.
 *
 * All segments are supposed to share one mix of answers. A small one then lies further from the center by chance, so its limits
 * are wider: who lies within has not been shown to differ. One in twenty lies outside the 95% limits by chance, one
 * in five hundred outside the 99.8% limits. The center holds every segment, and with few of them a large one draws it
 * to itself; to test a single segment use {@link versusRest}, which sets it against the others.
 *
 * Segments that differ for many small reasons are `overdispersed`; `inflate: true` then asks who lies outside of what is usual among
 * them. Hidden segments enter `phi` as one.
 *
 * @param groups - Segments with their counts.
 * @param options - The levels, whether to inflate, and when a segment is shown.
 * @returns The center, and each segment with its limits.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate` or `segments/mixed-tags` for bad groups; `option/out-of-range` when
 * `levels` is not a list of numbers between 0 and 1, and for a bad minimum.
 * @example
 * const funnel = funnelLimits([
 *   { segment: segmentOf({ shop: 'a' }), tally: { detractors: 20, passives: 40, promoters: 40 } },
 *   { segment: segmentOf({ shop: 'b' }), tally: { detractors: 8, passives: 4, promoters: 4 } },
 *   { segment: segmentOf({ shop: 'c' }), tally: { detractors: 60, passives: 100, promoters: 140 } },
 * ]);
 * funnel.rows.map((row) => row.z?.toFixed(1)) // => ['-0.4', '-2.5', '0.8']
 * funnel.rows.map((row) => row.position) // => ['within', 'below', 'within']
 * @see Spiegelhalter (2005), Funnel Plots for Comparing Institutional Performance, Statistics in Medicine 24(8).
 * @see Spiegelhalter (2005), Handling Over-dispersion of Performance Indicators, Quality and Safety in Health Care 14(5).
 */
export function funnelLimits(groups: readonly SegmentCounts[], options: FunnelOptions = {}): Funnel {
  const { levels = [0.95, 0.998], inflate = false, minimum = DEFAULT_MINIMUM, privacyMinimum } = options;
  checkLevels(levels);
  const estimate = estimatorOf({ minimum });
  const guarded = guardOf(groups, options);
  const { all, hidden, totalHidden } = guarded;
  const total = sumCounts(all.map(({ counts }) => counts));
  const center = totalHidden ? null : nps(total);
  const variance = totalHidden ? null : answerVariance(total);
  const sigma = variance === null ? null : 100 * Math.sqrt(variance);
  const zOf = ({ counts, n }: Pick<Group, 'counts' | 'n'>): number | null => {
    const score = nps(counts);
    if (score === null || center === null || sigma === null) return null;
    // Answers that are all alike vary by nothing, and no segment lies off the center. Adding 0 turns −0 into 0.
    return sigma === 0 ? 0 : ((score - center) / sigma) * Math.sqrt(n) + 0;
  };
  const zs = told(guarded).flatMap((group) => zOf(group) ?? []);
  const phi = dispersionOf(zs);
  const inflation = inflate ? Math.sqrt(Math.max(1, phi ?? 1)) : 1;
  const secret = new Set(hidden.map(({ key }) => key));
  const rows = all.map((group): FunnelRow => {
    const { segment, counts, n } = group;
    if (secret.has(segment.key))
      return { segment, estimate: suppressedEstimate(), z: null, limits: [], beyond: null, position: null };
    const own = estimate(counts);
    const limits = center === null || sigma === null ? [] : limitsAt(n, { center, sigma, inflation, levels });
    const z = own.status === 'shown' ? zOf(group) : null;
    return { segment, estimate: own, limits, ...verdictOf(z, inflation, levels) };
  });
  return {
    by: guarded.by,
    center,
    sigma,
    phi,
    inflation,
    levels,
    rows: rows.sort((a, b) => (a.segment.key < b.segment.key ? -1 : 1)),
    minimum,
    privacyMinimum: privacyMinimum ?? null,
    pooled: guarded.pooled,
    cautions: [
      ...(phi !== null && phi > 1 + 2 * Math.sqrt(2 / zs.length) ? (['overdispersed'] as const) : []),
      ...guarded.cautions,
    ],
  };
}

/** The groups as a reader may know them: hidden ones together, since a figure made from each could give one away. */
const told = ({ open, withheld, hiddenCounts }: Guarded): readonly Pick<Group, 'counts' | 'n'>[] => [
  ...open,
  ...withheld.map(({ group }) => group),
  ...(hiddenCounts === null
    ? []
    : [{ counts: hiddenCounts, n: hiddenCounts.detractors + hiddenCounts.passives + hiddenCounts.promoters }]),
];

/** The mean of z² after the outer tenths are drawn in; null without any z. */
function dispersionOf(zs: readonly number[]): number | null {
  if (zs.length === 0) return null;
  const sorted = [...zs].sort((a, b) => a - b);
  const [low, high] = [quantile(sorted, 0.1), quantile(sorted, 0.9)];
  const squares = sorted.map((z) => Math.min(high, Math.max(low, z)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

/** The quantile by linear interpolation between the ranks 0 to k − 1 (type 7 of Hyndman & Fan 1996). */
const quantile = (sorted: readonly number[], p: number): number => {
  const rank = (sorted.length - 1) * p;
  const below = sorted[Math.floor(rank)] as number;
  return below + (rank - Math.floor(rank)) * ((sorted[Math.ceil(rank)] as number) - below);
};

type Shape = {
  readonly center: number;
  readonly sigma: number;
  readonly inflation: number;
  readonly levels: readonly number[];
};

const limitsAt = (n: number, { center, sigma, inflation, levels }: Shape): FunnelLimits[] =>
  n === 0
    ? []
    : levels.map((level) => {
        const reach = (normalCritical(level) * inflation * sigma) / Math.sqrt(n);
        return { level, lower: Math.max(-100, center - reach) + 0, upper: Math.min(100, center + reach) + 0 };
      });

const verdictOf = (
  z: number | null,
  inflation: number,
  levels: readonly number[],
): Pick<FunnelRow, 'z' | 'beyond' | 'position'> => {
  if (z === null) return { z, beyond: null, position: null };
  const crossed = levels.filter((level) => Math.abs(z) > normalCritical(level) * inflation);
  return crossed.length === 0
    ? { z, beyond: null, position: 'within' }
    : { z, beyond: Math.max(...crossed), position: z > 0 ? 'above' : 'below' };
};

/** Limits of a funnel at one size. */
export type FunnelPoint = {
  /** The number of answers; need not be whole. */
  readonly n: number;
  readonly limits: readonly FunnelLimits[];
};

/**
 * The limits of a funnel as curves over the number of answers, to be drawn.
 *
 * @param funnel - What {@link funnelLimits} returned.
 * @param options - How many points the curves have, at least 2.
 * @returns Points from the smallest to the largest segment whose size is shown, evenly spaced on a logarithmic axis; none
 * where no size is shown, one where all are of one size.
 * @throws {NpsError} `option/out-of-range` when `points` is not a whole number from 2 to 10,000.
 * @example
 * const funnel = funnelLimits([
 *   { segment: segmentOf({ shop: 'a' }), tally: { detractors: 25, passives: 0, promoters: 75 } },
 *   { segment: segmentOf({ shop: 'b' }), tally: { detractors: 100, passives: 0, promoters: 300 } },
 * ]);
 * const curve = funnelCurve(funnel, { points: 3 });
 * curve.map(({ n }) => Math.round(n)) // => [100, 200, 400]
 * curve.map(({ limits }) => limits[0]?.lower.toFixed(1)) // => ['33.0', '38.0', '41.5']
 */
export function funnelCurve(
  { rows, center, sigma, inflation, levels }: Funnel,
  { points = 50 }: { readonly points?: number } = {},
): FunnelPoint[] {
  if (!(Number.isInteger(points) && points >= 2 && points <= 10_000))
    fail('option/out-of-range', ['points'], `A curve has 2 to 10,000 points, got ${named(points)}.`);
  const sizes = rows.flatMap(({ estimate: { n } }) => (n === null || n === 0 ? [] : [n]));
  if (sizes.length === 0 || center === null || sigma === null) return [];
  const smallest = sizes.reduce((a, b) => Math.min(a, b));
  const largest = sizes.reduce((a, b) => Math.max(a, b));
  const step = (Math.log(largest) - Math.log(smallest)) / (points - 1);
  const at = Array.from({ length: smallest === largest ? 1 : points }, (_, i) =>
    i === 0 ? smallest : i === points - 1 ? largest : Math.exp(Math.log(smallest) + i * step),
  );
  return at.map((n) => ({ n, limits: limitsAt(n, { center, sigma, inflation, levels }) }));
}

function checkLevels(levels: readonly number[]): void {
  if (!Array.isArray(levels)) fail('option/out-of-range', ['levels'], 'The levels of a funnel are a list of numbers.');
  levels.forEach((level: unknown, i) => {
    if (!(typeof level === 'number' && level > 0 && level < 1))
      fail('option/out-of-range', ['levels', i], `A level is a number between 0 and 1, got ${named(level)}.`);
  });
}
