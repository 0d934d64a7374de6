/**
 * Who was asked and who answered, beside the score of a report and beside its last change.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import type { Caution } from '../estimate/estimate.ts';
import { type Measure, type Response, MEASURES } from '../response.ts';
import { answersByMeasure } from '../segments/measures.ts';
import { type NonResponseBounds, nonResponseBounds } from '../survey/nonresponse.ts';
import { type Approach, type Rate, type ReachReading, reachOf } from '../survey/reach.ts';
import { type ReachChange, compareReach } from '../survey/reach-change.ts';
import { type Tally, sizeOf } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';
import { type Period, placeInPeriods } from '../time/period.ts';

/** One person who could have been asked about one encounter, and in which kind of survey. */
export type ReportInvitation = Approach & {
  /** The kind of the survey, as the answers have it; left out where they do not say either. */
  readonly measure?: Measure;
};

/**
 * Who was asked and who answered. With a privacy minimum there is nothing by touchpoint, channel and period, since counts of few
 * answers would tell of people.
 */
export type ReportReach = ReachReading & {
  /**
   * The score of everybody who was invited or answered, as far as the answers fix it; null where more answers were read than
   * the invitations account for.
   */
  readonly bounds: NonResponseBounds | null;
  /** The response rate of each period of the series: of those who were invited in it. */
  readonly periods: readonly { readonly period: Period; readonly responseRate: Rate }[];
  /**
   * `reach-unknown`, where nobody was invited; `reach-mismatch`, where the invitations tell of another number of answers than were
   * read; `selected-after`.
   */
  readonly cautions: readonly Caution[];
};

/** Who was asked and who answered in the two periods of a change: those who were invited in each. */
export type ReportReachChange = Omit<ReachChange, 'before' | 'after'> & {
  /** The response rate of the earlier period. */
  readonly before: Rate;
  /** The response rate of the later period. */
  readonly after: Rate;
  /** The codes of the findings. */
  readonly cautions: readonly Caution[];
};

/** The answers of one kind of measurement, and those who could have been asked; null where nobody said. */
export type PartAnswers = {
  readonly measure: Measure | null;
  readonly responses: readonly Response[];
  readonly invitations: readonly ReportInvitation[] | null;
};

/**
 * Sorts answers and invitations by what they measure.
 *
 * Where all answers are of one kind, all invitations too, and one of the two does not say which, they belong together.
 *
 * @param responses - Answers that were checked at the door.
 * @param invitations - Everybody who could have been asked; undefined where nobody said.
 * @returns The kinds that occur on either side; one without answers where there are none.
 * @throws {NpsError} `reach/invalid` with the place of a record of another form.
 * @internal
 */
export function partsOf(
  responses: readonly Response[],
  invitations: readonly ReportInvitation[] | undefined,
): readonly PartAnswers[] {
  const answers = answersByMeasure(responses);
  if (invitations === undefined)
    return answers.length === 0
      ? [{ measure: null, responses: [], invitations: null }]
      : answers.map(({ measure, answers: own }) => ({ measure, responses: own, invitations: null }));
  checkInvitations(invitations);
  const of = <T extends { readonly measure?: Measure }>(list: readonly T[], kind: Measure | null): T[] =>
    list.filter(({ measure = null }) => measure === kind);
  const asked = [...MEASURES, null].filter((kind) => of(invitations, kind).length > 0);
  const given = answers.map(({ measure }) => measure);
  const kinds = [...MEASURES, null].filter((kind) => asked.includes(kind) || given.includes(kind));
  return kinds.length <= 1 || (asked.length === 1 && given.length === 1 && kinds.includes(null))
    ? [{ measure: given[0] ?? (given.length > 0 ? null : (asked[0] ?? null)), responses, invitations }]
    : kinds.map((kind) => ({ measure: kind, responses: of(responses, kind), invitations: of(invitations, kind) }));
}

