import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { type RowMapping, parseMapping, safeParseMapping } from '../../src/input/mapping.ts';
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

describe('fields', () => {
  const mapping: RowMapping = {
    id: 'id',
    subject: 'who',
    score: 'score',
    answeredAt: 'at',
    comment: 'why',
    language: 'lang',
    weight: 'w',
    measure: 'm',
    touchpoint: 't',
    wave: 'v',
    tags: { country: 'land', size: 'size' },
  };
  const one = (row: object, more: Partial<RowMapping> = {}): unknown => {
    const { responses, rejected } = parseRows([{ id: 'a', who: 's', score: 9, at, ...row }], { ...mapping, ...more });
    return responses[0] ?? rejected[0]?.issues.map(({ code, path }) => [code, path[1]]);
  };

  test('are read as their column means them', () => {
    const row = {
      id: 7,
      who: 12n,
      why: ' As typed ',
      lang: ' fi ',
      w: '0.944082',
      m: 'Touchpoint',
      t: 'delivery',
      v: 2024,
      land: 'FI',
      size: true,
    };
    expect(one(row)).toEqual({
      id: '7',
      subject: '12',
      score: 9,
      answeredAt: at,
      comment: ' As typed ',
      language: 'fi',
      weight: 0.944082,
      measure: 'touchpoint',
      touchpoint: 'delivery',
      wave: '2024',
      tags: { country: 'FI', size: 'true' },
    });
  });

  test('that are not given are left out', () => {
    const row = { why: '  ', lang: '', w: 'N/A', m: null, land: 'n/a', size: '(blank)' };
    expect(one(row)).toEqual({ id: 'a', subject: 's', score: 9, answeredAt: at, tags: {} });
  });

  test('a comment is kept even where it says "N/A", and Namibia even where it says NA', () => {
    expect(one({ why: 'N/A', land: 'NA' })).toMatchObject({ comment: 'N/A', tags: { country: 'NA' } });
  });

  test('which texts mean "not given" can be declared', () => {
    expect(one({ land: 'Unknown', size: 'N/A' }, { missing: ['unknown'] })).toMatchObject({ tags: { size: 'N/A' } });
  });

  test('what holds for all rows can be declared, and a cell that says otherwise wins', () => {
    const always = {
      measure: 'relationship',
      wave: '2024-1',
      language: 'en',
      tags: { source: 'x', country: 'SE' },
    } as const;
    expect(one({ lang: 'fi', land: 'FI' }, { always })).toMatchObject({
      measure: 'relationship',
      wave: '2024-1',
      language: 'fi',
      tags: { source: 'x', country: 'FI' },
    });
  });

  test('each wrong cell is told with its column', () => {
    const row = {
      id: ' ',
      who: {},
      score: '12',
      at: '2024-02-29',
      why: [],
      w: '1,5',
      m: 'both',
      land: Symbol('FI'),
      size: 'a\uD83D',
    };
    expect(one(row)).toEqual([
      ['response/invalid', 'id'],
      ['response/invalid', 'who'],
      ['score/not-on-scale', 'score'],
      ['instant/no-zone', 'at'],
      ['response/invalid', 'why'],
      ['response/invalid', 'w'],
      ['response/invalid', 'm'],
      ['tag/invalid', 'land'],
      ['tag/invalid', 'size'],
    ]);
  });

  test('a negative or endless weight is refused', () => {
    for (const w of [-1, '-1', Infinity, NaN, true, '1e999']) expect(one({ w })).toEqual([['response/invalid', 'w']]);
    expect(one({ w: 0 })).toMatchObject({ weight: 0 });
  });

  test('an id that came before is refused', () => {
    const { rejected } = parseRows(
      [
        { id: 'a', score: 9, at },
        { id: ' a ', score: 9, at },
      ],
      mapping,
    );
    expect(rejected.map(({ row, issues: [{ code, path }] }) => [row, code, path])).toEqual([
      [1, 'response/duplicate-id', [1, 'id']],
    ]);
  });

  test('without a column of ids, rows are named by their place', () => {
    const { responses } = parseRows(
      [
        { score: 9, at },
        { score: 8, at },
      ],
      { score: 'score', answeredAt: 'at' },
    );
    expect(responses.map(({ id, subject }) => [id, subject])).toEqual([
      ['row-0', 'row-0'],
      ['row-1', 'row-1'],
    ]);
  });

  test('nobody in a mapped column of people is a person of his own, and counted', () => {
    const rows = [
      { id: '1', who: '2', score: 9, at },
      { id: '2', who: '', score: 8, at },
    ];
    const { responses, anonymous } = parseRows(rows, mapping);
    expect([responses.map(({ subject }) => subject), anonymous]).toEqual([['2', 'anonymous:2'], 1]);
  });

  test('clock changes are counted for accepted rows', () => {
    const zoned: RowMapping = { score: 'score', answeredAt: 'at', zone: 'Europe/Helsinki' };
    const rows = ['2024-10-27T03:30', '2024-03-31T03:30', '2024-03-31T03:31', '2024-06-01T12:00'].map((local) => ({
      score: 9,
      at: local,
    }));
    expect(parseRows([...rows, { score: 11, at: '2024-10-27T03:30' }], zoned).adjusted).toEqual({
      repeated: 1,
      skipped: 2,
    });
  });

  test('columns and tags may be named like the machinery of objects', () => {
    const row = JSON.parse(`{"__proto__":"9","constructor":"${at}","toString":"FI"}`) as object;
    const { responses } = parseRows([row], {
      score: '__proto__',
      answeredAt: 'constructor',
      tags: JSON.parse('{"__proto__":"toString"}') as Record<string, string>,
    });
    expect(Object.entries(responses[0]?.tags ?? {})).toEqual([['__proto__', 'FI']]);
    expect(Object.getPrototypeOf(responses[0]?.tags)).toBe(Object.prototype);
    expect(
      parseRows([{ score: 9, at }], { score: 'score', answeredAt: 'at', tags: ['toString'] }).responses[0]?.tags,
    ).toEqual({});
  });
});

