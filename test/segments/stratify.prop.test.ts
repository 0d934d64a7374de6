/**
 * Laws of comparisons within strata.
 */
import { test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { type ShownWithinStrata, compareWithinStrata } from '../../src/segments/stratify.ts';
import { testSegments } from '../../src/segments/differ.ts';
import { versusRest } from '../../src/segments/versus-rest.ts';
import { categoryCounts } from '../../src/tally/tally.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const BOTH = { group: 'group', strata: 'stratum' } as const;
/** Few values a tag, so that groups meet in their strata. */
const MEETING = { tags: ['group', 'stratum'], values: 3, maxSegments: 14 } as const;
const arbCells = arbSegmentTallies(MEETING);

const close = (a: number, b: number, relative = 1e-8): boolean =>
  Math.abs(a - b) <= relative * Math.max(1, Math.abs(a), Math.abs(b));

test.prop([arbSegmentTallies({ ...MEETING, fractional: true })])(
  'the order of cells changes nothing, and results are plain JSON',
  (cells) => {
    const result = compareWithinStrata(cells, BOTH);
    expect(compareWithinStrata([...cells].reverse(), BOTH)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  },
);

test.prop([arbCells])('swapping detractors and promoters negates differences and keeps p-values', (cells) => {
  const swapped: SegmentCounts[] = cells.map(({ segment, tally }) => {
    const { detractors, passives, promoters } = categoryCounts(tally);
    return { segment, tally: { detractors: promoters, passives, promoters: detractors } };
  });
  const plain = compareWithinStrata(cells, BOTH);
  const other = compareWithinStrata(swapped, BOTH);
  expect(close(other.test.adjusted.statistic, plain.test.adjusted.statistic)).toBe(true);
  for (const [i, row] of other.rows.entries()) {
    const mine = plain.rows[i];
    if (row.status !== 'shown' || mine?.status !== 'shown') continue;
    if (row.adjusted.status === 'withheld' || mine.adjusted.status === 'withheld') {
      expect(row.adjusted).toEqual(mine.adjusted);
      continue;
    }
    expect(close(row.adjusted.difference, -mine.adjusted.difference)).toBe(true);
    expect(row.confounded).toBe(mine.confounded);
  }
});

test.prop([arbSegmentTallies({ minSegments: 1 })])('one stratum gives the test without strata back', (groups) => {
  const cells = groups.map(({ segment, tally }) => ({ segment: segmentOf({ ...segment.by, stratum: 'all' }), tally }));
  const { test: tests, rows } = compareWithinStrata(cells, BOTH);
  const plain = testSegments(groups, { exact: false });
  expect(tests.crude.statistic).toBe(plain.statistic);
  expect(tests.adjusted.df).toBe(plain.df);
  expect(close(tests.adjusted.statistic, plain.statistic)).toBe(true);
  expect(close(tests.adjusted.pValue, plain.pValue, 1e-7)).toBe(true);
  const rest = versusRest(groups).rows;
  for (const [i, row] of rows.entries()) {
    const mine = rest[i];
    if (row.status !== 'shown' || mine?.status !== 'shown') continue;
    expect(row.crude.difference).toBe(mine.difference);
    expect(close(row.adjusted.difference as number, mine.difference)).toBe(true);
    expect((row as ShownWithinStrata).confounded).toBe(false);
  }
});

test.prop([arbCells])('a stratum with one group only changes nothing within strata', (cells) => {
  const before = compareWithinStrata(cells, BOTH).test.adjusted;
  const first = cells[0]?.segment.by['group'];
  if (first === undefined) return;
  const more = [
    ...cells,
    { segment: segmentOf({ group: first, stratum: 'alone' }), tally: { detractors: 30, passives: 20, promoters: 10 } },
  ];
  const after = compareWithinStrata(more, BOTH).test.adjusted;
  expect(close(after.statistic, before.statistic)).toBe(true);
  expect(after.df).toBe(before.df);
});
