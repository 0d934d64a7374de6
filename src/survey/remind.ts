/**
 * May this person be reminded of an invitation now? Reminders are counted apart from invitations, with a limit of their own.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Instant } from '../time/instant.ts';
import type { Contact } from './contact.ts';
import {
  type AskRequest,
  type Verdict,
  type VerdictReason,
  approachOf,
  endOf,
  latest,
  reasonOf,
  verdictOf,
  waitFor,
} from './verdict.ts';
import { daysAfter } from './window.ts';

/** Why a person may not be reminded, the gravest first. */
export const REMINDER_REASONS = [
  'erased',
  'do-not-contact',
  'channel-opt-out',
  'no-basis',
  'not-invited',
  'answered',
  'reminder-limit',
  'floor',
  'too-soon',
] as const;

/**
 * Why a person may not be reminded. The first four are refusals of the person. `not-invited`: there is nothing to remind of;
 * `answered`: the person answered since the invitation; `reminder-limit`: it was reminded of as often as it may be; `floor`: 24
 * hours have not passed since the last request, also one that is planned; `too-soon`: the invitation or the last reminder is
 * too recent.
 */
export type ReminderReasonCode = (typeof REMINDER_REASONS)[number];

/** Whom to remind. The latest invitation is meant. */
export type ReminderRequest = AskRequest & {
  /** The encounter of the invitation; without it, the latest invitation about anything. */
  readonly touchpoint?: string;
};

/** When, how often, and after how long. */
export type ReminderOptions = {
  /** The present moment. */
  readonly now: Instant;
  /** The zone whose dates count: an IANA name, or `UTC`. */
  readonly zone: string;
  /** How many reminders follow one invitation at most, 0 to 100. @defaultValue 1 */
  readonly most?: number;
  /** Days from the invitation, or from the last reminder, to the next one, 0 to 3660. @defaultValue 7 */
  readonly everyDays?: number;
};

/** Whether a person may be reminded. */
export type ReminderVerdict = Verdict<ReminderReasonCode> & {
  /** The invitation; `null` where there is none. */
  readonly invitation: Instant | null;
  /** How many reminders followed it. */
  readonly reminders: number;
};

const MOST_REMINDERS = 100;

/**
 * Decides whether a person may be reminded of the latest invitation now.
 *
 * A reminder does not lengthen the quarantine, and no reminder follows an answer. The floor of 24 hours between two requests on
 * whatever channels holds for reminders too, also for those about other encounters.
 *
 * @param request - The person, what the person allows, and what reached them before.
 * @param options - Now, the zone whose dates count, how often and after how long.
 * @returns The verdict with every reason that holds, the channels that remain and the earliest instant.
 * @throws {NpsError} As `invitationVerdict`.
 * @example
 * const at = '2026-05-20T08:00:00.000Z';
 * const request = {
 *   subject: 'anna',
 *   permissions: { bases: ['research' as const] },
 *   history: [{ subject: 'anna', at, channel: 'email' as const, kind: 'invitation' as const }],
 * };
 * reminderVerdict(request, { now: '2026-05-22T08:00:00.000Z', zone: 'UTC' }).earliest // => '2026-05-27T00:00:00.000Z'
 */
export function reminderVerdict(
  request: ReminderRequest,
  { now, zone, most = 1, everyDays = 7 }: ReminderOptions,
): ReminderVerdict {
  const { channels, refusals, contacts, floor } = approachOf(request, now, everyDays, 'everyDays');
  if (!(Number.isInteger(most) && most >= 0 && most <= MOST_REMINDERS))
    fail('option/out-of-range', ['most'], `Reminders are a whole number from 0 to 100, got ${named(most)}.`);
  const { touchpoint } = request;
  if (touchpoint !== undefined && typeof touchpoint !== 'string')
    fail('survey/invalid', ['touchpoint'], `A touchpoint is a text, got ${named(touchpoint)}.`);
  const about = contacts.filter((contact) => touchpoint === undefined || contact.touchpoint === touchpoint);
  const invitation = latest(about.filter(({ kind }) => kind === 'invitation'));
  const since = invitation === null ? [] : about.filter(({ at }) => invitation <= at);
  const reminded = since.filter(({ kind }) => kind === 'reminder');
  const last = latest(reminded) ?? invitation;
  const due = daysAfter(last ?? now, last === null ? 0 : everyDays, zone);

  const settled = settledBy(invitation, since, reminded.length, most);
  const waits = [...floor, ...waitFor('too-soon', 'reminder', due, now)];
  const reasons: readonly VerdictReason<ReminderReasonCode>[] = [...refusals, ...settled, ...waits];
  const verdict = verdictOf(reasons, endOf(waits, now), now, channels);
  return { ...verdict, invitation, reminders: reminded.length };
}

/** What waiting does not change. */
const settledBy = (
  invitation: Instant | null,
  since: readonly Contact[],
  reminders: number,
  most: number,
): readonly VerdictReason<ReminderReasonCode>[] => [
  ...(invitation === null ? [reasonOf('not-invited', 'reminder', null)] : []),
  ...(since.some(({ kind }) => kind === 'answer') ? [reasonOf('answered', 'reminder', null)] : []),
  ...(reminders >= most ? [reasonOf('reminder-limit', 'reminder', null)] : []),
];
