import { expect, test as example } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { parseCsv, parseCsvChunks } from '../../src/input/csv.ts';
import type { RowMapping } from '../../src/input/mapping.ts';
import { plainRecords } from './plain-csv.ts';

const at = '2024-02-29T12:00:00Z';
const mapping: RowMapping = { id: 'id', score: 'score', answeredAt: 'at', comment: 'comment' };
/** A name of this length makes the reader begin before it has everything. */
const LONG = 'h'.repeat(70_000);
const padding: RowMapping = { ...mapping, comment: LONG };
const header = ['id', 'score', 'at', 'comment'];

/** Texts with line breaks of one kind or of all, and any kind of break in quoted cells. */
const arbCsv = fc
  .record({
    sign: fc.constantFrom(',', ';', '\t', '|'),
    breaks: fc.constantFrom(['\n'], ['\r'], ['\r\n'], ['\n', '\r', '\r\n'], ['\r', '\n']),
  })
  .chain(({ sign, breaks }) => {
    const cell = fc.constantFrom('x', '', '""', '"a""b"', '"two\nlines"', '"two\rlines"', '"\r\n"', '"q"', `"${sign}"`);
    const good = fc.tuple(fc.nat(99), fc.nat(12), cell).map(([id, score, text]) => [id, score, at, text].join(sign));
    const noise = fc
      .array(fc.constantFrom('9', '"', '"', sign, 'x', 'é', ' ', at, '""', '\n', '\r'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    const line = fc.tuple(fc.oneof({ weight: 2, arbitrary: good }, noise), fc.constantFrom(...breaks));
    return fc.tuple(fc.constant(sign), fc.constantFrom(...breaks), fc.array(line, { maxLength: 12 }));
  })
  .map(([sign, first, lines]) => ({ sign, text: `${header.join(sign)}${first}${lines.flat().join('')}` }));

/** What an independent reader finds: the comments of the whole rows, and the lines of the rows whose form is wrong. */
const expectedOf = (text: string, sign: string) => {
  const rows = plainRecords(text, sign).slice(1);
  return {
    rows: rows.length,
    malformed: rows.filter(({ cells }) => cells === null).map(({ line }) => line),
    wrongLength: rows.filter(({ cells }) => cells !== null && cells.length !== 4).map(({ line }) => line),
    cells: new Map(rows.map(({ line, cells }) => [line, cells])),
  };
};

test.prop([arbCsv], { numRuns: 500 })('rows, lines and cells are those of an independent reader', ({ sign, text }) => {
  const parsed = parseCsv(text, { ...mapping, id: 0, score: 1, answeredAt: 2, comment: 3 });
  const expected = expectedOf(text, sign);
  const linesWith = (code: string): unknown[] =>
    parsed.rejected.filter(({ issues: [issue] }) => issue.code === code).map(({ line }) => line);
  expect({
    rows: parsed.rows,
    malformed: linesWith('csv/malformed'),
    wrongLength: linesWith('row/wrong-length'),
  }).toEqual({ rows: expected.rows, malformed: expected.malformed, wrongLength: expected.wrongLength });
  const rejected = new Set(parsed.rejected.map(({ line }) => line));
  const accepted = [...expected.cells].filter(([line]) => !rejected.has(line)).map(([, cells]) => cells as string[]);
  expect(parsed.responses.map(({ id, score, comment = '' }) => [id, String(score), comment])).toEqual(
    accepted.map(([id = '', score = '', , comment = '']) => [
      id.trim(),
      String(Number(score)),
      comment.trim() === '' ? '' : comment,
    ]),
  );
});

test.prop([arbCsv, fc.nat(200)])('where a text is cut makes no difference', ({ text }, cut) => {
  const padded = text.replace('comment', LONG);
  const place = LONG.length + Math.min(cut, padded.length - LONG.length);
  const whole = parseCsv(padded, padding);
  expect(parseCsvChunks([padded.slice(0, place), padded.slice(place)], padding)).toEqual(whole);
});

const TAILS = [
  (end: string) => `a,9,${at},"q ""x"" , y${end}w",T`,
  (end: string) => `a,9,${at},x,t${end}b,8,${at},"two${end}${end}lines"${end}${end}c,8,${at},,"x"${end}`,
  (end: string) => `a,9,${at},"open${end}b,9,${at},x,t${end}`,
  (end: string) => `a,9,${at},"a"b",t${end}b,8,${at},"😀${end}"  ,t${end}${end}c,8,${at},,"x"${end}`,
  (end: string) => `a,9,${at},"${end}","\r"${end}b,9,${at},x,"y\n" ${end}""${end}`,
];

example.each(
  TAILS.flatMap((tail, index) => ['\n', '\r\n', '\r'].map((end) => [index, JSON.stringify(end), tail, end] as const)),
)('text %d with %s is read alike wherever it is cut', (_index, _end, tail, end) => {
  const head = `id,score,at,${LONG},tag${end}`;
  const text = head + tail(end);
  const whole = parseCsv(text, padding);
  expect(whole.rows).toBe(plainRecords(text, ',').length - 1);
  for (let cut = head.length - 3; cut <= text.length; cut++)
    expect([cut, parseCsvChunks([text.slice(0, cut), text.slice(cut)], padding)]).toEqual([cut, whole]);
});
