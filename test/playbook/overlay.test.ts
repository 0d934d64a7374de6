import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { editPlay } from '../../src/playbook/edit.ts';
import { circleIn, inOrder } from '../../src/playbook/order.ts';
import { playFor } from '../../src/playbook/overlay.ts';
import type { Edit, Overlay, Play, Playbook, Step } from '../../src/playbook/playbook.ts';
import { strictPlaybook } from '../../src/playbook/presets.ts';

const step = (id: string, after: readonly string[] = []): Step => ({
  id,
  action: id,
  channels: [],
  purpose: 'service',
  audience: 'staff',
  after,
  origin: 'design',
});

const play: Play = {
  steps: [step('a'), step('b', ['a']), step('c', ['b'])],
  flags: [],
  guidance: [],
  tone: 'everybody',
  clocks: [],
};

const overlay = (id: string, ...edits: readonly Edit[]): Overlay => ({
  id,
  when: { field: 'promiseBroken', op: 'is', value: true },
  do: edits,
  origin: 'design',
});

const idsAfter = (...edits: readonly Edit[]): string[] =>
  editPlay(play, [overlay('x', ...edits)]).play.steps.map(({ id }) => id);
const afterOf = (id: string, ...edits: readonly Edit[]): readonly string[] | undefined =>
  editPlay(play, [overlay('x', ...edits)]).play.steps.find((one) => one.id === id)?.after;

