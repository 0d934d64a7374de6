/**
 * The laws of a playbook hold for the presets, and each is broken by a playbook or a way to plan with a fault of its kind.
 *
 * @module
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enMessages } from '../../src/locale/en/messages.ts';
import type { Plan, PlannedAction } from '../../src/playbook/action.ts';
import { checkPlaybook } from '../../src/playbook/check.ts';
import { plan } from '../../src/playbook/plan.ts';
import type { Overlay, Playbook, Step } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { arbPlanCase } from '../../src/testing/playbook-cases.ts';
import type { Law } from '../../src/testing/laws.ts';
import { type PlaybookLawOptions, playbookLaws, severityLaws } from '../../src/testing/playbook-laws.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';
import { broken } from './broken.ts';

const RUNS = { runs: 200 };

/** Whether one law does not hold; the others are not tried. */
const isBroken = (laws: readonly Law[], name: string): boolean => {
  const law = laws.filter((one) => one.name === name);
  expect(law).toHaveLength(1);
  return broken(law).length > 0;
};

const overlay = (id: string, when: Overlay['when'], ...edits: Overlay['do']): Overlay => ({
  id,
  when,
  do: edits,
  origin: 'design',
});
const withOverlays = (...overlays: readonly Overlay[]): Playbook => ({
  ...strictPlaybook,
  overlays: [...strictPlaybook.overlays, ...overlays],
});
const call: Step = {
  id: 'executive-call',
  action: 'contact',
  channels: ['phone'],
  purpose: 'service',
  audience: 'customer',
  after: ['listen', 'email-ask-better'],
  clock: 'detractor-contact',
  origin: 'design',
};
/** A good playbook of one's own, which asks about facts that are rare in random ones. */
const ours: Playbook = {
  ...recommendedPlaybook,
  id: 'ours',
  themes: { 'late-driver': { offer: { kind: 'free-ride', amount: 1 }, origin: 'design' } },
  incidents: {
    code: { offer: { kind: 'code', amount: 1 }, originalHours: 24, replacementHours: 48, origin: 'design' },
  },
  overlays: [
    ...recommendedPlaybook.overlays,
    overlay(
      'renewal-soon',
      {
        all: [
          { field: 'category', op: 'is', value: 'detractor' },
          { field: 'daysUntilRenewal', op: 'atMost', value: 60 },
          { not: { field: 'country', op: 'oneOf', value: ['SE', 'NO'] } },
        ],
      },
      { op: 'add', step: call },
    ),
    overlay(
      'old-friends',
      {
        all: [
          { field: 'score', op: 'is', value: 10 },
          { field: 'tags', name: 'plan', op: 'is', value: 'pro' },
          { field: 'answersWithin', name: '365', op: 'above', value: 4 },
          { field: 'renewsOn', op: 'after', value: '2026-06-30' },
        ],
      },
      { op: 'set', step: 'reward', patch: { options: ['early-access'] } },
    ),
    overlay(
      'incident',
      {
        all: [
          { field: 'incident', op: 'is', value: 'code' },
          { field: 'themes', op: 'includes', value: 'late-driver' },
        ],
      },
      { op: 'remove', step: 'thank' },
    ),
  ],
};

describe.each([
  ['the strict preset', strictPlaybook],
  ['the recommended preset', recommendedPlaybook],
  ['a playbook of one’s own', ours],
])('%s:', (_, playbook) => {
  const laws = [
    ...playbookLaws(playbook, { runs: 50, templates: { en: enMessages } }),
    ...severityLaws(playbook, { runs: 50 }),
  ];
  test.each(laws.map((law) => [law.name, law.check] as const))('%s', (_name, check) => {
    expect(check).not.toThrow();
  });
});

test('random playbooks keep the laws, but need not be severe', () => {
  const playbooks = fc.sample(arbPlaybook(), { numRuns: 20, seed: 1 });
  expect(playbooks.flatMap((playbook) => broken(playbookLaws(playbook, { runs: 5 })))).toEqual([]);
});

