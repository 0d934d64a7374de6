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

  test('numbers mean "not given" where their texts do', () => {
    const missing = ['-99', '9', 'true'];
    for (const row of [
      { w: -99, land: 9, size: true },
      { w: '-99', land: '9', size: 'true' },
      { w: -99n, land: 9n, size: true },
    ])
      expect(one({ ...row, score: 8 }, { missing })).toEqual({
        id: 'a',
        subject: 's',
        score: 8,
        answeredAt: at,
        tags: {},
      });
    for (const score of [9, '9', 9n, '9.0']) expect(one({ score }, { missing })).toEqual([['score/missing', 'score']]);
  });

  test('a comment may be a number or a truth value, like a tag, but not NaN or endless', () => {
    for (const why of [7, 7n, true, 7.5])
      expect(one({ why, land: why })).toMatchObject({ comment: String(why), tags: { country: String(why) } });
    for (const why of [NaN, Infinity, {}, Symbol('x')])
      expect(one({ why, land: why })).toEqual([
        ['response/invalid', 'why'],
        ['tag/invalid', 'land'],
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
    // The last day but one of 2011 did not exist in Samoa; the day after it did.
    const days = ['2011-12-29', '2011-12-30', '2011-12-31'].map((date) => ({ score: 9, at: date }));
    expect(parseRows(days, { ...zoned, zone: 'Pacific/Apia' }).adjusted).toEqual({ repeated: 0, skipped: 1 });
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

describe('rows that are hard to read', () => {
  test('are read once, whether or not header rows are looked for', () => {
    for (const extraHeader of [undefined, { blank: 'x' }, { startsWith: 'mark' }] as const) {
      let reads = 0;
      const scored = (): object =>
        Object.defineProperty({ at, x: 1 }, 'score', {
          get: () => {
            reads += 1;
            return reads;
          },
          enumerable: true,
        });
      const rows = new Proxy([scored(), scored(), scored(), scored()], {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d$/.test(key)) asked.push(key);
          return Reflect.get(target, key) as unknown;
        },
      });
      const asked: string[] = [];
      const mapping: RowMapping = { score: 'score', answeredAt: 'at', ...(extraHeader && { extraHeader }) };
      expect(parseRows(rows, mapping).responses.map(({ score }) => score)).toEqual([1, 2, 3, 4]);
      expect(asked).toEqual(['0', '1', '2', '3']);
    }
  });

  test('a row of cells without end is refused by its length', () => {
    const endless: unknown[] = [];
    endless.length = 2 ** 32 - 1;
    const { rejected } = parseRows([['score', 'at'], endless, [9, at]], { score: 'score', answeredAt: 'at' });
    expect(rejected.map(({ row, issues: [{ code }] }) => [row, code])).toEqual([[0, 'row/wrong-length']]);
    expect(codesOf(() => parseRows([endless], { score: 0, answeredAt: 1 }))).toEqual([['input/invalid', [0]]]);
  });

  test('a message names a small number and no large one', () => {
    const { rejected } = parseRows(
      [
        { score: -99, at },
        { score: 358_401_234_567, at: 358_401_234_567 },
        { score: 60.170_833, at },
      ],
      { score: 'score', answeredAt: 'at' },
    );
    const messages = rejected.map(({ issues }) => issues.map(({ message }) => message).join(' '));
    expect(messages[0]).toContain('-99');
    expect(messages.slice(1).join(' ')).not.toMatch(/358|60\.17/);
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
