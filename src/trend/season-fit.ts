/**
 * Seasons as levels of one line: what each adds to the score, and whether they differ at all.
 *
 * @module
 */
import { type Caution, checkLevel } from '../estimate/estimate.ts';
import { betaRegularized } from '../numeric/beta.ts';
import { chiSquareUpperTail } from '../numeric/chi-square.ts';
import type { Cycle } from './cycle.ts';
import { type LineErrors, checkLineErrors, checkLineMethod } from './judge-slope.ts';
import {
  type FittedLine,
  type Heterogeneity,
  type LineMethod,
  type LinePoint,
  fitLine,
  lineAt,
} from './weighted-line.ts';

/** How seasons are fitted and judged. */
export type SeasonFitOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How the variance beyond sampling is found. @defaultValue `'dl'` */
  readonly method?: LineMethod;
  /**
   * How the errors are taken: as if the variance beyond sampling were known (`normal`: the chi-square test), or with the larger
   * p-value of that and of the F test, which measures the errors by how the scores lie about the fit (`cautious`).
   *
   * @defaultValue `'cautious'`
   */
  readonly errors?: LineErrors;
};

/** What a season does to the score. */
export type SeasonEffect = {
  /** Its name: `01` to `12` for months, `Q1`, `W07`, `1` (Monday) to `7` for days; else its number, from 1. */
  readonly season: string;
  /** How far it lies from the mean of the seasons, in points; `null` where nothing was seen of it. */
  readonly effect: number | null;
  /** The standard error of the effect, as if the variance beyond sampling were known. */
  readonly standardError: number | null;
  /** How many periods it was seen in. */
  readonly periods: number;
};

/** Seasons that were fitted. */
export type SeasonFit = {
  readonly status: 'shown';
  /** Whether the seasons differ: `pValue` is below 1 − level. */
  readonly seasonal: boolean;
  /** The Wald statistic of "no season": chi-square with `df` degrees of freedom when nothing but time is at work. */
  readonly statistic: number;
  /** One less than the number of seasons seen. */
  readonly df: number;
  /** The p-value of "no season". */
  readonly pValue: number;
  /** Which test gave it: of the two the one with the larger, unless `errors` is `normal`. */
  readonly test: 'chi-square' | 'f';
  /** The slope beside the seasons, in points a period. */
  readonly slope: { readonly estimate: number; readonly standardError: number };
  readonly seasonLength: number;
  /** What each season does, in the order of the seasons. */
  readonly seasons: readonly SeasonEffect[];
  /** The variance of periods beyond sampling, τ², in points squared. */
  readonly tau2: number;
  /** Whether periods lie farther from the fit than sampling explains. */
  readonly heterogeneity: Heterogeneity;
  /** How many periods were fitted. */
  readonly periods: number;
  readonly level: number;
  readonly method: LineMethod;
  readonly errors: LineErrors;
  /** `extra-variation` where the p-value of `heterogeneity` is below 0.05; `degenerate` where all answers are in one category. */
  readonly cautions: readonly Caution[];
};

/** Seasons that were not fitted, and why. */
export type WithheldSeason = {
  readonly status: 'withheld';
  readonly seasonal: false;
  readonly pValue: null;
  readonly seasons: null;
  /**
   * `too-short`: the periods span fewer than two full rounds. `gaps`: a season that is seen is seen only once, or only one
   * season is seen at all. `no-season`: years have none. `no-variance`: with `plain`, a period whose answers are all alike
   * would count for all others together.
   */
  readonly reason: 'too-short' | 'gaps' | 'no-season' | 'no-variance';
  /** How many periods could have been fitted. */
  readonly periods: number;
};

/** How many rounds of the seasons are asked for. */
const FEWEST_ROUNDS = 2;

/** How seasons are fitted, every option chosen. */
export type Chosen = { readonly level: number; readonly method: LineMethod; readonly errors: LineErrors };

/**
 * Fills in and checks the options of a fit.
 *
 * @param options - What a caller gave.
 * @returns The options.
 * @throws {NpsError} `option/out-of-range` for a bad level, `option/unknown` for another method or kind of errors.
 * @internal
 */
export function checkedFit({ level = 0.95, method = 'dl', errors = 'cautious' }: SeasonFitOptions): Chosen {
  checkLevel(level);
  checkLineMethod(method);
  checkLineErrors(errors);
  return { level, method, errors };
}

/**
 * Fits and judges seasons.
 *
 * @param points - Scores in the order of time, whose groups are their seasons.
 * @param cycle - The round of the seasons.
 * @param chosen - The options.
 * @param alike - Whether all answers are in one category, so that the scores are known exactly.
 * @returns The fit; `withheld` with a reason where there is too little to see.
 * @internal
 */
