/**
 * What an edited playbook changes, and for whom, before anybody is contacted.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { Response } from '../response.ts';
import { type Category, categorize } from '../scale/category.ts';
import type { Score } from '../scale/score.ts';
import type { PlanBody } from './action.ts';
import { type ActionChange, actionChange, reaches, statesOf } from './diff-actions.ts';
import {
  type MemberChange,
  type PlaybookChange,
  byCodeUnits,
  memberChanges,
  structureChanges,
} from './diff-structure.ts';
import { checkAnswerForm, checkPlaybookForm } from './form.ts';
import { untracedPlannerOf } from './plan.ts';
import type { PlanAllOptions } from './plan-all.ts';
import type { Playbook, StepId } from './playbook.ts';

/** The answers to try two playbooks on, and the settings of `planAll`. */
export type DiffOptions = PlanAllOptions & {
  /** The answers; each id once. */
  readonly responses: readonly Response[];
};

/** What would be different for one answer. */
export type ResponseChange = {
  readonly responseId: string;
  readonly subject: string;
  /** The answer. */
  readonly score: Score;
  readonly caseKey: string;
  /** What is different about the case: its owner and copies, clocks, head start, flags, tone and guidance. */
  readonly members: readonly MemberChange[];
  /** The actions that are different, by their keys. */
  readonly actions: readonly ActionChange[];
};

/** How much would be different. */
export type DiffCounts = {
  /** How many answers have any of it. */
  readonly responses: number;
  /** Actions that only the second playbook asks for, also those that are left out or put off. */
  readonly added: number;
  /** Actions that only the first playbook asks for. */
  readonly removed: number;
  /** Actions of both that are different. */
  readonly changed: number;
  /** Actions that reach the customer, now or later, only under the second playbook; added, or no longer left out. */
  readonly outreachGained: number;
  /** Actions that reach the customer, now or later, only under the first playbook. */
  readonly outreachLost: number;
};

/** What two playbooks say and do differently. Plain JSON. */
export type PlaybookDiff = {
  readonly before: { readonly id: string; readonly version: number };
  readonly after: { readonly id: string; readonly version: number };
  /** What they say differently, but for their ids and versions. */
  readonly structure: readonly PlaybookChange[];
  /** The answers for which something is different, the lowest score first, then by id. */
  readonly responses: readonly ResponseChange[];
  /** How much that is: `planned` answers were tried. */
  readonly totals: DiffCounts & { readonly planned: number };
  /** By step, those without a difference left out; in the order of their ids. */
  readonly bySteps: readonly (DiffCounts & { readonly step: StepId })[];
  /** By the category of the answer. */
  readonly byCategory: Readonly<Record<Category, DiffCounts & { readonly planned: number }>>;
};

/**
 * Compares two playbooks: what they say differently, and what that changes for whom.
 *
 * Hand in recent answers, and every one is planned with both playbooks; actions are matched by their keys, which hold no
 * version. Without answers only the playbooks themselves are compared. The other way round, what is added is removed, and
 * what was before comes after. Names of plays, reasons and origins are no difference for an answer; the structure tells them.
 *
 * @param before - The playbook in use.
 * @param after - The one that would replace it.
 * @param options - The answers, and what `planAll` takes: their facts, now, the team's calendar and the customers' zone.
 * @returns The differences; nothing in `structure` and `responses` when both say the same.
 * @throws {NpsError} `playbook/invalid` with `before` or `after` as its place for what is no playbook; otherwise as `planAll`.
 * @example
 * const response = { id: 'a1', subject: 'c7', score: 8 as const, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} };
 * const options = { responses: [response], facts: new Map(), now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') };
 * const { structure, responses, totals } = diffPlaybooks(strictPlaybook, recommendedPlaybook, options);
 * responses[0].actions.map(({ change, step }) => [change, step]) // => [['added', 'thank']]
 * totals.outreachGained // => 1
 * structure.filter(({ part }) => part === 'clock').map(({ change, place }) => [change, place[1]]) // => [['added', 'check-solution'], ['added', 'staff-feedback']]
 * diffPlaybooks(strictPlaybook, strictPlaybook).structure // => []
 */
