import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import type { Plan } from '../../src/playbook/action.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { type PlanOptions, plan, plannerOf } from '../../src/playbook/plan.ts';
import type { Overlay, Playbook, Step } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { alwaysOpen, calendarOf } from '../../src/time/calendar.ts';

const answer = (score: Score, more: Partial<Response> = {}): Response => ({
  id: 'a1',
  subject: 'c7',
  score,
  answeredAt: '2026-02-02T09:00:00.000Z',
  tags: {},
  ...more,
});

const with_ = (facts: Facts = {}, more: Partial<PlanOptions> = {}): PlanOptions => ({
  facts,
  now: '2026-02-02T10:00:00.000Z',
  calendar: alwaysOpen('UTC'),
  ...more,
});

const stepsOf = ({ actions }: Pick<Plan, 'actions'>): string[] => actions.map(({ step }) => step);
const guardsOf = ({ suppressed }: Plan): string[] => suppressed.map(({ step, guard }) => `${step}: ${guard}`);
const find = (made: Plan, step: string): Plan['actions'][number] =>
  made.actions.find((one) => one.step === step) as never;

const NINE = [
  'apologize',
  'contact',
  'listen',
  'compensate',
  'explain-prevention',
  'thank',
  'notify-account-manager',
  'log-customer-record',
  'follow-up-next-contact',
];

describe('golden vectors', () => {
  test('score 3 has the nine steps of the source in their order', () => {
    const made = plan(strictPlaybook, answer(3), with_());
    expect(stepsOf(made)).toEqual(NINE);
    expect(made.suppressed).toEqual([]);
  });

  test('recommended adds to score 3 the check of the solution and nothing else', () => {
    const made = plan(recommendedPlaybook, answer(3), with_({ employee: null, asksQuestion: false }));
    expect(stepsOf(made)).toEqual([...NINE, 'check-solution']);
    expect(find(made, 'check-solution').due).toEqual({ waitsFor: 'resolved' });
  });

  test('score 0 has seven steps for the customer and none inside the house', () => {
    const { actions } = plan(strictPlaybook, answer(0), with_());
    expect(actions.map(({ step }) => step)).toEqual([
      'contact',
      'listen',
      'apologize',
      'compensate',
      'explain-prevention',
      'thank',
      'turn-around',
    ]);
    expect(actions.every(({ audience }) => audience === 'customer')).toBe(true);
  });

  test('recommended adds to score 0 three steps inside the house, escalation and the check of the solution', () => {
    const before = stepsOf(plan(strictPlaybook, answer(0), with_()));
    const made = plan(recommendedPlaybook, answer(0), with_({ employee: null, asksQuestion: false }));
    expect(new Set(stepsOf(made).filter((step) => !before.includes(step)))).toEqual(
      new Set([
        'notify-account-manager',
        'log-customer-record',
        'follow-up-next-contact',
        'escalate',
        'check-solution',
      ]),
    );
  });

  test('score 6 without e-mail is blocked at its first step, and the work inside the house goes on', () => {
    const made = plan(strictPlaybook, answer(6), with_({ permissions: { optOuts: ['email'] } }));
    expect(guardsOf(made)).toEqual([
      'email-ask-better: channel-opt-out',
      'tell-planned-actions: blocked-by',
      'thank: blocked-by',
    ]);
    expect(stepsOf(made)).toEqual(['notify-account-manager', 'log-customer-record', 'follow-up-next-contact']);
    expect(made.suppressed[1]).toMatchObject({ data: { steps: ['email-ask-better'] } });
    expect(made.suppressed[2]).toMatchObject({ data: { steps: ['tell-planned-actions'] } });
  });

  test('score 10 without a basis for marketing is still thanked', () => {
    const permissions = { bases: ['service' as const, 'research' as const] };
    const strict = plan(strictPlaybook, answer(10), with_({ permissions }));
    expect(guardsOf(strict)).toEqual([
      'reach-out-regularly: no-basis',
      'reward: no-basis',
      'invite-referral: no-basis',
    ]);
    expect(stepsOf(strict)).toEqual([]);
    expect(stepsOf(plan(recommendedPlaybook, answer(10), with_({ permissions })))).toEqual(['thank']);
  });
});

