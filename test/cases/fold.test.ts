/**
 * A case by its events: the usual way, the side ways, and what is refused.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { type CaseEvent, type CaseEventKind } from '../../src/cases/event.ts';
import { CASE_EVENT_KINDS } from '../../src/cases/event-check.ts';
import { type AppliedEvent, applyEvent, foldCase, foldCases } from '../../src/cases/fold.ts';
import { CASE_RULES, CASE_STATES, OUTCOME_OF, TERMINAL_STATES } from '../../src/cases/rules.ts';
import type { Case } from '../../src/cases/case.ts';
import type { Score } from '../../src/scale/score.ts';

const KEY = 'c7/%/a1';

/** A kind of event, or one with members. */
type Step = CaseEventKind | (Partial<CaseEvent> & { kind: CaseEventKind });

/** Events one hour apart; each is a kind, or a kind with members. */
const history = (...steps: readonly Step[]): CaseEvent[] =>
  steps.map((step, i) => {
    const given = typeof step === 'string' ? { kind: step } : step;
    const usual: Partial<Record<CaseEventKind, object>> = {
      opened: { playbook: 'strict', score: 3 },
      answered: { score: 5 },
      assigned: { role: 'account-manager', person: 'p1' },
      closed: { cause: 'late-driver', outcome: 'verified', customerTold: true },
      escalated: { rung: 'remind-owner' },
      acted: { action: 'apologize' },
      noted: { note: 'called back' },
    };
    const at = new Date(Date.UTC(2026, 1, 2, 9 + i)).toISOString();
    return { id: `e${i + 1}`, caseKey: KEY, at, sequence: i + 1, ...usual[given.kind], ...given } as CaseEvent;
  });

const folded = (events: readonly CaseEvent[]): Case => {
  const { case: made, rejected } = foldCase(events);
  expect(rejected).toEqual([]);
  return made as Case;
};

const codes = (events: readonly CaseEvent[]): string[] =>
  foldCase(events).rejected.flatMap(({ issues }) => issues.map(({ code }) => code));

const WHOLE = ['opened', 'assigned', 'attempted', 'contacted', 'resolving', 'resolved', 'verified', 'closed'] as const;

describe('a case', () => {
  test('goes from new to closed in eight states', () => {
    const events = history(...WHOLE);
    expect(events.map((_, i) => folded(events.slice(0, i + 1)).state)).toEqual(CASE_STATES.slice(0, 8));
  });

  test('knows when each moment came first', () => {
    const { moments } = folded(history(...WHOLE));
    expect(Object.keys(moments)).toEqual([
      'answered',
      'assigned',
      'attempted',
      'contacted',
      'resolving',
      'resolved',
      'verified',
      'closed',
    ]);
    expect(moments.contacted).toBe('2026-02-02T12:00:00.000Z');
  });

  test('says how it ended', () => {
    expect(folded(history(...WHOLE))).toMatchObject({ cause: 'late-driver', outcome: 'verified', customerTold: true });
  });

  test('returns to where it was after the customer was waited for', () => {
    for (const before of ['contacted', 'resolving', 'disagreed'] as const) {
      const events = history(
        'opened',
        'assigned',
        'contacted',
        ...(before === 'contacted' ? [] : [before]),
        'waiting-customer',
        'noted',
        'resumed',
      );
      expect(folded(events.slice(0, -1))).toMatchObject({ state: 'waiting-customer', waitsIn: before });
      expect(folded(events)).toMatchObject({ state: before, waitsIn: null });
    }
  });

  test('is assigned again when it is reopened, and has no outcome any more', () => {
    expect(folded(history(...WHOLE, 'reopened'))).toMatchObject({
      state: 'assigned',
      outcome: null,
      cause: null,
      customerTold: null,
      reopenings: 1,
    });
  });

  test('takes a second answer with the earliest start and the lowest score', () => {
    const made = folded(
      history(
        { kind: 'opened', score: 5, answeredAt: '2026-02-02T08:00:00.000Z' },
        { kind: 'answered', score: 2, answeredAt: '2026-02-01T08:00:00.000Z' },
        { kind: 'answered', score: 9 },
      ),
    );
    expect(made).toMatchObject({ score: 2, answers: 3, openedAt: '2026-02-01T08:00:00.000Z' });
    expect(made.moments.answered).toBe('2026-02-01T08:00:00.000Z');
  });

  test('does not begin after the event that opened it', () => {
    const made = folded(history({ kind: 'opened', answeredAt: '2027-01-01T00:00:00.000Z' }));
    expect(made.openedAt).toBe('2026-02-02T09:00:00.000Z');
  });

  test('goes to the role of a rung that hands it over', () => {
    const made = folded(
      history('opened', 'assigned', 'escalated', { kind: 'escalated', rung: 'lead', role: 'team-lead' }),
    );
    expect(made).toMatchObject({ role: 'team-lead', person: null, rungs: ['remind-owner', 'lead'] });
  });

  test('has no negative zero', () => {
    const zero = { id: 'e0', caseKey: 'c/%/a', at: '2026-02-02T09:00:00.000Z', sequence: -0, score: -0 as Score };
    const found = foldCase([{ ...zero, kind: 'opened', playbook: 'p' }]).case;
    expect([found?.sequence, found?.score]).toEqual([0, 0]);
    const merged = foldCase([
      { ...zero, kind: 'opened', playbook: 'p', score: 4 },
      { ...zero, id: 'e1', sequence: 1, kind: 'answered' },
    ]).case;
    expect(merged?.score).toBe(0);
  });

  test('has no time that runs backwards', () => {
    const events = history('opened', 'assigned', { kind: 'contacted', at: '2020-01-01T00:00:00.000Z' });
    expect(folded(events)).toMatchObject({
      lastAt: '2026-02-02T10:00:00.000Z',
      moments: { contacted: '2026-02-02T10:00:00.000Z' },
    });
  });
});

