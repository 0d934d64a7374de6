/**
 * Making an action of a step: its key, when it is due, who owns it, on which way it goes, and what may be offered with it.
 *
 * @module
 */
import { actionKeyOf } from '../cases/case-key.ts';
import type { Due } from '../cases/clock.ts';
import type { Role } from '../cases/role.ts';
import type { PlannedAction, PlannedClock } from './action.ts';
import { isGiven } from './answer-facts.ts';
import type { Desk, Matter } from './desk.ts';
import type { Facts } from './facts.ts';
import type { OutlineStep } from './outline.ts';
import { themeResponses } from './overlay.ts';
import type { ActionId, ClockId, MakeGood, Playbook, Step, StepId } from './playbook.ts';
import type { WayReader } from './way.ts';

/** What an action is made of beside its step. */
export type Making = {
  readonly desk: Desk;
  readonly matter: Matter;
  readonly owner: Role;
  /** The clocks of the case; most steps are due on one of them. */
  readonly clocks: readonly PlannedClock[];
  readonly ways: WayReader;
};

/**
 * Makes the action of a step that is not left out.
 *
 * Written out member by member, since spreading would take most of the time of a plan; the two usual forms at once, since
 * members that are added later take time, and room in every plan that is kept.
 *
 * @param planned - The step.
 * @param after - The steps that come before it and are to be done.
 * @param making - What else it is made of.
 * @returns The action.
 * @throws {NpsError} `playbook/unknown-clock`, `calendar/out-of-reach`, `option/out-of-range`.
 * @internal
 */
export function actionOf(planned: OutlineStep, after: readonly StepId[], making: Making): PlannedAction {
  const { step, because } = planned;
  const { matter, owner } = making;
  const { id, action, audience, purpose, origin, clock, template, options, effortMinutes } = step;
  const { channel, otherChannels } = making.ways(step);
  const key = keyOf(planned, matter);
  const due = clock === undefined ? null : dueIn(making, clock);
  if (effortMinutes !== undefined && options === undefined && !mayOffer(action))
    return template === undefined
      ? {
          key,
          step: id,
          action,
          audience,
          purpose,
          because,
          origin,
          due,
          owner,
          channel,
          otherChannels,
          after,
          effortMinutes,
        }
      : {
          key,
          step: id,
          action,
          audience,
          purpose,
          because,
          origin,
          due,
          owner,
          channel,
          otherChannels,
          after,
          template,
          effortMinutes,
        };
  const made = { key, step: id, action, audience, purpose, because, origin, due, owner, channel, otherChannels, after };
  return effortMinutes === undefined && template === undefined && options === undefined && !mayOffer(action)
    ? made
    : withRest(made, step, making);
}

/** The actions of less usual steps: apart, since an engine drops the code for forms that it has not seen for a while. */
function withRest(
  made: { -readonly [Name in keyof PlannedAction]: PlannedAction[Name] },
  { template, options, effortMinutes, action }: Step,
  { desk, matter }: Making,
): PlannedAction {
  if (template !== undefined) made.template = template;
  if (options !== undefined) made.options = options;
  if (effortMinutes !== undefined) made.effortMinutes = effortMinutes;
  if (mayOffer(action)) Object.assign(made, offerOf(action, desk.playbook, matter.known));
  return made;
}

/**
 * The key of the action of a step.
 *
 * @param planned - The step.
 * @param matter - The answer.
 * @returns The key, for the first time or for that which the caller says.
 * @throws {NpsError} `option/out-of-range` for a time that is none.
 * @internal
 */
export const keyOf = ({ step: { id }, keyEnd }: OutlineStep, { caseKey, about: { occurrences } }: Matter): string =>
  occurrences !== undefined && Object.hasOwn(occurrences, id)
    ? actionKeyOf(caseKey, id, occurrences[id] as number)
    : caseKey + keyEnd;

function dueIn({ desk, matter, clocks }: Making, id: ClockId): Due {
  for (let i = 0; i < clocks.length; i++) {
    const { clock, due } = clocks[i] as PlannedClock;
    if (clock === id) return due;
  }
  return desk.dueAt(id, matter.start);
}

/** Actions with which something may be offered. */
const mayOffer = (action: ActionId): boolean => action === 'standard-theme-response' || action === 'compensate';

/** What is agreed to be offered with an action: the same to everybody with the same theme, and whom the same error hit. */
function offerOf(
  action: string,
  playbook: Playbook,
  { themes, incident }: Facts,
): Pick<PlannedAction, 'responses' | 'makeGood'> {
  if (action === 'standard-theme-response') {
    const responses = isGiven(themes) ? themeResponses(playbook, themes) : [];
    return responses.length === 0 ? {} : { responses };
  }
  const { incidents } = playbook;
  if (action !== 'compensate' || !isGiven(incident) || !Object.hasOwn(incidents, incident)) return {};
  return { makeGood: { incident, ...(incidents[incident] as MakeGood) } };
}
