import { expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { SCORES } from '../../src/scale/score.ts';
import { parseTallies } from '../../src/input/tally.ts';
import { arbTally } from '../../src/testing/arbitraries.ts';

const counts = (pairs: Readonly<Record<number, number>>): number[] => SCORES.map((score) => pairs[score] ?? 0);
const codes = (row: unknown, by: readonly string[] = []): unknown =>
  parseTallies([row], { by }).rejected.flatMap(({ issues }) => issues.map(({ code, path }) => [code, path.slice(1)]));

test('rows of a GROUP BY become tallies, in the order of their groups', () => {
  const rows = [
    { country: 'SE', score: 9, count: 120 },
    { country: 'FI', score: '3', count: '8' },
    { country: 'SE', score: 10n, count: 2n },
    { country: 'SE', score: 9, count: 1 },
    { score: 0, count: 0.5 },
  ];
  expect(parseTallies(rows, { by: ['country'] })).toEqual({
    tallies: [
      { by: { country: 'SE' }, tally: { counts: counts({ 9: 121, 10: 2 }) } },
      { by: { country: 'FI' }, tally: { counts: counts({ 3: 8 }) } },
      { by: { country: null }, tally: { counts: counts({ 0: 0.5 }) } },
    ],
    rejected: [],
    rows: 5,
  });
});

test('rows of eleven counts become tallies, also from typed arrays and texts', () => {
  const eleven = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  for (const given of [eleven, Uint32Array.from(eleven), BigInt64Array.from(eleven.map(BigInt)), eleven.map(String)])
    expect(parseTallies([{ counts: given }]).tallies).toEqual([{ by: {}, tally: { counts: eleven } }]);
});

test('a number, a text and truth name groups; null and nothing are one group, and no text is', () => {
  const rows = [7, '7', true, null, undefined, 'null', ''].map((name) => ({ name, score: 1, count: 1 }));
  expect(parseTallies(rows, { by: ['name'] }).tallies.map(({ by }) => by['name'])).toEqual([
    '7',
    'true',
    null,
    'null',
    '',
  ]);
});

test('groups of several members are told apart, whatever their texts', () => {
  const rows = [
    { a: 'x","y', b: 'z', score: 1, count: 1 },
    { a: 'x', b: 'y","z', score: 1, count: 1 },
  ];
  expect(parseTallies(rows, { by: ['a', 'b'] }).tallies).toHaveLength(2);
});

test('a member named like the machinery of objects is a member', () => {
  const row = JSON.parse('{"__proto__":"a","constructor":"b","score":1,"count":1}') as object;
  const { tallies } = parseTallies([row], { by: ['__proto__', 'constructor'] });
  expect(Object.entries(tallies[0]?.by ?? {})).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ]);
});

test('a member that is not named would be lost in the sum, so its row is rejected', () => {
  expect(codes({ country: 'FI', score: 1, count: 1 })).toEqual([['response/unknown-key', ['country']]]);
  expect(codes({ counts: SCORES, score: 1 })).toEqual([['response/unknown-key', ['score']]]);
});

test('each wrong member is told', () => {
  expect(codes({ score: null, count: 'many' })).toEqual([
    ['score/missing', ['score']],
    ['tally/invalid-count', ['count']],
  ]);
  expect(codes({ score: 7.5, count: -1 })).toEqual([
    ['score/not-on-scale', ['score']],
    ['tally/negative-count', ['count']],
  ]);
  for (const count of [NaN, Infinity, null, undefined, '', '1,5', '0x1', 2n ** 60n, [1], {}])
    expect(codes({ score: 1, count })).toEqual([['tally/invalid-count', ['count']]]);
  expect(codes({ counts: [1, 2, 3] })).toEqual([['tally/wrong-length', ['counts']]]);
  expect(codes({ counts: [...SCORES.slice(1), -1] })).toEqual([['tally/negative-count', ['counts', 10]]]);
  expect(codes({ country: {}, score: 1, count: 1 }, ['country'])).toEqual([['tag/invalid', ['country']]]);
  expect(codes([1])).toEqual([['response/not-an-object', []]]);
});

test('a list without end is refused by its length, and a large number is not repeated', () => {
  const endless: unknown[] = [];
  endless.length = 2 ** 32 - 1;
  for (const counts of [
    endless,
    new Uint8Array(2e8),
    new DataView(new ArrayBuffer(11)),
    Object.create(endless) as object,
  ])
    expect(codes({ counts })).toEqual([['tally/wrong-length', ['counts']]]);
  const { rejected } = parseTallies([
    { score: 358_401_234_567, count: 1 },
    { score: 12, count: 1 },
  ]);
  expect(rejected.map(({ issues: [{ message }] }) => /358/.test(message) || / 12\./.test(message))).toEqual([
    false,
    true,
  ]);
});

test('counts that add up to more than a number holds are rejected', () => {
  const { tallies, rejected } = parseTallies([
    { score: 1, count: 1e308 },
    { score: 1, count: 1e308 },
  ]);
  expect([tallies[0]?.tally.counts[1], rejected.map(({ row }) => row)]).toEqual([1e308, [1]]);
});

test('a group has a name of its own', () => {
  for (const by of [['a', 'a'], ['score'], ['counts'], [7], 'country'])
    expect(() => parseTallies([], { by: by as never })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range' }),
    );
  expect(() => parseTallies({})).toThrow(expect.objectContaining({ code: 'input/invalid' }));
});

test.prop([fc.array(arbTally(), { minLength: 1, maxLength: 5 })])(
  'the long and the short form give the same tally',
  (tallies) => {
    const long = tallies.flatMap(({ counts: list }) => list.map((count, score) => ({ score, count: String(count) })));
    expect(parseTallies(long).tallies).toEqual(parseTallies(tallies).tallies);
  },
);
