/**
 * How many answers make an interval narrow enough, and how wide it is with so many.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, checkLevel, named } from '../estimate/estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { MARGIN_METHODS, type MarginMethod, MARGIN_SIZES, corrected, endlessly, marginAt } from './half-width.ts';
import {
  checkFeasible,
  checkNumber,
  checkReach,
  checkSize,
  inviting,
  meets,
  planCautions,
  smallestWhole,
} from './plan.ts';
import { type Assumed, type Spread, WORST_SPREAD, assumedOf } from './spread.ts';

/** What is assumed of the answers. */
export type MarginOptions = {
  /** How answers vary: an earlier wave, expected shares, or a variance. @defaultValue the worst case, a variance of 1 */
  readonly spread?: Spread;
  /** Confidence level of the interval, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** The interval that will be made of the answers. @defaultValue `'score'` */
  readonly method?: MarginMethod;
  /** How many could be asked, a whole number up to 1e15; for an endless population leave it out. */
  readonly populationSize?: number;
  /** How many times as many answers are needed as in a simple random sample; above 0, at most 1e6. @defaultValue 1 */
  readonly designEffect?: number;
};

/** Half the width of an interval, and what it rests on. */
export type MarginOfError = {
  /** Half the width of the interval in points, from 0; the Wald formulas may exceed 100 with a handful of answers. */
  readonly margin: number;
  /** The standard error of the score in points. */
  readonly standardError: number;
  /** How many answers there are. */
  readonly n: number;
  readonly level: number;
  readonly method: MarginMethod;
  /** The variance of one answer that was assumed, 0 to 1. */
  readonly variance: number;
  /** The shares that were assumed, each 0 to 1: those of the spread, symmetric ones where it was a variance. */
  readonly shares: CategoryCounts;
  readonly designEffect: number;
  /** How many could be asked; there only when given. */
  readonly populationSize?: number;
  /** `few-answers` below ten; `degenerate` when answers are taken to be all alike, which only `score` can plan for. */
  readonly cautions: readonly Caution[];
};

/**
 * How wide an interval will be: the margin ± that so many answers give.
 *
 * Half the width of the interval when the answers come out as assumed. Score intervals are not quite symmetric: one
 * arm may be longer than this, the other is then shorter by as much. With the answers at hand, take `estimateNps`.
 *
 * @param n - How many answer; from 1 to 1e15, at most the population.
 * @param options - How answers vary, the level, the interval, the population and the design.
 * @returns The margin and the standard error, in points, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when `n` or an option is out of its range, `option/unknown` for another
 * method, `counts/invalid` when the spread is counts that are not finite numbers of at least 0, or none.
 * @example
 * marginOfError(100, { spread: { detractors: 20, passives: 30, promoters: 50 } }).margin.toFixed(1) // => '15.2'
 * marginOfError(100).margin.toFixed(1) // => '19.2'
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 3.2 (finite populations).
 */
export function marginOfError(
  n: number,
  { spread = WORST_SPREAD, level = 0.95, method = 'score', populationSize, designEffect = 1 }: MarginOptions = {},
): MarginOfError {
  checkSize('n', n);
  checkMargins(level, method, populationSize, designEffect);
  if (populationSize !== undefined)
    checkNumber('populationSize', populationSize, (x) => x >= n, `a whole number of at least ${n}`);
  const assumed = assumedOf(spread);
  const endless = endlessly(n, populationSize);
  return {
    margin: marginAt(endless, method, assumed, level, designEffect),
    standardError: 100 * Math.sqrt((assumed.variance * designEffect) / endless),
    n,
    level,
    method,
    ...saidOf(assumed),
    designEffect,
    ...(populationSize !== undefined && { populationSize }),
    cautions: planCautions(n, method === 'score' ? 1 : assumed.variance),
  };
}

/** What is assumed of the answers, and of those who do not answer. */
export type MarginPlanOptions = MarginOptions & {
  /** Which part of those invited answers, from 1e-6 to 1. When given, the plan says how many to invite. */
  readonly responseRate?: number;
};

