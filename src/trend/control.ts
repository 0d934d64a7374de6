/**
 * The control chart: which periods lie farther from the usual score than chance takes them.
 *
 * @module
 */
import { type Caution, CAUTIONS } from '../estimate/estimate.ts';
import type { Period } from '../time/period.ts';
import {
  type ChartGround,
  type ChartBasisOptions,
  type Standardized,
  type WithheldChart,
  groundOf,
  stretchesOf,
} from './control-baseline.ts';
import { type RunRule, type SignalSide, DEFAULT_RUN_RULES, checkRunRules, runRules } from './run-rules.ts';
import { movingSigma } from './scatter.ts';
import type { Series, SeriesPoint } from './series.ts';

/** How a control chart is made. */
export type ControlOptions = ChartBasisOptions & {
  /** The rules that signal; `[]` for limits without signals. @defaultValue `DEFAULT_RUN_RULES`: `[1, 2]` */
  readonly rules?: readonly RunRule[];
};

/** How far chance takes the score of a period, in points. */
export type ControlLimits = {
  /** The lower limit, cut at −100. */
  readonly lower: number;
  /** The upper limit, cut at 100. */
  readonly upper: number;
  /** The limits before the cut; there only where one was cut. */
  readonly unclipped?: { readonly lower: number; readonly upper: number };
};

/** A period of a control chart. */
export type ControlPoint =
  | {
      /** Its position in the series. */
      readonly index: number;
      readonly period: Period;
      readonly status: 'shown';
      /** `judged`: signals may name it. `baseline`: part of a frozen baseline. `few-answers`: fewer than five, too few for limits. */
      readonly phase: 'judged' | 'baseline' | 'few-answers';
      /** The score in points. */
      readonly nps: number;
      readonly n: number;
      /** How far chance takes a score of `n` answers from the center: one standard error in points, not widened. */
      readonly standardError: number;
      /** How far the score lies from the center, in standard errors after widening; 0 where all answers are alike. */
      readonly z: number;
      /** Three widened standard errors to either side of the center; `null` for `few-answers`. */
      readonly limits: ControlLimits | null;
    }
  | {
      readonly index: number;
      readonly period: Period;
      readonly status: 'withheld';
      /** Why it is not judged; `partial`: it is not over. */
      readonly reason: 'no-responses' | 'below-minimum' | 'privacy' | 'partial';
      /** How many answered; `null` where it may not be told. */
      readonly n: number | null;
    };

/** A pattern that chance seldom makes. */
export type ControlSignal = {
  readonly rule: RunRule;
  /** Where the points lie, for rule 3 where they go; `null` for rules 4, 7 and 8, which have no side. */
  readonly side: SignalSide | null;
  /** The positions in the series of all points of the pattern, rising. Patterns of one rule that overlap are one signal. */
  readonly points: readonly number[];
  /** The positions at which the rule was met: the first is the moment of the alarm. */
  readonly at: readonly number[];
  /** The first period of the pattern. */
  readonly from: Period;
  /** The last period of the pattern. */
  readonly to: Period;
  /** `rough-limits` where a point of the pattern has a skew score. */
  readonly cautions: readonly Caution[];
};

/** A chart of the raw scores that does not look at how many answered. */
export type IndividualsChart = {
  /** The mean of the shown scores of the baseline, in points. */
  readonly center: number;
  /** The spread of a score in points: the mean distance of neighbors / 1.128. */
  readonly sigma: number;
  /** Three sigma to either side. */
  readonly limits: ControlLimits;
};

/** A control chart that is drawn. */
export type ShownControlChart = ChartGround & {
  readonly status: 'shown';
  /** The rules that were read, rising. */
  readonly rules: readonly RunRule[];
  /** Every period of the series, in the order of time. */
  readonly points: readonly ControlPoint[];
  /** What chance hardly explains, in the order of the alarms, then of the rules; none when the score is steady. */
  readonly signals: readonly ControlSignal[];
  /** The older chart of raw scores, for comparison; signals do not come from it. */
  readonly individuals: IndividualsChart;
  /** What to know before acting. */
  readonly cautions: readonly Caution[];
};

