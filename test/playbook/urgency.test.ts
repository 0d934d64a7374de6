import { expect, test } from 'vitest';
import type { Due } from '../../src/cases/clock.ts';
import type { PlannedAction } from '../../src/playbook/action.ts';
import { urgencyOf } from '../../src/playbook/urgency.ts';

const dueAt = (due: Due | null): PlannedAction => ({
  key: 'k',
  step: 's',
  action: 'a',
  audience: 'staff',
  purpose: 'service',
  because: [],
  origin: 'design',
  due,
  owner: 'cx-manager',
  channel: null,
  otherChannels: [],
  after: [],
});
const EARLY = '2026-02-02T09:00:00.000Z';
const LATE = '2026-02-03T09:00:00.000Z';
const wall = { wall: LATE, business: EARLY, binds: 'customer', overdue: false } as const;
const business = { wall: EARLY, business: LATE, binds: 'team', overdue: false } as const;

test('nothing to do is not urgent', () => {
  expect(urgencyOf([], [])).toEqual({ overdue: false, due: null });
});

test('what has no clock, and what waits for a moment of the case, makes nothing urgent', () => {
  expect(urgencyOf([dueAt(null), dueAt({ waitsFor: 'resolved' })], [])).toEqual({ overdue: false, due: null });
});

test('only the clock that binds counts', () => {
  expect(urgencyOf([dueAt(wall)], []).due).toBe(LATE);
  expect(urgencyOf([dueAt(business)], []).due).toBe(LATE);
});

test('the earliest counts, wherever it stands, and one overdue action is enough', () => {
  const late = dueAt(wall);
  const early = dueAt({ ...wall, wall: EARLY, overdue: true });
  for (const actions of [
    [early, late, late],
    [late, early, late],
    [late, late, early],
  ])
    expect(urgencyOf(actions, [])).toEqual({ overdue: true, due: EARLY });
});

test('what is put off counts as what is to be done does', () => {
  expect(urgencyOf([dueAt(wall)], [dueAt({ ...wall, wall: EARLY, overdue: true })])).toEqual({
    overdue: true,
    due: EARLY,
  });
});
