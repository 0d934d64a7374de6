/**
 * What became of the actions of an answer under two playbooks.
 *
 * @module
 */
import type { Cause, DeferredAction, PlanBody, PlannedAction, SuppressedAction } from './action.ts';
import { type MemberChange, memberChanges } from './diff-structure.ts';
import type { StepId } from './playbook.ts';

/** What became of an action: it is to be done, put off, or left out. */
export type ActionFate = 'planned' | 'deferred' | 'suppressed';

/** An action of a plan, and what became of it. */
export type ActionState =
  | ({ readonly fate: 'planned' } & PlannedAction)
  | ({ readonly fate: 'deferred' } & DeferredAction)
  | ({ readonly fate: 'suppressed' } & SuppressedAction);

/** One action of an answer that is different. */
export type ActionChange = {
  /** The same in both plans, since it holds no version. */
  readonly key: string;
  readonly step: StepId;
} & (
  | {
      /** `added`: only the plan of the second playbook has it; `removed`: only that of the first. */
      readonly change: 'added' | 'removed';
      readonly value: ActionState;
    }
  | {
      readonly change: 'changed';
      /**
       * What is different: `fate`, the guard that stops it or puts it off with its `data` and `until`, and, where both plans
       * ask for it, times, owner, channels and message. At least one.
       */
      readonly members: readonly MemberChange[];
      /** Which rows and overlays put it there, in each plan. */
      readonly because: { readonly before: readonly Cause[]; readonly after: readonly Cause[] };
    }
);

/**
 * The actions of a plan by their keys, each with what became of it.
 *
 * @param plan - The plan.
 * @returns Every action that the playbook asks for.
 * @internal
 */
export function statesOf({ actions, deferred, suppressed }: PlanBody): Map<string, ActionState> {
  const states = new Map<string, ActionState>();
  for (const action of actions) states.set(action.key, { fate: 'planned', ...action });
  for (const action of deferred) states.set(action.key, { fate: 'deferred', ...action });
  for (const action of suppressed) states.set(action.key, { fate: 'suppressed', ...action });
  return states;
}

/** What every action tells, whatever became of it; why it is there is told beside. */
const ANY_STATE = ['fate', 'guard', 'data', 'until', 'action', 'audience', 'purpose'];
/** What those tell that are to be done, now or later. */
const COMING = [
  'due',
  'owner',
  'channel',
  'otherChannels',
  'after',
  'template',
  'options',
  'responses',
  'makeGood',
  'effortMinutes',
];

/**
 * What is different about an action.
 *
 * @param key - The key of the action.
 * @param before - Its state in the first plan, where that has it.
 * @param after - Its state in the second plan, where that has it; one of the two has.
 * @returns The difference; `null` when there is none.
 * @internal
 */
export function actionChange(key: string, before?: ActionState, after?: ActionState): ActionChange | null {
  if (before === undefined || after === undefined) {
    const value = (before ?? after) as ActionState;
    return { key, step: value.step, change: before === undefined ? 'added' : 'removed', value };
  }
  const areComing = before.fate !== 'suppressed' && after.fate !== 'suppressed';
  const members = memberChanges(before, after, areComing ? [...ANY_STATE, ...COMING] : ANY_STATE);
  if (members.length === 0) return null;
  return {
    key,
    step: before.step,
    change: 'changed',
    members,
    because: { before: before.because, after: after.because },
  };
}

/**
 * Whether an action reaches the customer, now or later.
 *
 * @param state - What became of it.
 * @returns False also where there is no such action.
 * @internal
 */
export const reaches = (state: ActionState | undefined): boolean =>
  state !== undefined && state.audience === 'customer' && state.fate !== 'suppressed';
