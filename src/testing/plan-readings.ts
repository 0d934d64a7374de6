/**
 * What laws read from a plan.
 *
 * @module
 */
import type { Due } from '../cases/clock.ts';
import type { PlanBody, PlannedAction } from '../playbook/action.ts';
import { REWARDING_ACTIONS } from '../playbook/catalog.ts';
import type { Instant } from '../time/instant.ts';

/**
 * Every action that is to be done, now or later.
 *
 * @param body - A plan.
 * @returns Its actions and what it puts off.
 * @internal
 */
export const coming = ({ actions, deferred }: PlanBody): readonly PlannedAction[] => [...actions, ...deferred];

/**
 * The keys of all actions of a plan, whatever became of them.
 *
 * @param body - A plan.
 * @returns The keys, in a list of their own.
 * @internal
 */
export const everyKey = (body: PlanBody): string[] => [...coming(body), ...body.suppressed].map(({ key }) => key);

/**
 * The keys of what reaches the customer.
 *
 * @param body - A plan.
 * @returns Keys of actions that are to be done, now or later.
 * @internal
 */
export const outreachOf = (body: PlanBody): string[] =>
  coming(body).flatMap(({ audience, key }) => (audience === 'customer' ? [key] : []));

/**
 * The rewards of a plan, and among what the host picks.
 *
 * @param body - A plan.
 * @returns Keys and options.
 * @internal
 */
export const rewardsIn = (body: PlanBody): (readonly unknown[])[] =>
  coming(body).flatMap(({ action, key, options }) =>
    REWARDING_ACTIONS.includes(action) ? [[key, options ?? null]] : [],
  );

/**
 * When something is due on the clock that binds.
 *
 * @param due - The due times.
 * @returns The instant; `null` where it is due at no known time.
 * @internal
 */
export const bound = (due: Due | null): Instant | null =>
  due === null || 'waitsFor' in due ? null : due.binds === 'customer' ? due.wall : due.business;

/**
 * What is offered for the themes of a comment, and with which words.
 *
 * @param body - A plan.
 * @returns Offers, messages and kinds; `null` where the plan has no such action.
 * @internal
 */
export function agreedIn(body: PlanBody): readonly unknown[] | null {
  const agreed = coming(body).filter(({ action }) => action === 'standard-theme-response');
  return agreed.length === 0
    ? null
    : agreed.map(({ step, responses, template, options }) => [step, responses ?? [], template ?? null, options ?? []]);
}
