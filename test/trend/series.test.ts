import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { emptyTally, mergeTallies, tallyResponses, tallyScores } from '../../src/tally/tally.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { arbZone } from '../../src/testing/times.ts';
import { type PeriodOptions, periodOf } from '../../src/time/period.ts';
import { type SeriesOptions, npsSeries, seriesOf } from '../../src/trend/series.ts';
import { mergePeriodTallies, tallyByPeriod } from '../../src/trend/tally-by-period.ts';

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

describe('what a unit needs travels along', () => {
  test.each([
    [{ unit: 'week', weekStartsOn: 0 }, ['2024-02-25/P7D', '2024-03-03/P7D']],
    [{ unit: 'fiscalQuarter', fiscalStart: 3 }, ['FY2024-Q4', 'FY2025-Q1']],
    [{ unit: 'fiscalYear', fiscalStart: 3, fiscalYearNamed: 'start' }, ['FY2023', 'FY2024']],
    [{ unit: 'quarter' }, ['2024-Q1']],
    [{ unit: 'year' }, ['2024']],
  ] as const)('for %j', (calendar, keys) => {
    const answers = [answer(9, '2024-02-27T12:00:00.000Z'), answer(3, '2024-03-05T12:00:00.000Z')];
    const { unit, points } = npsSeries(answers, { ...calendar, zone: 'UTC', now: later });
    expect([unit, points.map(({ period }) => period.key)]).toEqual([calendar.unit, keys]);
  });

  test.each([
    [{ unit: 'week' }, 'option/out-of-range', ['weekStartsOn']],
    [{ unit: 'fiscalYear' }, 'option/out-of-range', ['fiscalStart']],
    [{ weekStartsOn: 0 }, 'option/unknown', ['weekStartsOn']],
    [{ unit: 'fortnight' }, 'option/unknown', ['unit']],
  ])('and %j is refused, even when nobody answered', (calendar, code, path) => {
    const options = { ...calendar, zone: 'UTC', now: later } as SeriesOptions;
    expect(() => npsSeries([], options)).toThrow(expect.objectContaining({ code, path }));
    expect(() => seriesOf([], options)).toThrow(expect.objectContaining({ code, path }));
  });
});

describe('where it is said when collection began', () => {
  const answers = [answer(9, '2024-03-20T12:00:00.000Z'), answer(3, '2024-04-10T12:00:00.000Z')];
  const partsOf = (from: string, now = later): unknown => {
    const { points } = npsSeries(answers, { zone: 'UTC', now, from, minimum: 1 });
    return points.map(({ period, estimate, partial, elapsed }) => [period.key, estimate.n, partial, elapsed]);
  };

  test('inside the first period, that one is partial although it is over', () => {
    expect(partsOf('2024-03-16T12:00:00.000Z')).toEqual([
      ['2024-03', 1, true, 0.5],
      ['2024-04', 1, false, undefined],
    ]);
  });

  test('with the first moment of a period, none is partial for that', () => {
    expect(partsOf('2024-03-01T00:00:00.000Z')).toEqual([
      ['2024-03', 1, false, undefined],
      ['2024-04', 1, false, undefined],
    ]);
  });

  test('before the first answer, the series begins there, with empty periods', () => {
    expect(partsOf('2024-01-16T12:00:00.000Z')).toEqual([
      ['2024-01', 0, true, 0.5],
      ['2024-02', 0, false, undefined],
      ['2024-03', 1, false, undefined],
      ['2024-04', 1, false, undefined],
    ]);
  });

  test('after some answers, whole periods before it are partial, and nothing of them counts as collected', () => {
    expect(partsOf('2024-04-07T00:00:00.000Z')).toEqual([
      ['2024-03', 1, true, 0],
      ['2024-04', 1, true, 0.8],
    ]);
  });

  test('in the period that is not over, what counts is the time in between', () => {
    expect(partsOf('2024-04-07T00:00:00.000Z', '2024-04-22T00:00:00.000Z')).toEqual([
      ['2024-03', 1, true, 0],
      ['2024-04', 1, true, 0.5],
    ]);
  });

  test('the series tells it', () => {
    const from = '2024-01-16T12:00:00.000Z';
    expect(npsSeries([], { zone: 'UTC', now: later, from })).toEqual({ unit: 'month', zone: 'UTC', from, points: [] });
  });

  test('a moment that is no instant is refused', () => {
    expect(() => npsSeries([], { zone: 'UTC', now: later, from: '2024-01-01' })).toThrow(
      expect.objectContaining({ code: 'instant/invalid', path: ['from'] }),
    );
  });
});

