/**
 * Recovery: intervals, the warning that cannot be left out, value and cost.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { erase } from '../../src/cases/erase.ts';
import type { CaseEvent } from '../../src/cases/event.ts';
import type { SecondAnswer } from '../../src/cases/movement.ts';
import { type Recovery, recoveryOf } from '../../src/cases/recovery.ts';
import { recoveryValue } from '../../src/cases/recovery-value.ts';
import { isNpsError } from '../../src/error.ts';
import type { Score } from '../../src/scale/score.ts';

const many = (count: number, before: Score, after?: Score): SecondAnswer[] =>
  Array.from({ length: count }, () => (after === undefined ? { before, asked: true } : { before, after }));
const group = (rescued: number, others: number): SecondAnswer[] => [...many(rescued, 4, 8), ...many(others, 4, 5)];

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return [error.code, ...error.path];
  }
  return null;
};

describe('one group', () => {
  const people = [
    ...many(3, 2, 7),
    ...many(2, 6, 10),
    ...many(5, 0, 3),
    ...many(4, 1),
    ...many(6, 9, 9),
    ...many(2, 10, 6),
    { before: 5 as const },
  ];
  const { followedUp } = recoveryOf(people, { comparison: null });

  test('has a matrix with n in each cell', () => {
    expect(followedUp.rows).toEqual([
      { category: 'detractor', n: 10, to: { detractor: 5, passive: 3, promoter: 2 } },
      { category: 'passive', n: 0, to: { detractor: 0, passive: 0, promoter: 0 } },
      { category: 'promoter', n: 8, to: { detractor: 2, passive: 0, promoter: 6 } },
    ]);
    expect(followedUp.transition.detractors).toEqual({ detractors: 5, passives: 3, promoters: 2 });
  });

  test('tells who answered again', () => {
    expect(followedUp.people).toBe(23);
    expect(followedUp.responseRate).toMatchObject({
      numerator: 18,
      denominator: 22,
      excluded: [{ reason: 'not-asked', count: 1 }],
    });
    expect(followedUp.detractorResponseRate).toMatchObject({ numerator: 10, denominator: 14 });
  });

  test('has rescued and slipped with their intervals', () => {
    expect(followedUp.rescued).toMatchObject({ value: 0.5, numerator: 5, denominator: 10 });
    expect(followedUp.rescued.interval?.lower).toBeCloseTo(0.2366, 4);
    expect(followedUp.slipped).toMatchObject({ value: 0.25, numerator: 2, denominator: 8 });
    expect(followedUp.detractorsFirstMean).toBe(1.8);
  });
});

describe('without a comparison', () => {
  test('there is a warning and no effect', () => {
    expect(recoveryOf(group(8, 2), { comparison: null })).toMatchObject({
      status: 'uncontrolled',
      warning: 'no-control',
      reason: 'no-group',
      controlled: null,
      comparison: null,
    });
    for (const comparison of [[], many(5, 9, 9), many(5, 3)])
      expect(recoveryOf(group(8, 2), { comparison })).toMatchObject({
        warning: 'no-control',
        reason: 'no-detractors-again',
      });
  });

  test('the warning cannot be left out', () => {
    const { followedUp } = recoveryOf([], { comparison: null });
    // @ts-expect-error -- no warning
    const quiet: Recovery = {
      followedUp,
      status: 'uncontrolled',
      comparison: null,
      controlled: null,
      reason: 'no-group',
    };
    // @ts-expect-error -- nothing to compare with, and yet controlled
    const bold: Recovery = { followedUp, status: 'controlled', comparison: null, controlled: null };
    // @ts-expect-error -- the comparison has to be named, even when there is none
    expect(() => recoveryOf([], {})).toThrow();
    expect([quiet, bold]).toHaveLength(2);
  });

  test('nobody has no rate, and it says why', () => {
    const { followedUp } = recoveryOf([], { comparison: null });
    expect(followedUp.rescued).toMatchObject({ value: null, reason: 'none-detractors-answered-again' });
    expect(followedUp.responseRate).toMatchObject({ value: null, reason: 'none-asked-again' });
    expect(followedUp.detractorsFirstMean).toBeNull();
  });
});

// By the formula of Agresti & Caffo (2000), one success and one failure added to each sample, computed apart in Python.
test.each([
  [56, 70, 48, 80, 0.052453, 0.335758],
  [9, 10, 3, 10, 0.160001, 0.839999],
  [6, 7, 2, 7, 0.033806, 0.855083],
  [5, 56, 0, 29, -0.028866, 0.171246],
  [0, 10, 0, 20, -0.14109, 0.216848],
  [10, 10, 0, 20, 0.692243, 1.0],
])('%i of %i against %i of %i has the interval of the formula', (a, m, b, n, lower, upper) => {
  const { controlled } = recoveryOf(group(a, m - a), { comparison: group(b, n - b) });
  expect(controlled?.difference).toBeCloseTo(a / m - b / n, 12);
  expect(controlled?.interval.lower).toBeCloseTo(lower, 6);
  expect(controlled?.interval.upper).toBeCloseTo(upper, 6);
  expect(controlled?.n).toEqual({ followedUp: m, comparison: n });
});

test('a controlled recovery tells its direction and warns of few', () => {
  expect(recoveryOf(group(56, 14), { comparison: group(48, 32) }).controlled).toMatchObject({
    direction: 'higher',
    cautions: [],
  });
  expect(recoveryOf(group(4, 3), { comparison: group(4, 3) }).controlled).toMatchObject({
    difference: 0,
    direction: 'unclear',
    cautions: ['few-answers'],
  });
});

test('records of another form are refused with their place', () => {
  const bad = (one: unknown) => codeOf(() => recoveryOf([], { comparison: [one as SecondAnswer] }));
  expect(bad({ before: 11 })).toEqual(['recovery/invalid', 'comparison', 0, 'before']);
  expect(bad({ before: 3, after: null })).toEqual(['recovery/invalid', 'comparison', 0, 'after']);
  expect(bad({ before: 3, asked: 'yes' })).toEqual(['recovery/invalid', 'comparison', 0, 'asked']);
  expect(bad({ before: 3, after: 4, asked: false })).toEqual(['recovery/invalid', 'comparison', 0, 'asked']);
  expect(bad(null)).toEqual(['recovery/invalid', 'comparison', 0, 'before']);
  expect(codeOf(() => recoveryOf('x' as never, { comparison: null }))).toEqual(['recovery/invalid', 'followedUp']);
  expect(codeOf(() => recoveryOf([], { comparison: null, level: 0 }))).toEqual(['option/out-of-range', 'level']);
});

describe('value and cost', () => {
  const at = '2026-02-02T09:00:00.000Z';
  const now = '2026-03-02T09:00:00.000Z';
  const history = (caseKey: string, score: Score, steps: readonly object[]): CaseEvent[] =>
    [{ kind: 'opened', playbook: 'p', score }, { kind: 'assigned', role: 'team-lead' }, ...steps].map(
      (members, i) => ({ id: `e${i}`, caseKey, at, sequence: i, ...members }) as CaseEvent,
    );
  const solved = [{ kind: 'contacted' }, { kind: 'resolved' }, { kind: 'verified' }];
  const closed = { kind: 'closed', cause: 't', outcome: 'verified', customerTold: true };
  const events = [
    ...history('a/%/1', 2, [...solved, { kind: 'acted', action: 'compensate', cost: 50, effortMinutes: 30 }, closed]),
    ...history('b/%/2', 3, [{ kind: 'acted', action: 'contact', effortMinutes: 10 }]),
    ...history('b/%/3', 4, solved),
    ...history('c/%/4', 5, []),
    ...history('d/%/5', 9, [{ kind: 'acted', action: 'reward', cost: 1000 }]),
    ...history('e/%/6', 1, [{ kind: 'declined' }, { ...closed, outcome: 'declined' }]),
  ];
  const value = recoveryValue(events, { accountValues: { a: 1000, b: 300, d: 9 }, minuteCost: 2, now });

  test('counts each account once, and one at risk never as verified', () => {
    expect(value.atRisk).toEqual({ value: 300, accounts: 2, withoutValue: 1 });
    expect(value.verified).toEqual({ value: 1000, accounts: 1, withoutValue: 0 });
  });

  test('spreads all that detractor cases cost over the verified ones', () => {
    expect(value.cost).toEqual({ compensation: 50, effortMinutes: 40, effort: 80, total: 130 });
    expect([value.cases, value.verifiedCases, value.otherCases]).toEqual([5, 2, 1]);
    expect(value.costPerVerified).toEqual({ status: 'shown', value: 65 });
  });

  test('has no cost per recovery without a recovery', () => {
    const none = recoveryValue(events.slice(0, 2), { accountValues: {}, minuteCost: 0, now });
    expect(none.costPerVerified).toEqual({ status: 'withheld', value: null, reason: 'none-verified' });
    expect(none.atRisk).toEqual({ value: 0, accounts: 1, withoutValue: 1 });
  });

  test('stays what was verified and what it cost when the customer is erased, whose account has no value any more', () => {
    const { events: left } = erase(events, 'b', { now, tombstone: 't' });
    const after = recoveryValue(left, { accountValues: { a: 1000, b: 300, d: 9 }, minuteCost: 2, now });
    expect([after.cost, after.costPerVerified]).toEqual([value.cost, value.costPerVerified]);
    expect([after.cases, after.verifiedCases, after.otherCases]).toEqual([5, 2, 1]);
    expect(after.atRisk).toEqual({ value: 0, accounts: 1, withoutValue: 1 });
    expect(after.verified).toEqual({ value: 1000, accounts: 2, withoutValue: 1 });
  });

  test('has no negative zero', () => {
    const { cost } = recoveryValue(events, { accountValues: {}, minuteCost: -0, now });
    expect(cost).toEqual({ compensation: 50, effortMinutes: 40, effort: 0, total: 50 });
  });

  test('refuses amounts that are none', () => {
    const run = (accountValues: Record<string, number>, minuteCost: number) =>
      codeOf(() => recoveryValue(events, { accountValues, minuteCost, now }));
    expect(run({}, -1)).toEqual(['option/out-of-range', 'minuteCost']);
    expect(run({ a: NaN }, 1)).toEqual(['option/out-of-range', 'accountValues', 'a']);
    expect(run({ b: 1e308, c: 1e308 }, 1)).toEqual(['option/out-of-range', 'accountValues']);
    expect(run({}, 1e308)).toEqual(['option/out-of-range', 'minuteCost']);
  });
});
