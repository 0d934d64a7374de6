/**
 * Charts with a memory: small lasting shifts add up in them until they show.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, CAUTIONS, named } from '../estimate/estimate.ts';
import type { Period } from '../time/period.ts';
import {
  type ChartGround,
  type ChartBasisOptions,
  type Grounded,
  type Standardized,
  type WithheldChart,
  groundOf,
  stretchesOf,
} from './control-baseline.ts';
import type { SignalSide } from './run-rules.ts';
import type { Series } from './series.ts';

/** Periods in which a chart with a memory lies beyond its limit. */
export type MemorySignal = {
  readonly side: SignalSide;
  /** Where the movement began that led there: the first position since the chart was last on the other side of 0. */
  readonly since: number;
  /** The positions in the series that lie beyond the limit, rising: the first is the moment of the alarm. */
  readonly at: readonly number[];
  /** The period of `since`. */
  readonly from: Period;
  /** The last period beyond the limit. */
  readonly to: Period;
};

/** How an EWMA chart is made. */
export type EwmaOptions = ChartBasisOptions & {
  /** The weight of the latest period, above 0 and at most 1: the smaller, the longer the memory. @defaultValue 0.2 */
  readonly lambda?: number;
  /** How far the limits reach, in standard deviations of the average; above 0. @defaultValue 3 */
  readonly reach?: number;
};

/** A period of an EWMA chart. */
export type EwmaPoint = {
  /** Its position in the series. */
  readonly index: number;
  readonly period: Period;
  /** How far its score lies from the center, in widened standard errors. */
  readonly z: number;
  /** The weighted average of this `z` and those before it. */
  readonly value: number;
  /** How far chance takes the average to either side of 0. */
  readonly limit: number;
};

/** An EWMA chart, or why there is none. */
export type EwmaChart =
  | (ChartGround & {
      readonly status: 'shown';
      readonly lambda: number;
      readonly reach: number;
      /** The judged periods, in the order of time. */
      readonly points: readonly EwmaPoint[];
      readonly signals: readonly MemorySignal[];
      readonly cautions: readonly Caution[];
    })
  | WithheldChart;

/**
 * Averages the standardized scores of a series with weights that fade: a chart for small lasting shifts.
 *
 * The average starts at 0 and the limits are exact for each number of periods, so the first ones are narrow. Shown periods
 * count whatever their number of answers; a period that is not shown leaves the average as it is. Baseline and correction are
 * those of `controlChart`; after a frozen baseline the average starts again. With known limits and the default options a
 * process that never changes signals about every 555 periods.
 *
 * @param series - Scores over time.
 * @param options - The weight, the reach of the limits, the baseline and the correction.
 * @returns The chart; `withheld` as in `controlChart`.
 * @throws {NpsError} `option/out-of-range` for a `lambda` not above 0 and at most 1, or a `reach` that is not a finite
 * number above 0; otherwise as `controlChart`.
 * @example
 * ewmaChart({ unit: 'month', zone: 'UTC', points: [] }).status // => 'withheld'
 * @see Roberts (1959), Control Chart Tests Based on Geometric Moving Averages, Technometrics 1(3).
 */
export function ewmaChart(series: Series, { lambda = 0.2, reach = 3, ...options }: EwmaOptions = {}): EwmaChart {
  if (!(typeof lambda === 'number' && lambda > 0 && lambda <= 1))
    fail('option/out-of-range', ['lambda'], `A weight is a number above 0 and at most 1, got ${named(lambda)}.`);
  checkPositive(reach, 'reach');
  const ground = groundOf(series, options);
  if (ground.status === 'withheld') return ground;
  const { rows, ...shown } = ground;
  const stretches = stretchesOf(rows).map((stretch) => {
    let value = 0;
    return stretch.map((row, i): EwmaPoint => {
      value = lambda * row.z + (1 - lambda) * value;
      // λ / (2 − λ) · (1 − (1 − λ)^2(i + 1)), where a tiny λ would vanish beside 1, and its square altogether.
      const filled = -Math.expm1(2 * (i + 1) * Math.log1p(-lambda));
      const limit = reach * Math.sqrt(lambda / (2 - lambda)) * Math.sqrt(filled);
      return { index: row.index, period: row.period, z: row.z, value, limit };
    });
  });
  return {
    ...shown,
    lambda,
    reach,
    points: stretches.flat(),
    signals: stretches.flatMap((stretch) =>
      SIDES.flatMap((side) => signalsOf(stretch, side, side === 'higher' ? (one) => one.value : (one) => -one.value)),
    ),
    cautions: cautionsOf(ground),
  };
}

/** How a CUSUM chart is made. */
export type CusumOptions = ChartBasisOptions & {
  /** The slack in standard errors, at least 0: half the shift that is to be found. @defaultValue 0.5 */
  readonly slack?: number;
  /** How high the sum may rise, in standard errors; above 0. @defaultValue 5 */
  readonly decision?: number;
};

