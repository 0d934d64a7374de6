/**
 * Changes to playbooks and answers after which a law says what their plans are.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { PlannedAction } from '../playbook/action.ts';
import type { Facts } from '../playbook/facts.ts';
import type { PlanOptions } from '../playbook/plan.ts';
import type { Playbook, Step, StepId } from '../playbook/playbook.ts';
import type { Response } from '../response.ts';
import { CHANNELS, PURPOSES } from '../survey/channel.ts';
import { epochOf, instantOf } from '../time/instant.ts';

/** An answer, and what its plan depends on. */
export type PlanCase = { readonly response: Response; readonly options: PlanOptions };

/**
 * A record without some of its members.
 *
 * @param record - A record.
 * @param keys - The members to leave out.
 * @returns A new record.
 * @internal
 */
export const lacking = <T extends object, K extends keyof T>(record: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;

/**
 * The same value with the members of every record in the other order.
 *
 * @param value - A plain value.
 * @returns A new value.
 * @internal
 */
export const reversed = <T>(value: T): T =>
  (Array.isArray(value)
    ? value.map(reversed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, one]) => [key, reversed<unknown>(one)]),
        )
      : value) as T;

/** What planning reads whether a condition asks about it or not, and facts from which others follow. */
const ALWAYS_READ = [
  'permissions',
  'preferredChannels',
  'contacts',
  'openCase',
  'incidentNotice',
  'incident',
  'themes',
  'askedBefore',
  'previousScore',
  'previousCategory',
];

/**
 * The facts without those that nothing asks about.
 *
 * @param playbook - The playbook.
 * @param facts - What is known.
 * @returns New facts.
 * @internal
 */
export function askedFacts(playbook: Playbook, facts: Facts): Facts {
  const fields = new Set(ALWAYS_READ);
  const open: unknown[] = [playbook];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if ('field' in one && typeof one.field === 'string') fields.add(one.field);
    for (const part of Object.values(one) as unknown[]) open.push(part ?? null);
  }
  return Object.fromEntries(Object.entries(facts).filter(([name]) => fields.has(name)));
}

/**
 * A playbook without the rows and overlays that an action is there for.
 *
 * @param playbook - The playbook.
 * @param action - An action of one of its plans.
 * @returns A new playbook, which may have faults.
 * @internal
 */
export function without(playbook: Playbook, { step, because }: PlannedAction): Playbook {
  const overlays = new Set(because.flatMap((cause) => (cause.kind === 'overlay' ? [cause.overlay] : [])));
  const plays = new Set(because.flatMap((cause) => (cause.kind === 'base' ? [cause.play] : [])));
  return {
    ...playbook,
    overlays: playbook.overlays.filter(({ id }) => !overlays.has(id)),
    plays: Object.fromEntries(
      Object.entries(playbook.plays).map(([id, play]) => [
        id,
        plays.has(id) ? { ...play, steps: play.steps.filter((one) => one.id !== step) } : play,
      ]),
    ),
  };
}

/**
 * A playbook that puts nothing off.
 *
 * @param playbook - The playbook.
 * @returns A new playbook without quiet hours.
 * @internal
 */
export const unhurried = (playbook: Playbook): Playbook => ({
  ...playbook,
  suppression: lacking(playbook.suppression, 'quietHours'),
});

/**
 * A case in which nothing keeps an action from the customer but an open case.
 *
 * @param one - A case.
 * @returns A new case.
 * @internal
 */
export const unlimited = ({ response, options }: PlanCase): PlanCase => ({
  response,
  options: { ...options, facts: lacking(options.facts, 'permissions', 'contacts', 'incidentNotice') },
});

/** More facts that may keep something from the customer. */
export type Limit = (one: PlanCase) => Facts;

/**
 * Facts that may keep something from the customer, added to others.
 *
 * @returns An arbitrary of functions from a case to its facts under one limit more.
 * @internal
 */
