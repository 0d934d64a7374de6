/**
 * The laws of control charts and of breaks hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { nps } from '../../src/estimate/moments.ts';
import { type ChartReading, type LevelStretch, breakLaws, controlLaws } from '../../src/testing/signal-laws.ts';
import { type BreaksOptions, findBreaks } from '../../src/trend/breaks.ts';
import { type ControlOptions, controlChart } from '../../src/trend/control.ts';
import { RUN_RULES } from '../../src/trend/run-rules.ts';
import type { Series } from '../../src/trend/series.ts';
import { broken } from './broken.ts';

const chartWith =
  (options: ControlOptions = {}) =>
  (series: Series): ChartReading | null => {
    const drawn = controlChart(series, options);
    if (drawn.status === 'withheld') return null;
    const keyAt = (at: number): string => series.points[at]?.period.key ?? '';
    return {
      center: drawn.center,
      limits: drawn.points.flatMap((point) => {
        if (point.status === 'withheld' || point.limits === null) return [];
        return [{ key: point.period.key, lower: point.limits.lower, upper: point.limits.upper }];
      }),
      signals: drawn.signals.map(({ points, side }) => ({ keys: points.map(keyAt), side })),
    };
  };

const chart = chartWith();

/** The library's own chart, of which something is changed. */
const changed =
  (change: (own: ChartReading, series: Series) => object): typeof chart =>
  (series) => {
    const own = chart(series);
    return own && { ...own, ...change(own, series) };
  };

const partialKeys = (series: Series): string[] =>
  series.points.filter(({ partial }) => partial).map(({ period }) => period.key);

describe('of control charts', () => {
  test.each(controlLaws({ chart }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });

  test('they hold without correction, and for more rules than those that are the default', () => {
    expect(broken(controlLaws({ chart: chartWith({ corrected: false }) }, { runs: 30 }))).toEqual([]);
    // Rule 7 signals scores that hardly move, so it has to signal one that never does.
    const rules = RUN_RULES.filter((rule) => rule !== 7);
    expect(broken(controlLaws({ chart: chartWith({ rules }) }, { runs: 30 }))).toEqual([]);
  });

  test.each<[string, typeof chart, string]>([
    [
      'a month that is half over on the chart',
      chartWith({ includePartial: true }),
      'limits and signals name only periods that are over and show their score',
    ],
    [
      'a signal about the last month whatever it is',
      changed((_, { points }) => ({
        signals: points.slice(-1).map(({ period }) => ({ keys: [period.key], side: null })),
      })),
      'limits and signals name only periods that are over and show their score',
    ],
    [
      'limits that leave the scale',
      changed(({ center, limits }) => ({
        limits: limits.map(({ key, lower, upper }) => ({
          key,
          lower: 3 * lower - 2 * center,
          upper: 3 * upper - 2 * center,
        })),
      })),
      'limits lie around the center, on the scale',
    ],
    ['a rule for runs alone', chartWith({ rules: [2] }), 'a score beyond its limits is named, on its side'],
    [
      'signals on the wrong side',
      changed(({ signals }) => ({ signals: signals.map(({ keys }) => ({ keys, side: 'higher' as const })) })),
      'a score beyond its limits is named, on its side',
    ],
    [
      'a center that takes in the month that is half over',
      (series) => {
        const own = chartWith({ includePartial: true })(series);
        const partial = partialKeys(series);
        return (
          own && {
            ...own,
            limits: own.limits.filter(({ key }) => !partial.includes(key)),
            signals: own.signals.filter(({ keys }) => !keys.some((key) => partial.includes(key))),
          }
        );
      },
      'a period that is not over changes nothing',
    ],
    [
      'good news only',
      changed(({ signals }) => ({ signals: signals.filter(({ side }) => side === 'higher') })),
      'exchanging detractors and promoters turns the chart upside down',
    ],
    [
      'a chart for good scores only',
      (series) => ((chart(series)?.center ?? 0) < 0 ? null : chart(series)),
      'exchanging detractors and promoters turns the chart upside down',
    ],
    [
      'a signal about scores that hardly move',
      chartWith({ rules: [1, 7] }),
      'a score that never moves is its own center and signals nothing',
    ],
    [
      'a center drawn towards 0',
      changed(({ center }) => ({ center: 0.9 * center })),
      'a score that never moves is its own center and signals nothing',
    ],
    [
      'a chart that never signals',
      changed(() => ({ limits: [], signals: [] })),
      'a month of nothing but detractors among many of nothing but promoters is named',
    ],
  ])('%s is found out', (_, faulty, law) => {
    expect(broken(controlLaws({ chart: faulty }).filter(({ name }) => name === law))).toEqual([law]);
  });
});

const levelsWith =
  (options: BreaksOptions = {}) =>
  (series: Series): LevelStretch[] =>
    findBreaks(series, options).segments.map(({ from, to, estimate: { nps } }) => ({
      from: from.key,
      to: to.key,
      nps,
    }));

const levels = levelsWith();

/** So much is asked of a break that there is none. */
const oneLevel = levelsWith({ minimumLength: 1000 });

describe('of breaks', () => {
  test.each(breakLaws({ levels }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });

  test('they hold for a larger alpha, for short levels, and without correction', () => {
    expect(broken(breakLaws({ levels: levelsWith({ alpha: 0.5, minimumLength: 1 }) }, { runs: 30 }))).toEqual([]);
    expect(broken(breakLaws({ levels: levelsWith({ overdispersion: false }) }, { runs: 30 }))).toEqual([]);
  });

  test.each<[string, typeof levels, string]>([
    ['only the latest level', (series) => levels(series).slice(-1), 'levels tile the periods that are over'],
    [
      'a level that reaches into the month that is half over',
      levelsWith({ includePartial: true }),
      'levels tile the periods that are over',
    ],
    [
      'the score of the first month of a level',
      (series) =>
        levels(series).map((level) => {
          const counts = series.points.find(({ period }) => period.key === level.from)?.estimate.counts;
          return { ...level, nps: nps(counts ?? { detractors: 0, passives: 0, promoters: 0 }) };
        }),
      'the score of a level is that of all its answers',
    ],
    [
      'breaks that depend on the month that is half over',
      (series) => {
        const [partial] = partialKeys(series);
        const before = series.points.at(-2)?.period.key ?? '';
        return levelsWith({ includePartial: true })(series).map((level) =>
          level.to === partial ? { ...level, to: before } : level,
        );
      },
      'a period that is not over changes nothing',
    ],
    [
      'breaks in good scores only',
      (series) => {
        const [all] = oneLevel(series);
        return (all?.nps ?? 0) < 0 ? oneLevel(series) : levels(series);
      },
      'exchanging detractors and promoters keeps the breaks and turns the scores around',
    ],
    [
      'a new level every year',
      (series) => {
        const years = new Set(series.points.map(({ period }) => period.key.slice(0, 4)));
        return [...years].flatMap((year) =>
          oneLevel({ ...series, points: series.points.filter(({ period }) => period.key.startsWith(year)) }),
        );
      },
      'answers that never change have no break',
    ],
    [
      'a search that finds nothing',
      oneLevel,
      'a turn from nothing but promoters to nothing but detractors is found where it is',
    ],
  ])('%s is found out', (_, faulty, law) => {
    expect(broken(breakLaws({ levels: faulty }).filter(({ name }) => name === law))).toEqual([law]);
  });
});