/** A period of a CUSUM chart. */
export type CusumPoint = {
  /** Its position in the series. */
  readonly index: number;
  readonly period: Period;
  /** How far its score lies from the center, in widened standard errors. */
  readonly z: number;
  /** What has added up above the slack; at least 0. */
  readonly high: number;
  /** What has added up below it; at most 0. */
  readonly low: number;
};

/** A CUSUM chart, or why there is none. */
export type CusumChart =
  | (ChartGround & {
      readonly status: 'shown';
      readonly slack: number;
      readonly decision: number;
      /** The judged periods, in the order of time. */
      readonly points: readonly CusumPoint[];
      readonly signals: readonly MemorySignal[];
      readonly cautions: readonly Caution[];
    })
  | WithheldChart;

/**
 * Adds up how far the scores of a series lie above, and below, what chance and a little slack allow.
 *
 * The sums start at 0 and go on after an alarm, so that a chart shows how long it lasts. Shown periods count whatever their
 * number of answers; a period that is not shown leaves the sums as they are. Baseline and correction are those of
 * `controlChart`; after a frozen baseline the sums start again. With known limits and the default options a process that
 * never changes signals about every 465 periods, and a shift of one standard error is met after about 10.
 *
 * @param series - Scores over time.
 * @param options - The slack, the height of the alarm, the baseline and the correction.
 * @returns The chart; `withheld` as in `controlChart`.
 * @throws {NpsError} `option/out-of-range` for a `slack` that is not a finite number of at least 0, or a `decision` that is
 * not a finite number above 0; otherwise as `controlChart`.
 * @example
 * cusumChart({ unit: 'month', zone: 'UTC', points: [] }).status // => 'withheld'
 * @see Page (1954), Continuous Inspection Schemes, Biometrika 41.
 * @see Montgomery (2019), Introduction to Statistical Quality Control, 8th edition, chapter 9, on run lengths.
 */
export function cusumChart(series: Series, { slack = 0.5, decision = 5, ...options }: CusumOptions = {}): CusumChart {
  if (!(typeof slack === 'number' && slack >= 0 && slack < Infinity))
    fail('option/out-of-range', ['slack'], `A slack is a finite number of at least 0, got ${named(slack)}.`);
  checkPositive(decision, 'decision');
  const ground = groundOf(series, options);
  if (ground.status === 'withheld') return ground;
  const { rows, ...shown } = ground;
  const stretches = stretchesOf(rows).map((stretch) => {
    let high = 0;
    let low = 0;
    return stretch.map(({ index, period, z }): CusumPoint => {
      high = Math.max(0, high + z - slack);
      low = Math.min(0, low + z + slack) + 0;
      return { index, period, z, high, low };
    });
  });
  return {
    ...shown,
    slack,
    decision,
    points: stretches.flat(),
    signals: stretches.flatMap((stretch) => {
      const points = stretch.map((one) => ({ ...one, limit: decision }));
      return SIDES.flatMap((side) =>
        signalsOf(points, side, side === 'higher' ? (one) => one.high : (one) => -one.low),
      );
    }),
    cautions: cautionsOf(ground),
  };
}

const SIDES: readonly SignalSide[] = /* @__PURE__ */ Object.freeze(['higher', 'lower'] as const);

/** Every stretch above 0 in which the limit was passed, seen from one side. */
function signalsOf<Point extends { readonly index: number; readonly period: Period; readonly limit: number }>(
  points: readonly Point[],
  side: SignalSide,
  valueOf: (point: Point) => number,
): MemorySignal[] {
  const signals: MemorySignal[] = [];
  let start: Point | undefined;
  let beyond: Point[] = [];
  const close = (): void => {
    const last = beyond.at(-1);
    if (start !== undefined && last !== undefined)
      signals.push({
        side,
        since: start.index,
        at: beyond.map(({ index }) => index),
        from: start.period,
        to: last.period,
      });
    start = undefined;
    beyond = [];
  };
  for (const point of points) {
    const value = valueOf(point);
    if (!(value > 0)) close();
    else {
      start ??= point;
      if (value > point.limit) beyond.push(point);
    }
  }
  close();
  return signals;
}

const cautionsOf = ({ rows, cautions }: Grounded): readonly Caution[] => {
  const rough = rows.some((row: Standardized) => !row.frozen && row.rough);
  return CAUTIONS.filter((caution) => cautions.includes(caution) || (rough && caution === 'rough-limits'));
};

function checkPositive(value: number, name: string): void {
  if (!(typeof value === 'number' && value > 0 && value < Infinity))
    fail('option/out-of-range', [name], `A finite number above 0 was expected, got ${named(value)}.`);
}
