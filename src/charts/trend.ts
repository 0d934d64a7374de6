/**
 * The score over time: a point with its interval for every period, a gap where the score is withheld.
 *
 * @module
 */
import { writerOf } from '../locale/locale.ts';
import { partialNote } from '../trend/partial-note.ts';
import type { TrendReading } from '../trend/reading.ts';
import type { Series } from '../trend/series.ts';
import { scoreColor } from './palette.ts';
import { describe, distinctNames, onlyShown, onlyWithheld, rowOf, scoreDomain, told, zeroLine } from './reading.ts';
import { type ChartLayer, type ChartOptions, type ChartRow, type ChartSpec, chartOf } from './spec.ts';
import { trendMarks } from './trend-marks.ts';

/** From how many periods on the n of a withheld one is written upwards, so that neighbors do not collide. */
const CROWDED = 8;

/** From how many periods on the n of a withheld one is written only where it is not 0. */
const FULL = 40;

/** What a trend chart can be told. */
export type TrendChartOptions = ChartOptions & {
  /** Names to write in place of period keys, by key: `{ '2024-09': 'Sep 2024' }`. @defaultValue the keys */
  readonly labels?: Readonly<Record<string, string>>;
  /** What the series comes to, as `readTrend` says it: adds the smoothed line, breaks and signals. @defaultValue none */
  readonly trend?: TrendReading;
};

/**
 * Draws a series of scores.
 *
 * Each shown score has its interval. A withheld one is a gap, with its n at the foot of the chart (of more than 40 periods only where somebody answered); no
 * line crosses a gap. With a reading, the smoothed level runs behind the scores with its interval, a dashed line stands where a new
 * level begins, and scores that a control chart signals have a ring. A period that is not over has a hollow point and a dashed interval. Periods stand side by side
 * at equal distance and are labeled by their keys, so the chart reads the same in every time zone.
 *
 * @param series - Scores over time.
 * @param options - The language; title, size and labels where wanted.
 * @returns A Vega-Lite spec with one row a period, also when there are none.
 * @example
 * const series = npsSeries([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z' });
 * trendChart(series, { locale: en }).description // => 'Over time (UTC). There are no answers to read.'
 */
export function trendChart(series: Series, options: TrendChartOptions): ChartSpec {
  const { locale, labels = {}, trend } = options;
  const writer = writerOf(locale);
  const words = { locale, writer };
  const names = distinctNames(
    series.points.map(({ period }) => ({
      key: period.key,
      name: Object.hasOwn(labels, period.key) ? (labels[period.key] as string) : writer.period(period),
    })),
  );
  const entries = series.points.map(({ estimate }, i) => ({ label: names[i] as string, estimate }));
  const values = series.points.map((point, i): ChartRow => {
    const entry = entries[i] as (typeof entries)[number];
    const row = rowOf(entry, words);
    const note = partialNote(point, { series, locale });
    return {
      ...row,
      answers: series.points.length > FULL && point.estimate.n === 0 ? '' : (row['answers'] as string),
      partial: point.partial,
      note,
      reading: note === '' ? (row['reading'] as string) : `${row['reading'] as string} (${note})`,
    };
  });
  const domain = scoreDomain(
    series.points.map((point) => point.estimate),
    trend?.smoothing.status === 'shown' ? trend.smoothing.points.flatMap(({ interval }) => interval ?? []) : [],
  );
  const x = {
    field: 'label',
    type: 'ordinal',
    title: locale.phrases['trend.period']({}),
    scale: { domain: entries.map((entry) => entry.label) },
    axis: { labelOverlap: 'greedy', grid: false, aria: false },
  };
  const y = {
    type: 'quantitative',
    title: locale.phrases['score.name']({}),
    scale: { domain: [...domain] },
    axis: { aria: false },
  };
  const notes = [
    ...new Set(series.points.filter(({ partial }) => partial).map((point) => partialNote(point, { series, locale }))),
  ];
  const crowded = series.points.length >= CROWDED;
  const marks =
    trend === undefined
      ? { below: [], above: [] }
      : trendMarks(trend, {
          x,
          y,
          names: new Map(series.points.map(({ period }, i) => [period.key, names[i] as string])),
          locale,
          write: writer,
        });
  const layer: ChartLayer[] = [
    ...zeroLine('y', domain),
    ...marks.below,
    {
      transform: onlyShown,
      mark: { type: 'rule', style: 'npskit-interval', color: scoreColor, opacity: 1, aria: false },
      encoding: {
        x,
        y: { ...y, field: 'lower' },
        y2: { field: 'upper' },
        // Dashes say "not over yet"; the note in the legend says it in words.
        strokeDash: {
          field: 'note',
          type: 'nominal',
          title: null,
          scale: { domain: ['', ...notes], range: [[1, 0], ...notes.map(() => [3, 3])] },
          legend: notes.length === 0 ? null : { values: notes, aria: false, labelLimit: 0 },
        },
      },
    },
    // The smoothed line says more than one from score to score.
    ...(marks.below.length > 0
      ? []
      : [
          {
            data: { values: linksOf(values) },
            mark: { type: 'line', style: 'npskit-line', color: scoreColor, opacity: 0.5, aria: false },
            encoding: { x, y: { ...y, field: 'nps' }, detail: { field: 'link', type: 'nominal' } },
          } as const,
        ]),
    {
      transform: [...onlyShown, { filter: '!datum.partial' }],
      mark: { type: 'point', style: 'npskit-score', filled: true, opacity: 1, color: scoreColor },
      encoding: { x, y: { ...y, field: 'nps' }, ...told },
    },
    {
      transform: [...onlyShown, { filter: 'datum.partial' }],
      mark: { type: 'point', style: 'npskit-partial-score', filled: false, opacity: 1, color: scoreColor },
      encoding: { x, y: { ...y, field: 'nps' }, ...told },
    },
    ...marks.above,
    {
      transform: onlyWithheld,
      mark: {
        type: 'text',
        style: ['guide-label', 'npskit-withheld'],
        align: crowded ? 'left' : 'center',
        baseline: crowded ? 'middle' : 'bottom',
        ...(crowded ? { angle: 270, dx: 3 } : { dy: -3 }),
      },
      encoding: {
        x,
        y: { datum: domain[0], type: 'quantitative' },
        text: { field: 'answers', type: 'nominal' },
        ...told,
      },
    },
  ];
  const heading = locale.phrases['trend.title']({ zone: series.zone });
  return chartOf({ description: describe(heading, entries, words), values, layer }, options);
}

/** A line piece for each two neighbors that are both shown, as two rows with the number of the piece. */
const linksOf = (rows: readonly ChartRow[]): ChartRow[] =>
  rows.flatMap((row, i) => {
    const next = rows[i + 1];
    return next === undefined || row['nps'] === null || next['nps'] === null
      ? []
      : [row, next].map((end) => ({ label: end['label'] as string, nps: end['nps'] as number, link: i }));
  });
