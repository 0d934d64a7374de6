/**
 * The plans of many answers as a queue: whom to see to first.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForm, isRecord } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { Response } from '../response.ts';
import { epochOf } from '../time/instant.ts';
import type { PlanBody } from './action.ts';
import type { PlanSubject, PlanSettings } from './desk.ts';
import { checkAnswerForm } from './form.ts';
import type { Playbook } from './playbook.ts';
import { untracedPlannerOf } from './plan.ts';

/** What the plans of many answers depend on. */
export type PlanAllOptions = PlanSettings & {
  /** What is known about each answer: a function of the answer, or the facts by the id of the answer; nothing is known of others. */
  readonly facts: ((response: Response) => PlanSubject['facts']) | ReadonlyMap<string, PlanSubject['facts']>;
};

/**
 * Plans for many answers at once, the most urgent first.
 *
 * The plans are those of `plan` without their traces; use `plan` for the one that somebody asks about. First come those with
 * something overdue, then those that are due earlier, then those with the lower score; what is still equal is ordered by the
 * key of the case. So the order of the answers does not matter. What waits for a moment of the case, and what is suppressed,
 * makes nothing urgent; what is put off does.
 *
 * Each answer is planned by itself: where one person answered twice, the facts of the second name the open case.
 *
 * What follows from the playbook alone is remembered for as long as the same object is planned with, so a playbook that is
 * edited has to be a new one. Plans share what they have in common: they are to be read, not changed.
 *
 * @param playbook - The playbook.
 * @param responses - The answers.
 * @param options - The facts of each answer, now, the team's calendar and the customers' zone.
 * @returns One plan for each answer, in the order of urgency.
 * @throws {NpsError} As `plan`; `option/out-of-range` when the facts are neither a function nor a map, or the answers no list;
 * `response/not-an-object` with the place of an answer that is none.
 * @example
 * const answers = ([9, 2] as const).map((score, i) => ({ id: `a${i}`, subject: `c${i}`, score, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} }));
 * const queue = planAll(strictPlaybook, answers, { facts: new Map(), now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') });
 * queue.map(({ score }) => score) // => [2, 9]
 * queue[0].urgency // => { overdue: false, due: '2026-02-03T09:00:00.000Z' }
 */
export function planAll(playbook: Playbook, responses: readonly Response[], options: PlanAllOptions): PlanBody[] {
  checkForm(options, 'record');
  const { facts } = options;
  if (!Array.isArray(responses))
    fail('option/out-of-range', ['responses'], `A list was expected, got ${named(responses)}.`);
  const factsOf = typeof facts === 'function' ? facts : factsById(facts);
  const planOf = untracedPlannerOf(playbook, options);
  const plans = new Array<PlanBody>(responses.length);
  // By index: gaps in the list are looked at as well.
  for (let i = 0; i < plans.length; i++) {
    const response = responses[i] as Response;
    if (!isRecord(response)) checkAnswerForm(response, ['responses', i]);
    plans[i] = planOf(response, { facts: factsOf(response) });
  }
  return inQueue(plans);
}

function factsById(facts: ReadonlyMap<string, PlanSubject['facts']>): (response: Response) => PlanSubject['facts'] {
  if (typeof (facts as Partial<typeof facts> | null | undefined)?.get !== 'function')
    fail(
      'option/out-of-range',
      ['facts'],
      `Facts are a function or a map by the id of the answer, got ${named(facts)}.`,
    );
  return ({ id }) => facts.get(id) ?? NOTHING_KNOWN;
}

const NOTHING_KNOWN = {};

/** Sorts numbers, which an engine does by itself, and looks at the plans only where those are equal. */
function inQueue(plans: readonly PlanBody[]): PlanBody[] {
  const places = new Float64Array(plans.length);
  for (let i = 0; i < plans.length; i++) places[i] = placeOf(plans[i] as PlanBody);
  const sorted = places.slice().sort();
  /** How many plans stand at a place so far, by where it begins. */
  const taken = new Uint32Array(plans.length);
  const queue = new Array<PlanBody>(plans.length);
  for (let i = 0; i < plans.length; i++) {
    const first = firstOf(sorted, places[i] as number);
    queue[first + (taken[first] as number)] = plans[i] as PlanBody;
    taken[first] = (taken[first] as number) + 1;
  }
  for (let first = 0; first < queue.length; first += taken[first] as number) {
    const end = first + (taken[first] as number);
    if (end - first === 1) continue;
    const equals = queue.slice(first, end).sort(byScoreAndKey);
    for (let i = first; i < end; i++) queue[i] = equals[i - first] as PlanBody;
  }
  return queue;
}

/** Where a number begins in a sorted list that holds it. */
function firstOf(sorted: Float64Array, number: number): number {
  let from = 0;
  let to = sorted.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** More milliseconds than lie between any two instants. */
const AGES = 1e15;

/** What is overdue comes before everything else, and what is due at no known time last. */
const placeOf = ({ urgency: { overdue, due } }: PlanBody): number =>
  (due === null ? AGES : epochOf(due)) - (overdue ? 4 * AGES : 0);

function byScoreAndKey(a: PlanBody, b: PlanBody): number {
  if (a.score !== b.score) return a.score - b.score;
  if (a.caseKey !== b.caseKey) return a.caseKey < b.caseKey ? -1 : 1;
  return a.responseId < b.responseId ? -1 : a.responseId > b.responseId ? 1 : 0;
}
