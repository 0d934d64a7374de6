/**
 * Due times of many answers under the same clocks: those of `dueOf`, with the work that is the same for a date done once.
 *
 * @module
 */
import {
  type CaseMoments,
  type ClockOptions,
  type ClockSpec,
  type Due,
  checkClockSpec,
  dueOf,
} from '../cases/clock.ts';
import { fail, within } from '../error.ts';
import { addBusinessDays } from '../time/calendar.ts';
import { type Instant, epochOf, instantOf, isInstantEpoch } from '../time/instant.ts';
import { stretchesOf } from '../time/stretch.ts';
import { CALENDAR, wallClockOf, zoneOf } from '../time/zone.ts';
import type { ClockId, Playbook } from './playbook.ts';

const HOUR = 3_600_000;
const DAY = 86_400_000;

/** Where an answer or a case begins. */
export type Start = {
  readonly at: Instant;
  /** The same in epoch milliseconds. */
  readonly epoch: number;
  /** Further moments of the case, as far as they are known. */
  readonly moments: CaseMoments;
};

/** When a clock is due that runs from a start. */
export type DueReader = (clock: ClockId, start: Start) => Due;

/** When a target is reached; `null` on a date that needs a closer look. */
type Target = (start: Start) => Moment | null;

/** A moment in both of its forms. */
type Moment = { readonly epoch: number; readonly text: Instant };

/**
 * Makes a function that tells when a clock of a playbook is due.
 *
 * @param clocks - The clocks.
 * @param options - The team's calendar, the customer's zone, and now.
 * @returns A function with the results of `dueOf`; it remembers dates for as long as it lives.
 * @throws {NpsError} The function: `playbook/unknown-clock`, and what `dueOf` throws.
 * @internal
 */
export function dueReader(clocks: Playbook['clocks'], options: ClockOptions): DueReader {
  const present = within(['now'], () => epochOf(options.now));
  const readers = new Map<ClockId, (start: Start) => Due>();
  /** By what a clock promises: clocks that promise the same share their due times. */
  const promises = new Map<string, (start: Start) => Due>();
  const momentOf = momentMaker();
  return (id, start) => {
    const known = readers.get(id);
    if (known !== undefined) return known(start);
    const spec = Object.hasOwn(clocks, id) ? clocks[id] : undefined;
    if (spec === undefined)
      return fail('playbook/unknown-clock', ['clocks', id], 'A clock of the playbook was expected.');
    within(['clocks', id], () => {
      checkClockSpec(spec);
    });
    const { starts, customer, team, binds } = spec;
    const promise = JSON.stringify([starts, customer, team, binds]);
    const reader = promises.get(promise) ?? remembering(readerOf(spec, options, present, momentOf));
    promises.set(promise, reader);
    readers.set(id, reader);
    return reader(start);
  };
}

/** The same answers, but of one start in a row only the first is worked out. */
function remembering(read: (start: Start) => Due): (start: Start) => Due {
  let last: Start | null = null;
  let due: Due | null = null;
  return (start) => {
    if (due !== null && last === start) return due;
    due = read(start);
    last = start;
    return due;
  };
}

function readerOf(
  spec: ClockSpec,
  options: ClockOptions,
  present: number,
  momentOf: MomentMaker,
): (start: Start) => Due {
  const wall = spec.customer === undefined ? null : wallTarget(spec.customer, options, momentOf);
  const business = spec.team === undefined ? null : teamTarget(spec.team, options);
  const { starts, binds } = spec;
  const read = (start: Start): Due => {
    const onWall = wall === null ? null : wall(start);
    const inBusiness = business === null ? null : business(start);
    // The clock that binds has a target; so what has no moment is a date that needs a closer look.
    const binding = binds === 'customer' ? onWall : inBusiness;
    if (binding === null || (wall !== null && onWall === null) || (business !== null && inBusiness === null))
      return dueOf(spec, { ...start.moments, answered: start.at }, options);
    return {
      wall: onWall === null ? null : onWall.text,
      business: inBusiness === null ? null : inBusiness.text,
      binds,
      overdue: present > binding.epoch,
    };
  };
  if (starts === 'answered') return read;
  const waiting: Due = { waitsFor: starts };
  return ({ moments, at: answered }) => {
    const at = moments[starts];
    return at === undefined
      ? waiting
      : read({ at, epoch: within(['moments', starts], () => epochOf(at)), moments: { ...moments, answered } });
  };
}