describe('a series of periods that were counted elsewhere', () => {
  const month: PeriodOptions = { unit: 'month', zone: 'Europe/Helsinki' };
  const options = { zone: 'Europe/Helsinki', now: later, minimum: 1 } as const;
  const counted = (month_: string, promoters: number) => ({
    period: periodOf(`${month_}-15T12:00:00.000Z`, month),
    tally: { detractors: 1, passives: 0, promoters },
  });

  test('has them in order, and empty ones in the gaps', () => {
    const { points } = seriesOf([counted('2024-04', 3), counted('2024-01', 1)], options);
    expect(points.map(({ period, estimate }) => [period.key, estimate.n, estimate.nps])).toEqual([
      ['2024-01', 2, 0],
      ['2024-02', 0, null],
      ['2024-03', 0, null],
      ['2024-04', 4, 50],
    ]);
  });

  test('takes eleven counts as well as three', () => {
    const { points } = seriesOf([{ ...counted('2024-01', 1), tally: tallyScores([3, 7, 9, 10]) }], options);
    expect(points[0]?.estimate).toMatchObject({ counts: { detractors: 1, passives: 1, promoters: 2 }, nps: 25 });
  });

  test('hides and withholds as every series does', () => {
    const hidden = seriesOf([counted('2024-01', 1), counted('2024-02', 30), counted('2024-03', 20)], {
      ...options,
      privacyMinimum: 5,
    });
    expect(hidden.points.map(({ estimate }) => estimate.n)).toEqual([null, 31, null]);
    expect(seriesOf([counted('2024-01', 1)], { ...options, minimum: 10 }).points[0]?.estimate.status).toBe('withheld');
  });

  test('is empty where nothing was counted', () => {
    expect(seriesOf([], options)).toEqual({ unit: 'month', zone: 'Europe/Helsinki', points: [] });
  });

  const [january, march] = [counted('2024-01', 1), counted('2024-03', 1)];
  const day = periodOf('2024-02-15T12:00:00.000Z', { ...month, unit: 'day' });
  const elsewhere = periodOf('2024-02-15T12:00:00.000Z', { ...month, zone: 'Europe/Oslo' });
  test.each([
    ['of another unit', { ...january, period: day }],
    ['of another zone', { ...january, period: elsewhere }],
    ['with another end', { ...january, period: { ...january.period, end: '2024-02-10T22:00:00.000Z' } }],
    ['with another start', { ...january, period: { ...january.period, start: '2024-01-02T22:00:00.000Z' } }],
    ['with another key', { ...january, period: { ...january.period, key: '2024-1' } }],
    ['that is null', { ...january, period: null }],
    ['that is not there', null],
  ])('refuses a period %s', (_what, wrong) => {
    expect(() => seriesOf([march, wrong as never], options)).toThrow(
      expect.objectContaining({ code: 'series/invalid', path: [1, 'period'] }),
    );
  });

  test('refuses weeks that begin on another day', () => {
    const week: PeriodOptions = { unit: 'week', weekStartsOn: 0, zone: 'UTC' };
    const sunday = { period: periodOf('2024-01-15T12:00:00.000Z', week), tally: emptyTally };
    const wrong = { period: periodOf('2024-01-29T12:00:00.000Z', { ...week, weekStartsOn: 1 }), tally: emptyTally };
    expect(() => seriesOf([sunday, wrong], { ...week, now: later })).toThrow(
      expect.objectContaining({ code: 'series/invalid', path: [1, 'period'] }),
    );
  });

  test('refuses a period twice, and periods that overlap', () => {
    const shifted = { ...january, period: { ...january.period, start: '2024-01-20T22:00:00.000Z' } };
    for (const wrong of [january, { ...january }, shifted])
      expect(() => seriesOf([march, january, wrong], options)).toThrow(
        expect.objectContaining({ code: 'trend/overlapping-windows', path: [2, 'period'] }),
      );
  });

  test('refuses limits that are no instants, and counts that are none', () => {
    const wrong = { ...january, period: { ...january.period, end: '2024-02-01' } };
    expect(() => seriesOf([wrong], options)).toThrow(
      expect.objectContaining({ code: 'instant/invalid', path: [0, 'period', 'end'] }),
    );
    for (const tally of [null, undefined, { counts: [1] }, { detractors: -1, passives: 0, promoters: 0 }])
      expect(() => seriesOf([january, { ...march, tally: tally as never }], options)).toThrow(
        expect.objectContaining({ code: 'counts/invalid', path: [1, 'tally'] }),
      );
  });

  test.each([null, undefined, {}, 'periods'])('refuses %j in place of a list', (wrong) => {
    expect(() => seriesOf(wrong as never, options)).toThrow(
      expect.objectContaining({ code: 'series/invalid', path: [] }),
    );
  });
});

