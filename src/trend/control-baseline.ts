/**
 * What the charts measure against: the usual score, and how far chance takes a period from it.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, named } from '../estimate/estimate.ts';
import { sampleOf } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Period } from '../time/period.ts';
import { type ClosedOptions, type ClosedPeriod, closedPeriods } from './closed.ts';
import { hasExtraVariation } from './extra-variation.ts';
import { scatterOf } from './scatter.ts';
import type { Series } from './series.ts';

/** The periods that say what is usual, by their keys: `{ from: '2022-01', to: '2023-12' }`. */
export type FrozenBaseline = {
  /** The key of the first period, included; it need not be in the series. */
  readonly from: string;
  /** The key of the last period, included. */
  readonly to: string;
};

/** What a chart measures against. */
export type ChartBasisOptions = ClosedOptions & {
  /**
   * Periods whose answers are frozen as the usual state. They are drawn and never judged; all others are.
   *
   * @defaultValue all closed periods say what is usual, and all are judged
   */
  readonly baseline?: FrozenBaseline;
  /**
   * Whether limits are widened where the score moves from period to period by more than sampling explains.
   *
   * @defaultValue true
   */
  readonly corrected?: boolean;
};

/** What a chart was measured against. */
export type ChartGround = {
  /** The usual score in points: all answers of the baseline together. */
  readonly center: number;
  /** How far the score moves from one period to the next, 1 where nothing but sampling is at work (Laney's σ_Z). */
  readonly sigmaZ: number;
  /** By how much limits are widened: `sigmaZ` where it is above 1 and the chart is corrected, else 1. */
  readonly widening: number;
  /** The periods that say what is usual. */
  readonly baseline: {
    readonly from: Period;
    readonly to: Period;
    /** How many of them were over and had answers. */
    readonly periods: number;
    /** Whether they were given, so that they are not judged themselves. */
    readonly frozen: boolean;
  };
};

/** A chart that is not drawn, and why. */
export type WithheldChart = {
  readonly status: 'withheld';
  /**
   * `too-short`: too few shown periods say what is usual. `no-variation`: all answers of a frozen baseline are in one
   * category, which does not say how far chance takes a score from it.
   */
  readonly reason: 'too-short' | 'no-variation';
  /** How many shown periods say what is usual. */
  readonly periods: number;
  /** How many it takes. */
  readonly needed: number;
  readonly center: null;
  readonly points: readonly never[];
  readonly signals: readonly never[];
  readonly cautions: readonly never[];
};

/** A shown, closed period on the scale of the charts. */
export type Standardized = {
  /** Its position in the series. */
  readonly index: number;
  readonly period: Period;
  readonly n: number;
  /** The score in points. */
  readonly nps: number;
  /** How far chance takes a score of `n` answers from the center, in points: one standard error, not widened. */
  readonly standardError: number;
  /** How far the score lies from the center, in widened standard errors. */
  readonly z: number;
  /** Whether it belongs to a frozen baseline. */
  readonly frozen: boolean;
  /** Whether it expects fewer than three answers outside the largest category, so that its score is skew. */
  readonly rough: boolean;
};

/** The ground of a chart with its periods. */
export type Grounded = ChartGround & {
  readonly status: 'shown';
  /** The shown periods, in the order of time. */
  readonly rows: readonly Standardized[];
  /** All but `rough-limits`, which depends on the periods that a chart judges. */
  readonly cautions: readonly Caution[];
};

/** From how many shown periods on there is a chart. */
const FEWEST_PERIODS = 4;

/** How many periods of a frozen baseline say well enough how much scores vary. */
const LONG_BASELINE = 24;

/** How many answers outside the largest category a period expects for its score to be nearly normal. */
const FEWEST_EXPECTED = 3;

/**
 * Finds the usual score of a series and puts its shown periods on the scale of the charts.
 *
 * @param series - Scores over time.
 * @param options - The baseline, the correction, and whether partial periods count.
 * @returns The ground of the chart, or why there is none.
 * @throws {NpsError} `option/out-of-range` for a baseline that is none, and as `closedPeriods`.
 * @see Laney (2002), Improved Control Charts for Attributes, Quality Engineering 14(4).
 * @internal
 */
