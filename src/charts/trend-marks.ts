/**
 * What a reading of a series adds to its chart: the smoothed line with its interval, breaks and signals.
 *
 * @module
 */
import type { Locale, Writer } from '../locale/locale.ts';
import type { TrendReading } from '../trend/reading.ts';
import { signalSentence } from '../trend/signal-sentence.ts';
import { referenceColor, scoreColor, signalColor } from './palette.ts';
import type { ChartLayer, ChartRow, ChartValue } from './spec.ts';

/** The axes of a trend chart, and how its periods are named on it. */
export type TrendFrame = {
  readonly x: { readonly [setting: string]: ChartValue };
  readonly y: { readonly [setting: string]: ChartValue };
  /** The name of each drawn period, by its key. */
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
  readonly write: Writer;
};

/** The layers that lie below and above the scores. */
export type TrendMarks = { readonly below: readonly ChartLayer[]; readonly above: readonly ChartLayer[] };

/**
 * Draws a reading around the scores of its series.
 *
 * @param reading - The result of `readTrend`.
 * @param frame - The axes and the names of the periods; marks at periods without a name are left out.
 * @returns Layers with rows of their own.
 * @internal
 */
export function trendMarks(reading: TrendReading, frame: TrendFrame): TrendMarks {
  return {
    below: smoothedLayers(reading, frame),
    above: [...breakLayers(reading, frame), ...signalLayers(reading, frame)],
  };
}

/** The smoothed level with its interval; the line is cut where a new level begins. */
function smoothedLayers({ smoothing }: TrendReading, { x, y, names, locale, write }: TrendFrame): ChartLayer[] {
  if (smoothing.status === 'withheld') return [];
  const values = smoothing.points.flatMap((point): ChartRow[] => {
    const label = names.get(point.period.key);
    if (point.level === null || label === undefined) return [];
    const { lower, upper, level } = point.interval;
    const said = `${write.points(point.level)}, ${locale.phrases['score.interval']({ level: write.level(level) })} ${write.points(lower)} … ${write.points(upper)}`;
    return [
      {
        label,
        level: point.level,
        levelLower: lower,
        levelUpper: upper,
        stretch: smoothing.breaks.filter((start) => start <= point.index).length,
        reading: `${label}: ${locale.phrases['trend.smoothed']({})} ${said}`,
      },
    ];
  });
  const detail = { field: 'stretch', type: 'nominal' };
  return [
    {
      data: { values },
      mark: { type: 'area', style: 'npskit-level-interval', color: scoreColor, opacity: 0.14, aria: false },
      encoding: { x, y: { ...y, field: 'levelLower' }, y2: { field: 'levelUpper' }, detail },
    },
    {
      data: { values },
      mark: { type: 'line', style: 'npskit-level', color: scoreColor, opacity: 0.9, aria: false },
      encoding: { x, y: { ...y, field: 'level' }, detail, tooltip: { field: 'reading', type: 'nominal' } },
    },
  ];
}

/** A line where a new level begins, at the left edge of its first period. */
function breakLayers({ breaks }: TrendReading, { x, names, locale, write }: TrendFrame): ChartLayer[] {
  const values = breaks.breaks.flatMap(({ period, before, after }): ChartRow[] => {
    const label = names.get(period.key);
    const levels = {
      since: write.period(period),
      before: before.nps === null ? '–' : write.points(before.nps),
      after: after.nps === null ? '–' : write.points(after.nps),
    };
    return label === undefined ? [] : [{ label, reading: locale.phrases['trend.break'](levels) }];
  });
  return values.length === 0
    ? []
    : [
        {
          data: { values },
          mark: { type: 'rule', style: 'npskit-break', color: referenceColor, strokeDash: [6, 4] },
          encoding: {
            x: { ...x, bandPosition: 0 },
            tooltip: { field: 'reading', type: 'nominal' },
            description: { field: 'reading', type: 'nominal' },
          },
        },
      ];
}

/** A ring around each score that belongs to a signal. */
function signalLayers({ chart }: TrendReading, { x, y, names, locale }: TrendFrame): ChartLayer[] {
  const said = new Map<number, string[]>();
  for (const signal of chart.signals)
    for (const index of signal.points)
      said.set(index, [...(said.get(index) ?? []), signalSentence(signal, { locale })]);
  const values = chart.points.flatMap((point): ChartRow[] => {
    const sentences = said.get(point.index);
    const label = names.get(point.period.key);
    return sentences === undefined || label === undefined || point.status === 'withheld'
      ? []
      : [{ label, nps: point.nps, reading: sentences.join(' ') }];
  });
  return values.length === 0
    ? []
    : [
        {
          data: { values },
          mark: {
            type: 'point',
            style: 'npskit-signal',
            shape: 'circle',
            filled: false,
            size: 190,
            color: signalColor,
          },
          encoding: {
            x,
            y: { ...y, field: 'nps' },
            tooltip: { field: 'reading', type: 'nominal' },
            description: { field: 'reading', type: 'nominal' },
          },
        },
      ];
}
