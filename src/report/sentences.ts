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
import type { TrendReading } from '../trend/reading.ts';
import { signalSentence } from '../trend/signal-sentence.ts';
import type { ShownSmoothing } from '../trend/smooth.ts';
import type { ReportPart } from './part.ts';
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
 * Says what a series comes to: whether chance explains its movement and since when, where the score stands, what to expect
 * of the next period, and which periods stick out.
 *
 * @param reading - The result of `readTrend`, or the part of a report that holds one.
 * @param options - The language.
 * @returns Sentences in reading order.
 * @example
 * trendSentences(readTrend(seriesOf([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z' })), { locale: en }) // => ['Fewer than four periods that are over have a score, so nothing can be said about the movement.']
 */
export function trendSentences(reading: TrendReading, { locale }: SentenceOptions): string[] {
  const { smoothing, changes, chart } = reading;
  const { phrases } = locale;
  const write = writerOf(locale);
  return [
    ...verdictSentences(reading, locale, write),
    ...(smoothing.status === 'shown' ? standingSentences(smoothing, locale, write) : []),
    ...chart.signals.map((signal) => signalSentence(signal, { locale })),
    ...(changes.comparisons > 1
      ? [
          phrases['trend.corrected']({
            comparisons: write.counted(changes.comparisons),
            held: write.counted(changes.rows.filter(({ direction }) => direction !== 'unclear').length),
            correction: phrases[`correction.${changes.correction}`]({}),
          }),
        ]
      : []),
  ];
}

/** Whether chance explains the movement; each shift by itself, the last one first. */
function verdictSentences({ verdict, line, breaks }: TrendReading, { phrases }: Locale, write: Writer): string[] {
  const { kind, since, pValue, direction } = verdict;
  if (kind === 'too-short' || since === null || pValue === null || line.status === 'withheld')
    return [phrases['trend.too-short']({})];
  const period = write.period(since);
  const p = write.pValue(pValue);
  if (kind === 'steady') return [phrases['trend.steady']({ since: period, p })];
  if (kind === 'drift') {
    const { estimate, interval } = line.slope;
    const limits = { lower: write.change(interval.lower), upper: write.change(interval.upper) };
    return [
      phrases['trend.drift']({
        since: period,
        slope: write.change(estimate),
        ...limits,
        level: write.level(interval.level),
        p,
      }),
    ];
  }
  const levels = breaks.breaks.map((one) => ({
    since: write.period(one.period),
    before: one.before.nps === null ? '–' : write.points(one.before.nps),
    after: one.after.nps === null ? '–' : write.points(one.after.nps),
  }));
  return levels
    .map((level, i) => {
      if (i < levels.length - 1) return phrases['trend.earlier-shift'](level);
      return direction === 'unclear'
        ? phrases['trend.mix-shift']({ since: period, p })
        : phrases['trend.shift']({ ...level, p });
    })
    .reverse();
}

/** Where the score stands, and what the next period will show. */
function standingSentences({ now, forecast }: ShownSmoothing, { phrases }: Locale, write: Writer): string[] {
  const { estimate, period } = now.latest;
  const [next] = forecast;
  return [
    ...(now.level === null
      ? []
      : [
          phrases['trend.now']({
            smoothed: write.points(now.level),
            lower: write.points(now.interval.lower),
            upper: write.points(now.interval.upper),
            level: write.level(now.interval.level),
            latest: write.period(period),
            nps: write.points(estimate.nps),
            latestLower: write.points(estimate.interval.lower),
            latestUpper: write.points(estimate.interval.upper),
          }),
        ]),
    ...(next === undefined
      ? []
      : [
          phrases['trend.next']({
            lower: write.points(next.prediction.interval.lower),
            upper: write.points(next.prediction.interval.upper),
            level: write.level(next.prediction.interval.level),
            n: write.counted(next.prediction.answers),
          }),
        ]),
  ];
}

/**
 * Says how the score moved between two periods, and whether chance explains it.
 *
 * @param change - The change of a part of a report.
 * @param options - The language.
 * @returns Two or three sentences.
 * @example
 * const report = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z' });
 * report.parts.map(({ change }) => change === null ? 'no change to tell' : changeSentence(change, { locale: en })) // => ['no change to tell']
 */
export function changeSentence(change: ReportChange, { locale }: SentenceOptions): string {
  const { before, after, difference, adjustedPValue, direction, comparisons, people } = change;
  const { phrases } = locale;
  const write = writerOf(locale);
  const { interval } = difference;
  const said = phrases[`change.${direction}`]({
    before: write.points(before),
    after: write.points(after),
    change: write.change(difference.difference),
    lower: write.change(interval.lower),
    upper: write.change(interval.upper),
    level: write.level(interval.level),
    p: write.pValue(difference.pValue),
    corrected: write.pValue(adjustedPValue),
    comparisons: write.counted(comparisons),
  });
  return people === undefined ? said : `${said} ${phrases['change.people']({ people: write.counted(people.both) })}`;
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
