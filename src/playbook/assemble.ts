/**
 * From the steps of an answer to its plan: the guards are asked, times and ways are set, and what may not go out is put aside.
 *
 * @module
 */
import { actionKeyOf } from '../cases/case-key.ts';
import type { Due } from '../cases/clock.ts';
import type { Role } from '../cases/role.ts';
import type { DeferredAction, PlanBody, PlannedAction, PlannedClock, SuppressedAction } from './action.ts';
import { answerFacts, isGiven } from './answer-facts.ts';
import type { Desk, Matter } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Outline, OutlineStep } from './outline.ts';
import { themeResponses } from './overlay.ts';
import type { ClockId, MakeGood, Playbook, Step, StepId } from './playbook.ts';
import type { Route } from './route.ts';
import { type DeferHit, type GuardHit, guardOf, isBlocking, situationOf } from './suppress.ts';
import type { WayReader } from './way.ts';

/**
 * What became of a step that is not simply planned, for those that come after it. `passed-over`: it is left out, and what comes
 * after it comes after what it came after.
 */
type Fate = 'deferred' | 'blocking' | 'passed-over';

/** The steps of an outline so far. Most plans have no step that is left out or put off, and then both lists stay empty. */
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
  const actions: PlannedAction[] = [];
  const suppressed: SuppressedAction[] = [];
  const deferred: DeferredAction[] = [];
  const course: Course = { outline, fates: [], passed: [] };
  const { fates, passed } = course;
  const clocks = outline.play.clocks.map((clock): PlannedClock => ({ clock, due: desk.dueAt(clock, matter.start) }));
  const making: Making = { desk, matter, course, owner: route.owner, clocks, ways: desk.waysOf(matter.about.facts) };
  for (let place = 0; place < outline.steps.length; place++) {
    const planned = outline.steps[place] as OutlineStep;
    const { step } = planned;
    const before = placesBefore(planned, course);
    const hit = guardOf(step, situation, false) ?? blockedBy(step, before, course);
    if (hit !== null) {
      suppressed.push(suppressedOf(planned, matter, hit));
      if (isBlocking(step, hit)) fates[place] = 'blocking';
      else {
        fates[place] = 'passed-over';
        passed[place] = before;
      }
      continue;
    }
    const action = actionOf(planned, before, making);
    const defer = quiet === null ? null : deferOf(action, before, course, desk);
    if (defer === null) actions.push(action);
    else {
      deferred.push({ ...action, ...defer, until: quiet as string });
      fates[place] = 'deferred';
    }
  }
  for (const planned of supersededSteps(desk, matter, outline)) {
    // The guard of the open case stops every step that comes so far.
    const hit = guardOf(planned.step, situation, true) as GuardHit;
    suppressed.push(suppressedOf(planned, matter, hit));
  }
  return {
    caseKey: matter.caseKey,
    responseId: response.id,
    playbook: desk.named,
    score: matter.score,
    play: outline.playId,
    flags: outline.play.flags,
    tone: outline.play.tone,
    owner: route.owner,
    copies: route.copies,
    headStart,
    clocks,
    actions,
    suppressed: suppressed.length === 0 ? NONE : suppressed,
    deferred: deferred.length === 0 ? NONE : deferred,
    guidance: outline.guidance(known),
  };
}

/** Most plans leave nothing out and put nothing off; they share the list of that. */
const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** What a step comes after, with what steps that are passed over came after in their place. */
function placesBefore({ before }: OutlineStep, { fates, passed }: Course): readonly number[] {
  if (passed.length === 0 || !before.some((place) => fates[place] === 'passed-over')) return before;
  const places = before.flatMap((place) => passed[place] ?? [place]);
  return [...new Set(places)].sort((a, b) => a - b);
}

const idsOf = (places: readonly number[], { outline }: Course): StepId[] =>
  places.map((place) => (outline.steps[place] as OutlineStep).step.id);

function blockedBy({ audience }: Step, before: readonly number[], course: Course): GuardHit | null {
  const { fates } = course;
  if (audience !== 'customer' || fates.length === 0) return null;
  const blocking = before.filter((place) => fates[place] === 'blocking');
  return blocking.length === 0 ? null : { guard: 'blocked-by', data: { steps: idsOf(blocking, course) } };
}

function deferOf(
  { audience, due, channel }: PlannedAction,
  before: readonly number[],
  course: Course,
  { playbook, zone }: Desk,
): DeferHit | null {
  // What waits for a moment of the case is not done now.
  if (audience !== 'customer' || channel === null || (due !== null && 'waitsFor' in due)) return null;
  const { quietHours } = playbook.suppression;
  if (quietHours?.channels.includes(channel) === true)
    return { guard: 'quiet-hours', data: { channel, from: quietHours.from, to: quietHours.to, zone } };
  const waiting = before.filter((place) => course.fates[place] === 'deferred');
  return waiting.length === 0 ? null : { guard: 'after-deferred', data: { steps: idsOf(waiting, course) } };
}

