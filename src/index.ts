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
  type CategoryTransition,
  type Transition,
  categoryTransition,
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
export type { FiscalYearNamed } from './time/unit.ts';
export {
  type CalendarOptions,
  PERIOD_UNITS,
  type Period,
  type PeriodOptions,
  type PeriodUnit,
  periodOf,
  periodsBetween,
  placeInPeriods,
} from './time/period.ts';
export { periodOfKey } from './time/period-key.ts';

export {
  type BusinessCalendar,
  type CalendarSpec,
  addBusiness,
  addBusinessDays,
  alwaysOpen,
  calendarOf,
  elapsedBusiness,
  isOpen,
  nextOpening,
} from './time/calendar.ts';
export {
  type DatedHours,
  type Holiday,
  type LocalSpan,
  type MinuteSpan,
  WEEKDAYS,
  type WeekHours,
  type Weekday,
} from './time/hours.ts';
export type { Schedule, ScheduledDate, WeekdayHours } from './time/schedule.ts';
export { HOLIDAY_TYPES, type HolidayRow, type HolidayType, type HolidaysOptions, holidaysOf } from './time/holidays.ts';

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
export { type SuppressedEstimate, type SuppressibleEstimate, suppressedIndices } from './estimate/suppress.ts';
export {
  type Ces,
  type CesOptions,
  type Csat,
  type CsatOptions,
  type SiblingInterval,
  type WithheldSibling,
  ces,
  csat,
} from './estimate/siblings.ts';
export { answerVariance, nps, standardError } from './estimate/moments.ts';

// Comparisons
export {
  type BothSizes,
  DEFAULT_DIFFERENCE_METHOD,
  DIFFERENCE_METHODS,
  type Difference,
  type DifferenceInterval,
  type DifferenceMethod,
  type DifferenceOptions,
  type Direction,
  type ShownDifference,
  type WithheldDifference,
  compareNps,
} from './compare/difference.ts';
export type { Together } from './compare/family.ts';
export { type SameMixTest, permutationTest, pooledTest } from './compare/permutation.ts';
export {
  type PosteriorDifference,
  type PosteriorDifferenceOptions,
  npsPosteriorDifference,
} from './compare/posterior.ts';
export {
  PAIRED_METHODS,
  type PairedChange,
  type PairedMethod,
  type PairedOptions,
  type PairedTest,
  type ShownPairedChange,
  type WithheldPairedChange,
  comparePaired,
} from './compare/paired.ts';
export type { Changes } from './compare/pairs.ts';
export { type SignFlip, signFlipTest } from './compare/sign-flip.ts';
export { type FlowTest, marginalHomogeneityTest, symmetryTest } from './compare/flows.ts';
export {
  type Overlap,
  type OverlapDifference,
  type OverlapOptions,
  type OverlapSizes,
  type ShownOverlap,
  type WithheldOverlap,
  compareOverlapping,
} from './compare/overlap.ts';
export {
  BENCHMARK_METHODS,
  type BenchmarkMethod,
  type BenchmarkOptions,
  type BenchmarkTest,
  type ShownBenchmarkTest,
  type WithheldBenchmarkTest,
  testBenchmark,
} from './compare/benchmark.ts';
export {
  type Equivalence,
  type EquivalenceOptions,
  type EquivalenceVerdict,
  type PairedEquivalence,
  type PairedEquivalenceOptions,
  type ShownEquivalence,
  type WithheldEquivalence,
  testEquivalence,
  testPairedEquivalence,
} from './compare/equivalence.ts';
export {
  MANY_TESTS,
  type ManyDifference,
  type ManyOptions,
  type ManyTest,
  type PairDifference,
  type PairDifferences,
  type PairsOptions,
  compareMany,
  comparePairs,
} from './compare/many.ts';
export type { MeanScore } from './compare/mean-score.ts';
export { CORRECTIONS, type Correction, adjustPValues } from './numeric/adjust.ts';

