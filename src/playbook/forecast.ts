/**
 * Which clocks of planned work will be breached, and why: what is done too late, or not at all.
 *
 * @module
 */
import { type Due, dueOf } from '../cases/clock.ts';
import type { ClockMeasure, TeamTime } from '../cases/clock-time.ts';
import type { Role } from '../cases/role.ts';
import type { Score } from '../scale/score.ts';
import type { BusinessCalendar } from '../time/calendar.ts';
import { type Instant, epochOf, instantOf } from '../time/instant.ts';
import type { Task, Work } from './demand.ts';
import { type Openings, startIn } from './openings.ts';
import type { ClockId, Playbook, PlaybookClock, StepId } from './playbook.ts';

/** Why a clock is breached, from what nobody can help to what more people can. */
export const BREACH_REASONS = ['past-limit', 'not-open', 'capacity'] as const;

/**
 * Why a clock is breached. `past-limit`: its limit had passed when the answer was planned for; `not-open`: the role does not work
 * between the moment at which the work came up and the limit, however many people it has; `capacity`: it works then, but the
 * work before it took too long.
 */
export type BreachReason = (typeof BREACH_REASONS)[number];

/** A clock of an answer that will be breached. */
export type ForecastBreach = {
  readonly clock: ClockId;
  /** Whose time decides: the customer's or the team's. */
  readonly binds: ClockMeasure;
  readonly caseKey: string;
  readonly responseId: string;
  /** The score whose play rules. */
  readonly score: Score;
  /** The role that owns the work. */
  readonly role: Role;
  /** The step under the clock that is done last, or the first that is not done at all. */
  readonly step: StepId;
  /** When the clock started: with the answer, or with the open case that it was added to. */
  readonly startedAt: Instant;
  /** When the answer was planned for. */
  readonly plannedAt: Instant;
  /** The target. */
  readonly dueAt: Instant;
  /** The latest acceptable; the target where the clock has no other limit. */
  readonly limitAt: Instant;
  /** When the step is done; `null` when it is not done by the end. */
  readonly doneAt: Instant | null;
  readonly reason: BreachReason;
};

/** How the answers under a clock fare. */
export type ClockForecast = {
  readonly clock: ClockId;
  /** The answers with work under the clock that has a due time: the sum of the next three. */
  readonly answers: number;
  /** Everything under the clock is done by its limit. */
  readonly met: number;
  /** It is not. */
  readonly breached: number;
  /** It is not done by the end, and the limit comes later. */
  readonly undecided: number;
  /** Those that are met after the target. */
  readonly late: number;
  /** The breached ones by reason. */
  readonly reasons: Readonly<Record<BreachReason, number>>;
};

/** How a role gets on. */
export type RoleCourse = {
  readonly openings: Openings;
  /** Whether nothing is ever done, since the role has no capacity. */
  readonly isIdle: boolean;
  /** When each task of the role is done, epoch milliseconds, in the order of the works; infinity for what is not done. */
  readonly done: Float64Array;
};

/** What the forecast depends on. */
export type ForecastOptions = {
  readonly calendar: BusinessCalendar;
  readonly zone: string;
  readonly now: Instant;
  /** The end, epoch milliseconds. */
  readonly until: number;
};

/** The tasks of a work that one clock is for. */
type Under = { readonly dueAt: Instant; last: Task; doneAt: number; release: number };

/**
 * Holds what is done when against the clocks.
 *
 * @param playbook - The playbook.
 * @param works - The work, the most urgent first.
 * @param courses - How each role gets on.
 * @param options - The calendar of the team's clocks, the customers' zone, now and the end.
 * @returns The breaches, the earliest limit first, and the clocks in the order of the playbook.
 * @throws {NpsError} `clock/invalid`, `calendar/out-of-reach` for a limit of the playbook.
 * @internal
 */
