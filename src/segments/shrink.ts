/**
 * Scores of small segments, drawn towards the mean of all as far as their few answers ask for.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, type ShownEstimate, checkLevel, named } from '../estimate/estimate.ts';
import { estimateNps } from '../estimate/interval.ts';
import { normalCritical } from '../numeric/normal.ts';
import { type GuardOptions, guardOf } from './disclose.ts';
import {
  SHRINK_TAUS,
  SHRINK_VARIANCES,
  type SegmentFit,
  type ShrinkTau,
  type ShrinkVariance,
  betweenOf,
  fitSegments,
} from './fit.ts';
import { type Shrunken, shrinkEach } from './pooling.ts';
import type { Group, Segment, SegmentCounts } from './segment.ts';
import { type WithheldSegment, byKey, withheldOf } from './withheld.ts';

/** How scores are shrunken. */
export type ShrinkOptions = GuardOptions & {
  /** The confidence level of the intervals, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /**
   * Whose spread of answers says how uncertain a segment's score is: `smoothed`, its own after it was lent three answers of
   * the pooled mix; `pooled`, that of all answers; `auto`, the pooled one where the pooled score lies beyond ±75, else the
   * smoothed one. @defaultValue 'auto'
   */
  readonly variance?: ShrinkVariance;
  /** Whether the spread between segments is averaged over or estimated once. @defaultValue 'integrated' */
  readonly tau?: ShrinkTau;
};

/** What is known of a segment's true score once the other segments are taken into account. */
export type ShrunkenScore = {
  /** The shrunken score in points, −100 to +100. */
  readonly nps: number;
  /** The true scores that are likely, in points, cut at the ends of the scale; the limits before the cut beside them. */
  readonly interval: {
    readonly lower: number;
    readonly upper: number;
    readonly level: number;
    readonly unclipped?: { readonly lower: number; readonly upper: number };
  };
  /** The standard deviation of what is known, in points. */
  readonly standardDeviation: number;
  /** The weight of the segment's own answers beside the mean of all, 0 to 1. */
  readonly ownWeight: number;
};

/** A segment with its own score and the shrunken one. */
export type ShownShrinkage = {
  readonly segment: Segment;
  readonly status: 'shown';
  /** The segment's score from its own answers alone. */
  readonly estimate: ShownEstimate;
  /** Its score in the light of all segments. */
  readonly shrunken: ShrunkenScore;
  /** Which of the two to show first: `estimate` where the cautions of the row or of the reading speak against the other. */
  readonly first: 'shrunken' | 'estimate';
  /** `atypical`: the segment lies too far off to be drawn in. */
  readonly cautions: readonly Caution[];
};

/** Scores of segments beside their shrunken ones. */
export type Shrinkage = {
  /** The mean of the true scores of segments (each counts as one, however many answered); `null` where nobody did. */
  readonly mean: { readonly nps: number; readonly standardDeviation: number } | null;
  /** How far the true scores of segments scatter, as a standard deviation in points; `null` for fewer than two segments. */
  readonly betweenSd: number | null;
  /** How that scatter entered. */
  readonly tau: ShrinkTau;
  /** Which variance was used. */
  readonly variance: 'smoothed' | 'pooled';
  readonly level: number;
  /**
   * How many answers the model rests on, those of withheld and hidden segments among them; `null` where all together are too
   * few to be told of.
   */
  readonly n: number | null;
  /** How many segments the model rests on; all hidden ones count as one. */
  readonly segments: number;
  /** One row a segment, ordered by key. */
  readonly rows: readonly (ShownShrinkage | WithheldSegment)[];
  /** What was added up to the segment `%other`. */
  readonly pooled: readonly Segment[];
  /** `weak-pooling`, `wide-spread`, `unknown-tag`. */
  readonly cautions: readonly Caution[];
};

/**
 * Shrinks the scores of segments towards their mean, the less the more answers a segment has.
 *
 * Of many segments with few answers the best and the worst are mostly the luckiest and the unluckiest. A shrunken score
 * takes that into account: y ~ N(θ, v), θ ~ N(μ, τ²), μ flat, and τ averaged over under a half-normal prior with a scale of
 * 25 points, so that no single guess at τ is taken for the truth. Rank and list segments by it, never by the raw score alone.
 *
 * Its interval holds the true score in about 95 % of segments on average, not for each: a lone outlier is drawn into the crowd.
 * A segment at −20 among 14 at +40 is covered in 0 / 3 / 16 / 56 / 87 % of cases at its n of 5 / 10 / 20 / 50 / 200. Where
 * the number of answers goes with the score, the third with 5 to 15 answers is covered in 65 to 81 %. So a row marked
 * `atypical` puts its own score first, and a segment that {@link versusRest} finds different is never described by the
 * shrunken score alone. Where segments scatter by more than 50 points, all own scores come first.
 *
 * @param groups - Segments with their counts.
 * @param options - Level, variance, spread, and the minima.
 * @returns Both scores of each segment. When all answers are alike nothing is shrunken.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `option/out-of-range`
 * for a bad level or minimum, `option/unknown` for another variance or tau.
 * @example
 * const groups = [
 *   { segment: segmentOf({ shop: 'a' }), tally: { detractors: 8, passives: 3, promoters: 4 } },
 *   { segment: segmentOf({ shop: 'b' }), tally: { detractors: 20, passives: 30, promoters: 50 } },
 *   { segment: segmentOf({ shop: 'c' }), tally: { detractors: 15, passives: 30, promoters: 55 } },
 * ];
 * const row = shrinkSegments(groups).rows[0];
 * row?.status === 'shown' && Math.round(row.estimate.nps) // => -27
 * row?.status === 'shown' && Math.round(row.shrunken.nps) // => 2
 * @see Efron & Morris (1975), Data Analysis Using Stein's Estimator and its Generalizations, Journal of the American Statistical
 * Association 70(350).
 * @see Gelman (2006), Prior Distributions for Variance Parameters in Hierarchical Models, Bayesian Analysis 1(3).
 */
