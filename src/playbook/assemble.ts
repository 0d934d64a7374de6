/**
 * From the steps of an answer to its plan: the guards are asked, times and ways are set, and what may not go out is put aside.
 *
 * @module
 */
import type { DeferredAction, PlanBody, PlannedAction, PlannedClock, SuppressedAction } from './action.ts';
import { answerFacts } from './answer-facts.ts';
import type { Desk, Matter } from './desk.ts';
import type { Outline, OutlineStep } from './outline.ts';
import { type Making, actionOf, keyOf } from './planned-action.ts';
import type { ClockId, Play, Step, StepId } from './playbook.ts';
import type { Route } from './route.ts';
import { type DeferHit, type GuardHit, guardOf, isBlocking, situationOf } from './suppress.ts';
import { urgencyOf } from './urgency.ts';

/**
 * What became of a step that is not simply planned, for those that come after it. `passed-over`: it is left out, and what comes
 * after it comes after what it came after.
 */
type Fate = 'deferred' | 'blocking' | 'passed-over';

/** The steps of an outline so far, from the first one on that is left out or put off; most plans have none. */
type Course = {
  readonly outline: Outline;
  /** By the place of the step; a step that is simply planned has none. */
  readonly fates: Fate[];
  /** What a step that is passed over comes after, by its place. */
  readonly passed: (readonly number[])[];
};

/**
 * Makes the plan of an answer, without its trace.
 *
 * @param desk - What all answers have in common.
 * @param matter - The answer.
 * @param outline - Its steps.
 * @param route - Who owns the work.
 * @param headStart - Whether escalation begins one rung up.
 * @returns The plan.
 * @throws {NpsError} `contact/invalid`, `playbook/unknown-clock`, `calendar/out-of-reach`, `option/out-of-range`.
 * @internal
 */
export function bodyOf(desk: Desk, matter: Matter, outline: Outline, route: Route, headStart: boolean): PlanBody {
  const { playbook, now, zone, quiet } = desk;
  const { response, known } = matter;
  const situation = situationOf(matter.about.facts, response.subject, playbook.suppression, { now, zone });
  // As long as it may become, so that it never has to grow.
  const actions = new Array<PlannedAction>(outline.steps.length);
  let count = 0;
  // Most plans leave nothing out and put nothing off.
  let suppressed: SuppressedAction[] | null = null;
  let deferred: DeferredAction[] | null = null;
  let course: Course | null = null;
  const clocks = clocksOf(outline.play, desk, matter);
  const making: Making = { desk, matter, owner: route.owner, clocks, ways: desk.waysOf(matter.about.facts) };
  for (let place = 0; place < outline.steps.length; place++) {
    const planned = outline.steps[place] as OutlineStep;
    const { step } = planned;
    const before = placesBefore(planned, course);
    const hit = guardOf(step, situation, false) ?? blockedBy(step, before, course);
    if (hit !== null) {
      (suppressed ??= []).push(suppressedOf(planned, matter, hit));
      course ??= newCourse(outline);
      if (isBlocking(step, hit)) course.fates[place] = 'blocking';
      else {
        course.fates[place] = 'passed-over';
        course.passed[place] = before;
      }
      continue;
    }
    const action = actionOf(planned, afterOf(planned, before, course), making);
    const defer = quiet === null ? null : deferOf(action, before, course, desk);
    if (defer === null) actions[count++] = action;
    else {
      (deferred ??= []).push({ ...action, ...defer, until: quiet as string });
      course ??= newCourse(outline);
      course.fates[place] = 'deferred';
    }
  }
  actions.length = count;
  for (const planned of supersededSteps(desk, matter, outline)) {
    // The guard of the open case stops every step that comes so far.
    const hit = guardOf(planned.step, situation, true) as GuardHit;
    (suppressed ??= []).push(suppressedOf(planned, matter, hit));
  }
  return {
    caseKey: matter.caseKey,
    responseId: response.id,
    subject: response.subject,
    playbook: desk.named,
    score: matter.score,
    play: outline.playId,
    flags: outline.play.flags,
    tone: outline.play.tone,
    owner: route.owner,
    copies: route.copies,
    headStart,
    urgency: urgencyOf(actions, deferred ?? NONE),
    clocks,
    actions,
    suppressed: suppressed ?? NONE,
    deferred: deferred ?? NONE,
    guidance: outline.guidance(known),
  };
}

