/**
 * One call from answers to a reading, as plain JSON.
 *
 * Nothing is computed here that another room does not offer by itself: the report puts the score,
 * its course over time and its segments side by side, with what to keep in mind.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, type EstimateMethod, DEFAULT_MINIMUM } from '../estimate/estimate.ts';
import { DEFAULT_METHOD, estimateNps } from '../estimate/interval.ts';
import { type SuppressibleEstimate, checkMinimum, suppressedEstimate } from '../estimate/suppress.ts';
import { type Measure, MEASURES, type Response } from '../response.ts';
import { type SegmentReading, readSegments } from '../segments/reading.ts';
import { tallyBySegment } from '../segments/tally-by-segment.ts';
import { type TouchpointTable, touchpointTable } from '../segments/touchpoints.ts';
import { type Tally, tallyResponses } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';
import type { CalendarOptions, PeriodUnit } from '../time/period.ts';
import { zoneOf } from '../time/zone.ts';
import { type TrendReading, readTrend } from '../trend/reading.ts';
import { type Series, npsSeries } from '../trend/series.ts';
import { type DesignEstimate, estimateDesign } from '../weights/design.ts';
import { type ReportChange, lastChange } from './change.ts';
import { type Intake, type ParseOutcome, intakeOf } from './intake.ts';

/** A reading of answers: plain JSON, ready to be stored, sent or written out as text. */
export type Report = {
  /** How the report was asked for. */
  readonly basis: ReportBasis;
  /** What was read and what was refused; null when the answers came without that account. */
  readonly intake: Intake | null;
  /** One reading for each kind of measurement that occurs; they are never added up. */
  readonly parts: readonly ReportPart[];
  /** What to keep in mind with all of it. */
  readonly cautions: readonly Caution[];
};

/** What the report rests on. */
export type ReportBasis = {
  /** The IANA zone of the calendar. */
  readonly zone: string;
  /** The unit of the periods. */
  readonly unit: PeriodUnit;
  /** What the unit needs besides: the first day of a week, the first month of a fiscal year. */
  readonly calendar: CalendarOptions;
  /** When the collection of answers began, where that was said; null otherwise. */
  readonly from: Instant | null;
  /** The present moment that decided which period is partial. */
  readonly now: Instant;
  /** The confidence level of all intervals. */
  readonly level: number;
  /** The method of all intervals. */
  readonly method: EstimateMethod;
  /** How many answers a segment or a period needs for its score to be shown. */
  readonly minimum: number;
  /** From how many answers on a segment or a period may be seen at all; null where nothing is hidden. */
  readonly privacyMinimum: number | null;
};

/** Segments of one dimension, read in full. */
export type ReportSegments = SegmentReading & {
  /** The names of the tags that define the segments. */
  readonly by: readonly string[];
};

/** The reading of one kind of measurement. */
export type ReportPart = {
  /** What was asked about; null for answers that do not say. */
  readonly measure: Measure | null;
  /** The score of all answers of this kind, each counted as one. */
  readonly overall: SuppressibleEstimate;
  /**
   * The score that heeds weights, and takes several answers of one person together; null where nobody answered twice and
   * no weight differs from 1, and where the score of all is hidden.
   */
  readonly design: DesignEstimate | null;
  /** How many gave each score; null where the score of all is hidden. */
  readonly distribution: Tally | null;
  /** The score over time. */
  readonly series: Series;
  /** What its movement comes to: verdict, smoothed line, changes, control chart and breaks. */
  readonly trend: TrendReading;
  /** One reading for each dimension that was asked for. */
  readonly segments: readonly ReportSegments[];
  /** The encounters, for answers about encounters; null for others. */
  readonly touchpoints: TouchpointTable | null;
  /** What changed between the last two periods that are over; null where fewer than two of these have a score. */
  readonly change: ReportChange | null;
  /** What to keep in mind with this part. */
  readonly cautions: readonly Caution[];
};

/** How a report is made. */
export type AnalyzeOptions = CalendarOptions & {
  /** The IANA zone in which periods are counted. */
  readonly zone: string;
  /** The present moment: a period that it has not passed is partial. */
  readonly now: Instant;
  /** The unit of the periods. @defaultValue `'month'` */
  readonly unit?: PeriodUnit;
  /** When the collection of answers began: the first period is partial unless it began with it. @defaultValue not known */
  readonly from?: Instant;
  /** Dimensions: the name of a tag, or several names for crossed segments. @defaultValue none */
  readonly segments?: readonly (string | readonly string[])[];
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How intervals are made. @defaultValue `DEFAULT_METHOD` (`'score'`) */
  readonly method?: EstimateMethod;
  /** How many answers a segment or a period needs for its score to be shown. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
  /**
   * From how many answers on a segment or a period may be seen at all, as surveys of employees need. Each table is safe
   * by itself; two tables that cross may still tell more together. @defaultValue nothing is hidden
   */
  readonly privacyMinimum?: number;
  /** The result of parsing, to account for the rows that were refused. */
  readonly parsed?: ParseOutcome;
};

