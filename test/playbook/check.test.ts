import { describe, expect, test } from 'vitest';
import { pointerOf } from '../../src/error.ts';
import { checkPlaybook } from '../../src/playbook/check.ts';
import type { Condition } from '../../src/playbook/condition.ts';
import type { Edit, Overlay, Play, Playbook, Step, StepPatch } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { scoresAllowing } from '../../src/playbook/satisfiable.ts';

const faultsOf = (playbook: Playbook, options = {}): string[] =>
  checkPlaybook(playbook, options).map(({ code, path }) => `${code} ${pointerOf(path)}`);

const step = (id: string, changes: StepPatch = {}): Step => ({
  id,
  action: 'call',
  channels: ['phone'],
  purpose: 'service',
  audience: 'customer',
  after: [],
  origin: 'design',
  ...changes,
});

const play = (...steps: readonly Step[]): Play => ({ steps, flags: [], guidance: [], tone: 'everybody', clocks: [] });
const base = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [i, 'one'])) as unknown as Playbook['base'];
const bookOf = (one: Play, overlays: readonly Overlay[] = []): Playbook => ({
  ...strictPlaybook,
  base,
  plays: { one },
  overlays,
});
const ANY: Condition = { field: 'promiseBroken', op: 'is', value: true };
const overlay = (edits: readonly Edit[], when: Condition = ANY, id = 'x'): Overlay => ({
  id,
  when,
  do: edits,
  origin: 'design',
});
const plain = play(step('a'), step('b', { after: ['a'] }));

describe('an id that names nothing is a fault:', () => {
  test.each<[string, Playbook, string]>([
    ['a play', { ...strictPlaybook, base: { ...strictPlaybook.base, 6: 'x' } }, 'playbook/unknown-play /base/6'],
    [
      'the machinery of objects',
      { ...strictPlaybook, base: { ...strictPlaybook.base, 6: 'constructor' } },
      'playbook/unknown-play /base/6',
    ],
    [
      'a step to come after',
      bookOf(play(step('a', { after: ['z'] }))),
      'playbook/unknown-step /plays/one/steps/0/after/0',
    ],
    ['the clock of a step', bookOf(play(step('a', { clock: 'z' }))), 'playbook/unknown-clock /plays/one/steps/0/clock'],
    ['the clock of a play', bookOf({ ...plain, clocks: ['z'] }), 'playbook/unknown-clock /plays/one/clocks/0'],
    ['a tone', bookOf({ ...plain, tone: 'toString' }), 'playbook/unknown-tone /plays/one/tone'],
    [
      'a step to remove',
      bookOf(plain, [overlay([{ op: 'remove', step: 'z' }])]),
      'playbook/unknown-step /overlays/0/do/0/step',
    ],
    [
      'a step to set',
      bookOf(plain, [overlay([{ op: 'set', step: 'z', patch: { effortMinutes: 1 } }])]),
      'playbook/unknown-step /overlays/0/do/0/step',
    ],
    [
      'a place',
      bookOf(plain, [overlay([{ op: 'add', step: step('c'), after: 'z' }])]),
      'playbook/unknown-step /overlays/0/do/0/after',
    ],
    [
      'a step that an added one comes after',
      bookOf(plain, [overlay([{ op: 'add', step: step('c', { after: ['z'] }) }])]),
      'playbook/unknown-step /overlays/0/do/0/step/after/0',
    ],
    [
      'a step that a set one comes after',
      bookOf(plain, [overlay([{ op: 'set', step: 'b', patch: { after: ['z'] } }])]),
      'playbook/unknown-step /overlays/0/do/0/patch/after/0',
    ],
    [
      'a clock that is set',
      bookOf(plain, [overlay([{ op: 'set', step: 'b', patch: { clock: 'z' } }])]),
      'playbook/unknown-clock /overlays/0/do/0/patch/clock',
    ],
  ])('%s', (_, playbook, fault) => {
    expect(faultsOf(playbook)).toEqual([fault]);
  });

  test('a step that only other scores have', () => {
    const forPassives = overlay([{ op: 'remove', step: 'compensate' }], {
      field: 'category',
      op: 'is',
      value: 'passive',
    });
    expect(faultsOf({ ...strictPlaybook, overlays: [forPassives] })).toEqual([
      'playbook/unknown-step /overlays/0/do/0/step',
    ]);
  });
});

