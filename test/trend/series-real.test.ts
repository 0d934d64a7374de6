/**
 * Public survey files over time, against figures computed independently with pandas.
 * The files belong to others and are not part of this repository: they are looked for beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Response, elapsed, npsSeries } from '../../src/index.ts';
import { type RowMapping, parseCsv } from '../../src/input/index.ts';
import { seriesOf } from '../../src/trend/series.ts';
import { mergePeriodTallies, tallyByPeriod } from '../../src/trend/tally-by-period.ts';

type Cell = { readonly counts: readonly [number, number, number]; readonly nps: number };
type Expected = Readonly<Record<string, { readonly byMonth: Readonly<Record<string, Cell>> }>>;

const folder = fileURLToPath(new URL('../../../shared/data/responses/', import.meta.url));
const present = existsSync(`${folder}expected.json`);

const FILES: Readonly<Record<string, RowMapping>> = {
  'airport.csv': { id: 'id', score: 'score', answeredAt: 'date', tags: [], zone: 'America/Los_Angeles' },
  'ambulance.csv': { id: 'id', score: 'score', answeredAt: 'date', tags: [], zone: 'Europe/London' },
  'gp-practices.csv': { id: 'id', score: 'score', answeredAt: 'localTime', tags: [], zone: 'Europe/London' },
};

const read = (file: string): readonly Response[] =>
  parseCsv(readFileSync(folder + file, 'utf8'), FILES[file] as RowMapping).responses;

const options = { now: '2026-01-01T00:00:00.000Z', minimum: 1 } as const;

/** The local dates of a file as it writes them, with how many of its answers carry a score. */
const datesIn = (file: string): Readonly<Record<string, number>> => {
  const [header = '', ...lines] = readFileSync(folder + file, 'utf8')
    .trim()
    .split('\n');
  const columns = header.trim().split(',');
  const dates: Record<string, number> = {};
  for (const line of lines) {
    const cells = line.trim().split(',');
    const date = (cells[columns.indexOf('localTime')] as string).slice(0, 10);
    if (cells[columns.indexOf('score')] !== '') dates[date] = (dates[date] ?? 0) + 1;
  }
  return dates;
};

describe.skipIf(!present)('public surveys over time (skipped where ../shared/data/responses is absent)', () => {
  test.each(Object.keys(FILES))(
    'every month of %s has the figures computed elsewhere, counted at once or in parts',
    (file) => {
      const { byMonth } = (JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Expected)[
        file
      ] as Expected[string];
      const zone = (FILES[file] as RowMapping).zone as string;
      const responses = read(file);
      const series = npsSeries(responses, { ...options, zone });
      const shown = series.points.filter(({ estimate }) => estimate.status === 'shown');
      expect(
        Object.fromEntries(shown.map(({ period, estimate: { counts, nps } }) => [period.key, { counts, nps }])),
      ).toEqual(
        Object.fromEntries(
          Object.entries(byMonth).map(
            ([
              key,
              {
                counts: [detractors, passives, promoters],
                nps,
              },
            ]) => [key, { counts: { detractors, passives, promoters }, nps: expect.closeTo(nps, 9) as number }],
          ),
        ),
      );
      // In parts that are not parts of the time.
      const parts = [0, 1, 2].map((rest) => responses.filter((_, i) => i % 3 === rest));
      const counted = parts.map((part) => tallyByPeriod(part, { unit: 'month', zone })).reduce(mergePeriodTallies, []);
      expect(seriesOf(counted, { ...options, zone })).toEqual(series);
    },
  );

  describe('gp-practices.csv over both changes of the clock', () => {
    const zone = 'Europe/London';
    const file = 'gp-practices.csv';

    test('has every answer on the local date that the file writes, once', () => {
      const { points } = npsSeries(read(file), { ...options, unit: 'day', zone });
      const found = points.flatMap(({ period, estimate }) => (estimate.n === 0 ? [] : [[period.key, estimate.n]]));
      const written = datesIn(file);
      expect(written['2024-03-31']).toBe(3);
      expect(Object.fromEntries(found)).toEqual(written);
    });

    test('has a day of 25 hours in October and one of 23 in March, and 24 in all others', () => {
      const { points } = npsSeries(read(file), { ...options, unit: 'day', zone });
      const hours = points.map(({ period }) => [period.key, elapsed(period.start, period.end) / 3_600_000] as const);
      expect(hours.filter(([, length]) => length !== 24)).toEqual([
        ['2023-10-29', 25],
        ['2024-03-31', 23],
      ]);
    });

    test('counts answers at the edges of these days, and in the hour that comes twice, in the right ones', () => {
      const at = (answeredAt: string): Response => ({
        id: answeredAt,
        subject: answeredAt,
        score: 9,
        answeredAt,
        tags: {},
      });
      const edges = [
        // Midnight, both 01:30, and the last millisecond of October 29.
        '2023-10-28T22:59:59.999Z',
        '2023-10-28T23:00:00.000Z',
        '2023-10-29T00:30:00.000Z',
        '2023-10-29T01:30:00.000Z',
        '2023-10-29T23:59:59.999Z',
        '2023-10-30T00:00:00.000Z',
        // The same for March 31, which has no 01:30.
        '2024-03-30T23:59:59.999Z',
        '2024-03-31T00:00:00.000Z',
        '2024-03-31T00:59:59.999Z',
        '2024-03-31T01:00:00.000Z',
        '2024-03-31T22:59:59.999Z',
        '2024-03-31T23:00:00.000Z',
      ].map(at);
      const all = [...read(file), ...edges];
      const { points } = npsSeries(all, { ...options, unit: 'day', zone });
      const written = datesIn(file);
      const more: Readonly<Record<string, number>> = {
        '2023-10-28': 1,
        '2023-10-29': 4,
        '2023-10-30': 1,
        '2024-03-30': 1,
        '2024-03-31': 4,
        '2024-04-01': 1,
      };
      for (const { period, estimate } of points)
        expect([period.key, estimate.n]).toEqual([period.key, (written[period.key] ?? 0) + (more[period.key] ?? 0)]);
      expect(points.reduce((sum, { estimate }) => sum + (estimate.n ?? 0), 0)).toBe(all.length);
    });
  });
});
