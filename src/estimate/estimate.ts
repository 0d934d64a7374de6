/**
 * What an estimate is, and when a reading withholds one.
 *
 * A measure returns the mathematics for any group that answered; a reading decides what is fit to be
 * shown. Both say it in the same form, so that a caller looks at `status` before printing a score.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';

/** The interval methods of `estimateNps`; the guide on intervals compares them. */
export const ESTIMATE_METHODS = [
  'score',
  'adjusted-wald',
  'mover-wilson',
  'likelihood-ratio',
  'score-n-minus-1',
  'wald',
  't',
  'goodman',
  'may-johnson',
] as const;

/** How `estimateNps` makes its interval. */
export type EstimateMethod = (typeof ESTIMATE_METHODS)[number];

/** How an interval was made. */
export type IntervalMethod = EstimateMethod | 'bayes' | 'bootstrap-percentile' | 'bootstrap-bca';

/** The true scores that the answers are compatible with, in points. */
export type Interval = {
  /** The lower limit, cut at the end of the scale. */
  readonly lower: number;
  /** The upper limit, cut at the end of the scale. */
  readonly upper: number;
  /** The confidence level, strictly between 0 and 1. */
  readonly level: number;
  /** How the limits were found. */
  readonly method: IntervalMethod;
  /** The limits before the cut; there only where one was cut. */
  readonly unclipped?: { readonly lower: number; readonly upper: number };
};

/** Everything a result may warn of; the guide on cautions explains each. */
export const CAUTIONS = [
  'few-answers',
  'degenerate',
  'repeated-subjects',
  'several-measures',
  'unweighted',
  'rejected-rows',
  'adjusted-clock',
  'future-answers',
  'mostly-empty',
  'index-for-value',
  'one-to-ten',
  'one-to-five',
  'unequal-spread',
  'small-expected',
  'confounded',
  'atypical',
  'weak-pooling',
  'wide-spread',
  'overdispersed',
  'simpson-reversal',
  'mix-driven',
  'rough-errors',
  'exploratory',
  'unknown-tag',
  'unequal-exposure',
  'few-clusters',
  'provisional',
  'extra-variation',
  'rough-limits',
  'short-baseline',
  'small-baseline',
  'uneven-days',
  'shift-or-drift',
  'same-people',
  'reach-unknown',
  'reach-mismatch',
  'reach-moved',
  'channel-mix-moved',
  'touchpoint-mix-moved',
  'selected-after',
  'culture-not-adjusted',
] as const;

/**
 * What to know before using a number.
 *
 * On an estimate: `few-answers`, fewer than ten, so one more answer moves the score by several points;
 * `degenerate`, an interval without width, because the method cannot do better with answers that are all alike.
 * On a report: `repeated-subjects`, some people answered more than once, so intervals are narrower than they should be;
 * `several-measures`, relationship and touchpoint answers came together and are read apart;
 * `unweighted`, answers carry weights that this figure does not use; `rejected-rows`, more than one row in twenty
 * was refused; `adjusted-clock`, some wall-clock times fell into a change of the clock;
 * `future-answers`, some answers are dated after the present moment; `mostly-empty`, more than half of the periods are
 * without answers, as one mistyped date brings about;
 * `index-for-value`, `one-to-ten`, `one-to-five`, the scores look as if another scale had been read.
 * On a comparison of segments: `unequal-spread`, answers vary more than twice as much in one segment as in another, so
 * a test of equal mixes may reject although the scores are equal; `small-expected`, some expected counts are below 5, so
 * the test of shapes is approximate; `confounded`, the difference changes its sign within strata; `atypical`, a segment
 * lies too far from the others to be drawn towards them; `weak-pooling`, fewer than three segments say how far
 * segments differ; `wide-spread`, segments differ so much that shrunken scores are too narrow; `overdispersed`, segments differ
 * more than chance explains, so plain funnel limits flag too many; `exploratory`, the same answers chose the segments and
 * described them; `unknown-tag`, no answer carries the tag; `unequal-exposure`, people meet touchpoints in different
 * numbers; `few-clusters`, fewer than ten clusters say how much clusters differ.
 * On a change: `simpson-reversal`, every segment moved against the total; `mix-driven`, more of the change came from
 * who answered than from how segments answered; `rough-errors`, a segment has fewer than ten answers in a period, so
 * the standard errors are too small; `same-people`, at least a fifth of the people answered in both periods, so they were
 * compared with themselves.
 * On a trend: `provisional`, a jump in the last periods would still be smoothed; `extra-variation`, periods vary by
 * more than sampling explains; `rough-limits`, a period expects fewer than three answers outside its largest category, so
 * chance crosses the limits more often than they say; `short-baseline`, fewer than 24 periods say how much the others may vary;
 * `shift-or-drift`, a slow drift looks like steps. On an alarm: `small-baseline`, it rests on fewer than 300 answers;
 * `uneven-days`, the share varies from day to day by more than chance, so the margin was widened.
 * On who was asked: `reach-unknown`, it is not known how many were invited; `reach-mismatch`, the invitations tell of another
 * number of answers than were read; `reach-moved`, the response rate moved from one period to the other; `channel-mix-moved` and
 * `touchpoint-mix-moved`, invitations went out on other channels, or about other encounters; `selected-after`, some went out
 * after the outcome was known. On countries, cultures, languages and industries side by side, and on a benchmark that may be of
 * another: `culture-not-adjusted`, people answer differently there for the same experience.
 */
