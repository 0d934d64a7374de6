/**
 * The arbitraries of case histories themselves.
 *
 * @module
 */
import { fc, test as propTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { CASE_EVENT_KINDS } from '../../src/cases/event-check.ts';
import { foldCase } from '../../src/cases/fold.ts';
import { CASE_STATES } from '../../src/cases/rules.ts';
import { arbCaseEvents, arbHostileCaseEvents } from '../../src/testing/cases.ts';
import { plainest } from './plainest.ts';

propTest.prop([arbCaseEvents({ maxLength: 30 })], { numRuns: 1000 })(
  'every history is taken whole, in the order of time',
  (events) => {
    expect(foldCase(events)).toMatchObject({
      rejected: [],
      duplicates: 0,
      case: { eventIds: { length: events.length } },
    });
    for (let i = 1; i < events.length; i++) expect((events[i]?.at ?? '') >= (events[i - 1]?.at ?? '')).toBe(true);
  },
);

propTest.prop([
  arbCaseEvents({ kinds: ['assigned', 'noted'], maxGap: 0, caseKey: 'k', opensAt: '2030-01-01T00:00:00.000Z' }),
])('a history keeps to its constraints', (events) => {
  for (const { kind, at, caseKey } of events) {
    expect(['opened', 'assigned', 'noted']).toContain(kind);
    expect([at, caseKey]).toEqual(['2030-01-01T00:00:00.000Z', 'k']);
  }
});

test('every kind of event and every state occurs', () => {
  const histories = fc.sample(arbCaseEvents({ maxLength: 40 }), { numRuns: 500, seed: 1 });
  expect(new Set(histories.flatMap((events) => events.map(({ kind }) => kind)))).toEqual(new Set(CASE_EVENT_KINDS));
  const states = histories.flatMap((events) => events.map((_, i) => foldCase(events.slice(0, i + 1)).case?.state));
  expect(new Set(states)).toEqual(new Set(CASE_STATES));
});

test('every reason to refuse an event occurs', () => {
  const histories = fc.sample(arbHostileCaseEvents({ maxLength: 30 }), { numRuns: 2000, seed: 1 });
  const codes = new Set(
    histories.flatMap((events) => foldCase(events).rejected.flatMap(({ issues }) => issues.map(({ code }) => code))),
  );
  expect([...codes].sort()).toEqual(
    [
      'case/illegal-event',
      'case/invalid-event',
      'case/other-case',
      'case/out-of-order',
      'case/outcome-mismatch',
      'case/rung-repeated',
    ].sort(),
  );
  expect(histories.some((events) => foldCase(events).duplicates > 0)).toBe(true);
});

test('a history shrinks to an opened case with the score 0', () => {
  expect(plainest(arbCaseEvents())).toEqual([
    {
      id: 'e1',
      caseKey: 'c/%/a',
      at: '2026-01-05T09:00:00.000Z',
      sequence: 1,
      kind: 'opened',
      playbook: 'strict',
      score: 0,
    },
  ]);
  expect(plainest(arbHostileCaseEvents())).toHaveLength(1);
});

test('constraints that cannot be kept are refused', () => {
  expect(() => arbCaseEvents({ opensAt: 'now' })).toThrow(expect.objectContaining({ code: 'instant/invalid' }));
  expect(() => arbCaseEvents({ maxGap: -1 })).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: ['maxGap'] }),
  );
});
