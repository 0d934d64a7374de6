/**
 * Who was asked and who answered, per touchpoint and channel: the figures that belong beside every score.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkLevel, named } from '../estimate/estimate.ts';
import { csat } from '../estimate/siblings.ts';
import type { SubjectId } from '../response.ts';
import { type Instant, isInstant } from '../time/instant.ts';
import { CHANNELS, type Channel } from './channel.ts';
import { type Finding, type FindingTable, findingOf } from './finding.ts';
import { INVITATION_REASONS, type InvitationReasonCode } from './invite.ts';

/** One person who could have been asked about one encounter, and what became of it. */
export type Approach = {
  readonly subject: SubjectId;
  /** Which encounter; left out where it is not known. */
  readonly touchpoint?: string;
  /** The channel of the invitation, or the one it was meant for; left out where it is not known. */
  readonly channel?: Channel;
  /** Why no invitation went out, where one was held back: the reason of the verdict. */
  readonly suppressed?: InvitationReasonCode;
  /** When the person was invited. */
  readonly invitedAt?: Instant;
  /** When the person answered. */
  readonly answeredAt?: Instant;
  /** When it became known how the encounter had gone: the first follow-up, complaint or resolution about it. */
  readonly knownAt?: Instant;
};

/** A share with its interval, or the reason why there is none. */
export type Rate =
  | {
      readonly status: 'shown';
      /** The share, 0 to 1. */
      readonly value: number;
      /** Wilson's interval. */
      readonly interval: { readonly lower: number; readonly upper: number; readonly level: number };
      readonly numerator: number;
      readonly denominator: number;
    }
  | {
      readonly status: 'withheld';
      readonly value: null;
      readonly interval: null;
      /** `nobody-due`, `nobody-eligible` or `nobody-invited`: the denominator is 0. */
      readonly reason: 'nobody-due' | 'nobody-eligible' | 'nobody-invited';
      readonly numerator: 0;
      readonly denominator: 0;
    };

/** Who was asked and who answered. */
export type ReachFigures = {
  /** How many could have been asked. */
  readonly due: number;
  /** How many of them were held back, and why; reasons that occur, in the order of `INVITATION_REASONS`. */
  readonly suppressed: number;
  readonly suppressedBy: readonly { readonly reason: InvitationReasonCode; readonly count: number }[];
  /** How many remain: due minus suppressed. */
  readonly eligible: number;
  /** How many of those were invited. */
  readonly invited: number;
  /** How many answered at or after their invitation. */
  readonly answered: number;
  /** How many answered without an invitation or before it; they are in no rate. */
  readonly unsolicited: number;
  /** Suppressed of due. */
  readonly suppressionShare: Rate;
  /** Invited of eligible. */
  readonly invitationRate: Rate;
  /** Answered of invited. */
  readonly responseRate: Rate;
};

/** The figures of one touchpoint on one channel; `null` where it is not known. */
export type ReachGroup = ReachFigures & { readonly touchpoint: string | null; readonly channel: Channel | null };

/**
 * What may be found in who was asked. `selected-after`: invitations went out after the answer was there or after it was known
 * how the encounter had gone, so somebody may have chosen whom to ask.
 */
export type ReachCode = 'selected-after';

/** Each code with its rule. */
export const REACH_FINDINGS: FindingTable<ReachCode> = { 'selected-after': { severity: 'warning', rule: 'G5' } };

/** Reach as a whole, by touchpoint, and by touchpoint and channel. */
export type ReachReading = {
  readonly total: ReachFigures;
  /** Each touchpoint over all channels. */
  readonly touchpoints: readonly (ReachFigures & { readonly touchpoint: string | null })[];
  /** Each touchpoint on each channel. */
  readonly groups: readonly ReachGroup[];
  readonly findings: readonly Finding<ReachCode>[];
};