// How many answers
export { MARGIN_METHODS, type MarginMethod } from './compare/half-width.ts';
export type { ChangeSpread, Spread } from './compare/spread.ts';
export type { AimOptions, ReachOptions, Sides } from './compare/plan.ts';
export type { TestPlan } from './compare/aim.ts';
export {
  type MarginOfError,
  type MarginOptions,
  type MarginPlan,
  type MarginPlanOptions,
  marginOfError,
  sampleSizeForMargin,
} from './compare/margin.ts';
export {
  type BenchmarkPlan,
  type DifferencePlan,
  type DifferencePlanOptions,
  type PairedPlan,
  sampleSizeForBenchmark,
  sampleSizeForDifference,
  sampleSizeForPaired,
} from './compare/sample-size.ts';
export {
  type EquivalencePlan,
  type EquivalencePlanOptions,
  sampleSizeForEquivalence,
} from './compare/equivalence-size.ts';
export {
  type BenchmarkPower,
  type DifferencePower,
  type EquivalencePower,
  type EquivalencePowerOptions,
  type PairedPower,
  type Power,
  type TestOptions,
  type TwoSpreads,
  powerOfBenchmark,
  powerOfDifference,
  powerOfEquivalence,
  powerOfPaired,
} from './compare/power.ts';
export {
  type Detectable,
  type DetectableDifference,
  type DetectableOptions,
  type DetectablePaired,
  detectableDifference,
  detectablePaired,
} from './compare/detectable.ts';
export { type ExpectedWidth, type ExpectedWidthOptions, expectedWidth } from './compare/expected-width.ts';
export {
  EXACT_POWER_TESTS,
  type ExactPower,
  type ExactPowerOptions,
  type ExactPowerTest,
  exactPower,
} from './compare/exact-power.ts';

// Weights and designs
export { type Calibration, type DesignOptions, type DesignSample, designOf, tagColumn } from './weights/sample.ts';
export type { LayoutOptions } from './weights/layout.ts';
export {
  DESIGN_METHODS,
  type DesignEstimate,
  type DesignEstimateOptions,
  type DesignMethod,
  type ShownDesignEstimate,
  type WithheldDesignEstimate,
  estimateDesign,
} from './weights/design.ts';
export {
  type ContrastOptions,
  type DomainContrast,
  type DomainEstimate,
  contrastDomains,
  domainEstimates,
} from './weights/domains.ts';
export { designEffect, effectiveSize, effectiveTally, weightedTally } from './weights/effective.ts';
export type { Fit } from './weights/fit.ts';
export { type CalibratedSample, type CalibrationOptions, type Margin, postStratify, rake } from './weights/rake.ts';
export { jackknifeError } from './weights/jackknife.ts';

