import { expect, test } from 'vitest';
import type { Facts } from '../../src/playbook/facts.ts';
import { type PlanAllOptions, planAll } from '../../src/playbook/plan-all.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';

const answer = (id: string, score: Score, answeredAt = '2026-02-02T09:00:00.000Z'): Response => ({
  id,
  subject: `of-${id}`,
  score,
  answeredAt,
  tags: {},
});
const options: PlanAllOptions = {
  facts: new Map<string, Facts>(),
  now: '2026-02-02T10:00:00.000Z',
  calendar: alwaysOpen('UTC'),
};
const idsOf = (queue: readonly { readonly responseId: string }[]): string[] =>
  queue.map(({ responseId }) => responseId);

test('what is overdue comes first, then what is due earlier, then the lower score, then the key', () => {
  const answers = [
    answer('promoter', 10),
    answer('passive', 8),
    answer('late', 6, '2026-01-31T09:00:00.000Z'),
    answer('b', 4),
    answer('a', 4),
    answer('worst', 1),
    answer('early', 5, '2026-02-02T08:00:00.000Z'),
  ];
  expect(idsOf(planAll(strictPlaybook, answers, options))).toEqual([
    'late',
    'early',
    'worst',
    'a',
    'b',
    'passive',
    'promoter',
  ]);
});

test('what is suppressed is not urgent, and what is put off is', () => {
  const facts = (response: Response): Facts =>
    response.id === 'gone' ? { permissions: { erased: true } } : { preferredChannels: ['phone'] };
  const queue = planAll(recommendedPlaybook, [answer('gone', 0), answer('asleep', 3)], {
    ...options,
    facts,
    now: '2026-02-02T23:00:00.000Z',
  });
  expect(queue.map(({ responseId, urgency }) => [responseId, urgency.due])).toEqual([
    ['asleep', '2026-02-03T09:00:00.000Z'],
    ['gone', null],
  ]);
  expect(queue[0]?.deferred.length).toBeGreaterThan(0);
  expect(queue[1]?.actions).toEqual([]);
});

test('nobody answered, so nothing is queued', () => {
  expect(planAll(strictPlaybook, [], options)).toEqual([]);
});

test.each([null, undefined, 'all', {}])('facts that are neither a function nor a map are refused: %s', (facts) => {
  expect(() => planAll(strictPlaybook, [answer('a', 3)], { ...options, facts: facts as never })).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: ['facts'] }),
  );
});

test('answers that are no list are refused', () => {
  expect(() => planAll(strictPlaybook, {} as never, options)).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: ['responses'] }),
  );
});
