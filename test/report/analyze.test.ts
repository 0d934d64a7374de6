import { test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { estimateNps } from '../../src/estimate/interval.ts';
import { analyze } from '../../src/report/analyze.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { segmentTable } from '../../src/segments/table.ts';
import { sizeOf, tallyResponses } from '../../src/tally/tally.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { npsSeries } from '../../src/trend/series.ts';

const now = '2030-01-01T00:00:00.000Z';
const answer = (id: string, score: Score, more: Partial<Response> = {}): Response => ({
  id,
  subject: id,
  score,
  answeredAt: '2024-01-15T12:00:00.000Z',
  tags: {},
  ...more,
});

test('nobody gives one part without a score', () => {
  const { parts, intake, cautions } = analyze([], { zone: 'UTC', now });
  expect(parts).toHaveLength(1);
  expect(parts[0]).toMatchObject({
    measure: null,
    overall: { status: 'withheld', reason: 'no-responses' },
    series: { points: [] },
  });
  expect([intake, cautions]).toEqual([null, []]);
});

test('relationship and touchpoint answers are read apart', () => {
  const { parts, cautions } = analyze(
    [
      answer('a', 9, { measure: 'relationship' }),
      answer('b', 3, { measure: 'touchpoint' }),
      answer('c', 7),
      answer('d', 8),
    ],
    { zone: 'UTC', now },
  );
  expect(parts.map(({ measure, overall }) => [measure, overall.n, overall.nps])).toEqual([
    ['relationship', 1, 100],
    ['touchpoint', 1, -100],
    [null, 2, 0],
  ]);
  expect(cautions).toEqual(['several-measures']);
});

test('people who answered twice are a caution', () => {
  expect(analyze([answer('a', 9), answer('b', 9)], { zone: 'UTC', now }).parts[0]?.cautions).toEqual([]);
  expect(analyze([answer('a', 9), answer('b', 9, { subject: 'a' })], { zone: 'UTC', now }).parts[0]?.cautions).toEqual([
    'repeated-subjects',
  ]);
});

test('weights that are not used are a caution', () => {
  expect(analyze([answer('a', 9, { weight: 1 })], { zone: 'UTC', now }).parts[0]?.cautions).toEqual([]);
  expect(analyze([answer('a', 9, { weight: 2 })], { zone: 'UTC', now }).parts[0]?.cautions).toEqual(['unweighted']);
});

test('answers from after the present moment are a caution', () => {
  const cautions = (answeredAt: string): unknown =>
    analyze([answer('a', 9, { answeredAt })], { zone: 'UTC', now }).parts[0]?.cautions;
  expect(cautions(now)).toEqual([]);
  expect(cautions('2030-01-01T00:00:00.001Z')).toEqual(['future-answers']);
});

test('a date that leaves most periods empty is a caution', () => {
  const cautions = (answeredAt: string): unknown =>
    analyze([answer('a', 9), answer('b', 9, { answeredAt })], { zone: 'UTC', now }).parts[0]?.cautions;
  expect(cautions('2024-04-15T12:00:00.000Z')).toEqual([]);
  expect(cautions('2024-05-15T12:00:00.000Z')).toEqual(['mostly-empty']);
});

test('reasons are in the same order whatever the order of the rows', () => {
  const rejected = ['a', 'b', 'c'].map((field, row) => ({
    row,
    issues: [{ code: 'response/invalid', path: [row, field], message: 'No.' } as const],
  }));
  const reasons = (rows: typeof rejected): unknown =>
    analyze([], { zone: 'UTC', now, parsed: { rows: 3, rejected: rows } }).intake?.reasons.map(({ field }) => field);
  expect(reasons(rejected)).toEqual(['a', 'b', 'c']);
  expect(reasons([...rejected].reverse())).toEqual(['a', 'b', 'c']);
});

test('a report says what it rests on', () => {
  expect(
    analyze([], { zone: 'Europe/Oslo', now, unit: 'isoWeek', level: 0.9, method: 'wald', minimum: 5 }).basis,
  ).toEqual({
    zone: 'Europe/Oslo',
    now,
    unit: 'isoWeek',
    level: 0.9,
    method: 'wald',
    minimum: 5,
  });
});

test('refused rows are counted by reason, most frequent first, with the first rows', () => {
  const issue = (
    code: 'score/missing' | 'score/not-on-scale',
    row: number,
  ): { row: number; issues: { code: typeof code; path: (string | number)[]; message: string }[] } => ({
    row,
    issues: [{ code, path: [row, 'score'], message: 'No.' }],
  });
  const rejected = [issue('score/missing', 4), ...[1, 2, 3, 5, 6, 7].map((row) => issue('score/not-on-scale', row))];
  const { intake, cautions } = analyze([], {
    zone: 'UTC',
    now,
    parsed: { rows: 20, rejected, adjusted: { repeated: 1, skipped: 0 }, doubts: ['index-for-value'] },
  });
  expect(intake).toEqual({
    rows: 20,
    accepted: 13,
    rejected: 7,
    reasons: [
      { code: 'score/not-on-scale', field: 'score', count: 6, firstRows: [1, 2, 3, 5, 6] },
      { code: 'score/missing', field: 'score', count: 1, firstRows: [4] },
    ],
    adjusted: { repeated: 1, skipped: 0 },
    cautions: ['rejected-rows', 'adjusted-clock', 'index-for-value'],
  });
  expect(cautions).toEqual(['rejected-rows', 'adjusted-clock', 'index-for-value']);
});

test('one refused row in twenty is no caution yet', () => {
  const rejected = [{ row: 0, issues: [{ code: 'score/missing', path: [], message: 'No.' } as const] }];
  expect(analyze([], { zone: 'UTC', now, parsed: { rows: 20, rejected } }).cautions).toEqual([]);
  expect(analyze([], { zone: 'UTC', now, parsed: { rows: 19, rejected } }).cautions).toEqual(['rejected-rows']);
});

test.each([
  ['zone/unknown', { zone: 'Mars/Olympus', now }],
  ['instant/invalid', { zone: 'UTC', now: 'tomorrow' }],
  ['option/out-of-range', { zone: 'UTC', now, level: 1 }],
  ['option/out-of-range', { zone: 'UTC', now, minimum: 0 }],
  ['option/unknown', { zone: 'UTC', now, method: 'guess' as 'wald' }],
  ['option/unknown', { zone: 'UTC', now, unit: 'fortnight' as 'month' }],
  ['option/out-of-range', { zone: 'UTC', now, segments: [['a', 'a']] }],
  ['option/out-of-range', { zone: 'UTC', now, segments: 'country' as never }],
])('%s is thrown for a wrong option, also when nobody answered', (code, options) => {
  expect(() => analyze([], options)).toThrow(expect.objectContaining({ code }));
});

prop.prop([arbResponses()])('a report is what its rooms say by themselves', (responses) => {
  for (const part of analyze(responses, { zone: 'Europe/London', now, segments: ['country', ['country', 'plan']] })
    .parts) {
    const mine = responses.filter(({ measure }) => (measure ?? null) === part.measure);
    expect(part.overall).toEqual(estimateNps(tallyResponses(mine)));
    expect(part.series).toEqual(npsSeries(mine, { zone: 'Europe/London', now }));
    expect(part.segments).toEqual([
      segmentTable(mine, { by: ['country'] }),
      segmentTable(mine, { by: ['country', 'plan'] }),
    ]);
  }
});

prop.prop([arbResponses()])('every answer is in exactly one part, and a report survives JSON', (responses) => {
  const report = analyze(responses, { zone: 'UTC', now, segments: ['country'] });
  expect(report.parts.reduce((sum, { distribution }) => sum + sizeOf(distribution), 0)).toBe(responses.length);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

prop.prop([arbResponses()])('the order of answers does not matter', (responses) => {
  const options = { zone: 'UTC', now, segments: ['country'] };
  expect(analyze([...responses].reverse(), options)).toEqual(analyze(responses, options));
});
