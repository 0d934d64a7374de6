/**
 * What some answers ask for: the work of each plan, when it comes up, and what is left out, put off or waits.
 *
 * @module
 */
import type { CaseMoment, Due } from '../cases/clock.ts';
import type { Role } from '../cases/role.ts';
import { fail, within } from '../error.ts';
import type { Response } from '../response.ts';
import type { Score } from '../scale/score.ts';
import type { BusinessCalendar } from '../time/calendar.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import type { Cause, DeferredAction, PlanBody, PlannedAction } from './action.ts';
import type { Facts } from './facts.ts';
import { checkAnswerForm } from './form.ts';
import { planAll } from './plan-all.ts';
import type { ActionId, ClockId, Overlay, Playbook, Step, StepId } from './playbook.ts';
import type { Job } from './queue.ts';
import { quietUntil } from './quiet.ts';
import type { DeferHit, Guard } from './suppress.ts';

/** A piece of work that a plan asks for. */
export type Task = Job & {
  readonly step: StepId;
  readonly action: ActionId;
  /** Whether its minutes are those for steps that state none. */
  readonly isAssumed: boolean;
  /** Its clock; `null` where the playbook sets no time. */
  readonly clock: ClockId | null;
  /** The target on the clock that binds. */
  readonly dueAt: Instant | null;
};

/** Work that waits for a moment of its case, or comes after such work. */
export type Waiting = {
  readonly moment: CaseMoment;
  readonly action: ActionId;
  readonly minutes: number;
  readonly isAssumed: boolean;
};

/** The work of a plan. */
export type Work = {
  readonly caseKey: string;
  readonly responseId: string;
  readonly score: Score;
  readonly owner: Role;
  /** When the answer was planned for, epoch milliseconds. */
  readonly plannedAt: number;
  /** From when its clocks run. */
  readonly startedAt: Instant;
  /** The earliest due time; `null` where nothing is due at a known time. */
  readonly due: Instant | null;
  /** Each behind what it comes after. */
  readonly tasks: readonly Task[];
  readonly waiting: readonly Waiting[];
  readonly suppressed: readonly { readonly action: ActionId; readonly guard: Guard }[];
  readonly deferred: readonly DeferHit['guard'][];
};

/** What the work depends on. */
export type DemandOptions = {
  readonly factsOf: (response: Response) => Facts;
  readonly calendar: BusinessCalendar;
  readonly zone: string;
  readonly now: Instant;
  readonly unstatedMinutes: number;
};

/** So many answers are planned for at once; their plans are let go before the next ones are made. */
const AT_ONCE = 2048;

/** Answers that are planned for at the same moment, or at moments that make no difference to their plans. */
type Batch = { readonly at: Instant; readonly list: Response[] };

/**
 * Plans for answers, each at the moment at which it came, or at `now` where that is later.
 *
 * @param playbook - The playbook.
 * @param responses - The answers.
 * @param options - The facts, the calendar of the team's clocks, the customers' zone and now.
 * @returns The work of each answer, the most urgent first; the same for every order of the answers.
 * @throws {NpsError} As `planAll`; `response/not-an-object`, `instant/invalid` and `response/duplicate-id` with the place of
 * the answer.
 * @internal
 */
export function demandOf(playbook: Playbook, responses: readonly Response[], options: DemandOptions): Work[] {
  const { factsOf, calendar, zone, now } = options;
  const stepOf = stepsOf(playbook);
  const works: Work[] = [];
  const known = new Map<string, { readonly response: Response; readonly facts: Facts }>();
  for (const [i, response] of responses.entries()) {
    checkAnswerForm(response, ['responses', i]);
    if (known.has(response.id))
      fail(
        'response/duplicate-id',
        ['responses', i, 'id'],
        'Each answer has an id of its own, but this one is there twice.',
      );
    within(['responses', i, 'answeredAt'], () => epochOf(response.answeredAt));
    known.set(response.id, { response, facts: factsOf(response) });
  }
  const factsById = (id: string): Facts => (known.get(id) as { readonly facts: Facts }).facts;
  for (const { at, list } of batchesOf(playbook, responses, factsById, options))
    for (let i = 0; i < list.length; i += AT_ONCE) {
      const some = list.slice(i, i + AT_ONCE);
      for (const plan of planAll(playbook, some, { facts: ({ id }) => factsById(id), now: at, calendar, zone })) {
        const { answeredAt } = (known.get(plan.responseId) as { readonly response: Response }).response;
        const openedAt = factsById(plan.responseId).openCase?.openedAt;
        works.push({
          caseKey: plan.caseKey,
          responseId: plan.responseId,
          score: plan.score,
          owner: plan.owner,
          plannedAt: epochOf(later(answeredAt, now)),
          startedAt: openedAt !== undefined && openedAt < answeredAt ? openedAt : answeredAt,
          due: plan.urgency.due,
          ...tasksOf(plan, stepOf, epochOf(later(answeredAt, now)), options.unstatedMinutes),
          suppressed: plan.suppressed.map(({ action, guard }) => ({ action, guard })),
          deferred: plan.deferred.map(({ guard }) => guard),
        });
      }
    }
  return works.sort(byUrgency);
}

