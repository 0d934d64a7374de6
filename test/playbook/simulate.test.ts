import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/playbook/facts.ts';
import type { Overlay, Play, Playbook, Step } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { simulate } from '../../src/playbook/simulate.ts';
import type { SimulateOptions } from '../../src/playbook/staffing.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { alwaysOpen, calendarOf } from '../../src/time/calendar.ts';

const DAY = [{ from: '09:00', to: '17:00' }];
const WEEK = { monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY };
const office = calendarOf({ zone: 'UTC', week: WEEK });

/** Monday. */
const NOW = '2026-02-02T09:00:00.000Z';
const options: SimulateOptions = {
  facts: new Map<string, Facts>(),
  calendars: { team: office },
  capacity: {},
  now: NOW,
};

const answer = (id: string, score: Score, answeredAt = NOW): Response => ({
  id,
  subject: `of-${id}`,
  score,
  answeredAt,
  tags: {},
});

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  action: id,
  channels: [],
  purpose: 'service',
  audience: 'staff',
  after: [],
  effortMinutes: 60,
  origin: 'design',
  ...more,
});

/** A playbook with the same steps for every score; the clock `day` is 24 hours with a limit of 48. */
const playbookOf = (steps: readonly Step[], more: Partial<Playbook> = {}): Playbook => ({
  ...strictPlaybook,
  id: 'small',
  base: Object.fromEntries(Object.keys(strictPlaybook.base).map((score) => [score, 'only'])) as Playbook['base'],
  plays: { only: { ...(strictPlaybook.plays['score-9-10'] as Play), steps, clocks: ['day'] } },
  overlays: [],
  clocks: {
    day: {
      starts: 'answered',
      stops: 'contacted',
      customer: { amount: 24, unit: 'hours' },
      limit: { amount: 48, unit: 'hours' },
      binds: 'customer',
      origin: 'design',
    },
    checked: {
      starts: 'resolved',
      stops: 'verified',
      customer: { amount: 7, unit: 'days' },
      binds: 'customer',
      origin: 'design',
    },
  },
  ...more,
});
const hour = playbookOf([step('call', { clock: 'day' })]);

const codeOf = (run: () => unknown): unknown => {
  try {
    run();
    return null;
  } catch (error) {
    const { code, path } = error as { code: string; path: readonly string[] };
    return [code, path.join('/')];
  }
};

test('ten hours of work with four hours a day are done in two and a half days', () => {
  const ten = Array.from({ length: 10 }, (_, i) => answer(`a${i}`, 5));
  const { total, actionsPerDay, minutesPerRole, peak, backlog } = simulate(hour, ten, {
    ...options,
    capacity: { 'cx-manager': 240 },
  });
  expect(total).toEqual({
    planned: { actions: 10, minutes: 600 },
    done: { actions: 10, minutes: 600 },
    left: { actions: 0, minutes: 0 },
  });
  expect(actionsPerDay).toEqual([
    { date: '2026-02-02', planned: 10, done: 4 },
    { date: '2026-02-03', planned: 0, done: 4 },
    { date: '2026-02-04', planned: 0, done: 2 },
  ]);
  expect(minutesPerRole.map(({ role, capacity, usualMinutes }) => [role, capacity, usualMinutes])).toEqual([
    ['cx-manager', 240, 480],
  ]);
  expect(minutesPerRole[0]?.days.map(({ worked }) => worked)).toEqual([240, 240, 120]);
  expect(backlog.map(({ actions, minutes }) => [actions, minutes])).toEqual([
    [6, 360],
    [2, 120],
    [0, 0],
  ]);
  expect(peak).toEqual({
    planned: { date: '2026-02-02', actions: 10, minutes: 600 },
    backlog: { date: '2026-02-02', actions: 6, minutes: 360 },
  });
});

