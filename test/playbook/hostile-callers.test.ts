import { describe, expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import * as door from '../../src/playbook/index.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';
import { type AnyFunction, refusalsOf, testAllCalled } from '../house/callers.ts';

/** What callers without types hand over in place of something else. */
const HOSTILE = { undefined, null: null, number: 7, list: [] } as const;
type Hostile = keyof typeof HOSTILE;

/**
 * A good argument, the code and place with which a bad one is refused, and the bad ones that are none here. Without a
 * refusal everything is taken: the function is there to say what is wrong.
 */
type Argument = { readonly good: unknown; readonly refusal: string | null; readonly fine: readonly Hostile[] };
const arg = (good: unknown, refusal: string | null, ...fine: readonly Hostile[]): Argument => ({ good, refusal, fine });
const taken = (good: unknown): Argument => arg(good, null);

const NOW = '2026-02-02T21:30:00.000Z';
const ANSWER = { id: 'a1', subject: 'c1', score: 6, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} } as const;
const WHEN = { field: 'promiseBroken', op: 'is', value: true } as const;
const BOOK = door.recommendedPlaybook;
const SETTINGS = { now: NOW, calendar: alwaysOpen('UTC') };
const QUEUE = { ...SETTINGS, facts: new Map() };
const PLAN = door.plan(BOOK, ANSWER, { ...SETTINGS, facts: {} });
const OPENED = {
  id: 'e1',
  caseKey: 'c1/%/a1',
  at: '2026-02-02T09:00:00.000Z',
  sequence: 1,
  kind: 'opened',
  playbook: 'recommended',
  score: 6,
} as const;
const CLOCK = {
  starts: 'answered',
  stops: 'contacted',
  customer: { amount: 24, unit: 'hours' },
  binds: 'customer',
} as const;
const FOLLOW_UPS = [door.followUpOf(PLAN, ANSWER)];
const CURVE = door.waitingCurve([{ time: 2, over: true }]);
const TEMPLATE = { id: 't', locale: 'en', fields: {}, parts: { text: { context: 'text', text: 'Hello' } } } as const;

const playbook = arg(BOOK, 'playbook/invalid ');
const condition = arg(WHEN, 'playbook/invalid ');
const facts = arg({}, 'facts/invalid ');
const response = arg(ANSWER, 'response/not-an-object ');
const options = (good: unknown, ...fine: readonly Hostile[]): Argument => arg(good, 'option/out-of-range ', ...fine);
const events = arg([OPENED], 'input/invalid ', 'list');
const clock = arg(CLOCK, 'clock/invalid ');
const template = arg(TEMPLATE, 'template/invalid ');
const zone = arg({ zone: 'UTC' }, 'zone/unknown zone');