describe('an action', () => {
  const made = plan(strictPlaybook, answer(3, { wave: '2026/1' }), with_({ preferredChannels: ['email', 'store'] }));

  test('has a key without version or time', () => {
    expect(made.caseKey).toBe('c7/2026%2F1/a1');
    expect(find(made, 'contact').key).toBe('c7/2026%2F1/a1/contact/1');
  });

  test('goes the way that the customer prefers, among those that it can take', () => {
    expect(find(made, 'contact').channel).toBe('email');
    expect(find(made, 'contact').otherChannels).toEqual(['phone', 'sms', 'social', 'letter']);
  });

  test('goes on none of the ways that the customer opted out of', () => {
    const facts: Facts = { permissions: { optOuts: ['phone', 'email'] }, preferredChannels: ['email', 'letter'] };
    const action = find(plan(strictPlaybook, answer(3), with_(facts)), 'contact');
    expect([action.channel, ...action.otherChannels]).toEqual(['letter', 'sms', 'social']);
  });

  test('has no way when it is for staff or a system', () => {
    const { channel, otherChannels } = find(made, 'log-customer-record');
    expect([channel, otherChannels]).toEqual([null, []]);
  });

  test('is overdue at birth when its time has passed', () => {
    const late = plan(strictPlaybook, answer(3), with_({}, { now: '2026-02-03T09:00:00.001Z' }));
    expect(find(late, 'contact').due).toEqual({
      wall: '2026-02-03T09:00:00.000Z',
      business: null,
      binds: 'customer',
      overdue: true,
    });
  });

  test('is due in the time of the team where that binds', () => {
    const day = [{ from: '09:00', to: '17:00' }];
    const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
    const calendar = calendarOf({ zone: 'UTC', week });
    expect(find(plan(strictPlaybook, answer(8), with_({}, { calendar })), 'contact').due).toEqual({
      wall: null,
      business: '2026-02-09T17:00:00.000Z',
      binds: 'team',
      overdue: false,
    });
  });

  test('has a due time when the moment has come that it waited for', () => {
    const moments = { resolved: '2026-02-03T12:00:00.000Z' };
    const solved = plan(recommendedPlaybook, answer(3), with_({}, { moments }));
    expect(find(solved, 'check-solution').due).toMatchObject({ wall: '2026-02-10T12:00:00.000Z', overdue: false });
  });

  test('is planned once more beside the first time when that is asked for', () => {
    const again = plan(strictPlaybook, answer(10), with_({}, { occurrences: { 'reach-out-regularly': 2 } }));
    expect(again.actions.map(({ key }) => key)).toEqual([
      'c7/%/a1/reach-out-regularly/2',
      'c7/%/a1/reward/1',
      'c7/%/a1/invite-referral/1',
    ]);
  });

  test('names the base row and the overlays that it is there for', () => {
    const louder: Overlay = {
      id: 'longer-call',
      when: { field: 'score', op: 'is', value: 3 },
      do: [{ op: 'set', step: 'contact', patch: { effortMinutes: 30 } }],
      origin: 'design',
    };
    const playbook = { ...strictPlaybook, overlays: [...strictPlaybook.overlays, louder] };
    const { actions } = plan(playbook, answer(3), with_({ requestRefused: true }));
    const becauseOf = (step: string): unknown => actions.find((one) => one.step === step)?.because;
    expect(becauseOf('contact')).toEqual([
      { kind: 'base', score: 3, play: 'score-3-4' },
      { kind: 'overlay', overlay: 'longer-call', op: 'set' },
    ]);
    expect(becauseOf('offer-alternative')).toEqual([{ kind: 'overlay', overlay: 'request-refused', op: 'add' }]);
  });

  test('carries the agreed response to each theme, and what everybody gets whom the same error hit', () => {
    const playbook: Playbook = {
      ...strictPlaybook,
      themes: { 'late-driver': { offer: { kind: 'free-ride', amount: 1 }, origin: 'source' } },
      incidents: {
        'code-failed': {
          offer: { kind: 'discount-code', amount: 1 },
          originalHours: 24,
          replacementHours: 48,
          origin: 'source',
        },
      },
    };
    const made_ = plan(playbook, answer(2), with_({ themes: ['late-driver', 'dirty-car'], incident: 'code-failed' }));
    expect(find(made_, 'standard-theme-response').responses).toEqual([
      { theme: 'late-driver', offer: { kind: 'free-ride', amount: 1 }, origin: 'source' },
    ]);
    expect(find(made_, 'compensate').makeGood).toMatchObject({ incident: 'code-failed', replacementHours: 48 });
    const other = plan(playbook, answer(4, { subject: 'c8' }), with_({ themes: ['late-driver'] }));
    expect(find(other, 'standard-theme-response').responses).toEqual(find(made_, 'standard-theme-response').responses);
  });
});