/** A control chart, or why there is none. */
export type ControlChart = ShownControlChart | WithheldChart;

/** How far limits reach, in widened standard errors. */
const REACH = 3;

/** From how many answers on a period has limits. */
const FEWEST_ANSWERS = 5;

/**
 * Judges every closed period of a series against the usual score: limits for each by its number of answers, and rules that
 * signal what chance seldom makes.
 *
 * Center and spread come from all closed periods, which are all judged too: that asks whether the past was steady. With a
 * `baseline` they are frozen, and only the other periods are judged: that asks whether things are still as they were. No run
 * goes across a frozen baseline. Partial periods, hidden ones, empty ones and those below the series' minimum are not
 * judged and no evidence: a run goes on behind them. Answers of periods below the minimum count in center and spread.
 *
 * Most scores move from month to month by more than sampling explains, as those who are asked differ. So limits are
 * widened by `sigmaZ` where it is above 1; without that, charts of many answers alarm all the time. The widening has its
 * price: a drop of 20 points in the last of 24 months (40 to 160 answers each) is found in 33% of charts instead of 45%.
 *
 * False alarms of rules 1 and 2 with the limits from the same periods: 0.5% of steady charts of 12 periods show one, 3% of
 * 24 and 7% of 36, with 40 to 160 answers a period. Scores near the end of the scale are skew: at 2% detractors and 90%
 * promoters with 10 to 30 answers it is 20% of charts of 36 periods. Such signals carry the caution `rough-limits`.
 *
 * @param series - Scores over time.
 * @param options - The rules, the baseline, the correction, and whether partial periods count.
 * @returns The chart; `withheld` when fewer than 4 shown periods say what is usual, and for a frozen baseline whose answers
 * are all in one category. Cautions: `extra-variation` when `sigmaZ` is above 1.2, `rough-limits` when a judged period
 * expects fewer than three answers outside the largest category, `short-baseline` for a frozen baseline of fewer than 24
 * periods, `degenerate` when all answers are in one category.
 * @throws {NpsError} `option/unknown` for a rule that does not exist. `option/out-of-range` for a baseline that does not go
 * from a key of the series' form to one not before it, or a `corrected` that is not a boolean. `series/invalid`,
 * `counts/invalid` and `trend/overlapping-windows` for what is no series.
 * @example
 * const calendar = { unit: 'month', zone: 'UTC' } as const;
 * const months = periodsBetween('2024-01-01T00:00:00.000Z', '2024-06-01T00:00:00.000Z', calendar);
 * const tallyOf = (promoters: number) => ({ detractors: 100 - promoters, passives: 0, promoters });
 * const tallies = months.map((period, i) => ({ period, tally: tallyOf(i === 0 ? 20 : 70) }));
 * const chart = controlChart(seriesOf(tallies, { ...calendar, now: '2024-07-01T00:00:00.000Z' }), { corrected: false });
 * chart.signals.map(({ rule, side, from }) => [rule, side, from.key]) // => [[1, 'lower', '2024-01']]
 * @see Shewhart (1931), Economic Control of Quality of Manufactured Product, Van Nostrand.
 * @see Laney (2002), Improved Control Charts for Attributes, Quality Engineering 14(4).
 * @see Montgomery (2019), Introduction to Statistical Quality Control, 8th edition, Wiley.
 */
