/**
 * Erasing a customer, and cases as they are stored.
 *
 * @module
 */
import { fc, test as propTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { actionKeyOf, caseKeyOf } from '../../src/cases/case-key.ts';
import type { Case } from '../../src/cases/case.ts';
import { erase } from '../../src/cases/erase.ts';
import type { CaseEvent } from '../../src/cases/event.ts';
import { foldCase, foldCases } from '../../src/cases/fold.ts';
import { migrate, snapshotOf } from '../../src/cases/snapshot.ts';
import { arbCaseEvents } from '../../src/testing/cases.ts';

const options = { now: '2026-06-01T00:00:00.000Z', tombstone: '7f3' };
const SECRETS = ['anna@example.com', 'secret-answer', 'secret-note', 'secret-person', 'secret-id', 'secret-wave'];
const key = caseKeyOf({ subject: SECRETS[0] as string, wave: 'secret-wave', responseId: 'secret-answer' });
const at = '2026-02-02T09:00:00.000Z';
const base = (i: number) => ({ id: `secret-id-${i}`, caseKey: key, at, sequence: i });
const secretive: CaseEvent[] = [
  {
    ...base(1),
    kind: 'opened',
    playbook: 'strict',
    playbookVersion: 2,
    score: 1,
    answeredAt: '2026-02-01T09:00:00.000Z',
  },
  { ...base(2), kind: 'assigned', role: 'team-lead', person: 'secret-person' },
  { ...base(3), kind: 'answered', score: 0, responseId: 'secret-answer-2' },
  { ...base(4), kind: 'noted', note: 'secret-note' },
  {
    ...base(5),
    kind: 'acted',
    action: 'compensate',
    actionKey: actionKeyOf(key, 'compensate', 1),
    cost: 20,
    effortMinutes: 5,
    channel: 'phone',
    person: 'secret-person',
  },
  { ...base(6), kind: 'acted', action: 'thank', actionKey: 'secret-answer/other' },
  { ...base(7), kind: 'contacted', channel: 'phone', person: 'secret-person', comment: 'secret-note' } as CaseEvent,
  { ...base(8), kind: 'declined', note: 'secret-note' },
  { ...base(9), kind: 'closed', cause: 'late-driver', outcome: 'declined', customerTold: true, note: 'secret-note' },
];

describe('an erased customer', () => {
  test('leaves no personal data behind', () => {
    const text = JSON.stringify(erase(secretive, SECRETS[0] as string, options));
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  test('leaves what is counted', () => {
    const { events, cases, tombstones } = erase(secretive, SECRETS[0] as string, options);
    expect({ cases, tombstones, length: events.length }).toEqual({ cases: 1, tombstones: 9, length: 10 });
    expect(events.map(({ kind }) => kind)).toEqual([...secretive.map(({ kind }) => kind), 'erased']);
    expect(events[0]).toEqual({
      id: '%erased/7f3/1/1',
      caseKey: '%erased/7f3/1',
      at,
      sequence: 1,
      tombstone: true,
      kind: 'opened',
      playbook: 'strict',
      playbookVersion: 2,
      score: 1,
      answeredAt: '2026-02-01T09:00:00.000Z',
    });
    expect(events[4]).toMatchObject({
      action: 'compensate',
      actionKey: '%erased/7f3/1/compensate/1',
      cost: 20,
      effortMinutes: 5,
      channel: 'phone',
    });
    expect(events[5]).not.toHaveProperty('actionKey');
    expect(events[8]).toMatchObject({ cause: 'late-driver', outcome: 'declined', customerTold: true });
  });

  test('has cases that fold as before and end erased', () => {
    const { events } = erase(secretive, SECRETS[0] as string, options);
    const before = foldCase(secretive).case as Case;
    const { case: after, rejected } = foldCase(events);
    expect(rejected).toEqual([]);
    expect(after).toMatchObject({
      state: 'erased',
      score: before.score,
      answers: before.answers,
      moments: before.moments,
      contacts: 1,
      person: null,
      cause: 'late-driver',
    });
  });

  test('is told apart from customers with similar names', () => {
    const others = ['ann', 'anna', 'anna%', 'anna/x'].map((subject, i): CaseEvent => ({
      ...(secretive[0] as CaseEvent),
      id: `e${i}`,
      caseKey: caseKeyOf({ subject, responseId: 'r' }),
    }));
    const { events, cases } = erase(others, 'anna', options);
    expect(cases).toBe(1);
    expect(events.map(({ caseKey }) => caseKey)).toEqual([
      'ann/%/r',
      '%erased/7f3/1',
      'anna%25/%/r',
      'anna%2Fx/%/r',
      '%erased/7f3/1',
    ]);
    expect(events[0]).toBe(others[0]);
  });

  test('needs a tombstone of its own', () => {
    const { events } = erase(secretive, SECRETS[0] as string, options);
    const refused =
      (tombstone: unknown, list: unknown = events, subject: unknown = 'bo') =>
      () =>
        erase(list as CaseEvent[], subject as string, { ...options, tombstone: tombstone as string });
    for (const tombstone of ['7f3', '', 'bo', null])
      expect(refused(tombstone)).toThrow(expect.objectContaining({ code: 'case/invalid-key', path: ['tombstone'] }));
    expect(refused('x', events, 7)).toThrow(expect.objectContaining({ code: 'case/invalid-key', path: ['subject'] }));
    expect(refused('x', 'events')).toThrow(expect.objectContaining({ code: 'input/invalid' }));
    expect(refused('x', [events[0], null])).toThrow(expect.objectContaining({ code: 'case/invalid-event', path: [1] }));
    // A gap in the list is no event either.
    expect(refused('x', new Array(1))).toThrow(expect.objectContaining({ code: 'case/invalid-event', path: [0] }));
    expect(() => erase(events, 'bo', { ...options, now: 'now' })).toThrow(
      expect.objectContaining({ code: 'instant/invalid', path: ['now'] }),
    );
  });

  propTest.prop(
    [fc.array(fc.tuple(arbCaseEvents({ maxLength: 15 }), fc.constantFrom('anna', 'bo')), { maxLength: 5 })],
    { numRuns: 1000 },
  )('leaves every count of every log as it was', (histories) => {
    const log = histories.flatMap(([events, subject], i) =>
      events.map((event): CaseEvent => ({ ...event, caseKey: caseKeyOf({ subject, responseId: `r${i}` }) })),
    );
    const { events, cases } = erase(log, 'anna', options);
    const before = foldCases(log);
    const after = foldCases(events);
    expect(after.rejected).toEqual([]);
    expect(cases).toBe(histories.filter(([, subject]) => subject === 'anna').length);
    expect(new Set(after.cases.map(({ key: one }) => one)).size).toBe(before.cases.length);
    before.cases.forEach((one, i) => {
      const { score, answers, attempts, contacts, reopenings, rungs, cause, outcome } = one;
      expect(after.cases[i]).toMatchObject({
        score,
        answers,
        attempts,
        contacts,
        reopenings,
        rungs,
        cause,
        outcome,
        moments: one.moments,
      });
      expect(after.cases[i]?.state).toBe(one.key.startsWith('anna/') ? 'erased' : one.state);
    });
    expect(erase(events, 'anna', { ...options, tombstone: 'other' }).events).toEqual(events);
  });
});

describe('a stored case', () => {
  const stored = snapshotOf(foldCase(secretive).case as Case);
  const codes = (value: unknown): string[] => {
    const result = migrate(value);
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  test('carries its form and its playbook, and comes back as it was', () => {
    expect(stored).toMatchObject({ schema: 1, playbook: 'strict' });
    expect(migrate(JSON.parse(JSON.stringify(stored)))).toEqual({ ok: true, value: stored });
  });

  test('of an unknown form is refused as such', () => {
    for (const schema of [0, 2, '1', null, undefined, '__proto__', {}, NaN])
      expect(codes({ ...stored, schema })).toEqual(['case/unknown-schema schema']);
  });

  test('that is none tells every fault with its place', () => {
    for (const value of [null, 3, [], 'x']) expect(codes(value)).toEqual(['case/invalid ']);
    expect(codes({ schema: 1 })).toEqual(['case/invalid playbook', 'case/invalid case']);
    expect(codes({ ...stored, more: 1 })).toEqual(['case/invalid more']);
    expect(codes({ ...stored, playbook: 'other' })).toEqual(['case/invalid case.playbook']);
    expect(codes({ ...stored, case: { ...stored.case, state: 'waiting-customer' } })).toEqual([
      'case/invalid case.waitsIn',
    ]);
    const { score: _score, ...rest } = stored.case;
    expect(codes({ ...stored, case: { ...rest, more: _score } })).toEqual([
      'case/invalid case.score',
      'case/invalid case.more',
    ]);
    const wrong: Record<keyof Case, unknown> = {
      key: '',
      playbook: 'other',
      playbookVersion: 0,
      state: '__proto__',
      waitsIn: 'new',
      openedAt: 'x',
      score: 11,
      answers: -1,
      role: 'boss',
      person: 3,
      attempts: 0.5,
      contacts: null,
      reopenings: NaN,
      moments: { lunch: at },
      rungs: ['a', 'a'],
      cause: 1,
      outcome: 'won',
      customerTold: 'yes',
      sequence: -1,
      lastAt: 0,
      eventIds: [1],
    };
    for (const [member, value] of Object.entries(wrong))
      expect(codes({ ...stored, case: { ...stored.case, [member]: value } })[0]).toBe(`case/invalid case.${member}`);
  });
});
