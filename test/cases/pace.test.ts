/**
 * Figures on pace, by hand.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { caseKeyOf } from '../../src/cases/case-key.ts';
import type { CaseEvent, CaseEventKind } from '../../src/cases/event.ts';
import { deliveryOf } from '../../src/cases/delivery.ts';
import { type FollowUp, followUpOf } from '../../src/cases/follow-up.ts';
import { type PaceOptions, paceOf } from '../../src/cases/pace.ts';
import { isNpsError } from '../../src/error.ts';
import { plan } from '../../src/playbook/plan.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import type { Score } from '../../src/scale/score.ts';
import { alwaysOpen, calendarOf } from '../../src/time/calendar.ts';
import { type Instant, epochOf, instantOf } from '../../src/time/instant.ts';

const HOUR = 3_600_000;
const START = '2026-02-02T09:00:00.000Z';
const after = (hours: number): Instant => instantOf(epochOf(START) + hours * HOUR);

const OPTIONS: PaceOptions = {
  clocks: {
    contact: { starts: 'answered', stops: 'contacted', customer: { amount: 24, unit: 'hours' }, binds: 'customer' },
    resolve: {
      starts: 'answered',
      stops: 'resolved',
      customer: { amount: 24, unit: 'hours' },
      limit: { amount: 48, unit: 'hours' },
      binds: 'customer',
    },
  },
  calendar: alwaysOpen('UTC'),
  now: after(30),
};

const followUp = (caseKey: string, score: Score = 3, others: Partial<FollowUp> = {}): FollowUp => ({
  caseKey,
  responseId: caseKey,
  score,
  answeredAt: START,
  clocks: ['contact', 'resolve'],
  outreach: 'due',
  guard: null,
  actions: [],
  ...others,
});

/** A history: opened with the answer, assigned at once, then what is told, each with its hour. */
const history = (
  caseKey: string,
  steps: readonly (readonly [CaseEventKind, number, object?])[],
  score: Score = 3,
): CaseEvent[] =>
  (
    [['opened', 0, { playbook: 'p', score }], ['assigned', 0, { role: 'team-lead' }], ...steps] as readonly (readonly [
      CaseEventKind,
      number,
      object?,
    ])[]
  ).map(
    ([kind, hour, members], i) =>
      ({ id: `e${i}`, caseKey, at: after(hour), sequence: i, kind, ...members }) as CaseEvent,
  );

const CLOSED = { cause: 'theme', outcome: 'resolved', customerTold: true };

