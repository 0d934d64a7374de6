/**
 * The score of a weighted or clustered sample, with its interval.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, type Interval, cautionsOf, checkLevel, cutInterval, named } from '../estimate/estimate.ts';
import { estimateNps } from '../estimate/interval.ts';
import { normalCritical } from '../numeric/normal.ts';
import { studentCritical } from '../numeric/student.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Group, groupOf, influenceOf } from './group.ts';
import { type Layout, type LayoutOptions, everyRow, layoutOf } from './layout.ts';
import { type Variances, variancesOf } from './linearize.ts';
import type { Calibration, DesignSample } from './sample.ts';

/** The interval methods of {@link estimateDesign}. */
export const DESIGN_METHODS = ['score', 't', 'wald'] as const;

/** How {@link estimateDesign} makes its interval. */
export type DesignMethod = (typeof DESIGN_METHODS)[number];

/** How the score of a sample is estimated. */
export type DesignEstimateOptions = LayoutOptions & {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /**
   * How the interval is made: `score`, the score interval of the weighted shares times the effective number of answers;
   * `t` or `wald`, the score and its standard error times Student's quantile with `df`, or the normal one.
   *
   * @defaultValue `'score'`
   */
  readonly method?: DesignMethod;
};

/** A score under a design that may be shown. */
export type ShownDesignEstimate = {
  readonly status: 'shown';
  /** The weighted Net Promoter Score in points, −100 to +100. */
  readonly nps: number;
  /** The true scores that the answers are compatible with. */
  readonly interval: Interval;
  /** The standard error by linearisation, in points; `null` when a single unit was drawn, which cannot tell. */
  readonly standardError: number | null;
  /** Degrees of freedom: units less strata, counting those with answers. */
  readonly df: number;
  /**
   * The variance of the score over that of as many independent answers of equal weight from an endless population;
   * `null` when no answer varies, or a single unit was drawn.
   */
  readonly designEffect: number | null;
  /**
   * How many independent answers of equal weight would tell as much; the `score` interval rests on it. `null` when
   * everybody was asked, and nothing is left to chance.
   */
  readonly effectiveN: number | null;
  /** How many answered. */
  readonly n: number;
  /** How many units were drawn and answered: clusters, or answers where there are none. */
  readonly units: number;
  /** How many strata they are from. */
  readonly strata: number;
  /** The weighted share of each category, 0 to 1. */
  readonly shares: CategoryCounts;
  /** The standard error of each share, 0 to 1; `null` when a single unit was drawn. */
  readonly shareErrors: CategoryCounts | null;
  /** There when the weights were adjusted to known totals: whether all were met. */
  readonly calibration?: Calibration['status'];
  /** What to know before using the number. */
  readonly cautions: readonly Caution[];
};

/** A score under a design that is not shown, and why. */
export type WithheldDesignEstimate = {
  readonly status: 'withheld';
  readonly nps: null;
  readonly interval: null;
  /** `no-responses`: nobody answered. `below-minimum`: too few for the method or the reading. */
  readonly reason: 'no-responses' | 'below-minimum';
  /** How many answered. */
  readonly n: number;
};

/** A score under a design with its interval, or the reason why there is none. */
export type DesignEstimate = ShownDesignEstimate | WithheldDesignEstimate;

/**
 * Estimates the Net Promoter Score of a sample with weights, strata, clusters or known totals.
 *
 * Use it when some answers stand for more people than others, when people answered several times or were drawn in
 * groups (cluster them), when groups were drawn separately (strata), or when the weights were adjusted by
 * {@link postStratify} or {@link rake}. The standard error sees the design: equal weights and no design give back
 * {@link estimateNps}'s score and interval. Weights repair an uneven sample as far as they name what made it uneven, and
 * nothing else.
 *
 * @param sample - The answers and how they were drawn; {@link designOf} makes it from responses.
 * @param options - Level, method, and what to do with strata of one unit and with weights of 0.
 * @returns The score in points with its interval; `withheld` when nobody answered, and for `t` and `wald` when there are
 * no two units to compare. A caution `few-answers` when the effective number is below ten, `few-clusters` when fewer than
 * ten clusters say how much clusters differ, `degenerate` where the method leaves no width.
 * @throws {NpsError} `input/invalid` for scores without a length, such as a set; `score/not-on-scale` and `weights/invalid`
 * with the place of a bad value; `weights/all-zero` when
 * there are answers and all weigh 0; `design/invalid` when columns differ in length, an entry is missing, a cluster lies
 * in two strata, or the size of a population is below what was drawn or differs within a stratum; `design/lonely-unit`
 * when one of several strata has a single unit. `option/out-of-range` when `level` is not strictly between 0 and 1,
 * `option/unknown` for another `method`, `lonely` or `zeroWeights`.
 * @example
 * const estimate = estimateDesign({ scores: [10, 9, 9, 7, 3, 10], weights: [2, 1, 1, 1, 1, 2] });
 * estimate.nps // => 62.5
 * estimate.status === 'shown' && estimate.standardError?.toFixed(1) // => '28.8'
 * @see Binder (1983), On the Variances of Asymptotically Normal Estimators from Complex Surveys, International
 * Statistical Review 51(3).
 * @see Korn & Graubard (1998), Confidence Intervals for Proportions with Small Expected Number of Positive Counts
 * Estimated from Survey Data, Survey Methodology 24(2).
 * @see Lumley (2010), Complex Surveys: A Guide to Analysis Using R.
 */