/** Every function of the door, and the functions that they make. */
const CALLS: Readonly<Record<string, readonly Argument[]>> = {
  evaluate: [condition, facts],
  truthOf: [condition, facts],
  editPlay: [
    arg(BOOK.plays['score-9-10'], 'playbook/invalid play'),
    arg(BOOK.overlays, 'playbook/invalid overlays', 'list'),
  ],
  playFor: [playbook, arg(6, 'score/not-on-scale ', 'number'), facts],
  themeResponses: [playbook, arg(['late-driver'], 'option/out-of-range themes', 'list')],
  playbookMatrix: [playbook],
  checkPlaybook: [taken(BOOK)],
  plan: [playbook, response, options({ ...SETTINGS, facts: {} })],
  plannerOf: [playbook, options(SETTINGS)],
  'the function of plannerOf': [response, options({ facts: {} })],
  planAll: [playbook, arg([ANSWER], 'option/out-of-range responses', 'list'), options(QUEUE)],
  simulate: [
    playbook,
    arg([ANSWER], 'option/out-of-range responses', 'list'),
    options({ facts: new Map(), calendars: { team: SETTINGS.calendar }, capacity: {}, now: NOW, unstatedMinutes: 5 }),
  ],
  reconcile: [arg(PLAN, 'input/invalid plan'), arg([], 'input/invalid executed', 'list')],
  diffPlaybooks: [
    arg(door.strictPlaybook, 'playbook/invalid before'),
    arg(BOOK, 'playbook/invalid after'),
    options({ ...QUEUE, responses: [ANSWER] }, 'undefined'),
  ],
  routeOf: [arg(BOOK.routing, 'playbook/invalid '), facts],
  quietUntil: [
    arg(BOOK.suppression.quietHours, 'option/out-of-range hours'),
    options({ now: NOW, zone: 'Europe/Helsinki' }),
  ],
  explain: [arg(PLAN.actions[0], 'input/invalid action'), options({ locale: en })],
  whyNot: [arg(PLAN, 'input/invalid plan'), arg('thank', 'input/invalid wanted'), options({ locale: en })],
  caseKeyOf: [arg({ subject: 'c1', responseId: 'a1' }, 'case/invalid-key ')],
  actionKeyOf: [
    arg('c1/%/a1', 'case/invalid-key caseKey'),
    arg('thank', 'case/invalid-key stepId'),
    arg(1, 'option/out-of-range occurrence', 'number'),
  ],
  partsOfCaseKey: [taken('c1/%/a1')],
  clockFaults: [taken(CLOCK)],
  dueOf: [clock, arg(NOW, 'option/out-of-range from'), options(SETTINGS)],
  clockStatus: [events, clock, options(SETTINGS)],
  applyEvent: [arg(null, 'case/invalid ', 'null'), taken(OPENED)],
  foldCase: [events],
  foldCases: [events],
  snapshotOf: [arg(door.foldCase([OPENED]).case, 'case/invalid ')],
  migrate: [taken({ schema: 7 })],
  erase: [events, arg('c1', 'case/invalid-key subject'), options({ now: NOW, tombstone: '7f3' })],
  ladderFaults: [taken(door.ESCALATION_LADDER)],
  rungsDue: [events, options({ clocks: { contact: CLOCK }, ...SETTINGS })],
  startingRung: [options({ score: 0 })],
  assign: [
    arg('team-lead', 'option/unknown role'),
    arg([{ person: 'p1', roles: ['team-lead'] }], 'assign/invalid ', 'list'),
    options({ strategy: 'least-loaded', state: {} }),
  ],
  waitingCurve: [arg([{ time: 2, over: true }], 'pace/invalid ', 'list')],
  waitingQuantile: [arg(CURVE, 'pace/invalid curve'), arg(0.5, 'option/out-of-range share')],
  followUpOf: [arg(PLAN, 'input/invalid plan'), arg(ANSWER, 'response/not-an-object response')],
  paceOf: [arg(FOLLOW_UPS, 'pace/invalid ', 'list'), events, options({ clocks: BOOK.clocks, ...SETTINGS })],
  deliveryOf: [arg(FOLLOW_UPS, 'pace/invalid ', 'list'), events, options({ now: NOW })],
  recoveryOf: [arg([{ before: 4, after: 8 }], 'recovery/invalid followedUp', 'list'), options({ comparison: null })],
  recoveryValue: [events, options({ accountValues: { c1: 900 }, minuteCost: 1, now: NOW })],
  escapeFor: [arg('a', 'template/invalid-value text'), arg('html', 'option/unknown context')],
  smsSize: [arg('a', 'template/invalid-value text')],
  checkTemplate: [taken(TEMPLATE)],
  templateOf: [template],
  compileTemplate: [template],
  'the function of compileTemplate': [arg({}, 'template/invalid '), zone],
  renderTemplate: [template, arg({}, 'template/invalid '), zone],
  chooseTemplate: [arg([TEMPLATE], 'template/invalid templates', 'list'), options({ locales: ['en'] })],
  isDraftId: [taken('thank')],
};

const MADE: Readonly<Record<string, unknown>> = {
  'the function of plannerOf': door.plannerOf(BOOK, SETTINGS),
  'the function of compileTemplate': door.compileTemplate(TEMPLATE),
};
const functionOf = (name: string): AnyFunction => ({ ...door, ...MADE })[name] as AnyFunction;

const refusalOf = refusalsOf(functionOf);

testAllCalled(door, CALLS, MADE);

describe.each(Object.entries(CALLS))('%s', (name, args) => {
  const good = args.map((one) => one.good);

  test('takes what it is made for', () => {
    expect(refusalOf(name, good)).toBe('fine');
  });

  const cases = args.flatMap(({ refusal, fine }, place) =>
    (Object.keys(HOSTILE) as Hostile[]).map(
      (hostile) => [place, hostile, refusal === null || fine.includes(hostile) ? 'fine' : refusal] as const,
    ),
  );
  test.each(cases)('argument %i, %s: %s', (place, hostile, expected) => {
    expect(
      refusalOf(
        name,
        good.map((one, i) => (i === place ? HOSTILE[hostile] : one)),
      ),
    ).toBe(expected);
  });

  test('without any argument says what is missing, or takes nothing', () => {
    expect(() => refusalOf(name, [])).not.toThrow();
  });
});

