/**
 * A straight line through scores whose sampling variances are known, and how much the scores vary beyond them.
 *
 * The line may lie at another level in each of several groups (the months of a year) with one slope for all; with a single
 * group it is the plain line. Levels and slope are uncorrelated in the form used here, so no system of equations is solved
 * and nothing cancels.
 *
 * @module
 */
import { chiSquareUpperTail } from '../numeric/chi-square.ts';
import { findRoot } from '../numeric/root.ts';

/** The ways of finding the extra variance, the default first. */
export const LINE_METHODS = ['dl', 'reml', 'fixed'] as const;

/**
 * How the variance beyond sampling is found: from the heterogeneity (`dl`, DerSimonian and Laird, generalized to a line), by
 * restricted maximum likelihood (`reml`), or not at all (`fixed`: it is taken to be 0).
 */
export type LineMethod = (typeof LINE_METHODS)[number];

/** A score with its place in time and its known variance. */
export type LinePoint = {
  /** The place in time, in periods. */
  readonly t: number;
  /** The score in points. */
  readonly y: number;
  /** The sampling variance of the score in points squared, above 0. */
  readonly variance: number;
  /** Which level the score belongs to, from 0. */
  readonly group: number;
};

/** The level of one group: a weighted mean, at the weighted mean of its places in time. */
export type GroupLevel = {
  /** The mean place in time; 0 where nothing was seen of the group. */
  readonly t: number;
  /** The mean score; 0 where nothing was seen of the group. */
  readonly y: number;
  /** The sum of the weights 1 / (variance + τ²); 0 where nothing was seen of the group. */
  readonly weight: number;
};

/** A fitted line. */
export type FittedLine = {
  /** Points a period. */
  readonly slope: number;
  /** The variance of the slope. */
  readonly slopeVariance: number;
  /** The levels, in the order of the groups. */
  readonly levels: readonly GroupLevel[];
  /** The variance beyond sampling, τ², in points squared. */
  readonly tau2: number;
  /** The mean of the squared distances from the line in units of variance + τ²; 1 is what these explain. */
  readonly meanSquare: number;
  /** Whether the scores lie farther from the line than sampling explains: Q with weights 1 / variance. */
  readonly heterogeneity: Heterogeneity;
};

/** Cochran's Q about a line. */
export type Heterogeneity = {
  /** The weighted sum of squared distances from the line that is fitted without extra variance. */
  readonly statistic: number;
  readonly df: number;
  /** The chance of a Q at least as large if sampling alone were at work; 1 where nothing is left to judge by. */
  readonly pValue: number;
};

/**
 * Fits one slope and a level for each group.
 *
 * @param points - The scores; some group holds two different places in time.
 * @param groups - How many groups there are.
 * @param method - How the extra variance is found.
 * @returns The line.
 * @see Thompson & Higgins (2002), How Should Meta-regression Analyses Be Undertaken and Interpreted?, Statistics in Medicine
 * 21(11).
 * @see DerSimonian & Laird (1986), Meta-analysis in Clinical Trials, Controlled Clinical Trials 7(3).
 * @internal
 */
export function fitLine(points: readonly LinePoint[], groups: number, method: LineMethod): FittedLine {
  const plain = lineAt(points, groups, 0);
  const seen = plain.levels.filter(({ weight }) => weight > 0).length;
  const df = points.length - seen - 1;
  const tau2 = df > 0 ? EXTRA[method](points, groups, plain, df) : 0;
  const { slope, slopeVariance, levels, squares } = tau2 > 0 ? lineAt(points, groups, tau2) : plain;
  const statistic = plain.squares;
  return {
    slope,
    slopeVariance,
    levels,
    tau2,
    meanSquare: df > 0 ? squares / df : 1,
    heterogeneity: { statistic, df, pValue: df > 0 ? chiSquareUpperTail(statistic, df) : 1 },
  };
}

/** A line at a given extra variance, with what is needed to look for a better one. */
export type LineAt = Pick<FittedLine, 'slope' | 'slopeVariance' | 'levels'> & {
  /** Σ w r², r the distances from the line. */
  readonly squares: number;
  /** Σ w² r². */
  readonly doubled: number;
  /** The trace of the matrix P that takes the fit out of weighted scores: what `squares` loses a unit of extra variance. */
  readonly trace: number;
  /** The restricted log-likelihood, but for a constant. */
  readonly logLikelihood: number;
};

