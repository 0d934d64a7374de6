/**
 * The weighted score of a public survey file, read through the public doors, against a figure computed independently.
 * The file belongs to others and is not part of this repository: it is looked for beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/input/index.ts';
import type { Response } from '../../src/response.ts';
import { estimateDesign } from '../../src/weights/design.ts';
import { effectiveTally } from '../../src/weights/effective.ts';
import { rake } from '../../src/weights/rake.ts';
import { designOf, tagColumn } from '../../src/weights/sample.ts';

const folder = fileURLToPath(new URL('../../../shared/data/responses/', import.meta.url));
const present = existsSync(`${folder}expected.json`);

const read = (): readonly Response[] =>
  parseCsv(readFileSync(`${folder}airport.csv`, 'utf8'), {
    id: 'id',
    score: 'score',
    answeredAt: 'date',
    weight: 'weight',
    tags: ['boardingArea', 'departure'],
    zone: 'America/Los_Angeles',
  }).responses;

describe.skipIf(!present)('airport.csv (skipped where ../shared/data/responses is absent)', () => {
  test('has the weighted score of the figures', () => {
    const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Record<
      string,
      { readonly weightedNps?: number }
    >;
    const sample = designOf(read());
    const estimate = estimateDesign(sample);
    expect(estimate.nps).toBeCloseTo(expected['airport.csv']?.weightedNps as number, 9);
    const { counts } = effectiveTally(sample);
    expect(estimate.status === 'shown' && estimate.effectiveN).toBeCloseTo(
      counts.reduce((sum, count) => sum + count, 0),
      6,
    );
  });

  test('can be raked to two of its columns', () => {
    const responses = read();
    const margins = ['boardingArea', 'departure'].map((tag) => {
      const categories = tagColumn(responses, tag).map((value) => value ?? 'unknown');
      const names = [...new Set(categories)];
      return { name: tag, categories, totals: Object.fromEntries(names.map((name) => [name, 1 / names.length])) };
    });
    const raked = rake(designOf(responses), margins, { sum: responses.length });
    expect(raked.status).toBe('converged');
    expect(raked.effectiveN).toBeLessThan(responses.length);
  });
});