describe('reaching customers', () => {
  const events = [
    ...history('a', [['contacted', 5]]),
    ...history('b', [
      ['attempted', 3],
      ['contacted', 26],
    ]),
    ...history('c', [['attempted', 4]]),
    ...history('d', [['declined', 6]]),
  ];
  const followUps = ['a', 'b', 'c', 'd', 'e'].map((key) => followUp(key));

  test('counts attempts and contacts among the eligible', () => {
    const { attemptRate, contactRate, eligible, basis } = paceOf(followUps, events, OPTIONS);
    expect(attemptRate).toMatchObject({
      counted: 'attempted',
      among: 'eligible',
      numerator: 3,
      denominator: 5,
      value: 0.6,
    });
    expect(contactRate).toMatchObject({ numerator: 2, denominator: 5, value: 0.4 });
    expect({ eligible, basis }).toEqual({
      eligible: 5,
      basis: { answers: 5, later: 0, nothingDue: 0, unopened: 1, unplanned: 0, rejected: 0 },
    });
  });

  test('sets contacts in time against those in time, late and past due', () => {
    const at = (hours: number) => paceOf(followUps, events, { ...OPTIONS, now: after(hours) }).onTimeContactRate;
    expect(at(30)).toMatchObject({
      numerator: 1,
      denominator: 4,
      excluded: [{ reason: 'ended-before-due', count: 1 }],
    });
    expect(at(10)).toMatchObject({
      numerator: 1,
      denominator: 1,
      excluded: [
        { reason: 'not-yet-due', count: 3 },
        { reason: 'ended-before-due', count: 1 },
      ],
    });
  });

  test('has nobody due before the clocks run out, and says so', () => {
    expect(paceOf(followUps, events, { ...OPTIONS, now: after(1) }).onTimeContactRate).toMatchObject({
      status: 'withheld',
      value: null,
      reason: 'none-contacted-or-late',
      excluded: [{ reason: 'not-yet-due', count: 5 }],
    });
  });

  test('gives the interval of Wilson', () => {
    const { interval } = paceOf(followUps, events, OPTIONS).contactRate;
    expect(interval?.lower).toBeCloseTo(0.1176, 4);
    expect(interval?.upper).toBeCloseTo(0.7693, 4);
  });

  test('counts open and ended cases as longer', () => {
    const { firstContact } = paceOf(followUps, events, OPTIONS);
    expect(firstContact).toMatchObject({ over: 2, open: 2, ended: 1, excluded: [] });
    // 5 h of five; 6 h open; 26 h of three: what is left is 4/5 · 2/3 = 8/15, above a half.
    expect(firstContact.wall.median).toMatchObject({ value: null, reason: 'not-reached', longerThan: 30 * HOUR });
    const reached = paceOf(followUps.slice(0, 2), events, OPTIONS);
    expect(reached.firstContact.wall.median.value).toBe(5 * HOUR);
    expect(reached.firstContact.wall.p90.value).toBe(26 * HOUR);
    expect(reached.basis.unplanned).toBe(2);
  });

  test('counts from the answer, also where the case was opened late and its event does not say when that was', () => {
    const late = history('a', [['contacted', 32]]).map((event) =>
      event.sequence < 2 ? { ...event, at: after(31) } : event,
    );
    const read = (events: readonly CaseEvent[], followUps: readonly FollowUp[] = [followUp('a')]) => {
      const pace = paceOf(followUps, events, { ...OPTIONS, now: after(40) });
      return [pace.firstContact.wall.median.value, pace.onTimeContactRate.value, pace.backlog.oldest?.wall];
    };
    expect(read(late)).toEqual([32 * HOUR, 0, 40 * HOUR]);
    // An event that says more, says it.
    const [opened, ...rest] = late as [CaseEvent, ...CaseEvent[]];
    expect(read([{ ...opened, answeredAt: after(-1) } as CaseEvent, ...rest])).toEqual([33 * HOUR, 0, 41 * HOUR]);
    // Another answer that became known after the contact moves no clock that was met.
    const caseKey = caseKeyOf({ subject: 'c', responseId: 'r' });
    const merged = [
      followUp(caseKey, 3, { responseId: 'r', answeredAt: after(10) }),
      followUp(caseKey, 3, { responseId: 'other' }),
    ];
    const met = late.map((event) => ({ ...event, caseKey }));
    expect(read(met, merged)).toEqual([22 * HOUR, 1, 30 * HOUR]);
  });

  test('tells the time of the team beside', () => {
    const day = [{ from: '09:00', to: '17:00' }];
    const calendar = calendarOf({ zone: 'UTC', week: { monday: day, tuesday: day } });
    const { firstContact, backlog } = paceOf([followUp('b')], events, { ...OPTIONS, calendar });
    expect(firstContact.wall.median.value).toBe(26 * HOUR);
    expect(firstContact.business.median.value).toBe(10 * HOUR);
    expect(backlog.oldest).toEqual({ wall: 30 * HOUR, business: 14 * HOUR });
  });
});