export function shrinkSegments(
  groups: readonly SegmentCounts[],
  { level = 0.95, variance = 'auto', tau = 'integrated', ...guard }: ShrinkOptions = {},
): Shrinkage {
  checkLevel(level);
  checkChoices(variance, tau);
  const guarded = guardOf(groups, guard);
  const fit = fitSegments(guarded, variance, tau);
  const { pooling, scores, variances } = fit;
  const known = pooling === null ? null : shrinkEach(fit, pooling.supposed);
  const wide = fit.cautions.includes('wide-spread');
  const shownOf = (group: Group, at: number): ShownShrinkage => {
    const estimate = estimateNps(group.counts, { level }) as ShownEstimate;
    const { segment } = group;
    if (known === null)
      return { segment, status: 'shown', estimate, shrunken: unshrunken(estimate), first: 'estimate', cautions: [] };
    const shrunken = shrunkenAt(known, at, level);
    const atypical =
      Math.abs((scores[at] as number) - (known.scores[at] as number)) > 2 * Math.sqrt(variances[at] as number);
    return {
      segment,
      status: 'shown',
      estimate,
      shrunken,
      first: atypical || wide ? 'estimate' : 'shrunken',
      cautions: atypical ? ['atypical'] : [],
    };
  };
  const positions = new Map(fit.groups.map(({ segment }, i) => [segment.key, i]));
  const shown = guarded.open.map((group) => shownOf(group, positions.get(group.segment.key) as number));
  return {
    mean: meanOf(fit),
    betweenSd: betweenOf(fit),
    tau,
    variance: fit.variance,
    level,
    n: fit.n,
    segments: scores.length,
    rows: byKey([...shown, ...withheldOf(guarded)]),
    pooled: guarded.pooled,
    cautions: [...fit.cautions, ...guarded.cautions],
  };
}

function checkChoices(variance: string, tau: string): void {
  if (!(SHRINK_VARIANCES as readonly string[]).includes(variance))
    fail(
      'option/unknown',
      ['variance'],
      `A variance is one of ${SHRINK_VARIANCES.join(', ')}, got ${named(variance)}.`,
    );
  if (!(SHRINK_TAUS as readonly string[]).includes(tau))
    fail('option/unknown', ['tau'], `A way to treat tau is one of ${SHRINK_TAUS.join(', ')}, got ${named(tau)}.`);
}

const meanOf = ({ scores, pooling }: SegmentFit): Shrinkage['mean'] =>
  pooling !== null
    ? { nps: onScale(pooling.mean), standardDeviation: pooling.meanSd }
    : scores.length > 0
      ? { nps: onScale(scores[0] as number), standardDeviation: 0 }
      : null;

/** The shrunken score of one segment. */
function shrunkenAt({ scores, deviations, ownWeights }: Shrunken, at: number, level: number): ShrunkenScore {
  const nps = scores[at] as number;
  const standardDeviation = deviations[at] as number;
  const lower = nps - normalCritical(level) * standardDeviation;
  const upper = nps + normalCritical(level) * standardDeviation;
  const cut = lower < -100 || upper > 100 ? { unclipped: { lower, upper } } : {};
  return {
    nps: onScale(nps),
    interval: { lower: onScale(lower), upper: onScale(upper), level, ...cut },
    standardDeviation,
    ownWeight: ownWeights[at] as number,
  };
}

/** All answers are alike: a segment's own score and interval stand, since nothing tells how far segments differ. */
const unshrunken = ({ nps, interval: { lower, upper, level }, standardError }: ShownEstimate): ShrunkenScore => ({
  nps,
  interval: { lower, upper, level },
  standardDeviation: standardError,
  ownWeight: 1,
});

/** Cuts at the ends of the scale; adding 0 turns −0 into 0. */
const onScale = (points: number): number => Math.min(100, Math.max(-100, points)) + 0;