describe('an event is refused', () => {
  const apply = (steps: readonly Step[], event: Partial<CaseEvent>): AppliedEvent =>
    applyEvent(steps.length === 0 ? null : folded(history(...steps)), {
      ...history('opened')[0],
      id: 'x',
      sequence: 99,
      ...event,
    } as CaseEvent);

  test('when its state does not take it, with the kinds that it takes', () => {
    const result = apply(['opened'], { kind: 'verified' });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'case/illegal-event', path: ['kind'] }] });
    expect(result.ok ? [] : result.legal).toEqual(Object.keys(CASE_RULES.new));
    expect(result.ok ? '' : result.issues[0].message).toContain('assigned, declined, answered');
  });

  test('when nothing was opened', () => {
    expect(apply([], { kind: 'contacted' })).toMatchObject({ ok: false, legal: ['opened'] });
  });

  test('when it belongs to another case', () => {
    expect(apply(['opened'], { kind: 'noted', note: '', caseKey: 'c8/%/a1' })).toMatchObject({
      issues: [{ code: 'case/other-case' }],
    });
  });

  test('when its sequence is not above all before', () => {
    expect(apply(['opened', 'assigned'], { kind: 'noted', note: '', sequence: 2 })).toMatchObject({
      issues: [{ code: 'case/out-of-order', path: ['sequence'] }],
    });
  });

  test('when a case is closed without a cause, an outcome, or with one that it does not have', () => {
    const closed = { kind: 'closed', cause: 'c', outcome: 'resolved', customerTold: false } as const;
    const steps = ['opened', 'assigned', 'contacted', 'resolved'] as const;
    expect(apply(steps, closed).ok).toBe(true);
    expect(apply(steps, { ...closed, cause: '' })).toMatchObject({
      issues: [{ code: 'case/invalid-event', path: ['cause'] }],
    });
    expect(apply(steps, { ...closed, outcome: undefined as never })).toMatchObject({ issues: [{ path: ['outcome'] }] });
    expect(apply(steps, { ...closed, outcome: 'verified' })).toMatchObject({
      issues: [{ code: 'case/outcome-mismatch' }],
    });
  });

  test('when a rung fires a second time, also after a reopening', () => {
    expect(codes(history('opened', 'assigned', 'escalated', 'contacted', 'resolved', 'reopened', 'escalated'))).toEqual(
      ['case/rung-repeated'],
    );
  });

  test('when it is no event, with the place of every fault', () => {
    const broken = [
      null,
      undefined,
      3,
      [],
      {},
      { kind: '__proto__' },
      { kind: 'constructor' },
      { kind: 'opened' },
    ] as unknown as CaseEvent[];
    const { case: made, rejected } = foldCase(broken);
    expect(made).toBeNull();
    expect(rejected.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(rejected[7]?.issues.map(({ path }) => path)).toEqual([
      ['id'],
      ['caseKey'],
      ['at'],
      ['sequence'],
      ['playbook'],
      ['score'],
    ]);
    expect(foldCases(broken)).toMatchObject({ cases: [], rejected: { length: 8 } });
  });
});