describe('suppression', () => {
  test('stands beside the eligible, by guard', () => {
    const followUps = [
      followUp('a'),
      followUp('b', 9, { outreach: 'suppressed', guard: 'no-basis' }),
      followUp('c', 8, { outreach: 'suppressed', guard: 'no-basis' }),
      followUp('d', 2, { outreach: 'suppressed', guard: 'erased' }),
      followUp('e', 10, { outreach: 'none' }),
    ];
    const pace = paceOf(followUps, [], OPTIONS);
    expect(pace.suppressionShare).toMatchObject({
      numerator: 3,
      denominator: 4,
      excluded: [{ reason: 'nothing-due', count: 1 }],
    });
    expect(pace.suppressedBy).toEqual([
      { guard: 'no-basis', count: 2 },
      { guard: 'erased', count: 1 },
    ]);
    expect(pace.categories.map(({ category, eligible, suppressed }) => [category, eligible, suppressed])).toEqual([
      ['detractor', 1, 1],
      ['passive', 0, 1],
      ['promoter', 0, 1],
    ]);
    expect(pace.categories[1]?.closedLoopRate).toMatchObject({ value: null, reason: 'none-eligible' });
  });

  test('of one answer leaves a case eligible for another', () => {
    const followUps = [followUp('a', 8, { outreach: 'suppressed', guard: 'no-basis' }), followUp('a', 2)];
    const pace = paceOf(followUps, [], OPTIONS);
    expect([pace.eligible, pace.suppressed, pace.basis.answers]).toEqual([1, 0, 2]);
    expect(pace.categories[0]?.eligible).toBe(1);
  });
});

describe('how cases end', () => {
  const close = (outcome: string, customerTold: boolean, hour = 9) =>
    ['closed', hour, { ...CLOSED, outcome, customerTold }] as const;
  const events = [
    ...history('a', [['contacted', 1], ['resolved', 2], close('resolved', true)]),
    ...history('b', [['contacted', 1], ['resolved', 2], ['verified', 3], close('verified', false)]),
    ...history('c', [['contacted', 1], ['resolved', 2], close('resolved', true), ['reopened', 20]]),
    ...history('d', [['contacted', 1]]),
  ];
  const pace = paceOf(
    ['a', 'b', 'c', 'd'].map((key) => followUp(key)),
    events,
    OPTIONS,
  );

  test('closes a loop only when the customer was told', () => {
    expect(pace.closedLoopRate).toMatchObject({ numerator: 1, denominator: 4 });
  });

  test('is told among the closed; reopened ones among those that were finished', () => {
    expect(pace.outcomes.resolved).toMatchObject({
      among: 'closed',
      numerator: 1,
      denominator: 2,
      excluded: [{ reason: 'open', count: 2 }],
    });
    expect(pace.outcomes.verified.value).toBe(0.5);
    expect(pace.outcomes.reopened).toMatchObject({ among: 'finished', numerator: 1, denominator: 3 });
  });

  test('takes the first solution for the time to resolve', () => {
    expect(pace.resolve).toMatchObject({ over: 3, open: 1, ended: 0 });
    expect(pace.resolve.wall.median.value).toBe(2 * HOUR);
  });

  test('leaves cases without a clock for it out of the time to resolve', () => {
    const promoter = followUp('a', 9, { clocks: ['contact'] });
    expect(paceOf([promoter], events, OPTIONS).resolve).toMatchObject({
      over: 0,
      excluded: [{ reason: 'no-clock', count: 1 }],
      wall: { median: { value: null, reason: 'no-waits' } },
    });
  });
});