export function fitSeasons(
  points: readonly LinePoint[],
  { length, names }: Pick<Cycle, 'length' | 'names'>,
  { level, method, errors }: Chosen,
  alike: boolean,
): SeasonFit | WithheldSeason {
  const periods = points.length;
  const first = points[0]?.t ?? 0;
  const last = points[periods - 1]?.t ?? -1;
  if (last - first + 1 < FEWEST_ROUNDS * length) return withheldSeason('too-short', periods);
  const times = new Array<number>(length).fill(0);
  for (const { group } of points) (times[group] as number)++;
  const seen = times.filter((count) => count > 0).length;
  if (seen < 2 || times.includes(1)) return withheldSeason('gaps', periods);

  const line = fitLine(points, length, method);
  const df = seen - 1;
  const test = testOf(points, line, df, errors);
  const { pValue, statistic } = test;
  return {
    status: 'shown',
    seasonal: pValue < 1 - level,
    statistic,
    df,
    pValue,
    test: test.test,
    slope: { estimate: line.slope + 0, standardError: alike ? 0 : Math.sqrt(line.slopeVariance) },
    seasonLength: length,
    seasons: effectsOf(line, seen, alike).map(({ effect, standardError }, i) => ({
      season: names[i] as string,
      effect,
      standardError,
      periods: times[i] as number,
    })),
    tau2: line.tau2,
    heterogeneity: line.heterogeneity,
    periods,
    level,
    method,
    errors,
    cautions: [
      ...(alike ? (['degenerate'] as const) : []),
      ...(line.heterogeneity.pValue < 0.05 ? (['extra-variation'] as const) : []),
    ],
  };
}

/**
 * The Wald test of equal levels: with known weights, its statistic is the weighted squared distance between the fit with seasons
 * and the plain line.
 */
function testOf(
  points: readonly LinePoint[],
  { slope, levels, tau2, meanSquare, heterogeneity }: FittedLine,
  df: number,
  errors: LineErrors,
): Pick<SeasonFit, 'statistic' | 'pValue' | 'test'> {
  const plain = lineAt(
    points.map((point) => ({ ...point, group: 0 })),
    1,
    tau2,
  );
  const [middle] = plain.levels as readonly [FittedLine['levels'][number]];
  let statistic = 0;
  for (const { t, variance, group } of points) {
    const level = levels[group] as FittedLine['levels'][number];
    const apart = level.y + slope * (t - level.t) - (middle.y + plain.slope * (t - middle.t));
    statistic += (apart * apart) / (variance + tau2);
  }
  const known = statistic > 0 ? chiSquareUpperTail(statistic, df) : 1;
  if (errors === 'normal') return { statistic, pValue: known, test: 'chi-square' };
  // The upper tail of F, from the share of the squares that the fit leaves over.
  const left = heterogeneity.df * meanSquare;
  const measured =
    statistic > 0
      ? betaRegularized(left / (left + statistic), heterogeneity.df / 2, df / 2, statistic / (left + statistic))
      : 1;
  return measured > known
    ? { statistic, pValue: measured, test: 'f' }
    : { statistic, pValue: known, test: 'chi-square' };
}

/** How far each level lies from the mean of the levels, all taken at one place in time. */
function effectsOf(
  { slope, slopeVariance, levels }: FittedLine,
  seen: number,
  exact: boolean,
): { readonly effect: number | null; readonly standardError: number | null }[] {
  const known = levels.filter(({ weight }) => weight > 0);
  const time = known.reduce((sum, { t }) => sum + t / seen, 0);
  // Less the first, so that equal levels have exactly no effect.
  const first = known[0]?.y ?? 0;
  const mean = known.reduce((sum, { y, t }) => sum + (y - first - slope * (t - time)) / seen, 0);
  const error = known.reduce((sum, { weight }) => sum + 1 / weight / seen / seen, 0);
  return levels.map(({ t, y, weight }) => {
    if (weight === 0) return { effect: null, standardError: null };
    const variance = (1 - 2 / seen) / weight + error + (t - time) ** 2 * slopeVariance;
    return { effect: y - first - slope * (t - time) - mean + 0, standardError: exact ? 0 : Math.sqrt(variance) };
  });
}

/**
 * Seasons that were not fitted.
 *
 * @param reason - Why not.
 * @param periods - How many periods could have been fitted.
 * @returns The reading, without figures.
 * @internal
 */
export const withheldSeason = (reason: WithheldSeason['reason'], periods: number): WithheldSeason => ({
  status: 'withheld',
  seasonal: false,
  pValue: null,
  seasons: null,
  reason,
  periods,
});
