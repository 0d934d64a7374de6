/**
 * From the steps of an answer to its plan: the guards are asked, times and ways are set, and what may not go out is put aside.
 *
 * @module
 */
import { actionKeyOf } from '../cases/case-key.ts';
import type { Due } from '../cases/clock.ts';
import type { Role } from '../cases/role.ts';
import type { DeferredAction, PlanBody, PlannedAction, PlannedGuidance, SuppressedAction } from './action.ts';
import { answerFacts, isGiven } from './answer-facts.ts';
import { evaluate, truthOf } from './condition.ts';
import type { Channel } from '../survey/channel.ts';
import type { Desk, Matter } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Outline, OutlineStep } from './outline.ts';
import { themeResponses } from './overlay.ts';
import type { ClockId, MakeGood, Playbook, Step, StepId } from './playbook.ts';
import type { Route } from './route.ts';
import { type DeferHit, type GuardHit, channelsOf, guardOf, isBlocking, situationOf } from './suppress.ts';

/**
 * What became of a step, for those that come after it. `passed-over`: it is left out, and what comes after it comes after what it
 * came after.
 */
type Fate = 'planned' | 'deferred' | 'blocking' | 'passed-over';

/** The steps of an outline so far: what became of each, and what each comes after when others are passed over. */
type Course = {
  readonly outline: Outline;
  readonly fates: Fate[];
  readonly before: (readonly number[])[];
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
  const course: Course = { outline, fates: [], before: [] };
  const making: Making = { desk, matter, course, owner: route.owner, dues: new Map(), ways: new Map() };
  for (const planned of outline.steps) {
    const { step } = planned;
    const before = placesBefore(planned, course);
    course.before.push(before);
    const hit = guardOf(step, situation, false) ?? (step.audience === 'customer' ? blockedBy(before, course) : null);
    if (hit !== null) {
      suppressed.push(suppressedOf(planned, matter, hit));
      course.fates.push(isBlocking(step, hit) ? 'blocking' : 'passed-over');
      continue;
    }
    const action = actionOf(planned, before, making);
    const defer = quiet === null ? null : deferOf(action, before, course, desk);
    if (defer === null) actions.push(action);
    else deferred.push({ ...action, ...defer, until: quiet as string });
    course.fates.push(defer === null ? 'planned' : 'deferred');
  }
  for (const planned of supersededSteps(desk, matter, outline)) {
    // The guard of the open case stops every step that comes so far.
    const hit = guardOf(planned.step, situation, true) as GuardHit;
    suppressed.push(suppressedOf(planned, matter, hit));
  }
  return {
    caseKey: matter.caseKey,
    responseId: response.id,
    playbook: { id: playbook.id, version: playbook.version },
    score: matter.score,
    play: outline.playId,
    flags: outline.play.flags,
    tone: outline.play.tone,
    owner: route.owner,
    copies: route.copies,
    headStart,
    clocks: outline.play.clocks.map((clock) => ({ clock, due: dueIn(making, clock) })),
    actions,
    suppressed,
    deferred,
    guidance: guidanceOf(outline, known),
  };
}

/** What a step comes after, with what steps that are passed over came after in their place. */
function placesBefore({ before }: OutlineStep, { fates, before: earlier }: Course): readonly number[] {
  if (!before.some((place) => fates[place] === 'passed-over')) return before;
  const places = before.flatMap((place) => (fates[place] === 'passed-over' ? (earlier[place] ?? []) : [place]));
  return [...new Set(places)].sort((a, b) => a - b);
}

const idsOf = (places: readonly number[], { outline }: Course): StepId[] =>
  places.map((place) => (outline.steps[place] as OutlineStep).step.id);

function blockedBy(before: readonly number[], course: Course): GuardHit | null {
  const blocking = before.filter((place) => course.fates[place] === 'blocking');
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
  /** The due times of the case so far: most steps share a clock. */
  readonly dues: Map<ClockId, Due>;
  /** The ways to the customer so far: most steps can take the same. */
  readonly ways: Map<readonly Channel[], Way>;
};

type Way = Pick<PlannedAction, 'channel' | 'otherChannels'>;

function dueIn({ desk, matter, dues }: Making, clock: ClockId): Due {
  let due = dues.get(clock);
  if (due === undefined) dues.set(clock, (due = desk.dueAt(clock, matter.start)));
  return due;
}

function wayOf(step: Step, { matter, ways }: Making): Way {
  if (step.audience !== 'customer') return NO_WAY;
  let way = ways.get(step.channels);
  if (way === undefined) {
    const [channel = null, ...otherChannels] = channelsOf(step, matter.about.facts);
    ways.set(step.channels, (way = { channel, otherChannels }));
  }
  return way;
}

const NO_WAY: Way = { channel: null, otherChannels: [] };

/** Written out member by member, since spreading would take most of the time of a plan. */
function actionOf(planned: OutlineStep, before: readonly number[], making: Making): PlannedAction {
  const { step, because } = planned;
  const { desk, matter, course, owner } = making;
  const { id, action, audience, purpose, origin, clock, template, options, effortMinutes } = step;
  const { channel, otherChannels } = wayOf(step, making);
  const areComing = before === planned.before && before.every((place) => isComing(course.fates[place]));
  const made: { -readonly [Name in keyof PlannedAction]: PlannedAction[Name] } = {
    key: keyOf(planned, matter),
    step: id,
    action,
    audience,
    purpose,
    because,
    origin,
    due: clock === undefined ? null : dueIn(making, clock),
    owner,
    channel,
    otherChannels,
    after: areComing
      ? planned.after
      : idsOf(
          before.filter((place) => isComing(course.fates[place])),
          course,
        ),
  };
  if (template !== undefined) made.template = template;
  if (options !== undefined) made.options = options;
  if (effortMinutes !== undefined) made.effortMinutes = effortMinutes;
  if (action === 'standard-theme-response' || action === 'compensate')
    Object.assign(made, offerOf(action, desk.playbook, matter.known));
  return made;
}

const isComing = (fate: Fate | undefined): boolean => fate === 'planned' || fate === 'deferred';

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
function supersededSteps(desk: Desk, { merge, response, about }: Matter, ruling: Outline): readonly OutlineStep[] {
  if (merge === null || merge.caseScore >= merge.answerScore) return [];
  const { playbook } = desk;
  const known = answerFacts(playbook, response, about.facts, merge.answerScore);
  const own = desk.outline({ score: merge.answerScore, known }, ({ when }) => truthOf(when, known) === 'true');
  const ids = new Set(ruling.steps.map(({ step }) => step.id));
  return own.steps.filter(({ step }) => step.audience === 'customer' && !ids.has(step.id));
}

function guidanceOf({ play, guidance: fixed }: Outline, known: Facts): PlannedGuidance[] {
  const guidance: PlannedGuidance[] = [];
  for (let i = 0; i < fixed.length; i++) {
    const entry = fixed[i] as PlannedGuidance;
    const when = play.guidance[i]?.when;
    if (when === undefined) {
      guidance.push(entry);
      continue;
    }
    const { truth, missing } = evaluate(when, known);
    if (truth !== 'false') guidance.push({ ...entry, holds: truth, missing });
  }
  return guidance;
}
