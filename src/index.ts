/**
 * npskit: Net Promoter Score work as pure functions.
 *
 * The face of the library; what stands under each heading is one room of the house.
 *
 * @module
 */

// Errors and randomness
export { type ErrorCode, type Issue, NpsError, isNpsError, pointerOf } from './error.ts';
export { type Random, randomOf } from './random.ts';

// The scale
export { SCORES, type Score, isScore, scoreOf } from './scale/score.ts';
export { CATEGORIES, type Category, type CategoryCounts, categorize } from './scale/category.ts';

// Answers and their counts
export { MEASURES, type Measure, type Response, type SubjectId, type Tags } from './response.ts';
export {
  type Tally,
  categoryCounts,
  emptyTally,
  mergeTallies,
  sizeOf,
  subtractTally,
  tallyOf,
  tallyResponses,
  tallyScores,
} from './tally/tally.ts';
export {
  type Transition,
  mergeTransitions,
  tallyAfter,
  tallyBefore,
  tallyTransitions,
  transitionOf,
  transitionSize,
} from './tally/transition.ts';
export { type AnswerColumns, tallyColumns } from './tally/columns.ts';

// Time
export { type Instant, compareInstants, elapsed, epochOf, instantOf, isInstant } from './time/instant.ts';
export { isZone, zoneOf } from './time/zone.ts';
export {
  PERIOD_UNITS,
  type Period,
  type PeriodOptions,
  type PeriodUnit,
  periodOf,
  periodsBetween,
  placeInPeriods,
} from './time/period.ts';

// One score with its interval
export {
  CAUTIONS,
  type Caution,
  DEFAULT_MINIMUM,
  ESTIMATE_METHODS,
  type Estimate,
  type EstimateMethod,
  type Interval,
  type IntervalMethod,
  type ShownEstimate,
  type WithheldEstimate,
  withholdBelow,
} from './estimate/estimate.ts';
export { DEFAULT_METHOD, type EstimateOptions, estimateNps } from './estimate/interval.ts';
export {
  type Posterior,
  type PosteriorOptions,
  type PriorOptions,
  npsPosterior,
  posteriorCdf,
  posteriorQuantile,
  probabilityAbove,
} from './estimate/bayes.ts';
export { type BootstrapOptions, npsBootstrap } from './estimate/bootstrap.ts';
export type { ReadingOptions } from './estimate/reading.ts';
export { answerVariance, nps, standardError } from './estimate/moments.ts';

// Segments
export { type Segment, type SegmentTally, segmentOf, tallyBySegment } from './segments/segment.ts';
export { type SegmentRow, type SegmentTable, type SegmentTableOptions, segmentTable } from './segments/table.ts';

// Trend
export {
  type PeriodTally,
  type Series,
  type SeriesOptions,
  type SeriesPoint,
  npsSeries,
  tallyByPeriod,
} from './trend/series.ts';

// Words
export {
  type CategoryLabelOptions,
  type Locale,
  type Counted,
  type PhraseKey,
  type PhraseValues,
  type Phrases,
  type WordForms,
  type Writer,
  categoryLabel,
  formOf,
  parseCategory,
  writerOf,
} from './locale/locale.ts';
