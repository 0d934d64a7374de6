import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { emptyTally, mergeTallies, tallyResponses, tallyScores } from '../../src/tally/tally.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { arbZone } from '../../src/testing/times.ts';
import { periodOf } from '../../src/time/period.ts';
import { npsSeries, tallyByPeriod } from '../../src/trend/series.ts';

const answer = (score: Score, answeredAt: string): Response => ({
  id: answeredAt,
  subject: answeredAt,
  score,
  answeredAt,
  tags: {},
});
const later = '2030-01-01T00:00:00.000Z';

test('an answer late on the last evening of January belongs to February in a zone that is ahead', () => {
  const answers = [answer(9, '2024-01-31T22:30:00.000Z')];
  expect(tallyByPeriod(answers, { unit: 'month', zone: 'Europe/Helsinki' }).map(({ period }) => period.key)).toEqual([
    '2024-02',
  ]);
  expect(tallyByPeriod(answers, { unit: 'month', zone: 'UTC' }).map(({ period }) => period.key)).toEqual(['2024-01']);
});

test('months without answers stand in the series and are withheld', () => {
  const { points } = npsSeries([answer(9, '2024-01-15T12:00:00.000Z'), answer(3, '2024-03-15T12:00:00.000Z')], {
    zone: 'UTC',
    now: later,
    minimum: 1,
  });
  expect(points.map(({ period, estimate }) => [period.key, estimate.nps, estimate.n])).toEqual([
    ['2024-01', 100, 1],
    ['2024-02', null, 0],
    ['2024-03', -100, 1],
  ]);
  expect(points[1]?.estimate).toMatchObject({ status: 'withheld', reason: 'no-responses' });
});

test('too few answers are withheld with their n', () => {
  const { points } = npsSeries([answer(9, '2024-01-15T12:00:00.000Z')], { zone: 'UTC', now: later });
  expect(points[0]?.estimate).toMatchObject({ status: 'withheld', reason: 'below-minimum', n: 1 });
});

test('a period that is not over is partial and says how much of it is gone', () => {
  const { points } = npsSeries([answer(9, '2024-03-31T12:00:00.000Z'), answer(3, '2024-04-02T12:00:00.000Z')], {
    zone: 'UTC',
    now: '2024-04-16T00:00:00.000Z',
  });
  expect(points.map(({ partial, elapsed }) => [partial, elapsed])).toEqual([
    [false, undefined],
    [true, 0.5],
  ]);
});

test('a period is over at its first instant after the end', () => {
  const { points } = npsSeries([answer(9, '2024-03-31T12:00:00.000Z')], {
    zone: 'UTC',
    now: '2024-04-01T00:00:00.000Z',
  });
  expect(points[0]?.partial).toBe(false);
});

test('an answer from after the present moment makes a partial period of which nothing is gone', () => {
  const { points } = npsSeries([answer(9, '2024-03-31T12:00:00.000Z')], {
    zone: 'UTC',
    now: '2024-01-01T00:00:00.000Z',
  });
  expect([points[0]?.partial, points[0]?.elapsed]).toEqual([true, 0]);
});

test('a present moment that is no instant is refused', () => {
  expect(() => npsSeries([], { zone: 'UTC', now: 'today' })).toThrow(
    expect.objectContaining({ code: 'instant/invalid' }),
  );
});

test('an unknown zone is refused even when nobody answered', () => {
  expect(() => npsSeries([], { zone: 'Europe/Atlantis', now: later })).toThrow(
    expect.objectContaining({ code: 'zone/unknown' }),
  );
});

prop.prop([arbResponses({ min: '2023-11-01T00:00:00.000Z', max: '2024-05-01T00:00:00.000Z' }), arbZone()])(
  'periods add up to all answers',
  (responses, zone) => {
    const parts = tallyByPeriod(responses, { unit: 'isoWeek', zone }).map(({ tally }) => tally);
    expect(parts.reduce(mergeTallies, emptyTally)).toEqual(tallyResponses(responses));
  },
);

prop.prop([arbResponses({ min: '2023-11-01T00:00:00.000Z', max: '2024-05-01T00:00:00.000Z' }), arbZone()])(
  'each answer counts in its own period',
  (responses, zone) => {
    for (const { period, tally } of tallyByPeriod(responses, { unit: 'month', zone })) {
      const mine = responses.filter(
        ({ answeredAt }) => periodOf(answeredAt, { unit: 'month', zone }).key === period.key,
      );
      expect(tally).toEqual(tallyScores(mine.map(({ score }) => score)));
    }
  },
);

describe('periods of few answers where people are to be protected', () => {
  const on = (month: string, n: number): Response[] =>
    Array.from({ length: n }, (_, i) => answer(9, `2024-${month}-10T12:00:00.${String(i).padStart(3, '0')}Z`));
  const options = { zone: 'UTC', now: later, minimum: 1 } as const;

  test('come back with nothing but their place, and so does another one that would give them away', () => {
    const { points } = npsSeries([...on('01', 3), ...on('03', 20), ...on('04', 12)], { ...options, privacyMinimum: 5 });
    expect(points.map(({ period, estimate }) => [period.key, estimate.n])).toEqual([
      ['2024-01', null],
      ['2024-02', 0],
      ['2024-03', 20],
      ['2024-04', null],
    ]);
    const hidden = { status: 'withheld', reason: 'privacy', nps: null, interval: null, n: null, counts: null };
    expect([points[0]?.estimate, points[3]?.estimate]).toEqual([hidden, hidden]);
  });

  test('stay as they are unless asked', () => {
    const { points } = npsSeries([...on('01', 1), ...on('02', 20)], options);
    expect(points.map(({ estimate }) => estimate.n)).toEqual([1, 20]);
  });

  test('are still partial, and say how much of them is gone', () => {
    const { points } = npsSeries(on('04', 1), { ...options, now: '2024-04-16T00:00:00.000Z', privacyMinimum: 5 });
    expect(points).toMatchObject([{ partial: true, elapsed: 0.5, estimate: { n: null } }]);
  });

  test.each([0, NaN, Infinity, '5' as never, null as never])(
    'the minimum %s is refused, even when nobody answered',
    (privacyMinimum) => {
      expect(() => npsSeries([], { ...options, privacyMinimum })).toThrow(
        expect.objectContaining({ code: 'option/out-of-range', path: ['privacyMinimum'] }),
      );
    },
  );

  prop.prop([
    arbResponses({ min: '2023-11-01T00:00:00.000Z', max: '2024-05-01T00:00:00.000Z' }),
    arbZone(),
    fc.constantFrom(2, 3, 5, 7),
  ])(
    'show no period below the minimum, nor a total less the others that tells of fewer',
    (responses, zone, privacyMinimum) => {
      const { points } = npsSeries(responses, { ...options, zone, unit: 'isoWeek', privacyMinimum });
      const open = points.flatMap(({ estimate: { n } }) => (n === null || n === 0 ? [] : [n]));
      const hidden = points.filter(({ estimate }) => estimate.n === null);
      for (const n of open) expect(n).toBeGreaterThanOrEqual(privacyMinimum);
      for (const { estimate } of hidden)
        expect([estimate.nps, estimate.interval, estimate.counts]).toEqual([null, null, null]);
      const left = responses.length - open.reduce((sum, n) => sum + n, 0);
      expect(left > 0).toBe(hidden.length > 0);
      if (open.length === 0 || hidden.length === 0) return;
      expect(left).toBeGreaterThanOrEqual(privacyMinimum);
      expect(hidden.length).toBeGreaterThanOrEqual(2);
    },
  );
});
