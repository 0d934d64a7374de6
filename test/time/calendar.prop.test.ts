import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { arbCalendar, arbCalendarSpec } from '../../src/testing/calendars.ts';
import { arbInstant, arbZone } from '../../src/testing/times.ts';
import {
  type CalendarSpec,
  addBusiness,
  addBusinessDays,
  alwaysOpen,
  calendarOf,
  elapsedBusiness,
  isOpen,
  nextOpening,
} from '../../src/time/calendar.ts';
import { type LocalSpan, WEEKDAYS } from '../../src/time/hours.ts';
import { elapsed, epochOf, instantOf } from '../../src/time/instant.ts';
import { firstInstantOf } from '../../src/time/zone.ts';
import { asUtc, dateShownBy, shownBy } from './clock.ts';

const MINUTE = 60_000;
const HALF_HOUR = 1_800_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const runs = { numRuns: 1000 };

/** A year with clock changes in most zones; dates with other hours are dense in it. */
const YEAR = { min: '2025-06-01T00:00:00.000Z', max: '2026-06-01T00:00:00.000Z' };
/** When Samoa skipped a date. */
const SKIP = { min: '2011-12-20T00:00:00.000Z', max: '2012-01-10T00:00:00.000Z' };

const specs = fc
  .constantFrom(YEAR, YEAR, YEAR, SKIP)
  .chain((range) =>
    arbCalendarSpec({ ...range, maxDates: 8 }).chain((spec) =>
      fc.record({ spec: fc.constant(spec), t: arbInstant({ ...range, changesOf: spec.zone }) }),
    ),
  );
const cases = specs.map(({ spec, t }) => ({ calendar: calendarOf(spec), t }));
const later = fc.oneof(fc.integer({ min: 0, max: 3 * DAY }), fc.integer({ min: 0, max: 400 * DAY }));
/** No more than a few hundred hours: a week may have a single one. */
const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 50 }).map((hours) => hours * HOUR),
  fc.integer({ min: 0, max: 400 * HOUR }),
);

describe('adding business time', () => {
  test.prop([cases, amount, amount], runs)('twice is adding the sum', ({ calendar, t }, a, b) => {
    expect(addBusiness(calendar, addBusiness(calendar, t, a), b)).toBe(addBusiness(calendar, t, a + b));
  });

  test.prop([cases, amount], runs)('lets exactly that much business time elapse', ({ calendar, t }, a) => {
    expect(elapsedBusiness(calendar, t, addBusiness(calendar, t, a))).toBe(a);
  });

  test.prop([cases, amount.filter((a) => a > 0)], runs)('ends with a moment of work', ({ calendar, t }, a) => {
    const end = addBusiness(calendar, t, a);
    expect(isOpen(calendar, instantOf(epochOf(end) - 1))).toBe(true);
  });

  test.prop([cases, amount, later], runs)('later does not end earlier', ({ calendar, t }, a, wait) => {
    const other = instantOf(epochOf(t) + wait);
    expect(addBusiness(calendar, other, a) >= addBusiness(calendar, t, a)).toBe(true);
  });

  test.prop([cases, amount, amount], runs)('that is more does not end earlier', ({ calendar, t }, a, more) => {
    expect(addBusiness(calendar, t, a + more) >= addBusiness(calendar, t, a)).toBe(true);
  });

  test.prop([cases], runs)('of no length changes nothing', ({ calendar, t }) => {
    expect(addBusiness(calendar, t, 0)).toBe(t);
  });
});

