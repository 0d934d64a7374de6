/**
 * The segment table: what each segment contributes, what is withheld, and what is hidden.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { OTHER_SEGMENTS } from '../../src/segments/disclose.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { type SegmentTableOptions, SEGMENT_ORDERS, segmentTable } from '../../src/segments/table.ts';
import { tallyScores } from '../../src/tally/tally.ts';

const group = (team: string | null, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ team }),
  tally: { detractors, passives, promoters } satisfies CategoryCounts,
});

/** 40 answers at −25, 50 at 40, 10 at 10: together 100 answers at 11. */
const TEAMS = [group('north', 20, 10, 10), group('south', 10, 10, 30), group('west', 4, 1, 5)];

const column = <K extends string>(table: { rows: readonly Record<K, unknown>[] }, name: K): unknown[] =>
  table.rows.map((row) => row[name]);

describe('the columns', () => {
  const table = segmentTable(TEAMS);

  test('start with what pulls the total down', () => {
    expect(table.rows.map(({ segment }) => segment.by['team'])).toEqual(['north', 'west', 'south']);
  });

  test('hold the score, the share and the points that come from the segment', () => {
    expect(table.total).toMatchObject({ status: 'shown', nps: 11, n: 100 });
    expect(column(table, 'estimate')).toMatchObject([{ nps: -25 }, { nps: 10 }, { nps: 40 }]);
    expect(column(table, 'share')).toEqual([0.4, 0.1, 0.5]);
    expect(column(table, 'contribution')).toEqual([-10, 1, 20]);
  });

  test('say how far a segment pulls the total, and what the total would be without it', () => {
    const pulls = column(table, 'contributionToDifference') as number[];
    [-14.4, -0.1, 14.5].forEach((points, i) => expect(pulls[i]).toBeCloseTo(points, 12));
    // Without the north: 60 answers, 35 promoters, 14 detractors, 35.
    expect(table.rows[0]?.influence).toBeCloseTo(11 - 35, 12);
  });

  test('say how the table was made', () => {
    expect(table).toMatchObject({
      by: ['team'],
      n: 100,
      minimum: 10,
      privacyMinimum: null,
      pooled: [],
      cautions: [],
    });
  });
});

describe('a segment below the minimum', () => {
  const table = segmentTable([...TEAMS, group('new', 0, 1, 3)]);
  const row = table.rows.find(({ segment }) => segment.by['team'] === 'new');

  test('has no score but keeps its counts, share and contributions', () => {
    expect(row).toMatchObject({
      estimate: {
        status: 'withheld',
        reason: 'below-minimum',
        nps: null,
        n: 4,
        counts: { detractors: 0, passives: 1, promoters: 3 },
      },
      share: 4 / 104,
      contribution: 300 / 104,
    });
  });

  test('counts in the total', () => {
    expect(table.n).toBe(104);
  });

  test('may be pooled with others like it', () => {
    const pooled = segmentTable([...TEAMS, group('new', 0, 1, 3), group('old', 2, 2, 4)], { pool: true });
    expect(pooled.pooled.map(({ key }) => key)).toEqual(['team=new', 'team=old']);
    expect(pooled.rows.find(({ segment }) => segment.key === OTHER_SEGMENTS.key)?.estimate).toMatchObject({
      status: 'shown',
      n: 12,
      counts: { detractors: 2, passives: 3, promoters: 7 },
    });
    expect(pooled.rows).toHaveLength(4);
  });
});

describe('a segment below the privacy minimum', () => {
  const table = segmentTable([...TEAMS, group('new', 0, 1, 3)], { privacyMinimum: 5 });

  test('has nothing but its name, and the smallest open one is hidden with it', () => {
    expect(table.rows.slice(2)).toEqual(
      ['new', 'west'].map((team) => ({
        segment: segmentOf({ team }),
        estimate: { status: 'withheld', reason: 'privacy', nps: null, interval: null, n: null, counts: null },
        share: null,
        contribution: null,
        contributionToDifference: null,
        influence: null,
      })),
    );
  });

  test('counts in the total and in what the others contribute to it', () => {
    expect(table).toMatchObject({ n: 104, total: { n: 104 }, privacyMinimum: 5 });
    expect(table.rows[0]?.share).toBe(40 / 104);
  });

  test.each(SEGMENT_ORDERS)('comes last, by key, in the order %s', (sort) => {
    const { rows } = segmentTable([group('b', 0, 0, 1), group('a', 40, 0, 0), group('c', 0, 0, 50)], {
      privacyMinimum: 5,
      sort,
    });
    expect(rows.map(({ segment }) => segment.by['team'])).toEqual(['c', 'a', 'b']);
  });

  test('hides the total where all are too few', () => {
    const few = segmentTable([group('a', 1, 0, 1), group('b', 0, 0, 2), group('none', 0, 0, 0)], { privacyMinimum: 5 });
    expect(few).toMatchObject({ n: null, total: { reason: 'privacy', n: null } });
    expect(few.rows.map(({ estimate }) => estimate)).toMatchObject([
      { reason: 'no-responses' },
      { reason: 'privacy' },
      { reason: 'privacy' },
    ]);
  });

  test('may be one of few answers that are pooled, when together they are enough', () => {
    const { rows } = segmentTable([...TEAMS, group('new', 0, 1, 3), group('old', 2, 2, 3)], {
      privacyMinimum: 5,
      pool: true,
    });
    expect(rows.map(({ estimate }) => estimate.status)).toEqual(['shown', 'shown', 'shown', 'shown']);
  });

  test('is hidden as "other" where the pool is too small', () => {
    const { rows } = segmentTable([...TEAMS, group('new', 0, 1, 3)], { privacyMinimum: 5, pool: true });
    expect(rows.slice(2).map(({ segment, estimate }) => [segment.key, estimate.status])).toEqual([
      ['%other', 'withheld'],
      ['team=west', 'withheld'],
    ]);
  });
});

