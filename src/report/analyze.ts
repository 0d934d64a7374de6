/**
 * One call from answers to a reading, as plain JSON.
 *
 * Nothing is computed here that another room does not offer by itself: the report puts the score,
 * its course over time and its segments side by side, with what to keep in mind.
 *
 * @module
 */
import { type Caution, type Estimate, type EstimateMethod, DEFAULT_MINIMUM } from '../estimate/estimate.ts';
import { DEFAULT_METHOD, estimateNps } from '../estimate/interval.ts';
import { fail } from '../error.ts';
import { type Measure, MEASURES, type Response } from '../response.ts';
import { type SegmentTable, segmentTable } from '../segments/table.ts';
import { type Tally, tallyResponses } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';
import type { PeriodUnit } from '../time/period.ts';
import { zoneOf } from '../time/zone.ts';
import { type Series, npsSeries } from '../trend/series.ts';
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
  /** The present moment that decided which period is partial. */
  readonly now: Instant;
  /** The confidence level of all intervals. */
  readonly level: number;
  /** The method of all intervals. */
  readonly method: EstimateMethod;
  /** How many answers a segment or a period needs for its score to be shown. */
  readonly minimum: number;
};

/** The reading of one kind of measurement. */
export type ReportPart = {
  /** What was asked about; null for answers that do not say. */
  readonly measure: Measure | null;
  /** The score of all answers of this kind. */
  readonly overall: Estimate;
  /** How many gave each score. */
  readonly distribution: Tally;
  /** The score over time. */
  readonly series: Series;
  /** One table for each dimension that was asked for. */
  readonly segments: readonly SegmentTable[];
  /** What to keep in mind with this part. */
  readonly cautions: readonly Caution[];
};

/** How a report is made. */
export type AnalyzeOptions = {
  /** The IANA zone in which periods are counted. */
  readonly zone: string;
  /** The present moment: a period that it has not passed is partial. */
  readonly now: Instant;
  /** The unit of the periods. @defaultValue `'month'` */
  readonly unit?: PeriodUnit;
  /** Dimensions: the name of a tag, or several names for crossed segments. @defaultValue none */
  readonly segments?: readonly (string | readonly string[])[];
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How intervals are made. @defaultValue `DEFAULT_METHOD` (`'score'`) */
  readonly method?: EstimateMethod;
  /** How many answers a segment or a period needs for its score to be shown. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
  /** The result of parsing, to account for the rows that were refused. */
  readonly parsed?: ParseOutcome;
};

/**
 * Reads answers: the score with its interval, its course over time, its segments, and what to keep in mind.
 *
 * Relationship answers, touchpoint answers and answers that do not say which they are become parts of their own.
 * Every answer counts as one, whatever its weight.
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
    parsed,
  }: AnalyzeOptions,
): Report {
  const basis: ReportBasis = { zone: zoneOf(zone), unit, now, level, method, minimum };
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

const readPart = (
  measure: Measure | null,
  responses: readonly Response[],
  basis: ReportBasis,
  dimensions: readonly (readonly string[])[],
): ReportPart => {
  const distribution = tallyResponses(responses);
  const series = npsSeries(responses, basis);
  const empty = series.points.filter(({ estimate }) => estimate.n === 0).length;
  return {
    measure,
    overall: estimateNps(distribution, basis),
    distribution,
    series,
    segments: dimensions.map((by) => segmentTable(responses, { ...basis, by })),
    cautions: [
      ...(repeatsSubjects(responses) ? (['repeated-subjects'] as const) : []),
      ...(responses.some(({ weight = 1 }) => weight !== 1) ? (['unweighted'] as const) : []),
      ...(responses.some(({ answeredAt }) => answeredAt > basis.now) ? (['future-answers'] as const) : []),
      ...(empty * 2 > series.points.length ? (['mostly-empty'] as const) : []),
    ],
  };
};

const repeatsSubjects = (responses: readonly Response[]): boolean =>
  new Set(responses.map(({ subject }) => subject)).size < responses.length;