describe('business time that elapsed', () => {
  test.prop([cases, later], runs)('is not negative and not more than the wall time', ({ calendar, t }, wait) => {
    const to = instantOf(epochOf(t) + wait);
    const open = elapsedBusiness(calendar, t, to);
    expect(open).toBeGreaterThanOrEqual(0);
    expect(open).toBeLessThanOrEqual(elapsed(t, to));
  });

  test.prop([cases, later, later], runs)('adds up over a moment between', ({ calendar, t }, a, b) => {
    const middle = instantOf(epochOf(t) + a);
    const end = instantOf(epochOf(t) + a + b);
    const parts = elapsedBusiness(calendar, t, middle) + elapsedBusiness(calendar, middle, end);
    expect(elapsedBusiness(calendar, t, end)).toBe(parts);
  });

  test.prop([cases, later], runs)('is the opposite in the other direction', ({ calendar, t }, wait) => {
    const to = instantOf(epochOf(t) + wait);
    const open = elapsedBusiness(calendar, t, to);
    expect(elapsedBusiness(calendar, to, t)).toBe(open === 0 ? 0 : -open);
  });
});

describe('a calendar that is always open', () => {
  test.prop([arbZone(), arbInstant(), later], runs)('counts wall time', (zone, t, a) => {
    const end = instantOf(epochOf(t) + a);
    const always = alwaysOpen(zone);
    expect(addBusiness(always, t, a)).toBe(end);
    expect(elapsedBusiness(always, t, end)).toBe(a);
    expect(isOpen(always, t)).toBe(true);
    expect(nextOpening(always, t)).toBe(t);
  });
});

describe('the next opening', () => {
  test.prop([cases], runs)('is open, and nothing before it was', ({ calendar, t }) => {
    const opening = nextOpening(calendar, t);
    expect(opening >= t).toBe(true);
    expect(isOpen(calendar, opening)).toBe(true);
    expect(elapsedBusiness(calendar, t, opening)).toBe(0);
    expect(opening === t).toBe(isOpen(calendar, t));
  });
});

const shown = new Map<string, number>();

/** The offset of a zone in half an hour; in these years no clock was changed within one. */
function offsetShownBy(zone: string, half: number): number {
  const key = `${zone} ${half}`;
  const offset = shown.get(key) ?? asUtc(shownBy(zone, half)) - half;
  shown.set(key, offset);
  return offset;
}

/** A slow calendar: what the runtime's own clock shows in each minute, held against the hours as they are written. */
function slowly({ zone, week, holidays = [], dates = [] }: CalendarSpec): (epoch: number) => boolean {
  const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const within = (spans: readonly LocalSpan[], minute: number): boolean =>
    spans.some(({ from, to }) => minuteOf(from) <= minute && minute < minuteOf(to));
  const workOn = (day: number): ((minute: number) => boolean) => {
    const date = new Date(day * DAY).toISOString().slice(0, 10);
    const own = dates.find((one) => one.date === date);
    if (own !== undefined) return (minute) => within(own.open, minute);
    const usual = week[WEEKDAYS[(new Date(day * DAY).getUTCDay() + 6) % 7] as (typeof WEEKDAYS)[number]] ?? [];
    const holiday = holidays.find((one) => one.date === date);
    if (holiday === undefined) return (minute) => within(usual, minute);
    return (minute) => holiday.closed !== undefined && within(usual, minute) && !within(holiday.closed, minute);
  };
  let half = NaN;
  let offset = NaN;
  const days = new Map<number, (minute: number) => boolean>();
  return (epoch) => {
    if (!(half <= epoch && epoch < half + HALF_HOUR)) {
      half = Math.floor(epoch / HALF_HOUR) * HALF_HOUR;
      offset = offsetShownBy(zone, half);
    }
    const day = Math.floor((epoch + offset) / DAY);
    const work = days.get(day) ?? workOn(day);
    days.set(day, work);
    return work((epoch + offset - day * DAY) / MINUTE);
  };
}

const minutely = specs.map(({ spec, t }) => ({ spec, start: Math.floor(epochOf(t) / MINUTE) * MINUTE }));
const WINDOW = 18 * 60;