/** How reach is read. */
export type ReachOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/**
 * Reads who was asked and who answered, in all and per touchpoint and channel.
 *
 * A score says what those who answered think. Who they are is decided before: who was due to be asked, whom a guard held back,
 * who was invited, who answered. Three rates say it, each with its numerator, its denominator and Wilson's interval: the
 * suppression share (held back of due), the invitation rate (invited of eligible, which are due and not held back) and the
 * response rate (answered of invited). An answer without an invitation, or from before it, is counted as unsolicited and is in
 * no rate.
 *
 * An invitation counts as sent after the outcome was known when it is later than the person's own answer, or not earlier than
 * `knownAt`. A survey about the recovery itself is an encounter of its own, so leave `knownAt` out there.
 *
 * @param approaches - Everybody who could have been asked, one record for each person and encounter.
 * @param options - The confidence level.
 * @returns The figures in the order in which touchpoints and channels first occur; a rate of nobody is withheld with its reason.
 * @throws {NpsError} `reach/invalid` with the place of a record of another form: an unknown channel or reason, a time that is no
 * instant, or an invitation of somebody who was held back. `option/out-of-range` for a bad level.
 * @example
 * const reach = reachOf([
 *   { subject: 'a', channel: 'sms', invitedAt: '2026-05-20T08:00:00.000Z', answeredAt: '2026-05-20T09:00:00.000Z' },
 *   { subject: 'b', channel: 'sms', invitedAt: '2026-05-20T08:00:00.000Z' },
 *   { subject: 'c', suppressed: 'quarantine' },
 * ]);
 * reach.total.responseRate.value // => 0.5
 * reach.total.eligible // => 2
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American
 * Statistical Association 22(158).
 * @see The American Association for Public Opinion Research (2023), Standard Definitions, 10th edition.
 */
export function reachOf(approaches: readonly Approach[], { level = 0.95 }: ReachOptions = {}): ReachReading {
  checkLevel(level);
  if (!Array.isArray(approaches))
    fail('reach/invalid', [], `A list of approaches was expected, got ${named(approaches)}.`);
  const total = emptyCounts();
  const byTouchpoint = new Map<string | null, Map<Channel | null, Counts>>();
  let afterAnswer = 0;
  let afterOutcome = 0;
  for (let i = 0; i < approaches.length; i++) {
    const approach = checkedApproach(approaches[i] as Approach, i);
    const { touchpoint = null, channel = null } = approach;
    const channels = byTouchpoint.get(touchpoint) ?? new Map<Channel | null, Counts>();
    const counts = channels.get(channel) ?? emptyCounts();
    byTouchpoint.set(touchpoint, channels.set(channel, counts));
    count(total, approach);
    count(counts, approach);
    const { invitedAt, answeredAt, knownAt } = approach;
    if (invitedAt === undefined) continue;
    if (answeredAt !== undefined && answeredAt < invitedAt) afterAnswer++;
    else if (knownAt !== undefined && knownAt <= invitedAt) afterOutcome++;
  }
  const late = afterAnswer + afterOutcome;
  return {
    total: figuresOf(total, level),
    touchpoints: Array.from(byTouchpoint, ([touchpoint, channels]) => ({
      touchpoint,
      ...figuresOf([...channels.values()].reduce(added, emptyCounts()), level),
    })),
    groups: Array.from(byTouchpoint, ([touchpoint, channels]) =>
      Array.from(channels, ([channel, counts]) => ({ touchpoint, channel, ...figuresOf(counts, level) })),
    ).flat(),
    findings:
      late === 0
        ? []
        : [
            findingOf(REACH_FINDINGS, 'selected-after', [], {
              afterAnswer,
              afterOutcome,
              invited: total.invited,
              share: late / total.invited,
            }),
          ],
  };
}

/**
 * A share with Wilson's interval.
 *
 * @param numerator - How many of them.
 * @param denominator - How many in all.
 * @param reason - What a denominator of 0 means.
 * @param level - The confidence level.
 * @returns The share; withheld when the denominator is 0.
 * @internal
 */
