import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { compareNps } from '../../src/compare/difference.ts';
import { answerTrend } from '../../src/trend/answers-trend.ts';
import { findBreaks } from '../../src/trend/breaks.ts';
import { changesOf } from '../../src/trend/change.ts';
import { compareWindows } from '../../src/trend/compare-windows.ts';
import { controlChart } from '../../src/trend/control.ts';
import { rankTrend } from '../../src/trend/rank-trend.ts';
import { readTrend } from '../../src/trend/reading.ts';
import {
  type RollingAnswersPoint,
  type RollingDaysPoint,
  rollingAnswers,
  rollingDays,
} from '../../src/trend/rolling.ts';
import { trendLine } from '../../src/trend/slope.ts';
import { smoothSeries } from '../../src/trend/smooth.ts';

const answer = (score: Score, answeredAt: string, id = answeredAt): Response => ({
  id,
  subject: id,
  score,
  answeredAt,
  tags: {},
});
const now = '2030-01-01T00:00:00.000Z';
const days = (
  answers: readonly Response[],
  size: number,
  zone = 'UTC',
  more: Partial<Parameters<typeof rollingDays>[1]> = {},
): readonly RollingDaysPoint[] => rollingDays(answers, { days: size, zone, now, minimum: 1, ...more }).points;

describe('windows of days', () => {
  const answers = [
    answer(10, '2024-02-28T12:00:00.000Z'),
    answer(3, '2024-02-29T12:00:00.000Z'),
    answer(9, '2024-03-03T12:00:00.000Z'),
  ];

  test('hold each date and those before it, from the first answer to the last, also where nobody answered', () => {
    expect(days(answers, 2).map(({ window: { date }, estimate: { n, nps } }) => [date, n, nps])).toEqual([
      ['2024-02-28', 1, 100],
      ['2024-02-29', 2, 0],
      ['2024-03-01', 1, -100],
      ['2024-03-02', 0, null],
      ['2024-03-03', 1, 100],
    ]);
  });

  test('say from when to when they reach', () => {
    expect(days(answers, 7, 'Europe/Helsinki').at(-1)?.window).toEqual({
      kind: 'days',
      date: '2024-03-03',
      start: '2024-02-25T22:00:00.000Z',
      end: '2024-03-03T22:00:00.000Z',
    });
  });

  test('have an interval beside each score', () => {
    expect(days(answers, 7).at(-1)?.estimate).toMatchObject({ status: 'shown', n: 3, interval: { level: 0.95 } });
  });

  test('are withheld where nobody answered, or too few did', () => {
    const { points } = rollingDays(answers, { days: 2, zone: 'UTC', now, minimum: 2 });
    expect(points.map(({ estimate }) => (estimate.status === 'withheld' ? estimate.reason : estimate.nps))).toEqual([
      'below-minimum',
      0,
      'below-minimum',
      'no-responses',
      'below-minimum',
    ]);
  });

  test('are partial while they reach back before the first answer, and say for how much there are answers', () => {
    expect(days(answers, 4).map(({ partial, elapsed }) => [partial, elapsed])).toEqual([
      [true, 0.25],
      [true, 0.5],
      [true, 0.75],
      [false, undefined],
      [false, undefined],
    ]);
  });

  test('are not partial for that where collection began earlier, and longer so where it began later', () => {
    const partialOf = (from: string): readonly boolean[] =>
      days(answers, 2, 'UTC', { from }).map(({ partial }) => partial);
    expect(partialOf('2024-01-01T00:00:00.000Z')).toEqual([false, false, false, false, false]);
    expect(partialOf('2024-02-29T00:00:00.000Z')).toEqual([true, true, false, false, false]);
    expect(days(answers, 2, 'UTC', { from: '2024-02-29T00:00:00.000Z' })[0]?.elapsed).toBe(0);
  });

  test('are partial while they are not over', () => {
    expect(days(answers, 1, 'UTC', { now: '2024-03-03T18:00:00.000Z' }).at(-1)).toMatchObject({
      partial: true,
      elapsed: 0.75,
    });
  });

  test('of a date that the zone skipped are not there, and those that hold it are shorter', () => {
    const points = days(
      [answer(9, '2011-12-29T20:00:00.000Z'), answer(3, '2012-01-01T20:00:00.000Z')],
      3,
      'Pacific/Apia',
    );
    expect(points.map(({ window }) => window.date)).toEqual(['2011-12-29', '2011-12-31', '2012-01-01', '2012-01-02']);
    // From the 29th on: two days, since there was no 30th.
    expect(points[1]).toMatchObject({
      window: { start: '2011-12-29T10:00:00.000Z', end: '2011-12-31T10:00:00.000Z' },
      estimate: { n: 1 },
    });
    expect(points.map(({ estimate }) => estimate.n)).toEqual([1, 1, 0, 1]);
  });

  test('of days with a change of the clock are an hour shorter or longer', () => {
    const hours = (date: string): number => {
      const { start, end } = (days([answer(9, `${date}T12:00:00.000Z`)], 2, 'Europe/London')[0] as RollingDaysPoint)
        .window;
      return (Date.parse(end) - Date.parse(start)) / 3_600_000;
    };
    expect([hours('2024-03-31'), hours('2024-10-27'), hours('2024-06-01')]).toEqual([47, 49, 48]);
  });

  test('are none where nobody answered', () => {
    expect(rollingDays([], { days: 7, zone: 'UTC', now })).toEqual({ kind: 'days', days: 7, zone: 'UTC', points: [] });
  });

  test.each([0, -1, 1.5, NaN, Infinity, 36_526, '7', undefined])('are never of %j days', (size) => {
    expect(() => rollingDays([], { days: size as number, zone: 'UTC', now })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['days'] }),
    );
  });

  test.each([
    [{ zone: 'local' }, 'zone/unknown', ['zone']],
    [{ now: 'today' }, 'instant/invalid', ['now']],
    [{ from: '2024-01-01' }, 'instant/invalid', ['from']],
    [{ minimum: 0 }, 'option/out-of-range', ['minimum']],
    [{ level: 1 }, 'option/out-of-range', ['level']],
    [{ method: 'best' }, 'option/unknown', ['method']],
    [{ privacyMinimum: 5 }, 'option/unknown', ['privacyMinimum']],
  ])('refuse %j, even when nobody answered', (option, code, path) => {
    expect(() => rollingDays([], { days: 7, zone: 'UTC', now, ...(option as object) })).toThrow(
      expect.objectContaining({ code, path }),
    );
  });

  test('do not begin before the first year', () => {
    expect(() => days([answer(9, '0002-01-01T00:00:00.000Z')], 1000)).toThrow(
      expect.objectContaining({ code: 'period/out-of-range', path: ['days'] }),
    );
  });
});

