/**
 * How a clock of a case stands, derived from its events and never stored.
 *
 * The customer's clock and the team's clock run side by side. They pause only while the customer is waited for. Once a clock was
 * met or breached, nothing but reopening the case starts it anew.
 *
 * @module
 */
import { within } from '../error.ts';
import { type Instant, epochOf, instantOf } from '../time/instant.ts';
import { checkedClockOptions } from './clock-argument.ts';
import { type ClockOptions, type ClockSpec, checkClockSpec } from './clock.ts';
import type { ClockMeasure } from './clock-time.ts';
import { type CaseEvent, answerTime } from './event.ts';
import { foldAccepted } from './fold.ts';
import { CANCELING_STATES, type CaseState, MOMENTS_OF } from './rules.ts';
import {
  type Mark,
  type Round,
  type RoundOptions,
  dueOfMark,
  isPast,
  pauseRound,
  resumeRound,
  spentBy,
  startRound,
  startedEarlier,
} from './round.ts';

/** The states of a clock. */
export const CLOCK_STATES = ['not-started', 'running', 'paused', 'met', 'breached', 'canceled'] as const;

/**
 * How a clock stands. `not-started`: its first moment has not come; `paused`: the customer is waited for; `met`: its last moment came
 * in time, at the due instant at the latest; `breached`: it did not; `canceled`: the case ended otherwise while there was time.
 */
export type ClockState = (typeof CLOCK_STATES)[number];

/** How a clock of a case stands; plain JSON. */
export type ClockStatus = {
  readonly state: ClockState;
  /** Whose clock decides. */
  readonly binds: ClockMeasure;
  /** When the clock started; after a reopening, when the case was reopened. `null` before. */
  readonly startedAt: Instant | null;
  /** When it stopped counting: its last moment, or the end of the case; `null` while it counts. */
  readonly endedAt: Instant | null;
  /** The target on the customer's clock; while it is paused, as if the case went on now. `null` where there is none. */
  readonly dueWall: Instant | null;
  /** The target on the team's clock, likewise. */
  readonly dueBusiness: Instant | null;
  /** The target of the clock that binds; `null` before it starts. */
  readonly dueAt: Instant | null;
  /** The latest acceptable on the clock that binds: its limit, or else its target. After this instant it is breached. */
  readonly limitAt: Instant | null;
  /** Whether the target was missed; a clock with a limit may be late and still be met. */
  readonly late: boolean;
  /** Milliseconds left until `limitAt` on the clock that binds, negative after it; `null` before it starts. */
  readonly remaining: number | null;
  /** The share of the time until `limitAt` that is used up, on the clock that binds; above 1 after it. `null` before it starts. */
  readonly used: number | null;
  /** Milliseconds that passed, without pauses. */
  readonly elapsedWall: number;
  /** Milliseconds of them in which the team worked. */
  readonly elapsedBusiness: number;
};

/**
 * Tells how a clock of a case stands.
 *
 * Events after `now` are not looked at, nor are events that the case refused. A second answer may move the start of a running
 * clock to an earlier time, never to a later one. Time during which a customer could not be reached counts, should they be reached after all.
 *
 * @param events - The events of one case, in the order of their sequence.
 * @param spec - The promise.
 * @param options - The team's calendar, the customer's zone, and now.
 * @returns The state, due times on both clocks, and the time that passed on both.
 * @throws {NpsError} `clock/invalid` with everything that is wrong with the promise; `input/invalid` when the events are not an
 * array; `option/out-of-range` without a calendar; `instant/invalid`, `zone/unknown`; `calendar/out-of-reach` as `addBusiness`.
 * @example
 * const spec = { starts: 'answered', stops: 'contacted', customer: { amount: 24, unit: 'hours' }, binds: 'customer' } as const;
 * const opened = { id: 'e1', caseKey: 'c7/%/a1', at: '2026-02-02T09:00:00.000Z', sequence: 1, kind: 'opened', playbook: 'strict', score: 3 } as const;
 * const status = clockStatus([opened], spec, { calendar: alwaysOpen('UTC'), now: '2026-02-02T15:00:00.000Z' });
 * status.state // => 'running'
 * status.dueAt // => '2026-02-03T09:00:00.000Z'
 * status.remaining // => 64800000
 */