describe('alternatives', () => {
  const asked = (askedBefore: string[]): Plan => plan(strictPlaybook, answer(8), with_({ askedBefore }));

  test('the first question that was not asked before is taken, and the trace names the others', () => {
    expect(stepsOf(asked(['ask-specific-wish'])).filter((step) => step.startsWith('ask-'))).toEqual(['ask-direct']);
    expect(asked(['ask-specific-wish']).trace.alternatives).toEqual([
      {
        group: 'ask',
        taken: 'ask-direct',
        others: [
          { step: 'ask-specific-wish', why: 'asked-before' },
          { step: 'ask-blocker', why: 'another-taken' },
        ],
      },
    ]);
  });

  test('what came after the questions comes after the finding of the cause when all were asked before', () => {
    const made = asked(['ask-specific-wish', 'ask-direct', 'ask-blocker']);
    expect(made.trace.alternatives[0]?.taken).toBeNull();
    expect(find(made, 'tailor-offer').after).toEqual(['find-cause']);
  });

  test('one is taken before anything is suppressed', () => {
    const made = plan(strictPlaybook, answer(8), with_({ permissions: { bases: [] } }));
    expect(guardsOf(made).filter((text) => text.startsWith('ask-'))).toEqual(['ask-specific-wish: no-basis']);
  });
});

describe('an open case', () => {
  const openCase = { caseKey: 'c7/%/a0', score: 3 as const, openedAt: '2026-02-01T09:00:00.000Z' };

  test('with the lower score keeps its play, its start and its key', () => {
    const made = plan(strictPlaybook, answer(9), with_({ openCase }));
    expect(made.caseKey).toBe('c7/%/a0');
    expect(made.play).toBe('score-3-4');
    expect(stepsOf(made)).toEqual(NINE);
    expect(find(made, 'contact').due).toMatchObject({ wall: '2026-02-02T09:00:00.000Z', overdue: true });
    expect(made.trace.merge).toEqual({
      caseScore: 3,
      answerScore: 9,
      rules: 'case',
      startedAt: '2026-02-01T09:00:00.000Z',
    });
  });

  test('comes before what the answer itself would ask of the customer', () => {
    const made = plan(strictPlaybook, answer(9), with_({ openCase }));
    expect(guardsOf(made)).toEqual([
      'reach-out-regularly: open-case',
      'reward: open-case',
      'invite-referral: open-case',
    ]);
    expect(made.suppressed[0]).toMatchObject({ data: { caseKey: 'c7/%/a0', score: 3 } });
  });

  test('with the higher score goes over to the play of the answer, from its own start', () => {
    const made = plan(strictPlaybook, answer(0), with_({ openCase: { ...openCase, score: 8 } }));
    expect(made.play).toBe('score-0');
    expect(made.suppressed).toEqual([]);
    expect(made.clocks[0]?.due).toMatchObject({ wall: '2026-02-02T09:00:00.000Z' });
  });

  test('that began after the answer does not move its start', () => {
    const late = { ...openCase, openedAt: '2026-02-02T09:30:00.000Z' };
    const made = plan(strictPlaybook, answer(3), with_({ openCase: late }));
    expect(made.clocks[0]?.due).toMatchObject({ wall: '2026-02-03T09:00:00.000Z' });
  });

  test('is what conditions are asked about', () => {
    const made = plan(strictPlaybook, answer(9), with_({ openCase, requestRefused: true }));
    expect(stepsOf(made)).toContain('explain-refusal');
  });
});

describe('guidance', () => {
  test('is shown where its condition holds or may hold, and not where it does not', () => {
    const compensate = (facts: Facts): unknown =>
      plan(strictPlaybook, answer(5), with_(facts)).guidance.find(({ action }) => action === 'compensate');
    expect(compensate({ promiseBroken: true })).toEqual({
      action: 'compensate',
      holds: 'true',
      missing: [],
      origin: 'source',
    });
    expect(compensate({})).toMatchObject({ holds: 'unknown', missing: ['promiseBroken'] });
    expect(compensate({ promiseBroken: false })).toBeUndefined();
  });
});