describe('windows of answers', () => {
  const at = '2024-03-01T12:00:00.000Z';

  test('hold the last answers, and are withheld until there are as many', () => {
    const answers = [10, 3, 9, 9].map((score, i) => answer(score as Score, `2024-03-0${i + 1}T12:00:00.000Z`));
    const { points } = rollingAnswers(answers, { answers: 3 });
    expect(points.map(({ estimate: { status, n, nps } }) => [status, n, nps])).toEqual([
      ['withheld', 1, null],
      ['withheld', 2, null],
      ['shown', 3, 100 / 3],
      ['shown', 3, 100 / 3],
    ]);
    expect(points[1]?.estimate).toMatchObject({ reason: 'below-minimum', counts: { detractors: 1, promoters: 1 } });
  });

  test('say which answers they hold', () => {
    const answers = ['a', 'b', 'c'].map((id, i) => answer(9, `2024-03-0${i + 1}T12:00:00.000Z`, id));
    expect(rollingAnswers(answers, { answers: 2 }).points[2]?.window).toEqual({
      kind: 'answers',
      id: 'c',
      first: 1,
      last: 2,
      firstAt: '2024-03-02T12:00:00.000Z',
      lastAt: '2024-03-03T12:00:00.000Z',
    });
  });

  test('take answers in the order of time, and those of one instant by their ids', () => {
    const answers = [
      answer(9, at, 'b'),
      answer(9, '2024-03-02T12:00:00.000Z', '0'),
      answer(9, at, 'B'),
      answer(9, at, 'a'),
    ];
    expect(rollingAnswers(answers, { answers: 1 }).points.map(({ window }) => window.id)).toEqual(['B', 'a', 'b', '0']);
  });

  test('warn of few answers', () => {
    expect(rollingAnswers([answer(9, at)], { answers: 1 }).points[0]?.estimate).toMatchObject({
      status: 'shown',
      cautions: ['few-answers'],
    });
  });

  test.each([0, -1, 1.5, NaN, Infinity, '7', undefined])('are never of %j answers', (answers) => {
    expect(() => rollingAnswers([], { answers: answers as number })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['answers'] }),
    );
  });

  test.each(['minimum', 'privacyMinimum'])('take no %s', (name) => {
    expect(() => rollingAnswers([], { answers: 10, [name]: 5 })).toThrow(
      expect.objectContaining({ code: 'option/unknown', path: [name] }),
    );
  });
});

