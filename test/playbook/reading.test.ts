import { expect, test } from 'vitest';
import type { Facts } from '../../src/playbook/facts.ts';
import type { Outline } from '../../src/playbook/outline.ts';
import { knownFacts } from '../../src/playbook/overlay.ts';
import type { Overlay, Playbook } from '../../src/playbook/playbook.ts';
import { strictPlaybook } from '../../src/playbook/presets.ts';
import { readingOf } from '../../src/playbook/reading.ts';
import { type Score, SCORES } from '../../src/scale/score.ts';

const outlineIn = (playbook: Playbook, score: Score, facts: Facts = {}): Outline =>
  readingOf(playbook).outline(score, knownFacts(playbook, score, facts));
const idsOf = ({ steps }: Outline): string[] => steps.map(({ step }) => step.id);

const note = (id: string, when: Overlay['when']): Overlay => ({
  id,
  when,
  do: [
    {
      op: 'add',
      step: { id, action: id, channels: [], purpose: 'service', audience: 'staff', after: [], origin: 'design' },
    },
  ],
  origin: 'design',
});

test('a playbook has one reading, and an edited one another', () => {
  expect(readingOf(strictPlaybook)).toBe(readingOf(strictPlaybook));
  expect(readingOf({ ...strictPlaybook })).not.toBe(readingOf(strictPlaybook));
});

test('an outline is made once for a score, overlays that hold and questions asked before', () => {
  expect(outlineIn(strictPlaybook, 8)).toBe(outlineIn(strictPlaybook, 8, { country: 'FI' }));
  expect(outlineIn(strictPlaybook, 8)).toBe(outlineIn(strictPlaybook, 8, { askedBefore: [] }));
  expect(outlineIn(strictPlaybook, 8)).not.toBe(outlineIn(strictPlaybook, 7));
  const asked = { askedBefore: ['ask-specific-wish'] };
  expect(outlineIn(strictPlaybook, 8, asked)).toBe(outlineIn(strictPlaybook, 8, { ...asked }));
  expect(idsOf(outlineIn(strictPlaybook, 8, asked))).toContain('ask-direct');
  expect(idsOf(outlineIn(strictPlaybook, 8))).toContain('ask-specific-wish');
});

test('questions asked before are told from overlays, and one text from two', () => {
  const playbook = { ...strictPlaybook, overlays: [note('a', { field: 'score', op: 'atLeast', value: 0 })] };
  const asked = (...askedBefore: readonly string[]): string[] => idsOf(outlineIn(playbook, 7, { askedBefore }));
  expect(asked('0')).toEqual(asked());
  expect(asked('ask-specific-wish', 'ask-direct')).toContain('ask-blocker');
  expect(asked('ask-specific-wish,ask-direct')).toContain('ask-specific-wish');
  expect(asked('ask-specific-wish","ask-direct')).toContain('ask-specific-wish');
});

test('what score and category decide is decided for each score by itself', () => {
  const playbook = {
    ...strictPlaybook,
    overlays: [
      note('low', { field: 'score', op: 'atMost', value: 3 }),
      note('middle', { field: 'category', op: 'is', value: 'passive' }),
      note('never', {
        all: [
          { field: 'score', op: 'is', value: 9 },
          { field: 'score', op: 'is', value: 10 },
        ],
      }),
      note('same', { field: 'categoryChange', op: 'is', value: 'same' }),
    ],
  };
  for (const score of SCORES) {
    const added = idsOf(outlineIn(playbook, score, { previousScore: 8 })).filter((id) =>
      ['low', 'middle', 'never', 'same'].includes(id),
    );
    expect(added).toEqual(score <= 3 ? ['low'] : score === 7 || score === 8 ? ['middle', 'same'] : []);
  }
});

test('overlays that ask for one value of a fact hold in the order of the playbook, beside those that ask for more', () => {
  const pro: Overlay['when'] = { field: 'tags', name: 'plan', op: 'is', value: 'pro' };
  const overlays = [
    note('any-plan', { field: 'tags', name: 'plan', op: 'oneOf', value: ['basic', 'pro', 'pro'] }),
    note('valuable', { field: 'accountValue', op: 'atLeast', value: 10 }),
    note('pro-plan', pro),
    note('in-finland', { field: 'country', op: 'is', value: 'FI' }),
    note('not-pro', { not: pro }),
    note('pro-again', pro),
  ];
  const playbook = { ...strictPlaybook, overlays };
  const own = (facts: Facts): readonly string[] => {
    const ids = idsOf(outlineIn(playbook, 8, facts));
    return ids.filter((id) => overlays.some((overlay) => overlay.id === id));
  };
  const known: Facts = { tags: { plan: 'pro' }, accountValue: 20, country: 'FI' };
  expect(own(known)).toEqual(['any-plan', 'valuable', 'pro-plan', 'in-finland', 'pro-again']);
  expect(own({ ...known, tags: { plan: 'basic' } })).toEqual(['any-plan', 'valuable', 'in-finland', 'not-pro']);
  expect(own({ tags: { plan: 'none' } })).toEqual(['not-pro']);
  expect(own({ tags: { other: 'pro' }, country: 'SE' })).toEqual([]);
});

test('a fact that is missing equals nothing, not even the null of a playbook that nobody checked', () => {
  // What a caller without types may write.
  const nothing = { field: 'country', op: 'is', value: null } as unknown as Overlay['when'];
  const playbook = { ...strictPlaybook, overlays: [note('nowhere', nothing)] };
  expect(idsOf(outlineIn(playbook, 8))).not.toContain('nowhere');
});
