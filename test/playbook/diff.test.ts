import { describe, expect, test } from 'vitest';
import type { ActionChange } from '../../src/playbook/diff-actions.ts';
import { type DiffOptions, type PlaybookDiff, diffPlaybooks } from '../../src/playbook/diff.ts';
import type { Condition } from '../../src/playbook/condition.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import type { Overlay, Play, Playbook, Step } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';

const answer = (score: Score, id = `a${score}`): Response => ({
  id,
  subject: `c-${id}`,
  score,
  answeredAt: '2026-02-02T09:00:00.000Z',
  tags: {},
});
const options = (scores: readonly Score[], facts: Facts = {}): DiffOptions => ({
  responses: scores.map((score) => answer(score)),
  facts: () => facts,
  now: '2026-02-02T10:00:00.000Z',
  calendar: alwaysOpen('UTC'),
});
/** The strict playbook with one overlay more. */
const withOverlay = (
  edits: Overlay['do'],
  when: Condition = { field: 'score', op: 'atLeast', value: 0 },
): Playbook => ({
  ...strictPlaybook,
  version: 2,
  overlays: [...strictPlaybook.overlays, { id: 'new', when, do: edits, origin: 'design' }],
});
/** The strict playbook with one play changed. */
const withPlay = (id: string, change: (play: Play) => Partial<Play>): Playbook => {
  const play = strictPlaybook.plays[id] as Play;
  return { ...strictPlaybook, version: 2, plays: { ...strictPlaybook.plays, [id]: { ...play, ...change(play) } } };
};
const actionOf = (diff: PlaybookDiff, step: string): ActionChange | undefined =>
  diff.responses[0]?.actions.find((one) => one.step === step);
const memberOf = (change: ActionChange | undefined, name: string): readonly unknown[] => {
  const member = change?.change === 'changed' ? change.members.find((one) => one.member === name) : undefined;
  return member === undefined ? [] : [member.before, member.after];
};
const call: Step = {
  id: 'call-again',
  action: 'contact',
  channels: ['phone'],
  purpose: 'service',
  audience: 'customer',
  after: [],
  origin: 'design',
};

const NONE = { responses: 0, added: 0, removed: 0, changed: 0, outreachGained: 0, outreachLost: 0 };

test('the same playbook has no difference, whatever its version', () => {
  const scores = [0, 3, 7, 10] as const;
  expect(diffPlaybooks(recommendedPlaybook, { ...recommendedPlaybook, version: 7 }, options(scores))).toEqual({
    before: { id: 'recommended', version: 1 },
    after: { id: 'recommended', version: 7 },
    structure: [],
    responses: [],
    totals: { planned: 4, ...NONE },
    bySteps: [],
    byCategory: {
      detractor: { planned: 2, ...NONE },
      passive: { planned: 1, ...NONE },
      promoter: { planned: 1, ...NONE },
    },
  });
});

test('two copies in another order of members have no difference', () => {
  const copy = Object.fromEntries(Object.entries(strictPlaybook).reverse()) as Playbook;
  expect(diffPlaybooks(strictPlaybook, structuredClone(copy)).structure).toEqual([]);
});

