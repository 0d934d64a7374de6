import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Plan, PlanBody, PlannedAction } from '../../src/playbook/action.ts';
import { checkPlaybook } from '../../src/playbook/check.ts';
import type { Condition } from '../../src/playbook/condition.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { type PlanOptions, plan } from '../../src/playbook/plan.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { reconcile } from '../../src/playbook/reconcile.ts';
import type { Response } from '../../src/response.ts';
import { SCORES, type Score } from '../../src/scale/score.ts';
import { CHANNELS, PURPOSES } from '../../src/survey/channel.ts';
import { arbResponse } from '../../src/testing/arbitraries.ts';
import { arbFacts } from '../../src/testing/conditions.ts';
import { laterVersion, without } from '../../src/testing/playbook-changes.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';
import { alwaysOpen, calendarOf } from '../../src/time/calendar.ts';
import { epochOf, instantOf } from '../../src/time/instant.ts';

const RUNS = { numRuns: 1000 };

/** A record without some of its members. */
const lacking = <T extends object, K extends keyof T>(record: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '16:00' },
];
const office = calendarOf({
  zone: 'Europe/Helsinki',
  week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  holidays: [{ date: '2026-12-25' }],
});
const PRESETS = [strictPlaybook, recommendedPlaybook] as const;
const arbBook: fc.Arbitrary<Playbook> = fc.oneof(fc.constantFrom(...PRESETS), arbPlaybook());
const arbAnswer = arbResponse({ min: '2025-10-01T00:00:00.000Z', max: '2026-11-30T00:00:00.000Z', subjects: 3 });
const arbScore = fc.constantFrom(...SCORES);
const arbTime = fc
  .integer({ min: 0, max: 400 * 24 })
  .map((hours) => instantOf(Date.UTC(2025, 9, 1) + hours * 3_600_000));

/** Facts with what only planning reads. */
const arbAllFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    arbFacts(),
    fc.option(fc.record({ caseKey: fc.constant('s0/%/r0'), score: arbScore, openedAt: arbTime }), { nil: null }),
    fc.option(fc.record({ incident: fc.constantFrom('a', 'b'), at: arbTime }), { nil: null }),
  )
  .map(([facts, openCase, incidentNotice]) => ({
    ...facts,
    ...(openCase !== null && { openCase }),
    ...(incidentNotice !== null && { incidentNotice }),
  }));

type Matter = {
  readonly playbook: Playbook;
  readonly response: Response;
  readonly facts: Facts;
  readonly options: PlanOptions;
};

const arbMatter: fc.Arbitrary<Matter> = fc
  .record({
    playbook: arbBook,
    response: arbAnswer,
    facts: arbAllFacts,
    hours: fc.integer({ min: -2, max: 24 * 20 }),
    calendar: fc.constantFrom(alwaysOpen('UTC'), office),
    zone: fc.constantFrom('UTC', 'Europe/Helsinki', 'America/New_York'),
  })
  .map(({ hours, calendar, zone, ...rest }) => ({
    ...rest,
    options: {
      facts: rest.facts,
      now: instantOf(epochOf(rest.response.answeredAt) + hours * 3_600_000),
      calendar,
      zone,
    },
  }));

const made = ({ playbook, response, options }: Matter): Plan => plan(playbook, response, options);
const everyAction = ({
  actions,
  suppressed,
  deferred,
}: PlanBody): readonly { readonly key: string; readonly step: string }[] => [...actions, ...suppressed, ...deferred];
const coming = ({ actions, deferred }: PlanBody): readonly PlannedAction[] => [...actions, ...deferred];
const forCustomer = (body: PlanBody): string[] =>
  coming(body)
    .filter(({ audience }) => audience === 'customer')
    .map(({ key }) => key);

test.prop([arbMatter], RUNS)('law 1: every score and any context has a plan', (matter) => {
  expect(made(matter).responseId).toBe(matter.response.id);
});

test.prop([fc.constantFrom(...PRESETS), arbScore, arbMatter], RUNS)(
  'law 1: the presets ask for something at every score',
  (playbook, score, matter) => {
    expect(everyAction(made({ ...matter, playbook, response: { ...matter.response, score } })).length).toBeGreaterThan(
      2,
    );
  },
);

const reversed = <T>(value: T): T =>
  (Array.isArray(value)
    ? value.map(reversed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, one]) => [key, reversed(one)]),
        )
      : value) as T;

test.prop([arbMatter], RUNS)('law 2: the order of members does not matter', (matter) => {
  const { playbook, response, options, facts } = matter;
  const other = plan(reversed(playbook), reversed(response), { ...options, facts: reversed(facts) });
  expect(other).toEqual(made(matter));
});

