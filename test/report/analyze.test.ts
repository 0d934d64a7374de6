import { test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { estimateNps } from '../../src/estimate/interval.ts';
import { type Report, analyze } from '../../src/report/analyze.ts';
import { en } from '../../src/locale/en/index.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { readSegments } from '../../src/segments/reading.ts';
import { tallyBySegment } from '../../src/segments/tally-by-segment.ts';
import { touchpointTable } from '../../src/segments/touchpoints.ts';
import { emptyTally, sizeOf, tallyResponses } from '../../src/tally/tally.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { npsSeries } from '../../src/trend/series.ts';
import { estimateDesign } from '../../src/weights/design.ts';

const now = '2030-01-01T00:00:00.000Z';
/** The same value with nine digits in each number. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'number' ? Number(one.toFixed(9)) + 0 : one));

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
  expect(analyze([answer('a', 9), answer('b', 9)], { zone: 'UTC', now }).parts[0]?.cautions).toEqual(['reach-unknown']);
  expect(analyze([answer('a', 9), answer('b', 9, { subject: 'a' })], { zone: 'UTC', now }).parts[0]?.cautions).toEqual([
    'reach-unknown',
    'repeated-subjects',
  ]);
});

test('people who answered twice, and weights, give a second score with an interval of its own', () => {
  const once = [answer('a', 9), answer('b', 9), answer('c', 3), answer('d', 7)];
  expect(analyze(once, { zone: 'UTC', now }).parts[0]?.design).toBeNull();
  const twice = [...once, answer('e', 3, { subject: 'c' })];
  expect(analyze(twice, { zone: 'UTC', now }).parts[0]?.design).toEqual(
    estimateDesign({ scores: [9, 9, 3, 7, 3], clusters: ['a', 'b', 'c', 'd', 'c'] }),
  );
  const weighted = [...once, answer('f', 10, { weight: 3 })];
  expect(analyze(weighted, { zone: 'UTC', now }).parts[0]?.design).toMatchObject({
    status: 'shown',
    nps: expect.closeTo(400 / 7, 9) as number,
  });
  expect(analyze([answer('a', 9, { weight: 0 })], { zone: 'UTC', now }).parts[0]?.design).toBeNull();
});

/** As many answers of one score from one country and month. */
const several = (n: number, score: Score, country: string, month: string): Response[] =>
  Array.from({ length: n }, (_, i) =>
    answer(`${country}-${month}-${score}-${i}`, score, {
      answeredAt: `2024-${month}-15T12:00:00.000Z`,
      tags: { country },
    }),
  );

test('the last change is that between the last two periods that are over and shown', () => {
  const answers = [
    ...several(20, 9, 'FI', '01'),
    ...several(20, 3, 'SE', '01'),
    ...several(20, 9, 'FI', '02'),
    ...several(60, 3, 'SE', '02'),
    ...several(5, 9, 'FI', '03'),
    ...several(40, 9, 'FI', '04'),
  ];
  const { change } =
    analyze(answers, { zone: 'UTC', now: '2024-04-20T00:00:00.000Z', segments: ['country'] }).parts[0] ?? {};
  expect(change).toMatchObject({
    from: { key: '2024-01' },
    to: { key: '2024-02' },
    before: 0,
    after: -50,
    difference: { difference: -50, n: { a: 80, b: 40 } },
    splits: [
      {
        by: ['country'],
        change: -50,
        rate: { points: 0 },
        mix: { points: -50 },
        cautions: ['mix-driven', 'culture-not-adjusted'],
      },
    ],
  });
});

test('there is no change to tell before two periods are over', () => {
  const january = several(20, 9, 'FI', '01');
  expect(analyze(january, { zone: 'UTC', now }).parts[0]?.change).toBeNull();
  const both = [...january, ...several(20, 3, 'FI', '02')];
  expect(analyze(both, { zone: 'UTC', now: '2024-02-20T00:00:00.000Z' }).parts[0]?.change).toBeNull();
  expect(analyze(both, { zone: 'UTC', now }).parts[0]?.change).toMatchObject({ before: 100, after: -100 });
});

test('answers about encounters are read by touchpoint, and only these', () => {
  const measured = (measure: 'relationship' | 'touchpoint'): Response[] =>
    several(20, 9, 'FI', '01').map((one) => ({ ...one, id: `${measure}-${one.id}`, measure, touchpoint: 'delivery' }));
  const { parts } = analyze([...measured('relationship'), ...measured('touchpoint')], { zone: 'UTC', now });
  expect(parts.map(({ touchpoints }) => touchpoints?.table.rows.map(({ segment }) => segment.by))).toEqual([
    undefined,
    [{ touchpoint: 'delivery' }],
  ]);
});

test('with a privacy minimum nothing tells how fewer people answered', () => {
  const answers = [...several(3, 3, 'FI', '01'), ...several(8, 9, 'SE', '02'), ...several(30, 9, 'NO', '03')];
  const [part] = analyze(answers, { zone: 'UTC', now, segments: ['country'], privacyMinimum: 5, minimum: 1 }).parts;
  expect(part?.series.points.map(({ estimate }) => [estimate.status, estimate.n])).toEqual([
    ['withheld', null],
    ['withheld', null],
    ['shown', 30],
  ]);
  expect(part?.segments[0]?.table.rows.map(({ segment, estimate }) => [segment.by['country'], estimate.n])).toEqual([
    ['NO', 30],
    ['FI', null],
    ['SE', null],
  ]);
  expect(part?.change).toBeNull();
});

test('a part of fewer people than the privacy minimum tells nothing of them', () => {
  const answers = several(3, 3, 'FI', '01').map((one) => ({ ...one, subject: 'same', weight: 2 }));
  const [part] = analyze(answers, { zone: 'UTC', now, segments: ['country'], privacyMinimum: 5 }).parts;
  expect(part).toMatchObject({
    overall: { status: 'withheld', reason: 'privacy', n: null, counts: null },
    design: null,
    distribution: null,
    change: null,
  });
  expect(
    markdownReport(analyze(answers, { zone: 'UTC', now, segments: ['country'], privacyMinimum: 5 }), { locale: en }),
  ).toContain('hidden, so that no answer can be traced to a person');
});

test('weights that are not used are a caution', () => {
  expect(analyze([answer('a', 9, { weight: 1 })], { zone: 'UTC', now }).parts[0]?.cautions).toEqual(['reach-unknown']);
  expect(analyze([answer('a', 9, { weight: 2 })], { zone: 'UTC', now }).parts[0]?.cautions).toEqual([
    'reach-unknown',
    'unweighted',
  ]);
});

test('answers from after the present moment are a caution', () => {
  const cautions = (answeredAt: string): unknown =>
    analyze([answer('a', 9, { answeredAt })], { zone: 'UTC', now }).parts[0]?.cautions;
  expect(cautions(now)).toEqual(['reach-unknown']);
  expect(cautions('2030-01-01T00:00:00.001Z')).toEqual(['reach-unknown', 'future-answers']);
});

test('a date that leaves most periods empty is a caution', () => {
  const cautions = (answeredAt: string): unknown =>
    analyze([answer('a', 9), answer('b', 9, { answeredAt })], { zone: 'UTC', now }).parts[0]?.cautions;
  expect(cautions('2024-04-15T12:00:00.000Z')).toEqual(['reach-unknown']);
  expect(cautions('2024-05-15T12:00:00.000Z')).toEqual(['reach-unknown', 'mostly-empty']);
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
    calendar: {},
    from: null,
    level: 0.9,
    method: 'wald',
    minimum: 5,
    privacyMinimum: null,
    reachTolerance: 0.05,
    culturalTags: null,
  });
});

