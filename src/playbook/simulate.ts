/**
 * What a playbook would ask of a team: the load by day and role, what would be late, and what it would cost.
 *
 * @module
 */
import { ROLES } from '../cases/role.ts';
import { fail, within } from '../error.ts';
import type { Response } from '../response.ts';
import { type Instant, epochOf, instantOf } from '../time/instant.ts';
import { type DeferredBy, type SuppressedBy, type WaitingLoad, deferredIn, suppressedIn, waitingIn } from './aside.ts';
import { type Work, demandOf } from './demand.ts';
import { type ClockForecast, type ForecastBreach, forecastOf } from './forecast.ts';
import {
  type DatedLoad,
  type Load,
  type Peak,
  type RoleLoad,
  type RoleWork,
  exact,
  loadsOf,
  peakOf,
  tasksOfRole,
} from './load.ts';
import { openingsOf, usualMinutes } from './openings.ts';
import type { ActionId, Playbook } from './playbook.ts';
import { type SimulatedCost, costOf } from './price.ts';
import { workOff } from './queue.ts';
import { type SimulateOptions, settingsOf } from './staffing.ts';

const DAY = 86_400_000;
const YEAR_DAYS = 365;
const REACH_DAYS = 36_525;
const LAST_EPOCH = 253_402_300_799_999;

/** What a playbook would ask of a team; plain JSON. */
export type Simulation = {
  readonly playbook: { readonly id: string; readonly version: number };
  /** From when to when. */
  readonly now: Instant;
  readonly until: Instant;
  /** How many answers there are. */
  readonly answers: number;
  /** The work of all plans, but for what waits; what of it is done by the end, and what is left. */
  readonly total: { readonly planned: Load; readonly done: Load; readonly left: Load };
  /** By local date: how many actions come up, and how many are finished. The planned ones add up to those of `total`. */
  readonly actionsPerDay: readonly { readonly date: string; readonly planned: number; readonly done: number }[];
  /** The load of every role that owns work or has a capacity, in the order of `ROLES`. */
  readonly minutesPerRole: readonly RoleLoad[];
  /** The days with the most work, all roles together. */
  readonly peak: Peak;
  /** What is not finished at the end of each day, all roles together. */
  readonly backlog: readonly DatedLoad[];
  /** Every clock of an answer that is breached, the earliest limit first. */
  readonly forecastBreaches: readonly ForecastBreach[];
  /** How many answers keep and break each clock. */
  readonly clocks: readonly ClockForecast[];
  /** What is left out, by the guard that stopped it; it is no part of the load. */
  readonly suppressedBy: readonly SuppressedBy[];
  /** What is put off, by the guard; it is part of the load. */
  readonly deferredBy: readonly DeferredBy[];
  /** What waits for a moment such as `resolved`: when that comes is not simulated, so it is no part of the load or the cost. */
  readonly waiting: readonly WaitingLoad[];
  /** The minutes that were taken for steps that state none, and for how many actions; `null` when there were none to take. */
  readonly assumed: { readonly minutes: number; readonly actions: number } | null;
  readonly cost: SimulatedCost;
};

/**
 * Works through answers as they come, with so many minutes a day: what comes up when, what is done when, and what is too late.
 *
 * Each answer is planned for by itself, as by `plan`, at the moment it came, or now when that is later. Its work belongs to the
 * role that owns the plan. A role works at one even speed while its calendar is open, and always on the most urgent case, in the
 * order of `planAll`; what was begun is put aside for a more urgent case and gone on with later. Nothing is begun before its
 * answer, before the steps that it comes after, or before the quiet hours are over into which it was planned. Two people are
 * one who is twice as fast, so what one person cannot do sooner than in an hour may take less here. A role that is not limited
 * does everything as soon as it comes up while it is open; one with a capacity of 0 does nothing.
 *
 * Within a case the order is that of the plan; what was put off comes last, unless another step comes after it.
 *
 * A clock of an answer is kept when every step due by it is done by its limit. More capacity never breaks a clock.
 * Steps that wait for a moment of the case, and what comes after them, are counted apart in `waiting`. What is done changes no
 * facts: that a customer was rewarded or asked does not stop the next reward. Answers that never came are yours to make up.
 *
 * @param playbook - The playbook; free of faults for `checkPlaybook`.
 * @param responses - The answers, in any order, each with an id of its own.
 * @param options - Facts, calendars, capacity, now, and what is not known from the playbook.
 * @returns The load, the breaches and the cost. The same input gives the same result.
 * @throws {NpsError} `option/out-of-range`, `option/unknown`, `instant/invalid` or `zone/unknown` for options;
 * `response/duplicate-id`; otherwise as `planAll`.
 * @example
 * const day = [{ from: '09:00', to: '17:00' }];
 * const team = calendarOf({ zone: 'UTC', week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day } });
 * const answer = { id: 'a1', subject: 'c7', score: 6 as const, answeredAt: '2026-02-06T16:50:00.000Z', tags: {} };
 * const options = { facts: new Map(), calendars: { team }, capacity: { 'cx-manager': 480 }, now: '2026-02-06T09:00:00.000Z' };
 * const { total, actionsPerDay, forecastBreaches } = simulate(strictPlaybook, [answer], options);
 * total.planned // => { actions: 6, minutes: 19 }
 * actionsPerDay.map(({ date, done }) => `${date}: ${done}`).join(', ') // => '2026-02-06: 2, 2026-02-07: 0, 2026-02-08: 0, 2026-02-09: 4'
 * forecastBreaches.map(({ clock, limitAt, doneAt }) => [clock, limitAt, doneAt]) // => [['detractor-resolve', '2026-02-08T16:50:00.000Z', '2026-02-09T09:09:00.000Z']]
 */
