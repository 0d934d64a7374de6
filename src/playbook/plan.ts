/**
 * The plan for an answer: what to do, by when, by whom and on which way, what is left out or put off, and why.
 *
 * @module
 */
import type { Response } from '../response.ts';
import type { Plan, PlanBody, PlanTrace } from './action.ts';
import { isGiven } from './answer-facts.ts';
import { bodyOf } from './assemble.ts';
import { evaluate } from './condition.ts';
import { type Desk, type PlanSettings, type PlanSubject, deskOf, matterOf } from './desk.ts';
import type { Facts } from './facts.ts';
import { traceReader } from './overlay-trace.ts';
import type { Playbook } from './playbook.ts';
import { traceRoute } from './route.ts';

/** What a plan depends on beside the answer and the playbook. */
export type PlanOptions = PlanSettings & PlanSubject;

/**
 * Plans what an answer sets in motion.
 *
 * The play of the score is edited by every overlay that holds. Each step for the customer passes the guards, in order; one
 * whose predecessor is left out is left out too, unless that one is optional. Work for staff and systems goes on whatever
 * happened to steps before it, but for somebody who asked to be forgotten. What falls into quiet hours is put off, together
 * with what comes after it; steps that wait for a moment of the case are not.
 *
 * When a case of the person is open, the answer is added to it: the play of the lower score rules, all clocks run from the
 * earlier start, and the keys are those of the open case.
 *
 * Playbooks and calendars are data that stay as they are: what follows from them alone is remembered for as long as the same
 * object is planned with, so a playbook that is edited has to be a new one. Facts and answers are read anew each time.
 *
 * What is unknown stops nothing: without `permissions`, or without `bases` in them, no basis was asked for, and
 * `trace.unstated` says so; an empty list of bases states that there is none. Without `contacts` nobody was asked or rewarded.
 *
 * @param playbook - The playbook; made by `parsePlaybook` or free of faults for `checkPlaybook`.
 * @param response - The answer.
 * @param options - The facts, now, the team's calendar and the customer's zone.
 * @returns The plan, plain JSON. The same input gives the same plan.
 * @throws {NpsError} `response/not-an-object`, `score/not-on-scale`; `facts/invalid`, `permission/invalid` or `contact/invalid` for
 * facts of another form; `instant/invalid`, `zone/unknown`, `option/out-of-range` for options; `calendar/out-of-reach`;
 * `playbook/invalid` for what is no playbook, and for one that was not checked `playbook/unknown-play`, `playbook/unknown-clock`,
 * and what `evaluate` throws.
 * @example
 * const response = { id: 'a1', subject: 'c7', score: 3 as const, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} };
 * const options = { facts: { preferredChannels: ['email' as const] }, now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') };
 * const { actions, trace } = plan(strictPlaybook, response, options);
 * actions.map(({ step }) => step).slice(0, 3) // => ['apologize', 'contact', 'listen']
 * actions[0].key // => 'c7/%/a1/apologize/1'
 * actions[0].due // => { wall: '2026-02-03T09:00:00.000Z', business: null, binds: 'customer', overdue: false }
 * actions[0].because // => [{ kind: 'base', score: 3, play: 'score-3-4' }]
 * trace.unstated // => ['permissions', 'contacts']
 */
export const plan = (playbook: Playbook, response: Response, options: PlanOptions): Plan =>
  plannerOf(playbook, options)(response, options);

/** Plans for one answer after the other, under the same settings. */
export type Planner = (response: Response, about: PlanSubject) => Plan;

/**
 * Makes a function that plans for many answers: the same as `plan`, but what answers have in common is worked out once.
 *
 * Plans share what they have in common, such as lists of channels and traces of overlays: they are to be read, not changed.
 *
 * What follows from the playbook is remembered for as long as the same object is planned with, so a playbook that is edited
 * has to be a new one.
 *
 * @param playbook - The playbook.
 * @param settings - Now, the team's calendar and the customer's zone.
 * @returns A function from an answer and its facts to a plan.
 * @throws {NpsError} `playbook/invalid`, `option/out-of-range`, `instant/invalid`, `zone/unknown`; the function as `plan`.
 * @example
 * const planFor = plannerOf(strictPlaybook, { now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') });
 * const answer = { id: 'a2', subject: 'c8', score: 10 as const, answeredAt: '2026-02-01T09:00:00.000Z', tags: {} };
 * planFor(answer, { facts: {} }).actions.map(({ step }) => step) // => ['reach-out-regularly', 'reward', 'invite-referral']
 */
