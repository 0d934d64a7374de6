/**
 * Scores by segment: a point with its interval on one common scale, a gap where the score is withheld.
 *
 * @module
 */
import { type Locale, writerOf } from '../locale/locale.ts';
import { segmentLabel } from '../segments/label.ts';
import type { SegmentTable } from '../segments/table.ts';
import { scoreColor } from './palette.ts';
import {
  describe,
  distinctNames,
  onlyShown,
  onlyWithheld,
  rowOf,
  sayEstimate,
  scoreDomain,
  told,
  zeroLine,
} from './reading.ts';
import { type ChartOptions, type ChartRow, type ChartSpec, chartOf } from './spec.ts';

/** What a segment chart can be told. */
export type SegmentsChartOptions = ChartOptions & {
  /** Names to write in place of tag values, by segment key: `{ 'country=fi': 'Finland' }`. @defaultValue the values */
  readonly labels?: Readonly<Record<string, string>>;
};

/**
 * Draws a segment table, one line a segment in the order of the table.
 *
 * Each shown score has its interval, and every segment its n. A withheld one is a gap with the reason in words.
 * Intervals that overlap do not show that two segments are alike.
 *
 * @param table - Scores by segment.
 * @param options - The language; title, size and labels where wanted.
 * @returns A Vega-Lite spec with one row a segment, also when there are none.
 * @example
 * segmentsChart(segmentTable([]), { locale: en }).description // => 'Segment. There are no answers to read.'
 */
export function segmentsChart(table: SegmentTable, options: SegmentsChartOptions): ChartSpec {
  const { locale, labels = {} } = options;
  const words = { locale, writer: writerOf(locale) };
  const names = namesOf(table, { locale, labels });
  const entries = table.rows.map(({ estimate }, i) => ({ label: names[i] as string, estimate }));
  const domain = scoreDomain(entries.map((entry) => entry.estimate));
  const values = entries.map((entry): ChartRow => {
    const row = rowOf(entry, words);
    return entry.estimate.status === 'shown'
      ? { ...row, figure: `${words.writer.points(entry.estimate.nps)} (${row['answers'] as string})`, reason: '' }
      : { ...row, figure: row['answers'] as string, reason: sayEstimate(entry.estimate, words) };
  });
  const y = {
    field: 'label',
    type: 'ordinal',
    title: null,
    scale: { domain: entries.map((entry) => entry.label) },
    axis: { grid: false, aria: false },
  };
  const x = {
    type: 'quantitative',
    title: locale.phrases['score.name']({}),
    scale: { domain: [...domain] },
    axis: { aria: false },
  };
  return chartOf(
    {
      description: describe(headingOf(table, locale), entries, words),
      values,
      layer: [
        ...zeroLine('x', domain),
        {
          transform: onlyShown,
          mark: { type: 'rule', style: 'npskit-interval', color: scoreColor, opacity: 1, aria: false },
          encoding: { y, x: { ...x, field: 'lower' }, x2: { field: 'upper' } },
        },
        {
          transform: onlyShown,
          mark: { type: 'point', style: 'npskit-score', filled: true, opacity: 1, color: scoreColor },
          encoding: { y, x: { ...x, field: 'nps' }, ...told },
        },
        {
          transform: onlyWithheld,
          mark: { type: 'text', style: ['guide-label', 'npskit-withheld'], align: 'left', baseline: 'middle', dx: 3 },
          encoding: { y, x: { value: 0 }, text: { field: 'reason', type: 'nominal' }, ...told },
        },
        {
          mark: {
            type: 'text',
            style: ['guide-label', 'npskit-count'],
            align: 'left',
            baseline: 'middle',
            dx: 8,
            aria: false,
          },
          encoding: { y, x: { value: 'width' }, text: { field: 'figure', type: 'nominal' } },
        },
      ],
    },
    options,
  );
}

const headingOf = ({ by }: SegmentTable, { phrases }: Locale): string =>
  by.length === 0 ? phrases['segments.name']({}) : phrases['segments.title']({ by: by.join(' × ') });

/** A name for each segment: its label, else its values side by side. */
const namesOf = (
  { by, rows }: SegmentTable,
  { locale, labels }: { locale: Locale; labels: Readonly<Record<string, string>> },
): string[] =>
  distinctNames(
    rows.map(({ segment }) => ({
      key: segment.key,
      name: Object.hasOwn(labels, segment.key)
        ? (labels[segment.key] as string)
        : segmentLabel(segment, { locale, by }),
    })),
  );