test('a clock is breached by what is done after its limit, and late by what is done after its target', () => {
  const ten = Array.from({ length: 10 }, (_, i) => answer(`a${i}`, 5));
  const { clocks, forecastBreaches } = simulate(hour, ten, { ...options, capacity: { 'cx-manager': 240 } });
  expect(clocks).toEqual([
    {
      clock: 'day',
      answers: 10,
      met: 8,
      breached: 2,
      undecided: 0,
      late: 4,
      reasons: { 'past-limit': 0, 'not-open': 0, capacity: 2 },
    },
  ]);
  expect(forecastBreaches).toEqual([
    {
      clock: 'day',
      binds: 'customer',
      caseKey: 'of-a8/%/a8',
      responseId: 'a8',
      score: 5,
      role: 'cx-manager',
      step: 'call',
      startedAt: NOW,
      plannedAt: NOW,
      dueAt: '2026-02-03T09:00:00.000Z',
      limitAt: '2026-02-04T09:00:00.000Z',
      doneAt: '2026-02-04T11:00:00.000Z',
      reason: 'capacity',
    },
    expect.objectContaining({ responseId: 'a9', doneAt: '2026-02-04T13:00:00.000Z' }),
  ]);
});

test('a role that is not limited does everything as soon as it is there', () => {
  const { minutesPerRole, forecastBreaches } = simulate(
    hour,
    [answer('morning', 3, '2026-02-02T10:30:00.000Z'), answer('night', 3, '2026-02-02T22:00:00.000Z')],
    options,
  );
  expect(minutesPerRole[0]?.capacity).toBeNull();
  expect(
    minutesPerRole[0]?.days.map(({ date, planned, done, worked }) => [date, planned.actions, done, worked]),
  ).toEqual([
    ['2026-02-02', 2, 1, 60],
    ['2026-02-03', 0, 1, 60],
  ]);
  expect(forecastBreaches).toEqual([]);
});

describe('why a clock is breached', () => {
  const reasonsOf = (answeredAt: string, capacity: SimulateOptions['capacity']): unknown =>
    simulate(hour, [answer('a', 2, answeredAt)], { ...options, capacity }).forecastBreaches.map(
      ({ reason, doneAt }) => [reason, doneAt],
    );

  test('the limit had passed when the answer was planned for', () => {
    expect(reasonsOf('2026-01-31T08:59:59.999Z', {})).toEqual([['past-limit', NOW]]);
    expect(reasonsOf('2026-01-31T09:00:00.000Z', {})).toEqual([]);
  });

  test('nobody is there before the limit', () => {
    expect(reasonsOf('2026-02-06T17:00:00.000Z', {})).toEqual([['not-open', '2026-02-09T09:00:00.000Z']]);
  });

  test('there are too few people', () => {
    expect(reasonsOf('2026-02-06T16:30:00.000Z', { 'cx-manager': 480 })).toEqual([
      ['capacity', '2026-02-09T09:30:00.000Z'],
    ]);
    expect(reasonsOf('2026-02-06T16:30:00.000Z', { 'cx-manager': 960 })).toEqual([]);
  });

  test('nobody does it at all', () => {
    expect(reasonsOf(NOW, { 'cx-manager': 0 })).toEqual([['capacity', null]]);
  });
});

test('what is not done by the end is breached only when its limit has come', () => {
  const run = (until: string, minutes: number): unknown => {
    const { total, clocks } = simulate(hour, [answer('a', 2)], {
      ...options,
      until,
      capacity: { 'cx-manager': minutes },
    });
    return [total.done, total.left, clocks.map(({ breached, undecided }) => [breached, undecided])];
  };
  // Half an hour of a day's eight is worked by one o'clock when two hours are spread over the day.
  const left = { actions: 1, minutes: 0 };
  expect(run('2026-02-02T11:00:00.000Z', 120)).toEqual([
    { actions: 0, minutes: 30 },
    { ...left, minutes: 30 },
    [[0, 1]],
  ]);
  expect(run('2026-02-04T08:59:59.999Z', 12)).toEqual([
    { actions: 0, minutes: 24 },
    { ...left, minutes: 36 },
    [[0, 1]],
  ]);
  expect(run('2026-02-04T09:00:00.000Z', 12)).toEqual([
    { actions: 0, minutes: 24 },
    { ...left, minutes: 36 },
    [[1, 0]],
  ]);
  expect(run('2026-02-02T11:00:00.000Z', 0)).toEqual([{ actions: 0, minutes: 0 }, { ...left, minutes: 60 }, [[1, 0]]]);
});

