import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type ClockSpec, dueOf } from '../../src/cases/clock.ts';
import { NpsError } from '../../src/error.ts';
import { dueReader } from '../../src/playbook/due.ts';
import { calendarOf } from '../../src/time/calendar.ts';
import { epochOf, instantOf } from '../../src/time/instant.ts';

const RUNS = { numRuns: 1000 };
const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '16:00' },
];
const office = calendarOf({
  zone: 'Europe/Helsinki',
  week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
});
const arbTime = fc
  .integer({ min: 0, max: 400 * 96 })
  .map((quarters) => instantOf(Date.UTC(2025, 9, 1) + quarters * 900_000));

const arbSpec: fc.Arbitrary<ClockSpec> = fc
  .record({
    customer: fc.option(
      fc.record({
        amount: fc.integer({ min: 1, max: 40 }),
        unit: fc.constantFrom('hours' as const, 'days' as const, 'months' as const),
      }),
      { nil: null },
    ),
    team: fc.record({
      amount: fc.integer({ min: 1, max: 9 }),
      unit: fc.constantFrom('hours' as const, 'days' as const),
    }),
    starts: fc.constantFrom('answered' as const, 'resolved' as const),
  })
  .map(({ customer, team, starts }) => ({
    starts,
    stops: 'verified',
    ...(customer !== null && { customer }),
    team,
    binds: customer === null ? 'team' : 'customer',
  }));

test.prop(
  [
    arbSpec,
    fc.array(arbTime, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('Europe/Helsinki', 'America/St_Johns', 'Africa/Cairo', 'Pacific/Apia'),
  ],
  RUNS,
)('due times of many answers are those of dueOf', (spec, starts, zone) => {
  const options = { now: '2026-03-01T00:00:00.000Z', calendar: office, zone };
  const dueAt = dueReader({ one: { ...spec, origin: 'design' } }, options);
  for (const at of starts) {
    const moments = at.includes('T1') ? {} : { resolved: at };
    expect(dueAt('one', { at, epoch: epochOf(at), moments })).toEqual(
      dueOf(spec, { ...moments, answered: at }, options),
    );
  }
});

test('a start that has no due time is refused each time, whatever was asked before', () => {
  const spec: ClockSpec = {
    starts: 'answered',
    stops: 'contacted',
    customer: { amount: 24, unit: 'hours' },
    binds: 'customer',
  };
  const options = { now: '2026-03-01T00:00:00.000Z', calendar: office };
  const dueAt = dueReader({ one: { ...spec, origin: 'design' } }, options);
  const startAt = (at: string): Parameters<typeof dueAt>[1] => ({ at, epoch: epochOf(at), moments: {} });
  dueAt('one', startAt('2026-03-01T00:00:00.000Z'));
  const last = startAt('9999-12-31T12:00:00.000Z');
  for (const attempt of [1, 2]) expect(() => dueAt('one', last), `attempt ${attempt}`).toThrow(NpsError);
});