export type Caution = (typeof CAUTIONS)[number];

/** A score that may be shown. */
export type ShownEstimate = {
  readonly status: 'shown';
  /** The Net Promoter Score in points, −100 to +100. */
  readonly nps: number;
  /** The true scores that the answers are compatible with. */
  readonly interval: Interval;
  /** The standard error of the score in points, as the interval's method has it. */
  readonly standardError: number;
  /** How many answered; a fraction where answers are weighted. */
  readonly n: number;
  /** How many answered in each category. */
  readonly counts: CategoryCounts;
  /** How many could have answered; there only where the interval counts on it. When it equals `n`, nothing is left to estimate. */
  readonly populationSize?: number;
  /** What to know before using the number. */
  readonly cautions: readonly Caution[];
};

/** A score that is not shown, and why. */
export type WithheldEstimate = {
  readonly status: 'withheld';
  readonly nps: null;
  readonly interval: null;
  /** `no-responses`: nobody answered, so no score exists. `below-minimum`: too few answered to show one. */
  readonly reason: 'no-responses' | 'below-minimum';
  /** How many answered. */
  readonly n: number;
  /** How many answered in each category. */
  readonly counts: CategoryCounts;
};

/** A score with its interval, or the reason why there is none. */
export type Estimate = ShownEstimate | WithheldEstimate;

/** How many answers a reading asks for before it shows a score, unless told otherwise. */
export const DEFAULT_MINIMUM = 10;

/**
 * Withholds a score that rests on too few answers; the counts stay.
 *
 * The interval beside a score already says how little few answers tell. The minimum keeps a table of many
 * groups readable, it does not protect anybody's privacy.
 *
 * @param estimate - A score with its interval.
 * @param minimum - How many answers are enough; at least 1.
 * @returns The estimate itself when it has enough answers, else a withheld one.
 * @throws {NpsError} `option/out-of-range` when `minimum` is not a finite number of at least 1.
 * @example
 * const three = estimateNps({ detractors: 0, passives: 1, promoters: 2 });
 * withholdBelow(three, 10).status // => 'withheld'
 * withholdBelow(three, 3).status // => 'shown'
 */
export function withholdBelow(estimate: Estimate, minimum: number): Estimate {
  if (!(typeof minimum === 'number' && minimum >= 1 && minimum < Infinity))
    fail('option/out-of-range', ['minimum'], `A minimum is a finite number of at least 1, got ${named(minimum)}.`);
  if (estimate.status === 'withheld' || estimate.n >= minimum) return estimate;
  return withheldEstimate('below-minimum', estimate.n, estimate.counts);
}

/**
 * An estimate that is not shown.
 *
 * @param reason - Why it is not shown.
 * @param n - How many answered.
 * @param counts - How many answered in each category.
 * @returns The estimate, without a score.
 * @internal
 */
export const withheldEstimate = (
  reason: WithheldEstimate['reason'],
  n: number,
  counts: CategoryCounts,
): WithheldEstimate => ({ status: 'withheld', nps: null, interval: null, reason, n, counts });

/**
 * Cuts an interval at the ends of the scale, keeping the limits before the cut where there was one.
 *
 * @param lower - The lower limit in points.
 * @param upper - The upper limit in points.
 * @param level - The confidence level.
 * @param method - How the limits were found.
 * @returns The interval.
 * @internal
 */
export function cutInterval(lower: number, upper: number, level: number, method: IntervalMethod): Interval {
  const cut = { lower: Math.max(-100, lower) + 0, upper: Math.min(100, upper) + 0, level, method };
  // A limit at the end of the scale may miss it by its last digits, which is no cut.
  return Math.max(-lower, upper) > 100 + 1e-11 ? { ...cut, unclipped: { lower, upper } } : cut;
}

/**
 * What to know about an estimate: few answers, or an interval without width that is not the truth itself.
 *
 * @param n - How many answered.
 * @param interval - The interval.
 * @param settled - Whether a width of 0 is no fault of the method: everybody answered, or the answers are not alike.
 * @returns The cautions, in the order of {@link CAUTIONS}.
 * @internal
 */
export const cautionsOf = (n: number, { lower, upper }: Interval, settled: boolean): readonly Caution[] => [
  ...(n < 10 ? (['few-answers'] as const) : []),
  ...(lower === upper && !settled ? (['degenerate'] as const) : []),
];

/**
 * Checks a confidence level.
 *
 * @param level - What a caller gave.
 * @throws {NpsError} `option/out-of-range` when it is not strictly between 0 and 1.
 * @internal
 */
export function checkLevel(level: number): void {
  if (!(typeof level === 'number' && level > 0 && level < 1))
    fail('option/out-of-range', ['level'], `A confidence level is a number between 0 and 1, got ${named(level)}.`);
}

/**
 * Names a wrong value in a message: a plain value as it is, anything else by its type, since its text may be anything.
 *
 * @param value - What a caller gave.
 * @returns A few words.
 * @internal
 */
export const named = (value: unknown): string => (Object(value) === value ? typeof value : String(value));