test('every overlay of a playbook is met, missed, and left open by random answers', () => {
  expect(checkPlaybook(ours)).toEqual([]);
  const traces = fc
    .sample(arbPlanCase(ours), { numRuns: 2000, seed: 1 })
    .map(({ response, options }) => plan(ours, response, options).trace.overlays);
  const share = (overlay: number, truth: string): number =>
    traces.filter((overlays) => overlays[overlay]?.truth === truth).length / traces.length;
  ours.overlays.forEach((_, i) => {
    expect(share(i, 'true')).toBeGreaterThan(0.01);
    expect(share(i, 'false')).toBeGreaterThan(0.1);
    expect(share(i, 'unknown')).toBeGreaterThan(0);
  });
});

test('every guard stops something for random answers, and some of it is put off', () => {
  const plans = fc
    .sample(arbPlanCase(ours), { numRuns: 500, seed: 1 })
    .map(({ response, options }) => plan(ours, response, options));
  const guards = new Set(
    plans.flatMap(({ suppressed, deferred }) => [...suppressed, ...deferred].map((one) => one.guard)),
  );
  expect([...guards].sort()).toEqual([
    'after-deferred',
    'blocked-by',
    'channel-opt-out',
    'do-not-contact',
    'erased',
    'incident-notice',
    'no-basis',
    'open-case',
    'quarantine',
    'quiet-hours',
    'reward-cap',
  ]);
});

test('as many cases are tried as asked for, the same for a seed', () => {
  const seen = (options: PlaybookLawOptions): readonly string[] => {
    const ids: string[] = [];
    const laws = playbookLaws(strictPlaybook, {
      ...options,
      plan: (playbook, response, about) => {
        ids.push(response.id);
        return plan(playbook, response, about);
      },
    });
    laws.find(({ name }) => name === 'a plan with its trace survives JSON')?.check();
    return ids;
  };
  expect(seen({ runs: 7 })).toHaveLength(7);
  expect(seen({})).toHaveLength(100);
  expect(seen({ runs: 30, seed: 2 })).toEqual(seen({ runs: 30, seed: 2 }));
  expect(seen({ runs: 30, seed: 2 })).not.toEqual(seen({ runs: 30, seed: 3 }));
});

const lawsWith = (change: (made: Plan, at: Parameters<typeof plan>) => Plan): PlaybookLawOptions => ({
  ...RUNS,
  plan: (...at) => change(plan(...at), at),
});
const eachAction = (made: Plan, change: (action: PlannedAction) => object): Plan => ({
  ...made,
  actions: made.actions.map((action) => ({ ...action, ...change(action) })),
});

