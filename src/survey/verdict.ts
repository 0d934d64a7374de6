/**
 * Whether a person may be asked: the reasons that stand against it, and when the last of them ends.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { SubjectId } from '../response.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import type { Channel } from './channel.ts';
import { type Contact, contactsWith } from './contact.ts';
import { type Origin, SURVEY_RULES, type SurveyRule } from './finding.ts';
import {
  type ChannelOptions,
  type Permissions,
  type Refusal,
  channelsFor,
  checkPermissions,
  refusalsOf,
} from './permission.ts';
import { checkDays, checkedInstant } from './window.ts';

/** The least time between two requests to one person, on whatever channels, in milliseconds: 24 hours. No option lowers it. */
export const CONTACT_FLOOR = 86_400_000;

/** Whom to ask, and what stands in the way. */
export type AskRequest = ChannelOptions & {
  readonly subject: SubjectId;
  /** What the person allows. An invitation is `research`, so it needs that among `bases`. */
  readonly permissions: Permissions;
  /** All contacts with the person; those with others change nothing. */
  readonly history: readonly Contact[];
};

/** One reason against asking a person. */
export type VerdictReason<Code extends string> = {
  readonly code: Code;
  /** The rule behind it, and where the rule comes from. */
  readonly rule: SurveyRule;
  readonly origin: Origin;
  /** When it ends by itself; `null` when waiting does not help. */
  readonly until: Instant | null;
};

/** Whether a person may be asked, and everything that stands against it. */
export type Verdict<Code extends string> = {
  /** The moment of the verdict. */
  readonly now: Instant;
  /** The channels that remain, preferred ones first; none for an erased person, for instance. */
  readonly channels: readonly Channel[];
} & (
  | {
      readonly status: 'allowed';
      readonly reason: null;
      readonly reasons: readonly [];
      /** Now. */
      readonly earliest: Instant;
    }
  | {
      readonly status: 'later';
      /** The gravest reason. */
      readonly reason: Code;
      /** All that hold, the gravest first. */
      readonly reasons: readonly VerdictReason<Code>[];
      /** The first instant at which the verdict is `allowed` if nothing else happens until then. */
      readonly earliest: Instant;
    }
  | {
      readonly status: 'never';
      readonly reason: Code;
      readonly reasons: readonly VerdictReason<Code>[];
      /** `null`: waiting does not help. */
      readonly earliest: null;
    }
);

/**
 * What an invitation and a reminder have in common: their checks, whether the person may be reached, where, and the floor.
 *
 * @param request - The person, permissions, history and channels.
 * @param now - The present moment.
 * @param days - The days from one request to the next.
 * @param option - What the option with these days is called.
 * @returns The channels that remain, the refusals as reasons, the contacts with the person, and the floor while it lasts.
 * @throws {NpsError} `instant/invalid` for the present moment, `option/out-of-range` for the days; `survey/invalid`, `permission/invalid`,
 * `contact/invalid`, `option/unknown` or `option/out-of-range` with the place of a fault of the request.
 * @internal
 */
export function approachOf(
  request: AskRequest,
  now: Instant,
  days: number,
  option: string,
): {
  readonly channels: readonly Channel[];
  readonly refusals: readonly VerdictReason<Refusal>[];
  readonly contacts: readonly Contact[];
  readonly floor: readonly VerdictReason<'floor'>[];
} {
  within(['now'], () => epochOf(now));
  checkDays(days, [option]);
  if (typeof request !== 'object' || request === null)
    fail('survey/invalid', [], `A request is a record, got ${named(request)}.`);
  const { subject, permissions, history, channels, preferred } = request;
  if (typeof subject !== 'string') fail('survey/invalid', ['subject'], `A subject is a text, got ${named(subject)}.`);
  within(['permissions'], () => checkPermissions(permissions, []));
  const offered = { ...(channels !== undefined && { channels }), ...(preferred !== undefined && { preferred }) };
  const contacts = contactsWith(history, subject, ['history']);
  const last = latest(contacts.filter(({ kind }) => kind === 'invitation' || kind === 'reminder'));
  const floorEnds = last === null ? null : checkedInstant(epochOf(last) + CONTACT_FLOOR);
  return {
    channels: channelsFor(permissions, offered),
    refusals: refusalsOf(permissions, 'research', offered).map((refusal) =>
      reasonOf(refusal, refusal === 'channel-opt-out' ? 'SV6' : 'permission', null),
    ),
    contacts,
    floor: waitFor('floor', 'T8', floorEnds, now),
  };
}

/**
 * Makes the verdict of some reasons.
 *
 * @param reasons - All that hold, the gravest first.
 * @param ripe - When the last of those that end by themselves has ended; `null` when one does not.
 * @param now - The present moment.
 * @param channels - The channels that remain.
 * @returns The verdict.
 * @internal
 */
export function verdictOf<Code extends string>(
  reasons: readonly VerdictReason<Code>[],
  ripe: Instant | null,
  now: Instant,
  channels: readonly Channel[],
): Verdict<Code> {
  const [main] = reasons;
  if (main === undefined) return { status: 'allowed', reason: null, reasons: [], earliest: now, channels, now };
  const reason = main.code;
  return ripe === null || reasons.some(({ until }) => until === null)
    ? { status: 'never', reason, reasons, earliest: null, channels, now }
    : { status: 'later', reason, reasons, earliest: ripe, channels, now };
}

/**
 * A reason that ends by itself, or none when it has ended.
 *
 * @param code - The reason.
 * @param rule - The rule behind it.
 * @param until - When it ends; `null` when it never began.
 * @param now - The present moment.
 * @returns The reason in a list, or an empty one.
 * @internal
 */
export const waitFor = <Code extends string>(
  code: Code,
  rule: SurveyRule,
  until: Instant | null,
  now: Instant,
): readonly VerdictReason<Code>[] => (until !== null && now < until ? [reasonOf(code, rule, until)] : []);

/**
 * When the last of some reasons that end by themselves has ended.
 *
 * @param waits - Such reasons, as {@link waitFor} makes them.
 * @param now - The present moment.
 * @returns The instant; now where there is no reason.
 * @internal
 */
export const endOf = (waits: readonly VerdictReason<string>[], now: Instant): Instant =>
  waits.reduce((end, { until }) => (until !== null && end < until ? until : end), now);

/**
 * Makes a reason with the origin of its rule.
 *
 * @param code - The reason.
 * @param rule - The rule behind it.
 * @param until - When it ends by itself, or `null`.
 * @returns The reason.
 * @internal
 */
export const reasonOf = <Code extends string>(
  code: Code,
  rule: SurveyRule,
  until: Instant | null,
): VerdictReason<Code> => ({ code, rule, origin: SURVEY_RULES[rule], until });

/**
 * The latest instant of some contacts.
 *
 * @param contacts - Contacts in any order.
 * @returns The instant; `null` for no contacts.
 * @internal
 */
export const latest = (contacts: readonly Contact[]): Instant | null =>
  contacts.reduce<Instant | null>((last, { at }) => (last === null || last < at ? at : last), null);