/** Lists with something else in them, or with a gap. */
const LISTS: readonly (readonly [string, (list: readonly unknown[]) => readonly unknown[], string])[] = [
  ['planAll', (list) => [BOOK, list, QUEUE], 'response/not-an-object responses/0'],
  [
    'simulate',
    (list) => [BOOK, list, { facts: new Map(), calendars: { team: SETTINGS.calendar }, capacity: {}, now: NOW }],
    'response/not-an-object responses/0',
  ],
  ['diffPlaybooks', (list) => [BOOK, BOOK, { ...QUEUE, responses: list }], 'response/not-an-object responses/0'],
  ['editPlay', (list) => [BOOK.plays['score-9-10'], list], 'playbook/invalid overlays/0'],
  ['playFor', (list) => [{ ...BOOK, overlays: list }, 6, {}], 'playbook/invalid overlays/0'],
  ['plan', (list) => [{ ...BOOK, overlays: list }, ANSWER, { ...SETTINGS, facts: {} }], 'playbook/invalid overlays/0'],
  ['routeOf', (list) => [{ ...BOOK.routing, rows: list }, {}], 'playbook/invalid rows/0'],
  ['routeOf', (list) => [{ ...BOOK.routing, copies: list }, {}], 'playbook/invalid copies/0'],
  ['reconcile', (list) => [PLAN, list], 'input/invalid executed/0'],
  ['chooseTemplate', (list) => [list, { locales: ['en'] }], 'template/invalid templates/0'],
];

test.each(LISTS)('%s refuses a list with something else in it: %#', (name, argsWith, expected) => {
  for (const list of [[null], [undefined], [7], Array(1) as unknown[]])
    expect(refusalOf(name, argsWith(list))).toBe(expected);
});

test.each([
  ['calendar', { now: NOW }, 'option/out-of-range calendar'],
  ['calendar', { now: NOW, calendar: {} }, 'option/out-of-range calendar'],
  ['now', { calendar: SETTINGS.calendar }, 'instant/invalid now'],
])('what needs clocks names the %s that is missing', (_, settings, expected) => {
  expect(refusalOf('plan', [BOOK, ANSWER, { ...settings, facts: {} }])).toBe(expected);
  expect(refusalOf('dueOf', [CLOCK, NOW, settings])).toBe(expected);
  expect(refusalOf('clockStatus', [[OPENED], CLOCK, settings])).toBe(expected);
  expect(refusalOf('rungsDue', [[OPENED], { clocks: { contact: CLOCK }, ...settings }])).toBe(expected);
  expect(refusalOf('paceOf', [FOLLOW_UPS, [OPENED], { clocks: BOOK.clocks, ...settings }])).toBe(expected);
});

test.each([null, 7, []])('facts of an answer that are none are refused by every way to plan: %j', (known) => {
  const about = { ...SETTINGS, facts: known };
  expect(refusalOf('plan', [BOOK, ANSWER, about])).toBe('facts/invalid facts');
  expect(refusalOf('planAll', [BOOK, [ANSWER], { ...SETTINGS, facts: () => known }])).toBe('facts/invalid facts');
  const simulated = { calendars: { team: SETTINGS.calendar }, capacity: {}, now: NOW, facts: () => known };
  expect(refusalOf('simulate', [BOOK, [ANSWER], simulated])).toBe('facts/invalid facts');
});

/** What is found in place of what belongs there, deep inside of a plan that was kept and came back. */
const WRONG: readonly unknown[] = [undefined, null, {}, 'nothing', Symbol('none'), [null]];
const LATE: door.PlanOptions = { ...SETTINGS, facts: { permissions: { bases: ['service'], optOuts: ['email'] } } };
const ASKING = { ...ANSWER, id: 'a2', score: 7 } as const;
const PLANS = [
  PLAN,
  door.plan(BOOK, ANSWER, LATE),
  door.plan(BOOK, { ...ANSWER, score: 9 }, LATE),
  door.plan(BOOK, ASKING, { ...SETTINGS, facts: { askedBefore: ['ask-specific-wish'], employee: 'Tom' } }),
  door.plan(BOOK, { ...ANSWER, score: 2 }, { ...SETTINGS, now: '2026-02-02T10:00:00.000Z', facts: {} }),
  door.plan(BOOK, ANSWER, {
    ...SETTINGS,
    facts: {
      openCase: { caseKey: 'c1/%/a0', score: 1, openedAt: '2026-02-01T09:00:00.000Z' },
      incidentNotice: { incident: 'i', at: '2026-02-01T09:00:00.000Z' },
      contacts: [{ subject: 'c1', at: '2026-01-30T09:00:00.000Z', kind: 'invitation', channel: 'email' }],
    },
  }),
];

