/**
 * Readings as plain sentences of a language, for whoever lays a report out by himself.
 *
 * The texts hold values from the data as they came: escape them for where they go.
 *
 * @module
 */
import { type Locale, type Writer, writerOf } from '../locale/locale.ts';
import { segmentLabel } from '../segments/label.ts';
import type { Effect, ShownChange } from '../segments/mix.ts';
import type { SegmentReading } from '../segments/reading.ts';
import type { Segment } from '../segments/segment.ts';
import type { SegmentRow } from '../segments/table.ts';
import type { ReportPart } from './analyze.ts';
import type { ReportChange } from './change.ts';

/** The language of sentences. */
export type SentenceOptions = {
  /** The language pack. */
  readonly locale: Locale;
};

/**
 * Says whether segments differ, which one pulls the score down most, what the verdicts were corrected for, and which segments
 * lie too far from the others to be described by a shrunken score.
 *
 * @param reading - The result of `readSegments`, or the part of a report that holds one.
 * @param options - The language.
 * @returns Sentences in reading order; none where nothing was compared.
 * @example
 * segmentSentences(readSegments([
 *   { segment: segmentOf({ plan: 'free' }), tally: { detractors: 20, passives: 10, promoters: 10 } },
 *   { segment: segmentOf({ plan: 'pro' }), tally: { detractors: 10, passives: 20, promoters: 30 } },
 * ]), { locale: en })[1] // => 'Pulls the score down most: free, by 14.0 points with 40.0% of the answers.'
 */
export function segmentSentences(
  { table, test, rest, shrinkage }: SegmentReading,
  { locale }: SentenceOptions,
): string[] {
  const { phrases } = locale;
  const write = writerOf(locale);
  const p = write.pValue(test.pValue);
  const differ = test.pValue < 1 - rest.level;
  const lowest = pullingMost(table.rows);
  return [
    ...(test.df === 0
      ? []
      : [
          differ && shrinkage.betweenSd !== null
            ? phrases['segments.differ']({ p, spread: write.points(shrinkage.betweenSd) })
            : phrases['segments.alike']({ p }),
        ]),
    ...(lowest === null || !differ
      ? []
      : [
          phrases['segments.pulls']({
            segment: segmentLabel(lowest.segment, { locale, by: table.by }),
            points: write.points(-lowest.pull),
            share: write.share(lowest.share),
          }),
        ]),
    ...(rest.comparisons === 0
      ? []
      : [
          phrases['segments.corrected']({
            comparisons: write.counted(rest.comparisons),
            correction: phrases[`correction.${rest.correction}`]({}),
          }),
        ]),
    ...shrinkage.rows.flatMap((row) =>
      row.status === 'shown' && row.cautions.includes('atypical')
        ? [`${segmentLabel(row.segment, { locale, by: table.by })}: ${phrases['caution.atypical']({})}`]
        : [],
    ),
  ];
}

/** The shown segment that pulls the score of all down most; null where none does. */
function pullingMost(
  rows: readonly SegmentRow[],
): { readonly segment: Segment; readonly pull: number; readonly share: number } | null {
  const shown = rows.flatMap(({ segment, estimate, contributionToDifference: pull, share }) =>
    estimate.status === 'shown' && pull !== null && share !== null && pull < 0 ? [{ segment, pull, share }] : [],
  );
  return shown.sort((a, b) => a.pull - b.pull)[0] ?? null;
}

/**
 * Says how the score moved between two periods, and whether chance explains it.
 *
 * @param change - The change of a part of a report.
 * @param options - The language.
 * @returns A sentence or two; empty where the change is not told.
 * @example
 * const report = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z' });
 * report.parts.map(({ change }) => change === null ? 'no change to tell' : changeSentence(change, { locale: en })) // => ['no change to tell']
 */
export function changeSentence({ before, after, difference }: ReportChange, { locale }: SentenceOptions): string {
  if (difference.status === 'withheld') return '';
  const write = writerOf(locale);
  const { interval, pValue, direction } = difference;
  return locale.phrases[`change.${direction}`]({
    before: write.points(before),
    after: write.points(after),
    change: write.change(difference.difference),
    lower: write.change(interval.lower),
    upper: write.change(interval.upper),
    level: write.level(interval.level),
    p: write.pValue(pValue),
  });
}

/**
 * Says how much of a change is due to how segments answered, and how much to which segments answered.
 *
 * @param split - A change that `decomposeChange` tells.
 * @param options - The language.
 * @returns A sentence.
 * @example
 * const group = (plan: string, detractors: number, promoters: number) =>
 *   ({ segment: segmentOf({ plan }), tally: { detractors, passives: 0, promoters } });
 * const split = decomposeChange([group('free', 20, 20), group('pro', 0, 40)], [group('free', 40, 40), group('pro', 0, 20)]);
 * split.status === 'shown' && splitSentence(split, { locale: en }).startsWith('By plan: 0.0') // => true
 */
export function splitSentence({ by, rate, mix }: ShownChange, { locale }: SentenceOptions): string {
  const write = writerOf(locale);
  return locale.phrases['change.split']({
    by: by.join(' × '),
    rate: effectText(rate, write),
    mix: effectText(mix, write),
  });
}

const effectText = ({ points, interval }: Effect, write: Writer): string =>
  interval === null
    ? write.change(points)
    : `${write.change(points)} (${write.change(interval.lower)} … ${write.change(interval.upper)})`;

/**
 * Says the score that heeds weights and repeated answers.
 *
 * @param part - A part of a report.
 * @param options - The language.
 * @returns A sentence; empty where the plain score says it all, or nothing may be told.
 * @example
 * const report = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z' });
 * report.parts.map((part) => designSentence(part, { locale: en })) // => ['']
 */
export function designSentence({ design, cautions }: ReportPart, { locale }: SentenceOptions): string {
  if (design === null || design.status === 'withheld') return '';
  const write = writerOf(locale);
  const kind = !cautions.includes('unweighted')
    ? 'repeated'
    : cautions.includes('repeated-subjects')
      ? 'weighted-repeated'
      : 'weighted';
  return locale.phrases[`score.${kind}`]({
    nps: write.points(design.nps),
    lower: write.points(design.interval.lower),
    upper: write.points(design.interval.upper),
    level: write.level(design.interval.level),
    effective: write.counted(Math.round(design.effectiveN ?? design.n)),
  });
}