describe('a playbook', () => {
  test.each<[string, Playbook, string]>([
    [
      'that is missing a play',
      { ...strictPlaybook, base: { ...strictPlaybook.base, 6: 'score-66' } },
      'every score and any context has a plan',
    ],
    [
      'with a fault',
      withOverlays(
        overlay('never', {
          all: [
            { field: 'score', op: 'is', value: 3 },
            { field: 'score', op: 'is', value: 4 },
          ],
        }),
      ),
      'the check finds no fault',
    ],
    [
      'with something that JSON does not know',
      withOverlays({ ...overlay('x', { field: 'asksQuestion', op: 'is', value: true }), note: undefined } as Overlay),
      'the playbook survives JSON',
    ],
    [
      'with an effort that is no number',
      withOverlays(
        overlay(
          'x',
          { field: 'score', op: 'is', value: 3 },
          { op: 'set', step: 'thank', patch: { effortMinutes: NaN } },
        ),
      ),
      'a plan with its trace survives JSON',
    ],
    [
      'that gives the dear ones more for the same complaint',
      withOverlays(
        overlay(
          'dear',
          { field: 'accountValue', op: 'above', value: 5000 },
          { op: 'set', step: 'standard-theme-response', patch: { template: 'theme-response-dear' } },
        ),
      ),
      'the same theme has the same response for everybody of a segment and a language',
    ],
    [
      'that has no reward for those who liked it before too',
      withOverlays(
        overlay('same', { field: 'categoryChange', op: 'is', value: 'same' }, { op: 'remove', step: 'reward' }),
      ),
      'no reward hangs on how a score changed',
    ],
    [
      'that rewards a higher score with something else',
      withOverlays(
        overlay(
          'from-nine-to-ten',
          {
            all: [
              { field: 'score', op: 'is', value: 10 },
              { field: 'previousScore', op: 'is', value: 9 },
            ],
          },
          { op: 'set', step: 'reward', patch: { options: ['limited-edition'] } },
        ),
      ),
      'no reward hangs on how a score changed',
    ],
  ])('%s is found out', (_, playbook, law) => {
    expect(isBroken(playbookLaws(playbook, RUNS), law)).toBe(true);
  });

  test('with a message that a language lacks is found out, where the messages are at hand', () => {
    const others = Object.fromEntries(Object.entries(enMessages).filter(([id]) => id !== 'thank'));
    expect(broken(playbookLaws(strictPlaybook, { runs: 1, templates: { en: others } }))).toEqual([
      'the check finds no fault',
    ]);
  });

  test('that asks about the change of a score elsewhere keeps the laws', () => {
    const thanked = withOverlays(
      overlay(
        'better',
        { field: 'categoryChange', op: 'is', value: 'better' },
        { op: 'add', step: { ...call, after: [] } },
      ),
    );
    expect(broken(playbookLaws(thanked))).toEqual([]);
  });
});

describe('a way to plan', () => {
  let turn = 0;
  test.each<[string, PlaybookLawOptions, string]>([
    [
      'that plans for the wrong score',
      lawsWith((made) => ({ ...made, score: made.score === 7 ? 8 : made.score })),
      'every score and any context has a plan',
    ],
    ['that counts its calls', lawsWith((made) => ({ ...made, tone: `${++turn}` })), 'the same input has the same plan'],
    [
      'that takes the first fact',
      lawsWith((made, [, , { facts }]) => ({ ...made, tone: Object.keys(facts)[0] ?? '' })),
      'the order of members does not matter',
    ],
    [
      'that looks at the account value',
      lawsWith((made, [, , { facts }]) => ({ ...made, headStart: (facts.accountValue ?? 0) > 100 })),
      'a fact that nothing asks about changes nothing',
    ],
    [
      'that leaves a member undefined',
      lawsWith((made) => eachAction(made, ({ template }) => ({ template }))),
      'a plan with its trace survives JSON',
    ],
    [
      'that gives no reason',
      lawsWith((made) => eachAction(made, () => ({ because: [] }))),
      'each action is there for a row or an overlay, and goes with them',
    ],
    [
      'that names an overlay of another playbook',
      lawsWith((made) => eachAction(made, () => ({ because: [{ kind: 'overlay', overlay: 'gone', op: 'add' }] }))),
      'each action is there for a row or an overlay, and goes with them',
    ],
    [
      'that forgets what it leaves out',
      lawsWith((made) => ({ ...made, suppressed: [] })),
      'what is done, left out and put off is disjoint, and together the plan without limits',
    ],
    [
      'that does what it puts off',
      lawsWith((made) => ({ ...made, actions: [...made.actions, ...made.deferred] })),
      'what is done, left out and put off is disjoint, and together the plan without limits',
    ],
    [
      'that takes a notice for a permission',
      lawsWith((made, [playbook, response, options]) => {
        const { permissions, ...facts } = options.facts;
        return permissions === undefined || facts.incidentNotice === undefined
          ? made
          : plan(playbook, response, { ...options, facts });
      }),
      'a further limit never adds an action for the customer',
    ],
    [
      'that writes to people who want to be left alone',
      lawsWith((_, [playbook, response, options]) => {
        const permissions = { ...options.facts.permissions, doNotContact: false };
        return plan(playbook, response, { ...options, facts: { ...options.facts, permissions } });
      }),
      'who asked to be forgotten or left alone is not reached',
    ],
    [
      'with keys of its own each time',
      lawsWith((made) => eachAction(made, ({ key }) => ({ key: `${key}/${++turn}` }))),
      'once everything is done, nothing is to do',
    ],
    [
      'with the version in its keys',
      lawsWith((made) => eachAction(made, ({ key }) => ({ key: `${key}/v${made.playbook.version}` }))),
      'a later plan by a later version asks only for its new step',
    ],
    [
      'from the last step to the first',
      lawsWith((made) => ({ ...made, actions: [...made.actions].reverse() })),
      'each action comes after what it comes after',
    ],
    [
      'that is never late',
      lawsWith((made) => eachAction(made, ({ due }) => ({ due: due === null ? null : { ...due, overdue: false } }))),
      'what is due before now is overdue and nothing else is, and nothing is due before the answer',
    ],
    [
      'that is due before anybody answered',
      lawsWith((made) =>
        eachAction(made, () => ({
          due: { wall: '2020-01-01T00:00:00.000Z', business: null, binds: 'customer', overdue: true },
        })),
      ),
      'what is due before now is overdue and nothing else is, and nothing is due before the answer',
    ],
    [
      'that offers one person more than another',
      lawsWith((made, [, { subject }]) =>
        eachAction(made, ({ responses }) =>
          responses === undefined || subject !== 's1'
            ? {}
            : { responses: responses.map((one) => ({ ...one, offer: { ...one.offer, amount: 2 } })) },
        ),
      ),
      'the same theme has the same response for everybody of a segment and a language',
    ],
    [
      'that keeps rewards for those who like it better than before',
      lawsWith((made, [, { score }, { facts }]) => ({
        ...made,
        actions: made.actions.filter(({ action }) => action !== 'reward' || (facts.previousScore ?? 0) < score),
      })),
      'no reward hangs on how a score changed',
    ],
  ])('%s is found out', (_, options, law) => {
    expect(isBroken(playbookLaws(recommendedPlaybook, options), law)).toBe(true);
  });
});