/** Copies of data in which each member in turn is another one, with the place of it; of lists the first and the last. */
function* spoiled(value: unknown, path: readonly string[] = []): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  const members = Object.entries(value);
  for (const [key, member] of Array.isArray(value)
    ? new Set([...members.slice(0, 1), ...members.slice(-1)])
    : members) {
    const put = (other: unknown): unknown =>
      Array.isArray(value) ? value.map((one, i) => (String(i) === key ? other : one)) : { ...value, [key]: other };
    const at = [...path, key];
    for (const wrong of WRONG) yield [at.join('/'), put(wrong)];
    for (const [place, other] of spoiled(member, at)) yield [place, put(other)];
  }
}

describe('a plan with something else inside of it', () => {
  /** Every refusal names the place that was spoiled, or one around or inside of it. */
  const expectPlace = (refusal: string, place: string): void => {
    if (refusal === 'fine') return;
    const [code, told = ''] = refusal.split(' ');
    expect(code).toBe('input/invalid');
    expect(told.startsWith(place) || place.startsWith(told) ? '' : `${told} instead of ${place}`).toBe('');
  };

  test('is put into words or refused with the place', () => {
    const steps = ['thank', 'ask-blocker', 'offer-alternative', 'email-ask-better'];
    let asked = 0;
    for (const one of PLANS)
      for (const [place, plan] of spoiled(one)) {
        const wanted = steps[asked++ % steps.length];
        expectPlace(refusalOf('whyNot', [plan, wanted, { locale: en }]), `plan/${place}`);
      }
  });

  test('is compared or refused with the place', () => {
    for (const one of PLANS)
      for (const [place, plan] of spoiled(one)) {
        expectPlace(refusalOf('reconcile', [plan, []]), `plan/${place}`);
        expectPlace(refusalOf('followUpOf', [plan, ANSWER]), `plan/${place}`);
      }
  });

  test('has actions that are explained or refused with the place', () => {
    for (const { actions, suppressed, deferred } of PLANS)
      for (const action of [...actions, ...suppressed, ...deferred]) {
        expect(refusalOf('explain', [action, { locale: en }])).toBe('fine');
        for (const [place, other] of spoiled(action))
          expectPlace(refusalOf('explain', [other, { locale: en }]), `action/${place}`);
      }
  });

  test.each([
    ['explain', [{ ...PLAN.actions[0], because: [null] }, { locale: en }], 'action/because/0'],
    ['explain', [{ ...PLAN.actions[0], channel: 'pigeon' }, { locale: en }], 'action/channel'],
    ['explain', [{ ...PLAN.actions[0], due: { waitsFor: 'never' } }, { locale: en }], 'action/due/waitsFor'],
    ['explain', [{ step: 's', action: 'a', because: [], guard: 'mood' }, { locale: en }], 'action/guard'],
    ['whyNot', [{ ...PLAN, actions: [null] }, 'thank', { locale: en }], 'plan/actions/0'],
    [
      'whyNot',
      [{ ...PLAN, trace: { ...PLAN.trace, overlays: [7] } }, 'thank', { locale: en }],
      'plan/trace/overlays/0',
    ],
    ['reconcile', [{ ...PLAN, actions: [{}] }, []], 'plan/actions/0/key'],
    ['reconcile', [{ ...PLAN, deferred: Array(1) }, []], 'plan/deferred/0'],
    ['followUpOf', [{ ...PLAN, clocks: [7] }, ANSWER], 'plan/clocks/0'],
    ['followUpOf', [{ ...PLAN, suppressed: [{ audience: 'customer' }] }, ANSWER], 'plan/suppressed/0/guard'],
    ['followUpOf', [{ ...PLAN, score: 11 }, ANSWER], 'plan/score'],
  ] as const)('%s names the place: %#', (name, args, place) => {
    expect(refusalOf(name, args)).toBe(`input/invalid ${place}`);
  });
});
