/**
 * Period against period.
 */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { adjustPValues } from '../../src/numeric/adjust.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { instantOf } from '../../src/time/instant.ts';
import { arbSeries } from '../../src/testing/series.ts';
import { type ShownPeriodChange, changesOf } from '../../src/trend/change.ts';
import { npsSeries } from '../../src/trend/series.ts';
import { type Counted, countsOf, seriesFrom, swapped } from './monthly.ts';

const shownRows = (changes: ReturnType<typeof changesOf>): ShownPeriodChange[] =>
  changes.rows.flatMap((row) => (row.status === 'shown' ? [row] : []));

const reasons = (changes: ReturnType<typeof changesOf>): (string | number)[] =>
  changes.rows.map((row) => (row.status === 'shown' ? row.gap : row.reason));

const A: Counted = [20, 30, 50];
const B: Counted = [40, 30, 30];

test('each period is compared with the last one that shows a score, and says how many lie between', () => {
  const series = seriesFrom([A, [1, 1, 1], null, B, [0, 0, 0], A, A], { minimum: 10, lastPartial: true });
  const changes = changesOf(series);
  expect(reasons(changes)).toEqual(['first', 'below-minimum', 'privacy', 2, 'no-responses', 1, 'partial']);
  const [down, up] = shownRows(changes);
  expect(down).toMatchObject({ before: 30, after: -10, paired: false, direction: 'lower' });
  expect(down?.from.key).toBe('2020-01');
  const plain = compareNps(countsOf([40, 30, 30]), countsOf([20, 30, 50]));
  expect({ ...down?.difference, direction: down?.direction }).toEqual(plain);
  expect(up?.direction).toBe('higher');
  expect(changes.comparisons).toBe(2);
  expect(reasons(changesOf(series, { includePartial: true }))[6]).toBe(0);
});

test('a direction is decided on the corrected p-value', () => {
  const some: Counted = [28, 30, 42];
  const series = seriesFrom([some, [15, 30, 55], some, some, some, some, some]);
  expect(shownRows(changesOf(series, { correction: 'none' }))[0]?.direction).toBe('higher');
  const holm = shownRows(changesOf(series));
  expect(holm[0]?.direction).toBe('unclear');
  const raw = holm.map(({ difference }) => difference.pValue);
  expect(holm.map(({ adjustedPValue }) => adjustedPValue)).toEqual(adjustPValues(raw, 'holm'));
});

test('a year before is the same month, quarter, week or date', () => {
  const against = 'year-before' as const;
  const months = changesOf(seriesFrom(new Array<Counted>(14).fill(A)), { against });
  expect(reasons(months)).toEqual([...new Array<string>(12).fill('before-series'), 11, 11]);
  const pick = (
    unit: 'day' | 'isoWeek' | 'week' | 'quarter' | 'fiscalQuarter' | 'year' | 'fiscalYear',
    start: string,
    n: number,
  ): Map<string, string> =>
    new Map(
      changesOf(seriesFrom(new Array<Counted>(n).fill(A), { unit, start }), { against }).rows.map((row) => [
        row.to.key,
        row.status === 'shown' ? row.from.key : row.reason,
      ]),
    );
  expect(pick('quarter', '2023-01-01T00:00:00.000Z', 6).get('2024-Q2')).toBe('2023-Q2');
  expect(pick('fiscalQuarter', '2023-01-01T00:00:00.000Z', 6).get('FY2024-Q2')).toBe('FY2023-Q2');
  expect(pick('year', '2023-01-01T00:00:00.000Z', 2).get('2024')).toBe('2023');
  expect(pick('fiscalYear', '2023-01-01T00:00:00.000Z', 2).get('FY2024')).toBe('FY2023');
  const weeks = pick('isoWeek', '2019-10-01T00:00:00.000Z', 120);
  expect(weeks.get('2020-W52')).toBe('2019-W52');
  expect(weeks.get('2020-W53')).toBe('no-such-period');
  expect(weeks.get('2021-W01')).toBe('2020-W01');
  const days = pick('day', '2023-02-20T00:00:00.000Z', 400);
  expect(days.get('2024-02-28')).toBe('2023-02-28');
  expect(days.get('2024-02-29')).toBe('no-such-period');
  expect(days.get('2024-03-01')).toBe('2023-03-01');
  const sundays = pick('week', '2024-01-10T00:00:00.000Z', 70);
  const [last] = [...sundays].slice(-1) as [[string, string]];
  expect(Date.parse(last[0].slice(0, 10)) - Date.parse(last[1].slice(0, 10))).toBe(364 * 86_400_000);
});

test('a partner a year before that is not shown is a reason', () => {
  const counted: Counted[] = new Array<Counted>(14).fill(A);
  counted[0] = null;
  const series = seriesFrom(counted);
  const partial = {
    ...series,
    points: series.points.map((point, i) => (i === 1 ? { ...point, partial: true } : point)),
  };
  expect(reasons(changesOf(partial, { against: 'year-before' })).slice(12)).toEqual([
    'partner-withheld',
    'partner-partial',
  ]);
});

const answer = (subject: string, score: Score, answeredAt: string, id = `${subject}-${answeredAt}`): Response => ({
  id,
  subject,
  score,
  answeredAt: instantOf(answeredAt),
  tags: {},
});

const options = { zone: 'UTC', now: '2024-06-01T00:00:00.000Z', minimum: 1 } as const;
const scoreOf = (i: number): Score => ((i * 7) % 11) as Score;

