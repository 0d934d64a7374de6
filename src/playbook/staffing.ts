/**
 * Who works when, how much, and at what price: what a simulation depends on, read and checked.
 *
 * @module
 */
import { checkCalendar } from '../cases/clock-argument.ts';
import { ROLES, type Role } from '../cases/role.ts';
import { fail, within } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Response } from '../response.ts';
import type { BusinessCalendar } from '../time/calendar.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { zoneOf } from '../time/zone.ts';
import type { Facts } from './facts.ts';
import { checkPlaybookForm } from './form.ts';
import type { PlanAllOptions } from './plan-all.ts';
import type { Playbook, Step } from './playbook.ts';
import { type Prices, checkAmount, checkAmounts, checkPrices, checkRecord } from './price.ts';

/** When the team works: one calendar for all, and others for roles with hours of their own. */
export type TeamCalendars = {
  /** The hours of every role without others; the team's clocks run on them. */
  readonly team: BusinessCalendar;
} & { readonly [R in Role]?: BusinessCalendar };

/** What a simulation depends on beside the playbook and the answers. */
export type SimulateOptions = {
  /** What is known about each answer, as for `planAll`. */
  readonly facts: PlanAllOptions['facts'];
  /** When the team works. */
  readonly calendars: TeamCalendars;
  /**
   * The minutes of work that a role has on a usual business day: finite, at least 0. Shorter days have fewer in proportion, longer
   * ones more. A role that is not named is not limited.
   */
  readonly capacity: { readonly [R in Role]?: number };
  /** The moment at which it begins: answers from before are planned for then, later ones when they come. */
  readonly now: Instant;
  /** When it ends; not before the last answer. @defaultValue 365 days after the last answer, or after now when that is later */
  readonly until?: Instant;
  /** The zone of the customers' days and of the quiet hours. @defaultValue the zone of the team's calendar */
  readonly zone?: string;
  /** The minutes of a step that does not state its effort. Needed where the playbook has such steps; nothing is taken for it by itself. */
  readonly unstatedMinutes?: number;
  /** What things cost, in a currency of yours. @defaultValue nothing has a price */
  readonly prices?: Prices;
};

/** Options that were checked, with their defaults. */
export type Settings = Pick<SimulateOptions, 'now' | 'calendars' | 'capacity'> & {
  readonly zone: string;
  readonly unstatedMinutes: number;
  readonly factsOf: (response: Response) => Facts;
};

/**
 * Reads the options of a simulation.
 *
 * @param playbook - The playbook.
 * @param responses - What should be a list of answers.
 * @param options - What a caller gave.
 * @returns The options with their defaults.
 * @throws {NpsError} `playbook/invalid` for what is no playbook; `option/out-of-range`, `option/unknown`, `instant/invalid`,
 * `zone/unknown`, with the place of the fault.
 * @internal
 */
export function settingsOf(playbook: Playbook, responses: readonly Response[], options: SimulateOptions): Settings {
  checkPlaybookForm(playbook);
  if (!Array.isArray(responses))
    fail('option/out-of-range', ['responses'], `A list was expected, got ${named(responses)}.`);
  checkRecord(options, [], OPTIONS);
  const { facts, calendars, capacity, now, zone, unstatedMinutes, prices } = options;
  checkRecord(calendars, ['calendars'], ['team', ...ROLES]);
  for (const name of ['team', ...ROLES] as const)
    if (name === 'team' || calendars[name] !== undefined) checkCalendar(calendars[name], ['calendars', name]);
  checkAmounts(capacity, ['capacity'], ROLES);
  within(['now'], () => epochOf(now));
  if (prices !== undefined) checkPrices(prices, playbook);
  if (unstatedMinutes !== undefined) checkAmount(unstatedMinutes, ['unstatedMinutes']);
  else if (stepsIn(playbook).some(({ effortMinutes }) => effortMinutes === undefined))
    fail(
      'option/out-of-range',
      ['unstatedMinutes'],
      'The playbook has steps that do not state their effort, so this is needed.',
    );
  const factsOf =
    typeof facts === 'function'
      ? facts
      : typeof (facts as Partial<typeof facts> | null | undefined)?.get === 'function'
        ? ({ id }: Response): Facts => facts.get(id) ?? {}
        : fail(
            'option/out-of-range',
            ['facts'],
            `Facts are a function or a map by the id of the answer, got ${named(facts)}.`,
          );
  return {
    factsOf,
    calendars,
    capacity,
    now,
    zone: within(['zone'], () => zoneOf(zone ?? calendars.team.zone)),
    unstatedMinutes: unstatedMinutes ?? 0,
  };
}

const OPTIONS = ['facts', 'calendars', 'capacity', 'now', 'until', 'zone', 'unstatedMinutes', 'prices'] as const;

const stepsIn = ({ plays, overlays }: Playbook): readonly Step[] => [
  ...Object.values(plays).flatMap(({ steps }) => steps),
  ...overlays.flatMap((overlay) => overlay.do.flatMap((edit) => (edit.op === 'add' ? [edit.step] : []))),
];
