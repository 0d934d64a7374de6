/**
 * How many people gave each score, and nothing else.
 *
 * A tally is the smallest summary from which every score, interval and comparison in this library
 * can be computed. Two tallies of disjoint groups merge by addition, so answers may be counted
 * anywhere: in a stream, in a worker, in a database.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { SCORES, isScore, offScale } from '../scale/score.ts';
import type { Response } from '../response.ts';

/** Counts of the eleven scores; `counts[7]` is the number of sevens. Never negative; fractions where answers are weighted. */
export type Tally = { readonly counts: readonly number[] };

/** The tally of nobody: merging it changes nothing. */
export const emptyTally: Tally = /* @__PURE__ */ Object.freeze({
  counts: /* @__PURE__ */ Object.freeze(/* @__PURE__ */ new Array<number>(11).fill(0)),
});

/**
 * Counts scores.
 *
 * One pass and no allocation per answer; a `Uint8Array` is the fastest input.
 *
 * @param scores - Whole numbers from 0 to 10, in any order.
 * @returns How many answers each score got.
 * @throws {NpsError} `score/not-on-scale` with the position of the first value that is not a score, `input/invalid` for
 * a collection without a length, such as a set.
 * @example
 * tallyScores([10, 9, 7, 3]).counts // => [0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1]
 */
export function tallyScores(scores: ArrayLike<number>): Tally {
  if (!(scores.length >= 0)) fail('input/invalid', [], 'Scores come as an array or a typed array.');
  const ofBytes = scores instanceof Uint8Array ? countBytes(scores) : null;
  if (ofBytes !== null) return { counts: ofBytes };
  const counts = zeros();
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (!isScore(score)) offScale(score, [i]);
    counts[score] = (counts[score] as number) + 1;
  }
  return { counts };
}

/**
 * Counts bytes without looking at them one by one; null when one of them is not a score.
 *
 * Every byte has its place in a table of 256, so the check can wait until all are counted.
 */
const countBytes = (bytes: Uint8Array): number[] | null => {
  const table = new Float64Array(256);
  // `++` in place: spelled as an assignment of a sum, the same loop takes three times as long in some engines.
  for (let i = 0; i < bytes.length; i++) (table[bytes[i] as number] as number)++;
  return table.subarray(SCORES.length).some((count) => count > 0) ? null : [...table.subarray(0, SCORES.length)];
};

/**
 * Counts the scores of answers.
 *
 * Every answer counts as one, whatever its `weight`.
 *
 * @param responses - Answers that were checked at the door.
 * @returns How many answers each score got.
 * @example
 * tallyResponses([]).counts.length // => 11
 */
export function tallyResponses(responses: readonly Response[]): Tally {
  const counts = zeros();
  for (let i = 0; i < responses.length; i++) {
    const score = (responses[i] as Response).score;
    counts[score] = (counts[score] as number) + 1;
  }
  return { counts };
}

/**
 * Makes a tally from eleven counts, or refuses them.
 *
 * @param counts - How many answers each score got, from score 0 to score 10.
 * @returns The tally.
 * @throws {NpsError} `tally/wrong-length` for other than eleven counts, `tally/invalid-count` for one that is not
 * a finite number, `tally/negative-count` for one below 0.
 * @example
 * sizeOf(tallyOf([0, 0, 0, 0, 0, 0, 1, 0, 2, 3, 4])) // => 10
 */
export function tallyOf(counts: ArrayLike<number>): Tally {
  if (counts.length !== 11) fail('tally/wrong-length', [], `A tally has eleven counts, got ${counts.length}.`);
  return { counts: Array.from(counts, checkedCount) };
}

const checkedCount = (count: number, score: number): number => {
  if (typeof count !== 'number' || !Number.isFinite(count))
    fail(
      'tally/invalid-count',
      [score],
      `A count is a finite number, got ${typeof count === 'number' ? count : `a value of type ${typeof count}`}.`,
    );
  if (count < 0) fail('tally/negative-count', [score], `A count is at least 0, got ${count}.`);
  return count + 0;
};

/**
 * Adds two tallies of different answers.
 *
 * @param a - One group.
 * @param b - Another group that shares no answer with the first.
 * @returns The tally of both groups together.
 * @example
 * sizeOf(mergeTallies(tallyScores([9, 10]), tallyScores([3]))) // => 3
 */
export const mergeTallies = (a: Tally, b: Tally): Tally => ({
  counts: SCORES.map((score) => (a.counts[score] as number) + (b.counts[score] as number)),
});

/**
 * Takes a part away from the whole that holds it, as a rolling window does.
 *
 * Fractions may leave a rounding error below 0, of a billionth of the whole at most; it counts as 0.
 *
 * @param whole - The tally of a group.
 * @param part - The tally of some of its answers.
 * @returns The tally of the others.
 * @throws {NpsError} `tally/negative-count` when the part has an answer that the whole does not have.
 * @example
 * subtractTally(tallyScores([9, 10, 3]), tallyScores([3])) // => tallyScores([9, 10])
 */
export const subtractTally = (whole: Tally, part: Tally): Tally => ({
  counts: SCORES.map((score) => {
    const before = whole.counts[score] as number;
    const left = before - (part.counts[score] as number);
    return left < 0 && left >= -1e-9 * before ? 0 : checkedCount(left, score);
  }),
});

/**
 * How many answers are in a tally or in three category counts.
 *
 * @param counts - A tally, or the three category counts.
 * @returns The number of answers; a fraction where they are weighted.
 * @example
 * sizeOf({ detractors: 1, passives: 2, promoters: 3 }) // => 6
 */
export const sizeOf = (counts: Tally | CategoryCounts): number => {
  const { detractors, passives, promoters } = categoryCounts(counts);
  return detractors + passives + promoters;
};

/**
 * Sums a tally up to the three categories, and checks counts that come from a caller.
 *
 * @param counts - A tally, or the three category counts.
 * @returns The three counts.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0.
 * @example
 * categoryCounts(tallyScores([10, 9, 7, 3])) // => { detractors: 1, passives: 1, promoters: 2 }
 */
export function categoryCounts(counts: Tally | CategoryCounts): CategoryCounts {
  if (typeof counts !== 'object' || counts === null) return checkedCounts(NaN, 0, 0);
  if (!('counts' in counts)) return checkedCounts(counts.detractors, counts.passives, counts.promoters);
  const c = counts.counts as Eleven;
  return isEleven(c)
    ? checkedCounts(c[0] + c[1] + c[2] + c[3] + c[4] + c[5] + c[6], c[7] + c[8], c[9] + c[10])
    : checkedCounts(NaN, 0, 0);
}

type Eleven = readonly [number, number, number, number, number, number, number, number, number, number, number];

/** Eleven counts, each by itself at least 0: a null would pass for 0 in a sum, and a −1 hide in it. */
const isEleven = (counts: Eleven | null | undefined): boolean => {
  if (counts?.length !== 11) return false;
  for (let score = 0; score < 11; score++) if (!isCount(counts[score])) return false;
  return true;
};

const isCount = (count: unknown): boolean => typeof count === 'number' && count >= 0;

const checkedCounts = (detractors: number, passives: number, promoters: number): CategoryCounts =>
  isCount(detractors) && isCount(passives) && isCount(promoters) && detractors + passives + promoters < Infinity
    ? // Adding 0 turns −0 into 0.
      { detractors: detractors + 0, passives: passives + 0, promoters: promoters + 0 }
    : fail('counts/invalid', [], 'Counts of detractors, passives and promoters are finite numbers of at least 0.');

const zeros = (): number[] => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
