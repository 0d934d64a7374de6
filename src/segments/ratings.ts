/**
 * Columns of ratings beside a column of scores: what is complete in them, and how they go together.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Matrix } from '../numeric/linear.ts';
import type { Response } from '../response.ts';
import { isScore, offScale } from '../scale/score.ts';

/** Scores and ratings of the same answers: place `i` of each column belongs to answer `i`. */
export type RatedAnswers = {
  /** The scores, 0 to 10; `null` where there is none. */
  readonly scores: readonly (number | null)[];
  /** A column of ratings per driver, on any scale where more is better; `null` where it was not rated. */
  readonly drivers: Readonly<Record<string, readonly (number | null)[]>>;
};

/**
 * Reads ratings from the tags of answers, as columns beside the scores.
 *
 * @param responses - Answers that were checked at the door.
 * @param tags - The tags that hold ratings, each a plain number such as `4` or `3.5`; a missing or empty one is no rating.
 * @returns The columns that {@link ratedDrivers} takes.
 * @throws {NpsError} `drivers/invalid` when a tag holds something else than a number, with its place;
 * `option/out-of-range` when a tag is named twice.
 * @example
 * ratingColumns([], ['support']) // => { scores: [], drivers: { support: [] } }
 */
export function ratingColumns(responses: readonly Response[], tags: readonly string[]): RatedAnswers {
  if (new Set(tags).size !== tags.length) fail('option/out-of-range', ['tags'], 'Each tag is named once.');
  const ratingOf = (response: Response, tag: string, i: number): number | null => {
    const text = Object.hasOwn(response.tags, tag) ? (response.tags[tag] as string).trim() : '';
    if (text === '') return null;
    if (!/^-?\d+(\.\d+)?$/.test(text))
      fail('drivers/invalid', [i, 'tags', tag], 'A rating in a tag is a plain number, such as 4 or 3.5.');
    return Number(text);
  };
  return {
    scores: responses.map(({ score }) => score),
    drivers: Object.fromEntries(tags.map((tag) => [tag, responses.map((response, i) => ratingOf(response, tag, i))])),
  };
}

/** The answers that have a score and every rating. */
export type Cases = {
  /** The drivers, by name. */
  readonly names: readonly string[];
  /** How many answers are complete. */
  readonly n: number;
  /** How many are not. */
  readonly incomplete: number;
  readonly scores: Float64Array;
  /** A column per driver, in the order of the names. */
  readonly ratings: readonly Float64Array[];
  /** The mean rating of a driver and how many rated it, complete or not. */
  readonly performance: (driver: string) => { readonly mean: number | null; readonly n: number };
};

/**
 * Checks columns and keeps the complete answers, in an order of their own, so that the order of answers changes nothing.
 *
 * @param answers - Scores and ratings.
 * @returns The complete answers.
 * @throws {NpsError} `drivers/invalid` for bad columns, `score/not-on-scale` for a score that is none.
 * @internal
 */
export function completeCases({ scores, drivers }: RatedAnswers): Cases {
  if (!isList(scores)) fail('drivers/invalid', ['scores'], 'Scores are an array.');
  if (typeof drivers !== 'object' || drivers === null || Object.keys(drivers).length === 0)
    fail('drivers/invalid', ['drivers'], 'Drivers are an object with a column for each, at least one.');
  const names = Object.keys(drivers).sort();
  // By `entries`, which stops at a hole in an array as well.
  for (const [i, score] of scores.entries()) if (score !== null && !isScore(score)) offScale(score, ['scores', i]);
  const columns = names.map((name) => checkedColumn(drivers[name] as readonly (number | null)[], name, scores.length));
  const complete: number[][] = [];
  scores.forEach((score, i) => {
    const row = [score, ...columns.map((column) => column[i] as number | null)];
    if (row.every((value) => value !== null)) complete.push(row);
  });
  complete.sort(byValues);
  const columnOf = (k: number): Float64Array => Float64Array.from(complete, (row) => row[k] as number);
  return {
    names,
    n: complete.length,
    incomplete: scores.length - complete.length,
    scores: columnOf(0),
    ratings: names.map((_, k) => columnOf(k + 1)),
    performance: (driver) => {
      const given = (columns[names.indexOf(driver)] as readonly (number | null)[])
        .filter((rating) => rating !== null)
        .sort((a, b) => a - b);
      return { mean: given.length === 0 ? null : meanOf(given), n: given.length };
    },
  };
}