const keyOf = ({ step: { id }, keyEnd }: OutlineStep, { caseKey, about: { occurrences } }: Matter): string =>
  occurrences !== undefined && Object.hasOwn(occurrences, id)
    ? actionKeyOf(caseKey, id, occurrences[id] as number)
    : caseKey + keyEnd;

function suppressedOf(planned: OutlineStep, matter: Matter, { guard, data }: GuardHit): SuppressedAction {
  const { id, action, audience, purpose, origin } = planned.step;
  const { because } = planned;
  const core = { key: keyOf(planned, matter), step: id, action, audience, purpose, because, origin, guard, data };
  // The two members come from one hit, so they belong together.
  return core as SuppressedAction;
}

/** What an action is made of beside its step. */
type Making = {
  readonly desk: Desk;
  readonly matter: Matter;
  readonly course: Course;
  readonly owner: Role;
  /** The clocks of the case; most steps are due on one of them. */
  readonly clocks: readonly PlannedClock[];
  readonly ways: WayReader;
};

function dueIn({ desk, matter, clocks }: Making, id: ClockId): Due {
  for (let i = 0; i < clocks.length; i++) {
    const { clock, due } = clocks[i] as PlannedClock;
    if (clock === id) return due;
  }
  return desk.dueAt(id, matter.start);
}

/** Actions with which something may be offered. */
const MAY_OFFER: readonly string[] = ['standard-theme-response', 'compensate'];

/**
 * Written out member by member, since spreading would take most of the time of a plan; the two usual forms at once, since
 * members that are added later take time, and room in every plan that is kept.
 */
function actionOf(planned: OutlineStep, before: readonly number[], making: Making): PlannedAction {
  const { step, because } = planned;
  const { desk, matter, course, owner } = making;
  const { id, action, audience, purpose, origin, clock, template, options, effortMinutes } = step;
  const { channel, otherChannels } = making.ways(step);
  const { fates } = course;
  const areComing =
    fates.length === 0 || (before === planned.before && before.every((place) => isComing(fates[place])));
  const key = keyOf(planned, matter);
  const due = clock === undefined ? null : dueIn(making, clock);
  const after = areComing
    ? planned.after
    : idsOf(
        before.filter((place) => isComing(fates[place])),
        course,
      );
  if (effortMinutes !== undefined && options === undefined && !MAY_OFFER.includes(action))
    return template === undefined
      ? {
          key,
          step: id,
          action,
          audience,
          purpose,
          because,
          origin,
          due,
          owner,
          channel,
          otherChannels,
          after,
          effortMinutes,
        }
      : {
          key,
          step: id,
          action,
          audience,
          purpose,
          because,
          origin,
          due,
          owner,
          channel,
          otherChannels,
          after,
          template,
          effortMinutes,
        };
  const made: { -readonly [Name in keyof PlannedAction]: PlannedAction[Name] } = {
    key,
    step: id,
    action,
    audience,
    purpose,
    because,
    origin,
    due,
    owner,
    channel,
    otherChannels,
    after,
  };
  if (template !== undefined) made.template = template;
  if (options !== undefined) made.options = options;
  if (effortMinutes !== undefined) made.effortMinutes = effortMinutes;
  if (MAY_OFFER.includes(action)) Object.assign(made, offerOf(action, desk.playbook, matter.known));
  return made;
}

const isComing = (fate: Fate | undefined): boolean => fate === undefined || fate === 'deferred';

/** What is agreed to be offered with an action: the same to everybody with the same theme, and whom the same error hit. */
function offerOf(
  action: string,
  playbook: Playbook,
  { themes, incident }: Facts,
): Pick<PlannedAction, 'responses' | 'makeGood'> {
  if (action === 'standard-theme-response') {
    const responses = isGiven(themes) ? themeResponses(playbook, themes) : [];
    return responses.length === 0 ? {} : { responses };
  }
  const { incidents } = playbook;
  if (action !== 'compensate' || !isGiven(incident) || !Object.hasOwn(incidents, incident)) return {};
  return { makeGood: { incident, ...(incidents[incident] as MakeGood) } };
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
  const own = reading.outline(answerScore, reading.holding(answerScore, known), known);
  const ids = new Set(ruling.steps.map(({ step }) => step.id));
  return own.steps.filter(({ step }) => step.audience === 'customer' && !ids.has(step.id));
}
