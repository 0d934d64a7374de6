/**
 * What keeps an action from a customer: guards in a fixed order, of which the first that stops it is reported.
 *
 * Guards are for customers only. Work inside the house goes on, except for somebody who asked to be forgotten.
 *
 * @module
 */
import type { Score } from '../scale/score.ts';
import { type Channel, PURPOSES, type Purpose } from '../survey/channel.ts';
import { contactsWith } from '../survey/contact.ts';
import { daysAfter } from '../survey/window.ts';
import type { Instant } from '../time/instant.ts';
import { isGiven } from './answer-facts.ts';
import type { Facts, OpenCase } from './facts.ts';
import type { ActionId, Step, StepId, SuppressionPolicy } from './playbook.ts';

/** The guards that leave an action out, in the order in which they are asked. */
export const GUARDS = [
  'erased',
  'do-not-contact',
  'channel-opt-out',
  'no-basis',
  'quarantine',
  'open-case',
  'incident-notice',
  'reward-cap',
  'blocked-by',
] as const;

/**
 * Why an action is left out. `erased` and `do-not-contact`: the customer is not reached at all; `channel-opt-out`: by none of
 * the ways that the step can take; `no-basis`: not for its purpose; `quarantine`: asked too recently, research only;
 * `open-case`: an open case with a lower score comes first; `incident-notice`: a letter about the same error did it already;
 * `reward-cap`: rewarded often enough, marketing only; `blocked-by`: a step that has to come first is left out.
 */
export type Guard = (typeof GUARDS)[number];

/** A guard that stopped an action, and what it saw. */
export type GuardHit =
  | { readonly guard: 'erased' | 'do-not-contact'; readonly data: Readonly<Record<never, never>> }
  | { readonly guard: 'channel-opt-out'; readonly data: { readonly channels: readonly Channel[] } }
  | { readonly guard: 'no-basis'; readonly data: { readonly purpose: Purpose; readonly stated: readonly Purpose[] } }
  | {
      readonly guard: 'quarantine';
      /** `until`: the first moment at which the customer may be asked again. */
      readonly data: { readonly days: number; readonly lastInvitation: Instant; readonly until: Instant };
    }
  | { readonly guard: 'open-case'; readonly data: { readonly caseKey: string; readonly score: Score } }
  | { readonly guard: 'incident-notice'; readonly data: { readonly incident: string; readonly at: Instant } }
  | {
      readonly guard: 'reward-cap';
      /** `rewards`: how many there were. `until`: when there are fewer again; `null` for a cap of 0. */
      readonly data: {
        readonly count: number;
        readonly days: number;
        readonly rewards: number;
        readonly until: Instant | null;
      };
    }
  | { readonly guard: 'blocked-by'; readonly data: { readonly steps: readonly StepId[] } };

/** Why an action is put off: the hour is quiet on its channel, or it comes after one that is put off. */
export type DeferHit =
  | {
      readonly guard: 'quiet-hours';
      readonly data: { readonly channel: Channel; readonly from: string; readonly to: string; readonly zone: string };
    }
  | { readonly guard: 'after-deferred'; readonly data: { readonly steps: readonly StepId[] } };

/** What the guards look at. */
export type Situation = {
  readonly facts: Facts;
  /** Whether the customer asked to be forgotten. */
  readonly erased: boolean;
  /** Who is not asked again yet; `null` when they may be asked. */
  readonly quarantine: Stopped<'quarantine'> | null;
  /** Who is not rewarded again yet; `null` when they may be rewarded. */
  readonly rewardCap: Stopped<'reward-cap'> | null;
  /** The guards that may stop a step for this customer; most customers have few. */
  readonly guards: readonly GuardTest[];
};

type Stopped<G extends Guard> = Extract<GuardHit, { readonly guard: G }>;

/** A moment, and the zone whose dates count. */
export type QuietMoment = { readonly now: Instant; readonly zone: string };

/**
 * Takes together what the guards look at.
 *
 * @param facts - What the caller states; checked.
 * @param subject - Who answered.
 * @param policy - When people are left in peace.
 * @param when - Now, and the zone whose dates count.
 * @returns The situation of the customer.
 * @throws {NpsError} `contact/invalid` with the place of the fault.
 * @internal
 */
export function situationOf(facts: Facts, subject: string, policy: SuppressionPolicy, when: QuietMoment): Situation {
  const erased = facts.permissions?.erased ?? false;
  if (!isGiven(facts.contacts) || facts.contacts.length === 0)
    return guarded(facts, erased, null, rewardCapOf([], policy, when));
  const contacts = contactsWith(facts.contacts, subject, ['facts', 'contacts']);
  const timesOf = (kind: string): Instant[] => contacts.filter((one) => one.kind === kind).map(({ at }) => at);
  return guarded(
    facts,
    erased,
    quarantineOf(timesOf('invitation'), policy, when),
    rewardCapOf(timesOf('reward'), policy, when),
  );
}