describe('what two playbooks say:', () => {
  const told = (after: Playbook, before = strictPlaybook): unknown[] =>
    diffPlaybooks(before, after).structure.map((one) => [
      one.change,
      one.part,
      one.place.join('/'),
      ...(one.change === 'changed' ? one.members.map(({ member }) => member) : []),
    ]);

  test('another play for a score, in the order of the scores', () => {
    const after = { ...strictPlaybook, base: { ...strictPlaybook.base, 10: 'score-7-8', 5: 'score-6' } };
    const [change] = diffPlaybooks(strictPlaybook, after).structure;
    expect(change).toEqual({
      part: 'base',
      place: ['base'],
      change: 'changed',
      members: [
        { member: '5', before: 'score-5', after: 'score-6' },
        { member: '10', before: 'score-9-10', after: 'score-7-8' },
      ],
    });
  });

  test('a play that is new is told as a whole', () => {
    const play = strictPlaybook.plays['score-6'] as Play;
    expect(told({ ...strictPlaybook, plays: { ...strictPlaybook.plays, extra: play } })).toEqual([
      ['added', 'play', 'plays/extra'],
    ]);
  });

  test('flags, tone, clocks and guidance of a play', () => {
    const after = withPlay('score-6', () => ({
      tone: 'everybody',
      flags: ['direct-action'],
      clocks: [],
      guidance: [],
    }));
    expect(told(after)).toEqual([['changed', 'play', 'plays/score-6', 'clocks', 'flags', 'guidance', 'tone']]);
  });

  test('steps that are new, gone, different and in another order', () => {
    const after = withPlay('score-9-10', ({ steps: [first, second, third] }) => ({
      steps: [call, { ...(third as Step), optional: true }, first as Step].filter((one) => one !== second),
    }));
    expect(told(after)).toEqual([
      ['added', 'step', 'plays/score-9-10/steps/call-again'],
      ['changed', 'step', 'plays/score-9-10/steps/invite-referral', 'optional'],
      ['removed', 'step', 'plays/score-9-10/steps/reward'],
      ['changed', 'step', 'plays/score-9-10/steps', 'order'],
    ]);
  });

  test('a member that only one has is null in the other', () => {
    const after = withPlay('score-9-10', ({ steps }) => ({ steps: steps.map((one) => ({ ...one, optional: true })) }));
    const [change] = diffPlaybooks(strictPlaybook, after).structure;
    expect(change?.change === 'changed' && change.members).toEqual([{ member: 'optional', before: null, after: true }]);
  });

  test('overlays, and their order', () => {
    expect(told(withOverlay([{ op: 'remove', step: 'thank' }]))).toEqual([['added', 'overlay', 'overlays/new']]);
    const [first, second] = strictPlaybook.overlays as [Overlay, Overlay];
    expect(told({ ...strictPlaybook, overlays: [second, { ...first, origin: 'industry' }] })).toEqual([
      ['changed', 'overlay', 'overlays/request-refused', 'origin'],
      ['changed', 'overlay', 'overlays', 'order'],
    ]);
  });

  test('routing, clocks, escalation, tones, themes, incidents and suppression', () => {
    const clock = { ...(strictPlaybook.clocks['passive-contact'] as Playbook['clocks'][string]), team: undefined };
    const offer = { offer: { kind: 'ride', amount: 1 }, origin: 'design' } as const;
    const after = {
      ...strictPlaybook,
      routing: { ...strictPlaybook.routing, otherwise: 'executive' },
      clocks: { ...strictPlaybook.clocks, 'passive-contact': clock },
      escalation: { ...strictPlaybook.escalation, rungs: [] },
      tones: { everybody: strictPlaybook.tones['everybody'] },
      themes: { late: offer },
      incidents: { code: { ...offer, originalHours: 24, replacementHours: 48 } },
      suppression: { ...strictPlaybook.suppression, quarantine: { days: 180, origin: 'industry' } },
    } as unknown as Playbook;
    expect(told(after)).toEqual([
      ['changed', 'routing', 'routing', 'otherwise'],
      ['changed', 'clock', 'clocks/passive-contact', 'team'],
      ['changed', 'escalation', 'escalation', 'rungs'],
      ['removed', 'tone', 'tones/detractor'],
      ['added', 'theme', 'themes/late'],
      ['added', 'incident', 'incidents/code'],
      ['changed', 'suppression', 'suppression', 'quarantine'],
    ]);
  });

  test('names such as constructor and __proto__ are names as any other', () => {
    const offer = { offer: { kind: 'ride', amount: 1 }, origin: 'design' } as const;
    const themes = JSON.parse(
      `{"constructor":${JSON.stringify(offer)},"__proto__":${JSON.stringify(offer)}}`,
    ) as object;
    expect(told({ ...strictPlaybook, themes } as Playbook)).toEqual([
      ['added', 'theme', 'themes/__proto__'],
      ['added', 'theme', 'themes/constructor'],
    ]);
  });

  test('conditions of 10 000 levels are compared', () => {
    const deep = (field: 'asksQuestion' | 'wantsContact'): Condition => {
      let condition: Condition = { field, op: 'is', value: true };
      for (let i = 0; i < 10_000; i++) condition = { not: condition };
      return condition;
    };
    const book = (field: 'asksQuestion' | 'wantsContact'): Playbook => withOverlay([], deep(field));
    expect(told(book('asksQuestion'), book('asksQuestion'))).toEqual([]);
    expect(told(book('asksQuestion'), book('wantsContact'))).toEqual([['changed', 'overlay', 'overlays/new', 'when']]);
  });
});

