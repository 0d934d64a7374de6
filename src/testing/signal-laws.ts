/**
 * Laws of finding what is out of the ordinary in a series: the control chart and breaks; to be run over a project's own.
 *
 * @module
 */
import * as fc from 'fast-check';
import { nps } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Series } from '../trend/series.ts';
import { type Law, type LawOptions, lawsOver } from './laws.ts';
import { arbSteady, arbTrend, closedPartOf, exchangedSeries, judgedPartOf, keysOf, monthsOf } from './steady.ts';
import { alike } from './trend-laws.ts';

/** A control chart. */
export type ChartReading = {
  /** The usual score in points. */
  readonly center: number;
  /** How far chance takes the score of each period that is judged, in points. */
  readonly limits: readonly { readonly key: string; readonly lower: number; readonly upper: number }[];
  /** What chance hardly explains: which periods make the pattern, and on which side; `null` for a pattern without one. */
  readonly signals: readonly { readonly keys: readonly string[]; readonly side: 'higher' | 'lower' | null }[];
};

/** What {@link controlLaws} checks: a project's way of drawing a control chart. */
export type ControlLawsSubject = {
  /** Charts a series; `null` where it is too short. One of its rules signals single periods beyond their limits. */
  readonly chart: (series: Series) => ChartReading | null;
};

/**
 * The laws that a control chart of scores obeys, whatever its further rules and however its limits are widened.
 *
 * @param subject - How you chart.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const chart = (series: Series) => {
 *   const drawn = controlChart(series);
 *   if (drawn.status === 'withheld') return null;
 *   const limits = drawn.points.flatMap((point) =>
 *     point.status === 'shown' && point.limits !== null ? [{ key: point.period.key, ...point.limits }] : [],
 *   );
 *   const signals = drawn.signals.map(({ points, side }) => ({
 *     keys: points.map((at) => series.points[at]?.period.key ?? ''),
 *     side,
 *   }));
 *   return { center: drawn.center, limits, signals };
 * };
 * controlLaws({ chart }).forEach((law) => law.check());
 * controlLaws({ chart }).length // => 7
 */
export function controlLaws({ chart }: ControlLawsSubject, options: LawOptions = {}): Law[] {
  const law = lawsOver(arbTrend(), options);
  const signalsOf = (series: Series): ChartReading['signals'] => chart(series)?.signals ?? [];
  const limitsOf = (series: Series): ChartReading['limits'] => chart(series)?.limits ?? [];
  return [
    law('limits and signals name only periods that are over and show their score', (series) => {
      const judged = new Set(keysOf(judgedPartOf(series)));
      return (
        limitsOf(series).every(({ key }) => judged.has(key)) &&
        signalsOf(series).every(({ keys }) => keys.length > 0 && keys.every((key) => judged.has(key)))
      );
    }),
    law('limits lie around the center, on the scale', (series) => {
      const { center, limits } = chart(series) ?? { center: 0, limits: [] };
      return limits.every(({ lower, upper }) => -100 <= lower && lower <= center && center <= upper && upper <= 100);
    }),
    law('a score beyond its limits is named, on its side', (series) => {
      const scores = new Map(series.points.map(({ period, estimate }) => [period.key, estimate.nps ?? NaN]));
      const signals = signalsOf(series);
      return limitsOf(series).every(({ key, lower, upper }) => {
        const score = scores.get(key) ?? NaN;
        // At the very edge the last digit decides.
        const beyond = score > upper + 1e-7 ? 'higher' : score < lower - 1e-7 ? 'lower' : null;
        return beyond === null || signals.some(({ keys, side }) => side === beyond && keys.includes(key));
      });
    }),
    law('a period that is not over changes nothing', (series) => alike(chart(series), chart(closedPartOf(series)))),
    law('exchanging detractors and promoters turns the chart upside down', (series) => {
      const [one, other] = [chart(series), chart(exchangedSeries(series))];
      return one === null || other === null ? one === other : alike(inOrder(turned(one)), inOrder(other));
    }),
    lawsOver(arbSteady(), options)(
      'a score that never moves is its own center and signals nothing',
      ([series, score]) => {
        const { center, signals } = chart(series) ?? { center: score, signals: [] };
        return alike(center, score) && signals.length === 0;
      },
    ),
    lawsOver(fc.nat(23), options)(
      'a month of nothing but detractors among many of nothing but promoters is named',
      (at) => {
        const odd = monthsOf(Array.from({ length: 24 }, (_, i) => (i === at ? DETRACTORS : PROMOTERS)));
        return signalsOf(odd).some(({ keys }) => keys.includes(keysOf(odd)[at] as string));
      },
    ),
  ];
}