describe('a step is added', () => {
  test('behind the step that is named', () => {
    expect(idsAfter({ op: 'add', step: step('d'), after: 'a' })).toEqual(['a', 'd', 'b', 'c']);
  });

  test('behind the steps that it comes after', () => {
    expect(idsAfter({ op: 'add', step: step('d', ['b', 'a']) })).toEqual(['a', 'b', 'd', 'c']);
    expect(idsAfter({ op: 'add', step: step('d', ['a']) })).toEqual(['a', 'd', 'b', 'c']);
  });

  test('last when it comes after none, or when the play has no such step', () => {
    expect(idsAfter({ op: 'add', step: step('d') })).toEqual(['a', 'b', 'c', 'd']);
    expect(idsAfter({ op: 'add', step: step('d'), after: 'z' })).toEqual(['a', 'b', 'c', 'd']);
  });

  test('in the place of one with its id', () => {
    expect(idsAfter({ op: 'add', step: { ...step('b', ['a']), effortMinutes: 5 }, after: 'c' })).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('and waits only for steps that the play has', () => {
    expect(afterOf('d', { op: 'add', step: step('d', ['a', 'z']) })).toEqual(['a']);
  });
});

describe('a step is taken out', () => {
  test('and what came after it comes after what it came after', () => {
    expect(afterOf('c', { op: 'remove', step: 'b' })).toEqual(['a']);
    expect(afterOf('c', { op: 'remove', step: 'b' }, { op: 'remove', step: 'a' })).toEqual([]);
    expect(afterOf('c', { op: 'remove', step: 'a' }, { op: 'remove', step: 'b' })).toEqual([]);
  });

  test('and put back by a later overlay', () => {
    const { play: edited, edits } = editPlay(play, [
      overlay('x', { op: 'remove', step: 'b' }),
      overlay('y', { op: 'add', step: step('b', ['a']) }),
    ]);
    expect(edited.steps.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(edits).toEqual([
      { overlay: 'x', op: 'remove', step: 'b' },
      { overlay: 'y', op: 'add', step: 'b' },
    ]);
  });
});

describe('a step is set', () => {
  test('member by member; its id stays', () => {
    const edited = editPlay(play, [overlay('x', { op: 'set', step: 'b', patch: { effortMinutes: 7 } })]).play;
    expect(edited.steps[1]).toEqual({ ...step('b', ['a']), effortMinutes: 7 });
    const other = { id: 'z', effortMinutes: 7 } as { effortMinutes: number };
    expect(idsAfter({ op: 'set', step: 'b', patch: other })).toEqual(['a', 'b', 'c']);
  });

  test('to come after a step that stands behind it, and moves there', () => {
    expect(
      idsAfter({ op: 'set', step: 'b', patch: { after: [] } }, { op: 'set', step: 'a', patch: { after: ['c'] } }),
    ).toEqual(['b', 'c', 'a']);
  });

  test('when it is there; otherwise nothing happens, and nothing is noted', () => {
    const { play: edited, edits } = editPlay(play, [
      overlay('x', { op: 'set', step: 'z', patch: { effortMinutes: 7 } }, { op: 'remove', step: 'y' }),
    ]);
    expect([edited.steps, edits]).toEqual([play.steps, []]);
  });
});

test('editing leaves the play and the overlays as they are', () => {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  };
  const overlays = [overlay('x', { op: 'add', step: step('d') }, { op: 'remove', step: 'a' })];
  freeze([play, overlays]);
  expect(editPlay(play, overlays).play.steps).toHaveLength(3);
  expect(play.steps).toHaveLength(3);
});

test('100 000 edits take their time once each', () => {
  const edits = Array.from({ length: 100_000 }, (_, i): Edit => ({
    op: 'add',
    step: step(`s${i}`, i > 0 ? [`s${i - 1}`] : []),
  }));
  expect(editPlay(play, [overlay('x', ...edits)]).play.steps).toHaveLength(100_003);
  const gone = edits.map((_, i): Edit => ({ op: 'remove', step: `s${i}` }));
  expect(editPlay(play, [overlay('x', ...edits), overlay('y', ...gone)]).play.steps).toHaveLength(3);
});

describe('the order of steps', () => {
  test('of a circle begins with the one that stands first', () => {
    expect(inOrder([step('a', ['b']), step('b', ['a'])]).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('is not changed where it is right already', () => {
    expect(inOrder(play.steps)).toBe(play.steps);
  });

  test('shows circles and nothing else', () => {
    expect(
      circleIn(
        new Map([
          ['a', ['b', 'z']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toBeNull();
    expect(
      circleIn(
        new Map([
          ['d', ['a']],
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b']);
    expect(circleIn(new Map([['a', ['a']]]))).toEqual(['a']);
  });
});

describe('the play of an answer', () => {
  const playbook: Playbook = {
    ...strictPlaybook,
    overlays: [
      { ...overlay('one', { op: 'set', step: 'contact', patch: { effortMinutes: 1 } }) },
      {
        ...overlay('two', { op: 'set', step: 'contact', patch: { effortMinutes: 2 } }, { op: 'remove', step: 'thank' }),
      },
      { ...overlay('three', { op: 'remove', step: 'listen' }), when: { field: 'country', op: 'is', value: 'FI' } },
    ],
  };

  test('names for each step the overlays that touched it, also for one that is gone', () => {
    const { touched, edits, base } = playFor(playbook, 3, { promiseBroken: true });
    expect(base).toBe('score-3-4');
    expect(touched).toEqual([
      { step: 'contact', overlays: ['one', 'two'] },
      { step: 'thank', overlays: ['two'] },
    ]);
    expect(edits.map(({ overlay: id, op }) => [id, op])).toEqual([
      ['one', 'set'],
      ['two', 'set'],
      ['two', 'remove'],
    ]);
  });

  test('is not changed by an overlay that is unknown, and says which fact is missing', () => {
    const { play: edited, evaluations } = playFor(playbook, 3, { promiseBroken: false });
    expect(edited.steps).toEqual(strictPlaybook.plays['score-3-4']?.steps);
    expect(evaluations.map(({ overlay: id, truth, missing }) => [id, truth, missing])).toEqual([
      ['one', 'false', []],
      ['two', 'false', []],
      ['three', 'unknown', ['country']],
    ]);
  });

  test('is asked with what follows from the score, whatever the caller said', () => {
    const asked: Playbook = {
      ...playbook,
      overlays: [
        {
          ...overlay('x', { op: 'remove', step: 'thank' }),
          when: {
            all: [
              { field: 'score', op: 'is', value: 3 },
              { field: 'category', op: 'is', value: 'detractor' },
              { field: 'categoryChange', op: 'is', value: 'worse' },
              { field: 'previousCategory', op: 'is', value: 'promoter' },
            ],
          },
        },
      ],
    };
    expect(playFor(asked, 3, { score: 9, category: 'promoter', previousScore: 10 }).edits).toHaveLength(1);
    expect(playFor(asked, 3, { previousCategory: 'promoter' }).edits).toHaveLength(1);
    expect(playFor(asked, 3, { previousScore: 2 }).edits).toHaveLength(0);
  });

  test('does not exist off the scale, nor where an unchecked playbook has none', () => {
    const codeOf = (work: () => unknown): string => {
      try {
        work();
      } catch (error) {
        return isNpsError(error) ? error.code : String(error);
      }
      return 'nothing';
    };
    expect(codeOf(() => playFor(playbook, 11 as never, {}))).toBe('score/not-on-scale');
    expect(codeOf(() => playFor({ ...playbook, plays: {} }, 3, {}))).toBe('playbook/unknown-play');
    expect(codeOf(() => playFor({ ...playbook, base: { ...playbook.base, 3: 'toString' } }, 3, {}))).toBe(
      'playbook/unknown-play',
    );
    expect(codeOf(() => playFor(playbook, 3, { themes: 'x' as never }))).toBe('facts/invalid');
  });
});
