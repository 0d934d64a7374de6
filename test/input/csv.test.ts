import { describe, expect, test } from 'vitest';
import { parseCsv, parseCsvChunks } from '../../src/input/csv.ts';
import { isNpsError } from '../../src/error.ts';
import type { RowMapping } from '../../src/input/mapping.ts';

const mapping: RowMapping = { id: 'id', score: 'score', answeredAt: 'at', comment: 'comment' };
const at = '2024-02-29T12:00:00.000Z';
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'nothing thrown';
  } catch (error) {
    return isNpsError(error) ? error.code : String(error);
  }
};
const comments = (text: string): unknown[] => parseCsv(text, mapping).responses.map(({ comment }) => comment);

describe('cells', () => {
  test('a quoted cell may hold delimiters, quotes and line breaks', () => {
    expect(comments(`id,score,at,comment\na,9,${at},"one, ""two""\nthree"\n`)).toEqual(['one, "two"\nthree']);
  });

  test('a quoted cell at the end of a line keeps its own carriage return', () => {
    expect(comments(`id,score,at,comment\r\na,9,${at},"""\r"\r\n`)).toEqual(['"\r']);
    expect(comments(`id,score,at,comment\r\na,9,${at},"one\r"\r\nb,9,${at},"two"\r\n`)).toEqual(['one\r', 'two']);
  });

  test('a quote inside an unquoted cell is a character like any other', () => {
    expect(comments(`id,score,at,comment\na,9,${at},say "yes"\n`)).toEqual(['say "yes"']);
  });

  test('lines may end in line feed, carriage return or both, even mixed', () => {
    const lines = ['id,score,at,comment', `a,9,${at},one`, `b,9,${at},two`];
    for (const text of [lines.join('\n'), lines.join('\r'), lines.join('\r\n'), `${lines.join('\r\n')}\r\n`])
      expect(comments(text)).toEqual(['one', 'two']);
    expect(comments(`${lines[0] as string}\r\n${lines[1] as string}\n${lines[2] as string}\r`)).toEqual(['one', 'two']);
  });

  test('one line break of another kind changes nothing about the other lines', () => {
    const rows = Array.from({ length: 50 }, (_, i) => `r${i},9,${at},x`);
    for (const own of ['\r', '\n', '\r\n'])
      for (const other of ['\r', '\n', '\r\n']) {
        const quoted = `${['id,score,at,comment', ...rows].join(own)}${own}z,9,${at},"two${other}lines"${own}`;
        expect(comments(quoted)).toEqual([...rows.map(() => 'x'), `two${other}lines`]);
        for (const place of [0, 1, 25, 49]) {
          const text = ['id,score,at,comment', ...rows].map((row, i) => row + (i === place ? other : own)).join('');
          expect(parseCsv(text, mapping).responses).toHaveLength(50);
        }
      }
  });

  test('spaces between a closing quote and the next sign are no part of the cell', () => {
    expect(comments(`comment,id,score,at\n"one" ,a,9,${at}\n"two"\t,b,9,"${at}" \n"three",c,9,"${at}"  `)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  test('stray quotes before many spaces take no more time than other signs', () => {
    const size = 500_000;
    const text = `id,score,at,comment\na,9,${at},"${'x" '.repeat(size / 6)}${' '.repeat(size / 2)},b\n`;
    const start = performance.now();
    expect(parseCsv(text, mapping).rejected).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('commas, semicolons, tabs and bars between cells are found by the header', () => {
    for (const sign of [',', ';', '\t', '|'])
      expect(comments(['id,score,at,comment', `a,9,${at},one`].join('\n').replaceAll(',', sign))).toEqual(['one']);
  });

  test('a delimiter is found although another sign is more frequent', () => {
    const text = `id;score;at;comment;"a,b,c,d,e,f,g"\na;9;${at};one;\n`;
    expect(comments(text)).toEqual(['one']);
  });

  test('a byte order mark and a line sep=; are not part of the header', () => {
    expect(comments(`\uFEFFsep=;\r\nid;score;at;comment\r\na;9;${at};one\r\n`)).toEqual(['one']);
    expect(comments(`\uFEFF"id",score,at,comment\na,9,${at},one`)).toEqual(['one']);
  });
});

describe('rows', () => {
  test('rows are counted from 0 and lines from 1, across line breaks in cells', () => {
    const text = `id,score,at,comment\na,9,${at},"two\nlines"\n\nb,11,${at},x\n`;
    const { rejected, rows } = parseCsv(text, mapping);
    expect(rows).toBe(2);
    expect(rejected).toEqual([
      { row: 1, line: 5, issues: [{ code: 'score/not-on-scale', path: [1, 'score'], message: expect.any(String) }] },
    ]);
  });

  test('a row with more or fewer cells than the header is rejected', () => {
    const { rejected, responses } = parseCsv(`id,score,at,comment\na,9,${at}\nb,9,${at},x,y\nc,9,${at},x\n`, mapping);
    expect(rejected.map(({ row, line, issues: [{ code, path }] }) => [row, line, code, path])).toEqual([
      [0, 2, 'row/wrong-length', [0]],
      [1, 3, 'row/wrong-length', [1]],
    ]);
    expect(responses.map(({ id }) => id)).toEqual(['c']);
  });

  test('a quote that never closes costs its line and no other', () => {
    const { rejected, rows, responses } = parseCsv(
      `id,score,at,comment\na,9,${at},x\nb,9,${at},"open\nc,9,${at},x\n`,
      mapping,
    );
    expect([rows, responses.map(({ id }) => id)]).toEqual([3, ['a', 'c']]);
    expect(rejected.map(({ row, line, issues: [{ code }] }) => [row, line, code])).toEqual([[1, 3, 'csv/malformed']]);
  });

  test('a quote out of place costs its line and none of the thousand rows after it', () => {
    const good = Array.from({ length: 1000 }, (_, i) => `r${i},9,${at},${i === 999 ? '"fine"' : 'ok'}`);
    for (const cell of ['"Great" service', '"Great service', '"Great, "really"', '"', '"""']) {
      const text = ['id,score,at,comment', `a,9,${at},${cell}`, ...good].join('\n');
      const { rejected, rows, responses } = parseCsv(text, mapping);
      expect([rows, responses.length, rejected.map(({ line }) => line)]).toEqual([1001, 1000, [2]]);
    }
  });

  test('a faulty cell of several lines costs one row a line', () => {
    const text = `id,score,at,comment\na,9,${at},"one\nsay "two"\nthree"\nb,9,${at},x\n`;
    const { rejected, responses } = parseCsv(text, mapping);
    expect(rejected.map(({ line, issues: [{ code }] }) => [line, code])).toEqual([
      [2, 'csv/malformed'],
      [3, 'row/wrong-length'],
      [4, 'row/wrong-length'],
    ]);
    expect(responses.map(({ id }) => id)).toEqual(['b']);
  });

  test('a quoted cell of more than ten million characters is a quote that does not close', () => {
    const long = 'x'.repeat(10_000_001);
    const text = `id,score,at,comment\na,9,${at},"${long}\n"\nb,9,${at},"${long.slice(1)}"\n`;
    const { rejected, responses } = parseCsv(text, mapping);
    expect(responses.map(({ id, comment }) => [id, comment?.length])).toEqual([['b', 10_000_000]]);
    expect(rejected.map(({ line }) => line)).toEqual([2, 3]);
    const pieces = Array.from({ length: Math.ceil(text.length / 1_000_000) }, (_, i) =>
      text.slice(i * 1_000_000, (i + 1) * 1_000_000),
    );
    expect(parseCsvChunks(pieces, mapping).rejected).toEqual(rejected);
  });

  test('a line with an empty quoted cell is a row, a line with nothing is none', () => {
    const { rejected, rows } = parseCsv(`id,score,at,comment\n""\n\n\na,9,${at},x\n`, mapping);
    expect([rows, rejected.map(({ line, issues: [{ code }] }) => [line, code])]).toEqual([
      2,
      [[2, 'row/wrong-length']],
    ]);
  });

  test('a single quote within a quoted cell rejects its row only', () => {
    const { rejected, rows } = parseCsv(`id,score,at,comment\na,9,${at},"x"y"\nb,9,${at},z\n`, mapping);
    expect([rows, rejected.map(({ row, issues: [{ code }] }) => [row, code])]).toEqual([2, [[0, 'csv/malformed']]]);
  });

  test('rows without a header are read by position', () => {
    const { responses } = parseCsv(`a;9;${at}\nb;8;${at}\n`, { id: 0, score: 1, answeredAt: 2, header: false });
    expect(responses.map(({ id, score }) => [id, score])).toEqual([
      ['a', 9],
      ['b', 8],
    ]);
  });

  test('of columns with one name the mapped one is given by position', () => {
    const text = `id,score,at,note,note\na,9,${at},x,y\n`;
    expect(codeOf(() => parseCsv(text, { ...mapping, comment: 'note' }))).toBe('mapping/ambiguous-column');
    expect(parseCsv(text, { ...mapping, comment: 4 }).responses[0]?.comment).toBe('y');
    expect(parseCsv(text, { id: 'id', score: 'score', answeredAt: 'at' }).responses).toHaveLength(1);
  });
});

describe('the whole', () => {
  test('an empty text has no header', () => {
    for (const text of ['', '\uFEFF', '\n\n']) expect(codeOf(() => parseCsv(text, mapping))).toBe('csv/no-header');
  });

  test('a header without rows gives no answers', () => {
    expect(parseCsv('id,score,at,comment', mapping)).toMatchObject({ responses: [], rejected: [], rows: 0 });
  });

  test('a column that is not in the header is refused by name', () => {
    expect(codeOf(() => parseCsv(`id,score,when\na,9,${at}\n`, mapping))).toBe('mapping/missing-column');
  });

  test('a quote out of place in the header is refused', () => {
    expect(codeOf(() => parseCsv(`id,score,at,comment,"x"y"\n`, mapping))).toBe('csv/malformed');
  });

  test('what is no text is refused', () => {
    expect(codeOf(() => parseCsv(7 as never, mapping))).toBe('input/invalid');
    expect(codeOf(() => parseCsvChunks([7 as never], mapping))).toBe('input/invalid');
    expect(codeOf(() => parseCsv('', mapping, { delimiter: 'x' as never }))).toBe('option/unknown');
  });

  test('progress is told every ten thousand rows and at the end', () => {
    const rows = Array.from({ length: 20_005 }, (_, i) => `r${i},9,${at},`);
    const told: number[] = [];
    parseCsv(['id,score,at,comment', ...rows].join('\n'), mapping, { onProgress: (count) => told.push(count) });
    expect(told).toEqual([10_000, 20_000, 20_005]);
  });
});