const later = (a: Instant, b: Instant): Instant => (a < b ? b : a);

/**
 * Batches of answers with the same plans as if each was planned for at its own moment. Beside overdue marks, which nobody looks
 * at here, the moment tells whether an hour is quiet and until when, and how long ago the contacts were.
 */
function batchesOf(
  { suppression: { quietHours } }: Playbook,
  responses: readonly Response[],
  factsById: (id: string) => Facts,
  { now, zone }: DemandOptions,
): Iterable<Batch> {
  const batches = new Map<string, Batch>();
  for (const response of responses) {
    const at = later(response.answeredAt, now);
    // Facts are checked when they are planned with; until then they may be anything.
    const { contacts } = (factsById(response.id) as Partial<Facts> | null) ?? {};
    const isTimeless = contacts === undefined || contacts === null || contacts.length === 0;
    const quiet = quietHours === undefined ? null : quietUntil(quietHours, { now: at, zone });
    const name = isTimeless ? `until ${quiet ?? ''}` : at;
    const batch = batches.get(name);
    if (batch === undefined) batches.set(name, { at, list: [response] });
    else batch.list.push(response);
  }
  return batches.values();
}

/** What is to be done, and what waits. What comes after work that waits for a moment waits as well. */
function tasksOf(
  plan: PlanBody,
  stepOf: StepReader,
  plannedAt: number,
  unstatedMinutes: number,
): Pick<Work, 'tasks' | 'waiting'> {
  const tasks: Task[] = [];
  const waiting: Waiting[] = [];
  const waits = new Map<StepId, CaseMoment>();
  const releases = new Map<StepId, number>();
  for (const planned of inSequence(plan)) {
    const { step, action, due, after, because, effortMinutes } = planned;
    const minutes = effortMinutes ?? unstatedMinutes;
    const isAssumed = effortMinutes === undefined;
    const moment =
      due !== null && 'waitsFor' in due ? due.waitsFor : waits.size === 0 ? undefined : firstIn(waits, after);
    if (moment !== undefined) {
      waits.set(step, moment);
      waiting.push({ moment, action, minutes, isAssumed });
      continue;
    }
    let release = plannedAt;
    if (plan.deferred.length > 0) {
      if ('until' in planned) release = Math.max(release, epochOf(planned.until));
      for (const id of after) release = Math.max(release, releases.get(id) ?? release);
      releases.set(step, release);
    }
    const known = due as Exclude<Due, { readonly waitsFor: CaseMoment }> | null;
    tasks.push({
      step,
      action,
      minutes,
      isAssumed,
      release,
      clock: stepOf(because, step)?.clock ?? null,
      dueAt: known === null ? null : known.binds === 'customer' ? known.wall : known.business,
    });
  }
  return { tasks, waiting };
}

const firstIn = (waits: ReadonlyMap<StepId, CaseMoment>, steps: readonly StepId[]): CaseMoment | undefined =>
  waits.get(steps.find((id) => waits.has(id)) as StepId);

/** All that a plan asks to be done, each behind what it comes after; what is put off stands apart in a plan. */
function inSequence({ actions, deferred }: PlanBody): readonly (PlannedAction | DeferredAction)[] {
  if (deferred.length === 0) return actions;
  const open = new Set(deferred.map(({ step }) => step));
  const sequence: (PlannedAction | DeferredAction)[] = [];
  let next = 0;
  for (const action of actions) {
    // Both lists are in order, so what is put off before an action stands at the head of its list.
    while (action.after.some((id) => open.has(id)) && next < deferred.length) {
      const first = deferred[next++] as DeferredAction;
      open.delete(first.step);
      sequence.push(first);
    }
    sequence.push(action);
  }
  return [...sequence, ...deferred.slice(next)];
}

/** The step that an action does, as the overlays left it. */
type StepReader = (because: readonly Cause[], step: StepId) => Step | undefined;

function stepsOf({ plays, overlays }: Playbook): StepReader {
  const base = new Map(
    Object.entries(plays).map(([id, { steps }]) => [id, new Map(steps.map((step) => [step.id, step]))]),
  );
  const byId = new Map(overlays.map((overlay) => [overlay.id, overlay]));
  return (because, id) =>
    because.reduce<Step | undefined>(
      (step, cause) =>
        cause.kind === 'base'
          ? base.get(cause.play)?.get(id)
          : (byId.get(cause.overlay) as Overlay).do.reduce<Step | undefined>((before, edit) => {
              if (edit.op === 'add') return edit.step.id === id ? edit.step : before;
              return edit.step !== id || before === undefined || edit.op === 'remove'
                ? before
                : { ...before, ...edit.patch };
            }, step),
      undefined,
    );
}

/** The order of `planAll` at every moment: what is overdue is due earlier than what is not. */
function byUrgency(a: Work, b: Work): number {
  if (a.due !== b.due) {
    if (a.due === null) return 1;
    if (b.due === null) return -1;
    return a.due < b.due ? -1 : 1;
  }
  if (a.score !== b.score) return a.score - b.score;
  if (a.caseKey !== b.caseKey) return a.caseKey < b.caseKey ? -1 : 1;
  return a.responseId < b.responseId ? -1 : 1;
}