describe('two windows', () => {
  const promoters = Array.from({ length: 12 }, (_, i) => answer(10, `2024-03-01T12:00:00.0${i + 10}Z`));
  const detractors = Array.from({ length: 12 }, (_, i) => answer(3, `2024-03-03T12:00:00.0${i + 10}Z`));
  const all = [...promoters, ...detractors];
  const byAnswers = (size: number, place: number): RollingAnswersPoint =>
    rollingAnswers(all, { answers: size }).points[place] as RollingAnswersPoint;

  test('that share no answer are compared, the first minus the second', () => {
    const expected = compareNps(
      { detractors: 12, passives: 0, promoters: 0 },
      { detractors: 0, passives: 0, promoters: 12 },
      { level: 0.9 },
    );
    expect(compareWindows(byAnswers(12, 23), byAnswers(12, 11), { level: 0.9 })).toEqual(expected);
    const [first, , third] = days(all, 2) as [RollingDaysPoint, RollingDaysPoint, RollingDaysPoint];
    expect(compareWindows(third, first, { level: 0.9 })).toEqual(expected);
  });

  test.each([
    [23, 22],
    [23, 12],
    [12, 23],
    [15, 15],
  ])('that end with the answers %i and %i share some and are refused', (one, other) => {
    expect(() => compareWindows(byAnswers(12, one), byAnswers(12, other))).toThrow(
      expect.objectContaining({ code: 'trend/overlapping-windows' }),
    );
  });

  test('of days that overlap are refused, of days that touch they are not', () => {
    const [first, second, third] = days(all, 2) as [RollingDaysPoint, RollingDaysPoint, RollingDaysPoint];
    for (const [a, b] of [
      [first, second],
      [third, second],
      [first, first],
    ] as const)
      expect(() => compareWindows(a, b)).toThrow(expect.objectContaining({ code: 'trend/overlapping-windows' }));
    expect(first.window.end).toBe(third.window.start);
    expect(compareWindows(first, third).status).toBe('shown');
  });

  test('of which one is withheld give no difference, and no score away', () => {
    const [first, , third] = rollingDays([...promoters, ...detractors.slice(0, 3)], {
      days: 2,
      zone: 'UTC',
      now,
    }).points as [RollingDaysPoint, RollingDaysPoint, RollingDaysPoint];
    expect(compareWindows(first, third)).toEqual({
      status: 'withheld',
      difference: null,
      interval: null,
      pValue: null,
      reason: 'below-minimum',
      n: { a: 12, b: 3 },
      direction: 'unclear',
    });
  });

  test('of which one is empty give no difference', () => {
    const points = days([...promoters, answer(9, '2024-03-08T12:00:00.000Z')], 2);
    expect(compareWindows(points[0] as RollingDaysPoint, points[4] as RollingDaysPoint)).toMatchObject({
      status: 'withheld',
      reason: 'no-responses',
    });
  });

  test('of different kinds, and what is no window, are refused', () => {
    const [day] = days(all, 1) as [RollingDaysPoint];
    const invalid = (a: unknown, b: unknown): unknown => {
      try {
        return compareWindows(a as RollingDaysPoint, b as RollingDaysPoint);
      } catch (error) {
        return error;
      }
    };
    expect(invalid(day, byAnswers(12, 23))).toMatchObject({ code: 'window/invalid', path: ['b'] });
    for (const wrong of [
      undefined,
      null,
      {},
      3,
      { window: null },
      { window: { kind: 'months' } },
      { window: day.window },
      { ...day, estimate: null },
    ]) {
      expect(invalid(wrong, day)).toMatchObject({ code: 'window/invalid', path: ['a'] });
      expect(invalid(day, wrong)).toMatchObject({ code: 'window/invalid', path: ['b'] });
    }
  });

  test('are compared with the options of every comparison', () => {
    expect(() => compareWindows(byAnswers(12, 11), byAnswers(12, 23), { level: 2 })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['level'] }),
    );
  });
});

describe('no statistic of a trend takes a rolling line', () => {
  const answers = [answer(9, '2024-03-01T12:00:00.000Z'), answer(3, '2024-03-09T12:00:00.000Z')];
  const lines = {
    days: rollingDays(answers, { days: 3, zone: 'UTC', now }),
    answers: rollingAnswers(answers, { answers: 1 }),
    'days of nobody': rollingDays([], { days: 3, zone: 'UTC', now }),
    'answers of nobody': rollingAnswers([], { answers: 1 }),
    'days in the place of points': { unit: 'day', zone: 'UTC', points: days(answers, 3) },
  };
  const statistics = {
    answerTrend,
    changesOf,
    controlChart,
    findBreaks,
    rankTrend,
    readTrend,
    smoothSeries,
    trendLine,
  };

  test.each(
    Object.entries(statistics).flatMap(([name, statistic]) =>
      Object.entries(lines).map(([kind, line]) => ({ name, kind, statistic, line })),
    ),
  )('$name refuses windows of $kind, and says what to give it', ({ statistic, line }) => {
    expect(() => statistic(line as never)).toThrow(
      expect.objectContaining({
        code: 'trend/overlapping-windows',
        path: [],
        message: expect.stringMatching(/share answers.*npsSeries/s) as string,
      }),
    );
  });
});