describe('an id that names two things is a fault:', () => {
  test('of steps, overlays, clocks of a play and rungs', () => {
    const rung = strictPlaybook.escalation.rungs[0];
    if (rung === undefined) throw new Error('no rung');
    const playbook: Playbook = {
      ...bookOf({ ...play(step('a'), step('a')), clocks: ['passive-contact', 'passive-contact'] }, [
        overlay([{ op: 'remove', step: 'a' }]),
        overlay([{ op: 'remove', step: 'a' }]),
      ]),
      escalation: { ...strictPlaybook.escalation, rungs: [rung, { ...rung, at: 0.7 }] },
    };
    expect(faultsOf(playbook)).toEqual([
      'playbook/duplicate-id /plays/one/steps/1/id',
      'playbook/duplicate-id /plays/one/clocks/1',
      'playbook/duplicate-id /overlays/1/id',
      'playbook/duplicate-id /escalation/rungs/1/id',
    ]);
  });
});

describe('steps in a circle are a fault:', () => {
  test('within a play', () => {
    const circle = play(step('a', { after: ['c'] }), step('b', { after: ['a'] }), step('c', { after: ['b'] }));
    expect(faultsOf(bookOf(circle))).toEqual(['playbook/step-cycle /plays/one/steps/0/after']);
    expect(faultsOf(bookOf(play(step('a', { after: ['a'] }))))).toEqual([
      'playbook/step-cycle /plays/one/steps/0/after',
    ]);
  });

  const forward = (when: Condition): Overlay => overlay([{ op: 'set', step: 'a', patch: { after: ['c'] } }], when, 'f');
  const backward = (when: Condition): Overlay =>
    overlay([{ op: 'set', step: 'c', patch: { after: ['a'] } }], when, 'g');
  const loose = play(step('a'), step('c'));

  test('made by one overlay', () => {
    expect(faultsOf(bookOf(plain, [overlay([{ op: 'set', step: 'a', patch: { after: ['b'] } }])]))).toEqual([
      'playbook/step-cycle /overlays/0/do',
    ]);
  });

  test('made by two overlays that can hold together', () => {
    expect(faultsOf(bookOf(loose, [forward(ANY), backward({ field: 'score', op: 'is', value: 3 })]))).toEqual([
      'playbook/step-cycle /overlays/1/do',
    ]);
  });

  test('but not when they never hold together, nor when an edit takes away what would close it', () => {
    expect(faultsOf(bookOf(loose, [forward(ANY), backward({ not: ANY })]))).toEqual([]);
    const both = overlay([
      { op: 'set', step: 'b', patch: { after: [] } },
      { op: 'set', step: 'a', patch: { after: ['b'] } },
    ]);
    expect(faultsOf(bookOf(plain, [both]))).toEqual([]);
  });
});