export const arbLimit = (): fc.Arbitrary<Limit> =>
  fc.oneof(
    fc.constantFrom('erased', 'doNotContact').map((name): Limit => ({ options: { facts } }) => ({
      ...facts,
      permissions: { ...facts.permissions, [name]: true },
    })),
    fc.subarray([...CHANNELS], { minLength: 1 }).map((more): Limit => ({ options: { facts } }) => ({
      ...facts,
      permissions: { ...facts.permissions, optOuts: [...(facts.permissions?.optOuts ?? []), ...more] },
    })),
    fc.subarray([...PURPOSES]).map((kept): Limit => ({ options: { facts } }) => ({
      ...facts,
      permissions: {
        ...facts.permissions,
        bases: (facts.permissions?.bases ?? PURPOSES).filter((one) => kept.includes(one)),
      },
    })),
    fc
      .tuple(fc.constantFrom('invitation', 'reward'), fc.integer({ min: -100, max: 5 }))
      .map(([kind, days]): Limit => ({ response: { subject }, options: { facts, now } }) => ({
        ...facts,
        contacts: [
          ...(facts.contacts ?? []),
          { subject, at: instantOf(epochOf(now) + days * 86_400_000), channel: 'email', kind },
        ],
      })),
    fc.constant<Limit>(({ options: { facts } }) => ({
      ...facts,
      incidentNotice: facts.incidentNotice ?? { incident: facts.incident ?? 'a', at: '2026-01-01T00:00:00.000Z' },
    })),
  );

/**
 * A later version of a playbook, with one step more in every play.
 *
 * @param playbook - The playbook.
 * @returns The id of the step, which no other step has, and the new playbook.
 * @internal
 */
export function laterVersion(playbook: Playbook): { readonly news: StepId; readonly later: Playbook } {
  const step: Step = {
    id: 'a-step-of-the-laws',
    action: 'note',
    channels: [],
    purpose: 'service',
    audience: 'staff',
    after: [],
    origin: 'design',
  };
  const plays = Object.fromEntries(
    Object.entries(playbook.plays).map(([id, play]) => [id, { ...play, steps: [...play.steps, step] }]),
  );
  return { news: step.id, later: { ...playbook, version: playbook.version + 1, plays } };
}

/** A theme that arbitrary answers are about, whatever the playbook. */
const THEME = 'a';

/**
 * A playbook with an agreed response to at least one theme.
 *
 * @param playbook - The playbook.
 * @returns A new playbook without quiet hours.
 * @internal
 */
export const withTheme = (playbook: Playbook): Playbook => ({
  ...unhurried(playbook),
  themes: { [THEME]: { offer: { kind: 'gift', amount: 1 }, origin: 'design' }, ...playbook.themes },
});

/**
 * Two cases that are about the same: themes, tags, touchpoint, country and locale of the first.
 *
 * @param one - A case.
 * @param other - Another.
 * @returns Both, with no limits and at least one theme that has an agreed response.
 * @internal
 */
export function aboutTheSame(one: PlanCase, other: PlanCase): readonly [PlanCase, PlanCase] {
  const [mine, theirs] = [unlimited(one), unlimited(other)];
  const { touchpoint: where, tags } = one.response;
  const { facts } = mine.options;
  const shared = Object.fromEntries(
    Object.entries(facts).filter(([name]) => ['tags', 'touchpoint', 'country', 'locale'].includes(name)),
  );
  const themes = [...new Set([...(facts.themes ?? []), THEME])];
  const place = where === undefined ? {} : { touchpoint: where };
  const theirFacts = lacking(theirs.options.facts, 'tags', 'touchpoint', 'country', 'locale');
  return [
    { ...mine, options: { ...mine.options, facts: { ...facts, themes } } },
    {
      response: { ...lacking(theirs.response, 'touchpoint'), tags, ...place },
      options: { ...theirs.options, facts: { ...theirFacts, ...shared, themes } },
    },
  ];
}