const newCourse = (outline: Outline): Course => ({ outline, fates: [], passed: [] });

function clocksOf({ clocks: ids }: Play, desk: Desk, { start }: Matter): readonly PlannedClock[] {
  const clocks = new Array<PlannedClock>(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const clock = ids[i] as ClockId;
    clocks[i] = { clock, due: desk.dueAt(clock, start) };
  }
  return clocks;
}

/** Most plans leave nothing out and put nothing off; they share the list of that. */
const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** What a step comes after, with what steps that are passed over came after in their place. */
function placesBefore({ before }: OutlineStep, course: Course | null): readonly number[] {
  if (course === null) return before;
  const { fates, passed } = course;
  if (passed.length === 0 || !before.some((place) => fates[place] === 'passed-over')) return before;
  const places = before.flatMap((place) => passed[place] ?? [place]);
  return [...new Set(places)].sort((a, b) => a - b);
}

const idsOf = (places: readonly number[], { outline }: Course): StepId[] =>
  places.map((place) => (outline.steps[place] as OutlineStep).step.id);

/** The steps that come before an action and are to be done; most come after all that their outline says. */
function afterOf(
  { before: usual, after }: OutlineStep,
  before: readonly number[],
  course: Course | null,
): readonly StepId[] {
  if (course === null) return after;
  const { fates } = course;
  if (before === usual && before.every((place) => isComing(fates[place]))) return after;
  return idsOf(
    before.filter((place) => isComing(fates[place])),
    course,
  );
}

const isComing = (fate: Fate | undefined): boolean => fate === undefined || fate === 'deferred';

function blockedBy({ audience }: Step, before: readonly number[], course: Course | null): GuardHit | null {
  if (course === null || audience !== 'customer') return null;
  const blocking = before.filter((place) => course.fates[place] === 'blocking');
  return blocking.length === 0 ? null : { guard: 'blocked-by', data: { steps: idsOf(blocking, course) } };
}

function deferOf(
  { audience, due, channel }: PlannedAction,
  before: readonly number[],
  course: Course | null,
  { playbook, zone }: Desk,
): DeferHit | null {
  // What waits for a moment of the case is not done now.
  if (audience !== 'customer' || channel === null || (due !== null && 'waitsFor' in due)) return null;
  const { quietHours } = playbook.suppression;
  if (quietHours?.channels.includes(channel) === true)
    return { guard: 'quiet-hours', data: { channel, from: quietHours.from, to: quietHours.to, zone } };
  if (course === null) return null;
  const waiting = before.filter((place) => course.fates[place] === 'deferred');
  return waiting.length === 0 ? null : { guard: 'after-deferred', data: { steps: idsOf(waiting, course) } };
}

function suppressedOf(planned: OutlineStep, matter: Matter, { guard, data }: GuardHit): SuppressedAction {
  const { id, action, audience, purpose, origin } = planned.step;
  const { because } = planned;
  const core = { key: keyOf(planned, matter), step: id, action, audience, purpose, because, origin, guard, data };
  // The two members come from one hit, so they belong together.
  return core as SuppressedAction;
}

/** The steps for the customer that the answer itself asks for, where an open case with a lower score comes first. */
function supersededSteps(
  { playbook, reading }: Desk,
  { merge, response, about }: Matter,
  ruling: Outline,
): readonly OutlineStep[] {
  if (merge === null || merge.caseScore >= merge.answerScore) return NONE;
  const { answerScore } = merge;
  const known = answerFacts(playbook, response, about.facts, answerScore);
  const own = reading.outline(answerScore, known);
  const ids = new Set(ruling.steps.map(({ step }) => step.id));
  return own.steps.filter(({ step }) => step.audience === 'customer' && !ids.has(step.id));
}
