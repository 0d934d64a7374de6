/**
 * The escalation ladder: which rungs fire when, and once.
 *
 * @module
 */
import { fc, test as propTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { ClockSpec } from '../../src/cases/clock.ts';
import {
  ESCALATION_LADDER,
  type EscalationRung,
  ladderFaults,
  rungsDue,
  startingRung,
} from '../../src/cases/escalation.ts';
import type { CaseEvent } from '../../src/cases/event.ts';
import { foldCase } from '../../src/cases/fold.ts';
import { arbCaseEvents } from '../../src/testing/cases.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';
import { instantOf } from '../../src/time/instant.ts';

const HOUR = 3_600_000;
const at = (hour: number): string => new Date(Date.UTC(2026, 1, 2, 9) + hour * HOUR).toISOString();
const contact: ClockSpec = {
  starts: 'answered',
  stops: 'contacted',
  customer: { amount: 24, unit: 'hours' },
  binds: 'customer',
};
const resolve: ClockSpec = { ...contact, stops: 'resolved', customer: { amount: 48, unit: 'hours' } };
const opened: CaseEvent = {
  id: 'e0',
  caseKey: 'c/%/a',
  at: at(0),
  sequence: 0,
  kind: 'opened',
  playbook: 'p',
  score: 3,
};
const later = (sequence: number, hour: number, members: object): CaseEvent =>
  ({ ...opened, id: `e${sequence}`, sequence, at: at(hour), ...members }) as CaseEvent;
const due = (events: readonly CaseEvent[], hour: number, more: object = {}): (readonly [string, string])[] =>
  rungsDue(events, { clocks: { contact }, calendar: alwaysOpen('UTC'), now: at(hour), ...more }).map(
    ({ rung, since }) => [rung.id, since],
  );

test('half the clock reminds the owner, the whole brings the team lead, the double the CX manager', () => {
  expect(due([opened], 11.999)).toEqual([]);
  expect(due([opened], 12)).toEqual([['remind-owner', at(12)]]);
  expect(due([opened], 24)).toEqual([
    ['remind-owner', at(12)],
    ['team-lead', at(24)],
  ]);
  expect(due([opened], 48).map(([id]) => id)).toEqual(['remind-owner', 'team-lead', 'cx-manager']);
});

test('a case that starts one rung up brings in the next one at each share, and the top one once', () => {
  expect(due([opened], 12, { start: 1 })).toEqual([['team-lead', at(12)]]);
  expect(due([opened], 24, { start: 1 })).toEqual([
    ['team-lead', at(12)],
    ['cx-manager', at(24)],
  ]);
  expect(due([opened], 90, { start: 1 })).toHaveLength(2);
  expect(due([opened], 90, { start: 3 })).toEqual([]);
});

test('the score 0, an account of high value and a public complaint start one rung up', () => {
  expect(startingRung({ score: 0 })).toBe(1);
  expect(startingRung({ score: 1 })).toBe(0);
  expect(startingRung({ score: 6, highValue: true })).toBe(1);
  expect(startingRung({ score: 0, highValue: true, publicComplaint: true })).toBe(1);
  expect(() => startingRung({ score: 11 as never })).toThrow(expect.objectContaining({ code: 'score/not-on-scale' }));
  expect(() => startingRung({ score: 1, highValue: 'yes' as never })).toThrow(
    expect.objectContaining({ path: ['highValue'] }),
  );
});

test('a rung that fired is not due again, whichever clock reaches it', () => {
  const fired = later(1, 13, { kind: 'escalated', rung: 'remind-owner' });
  expect(due([opened, fired], 23)).toEqual([]);
  expect(due([opened, fired], 30, { clocks: { contact, resolve } })).toEqual([['team-lead', at(24)]]);
  // As it was known before.
  expect(due([opened, fired], 12.5)).toEqual([['remind-owner', at(12)]]);
});

test('the clock that comes first fires a rung', () => {
  const options = { clocks: { resolve, contact }, calendar: alwaysOpen('UTC'), now: at(30) };
  expect(rungsDue([opened], options).map(({ rung, clock, share }) => [rung.id, clock, share])).toEqual([
    ['remind-owner', 'contact', 0.5],
    ['team-lead', 'contact', 1],
  ]);
});

test('a clock that has stopped brings no rung, a paused one no further', () => {
  const worked = [opened, later(1, 1, { kind: 'assigned', role: 'team-lead' }), later(2, 13, { kind: 'contacted' })];
  expect(due(worked, 40)).toEqual([]);
  const waits = [...worked, later(3, 30, { kind: 'waiting-customer' })];
  expect(due(waits, 90, { clocks: { resolve } })).toEqual([['remind-owner', at(24)]]);
  const resumed = [...waits, later(4, 90, { kind: 'resumed' })];
  expect(due(resumed, 107, { clocks: { resolve } })).toHaveLength(1);
  expect(due(resumed, 108, { clocks: { resolve } })).toEqual([
    ['remind-owner', at(24)],
    ['team-lead', at(108)],
  ]);
});

test('a clock with a limit counts its shares of the limit', () => {
  const limited: ClockSpec = { ...contact, limit: { amount: 48, unit: 'hours' } };
  expect(due([opened], 24, { clocks: { limited } })).toEqual([['remind-owner', at(24)]]);
});

test('a ladder tells every fault with its place', () => {
  expect(ladderFaults(ESCALATION_LADDER)).toEqual([]);
  const paths = (ladder: unknown) => ladderFaults(ladder as EscalationRung[]).map(({ path }) => path);
  expect(paths('ladder')).toEqual([[]]);
  expect(paths([null])).toEqual([[0]]);
  const [remind, lead] = ESCALATION_LADDER as [EscalationRung, EscalationRung];
  expect(paths([lead, remind])).toEqual([[1, 'at']]);
  expect(paths([remind, { ...lead, id: remind.id }])).toEqual([[1, 'id']]);
  expect(paths([{ ...remind, to: 'team-lead' }])).toEqual([[0, 'to']]);
  expect(paths([{ ...lead, to: 'boss' }])).toEqual([[0, 'to']]);
  expect(paths([{ id: '', at: 0, action: '__proto__', to: null }])).toEqual([
    [0, 'id'],
    [0, 'at'],
    [0, 'action'],
  ]);
  expect(() => due([opened], 1, { ladder: [lead, remind] })).toThrow(
    expect.objectContaining({ code: 'ladder/invalid' }),
  );
  expect(() => due([opened], 1, { start: -1 })).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: ['start'] }),
  );
  expect(() => due([opened], 1, { clocks: null })).toThrow(expect.objectContaining({ code: 'clock/invalid' }));
  expect(() => due([opened], 1, { clocks: { a: {} } })).toThrow(
    expect.objectContaining({ code: 'clock/invalid', path: ['clocks', 'a', 'starts'] }),
  );
});