/** The facts that a playbook asks about. */
const askedIn = (playbook: Playbook): ReadonlySet<string> => {
  const fields = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('field' in value && typeof value.field === 'string') fields.add(value.field);
    Object.values(value).forEach(look);
  };
  look(playbook);
  return fields;
};
const READ_BY_PLANNING = [
  'permissions',
  'preferredChannels',
  'contacts',
  'openCase',
  'incidentNotice',
  'incident',
  'themes',
  'askedBefore',
];
/** Facts from which others follow. */
const SOURCES = ['previousScore', 'previousCategory'];

test.prop([arbMatter], RUNS)('law 2: a fact that nothing asks about changes nothing', (matter) => {
  const asked = askedIn(matter.playbook);
  const kept = Object.entries(matter.facts).filter(
    ([name]) => asked.has(name) || READ_BY_PLANNING.includes(name) || SOURCES.includes(name),
  );
  expect(plan(matter.playbook, matter.response, { ...matter.options, facts: Object.fromEntries(kept) })).toEqual(
    made(matter),
  );
});

test.prop([arbMatter], RUNS)('law 3: a plan with its trace survives JSON', (matter) => {
  const one = made(matter);
  expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one);
});

test.prop([arbMatter], { numRuns: 250 })('a plan leaves what it was made of as it was', (matter) => {
  const before = structuredClone(matter);
  made(matter);
  expect(matter).toEqual(before);
});

test.prop([arbMatter], RUNS)('law 4: each action names rows and overlays that exist, and goes with them', (matter) => {
  const { playbook, response, options } = matter;
  const one = made(matter);
  for (const action of coming(one)) {
    expect(action.because.length).toBeGreaterThan(0);
    for (const cause of action.because)
      if (cause.kind === 'base') expect(playbook.base[cause.score]).toBe(cause.play);
      else expect(playbook.overlays.map(({ id }) => id)).toContain(cause.overlay);
    const rest = plan(without(playbook, action), response, options);
    expect(coming(rest).map(({ key }) => key)).not.toContain(action.key);
  }
});

/** A matter in which nothing is left out or put off. */
const unlimited = ({ playbook, response, facts, options }: Matter): Matter => {
  const open = lacking(facts, 'permissions', 'contacts', 'incidentNotice');
  const suppression = lacking(playbook.suppression, 'quietHours');
  return {
    playbook: { ...playbook, suppression },
    response,
    facts: open,
    options: { ...options, facts: open },
  };
};