test('what is due earlier goes before, and what was begun is gone on with later', () => {
  // The week-long work of Monday is put aside for the call of Tuesday.
  const playbook = playbookOf([step('call', { clock: 'day' })], {
    overlays: [
      {
        id: 'long',
        when: { field: 'score', op: 'is', value: 10 },
        do: [{ op: 'set', step: 'call', patch: { clock: 'week', effortMinutes: 600 } }],
        origin: 'design',
      } satisfies Overlay,
    ],
    clocks: {
      ...hour.clocks,
      week: {
        starts: 'answered',
        stops: 'contacted',
        customer: { amount: 25, unit: 'hours' },
        binds: 'customer',
        origin: 'design',
      },
    },
  });
  const answers = [answer('long', 10), answer('short', 1, '2026-02-02T09:30:00.000Z')];
  const { forecastBreaches, clocks } = simulate(playbook, answers, { ...options, capacity: { 'cx-manager': 480 } });
  // Without the interruption, ten hours would be done at 11:00 on Tuesday.
  expect(forecastBreaches.map(({ responseId, clock, doneAt }) => [responseId, clock, doneAt])).toEqual([
    ['long', 'week', '2026-02-03T12:00:00.000Z'],
  ]);
  expect(clocks.map(({ clock, met }) => [clock, met])).toEqual([
    ['day', 1],
    ['week', 0],
  ]);
});

test('a step comes after the steps before it, also when those wait for the end of quiet hours', () => {
  const steps = [
    step('phone', { audience: 'customer', channels: ['phone'], clock: 'day' }),
    step('note', { after: ['phone'], clock: 'day', effortMinutes: 0 }),
    step('alone', { effortMinutes: 30 }),
  ];
  const { actionsPerDay, deferredBy, minutesPerRole } = simulate(
    playbookOf(steps),
    [answer('a', 4, '2026-02-02T22:00:00.000Z')],
    { ...options, calendars: { team: alwaysOpen('UTC') } },
  );
  expect(deferredBy).toEqual([{ guard: 'quiet-hours', actions: 1, answers: 1 }]);
  expect(actionsPerDay.map(({ date, done }) => [date, done])).toEqual([
    ['2026-02-02', 1],
    ['2026-02-03', 2],
  ]);
  expect(minutesPerRole[0]?.days.map(({ worked }) => worked)).toEqual([30, 60]);
});

test('what takes no time is done before the doors close, and what comes up in the night is not done in the evening', () => {
  const steps = [step('call', { clock: 'day' }), step('note', { after: ['call'], effortMinutes: 0 })];
  const overlays: readonly Overlay[] = [
    {
      id: 'urgent',
      when: { field: 'score', op: 'is', value: 0 },
      do: [{ op: 'set', step: 'call', patch: { clock: 'soon' } }],
      origin: 'design',
    },
    {
      id: 'quick',
      when: { field: 'score', op: 'is', value: 10 },
      do: [{ op: 'remove', step: 'call' }],
      origin: 'design',
    },
  ];
  const soon = {
    starts: 'answered',
    stops: 'contacted',
    customer: { amount: 1, unit: 'hours' },
    binds: 'customer',
  } as const;
  const playbook = playbookOf(steps, { overlays, clocks: { ...hour.clocks, soon: { ...soon, origin: 'design' } } });
  const run = (score: Score): unknown =>
    simulate(
      playbook,
      [answer('day', 4, '2026-02-02T16:00:00.000Z'), answer('night', score, '2026-02-02T22:00:00.000Z')],
      {
        ...options,
        capacity: { 'cx-manager': 480 },
      },
    ).actionsPerDay.map(({ date, done }) => [date, done]);
  expect(run(0)).toEqual([
    ['2026-02-02', 2],
    ['2026-02-03', 2],
  ]);
  expect(run(10)).toEqual([
    ['2026-02-02', 2],
    ['2026-02-03', 1],
  ]);
});