propTest.prop(
  [
    arbCaseEvents({
      maxLength: 20,
      kinds: ['assigned', 'attempted', 'contacted', 'waiting-customer', 'resumed', 'noted'],
    }),
    fc.nat(2),
    fc.nat(400),
  ],
  { numRuns: 1000 },
)('a host that fires what is due, hour by hour, fires each rung at most once', (events, start, hours) => {
  let history = [...events];
  const fired: string[] = [];
  for (let hour = 0; hour < 3; hour++) {
    const now = instantOf(Date.UTC(2026, 0, 5, 9) + (hour + 1) * hours * HOUR);
    for (const { rung } of rungsDue(history, { clocks: { resolve }, start, calendar: alwaysOpen('UTC'), now })) {
      fired.push(rung.id);
      const last = history.at(-1) as CaseEvent;
      history = [
        ...history,
        {
          ...last,
          id: `r-${rung.id}`,
          at: now,
          sequence: last.sequence + 1,
          kind: 'escalated',
          rung: rung.id,
        } as CaseEvent,
      ];
    }
    expect(
      rungsDue(history, {
        clocks: { resolve },
        start,
        calendar: alwaysOpen('UTC'),
        now: instantOf(Date.UTC(2030, 0, 1)),
      }).every(({ rung }) => !fired.includes(rung.id)),
    ).toBe(true);
  }
  expect(new Set(fired).size).toBe(fired.length);
  expect(foldCase(history).rejected).toEqual([]);
});
