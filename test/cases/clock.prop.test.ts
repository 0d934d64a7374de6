/**
 * Laws of clocks.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { ClockSpec } from '../../src/cases/clock.ts';
import { CASE_MOMENTS, dueOf } from '../../src/cases/clock.ts';
import { clockStatus } from '../../src/cases/clock-status.ts';
import type { CaseEvent } from '../../src/cases/event.ts';
import { foldCase } from '../../src/cases/fold.ts';
import { arbCalendar } from '../../src/testing/calendars.ts';
import { arbCaseEvents, arbHostileCaseEvents } from '../../src/testing/cases.ts';
import { alwaysOpen, calendarOf } from '../../src/time/calendar.ts';
import { epochOf, instantOf } from '../../src/time/instant.ts';

const RUNS = { numRuns: 1000 };
const HOUR = 3_600_000;
const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const office = calendarOf({
  zone: 'Europe/Helsinki',
  week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
});

const arbHours = fc.record({ amount: fc.integer({ min: 1, max: 100 }), unit: fc.constant('hours' as const) });
const arbDays = fc.record({ amount: fc.integer({ min: 1, max: 9 }), unit: fc.constant('days' as const) });
const arbMonths = fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constant('months' as const) });

const arbSpec: fc.Arbitrary<ClockSpec> = fc
  .record({
    ends: fc.uniqueArray(fc.nat(CASE_MOMENTS.length - 1), { minLength: 2, maxLength: 2 }),
    customer: fc.oneof(arbHours, arbDays, arbMonths),
    team: fc.oneof(arbHours, arbDays),
    binds: fc.constantFrom('customer' as const, 'team' as const),
    limit: fc.option(fc.integer({ min: 100, max: 300 }), { nil: null }),
  })
  .map(({ ends, limit, ...rest }) => {
    const [first, last] = [...ends].sort((a, b) => a - b) as [number, number];
    const [starts, stops] = [CASE_MOMENTS[first], CASE_MOMENTS[last]] as [ClockSpec['starts'], ClockSpec['stops']];
    return { starts, stops, ...rest, ...(limit !== null && { limit: { amount: limit, unit: 'hours' as const } }) };
  });

const arbNow = fc.nat(60 * 24).map((hours) => instantOf(Date.UTC(2026, 0, 5, 9) + hours * HOUR));
const arbEvents = arbCaseEvents({ maxLength: 25 });

/** A plain, slow clock on hours that run from the answer to a moment: walks through the time between events. */
const slowElapsed = (events: readonly CaseEvent[], now: string): number => {
  let sum = 0;
  for (let i = 0; i < events.length; i++) {
    const from = (events[i] as CaseEvent).at;
    const to = events[i + 1]?.at ?? now;
    if (foldCase(events.slice(0, i + 1)).case?.state !== 'waiting-customer')
      sum += Math.max(0, Math.min(epochOf(to), epochOf(now)) - Math.min(epochOf(from), epochOf(now)));
  }
  return sum;
};