test('guards look at the moment at which each answer is planned for', () => {
  const steps = [step('ask', { audience: 'customer', purpose: 'research', channels: ['email'] })];
  const facts = ({ subject }: Response): Facts => ({
    contacts: [{ kind: 'invitation', subject, channel: 'email', at: '2025-11-06T12:00:00.000Z' }],
  });
  const answers = [answer('early', 4, '2026-02-03T12:00:00.000Z'), answer('late', 4, '2026-02-05T12:00:00.000Z')];
  for (const list of [answers, [...answers].reverse()]) {
    const { total, suppressedBy } = simulate(playbookOf(steps), list, { ...options, facts });
    expect(total.planned.actions).toBe(1);
    expect(suppressedBy.map(({ guard, actions }) => [guard, actions])).toEqual([['quarantine', 1]]);
  }
});

test('what waits for a moment of the case, and what comes after it, is counted apart', () => {
  const steps = [
    step('call', { clock: 'day' }),
    step('check', { clock: 'checked', after: ['call'], effortMinutes: 5 }),
    step('file', { after: ['check'], effortMinutes: 7 }),
  ];
  const { waiting, total, clocks } = simulate(playbookOf(steps), [answer('a', 4), answer('b', 4)], options);
  expect(waiting).toEqual([
    { moment: 'resolved', action: 'check', role: 'cx-manager', actions: 2, minutes: 10 },
    { moment: 'resolved', action: 'file', role: 'cx-manager', actions: 2, minutes: 14 },
  ]);
  expect(total.planned).toEqual({ actions: 2, minutes: 120 });
  expect(clocks.map(({ clock }) => clock)).toEqual(['day']);
});

test('a half day has half the capacity', () => {
  const calendar = calendarOf({
    zone: 'UTC',
    week: WEEK,
    dates: [{ date: '2026-02-02', open: [{ from: '09:00', to: '13:00' }] }],
  });
  const { minutesPerRole } = simulate(hour, [answer('a', 4), answer('b', 4), answer('c', 4)], {
    ...options,
    calendars: { team: calendar },
    capacity: { 'cx-manager': 120 },
  });
  expect(minutesPerRole[0]?.usualMinutes).toBe(480);
  expect(minutesPerRole[0]?.days.map(({ worked }) => worked)).toEqual([60, 120]);
});

test('roles have hours and days of their own', () => {
  const facts = ({ id }: Response): Facts => (id === 'managed' ? { accountManager: 'm1' } : {});
  const kathmandu = calendarOf({ zone: 'Asia/Kathmandu', week: { tuesday: DAY } });
  const { minutesPerRole } = simulate(hour, [answer('managed', 4), answer('other', 4)], {
    ...options,
    facts,
    calendars: { team: office, 'account-manager': kathmandu },
    capacity: { 'account-manager': 480, 'team-lead': 60 },
  });
  expect(
    minutesPerRole.map(({ role, capacity, zone, days }) => [role, capacity, zone, days.map(({ worked }) => worked)]),
  ).toEqual([
    ['account-manager', 480, 'Asia/Kathmandu', [0, 60]],
    ['team-lead', 60, 'UTC', [0, 0]],
    ['cx-manager', null, 'UTC', [60, 0]],
  ]);
});