export function diffPlaybooks(before: Playbook, after: Playbook, options?: DiffOptions): PlaybookDiff {
  checkPlaybookForm(before, ['before']);
  checkPlaybookForm(after, ['after']);
  const pairs = options === undefined ? [] : plannedPairs(before, after, options);
  const found = pairs.flatMap((pair) => responseChange(pair) ?? []);
  const steps = new Map<StepId, ActionDifference[]>();
  for (const one of found.flatMap(({ differences }) => differences)) {
    const list = steps.get(one.change.step);
    if (list === undefined) steps.set(one.change.step, [one]);
    else list.push(one);
  }
  const ofCategory = (category: Category): DiffCounts & { readonly planned: number } => {
    const own = found.filter(({ change }) => categorize(change.score) === category);
    return {
      planned: pairs.filter(({ response }) => categorize(response.score) === category).length,
      ...countsOf(
        own.length,
        own.flatMap(({ differences }) => differences),
      ),
    };
  };
  return {
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    structure: structureChanges(before, after),
    responses: found.map(({ change }) => change).sort(byScoreAndId),
    totals: {
      planned: pairs.length,
      ...countsOf(
        found.length,
        found.flatMap(({ differences }) => differences),
      ),
    },
    bySteps: [...steps]
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([step, list]) => ({ step, ...countsOf(new Set(list.map(({ pair }) => pair)).size, list) })),
    byCategory: {
      detractor: ofCategory('detractor'),
      passive: ofCategory('passive'),
      promoter: ofCategory('promoter'),
    },
  };
}

/** An answer with both its plans. */
type Pair = { readonly response: Response; readonly before: PlanBody; readonly after: PlanBody };

function plannedPairs(before: Playbook, after: Playbook, options: DiffOptions): Pair[] {
  checkForm(options, 'record');
  const { responses, facts, ...settings } = options;
  if (!Array.isArray(responses))
    fail('option/out-of-range', ['responses'], `A list was expected, got ${named(responses)}.`);
  if (typeof facts !== 'function' && typeof (facts as Partial<typeof facts> | null | undefined)?.get !== 'function')
    fail(
      'option/out-of-range',
      ['facts'],
      `Facts are a function or a map by the id of the answer, got ${named(facts)}.`,
    );
  const [planBefore, planAfter] = [untracedPlannerOf(before, settings), untracedPlannerOf(after, settings)];
  // Not by map, which passes over gaps in the list.
  return Array.from(responses as readonly Response[], (response, i): Pair => {
    checkAnswerForm(response, ['responses', i]);
    const about = { facts: (typeof facts === 'function' ? facts(response) : facts.get(response.id)) ?? {} };
    return { response, before: planBefore(response, about), after: planAfter(response, about) };
  });
}

/** A change of an action, with what is counted about it. */
type ActionDifference = {
  readonly pair: Pair;
  readonly change: ActionChange;
  readonly reachedBefore: boolean;
  readonly reachedAfter: boolean;
};

type Found = { readonly change: ResponseChange; readonly differences: readonly ActionDifference[] };

const CASE_MEMBERS = ['owner', 'copies', 'clocks', 'headStart', 'flags', 'tone', 'guidance'];

function responseChange(pair: Pair): Found | null {
  const { response, before, after } = pair;
  const members = memberChanges(before, after, CASE_MEMBERS);
  const [old, now] = [statesOf(before), statesOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(byCodeUnits);
  const differences = keys.flatMap((key): ActionDifference[] => {
    const [first, second] = [old.get(key), now.get(key)];
    const change = actionChange(key, first, second);
    return change === null ? [] : [{ pair, change, reachedBefore: reaches(first), reachedAfter: reaches(second) }];
  });
  if (members.length === 0 && differences.length === 0) return null;
  const { id: responseId, subject, score } = response;
  const actions = differences.map(({ change }) => change);
  return { change: { responseId, subject, score, caseKey: before.caseKey, members, actions }, differences };
}

function countsOf(responses: number, differences: readonly ActionDifference[]): DiffCounts {
  const changes = { added: 0, removed: 0, changed: 0 };
  let [outreachGained, outreachLost] = [0, 0];
  for (const { change, reachedBefore, reachedAfter } of differences) {
    changes[change.change] += 1;
    if (reachedAfter && !reachedBefore) outreachGained += 1;
    if (reachedBefore && !reachedAfter) outreachLost += 1;
  }
  return { responses, ...changes, outreachGained, outreachLost };
}

/** What is still equal keeps its place. */
const byScoreAndId = (a: ResponseChange, b: ResponseChange): number =>
  a.score - b.score || byCodeUnits(a.responseId, b.responseId) || byCodeUnits(a.caseKey, b.caseKey);