describe('the trace', () => {
  test('tells of every overlay whether it holds, with the facts that are missing', () => {
    const { trace } = plan(recommendedPlaybook, answer(6), with_({ asksQuestion: false }));
    const truths = Object.fromEntries(
      trace.overlays.map(({ overlay, truth, missing }) => [overlay, [truth, ...missing]]),
    );
    expect(truths).toEqual({
      'request-refused': ['unknown', 'requestRefused'],
      'theme-response': ['unknown', 'hasThemeResponse'],
      'promise-broken': ['unknown', 'promiseBroken'],
      'staff-feedback': ['unknown', 'employee'],
      'question-asked': ['false'],
    });
    expect(trace.overlays.at(-1)?.edits).toEqual([{ op: 'add', step: 'personal-reply' }]);
    expect(trace.overlays.at(-1)?.leaves).toEqual([
      { field: 'asksQuestion', op: 'is', expected: true, actual: false, truth: 'false' },
    ]);
  });

  test('tells what the caller did not state', () => {
    const unstated = (facts: Facts): unknown => plan(strictPlaybook, answer(3), with_(facts)).trace.unstated;
    expect(unstated({})).toEqual(['permissions', 'contacts']);
    expect(unstated({ permissions: {}, contacts: [] })).toEqual(['permissions.bases']);
    expect(unstated({ permissions: { bases: [] }, contacts: [] })).toEqual([]);
  });

  test('tells whether escalation begins one rung up', () => {
    expect(plan(strictPlaybook, answer(0), with_()).headStart).toBe(true);
    const { headStart, trace } = plan(strictPlaybook, answer(1), with_());
    expect([headStart, trace.headStart.truth]).toEqual([false, 'unknown']);
    expect(plan(strictPlaybook, answer(1), with_({ publicComplaint: true })).headStart).toBe(true);
  });
});

describe('tags and touchpoint of the answer', () => {
  const rule: Overlay = {
    id: 'pro',
    when: {
      all: [
        { field: 'tags', name: 'plan', op: 'is', value: 'pro' },
        { field: 'touchpoint', op: 'is', value: 'support' },
      ],
    },
    do: [{ op: 'remove', step: 'reward' }],
    origin: 'design',
  };
  const playbook = { ...strictPlaybook, overlays: [rule] };
  const more = { tags: { plan: 'pro' }, touchpoint: 'support' };

  test('can be asked about', () => {
    expect(stepsOf(plan(playbook, answer(9, more), with_()))).toEqual(['reach-out-regularly', 'invite-referral']);
  });

  test('stand back behind what the facts say', () => {
    expect(stepsOf(plan(playbook, answer(9, more), with_({ tags: { plan: 'free' } })))).toContain('reward');
    expect(stepsOf(plan(playbook, answer(9, more), with_({ tags: { other: 'x' } })))).not.toContain('reward');
    expect(stepsOf(plan(playbook, answer(9, more), with_({ touchpoint: 'shop' })))).toContain('reward');
  });
});

describe('order', () => {
  const step = (id: string, after: string[] = []): Step => ({
    id,
    action: id,
    channels: [],
    purpose: 'service',
    audience: 'staff',
    after,
    origin: 'design',
  });

  test('follows what comes after what, where the play is written otherwise', () => {
    const play = { ...strictPlaybook.plays['score-0'], steps: [step('c', ['b']), step('b', ['a']), step('a')] };
    const playbook = { ...strictPlaybook, plays: { ...strictPlaybook.plays, 'score-0': play } } as Playbook;
    const made = plan(playbook, answer(0), with_());
    expect(stepsOf(made)).toEqual(['a', 'b', 'c']);
    expect(find(made, 'c')).toMatchObject({ after: ['b'], due: null });
  });
});

