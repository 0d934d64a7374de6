import { expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { isScore } from '../../src/scale/score.ts';
import { isInstant } from '../../src/time/instant.ts';
import type { RejectedRow } from '../../src/input/issues.ts';
import type { RowMapping } from '../../src/input/mapping.ts';
import { safeParseResponse, parseResponses } from '../../src/input/response.ts';
import { parseRows } from '../../src/input/rows.ts';
import { parseTallies } from '../../src/input/tally.ts';
import type { Response } from '../../src/response.ts';
import { arbHostileCells, arbHostileKey, arbHostileRows } from '../../src/testing/rows.ts';

const machinery = (): string[] =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype].flatMap((prototype) =>
    Reflect.ownKeys(prototype).map(String),
  );
const before = machinery();

/** Every row is in one of the two lists, with reasons in the second; nothing else has changed. */
const expectAccount = (rows: readonly unknown[], accepted: number, rejected: readonly RejectedRow[]): void => {
  expect(accepted + rejected.length).toBe(rows.length);
  for (const { row, issues } of rejected) {
    expect(issues.length).toBeGreaterThan(0);
    for (const { code, path, message } of issues) {
      expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
      expect(path[0]).toBe(row);
      expect(message).toMatch(/\.$/);
    }
  }
  expect(machinery()).toEqual(before);
};

const expectGood = (response: Response): void => {
  expect(isScore(response.score) && isInstant(response.answeredAt)).toBe(true);
  expect(Object.getPrototypeOf(response.tags)).toBe(Object.prototype);
  expect(safeParseResponse(JSON.parse(JSON.stringify(response)))).toEqual({ ok: true, value: response });
};

test('a hundred thousand hostile rows are each accepted or rejected with a reason', { timeout: 120_000 }, () => {
  const lists = fc.sample(arbHostileRows({ minLength: 1000, maxLength: 1000 }), { numRuns: 100, seed: 1 });
  // Thousands of texts of a megabyte would be all that the test measures, so a few stand for them.
  const long = { id: 'long', subject: 's', score: 9, answeredAt: 0, comment: 'x'.repeat(1_000_000) };
  const rows = [...lists.flat(), long, { ...long, id: long.comment }, { ...long, score: long.comment }];
  const { responses, rejected } = parseResponses(rows);
  expect(responses.length + rejected.length).toBe(rows.length);
  // Ids are drawn once in the whole, so nearly all good rows have one of their own.
  const good = rows.filter((row) => safeParseResponse(row).ok).length / rows.length;
  expect(good).toBeGreaterThan(0.2);
  expect(good).toBeLessThan(0.3);
  expect(responses.length).toBeGreaterThan(1000);
  expect(rejected.every(({ issues }) => issues.length > 0)).toBe(true);
  expect(machinery()).toEqual(before);
});

const someRows = arbHostileRows({ maxTextLength: 20 });

test.prop([someRows])('answers in our own names: nothing throws, nothing is lost, what is accepted is good', (rows) => {
  const { responses, rejected } = parseResponses(rows);
  expectAccount(rows, responses.length, rejected);
  responses.forEach(expectGood);
});

const mapping: RowMapping = {
  id: 'id',
  subject: 'subject',
  score: 'score',
  answeredAt: ['answeredAt', '__proto__'],
  comment: 'comment',
  weight: 'weight',
  measure: 'measure',
  tags: { constructor: 'toString', country: 'constructor' },
  zone: 'America/St_Johns',
};

test.prop([someRows])('foreign records: nothing throws, nothing is lost, what is accepted is good', (rows) => {
  // A first row that is an array would be a header, which is refused as a whole when it lacks a column.
  const records = [{}, ...rows];
  const { responses, rejected } = parseRows(records, mapping);
  expectAccount(records, responses.length, rejected);
  responses.forEach(expectGood);
});

test.prop([
  fc.array(fc.oneof(arbHostileCells({ minLength: 3, maxLength: 4 }), fc.constantFrom<unknown>(null, 7, {}, 'abc'))),
])('rows of cells: nothing throws, nothing is lost, what is accepted is good', (cells) => {
  const { responses, rejected } = parseRows([['score', 'at', 'tag'], ...cells], {
    score: 'score',
    answeredAt: 'at',
    tags: { ['__proto__']: 'tag' },
    zone: 'Pacific/Apia',
  });
  expectAccount(cells, responses.length, rejected);
  responses.forEach(expectGood);
});

test.prop([someRows, fc.uniqueArray(arbHostileKey(), { maxLength: 3 })])(
  'rows of counts: nothing throws, nothing is lost',
  (rows, names) => {
    const by = names.filter((name) => !['score', 'count', 'counts'].includes(name));
    const counted = [...rows, { score: 9, count: 1e308 }, { score: 9, count: 1e308 }, { score: '9', count: 2n }];
    const { tallies, rejected } = parseTallies(counted, { by });
    expectAccount(counted, counted.length - rejected.length, rejected);
    for (const { tally } of tallies)
      expect(tally.counts.every((count) => Number.isFinite(count) && count >= 0)).toBe(true);
  },
);

test.prop([
  fc.string({ unit: 'grapheme', minLength: 12, maxLength: 40 }),
  fc.constantFrom('id', 'subject', 'score', 'answeredAt', 'weight', 'measure', 'tags'),
])('no message repeats what stood in a row', (text, key) => {
  const row = {
    id: text,
    subject: text,
    score: text,
    answeredAt: text,
    comment: text,
    weight: text,
    measure: text,
    tags: text,
  };
  const found = [...parseResponses([row]).rejected, ...parseRows([{ ...row, [key]: [text] }], mapping).rejected];
  for (const { issues } of found) for (const { message } of issues) expect(message).not.toContain(text);
});
