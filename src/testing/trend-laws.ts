/**
 * Laws of reading a series: changes, the smoothed line, the control chart and breaks; to be run over a project's own.
 *
 * @module
 */
import type { Correction } from '../numeric/adjust.ts';
import type { Series } from '../trend/series.ts';
import { followsSteps } from './correction-laws.ts';
import { type Law, type LawOptions, lawsOver } from './laws.ts';
import { arbSteady, arbTrend, closedPartOf, exchangedSeries, judgedPartOf, keysOf } from './steady.ts';

/** A period, and how it compares with an earlier one. */
export type ChangeRow = {
  /** The key of the period. */
  readonly key: string;
  /** The comparison; `null` where there is none. */
  readonly change: {
    /** The key of the earlier period. */
    readonly from: string;
    /** The score of the period minus that of the earlier one, in points. */
    readonly difference: number;
    /** The two-sided p-value of "no difference", 0 to 1. */
    readonly pValue: number;
    /** The same, corrected for the number of comparisons. */
    readonly adjustedP: number;
  } | null;
};

/** What {@link changeLaws} checks: a project's way of comparing periods. */
export type ChangeLawsSubject = {
  /** Compares the periods of a series with earlier ones; one row a period, in the order of time. */
  readonly changes: (series: Series) => readonly ChangeRow[];
  /** How the p-values are corrected. @defaultValue `'holm'` */
  readonly correction?: Correction;
};

/**
 * The laws that comparing each period with an earlier one obeys, whichever one that is.
 *
 * @param subject - How you compare, and how you correct.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const changes = (series: Series) =>
 *   changesOf(series).rows.map(({ to, ...row }) => {
 *     if (row.status === 'withheld') return { key: to.key, change: null };
 *     const { difference, pValue } = row.difference;
 *     return { key: to.key, change: { from: row.from.key, difference, pValue, adjustedP: row.adjustedPValue } };
 *   });
 * changeLaws({ changes }).forEach((law) => law.check());
 * changeLaws({ changes }).length // => 8
 */
export function changeLaws({ changes, correction = 'holm' }: ChangeLawsSubject, options: LawOptions = {}): Law[] {
  const law = lawsOver(arbTrend(), options);
  const compared = (series: Series): (NonNullable<ChangeRow['change']> & { key: string })[] =>
    changes(series).flatMap(({ key, change }) => {
      if (change === null) return [];
      const { from, difference, pValue, adjustedP } = change;
      return [{ key, from, difference, pValue, adjustedP }];
    });
  return [
    law('every period has a row, in the order of time', (series) => alike(changes(series).map(keyOf), keysOf(series))),
    law('a difference is that of the two scores, later minus earlier', (series) => {
      const scores = new Map(series.points.map(({ period, estimate }) => [period.key, estimate.nps]));
      return compared(series).every(
        ({ key, from, difference }) =>
          from < key && alike(difference, (scores.get(key) ?? NaN) - (scores.get(from) ?? NaN)),
      );
    }),
    law('only periods that are over and show their score are compared', (series) => {
      const judged = new Set(keysOf(judgedPartOf(series)));
      return compared(series).every(({ key, from }) => judged.has(key) && judged.has(from));
    }),
    law('a period that is not over changes nothing', (series) =>
      alike(changes(closedPartOf(series)), changes(series).slice(0, closedPartOf(series).points.length)),
    ),
    law('exchanging detractors and promoters turns differences around and leaves p-values', (series) =>
      alike(
        compared(exchangedSeries(series)),
        compared(series).map(({ difference, ...row }) => ({ ...row, difference: -difference })),
      ),
    ),
    law('a corrected p-value is not below the plain one, and not above 1', (series) =>
      compared(series).every(({ pValue, adjustedP }) => pValue <= adjustedP && adjustedP <= 1),
    ),
    law('a corrected p-value is the lowest level at which the steps of the correction reject', (series) => {
      const rows = compared(series);
      const [plain, adjusted] = [rows.map(({ pValue }) => pValue), rows.map(({ adjustedP }) => adjustedP)];
      return followsSteps(plain, adjusted, correction);
    }),
    lawsOver(arbSteady({ most: 1 }), options)('periods with the same answers do not differ', ([series]) =>
      compared(series).every(({ difference, pValue }) => alike(difference, 0) && alike(pValue, 1)),
    ),
  ];
}

/** A period of a smoothed line. */
export type LevelRow = {
  /** The key of the period. */
  readonly key: string;
  /** The level in points, with its limits. */
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
};

/** What {@link smoothingLaws} checks: a project's way of smoothing scores over time. */
export type SmoothingLawsSubject = {
  /** Smooths a series; in the order of time, without periods of which nothing is known, none where it is too short. */
  readonly smooth: (series: Series) => readonly LevelRow[];
};

/**
 * The laws that a smoothed line through scores obeys, whatever the model.
 *
 * @param subject - How you smooth.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const smooth = (series: Series) => {
 *   const line = smoothSeries(series);
 *   if (line.status === 'withheld') return [];
 *   return line.points.flatMap(({ period: { key }, level, interval }) =>
 *     level === null ? [] : [{ key, level, lower: interval.lower, upper: interval.upper }],
 *   );
 * };
 * smoothingLaws({ smooth }, { runs: 25 }).forEach((law) => law.check());
 * smoothingLaws({ smooth }).length // => 5
 */
export function smoothingLaws({ smooth }: SmoothingLawsSubject, options: LawOptions = {}): Law[] {
  const law = lawsOver(arbTrend(), options);
  return [
    law('a level belongs to a period that is over, in the order of time', (series) => {
      const keys = smooth(series).map(keyOf);
      return alike(
        keys,
        keysOf(closedPartOf(series)).filter((key) => keys.includes(key)),
      );
    }),
    law('limits lie around the level, on the scale', (series) =>
      smooth(series).every(
        ({ level, lower, upper }) => -100 <= lower && lower <= level && level <= upper && upper <= 100,
      ),
    ),
    law('a period that is not over changes nothing', (series) => alike(smooth(series), smooth(closedPartOf(series)))),
    law('exchanging detractors and promoters mirrors the line', (series) =>
      alike(
        smooth(exchangedSeries(series)).map(({ key, level, lower, upper }) => ({ key, level, lower, upper })),
        smooth(series).map(({ key, level, lower, upper }) => ({ key, level: -level, lower: -upper, upper: -lower })),
      ),
    ),
    lawsOver(arbSteady(), options)('a score that never moves is the level, however many answered', ([series, score]) =>
      smooth(series).every(({ level }) => alike(level, score)),
    ),
  ];
}

const keyOf = ({ key }: { readonly key: string }): string => key;

/**
 * Whether two pieces of JSON say the same.
 *
 * @param a - Numbers, texts, lists and objects.
 * @param b - The same.
 * @param tolerance - How far two numbers may lie apart.
 * @returns Whether they do.
 * @internal
 */
export const alike = (a: unknown, b: unknown, tolerance = 1e-7): boolean => {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= tolerance;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    one.length === other.size &&
    one.every(([name, value]) => other.has(name) && alike(value, other.get(name), tolerance))
  );
};