/**
 * Reads answers: the score with its interval, its course over time and whether chance explains it, its last change and what that
 * is made of, its segments and which of them differ, and what to keep in mind.
 *
 * Relationship answers, touchpoint answers and answers that do not say which they are become parts of their own.
 * Every figure but `design` counts an answer as one, whatever its weight.
 *
 * @param responses - Answers that were checked at the door.
 * @param options - The zone, the present moment, the dimensions, and when a score is shown.
 * @returns The report; one part, withheld, when there are no answers.
 * @throws {NpsError} `zone/unknown`, `instant/invalid` for `now`, `option/out-of-range` and `option/unknown` for the other
 * options; `period/out-of-range` when the answers span more periods than can be read.
 * @example
 * const report = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z' });
 * report.parts[0]?.overall.status // => 'withheld'
 */
export function analyze(
  responses: readonly Response[],
  {
    zone,
    now,
    unit = 'month',
    segments = [],
    level = 0.95,
    method = DEFAULT_METHOD,
    minimum = DEFAULT_MINIMUM,
    privacyMinimum,
    parsed,
    from,
    weekStartsOn,
    fiscalStart,
    fiscalYearNamed,
  }: AnalyzeOptions,
): Report {
  if (privacyMinimum !== undefined) checkMinimum(privacyMinimum, 'privacyMinimum');
  const calendar = {
    ...(weekStartsOn !== undefined && { weekStartsOn }),
    ...(fiscalStart !== undefined && { fiscalStart }),
    ...(fiscalYearNamed !== undefined && { fiscalYearNamed }),
  };
  const basis = {
    zone: zoneOf(zone),
    unit,
    calendar,
    from: from ?? null,
    now,
    level,
    method,
    minimum,
    privacyMinimum: privacyMinimum ?? null,
  };
  if (!Array.isArray(segments))
    fail('option/out-of-range', ['segments'], 'Dimensions are a list of names of tags, or of lists of names.');
  const dimensions = segments.map((dimension: string | readonly string[]) =>
    typeof dimension === 'string' ? [dimension] : dimension,
  );
  const groups = [...MEASURES, null]
    .map((measure) => ({ measure, answers: responses.filter((response) => (response.measure ?? null) === measure) }))
    .filter(({ answers }) => answers.length > 0);
  const intake = parsed === undefined ? null : intakeOf(parsed);
  return {
    basis,
    intake,
    parts: (groups.length > 0 ? groups : [{ measure: null, answers: [] }]).map(({ measure, answers }) =>
      readPart(measure, answers, basis, dimensions),
    ),
    cautions: [...(groups.length > 1 ? (['several-measures'] as const) : []), ...(intake?.cautions ?? [])],
  };
}

function readPart(
  measure: Measure | null,
  responses: readonly Response[],
  basis: ReportBasis,
  dimensions: readonly (readonly string[])[],
): ReportPart {
  const { zone, now, unit, calendar, from, level, method, minimum } = basis;
  const guard = { minimum, ...(basis.privacyMinimum !== null && { privacyMinimum: basis.privacyMinimum }) };
  const reading = { ...guard, level, method };
  const distribution = tallyResponses(responses);
  const repeats = new Set(responses.map(({ subject }) => subject)).size < responses.length;
  const series = npsSeries(responses, { ...reading, ...calendar, ...(from !== null && { from }), zone, now, unit });
  const trend = readTrend(series, { level, ...(repeats && { responses }) });
  const empty = series.points.filter(({ estimate }) => estimate.n === 0).length;
  const hidden = responses.length > 0 && responses.length < (guard.privacyMinimum ?? 0);
  const weighted = responses.some(({ weight = 1 }) => weight !== 1);
  return {
    measure,
    overall: hidden ? suppressedEstimate() : estimateNps(distribution, { level, method }),
    design: !hidden && (weighted || repeats) ? designEstimate(responses, { weighted, repeats, level }) : null,
    distribution: hidden ? null : distribution,
    series,
    trend,
    segments: dimensions.map((by) => segmentsBy(by, readSegments(tallyBySegment(responses, by), reading))),
    touchpoints: measure === 'touchpoint' ? touchpointTable(responses, reading) : null,
    change: lastChange(responses, trend.changes, { ...guard, level, dimensions }),
    cautions: [
      ...(repeats ? (['repeated-subjects'] as const) : []),
      ...(weighted ? (['unweighted'] as const) : []),
      ...(responses.some(({ answeredAt }) => answeredAt > now) ? (['future-answers'] as const) : []),
      ...(empty * 2 > series.points.length ? (['mostly-empty'] as const) : []),
    ],
  };
}

/** A segment knows its tags, not the order in which the dimension names them, which is that of the table. */
const segmentsBy = (by: readonly string[], reading: SegmentReading): ReportSegments => ({
  by,
  ...reading,
  table: { ...reading.table, by },
});

/** The score under weights and repeated answers; answers without a weight count as one, none at all when all weigh 0. */
const designEstimate = (
  responses: readonly Response[],
  { weighted, repeats, level }: { readonly weighted: boolean; readonly repeats: boolean; readonly level: number },
): DesignEstimate | null =>
  responses.every(({ weight }) => weight === 0)
    ? null
    : estimateDesign(
        {
          scores: responses.map(({ score }) => score),
          ...(weighted && { weights: responses.map(({ weight = 1 }) => weight) }),
          ...(repeats && { clusters: responses.map(({ subject }) => subject) }),
        },
        { level },
      );