const isList = (value: unknown): boolean => Array.isArray(value);

function checkedColumn(column: readonly (number | null)[], name: string, length: number): readonly (number | null)[] {
  if (!isList(column) || column.length !== length)
    fail('drivers/invalid', ['drivers', name], `A column of ratings is an array as long as the scores, ${length}.`);
  for (const [i, rating] of (column as readonly unknown[]).entries())
    if (rating !== null && !(typeof rating === 'number' && Math.abs(rating) <= LARGEST))
      fail(
        'drivers/invalid',
        ['drivers', name, i],
        `A rating is a number from -1e9 to 1e9 or null, got ${named(rating)}.`,
      );
  return column;
}

/** Larger numbers are no ratings but something that stands in the wrong column. */
const LARGEST = 1e9;

const byValues = (a: readonly number[], b: readonly number[]): number => {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return (a[k] as number) - (b[k] as number);
  return 0;
};

/** How columns go together. */
export type Correlations = {
  /** The drivers that are not constant, by name; what follows is in their order. */
  readonly active: readonly string[];
  /** Their correlations among each other. */
  readonly among: Matrix;
  /** Their correlations with the score. */
  readonly withScore: readonly number[];
  readonly means: readonly number[];
  /** The roots of the sums of squared deviations. */
  readonly spreads: readonly number[];
  readonly meanScore: number;
  /** The same of the score; 0 where all scores are alike. */
  readonly spread: number;
  /** The drivers and, last, the score: deviations from the mean, brought to a sum of squares of 1. */
  readonly standard: readonly Float64Array[];
};

/**
 * The correlations of the score and the drivers that are not constant.
 *
 * @param cases - Complete answers.
 * @returns The correlations; those with a constant score are 0.
 * @internal
 */
export function correlate({ names, scores, ratings }: Cases): Correlations {
  const kept = ratings.map((column, k) => ({ column, k })).filter(({ column }) => varies(column));
  const score = standardize(scores);
  const columns = kept.map(({ column }) => standardize(column));
  const correlation = (a: Standard, b: Standard): number => {
    const plain = product(a.values, b.values);
    return Math.abs(plain) < SMALLEST_CORRELATION ? 0 : Math.min(1, Math.max(-1, plain));
  };
  const among: number[][] = [];
  columns.forEach((one, i) => {
    among.push(
      columns
        .slice(0, i)
        .map((other) => correlation(one, other))
        .concat(1),
    );
  });
  for (let i = 0; i < among.length; i++)
    for (let j = i + 1; j < among.length; j++) (among[i] as number[]).push((among[j] as number[])[i] as number);
  return {
    active: kept.map(({ k }) => names[k] as string),
    among,
    withScore: columns.map((one) => correlation(one, score)),
    means: columns.map(({ mean }) => mean),
    spreads: columns.map(({ spread }) => spread),
    meanScore: score.mean,
    spread: score.spread,
    standard: [...columns, score].map(({ values }) => values),
  };
}

/** Ratings that differ by less than this are one rating; what is left between them is rounding. */
const SMALLEST_STEP = 1e-9;

const varies = (column: Float64Array): boolean => {
  const first = column[0] as number;
  return column.some((value) => Math.abs(value - first) > SMALLEST_STEP);
};

/** Columns that go together by less than this do not: what is left is rounding. */
const SMALLEST_CORRELATION = 1e-12;

type Standard = { readonly values: Float64Array; readonly mean: number; readonly spread: number };

/** Deviations from the mean, brought to a sum of squares of 1; all 0 in a constant column. */
function standardize(column: Float64Array): Standard {
  if (!varies(column)) return { values: column.map(() => 0), mean: column[0] ?? 0, spread: 0 };
  const mean = meanOf(column);
  const deviations = column.map((value) => value - mean);
  const spread = Math.sqrt(product(deviations, deviations));
  return { values: deviations.map((value) => value / spread), mean, spread };
}

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
};

const product = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};