describe('what changes for an answer:', () => {
  test('an action that only the second playbook asks for, with everything about it', () => {
    const diff = diffPlaybooks(strictPlaybook, withOverlay([{ op: 'add', step: call }]), options([10]));
    expect(diff.responses).toEqual([
      {
        responseId: 'a10',
        subject: 'c-a10',
        score: 10,
        caseKey: 'c-a10/%/a10',
        members: [],
        actions: [
          {
            key: 'c-a10/%/a10/call-again/1',
            step: 'call-again',
            change: 'added',
            value: {
              fate: 'planned',
              key: 'c-a10/%/a10/call-again/1',
              step: 'call-again',
              action: 'contact',
              audience: 'customer',
              purpose: 'service',
              because: [{ kind: 'overlay', overlay: 'new', op: 'add' }],
              origin: 'design',
              due: null,
              owner: 'cx-manager',
              channel: 'phone',
              otherChannels: [],
              after: [],
            },
          },
        ],
      },
    ]);
  });

  test('an action that only the first playbook asks for', () => {
    const diff = diffPlaybooks(strictPlaybook, withOverlay([{ op: 'remove', step: 'reward' }]), options([10]));
    expect(actionOf(diff, 'reward')).toMatchObject({ change: 'removed', value: { fate: 'planned' } });
    expect(memberOf(actionOf(diff, 'invite-referral'), 'after')).toEqual([['reward'], ['reach-out-regularly']]);
  });

  test('due time, channel, options, message and effort of an action', () => {
    const patch = {
      clock: 'detractor-contact',
      channels: ['letter'],
      options: ['discount'],
      template: 'other',
      effortMinutes: 45,
    } as const;
    const diff = diffPlaybooks(
      strictPlaybook,
      withOverlay([{ op: 'set', step: 'reward', patch }]),
      options([10], { preferredChannels: ['email'] }),
    );
    const change = actionOf(diff, 'reward');
    expect(memberOf(change, 'due').map((due) => (due as { wall: string }).wall)).toEqual([
      '2026-02-09T09:00:00.000Z',
      '2026-02-03T09:00:00.000Z',
    ]);
    expect(memberOf(change, 'channel')).toEqual(['email', 'letter']);
    expect(memberOf(change, 'options')[1]).toEqual(['discount']);
    expect(memberOf(change, 'template')).toEqual(['reward', 'other']);
    expect(memberOf(change, 'effortMinutes')[1]).toBe(45);
    expect(change).toMatchObject({
      because: {
        before: [{ kind: 'base', score: 10, play: 'score-9-10' }],
        after: [{ kind: 'base' }, { kind: 'overlay', overlay: 'new', op: 'set' }],
      },
    });
  });

  test('another owner, of the case and of its actions', () => {
    const after: Playbook = { ...strictPlaybook, routing: { ...strictPlaybook.routing, otherwise: 'executive' } };
    const diff = diffPlaybooks(strictPlaybook, after, options([9]));
    expect(diff.responses[0]?.members).toEqual([{ member: 'owner', before: 'cx-manager', after: 'executive' }]);
    expect(memberOf(actionOf(diff, 'reward'), 'owner')).toEqual(['cx-manager', 'executive']);
    expect(diff.totals).toEqual({ planned: 1, ...NONE, responses: 1, changed: 3 });
  });

  test('an action that is no longer left out', () => {
    const after = withOverlay([{ op: 'set', step: 'reach-out-regularly', patch: { purpose: 'service' } }]);
    const diff = diffPlaybooks(strictPlaybook, after, options([9], { permissions: { bases: ['service'] } }));
    const change = actionOf(diff, 'reach-out-regularly');
    expect(memberOf(change, 'fate')).toEqual(['suppressed', 'planned']);
    expect(memberOf(change, 'guard')).toEqual(['no-basis', null]);
    expect(memberOf(change, 'owner')).toEqual([]);
    expect(diff.totals).toMatchObject({ changed: 1, outreachGained: 1, outreachLost: 0 });
  });

  test('an action that is put off, and until when', () => {
    const quiet = { from: '09:00', to: '12:00', channels: ['email'], origin: 'design' } as const;
    const after: Playbook = { ...strictPlaybook, suppression: { ...strictPlaybook.suppression, quietHours: quiet } };
    const diff = diffPlaybooks(strictPlaybook, after, options([6]));
    const change = actionOf(diff, 'email-ask-better');
    expect(memberOf(change, 'fate')).toEqual(['planned', 'deferred']);
    expect(memberOf(change, 'until')).toEqual([null, '2026-02-02T12:00:00.000Z']);
    expect(diff.totals).toMatchObject({ outreachGained: 0, outreachLost: 0 });
  });

  test('an action that is left out for another reason', () => {
    const after = withOverlay([{ op: 'set', step: 'reach-out-regularly', patch: { channels: ['phone'] } }]);
    const facts: Facts = { permissions: { bases: ['service'], optOuts: ['phone'] } };
    const change = actionOf(diffPlaybooks(strictPlaybook, after, options([9], facts)), 'reach-out-regularly');
    expect(memberOf(change, 'fate')).toEqual([]);
    expect(memberOf(change, 'guard')).toEqual(['no-basis', 'channel-opt-out']);
  });

  test('clocks, head start, flags, tone and guidance of the case', () => {
    const after: Playbook = {
      ...withPlay('score-6', () => ({ clocks: [], flags: ['direct-action'], tone: 'everybody', guidance: [] })),
      escalation: { ...strictPlaybook.escalation, headStart: { field: 'score', op: 'atMost', value: 6 } },
    };
    const diff = diffPlaybooks(strictPlaybook, after, options([6]));
    expect(diff.responses[0]?.members.map(({ member }) => member)).toEqual([
      'clocks',
      'headStart',
      'flags',
      'tone',
      'guidance',
    ]);
    expect(diff.responses[0]?.actions).toEqual([]);
    expect(diff.totals).toEqual({ planned: 1, ...NONE, responses: 1 });
  });

  test('a play with another name, and an overlay for the same step, are no difference for an answer', () => {
    const play = strictPlaybook.plays['score-9-10'] as Play;
    const after: Playbook = {
      ...withOverlay([{ op: 'set', step: 'reward', patch: {} }]),
      base: { ...strictPlaybook.base, 10: 'best' },
      plays: { ...strictPlaybook.plays, best: play },
    };
    const diff = diffPlaybooks(strictPlaybook, after, options([10]));
    expect(diff.structure).toHaveLength(3);
    expect(diff.responses).toEqual([]);
  });
});

