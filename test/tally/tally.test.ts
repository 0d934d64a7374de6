import { expect, test } from 'vitest';
import {
  categoryCounts,
  emptyTally,
  mergeTallies,
  sizeOf,
  subtractTally,
  tallyOf,
  tallyResponses,
  tallyScores,
} from '../../src/tally/tally.ts';

const refused = (code: string, path: (string | number)[]): unknown => expect.objectContaining({ code, path });

test('a tally counts each score', () => {
  expect(tallyScores([0, 6, 7, 7, 8, 9, 10]).counts).toEqual([1, 0, 0, 0, 0, 0, 1, 2, 1, 1, 1]);
});

test('a typed array and a list give the same tally', () => {
  expect(tallyScores(Uint8Array.of(9, 3))).toEqual(tallyScores([9, 3]));
});

test('nobody gives the empty tally', () => {
  expect(tallyScores([])).toEqual(emptyTally);
  expect(sizeOf(emptyTally)).toBe(0);
});

test('the empty tally cannot be changed', () => {
  expect(() => (emptyTally.counts as number[]).push(1)).toThrow(TypeError);
});

test.each([[[9, 11]], [[9, 7.5]], [[9, NaN]], [[9, '9']], [[9, null]], [[9, -1]], [[9, undefined]]])(
  '%j is refused at its second answer',
  (scores) => {
    expect(() => tallyScores(scores as number[])).toThrow(refused('score/not-on-scale', [1]));
  },
);

test('minus zero counts as 0', () => {
  expect(tallyScores([-0])).toEqual(tallyScores([0]));
});

test('answers count as one each, whatever their weight', () => {
  const answer = { id: 'a', subject: 's', answeredAt: '2024-01-01T00:00:00.000Z', tags: {} };
  expect(
    tallyResponses([
      { ...answer, score: 9, weight: 3 },
      { ...answer, score: 2 },
    ]),
  ).toEqual(tallyScores([9, 2]));
});

test('the cut points are 6|7 and 8|9', () => {
  expect(categoryCounts(tallyOf([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]))).toEqual({
    detractors: 127,
    passives: 384,
    promoters: 1536,
  });
});

test('three counts pass through', () => {
  expect(categoryCounts({ detractors: 1.5, passives: 0, promoters: 2 })).toEqual({
    detractors: 1.5,
    passives: 0,
    promoters: 2,
  });
});

test.each([
  [{ detractors: -1, passives: 0, promoters: 0 }],
  [{ detractors: NaN, passives: 0, promoters: 0 }],
  [{ detractors: 1, passives: Infinity, promoters: 0 }],
  [{ detractors: '1', passives: 0, promoters: 0 }],
  [{ detractors: 1, passives: 0 }],
  [{ counts: [1, 2, 3] }],
  [{}],
  [null],
  [7],
  [{ detractors: null, passives: 1, promoters: 2 }],
  [{ detractors: true, passives: 1, promoters: 2 }],
  [{ detractors: { valueOf: () => 1 }, passives: 1, promoters: 2 }],
  [{ counts: null }],
  [{ counts: [null, null, 0, 0, 0, 0, 0, 0, 0, 0, 5] }],
  [{ counts: [-1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5] }],
  [{ counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5] }],
])('%j are no counts', (counts) => {
  expect(() => categoryCounts(counts as never)).toThrow(refused('counts/invalid', []));
});

test('big integers are no counts', () => {
  expect(() => categoryCounts({ detractors: 1n, passives: 1, promoters: 2 } as never)).toThrow(
    refused('counts/invalid', []),
  );
});

test('minus zero loses its sign', () => {
  expect(
    Object.values(categoryCounts({ detractors: -0, passives: -0, promoters: -0 })).every((count) =>
      Object.is(count, 0),
    ),
  ).toBe(true);
});

test('a set is no list of scores', () => {
  expect(() => tallyScores(new Set([9]) as never)).toThrow(refused('input/invalid', []));
});

test('eleven counts make a tally', () => {
  expect(tallyOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2.5]).counts[10]).toBe(2.5);
  expect(Object.is(tallyOf([-0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).counts[0], 0)).toBe(true);
});

test('other counts are refused', () => {
  expect(() => tallyOf([1, 2, 3])).toThrow(refused('tally/wrong-length', []));
  expect(() => tallyOf([0, 0, 0, 0, 0, 0, 0, 0, 0, NaN, 0])).toThrow(refused('tally/invalid-count', [9]));
  expect(() => tallyOf([0, 0, '3', 0, 0, 0, 0, 0, 0, 0, 0] as number[])).toThrow(refused('tally/invalid-count', [2]));
  expect(() => tallyOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1])).toThrow(refused('tally/negative-count', [10]));
});

test('a part that the whole does not hold cannot be taken away', () => {
  expect(() => subtractTally(tallyScores([9]), tallyScores([10]))).toThrow(refused('tally/negative-count', [10]));
});

test('merging with the empty tally changes nothing', () => {
  const tally = tallyScores([9, 3]);
  expect(mergeTallies(tally, emptyTally)).toEqual(tally);
});
