import { expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { SCORES } from '../../src/scale/score.ts';
import { parseCsv, parseCsvChunks } from '../../src/input/csv.ts';
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
/** A blank comment is none in a table; everything else survives. */
const inTable = ({ comment, ...rest }: Response): Response =>
  comment === undefined || comment.trim() === '' ? rest : { ...rest, comment };

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

const arbCsvText = fc
  .array(fc.constantFrom('9', '12', ',', ',', '"', '\n', '\n', '\r\n', '\r', 'x', '2024-02-29', 'é', ';', ' '), {
    maxLength: 60,
  })
  .map((parts) => `score,at,id\n${parts.join('')}`);
const loose: RowMapping = { score: 'score', answeredAt: 'at', id: 'id', zone: 'UTC' };

test.prop([arbCsvText])('any text below a header: nothing throws, nothing is lost', (text) => {
  const { responses, rejected, rows } = parseCsv(text, loose);
  expect(responses.length + rejected.length).toBe(rows);
  for (const { line } of rejected) expect(line).toBeGreaterThan(1);
});

test.prop([arbCsvText, fc.array(fc.nat(80), { maxLength: 6 })])(
  'where a text is cut into pieces makes no difference',
  (text, cuts) => {
    const positions = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
    const pieces = positions.slice(1).map((end, index) => text.slice(positions[index], end));
    expect(parseCsvChunks(pieces, loose)).toEqual(parseCsv(text, loose));
    // A long header makes the reader begin before it has everything.
    const long = `"${'h'.repeat(70_000)}",`;
    const padded = [text.slice(0, 12), `,${long.slice(0, -1)}`, text.slice(12)];
    expect(parseCsvChunks(padded, loose)).toEqual(parseCsv(padded.join(''), loose));
  },
);

test.prop([
  arbScore(),
  fc.constantFrom('', ' '),
  fc.constantFrom(' - likely', ' = likely', ' (likely)', ': likely', '.0', ''),
])('a score stays the same in every dress', (score, space, label) => {
  const { read } = scoreReader({ labels: {}, missing: [] });
  for (const cell of [score, BigInt(score), `${space}${score}${label}${space}`]) expect(read(cell)).toBe(score);
});

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