describe('another scale', () => {
  const rows = [{ 'Recommend (1-5)': 4, at }];

  test('is refused as a whole when the header names it', () => {
    const mapping = { score: 'Recommend (1-5)', answeredAt: 'at' };
    expect(codesOf(() => parseRows(rows, mapping))).toEqual([['scale/not-nps', ['score']]]);
    expect(codesOf(() => parseRows([['Recommend (1-5)', 'at']], mapping))).toEqual([['scale/not-nps', ['score']]]);
  });

  test('is refused when it is declared, and 0 to 10 declared overrules the header', () => {
    const mapping = { score: 'Recommend (1-5)', answeredAt: 'at' };
    expect(codesOf(() => parseRows(rows, { ...mapping, scale: { lowest: 1, highest: 10 } }))).toEqual([
      ['scale/not-nps', ['scale']],
    ]);
    expect(parseRows(rows, { ...mapping, scale: { lowest: 0, highest: 10 } }).responses).toHaveLength(1);
  });

  test('is refused when the labels say so', () => {
    const labels = ['1 - Not at all likely', '5', '10 - Extremely likely'].map((score) => ({ score, at }));
    expect(codesOf(() => parseRows(labels, { score: 'score', answeredAt: 'at' }))).toEqual([
      ['scale/not-nps', ['score']],
    ]);
  });

  test('is doubted when the numbers look like it', () => {
    const positions = Array.from({ length: 11 }, (_, i) => ({ score: i + 1, at }));
    const { doubts, rejected } = parseRows(positions, { score: 'score', answeredAt: 'at' });
    expect([doubts, rejected.length]).toEqual([['index-for-value'], 1]);
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

describe('the mapping', () => {
  const issues = (mapping: unknown): unknown => {
    const parsed = safeParseMapping(mapping);
    return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path]);
  };

  test('is plain JSON and comes back as it is', () => {
    const mapping = {
      score: 'NPS',
      answeredAt: ['Date', 'When'],
      tags: { country: 'Land' },
      zone: 'Europe/Oslo',
      scoreLabels: { good: 8 },
    };
    expect(parseMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  test('tells every fault', () => {
    expect(issues({ score: 'NPS', answeredAt: -1, tag: ['x'], always: { mesure: 1 } })).toEqual(
      expect.arrayContaining([
        ['mapping/invalid', ['answeredAt']],
        ['mapping/invalid', ['tag']],
        ['mapping/invalid', ['always', 'mesure']],
      ]),
    );
    expect(
      issues({
        score: 'a',
        answeredAt: 'b',
        zone: 'Mars/Base',
        dateFormat: ['DD.MM'],
        scale: { lowest: 1, highest: 5 },
      }),
    ).toEqual([
      ['scale/not-nps', ['scale']],
      ['zone/unknown', ['zone']],
      ['mapping/invalid', ['dateFormat', 0]],
    ]);
    expect(issues({ score: 'a', answeredAt: 'b', scoreLabels: { good: 11 } })).toEqual([
      ['mapping/invalid', ['scoreLabels', 'good']],
    ]);
    expect(issues({ score: 'a', answeredAt: 1, header: false })).toEqual([['mapping/invalid', ['header']]]);
  });

  test('does not take two formats that read the same text', () => {
    expect(issues({ score: 'a', answeredAt: 'b', dateFormat: ['DD/MM/YYYY', 'MM/DD/YYYY'] })).toEqual([
      ['mapping/invalid', ['dateFormat']],
    ]);
    expect(issues({ score: 'a', answeredAt: 'b', dateFormat: ['seconds', 'milliseconds'] })).toEqual([
      ['mapping/invalid', ['dateFormat']],
    ]);
    expect(issues({ score: 'a', answeredAt: 'b', dateFormat: ['DD/MM/YYYY HH:mm', 'DD/MM/YYYY'] })).toEqual([]);
  });

  test('that is none throws before any row is read', () => {
    for (const mapping of [null, {}, 'score', { score: 'a' }])
      expect(() => parseRows([], mapping as never)).toThrow(expect.objectContaining({ code: 'mapping/invalid' }));
    expect(() => parseRows(null, { score: 'a', answeredAt: 'b' })).toThrow(
      expect.objectContaining({ code: 'input/invalid' }),
    );
  });
});
