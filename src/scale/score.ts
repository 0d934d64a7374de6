/**
 * The scale of the one question: a whole number from 0 to 10.
 *
 * @module
 */
import { fail } from '../error.ts';

/** The eleven possible answers, lowest first. */
export const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** An answer to "how likely are you to recommend us?", from 0 (not at all) to 10 (extremely). */
export type Score = (typeof SCORES)[number];

/**
 * Tells whether a value is a score: a whole number from 0 to 10, and a number at all.
 *
 * @param value - Anything.
 * @returns True for 0, 1, … 10 (and for −0, which is 0); false for texts, fractions and everything else.
 * @example
 * isScore(7) // => true
 * isScore('7') // => false
 * isScore(7.5) // => false
 */
export const isScore = (value: unknown): value is Score =>
  Number.isInteger(value) && -1 < (value as number) && (value as number) < 11;

/**
 * Makes a score from a number, or refuses it.
 *
 * Nothing is rounded, clamped or converted from text: a 7.5 or a "9" is a sign that something
 * else was measured or that a column was read wrongly.
 *
 * @param value - The number that was answered.
 * @returns The same number as a `Score`; −0 becomes 0.
 * @throws {NpsError} `score/not-on-scale` for everything but a whole number from 0 to 10.
 * @example
 * scoreOf(9) // => 9
 */
export const scoreOf = (value: number): Score =>
  // Adding 0 turns −0 into 0 and changes no other score.
  isScore(value) ? ((value + 0) as Score) : offScale(value, []);

/**
 * Refuses a value that is not a score, saying what came but never repeating a text (it may hold a comment).
 *
 * @param value - What came instead of a score.
 * @param path - Where it stood.
 * @throws {NpsError} `score/not-on-scale`, always.
 * @internal
 */
export const offScale = (value: unknown, path: readonly (string | number)[]): never =>
  fail(
    'score/not-on-scale',
    path,
    `A score is a whole number from 0 to 10, got ${typeof value === 'number' ? value : `a value of type ${typeof value}`}.`,
  );
