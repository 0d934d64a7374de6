/**
 * Four readings of the same segments, made with one set of options.
 */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { testSegments } from '../../src/segments/differ.ts';
import { type SegmentReadingOptions, readSegments } from '../../src/segments/reading.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { shrinkSegments } from '../../src/segments/shrink.ts';
import { segmentTable } from '../../src/segments/table.ts';
import { versusRest } from '../../src/segments/versus-rest.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const at = (shop: string | null, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ shop }),
  tally: { detractors, passives, promoters },
});

const GROUPS = [
  at('a', 12, 18, 30),
  at('b', 25, 40, 35),
  at('c', 8, 10, 42),
  at('d', 1, 1, 6),
  at('e', 0, 2, 1),
  at('f', 2, 1, 0),
  at(null, 10, 5, 5),
];

test('without options the four readings are those that each function gives by itself', () => {
  expect(readSegments(GROUPS)).toEqual({
    table: segmentTable(GROUPS),
    test: testSegments(GROUPS),
    rest: versusRest(GROUPS),
    shrinkage: shrinkSegments(GROUPS),
  });
});

test('the guard of small segments holds in all four', () => {
  const guard = { minimum: 5, privacyMinimum: 4, leaveOutMissing: true };
  const reading = readSegments(GROUPS, guard);
  expect(reading).toEqual({
    table: segmentTable(GROUPS, guard),
    test: testSegments(GROUPS, guard),
    rest: versusRest(GROUPS, guard),
    shrinkage: shrinkSegments(GROUPS, guard),
  });
  expect([reading.table.n, reading.test.n, reading.shrinkage.n]).toEqual([234, 234, 234]);
  for (const rows of [reading.rest.rows, reading.shrinkage.rows])
    expect(rows.flatMap((row) => (row.status === 'withheld' && row.n === null ? [row.segment.key] : []))).toEqual([
      'shop=e',
      'shop=f',
    ]);
  expect(reading.table.rows.filter(({ estimate }) => estimate.n === null)).toHaveLength(2);
  expect(reading.test.segments).toBe(5);
});

test('small segments are pooled in all four', () => {
  const { table, test: all, rest, shrinkage } = readSegments(GROUPS, { pool: true });
  for (const { pooled } of [table, all, rest, shrinkage])
    expect(pooled.map(({ key }) => key)).toEqual(['shop=d', 'shop=e', 'shop=f']);
});

test('the level is that of every interval', () => {
  const { table, rest, shrinkage } = readSegments(GROUPS, { level: 0.9 });
  expect(table).toEqual(segmentTable(GROUPS, { level: 0.9 }));
  expect(rest).toEqual(versusRest(GROUPS, { level: 0.9 }));
  expect(shrinkage).toEqual(shrinkSegments(GROUPS, { level: 0.9 }));
  expect([table.total.interval?.level, rest.level, shrinkage.level]).toEqual([0.9, 0.9, 0.9]);
});

test('the method is that of the table alone, and so is the order', () => {
  const plain = readSegments(GROUPS);
  const reading = readSegments(GROUPS, { method: 'wald', sort: 'n' });
  expect(reading).toEqual({ ...plain, table: segmentTable(GROUPS, { method: 'wald', sort: 'n' }) });
  expect(reading.table).not.toEqual(plain.table);
});

test('the correction is that of the comparisons', () => {
  const plain = readSegments(GROUPS);
  const reading = readSegments(GROUPS, { correction: 'none' });
  expect(reading).toEqual({ ...plain, rest: versusRest(GROUPS, { correction: 'none' }) });
  expect(reading.rest).not.toEqual(plain.rest);
});

test('nobody is a result', () => {
  expect(readSegments([])).toMatchObject({
    table: { rows: [], total: { reason: 'no-responses' } },
    test: { pValue: 1 },
    rest: { rows: [] },
    shrinkage: { rows: [], mean: null },
  });
});

describe('a wrong option is refused even without segments', () => {
  test.each([
    [{ minimum: 0 }, 'option/out-of-range', 'minimum'],
    [{ privacyMinimum: NaN }, 'option/out-of-range', 'privacyMinimum'],
    [{ level: 1 }, 'option/out-of-range', 'level'],
    [{ method: 'guess' as never }, 'option/unknown', 'method'],
    [{ sort: 'guess' as never }, 'option/unknown', 'sort'],
    [{ correction: 'guess' as never }, 'option/unknown', 'correction'],
  ] satisfies readonly (readonly [SegmentReadingOptions, string, string])[])('%j as %s', (options, code, name) => {
    expect(() => readSegments([], options)).toThrow(expect.objectContaining({ code, path: [name] }) as Error);
  });
});

law.prop([arbSegmentTallies({ fractional: true }), fc.option(fc.constantFrom(2, 5, 20), { nil: undefined })])(
  'the order of segments changes nothing, and a reading is plain JSON',
  (groups, privacyMinimum) => {
    const options = privacyMinimum === undefined ? {} : { privacyMinimum };
    const reading = readSegments(groups, options);
    expect(readSegments([...groups].reverse(), options)).toEqual(reading);
    expect(JSON.parse(JSON.stringify(reading))).toStrictEqual(reading);
  },
);
