/**
 * A share of cases or answers that says what was counted, among which, and what was left out.
 *
 * @module
 */
import { csat } from '../estimate/siblings.ts';

/**
 * Among which cases or answers a rate counts. `due`: a customer action is due for them; `eligible`: and no guard stopped it;
 * `contacted-or-late`: the customer was reached, or should have been by now; `closed`: closed now; `finished`: solved, verified, declined or
 * closed at least once; `decided`: the clock was met or breached; `under-clock`: the clock runs for them; `of-role`: the role owns
 * them; `feedback-due`, `theme-cases`: such an action was planned; `asked-again`: asked for a second answer; `answered-again`: gave it;
 * `detractors-answered-again`, `promoters-answered-again`: and were that at first.
 */
export type RateBase =
  | 'due'
  | 'eligible'
  | 'contacted-or-late'
  | 'closed'
  | 'finished'
  | 'decided'
  | 'under-clock'
  | 'of-role'
  | 'feedback-due'
  | 'theme-cases'
  | 'asked-again'
  | 'answered-again'
  | 'detractors-answered-again'
  | 'promoters-answered-again';

/** What a rate counts. */
export type RateSubject =
  | 'suppressed'
  | 'attempted'
  | 'contacted'
  | 'contacted-on-time'
  | 'closed-and-told'
  | 'resolved'
  | 'verified'
  | 'declined'
  | 'unreachable'
  | 'disagreed'
  | 'reopened'
  | 'breached'
  | 'escalated'
  | 'feedback-delivered'
  | 'standard-response-given'
  | 'answered-again'
  | 'rescued'
  | 'slipped';

/**
 * Why something is in no part of a rate. `suppressed`: a guard stopped every customer action; `nothing-due`: there was none; `open`: not
 * ended yet; `no-clock`: no such clock runs for the case; `not-yet-due`: there is still time; `ended-before-due`: it ended otherwise
 * in time; `not-started`: the clock waits for its first moment; `not-asked`: nobody asked for a second answer; `no-answer`: it did not
 * come; `not-planned`: no such action was planned; `other-category`: of another category at first.
 */
export type ExclusionReason =
  | 'suppressed'
  | 'nothing-due'
  | 'open'
  | 'no-clock'
  | 'not-yet-due'
  | 'ended-before-due'
  | 'not-started'
  | 'not-asked'
  | 'no-answer'
  | 'not-planned'
  | 'other-category';

/** How many were left out of a rate, and why. */
export type Exclusion = { readonly reason: ExclusionReason; readonly count: number };

/** What every rate says. */
export type RateCore = {
  /** What is counted. */
  readonly counted: RateSubject;
  /** Among which. */
  readonly among: RateBase;
  /** How many are counted. */
  readonly numerator: number;
  /** Among how many. */
  readonly denominator: number;
  /** What is in neither; reasons that occur. */
  readonly excluded: readonly Exclusion[];
};

/** A share with its interval, or the reason why there is none. */
export type FollowUpRate = RateCore &
  (
    | {
        readonly status: 'shown';
        /** The share, 0 to 1. */
        readonly value: number;
        /** Wilson's interval. */
        readonly interval: { readonly lower: number; readonly upper: number; readonly level: number };
      }
    | {
        readonly status: 'withheld';
        readonly value: null;
        readonly interval: null;
        /** The denominator is 0: none such as `among` says. */
        readonly reason: `none-${RateBase}`;
      }
  );

/** What a rate counts, and among how many. */
export type RateParts = {
  readonly counted: RateSubject;
  readonly among: RateBase;
  readonly numerator: number;
  readonly denominator: number;
  /** How many were left out, by reason; those that are 0 are passed over. */
  readonly excluded?: { readonly [Reason in ExclusionReason]?: number };
};

/**
 * A share with Wilson's interval.
 *
 * @param parts - What is counted, among how many, and what was left out. The numerator is at most the denominator.
 * @param level - The confidence level, checked.
 * @returns The rate; withheld when the denominator is 0.
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American
 * Statistical Association 22(158).
 * @internal
 */
export function followUpRate(
  { counted, among, numerator, denominator, excluded = {} }: RateParts,
  level: number,
): FollowUpRate {
  const core: RateCore = {
    counted,
    among,
    numerator,
    denominator,
    excluded: (Object.entries(excluded) as [ExclusionReason, number][]).flatMap(([reason, count]) =>
      count > 0 ? [{ reason, count }] : [],
    ),
  };
  const share = csat([denominator - numerator, numerator], { level, topBoxes: 1 });
  if (share.status === 'withheld')
    return { status: 'withheld', value: null, interval: null, reason: `none-${among}`, ...core };
  const { lower, upper } = share.interval;
  return {
    status: 'shown',
    value: numerator / denominator,
    interval: { lower: lower / 100, upper: upper / 100, level },
    ...core,
  };
}