function checkInvitations(invitations: readonly ReportInvitation[]): void {
  within(['invitations'], () => {
    reachOf(invitations);
    for (const [i, { measure }] of invitations.entries())
      if (measure !== undefined && !MEASURES.includes(measure))
        fail('reach/invalid', [i, 'measure'], `A kind of survey is one of ${MEASURES.join(', ')}.`);
  });
}

/** At which level, and whether counts of few may be told. */
type ReachBasis = { readonly level: number; readonly privacyMinimum: number | null };

/**
 * Reads who was asked and who answered, and what silence could hide.
 *
 * @param invitations - Everybody who could have been asked.
 * @param answers - The answers that were read.
 * @param periods - The periods of the series.
 * @param basis - The confidence level and the privacy minimum.
 * @returns The reach with the bounds of the score.
 * @internal
 */
export function readReach(
  invitations: readonly ReportInvitation[],
  answers: Tally,
  periods: readonly Period[],
  { level, privacyMinimum }: ReachBasis,
): ReportReach {
  const reading = reachOf(invitations, { level });
  const { total, findings } = reading;
  const n = sizeOf(answers);
  // Who answered before the invitation is one person, though counted as invited and as unsolicited.
  const people = invitations.filter(
    ({ invitedAt, answeredAt }) => invitedAt !== undefined || answeredAt !== undefined,
  ).length;
  return {
    ...reading,
    ...(privacyMinimum !== null && { touchpoints: [], groups: [] }),
    periods: privacyMinimum === null ? ratesOf(invitations, periods, level) : [],
    bounds: n <= people ? nonResponseBounds(answers, { invited: people, level }) : null,
    cautions: [
      ...(total.responseRate.status === 'withheld'
        ? (['reach-unknown'] as const)
        : n !== total.answered + total.unsolicited
          ? (['reach-mismatch'] as const)
          : []),
      ...findings.map(({ code }) => code),
    ],
  };
}

function ratesOf(
  invitations: readonly ReportInvitation[],
  periods: readonly Period[],
  level: number,
): ReportReach['periods'] {
  const invited = invitations.filter(({ invitedAt }) => invitedAt !== undefined);
  const places = placeInPeriods(
    invited.map(({ invitedAt }) => invitedAt as Instant),
    periods,
  );
  const own = periods.map((): ReportInvitation[] => []);
  for (const [i, place] of places.entries()) own[place]?.push(invited[i] as ReportInvitation);
  return periods.map((period, i) => ({
    period,
    responseRate: reachOf(own[i] as ReportInvitation[], { level }).total.responseRate,
  }));
}

/**
 * Compares who was asked and who answered in two periods.
 *
 * @param invitations - Everybody who could have been asked; those who were held back have no time and take no part.
 * @param periods - The two periods.
 * @param options - Confidence level, tolerance and privacy minimum.
 * @returns What moved, and what to be warned of; null where a count of answers would be below the privacy minimum.
 * @internal
 */
export function reachChange(
  invitations: readonly ReportInvitation[],
  { from, to }: { readonly from: Period; readonly to: Period },
  {
    privacyMinimum = 0,
    ...options
  }: { readonly level: number; readonly tolerance: number; readonly privacyMinimum?: number },
): ReportReachChange | null {
  const of = ({ start, end }: Period): ReportInvitation[] =>
    invitations.filter(({ invitedAt, answeredAt }) => {
      const at = invitedAt ?? answeredAt;
      return at !== undefined && start <= at && at < end;
    });
  const { before, after, ...moved } = compareReach(of(from), of(to), options);
  const counts = [before.total.answered, after.total.answered];
  // Who answered in other periods is what both leave of all.
  const others = counts.reduce((left, count) => left - count, reachOf(invitations).total.answered);
  if ([...counts, others].some((count) => count > 0 && count < privacyMinimum)) return null;
  return {
    ...moved,
    before: before.total.responseRate,
    after: after.total.responseRate,
    cautions: moved.findings.map(({ code }) => code),
  };
}