export function simulate(playbook: Playbook, responses: readonly Response[], options: SimulateOptions): Simulation {
  const settings = settingsOf(playbook, responses, options);
  const { now, calendars, capacity, unstatedMinutes } = settings;
  const works = demandOf(playbook, responses, { ...settings, calendar: calendars.team });
  const begin = epochOf(now);
  const until = endOf(works, begin, options.until);
  const roles = ROLES.flatMap((role): RoleWork[] => {
    const { tasks, plannedAt } = tasksOfRole(works, role);
    const minutes = capacity[role] ?? null;
    if (tasks.length === 0 && minutes === null) return [];
    const calendar = calendars[role] ?? calendars.team;
    const openings = openingsOf(calendar, begin, until);
    const usual = usualMinutes(calendar);
    const course = workOff(tasks, openings, minutes === null ? null : minutes / usual);
    return [{ role, capacity: minutes, usualMinutes: usual, zone: calendar.zone, tasks, plannedAt, openings, course }];
  });
  const loads = loadsOf(roles);
  const courses = new Map(
    roles.map(({ role, capacity: minutes, openings, course }) => [
      role,
      { openings, isIdle: minutes === 0, done: course.done },
    ]),
  );
  const { breaches, clocks } = forecastOf(playbook, works, courses, { ...settings, calendar: calendars.team, until });
  const days = dayByDay(loads);
  return {
    playbook: { id: playbook.id, version: playbook.version },
    now,
    until: instantOf(until),
    answers: works.length,
    total: {
      planned: sumOf(loads.map(({ planned }) => planned)),
      done: sumOf(loads.map(({ done }) => done)),
      left: sumOf(loads.map(({ left }) => left)),
    },
    actionsPerDay: days.map(({ date, planned, done }) => ({ date, planned: planned.actions, done })),
    minutesPerRole: loads,
    peak: peakOf(days),
    backlog: days.map(({ date, backlog }) => ({ date, ...backlog })),
    forecastBreaches: breaches,
    clocks,
    suppressedBy: suppressedIn(works),
    deferredBy: deferredIn(works),
    waiting: waitingIn(works),
    assumed: assumedIn(works, unstatedMinutes),
    cost: costOf(loads, countsOf(works), options.prices ?? {}),
  };
}

/** All roles together, day by day; all have the same days. */
function dayByDay(
  loads: readonly RoleLoad[],
): readonly Pick<RoleLoad['days'][number], 'date' | 'planned' | 'done' | 'backlog'>[] {
  return (loads[0]?.days ?? []).map(({ date }, i) => {
    const own = loads.map(({ days }) => days[i] as RoleLoad['days'][number]);
    return {
      date,
      planned: sumOf(own.map(({ planned }) => planned)),
      done: own.reduce((sum, { done }) => sum + done, 0),
      backlog: sumOf(own.map(({ backlog }) => backlog)),
    };
  });
}

function sumOf(loads: readonly Load[]): Load {
  const minutes = loads.reduce((sum, load) => sum + load.minutes, 0);
  if (!(minutes < Infinity))
    fail('option/out-of-range', ['playbook'], 'The work of all answers together is a finite number of minutes.');
  return { actions: loads.reduce((sum, load) => sum + load.actions, 0), minutes: exact(minutes) };
}

function countsOf(works: readonly Work[]): ReadonlyMap<ActionId, number> {
  const counts = new Map<ActionId, number>();
  for (const { tasks } of works) for (const { action } of tasks) counts.set(action, (counts.get(action) ?? 0) + 1);
  return counts;
}

function assumedIn(works: readonly Work[], minutes: number): Simulation['assumed'] {
  let actions = 0;
  for (const { tasks, waiting } of works)
    actions += tasks.filter((task) => task.isAssumed).length + waiting.filter((task) => task.isAssumed).length;
  return actions === 0 ? null : { minutes, actions };
}

/** The end: what the caller says, or long enough after the last answer. */
function endOf(works: readonly Work[], begin: number, stated: Instant | undefined): number {
  const last = works.reduce((latest, { plannedAt }) => Math.max(latest, plannedAt), begin);
  const until =
    stated === undefined ? Math.min(last + YEAR_DAYS * DAY, LAST_EPOCH) : within(['until'], () => epochOf(stated));
  if (until < last || until > begin + REACH_DAYS * DAY)
    fail(
      'option/out-of-range',
      ['until'],
      `The end is not before the last answer, and at most ${REACH_DAYS} days from now.`,
    );
  return until;
}
