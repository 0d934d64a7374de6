/**
 * Histories at the door: events and contacts of unknown origin.
 *
 * @module
 */
import { fc, test as propTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { CASE_EVENT_KINDS } from '../../src/cases/event-check.ts';
import { foldCase } from '../../src/cases/fold.ts';
import { parseHistory, safeParseHistory } from '../../src/input/history.ts';
import { arbCaseEvents, arbHostileCaseEvents } from '../../src/testing/cases.ts';
import { arbContacts } from '../../src/testing/survey.ts';

const opened = {
  id: 'e1',
  caseKey: 'c7/%/a1',
  at: '2026-02-02T09:00:00.000Z',
  sequence: 1,
  kind: 'opened',
  playbook: 'strict',
  score: 3,
};
const contact = { subject: 'c7', at: '2026-01-20T08:00:00.000Z', channel: 'email', kind: 'invitation' };
const faults = (value: unknown): string[] => {
  const parsed = safeParseHistory(value);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('a history', () => {
  test('has events, contacts, both or neither', () => {
    expect(parseHistory({ events: [opened], contacts: [contact] })).toEqual({ events: [opened], contacts: [contact] });
    expect(parseHistory({ events: [opened] }).contacts).toEqual([]);
    expect(parseHistory({ contacts: null })).toEqual({ events: [], contacts: [] });
  });

  test('takes moments as dates, milliseconds and text with an offset', () => {
    const { events } = parseHistory({
      events: [
        { ...opened, at: new Date(0) },
        { ...opened, at: 1, answeredAt: '1970-01-01T02:00+02:00' },
      ],
    });
    expect(events.map(({ at }) => at)).toEqual(['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.001Z']);
    expect(events[1]).toMatchObject({ answeredAt: '1970-01-01T00:00:00.000Z' });
  });

  test('takes null and undefined as not there', () => {
    const [event] = parseHistory({
      events: [{ ...opened, playbookVersion: null, answeredAt: undefined, tombstone: null }],
    }).events;
    expect(event).toStrictEqual(opened);
    expect(Object.keys(event as object)).not.toContain('tombstone');
  });

  test('is thrown back with everything that is wrong', () => {
    expect(() => parseHistory({ events: [{ ...opened, id: 3, score: 11 }] })).toThrow(
      expect.objectContaining({ code: 'history/invalid', path: ['events', 0, 'id'] }),
    );
  });

  test('of another form is refused as such', () => {
    for (const value of [null, 3, 'x', [], () => 1]) expect(faults(value)).toEqual(['input/invalid ']);
    expect(faults({ events: {}, contacts: 'x' })).toEqual(['input/invalid events', 'input/invalid contacts']);
    expect(faults({ events: [], more: null })).toEqual(['history/unknown-key more']);
  });

  test('tells faults of events with their places', () => {
    expect(faults({ events: [opened, null, [], 'x'] })).toEqual([
      'input/invalid events.1',
      'input/invalid events.2',
      'input/invalid events.3',
    ]);
    expect(
      faults({
        events: [
          { ...opened, kind: 'exploded' },
          { ...opened, kind: '__proto__' },
          { ...opened, kind: {} },
        ],
      }),
    ).toEqual(['history/invalid events.0.kind', 'history/invalid events.1.kind', 'history/invalid events.2.kind']);
    expect(faults({ events: [{ ...opened, mood: 'sour' }] })).toEqual(['history/unknown-key events.0.mood']);
    expect(faults({ events: [{ ...opened, cause: 'x' }] })).toEqual(['history/unknown-key events.0.cause']);
    expect(faults({ events: [{ ...opened, at: '2026-02-02', answeredAt: 'noon' }] })).toEqual([
      'instant/no-zone events.0.at',
      'instant/invalid events.0.answeredAt',
    ]);
    expect(faults({ events: [{ ...opened, id: '\ud800', caseKey: '', sequence: 1.5 }] })).toEqual([
      'history/invalid events.0.id',
      'history/invalid events.0.caseKey',
      'history/invalid events.0.sequence',
    ]);
    expect(faults({ events: [{ ...opened, kind: 'closed', playbook: null, score: null }] })).toEqual([
      'history/invalid events.0.cause',
      'history/invalid events.0.outcome',
      'history/invalid events.0.customerTold',
    ]);
  });

  test('tells faults of contacts with their places', () => {
    expect(
      faults({ contacts: [{ ...contact, channel: 'pigeon', kind: 'shout', subject: '', touchpoint: 3, more: 1 }] }),
    ).toEqual([
      'history/invalid contacts.0.subject',
      'history/invalid contacts.0.channel',
      'history/invalid contacts.0.kind',
      'history/invalid contacts.0.touchpoint',
      'history/unknown-key contacts.0.more',
    ]);
  });

  test('never repeats what came', () => {
    const parsed = safeParseHistory({
      events: [
        { ...opened, kind: 'secret' },
        { ...opened, id: 5551234, at: 'secret', score: 'secret' },
      ],
      contacts: [{ ...contact, channel: 'secret' }],
    });
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toMatch(/secret|5551234/);
  });

  test('may be hostile', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap');
        },
      },
    );
    const getter = {
      get events(): unknown {
        throw new Error('trap');
      },
    };
    expect(faults(trap)).toEqual(['input/invalid ']);
    expect(faults(getter)).toEqual(['input/invalid ']);
    expect(faults({ events: [trap] })).toEqual(['input/invalid events.0']);
    expect(faults({ events: [{ ...opened, at: trap, note: trap }] })).toEqual([
      'instant/invalid events.0.at',
      'history/unknown-key events.0.note',
    ]);
    const pollution = JSON.parse('{"events":[{"__proto__":{"kind":"opened"},"constructor":1}]}') as unknown;
    expect(faults(pollution)).toEqual(['history/invalid events.0.kind']);
    expect(({} as { kind?: string }).kind).toBeUndefined();
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    expect(faults({ events: revoked.proxy })).toEqual(['input/invalid events']);
  });

  test('with ten thousand events of one id is read in one pass, and folds to one event', () => {
    const { events } = parseHistory({ events: Array.from({ length: 10_000 }, () => opened) });
    expect(foldCase(events)).toMatchObject({ duplicates: 9_999, rejected: [] });
  });
});

propTest.prop([arbCaseEvents({ maxLength: 20 }), arbContacts()], { numRuns: 1000 })(
  'what the library makes passes the door unchanged',
  (events, contacts) => {
    expect(parseHistory(JSON.parse(JSON.stringify({ events, contacts })))).toEqual({ events, contacts });
  },
);

propTest.prop([arbHostileCaseEvents()], { numRuns: 1000 })(
  'what passes the door has the form of an event, and what does not tells where',
  (events) => {
    const parsed = safeParseHistory({ events });
    if (!parsed.ok) {
      for (const { path } of parsed.issues) expect(path[0]).toBe('events');
      return;
    }
    const codes = foldCase(parsed.value.events).rejected.flatMap(({ issues }) => issues.map(({ code }) => code));
    expect(codes).not.toContain('case/invalid-event');
  },
);

propTest.prop([fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true })], {
  numRuns: 1000,
})('nothing makes the door throw', (value) => {
  for (const one of [
    value,
    { events: value },
    { events: [value] },
    { contacts: [value] },
    ...CASE_EVENT_KINDS.map((kind) => ({ events: [{ ...opened, kind, note: value, at: value }] })),
  ])
    expect(typeof safeParseHistory(one).ok).toBe('boolean');
});
