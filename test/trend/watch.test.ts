/**
 * Making a watch, taking up answers, and what is refused.
 */
import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { watchAnswers, watchScores } from '../../src/trend/watch-answers.ts';
import { type Watch, type WatchOptions, watchDetractors } from '../../src/trend/watch.ts';

const faultOf = (work: () => unknown): readonly unknown[] => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return [error.code, ...error.path];
    throw error;
  }
  return ['nothing'];
};

const DAY = '2024-05-02T10:00:00.000Z';
const answer = (id: string, score: Score, answeredAt: string = DAY): Response => ({
  id,
  subject: id,
  score,
  answeredAt,
  tags: {},
});

/** q0 ¼ and q1 ½: a detractor doubles, another answer leaves two thirds. */
const doubling = (answersPerFalseAlarm = 100): Watch =>
  watchDetractors({ baselineShare: 0.25, rise: 0.25, answersPerFalseAlarm });

const rOf = ({ current: { logR } }: Watch): number => (logR === null ? 0 : Math.exp(logR));

describe('a watch', () => {
  test('begins with nothing seen', () => {
    expect(doubling()).toStrictEqual({
      kind: 'detractor-watch',
      settings: { q0: 0.25, q1: 0.5, answersPerFalseAlarm: 100, source: { from: 'given' }, cautions: [] },
      answers: 0,
      alarms: 0,
      current: { answers: 0, detractors: 0, logR: null, start: null },
      last: null,
    });
  });

  test('watches for a rise of ten points unless told otherwise', () => {
    expect(watchDetractors({ baselineShare: 0.15, answersPerFalseAlarm: 1000 }).settings.q1).toBe(0.25);
  });

  test('doubles with a detractor and keeps two thirds otherwise', () => {
    const one = watchScores(doubling(), [0]).watch;
    expect(rOf(one)).toBeCloseTo(2, 12);
    const two = watchScores(one, [10]).watch;
    expect(rOf(two)).toBeCloseTo((2 + 1) * (2 / 3), 12);
    expect(rOf(watchScores(two, [6]).watch)).toBeCloseTo((2 + 1) * 2, 12);
  });

  test('raises an alarm at its threshold and starts over', () => {
    // R: 2, 6, 14, 30.
    const { watch, alarms } = watchScores(doubling(29), [1, 2, 3, 4, 5, 9]);
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatchObject({
      at: { number: 4, id: null, answeredAt: null },
      answers: 4,
      detractors: 4,
      q0: 0.25,
      q1: 0.5,
      answersPerFalseAlarm: 29,
    });
    expect(Math.exp(alarms[0]?.logR ?? NaN)).toBeCloseTo(30, 10);
    expect(watch).toMatchObject({ answers: 6, alarms: 1, current: { answers: 2, detractors: 1 } });
    expect(rOf(watch)).toBeCloseTo(2, 12);
  });

  test('raises it exactly where R equals the threshold, and not a little below', () => {
    expect(watchScores(doubling(2), [0]).alarms).toHaveLength(1);
    expect(watchScores(doubling(2 + 1e-12), [0]).alarms).toHaveLength(0);
  });

  test('estimates where the rise began: the stretch that speaks most for it', () => {
    const { alarms } = watchScores(doubling(150), [0, 9, 9, 9, 9, 3, 3, 9, 3, 3, 3, 3, 3]);
    expect(alarms[0]?.start).toMatchObject({ first: { number: 6 }, answers: 7, detractors: 6, share: 6 / 7 });
    expect(Math.exp(alarms[0]?.start.logRatio ?? NaN)).toBeCloseTo(2 ** 6 * (2 / 3), 10);
  });

  test('names the answers of alarm and start, also when they were taken up in different calls', () => {
    const first = watchAnswers(doubling(29), [answer('a', 9), answer('b', 1), answer('c', 2)]);
    const second = watchAnswers(first.watch, [answer('d', 3), answer('e', 4)]);
    expect(first.alarms).toEqual([]);
    expect(second.alarms[0]?.at).toEqual({ number: 5, id: 'e', answeredAt: DAY });
    expect(second.alarms[0]?.start.first).toEqual({ number: 2, id: 'b', answeredAt: DAY });
    expect(second.watch.last).toEqual({ id: 'e', answeredAt: DAY });
  });

  test('can raise several alarms in one call', () => {
    const { alarms, watch } = watchScores(doubling(29), [0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(alarms.map(({ at }) => at.number)).toEqual([4, 8]);
    expect(watch.alarms).toBe(2);
  });

  test('remembers no start after an alarm', () => {
    expect(watchScores(doubling(2), [0]).watch.current).toEqual({ answers: 0, detractors: 0, logR: null, start: null });
  });

  test('grows without overflow when no alarm is near', () => {
    const { watch } = watchScores(doubling(1.7e308), new Uint8Array(1000));
    expect(watch.current.logR).toBeCloseTo(1001 * Math.LN2, 9);
    expect(watch.current.start?.answers).toBe(1000);
  });

  test('is the same after nothing', () => {
    const { watch } = watchScores(doubling(), [9, 3]);
    expect(watchScores(watch, [])).toStrictEqual({ watch, alarms: [] });
    expect(watchAnswers(watch, [])).toStrictEqual({ watch, alarms: [] });
  });

  test('leaves what it was given as it was', () => {
    const before = watchAnswers(doubling(), [answer('a', 2)]).watch;
    const text = JSON.stringify(before);
    watchAnswers(before, [answer('b', 2), answer('c', 9)]);
    expect(JSON.stringify(before)).toBe(text);
  });
});

describe('the order of answers', () => {
  const late = '2024-05-03T10:00:00.000Z';

  test('is that of time, then of ids, whatever the order of the list', () => {
    const inOrder = [answer('b', 9), answer('c', 1), answer('a', 2, late)];
    const mixed = [inOrder[2], inOrder[0], inOrder[1]] as Response[];
    expect(watchAnswers(doubling(), mixed)).toEqual(watchAnswers(doubling(), inOrder));
    expect(watchAnswers(doubling(), mixed).watch.last).toEqual({ id: 'a', answeredAt: late });
  });

  test('cannot go back', () => {
    const { watch } = watchAnswers(doubling(), [answer('m', 9, late)]);
    expect(faultOf(() => watchAnswers(watch, [answer('n', 9, late), answer('z', 9, DAY)]))).toEqual([
      'watch/backwards',
      1,
    ]);
    expect(faultOf(() => watchAnswers(watch, [answer('a', 9, late)]))).toEqual(['watch/backwards', 0]);
  });

  test('has each answer once', () => {
    const { watch } = watchAnswers(doubling(), [answer('m', 9)]);
    expect(faultOf(() => watchAnswers(watch, [answer('m', 9)]))).toEqual(['watch/backwards', 0]);
    expect(faultOf(() => watchAnswers(doubling(), [answer('q', 9), answer('a', 9), answer('q', 9)]))).toEqual([
      'watch/backwards',
      2,
    ]);
  });

  test('keeps what it does not know, and goes by nothing of it', () => {
    const extra = JSON.parse('{"note":"x","__proto__":{"answers":9}}') as object;
    const { watch } = watchAnswers(doubling(), [answer('m', 3)]);
    const stored = { ...watch, ...extra, current: { ...watch.current, ...extra } } as Watch;
    const after = watchAnswers(stored, [answer('n', 3)]);
    expect(after.alarms).toEqual([]);
    expect(after.watch).toMatchObject(watchAnswers(watch, [answer('n', 3)]).watch);
  });

  test('takes the same id at another instant for another answer', () => {
    const { watch } = watchAnswers(doubling(), [answer('m', 9), answer('m', 9, late)]);
    expect(watch.answers).toBe(2);
  });
});

describe('what is refused', () => {
  const good = { baselineShare: 0.15, answersPerFalseAlarm: 1000 };

  test.each([
    ['a share of 0', { ...good, baselineShare: 0 }, 'baselineShare'],
    ['a share of 1', { ...good, baselineShare: 1 }, 'baselineShare'],
    ['a share as text', { ...good, baselineShare: '0.1' }, 'baselineShare'],
    ['no start', { answersPerFalseAlarm: 1000 }, 'baseline'],
    ['two starts', { ...good, baseline: { detractors: 1, passives: 1, promoters: 1 } }, 'baseline'],
    ['no threshold', { baselineShare: 0.15 }, 'answersPerFalseAlarm'],
    ['a threshold below 2', { ...good, answersPerFalseAlarm: 1.9 }, 'answersPerFalseAlarm'],
    ['an endless threshold', { ...good, answersPerFalseAlarm: Infinity }, 'answersPerFalseAlarm'],
    ['no rise', { ...good, rise: 0 }, 'rise'],
    ['a rise to 1', { ...good, rise: 0.85 }, 'rise'],
    ['a rise that rounding swallows', { ...good, rise: 1e-18 }, 'rise'],
    ['a rise as text', { ...good, rise: '0.1' }, 'rise'],
  ])('%s', (_what, options, name) => {
    expect(faultOf(() => watchDetractors(options as unknown as WatchOptions))).toEqual(['option/out-of-range', name]);
  });

  test('a score off the scale, with its place', () => {
    expect(faultOf(() => watchScores(doubling(), [9, 11]))).toEqual(['score/not-on-scale', 1]);
    expect(faultOf(() => watchAnswers(doubling(), [answer('b', 7.5 as Score), answer('a', 3)]))).toEqual([
      'score/not-on-scale',
      0,
      'score',
    ]);
  });

  test('an instant that is none, with its place', () => {
    expect(faultOf(() => watchAnswers(doubling(), [answer('a', 3), answer('b', 3, 'noon')]))).toEqual([
      'instant/invalid',
      1,
    ]);
  });

  test('an answer without an id that is a text, since the watch could not be stored with it', () => {
    for (const id of [17, undefined, null])
      expect(faultOf(() => watchAnswers(doubling(), [answer('a', 3), answer(id as never, 3)]))).toEqual([
        'input/invalid',
        1,
        'id',
      ]);
    expect(faultOf(() => watchAnswers(doubling(), [null as never]))).toEqual(['instant/invalid', 0]);
  });

  test('what is no list', () => {
    expect(faultOf(() => watchScores(doubling(), new Set([1]) as unknown as number[]))).toEqual(['input/invalid']);
    expect(faultOf(() => watchAnswers(doubling(), null as unknown as Response[]))).toEqual(['input/invalid']);
  });

  const { watch: used } = watchAnswers(doubling(), [answer('a', 3), answer('b', 9)]);
  const started = (change: object): object => {
    const { first, ...start } = { ...used.current.start, ...change } as Record<string, object>;
    return {
      ...used,
      current: { ...used.current, start: { ...start, first: { ...used.current.start?.first, ...first } } },
    };
  };
  test.each([
    ['nothing', null, ['kind']],
    ['another thing', { ...used, kind: 'watch' }, ['kind']],
    ['settings that are lost', { ...used, settings: null }, ['settings']],
    ['shares that have changed places', { ...used, settings: { ...used.settings, q0: 0.5, q1: 0.25 } }, ['settings']],
    ['a threshold as text', { ...used, settings: { ...used.settings, answersPerFalseAlarm: '9' } }, ['settings']],
    ['half an answer', { ...used, answers: 2.5 }, ['answers']],
    ['alarms below 0', { ...used, alarms: -1 }, ['alarms']],
    ['more answers now than ever', { ...used, answers: 1 }, ['current']],
    ['more detractors than answers', { ...used, current: { ...used.current, detractors: 3 } }, ['current']],
    ['R lost', { ...used, current: { ...used.current, logR: null } }, ['current']],
    ['R that is no number', { ...used, current: { ...used.current, logR: NaN } }, ['current']],
    ['the start lost', { ...used, current: { ...used.current, start: null } }, ['current', 'start']],
    [
      'a start without a first answer',
      { ...used, current: { ...used.current, start: { ...used.current.start, first: null } } },
      ['current', 'start'],
    ],
    ['R before any answer', { ...used, current: { answers: 0, detractors: 0, logR: 1, start: null } }, ['current']],
    ['R that has reached the threshold', { ...used, current: { ...used.current, logR: 5 } }, ['current']],
    ['R below its best stretch', { ...used, current: { ...used.current, logR: -9 } }, ['current']],
    ['R above all stretches together', { ...used, current: { ...used.current, logR: 2 } }, ['current']],
    ['a start that does not lead to the last answer', started({ first: { number: 2 } }), ['current', 'start']],
    ['a start with more detractors than there are', started({ detractors: 2 }), ['current', 'start']],
    ['a start whose ratio is that of other answers', started({ logRatio: 0.6 }), ['current', 'start']],
    ['settings without a source', { ...used, settings: { ...used.settings, source: null } }, ['settings']],
    ['settings without cautions', { ...used, settings: { ...used.settings, cautions: undefined } }, ['settings']],
    ['a last answer without an instant', { ...used, last: { id: 'b' } }, ['last']],
  ])('a watch with %s', (_what, watch, path) => {
    expect(faultOf(() => watchScores(watch as Watch, [9]))).toEqual(['watch/invalid', ...path]);
    expect(faultOf(() => watchAnswers(watch as Watch, []))).toEqual(['watch/invalid', ...path]);
  });
});
