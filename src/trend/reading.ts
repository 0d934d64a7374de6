/**
 * Everything a reader asks of a score over time, in one call: is the movement more than chance, since when, where does the
 * score stand now, and which periods stick out.
 *
 * @module
 */
import { type Caution, CAUTIONS, checkLevel } from '../estimate/estimate.ts';
import type { Correction } from '../numeric/adjust.ts';
import type { Response } from '../response.ts';
import type { Period } from '../time/period.ts';
import { type Breaks, findBreaks } from './breaks.ts';
import { type PeriodChanges, changesOf } from './change.ts';
import { type ControlChart, controlChart } from './control.ts';
import type { Series } from './series.ts';
import type { TrendDirection } from './judge-slope.ts';
import { type TrendLine, trendLine } from './slope.ts';
import { type Smoothing, smoothSeries } from './smooth.ts';

/** What a series says about movement. */
export type TrendVerdict = {
  /**
   * `shift`: the mix of answers changed at a break. `drift`: no break, but the scores rise or fall along a line. `steady`: the
   * movement is within what chance gives. `too-short`: fewer than four periods that are over show a score.
   */
  readonly kind: 'shift' | 'drift' | 'steady' | 'too-short';
  /** Where the score went; `unclear` for a shift of the mix that left the score where it was. */
  readonly direction: TrendDirection;
  /** From when: the period of the last break, else the first that was judged; `null` where none was. */
  readonly since: Period | null;
  /**
   * The p-value of what the verdict rests on, corrected for the number of questions by Bonferroni: the smaller for `steady`.
   * `null` where nothing was asked.
   */
  readonly pValue: number | null;
  /**
   * How many questions were asked of the whole series, each at its part of 1 − level. 2: is there a break, is there a slope.
   * 1: only the slope, for series too long to be searched for breaks. 0: none, for a series that is too short.
   */
  readonly questions: number;
};

/** Five readings of one series, made with the same options, and what they come to. */
export type TrendReading = {
  /** What the movement is, and whether chance explains it. */
  readonly verdict: TrendVerdict;
  /** Where the score stood in each period and stands now; it starts anew at each break. */
  readonly smoothing: Smoothing;
  /** Each period against the one before, corrected for their number. */
  readonly changes: PeriodChanges;
  /** Which periods lie beyond the control limits. */
  readonly chart: ControlChart;
  /** When the mix of answers changed. */
  readonly breaks: Breaks;
  /** The straight line through the scores. */
  readonly line: TrendLine;
  /** What to keep in mind with all of it; `rough-limits` only where the chart signals. */
  readonly cautions: readonly Caution[];
};

/** How a trend is read. */
export type TrendReadingOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How the p-values of the changes are corrected. @defaultValue `'holm'` */
  readonly correction?: Correction;
  /** The answers that the series counts, so that people who answered in two periods are compared with themselves. */
  readonly responses?: readonly Response[];
};

/** Is there a slope, and is there a break. */
const QUESTIONS = 2;

/**
 * Reads a series: verdict, smoothed line, changes, control chart and breaks.
 *
 * The verdict asks two things of the whole series, whether it breaks and whether it slopes, each at half of 1 − level, so that
 * a steady series is called moving in at most 1 − level of cases. Measured at level 0.95, with 4 to 36 periods of 10 to 160
 * answers and shares 10/30/60 and 2/8/90: in 0.1 to 3.1%; where periods vary by 3 to 10 points beyond sampling (6 to 36
 * periods of 10 to 900 answers, 20/30/50), in 1.7 to 4.7%. A break goes before a slope, because each of the two
 * also shows as the other. Signals of the control chart and single changes do not enter it: the chart signals falsely at
 * rates of its own, and changes answer another question, that of one period.
 *
 * @param series - Scores over time.
 * @param options - The level, the correction, and the answers where people may have answered twice.
 * @returns The readings, plain JSON. Partial periods are in none of them.
 * @throws {NpsError} `option/out-of-range` for a bad `level`, `option/unknown` for an unknown correction. `series/invalid`,
 * `counts/invalid` and `trend/overlapping-windows` for what is no series.
 * @example
 * const calendar = { unit: 'month', zone: 'UTC' } as const;
 * const months = periodsBetween('2024-01-15T00:00:00.000Z', '2024-12-15T00:00:00.000Z', calendar);
 * const tallies = months.map((period, i) => ({
 *   period,
 *   tally: i < 6 ? { detractors: 10, passives: 30, promoters: 60 } : { detractors: 35, passives: 30, promoters: 35 },
 * }));
 * const { verdict } = readTrend(seriesOf(tallies, { ...calendar, now: '2025-02-01T00:00:00.000Z' }));
 * [verdict.kind, verdict.direction, verdict.since?.key] // => ['shift', 'falling', '2024-07']
 */
export function readTrend(
  series: Series,
  { level = 0.95, correction, responses }: TrendReadingOptions = {},
): TrendReading {
  checkLevel(level);
  const half = (1 - level) / QUESTIONS;
  const breaks = findBreaks(series, { alpha: half, level });
  const line = trendLine(series, { level });
  const smoothing = smoothSeries(series, { level, breaks: breaks.breaks.map(({ index }) => index) });
  const chart = controlChart(series);
  const all: readonly Caution[] = [
    ...breaks.cautions,
    ...(line.status === 'shown' ? line.cautions : []),
    ...(smoothing.status === 'shown' ? smoothing.cautions : []),
    ...chart.cautions.filter((caution) => caution !== 'rough-limits' || chart.signals.length > 0),
  ];
  return {
    verdict: verdictOf(breaks, line, 1 - level),
    smoothing,
    changes: changesOf(series, {
      level,
      ...(correction !== undefined && { correction }),
      ...(responses !== undefined && { responses }),
    }),
    chart,
    breaks,
    line,
    cautions: CAUTIONS.filter((caution) => all.includes(caution)),
  };
}

function verdictOf({ status, breaks, scan, segments }: Breaks, line: TrendLine, alpha: number): TrendVerdict {
  const questions = status === 'shown' ? QUESTIONS : 1;
  const asked = { questions, since: segments[0]?.from ?? null };
  if (line.status === 'withheld')
    return { kind: 'too-short', direction: 'unclear', pValue: null, ...asked, questions: 0 };
  const corrected = (pValue: number): number => Math.min(1, questions * pValue);
  const last = breaks.at(-1);
  if (last !== undefined)
    return {
      kind: 'shift',
      direction: directionOf(last.difference.direction),
      pValue: corrected(last.pValue),
      ...asked,
      since: last.period,
    };
  return line.pValue < alpha / questions
    ? {
        kind: 'drift',
        direction: line.slope.estimate > 0 ? 'rising' : 'falling',
        pValue: corrected(line.pValue),
        ...asked,
      }
    : {
        kind: 'steady',
        direction: 'unclear',
        pValue: corrected(Math.min(line.pValue, scan?.pValue ?? 1)),
        ...asked,
      };
}

const directionOf = (direction: 'higher' | 'lower' | 'unclear'): TrendDirection =>
  (({ higher: 'rising', lower: 'falling', unclear: 'unclear' }) as const)[direction];
