/**
 * The reading of one kind of measurement: everything a report says of its answers.
 *
 * @module
 */
import { within } from '../error.ts';
import type { Caution } from '../estimate/estimate.ts';
import { estimateNps } from '../estimate/interval.ts';
import { type SuppressibleEstimate, suppressedEstimate } from '../estimate/suppress.ts';
import type { Measure, Response } from '../response.ts';
import { type SegmentReading, readSegments } from '../segments/reading.ts';
import { tallyBySegment } from '../segments/tally-by-segment.ts';
import { type TouchpointTable, touchpointTable } from '../segments/touchpoints.ts';
import { type Tally, tallyResponses } from '../tally/tally.ts';
import { type TrendReading, readTrend } from '../trend/reading.ts';
import { type Series, npsSeries } from '../trend/series.ts';
import { type DesignEstimate, estimateDesign } from '../weights/design.ts';
import type { ReportBasis } from './basis.ts';
import { type Benchmark, type ReportBenchmark, readBenchmarks } from './benchmark.ts';
import { type ReportChange, lastChange } from './change.ts';
import { type PartAnswers, type ReportReach, readReach } from './reach.ts';
import type { ThemesInput } from './themes-input.ts';
import { type ReportThemes, readThemes } from './themes.ts';

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
  /** Who was asked and who answered; null where nobody said who was invited, and where the score of all is hidden. */
  readonly reach: ReportReach | null;
  /** The score beside each benchmark, in the order in which they were given. */
  readonly benchmarks: readonly ReportBenchmark[];
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
  /** The themes of the comments; null unless they were given, and where the score of all is hidden. */
  readonly themes: ReportThemes | null;
  /** What changed between the last two periods that are over; null where fewer than two of these have a score. */
  readonly change: ReportChange | null;
  /** What to keep in mind with this part. */
  readonly cautions: readonly Caution[];
};

/** What a part is read by besides. */
type PartDetails = {
  readonly dimensions: readonly (readonly string[])[];
  readonly benchmarks: readonly Benchmark[];
  readonly themes: ThemesInput | undefined;
};

/**
 * Reads the answers of one kind of measurement.
 *
 * @param answers - What was asked about, the answers, and those who could have been asked.
 * @param basis - What the report rests on.
 * @param more - The dimensions, the benchmarks and the themes.
 * @returns The reading.
 * @internal
 */
export function readPart(
  { measure, responses, invitations }: PartAnswers,
  basis: ReportBasis,
  { dimensions, benchmarks, themes }: PartDetails,
): ReportPart {
  const { zone, now, unit, calendar, from, level, method, minimum } = basis;
  const guard = {
    minimum,
    ...(basis.privacyMinimum !== null && { privacyMinimum: basis.privacyMinimum }),
    ...(basis.culturalTags !== null && { culturalTags: basis.culturalTags }),
  };
  const reading = { ...guard, level, method };
  const distribution = tallyResponses(responses);
  const repeats = new Set(responses.map(({ subject }) => subject)).size < responses.length;
  const series = npsSeries(responses, { ...reading, ...calendar, ...(from !== null && { from }), zone, now, unit });
  const trend = readTrend(series, { level, ...(repeats && { responses }) });
  const empty = series.points.filter(({ estimate }) => estimate.n === 0).length;
  const hidden = responses.length > 0 && responses.length < (guard.privacyMinimum ?? 0);
  const weighted = responses.some(({ weight = 1 }) => weight !== 1);
  const reach =
    hidden || invitations === null
      ? null
      : readReach(
          invitations,
          distribution,
          series.points.map(({ period }) => period),
          basis,
        );
  return {
    measure,
    overall: hidden ? suppressedEstimate() : estimateNps(distribution, { level, method }),
    reach,
    benchmarks: readBenchmarks(benchmarks, { measure, tally: hidden ? null : distribution, minimum, level }),
    design: !hidden && (weighted || repeats) ? designEstimate(responses, { weighted, repeats, level }) : null,
    distribution: hidden ? null : distribution,
    series,
    trend,
    segments: dimensions.map((by) => segmentsBy(by, readSegments(tallyBySegment(responses, by), reading))),
    touchpoints: measure === 'touchpoint' ? touchpointTable(responses, reading) : null,
    themes: hidden || themes === undefined ? null : within(['themes'], () => readThemes(responses, themes, basis)),
    change: lastChange(responses, trend.changes, {
      ...guard,
      level,
      dimensions,
      invitations,
      tolerance: basis.reachTolerance,
    }),
    cautions: [
      ...(hidden ? [] : (reach?.cautions ?? (responses.length > 0 ? (['reach-unknown'] as const) : []))),
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
