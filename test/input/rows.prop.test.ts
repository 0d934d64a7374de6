import { expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { SCORES } from '../../src/scale/score.ts';
import { parseCsv } from '../../src/input/csv.ts';
import { isFault } from '../../src/input/issues.ts';
import type { RowMapping } from '../../src/input/mapping.ts';
import { momentReader } from '../../src/input/moments.ts';
import { parseResponses } from '../../src/input/response.ts';
import { parseRows } from '../../src/input/rows.ts';
import { scoreReader } from '../../src/input/scores.ts';
import type { Response } from '../../src/response.ts';
import { arbResponses, arbScore } from '../../src/testing/arbitraries.ts';
import { arbInstant, arbZone } from '../../src/testing/times.ts';

test.prop([arbResponses()])('answers written as JSON come back unchanged', (responses) => {
  const parsed = parseResponses(JSON.parse(JSON.stringify(responses)));
  expect([parsed.responses, parsed.rejected]).toEqual([responses, []]);
});

const FIELDS = [
  'id',
  'subject',
  'score',
  'answeredAt',
  'comment',
  'language',
  'weight',
  'measure',
  'touchpoint',
  'wave',
] as const;
const TAGS = ['country', 'plan'] as const;
const mapping: RowMapping = { ...Object.fromEntries(FIELDS.map((field) => [field, field])), tags: TAGS } as never;

const cellsOf = (response: Response): string[] => [
  ...FIELDS.map((field) => String(response[field] ?? '')),
  ...TAGS.map((tag) => response.tags[tag] ?? ''),
];
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const arbSign = fc.constantFrom(',', ';', '\t', '|');
const arbBreak = fc.constantFrom('\n', '\r\n');
const csvOf = (responses: readonly Response[], sign: string, lineBreak: string): string =>
  [[...FIELDS, ...TAGS], ...responses.map(cellsOf)].map((cells) => cells.map(quoted).join(sign)).join(lineBreak);
/** A table has no blank comments and tags, and no spaces around a tag; everything else survives. */
const inTable = ({ comment, tags, ...rest }: Response): Response => ({
  ...rest,
  ...(comment === undefined || comment.trim() === '' ? {} : { comment }),
  tags: Object.fromEntries(
    Object.entries(tags)
      .map(([tag, text]) => [tag, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  ),
});

test.prop([arbResponses({ maxLength: 15 }), arbSign, arbBreak])(
  'answers written as CSV come back unchanged',
  (responses, sign, lineBreak) => {
    const { responses: parsed, rejected } = parseCsv(csvOf(responses, sign, lineBreak), mapping);
    expect([parsed, rejected]).toEqual([responses.map(inTable), []]);
  },
);

test.prop([arbResponses({ maxLength: 15 })])('records, tables and CSV give the same account', (responses) => {
  const cells = responses.map(cellsOf);
  const header = [...FIELDS, ...TAGS];
  const records = cells.map((row) => Object.fromEntries(row.map((cell, index) => [header[index], cell])));
  const { rejected, ...table } = parseRows([header, ...cells], mapping);
  expect(rejected).toEqual([]);
  expect(parseCsv(csvOf(responses, ',', '\n'), mapping)).toEqual({ rejected, ...table });
  expect(parseRows(records, mapping)).toEqual({ rejected, ...table });
});

test.prop([
  arbScore(),
  fc.constantFrom('', ' '),
  fc.constantFrom(' - likely', ' = likely', ' (likely)', ': likely', '.0', ''),
])('a score stays the same in every dress', (score, space, label) => {
  const { read } = scoreReader({ labels: {}, missing: [] });
  for (const cell of [score, BigInt(score), `${space}${score}${label}${space}`]) expect(read(cell)).toBe(score);
});

const arbNumber = fc.oneof(
  fc.integer({ min: -99, max: 99 }),
  fc.integer({ min: 1e9, max: 1e10 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const outcome = (read: unknown): unknown => (isFault(read as never) ? (read as { code: string }).code : read);

test.prop([arbNumber, arbScore(), fc.constantFrom([], ['seconds'], ['YYYYMMDDHHmm'], ['YYYYMMDD', 'milliseconds'])])(
  'numbers and their texts read alike',
  (value, score, formats) => {
    const scores = scoreReader({ labels: { [value]: score, 8: 1 }, missing: ['9', '-99'] });
    const moments = momentReader({ formats, zone: 'UTC' });
    for (const number of [value, Math.trunc(value), 8, 9, -99]) {
      expect(outcome(scores.read(number))).toEqual(outcome(scores.read(String(number))));
      expect(outcome(moments(number))).toEqual(outcome(moments(String(number))));
      const at = '2024-02-29T12:00:00.000Z';
      const rows = [number, String(number)].map((cell) => ({ score: 5, at, weight: cell, tag: cell, comment: cell }));
      const mapping: RowMapping = {
        score: 'score',
        answeredAt: 'at',
        weight: 'weight',
        tags: ['tag'],
        comment: 'comment',
        missing: ['9', '-99'],
      };
      const [one, other] = rows.map((row) => parseRows([row], mapping));
      expect([one?.responses, one?.rejected.length]).toEqual([other?.responses, other?.rejected.length]);
    }
  },
);

test.prop([fc.oneof(fc.string(), fc.double(), fc.bigInt())])('what is read as a score is one', (cell) => {
  const score = scoreReader({ labels: {}, missing: [] }).read(cell);
  if (isFault(score)) expect(score.code).toMatch(/^score\//);
  else expect(SCORES).toContain(score);
});

test.prop([arbInstant(), arbZone()])('an instant stays the same in every form that has an offset', (instant, zone) => {
  const read = momentReader({ formats: [], zone });
  const epoch = Date.parse(instant);
  const east = new Date(epoch + 5.5 * 3_600_000).toISOString().replace('Z', '+05:30');
  const forms: unknown[] = [
    instant,
    new Date(epoch),
    instant.replace('Z', '+00:00'),
    instant.replace('T', ' ').replace('Z', ' UTC'),
  ];
  if (/^\d{4}/.test(east)) forms.push(east);
  for (const form of forms) expect(read(form)).toEqual({ instant, adjusted: null });
});