// Segments
export { type Segment, type SegmentCounts, type SegmentTally, segmentOf } from './segments/segment.ts';
export { tallyBySegment } from './segments/tally-by-segment.ts';
export { type SegmentLabelOptions, segmentLabel } from './segments/label.ts';
export { type CultureOptions, isCulturalTag } from './segments/culture.ts';
export { type GuardOptions, OTHER_SEGMENTS } from './segments/disclose.ts';
export { HIDDEN_SEGMENTS, type Side, type WithheldChange } from './segments/before-after.ts';
export type { WithheldSegment } from './segments/withheld.ts';
export { type SegmentReading, type SegmentReadingOptions, readSegments } from './segments/reading.ts';
export {
  SEGMENT_ORDERS,
  type SegmentOrder,
  type SegmentRow,
  type SegmentTable,
  type SegmentTableOptions,
  segmentTable,
} from './segments/table.ts';
export { type HiddenCells, suppressedCells } from './segments/cells.ts';
export {
  type CrossCell,
  type CrossRow,
  type CrossTable,
  type CrossTableOptions,
  crossTable,
} from './segments/cross.ts';
export {
  type Hierarchy,
  type HierarchyNode,
  type HierarchyOptions,
  type VersusSiblings,
  rollUp,
} from './segments/hierarchy.ts';
export { type SegmentTest, type SegmentTestMethod, type SegmentTestOptions, testSegments } from './segments/differ.ts';
export { type ShapeTest, testShape } from './segments/shape.ts';
export {
  type AdjustedDifference,
  type ComparisonFamily,
  type SegmentComparisonOptions,
  type SegmentPair,
  type SegmentPairs,
  type ShownVersusRest,
  type VersusRest,
  type WithheldVersusRest,
  compareSegments,
  versusRest,
} from './segments/versus-rest.ts';
export {
  type AdjustedWithinStrata,
  type ShownWithinStrata,
  type StrataOptions,
  type StratifiedComparison,
  compareWithinStrata,
} from './segments/stratify.ts';
export { WITHIN_VARIANCES, type WithinStrata, type WithinVariance, type WithoutDifference } from './segments/within.ts';
export {
  type ShownShrinkage,
  type Shrinkage,
  type ShrinkOptions,
  type ShrunkenScore,
  shrinkSegments,
} from './segments/shrink.ts';
export { SHRINK_TAUS, SHRINK_VARIANCES, type ShrinkTau, type ShrinkVariance } from './segments/fit.ts';
export { type RankOptions, type SegmentRank, type SegmentRanks, rankSegments } from './segments/rank.ts';
export {
  type Funnel,
  type FunnelLimits,
  type FunnelOptions,
  type FunnelPoint,
  type FunnelRow,
  funnelCurve,
  funnelLimits,
} from './segments/funnel.ts';
export {
  type Change,
  type ChangeOptions,
  type ChangeRow,
  type DecomposeOptions,
  type Effect,
  type Presence,
  type ShownChange,
  decomposeChange,
} from './segments/mix.ts';
export { type ShownThreefold, type Threefold, type ThreefoldRow, decomposeThreefold } from './segments/threefold.ts';
export {
  type FlagCounts,
  type FlagImpact,
  type FlagOptions,
  type FlagSizes,
  type ShownFlag,
  type WithheldFlag,
  flagImpact,
  tallyByFlag,
} from './segments/flags.ts';
export { type RatedAnswers, ratingColumns } from './segments/ratings.ts';
export type { DriverBootstrap } from './segments/driver-bootstrap.ts';
export {
  DRIVER_METHODS,
  type DriverMethod,
  type DriverOptions,
  type DriverRow,
  type Drivers,
  type Performance,
  type ShownDrivers,
  type WithheldDrivers,
  ratedDrivers,
} from './segments/drivers.ts';
export { type AccountOptions, type AccountReading, type AccountScores, readAccounts } from './segments/accounts.ts';
export { type Move, type MovePlan, type Moves, type ShownMoves, movesToTarget } from './segments/whatif.ts';
export {
  type CheapestPlan,
  type ShownWhatIf,
  type WhatIf,
  type WhatIfOptions,
  type WhatIfRow,
  whatIfSegments,
} from './segments/whatif-segments.ts';
export type { SegmentRule } from './segments/rule.ts';
export type { DiscoveryNode, Ending } from './segments/tree.ts';
export type { TagTest } from './segments/split.ts';
export {
  type DiscoverOptions,
  type DiscoveredSegment,
  type Discovery,
  type DiscoveryBasis,
  type LeafDifference,
  VALIDATIONS,
  type Validation,
  discoverSegments,
} from './segments/discover.ts';
export type { MeasureAnswers } from './segments/measures.ts';
export { type TouchpointOptions, type TouchpointTable, touchpointTable } from './segments/touchpoints.ts';
export {
  type StaffPart,
  type StaffReport,
  type StaffReportOptions,
  type StaffTable,
  staffReport,
} from './segments/staff.ts';

