/**
 * A public survey of two years, read through the public doors: why its score changed, and which ratings go with it.
 * The file belongs to others and is not part of this repository: it is looked for beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/input/index.ts';
import type { Response } from '../../src/response.ts';
import { ratedDrivers } from '../../src/segments/drivers.ts';
import { decomposeChange } from '../../src/segments/mix.ts';
import { ratingColumns } from '../../src/segments/ratings.ts';
import { tallyBySegment } from '../../src/segments/tally-by-segment.ts';

const folder = fileURLToPath(new URL('../../../shared/data/responses/', import.meta.url));
const present = existsSync(`${folder}expected.json`) && existsSync(`${folder}airport.csv`);

const RATINGS = ['artwork', 'restaurants', 'retail', 'signs', 'walkways', 'screens', 'wifi', 'clean', 'safe'];

const read = (): readonly Response[] =>
  parseCsv(readFileSync(`${folder}airport.csv`, 'utf8'), {
    id: 'id',
    score: 'score',
    answeredAt: 'date',
    tags: ['destination', 'traffic', ...RATINGS],
    zone: 'America/Los_Angeles',
  }).responses;

type Expected = {
  readonly 'airport.csv': {
    readonly change: Readonly<Record<string, { readonly rate: number; readonly mix: number }>>;
  };
};

describe.skipIf(!present)('a public survey of two years (skipped where ../shared/data/responses is absent)', () => {
  test.each(['destination', 'traffic'])('its change splits by %s as computed elsewhere', (tag) => {
    const responses = read();
    const inYear = (year: string): readonly Response[] =>
      responses.filter(({ answeredAt }) => answeredAt.startsWith(year));
    const change = decomposeChange(tallyBySegment(inYear('2017'), [tag]), tallyBySegment(inYear('2018'), [tag]), {
      leaveOutMissing: true,
      minimum: 1,
    });
    if (change.status === 'withheld') throw new Error('withheld');
    const { 'airport.csv': file } = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Expected;
    expect(change.rate.points).toBeCloseTo(file.change[tag]?.rate as number, 9);
    expect(change.mix.points).toBeCloseTo(file.change[tag]?.mix as number, 9);
  });

  test.each(['relative-weights', 'shapley'] as const)('its ratings share out R² by %s', (method) => {
    const found = ratedDrivers(ratingColumns(read(), RATINGS), { method });
    if (found.status === 'withheld') throw new Error('withheld');
    expect(found.n + found.incomplete).toBe(3211);
    expect(found.n).toBeGreaterThan(100);
    expect(found.rows).toHaveLength(9);
    expect(found.rows.reduce((sum, { importance }) => sum + (importance as number), 0)).toBeCloseTo(found.r2, 12);
    expect(found.rows.every(({ sign }) => sign === 1)).toBe(true);
  });
});
