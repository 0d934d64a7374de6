/**
 * Figures on pace for any group of cases: how long, how late, how much is waiting.
 *
 * @module
 */
import type { Category } from '../scale/category.ts';
import { elapsedBusiness } from '../time/calendar.ts';
import { elapsed } from '../time/instant.ts';
import type { ClockState, ClockStatus } from './clock-status.ts';
import type { ClockSpec } from './clock.ts';
import { type Exclusion, type FollowUpRate, followUpRate } from './rate.ts';
import { ROLES, type Role } from './role.ts';
import { TERMINAL_STATES } from './rules.ts';
import { type Present, type Stay, type Story, overallState, statusesOf } from './story.ts';
import { type WaitingQuantile, waitingCurve, waitingQuantile } from './survival.ts';

/** A case that something was to be done for, and how it stands. */
export type Followed = {
  readonly story: Story;
  /** Of the lowest score among its answers. */
  readonly category: Category;
  /** The clocks of the case, with their status in each run. */
  readonly clocks: ReadonlyMap<string, readonly ClockStatus[]>;
};

/** Median and the time that nine in ten keep within, in milliseconds. */
export type WaitQuantiles = { readonly median: WaitingQuantile; readonly p90: WaitingQuantile };

/**
 * How long something took, on both clocks, until the first reopening; time in which the customer was waited for does not count.
 * Cases in which it has not come count as longer than they have lasted.
 */
export type WaitReading = {
  /** How many cases it came in, how many may still see it, and how many ended without it. */
  readonly over: number;
  readonly open: number;
  readonly ended: number;
  /** The cases that are not among them. */
  readonly excluded: readonly Exclusion[];
  /** Time as it passes for the customer, in milliseconds. */
  readonly wall: WaitQuantiles;
  /** Time in which the team worked, in milliseconds. */
  readonly business: WaitQuantiles;
};

/**
 * Reads how long some cases took.
 *
 * @param stays - The time of each case.
 * @param withoutClock - How many cases were left out.
 * @param level - The confidence level.
 * @returns Median and p90 on both clocks.
 * @internal
 */
export function waitReading(stays: readonly Stay[], withoutClock: number, level: number): WaitReading {
  const many = (end: Stay['end']): number => stays.filter((stay) => stay.end === end).length;
  const quantilesOf = (measure: 'customer' | 'team'): WaitQuantiles => {
    const curve = waitingCurve(stays.map((stay) => ({ time: stay[measure], over: stay.end === 'over' })));
    return { median: waitingQuantile(curve, 0.5, { level }), p90: waitingQuantile(curve, 0.9, { level }) };
  };
  return {
    over: many('over'),
    open: many('open'),
    ended: many('ended'),
    excluded: withoutClock > 0 ? [{ reason: 'no-clock', count: withoutClock }] : [],
    wall: quantilesOf('customer'),
    business: quantilesOf('team'),
  };
}

/** An age on both clocks, in milliseconds. */
export type Age = { readonly wall: number; readonly business: number };

/** What waits. */
export type Backlog = {
  /** How many cases wait. */
  readonly open: number;
  /** The median age, each clock by itself: the first age that at least half do not exceed. `null` when nothing waits. */
  readonly median: Age | null;
  /** The highest age, each clock by itself. `null` when nothing waits. */
  readonly oldest: Age | null;
};

function backlogOf(ages: readonly Age[]): Backlog {
  if (ages.length === 0) return { open: 0, median: null, oldest: null };
  const sorted = (measure: keyof Age): number[] => ages.map((age) => age[measure]).sort((a, b) => a - b);
  const wall = sorted('wall');
  const business = sorted('business');
  const at = (index: number): Age => ({ wall: wall[index] as number, business: business[index] as number });
  return { open: ages.length, median: at(Math.ceil(ages.length / 2) - 1), oldest: at(ages.length - 1) };
}

/**
 * What is not closed, with its age since the answer.
 *
 * @param cases - The cases.
 * @param present - Calendar and now.
 * @returns How many are open, and how old they are.
 * @internal
 */
export const openBacklog = (cases: readonly Followed[], { calendar, now }: Present): Backlog =>
  backlogOf(
    cases
      .filter(({ story: { current } }) => !TERMINAL_STATES.includes(current.state))
      .map(({ story: { current } }) => ({
        wall: elapsed(current.openedAt, now),
        business: elapsedBusiness(calendar, current.openedAt, now),
      })),
  );

