import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { tallyColumns } from '../../src/tally/columns.ts';
import { emptyTally, tallyScores } from '../../src/tally/tally.ts';
import { arbScore } from '../../src/testing/arbitraries.ts';

const refused = (code: string, path: (string | number)[]): unknown => expect.objectContaining({ code, path });

test('without segments and periods all answers are in one cell', () => {
  expect(tallyColumns({ scores: [9, 3] })).toEqual([[tallyScores([9, 3])]]);
});

test('answers fall into the cell of their segment and period', () => {
  const columns = {
    scores: Uint8Array.of(9, 3, 10, 7),
    segments: Uint8Array.of(0, 1, 0, 1),
    segmentCount: 2,
    periods: Int32Array.of(0, 0, 1, 1),
    periodCount: 2,
  };
  expect(tallyColumns(columns)).toEqual([
    [tallyScores([9]), tallyScores([10])],
    [tallyScores([3]), tallyScores([7])],
  ]);
});

test('an answer in no period is left out', () => {
  expect(tallyColumns({ scores: [9, 3], periods: [-1, 0], periodCount: 1 })).toEqual([[tallyScores([3])]]);
});

test('a segment without answers has the empty tally', () => {
  expect(tallyColumns({ scores: [9], segments: [2], segmentCount: 3 })).toEqual([
    [emptyTally],
    [emptyTally],
    [tallyScores([9])],
  ]);
});

test('the first bad row is named', () => {
  expect(() => tallyColumns({ scores: [9, 11] })).toThrow(refused('score/not-on-scale', ['scores', 1]));
  expect(() => tallyColumns({ scores: [9, 9], segments: [0, 1] })).toThrow(refused('columns/invalid', ['segments', 1]));
  expect(() => tallyColumns({ scores: [9, 9], segments: [0, -1] })).toThrow(
    refused('columns/invalid', ['segments', 1]),
  );
  expect(() => tallyColumns({ scores: [9, 9], periods: [0, 0.5] })).toThrow(refused('columns/invalid', ['periods', 1]));
  expect(() => tallyColumns({ scores: [9, 9], periods: [0, -2] })).toThrow(refused('columns/invalid', ['periods', 1]));
  expect(() => tallyColumns({ scores: [9, 9], periods: [0, NaN] })).toThrow(refused('columns/invalid', ['periods', 1]));
});

test('columns of different lengths and bad sizes are refused', () => {
  expect(() => tallyColumns({ scores: [9], segments: [] })).toThrow(refused('columns/invalid', ['segments']));
  expect(() => tallyColumns({ scores: [9], periods: [0, 0] })).toThrow(refused('columns/invalid', ['periods']));
  expect(() => tallyColumns({ scores: [9], segmentCount: 0 })).toThrow(
    refused('option/out-of-range', ['segmentCount']),
  );
  expect(() => tallyColumns({ scores: [9], periodCount: 1.5 })).toThrow(
    refused('option/out-of-range', ['periodCount']),
  );
  expect(() => tallyColumns({ scores: [], segmentCount: 1e6, periodCount: 1e6 })).toThrow(
    refused('option/out-of-range', ['segmentCount']),
  );
});

prop.prop([fc.array(fc.tuple(arbScore(), fc.nat(2), fc.integer({ min: -1, max: 3 })))])(
  'cells agree with filtering the answers',
  (rows) => {
    const cells = tallyColumns({
      scores: rows.map(([score]) => score),
      segments: rows.map(([, segment]) => segment),
      segmentCount: 3,
      periods: rows.map(([, , period]) => period),
      periodCount: 4,
    });
    const slow = [0, 1, 2].map((segment) =>
      [0, 1, 2, 3].map((period) =>
        tallyScores(rows.filter((row) => row[1] === segment && row[2] === period).map(([score]) => score)),
      ),
    );
    expect(cells).toEqual(slow);
  },
);
