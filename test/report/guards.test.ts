/**
 * The guards against misuse, as far as they act on what leaves the library as a whole. What acts in a single room is
 * tested there: the question and the scale in `survey/question` and `input`, the wording of invitations in `survey/wording`,
 * erasure in `cases/erase`, the response rate and benchmarks beside this file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { DEFAULT_MINIMUM } from '../../src/estimate/estimate.ts';
import { en } from '../../src/locale/en/index.ts';
import { analyze } from '../../src/report/analyze.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { rankSegments } from '../../src/segments/rank.ts';
import { staffReport } from '../../src/segments/staff.ts';
import { tallyBySegment } from '../../src/segments/tally-by-segment.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { ROOT, sources } from '../house/source.ts';

const options = { zone: 'UTC', now: '2030-01-01T00:00:00.000Z', segments: ['country', 'plan'] };

type Plain = Readonly<Record<string, unknown>>;

/** Every record in a value, at any depth. */
const recordsOf = (value: unknown): Plain[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Plain]), ...Object.values(value).flatMap(recordsOf)];

/** Every record that tells a score: an estimate, wherever it stands. */
const scoresIn = (value: unknown): Plain[] =>
  recordsOf(value).filter(({ nps, counts }) => nps !== undefined && counts !== undefined);

/** Answers of three employees and two countries, in January and in February. */
const answers = (each: number): Response[] =>
  ['a', 'b', 'c'].flatMap((agent, k) =>
    Array.from({ length: each }, (_, i): Response => ({
      id: `${agent}${i}`,
      subject: `${agent}${i}`,
      score: ((i * 3 + k) % 11) as Score,
      answeredAt: `2029-0${1 + (i % 2)}-10T12:00:00.000Z`,
      comment: `Call Anna of team ${agent}.`,
      tags: { agent, country: i % 3 === 0 ? 'FI' : 'SE' },
    })),
  );

prop.prop([arbResponses()], { numRuns: 40 })('no score stands without its n and its interval', (responses) => {
  const found = scoresIn(analyze(responses, options));
  expect(found.length).toBeGreaterThan(0);
  for (const { nps, interval, n } of found)
    if (nps !== null) expect([typeof interval, typeof n]).toEqual(['object', 'number']);
});

describe('below the minimum, ten answers unless told otherwise, there are counts only', () => {
  const few = answers(DEFAULT_MINIMUM - 1);

  test('in segments, periods and changes', () => {
    const [part] = analyze(
      few.filter(({ tags }) => tags['agent'] === 'a'),
      { ...options, segments: ['agent', 'country'] },
    ).parts;
    const rows = part?.segments.flatMap(({ table }) => table.rows) ?? [];
    const estimates = [...rows, ...(part?.series.points ?? [])].map(({ estimate }) => estimate);
    expect(estimates.length).toBeGreaterThan(3);
    for (const { nps, n } of estimates) expect([nps, typeof n]).toEqual([null, 'number']);
    expect(part?.change).toBeNull();
    expect(part?.trend.verdict.kind).toBe('too-short');
  });

  test('in ranks', () => {
    expect(rankSegments(tallyBySegment(few, ['agent']))).toMatchObject({ ranks: [], withheld: [{}, {}, {}] });
  });
});

test('many segments are corrected for their number, and the text tells the number', () => {
  const report = analyze(answers(60), { ...options, segments: ['agent'] });
  const { rest } = report.parts[0]?.segments[0] ?? {};
  expect(rest).toMatchObject({ comparisons: 3, correction: 'holm' });
  for (const row of rest?.rows ?? [])
    if (row.status === 'shown') expect(row.adjustedP).toBeGreaterThanOrEqual(row.pValue);
  expect(markdownReport(report, { locale: en })).toContain('corrected for 3 comparisons (Holm)');
});

test('a change over time is split into who answered and how they answered', () => {
  const [split] = analyze(answers(60), { ...options, segments: ['country'] }).parts[0]?.change?.splits ?? [];
  expect(split).toMatchObject({
    status: 'shown',
    rate: { points: expect.any(Number) },
    mix: { points: expect.any(Number) },
  });
});

describe('nobody is ranked or paid by a score:', () => {
  const { parts, ...rest } = staffReport(answers(30), { staff: 'agent', employee: 'a', by: ['country'] });

  test('the figure of one employee names no other one', () => {
    expect(JSON.stringify(parts)).not.toMatch(/"agent|"[bc]"/);
    expect(rest).toMatchObject({ employee: 'a', minimum: DEFAULT_MINIMUM });
  });

  test('and holds no rank, place, target, bonus, pay or comparison', () => {
    const keys = new Set(recordsOf({ parts, ...rest }).flatMap(Object.keys));
    expect(keys.size).toBeGreaterThan(10);
    expect([...keys].filter((key) => /rank|place|order|target|bonus|pay|difference|versus|rest/i.test(key))).toEqual(
      [],
    );
  });

  test('below the minimum there is no score', () => {
    const few = staffReport(answers(9), { staff: 'agent', employee: 'a', by: ['country'] });
    expect(scoresIn(few).length).toBeGreaterThan(1);
    expect(scoresIn(few).filter(({ nps }) => nps !== null)).toEqual([]);
  });
});

test('countries side by side carry the note in the reading and in the text', () => {
  const note = 'use the scale differently';
  const texts = ['country', 'agent'].map((by) => {
    const report = analyze(answers(60), { ...options, segments: [by] });
    expect(report.parts[0]?.segments[0]?.table.cautions.includes('culture-not-adjusted')).toBe(by === 'country');
    return markdownReport(report, { locale: en }).includes(note);
  });
  expect(texts).toEqual([true, false]);
  const named = analyze(answers(60), { ...options, segments: ['agent'], culturalTags: ['agent'] });
  expect(markdownReport(named, { locale: en })).toContain(note);
  const none = analyze(answers(60), { ...options, segments: ['country'], culturalTags: [] });
  expect(JSON.stringify(none.parts)).not.toContain('culture-not-adjusted');
});

test('no public name promises growth or churn, and a page says why', () => {
  const names = readFileSync(join(ROOT, 'test/house/exports.txt'), 'utf8');
  expect(names).toContain('analyze');
  expect(names).not.toMatch(/churn|growth|retention|lifetime|profit/i);
  expect(readFileSync(join(ROOT, 'docs/why/no-growth-forecast.md'), 'utf8')).toMatch(/churn/);
});

describe('what people wrote stays where it is:', () => {
  test('a report holds no comment', () => {
    const report = analyze(answers(60), options);
    expect(JSON.stringify(report) + markdownReport(report, { locale: en })).not.toContain('Anna');
  });

  test('no file of the library talks to a network, a disk or a process', () => {
    const reaching =
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|from '(?:node:|https?|net|fs|child_process)|\bprocess\.|\blocalStorage\b/;
    expect('await fetch(x)').toMatch(reaching);
    const code = ({ text }: { readonly text: string }): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(
      sources()
        .filter((file) => reaching.test(code(file)))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
