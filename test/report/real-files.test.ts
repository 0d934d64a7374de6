/**
 * Public survey files, read through the public doors, against figures computed independently with pandas.
 * The files belong to others and are not part of this repository: they are looked for beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type RowMapping, parseCsv } from '../../src/input/index.ts';
import { type Report, analyze } from '../../src/report/index.ts';
import { categoryCounts, tallyBySegment, testSegments } from '../../src/index.ts';

type Cell = { readonly counts: readonly [number, number, number]; readonly nps: number };
type Expected = Cell & {
  readonly rows: number;
  readonly unusable: number;
  readonly byMonth: Readonly<Record<string, Cell>>;
  readonly byIsoWeek?: Readonly<Record<string, Cell>>;
  readonly bySegment: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  readonly heterogeneity: Readonly<Record<string, { readonly chisq: number; readonly df: number; readonly p: number }>>;
};

const FILES: Readonly<Record<string, RowMapping>> = {
  'airport.csv': {
    id: 'id',
    score: 'score',
    answeredAt: 'date',
    tags: ['boardingArea', 'departure', 'traffic', 'destination', 'language'],
    zone: 'America/Los_Angeles',
  },
  'ambulance.csv': {
    id: 'id',
    subject: 'respondent',
    score: 'score',
    answeredAt: 'date',
    comment: 'comment',
    tags: ['service'],
    zone: 'Europe/London',
  },
  'gp-practices.csv': { id: 'id', score: 'score', answeredAt: 'localTime', tags: ['practice'], zone: 'Europe/London' },
};

const folder = fileURLToPath(new URL('../../../shared/data/responses/', import.meta.url));
const present = existsSync(`${folder}expected.json`);

const read = (
  file: string,
  unit: 'month' | 'isoWeek' = 'month',
): { readonly report: Report; readonly expected: Expected } => {
  const expected = (JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Record<string, Expected>)[
    file
  ] as Expected;
  const mapping = FILES[file] as RowMapping;
  const parsed = parseCsv(readFileSync(folder + file, 'utf8'), mapping);
  const report = analyze(parsed.responses, {
    zone: mapping.zone as string,
    now: '2026-01-01T00:00:00.000Z',
    unit,
    minimum: 1,
    segments: Object.keys(expected.bySegment),
    parsed,
  });
  return { report, expected };
};

/** Counts and score of an estimate, as the file of figures writes them. */
const cellOf = (estimate: Report['parts'][number]['overall']): Cell => {
  if (estimate.counts === null) throw new Error('Nothing is hidden.');
  const { detractors, passives, promoters } = categoryCounts(estimate.counts);
  return { counts: [detractors, passives, promoters], nps: estimate.nps as number };
};

const close = (cells: Readonly<Record<string, Cell>>): unknown =>
  Object.fromEntries(
    Object.entries(cells).map(([key, { counts, nps }]) => [key, { counts, nps: expect.closeTo(nps, 9) as number }]),
  );

describe.skipIf(!present)('public survey files (skipped where ../shared/data/responses is absent)', () => {
  describe.each(Object.keys(FILES))('%s', (file) => {
    test('every row is accounted for, and the score of all is that of the figures', () => {
      const { report, expected } = read(file);
      expect(report.intake).toMatchObject({ rows: expected.rows, rejected: expected.unusable });
      expect(report.parts).toHaveLength(1);
      expect({ all: cellOf((report.parts[0] as Report['parts'][number]).overall) }).toEqual(close({ all: expected }));
    });

    test('every month has the counts and the score of the figures', () => {
      const { report, expected } = read(file);
      const shown = report.parts[0]?.series.points.filter(({ estimate }) => (estimate.n ?? 0) > 0) ?? [];
      expect(Object.fromEntries(shown.map(({ period, estimate }) => [period.key, cellOf(estimate)]))).toEqual(
        close(expected.byMonth),
      );
    });

    test('every segment has the counts and the score of the figures', () => {
      const { report, expected } = read(file);
      const tables = report.parts[0]?.segments ?? [];
      expect(tables.map(({ by }) => by)).toEqual(Object.keys(expected.bySegment).map((tag) => [tag]));
      for (const {
        by,
        table: { rows },
      } of tables) {
        const tag = by[0] as string;
        // The figures leave answers without the tag out.
        const named = rows.filter(({ segment }) => segment.by[tag] !== null);
        expect(Object.fromEntries(named.map(({ segment, estimate }) => [segment.by[tag], cellOf(estimate)]))).toEqual(
          close(expected.bySegment[tag] as Readonly<Record<string, Cell>>),
        );
      }
    });
  });

  test.each(Object.keys(FILES))('segments of %s differ as much as in the figures', (file) => {
    const { expected } = read(file);
    const { responses } = parseCsv(readFileSync(folder + file, 'utf8'), FILES[file] as RowMapping);
    expect(Object.keys(expected.heterogeneity).length).toBeGreaterThan(0);
    for (const [tag, { chisq, df, p }] of Object.entries(expected.heterogeneity)) {
      // The figures leave answers without the tag out.
      const test = testSegments(tallyBySegment(responses, [tag]), { leaveOutMissing: true });
      expect(test.df).toBe(df);
      expect(Math.abs(test.statistic / chisq - 1)).toBeLessThan(1e-9);
      expect(Math.abs(test.pValue / p - 1)).toBeLessThan(1e-9);
    }
  });

  test('every ISO week of gp-practices.csv has its figures, across both changes of the clock', () => {
    const { report, expected } = read('gp-practices.csv', 'isoWeek');
    const shown = report.parts[0]?.series.points.filter(({ estimate }) => (estimate.n ?? 0) > 0) ?? [];
    expect(Object.fromEntries(shown.map(({ period, estimate }) => [period.key, cellOf(estimate)]))).toEqual(
      close(expected.byIsoWeek as Readonly<Record<string, Cell>>),
    );
  });
});