describe('the order', () => {
  const order = (sort: NonNullable<SegmentTableOptions['sort']>): unknown[] =>
    segmentTable([...TEAMS, group('new', 0, 1, 3), group('Empty', 0, 0, 0)], { sort }).rows.map(
      ({ segment }) => segment.by['team'],
    );

  test('by score puts the lowest first, and those without a score behind', () => {
    expect(order('nps')).toEqual(['north', 'west', 'south', 'Empty', 'new']);
  });

  test('by size puts the largest first', () => {
    expect(order('n')).toEqual(['south', 'north', 'west', 'new', 'Empty']);
  });

  test('by key is that of the characters', () => {
    expect(order('key')).toEqual(['Empty', 'new', 'north', 'south', 'west']);
  });
});

describe('little or nothing to read', () => {
  test('no groups make a table without rows', () => {
    expect(segmentTable([])).toEqual({
      by: [],
      n: 0,
      total: {
        status: 'withheld',
        nps: null,
        interval: null,
        reason: 'no-responses',
        n: 0,
        counts: { detractors: 0, passives: 0, promoters: 0 },
      },
      rows: [],
      minimum: 10,
      privacyMinimum: null,
      pooled: [],
      cautions: [],
    });
  });

  test('empty segments have no share of nothing', () => {
    expect(segmentTable([group('a', 0, 0, 0), group('b', 0, 0, 0)]).rows).toMatchObject(
      ['a', 'b'].map((team) => ({
        segment: { by: { team } },
        estimate: { status: 'withheld', reason: 'no-responses' },
        share: null,
        contribution: null,
        contributionToDifference: null,
        influence: null,
      })),
    );
  });

  test('an empty segment beside others contributes nothing', () => {
    expect(segmentTable([...TEAMS, group('x', 0, 0, 0)], { sort: 'key' }).rows[3]).toMatchObject({
      estimate: { reason: 'no-responses', n: 0 },
      share: 0,
      contribution: 0,
      contributionToDifference: 0,
      influence: 0,
    });
  });

  test('the influence keeps its digits where the others are next to nobody', () => {
    for (const promoters of [1, 1e-9]) {
      const { rows } = segmentTable([group('all', 3e11, 2e11, 5e11), group('few', 0, 0, promoters)], { sort: 'key' });
      expect(rows[0]?.influence).toBeCloseTo(20 - 100, 9);
      expect(rows[1]?.influence).toBeCloseTo(0, 9);
    }
  });

  test('the only segment has no influence, since nothing is left without it', () => {
    expect(segmentTable([group('a', 1, 2, 9)]).rows[0]).toMatchObject({
      share: 1,
      contributionToDifference: 0,
      influence: null,
    });
  });

  test('answers that are all alike and single answers are read like any other', () => {
    const { rows, total } = segmentTable([group('a', 0, 0, 1), group('b', 0, 0, 12)], { minimum: 1 });
    expect(total.nps).toBe(100);
    expect(rows.map(({ estimate }) => estimate.nps)).toEqual([100, 100]);
    expect(rows.map(({ contributionToDifference, influence }) => [contributionToDifference, influence])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('answers without the tag', () => {
  test('are a segment like any other', () => {
    expect(segmentTable([group(null, 1, 1, 8), ...TEAMS]).n).toBe(110);
  });

  test('may be left out, also of the total', () => {
    const table = segmentTable([group(null, 1, 1, 8), ...TEAMS], { leaveOutMissing: true });
    expect(table).toMatchObject({ n: 100, total: { nps: 11 } });
    expect(table.rows).toHaveLength(3);
  });

  test('bring a caution where no answer has it', () => {
    expect(segmentTable([group(null, 1, 1, 8)]).cautions).toEqual(['unknown-tag']);
  });
});

describe('the options', () => {
  test('pass to the intervals', () => {
    const [row] = segmentTable(TEAMS, { level: 0.8, method: 'wald' }).rows;
    expect(row?.estimate.interval).toMatchObject({ level: 0.8, method: 'wald' });
  });

  test('a tally of eleven counts is taken like three categories', () => {
    const tally = tallyScores([...Array<number>(6).fill(9), ...Array<number>(4).fill(2)]);
    const table = segmentTable([{ segment: segmentOf({ team: 'a' }), tally }]);
    expect(table.rows[0]?.estimate).toMatchObject({ nps: 20, n: 10 });
  });

  test.each([
    [{ sort: 'size' as 'n' }, 'option/unknown', ['sort']],
    [{ method: 'guess' as 'wald' }, 'option/unknown', ['method']],
    [{ level: 1 }, 'option/out-of-range', ['level']],
    [{ minimum: 0 }, 'option/out-of-range', ['minimum']],
    [{ privacyMinimum: 0.5 }, 'option/out-of-range', ['privacyMinimum']],
  ])('%j are refused, groups or not', (options, code, path) => {
    expect(() => segmentTable([], options)).toThrow(expect.objectContaining({ code, path }));
  });
});
