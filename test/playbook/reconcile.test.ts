import { expect, test } from 'vitest';
import { type PlanOptions, plan } from '../../src/playbook/plan.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { strictPlaybook } from '../../src/playbook/presets.ts';
import { reconcile } from '../../src/playbook/reconcile.ts';
import type { Response } from '../../src/response.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';

const response: Response = { id: 'a1', subject: 'c7', score: 10, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} };
const options: PlanOptions = { facts: {}, now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') };
const first = plan(strictPlaybook, response, options);

test('the same answer planned twice, then with a raised version and one new step, asks only for the new step', () => {
  expect(reconcile(plan(strictPlaybook, response, options), first.actions).toDo).toEqual([]);
  const play = strictPlaybook.plays['score-9-10'] as Playbook['plays'][string];
  const step = { ...(play.steps[0] as (typeof play.steps)[number]), id: 'say-hello' };
  const raised: Playbook = {
    ...strictPlaybook,
    version: 2,
    plays: { ...strictPlaybook.plays, 'score-9-10': { ...play, steps: [step, ...play.steps] } },
  };
  const later = plan(raised, response, { ...options, now: '2026-02-05T10:00:00.000Z' });
  const { toDo, alreadyDone, obsolete } = reconcile(later, first.actions);
  expect(toDo.map(({ step: id }) => id)).toEqual(['say-hello']);
  expect(alreadyDone).toHaveLength(3);
  expect(obsolete).toEqual([]);
});

test('what was executed and is not asked for any more is obsolete, once', () => {
  const none = plan(strictPlaybook, response, { ...options, facts: { permissions: { bases: ['service'] } } });
  const key = 'c7/%/a1/reward/1';
  expect(reconcile(none, [key, { key }, 'c7/%/a1/no-such-step/1']).obsolete).toEqual([key, 'c7/%/a1/no-such-step/1']);
});

test('what belongs to other cases is passed over', () => {
  const { toDo, obsolete } = reconcile(first, ['c7/%/a10/reward/1', 'c8/%/a1/reward/1']);
  expect(toDo).toEqual(first.actions);
  expect(obsolete).toEqual([]);
});

test('what is put off and was executed is done', () => {
  const night = plan(strictPlaybook, { ...response, score: 3 }, { ...options, now: '2026-02-02T23:00:00.000Z' });
  const { alreadyDone, obsolete, toDo } = reconcile(night, ['c7/%/a1/contact/1']);
  expect(night.deferred.map(({ step }) => step)).toContain('contact');
  expect(alreadyDone.map(({ step }) => step)).toEqual(['contact']);
  expect(obsolete).toEqual([]);
  expect(toDo).toEqual(night.actions);
});

test('a step for the second time is not done by the first', () => {
  const again = plan(strictPlaybook, response, { ...options, occurrences: { reward: 2 } });
  expect(reconcile(again, first.actions).toDo.map(({ key }) => key)).toEqual(['c7/%/a1/reward/2']);
});

test.each([[{}], [[7]], [[null]], [[{ id: 'x' }]]])('what is no list of keys is refused: %j', (executed) => {
  expect(() => reconcile(first, executed as never)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
});