describe('a condition that never holds is a fault:', () => {
  const is = (field: 'score' | 'openCases', value: number): Condition => ({ field, op: 'is', value }) as Condition;
  test.each<[string, Condition]>([
    ['two scores at once', { all: [is('score', 3), is('score', 5)] }],
    [
      'a category without its scores',
      {
        all: [
          { field: 'category', op: 'is', value: 'promoter' },
          { field: 'score', op: 'atMost', value: 6 },
        ],
      },
    ],
    [
      'bounds that cross',
      {
        all: [
          { field: 'accountValue', op: 'above', value: 5 },
          { field: 'accountValue', op: 'atMost', value: 5 },
        ],
      },
    ],
    [
      'no whole number between',
      {
        all: [
          { field: 'openCases', op: 'above', value: 1 },
          { field: 'openCases', op: 'below', value: 2 },
        ],
      },
    ],
    ['less than none', { field: 'openCases', op: 'below', value: 0 }],
    ['yes and no', { all: [ANY, { not: ANY }] }],
    [
      'two countries',
      {
        all: [
          { field: 'country', op: 'is', value: 'FI' },
          { field: 'country', op: 'oneOf', value: ['SE', 'NO'] },
        ],
      },
    ],
    [
      'a country and not',
      {
        not: {
          any: [
            { not: { field: 'country', op: 'is', value: 'FI' } },
            { field: 'country', op: 'oneOf', value: ['FI', 'SE'] },
          ],
        },
      },
    ],
    [
      'two tags of one name',
      {
        all: [
          { field: 'tags', name: 'plan', op: 'is', value: 'a' },
          { field: 'tags', name: 'plan', op: 'is', value: 'b' },
        ],
      },
    ],
    [
      'a theme and none of it',
      {
        all: [
          { field: 'themes', op: 'includes', value: 'a' },
          { not: { field: 'themes', op: 'includesAny', value: ['b', 'a'] } },
        ],
      },
    ],
    [
      'a day before itself',
      {
        all: [
          { field: 'renewsOn', op: 'before', value: '2026-01-01' },
          { field: 'renewsOn', op: 'after', value: '2026-01-01' },
        ],
      },
    ],
    [
      'worse than the best',
      {
        all: [
          { field: 'categoryChange', op: 'is', value: 'worse' },
          { field: 'category', op: 'is', value: 'promoter' },
        ],
      },
    ],
    [
      'somebody and nobody',
      {
        all: [
          { field: 'employee', op: 'known', value: true },
          { field: 'employee', op: 'known', value: false },
        ],
      },
    ],
    ['none of two ways', { any: [{ all: [is('score', 3), is('score', 5)] }, { all: [ANY, { not: ANY }] }] }],
    ['one of two ways, each against a third', { all: [{ any: [is('score', 3), is('score', 5)] }, is('score', 4)] }],
  ])('%s', (_, when) => {
    expect(faultsOf(bookOf(plain, [overlay([{ op: 'remove', step: 'a' }], when)]))).toEqual([
      'playbook/never-matches /overlays/0/when',
    ]);
    expect(faultsOf(bookOf(plain, [overlay([{ op: 'remove', step: 'a' }], { any: [when, ANY] })]))).toEqual([]);
    const row = { when, role: 'executive', origin: 'design' } as const;
    const routing = { ...strictPlaybook.routing, rows: [row], copies: [row] };
    expect(
      faultsOf({ ...bookOf(plain), routing, escalation: { ...strictPlaybook.escalation, headStart: when } }),
    ).toEqual([
      'playbook/never-matches /routing/rows/0/when',
      'playbook/never-matches /routing/copies/0/when',
      'playbook/never-matches /escalation/headStart',
    ]);
  });

  test('two tags of different names, and texts that are not asked twice, may come together', () => {
    const when: Condition = {
      all: [
        { field: 'tags', name: 'a', op: 'is', value: 'x' },
        { field: 'tags', name: 'b', op: 'is', value: 'y' },
        { field: 'themes', op: 'includes', value: 'x' },
        { not: { field: 'themes', op: 'includes', value: 'y' } },
        { field: 'category', op: 'oneOf', value: ['passive', 'promoter'] },
        { field: 'categoryChange', op: 'is', value: 'worse' },
      ],
    };
    expect(scoresAllowing(when)).toEqual([7, 8]);
  });

  test('a guidance at the scores of its play', () => {
    const guidance = [
      { action: 'x', when: { field: 'score', op: 'atLeast', value: 9 } as const, origin: 'design' as const },
    ];
    const zero = strictPlaybook.plays['score-0'] as Play;
    expect(
      faultsOf({ ...strictPlaybook, plays: { ...strictPlaybook.plays, 'score-0': { ...zero, guidance } } }),
    ).toEqual(['playbook/never-matches /plays/score-0/guidance/0/when']);
  });
});

describe('a condition that is none is a fault:', () => {
  test.each<[string, unknown, string]>([
    ['an empty any', { any: [] }, 'playbook/empty-condition /overlays/0/when/any'],
    ['an empty all', { not: { all: [] } }, 'playbook/empty-condition /overlays/0/when/not/all'],
    [
      'an unknown fact',
      { all: [{ field: 'mood', op: 'is', value: 1 }] },
      'playbook/unknown-fact /overlays/0/when/all/0/field',
    ],
    ['a score off the scale', { field: 'score', op: 'is', value: 11 }, 'playbook/wrong-value /overlays/0/when/value'],
    [
      'a day that does not exist',
      { field: 'renewsOn', op: 'is', value: '2026-02-30' },
      'playbook/wrong-value /overlays/0/when/value',
    ],
    ['an empty list', { field: 'score', op: 'oneOf', value: [] }, 'playbook/wrong-value /overlays/0/when/value'],
    [
      'one of a list',
      { field: 'category', op: 'oneOf', value: ['passive', 'angry'] },
      'playbook/wrong-value /overlays/0/when/value/1',
    ],
    ['a tag without a name', { field: 'tags', op: 'is', value: 'x' }, 'playbook/wrong-value /overlays/0/when/name'],
    [
      'half a day',
      { field: 'answersWithin', name: '0.5', op: 'is', value: 1 },
      'playbook/wrong-value /overlays/0/when/name',
    ],
    [
      'something beside it',
      { field: 'score', op: 'is', value: 1, wehn: 2 },
      'playbook/unknown-key /overlays/0/when/wehn',
    ],
    ['two shapes at once', { all: [ANY], any: [ANY] }, 'playbook/unknown-key /overlays/0/when/any'],
  ])('%s', (_, when, fault) => {
    expect(faultsOf(bookOf(plain, [overlay([{ op: 'remove', step: 'a' }], when as Condition)]))).toEqual([fault]);
  });
});