describe('input', () => {
  const failing = (facts: unknown, more: Partial<Record<keyof PlanOptions, unknown>> = {}): string => {
    try {
      plan(strictPlaybook, answer(3), { ...with_(), facts, ...more } as PlanOptions);
    } catch (error) {
      const { code, path } = error as { code: string; path: readonly string[] };
      return `${code} ${path.join('.')}`;
    }
    return 'none';
  };

  test.each([
    ['facts/invalid facts', null],
    ['facts/invalid facts', []],
    ['permission/invalid facts.permissions.bases', { permissions: { bases: 'all' } }],
    ['facts/invalid facts.preferredChannels', { preferredChannels: 'phone' }],
    ['facts/invalid facts.preferredChannels', { preferredChannels: ['pigeon'] }],
    ['facts/invalid facts.askedBefore', { askedBefore: 'ask-direct' }],
    ['facts/invalid facts.openCase', { openCase: { score: 3 } }],
    ['facts/invalid facts.openCase.score', { openCase: { caseKey: 'k', score: 11, openedAt: '' } }],
    ['instant/invalid facts.openCase.openedAt', { openCase: { caseKey: 'k', score: 1, openedAt: '' } }],
    ['facts/invalid facts.incidentNotice', { incidentNotice: {} }],
    ['instant/invalid facts.incidentNotice.at', { incidentNotice: { incident: 'i', at: 'now' } }],
    ['contact/invalid facts.contacts.0', { contacts: [null] }],
    [
      'none',
      { permissions: null, contacts: null, openCase: null, incidentNotice: null, askedBefore: null, themes: null },
    ],
  ])('facts of another form are refused: %s', (wanted, facts) => {
    expect(failing(facts)).toBe(wanted);
  });

  test('options of another form are refused', () => {
    expect(failing({}, { now: 'today' })).toBe('instant/invalid now');
    expect(failing({}, { zone: 'Mars/Olympus' })).toBe('zone/unknown zone');
    expect(failing({}, { calendar: undefined })).toBe('option/out-of-range calendar');
    expect(failing({}, { occurrences: { contact: 0 } })).toBe('option/out-of-range occurrence');
    expect(failing({}, { moments: { resolved: 'soon' } })).toBe('none');
  });

  test('a score off the scale is refused', () => {
    expect(() => plan(strictPlaybook, answer(11 as Score), with_())).toThrow(
      expect.objectContaining({ code: 'score/not-on-scale' }),
    );
  });

  test('a playbook that was not checked is refused where it cannot be followed', () => {
    const base = { ...strictPlaybook.base, 3: 'toString' };
    expect(() => plan({ ...strictPlaybook, base }, answer(3), with_())).toThrow(
      expect.objectContaining({ code: 'playbook/unknown-play' }),
    );
    expect(() => plan({ ...strictPlaybook, clocks: {} }, answer(3), with_())).toThrow(
      expect.objectContaining({ code: 'playbook/unknown-clock' }),
    );
  });
});

test('a planner gives the same plans as plan, one after the other', () => {
  const settings = with_();
  const planFor = plannerOf(recommendedPlaybook, settings);
  for (const score of [3, 8, 3, 10, 0] as const)
    expect(planFor(answer(score), { facts: {} })).toEqual(plan(recommendedPlaybook, answer(score), settings));
});

describe('what a caller without types may give', () => {
  const codeOf = (work: () => unknown): unknown => {
    try {
      work();
    } catch (error) {
      return isNpsError(error) ? [error.code, ...error.path] : error;
    }
    return 'nothing';
  };

  test.each(['toString', 'fan', 5])('an earlier category that is none is refused: %s', (previousCategory) => {
    expect(codeOf(() => plan(strictPlaybook, answer(3), with_({ previousCategory } as never)))).toEqual([
      'facts/invalid',
      'previousCategory',
    ]);
  });

  test.each([
    ['moments', null],
    ['moments', 'resolved'],
    ['occurrences', null],
    ['occurrences', 2],
  ])('%s that are no record are refused: %s', (name, value) => {
    expect(codeOf(() => plan(recommendedPlaybook, answer(3), with_({}, { [name]: value } as never)))).toEqual([
      'option/out-of-range',
      name,
    ]);
  });

  test.each(['themes', 'askedBefore'])('%s that hold something else than texts are refused', (name) => {
    expect(codeOf(() => plan(strictPlaybook, answer(8), with_({ [name]: ['a', 3n] } as never)))).toEqual([
      'facts/invalid',
      'facts',
      name,
    ]);
  });

  test('options that are no record are refused', () => {
    plan(strictPlaybook, answer(3), with_());
    expect(codeOf(() => plan(strictPlaybook, answer(3), null as never))).toEqual(['option/out-of-range']);
  });
});

describe('one plan after the other', () => {
  test('reads facts anew that were changed in place', () => {
    const facts = { permissions: { optOuts: [] as ('phone' | 'email')[] }, preferredChannels: ['phone' as const] };
    const channelOf = (made: Plan): unknown => find(made, 'contact').channel;
    expect(channelOf(plan(strictPlaybook, answer(3), with_(facts)))).toBe('phone');
    facts.permissions.optOuts.push('phone');
    expect(channelOf(plan(strictPlaybook, answer(3), with_(facts)))).not.toBe('phone');
  });

  test('goes by the moment, the zone and the calendar of each', () => {
    const dueOf = (more: Partial<PlanOptions>): unknown => plan(strictPlaybook, answer(8), with_({}, more)).clocks;
    const before = dueOf({});
    expect(dueOf({ now: '2027-01-01T00:00:00.000Z' })).not.toEqual(before);
    expect(dueOf({ calendar: alwaysOpen('Asia/Tokyo') })).not.toEqual(before);
    expect(dueOf({})).toEqual(before);
  });
});
