/**
 * Scores by segment: a point with its interval on one common scale, a gap where the score is withheld.
 *
 * @module
 */
import { type Locale, writerOf } from '../locale/locale.ts';
import { segmentLabel } from '../segments/label.ts';
import type { SegmentTable } from '../segments/table.ts';
import { lineLayers } from './lines.ts';
import { describe, distinctNames, rowOf, sayEstimate, scoreDomain, zeroLine } from './reading.ts';
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
      : { ...row, figure: '', reason: sayEstimate(entry.estimate, words) };
  });
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
      layer: [...zeroLine('x', domain), ...lineLayers(names, { field: 'nps', x })],
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