describe('a step says whom it reaches, how and what for:', () => {
  test.each<[string, Step, string]>([
    ['an offer without a basis for marketing', step('a', { action: 'reward' }), 'playbook/wrong-purpose purpose'],
    ['a question without one for research', step('a', { action: 'check-solution' }), 'playbook/wrong-purpose purpose'],
    ['a customer without a channel', step('a', { channels: [] }), 'playbook/no-channel channels'],
    ['a channel without a customer', step('a', { audience: 'staff' }), 'playbook/no-channel channels'],
    ['time that runs backwards', step('a', { effortMinutes: -1 }), 'playbook/invalid effortMinutes'],
    ['an empty id', step(''), 'playbook/invalid id'],
  ])('%s', (_, one, fault) => {
    const [code, key] = fault.split(' ');
    expect(faultsOf(bookOf(play(one)))).toEqual([`${code} /plays/one/steps/0/${key}`]);
    expect(faultsOf(bookOf(plain, [overlay([{ op: 'add', step: one }])]))).toEqual([
      `${code} /overlays/0/do/0/step/${key}`,
    ]);
  });

  test.each<[string, StepPatch, string]>([
    ['a basis that is taken away', { purpose: 'service' }, 'playbook/wrong-purpose /overlays/0/do/0/patch/purpose'],
    ['its channels', { channels: [] }, 'playbook/no-channel /overlays/0/do/0/patch/channels'],
    ['nothing', {}, 'playbook/invalid /overlays/0/do/0/patch'],
  ])('an overlay cannot take away %s', (_, patch, fault) => {
    const reward = play(step('a', { action: 'reward', purpose: 'marketing' }));
    expect(faultsOf(bookOf(reward, [overlay([{ op: 'set', step: 'a', patch }])]))).toEqual([fault]);
  });

  test('an overlay may give a step another action together with its basis', () => {
    const set = (patch: StepPatch): string[] => faultsOf(bookOf(plain, [overlay([{ op: 'set', step: 'a', patch }])]));
    expect(set({ action: 'reward' })).toEqual(['playbook/wrong-purpose /overlays/0/do/0/patch/purpose']);
    expect(set({ action: 'reward', purpose: 'marketing' })).toEqual([]);
  });

  test('alternatives address one audience', () => {
    const staff = step('b', { oneOf: 'g', audience: 'staff', channels: [] });
    const mine = step('a', { oneOf: 'g' });
    expect(faultsOf(bookOf(play(mine, staff)))).toEqual(['playbook/mixed-alternatives /plays/one/steps/1/oneOf']);
    expect(faultsOf(bookOf(play(mine), [overlay([{ op: 'add', step: staff }])]))).toEqual([
      'playbook/mixed-alternatives /overlays/0/do/0/step/oneOf',
    ]);
    const aside = play(mine, step('c', { audience: 'staff', channels: [] }));
    expect(faultsOf(bookOf(aside, [overlay([{ op: 'set', step: 'c', patch: { oneOf: 'g' } }])]))).toEqual([
      'playbook/mixed-alternatives /overlays/0/do/0/patch/oneOf',
    ]);
  });

  test('a reward does not hang on whether a score changed', () => {
    const reward = step('r', { action: 'reward', purpose: 'marketing' });
    const better: Condition = { any: [ANY, { not: { field: 'categoryChange', op: 'is', value: 'worse' } }] };
    expect(faultsOf(bookOf(plain, [overlay([{ op: 'add', step: reward }], better)]))).toEqual([
      'playbook/reward-for-change /overlays/0/do/0',
    ]);
    expect(faultsOf(bookOf(plain, [overlay([{ op: 'add', step: reward }])]))).toEqual([]);
  });
});

test('a channel that is there twice is a fault', () => {
  const twice = { channels: ['phone', 'email', 'phone'] } as const;
  expect(faultsOf(bookOf(play(step('a', twice)), [overlay([{ op: 'set', step: 'a', patch: twice }])]))).toEqual([
    'playbook/duplicate-id /plays/one/steps/0/channels/2',
    'playbook/duplicate-id /overlays/0/do/0/patch/channels/2',
  ]);
});