export const plannerOf = (playbook: Playbook, settings: PlanSettings): Planner =>
  remembered(planners, deskOf(playbook, settings), tracedPlanner);

/** What was made for a desk, for as long as it lives. */
function remembered<Made>(made: WeakMap<Desk, Made>, desk: Desk, make: (desk: Desk) => Made): Made {
  let known = made.get(desk);
  if (known === undefined) made.set(desk, (known = make(desk)));
  return known;
}

const planners = /* @__PURE__ */ new WeakMap<Desk, Planner>();
const quickPlanners = /* @__PURE__ */ new WeakMap<Desk, QuickPlanner>();

function tracedPlanner(desk: Desk): Planner {
  const { playbook } = desk;
  const traces = playbook.overlays.map(traceReader);
  return (response, about) => {
    const matter = matterOf(desk, response, about);
    const { known, merge, score } = matter;
    const holding: number[] = [];
    const overlays = traces.map((traceOf, i) => {
      const trace = traceOf(known);
      if (trace.truth === 'true') holding.push(i);
      return trace;
    });
    const outline = desk.reading.outline(score, known, holding);
    const route = traceRoute(playbook.routing, known);
    const headStart = evaluate(playbook.escalation.headStart, known);
    const trace: PlanTrace = {
      merge,
      overlays,
      alternatives: outline.alternatives,
      routing: route.rows,
      copies: route.copyRows,
      headStart,
      unstated: unstatedIn(about.facts),
    };
    return withTrace(bodyOf(desk, matter, outline, route, headStart.truth === 'true'), trace);
  };
}

/** Written out, since an engine drops the code for a form that it puts together once no plan of it is left. */
const withTrace = (body: PlanBody, trace: PlanTrace): Plan => ({
  caseKey: body.caseKey,
  responseId: body.responseId,
  subject: body.subject,
  playbook: body.playbook,
  score: body.score,
  play: body.play,
  flags: body.flags,
  tone: body.tone,
  owner: body.owner,
  copies: body.copies,
  headStart: body.headStart,
  urgency: body.urgency,
  clocks: body.clocks,
  actions: body.actions,
  suppressed: body.suppressed,
  deferred: body.deferred,
  guidance: body.guidance,
  trace,
});

/**
 * Makes a function that plans without telling how it was decided: the same plan but for its trace, sooner.
 *
 * @param playbook - The playbook.
 * @param settings - Now, the team's calendar and the customer's zone.
 * @returns A function from an answer and its facts to a plan without a trace.
 * @throws {NpsError} As `plannerOf`.
 * @internal
 */
export const untracedPlannerOf = (playbook: Playbook, settings: PlanSettings): QuickPlanner =>
  remembered(quickPlanners, deskOf(playbook, settings), quickPlanner);

/** Plans for one answer after the other, without telling how it was decided. */
type QuickPlanner = (response: Response, about: PlanSubject) => PlanBody;

function quickPlanner(desk: Desk): QuickPlanner {
  const { outline, route, headStart } = desk.reading;
  return (response, about) => {
    const matter = matterOf(desk, response, about);
    const { known, score } = matter;
    const steps = outline(score, known);
    const isAhead = headStart(known) === 'true';
    return bodyOf(desk, matter, steps, route(known), isAhead);
  };
}

/** What the caller did not state, so that guards could not look at it. */
function unstatedIn({ permissions, contacts }: Facts): PlanTrace['unstated'] {
  const unstated: PlanTrace['unstated'][number][] = [];
  if (!isGiven(permissions)) unstated.push('permissions');
  else if (permissions.bases === undefined) unstated.push('permissions.bases');
  if (!isGiven(contacts)) unstated.push('contacts');
  return unstated;
}