test('weeks, fiscal years and the beginning of the collection reach the series and the basis', () => {
  const from = '2024-01-10T00:00:00.000Z';
  const report = analyze([{ id: 'a', subject: 'a', score: 9, answeredAt: '2024-05-01T00:00:00.000Z', tags: {} }], {
    zone: 'UTC',
    now,
    unit: 'fiscalQuarter',
    fiscalStart: 7,
    fiscalYearNamed: 'start',
    from,
  });
  expect(report.basis.calendar).toEqual({ fiscalStart: 7, fiscalYearNamed: 'start' });
  expect(report.basis.from).toBe(from);
  expect(report.parts[0]?.series.points.map(({ period, partial }) => [period.key, partial])).toEqual([
    ['FY2023-Q3', true],
    ['FY2023-Q4', false],
  ]);
  expect(() => analyze([], { zone: 'UTC', now, unit: 'month', weekStartsOn: 1 })).toThrow(
    expect.objectContaining({ path: ['weekStartsOn'] }),
  );
});

test('people who answered in two periods are compared with themselves', () => {
  const answer = (i: number, month: string, score: 3 | 9): Response => ({
    id: `${month}-${i}`,
    subject: `s${i}`,
    score,
    answeredAt: `2024-${month}-15T12:00:00.000Z`,
    tags: {},
  });
  const people = Array.from({ length: 40 }, (_, i) => i);
  const responses = people.flatMap((i) => [answer(i, '01', i < 20 ? 3 : 9), answer(i, '02', i < 12 ? 3 : 9)]);
  const [part] = analyze(responses, { zone: 'UTC', now }).parts;
  expect(part?.change).toMatchObject({ paired: true, people: { both: 40 }, direction: 'higher', comparisons: 1 });
  expect(part?.change?.difference.cautions).toContain('same-people');
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
  ['option/out-of-range', { zone: 'UTC', now, privacyMinimum: 0 }],
  ['option/unknown', { zone: 'UTC', now, method: 'guess' as 'wald' }],
  ['option/unknown', { zone: 'UTC', now, unit: 'fortnight' as 'month' }],
  ['option/out-of-range', { zone: 'UTC', now, segments: [['a', 'a']] }],
  ['option/out-of-range', { zone: 'UTC', now, segments: 'country' as never }],
  ['option/out-of-range', { zone: 'UTC', now, reachTolerance: 1 }],
  ['option/out-of-range', { zone: 'UTC', now, reachTolerance: '0.1' as never }],
  ['option/out-of-range', { zone: 'UTC', now, culturalTags: 'country' as never }],
  ['option/out-of-range', { zone: 'UTC', now, benchmarks: 40 as never }],
  ['reach/invalid', { zone: 'UTC', now, invitations: 'all' as never }],
  ['reach/invalid', { zone: 'UTC', now, invitations: [{ subject: 'a', measure: 'company' as never }] }],
])('%s is thrown for a wrong option, also when nobody answered', (code, options) => {
  expect(() => analyze([], options)).toThrow(expect.objectContaining({ code }));
});