describe('a calendar agrees with a slow walk over the minutes of the wall clock', () => {
  test.prop([minutely, fc.integer({ min: 0, max: MINUTE - 1 })], runs)(
    'about what is open, how long, and until when',
    ({ spec, start }, rest) => {
      const calendar = calendarOf(spec);
      const openAt = slowly(spec);
      const open = Array.from({ length: WINDOW }, (_, i) => openAt(start + i * MINUTE));
      const from = instantOf(start);
      const minutes = open.filter(Boolean).length;
      expect(elapsedBusiness(calendar, from, instantOf(start + WINDOW * MINUTE))).toBe(minutes * MINUTE);
      for (const i of [0, 61, WINDOW >> 1, WINDOW - 1])
        expect(isOpen(calendar, instantOf(start + i * MINUTE + rest))).toBe(open[i]);
      // Each third of the business time in the window ends with the minute that completes it.
      for (const target of [1, Math.ceil(minutes / 3), minutes].filter((count) => count > 0 && count <= minutes)) {
        let counted = 0;
        const last = open.findIndex((working) => working && ++counted === target);
        expect(addBusiness(calendar, from, target * MINUTE)).toBe(instantOf(start + (last + 1) * MINUTE));
      }
      const first = open.indexOf(true);
      if (first >= 0) expect(nextOpening(calendar, from)).toBe(instantOf(start + first * MINUTE));
    },
    // Its minutes are many, and machines are slow at times.
    30_000,
  );
});

describe('business days', () => {
  test.prop([cases, fc.integer({ min: 1, max: 12 })], runs)(
    'end with work on a date after the first, and as many dates with work have passed',
    ({ calendar, t }, days) => {
      const { zone } = calendar;
      const last = epochOf(addBusinessDays(calendar, t, days)) - 1;
      expect(isOpen(calendar, instantOf(last))).toBe(true);
      // The dates on which anything opens: after one was found, the search goes on where the next date begins.
      const worked = new Set<string>();
      for (let moment = epochOf(nextOpening(calendar, t)); moment <= last;) {
        const date = dateShownBy(zone, moment);
        worked.add(date);
        const next = midnightAfter(zone, date);
        // A repeated midnight: the date goes on after the next one has begun.
        moment = epochOf(nextOpening(calendar, instantOf(Math.max(next, moment + 1))));
      }
      worked.delete(dateShownBy(zone, epochOf(t)));
      expect(worked.size).toBe(days);
      const tomorrow = epochOf(nextOpening(calendar, instantOf(last + 1)));
      expect(dateShownBy(zone, tomorrow) > dateShownBy(zone, last)).toBe(true);
    },
  );

  test.prop([cases, fc.integer({ min: 0, max: 12 }), later], runs)(
    'end no earlier when more of them are asked for',
    ({ calendar, t }, days) => {
      expect(addBusinessDays(calendar, t, days + 1) > addBusinessDays(calendar, t, days)).toBe(true);
    },
  );

  test.prop([cases, fc.integer({ min: 1, max: 12 }), later], runs)(
    'end no earlier when they are asked for later',
    ({ calendar, t }, days, wait) => {
      const other = instantOf(epochOf(t) + wait);
      const [first, second] = [t, other].map((from) => dateShownBy(calendar.zone, epochOf(from))) as [string, string];
      // Where midnight is repeated, the date goes back for an hour.
      if (first <= second)
        expect(addBusinessDays(calendar, other, days) >= addBusinessDays(calendar, t, days)).toBe(true);
    },
  );
});

const midnightAfter = (zone: string, date: string): number => {
  const next = new Date(Date.parse(date) + DAY);
  return firstInstantOf(zone)(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()) as number;
};

test.prop([arbCalendar(), arbInstant(), amount], runs)('a calendar works the same after JSON', (calendar, t, a) => {
  const copy = JSON.parse(JSON.stringify(calendar)) as typeof calendar;
  expect(copy).toEqual(calendar);
  expect(addBusiness(copy, t, a)).toBe(addBusiness(calendar, t, a));
});
