/**
 * How far the scores of periods lie from their common score, measured in what chance gives each.
 *
 * @module
 */
import { sampleOf } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';

/** The scatter of the scores of periods. */
export type Scatter = {
  /** The score of all answers together, in points; `null` when nobody answered. */
  readonly center: number | null;
  /** The variance of one answer in points squared, all answers together; 0 when nobody answered. */
  readonly variance: number;
  /** For each period, score less `center` in standard errors √(variance / n); `null` where nobody answered. */
  readonly z: readonly (number | null)[];
  /** The spread of `z` from one period to the next, 1 where nothing but chance is at work; `null` below two periods. */
  readonly sigmaZ: number | null;
};

/** Fractional counts of one mix differ by so much in their score, in points: no period lies above or below for that. */
const ROUNDING = 1e-11;

/**
 * Measures the scatter of periods. Where all answers are in one category every score is the same, and every `z` is 0.
 *
 * @param periods - The counts of the periods in the order of time.
 * @param baseline - The counts from which center, variance and spread are taken; all periods unless told otherwise.
 * @returns The scatter.
 * @see Laney (2002), Improved Control Charts for Attributes, Quality Engineering 14(4).
 * @internal
 */
export function scatterOf(periods: readonly CategoryCounts[], baseline: readonly CategoryCounts[] = periods): Scatter {
  const { n, nps: center, variance: perAnswer } = sampleOf(sumOf(baseline));
  if (n === 0) return { center: null, variance: 0, z: periods.map(() => null), sigmaZ: null };
  const variance = 1e4 * perAnswer;
  const zOf = (counts: CategoryCounts): number | null => {
    const { n: answers, nps } = sampleOf(counts);
    if (answers === 0) return null;
    const distance = nps - center;
    return variance === 0 || Math.abs(distance) < ROUNDING ? 0 : (distance / Math.sqrt(variance)) * Math.sqrt(answers);
  };
  const z = periods.map(zOf);
  return { center, variance, z, sigmaZ: movingSigma(baseline === periods ? z : baseline.map(zOf)) };
}

/**
 * The standard deviation of a row of numbers, from the mean distance of neighbors: a slow drift hardly adds to it.
 *
 * @param values - Numbers in the order of time; `null` is passed over.
 * @returns The deviation; `null` for fewer than two numbers.
 * @internal
 */
export function movingSigma(values: readonly (number | null)[]): number | null {
  const row = values.filter((value) => value !== null);
  if (row.length < 2) return null;
  let sum = 0;
  for (let i = 1; i < row.length; i++) sum += Math.abs((row[i] as number) - (row[i - 1] as number));
  // The mean distance of two independent normal numbers is 2 / √π of their deviation.
  return ((sum / (row.length - 1)) * Math.sqrt(Math.PI)) / 2;
}

/** All counts together. */
const sumOf = (counts: readonly CategoryCounts[]): CategoryCounts => {
  let detractors = 0;
  let passives = 0;
  let promoters = 0;
  for (const one of counts) {
    detractors += one.detractors;
    passives += one.passives;
    promoters += one.promoters;
  }
  return { detractors, passives, promoters };
};
