/**
 * What was meant to happen for an answer: the part of its plan that follow-up is measured against.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkEach, checkForm, checkForms } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import { type Score, isScore } from '../scale/score.ts';
import { type Instant, epochOf, isInstant } from '../time/instant.ts';

/** What was meant to happen for one answer; plain JSON. */
export type FollowUp = {
  /** The case of the answer, opened or not. */
  readonly caseKey: string;
  readonly responseId: string;
  /** The score whose play rules. */
  readonly score: Score;
  readonly answeredAt: Instant;
  /** The clocks of the case, by their ids. */
  readonly clocks: readonly string[];
  /** `due`: something is to be done for the customer; `suppressed`: guards stopped all of it; `none`: nothing was to be done. */
  readonly outreach: 'due' | 'suppressed' | 'none';
  /** The first guard that stopped something; `null` unless all was suppressed. */
  readonly guard: string | null;
  /** What is planned, for customers, staff and systems. */
  readonly actions: readonly { readonly key: string; readonly action: string }[];
};

/** The members of a plan that are read; every `Plan` has them. */
export type OutreachPlan = {
  readonly caseKey: string;
  readonly responseId: string;
  readonly score: Score;
  readonly clocks: readonly { readonly clock: string }[];
  readonly actions: readonly PlannedPart[];
  readonly deferred: readonly PlannedPart[];
  readonly suppressed: readonly (PlannedPart & { readonly guard: string })[];
};

/** What of a planned action says whether it is for the customer. */
export type PlannedPart = { readonly key: string; readonly action: string; readonly audience: string };

const PLAN = { caseKey: 'text', responseId: 'text' } as const;
const PARTS = {
  clocks: { clock: 'text' },
  actions: { key: 'text', action: 'text', audience: 'text' },
  deferred: { key: 'text', action: 'text', audience: 'text' },
  suppressed: { audience: 'text', guard: 'text' },
} as const;

/**
 * What was meant to happen for an answer, from its plan.
 *
 * What is put off is still due. Store it with the answer: a plan made later, under other permissions, is another plan.
 *
 * @param plan - The plan.
 * @param response - The answer.
 * @returns The follow-up to measure against.
 * @throws {NpsError} `input/invalid` for what is no plan, `response/not-an-object` and `instant/invalid` for what is no answer.
 * @example
 * const answer = { id: 'a1', subject: 'c7', score: 3 as const, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} };
 * const planned = plan(strictPlaybook, answer, { facts: {}, now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') });
 * followUpOf(planned, answer).outreach // => 'due'
 */
export function followUpOf(plan: OutreachPlan, response: { readonly answeredAt: Instant }): FollowUp {
  checkForms(plan, PLAN, ['plan'], 'input/invalid');
  if (!isScore(plan.score))
    fail('input/invalid', ['plan', 'score'], `A whole number from 0 to 10 was expected, got ${named(plan.score)}.`);
  for (const name of ['clocks', 'actions', 'deferred', 'suppressed'] as const)
    checkEach(plan[name], PARTS[name], ['plan', name], 'input/invalid');
  checkForm(response, 'record', ['response'], 'response/not-an-object');
  const { answeredAt } = response;
  within(['response', 'answeredAt'], () => epochOf(answeredAt));
  const planned = [...plan.actions, ...plan.deferred];
  const isForCustomer = ({ audience }: PlannedPart): boolean => audience === 'customer';
  const stopped = plan.suppressed.find(isForCustomer);
  const outreach = planned.some(isForCustomer) ? 'due' : stopped === undefined ? 'none' : 'suppressed';
  return {
    caseKey: plan.caseKey,
    responseId: plan.responseId,
    score: plan.score,
    answeredAt,
    clocks: plan.clocks.map(({ clock }) => clock),
    outreach,
    guard: outreach === 'suppressed' && stopped !== undefined ? stopped.guard : null,
    actions: planned.map(({ key, action }) => ({ key, action })),
  };
}

/**
 * Refuses a list of follow-ups that cannot be counted.
 *
 * @param followUps - What a caller gave.
 * @returns The same list.
 * @throws {NpsError} `pace/invalid` with the place of the first fault.
 * @internal
 */
export function checkedFollowUps(followUps: readonly FollowUp[]): readonly FollowUp[] {
  if (!Array.isArray(followUps))
    return fail('pace/invalid', [], `Follow-ups come as an array, got ${named(followUps)}.`);
  const list = followUps as readonly FollowUp[];
  for (let i = 0; i < list.length; i++) {
    const one: FollowUp | null | undefined = list[i];
    const fault =
      typeof one !== 'object' || one === null
        ? null
        : (Object.keys(HOLDS) as Member[]).find((name) => !HOLDS[name](one[name], one));
    if (fault !== undefined)
      return fail(
        'pace/invalid',
        fault === null ? [i] : [i, fault],
        `A follow-up is as followUpOf makes it, got ${fault === null ? named(one) : `another ${fault}`}.`,
      );
  }
  return list;
}

type Member = 'caseKey' | 'score' | 'answeredAt' | 'clocks' | 'outreach' | 'guard' | 'actions';

const HOLDS: Readonly<Record<Member, (value: unknown, of: FollowUp) => boolean>> = {
  caseKey: (value) => typeof value === 'string',
  score: isScore,
  answeredAt: isInstant,
  clocks: (value) => Array.isArray(value) && value.every((clock) => typeof clock === 'string'),
  outreach: (value) => value === 'due' || value === 'suppressed' || value === 'none',
  guard: (value, { outreach }) => (outreach === 'suppressed' ? typeof value === 'string' : value === null),
  actions: (value) => Array.isArray(value) && value.every(isAction),
};

const isAction = (action: unknown): boolean => {
  const { key, action: name } = (action ?? {}) as Partial<Record<'key' | 'action', unknown>>;
  return typeof key === 'string' && typeof name === 'string';
};
