/**
 * Business time: when a team works, and when a number of working hours or days is over.
 *
 * Something is open whenever the clock on its wall shows an opening hour. So where the clocks are set back, a repeated
 * hour is open twice, where they are set forward, a skipped hour is never open, and in between business time is exact
 * elapsed time: no change of clocks adds or loses a minute.
 *
 * @module
 */
import { type Issue, NpsError, fail } from '../error.ts';
import {
  type DatedHours,
  type Holiday,
  type MinuteSpan,
  type Report,
  type WeekHours,
  WHOLE_DAY,
  readDates,
  readRecord,
  readWeek,
  withoutSpans,
} from './hours.ts';
import { type Instant, epochOf, instantOf } from './instant.ts';
import { type Schedule, firstWith, hoursOn, openBefore, scheduleOf, weekdayOf } from './schedule.ts';
import { type Stretch, stretchesOf } from './stretch.ts';
import { isZone } from './zone.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** How far business time is counted: a hundred years. */
const REACH_DAYS = 36_525;
const REACH = REACH_DAYS * DAY;

const LAST_EPOCH = 253_402_300_799_999;

/** No zone is further from UTC than this. */
const FURTHEST = DAY;

/** The working hours of a team, as people write them; plain JSON. */
export type CalendarSpec = {
  /** What the calendar is called. */
  readonly name?: string;
  /** The IANA zone of the clock that the hours are read on. */
  readonly zone: string;
  /** The usual hours. */
  readonly week: WeekHours;
  /** Dates that are closed, or closed for a part; `holidaysOf` makes them from a list of public holidays. */
  readonly holidays?: readonly Holiday[];
  /** Dates with hours of their own. On a holiday, these hours hold and not the holiday. */
  readonly dates?: readonly DatedHours[];
};

/** Working hours that were checked by `calendarOf`, with their sums; plain JSON. */
export type BusinessCalendar = Schedule & {
  readonly name?: string;
  /** The IANA zone of the clock that the hours are read on. */
  readonly zone: string;
};

/**
 * Makes a business calendar, or tells everything that is wrong with its description.
 *
 * @param spec - The zone, the hours of the week, holidays and dates with other hours.
 * @returns The calendar. It knows only the holidays that it was given.
 * @throws {NpsError} with all faults as its issues: `calendar/invalid` for a member, a date or a time that is missing,
 * unknown or malformed, and for a span that does not end after it begins; `calendar/overlapping-hours`;
 * `calendar/duplicate-date` when a date stands twice in a list; `zone/unknown`; `calendar/never-open` when there is no opening at all.
 * @example
 * const day = [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }];
 * const office = calendarOf({
 *   zone: 'Europe/Helsinki',
 *   week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
 *   holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
 * });
 * office.weekMinutes / 60 // => 35
 */
export function calendarOf(spec: CalendarSpec): BusinessCalendar {
  const issues: Issue[] = [];
  const report: Report = (code, path, message) => void issues.push({ code, path, message });
  const read = readRecord(spec, ['name', 'zone', 'week', 'holidays', 'dates'], [], report);
  const { name, zone } = read;
  if (name !== undefined && typeof name !== 'string') report('calendar/invalid', ['name'], 'A name is text.');
  if (!isZone(zone)) report('zone/unknown', ['zone'], 'A zone is an IANA name such as Europe/Helsinki, or UTC.');
  const week = readWeek(read['week'], report);
  const holidays = readDates(read['holidays'], 'holidays', 'closed', report);
  const dates = readDates(read['dates'], 'dates', 'open', report);

  const days = [...new Set([...holidays.keys(), ...dates.keys()])].sort((a, b) => a - b);
  const dated = days.map((day) => {
    const own = dates.get(day);
    const holiday = holidays.get(day);
    const name = own?.name ?? holiday?.name;
    const usual = week[weekdayOf(day)] as readonly MinuteSpan[];
    return {
      date: dateText(day),
      day,
      ...(name !== undefined && { name }),
      open: own?.spans ?? withoutSpans(usual, holiday?.spans ?? []),
    };
  });
  if (issues.length === 0 && ![...week, ...dated.map(({ open }) => open)].some((open) => open.length > 0))
    report('calendar/never-open', [], 'A calendar is open at some time, but this one never is.');
  const [first, ...rest] = issues;
  if (first !== undefined) throw new NpsError([first, ...rest]);
  return { ...(typeof name === 'string' && { name }), zone: zone as string, ...scheduleOf(week, dated) };
}

