/**
 * What a clock of a case promises: from which moment to which, and how long that may take.
 *
 * The customer's clock counts time as it passes, the team's clock counts working hours. Both may be given; the one that
 * binds decides what is late. How a clock stands is derived from the events of the case, see `clockStatus`.
 *
 * @module
 */
import { type Issue, NpsError, fail, within } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { BusinessCalendar } from '../time/calendar.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { checkedClockOptions } from './clock-argument.ts';
import {
  CLOCK_MEASURES,
  type ClockMeasure,
  type CustomerTime,
  type TeamTime,
  budgetOf,
  instantOrNull,
  spentAt,
} from './clock-time.ts';

/** The moments in the life of a case between which a clock may run, in their usual order. */
export const CASE_MOMENTS = [
  'answered',
  'assigned',
  'attempted',
  'contacted',
  'resolving',
  'resolved',
  'verified',
  'closed',
] as const;

/** A moment in the life of a case. `answered` is when the customer answered, not when the case was opened. */
export type CaseMoment = (typeof CASE_MOMENTS)[number];

/** A promise about time; plain JSON. */
export type ClockSpec = {
  /** The moment at which the clock starts. */
  readonly starts: CaseMoment;
  /** The moment that stops it. */
  readonly stops: CaseMoment;
  /** The target on the customer's clock. */
  readonly customer?: CustomerTime;
  /** The target on the team's clock. */
  readonly team?: TeamTime;
  /** The latest acceptable, on the clock that binds; not shorter than its target. Without it, the target is the limit. */
  readonly limit?: CustomerTime | TeamTime;
  /** Whose clock decides; its target is given. */
  readonly binds: ClockMeasure;
};

/** When something is due, on both clocks; or which moment has to come first. */
export type Due =
  | {
      /** On the customer's clock; `null` where the promise gives no such target. */
      readonly wall: Instant | null;
      /** On the team's clock; `null` where the promise gives no such target. */
      readonly business: Instant | null;
      readonly binds: ClockMeasure;
      /** Whether the due time of the clock that binds has passed already. */
      readonly overdue: boolean;
    }
  | { readonly waitsFor: CaseMoment };

/** When some moments of a case were; a moment that has not come is missing. */
export type CaseMoments = { readonly [Moment in CaseMoment]?: Instant };

/** What due times depend on. */
export type ClockOptions = {
  /** When the team works. */
  readonly calendar: BusinessCalendar;
  /** The zone whose days and months count on the customer's clock. @defaultValue the zone of the calendar */
  readonly zone?: string;
  /** The present moment. */
  readonly now: Instant;
};

/**
 * When something is due that is promised from a moment on.
 *
 * @param spec - The promise.
 * @param from - When the customer answered; or all moments known, for a clock that starts later.
 * @param options - The team's calendar, the customer's zone, and now.
 * @returns The due times on both clocks; or the moment that the clock waits for, when it has not come.
 * @throws {NpsError} `clock/invalid` with everything that is wrong with the promise; `option/out-of-range` without a calendar;
 * `instant/invalid`, `zone/unknown`;
 * `calendar/out-of-reach` when a due time lies beyond the year 9999, or the team does not work for that long in 100 years.
 * @example
 * const day = [{ from: '09:00', to: '17:00' }];
 * const calendar = calendarOf({ zone: 'UTC', week: { monday: day, friday: day } });
 * const options = { calendar, now: '2026-01-30T12:00:00.000Z' };
 * const contact = { starts: 'answered', stops: 'contacted', customer: { amount: 24, unit: 'hours' }, binds: 'customer' } as const;
 * const due = dueOf(contact, '2026-01-30T12:00:00.000Z', options);
 * 'wall' in due && due.wall // => '2026-01-31T12:00:00.000Z'
 * const check = { starts: 'resolved', stops: 'verified', team: { amount: 8, unit: 'hours' }, binds: 'team' } as const;
 * dueOf(check, '2026-01-30T12:00:00.000Z', options) // => { waitsFor: 'resolved' }
 */
export function dueOf(spec: ClockSpec, from: Instant | CaseMoments, options: ClockOptions): Due {
  const { calendar, zone, now } = checkedClockOptions(options);
  checkClockSpec(spec);
  const present = within(['now'], () => epochOf(now));
  const start =
    typeof from === 'string' ? (spec.starts === 'answered' ? from : undefined) : momentIn(from, spec.starts);
  if (start === undefined) return { waitsFor: spec.starts };
  const at = within(typeof from === 'string' ? ['from'] : ['from', spec.starts], () => epochOf(start));
  const local = zone ?? calendar.zone;
  const dueAt = (measure: ClockMeasure): number | null => {
    const time = spec[measure];
    return time === undefined ? null : spentAt(calendar, measure, at, budgetOf(time, measure, at, calendar, local));
  };
  const due = { customer: dueAt('customer'), team: dueAt('team') };
  return {
    wall: instantOrNull(due.customer),
    business: instantOrNull(due.team),
    binds: spec.binds,
    overdue: present > (due[spec.binds] as number),
  };
}

