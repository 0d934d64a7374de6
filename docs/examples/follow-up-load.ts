/**
 * The work that open cases bring, by the day on which it is due and the role that owns it.
 *
 * @module
 */
import { type Instant, periodOf } from 'npskit';
import { ROLES, type PlannedAction, type PlanBody, type Role } from 'npskit/playbook';

/** So many days have a row of their own; what is due after them is taken together. */
const DAYS = 7;

/** Some work. */
export type Work = { readonly actions: number; readonly minutes: number };

/** The work of a day. */
export type DayLoad = {
  /** The day as `YYYY-MM-DD`; null for all later ones together. */
  readonly day: string | null;
  readonly byRole: Readonly<Record<Role, Work>>;
  readonly all: Work;
};

/** The work of all days. */
export type Load = {
  /** The roles that have work, in the order of the library. */
  readonly roles: readonly Role[];
  /** Today first; days without work are left out, except for today. */
  readonly days: readonly DayLoad[];
  readonly sum: DayLoad;
};

/**
 * Adds up what is planned or put off, on the day on which it is due on the clock that binds. What is overdue counts today; what
 * waits for a moment of its case is not counted.
 *
 * @param plans - The plans of all open cases.
 * @param when - Now, and the zone of the days.
 * @returns The work.
 */
export function loadOf(
  plans: readonly PlanBody[],
  { now, zone }: { readonly now: Instant; readonly zone: string },
): Load {
  const dayOf = (instant: Instant): string => periodOf(instant, { unit: 'day', zone }).key;
  const today = dayOf(now);
  const last = lastDay(today);
  const byDay = new Map<string | null, PlannedAction[]>([[today, []]]);
  for (const { actions, deferred } of plans)
    for (const action of [...actions, ...deferred]) {
      const at = dueAt(action);
      if (at === undefined) continue;
      const due = at === null || at <= now ? today : dayOf(at);
      const day = due > last ? null : due;
      const own = byDay.get(day);
      if (own === undefined) byDay.set(day, [action]);
      else own.push(action);
    }
  const days = [...byDay.entries()]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([day, actions]) => dayLoad(day, actions));
  const sum = dayLoad(null, [...byDay.values()].flat());
  return { roles: ROLES.filter((role) => sum.byRole[role].actions > 0), days, sum };
}

/** When an action is due on the clock that binds; null without a clock, undefined where it waits. */
function dueAt({ due }: PlannedAction): Instant | null | undefined {
  if (due === null) return null;
  if ('waitsFor' in due) return undefined;
  return due.binds === 'customer' ? due.wall : due.business;
}

const lastDay = (today: string): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + (DAYS - 1) * 86_400_000).toISOString().slice(0, 10);

function dayLoad(day: string | null, actions: readonly PlannedAction[]): DayLoad {
  const workOf = (some: readonly PlannedAction[]): Work => ({
    actions: some.length,
    minutes: some.reduce((sum, { effortMinutes = 0 }) => sum + effortMinutes, 0),
  });
  const of = (role: Role): Work => workOf(actions.filter(({ owner }) => owner === role));
  const byRole = Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Readonly<Record<Role, Work>>;
  return { day, byRole, all: workOf(actions) };
}