export function clockStatus(events: readonly CaseEvent[], spec: ClockSpec, options: ClockOptions): ClockStatus {
  const { calendar, zone = calendar.zone, now } = checkedClockOptions(options);
  const present = within(['now'], () => epochOf(now));
  const { round, state } = runClock(events, spec, present, { calendar, zone });
  if (round === null) return notStarted(spec, state !== null && CANCELING_STATES.includes(state));
  const at = round.endedAt ?? present;
  const spent = spentBy(round, at, calendar);
  const due = (mark: Mark | null): Instant | null =>
    mark === null ? null : instantOf(dueOfMark(round, mark, at, calendar));
  // The clock that binds has a target.
  const target = (spec.binds === 'customer' ? round.customer : round.team) as Mark;
  const remaining = round.limit.budget - spent[spec.binds];
  return {
    state: isPast(round, round.limit, at, calendar)
      ? 'breached'
      : (round.end ?? (round.pausedAt === null ? 'running' : 'paused')),
    binds: spec.binds,
    startedAt: instantOf(round.startedAt),
    endedAt: round.endedAt === null ? null : instantOf(round.endedAt),
    dueWall: due(round.customer),
    dueBusiness: due(round.team),
    dueAt: due(target),
    limitAt: due(round.limit),
    late: isPast(round, target, at, calendar),
    remaining,
    used: spent[spec.binds] / round.limit.budget,
    elapsedWall: spent.customer,
    elapsedBusiness: spent.team,
  };
}

const notStarted = ({ binds }: ClockSpec, isCancelled: boolean): ClockStatus => ({
  state: isCancelled ? 'canceled' : 'not-started',
  binds,
  startedAt: null,
  endedAt: null,
  dueWall: null,
  dueBusiness: null,
  dueAt: null,
  limitAt: null,
  late: false,
  remaining: null,
  used: null,
  elapsedWall: 0,
  elapsedBusiness: 0,
});

/**
 * Runs a clock through a history.
 *
 * @param events - The events of one case.
 * @param spec - The promise.
 * @param present - Now, epoch milliseconds.
 * @param options - Calendar, zone, and shares of the limit whose moments are wanted.
 * @returns The run since the last reopening, `null` when it did not start; and the state of the case now, `null` before it is opened.
 * @throws {NpsError} As `clockStatus`.
 * @internal
 */
export function runClock(
  events: readonly CaseEvent[],
  spec: ClockSpec,
  present: number,
  options: RoundOptions,
): { readonly round: Round | null; readonly state: CaseState | null } {
  checkClockSpec(spec);
  let round: Round | null = null;
  let state: CaseState | null = null;
  let isFirst = true;
  foldAccepted(events, null, (event, after, instant) => {
    const at = epochOf(instant);
    if (at > present) return;
    if (event.kind === 'reopened') {
      round = null;
      isFirst = false;
    }
    round = steppedRound(round, event, { after, at, isFirst }, spec, options);
    state = after;
  });
  // Once, behind all pauses, however many answers ask for it.
  return { round: startedEarlier(round, spec, options), state };
}

/** Where a case stands after an event, when that was, and whether it was not reopened yet. */
type Step = { readonly after: CaseState; readonly at: number; readonly isFirst: boolean };

/** The run after an event. */
function steppedRound(
  before: Round | null,
  event: CaseEvent,
  { after, at, isFirst }: Step,
  spec: ClockSpec,
  options: RoundOptions,
): Round | null {
  let round = before;
  if (round?.end === 'met') return round;
  const moments = MOMENTS_OF[event.kind];
  const isWaiting = after === 'waiting-customer';
  const isCancelling = CANCELING_STATES.includes(after);
  if (round === null) {
    const starts = moments.includes(spec.starts) || (event.kind === 'reopened' && spec.starts === 'answered');
    if (!starts) return null;
    round = startRound(spec, event.kind === 'opened' ? epochOf(answerTime(event)) : at, options);
  } else {
    if (round.end !== null && !isCancelling) round.end = round.endedAt = null;
    if (round.pausedAt !== null && !isWaiting) resumeRound(round, at);
    if (event.kind === 'answered' && spec.starts === 'answered' && isFirst) {
      const answered = epochOf(answerTime(event));
      if (answered < round.earliest) round.earliest = answered;
    }
  }
  if (round.end === null && moments.includes(spec.stops)) endRound(round, 'met', at);
  else if (round.end === null && isCancelling) endRound(round, 'canceled', at);
  else if (round.end === null && isWaiting && round.pausedAt === null) pauseRound(round, at, options.calendar);
  return round;
}

function endRound(round: Round, end: 'met' | 'canceled', at: number): void {
  round.end = end;
  round.endedAt = at;
}