test('what is suppressed is counted by its guard and takes no work', () => {
  const facts = ({ id }: Response): Facts =>
    id === 'silent' ? { permissions: { doNotContact: true } } : { permissions: { bases: ['service'] } };
  const { suppressedBy, total } = simulate(strictPlaybook, [answer('silent', 10), answer('plain', 10)], {
    ...options,
    facts,
  });
  expect(suppressedBy).toEqual([
    {
      guard: 'do-not-contact',
      actions: 3,
      answers: 1,
      byAction: [
        { action: 'invite-referral', actions: 1 },
        { action: 'reach-out-regularly', actions: 1 },
        { action: 'reward', actions: 1 },
      ],
    },
    expect.objectContaining({ guard: 'no-basis', actions: 3, answers: 1 }),
  ]);
  expect(total.planned).toEqual({ actions: 0, minutes: 0 });
});

describe('cost', () => {
  test('work and what is offered cost what the caller says', () => {
    const { cost } = simulate(strictPlaybook, [answer('a', 0), answer('b', 3)], {
      ...options,
      prices: { hourly: { 'cx-manager': 30 }, actions: { compensate: 25, reward: 10 } },
    });
    // 57 minutes for a 0 and 49 for a 3.
    expect(cost).toEqual({
      effort: [{ role: 'cx-manager', minutes: 106, hourly: 30, cost: 53 }],
      actions: [
        { action: 'compensate', count: 2, each: 25, cost: 50 },
        { action: 'reward', count: 0, each: 10, cost: 0 },
      ],
      total: 103,
      withoutPrice: [],
    });
  });

  test('there is no total while work has no price', () => {
    const { cost } = simulate(hour, [answer('a', 0)], { ...options, prices: { actions: { call: 1 } } });
    expect([cost.total, cost.withoutPrice]).toEqual([null, ['cx-manager']]);
  });
});

describe('steps that do not state their effort', () => {
  const unstated = Object.fromEntries(Object.entries(step('call')).filter(([name]) => name !== 'effortMinutes'));
  const playbook = playbookOf([unstated as Step, step('note', { effortMinutes: 0 })]);

  test('are refused without minutes for them', () => {
    expect(codeOf(() => simulate(playbook, [], options))).toEqual(['option/out-of-range', 'unstatedMinutes']);
  });

  test('take the minutes that are given, and are counted', () => {
    const { total, assumed } = simulate(playbook, [answer('a', 4)], { ...options, unstatedMinutes: 12 });
    expect(total.planned).toEqual({ actions: 2, minutes: 12 });
    expect(assumed).toEqual({ minutes: 12, actions: 1 });
  });
});

test('the shipped playbooks need no assumption about effort', () => {
  const eleven = ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((score) => answer(`a${score}`, score));
  for (const playbook of [strictPlaybook, recommendedPlaybook])
    expect(simulate(playbook, eleven, options).assumed).toBeNull();
});

test('nobody answered, so there is nothing to do', () => {
  expect(simulate(strictPlaybook, [], options)).toEqual({
    playbook: { id: 'strict', version: 1 },
    now: NOW,
    until: '2027-02-02T09:00:00.000Z',
    answers: 0,
    total: {
      planned: { actions: 0, minutes: 0 },
      done: { actions: 0, minutes: 0 },
      left: { actions: 0, minutes: 0 },
    },
    actionsPerDay: [],
    minutesPerRole: [],
    peak: { planned: null, backlog: null },
    backlog: [],
    forecastBreaches: [],
    clocks: [],
    suppressedBy: [],
    deferredBy: [],
    waiting: [],
    assumed: null,
    cost: { effort: [], actions: [], total: 0, withoutPrice: [] },
  });
});

test('an answer that is added to an open case runs under the clock of the case', () => {
  const openedAt = '2026-01-31T12:00:00.000Z';
  const facts = (): Facts => ({ openCase: { caseKey: 'of-a/%/old', openedAt, score: 2 } });
  const { forecastBreaches } = simulate(hour, [answer('a', 4, '2026-02-02T13:00:00.000Z')], { ...options, facts });
  expect(forecastBreaches).toEqual([
    expect.objectContaining({
      caseKey: 'of-a/%/old',
      responseId: 'a',
      score: 2,
      startedAt: openedAt,
      plannedAt: '2026-02-02T13:00:00.000Z',
      limitAt: '2026-02-02T12:00:00.000Z',
      reason: 'past-limit',
    }),
  ]);
});