/** How many answers a margin needs, and what that rests on. */
export type MarginPlan = {
  /** How many answers are needed: the smallest whole number whose margin is small enough. */
  readonly n: number;
  /** The same before rounding up. */
  readonly nRaw: number;
  /** Before rounding up, if the population were endless. */
  readonly nRawEndless: number;
  /** The margin that was asked for, in points. */
  readonly margin: number;
  /** The margin with n answers, in points. */
  readonly marginAtN: number;
  readonly level: number;
  readonly method: MarginMethod;
  /** The variance of one answer that was assumed, 0 to 1. */
  readonly variance: number;
  /** The shares that were assumed, each 0 to 1: those of the spread, symmetric ones where it was a variance. */
  readonly shares: CategoryCounts;
  readonly designEffect: number;
  /** How many could be asked; there only when given. */
  readonly populationSize?: number;
  /** Which part answers; there only when given. */
  readonly responseRate?: number;
  /** How many to invite; there only when a response rate is given. May exceed the population: then it cannot be done. */
  readonly invitations?: number;
  /** `few-answers` below ten; `degenerate` when answers are taken to be all alike, which only `score` can plan for. */
  readonly cautions: readonly Caution[];
};

/**
 * How many answers are needed to know the score to within a margin.
 *
 * With z the normal quantile, V the variance of one answer, D the design effect and E the margin on the unit scale:
 * `wald` needs z² V D / E²; `adjusted-wald` three fewer, its imaginary answers; `score`, the default of `estimateNps`, as
 * many as make half its width E when the answers come out as assumed (in the worst case z² fewer than `wald`, but
 * more where nearly all answer alike). A population of N needs n / (1 + (n − 1) / N).
 *
 * The margin is that of the expected answers. Real ones vary, so about half of such surveys end a little above it.
 * It counts chance alone: silence, and who was asked, are not in it.
 *
 * @param margin - Half the width of the interval in points, above 0, at most 100.
 * @param options - How answers vary, the level, the interval, the population, the design and the response rate.
 * @returns The number of answers with everything that was assumed, and of invitations when a response rate is given.
 * @throws {NpsError} `option/out-of-range` when the margin or an option is out of its range, or more than 1e15 answers
 * would be needed; `option/unknown` for another method; `counts/invalid` when the spread is counts that are not finite
 * numbers of at least 0, or none.
 * @example
 * const lastWave = { detractors: 20, passives: 30, promoters: 50 };
 * sampleSizeForMargin(5, { spread: lastWave }).n // => 936
 * sampleSizeForMargin(5).n // => 1533
 * sampleSizeForMargin(5, { spread: lastWave, responseRate: 0.2 }).invitations // => 4680
 * sampleSizeForMargin(5, { spread: lastWave, populationSize: 1000 }).n // => 484
 * @see Cochran (1977), Sampling Techniques, 3rd edition, chapter 4.
 */
export function sampleSizeForMargin(
  margin: number,
  {
    spread = WORST_SPREAD,
    level = 0.95,
    method = 'score',
    populationSize,
    designEffect = 1,
    responseRate,
  }: MarginPlanOptions = {},
): MarginPlan {
  checkNumber('margin', margin, (x) => x > 0 && x <= 100, 'a number of points above 0, at most 100');
  checkMargins(level, method, populationSize, designEffect);
  checkReach(designEffect, responseRate);
  const assumed = assumedOf(spread);
  const nRawEndless = MARGIN_SIZES[method](margin / 100, assumed, normalCritical(level), level, designEffect);
  const nRaw = populationSize === undefined ? nRawEndless : corrected(nRawEndless, populationSize);
  checkFeasible('margin', nRaw);
  const marginOf = (n: number): number => marginAt(endlessly(n, populationSize), method, assumed, level, designEffect);
  const n = smallestWhole((whole) => whole === populationSize || meets(marginOf(whole), margin), nRaw);
  return {
    n,
    nRaw,
    nRawEndless,
    margin,
    marginAtN: marginOf(n),
    level,
    method,
    ...saidOf(assumed),
    designEffect,
    ...(populationSize !== undefined && { populationSize }),
    ...inviting(n, responseRate),
    cautions: planCautions(n, method === 'score' ? 1 : assumed.variance),
  };
}

const saidOf = ({
  variance,
  shares: { detractors, passives, promoters },
}: Assumed): { readonly variance: number; readonly shares: CategoryCounts } => ({
  variance,
  shares: { detractors, passives, promoters },
});

function checkMargins(
  level: number,
  method: MarginMethod,
  populationSize: number | undefined,
  designEffect: number,
): void {
  checkLevel(level);
  if (!MARGIN_METHODS.includes(method))
    fail('option/unknown', ['method'], `A margin is planned for ${MARGIN_METHODS.join(', ')}, got ${named(method)}.`);
  checkReach(designEffect);
  if (populationSize !== undefined) {
    checkSize('populationSize', populationSize);
    checkNumber('populationSize', populationSize, Number.isInteger, 'a whole number');
  }
}