const momentIn = (moments: CaseMoments, moment: CaseMoment): Instant | undefined =>
  typeof moments === 'object' && moments !== null && !Array.isArray(moments)
    ? moments[moment]
    : fail('option/out-of-range', ['from'], `An instant or a record of moments was expected, got ${named(moments)}.`);

/**
 * Refuses a promise about time that cannot be kept count of.
 *
 * @param spec - What a caller gave.
 * @throws {NpsError} `clock/invalid` with every fault.
 * @internal
 */
export function checkClockSpec(spec: ClockSpec): void {
  const [first, ...rest] = clockFaults(spec);
  if (first !== undefined) throw new NpsError([first, ...rest]);
}

/**
 * Everything that is wrong with a promise about time.
 *
 * @param spec - What a caller gave.
 * @returns The faults, with places inside the promise; none when it is sound.
 * @example
 * const faults = clockFaults({ starts: 'answered', stops: 'contacted', customer: { amount: 0, unit: 'hours' }, binds: 'team' });
 * faults.map(({ path }) => path) // => [['customer', 'amount'], ['team']]
 */
export function clockFaults(spec: ClockSpec): Issue[] {
  const issues: Issue[] = [];
  const report = (path: readonly string[], message: string): void =>
    void issues.push({ code: 'clock/invalid', path, message });
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) {
    report([], `A clock is a record, got ${named(spec)}.`);
    return issues;
  }
  for (const key of Object.keys(spec))
    if (!MEMBERS.has(key)) report([key], `A clock has only the members ${[...MEMBERS].join(', ')}.`);
  for (const end of ['starts', 'stops'] as const)
    if (!CASE_MOMENTS.includes(spec[end])) report([end], `A moment is one of ${CASE_MOMENTS.join(', ')}.`);
  if (CASE_MOMENTS.includes(spec.stops) && CASE_MOMENTS.indexOf(spec.stops) <= CASE_MOMENTS.indexOf(spec.starts))
    report(['stops'], 'A clock stops at a moment that comes after the one at which it starts.');
  for (const measure of CLOCK_MEASURES)
    if (spec[measure] !== undefined) checkTime(spec[measure], measure, [measure], report);
  if (!CLOCK_MEASURES.includes(spec.binds))
    report(['binds'], `The clock that binds is one of ${CLOCK_MEASURES.join(', ')}.`);
  else {
    const target = spec[spec.binds];
    if (target === undefined) report([spec.binds], 'The clock that binds has a target, got none.');
    if (
      spec.limit !== undefined &&
      checkTime(spec.limit, spec.binds, ['limit'], report) &&
      target?.unit === spec.limit.unit &&
      spec.limit.amount < target.amount
    )
      report(['limit', 'amount'], 'A limit is not shorter than its target.');
  }
  return issues;
}

const MEMBERS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'starts',
  'stops',
  'customer',
  'team',
  'limit',
  'binds',
  'origin',
]);

/** The most of each unit: a hundred years. */
const MOST = { hours: 876_600, days: 36_525, months: 1_200 } as const;

const UNITS = { customer: ['hours', 'days', 'months'], team: ['hours', 'days'] } as const;

/** Whether an amount of time is sound; reports what is not. */
function checkTime(
  time: CustomerTime | TeamTime,
  measure: ClockMeasure,
  path: readonly string[],
  report: (path: readonly string[], message: string) => void,
): boolean {
  if (typeof time !== 'object' || time === null) {
    report(path, `An amount and a unit were expected, got ${named(time)}.`);
    return false;
  }
  const { amount, unit } = time;
  const units: readonly string[] = UNITS[measure];
  if (!units.includes(unit)) {
    report([...path, 'unit'], `A unit of the ${measure}'s clock is one of ${units.join(', ')}.`);
    return false;
  }
  const isSound =
    Number.isFinite(amount) &&
    amount <= MOST[unit] &&
    (unit === 'hours' ? amount >= SHORTEST : Number.isInteger(amount) && amount >= 1);
  if (!isSound)
    report(
      [...path, 'amount'],
      unit === 'hours'
        ? `Hours are above 0 and at most ${MOST.hours}.`
        : `An amount of ${unit} is a whole number from 1 to ${MOST[unit]}.`,
    );
  return isSound;
}

/** A millisecond, in hours. */
const SHORTEST = 1 / 3_600_000;