describe('messages are looked for', () => {
  const templates = { en: { hello: {} }, fi: {} };

  test('in every language that is handed in', () => {
    const playbook = bookOf(play(step('a', { template: 'hello' }), step('b', { template: 'toString' })));
    expect(faultsOf(playbook)).toEqual([]);
    const issues = checkPlaybook(playbook, { templates });
    expect(issues.map(({ code, path }) => `${code} ${pointerOf(path)}`)).toEqual([
      'playbook/missing-template /plays/one/steps/0/template',
      'playbook/missing-template /plays/one/steps/1/template',
    ]);
    expect(issues[0]?.message).toContain('none in fi');
  });

  test.each([
    [null, ['templates']],
    [[{}], ['templates']],
    [{ en: undefined }, ['templates', 'en']],
    [{ en: {}, fi: 'hello' }, ['templates', 'fi']],
  ])('and messages of another form are no fault of the playbook: %j', (wrong, path) => {
    expect(() => checkPlaybook(bookOf(plain), { templates: wrong as never })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path }),
    );
  });

  test('of themes and incidents too', () => {
    const themes = { late: { offer: { kind: 'ride', amount: 0 }, template: 'x', origin: 'design' } } as const;
    const incidents = {
      code: { offer: { kind: '', amount: 1 }, originalHours: 24, replacementHours: 0, template: 'x', origin: 'design' },
    } as const;
    expect(faultsOf({ ...bookOf(plain), themes, incidents }, { templates })).toEqual([
      'playbook/invalid /themes/late/offer/amount',
      'playbook/missing-template /themes/late/template',
      'playbook/invalid /incidents/code/offer/kind',
      'playbook/missing-template /incidents/code/template',
      'playbook/invalid /incidents/code/replacementHours',
    ]);
  });
});

describe('what stands beside the plays is checked:', () => {
  test('the form, the version, clocks, rungs and the policy, all at once', () => {
    const rung = { id: 'r', at: 0.5, action: 'reassign', to: null } as const;
    const playbook: Playbook = {
      ...bookOf(plain),
      schema: 2 as 1,
      id: '',
      version: 1.5,
      clocks: { bad: { starts: 'answered', stops: 'contacted', binds: 'team', origin: 'design' } },
      escalation: {
        ...strictPlaybook.escalation,
        rungs: [rung, { id: 's', at: 0.5, action: 'remind', to: 'executive' }],
      },
      suppression: {
        quarantine: { days: -1, origin: 'design' },
        rewardCap: { count: 0.5, days: 0, origin: 'design' },
        quietHours: { from: '24:00', to: '24:00', channels: [], origin: 'design' },
      },
    };
    expect(faultsOf(playbook)).toEqual([
      'playbook/unknown-schema /schema',
      'playbook/invalid /id',
      'playbook/invalid /version',
      'clock/invalid /clocks/bad/team',
      'playbook/invalid /escalation/rungs/0/to',
      'playbook/invalid /escalation/rungs/1/at',
      'playbook/invalid /escalation/rungs/1/to',
      'playbook/invalid /suppression/quarantine/days',
      'playbook/invalid /suppression/rewardCap/days',
      'playbook/invalid /suppression/rewardCap/count',
      'playbook/invalid /suppression/quietHours/from',
      'playbook/invalid /suppression/quietHours/to',
      'playbook/invalid /suppression/quietHours/to',
      'playbook/invalid /suppression/quietHours/channels',
    ]);
  });

  test('a playbook that is no playbook is told so', () => {
    for (const value of [null, {}, 3, { ...strictPlaybook, plays: null }])
      expect(faultsOf(value as unknown as Playbook)).toContain('playbook/invalid ');
  });
});

test('an overlay that changes nothing is a fault', () => {
  expect(faultsOf(bookOf(plain, [overlay([])]))).toEqual(['playbook/invalid /overlays/0/do']);
});

test('more steps than anybody can keep are refused', () => {
  const many = Array.from({ length: 10_001 }, (_, i) => step(`s${i}`));
  expect(faultsOf(bookOf(play(...many)))).toEqual(['playbook/too-large ']);
});

test('a hundred thousand overlays are checked one after the other', () => {
  const [first] = recommendedPlaybook.overlays;
  if (first === undefined) throw new Error('no overlay');
  const overlays = Array.from({ length: 100_000 }, (_, i) => ({ ...first, id: i === 99_999 ? '0' : String(i) }));
  expect(faultsOf({ ...recommendedPlaybook, overlays })).toEqual(['playbook/duplicate-id /overlays/99999/id']);
}, 60_000);
