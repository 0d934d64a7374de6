/**
 * Whether two things that are easily forgotten were done: telling staff what a customer said, and giving everybody with the same
 * complaint the same response.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { checkLevel, named } from '../estimate/estimate.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import type { CaseEvent } from './event.ts';
import { type FollowUp, checkedFollowUps } from './follow-up.ts';
import { type FollowUpRate, type RateParts, followUpRate } from './rate.ts';
import { sortLog } from './story.ts';

/** What was delivered of what was planned; plain JSON. */
export type Delivery = {
  /** Feedback to the employee, given of due. Counts actions, never by person. */
  readonly staffFeedback: FollowUpRate;
  /** Cases whose theme has an agreed response and that were given it, of all such. */
  readonly themeResponse: FollowUpRate;
};

/** What delivery depends on. */
export type DeliveryOptions = {
  /** The present moment. */
  readonly now: Instant;
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/**
 * Reads whether staff feedback and agreed responses were delivered.
 *
 * An action counts as done when an `acted` event names its key, or names the action in the same case without a key. Answers for
 * which none was planned are left out, as are actions that a guard stopped.
 *
 * @param followUps - What was meant to happen, one record for each answer, made by `followUpOf`.
 * @param events - The log, with the events of each case in the order of their sequence.
 * @param options - Now, and the confidence level.
 * @returns Delivered of due.
 * @throws {NpsError} `pace/invalid` with the place of a follow-up of another form; `input/invalid` when the events are not an array;
 * `option/out-of-range` for options that are no record, or a bad level; `instant/invalid`.
 * @example
 * const caseKey = 'c7/%/a1';
 * const actions = [{ key: 'c7/%/a1/give-staff-feedback/1', action: 'give-staff-feedback' }];
 * const followUp = { caseKey, responseId: 'a1', score: 9, answeredAt: '2026-02-02T09:00:00.000Z', clocks: [], outreach: 'due', guard: null, actions } as const;
 * const opened = { id: 'e1', caseKey, at: '2026-02-02T09:00:00.000Z', sequence: 1, kind: 'opened', playbook: 'recommended', score: 9 } as const;
 * const acted = { id: 'e2', caseKey, at: '2026-02-03T09:00:00.000Z', sequence: 2, kind: 'acted', action: 'give-staff-feedback' } as const;
 * deliveryOf([followUp], [opened, acted], { now: '2026-02-04T09:00:00.000Z' }).staffFeedback.value // => 1
 * deliveryOf([followUp], [opened], { now: '2026-02-04T09:00:00.000Z' }).themeResponse.value // => null
 */
export function deliveryOf(
  followUps: readonly FollowUp[],
  events: readonly CaseEvent[],
  options: DeliveryOptions,
): Delivery {
  checkForm(options, 'record');
  const { now, level = 0.95 } = options;
  checkLevel(level);
  within(['now'], () => epochOf(now));
  if (!Array.isArray(events)) fail('input/invalid', [], `Events come as an array, got ${named(events)}.`);
  const answered = checkedFollowUps(followUps).filter(({ answeredAt }) => answeredAt <= now);
  const { histories } = sortLog(events, now);
  const done = new Set<string>();
  for (const [caseKey, history] of histories)
    for (const event of history)
      if (event.kind === 'acted')
        done.add(event.actionKey === undefined ? JSON.stringify([caseKey, event.action]) : event.actionKey);
  const isDone = (caseKey: string, { key, action }: FollowUp['actions'][number]): boolean =>
    done.has(key) || done.has(JSON.stringify([caseKey, action]));
  const deliveredOf = (
    action: string,
    { counted, among }: Pick<RateParts, 'counted' | 'among'>,
    unitOf: (one: FollowUp, key: string) => string,
  ): FollowUpRate => {
    const due = new Map<string, boolean>();
    let others = 0;
    for (const one of answered) {
      const planned = one.actions.filter((each) => each.action === action);
      if (planned.length === 0) others++;
      for (const each of planned) {
        const unit = unitOf(one, each.key);
        due.set(unit, (due.get(unit) ?? false) || isDone(one.caseKey, each));
      }
    }
    const numerator = [...due.values()].filter(Boolean).length;
    return followUpRate(
      { counted, among, numerator, denominator: due.size, excluded: { 'not-planned': others } },
      level,
    );
  };
  return {
    staffFeedback: deliveredOf(
      'give-staff-feedback',
      { counted: 'feedback-delivered', among: 'feedback-due' },
      (_, key) => key,
    ),
    themeResponse: deliveredOf(
      'standard-theme-response',
      { counted: 'standard-response-given', among: 'theme-cases' },
      ({ caseKey }) => caseKey,
    ),
  };
}