export function estimateDesign(sample: DesignSample, options: DesignEstimateOptions = {}): DesignEstimate {
  checkDesignOptions(options);
  const layout = layoutOf(sample, options);
  return estimateGroup(layout, everyRow(layout.n), options, sample.calibration?.status);
}

/**
 * Checks the options of an estimate.
 *
 * @param options - What a caller gave.
 * @throws {NpsError} `option/out-of-range` for a bad `level`, `option/unknown` for another method.
 * @internal
 */
export function checkDesignOptions({ level = 0.95, method = 'score' }: DesignEstimateOptions): void {
  checkLevel(level);
  if (!DESIGN_METHODS.includes(method))
    fail('option/unknown', ['method'], `A method is one of ${DESIGN_METHODS.join(', ')}, got ${named(method)}.`);
}

/**
 * The estimate of some of the answers of a design.
 *
 * @param layout - The design.
 * @param members - The places of the answers.
 * @param options - Level and method, checked.
 * @param calibration - Whether known totals were met, where there are some.
 * @returns The estimate.
 * @internal
 */
export function estimateGroup(
  layout: Layout,
  members: Int32Array,
  { level = 0.95, method = 'score' }: DesignEstimateOptions,
  calibration?: Calibration['status'],
): DesignEstimate {
  const group = groupOf(layout, members);
  const { n, units, strata, shares, settled } = group;
  if (group.sum === 0) return { status: 'withheld', nps: null, interval: null, reason: 'no-responses', n };
  const variances = units > 1 || settled ? variancesOf(layout, influenceOf(layout, group)) : null;
  const df = units - strata;
  if (!settled && ((method === 'wald' && variances === null) || (method === 't' && df < 1)))
    return { status: 'withheld', nps: null, interval: null, reason: 'below-minimum', n };

  const nps = Math.max(-100, Math.min(100, 100 * group.mean)) + 0;
  const error = variances === null ? null : 100 * Math.sqrt(variances.net);
  const effective = settled ? null : effectiveN(layout, group, variances);
  const interval =
    effective === null
      ? cutInterval(nps, nps, level, method)
      : method === 'score'
        ? scoreInterval(shares, effective * lossOf(group, level), level)
        : symmetricInterval(nps, error as number, level, method, df);
  return {
    status: 'shown',
    nps,
    interval,
    standardError: error,
    df,
    designEffect:
      variances !== null && group.variance > 0 && group.positive > 1
        ? (variances.net / group.variance) * (group.positive - 1)
        : null,
    effectiveN: effective,
    n,
    units,
    strata,
    shares,
    shareErrors: variances && {
      detractors: Math.sqrt(variances.detractors),
      passives: Math.sqrt(variances.passives),
      promoters: Math.sqrt(variances.promoters),
    },
    ...(calibration !== undefined && { calibration }),
    cautions: [
      ...cautionsOf(effective ?? n, interval, settled),
      ...(layout.clustered && !settled && units < FEW_CLUSTERS ? (['few-clusters'] as const) : []),
    ],
  };
}

/**
 * Fewer clusters than that say little about how much clusters differ.
 *
 * @internal
 */
export const FEW_CLUSTERS = 10;

/**
 * How many independent answers would tell as much.
 *
 * With weights alone it is Kish's number. With more of a design it is n over the design effect, as Korn and Graubard do,
 * but never more than Kish's number: in small samples an estimated effect is often too small by chance. When all answers
 * are alike nothing can be estimated, and each unit counts as one answer. What a finite population saves comes on top.
 */
function effectiveN(layout: Layout, group: Group, variances: Variances | null): number {
  const { positive, kish, kishUnits, unseen, variance } = group;
  const plain = !layout.clustered && !layout.stratified && layout.adjustment === null;
  if (plain) return kish / unseen;
  if (variances === null || variance === 0) return kishUnits / unseen;
  const effect = (variances.endless / variance) * (positive - 1);
  const left = Math.max(unseen, variances.endless > 0 ? variances.net / variances.endless : 0);
  return Math.min(kish, positive / effect) / left;
}

/**
 * What is lost because the variance was estimated from few units: (t with n − 1 / t with `df`)², at most 1.
 *
 * @see Korn & Graubard (1998), Survey Methodology 24(2).
 */
function lossOf({ positive, units, strata }: Group, level: number): number {
  const df = Math.max(1, units - strata);
  return df >= positive - 1 ? 1 : (studentCritical(level, positive - 1) / studentCritical(level, df)) ** 2;
}

function scoreInterval({ detractors, passives, promoters }: CategoryCounts, size: number, level: number): Interval {
  const counts = { detractors: detractors * size, passives: passives * size, promoters: promoters * size };
  return estimateNps(counts, { level }).interval as Interval;
}

function symmetricInterval(nps: number, error: number, level: number, method: 't' | 'wald', df: number): Interval {
  const arm = error * (method === 't' ? studentCritical(level, df) : normalCritical(level));
  return cutInterval(nps - arm, nps + arm, level, method);
}
