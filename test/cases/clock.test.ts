/**
 * Clocks: due times by hand, on both clocks, with limits and pauses.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { type ClockSpec, clockFaults, dueOf } from '../../src/cases/clock.ts';
import { clockStatus } from '../../src/cases/clock-status.ts';
import type { CaseEvent } from '../../src/cases/event.ts';
import { alwaysOpen, calendarOf } from '../../src/time/calendar.ts';
import type { Instant } from '../../src/time/instant.ts';

const HOUR = 3_600_000;
const office = (zone: string, hours: readonly (readonly [string, string])[]) => {
  const day = hours.map(([from, to]) => ({ from, to }));
  return calendarOf({ zone, week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day } });
};
const utc = office('UTC', [['09:00', '17:00']]);
const helsinki = office('Europe/Helsinki', [
  ['08:00', '12:00'],
  ['13:00', '16:00'],
]);
const CONTACT: ClockSpec = {
  starts: 'answered',
  stops: 'contacted',
  customer: { amount: 24, unit: 'hours' },
  binds: 'customer',
};
const team = (amount: number, unit: 'hours' | 'days'): ClockSpec => ({
  starts: 'answered',
  stops: 'contacted',
  team: { amount, unit },
  binds: 'team',
});
const customer = (amount: number, unit: 'hours' | 'days' | 'months'): ClockSpec => ({
  ...CONTACT,
  customer: { amount, unit },
});

const due = (spec: ClockSpec, from: Instant, calendar = utc, zone = calendar.zone) => {
  const found = dueOf(spec, from, { calendar, zone, now: from });
  return 'waitsFor' in found ? null : (found.wall ?? found.business);
};

describe('the golden vectors:', () => {
  test('one business hour from Friday 16:30 ends on Monday at 09:30, from 16:00 when the team closes', () => {
    expect(due(team(1, 'hours'), '2026-01-30T16:30:00.000Z')).toBe('2026-02-02T09:30:00.000Z');
    expect(due(team(1, 'hours'), '2026-01-30T16:00:00.000Z')).toBe('2026-01-30T17:00:00.000Z');
  });

  test('eight business hours in Helsinki span the autumn clock change', () => {
    expect(due(team(8, 'hours'), '2026-10-23T12:30:00.000Z', helsinki)).toBe('2026-10-27T06:30:00.000Z');
  });

  test('24 hours from the noon before the spring clock change end at 13:00', () => {
    expect(due(CONTACT, '2026-03-28T10:00:00.000Z', helsinki)).toBe('2026-03-29T10:00:00.000Z');
  });

  test('an hour through a repeated and through a skipped hour is an hour', () => {
    const sunday = (zone: string) => calendarOf({ zone, week: { sunday: [{ from: '00:00', to: '10:00' }] } });
    expect(due(team(1, 'hours'), '2022-10-30T00:00:00.000Z', sunday('Europe/Amsterdam'))).toBe(
      '2022-10-30T01:00:00.000Z',
    );
    expect(due(team(1, 'hours'), '2026-03-29T00:30:00.000Z', sunday('Europe/Helsinki'))).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });
});

describe('a due time', () => {
  test('after days keeps the time of day across a clock change', () => {
    expect(due(customer(7, 'days'), '2026-03-27T10:00:00.000Z', helsinki)).toBe('2026-04-03T09:00:00.000Z');
  });

  test('after six months has the same date, or the last one of a shorter month', () => {
    expect(due(customer(6, 'months'), '2026-01-15T10:00:00.000Z', helsinki)).toBe('2026-07-15T09:00:00.000Z');
    expect(due(customer(6, 'months'), '2026-08-31T09:00:00.000Z', helsinki)).toBe('2027-02-28T10:00:00.000Z');
    expect(due(customer(6, 'months'), '2027-08-31T09:00:00.000Z', helsinki)).toBe('2028-02-29T10:00:00.000Z');
  });

  test('takes the date from the zone', () => {
    expect(due(customer(1, 'months'), '2026-01-31T22:30:00.000Z', helsinki, 'UTC')).toBe('2026-02-28T22:30:00.000Z');
    // In Helsinki it is February 1 already.
    expect(due(customer(1, 'months'), '2026-01-31T22:30:00.000Z', helsinki)).toBe('2026-02-28T22:30:00.000Z');
    expect(due(customer(1, 'months'), '2026-01-30T22:30:00.000Z', helsinki)).toBe('2026-02-27T22:30:00.000Z');
  });

  test('that falls into a skipped hour is moved forward by the gap', () => {
    expect(due(customer(1, 'days'), '2026-03-28T01:30:00.000Z', helsinki)).toBe('2026-03-29T01:30:00.000Z');
  });

  test('after five business days is the closing of the fifth', () => {
    expect(due(team(5, 'days'), '2026-01-30T10:00:00.000Z')).toBe('2026-02-06T17:00:00.000Z');
  });

  test('is told on both clocks, with the one that binds and whether it has passed', () => {
    const both: ClockSpec = { ...CONTACT, team: { amount: 2, unit: 'hours' } };
    const options = { calendar: utc, now: '2026-02-02T12:00:00.000Z' };
    const wall = '2026-02-03T10:00:00.000Z';
    const business = '2026-02-02T12:00:00.000Z';
    expect(dueOf(both, '2026-02-02T10:00:00.000Z', options)).toEqual({
      wall,
      business,
      binds: 'customer',
      overdue: false,
    });
    const binding = { ...both, binds: 'team' } as const;
    expect(dueOf(binding, '2026-02-02T10:00:00.000Z', options)).toMatchObject({ binds: 'team', overdue: false });
    expect(dueOf(binding, '2026-02-02T10:00:00.000Z', { ...options, now: '2026-02-02T12:00:00.001Z' })).toMatchObject({
      overdue: true,
    });
  });

  test('waits for its moment, and is known once that has come', () => {
    const check: ClockSpec = {
      starts: 'resolved',
      stops: 'verified',
      customer: { amount: 1, unit: 'hours' },
      binds: 'customer',
    };
    const options = { calendar: utc, now: '2026-02-02T12:00:00.000Z' };
    expect(dueOf(check, '2026-02-02T10:00:00.000Z', options)).toEqual({ waitsFor: 'resolved' });
    expect(dueOf(check, { answered: '2026-02-02T10:00:00.000Z' }, options)).toEqual({ waitsFor: 'resolved' });
    expect(dueOf(check, { resolved: '2026-02-02T10:00:00.000Z' }, options)).toMatchObject({
      wall: '2026-02-02T11:00:00.000Z',
      overdue: true,
    });
  });

  test('beyond the year 9999 is refused', () => {
    for (const spec of [customer(1, 'months'), customer(40, 'days'), customer(800, 'hours')])
      expect(() => due(spec, '9999-12-15T00:00:00.000Z')).toThrow(
        expect.objectContaining({ code: 'calendar/out-of-reach' }),
      );
  });

  test('depends on instants and zones that exist', () => {
    const options = { calendar: utc, now: '2026-02-02T12:00:00.000Z' };
    expect(() => dueOf(CONTACT, 'yesterday', options)).toThrow(
      expect.objectContaining({ code: 'instant/invalid', path: ['from'] }),
    );
    expect(() => dueOf(CONTACT, options.now, { ...options, now: '' })).toThrow(
      expect.objectContaining({ path: ['now'] }),
    );
    expect(() => dueOf(customer(1, 'days'), options.now, { ...options, zone: '+02:00' })).toThrow(
      expect.objectContaining({ code: 'zone/unknown' }),
    );
    expect(() => dueOf(CONTACT, null as never, options)).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['from'] }),
    );
  });
});

describe('a promise', () => {
  const paths = (spec: unknown): (readonly (string | number)[])[] =>
    clockFaults(spec as ClockSpec).map(({ path }) => path);

  test('that is sound has no faults', () => {
    for (const spec of [
      CONTACT,
      team(5, 'days'),
      customer(6, 'months'),
      { ...CONTACT, limit: { amount: 48, unit: 'hours' }, origin: 'source' },
    ])
      expect(paths(spec)).toEqual([]);
  });

  test('that is not tells every fault with its place', () => {
    expect(paths(null)).toEqual([[]]);
    expect(paths({})).toEqual([['starts'], ['stops'], ['binds']]);
    expect(paths({ ...CONTACT, starts: 'resolved' })).toEqual([['stops']]);
    expect(paths({ ...CONTACT, starts: 'contacted' })).toEqual([['stops']]);
    expect(paths({ ...CONTACT, binds: 'team' })).toEqual([['team']]);
    expect(paths({ ...CONTACT, binds: '__proto__' })).toEqual([['binds']]);
    expect(paths({ ...CONTACT, speed: 1 })).toEqual([['speed']]);
    expect(paths({ ...CONTACT, limit: { amount: 12, unit: 'hours' } })).toEqual([['limit', 'amount']]);
    expect(paths({ ...CONTACT, team: { amount: 1, unit: 'months' } })).toEqual([['team', 'unit']]);
    expect(paths({ ...CONTACT, team: 5 })).toEqual([['team']]);
    for (const amount of [0, -1, NaN, Infinity, 1e9, '1', 1e-9])
      expect(paths(customer(amount as number, 'hours'))).toEqual([['customer', 'amount']]);
    for (const amount of [0, 0.5, 1_201]) expect(paths(customer(amount, 'months'))).toEqual([['customer', 'amount']]);
  });

  test('that is not stops the clock', () => {
    expect(() => clockStatus([], {} as never, { calendar: utc, now: '2026-02-02T12:00:00.000Z' })).toThrow(
      expect.objectContaining({ code: 'clock/invalid', path: ['starts'] }),
    );
  });
});

describe('a clock', () => {
  /** Events as [hour after Monday 09:00, kind, members]. */
  const history = (...steps: readonly (readonly [number, CaseEvent['kind'], object?])[]): CaseEvent[] =>
    [[0, 'opened', { playbook: 'p', score: 3 }] as const, ...steps].map(
      ([hour, kind, members], i) =>
        ({
          id: `e${i}`,
          caseKey: 'c/%/a',
          at: at(hour),
          sequence: i,
          kind,
          ...(kind === 'assigned' && { role: 'team-lead' }),
          ...(kind === 'closed' && { cause: 't', customerTold: true }),
          ...members,
        }) as CaseEvent,
    );
  const at = (hour: number): Instant => new Date(Date.UTC(2026, 1, 2, 9) + hour * HOUR).toISOString();
  const status = (events: CaseEvent[], spec: ClockSpec, hour: number, calendar = alwaysOpen('UTC')) =>
    clockStatus(events, spec, { calendar, now: at(hour) });
  const RESOLVE: ClockSpec = {
    starts: 'answered',
    stops: 'resolved',
    customer: { amount: 24, unit: 'hours' },
    team: { amount: 16, unit: 'hours' },
    limit: { amount: 48, unit: 'hours' },
    binds: 'customer',
  };
  const worked = [
    [1, 'assigned'],
    [2, 'contacted'],
  ] as const;

  test('runs from the answer, on both clocks', () => {
    expect(status(history(), RESOLVE, 10, utc)).toEqual({
      state: 'running',
      binds: 'customer',
      startedAt: at(0),
      endedAt: null,
      dueWall: at(24),
      dueBusiness: at(32),
      dueAt: at(24),
      limitAt: at(48),
      late: false,
      remaining: 38 * HOUR,
      used: 10 / 48,
      elapsedWall: 10 * HOUR,
      elapsedBusiness: 8 * HOUR,
    });
  });

  test('is met at the due instant and breached after it', () => {
    const contactAt = (hour: number) => status(history([1, 'assigned'], [hour, 'contacted']), CONTACT, 100).state;
    expect(contactAt(24)).toBe('met');
    expect(contactAt(24 + 1 / HOUR)).toBe('breached');
    expect(status(history(), CONTACT, 24).state).toBe('running');
    expect(status(history(), CONTACT, 24.001).state).toBe('breached');
  });

  test('with a limit is late after its target and breached after its limit', () => {
    expect(status(history(...worked), RESOLVE, 30)).toMatchObject({ state: 'running', late: true });
    expect(status(history(...worked, [30, 'resolved']), RESOLVE, 90)).toMatchObject({
      state: 'met',
      late: true,
      endedAt: at(30),
    });
    expect(status(history(...worked), RESOLVE, 49)).toMatchObject({ state: 'breached', late: true, remaining: -HOUR });
  });

  test('pauses while the customer is waited for, and at no other time', () => {
    const events = history(...worked, [4, 'waiting-customer'], [14, 'resumed'], [15, 'resolving']);
    expect(status(events, RESOLVE, 10)).toMatchObject({
      state: 'paused',
      dueAt: at(30),
      elapsedWall: 4 * HOUR,
      remaining: 44 * HOUR,
    });
    expect(status(events, RESOLVE, 20)).toMatchObject({
      state: 'running',
      dueAt: at(34),
      limitAt: at(58),
      elapsedWall: 10 * HOUR,
    });
  });

  test('that was breached before a pause keeps its due time', () => {
    const events = history(...worked, [50, 'waiting-customer'], [60, 'resumed']);
    expect(status(events, RESOLVE, 55)).toMatchObject({ state: 'breached', limitAt: at(48), elapsedWall: 50 * HOUR });
    expect(status(events, RESOLVE, 70)).toMatchObject({ state: 'breached', limitAt: at(48), elapsedWall: 60 * HOUR });
  });

  test('is canceled when the case ends otherwise in time, and goes on when the customer is reached after all', () => {
    const events = history([1, 'assigned'], [2, 'unreachable'], [20, 'contacted'], [21, 'resolved']);
    expect(status(events, RESOLVE, 10)).toMatchObject({ state: 'canceled', endedAt: at(2) });
    expect(status(events, RESOLVE, 21)).toMatchObject({ state: 'met', elapsedWall: 21 * HOUR });
    expect(status(history([60, 'declined']), RESOLVE, 70)).toMatchObject({ state: 'breached', endedAt: at(60) });
    expect(status(history([2, 'declined']), { ...RESOLVE, starts: 'contacted' }, 3)).toMatchObject({
      state: 'canceled',
      startedAt: null,
    });
  });

  test('starts anew when the case is reopened', () => {
    const events = history(...worked, [3, 'resolved'], [100, 'reopened'], [101, 'contacted']);
    expect(status(events, RESOLVE, 99)).toMatchObject({ state: 'met' });
    expect(status(events, RESOLVE, 110)).toMatchObject({ state: 'running', startedAt: at(100), dueAt: at(124) });
    expect(status(events, { ...RESOLVE, starts: 'resolved', stops: 'verified' }, 110)).toMatchObject({
      state: 'not-started',
      dueAt: null,
      used: null,
    });
    expect(status(events, { ...CONTACT, starts: 'assigned' }, 110)).toMatchObject({ state: 'met', startedAt: at(100) });
  });

  test('starts earlier for an earlier answer, and never later', () => {
    const merged = (answeredAt: Instant) => status(history([2, 'answered', { score: 2, answeredAt }]), CONTACT, 3);
    expect(merged(at(-5))).toMatchObject({ startedAt: at(-5), dueAt: at(19) });
    expect(merged(at(1))).toMatchObject({ startedAt: at(0), dueAt: at(24) });
    expect(status(history([2, 'answered', { score: 2, answeredAt: at(-30) }]), CONTACT, 3).state).toBe('breached');
    // What was met before stays met.
    expect(status(history(...worked, [3, 'answered', { score: 2, answeredAt: at(-90) }]), CONTACT, 4).state).toBe(
      'met',
    );
  });

  test('that starts earlier counts its pauses as before', () => {
    const events = history(
      ...worked,
      [4, 'waiting-customer'],
      [6, 'resumed'],
      [7, 'waiting-customer'],
      [8, 'answered', { score: 1, answeredAt: at(-2) }],
      [9, 'resumed'],
    );
    expect(status(events, RESOLVE, 10)).toMatchObject({ startedAt: at(-2), elapsedWall: 8 * HOUR, dueAt: at(26) });
  });

  test('that starts earlier is never due later, also where a month is shorter', () => {
    const months: ClockSpec = { ...CONTACT, customer: { amount: 6, unit: 'months' } };
    const first: CaseEvent = {
      id: 'e0',
      caseKey: 'c/%/a',
      at: '2026-08-31T09:00:00.000Z',
      sequence: 0,
      kind: 'opened',
      playbook: 'p',
      score: 3,
    };
    const second: CaseEvent = {
      ...first,
      id: 'e1',
      at: '2026-09-01T09:00:00.000Z',
      sequence: 1,
      kind: 'answered',
      answeredAt: '2026-08-30T10:00:00.000Z',
    };
    const options = { calendar: alwaysOpen('UTC'), now: '2026-09-02T09:00:00.000Z' };
    expect(clockStatus([first], months, options).dueAt).toBe('2027-02-28T09:00:00.000Z');
    expect(clockStatus([first, second], months, options)).toMatchObject({
      startedAt: '2026-08-30T10:00:00.000Z',
      dueAt: '2027-02-28T09:00:00.000Z',
    });
  });

  test('that starts earlier again and again costs no more than the length of its history', () => {
    const pauses = 3_000;
    const steps = Array.from({ length: pauses }, (_, i) => {
      const hour = 3 + i / 10;
      return [
        [hour, 'waiting-customer'],
        [hour + 0.01, 'answered', { score: 2, answeredAt: at(-i / 10) }],
        [hour + 0.05, 'resumed'],
      ] as const;
    }).flat();
    const startedAt = performance.now();
    const found = status(history(...worked, ...steps), { ...team(2, 'days'), stops: 'resolved' }, 400, utc);
    expect(found).toMatchObject({ startedAt: at(-(pauses - 1) / 10), elapsedWall: (400 + 299.9 - 150) * HOUR });
    // Starting anew for each answer takes half a minute.
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test('is stopped by a greater moment than the one that it waits for', () => {
    expect(status(history([1, 'assigned'], [2, 'contacted']), { ...CONTACT, stops: 'attempted' }, 3).state).toBe('met');
    expect(
      status(history(...worked, [3, 'resolved']), { ...CONTACT, starts: 'attempted', stops: 'resolving' }, 4).state,
    ).toBe('met');
    expect(
      status(history([1, 'assigned'], [2, 'contacted']), { ...CONTACT, starts: 'attempted', stops: 'contacted' }, 3),
    ).toMatchObject({ state: 'met', elapsedWall: 0 });
  });

  test('looks at no refused event and at none that is yet to come', () => {
    const events = history([1, 'contacted'], [2, 'assigned'], [30, 'contacted']);
    expect(status(events, CONTACT, 10)).toMatchObject({ state: 'running', endedAt: null });
    expect(status(events, CONTACT, 40)).toMatchObject({ state: 'breached', endedAt: at(30) });
    expect(status([], CONTACT, 40)).toMatchObject({ state: 'not-started' });
    expect(status(history(), CONTACT, -1)).toMatchObject({ state: 'not-started' });
  });

  test('that is due when the team closes on Friday is breached by a contact on Saturday', () => {
    const spec = team(5, 'days');
    // Monday 09:00 plus five business days: closing of the next Monday.
    expect(status(history(), spec, 0, utc).dueAt).toBe('2026-02-09T17:00:00.000Z');
    const late = history([1, 'assigned'], [24 * 7 + 9, 'contacted']);
    expect(status(late, spec, 400, utc)).toMatchObject({ state: 'breached', remaining: 0, used: 1 });
  });

  test('of the team pauses for the working hours that the customer took', () => {
    const spec: ClockSpec = { ...team(8, 'hours'), stops: 'resolved' };
    // Monday 13:00 to Tuesday 11:00: four hours on Monday, two on Tuesday.
    const events = history(...worked, [4, 'waiting-customer'], [26, 'resumed']);
    expect(status(events, spec, 27, utc)).toMatchObject({
      dueAt: '2026-02-03T15:00:00.000Z',
      elapsedBusiness: 5 * HOUR,
      elapsedWall: 5 * HOUR,
    });
  });
});
