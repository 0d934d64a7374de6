/**
 * The crossed table: cells, totals, and what is hidden in it.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { type CrossTableOptions, crossTable } from '../../src/segments/cross.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';

const cell = (country: string | null, plan: string | null, detractors: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ country, plan }),
  tally: { detractors, passives: 0, promoters },
});

const GROUPS = [cell('SE', 'pro', 10, 10), cell('FI', 'pro', 0, 30), cell('FI', 'free', 30, 10)];
const OPTIONS: CrossTableOptions = { rows: 'country', columns: 'plan' };

const scores = (groups: readonly SegmentCounts[], options: CrossTableOptions = OPTIONS): unknown[][] =>
  crossTable(groups, options).rows.map(({ cells }) => cells.map(({ estimate }) => estimate.nps));

describe('the cells and totals', () => {
  const table = crossTable(GROUPS, OPTIONS);

  test('are ordered by key, and a combination that does not occur has a cell', () => {
    expect(table.columns.map(({ segment }) => segment)).toEqual([
      segmentOf({ plan: 'free' }),
      segmentOf({ plan: 'pro' }),
    ]);
    expect(table.rows.map(({ segment }) => segment)).toEqual([
      segmentOf({ country: 'FI' }),
      segmentOf({ country: 'SE' }),
    ]);
    expect(table.rows[1]?.cells[0]).toMatchObject({
      segment: segmentOf({ country: 'SE', plan: 'free' }),
      estimate: { status: 'withheld', reason: 'no-responses', n: 0 },
      share: 0,
    });
  });

  test('have scores of their own', () => {
    expect(scores(GROUPS)).toEqual([
      [-50, 100],
      [null, 0],
    ]);
    expect(table.rows.map(({ estimate }) => estimate.n)).toEqual([70, 20]);
    expect(table.columns.map(({ estimate }) => estimate.n)).toEqual([40, 50]);
    expect(table).toMatchObject({
      by: ['country', 'plan'],
      n: 90,
      total: { n: 90 },
      minimum: 10,
      privacyMinimum: null,
    });
  });

  test('have shares of all answers', () => {
    expect(table.rows.map(({ share }) => share)).toEqual([70 / 90, 20 / 90]);
    expect(table.rows[0]?.cells.map(({ share }) => share)).toEqual([40 / 90, 30 / 90]);
  });

  test('turn over with the tags, and keep the names of the segments', () => {
    const over = crossTable(GROUPS, { rows: 'plan', columns: 'country' });
    expect(over.rows.map(({ cells }) => cells.map(({ estimate }) => estimate.nps))).toEqual([
      [-50, null],
      [100, 0],
    ]);
    expect(over.rows[0]?.cells[1]?.segment.key).toBe('country=SE&plan=free');
  });
});

describe('what is withheld', () => {
  test('a cell below the minimum has its counts but no score', () => {
    const [row] = crossTable([...GROUPS, cell('NO', 'pro', 2, 3)], OPTIONS).rows.slice(1);
    expect(row?.cells[1]?.estimate).toMatchObject({ reason: 'below-minimum', n: 5 });
  });

  test('a cell below the privacy minimum is hidden with as many others as it takes', () => {
    const table = crossTable([...GROUPS, cell('SE', 'free', 2, 1)], { ...OPTIONS, privacyMinimum: 5 });
    expect(table.rows.map(({ cells }) => cells.map(({ estimate }) => estimate.status))).toEqual([
      ['withheld', 'withheld'],
      ['withheld', 'withheld'],
    ]);
    expect(table.rows.map(({ estimate }) => estimate.n)).toEqual([70, 23]);
    expect(table.rows[0]?.cells[0]).toEqual({
      segment: segmentOf({ country: 'FI', plan: 'free' }),
      estimate: { status: 'withheld', reason: 'privacy', nps: null, interval: null, n: null, counts: null },
      share: null,
    });
  });

  test('a total below the privacy minimum is hidden too', () => {
    const table = crossTable([cell('FI', 'pro', 1, 2)], { ...OPTIONS, privacyMinimum: 5 });
    expect(table).toMatchObject({ n: null, total: { reason: 'privacy' } });
    expect(table.rows).toMatchObject([{ estimate: { reason: 'privacy' }, share: null }]);
    expect(table.columns).toMatchObject([{ estimate: { reason: 'privacy' }, share: null }]);
  });
});

describe('little or nothing to read', () => {
  test('no groups make a table without rows', () => {
    expect(crossTable([], OPTIONS)).toMatchObject({ n: 0, rows: [], columns: [], total: { reason: 'no-responses' } });
    expect(crossTable([], { ...OPTIONS, privacyMinimum: 5 })).toMatchObject({ n: 0, rows: [] });
  });

  test('nobody has no share', () => {
    expect(crossTable([cell('FI', 'pro', 0, 0)], OPTIONS).rows[0]).toMatchObject({
      share: null,
      cells: [{ share: null }],
    });
  });

  test('missing tags are rows and columns of their own, unless left out', () => {
    const groups = [...GROUPS, cell(null, 'pro', 5, 15), cell('FI', null, 10, 0)];
    expect(crossTable(groups, OPTIONS)).toMatchObject({ n: 120, rows: { length: 3 }, columns: { length: 3 } });
    expect(crossTable(groups, { ...OPTIONS, leaveOutMissing: true })).toEqual(crossTable(GROUPS, OPTIONS));
  });

  test('a tag that no answer carries brings a caution', () => {
    expect(crossTable([cell('FI', null, 1, 2)], OPTIONS).cautions).toEqual(['unknown-tag']);
    expect(crossTable(GROUPS, OPTIONS).cautions).not.toContain('unknown-tag');
  });

  test('names of object members are tags like any other', () => {
    const segment = segmentOf(JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>);
    const { rows } = crossTable([{ segment, tally: { detractors: 0, passives: 0, promoters: 12 } }], {
      rows: '__proto__',
      columns: 'constructor',
    });
    expect(rows).toMatchObject([{ segment: { key: '__proto__=x' }, cells: [{ estimate: { nps: 100 } }] }]);
    expect(rows[0]?.cells[0]?.segment.key).toBe('__proto__=x&constructor=y');
  });
});

describe('wrong options', () => {
  test.each([
    [{ rows: 'plan' }, ['columns']],
    [{ rows: 'city' }, ['rows']],
    [{ columns: 'city' }, ['columns']],
    [{ columns: 3 as unknown as string }, ['columns']],
    [{ minimum: 0 }, ['minimum']],
    [{ privacyMinimum: 0 }, ['privacyMinimum']],
    [{ level: 2 }, ['level']],
  ])('%j are refused', (options, path) => {
    expect(() => crossTable(GROUPS, { ...OPTIONS, ...options })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path }),
    );
  });

  test.each([[{}], [{ country: 'FI' }], [{ country: 'FI', plan: 'pro', city: 'Oulu' }]])(
    'segments of the tags of %j are refused',
    (by) => {
      const tally = { detractors: 0, passives: 0, promoters: 1 };
      expect(() => crossTable([{ segment: segmentOf(by as Record<string, string>), tally }], OPTIONS)).toThrow(
        expect.objectContaining({ code: 'option/out-of-range' }),
      );
    },
  );
});