describe('the rules', () => {
  test('let terminal states take nothing but a reopening and an erasure', () => {
    for (const state of TERMINAL_STATES)
      for (const kind of Object.keys(CASE_RULES[state])) expect(['reopened', 'erased']).toContain(kind);
    expect(Object.keys(CASE_RULES.closed)).toEqual(['reopened', 'erased']);
  });

  test('let every state be erased, and lead every state to an end', () => {
    for (const state of CASE_STATES) {
      expect(CASE_RULES[state]).toHaveProperty('erased');
      const reached = new Set([state]);
      for (const from of reached)
        for (const to of Object.values(CASE_RULES[from]))
          if (to !== 'stay' && to !== 'return' && to !== 'erased') reached.add(to);
      if (state !== 'erased') expect(reached).toContain('closed');
    }
  });

  test('close exactly the states that have an outcome', () => {
    expect(CASE_STATES.filter((state) => 'closed' in CASE_RULES[state]).sort()).toEqual(Object.keys(OUTCOME_OF).sort());
  });

  test('take every kind of event somewhere', () => {
    const taken = new Set(CASE_STATES.flatMap((state) => Object.keys(CASE_RULES[state])));
    expect(CASE_EVENT_KINDS.filter((kind) => !taken.has(kind))).toEqual(['opened']);
  });
});

describe('folding', () => {
  test('an event that comes again changes nothing, whatever else it says', () => {
    const events = history('opened', 'assigned');
    const again = { ...events[1], sequence: 50, kind: 'declined' } as CaseEvent;
    expect(foldCase([...events, again])).toMatchObject({
      duplicates: 1,
      rejected: [],
      case: { state: 'assigned', sequence: 2 },
    });
    expect(applyEvent(folded(events), again)).toEqual({ ok: true, duplicate: true, value: folded(events) });
  });

  test('does not change the case that it continues from', () => {
    const before = folded(history('opened', 'assigned'));
    const copy = structuredClone(before);
    foldCase(history('opened', 'assigned', 'contacted', 'escalated'), { from: before });
    expect(before).toEqual(copy);
  });

  test('a log of many cases gives each case its own events', () => {
    const one = history('opened', 'assigned');
    const two = history('opened', 'declined').map((event) => ({ ...event, caseKey: '__proto__' }));
    const { cases } = foldCases([one[0], two[0], two[1], one[1]] as CaseEvent[]);
    expect(cases.map(({ key, state }) => [key, state])).toEqual([
      [KEY, 'assigned'],
      ['__proto__', 'declined'],
    ]);
    expect(foldCases([], { from: cases }).cases).toEqual(cases);
  });

  test('a hundred thousand events with one id are one event', () => {
    const [opened] = history('opened') as [CaseEvent];
    const { duplicates } = foldCase(Array.from({ length: 100_000 }, (_, i) => ({ ...opened, sequence: i })));
    expect(duplicates).toBe(99_999);
  });

  test('a hundred thousand rungs of one case are told apart', () => {
    const events = history(
      'opened',
      ...Array.from({ length: 50_000 }, (_, i) => ({ kind: 'escalated' as const, rung: `r${i % 25_000}` })),
    );
    expect(codes(events)).toHaveLength(25_000);
  });

  test('refuses what is no list and what is no case', () => {
    expect(() => foldCase({} as never)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
    expect(() => foldCases(null as never)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
    expect(() => foldCases([], { from: 3 as never })).toThrow(
      expect.objectContaining({ code: 'input/invalid', path: ['from'] }),
    );
    for (const from of [{}, 3, { state: '__proto__', eventIds: [], rungs: [] }])
      expect(() => foldCase([], { from: from as never })).toThrow(expect.objectContaining({ code: 'case/invalid' }));
  });
});