const OTHER_SIDE = { higher: 'lower', lower: 'higher' } as const;

const turned = ({ center, limits, signals }: ChartReading): ChartReading => ({
  center: -center,
  limits: limits.map(({ key, lower, upper }) => ({ key, lower: -upper, upper: -lower })),
  signals: signals.map(({ keys, side }) => ({ keys, side: side && OTHER_SIDE[side] })),
});

/** What a law compares: patterns of different rules may stand in any order, and a chart may tell more. */
const inOrder = ({ center, limits, signals }: ChartReading): unknown => ({
  center,
  limits: limits.map(({ key, lower, upper }) => ({ key, lower, upper })),
  signals: signals.map(({ keys, side }) => `${keys.join(' ')} ${side ?? ''}`).sort(),
});

/** A stretch of periods at one level. */
export type LevelStretch = {
  /** The key of its first period. */
  readonly from: string;
  /** The key of its last period. */
  readonly to: string;
  /** The score of its answers together, in points; `null` where nobody answered. */
  readonly nps: number | null;
};

/** What {@link breakLaws} checks: a project's way of finding when the score changed. */
export type BreakLawsSubject = {
  /** Divides a series with at least three periods that are over into levels, in the order of time; each after the first begins at a break. */
  readonly levels: (series: Series) => readonly LevelStretch[];
};

/**
 * The laws that dividing a series into levels obeys, whatever a break has to win.
 *
 * @param subject - How you divide.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const levels = (series: Series) =>
 *   findBreaks(series).segments.map(({ from, to, estimate }) => ({ from: from.key, to: to.key, nps: estimate.nps }));
 * breakLaws({ levels }).forEach((law) => law.check());
 * breakLaws({ levels }).length // => 6
 */
export function breakLaws({ levels }: BreakLawsSubject, options: LawOptions = {}): Law[] {
  const law = lawsOver(arbTrend({ minimum: 1 }), options);
  return [
    law('levels tile the periods that are over', (series) => {
      const keys = keysOf(closedPartOf(series));
      const next = levels(series).reduce(
        (place, { from, to }) => (keys[place] === from && from <= to ? keys.indexOf(to) + 1 : NaN),
        0,
      );
      return next === keys.length;
    }),
    law('the score of a level is that of all its answers', (series) =>
      levels(series).every(({ from, to, nps: score }) => {
        const within = closedPartOf(series).points.filter(({ period }) => from <= period.key && period.key <= to);
        return alike(score, nps(within.reduce((sum, { estimate }) => added(sum, estimate.counts ?? NOBODY), NOBODY)));
      }),
    ),
    law('a period that is not over changes nothing', (series) => alike(levels(series), levels(closedPartOf(series)))),
    law('exchanging detractors and promoters keeps the breaks and turns the scores around', (series) =>
      alike(
        levels(exchangedSeries(series)).map(({ from, to, nps: score }) => ({ from, to, score })),
        levels(series).map(({ from, to, nps: score }) => ({ from, to, score: score && -score })),
      ),
    ),
    lawsOver(arbSteady(), options)(
      'answers that never change have no break',
      ([series]) => levels(series).length === 1,
    ),
    lawsOver(fc.integer({ min: 4, max: 20 }), options)(
      'a turn from nothing but promoters to nothing but detractors is found where it is',
      (at) => {
        const turn = monthsOf(Array.from({ length: 24 }, (_, i) => (i < at ? PROMOTERS : DETRACTORS)));
        const starts = levels(turn).map(({ from }) => from);
        return alike(starts, [keysOf(turn)[0], keysOf(turn)[at]]);
      },
    ),
  ];
}

const NOBODY: CategoryCounts = { detractors: 0, passives: 0, promoters: 0 };
const PROMOTERS: CategoryCounts = { ...NOBODY, promoters: 20 };
const DETRACTORS: CategoryCounts = { ...NOBODY, detractors: 20 };

const added = (a: CategoryCounts, b: CategoryCounts): CategoryCounts => ({
  detractors: a.detractors + b.detractors,
  passives: a.passives + b.passives,
  promoters: a.promoters + b.promoters,
});