test('nothing is hidden unless that is asked for, also where weights add up to less than one answer', () => {
  const calendar = { unit: 'month', zone: 'UTC' } as const;
  const counted = [
    { detractors: 0.25, passives: 0, promoters: 0.5 },
    { detractors: 5, passives: 5, promoters: 10 },
    { detractors: 6, passives: 6, promoters: 12 },
  ].map((tally, i) => ({ period: periodOf(`2024-0${i + 1}-15T12:00:00.000Z`, calendar), tally }));
  const read = (more: Partial<SeriesOptions>): (string | number)[] =>
    seriesOf(counted, { ...calendar, now: later, ...more }).points.map(({ estimate }) =>
      estimate.status === 'shown' ? estimate.n : estimate.reason,
    );
  expect(read({})).toEqual(['below-minimum', 20, 24]);
  expect(read({ privacyMinimum: 1 })).toEqual(['privacy', 'privacy', 24]);
});

test.each([null, undefined, 3, 'answers', {}])('%j in place of answers is refused, not taken for nobody', (wrong) => {
  for (const count of [
    () => tallyByPeriod(wrong as never, { unit: 'month', zone: 'UTC' }),
    () => npsSeries(wrong as never, { zone: 'UTC', now: later }),
  ])
    expect(count).toThrow(expect.objectContaining({ code: 'input/invalid', path: [] }));
});

test('a first answer without an instant does not make the others vanish', () => {
  const { id, subject, score, tags } = answer(9, '2024-01-15T12:00:00.000Z');
  const without = { id, subject, score, tags };
  expect(() =>
    npsSeries([without as Response, answer(3, '2024-03-15T12:00:00.000Z')], { zone: 'UTC', now: later }),
  ).toThrow(expect.objectContaining({ code: 'instant/invalid' }));
});

describe('merged counts of periods', () => {
  const tally = (text: string, scores: readonly number[], options: PeriodOptions = { unit: 'month', zone: 'UTC' }) => ({
    period: periodOf(`${text}T12:00:00.000Z`, options),
    tally: tallyScores(scores),
  });

  test('add up period by period, in order', () => {
    const merged = mergePeriodTallies(
      [tally('2024-03-01', [9]), tally('2024-01-01', [3])],
      [tally('2024-02-01', [7]), tally('2024-03-31', [10])],
    );
    expect(merged).toEqual([tally('2024-01-01', [3]), tally('2024-02-01', [7]), tally('2024-03-01', [9, 10])]);
  });

  test('of different units or zones are refused', () => {
    for (const other of [
      { unit: 'day', zone: 'UTC' },
      { unit: 'month', zone: 'Europe/Helsinki' },
    ] as const)
      expect(() => mergePeriodTallies([tally('2024-03-01', [9])], [tally('2024-05-01', [9], other)])).toThrow(
        expect.objectContaining({ code: 'series/invalid' }),
      );
  });

  test('of periods that overlap are refused', () => {
    const week = { unit: 'week', weekStartsOn: 0, zone: 'UTC' } as const;
    expect(() =>
      mergePeriodTallies([tally('2024-03-01', [9], week)], [tally('2024-03-04', [9], { ...week, weekStartsOn: 1 })]),
    ).not.toThrow();
    expect(() =>
      mergePeriodTallies([tally('2024-03-01', [9], week)], [tally('2024-03-01', [9], { ...week, weekStartsOn: 1 })]),
    ).toThrow(expect.objectContaining({ code: 'trend/overlapping-windows' }));
  });
});
