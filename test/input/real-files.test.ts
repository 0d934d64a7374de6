import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { categoryCounts, tallyResponses } from '../../src/tally/tally.ts';
import { parseCsv } from '../../src/input/csv.ts';
import type { RowMapping } from '../../src/input/mapping.ts';
import type { Response } from '../../src/response.ts';

const folder = new URL('../../../shared/data/responses/', import.meta.url);
const areThere = existsSync(folder);
const reason = areThere ? '' : ' (skipped: the folder ../shared/data/responses is not there)';

type Expected = {
  readonly rows: number;
  readonly unusable: number;
  readonly counts: readonly number[];
  readonly bySegment: Readonly<Record<string, Readonly<Record<string, { readonly counts: readonly number[] }>>>>;
};
const expectedOf = (file: string): Expected =>
  (JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, Expected>)[file] as Expected;
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const countsOf = (responses: readonly Response[]): number[] => {
  const { detractors, passives, promoters } = categoryCounts(tallyResponses(responses));
  return [detractors, passives, promoters];
};

const files: readonly (readonly [string, RowMapping])[] = [
  [
    'airport.csv',
    {
      id: 'id',
      answeredAt: 'date',
      score: 'score',
      weight: 'weight',
      language: 'language',
      tags: ['boardingArea', 'departure', 'traffic', 'destination', 'language'],
      zone: 'America/Los_Angeles',
    },
  ],
  [
    'ambulance.csv',
    {
      id: 'id',
      subject: 'respondent',
      answeredAt: 'date',
      score: 'score',
      comment: 'comment',
      tags: ['service'],
      zone: 'Europe/London',
    },
  ],
  [
    'gp-practices.csv',
    { id: 'id', answeredAt: 'localTime', score: 'score', tags: ['practice'], zone: 'Europe/London' },
  ],
];

describe.skipIf(!areThere)(`real files${reason}`, () => {
  test.each(files)('%s: every row is counted as an independent program counts it', (file, mapping) => {
    const expected = expectedOf(file);
    const { responses, rejected, rows } = parseCsv(textOf(file), mapping);
    expect({ rows, unusable: rejected.length, counts: countsOf(responses) }).toEqual({
      rows: expected.rows,
      unusable: expected.unusable,
      counts: expected.counts,
    });
    for (const { issues } of rejected) expect(issues.map(({ code }) => code)).toEqual(['score/missing']);
    for (const [tag, segments] of Object.entries(expected.bySegment))
      for (const [value, { counts }] of Object.entries(segments))
        expect([tag, value, countsOf(responses.filter(({ tags }) => tags[tag] === value))]).toEqual([
          tag,
          value,
          counts,
        ]);
  });

  test('ambulance.csv: the words that were answered are scores through a dictionary', () => {
    const [, [file, mapping]] = files as unknown as readonly [unknown, readonly [string, RowMapping]];
    const scoreLabels = {
      'very good': 10,
      good: 8,
      'neither good nor poor': 5,
      poor: 3,
      'very poor': 0,
    } as const;
    const { responses, rejected } = parseCsv(textOf(file), { ...mapping, score: 'answer', scoreLabels });
    expect(countsOf(responses)).toEqual(expectedOf(file).counts);
    expect(new Set(rejected.flatMap(({ issues }) => issues.map(({ code }) => code)))).toEqual(
      new Set(['score/missing']),
    );
  });

  test('gp-practices.csv: without its zone no local time becomes a moment', () => {
    const { responses, rejected, rows } = parseCsv(textOf('gp-practices.csv'), {
      id: 'id',
      answeredAt: 'localTime',
      score: 'score',
    });
    expect([responses.length, rejected.length]).toEqual([0, rows]);
    expect(rejected[0]?.issues.map(({ code }) => code)).toEqual(['instant/no-zone']);
  });
});
