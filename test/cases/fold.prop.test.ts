/**
 * Laws of the reducer.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Case } from '../../src/cases/case.ts';
import { type CaseEvent } from '../../src/cases/event.ts';
import { applyEvent, foldCase, foldCases } from '../../src/cases/fold.ts';
import { TERMINAL_STATES } from '../../src/cases/rules.ts';
import { migrate, snapshotOf } from '../../src/cases/snapshot.ts';
import { arbCaseEvents, arbHostileCaseEvents } from '../../src/testing/cases.ts';

const RUNS = { numRuns: 1000 };
const arbAny = fc.oneof(arbCaseEvents({ maxLength: 30 }), arbHostileCaseEvents({ maxLength: 30 }));

describe('law 12:', () => {
  test.prop([arbAny, fc.nat(40)], RUNS)('folding in parts is folding at once', (events, cut) => {
    const first = foldCase(events.slice(0, cut));
    const second = foldCase(events.slice(cut), { from: first.case });
    const whole = foldCase(events);
    expect(second.case).toEqual(whole.case);
    expect(first.duplicates + second.duplicates).toBe(whole.duplicates);
    const later = second.rejected.map((one) => ({ ...one, index: one.index + Math.min(cut, events.length) }));
    expect([...first.rejected, ...later]).toEqual(whole.rejected);
  });

  test.prop([arbAny, fc.nat(40)], RUNS)(
    'a stored case and the events after it give what a replay gives',
    (events, cut) => {
      const { case: before } = foldCase(events.slice(0, cut));
      if (before === null) return;
      const stored = migrate(JSON.parse(JSON.stringify(snapshotOf(before))));
      expect(stored).toMatchObject({ ok: true });
      const from = stored.ok ? stored.value.case : null;
      expect(from).toEqual(before);
      expect(foldCase(events.slice(cut), { from }).case).toEqual(foldCase(events).case);
    },
  );

  test.prop([arbAny], RUNS)('one by one gives what a fold gives; a refused event leaves the state', (events) => {
    let current: Case | null = null;
    for (const event of events) {
      const before: string = JSON.stringify(current);
      const result = applyEvent(current, event);
      expect(JSON.stringify(current)).toBe(before);
      if (result.ok) current = result.value;
      else expect(result.issues.length).toBeGreaterThan(0);
    }
    expect(current).toEqual(foldCase(events).case);
  });

  test.prop([arbCaseEvents(), arbCaseEvents({ maxLength: 30 })], RUNS)(
    'terminal states take only reopened and erased',
    (events, others) => {
      const { case: made } = foldCase(events);
      if (made === null || !TERMINAL_STATES.includes(made.state)) return;
      for (const other of others) {
        const result = applyEvent(made, { ...other, id: 'x', sequence: 1_000_000 } as CaseEvent);
        if (result.ok) expect(['reopened', 'erased']).toContain(other.kind);
      }
    },
  );

  test.prop([arbCaseEvents({ maxLength: 30 }), fc.infiniteStream(fc.nat(3))], RUNS)(
    'events that come twice are no-ops',
    (events, again) => {
      const twice = events.flatMap((event, i) => [
        event,
        ...events.slice(Math.max(0, i - (again.next().value as number)), i + 1),
      ]);
      expect(foldCase(twice)).toEqual({
        case: foldCase(events).case,
        rejected: [],
        duplicates: twice.length - events.length,
      });
    },
  );
});

describe('law 3:', () => {
  test.prop([arbAny], RUNS)('a case survives JSON', (events) => {
    const result = foldCase(events);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  });
});

describe('besides,', () => {
  test.prop([arbAny], RUNS)('every event is taken, refused or was taken before', (events) => {
    const { case: made, rejected, duplicates } = foldCase(events);
    expect((made?.eventIds.length ?? 0) + rejected.length + duplicates).toBe(events.length);
  });

  test.prop([fc.array(arbCaseEvents(), { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat(100))], RUNS)(
    'cases do not mind how a log mixes them',
    (histories, stream) => {
      const queues = histories.map((events, i) =>
        events.map((event): CaseEvent => ({ ...event, caseKey: `c${i}/%/a` })),
      );
      const alone = queues.map((events) => foldCase(events).case);
      const log: CaseEvent[] = [];
      const left = queues.map((events) => [...events]);
      while (left.some((events) => events.length > 0)) {
        const open = left.filter((events) => events.length > 0);
        log.push((open[(stream.next().value as number) % open.length] as CaseEvent[]).shift() as CaseEvent);
      }
      const byKey = (a: Case | null, b: Case | null): number => ((a?.key ?? '') < (b?.key ?? '') ? -1 : 1);
      expect([...foldCases(log).cases].sort(byKey)).toEqual(alone.sort(byKey));
    },
  );
});