// Trend
export { mergePeriodTallies, type PeriodCounts, type PeriodTally, tallyByPeriod } from './trend/tally-by-period.ts';
export { npsSeries, type Series, seriesOf, type SeriesOptions, type SeriesPoint } from './trend/series.ts';
export {
  type AnswersWindow,
  type DaysWindow,
  type RollingAnswers,
  rollingAnswers,
  type RollingAnswersOptions,
  type RollingAnswersPoint,
  type RollingDays,
  rollingDays,
  type RollingDaysOptions,
  type RollingDaysPoint,
} from './trend/rolling.ts';
export { compareWindows } from './trend/compare-windows.ts';
export type { ClosedOptions } from './trend/closed.ts';
export { readTrend, type TrendReading, type TrendReadingOptions, type TrendVerdict } from './trend/reading.ts';
export { CHANGE_BASES, type ChangeBasis, type WithoutChange } from './trend/partner.ts';
export {
  changesOf,
  type ChangesOptions,
  type PeriodChange,
  type PeriodChanges,
  type ShownPeriodChange,
  type WithheldPeriodChange,
} from './trend/change.ts';
export type { KnownLevel, LevelInterval, UnknownLevel } from './trend/level-interval.ts';
export type { LevelPoint } from './trend/level-mixture.ts';
export {
  LEVEL_STEPS,
  type LevelForecast,
  type LevelOptions,
  type LevelStep,
  type LocalLevel,
  localLevel,
  type Observation,
} from './trend/level.ts';
export {
  type ShownSmoothing,
  type SmoothedForecast,
  type SmoothedNow,
  type SmoothedPoint,
  type Smoothing,
  type SmoothOptions,
  smoothSeries,
  type WithheldSmoothing,
} from './trend/smooth.ts';
export { PERIOD_VARIANCES, type PeriodVariance } from './trend/variance.ts';
export { type Heterogeneity, LINE_METHODS, type LineMethod } from './trend/weighted-line.ts';
export {
  type JudgedSlope,
  LINE_ERRORS,
  type LineErrors,
  type LineTest,
  type TrendDirection,
} from './trend/judge-slope.ts';
export {
  type LineValue,
  type ShownTrendLine,
  type TrendLine,
  trendLine,
  type TrendLineOptions,
  type WithheldTrendLine,
} from './trend/slope.ts';
export {
  type MannKendall,
  mannKendall,
  type MannKendallOptions,
  type SeasonalKendall,
  seasonalKendall,
  type SeasonalKendallOptions,
} from './trend/mann-kendall.ts';
export { type SenSlope, type TheilSen, theilSen, type TheilSenOptions, type TrendPoint } from './trend/theil-sen.ts';
export {
  type RankTrend,
  rankTrend,
  type RankTrendOptions,
  type SeasonalRankTrend,
  type ShownRankTrend,
  type WithheldRankTrend,
} from './trend/rank-trend.ts';
export {
  type AnswerTest,
  type AnswerTrend,
  answerTrend,
  type AnswerTrendOptions,
  type ShownAnswerTrend,
  type WithheldAnswerTrend,
} from './trend/answers-trend.ts';
export type { SeasonEffect, SeasonFit, SeasonFitOptions, WithheldSeason } from './trend/season-fit.ts';
export {
  type AdjustedPoint,
  type Season,
  seasonOf,
  type SeasonOfObservations,
  seasonOfObservations,
  type SeasonOfObservationsOptions,
  type SeasonOptions,
} from './trend/season.ts';
export type { ChartGround, ChartBasisOptions, FrozenBaseline, WithheldChart } from './trend/control-baseline.ts';
export {
  DEFAULT_RUN_RULES,
  type RunRule,
  RUN_RULES,
  runRules,
  type RunSignal,
  type SignalSide,
} from './trend/run-rules.ts';
export {
  type ControlChart,
  controlChart,
  type ControlLimits,
  type ControlOptions,
  type ControlPoint,
  type ControlSignal,
  type IndividualsChart,
  type ShownControlChart,
} from './trend/control.ts';
export {
  type CusumChart,
  cusumChart,
  type CusumOptions,
  type CusumPoint,
  type EwmaChart,
  ewmaChart,
  type EwmaOptions,
  type EwmaPoint,
  type MemorySignal,
} from './trend/ewma-cusum.ts';
export type { LevelSegment } from './trend/break-levels.ts';
export { type Break, type Breaks, type BreakScan, type BreaksOptions, findBreaks } from './trend/breaks.ts';
export type { Baseline, BaselineReading } from './trend/baseline.ts';
export {
  type AnswerMark,
  type LikelyStart,
  type Watch,
  watchDetractors,
  type WatchOptions,
  type WatchSettings,
} from './trend/watch.ts';
export { type Alarm, watchAnswers, type Watched, watchScores } from './trend/watch-answers.ts';
export { type DelayRow, type ExpectedDelay, expectedDelay } from './trend/expected-delay.ts';
export { type CusumLattice, cusumRunLength, type RunLength } from './trend/run-length.ts';
export type { BetaShapes } from './trend/bet.ts';
export {
  continueTest,
  type SeenAnswers,
  type SequentialVerdict,
  type ShareTest,
  type ShareTestOptions,
  startShareTest,
  startTargetTest,
  type TargetTest,
  type TargetTestOptions,
} from './trend/sequential-test.ts';
export {
  type ConfidenceSequence,
  confidenceSequence,
  type SequenceInterval,
  type SequenceOptions,
} from './trend/confidence-sequence.ts';
export { partialNote } from './trend/partial-note.ts';
export { signalSentence } from './trend/signal-sentence.ts';

// Words
export {
  type CategoryLabel,
  type CategoryLabelOptions,
  type CategoryWord,
  type LabelPack,
  categoryLabel,
  parseCategory,
} from './locale/category-label.ts';
export {
  type BenchmarkValues,
  type ChangeValues,
  type DesignValues,
  type Locale,
  type Counted,
  type PhraseKey,
  type PhraseValues,
  type Phrases,
  type SignalValues,
  type Writer,
  writerOf,
} from './locale/locale.ts';
export { type WordForms, formOf } from './locale/word-forms.ts';
export type {
  ActionPhrases,
  AskedPhrases,
  CountValue,
  MomentPhrases,
  NamePhrases,
  NoValues,
  PlanPhraseValues,
} from './locale/plan-phrases.ts';