test('a clock that an overlay sets is the one that is held against', () => {
  const playbook = playbookOf([step('call')], {
    overlays: [
      {
        id: 'clocked',
        when: { field: 'score', op: 'is', value: 0 },
        do: [
          { op: 'remove', step: 'call' },
          { op: 'add', step: step('call') },
          { op: 'set', step: 'call', patch: { clock: 'day' } },
        ],
        origin: 'design',
      },
    ],
  });
  const { clocks } = simulate(playbook, [answer('a', 0), answer('b', 1)], options);
  expect(clocks.map(({ clock, answers }) => [clock, answers])).toEqual([['day', 1]]);
});

describe('wrong options are refused:', () => {
  const refused = (more: object, answers: unknown = [answer('a', 4)]): unknown =>
    codeOf(() => simulate(hour, answers as readonly Response[], { ...options, ...more }));

  test.each([
    ['answers that are no list', {}, 'option/out-of-range', 'responses'],
    ['facts that are none', { facts: {} }, 'option/out-of-range', 'facts'],
    ['no calendars', { calendars: undefined }, 'option/out-of-range', 'calendars'],
    ['no calendar of the team', { calendars: {} }, 'option/out-of-range', 'calendars/team'],
    ['a calendar of nobody', { calendars: { team: office, clerk: office } }, 'option/unknown', 'calendars/clerk'],
    [
      'a calendar that is none',
      { calendars: { team: office, executive: null } },
      'option/out-of-range',
      'calendars/executive',
    ],
    ['no capacity', { capacity: null }, 'option/out-of-range', 'capacity'],
    ['a capacity of nobody', { capacity: { clerk: 1 } }, 'option/unknown', 'capacity/clerk'],
    ['a negative capacity', { capacity: { executive: -1 } }, 'option/out-of-range', 'capacity/executive'],
    ['an endless capacity', { capacity: { executive: Infinity } }, 'option/out-of-range', 'capacity/executive'],
    ['a now that is none', { now: 'today' }, 'instant/invalid', 'now'],
    ['an end before the answers', { until: '2026-02-01T00:00:00.000Z' }, 'option/out-of-range', 'until'],
    ['an end beyond a hundred years', { until: '2226-02-01T00:00:00.000Z' }, 'option/out-of-range', 'until'],
    ['a zone that is none', { zone: 'Mars' }, 'zone/unknown', 'zone'],
    ['minutes below 0', { unstatedMinutes: -1 }, 'option/out-of-range', 'unstatedMinutes'],
    ['prices that are none', { prices: 3 }, 'option/out-of-range', 'prices'],
    ['a price of nobody', { prices: { hourly: { clerk: 1 } } }, 'option/unknown', 'prices/hourly/clerk'],
    ['a price of no action', { prices: { actions: { cal: 1 } } }, 'option/unknown', 'prices/actions/cal'],
    ['a price that is none', { prices: { actions: { call: NaN } } }, 'option/out-of-range', 'prices/actions/call'],
    ['an unknown option', { horizon: 3 }, 'option/unknown', 'horizon'],
  ])('%s', (_name, more, code, path) => {
    expect(refused(more, path === 'responses' ? {} : undefined)).toEqual([code, path]);
  });

  test('two answers with one id', () => {
    expect(refused({}, [answer('a', 4), answer('a', 5)])).toEqual(['response/duplicate-id', 'responses/1/id']);
  });

  test('an answer at no time', () => {
    expect(refused({}, [answer('a', 4, 'yesterday')])).toEqual(['instant/invalid', 'responses/0/answeredAt']);
  });
});