function guarded(
  facts: Facts,
  erased: boolean,
  quarantine: Situation['quarantine'],
  rewardCap: Situation['rewardCap'],
): Situation {
  const { permissions, openCase, incidentNotice } = facts;
  const doNotContact = permissions?.doNotContact === true;
  const noBasis = lacksBasis(permissions?.bases);
  const hasCase = isGiven(openCase);
  const hasNotice = isGiven(incidentNotice);
  if (!(erased || doNotContact || noBasis || hasCase || hasNotice) && quarantine === null && rewardCap === null)
    return { facts, erased, quarantine, rewardCap, guards: USUAL_GUARDS };
  const guards: GuardTest[] = [];
  if (erased) guards.push(TESTS.erased);
  if (doNotContact) guards.push(TESTS['do-not-contact']);
  guards.push(...USUAL_GUARDS);
  if (noBasis) guards.push(TESTS['no-basis']);
  if (quarantine !== null) guards.push(TESTS.quarantine);
  if (hasCase) guards.push(TESTS['open-case']);
  if (hasNotice) guards.push(TESTS['incident-notice']);
  if (rewardCap !== null) guards.push(TESTS['reward-cap']);
  return { facts, erased, quarantine, rewardCap, guards };
}

/** Whether a basis is missing for some purpose. */
const lacksBasis = (stated: readonly Purpose[] | undefined): boolean =>
  stated !== undefined && !(stated.length >= PURPOSES.length && PURPOSES.every((purpose) => stated.includes(purpose)));

function quarantineOf(
  invitations: readonly Instant[],
  { quarantine: { days } }: SuppressionPolicy,
  { now, zone }: QuietMoment,
): Situation['quarantine'] {
  if (invitations.length === 0) return null;
  const lastInvitation = invitations.reduce((a, b) => (a > b ? a : b));
  const until = daysAfter(lastInvitation, days, zone);
  return now < until ? { guard: 'quarantine', data: { days, lastInvitation, until } } : null;
}

function rewardCapOf(
  rewards: readonly Instant[],
  { rewardCap: { count, days } }: SuppressionPolicy,
  { now, zone }: QuietMoment,
): Situation['rewardCap'] {
  if (rewards.length < count) return null;
  const ends = rewards
    .map((at) => daysAfter(at, days, zone))
    .filter((end) => now < end)
    .sort();
  if (ends.length < count) return null;
  const until = count === 0 ? null : (ends[ends.length - count] as Instant);
  return { guard: 'reward-cap', data: { count, days, rewards: ends.length, until } };
}

/** What a letter about an error has done already. What else a complaint asks for is done all the same. */
const DONE_BY_NOTICE: readonly ActionId[] = [
  'apologize',
  'compensate',
  'explain-prevention',
  'standard-theme-response',
];

/** A guard: looks at a step for the customer. `superseded`: the step belongs to an answer whose play does not rule. */
type GuardTest = (step: Step, situation: Situation, superseded: boolean) => GuardHit | null;

const NOTHING = {};

/** The guards by name. `blocked-by` looks at other steps, so a plan asks it. */
const TESTS: Readonly<Record<Exclude<Guard, 'blocked-by'>, GuardTest>> = {
  erased: (_, { erased }) => (erased ? { guard: 'erased', data: NOTHING } : null),
  'do-not-contact': (_, { facts }) =>
    facts.permissions?.doNotContact === true ? { guard: 'do-not-contact', data: NOTHING } : null,
  'channel-opt-out': ({ channels }, { facts }) =>
    channels.some((channel) => facts.permissions?.optOuts?.includes(channel) !== true)
      ? null
      : { guard: 'channel-opt-out', data: { channels } },
  'no-basis': ({ purpose }, { facts }) => {
    // Without a list the caller has stated nothing; an empty list states that there is none.
    const stated = facts.permissions?.bases;
    return stated === undefined || stated.includes(purpose) ? null : { guard: 'no-basis', data: { purpose, stated } };
  },
  quarantine: ({ purpose }, { quarantine }) => (purpose === 'research' ? quarantine : null),
  'open-case': (_, { facts }, superseded) => {
    if (!superseded) return null;
    const { caseKey, score } = facts.openCase as OpenCase;
    return { guard: 'open-case', data: { caseKey, score } };
  },
  'incident-notice': ({ action, purpose }, { facts: { incident, incidentNotice } }) =>
    purpose === 'service' &&
    isGiven(incidentNotice) &&
    incident === incidentNotice.incident &&
    DONE_BY_NOTICE.includes(action)
      ? { guard: 'incident-notice', data: { incident, at: incidentNotice.at } }
      : null,
  'reward-cap': ({ purpose }, { rewardCap }) => (purpose === 'marketing' ? rewardCap : null),
};

/** The guards of a customer of whom nothing stops anything: a step without any channel is stopped whatever the customer said. */
const USUAL_GUARDS: readonly GuardTest[] = [TESTS['channel-opt-out']];

/**
 * Asks the guards about a step, each after the other.
 *
 * @param step - The step.
 * @param situation - The situation of the customer.
 * @param superseded - Whether the step belongs to an answer whose play does not rule, since an open case comes first.
 * @returns The first guard that stops it, with what it saw; `null` when none does.
 * @internal
 */
export function guardOf(step: Step, situation: Situation, superseded: boolean): GuardHit | null {
  if (step.audience !== 'customer') return situation.erased ? { guard: 'erased', data: NOTHING } : null;
  const { guards } = situation;
  for (let i = 0; i < guards.length; i++) {
    const hit = (guards[i] as GuardTest)(step, situation, superseded);
    if (hit !== null) return hit;
  }
  return null;
}

/**
 * Whether steps after a step have to wait for something that never comes.
 *
 * @param step - The step, which is left out.
 * @param hit - Why.
 * @returns False for a step that was done in another way, and for one that may be left out.
 * @internal
 */
export const isBlocking = ({ audience, optional }: Step, { guard }: GuardHit): boolean =>
  audience === 'customer' && optional !== true && guard !== 'incident-notice';
