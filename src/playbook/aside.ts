/**
 * What plans hold beside the work that a team can do now: actions that are left out, put off, or wait for a moment of their case.
 *
 * @module
 */
import type { CaseMoment } from '../cases/clock.ts';
import { ROLES, type Role } from '../cases/role.ts';
import type { Work } from './demand.ts';
import { type Load, exact } from './load.ts';
import type { ActionId } from './playbook.ts';
import { type DeferHit, GUARDS, type Guard } from './suppress.ts';

/** How often an action was stopped. */
export type StoppedAction = { readonly action: ActionId; readonly actions: number };

/** What a guard left out. */
export type SuppressedBy = {
  readonly guard: Guard;
  /** How many actions, and in the plans of how many answers. */
  readonly actions: number;
  readonly answers: number;
  /** The same by action, in the order of the names. */
  readonly byAction: readonly StoppedAction[];
};

/** What was put off for a while. It is part of the load, and done when its time has come. */
export type DeferredBy = {
  readonly guard: DeferHit['guard'];
  readonly actions: number;
  readonly answers: number;
};

/** Work that waits for a moment of its case, and what comes after such work. */
export type WaitingLoad = Load & {
  readonly moment: CaseMoment;
  readonly action: ActionId;
  readonly role: Role;
};

/**
 * Counts what the guards left out.
 *
 * @param works - The works.
 * @returns A row for each guard that stopped anything, in the order of `GUARDS`.
 * @internal
 */
export function suppressedIn(works: readonly Work[]): SuppressedBy[] {
  const counts = new Map<Guard, { answers: number; actions: number; byAction: Map<ActionId, number> }>();
  for (const { suppressed } of works) {
    const seen = new Set<Guard>();
    for (const { guard, action } of suppressed) {
      let count = counts.get(guard);
      if (count === undefined) counts.set(guard, (count = { answers: 0, actions: 0, byAction: new Map() }));
      count.actions++;
      if (!seen.has(guard)) count.answers++;
      seen.add(guard);
      count.byAction.set(action, (count.byAction.get(action) ?? 0) + 1);
    }
  }
  return GUARDS.flatMap((guard): SuppressedBy[] => {
    const count = counts.get(guard);
    if (count === undefined) return [];
    const { actions, answers } = count;
    const byAction = [...count.byAction].map(([action, actions]) => ({ action, actions }));
    return [{ guard, actions, answers, byAction: byAction.sort((a, b) => (a.action < b.action ? -1 : 1)) }];
  });
}

/**
 * Counts what was put off.
 *
 * @param works - The works.
 * @returns A row for each guard that put anything off.
 * @internal
 */
export const deferredIn = (works: readonly Work[]): DeferredBy[] =>
  (['quiet-hours', 'after-deferred'] as const).flatMap((guard): DeferredBy[] => {
    const counts = works.map(({ deferred }) => deferred.filter((one) => one === guard).length);
    const answers = counts.filter((count) => count > 0).length;
    return answers === 0 ? [] : [{ guard, actions: counts.reduce((sum, count) => sum + count, 0), answers }];
  });

/**
 * Adds up what waits.
 *
 * @param works - The works, in an order that does not depend on that of the answers.
 * @returns A row for each moment, action and role, in the order of moments and actions by name, and of `ROLES`.
 * @internal
 */
export function waitingIn(works: readonly Work[]): WaitingLoad[] {
  const rows = new Map<string, WaitingLoad>();
  for (const { owner: role, waiting } of works)
    for (const { moment, action, minutes } of waiting) {
      const name = JSON.stringify([moment, action, ROLES.indexOf(role)]);
      const row = rows.get(name);
      rows.set(name, {
        moment,
        action,
        role,
        actions: (row?.actions ?? 0) + 1,
        minutes: (row?.minutes ?? 0) + minutes,
      });
    }
  return [...rows.keys()].sort().map((name) => {
    const row = rows.get(name) as WaitingLoad;
    return { ...row, minutes: exact(row.minutes) };
  });
}