describe('clocks, roles and what waits', () => {
  const events = [
    ...history('a', [['contacted', 5]]),
    ...history('b', [['escalated', 24, { rung: 'team-lead', role: 'cx-manager' }]]),
  ];
  const pace = paceOf([followUp('a'), followUp('b'), followUp('c')], events, OPTIONS);

  test('breaches are counted among clocks that were met or breached', () => {
    const [contact, resolve] = pace.clocks;
    expect(contact?.breachRate).toMatchObject({ numerator: 2, denominator: 3 });
    expect(contact?.backlog).toEqual({
      open: 2,
      median: { wall: 30 * HOUR, business: 30 * HOUR },
      oldest: { wall: 30 * HOUR, business: 30 * HOUR },
    });
    expect(resolve?.breachRate).toMatchObject({
      value: null,
      reason: 'none-decided',
      excluded: [{ reason: 'not-yet-due', count: 3 }],
    });
  });

  test('each role stands by itself, and so does nobody', () => {
    expect(pace.roles.map(({ role, cases, escalationRate }) => [role, cases, escalationRate.value])).toEqual([
      ['team-lead', 1, 0],
      ['cx-manager', 1, 1],
      [null, 1, 0],
    ]);
    expect(pace.clocks[0]?.roles.map(({ role, breachRate }) => [role, breachRate.value])).toEqual([
      ['team-lead', 0],
      ['cx-manager', 1],
      [null, 1],
    ]);
    expect(pace.escalationRate).toMatchObject({ numerator: 1, denominator: 3 });
  });

  test('a pause makes neither a breach nor an age on that clock', () => {
    const waiting = history('a', [
      ['contacted', 5],
      ['waiting-customer', 6],
    ]);
    const [, resolve] = paceOf([followUp('a')], waiting, { ...OPTIONS, now: after(500) }).clocks;
    expect(resolve?.breachRate.excluded).toEqual([{ reason: 'not-yet-due', count: 1 }]);
    expect(resolve?.backlog.oldest).toEqual({ wall: 6 * HOUR, business: 6 * HOUR });
  });

  test('reopening a case hides no breach, and its second run is counted by itself', () => {
    const late: CaseEvent[] = history('a', [
      ['contacted', 30],
      ['resolved', 31],
      ['reopened', 40],
      ['contacted', 41],
    ]);
    const at = (hours: number) => paceOf([followUp('a')], late, { ...OPTIONS, now: after(hours) }).clocks;
    expect(at(45)[0]?.breachRate.value).toBe(1);
    // Resolved in time at first; after the reopening at hour 40 the limit of 48 hours passes at hour 88.
    expect(at(45)[1]?.breachRate.excluded).toEqual([{ reason: 'not-yet-due', count: 1 }]);
    expect(at(45)[1]?.backlog.oldest).toEqual({ wall: 5 * HOUR, business: 5 * HOUR });
    expect(at(89)[1]?.breachRate.value).toBe(1);
  });
});

describe('what is not looked at', () => {
  test('is what happens after now', () => {
    const events = history('a', [['contacted', 40]]);
    const pace = paceOf([followUp('a'), followUp('b', 3, { answeredAt: after(31) })], events, OPTIONS);
    expect(pace.contactRate).toMatchObject({ numerator: 0, denominator: 1 });
    expect(pace.basis).toMatchObject({ answers: 1, later: 1 });
  });

  test('is what no case takes', () => {
    const events = [
      ...history('a', [['contacted', 4]]),
      null as unknown as CaseEvent,
      ...history('a', [['resumed', 5]]).slice(2),
    ];
    expect(paceOf([followUp('a')], events, OPTIONS).basis.rejected).toBe(1);
  });
});

test('nothing to follow up has no rate, and each says why', () => {
  const pace = paceOf([], [], OPTIONS);
  expect(pace.contactRate).toMatchObject({ value: null, interval: null, reason: 'none-eligible' });
  expect(pace.suppressionShare).toMatchObject({ reason: 'none-due' });
  expect(pace.outcomes.reopened).toMatchObject({ reason: 'none-finished' });
  expect([pace.clocks, pace.roles, pace.backlog]).toEqual([[], [], { open: 0, median: null, oldest: null }]);
});