describe('totals', () => {
  const diff = diffPlaybooks(strictPlaybook, recommendedPlaybook, options([10, 0, 3, 8, 5]));

  test('count answers and actions', () => {
    expect(diff.totals).toEqual({
      planned: 5,
      responses: 5,
      added: 9,
      removed: 0,
      changed: 0,
      // What is inside the house reaches nobody: three of score 0 and its escalation.
      outreachGained: 5,
      outreachLost: 0,
    });
  });

  test('tell them by step', () => {
    expect(diff.bySteps.map(({ step, responses, added }) => [step, responses, added])).toEqual([
      ['check-solution', 3, 3],
      ['escalate', 1, 1],
      ['follow-up-next-contact', 1, 1],
      ['log-customer-record', 1, 1],
      ['notify-account-manager', 1, 1],
      ['thank', 2, 2],
    ]);
  });

  test('tell them by the category of the answer', () => {
    expect(diff.byCategory.detractor).toEqual({ planned: 3, ...NONE, responses: 3, added: 7, outreachGained: 3 });
    expect(diff.byCategory.passive).toEqual({ planned: 1, ...NONE, responses: 1, added: 1, outreachGained: 1 });
    expect(diff.byCategory.promoter).toEqual({ planned: 1, ...NONE, responses: 1, added: 1, outreachGained: 1 });
  });

  test('list the lowest score first', () => {
    expect(diff.responses.map(({ score }) => score)).toEqual([0, 3, 5, 8, 10]);
  });
});

test('an answer without facts has none that are known', () => {
  const after = withOverlay([{ op: 'remove', step: 'reward' }], { field: 'country', op: 'is', value: 'FI' });
  const facts = new Map([['a9', { country: 'FI' }]]);
  const diff = diffPlaybooks(strictPlaybook, after, { ...options([9, 10]), facts });
  expect(diff.responses.map(({ responseId }) => responseId)).toEqual(['a9']);
});

test.each([
  ['responses', { responses: 'all' }],
  ['facts', { facts: {} }],
  ['calendar', { calendar: null }],
])('%s of another kind are refused', (name, wrong) => {
  const mistaken = { ...options([3]), ...wrong } as unknown as DiffOptions;
  expect(() => diffPlaybooks(strictPlaybook, strictPlaybook, mistaken)).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: [name] }) as Error,
  );
});
