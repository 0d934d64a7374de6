/**
 * Touchpoint answers by the encounter that they are about.
 *
 * @module
 */
import { test as law, fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { readSegments } from '../../src/segments/reading.ts';
import { segmentOf } from '../../src/segments/segment.ts';
import { touchpointTable } from '../../src/segments/touchpoints.ts';
import { tallyResponses } from '../../src/tally/tally.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';

const answers = (n: number, score: Score, more: Partial<Response>): Response[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${JSON.stringify(more)}-${score}-${i}`,
    subject: `${JSON.stringify(more)}-${score}-${i}`,
    score,
    answeredAt: '2024-03-01T12:00:00.000Z',
    tags: {},
    ...more,
  }));

const at = (n: number, score: Score, touchpoint: string): Response[] =>
  answers(n, score, { measure: 'touchpoint', touchpoint });

test('the touchpoint that pulls the score down comes first', () => {
  const {
    table,
    rest,
    test: differ,
    shrinkage,
  } = touchpointTable([
    ...at(20, 9, 'purchase'),
    ...at(5, 3, 'purchase'),
    ...at(10, 9, 'delivery'),
    ...at(30, 3, 'delivery'),
    ...at(20, 9, 'support'),
    ...at(10, 3, 'support'),
  ]);
  expect(table.rows.map(({ segment }) => segment.by)).toEqual([
    { touchpoint: 'delivery' },
    { touchpoint: 'support' },
    { touchpoint: 'purchase' },
  ]);
  expect(table.rows[0]).toMatchObject({ share: 40 / 95, estimate: { nps: -50 } });
  expect(differ.pValue).toBeLessThan(0.001);
  expect(rest.rows.map((row) => row.status === 'shown' && row.direction)).toEqual(['lower', 'higher', 'unclear']);
  expect(shrinkage.rows.length).toBe(3);
});

test('other measurements are counted and left out', () => {
  const mixed = touchpointTable([
    ...at(20, 9, 'purchase'),
    ...answers(7, 0, { measure: 'relationship' }),
    ...answers(3, 0, {}),
    ...answers(2, 0, { measure: 'relationship', touchpoint: 'purchase' }),
  ]);
  expect(mixed.leftOut).toEqual({ relationship: 9, unspecified: 3 });
  expect(mixed.table.n).toBe(20);
  expect(mixed.cautions).toEqual(['several-measures']);
});

test('answers that name no touchpoint are a segment of their own', () => {
  const { table, cautions } = touchpointTable([...at(10, 9, 'purchase'), ...answers(10, 3, { measure: 'touchpoint' })]);
  expect(table.rows.map(({ segment }) => segment)).toEqual([
    segmentOf({ touchpoint: null }),
    segmentOf({ touchpoint: 'purchase' }),
  ]);
  expect(cautions).toEqual(['unequal-exposure']);
});

test('a tag called touchpoint is not the touchpoint', () => {
  const tagged = answers(10, 3, { measure: 'touchpoint', touchpoint: 'purchase', tags: { touchpoint: 'other' } });
  expect(touchpointTable(tagged).table.rows.map(({ segment }) => segment.by['touchpoint'])).toEqual(['purchase']);
});

test('somebody who answered twice, and weights, are told of', () => {
  const twice = answers(12, 9, { measure: 'touchpoint', touchpoint: 'support', subject: 'same', weight: 0.5 });
  expect(touchpointTable(twice).cautions).toEqual(['repeated-subjects', 'unweighted']);
});

test('where nobody names a touchpoint that is told', () => {
  expect(touchpointTable(answers(12, 9, { measure: 'touchpoint' })).cautions).toEqual(['unknown-tag']);
});

test('the guards of the other readings hold here too', () => {
  const responses = [...at(20, 9, 'purchase'), ...at(9, 9, 'delivery'), ...at(3, 9, 'support')];
  const { table, rest } = touchpointTable([...responses, ...answers(2, 0, {})], { privacyMinimum: 5 });
  expect(table.rows.map(({ estimate }) => (estimate.status === 'withheld' ? estimate.reason : 'shown'))).toEqual([
    'shown',
    'privacy',
    'privacy',
  ]);
  expect(rest.rows.map(({ status }) => status)).toEqual(['withheld', 'shown', 'withheld']);
  expect(touchpointTable([...responses, ...answers(2, 0, {})], { privacyMinimum: 5 }).leftOut).toEqual({
    relationship: 0,
    unspecified: null,
  });
});

test('without touchpoint answers the table is empty', () => {
  const { table, leftOut, cautions } = touchpointTable(answers(5, 9, { measure: 'relationship' }));
  expect([table.rows, table.n, table.total.status]).toEqual([[], 0, 'withheld']);
  expect(leftOut).toEqual({ relationship: 5, unspecified: 0 });
  expect(cautions).toEqual(['several-measures']);
});

test.each([
  [{ level: 0 }, 'option/out-of-range'],
  [{ minimum: 0 }, 'option/out-of-range'],
  [{ method: 'guess' as 'wald' }, 'option/unknown'],
  [{ sort: 'size' as 'n' }, 'option/unknown'],
  [{ correction: 'twice' as 'holm' }, 'option/unknown'],
])('%j is refused, also without answers', (options, code) => {
  expect(() => touchpointTable([], options)).toThrow(expect.objectContaining({ code }));
});

const arbOptions = fc.record(
  { minimum: fc.integer({ min: 1, max: 12 }), privacyMinimum: fc.integer({ min: 1, max: 6 }) },
  { requiredKeys: ['minimum'], noNullPrototype: true },
);

law.prop([arbResponses({ maxLength: 60 }), arbOptions])(
  'it is the reading of the touchpoint answers alone',
  (responses, options) => {
    const own = responses.filter(({ measure }) => measure === 'touchpoint');
    const names = [...new Set(own.map(({ touchpoint }) => touchpoint ?? null))];
    const groups = names.map((touchpoint) => ({
      segment: segmentOf({ touchpoint }),
      tally: tallyResponses(own.filter((one) => (one.touchpoint ?? null) === touchpoint)),
    }));
    const { leftOut, cautions, ...reading } = touchpointTable(responses, options);
    expect(reading).toEqual(readSegments(groups, options));
    expect(cautions.includes('unequal-exposure')).toBe(names.length > 1);
    if (!('privacyMinimum' in options))
      expect((leftOut.relationship ?? 0) + (leftOut.unspecified ?? 0)).toBe(responses.length - own.length);
  },
);

law.prop([arbResponses({ maxLength: 60 }), arbOptions])(
  'the order of answers does not matter',
  (responses, options) => {
    expect(touchpointTable([...responses].reverse(), options)).toEqual(touchpointTable(responses, options));
  },
);

law.prop([arbResponses({ maxLength: 60 }), arbOptions])('a table survives JSON unchanged', (responses, options) => {
  const table = touchpointTable(responses, options);
  expect(JSON.parse(JSON.stringify(table))).toStrictEqual(table);
});