describe('what was meant to happen', () => {
  const answer = { id: 'a1', subject: 'c7', score: 10 as const, answeredAt: START, tags: {} };
  const settings = { now: START, calendar: alwaysOpen('UTC') };

  test('comes from the plan', () => {
    const made = followUpOf(plan(strictPlaybook, { ...answer, score: 3 }, { ...settings, facts: {} }), {
      answeredAt: START,
    });
    expect(made).toMatchObject({ caseKey: 'c7/%/a1', score: 3, outreach: 'due', guard: null });
    expect(made.clocks[0]).toBe('detractor-contact');
    expect(made.actions).toHaveLength(9);
    expect(paceOf([made], [], { ...OPTIONS, clocks: strictPlaybook.clocks }).eligible).toBe(1);
  });

  test('is suppressed when guards stop all of it, and names the guard', () => {
    const facts = { permissions: { bases: ['service' as const] } };
    expect(followUpOf(plan(strictPlaybook, answer, { ...settings, facts }), answer)).toMatchObject({
      outreach: 'suppressed',
      guard: 'no-basis',
      actions: [],
    });
    expect(followUpOf(plan(recommendedPlaybook, answer, { ...settings, facts }), answer)).toMatchObject({
      outreach: 'due',
      guard: null,
    });
  });
});

describe('delivery', () => {
  const [feedback, response] = ['give-staff-feedback', 'standard-theme-response'];
  const actionsOf = (key: string) =>
    [feedback, response].map((action) => ({ key: `${key}/${action}/1`, action: action as string }));
  const followUps = ['a', 'b'].map((key) => followUp(key, 3, { actions: actionsOf(key) }));

  test('counts what was done by its key, or by its name in the same case', () => {
    const events = [
      ...history('a', [
        ['acted', 1, { action: feedback, actionKey: `a/${feedback}/1` }],
        ['acted', 2, { action: response }],
      ]),
      ...history('b', [['acted', 1, { action: feedback, actionKey: 'b/another/1' }]]),
    ];
    const { staffFeedback, themeResponse } = deliveryOf([...followUps, followUp('c')], events, { now: OPTIONS.now });
    expect(staffFeedback).toMatchObject({
      numerator: 1,
      denominator: 2,
      excluded: [{ reason: 'not-planned', count: 1 }],
    });
    expect(themeResponse).toMatchObject({ among: 'theme-cases', numerator: 1, denominator: 2 });
  });

  test('of nothing is withheld', () => {
    expect(deliveryOf([], [], { now: START }).staffFeedback).toMatchObject({
      value: null,
      reason: 'none-feedback-due',
    });
  });
});

test('what cannot be counted is refused with its place', () => {
  const codeOf = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      if (isNpsError(error)) return [error.code, ...error.path];
    }
    return null;
  };
  const bad = (one: unknown) => codeOf(() => paceOf([one as FollowUp], [], OPTIONS));
  expect(bad(null)).toEqual(['pace/invalid', 0]);
  expect(bad(followUp('a', 11 as Score))).toEqual(['pace/invalid', 0, 'score']);
  expect(bad(followUp('a', 3, { outreach: 'suppressed' }))).toEqual(['pace/invalid', 0, 'guard']);
  expect(bad(followUp('a', 3, { clocks: [7 as never] }))).toEqual(['pace/invalid', 0, 'clocks']);
  for (const action of [null, 'thank', { key: 'k' }, { action: 'thank' }])
    expect(bad(followUp('a', 3, { actions: [action as never] }))).toEqual(['pace/invalid', 0, 'actions']);
  expect(bad({ ...followUp('a'), answeredAt: 'today' })).toEqual(['pace/invalid', 0, 'answeredAt']);
  expect(bad(followUp('a', 3, { clocks: ['__proto__'] }))).toEqual([
    'playbook/unknown-clock',
    'followUps',
    0,
    'clocks',
    0,
  ]);
  expect(codeOf(() => paceOf([], 'log' as unknown as CaseEvent[], OPTIONS))).toEqual(['input/invalid']);
  expect(codeOf(() => paceOf([], [], { ...OPTIONS, level: 1 }))).toEqual(['option/out-of-range', 'level']);
  expect(codeOf(() => paceOf([], [], { ...OPTIONS, now: 'now' }))).toEqual(['instant/invalid', 'now']);
  expect(codeOf(() => paceOf([], [], { ...OPTIONS, clocks: { x: {} as never } }))?.slice(0, 3)).toEqual([
    'clock/invalid',
    'clocks',
    'x',
  ]);
});