/** The customer's time. Every date has 24 plain hours, but for those on which the clocks are changed. */
function wallTarget(
  { amount, unit }: NonNullable<ClockSpec['customer']>,
  { zone, calendar }: ClockOptions,
  momentOf: MomentMaker,
): Target {
  if (unit === 'hours') {
    const milliseconds = Math.round(amount * HOUR);
    return (start) => momentOf(start.epoch + milliseconds, start);
  }
  const local = zoneOf(zone ?? calendar.zone);
  const offsetAt = offsetReader(local);
  const place = wallClockOf(local);
  /** When the later date begins, by the number of the earlier one; `null` where it is not plain. */
  const beginnings = new Map<number, number | null>();
  const beginningOf = (days: number): number | null => {
    const date = days * DAY;
    const later = new Date(unit === 'days' ? date + amount * DAY : CALENDAR.addMonths(date, amount));
    const day = { year: later.getUTCFullYear(), month: later.getUTCMonth() + 1, day: later.getUTCDate() };
    const first = place({ ...day, hour: 0, minute: 0, second: 0, millisecond: 0 });
    const last = place({ ...day, hour: 23, minute: 59, second: 59, millisecond: 999 });
    const isPlain = first?.adjusted === null && last?.adjusted === null && last.epoch - first.epoch === DAY - 1;
    return isPlain ? first.epoch : null;
  };
  return (start) => {
    const wallTime = start.epoch + offsetAt(start.epoch);
    const days = Math.floor(wallTime / DAY);
    let beginning = beginnings.get(days);
    if (beginning === undefined) beginnings.set(days, (beginning = beginningOf(days)));
    return beginning === null ? null : momentOf(beginning + (wallTime - days * DAY), start);
  };
}

/** Writes a moment that is counted from a start; `null` when it has no text, so that `dueOf` says what is wrong. */
type MomentMaker = (epoch: number, start: Start) => Moment | null;

/** Most moments share their date and hour with another one, and what is left of the hour with their start. */
function momentMaker(): MomentMaker {
  const hours = new Map<number, string>();
  return (epoch, { at, epoch: from }) => {
    if (!isInstantEpoch(epoch)) return null;
    const hour = Math.floor(epoch / HOUR);
    // A remainder of large numbers takes ten times as long.
    if (epoch - hour * HOUR !== from - Math.floor(from / HOUR) * HOUR) return { epoch, text: instantOf(epoch) };
    let text = hours.get(hour);
    if (text === undefined) hours.set(hour, (text = instantOf(epoch).slice(0, MINUTES_AT)));
    return { epoch, text: text + at.slice(MINUTES_AT) };
  };
}

/** Where the minutes begin in an instant. */
const MINUTES_AT = 13;

/** The team's time: some days end with the same closing for all moments of a date. */
function teamTarget({ amount, unit }: NonNullable<ClockSpec['team']>, { calendar }: ClockOptions): Target {
  if (unit === 'hours') return () => null;
  const offsetAt = offsetReader(within(['calendar', 'zone'], () => zoneOf(calendar.zone)));
  const closings = new Map<number, Moment>();
  return ({ at, epoch }) => {
    const date = Math.floor((epoch + offsetAt(epoch)) / DAY);
    let closing = closings.get(date);
    if (closing === undefined) {
      const text = addBusinessDays(calendar, at, amount);
      closings.set(date, (closing = { epoch: epochOf(text), text }));
    }
    return closing;
  };
}

/** Reads how far the clocks of a zone are ahead; most moments lie in the same stretch as the one before. */
function offsetReader(zone: string): (epoch: number) => number {
  const stretchAt = stretchesOf(zone);
  let from = Infinity;
  let end = -Infinity;
  let offset = 0;
  return (epoch) => {
    if (!(from <= epoch && epoch < end)) ({ offset, end } = stretchAt((from = epoch)));
    return offset;
  };
}
