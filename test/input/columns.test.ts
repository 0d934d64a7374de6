import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import type { RowMapping } from '../../src/input/mapping.ts';
import { parseRows } from '../../src/input/rows.ts';

const at = '2024-02-29T12:00:00.000Z';
const codesOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return isNpsError(error) ? error.issues.map(({ code, path }) => [code, path]) : error;
  }
};

describe('columns', () => {
  const mapping: RowMapping = { id: 'Response ID', score: ['Likelihood', 'NPS'], answeredAt: 'Date' };

  test('are found without regard to case, spaces and byte order marks', () => {
    const rows = [{ '\uFEFFresponse  id ': 'a', nps: 9, DATE: at }];
    expect(parseRows(rows, mapping).responses).toEqual([{ id: 'a', subject: 'a', score: 9, answeredAt: at, tags: {} }]);
  });

  test('as written comes before as folded', () => {
    expect(parseRows([{ 'Response ID': 'a', nps: 1, NPS: 9, Date: at }], mapping).responses[0]?.score).toBe(9);
  });

  test('that only folding tells apart from none are refused, row by row', () => {
    const rows = [
      { id: 'a', nps: 1, ' Nps ': 9, at, why: 'x' },
      { id: 'b', nps: 1, at, WHY: 'x', 'why ': 'y' },
      { id: 'c', nps: 1, at, why: 'x' },
    ];
    const { responses, rejected, missingColumns } = parseRows(rows, {
      id: 'id',
      score: 'NPS',
      answeredAt: 'at',
      comment: 'Why',
    });
    expect(responses.map(({ id }) => id)).toEqual(['c']);
    expect(rejected.map(({ row, issues }) => [row, issues.map(({ code, path }) => [code, path])])).toEqual([
      [0, [['mapping/ambiguous-column', [0, 'NPS']]]],
      [1, [['mapping/ambiguous-column', [1, 'Why']]]],
    ]);
    expect(missingColumns).toEqual([]);
  });

  test('that are not mapped are not read', () => {
    expect(parseRows([{ 'Response ID': 'a', NPS: 9, Date: at, Email: 'x' }], mapping).rejected).toEqual([]);
  });

  test('may differ from record to record', () => {
    const rows = [
      { 'Response ID': 'a', NPS: 9, Date: at },
      { date: at, likelihood: 8, 'response id': 'b' },
      { 'Response ID': 'c', Date: at },
    ];
    const { responses, rejected } = parseRows(rows, mapping);
    expect(responses.map(({ id, score }) => [id, score])).toEqual([
      ['a', 9],
      ['b', 8],
    ]);
    expect(rejected.map(({ row, issues: [{ code, path }] }) => [row, code, path])).toEqual([
      [2, 'mapping/missing-column', [2, 'Likelihood']],
    ]);
  });

  test('that no record has are told', () => {
    const rows = [{ 'Response ID': 'a', NPS: 9, Date: at }];
    expect(parseRows(rows, { ...mapping, comment: 'Why', tags: ['Country'] }).missingColumns).toEqual([
      'Why',
      'Country',
    ]);
  });

  test('of a table must be in the header once', () => {
    const header = ['Response ID', 'NPS', 'Date', 'Note', 'Note'];
    expect(codesOf(() => parseRows([header], { ...mapping, comment: 'Note', wave: 'Wave' }))).toEqual([
      ['mapping/ambiguous-column', ['comment']],
      ['mapping/missing-column', ['wave']],
    ]);
    expect(parseRows([header, ['a', '9', at, 'x', 'y']], { ...mapping, comment: 4 }).responses[0]?.comment).toBe('y');
  });

  test('of a table without a header are given by position', () => {
    expect(parseRows([['a', '9', at]], { id: 0, score: 1, answeredAt: 2, header: false }).responses).toHaveLength(1);
    expect(codesOf(() => parseRows([['a', '9']], { id: 0, score: 1, answeredAt: 2, header: false }))).toEqual([
      ['mapping/missing-column', ['answeredAt']],
    ]);
  });

  test('rows of a table with another number of cells are rejected', () => {
    const { rejected, rows } = parseRows([['NPS', 'Date'], ['9'], [9, at, 1], 'x', [9, at]], {
      score: 'NPS',
      answeredAt: 'Date',
    });
    expect([rows, rejected.map(({ row, issues: [{ code }] }) => [row, code])]).toEqual([
      4,
      [
        [0, 'row/wrong-length'],
        [1, 'row/wrong-length'],
        [2, 'response/not-an-object'],
      ],
    ]);
  });
});

describe('header rows below the names', () => {
  const mapping: RowMapping = { score: 'Q1', answeredAt: 'End' };

  test('are known by how one of their cells begins', () => {
    const marked: RowMapping = { ...mapping, extraHeader: { startsWith: '{"ImportId":' } };
    const table = [
      ['Q1', 'End'],
      ['How likely?', 'End'],
      ['{"ImportId":"QID1"}', '{"ImportId":"endDate"}'],
      ['9', at],
    ];
    expect(parseRows(table, marked)).toMatchObject({ rows: 1, extraHeaderRows: 2, rejected: [] });
    expect(
      parseRows(
        [
          ['Q1', 'End'],
          ['x', 'y'],
          ['9', at],
        ],
        marked,
      ),
    ).toMatchObject({ rows: 2, extraHeaderRows: 0 });
    const records = table.slice(1).map(([Q1, End]) => ({ Q1, End }));
    expect(parseRows(records, marked)).toMatchObject({ rows: 1, extraHeaderRows: 2, rejected: [] });
  });

  test('are known by an empty cell', () => {
    const marked: RowMapping = { ...mapping, extraHeader: { blank: 'ID' } };
    expect(
      parseRows(
        [
          ['ID', 'Q1', 'End'],
          ['', 'Response', ''],
          ['1', '9', at],
        ],
        marked,
      ),
    ).toMatchObject({ rows: 1, extraHeaderRows: 1 });
    expect(
      parseRows(
        [
          ['ID', 'Q1', 'End'],
          ['1', '9', at],
          ['', '9', at],
        ],
        marked,
      ),
    ).toMatchObject({ rows: 2, extraHeaderRows: 0 });
    expect(parseRows([], marked)).toMatchObject({ rows: 0, extraHeaderRows: 0 });
  });
});