prop.prop([arbResponses()])('a report is what its rooms say by themselves', (responses) => {
  for (const part of analyze(responses, { zone: 'Europe/London', now, segments: ['country', ['country', 'plan']] })
    .parts) {
    const mine = responses.filter(({ measure }) => (measure ?? null) === part.measure);
    expect(part.overall).toEqual(estimateNps(tallyResponses(mine)));
    expect(part.series).toEqual(npsSeries(mine, { zone: 'Europe/London', now }));
    const dimensions = [['country'], ['country', 'plan']];
    expect(part.segments.map(({ by }) => by)).toEqual(dimensions);
    for (const [i, by] of dimensions.entries()) {
      const { table, ...rest } = readSegments(tallyBySegment(mine, by), { level: 0.95 });
      expect(part.segments[i]).toEqual({ by, table: { ...table, by }, ...rest });
    }
    expect(part.touchpoints).toEqual(part.measure === 'touchpoint' ? touchpointTable(mine, { level: 0.95 }) : null);
  }
});

prop.prop([arbResponses()])('every answer is in exactly one part, and a report survives JSON', (responses) => {
  const report = analyze(responses, { zone: 'UTC', now, segments: ['country'] });
  expect(report.parts.reduce((sum, { distribution }) => sum + sizeOf(distribution ?? emptyTally), 0)).toBe(
    responses.length,
  );
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

prop.prop([arbResponses()])('the order of answers does not matter', (responses) => {
  const options = { zone: 'UTC', now, segments: ['country'] };
  const designs = (report: Report): unknown => report.parts.map(({ design }) => design);
  const others = (report: Report): unknown => ({
    ...report,
    parts: report.parts.map((part) => ({ ...part, design: null })),
  });
  const [one, other] = [analyze([...responses].reverse(), options), analyze(responses, options)];
  expect(others(one)).toEqual(others(other));
  // Weights are summed in the order in which they come, which moves the last digits.
  expect(rounded(designs(one))).toEqual(rounded(designs(other)));
});
