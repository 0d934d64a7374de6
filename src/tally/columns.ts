/**
 * The columnar path: millions of answers as arrays, counted in one pass.
 *
 * A caller who has a column of scores, one of segment numbers and one of period numbers needs no
 * objects: the counts of every cell come out of a single loop.
 *
 * @module
 */
import { fail } from '../error.ts';
import { isScore, offScale } from '../scale/score.ts';
import type { Tally } from './tally.ts';

/** Columns of equal length: row `i` of each belongs to answer `i`. */
export type AnswerColumns = {
  /** The scores, 0 to 10; a `Uint8Array` is the fastest. */
  readonly scores: ArrayLike<number>;
  /** The number of each answer's segment, from 0; all answers are segment 0 when left out. */
  readonly segments?: ArrayLike<number>;
  /** How many segments there are. @defaultValue 1 */
  readonly segmentCount?: number;
  /** The number of each answer's period, from 0; −1 for an answer in none of them. All are period 0 when left out. */
  readonly periods?: ArrayLike<number>;
  /** How many periods there are. @defaultValue 1 */
  readonly periodCount?: number;
};

/**
 * Counts columns of answers by segment and period.
 *
 * Costs one pass; memory is eleven numbers a cell, at most 5 000 000 cells.
 *
 * @param columns - Scores with the numbers of their segments and periods.
 * @returns Tallies by segment, then by period: `result[segment][period]`. Answers in period −1 are left out.
 * @throws {NpsError} `score/not-on-scale` with the first offending row, `columns/invalid` when columns differ in
 * length or a segment or period number is out of range, `option/out-of-range` for a bad count of either.
 * @example
 * const [north, south] = tallyColumns({ scores: [9, 3, 10], segments: [0, 1, 0], segmentCount: 2 });
 * north // => [tallyScores([9, 10])]
 * south // => [tallyScores([3])]
 */
export function tallyColumns({
  scores,
  segments,
  segmentCount = 1,
  periods,
  periodCount = 1,
}: AnswerColumns): Tally[][] {
  checkSize('segmentCount', segmentCount);
  checkSize('periodCount', periodCount);
  if (segmentCount * periodCount > MOST_CELLS)
    fail(
      'option/out-of-range',
      ['segmentCount'],
      `At most ${MOST_CELLS} cells are counted at once, got ${segmentCount * periodCount}.`,
    );
  checkLength('segments', segments, scores.length);
  checkLength('periods', periods, scores.length);
  const counts = new Float64Array(segmentCount * periodCount * 11);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    const segment = segments === undefined ? 0 : (segments[i] as number);
    const period = periods === undefined ? 0 : (periods[i] as number);
    if (!isScore(score)) offScale(score, ['scores', i]);
    if (!isIndex(segment, segmentCount)) outOfRange('segments', i, segment, segmentCount);
    if (period === -1) continue;
    if (!isIndex(period, periodCount)) outOfRange('periods', i, period, periodCount);
    // `++` in place: spelled as an assignment of a sum, it is slower in some engines.
    (counts[(segment * periodCount + period) * 11 + score] as number)++;
  }
  return Array.from({ length: segmentCount }, (_, segment) =>
    Array.from({ length: periodCount }, (__, period) => {
      const first = (segment * periodCount + period) * 11;
      return { counts: Array.from(counts.subarray(first, first + 11)) };
    }),
  );
}

const MOST_CELLS = 5_000_000;

const isIndex = (value: number, size: number): boolean => Number.isInteger(value) && value >= 0 && value < size;

const checkSize = (name: string, size: number): void => {
  if (!Number.isInteger(size) || size < 1)
    fail(
      'option/out-of-range',
      [name],
      `A number of segments or periods is a whole number of at least 1, got ${size}.`,
    );
};

const checkLength = (name: string, column: ArrayLike<number> | undefined, length: number): void => {
  if (column !== undefined && column.length !== length)
    fail('columns/invalid', [name], `Columns are equally long: ${length} scores, but ${column.length} ${name}.`);
};

const outOfRange = (name: string, row: number, value: number, size: number): never =>
  fail('columns/invalid', [name, row], `A number of ${name} is whole and from 0 to ${size - 1}, got ${value}.`);