export function forecastOf(
  playbook: Playbook,
  works: readonly Work[],
  courses: ReadonlyMap<Role, RoleCourse>,
  options: ForecastOptions,
): { readonly breaches: readonly ForecastBreach[]; readonly clocks: readonly ClockForecast[] } {
  const breaches: ForecastBreach[] = [];
  const counts = new Map<ClockId, Counts>();
  const next = new Map<Role, number>();
  for (const work of works) {
    const course = courses.get(work.owner);
    if (course === undefined) continue;
    const from = next.get(work.owner) ?? 0;
    next.set(work.owner, from + work.tasks.length);
    for (const [clock, under] of clocksOf(work, course, from)) {
      const spec = playbook.clocks[clock] as PlaybookClock;
      const limitAt = limitOf(spec, under.dueAt, work.startedAt, options);
      const limit = epochOf(limitAt);
      const { doneAt } = under;
      const isBreached = doneAt === Infinity ? course.isIdle || limit <= options.until : doneAt > limit;
      let count = counts.get(clock);
      if (count === undefined) counts.set(clock, (count = noCounts()));
      count.answers++;
      if (!isBreached) {
        if (doneAt === Infinity) count.undecided++;
        else count.met++;
        if (doneAt !== Infinity && doneAt > epochOf(under.dueAt)) count.late++;
        continue;
      }
      const reason =
        work.plannedAt > limit
          ? 'past-limit'
          : startIn(course.openings, under.release) > limit && limit <= options.until
            ? 'not-open'
            : 'capacity';
      count.breached++;
      count.reasons[reason]++;
      breaches.push({
        clock,
        binds: spec.binds,
        caseKey: work.caseKey,
        responseId: work.responseId,
        score: work.score,
        role: work.owner,
        step: under.last.step,
        startedAt: work.startedAt,
        plannedAt: instantOf(work.plannedAt),
        dueAt: under.dueAt,
        limitAt,
        doneAt: doneAt === Infinity ? null : instantOf(doneAt),
        reason,
      });
    }
  }
  // Sorting keeps the order of urgency among those with the same limit.
  breaches.sort((a, b) => (a.limitAt < b.limitAt ? -1 : a.limitAt > b.limitAt ? 1 : 0));
  const clocks = Object.keys(playbook.clocks).flatMap((clock) => {
    const count = counts.get(clock);
    return count === undefined ? [] : [{ clock, ...count }];
  });
  return { breaches, clocks };
}

type Counts = { answers: number; met: number; breached: number; undecided: number; late: number } & {
  reasons: Record<BreachReason, number>;
};

const noCounts = (): Counts => ({
  answers: 0,
  met: 0,
  breached: 0,
  undecided: 0,
  late: 0,
  reasons: { 'past-limit': 0, 'not-open': 0, capacity: 0 },
});

/** The clocks of a work, each with what is done last under it. */
function clocksOf({ tasks }: Work, { done }: RoleCourse, from: number): ReadonlyMap<ClockId, Under> {
  const clocks = new Map<ClockId, Under>();
  tasks.forEach((task, i) => {
    const { clock, dueAt, release } = task;
    if (clock === null || dueAt === null) return;
    const doneAt = done[from + i] as number;
    const under = clocks.get(clock);
    if (under === undefined) clocks.set(clock, { dueAt, last: task, doneAt, release });
    else {
      under.release = Math.max(under.release, release);
      // Of what is not done, the first is what holds up the rest.
      if (doneAt >= under.doneAt && under.doneAt !== Infinity) Object.assign(under, { last: task, doneAt });
    }
  });
  return clocks;
}

/** The latest acceptable moment. Clocks with a known due time start with the answer. */
function limitOf(
  { starts, stops, binds, limit }: PlaybookClock,
  dueAt: Instant,
  startedAt: Instant,
  options: ForecastOptions,
): Instant {
  if (limit === undefined) return dueAt;
  const promise =
    binds === 'customer'
      ? { starts, stops, binds, customer: limit }
      : { starts, stops, binds, team: limit as TeamTime };
  const due = dueOf(promise, startedAt, options) as Exclude<Due, { readonly waitsFor: unknown }>;
  const at = (binds === 'customer' ? due.wall : due.business) as Instant;
  return at < dueAt ? dueAt : at;
}