export function controlChart(
  series: Series,
  { rules = DEFAULT_RUN_RULES, ...options }: ControlOptions = {},
): ControlChart {
  checkRunRules(rules);
  const ground = groundOf(series, options);
  if (ground.status === 'withheld') return ground;
  const { rows, cautions, ...shown } = ground;
  const isRough = rows.some(({ frozen, n, rough }) => rough && !frozen && n >= FEWEST_ANSWERS);
  const rowAt = new Map(rows.map((row) => [row.index, row]));
  return {
    ...shown,
    rules: [...new Set(rules)].sort((a, b) => a - b),
    points: series.points.map((point, index) => {
      const row = rowAt.get(index);
      return row === undefined ? unjudged(point, index) : pointOf(row, ground);
    }),
    signals: stretchesOf(rows).flatMap((stretch) => signalsOf(stretch, rules)),
    individuals: individualsOf(rows, shown.baseline.frozen),
    cautions: CAUTIONS.filter((caution) => cautions.includes(caution) || (isRough && caution === 'rough-limits')),
  };
}

function pointOf(row: Standardized, { center, widening }: ChartGround): ControlPoint {
  const { index, period, n, nps, standardError, z, frozen } = row;
  const few = n < FEWEST_ANSWERS;
  return {
    index,
    period,
    status: 'shown',
    phase: few ? 'few-answers' : frozen ? 'baseline' : 'judged',
    nps,
    n,
    standardError,
    z,
    limits: few ? null : limitsOf(center, standardError * widening),
  };
}

const unjudged = ({ period, estimate: { status, n, ...estimate } }: SeriesPoint, index: number): ControlPoint => ({
  index,
  period,
  status: 'withheld',
  reason: status === 'withheld' && 'reason' in estimate ? estimate.reason : 'partial',
  n,
});

function limitsOf(center: number, sigma: number): ControlLimits {
  const lower = center - REACH * sigma;
  const upper = center + REACH * sigma;
  const cut = { lower: Math.max(-100, lower) + 0, upper: Math.min(100, upper) + 0 };
  // A limit at the end of the scale may miss it by its last digits, which is no cut.
  return Math.max(-lower, upper) > 100 + 1e-11 ? { ...cut, unclipped: { lower, upper } } : cut;
}

/** The signals of periods that follow each other; those of one rule that share points are one. */
function signalsOf(rows: readonly Standardized[], rules: readonly RunRule[]): ControlSignal[] {
  const z = rows.map((row) => (row.n < FEWEST_ANSWERS ? null : row.z));
  const joined: { rule: RunRule; side: SignalSide | null; at: number[]; places: Set<number> }[] = [];
  const latest = new Map<string, (typeof joined)[number]>();
  for (const { rule, side, at, points } of runRules(z, rules)) {
    const key = `${rule} ${side}`;
    const open = latest.get(key);
    if (open !== undefined && points.some((place) => open.places.has(place))) {
      open.at.push(at);
      for (const place of points) open.places.add(place);
    } else {
      const signal = { rule, side, at: [at], places: new Set(points) };
      joined.push(signal);
      latest.set(key, signal);
    }
  }
  return joined.map(({ rule, side, at, places }): ControlSignal => {
    const points = [...places].sort((a, b) => a - b).map((place) => rows[place] as Standardized);
    return {
      rule,
      side,
      points: points.map(({ index }) => index),
      at: at.map((place) => (rows[place] as Standardized).index),
      from: (points[0] as Standardized).period,
      to: (points.at(-1) as Standardized).period,
      cautions: points.some(({ rough }) => rough) ? ['rough-limits'] : [],
    };
  });
}

/** 2 / √π as the tables of this chart print it and other programs use it, so that theirs and ours agree to the last digit. */
const TABLE_CONSTANT = 1.128;

function individualsOf(rows: readonly Standardized[], frozen: boolean): IndividualsChart {
  const scores = rows.filter((row) => row.frozen === frozen).map(({ nps }) => nps);
  const center = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  // A chart is not drawn from fewer than four periods, so there are neighbors.
  const meanDistance = ((movingSigma(scores) as number) * 2) / Math.sqrt(Math.PI);
  const sigma = meanDistance / TABLE_CONSTANT;
  return { center, sigma, limits: limitsOf(center, sigma) };
}