test.prop([arbMatter], RUNS)(
  'law 5: what is done, left out and put off is disjoint and together the plan without limits',
  (matter) => {
    const keys = everyAction(made(matter)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const all = made(unlimited(matter));
    expect(all.deferred).toEqual([]);
    expect(all.suppressed.every(({ guard }) => guard === 'open-case')).toBe(true);
    expect([...keys].sort()).toEqual(
      everyAction(all)
        .map(({ key }) => key)
        .sort(),
    );
  },
);

/** A fact that may keep something from the customer, added to others. */
const arbLimit: fc.Arbitrary<(matter: Matter) => Facts> = fc.oneof(
  fc.constantFrom('erased', 'doNotContact').map((name) => ({ facts }: Matter) => ({
    ...facts,
    permissions: { ...facts.permissions, [name]: true },
  })),
  fc.subarray([...CHANNELS], { minLength: 1 }).map((more) => ({ facts }: Matter) => ({
    ...facts,
    permissions: { ...facts.permissions, optOuts: [...(facts.permissions?.optOuts ?? []), ...more] },
  })),
  fc.subarray([...PURPOSES]).map((kept) => ({ facts }: Matter) => ({
    ...facts,
    permissions: {
      ...facts.permissions,
      bases: (facts.permissions?.bases ?? PURPOSES).filter((one) => kept.includes(one)),
    },
  })),
  fc
    .tuple(fc.constantFrom('invitation' as const, 'reward' as const), fc.integer({ min: -100, max: 5 }))
    .map(([kind, days]) => ({ facts, response, options }: Matter) => ({
      ...facts,
      contacts: [
        ...(facts.contacts ?? []),
        {
          subject: response.subject,
          at: instantOf(epochOf(options.now) + days * 86_400_000),
          channel: 'email' as const,
          kind,
        },
      ],
    })),
  fc.constantFrom('a', 'b').map((incident) => ({ facts }: Matter) => ({
    ...facts,
    incidentNotice: facts.incidentNotice ?? { incident, at: '2026-01-01T00:00:00.000Z' },
  })),
);

test.prop([arbMatter, arbLimit], RUNS)(
  'law 6: a further limit never adds an action for the customer',
  (matter, limit) => {
    const before = new Set(forCustomer(made(matter)));
    const facts = limit(matter);
    const after = forCustomer(plan(matter.playbook, matter.response, { ...matter.options, facts }));
    expect(after.filter((key) => !before.has(key))).toEqual([]);
  },
);

test.prop([arbMatter, fc.constantFrom('erased', 'doNotContact')], RUNS)(
  'law 6: who asked to be forgotten or left alone is not reached; for the first nothing is done at all',
  (matter, name) => {
    const facts = { ...matter.facts, permissions: { ...matter.facts.permissions, [name]: true } };
    const one = plan(matter.playbook, matter.response, { ...matter.options, facts });
    expect(forCustomer(one)).toEqual([]);
    if (name === 'erased') expect(coming(one)).toEqual([]);
  },
);

test.prop([arbScore, arbMatter], RUNS)(
  'opting out of surveys and offers, rewards, invitations and notices never keep back the reply to a complaint',
  (score, matter) => {
    const { permissions } = matter.facts;
    const facts = lacking(matter.facts, 'openCase', 'permissions');
    const response = { ...matter.response, score: Math.min(score, 5) as Score };
    const done = ['apologize', 'compensate', 'explain-prevention', 'standard-theme-response'];
    const one = plan(strictPlaybook, response, {
      ...matter.options,
      facts: { ...facts, permissions: { bases: ['service'], optOuts: permissions?.optOuts?.slice(0, 2) ?? [] } },
    });
    for (const { guard, action } of one.suppressed)
      expect([guard, done.includes(action)]).toEqual(['incident-notice', true]);
    expect(coming(one).map(({ step }) => step)).toEqual(expect.arrayContaining(['contact', 'listen', 'thank']));
  },
);

test.prop([arbMatter], RUNS)('law 7: once everything is done, nothing is to do', (matter) => {
  const one = made(matter);
  const { toDo, alreadyDone, obsolete } = reconcile(one, one.actions);
  expect(toDo).toEqual([]);
  expect(alreadyDone).toEqual(one.actions);
  expect(obsolete).toEqual([]);
});

test.prop([arbMatter], RUNS)('law 7: a later plan by a later version asks only for its new step', (matter) => {
  const { playbook, response, options } = matter;
  const { news, later } = laterVersion(playbook);
  const facts = { ...options.facts, permissions: { ...options.facts.permissions, erased: false } };
  const first = plan(playbook, response, { ...options, facts });
  const second = plan(later, response, { ...options, facts });
  expect(reconcile(second, first.actions).toDo.map(({ step }) => step)).toEqual([news]);
});

const bound = ({ due }: Pick<PlannedAction, 'due'>): string | null =>
  due === null || 'waitsFor' in due ? null : due.binds === 'customer' ? due.wall : due.business;

test.prop([fc.constantFrom(...PRESETS), arbMatter, fc.tuple(arbScore, arbScore)], RUNS)(
  'law 8: a lower score of a detractor is never contacted later, and never escalated from a lower rung',
  (playbook, matter, pair) => {
    const [low, high] = [...pair].map((score) => Math.min(score, 6)).sort((a, b) => a - b) as [Score, Score];
    const facts = lacking(matter.facts, 'openCase');
    const at = (score: Score): Plan => plan(playbook, { ...matter.response, score }, { ...matter.options, facts });
    const [worse, better] = [at(low), at(high)];
    const first = (one: Plan): string => bound({ due: one.clocks[0]?.due ?? null }) as string;
    expect(first(worse) <= first(better)).toBe(true);
    expect(Number(worse.headStart)).toBeGreaterThanOrEqual(Number(better.headStart));
  },
);

test.prop([arbMatter], RUNS)('law 9: each action comes after what it comes after', (matter) => {
  const { playbook } = matter;
  const one = made(matter);
  const ids = new Set(coming(one).map(({ step }) => step));
  const seen = new Set<string>();
  for (const { step, after } of one.actions) {
    for (const earlier of after) expect(ids.has(earlier)).toBe(true);
    const later = after.filter((id) => one.actions.some((action) => action.step === id) && !seen.has(id));
    expect(later).toEqual([]);
    seen.add(step);
  }
  expect(checkPlaybook(playbook)).toEqual([]);
});

test.prop([arbMatter], RUNS)('law 9: what is due before now is overdue, and nothing else is', (matter) => {
  const one = made(matter);
  for (const { due } of [...coming(one), ...one.clocks])
    if (due !== null && !('waitsFor' in due)) expect(due.overdue).toBe((bound({ due }) as string) < matter.options.now);
});

/** Two answers of other people at other times, about the same theme, from the same segment and in the same language. */
const arbAlike = fc
  .tuple(
    arbMatter,
    arbMatter,
    fc.subarray(['late-driver', 'rude', 'other'], { minLength: 1 }),
    fc.constantFrom('fi', 'sv'),
  )
  .map(([one, other, themes, locale]): readonly [Matter, Matter] => {
    const offer = (kind: string): Playbook['themes'][string] => ({
      offer: { kind, amount: 1 },
      template: `${kind}-message`,
      origin: 'design',
    });
    const playbook = { ...one.playbook, themes: { 'late-driver': offer('free-ride'), rude: offer('voucher') } };
    const about = ({ response, facts, options }: Matter): Matter => {
      const known = { ...lacking(facts, 'tags', 'hasThemeResponse'), themes, locale };
      return {
        playbook,
        response: { ...response, tags: one.response.tags },
        facts: known,
        options: { ...options, facts: known },
      };
    };
    return [about(one), about(other)];
  });

const agreedIn = (body: PlanBody): unknown[] =>
  coming(body)
    .filter(({ action }) => action === 'standard-theme-response')
    .map(({ step, responses, template, options }) => ({ step, responses, template, options }));

test.prop([arbAlike], RUNS)(
  'law 10: the same theme, segment and language have the same standard response, whoever answers and whatever else is known',
  ([one, other]) => {
    const [mine, theirs] = [agreedIn(made(one)), agreedIn(made(other))];
    if (mine.length > 0 && theirs.length > 0) expect(theirs).toEqual(mine);
    const { themes = [] } = one.facts;
    // Each of the presets answers a detractor whom nothing keeps it from, and says what is agreed on.
    const open = unlimited(one);
    if (one.playbook.id === 'random' || made(open).score > 6) return;
    const agreed = themes.filter((theme) => theme !== 'other').sort();
    expect(agreedIn(made(open))).toEqual(
      agreed.length === 0
        ? []
        : [
            {
              step: 'standard-theme-response',
              responses: agreed.map((theme) => ({ theme, ...one.playbook.themes[theme] })),
              template: 'standard-theme-response',
            },
          ],
    );
  },
);

test.prop([arbMatter], RUNS)(
  'what is put off comes later than now, and not on a channel that may be used',
  (matter) => {
    const { options, playbook } = matter;
    const one = made(matter);
    for (const { until, guard, channel } of one.deferred) {
      expect(until > options.now).toBe(true);
      if (guard === 'quiet-hours') expect(playbook.suppression.quietHours?.channels).toContain(channel);
    }
    const later = one.deferred[0]?.until;
    // At that moment it is done, unless its time has come to be left out.
    if (later !== undefined) expect(plan(playbook, matter.response, { ...options, now: later }).deferred).toEqual([]);
  },
);

test.prop([arbMatter, arbScore, arbTime], RUNS)(
  'a second answer never gives the team more time',
  (matter, score, openedAt) => {
    const { playbook, response, options, facts } = matter;
    const alone = lacking(facts, 'openCase');
    const first = plan(playbook, { ...response, score, answeredAt: openedAt }, { ...options, facts: alone });
    const merged = plan(playbook, response, {
      ...options,
      facts: { ...alone, openCase: { caseKey: first.caseKey, score, openedAt } },
    });
    expect(merged.score).toBe(Math.min(score, response.score));
    if (merged.score !== score) return;
    for (const { clock, due } of merged.clocks) {
      const before = first.clocks.find((one) => one.clock === clock)?.due ?? null;
      expect((bound({ due }) ?? '') <= (bound({ due: before }) ?? '')).toBe(true);
    }
  },
);

test.prop([arbAllFacts, arbScore], RUNS)('conditions of a plan see the score whose play rules', (facts, score) => {
  const isDetractor: Condition = { field: 'category', op: 'is', value: 'detractor' };
  const playbook: Playbook = {
    ...strictPlaybook,
    overlays: [{ id: 'seen', when: isDetractor, do: [{ op: 'remove', step: 'thank' }], origin: 'design' }],
  };
  const response: Response = { id: 'r', subject: 's0', score, answeredAt: '2026-01-01T00:00:00.000Z', tags: {} };
  const one = plan(playbook, response, { facts, now: '2026-01-02T00:00:00.000Z', calendar: office });
  expect(one.trace.overlays[0]?.truth).toBe(one.score <= 6 ? 'true' : 'false');
  expect(one.score).toBe(Math.min(score, facts.openCase?.score ?? 10));
});
