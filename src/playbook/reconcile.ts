/**
 * Planned against executed: what is left to do, what is done, and what was done or begun and is not asked for any more.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkEach, checkForms } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { PlanBody, PlannedAction } from './action.ts';

/** What was executed, or is under way: the key of an action, or a record that has it. */
export type Executed = string | { readonly key: string };

/** A plan against what was executed. */
export type Reconciliation = {
  /** The actions to do now that were not executed, in the order of the plan. */
  readonly toDo: readonly PlannedAction[];
  /** The actions of the plan, also those that it puts off, that were executed. */
  readonly alreadyDone: readonly PlannedAction[];
  /** The keys of this case that were executed and that the plan does not ask for, each once. Cancel those that are still under way. */
  readonly obsolete: readonly string[];
};

/**
 * Compares a plan with what was executed.
 *
 * Actions are known by their keys, which hold no version and no time: a plan made later, or with an edited playbook, asks only
 * for what is new. Keys of other cases are passed over, so the log of all cases may be given.
 *
 * @param plan - The plan.
 * @param executed - What was executed or is under way, in any order.
 * @returns What to do, what is done, and what is not asked for any more.
 * @throws {NpsError} `input/invalid` for what is no plan or no list, and with the place of an entry that has no key.
 * @example
 * const response = { id: 'a1', subject: 'c7', score: 10 as const, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} };
 * const options = { facts: {}, now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') };
 * const first = plan(strictPlaybook, response, options);
 * const { toDo, alreadyDone } = reconcile(first, ['c7/%/a1/reach-out-regularly/1']);
 * toDo.map(({ step }) => step) // => ['reward', 'invite-referral']
 * alreadyDone.map(({ step }) => step) // => ['reach-out-regularly']
 */
export function reconcile(
  plan: Pick<PlanBody, 'caseKey' | 'actions' | 'deferred'>,
  executed: readonly Executed[],
): Reconciliation {
  if (!Array.isArray(executed)) fail('input/invalid', ['executed'], `A list was expected, got ${named(executed)}.`);
  // Not by map, which passes over gaps in the list.
  const done = new Set(Array.from(executed as readonly Executed[], keyOf));
  checkForms(plan, { caseKey: 'text' }, ['plan'], 'input/invalid');
  const { caseKey, actions, deferred } = plan;
  checkEach(actions, { key: 'text' }, ['plan', 'actions'], 'input/invalid');
  checkEach(deferred, { key: 'text' }, ['plan', 'deferred'], 'input/invalid');
  const asked = new Set([...actions, ...deferred].map(({ key }) => key));
  return {
    toDo: actions.filter(({ key }) => !done.has(key)),
    alreadyDone: [...actions, ...deferred].filter(({ key }) => done.has(key)),
    // The parts of a key are encoded, so no other case begins with this one and a slash.
    obsolete: [...done].filter((key) => key.startsWith(`${caseKey}/`) && !asked.has(key)),
  };
}

const keyOf = (entry: Executed, index: number): string => {
  const key = typeof entry === 'object' && entry !== null ? entry.key : entry;
  return typeof key === 'string'
    ? key
    : fail(
        'input/invalid',
        ['executed', index],
        `A key of an action, or a record with one, was expected, got ${named(entry)}.`,
      );
};