/**
 * Makes the calendar that is always open: its business time is wall time.
 *
 * @param zone - The IANA zone in which days begin and end; of no influence on hours.
 * @returns The calendar.
 * @throws {NpsError} `zone/unknown` when the zone is not known.
 * @example
 * addBusiness(alwaysOpen('UTC'), '2026-02-28T12:00:00.000Z', 86_400_000) // => '2026-03-01T12:00:00.000Z'
 */
export function alwaysOpen(zone: string): BusinessCalendar {
  if (!isZone(zone)) fail('zone/unknown', ['zone'], 'A zone is an IANA name such as Europe/Helsinki, or UTC.');
  const week = Array.from({ length: 7 }, () => WHOLE_DAY);
  return { zone, ...scheduleOf(week, []) };
}

/**
 * The moment at which an amount of business time is over.
 *
 * The time is exact: an amount that ends when the team closes is over then, not the next morning, and no time at all
 * is over at once, open or closed.
 *
 * @param calendar - The working hours.
 * @param instant - When counting begins.
 * @param milliseconds - The business time, whole milliseconds, not negative.
 * @returns The first moment by which the team has been open for that long.
 * @throws {NpsError} `option/out-of-range` for an amount that is negative or not whole; `instant/invalid`;
 * `calendar/out-of-reach` when the calendar is not open for that long within 100 years and by the year 9999.
 * @example
 * const day = [{ from: '09:00', to: '17:00' }];
 * const office = calendarOf({ zone: 'UTC', week: { monday: day, friday: day } });
 * addBusiness(office, '2026-01-30T16:30:00.000Z', 3_600_000) // => '2026-02-02T09:30:00.000Z'
 * addBusiness(office, '2026-01-30T16:00:00.000Z', 3_600_000) // => '2026-01-30T17:00:00.000Z'
 */
export function addBusiness(calendar: BusinessCalendar, instant: Instant, milliseconds: number): Instant {
  const from = epochOf(instant);
  if (!(Number.isSafeInteger(milliseconds) && milliseconds >= 0))
    fail('option/out-of-range', ['milliseconds'], 'Business time is whole milliseconds, 0 or more.');
  return milliseconds === 0 ? instant : instantOf(epochAfter(calendar, from, milliseconds));
}

/**
 * The end of the last of some business days.
 *
 * A business day is a local date with any opening, however short: half days and extra openings count, holidays do not.
 * The date on which counting begins does not count, and the last day lasts until the team closes. So all moments of a
 * date have the same end.
 *
 * @param calendar - The working hours.
 * @param instant - When counting begins.
 * @param days - How many business days, 0 to 36 525; 0 is over at once.
 * @returns The moment at which the team closes on the last of these days.
 * @throws {NpsError} `option/out-of-range` for other numbers of days; `instant/invalid`; `calendar/out-of-reach`
 * when the calendar has not that many business days within 100 years and by the year 9999.
 * @example
 * const day = [{ from: '09:00', to: '17:00' }];
 * const office = calendarOf({ zone: 'UTC', week: { monday: day, tuesday: day, friday: day } });
 * addBusinessDays(office, '2026-01-30T10:00:00.000Z', 2) // => '2026-02-03T17:00:00.000Z'
 * @see Regulation (EEC, Euratom) No 1182/71 determining the rules applicable to periods, dates and time limits, Article 3.
 */
export function addBusinessDays(calendar: BusinessCalendar, instant: Instant, days: number): Instant {
  const from = epochOf(instant);
  if (!(Number.isInteger(days) && days >= 0 && days <= REACH_DAYS))
    fail('option/out-of-range', ['days'], `Business days are a whole number from 0 to ${REACH_DAYS}.`);
  if (days === 0) return instant;
  const stretchAt = stretchesOf(calendar.zone);
  const first = Math.floor((from + stretchAt(from).offset) / DAY) + 1;
  let left = days;
  for (let day = first; day < first + REACH_DAYS && day * DAY <= LAST_EPOCH; day++) {
    const closing = closingOn(calendar, stretchAt, day);
    if (closing !== null && --left === 0 && closing <= LAST_EPOCH) return instantOf(closing);
  }
  return outOfReach();
}

