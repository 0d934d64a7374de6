/**
 * The history of a case cut into runs: from the answer to the first reopening, and from each reopening to the next.
 *
 * Reopening starts every clock anew. Figures on pace look at each run by itself, so that reopening a case hides no breach.
 *
 * @module
 */
import type { BusinessCalendar } from '../time/calendar.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import type { Case } from './case.ts';
import { type ClockState, type ClockStatus, clockStatus, runClock } from './clock-status.ts';
import type { ClockSpec } from './clock.ts';
import type { CasePlan } from './case-plan.ts';
import { type CaseEvent, answerTime } from './event.ts';
import { foldAccepted, foldCase } from './fold.ts';
import type { FollowUp } from './follow-up.ts';
import { spentBy } from './round.ts';

/** What figures on pace depend on. */
export type Present = {
  readonly calendar: BusinessCalendar;
  readonly zone: string;
  readonly now: Instant;
};

/** One run of a case. */
export type Run = {
  /** Its events, as a history of its own. */
  readonly events: readonly CaseEvent[];
  /** The moment up to which it is looked at: the reopening that ends it, or now. */
  readonly until: Instant;
};

/** What happened to a case so far. */
export type Story = {
  /** The case as it stands. */
  readonly current: Case;
  /** At least one. */
  readonly runs: readonly Run[];
};

/** What became of a log: its events by case, and those that no case took. */
export type Log = {
  /** The events that each case took, up to now, in order. */
  readonly histories: ReadonlyMap<string, readonly CaseEvent[]>;
  /** How many events were refused. */
  readonly rejected: number;
};

/**
 * Sorts a log by case. What happened after now is left out.
 *
 * @param events - The events of many cases, those of each in the order of their sequence.
 * @param now - The present moment; an instant.
 * @returns The histories, and how many events were refused.
 * @internal
 */
export function sortLog(events: readonly CaseEvent[], now: Instant): Log {
  const byCase = new Map<string, CaseEvent[]>();
  let rejected = 0;
  for (const event of events) {
    const key: unknown = (event as CaseEvent | null | undefined)?.caseKey;
    if (typeof key !== 'string') {
      rejected++;
      continue;
    }
    const own = byCase.get(key);
    if (own === undefined) byCase.set(key, [event]);
    else own.push(event);
  }
  const histories = new Map<string, readonly CaseEvent[]>();
  for (const [key, own] of byCase) {
    const taken: CaseEvent[] = [];
    const folded = foldAccepted(own, null, (event, _, at) => {
      if (at <= now) taken.push(event);
    });
    rejected += folded.rejected.length;
    if (taken.length > 0) histories.set(key, taken);
  }
  return { histories, rejected };
}

/**
 * The story of a case. A case that nobody opened began with its answer, and nothing happened since: silence is no success. Nor is
 * one that was opened late any younger.
 *
 * @param history - The events that the case took, up to now; none when nobody opened it.
 * @param plan - What was meant to happen in it, for answers that were given by now.
 * @param now - The present moment.
 * @returns The case and its runs.
 * @internal
 */
export function storyOf(
  history: readonly CaseEvent[] | undefined,
  { first, opening }: Pick<CasePlan, 'first' | 'opening'>,
  now: Instant,
): Story {
  const events = history === undefined ? [unopened(first)] : fromAnswer(history, opening);
  // The history begins with the event that opens the case.
  return { current: foldCase(events).case as Case, runs: runsOf(events, now) };
}

/** The history, told from the answer on where the event that opens the case is later and does not say when that was given. */
function fromAnswer(history: readonly CaseEvent[], { answeredAt }: FollowUp): readonly CaseEvent[] {
  const [opened, ...rest] = history as readonly [CaseEvent & { readonly kind: 'opened' }, ...CaseEvent[]];
  return answeredAt < answerTime(opened) ? [{ ...opened, answeredAt }, ...rest] : history;
}

const unopened = ({ caseKey, answeredAt, score }: FollowUp): CaseEvent => ({
  id: '%unopened',
  caseKey,
  at: answeredAt,
  sequence: 0,
  kind: 'opened',
  playbook: '%',
  score,
});

/** Cuts a history at its reopenings. A later run is told as a case that was opened and assigned when it was reopened. */
function runsOf(events: readonly CaseEvent[], now: Instant): Run[] {
  const runs: Run[] = [];
  let run: CaseEvent[] = [];
  let last = '';
  for (const event of events) {
    if (event.at > last) last = event.at;
    if (event.kind !== 'reopened') {
      // A further answer moves the start of the first run only.
      run.push(runs.length > 0 && event.kind === 'answered' ? noted(event) : event);
      continue;
    }
    runs.push({ events: run, until: last });
    const { id, caseKey, sequence } = event;
    const first = events[0] as CaseEvent & { readonly kind: 'opened' };
    // The id of the event that opened the case is taken by no other.
    run = [
      { id: first.id, caseKey, at: last, sequence: sequence - 1, kind: 'opened', playbook: '%', score: first.score },
      { id, caseKey, at: last, sequence, kind: 'assigned', role: 'account-manager' },
    ];
  }
  runs.push({ events: run, until: now });
  return runs;
}

const noted = ({ id, caseKey, at, sequence }: CaseEvent): CaseEvent => ({
  id,
  caseKey,
  at,
  sequence,
  kind: 'noted',
  note: '',
});

/** How long something took in one run, or has taken. */
export type Stay = {
  /** Milliseconds as they pass for the customer, and those in which the team worked; without pauses. */
  readonly customer: number;
  readonly team: number;
  /** `over`: it came; `open`: it may come; `ended`: the run ended without it. */
  readonly end: 'over' | 'open' | 'ended';
};

/**
 * How long a run took from its start to a moment.
 *
 * @param run - The run.
 * @param stops - The moment.
 * @param present - Calendar and zone.
 * @returns The time that passed, and whether the moment came.
 * @internal
 */
export function stayOf({ events, until }: Run, stops: 'contacted' | 'resolved', { calendar, zone }: Present): Stay {
  const end = epochOf(until);
  // The first event of a run starts this clock.
  const round = runClock(events, { ...WATCH, stops }, end, { calendar, zone }).round as NonNullable<
    ReturnType<typeof runClock>['round']
  >;
  const { customer, team } = spentBy(round, round.endedAt ?? end, calendar);
  return { customer, team, end: round.end === 'met' ? 'over' : round.end === null ? 'open' : 'ended' };
}

/** A clock that only measures; what it promises is not looked at. */
const WATCH = { starts: 'answered', customer: { amount: 1, unit: 'hours' }, binds: 'customer' } as const;

/**
 * How a clock stands in each run of a case.
 *
 * @param story - The case.
 * @param spec - The promise.
 * @param present - Calendar and zone.
 * @returns The status of every run, the present one last.
 * @internal
 */
export const statusesOf = ({ runs }: Story, spec: ClockSpec, { calendar, zone }: Present): readonly ClockStatus[] =>
  runs.map(({ events, until }) => clockStatus(events, spec, { calendar, zone, now: until }));

/**
 * How a clock of a case stands over all its runs.
 *
 * @param statuses - Its status in each run.
 * @returns `breached` once any run was; or else the state in the present run.
 * @internal
 */
export const overallState = (statuses: readonly ClockStatus[]): ClockState =>
  statuses.some(({ state }) => state === 'breached') ? 'breached' : (statuses.at(-1) as ClockStatus).state;
