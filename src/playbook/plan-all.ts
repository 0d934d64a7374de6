/**
 * The plans of many answers as a queue: whom to see to first.
 *
 * @module
 */
import type { Due } from '../cases/clock.ts';
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Response } from '../response.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import type { PlanBody } from './action.ts';
import type { PlanSubject, PlanSettings } from './desk.ts';
import type { Playbook } from './playbook.ts';
import { untracedPlannerOf } from './plan.ts';

/** What the plans of many answers depend on. */
export type PlanAllOptions = PlanSettings & {
  /** What is known about each answer: a function of the answer, or the facts by the id of the answer; nothing is known of others. */
  readonly facts: ((response: Response) => PlanSubject['facts']) | ReadonlyMap<string, PlanSubject['facts']>;
};

/** A plan in a queue. */
export type QueuedPlan = PlanBody & {
  /** Who answered. */
  readonly subject: string;
  readonly urgency: Urgency;
};

/** What decides the place in the queue. */
export type Urgency = {
  /** Whether something that is to be done is overdue on the clock that binds. */
  readonly overdue: boolean;
  /** The earliest due time on the clocks that bind; `null` where nothing is due at a known time. */
  readonly due: Instant | null;
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
 * @throws {NpsError} As `plan`; `option/out-of-range` when the facts are neither a function nor a map, or the answers no list.
 * @example
 * const answers = ([9, 2] as const).map((score, i) => ({ id: `a${i}`, subject: `c${i}`, score, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} }));
 * const queue = planAll(strictPlaybook, answers, { facts: new Map(), now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') });
 * queue.map(({ score }) => score) // => [2, 9]
 * queue[0].urgency // => { overdue: false, due: '2026-02-03T09:00:00.000Z' }
 */
export function planAll(
  playbook: Playbook,
  responses: readonly Response[],
  { facts, ...settings }: PlanAllOptions,
): QueuedPlan[] {
  if (!Array.isArray(responses))
    fail('option/out-of-range', ['responses'], `A list was expected, got ${named(responses)}.`);
  const factsOf = typeof facts === 'function' ? facts : factsById(facts);
  const planOf = untracedPlannerOf(playbook, settings);
  const queue = (responses as readonly Response[]).map((response): QueuedPlan => {
    const body: PlanBody & Partial<Mutable<QueuedPlan>> = planOf(response, { facts: factsOf(response) });
    body.subject = response.subject;
    body.urgency = urgencyOf(body);
    // Both members that a plan in a queue has beside its body are there now.
    return body as QueuedPlan;
  });
  return inQueue(queue);
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

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

function urgencyOf({ actions, deferred }: PlanBody): Urgency {
  let overdue = false;
  let earliest: Instant | null = null;
  let seen: Due | null = null;
  for (const list of [actions, deferred])
    for (const { due } of list) {
      // Most actions share their due times with the one before.
      if (due === seen || due === null || 'waitsFor' in due) continue;
      seen = due;
      const at = due.binds === 'customer' ? due.wall : due.business;
      if (due.overdue) overdue = true;
      if (at !== null && (earliest === null || at < earliest)) earliest = at;
    }
  return { overdue, due: earliest };
}

/** Sorts by numbers, which compare much sooner than texts, and looks at the plans themselves only where those are equal. */
function inQueue(plans: readonly QueuedPlan[]): QueuedPlan[] {
  const places = new Float64Array(plans.length);
  const order = new Uint32Array(plans.length);
  for (let i = 0; i < plans.length; i++) {
    places[i] = placeOf(plans[i] as QueuedPlan);
    order[i] = i;
  }
  order.sort(
    (i, j) =>
      (places[i] as number) - (places[j] as number) || byScoreAndKey(plans[i] as QueuedPlan, plans[j] as QueuedPlan),
  );
  return plans.map((_, i) => plans[order[i] as number] as QueuedPlan);
}

/** More milliseconds than lie between any two instants. */
const AGES = 1e15;

/** What is overdue comes before everything else, and what is due at no known time last. */
const placeOf = ({ urgency: { overdue, due } }: QueuedPlan): number =>
  (due === null ? AGES : epochOf(due)) - (overdue ? 4 * AGES : 0);

function byScoreAndKey(a: QueuedPlan, b: QueuedPlan): number {
  if (a.score !== b.score) return a.score - b.score;
  if (a.caseKey !== b.caseKey) return a.caseKey < b.caseKey ? -1 : 1;
  return a.responseId < b.responseId ? -1 : a.responseId > b.responseId ? 1 : 0;
}