/**
 * Fits the line at a given extra variance.
 *
 * @param points - The scores; some group holds two different places in time.
 * @param groups - How many groups there are.
 * @param tau2 - The extra variance.
 * @returns The line.
 * @internal
 */
export function lineAt(points: readonly LinePoint[], groups: number, tau2: number): LineAt {
  const weight = new Float64Array(groups);
  const t = new Float64Array(groups);
  const y = new Float64Array(groups);
  // Scores are taken less the first, so that equal ones have exactly no distance from the line.
  const first = points[0]?.y ?? 0;
  for (const { group, variance } of points) (weight[group] as number) += 1 / (variance + tau2);
  for (const point of points) {
    const share = 1 / (point.variance + tau2) / (weight[point.group] as number);
    (t[point.group] as number) += share * point.t;
    (y[point.group] as number) += share * (point.y - first);
  }
  let spread = 0;
  let together = 0;
  for (const point of points) {
    const w = 1 / (point.variance + tau2);
    const apart = point.t - (t[point.group] as number);
    spread += w * apart * apart;
    together += w * apart * (point.y - first - (y[point.group] as number));
  }
  const slope = together / spread;
  let squares = 0;
  let doubled = 0;
  let trace = 0;
  let logs = Math.log(spread);
  for (const point of points) {
    const w = 1 / (point.variance + tau2);
    const apart = point.t - (t[point.group] as number);
    const residual = point.y - first - (y[point.group] as number) - slope * apart;
    squares += w * residual * residual;
    doubled += w * w * residual * residual;
    trace += w * (1 - w / (weight[point.group] as number) - (w * apart * apart) / spread);
    logs -= Math.log(w);
  }
  const levels = Array.from(weight, (sum, i): GroupLevel => ({
    t: t[i] as number,
    y: sum > 0 ? first + (y[i] as number) : 0,
    weight: sum,
  }));
  for (const { weight: sum } of levels) if (sum > 0) logs += Math.log(sum);
  return { slope, slopeVariance: 1 / spread, levels, squares, doubled, trace, logLikelihood: -(logs + squares) / 2 };
}

type Extra = (points: readonly LinePoint[], groups: number, plain: LineAt, df: number) => number;

const EXTRA: Readonly<Record<LineMethod, Extra>> = {
  fixed: () => 0,
  dl: (_, __, { squares, trace }, df) => Math.max(0, (squares - df) / trace),
  reml: restricted,
};

/** How many values of the extra variance are tried before the best is refined. */
const TRIALS = 60;

/**
 * The extra variance of greatest restricted likelihood. The likelihood may have several tops, so values over eight powers of
 * ten are tried first; around the best the slope of the likelihood is followed to its zero, which cannot diverge.
 *
 * The highest value tried is beyond every top: with a the mean square about the unweighted line and b the largest variance, the
 * likelihood falls from a + √(a b) on.
 */
function restricted(points: readonly LinePoint[], groups: number, plain: LineAt, df: number): number {
  const largest = points.reduce((most, { variance }) => Math.max(most, variance), 0);
  const { squares } = lineAt(
    points.map((point) => ({ ...point, variance: 1 })),
    groups,
    0,
  );
  const square = squares / df;
  const highest = square + Math.sqrt(square * largest);
  const falling = ({ trace, doubled }: LineAt): number => trace - doubled;
  const trials = [0, ...Array.from({ length: TRIALS }, (_, i) => highest * 10 ** ((8 * (i + 1 - TRIALS)) / TRIALS))];
  let best = 0;
  let most = plain.logLikelihood;
  for (let i = 1; i < trials.length; i++) {
    const { logLikelihood } = lineAt(points, groups, trials[i] as number);
    if (logLikelihood > most) [best, most] = [i, logLikelihood];
  }
  if (best === 0 && falling(plain) >= 0) return 0;
  const low = trials[Math.max(0, best - 1)] as number;
  const high = trials[Math.min(trials.length - 1, best + 1)] as number;
  return findRoot((tau2) => falling(lineAt(points, groups, tau2)), low, high);
}