describe('law 13:', () => {
  const running = arbCaseEvents({
    maxLength: 25,
    kinds: [
      'assigned',
      'attempted',
      'contacted',
      'resolving',
      'waiting-customer',
      'resumed',
      'disagreed',
      'acted',
      'noted',
      'escalated',
    ],
  });

  test.prop([running, arbNow, fc.integer({ min: 1, max: 500 })], RUNS)(
    'paused time never counts',
    (events, now, amount) => {
      const spec: ClockSpec = {
        starts: 'answered',
        stops: 'verified',
        customer: { amount, unit: 'hours' },
        binds: 'customer',
      };
      const first = events[0] as CaseEvent & { answeredAt?: string };
      const status = clockStatus(events, spec, { calendar: alwaysOpen('UTC'), now });
      const before = epochOf(first.at) - epochOf(first.answeredAt ?? first.at);
      expect(status.elapsedWall).toBe(slowElapsed(events, now) + before);
      expect(status.elapsedBusiness).toBe(status.elapsedWall);
      expect(status.remaining).toBe(amount * HOUR - status.elapsedWall);
      // In time as long as what counts is not more than what is promised, at every pause and now.
      const overrun = events.some(
        (_, i) =>
          epochOf((events[i] as CaseEvent).at) <= epochOf(now) &&
          slowElapsed(events, (events[i] as CaseEvent).at) + before > amount * HOUR,
      );
      expect(status.state === 'breached').toBe(overrun || status.elapsedWall > amount * HOUR);
    },
  );

  test.prop(
    [
      running,
      fc.nat(30),
      fc.nat(30),
      fc.nat(200),
      fc.oneof(arbHours, arbDays),
      fc.constantFrom('customer' as const, 'team' as const),
      arbNow,
    ],
    RUNS,
  )('a due time is never earlier for one more pause', (events, place, gap, length, time, binds, now) => {
    // A case that is worked on: one more pause and its end fit between any two of its events.
    const worked = [{ ...(events[0] as CaseEvent) }, ...events.slice(1)];
    const cut = 1 + (place % worked.length);
    const { case: before } = foldCase(worked.slice(0, cut));
    if (before === null || !['contacted', 'resolving', 'disagreed'].includes(before.state)) return;
    const spec: ClockSpec = { starts: 'answered', stops: 'verified', customer: time, team: time, binds };
    const from = epochOf(before.lastAt) + gap * HOUR;
    const to = from + length * HOUR;
    const next = worked[cut];
    const end = next === undefined ? Infinity : epochOf(next.at);
    if (to > end) return;
    const pause = (kind: 'waiting-customer' | 'resumed', at: number, id: string): CaseEvent => ({
      id,
      caseKey: 'c/%/a',
      at: instantOf(at),
      sequence: 0,
      kind,
    });
    const longer = [
      ...worked.slice(0, cut),
      pause('waiting-customer', from, 'w'),
      pause('resumed', to, 'r'),
      ...worked.slice(cut),
    ].map((event, sequence) => ({ ...event, sequence }));
    expect(foldCase(longer).rejected).toEqual([]);
    const options = { calendar: office, now: now < instantOf(to) ? instantOf(to) : now };
    const [short, long] = [clockStatus(worked, spec, options), clockStatus(longer, spec, options)];
    for (const due of ['dueAt', 'limitAt', 'dueWall', 'dueBusiness'] as const)
      expect(epochOf(long[due] as string)).toBeGreaterThanOrEqual(epochOf(short[due] as string));
    expect(long.elapsedWall).toBeLessThanOrEqual(short.elapsedWall);
    if (long.state === 'breached') expect(short.state).toBe('breached');
  });

  test.prop([fc.oneof(arbEvents, arbHostileCaseEvents({ maxLength: 25 })), arbSpec, arbNow, arbNow], RUNS)(
    'met and breached are final until the case is reopened',
    (events, spec, one, two) => {
      const [earlier, later] = one <= two ? [one, two] : [two, one];
      const before = clockStatus(events, spec, { calendar: office, now: earlier });
      const after = clockStatus(events, spec, { calendar: office, now: later });
      const isReopened = events.some(
        (event) => event !== null && typeof event === 'object' && event.kind === 'reopened',
      );
      if (!isReopened && (before.state === 'met' || before.state === 'breached'))
        expect(after.state).toBe(before.state);
    },
  );

  test.prop([fc.oneof(arbEvents, arbHostileCaseEvents({ maxLength: 25 })), arbSpec, arbNow], RUNS)(
    'a status survives JSON and agrees with itself',
    (events, spec, now) => {
      const status = clockStatus(events, spec, { calendar: office, now });
      expect(JSON.parse(JSON.stringify(status))).toStrictEqual(status);
      expect(status.dueAt).toBe(spec.binds === 'customer' ? status.dueWall : status.dueBusiness);
      expect(status.elapsedBusiness).toBeLessThanOrEqual(status.elapsedWall);
      if (status.dueAt !== null)
        expect(epochOf(status.limitAt as string)).toBeGreaterThanOrEqual(epochOf(status.dueAt));
      if (status.state === 'breached') expect(status.late).toBe(true);
      if (status.state === 'running' || status.state === 'paused' || status.state === 'met')
        expect(status.remaining).toBeGreaterThanOrEqual(0);
    },
  );
});

test.prop([arbSpec, arbNow, arbCalendar(), arbNow], RUNS)(
  'a plan promises what the clock of an untouched case then says',
  (given, from, calendar, now) => {
    const spec: ClockSpec = { ...given, starts: 'answered', stops: 'closed' };
    const opened: CaseEvent = {
      id: 'e',
      caseKey: 'c/%/a',
      at: from,
      sequence: 0,
      kind: 'opened',
      playbook: 'p',
      score: 0,
    };
    const due = dueOf(spec, from, { calendar, now });
    const status = clockStatus([opened], spec, { calendar, now: now < from ? from : now });
    expect(due).toEqual({
      wall: status.dueWall,
      business: status.dueBusiness,
      binds: spec.binds,
      overdue: status.late,
    });
  },
);
