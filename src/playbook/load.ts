/**
 * How much work there is day by day: what is planned, what is done, and what is left at the end of each day.
 *
 * @module
 */
import type { Role } from '../cases/role.ts';
import { stretchesOf } from '../time/stretch.ts';
import type { Task, Work } from './demand.ts';
import type { Openings } from './openings.ts';
import type { Course } from './queue.ts';

const DAY = 86_400_000;

/** An amount of work. */
export type Load = {
  readonly actions: number;
  /** Their work, in minutes. */
  readonly minutes: number;
};

/** An amount of work on a day. */
export type DatedLoad = Load & {
  /** The local date, `YYYY-MM-DD`. */
  readonly date: string;
};

/** One day of a role. Minutes are to a millionth. */
export type DayLoad = {
  /** The local date in the zone of the role's calendar, `YYYY-MM-DD`. */
  readonly date: string;
  /** What came up: the work of the answers that were planned for on this day. */
  readonly planned: Load;
  /** How many actions were finished. */
  readonly done: number;
  /** The minutes that were worked, also on actions that are finished later. */
  readonly worked: number;
  /** What is not finished at the end of the day, and the minutes that are left of it. */
  readonly backlog: Load;
};

/** The days with the most; of equal ones the earliest. */
export type Peak = {
  /** The day on which the most minutes came up; `null` when nothing did. */
  readonly planned: DatedLoad | null;
  /** The day at whose end the most minutes were left; `null` when nothing ever was. */
  readonly backlog: DatedLoad | null;
};

/** The load of one role. */
export type RoleLoad = {
  readonly role: Role;
  /** Its minutes of work on a usual business day; `null` when they are not limited. */
  readonly capacity: number | null;
  /** How long its calendar is open on a usual business day, in minutes; a capacity of as much is one person. */
  readonly usualMinutes: number;
  /** The zone of its days. */
  readonly zone: string;
  /** All that came up. */
  readonly planned: Load;
  /** The actions that are done by the end, and all minutes that were worked. */
  readonly done: Load;
  /** What is not done by the end, and the minutes that are left of it. */
  readonly left: Load;
  readonly peak: Peak;
  /** Every day from the first on which work came up to the last on which anything changed; the same days for all roles. */
  readonly days: readonly DayLoad[];
};

/** The tasks of a role, and how it gets on with them. */
export type RoleWork = Pick<RoleLoad, 'role' | 'capacity' | 'usualMinutes' | 'zone'> & {
  /** In the order of the works. */
  readonly tasks: readonly Task[];
  /** When the answer of each task was planned for, epoch milliseconds. */
  readonly plannedAt: readonly number[];
  readonly openings: Openings;
  readonly course: Course;
};

/**
 * Takes the tasks of a role out of the works.
 *
 * @param works - The works, the most urgent first.
 * @param role - The role.
 * @returns Its tasks, and when each was planned for.
 * @internal
 */
export function tasksOfRole(works: readonly Work[], role: Role): Pick<RoleWork, 'tasks' | 'plannedAt'> {
  const tasks: Task[] = [];
  const plannedAt: number[] = [];
  for (const work of works) {
    if (work.owner !== role) continue;
    for (const task of work.tasks) {
      tasks.push(task);
      plannedAt.push(work.plannedAt);
    }
  }
  return { tasks, plannedAt };
}

/** Sums by day, in the days since 1970-01-01. */
type Sums = Map<number, { actions: number; minutes: number; done: number; worked: number }>;

/**
 * Adds up the work of roles day by day.
 *
 * @param works - The work of each role.
 * @returns The load of each role, in the same order.
 * @internal
 */
export function loadsOf(works: readonly RoleWork[]): RoleLoad[] {
  const sums = works.map(sumsOf);
  const days = sums.flatMap((byDay) => [...byDay.keys()]);
  const first = days.reduce((a, b) => Math.min(a, b), Infinity);
  const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
  return works.map(({ role, capacity, usualMinutes, zone, tasks, course }, i): RoleLoad => {
    const rows = rowsOf(sums[i] as Sums, first, last);
    const minutes = tasks.reduce((sum, task) => sum + task.minutes, 0);
    const actions = course.done.reduce((sum, at) => sum + (at === Infinity ? 0 : 1), 0);
    const isDone = actions === tasks.length;
    const worked = isDone
      ? minutes
      : Math.min(
          minutes,
          course.worked.reduce((sum, part) => sum + part, 0),
        );
    return {
      role,
      capacity,
      usualMinutes,
      zone,
      planned: { actions: tasks.length, minutes: exact(minutes) },
      done: { actions, minutes: exact(worked) },
      left: { actions: tasks.length - actions, minutes: exact(minutes - worked) },
      peak: peakOf(rows),
      days: rows,
    };
  });
}

function sumsOf({ zone, tasks, plannedAt, openings, course }: RoleWork): Sums {
  const stretchAt = stretchesOf(zone);
  const sums: Sums = new Map();
  const on = (day: number): { actions: number; minutes: number; done: number; worked: number } => {
    let sum = sums.get(day);
    if (sum === undefined) sums.set(day, (sum = { actions: 0, minutes: 0, done: 0, worked: 0 }));
    return sum;
  };
  tasks.forEach(({ minutes }, i) => {
    const at = plannedAt[i] as number;
    const came = on(Math.floor((at + stretchAt(at).offset) / DAY));
    came.actions++;
    came.minutes += minutes;
    const place = course.place[i] as number;
    if (place >= 0) on(openings.day[place] as number).done++;
  });
  course.worked.forEach((worked, place) => {
    if (worked > 0) on(openings.day[place] as number).worked += worked;
  });
  return sums;
}

function rowsOf(sums: Sums, first: number, last: number): DayLoad[] {
  const rows: DayLoad[] = [];
  const open = { actions: 0, minutes: 0 };
  for (let day = first; day <= last; day++) {
    const { actions = 0, minutes = 0, done = 0, worked = 0 } = sums.get(day) ?? {};
    open.actions += actions - done;
    open.minutes += minutes - worked;
    rows.push({
      date: new Date(day * DAY).toISOString().slice(0, 10),
      planned: { actions, minutes: exact(minutes) },
      done,
      worked: exact(worked),
      backlog: { actions: open.actions, minutes: open.actions === 0 ? 0 : exact(open.minutes) },
    });
  }
  return rows;
}

/**
 * The days with the most work.
 *
 * @param days - Days in order.
 * @returns The peaks.
 * @internal
 */
export function peakOf(days: readonly Pick<DayLoad, 'date' | 'planned' | 'backlog'>[]): Peak {
  const most = (of: 'planned' | 'backlog'): DatedLoad | null => {
    let peak: DatedLoad | null = null;
    for (const { date, [of]: load } of days)
      if (load.actions > 0 && (peak === null || isMore(load, peak))) peak = { date, ...load };
    return peak;
  };
  return { planned: most('planned'), backlog: most('backlog') };
}

const isMore = (a: Load, b: Load): boolean => (a.minutes === b.minutes ? a.actions > b.actions : a.minutes > b.minutes);

/**
 * Minutes to a millionth, so that sums of parts are what the whole is; not below 0.
 *
 * @param minutes - Minutes.
 * @returns The same, rounded where that can be told apart.
 * @internal
 */
export const exact = (minutes: number): number =>
  minutes > 1e9 ? minutes : Math.max(0, Math.round(minutes * 1e6) / 1e6);