describe('a playbook that is not severe:', () => {
  const lenient = (change: Partial<Playbook>): string[] => broken(severityLaws({ ...strictPlaybook, ...change }, RUNS));

  test('that sees to a 6 first', () => {
    const soon = { ...strictPlaybook.clocks['detractor-contact'], customer: { amount: 2, unit: 'hours' } };
    const clocks = { ...strictPlaybook.clocks, soon } as Playbook['clocks'];
    const six = strictPlaybook.plays['score-6'];
    const plays = { ...strictPlaybook.plays, 'score-6': { ...six, clocks: ['soon'] } } as Playbook['plays'];
    expect(lenient({ clocks, plays })).toEqual([
      'a lower score of a detractor never has a later time for the first contact',
    ]);
  });

  test('whose steps for a 0 come later', () => {
    const later = ['contact', 'listen', 'apologize', 'compensate', 'explain-prevention', 'thank', 'turn-around'].map(
      (step) => ({ op: 'set', step, patch: { clock: 'promoter-contact' } }) as const,
    );
    const overlays = [...strictPlaybook.overlays, overlay('later', { field: 'score', op: 'is', value: 0 }, ...later)];
    expect(lenient({ overlays })).toEqual([
      'a lower score of a detractor never has its first step for the customer later',
    ]);
  });

  test('that escalates a 5 sooner than a 0', () => {
    const headStart = { field: 'score', op: 'is', value: 5 } as const;
    expect(lenient({ escalation: { ...strictPlaybook.escalation, headStart } })).toEqual([
      'a lower score of a detractor never has a lower first rung',
    ]);
  });

  test('may be a good one for all that', () => {
    const headStart = { field: 'score', op: 'is', value: 5 } as const;
    const playbook = { ...strictPlaybook, escalation: { ...strictPlaybook.escalation, headStart } };
    expect(broken(playbookLaws(playbook))).toEqual([]);
  });
});
