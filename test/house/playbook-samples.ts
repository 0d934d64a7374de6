/**
 * The public functions about playbooks, plans, cases and messages, called with plain values: what the purity tests watch.
 *
 * @module
 */
import type { Locale } from 'npskit';

type Npskit = typeof import('npskit');
type Playbooks = typeof import('npskit/playbook');
type Input = typeof import('npskit/input');

const NOW = '2026-02-02T21:30:00.000Z';

const response = (id: string, score: 0 | 3 | 6 | 8 | 10): Parameters<Playbooks['plan']>[1] => ({
  id,
  subject: `c-${id}`,
  score,
  answeredAt: '2026-02-02T09:00:00.000Z',
  tags: {},
});

const EVENTS = [
  {
    id: 'e1',
    caseKey: 'anna/%/a1',
    at: '2026-02-02T09:00:00.000Z',
    sequence: 1,
    kind: 'opened',
    playbook: 'strict',
    score: 3,
  },
  {
    id: 'e2',
    caseKey: 'anna/%/a1',
    at: '2026-02-02T10:00:00.000Z',
    sequence: 2,
    kind: 'assigned',
    role: 'account-manager',
  },
] as const;

const CONTACT = {
  starts: 'answered',
  stops: 'contacted',
  customer: { amount: 24, unit: 'hours' },
  binds: 'customer',
} as const;

const cases = (_: Playbooks, npskit: Npskit): readonly unknown[] => {
  const calendar = npskit.alwaysOpen('Europe/Helsinki');
  const folded = _.foldCase(EVENTS);
  const options = { clocks: { contact: CONTACT }, calendar, now: NOW };
  return [
    _.caseKeyOf({ subject: 'anna', responseId: 'a1' }),
    _.actionKeyOf('anna/%/a1', 'thank', 1),
    _.partsOfCaseKey('anna/%/a1'),
    _.clockFaults(CONTACT),
    _.dueOf(CONTACT, '2026-02-02T09:00:00.000Z', { calendar, now: NOW }),
    _.clockStatus(EVENTS, CONTACT, { calendar, now: NOW }),
    folded,
    _.foldCases(EVENTS),
    _.applyEvent(null, EVENTS[0]),
    folded.case === null ? 'no case' : _.snapshotOf(folded.case),
    _.migrate({ schema: 7 }),
    _.erase(EVENTS, 'anna', { now: NOW, tombstone: '7f3' }),
    _.startingRung({ score: 0 }),
    _.rungsDue(EVENTS, options),
    _.ladderFaults(_.ESCALATION_LADDER),
    ..._.ASSIGN_STRATEGIES.map((strategy) =>
      _.assign('team-lead', [{ person: 'p1', roles: ['team-lead'], load: 1 }], { strategy, state: {} }),
    ),
  ];
};

const metrics = (
  _: Playbooks,
  planned: ReturnType<Playbooks['plan']>,
  settings: { readonly now: string; readonly calendar: ReturnType<Npskit['alwaysOpen']> },
): readonly unknown[] => {
  const curve = _.waitingCurve([
    { time: 2, over: true },
    { time: 3, over: false },
  ]);
  const followUps = [_.followUpOf(planned, response('a1', 6))];
  return [
    curve,
    _.waitingQuantile(curve, 0.5),
    followUps,
    _.paceOf(followUps, EVENTS, { clocks: _.recommendedPlaybook.clocks, ...settings }),
    _.deliveryOf(followUps, EVENTS, { now: settings.now }),
    _.recoveryOf([{ before: 4, after: 8 }], { comparison: null }),
    _.recoveryValue(EVENTS, { accountValues: { anna: 900 }, minuteCost: 1, now: settings.now }),
  ];
};

const messages = (_: Playbooks): readonly unknown[] => {
  const template = {
    id: 'thanks',
    locale: 'fi',
    fields: { name: { type: 'name' }, at: { type: 'instant' } },
    parts: { text: { context: 'text', text: 'Hei {{name}}, {{at}}' } },
  } as const;
  const values = { name: 'Aino', at: NOW };
  return [
    ..._.CONTEXTS.map((context) => _.escapeFor('a <b> & "c"', context)),
    _.smsSize('Hyvää päivää'),
    _.checkTemplate({ id: 1 }),
    _.templateOf(template),
    _.renderTemplate(template, values, { zone: 'Pacific/Apia' }),
    _.compileTemplate(template)(values, { zone: 'Pacific/Apia' }),
    _.chooseTemplate([template], { locales: ['sv', 'fi'] }),
  ];
};

/** Calls that look at playbooks and plans. */
export const playbooks = (_: Playbooks, npskit: Npskit, en: Locale): readonly unknown[] => {
  const settings = { now: NOW, calendar: npskit.alwaysOpen('Europe/Helsinki') };
  const facts = { permissions: { bases: ['service'] as const, optOuts: ['email'] as const }, promiseBroken: true };
  const planned = _.plan(_.recommendedPlaybook, response('a1', 6), { ...settings, facts });
  const when = { field: 'promiseBroken', op: 'is', value: true } as const;
  return [
    _.evaluate(when, facts),
    _.truthOf(when, {}),
    _.playFor(_.recommendedPlaybook, 6, facts),
    _.editPlay(_.strictPlaybook.plays['score-9-10'] as never, _.recommendedPlaybook.overlays),
    _.themeResponses(_.strictPlaybook, ['late-driver']),
    _.playbookMatrix(_.strictPlaybook),
    _.checkPlaybook(_.recommendedPlaybook),
    planned,
    _.plannerOf(_.strictPlaybook, settings)(response('a2', 10), { facts: {} }),
    _.planAll(_.strictPlaybook, [response('a3', 10), response('a4', 0)], { ...settings, facts: new Map() }),
    _.simulate(_.strictPlaybook, [response('a5', 0), response('a6', 8)], {
      facts: new Map(),
      calendars: { team: npskit.alwaysOpen('Europe/Helsinki') },
      capacity: { 'cx-manager': 60 },
      now: NOW,
      unstatedMinutes: 5,
    }),
    _.diffPlaybooks(_.strictPlaybook, _.recommendedPlaybook, {
      responses: [response('a7', 0)],
      ...settings,
      facts: new Map(),
    }),
    _.reconcile(planned, []),
    _.routeOf(_.strictPlaybook.routing, facts),
    _.quietUntil(
      _.strictPlaybook.suppression.quietHours ?? { from: '21:00', to: '08:00', channels: ['phone'], origin: 'design' },
      { now: NOW, zone: 'Europe/Helsinki' },
    ),
    _.isDraftId('thank'),
    ...planned.actions.map((action) => _.explain(action, { locale: en })),
    _.whyNot(planned, 'thank', { locale: en }),
    ...cases(_, npskit),
    ...metrics(_, planned, settings),
    ...messages(_),
  ];
};

/** Calls that take playbooks and histories in. */
export const playbookInputs = (_: Input, playbook: Playbooks): readonly unknown[] => [
  _.parsePlaybook(JSON.parse(JSON.stringify(playbook.strictPlaybook))),
  _.safeParsePlaybook({ id: 1 }),
  _.playbookSchema['~standard'].validate({ id: 1 }),
  _.parseHistory({ events: EVENTS, contacts: [] }),
  _.safeParseHistory({ events: [{}] }),
];
