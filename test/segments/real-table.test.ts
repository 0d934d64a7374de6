/**
 * Public surveys by segment, against figures computed independently with pandas.
 * The files belong to others and are not part of this repository: they are looked for beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type RowMapping, parseCsv } from '../../src/input/index.ts';
import type { Response } from '../../src/response.ts';
import { crossTable } from '../../src/segments/cross.ts';
import { rollUp } from '../../src/segments/hierarchy.ts';
import { tallyBySegment } from '../../src/segments/tally-by-segment.ts';
import { segmentTable } from '../../src/segments/table.ts';

type Cell = { readonly counts: readonly [number, number, number]; readonly nps: number };
type Expected = Readonly<
  Record<string, { readonly bySegment: Readonly<Record<string, Readonly<Record<string, Cell>>>> }>
>;

const folder = fileURLToPath(new URL('../../../shared/data/responses/', import.meta.url));
const present = existsSync(`${folder}expected.json`);

const FILES: Readonly<Record<string, RowMapping>> = {
  'airport.csv': {
    id: 'id',
    score: 'score',
    answeredAt: 'date',
    tags: ['boardingArea', 'departure', 'traffic', 'destination', 'language'],
    zone: 'America/Los_Angeles',
  },
  'ambulance.csv': { id: 'id', score: 'score', answeredAt: 'date', tags: ['service'], zone: 'Europe/London' },
  'gp-practices.csv': { id: 'id', score: 'score', answeredAt: 'localTime', tags: ['practice'], zone: 'Europe/London' },
};

const read = (file: string): readonly Response[] =>
  parseCsv(readFileSync(folder + file, 'utf8'), FILES[file] as RowMapping).responses;

describe.skipIf(!present)('public surveys (skipped where ../shared/data/responses is absent)', () => {
  test.each(Object.keys(FILES))('the segments of %s score as computed elsewhere', (file) => {
    const { bySegment } = (JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Expected)[
      file
    ] as Expected[string];
    const responses = read(file);
    for (const [tag, cells] of Object.entries(bySegment)) {
      const table = segmentTable(tallyBySegment(responses, [tag]), { leaveOutMissing: true, minimum: 1, sort: 'key' });
      const found = Object.fromEntries(
        table.rows.map(({ segment, estimate: { counts, nps } }) => [segment.by[tag], { counts, nps }]),
      );
      const wanted = Object.fromEntries(
        Object.entries(cells).map(([value, { counts, nps }]) => [
          value,
          {
            counts: { detractors: counts[0], passives: counts[1], promoters: counts[2] },
            nps: expect.closeTo(nps, 9) as number,
          },
        ]),
      );
      expect(found).toEqual(wanted);
    }
  });

  test('a crossed survey hides its small cells, and its totals agree with a table of one tag', () => {
    const responses = read('airport.csv');
    const options = { rows: 'destination', columns: 'boardingArea', privacyMinimum: 7 };
    const crossed = crossTable(tallyBySegment(responses, ['destination', 'boardingArea']), options);
    const table = segmentTable(tallyBySegment(responses, ['destination']), { privacyMinimum: 7, sort: 'key' });
    expect(crossed.rows.map(({ segment, estimate, share }) => [segment.key, estimate, share])).toEqual(
      table.rows.map(({ segment, estimate, share }) => [segment.key, estimate, share]),
    );
    const sizes = crossed.rows.flatMap(({ cells }) => cells.map(({ estimate }) => estimate.n));
    expect(sizes.filter((n) => n === null).length).toBeGreaterThan(2);
    expect(sizes.every((n) => n === null || n === 0 || n >= 7)).toBe(true);
  });

  test('a survey rolled up along two tags has the tables of both', () => {
    const responses = read('airport.csv');
    const levels = ['traffic', 'destination'];
    const { nodes } = rollUp(tallyBySegment(responses, levels), { levels });
    const table = segmentTable(tallyBySegment(responses, ['traffic']));
    expect(nodes[0]?.estimate).toEqual(table.total);
    expect(nodes.filter(({ depth }) => depth === 1).map(({ key, estimate }) => [key, estimate])).toEqual(
      table.rows.map(({ segment, estimate }) => [segment.key, estimate]),
    );
  });
});