export function groundOf(
  series: Series,
  { baseline, corrected = true, ...closed }: ChartBasisOptions,
): Grounded | WithheldChart {
  if (typeof corrected !== 'boolean')
    fail('option/out-of-range', ['corrected'], `Corrected is true or false, got ${named(corrected)}.`);
  const periods = closedPeriods(series, closed);
  const inBaseline = baseline === undefined ? () => true : membershipOf(baseline, series);
  const usual = periods.filter((one) => one.n > 0 && inBaseline(one.period));
  const shown = usual.filter((one) => one.shown).length;
  const counts = periods.map((one) => one.counts);
  const scatter = scatterOf(counts, baseline === undefined ? counts : usual.map((one) => one.counts));
  const { center, variance, z, sigmaZ } = scatter;
  const [first] = usual;
  const last = usual.at(-1);
  if (shown < FEWEST_PERIODS || center === null || sigmaZ === null || first === undefined || last === undefined)
    return withheldChart('too-short', shown);
  const frozen = baseline !== undefined;
  if (frozen && variance === 0) return withheldChart('no-variation', shown);

  const widening = corrected ? Math.max(1, sigmaZ) : 1;
  const others = shareOutsideLargest(usual);
  const rows = periods.flatMap((one, i): Standardized[] => {
    if (!one.shown) return [];
    const { n, nps } = sampleOf(one.counts);
    return [
      {
        index: one.index,
        period: one.period,
        n,
        nps,
        standardError: Math.sqrt(variance) / Math.sqrt(n),
        z: (z[i] as number) / widening + 0,
        frozen: frozen && inBaseline(one.period),
        rough: n * others < FEWEST_EXPECTED,
      },
    ];
  });
  return {
    status: 'shown',
    center,
    sigmaZ,
    widening,
    baseline: { from: first.period, to: last.period, periods: usual.length, frozen },
    rows,
    cautions: [
      ...(variance === 0 ? (['degenerate'] as const) : []),
      ...(hasExtraVariation(sigmaZ) ? (['extra-variation'] as const) : []),
      ...(frozen && usual.length < LONG_BASELINE ? (['short-baseline'] as const) : []),
    ],
  };
}

/**
 * Divides the judged periods at a frozen baseline, since nothing runs on across it.
 *
 * @param rows - The periods of a chart.
 * @returns The periods before the baseline and those after it; all together where none is frozen. Without empty lists.
 * @internal
 */
export function stretchesOf(rows: readonly Standardized[]): readonly (readonly Standardized[])[] {
  const firstFrozen = rows.findIndex(({ frozen }) => frozen);
  if (firstFrozen < 0) return rows.length === 0 ? [] : [rows];
  const open = rows.filter(({ frozen }) => !frozen);
  return [open.slice(0, firstFrozen), open.slice(firstFrozen)].filter(({ length }) => length > 0);
}

const withheldChart = (reason: WithheldChart['reason'], periods: number): WithheldChart => ({
  status: 'withheld',
  reason,
  periods,
  needed: FEWEST_PERIODS,
  center: null,
  points: [],
  signals: [],
  cautions: [],
});

/** Whether a period belongs to the baseline; keys of one unit sort as text. */
function membershipOf(baseline: FrozenBaseline, { points }: Series): (period: Period) => boolean {
  const { from, to } = (Object(baseline) === baseline ? baseline : {}) as Partial<FrozenBaseline>;
  // A key of another form, such as 2024-1 among 2024-01, would sort into the wrong place.
  const [first] = points;
  const form = first === undefined ? undefined : keyFormOf(first.period.key);
  const checked = (key: unknown, name: 'from' | 'to'): string =>
    typeof key === 'string' && (form === undefined || keyFormOf(key) === form)
      ? key
      : fail(
          'option/out-of-range',
          ['baseline', name],
          `A baseline runs from the key of a period to that of another${first === undefined ? '' : `, such as ${first.period.key}`}.`,
        );
  const start = checked(from, 'from');
  const end = checked(to, 'to');
  if (end < start)
    fail('option/out-of-range', ['baseline', 'to'], 'The last period of a baseline does not come before its first.');
  return ({ key }) => start <= key && key <= end;
}

const keyFormOf = (key: string): string => key.replace(/\d/g, '0');

/** The share of the answers that are not in the largest category. */
function shareOutsideLargest(periods: readonly ClosedPeriod[]): number {
  const sum = (of: (counts: CategoryCounts) => number): number =>
    periods.reduce((total, { counts }) => total + of(counts), 0);
  const totals = [
    sum(({ detractors }) => detractors),
    sum(({ passives }) => passives),
    sum(({ promoters }) => promoters),
  ].sort((a, b) => a - b) as [number, number, number];
  return (totals[0] + totals[1]) / (totals[0] + totals[1] + totals[2]);
}
