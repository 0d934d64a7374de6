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
import { CALENDAR, localDateOf, wallClockOf, zoneOf } from '../time/zone.ts';
import type { ClockId, Playbook } from './playbook.ts';

const MINUTE = 60_000;
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

/** When a target is reached, epoch milliseconds; `null` on a date that needs a closer look. */
type Target = (start: Start) => number | null;

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
  const textOf = instantWriter();
  return (id, start) => {
    const known = readers.get(id);
    if (known !== undefined) return known(start);
    const spec = Object.hasOwn(clocks, id) ? clocks[id] : undefined;
    if (spec === undefined)
      return fail('playbook/unknown-clock', ['clocks', id], 'A clock of the playbook was expected.');
    within(['clocks', id], () => {
      checkClockSpec(spec);
    });
    const reader = readerOf(spec, options, present, textOf);
    readers.set(id, reader);
    return reader(start);
  };
}

function readerOf(
  spec: ClockSpec,
  options: ClockOptions,
  present: number,
  textOf: (epoch: number) => Instant,
): (start: Start) => Due {
  const wall = spec.customer === undefined ? null : wallTarget(spec.customer, options);
  const business = spec.team === undefined ? null : teamTarget(spec.team, options);
  const { starts, binds } = spec;
  const read = (start: Start): Due => {
    const wallEpoch = wall === null ? NaN : wall(start);
    const businessEpoch = business === null ? NaN : business(start);
    if (wallEpoch === null || businessEpoch === null)
      return dueOf(spec, { ...start.moments, answered: start.at }, options);
    return {
      wall: wall === null ? null : textOf(wallEpoch),
      business: business === null ? null : textOf(businessEpoch),
      binds,
      overdue: present > (binds === 'customer' ? wallEpoch : businessEpoch),
    };
  };
  if (starts === 'answered') return read;
  return ({ moments, at: answered }) => {
    const at = moments[starts];
    return at === undefined
      ? { waitsFor: starts }
      : read({ at, epoch: within(['moments', starts], () => epochOf(at)), moments: { ...moments, answered } });
  };
}

/** The customer's time. Every date has 24 plain hours, but for those on which the clocks are changed. */
function wallTarget({ amount, unit }: NonNullable<ClockSpec['customer']>, { zone, calendar }: ClockOptions): Target {
  if (unit === 'hours') {
    const milliseconds = Math.round(amount * HOUR);
    return ({ epoch }) => within9999(epoch + milliseconds);
  }
  const local = zoneOf(zone ?? calendar.zone);
  const stretchAt = stretchesOf(local);
  const place = wallClockOf(local);
  /** When the later date begins, by the earlier one; `null` where it is not plain. */
  const beginnings = new Map<number, number | null>();
  const beginningOf = (date: number): number | null => {
    const later = new Date(unit === 'days' ? date + amount * DAY : CALENDAR.addMonths(date, amount));
    const day = { year: later.getUTCFullYear(), month: later.getUTCMonth() + 1, day: later.getUTCDate() };
    const first = place({ ...day, hour: 0, minute: 0, second: 0, millisecond: 0 });
    const last = place({ ...day, hour: 23, minute: 59, second: 59, millisecond: 999 });
    const isPlain = first?.adjusted === null && last?.adjusted === null && last.epoch - first.epoch === DAY - 1;
    return isPlain ? first.epoch : null;
  };
  return ({ epoch }) => {
    const wallTime = epoch + stretchAt(epoch).offset;
    const date = Math.floor(wallTime / DAY) * DAY;
    let beginning = beginnings.get(date);
    if (beginning === undefined) beginnings.set(date, (beginning = beginningOf(date)));
    return beginning === null ? null : within9999(beginning + (wallTime - date));
  };
}

/** A moment that has a text; for others it is `dueOf` that says what is wrong. */
const within9999 = (epoch: number): number | null => (isInstantEpoch(epoch) ? epoch : null);

/** Writes moments, most of which share their date with another one. */
function instantWriter(): (epoch: number) => Instant {
  const dates = new Map<number, string>();
  return (epoch) => {
    const day = Math.floor(epoch / DAY);
    let date = dates.get(day);
    if (date === undefined) dates.set(day, (date = instantOf(day * DAY).slice(0, 11)));
    const time = epoch - day * DAY;
    const minutes = Math.floor(time / MINUTE);
    const rest = time - minutes * MINUTE;
    const seconds = Math.floor(rest / 1000);
    const milliseconds = rest - seconds * 1000;
    return `${date}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds)}.${milliseconds < 100 ? '0' : ''}${two(milliseconds)}Z`;
  };
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The team's time: some days end with the same closing for all moments of a date. */
function teamTarget({ amount, unit }: NonNullable<ClockSpec['team']>, { calendar }: ClockOptions): Target {
  if (unit === 'hours') return () => null;
  const dateOf = localDateOf(calendar.zone, ['calendar', 'zone']);
  const closings = new Map<number, number>();
  return ({ at, epoch }) => {
    const date = dateOf(epoch);
    let closing = closings.get(date);
    if (closing === undefined) closings.set(date, (closing = epochOf(addBusinessDays(calendar, at, amount))));
    return closing;
  };
}