/** What one role, or nobody, owns. */
export type RolePace = {
  /** `null`: not assigned yet. */
  readonly role: Role | null;
  /** How many cases it owns. */
  readonly cases: number;
  /** Cases in which a rung of the ladder fired. */
  readonly escalationRate: FollowUpRate;
  /** Cases that are not closed; their age since the answer, pauses included. */
  readonly backlog: Backlog;
};

/** How a promise is kept. */
export type ClockFigures = {
  /** How many cases run under the clock. */
  readonly cases: number;
  /** Cases in which the clock was breached, before or after a reopening, of those in which it was met or breached. */
  readonly breachRate: FollowUpRate;
  /** Cases in which a rung of the ladder fired. */
  readonly escalationRate: FollowUpRate;
  /** Cases in which the clock still runs, in time or not; their age on that clock, without pauses. */
  readonly backlog: Backlog;
};

/** How the promise of one clock is kept, in all and by the role that owns the case now. */
export type ClockPace = ClockFigures & {
  readonly clock: string;
  readonly roles: readonly (ClockFigures & { readonly role: Role | null })[];
};

/**
 * Figures by role, in the order of `ROLES`; cases that nobody owns last.
 *
 * @param cases - The cases.
 * @param read - Figures of the cases of a role.
 * @returns A row for each role that occurs.
 * @internal
 */
export const byRole = <Figures extends object>(
  cases: readonly Followed[],
  read: (own: readonly Followed[]) => Figures,
): ({ readonly role: Role | null } & Figures)[] =>
  [...ROLES, null].flatMap((role) => {
    const own = cases.filter(({ story }) => story.current.role === role);
    return own.length === 0 ? [] : [{ role, ...read(own) }];
  });

/**
 * How often a rung of the ladder fired.
 *
 * @param cases - The cases.
 * @param among - What they are.
 * @param level - The confidence level.
 * @returns The rate.
 * @internal
 */
export const escalationRate = (
  cases: readonly Followed[],
  among: 'eligible' | 'under-clock' | 'of-role',
  level: number,
): FollowUpRate =>
  followUpRate(
    {
      counted: 'escalated',
      among,
      numerator: cases.filter(({ story }) => story.current.rungs.length > 0).length,
      denominator: cases.length,
    },
    level,
  );

/**
 * How the promise of a clock is kept.
 *
 * @param cases - Cases that run under the clock.
 * @param clock - Its id.
 * @param level - The confidence level.
 * @returns Breaches, escalations and what waits.
 * @internal
 */
export function clockFigures(cases: readonly Followed[], clock: string, level: number): ClockFigures {
  const all = cases.map(({ clocks }) => clocks.get(clock) as readonly ClockStatus[]);
  const states = all.map(overallState);
  const many = (...wanted: readonly ClockState[]): number => states.filter((state) => wanted.includes(state)).length;
  return {
    cases: cases.length,
    breachRate: followUpRate(
      {
        counted: 'breached',
        among: 'decided',
        numerator: many('breached'),
        denominator: many('breached', 'met'),
        excluded: {
          'not-yet-due': many('running', 'paused'),
          'not-started': many('not-started'),
          'ended-before-due': many('canceled'),
        },
      },
      level,
    ),
    escalationRate: escalationRate(cases, 'under-clock', level),
    backlog: backlogOf(
      all
        .map((statuses) => statuses.at(-1) as ClockStatus)
        .filter(({ startedAt, endedAt }) => startedAt !== null && endedAt === null)
        .map(({ elapsedWall, elapsedBusiness: business }) => ({ wall: elapsedWall, business })),
    ),
  };
}

/**
 * The status of the clocks of a case.
 *
 * @param story - The case.
 * @param ids - The ids of its clocks.
 * @param specs - The promises; every id has one.
 * @param present - Calendar and zone.
 * @returns The status in each run, by clock.
 * @internal
 */
export const clocksOf = (
  story: Story,
  ids: readonly string[],
  specs: Readonly<Record<string, ClockSpec>>,
  present: Present,
): ReadonlyMap<string, readonly ClockStatus[]> =>
  new Map(ids.map((id) => [id, statusesOf(story, specs[id] as ClockSpec, present)]));