export function rateOf(
  numerator: number,
  denominator: number,
  reason: Extract<Rate, { status: 'withheld' }>['reason'],
  level: number,
): Rate {
  const share = csat([denominator - numerator, numerator], { level, topBoxes: 1 });
  if (share.status === 'withheld')
    return { status: 'withheld', value: null, interval: null, reason, numerator: 0, denominator: 0 };
  const { lower, upper } = share.interval;
  return {
    status: 'shown',
    value: numerator / denominator,
    interval: { lower: lower / 100, upper: upper / 100, level },
    numerator,
    denominator,
  };
}

type Counts = {
  due: number;
  invited: number;
  answered: number;
  unsolicited: number;
  /** By place in `INVITATION_REASONS`. */
  readonly suppressedBy: number[];
};

const emptyCounts = (): Counts => ({
  due: 0,
  invited: 0,
  answered: 0,
  unsolicited: 0,
  suppressedBy: INVITATION_REASONS.map(() => 0),
});

const added = (a: Counts, b: Counts): Counts => ({
  due: a.due + b.due,
  invited: a.invited + b.invited,
  answered: a.answered + b.answered,
  unsolicited: a.unsolicited + b.unsolicited,
  suppressedBy: a.suppressedBy.map((many, i) => many + (b.suppressedBy[i] as number)),
});

function count(counts: Counts, { suppressed, invitedAt, answeredAt }: Approach): void {
  counts.due++;
  if (suppressed !== undefined) {
    const place = INVITATION_REASONS.indexOf(suppressed);
    counts.suppressedBy[place] = (counts.suppressedBy[place] as number) + 1;
  }
  if (invitedAt !== undefined) counts.invited++;
  if (answeredAt === undefined) return;
  if (invitedAt !== undefined && invitedAt <= answeredAt) counts.answered++;
  else counts.unsolicited++;
}

function figuresOf({ due, invited, answered, unsolicited, suppressedBy }: Counts, level: number): ReachFigures {
  const suppressed = suppressedBy.reduce((sum, many) => sum + many, 0);
  const eligible = due - suppressed;
  return {
    due,
    suppressed,
    suppressedBy: INVITATION_REASONS.flatMap((reason, i) => {
      const many = suppressedBy[i] as number;
      return many > 0 ? [{ reason, count: many }] : [];
    }),
    eligible,
    invited,
    answered,
    unsolicited,
    suppressionShare: rateOf(suppressed, due, 'nobody-due', level),
    invitationRate: rateOf(invited, eligible, 'nobody-eligible', level),
    responseRate: rateOf(answered, invited, 'nobody-invited', level),
  };
}

const TIMES = ['invitedAt', 'answeredAt', 'knownAt'] as const;

function checkedApproach(approach: Approach, place: number): Approach {
  if (typeof approach !== 'object' || approach === null)
    fail('reach/invalid', [place], `An approach is a record, got ${named(approach)}.`);
  const { subject, touchpoint, channel, suppressed, invitedAt } = approach;
  if (typeof subject !== 'string')
    fail('reach/invalid', [place, 'subject'], `A subject is a text, got ${named(subject)}.`);
  if (touchpoint !== undefined && typeof touchpoint !== 'string')
    fail('reach/invalid', [place, 'touchpoint'], `A touchpoint is a text, got ${named(touchpoint)}.`);
  if (channel !== undefined && !CHANNELS.includes(channel))
    fail('reach/invalid', [place, 'channel'], `A channel is one of ${CHANNELS.join(', ')}.`);
  if (suppressed !== undefined && !INVITATION_REASONS.includes(suppressed))
    fail('reach/invalid', [place, 'suppressed'], `A reason is one of ${INVITATION_REASONS.join(', ')}.`);
  for (const key of TIMES)
    if (approach[key] !== undefined && !isInstant(approach[key]))
      fail('reach/invalid', [place, key], 'An instant is text of the form YYYY-MM-DDTHH:mm:ss.sssZ.');
  if (suppressed !== undefined && invitedAt !== undefined)
    fail('reach/invalid', [place, 'suppressed'], 'Somebody is either invited or held back, got both.');
  return approach;
}
