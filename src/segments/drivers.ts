/**
 * Which ratings go with the score: how much of its variation each driver accounts for, and how well each is rated.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkLevel, named } from '../estimate/estimate.ts';
import { type Matrix, choleskyOf, solveCholesky } from '../numeric/linear.ts';
import {
  type DriverBootstrap,
  OWN_PART,
  type Sharing,
  checkBootstrap,
  drawnImportance,
  percentileInterval,
} from './driver-bootstrap.ts';
import { type RatedAnswers, completeCases, correlate } from './ratings.ts';
import { relativeWeights } from './relative-weights.ts';
import { MOST_SHAPLEY, shapleyShares } from './shapley.ts';

/** The methods of `ratedDrivers`, the default first. */
export const DRIVER_METHODS = ['relative-weights', 'shapley'] as const;

/**
 * How R² is shared out among the drivers.
 *
 * `relative-weights` takes Johnson's, for any number of drivers; `shapley` averages what a driver adds over all orders in
 * which drivers may join, for at most twelve. With two drivers they agree, with more they are close.
 */
export type DriverMethod = (typeof DRIVER_METHODS)[number];

/** How importance is measured, and whether with intervals. */
export type DriverOptions = {
  /** How R² is shared out. @defaultValue `'relative-weights'` */
  readonly method?: DriverMethod;
  /** Asks for intervals of the importance, by drawing answers again. @defaultValue no intervals */
  readonly bootstrap?: DriverBootstrap;
  /** Confidence level of the intervals, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/** How well a driver is rated, by everybody who rated it. */
export type Performance = {
  /** The mean rating, in the units of the rating; `null` when nobody rated it. */
  readonly mean: number | null;
  /** How many rated it. */
  readonly n: number;
};

/** What goes with one driver. */
export type DriverRow = {
  readonly driver: string;
  /** Its part of R², 0 to 1; the parts add up to R². `null` for a constant driver. */
  readonly importance: number | null;
  /** Its part as a share of R², 0 to 1; `null` where R² is 0. */
  readonly share: number | null;
  /** Where the importance may lie; `null` unless draws were asked for. */
  readonly interval: { readonly lower: number; readonly upper: number; readonly level: number } | null;
  /** Whether better ratings go with higher scores (1), lower ones (−1) or neither (0). */
  readonly sign: -1 | 0 | 1 | null;
  /** The correlation with the score, −1 to 1. */
  readonly correlation: number | null;
  /** R² with this driver alone: the most it could account for. */
  readonly first: number | null;
  /** By how much R² falls without it: the least it accounts for. */
  readonly last: number | null;
  /** The change of the score, 0 to 10, per unit of the rating when the other ratings stay; in the linear model. */
  readonly coefficient: number | null;
  /** The same in standard deviations of both. */
  readonly standardized: number | null;
  readonly performance: Performance;
  /** Why there is no importance: all complete answers rate it alike. There only then. */
  readonly reason?: 'constant';
};

/** Drivers of the score. */
export type ShownDrivers = {
  readonly status: 'shown';
  readonly method: DriverMethod;
  /** How many answers have a score and every rating: those that were used. */
  readonly n: number;
  /** How many answers lack something and were left out. */
  readonly incomplete: number;
  /** The part of the variation of the score that all drivers together account for, 0 to 1. */
  readonly r2: number;
  /** The score, 0 to 10, that the linear model gives to ratings of 0. */
  readonly intercept: number;
  /** The crossing of a quadrant chart: the mean importance and the mean performance of drivers that are not constant. */
  readonly average: { readonly importance: number | null; readonly performance: number | null };
  /** How many draws the intervals rest on; a draw in which drivers cannot be told apart does not count. */
  readonly draws: number;
  /** The drivers, the most important first, ties by name; constant ones last. */
  readonly rows: readonly DriverRow[];
};

/** Drivers that cannot be told, and why. */
export type WithheldDrivers = {
  readonly status: 'withheld';
  readonly method: DriverMethod;
  /** `below-minimum`: fewer than `needed` complete answers. `constant-score`: they all give the same score. */
  readonly reason: 'below-minimum' | 'constant-score';
  readonly n: number;
  readonly incomplete: number;
  /** How many complete answers are needed: two more than there are drivers. */
  readonly needed: number;
  readonly r2: null;
  /** The drivers by name, with their performance only. */
  readonly rows: readonly DriverRow[];
};

/** Drivers of the score, or why they cannot be told. */
export type Drivers = ShownDrivers | WithheldDrivers;

/**
 * Tells which ratings go with the score, and how well each is rated.
 *
 * The importance is a share of R² in a linear model of the score from 0 to 10: it says how much of the differences
 * between people goes with a rating, not what would happen if the rating rose. Ratings that go together share their
 * importance, and a cause that nobody was asked about cannot appear. Only complete answers are used.
 *
 * @param answers - A column of scores, and a column for each rating; `null` where somebody did not answer.
 * @param options - How importance is measured, and whether with intervals.
 * @returns The drivers by importance; `withheld` when complete answers are too few or all give one score.
 * @throws {NpsError} `drivers/invalid` when a column is missing, not as long as the others, or holds something else than
 * numbers from −1e9 to 1e9 and `null`; `drivers/collinear` when a driver follows from others, naming it and the one
 * nearest to it. `score/not-on-scale` for a score that is none. `option/out-of-range` for a bad level or number of draws,
 * and for `shapley` with more than twelve drivers; `option/unknown` for another method; `seed/invalid` for a bad seed.
 * @example
 * const found = ratedDrivers({
 *   scores: [10, 9, 7, 3, 8, 6, null],
 *   drivers: { support: [5, 5, 4, 1, 4, 3, 2], price: [3, 2, 3, 2, 1, 2, 2] },
 * });
 * found.rows.map(({ driver }) => driver) // => ['support', 'price']
 * found.r2?.toFixed(2) // => '0.96'
 * found.n // => 6
 * @see Johnson (2000), A Heuristic Method for Estimating the Relative Weight of Predictor Variables in Multiple Regression,
 * Multivariate Behavioral Research 35(1).
 * @see Grömping (2006), Relative Importance for Linear Regression in R: The Package relaimpo, Journal of Statistical
 * Software 17(1).
 */
export function ratedDrivers(
  answers: RatedAnswers,
  { method = 'relative-weights', bootstrap, level = 0.95 }: DriverOptions = {},
): Drivers {
  checkOptions(method, level, bootstrap);
  const cases = completeCases(answers);
  const { n, incomplete, names } = cases;
  if (method === 'shapley' && names.length > MOST_SHAPLEY)
    fail('option/out-of-range', ['method'], `Shapley takes at most ${MOST_SHAPLEY} drivers, got ${names.length}.`);
  const correlations = correlate(cases);
  const needed = names.length + 2;
  const blank = names.map((driver): DriverRow => ({ ...BLANK, driver, performance: cases.performance(driver) }));
  if (n < needed || correlations.spread === 0) {
    const reason = n < needed ? 'below-minimum' : 'constant-score';
    return { status: 'withheld', method, reason, n, incomplete, needed, r2: null, rows: blank };
  }
  const { active } = correlations;
  const factored = choleskyOf(correlations.among, OWN_PART);
  if ('dependent' in factored) return collinear(correlations.among, factored.dependent, active);

  const { factor } = factored;
  const standardized = solveCholesky(factor, correlations.withScore);
  const importance = METHODS[method](correlations.among, correlations.withScore);
  const r2 = Math.min(1, sumOf(importance));
  const draws = bootstrap === undefined ? [] : drawnImportance(correlations.standard, METHODS[method], bootstrap);
  const rows = active.map((driver, i): DriverRow => {
    const correlation = correlations.withScore[i] as number;
    const own = importance[i] as number;
    const weight = standardized[i] as number;
    return {
      driver,
      importance: own,
      share: r2 > 0 ? own / r2 : null,
      interval: percentileInterval(
        draws.map((draw) => draw[i] as number),
        level,
      ),
      sign: Math.sign(correlation) as -1 | 0 | 1,
      correlation,
      first: correlation ** 2,
      last: weight ** 2 / (solveCholesky(factor, unit(i, active.length))[i] as number),
      coefficient: (weight * correlations.spread) / (correlations.spreads[i] as number) + 0,
      standardized: weight + 0,
      performance: (blank[names.indexOf(driver)] as DriverRow).performance,
    };
  });
  const constant = blank.filter(({ driver }) => !active.includes(driver));
  return {
    status: 'shown',
    method,
    n,
    incomplete,
    r2,
    intercept:
      correlations.meanScore -
      sumOf(rows.map(({ coefficient }, i) => (coefficient as number) * (correlations.means[i] as number))),
    average: {
      importance: meanOf(importance),
      performance: meanOf(rows.map(({ performance }) => performance.mean as number)),
    },
    draws: draws.length,
    rows: [
      ...rows.sort((a, b) => (b.importance as number) - (a.importance as number)),
      ...constant.map((row): DriverRow => ({ ...row, reason: 'constant' })),
    ],
  };
}

const METHODS: Record<DriverMethod, Sharing> = {
  'relative-weights': relativeWeights,
  shapley: shapleyShares,
};

const BLANK: Omit<DriverRow, 'driver' | 'performance'> = {
  importance: null,
  share: null,
  interval: null,
  sign: null,
  correlation: null,
  first: null,
  last: null,
  coefficient: null,
  standardized: null,
};

function checkOptions(method: DriverMethod, level: number, bootstrap: DriverBootstrap | undefined): void {
  checkLevel(level);
  if (!DRIVER_METHODS.includes(method))
    fail('option/unknown', ['method'], `A method is one of ${DRIVER_METHODS.join(', ')}, got ${named(method)}.`);
  if (bootstrap !== undefined) checkBootstrap(bootstrap);
}

/** Names the driver that follows from others, and the one among them that it is nearest to. */
function collinear(among: Matrix, dependent: number, names: readonly string[]): never {
  const row = among[dependent] as readonly number[];
  let nearest = 0;
  for (let i = 1; i < dependent; i++) if (Math.abs(row[i] as number) > Math.abs(row[nearest] as number)) nearest = i;
  const name = JSON.stringify(names[dependent]);
  const other = JSON.stringify(names[nearest]);
  return fail(
    'drivers/collinear',
    ['drivers', names[dependent] as string],
    Math.abs(row[nearest] as number) > 1 - OWN_PART
      ? `${name} and ${other} say the same; leave one of them out.`
      : `${name} follows from other drivers, most of all from ${other}; leave one of them out.`,
  );
}

const unit = (i: number, length: number): number[] => Array.from({ length }, (_, k) => (k === i ? 1 : 0));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sumOf(values) / values.length;
