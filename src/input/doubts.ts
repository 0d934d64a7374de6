/**
 * Signs that the numbers read as scores were measured on another scale.
 *
 * No single answer shows it, but all together may. A doubt never changes or removes an answer; it asks a person
 * to look at the question that was put.
 *
 * @module
 */
import { SCORES } from '../scale/score.ts';

/** The doubts about a scale. */
export const DOUBTS = ['index-for-value', 'one-to-ten', 'one-to-five'] as const;

/**
 * What the distribution of the scores makes suspicious.
 *
 * `index-for-value`: an 11 occurs and no 0. Some tools export the position of the choice, 1 to 11, in place of
 * the number on it; then every score is one too high.
 * `one-to-ten`: at least 100 answers, some 1, some above 5, no 0. The scale may have begun at 1; a 0 is rare, so this is only a caution.
 * `one-to-five`: at least 20 answers and none above 5, as on a five-point scale.
 */
export type Doubt = (typeof DOUBTS)[number];

/** The count of each number from 0 to 11 among the values that were read as scores. */
export type Census = number[];

/**
 * Starts a count.
 *
 * @returns Twelve zeros.
 * @internal
 */
export const emptyCensus = (): Census => new Array<number>(12).fill(0);

/**
 * Counts one value; everything but a whole number from 0 to 11 is left out.
 *
 * @param census - The counts, which are changed.
 * @param value - What was read.
 * @internal
 */
export const countValue = (census: Census, value: unknown): void => {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 11)
    census[value as number] = (census[value as number] as number) + 1;
};

/**
 * Looks at all values together.
 *
 * @param census - How often each number occurred.
 * @returns The doubts that apply, in the order of `DOUBTS`.
 * @internal
 */
export function doubtsOf(census: Census): Doubt[] {
  const at = (value: number): number => census[value] as number;
  const answers = SCORES.reduce<number>((sum, score) => sum + at(score), 0);
  const aboveFive = answers - at(0) - at(1) - at(2) - at(3) - at(4) - at(5) + at(11);
  const applies: Readonly<Record<Doubt, boolean>> = {
    'index-for-value': at(11) > 0 && at(0) === 0,
    'one-to-ten': answers >= 100 && at(0) === 0 && at(1) > 0 && at(11) === 0 && aboveFive > 0,
    'one-to-five': answers >= 20 && aboveFive === 0,
  };
  return DOUBTS.filter((doubt) => applies[doubt]);
}