/**
 * The business time from one instant to another.
 *
 * @param calendar - The working hours.
 * @param from - The instant to count from.
 * @param to - The instant to count to, at most 100 years away.
 * @returns Milliseconds during which the team was open; negative when `to` is earlier.
 * @throws {NpsError} `instant/invalid`; `calendar/out-of-reach` when the instants are more than 100 years apart.
 * @example
 * const day = [{ from: '09:00', to: '17:00' }];
 * const office = calendarOf({ zone: 'UTC', week: { monday: day, friday: day } });
 * elapsedBusiness(office, '2026-01-30T16:30:00.000Z', '2026-02-02T09:30:00.000Z') // => 3600000
 */
export function elapsedBusiness(calendar: BusinessCalendar, from: Instant, to: Instant): number {
  const start = epochOf(from);
  const end = epochOf(to);
  if (Math.abs(end - start) > REACH) return outOfReach();
  const open = openBetween(calendar, Math.min(start, end), Math.max(start, end));
  return end < start && open > 0 ? -open : open;
}

/**
 * Tells whether the team is at work.
 *
 * @param calendar - The working hours.
 * @param instant - The moment.
 * @returns True from the moment it opens to just before the one it closes.
 * @throws {NpsError} `instant/invalid`.
 * @example
 * isOpen(calendarOf({ zone: 'UTC', week: { friday: [{ from: '09:00', to: '17:00' }] } }), '2026-01-30T17:00:00.000Z') // => false
 */
export function isOpen(calendar: BusinessCalendar, instant: Instant): boolean {
  const epoch = epochOf(instant);
  const local = epoch + stretchesOf(calendar.zone)(epoch).offset;
  const day = Math.floor(local / DAY);
  const time = local - day * DAY;
  return hoursOn(calendar, day).some(([from, to]) => from * MINUTE <= time && time < to * MINUTE);
}

/**
 * The next moment at which the team is at work.
 *
 * @param calendar - The working hours.
 * @param instant - The moment to look from.
 * @returns The moment itself when it is open then, otherwise the next opening.
 * @throws {NpsError} `instant/invalid`; `calendar/out-of-reach` when it does not open within 100 years and by the year 9999.
 * @example
 * nextOpening(calendarOf({ zone: 'UTC', week: { friday: [{ from: '09:00', to: '17:00' }] } }), '2026-01-30T17:00:00.000Z') // => '2026-02-06T09:00:00.000Z'
 */
export const nextOpening = (calendar: BusinessCalendar, instant: Instant): Instant =>
  // One millisecond before the first millisecond of work is over.
  instantOf(epochAfter(calendar, epochOf(instant), 1) - 1);

/** The first moment by which there was so much business time, which is more than none. */
function epochAfter(calendar: BusinessCalendar, from: number, milliseconds: number): number {
  const stretchAt = stretchesOf(calendar.zone);
  const limit = Math.min(from + REACH, LAST_EPOCH);
  let left = milliseconds;
  for (let start = from; start < limit;) {
    const { offset, end } = stretchAt(start);
    const stop = Math.min(end, limit);
    const before = openBefore(calendar, start + offset);
    const open = openBefore(calendar, stop + offset) - before;
    if (open >= left) return firstWith(calendar, before + left, start + offset) - offset;
    left -= open;
    start = stop;
  }
  return outOfReach();
}

/** The business time between two moments, the first of them not later. */
function openBetween(calendar: BusinessCalendar, from: number, to: number): number {
  const stretchAt = stretchesOf(calendar.zone);
  let open = 0;
  for (let start = from; start < to;) {
    const { offset, end } = stretchAt(start);
    const stop = Math.min(end, to);
    open += openBefore(calendar, stop + offset) - openBefore(calendar, start + offset);
    start = stop;
  }
  return open;
}

/** When the team closes on a local date; `null` when it is not open then, or when the zone skipped its hours. */
function closingOn(calendar: BusinessCalendar, stretchAt: (epoch: number) => Stretch, day: number): number | null {
  const spans = hoursOn(calendar, day);
  let closing: number | null = null;
  if (spans.length === 0) return closing;
  const last = (day + 1) * DAY + FURTHEST;
  for (let start = day * DAY - FURTHEST; start < last;) {
    const { offset, end } = stretchAt(start);
    for (const [from, to] of spans) {
      const opens = Math.max(day * DAY + from * MINUTE - offset, start);
      const closes = Math.min(day * DAY + to * MINUTE - offset, end);
      if (opens < closes) closing = closes;
    }
    start = end;
  }
  return closing;
}

const outOfReach = (): never =>
  fail('calendar/out-of-reach', [], 'Business time is counted over at most 100 years and to the year 9999.');

const dateText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
