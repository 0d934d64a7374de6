/**
 * Segments in words: the table with what pulls the score, the shrunken scores and the verdicts.
 *
 * @module
 */
import { segmentLabel } from '../segments/label.ts';
import type { SegmentReading } from '../segments/reading.ts';
import type { Segment } from '../segments/segment.ts';
import type { Shrinkage } from '../segments/shrink.ts';
import type { VersusRest } from '../segments/versus-rest.ts';
import { segmentSentences } from './sentences.ts';
import { escapeMarkdown, tableText } from './table.ts';
import { type Voice, cautionList, estimateCells, limits } from './voice.ts';

/**
 * Writes a reading of segments: a table, and what it means.
 *
 * @param reading - The four readings of one dimension.
 * @param heads - The heads of the columns that name a segment.
 * @param voice - The language.
 * @returns Blocks of Markdown.
 * @internal
 */
export function segmentText(reading: SegmentReading, heads: readonly string[], voice: Voice): string[] {
  const { locale, write, level } = voice;
  const { phrases } = locale;
  const { table, rest, shrinkage } = reading;
  const verdicts = byKey(rest.rows);
  const shrunken = byKey(shrinkage.rows);
  return [
    tableText(
      [
        ...heads,
        phrases['score.answers']({}),
        phrases['score.name']({}),
        phrases['score.interval']({ level }),
        phrases['score.share']({}),
        phrases['segments.pull']({}),
        phrases['segments.shrunken']({}),
        phrases['segments.verdict']({}),
      ],
      table.rows.map((row) => [
        ...namesOf(row.segment, table.by, voice),
        ...estimateCells(row.estimate, voice),
        row.share === null ? '–' : write.share(row.share),
        row.contributionToDifference === null ? '–' : write.change(row.contributionToDifference),
        shrunkenCell(shrunken.get(row.segment.key), voice),
        verdictOf(verdicts.get(row.segment.key), voice),
      ]),
    ),
    ...segmentSentences(reading, { locale }).map(escapeMarkdown),
    ...cautionList([...table.cautions, ...reading.test.cautions, ...shrinkage.cautions], voice),
  ];
}

const byKey = <Row extends { readonly segment: Segment }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.segment.key, row]));

/** The values of a segment, one a column; what has no values of its own stands in the first. */
const namesOf = (segment: Segment, by: readonly string[], { locale }: Voice): string[] =>
  by.every((tag) => Object.hasOwn(segment.by, tag))
    ? by.map((tag) => segment.by[tag] ?? locale.phrases['segments.missing']({}))
    : [segmentLabel(segment, { locale }), ...by.slice(1).map(() => '')];

const shrunkenCell = (row: Shrinkage['rows'][number] | undefined, { write }: Voice): string =>
  row?.status === 'shown' ? `${write.points(row.shrunken.nps)} (${limits(row.shrunken.interval, write)})` : '–';

const verdictOf = (row: VersusRest['rows'][number] | undefined, { locale: { phrases }, write }: Voice): string =>
  row?.status === 'shown'
    ? phrases[`verdict.${row.direction}`]({ points: write.change(row.difference), p: write.pValue(row.adjustedP) })
    : '–';