test('people who answered in both periods are compared with themselves from a fifth of the smaller period on', () => {
  const wave = (month: string, from: number, to: number, up: number): Response[] =>
    Array.from({ length: to - from }, (_, i) =>
      answer(`p${from + i}`, Math.min(10, scoreOf(from + i) + up) as Score, `2024-${month}-05T12:00Z`),
    );
  const few = [...wave('01', 0, 50, 0), ...wave('02', 41, 141, 1)];
  const [apart] = shownRows(changesOf(npsSeries(few, options), { responses: few }));
  expect(apart).toMatchObject({ paired: false });
  const many = [...wave('01', 0, 50, 0), ...wave('02', 40, 140, 1)];
  const [tied] = shownRows(changesOf(npsSeries(many, options), { responses: many }));
  expect(tied).toMatchObject({ paired: true, people: { both: 10, onlyBefore: 40, onlyAfter: 90 } });
  expect(tied?.difference.n).toEqual({ a: 100, b: 50 });
  expect(tied?.difference.cautions).toContain('same-people');
  const same = [...wave('01', 0, 60, 0), ...wave('02', 0, 60, 1)];
  const [all] = shownRows(changesOf(npsSeries(same, options), { responses: same }));
  const [unpaired] = shownRows(changesOf(npsSeries(same, options)));
  expect(all).toMatchObject({ paired: true, people: { both: 60, onlyBefore: 0, onlyAfter: 0 } });
  expect(all?.difference.difference).toBeCloseTo(unpaired?.difference.difference as number, 10);
  expect(all?.difference.pValue).toBeLessThan(unpaired?.difference.pValue as number);
});

test('of several answers in a period the last counts, by time and then by id', () => {
  const responses = [
    answer('a', 2, '2024-01-03T00:00Z', '1'),
    answer('a', 9, '2024-01-07T00:00Z', '2'),
    answer('a', 0, '2024-01-07T00:00Z', '10'),
    answer('b', 9, '2024-01-07T00:00Z', '4'),
    answer('a', 9, '2024-02-07T00:00Z', '5'),
    answer('b', 9, '2024-02-07T00:00Z', '6'),
  ];
  const [row] = shownRows(changesOf(npsSeries(responses, options), { responses }));
  // Last by id as text: '2' after '10'.
  expect(row?.difference.difference).toBe(0);
  expect(row).toMatchObject({ before: 0, after: 100, people: { both: 2 } });
  const backwards = [...responses].reverse();
  expect(changesOf(npsSeries(backwards, options), { responses: backwards })).toEqual(
    changesOf(npsSeries(responses, options), { responses }),
  );
});

test('answers that the series does not count are refused', () => {
  const responses = [answer('a', 2, '2024-01-03T00:00Z'), answer('b', 9, '2024-02-07T00:00Z')];
  const series = npsSeries(responses, options);
  for (const wrong of [responses.slice(1), 'all', [{ ...responses[0], answeredAt: 'x' }], [null], [undefined]])
    expect(() => changesOf(series, { responses: wrong as never })).toThrow(
      expect.objectContaining({ path: expect.arrayContaining(['responses']) as never }),
    );
});

test('wrong options are refused by name, a single answer on each side is compared', () => {
  const series = seriesFrom([
    [0, 0, 1],
    [1, 0, 0],
  ]);
  for (const option of ['against', 'method', 'correction'])
    expect(() => changesOf(series, { [option]: 'best' })).toThrow(expect.objectContaining({ code: 'option/unknown' }));
  expect(() => changesOf(series, { level: 0 })).toThrow(expect.objectContaining({ code: 'option/out-of-range' }));
  expect(shownRows(changesOf(series))[0]).toMatchObject({
    difference: { difference: -200, cautions: ['few-answers'] },
  });
  expect(reasons(changesOf(series, { method: 'welch-t' }))).toEqual(['first', 'below-minimum']);
  expect(changesOf(seriesFrom([])).rows).toEqual([]);
});

test.each(['no', 'false', 0, 1, null, NaN])(
  'whether partial periods count is true or false, not %j',
  (includePartial) => {
    expect(() => changesOf(seriesFrom([A, B]), { includePartial: includePartial as never })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['includePartial'] }),
    );
  },
);

property.prop([arbSeries({ maxPeriods: 26 }), fc.constantFrom('previous', 'year-before')])(
  'every period has a row, hidden ones without figures; swapping sides negates differences and keeps p-values',
  (series, against) => {
    const changes = changesOf(series, { against: against as 'previous' });
    expect(changes.rows.map(({ to }) => to)).toEqual(series.points.map(({ period }) => period));
    expect(JSON.parse(JSON.stringify(changes))).toStrictEqual(changes);
    series.points.forEach(({ estimate }, i) => {
      if (estimate.counts === null)
        expect(changes.rows[i]).toMatchObject({ status: 'withheld', reason: 'privacy', difference: null });
    });
    const rows = shownRows(changes);
    expect(changes.comparisons).toBe(rows.length);
    const opposite = { higher: 'lower', lower: 'higher', unclear: 'unclear' } as const;
    shownRows(changesOf(swapped(series), { against: against as 'previous' })).forEach((row, i) => {
      const one = rows[i] as ShownPeriodChange;
      expect(row.difference.difference).toBeCloseTo(-one.difference.difference, 10);
      expect(row.adjustedPValue).toBeCloseTo(one.adjustedPValue, 10);
      expect(row.direction).toBe(opposite[one.direction]);
    });
  },
);
