/**
 * The door `npskit/testing`: arbitraries and laws for a project's own property tests. Needs fast-check.
 *
 * @module
 */
export {
  type CountsConstraints,
  type ResponseConstraints,
  type ScoresConstraints,
  arbCategoryCounts,
  arbCategoryTransition,
  arbResponse,
  arbResponses,
  arbScore,
  arbScores,
  arbTally,
  arbTransition,
} from './arbitraries.ts';
export {
  type InstantConstraints,
  type PeriodConstraints,
  type PeriodOptionsConstraints,
  type ZoneConstraints,
  arbInstant,
  arbPeriod,
  arbPeriodOptions,
  arbZone,
} from './times.ts';
export { type SegmentTalliesConstraints, arbSegmentTallies } from './segments.ts';
export { type SeriesConstraints, arbSeries } from './series.ts';
export { type CalendarConstraints, arbCalendar, arbCalendarSpec } from './calendars.ts';
export {
  type ContactConstraints,
  type ContactsConstraints,
  arbContact,
  arbContacts,
  arbPermissions,
} from './survey.ts';
export { type DesignConstraints, arbDesignSample } from './designs.ts';
export { type Law, type LawOptions, type TallyLawsSubject, tallyLaws } from './laws.ts';
export { type HostileConstraints, arbHostileCells, arbHostileKey, arbHostileRows } from './rows.ts';
export { type ComparedScores, type ComparisonLawsSubject, comparisonLaws } from './comparison-laws.ts';
export { type CorrectionLawsSubject, arbPValue, correctionLaws } from './correction-laws.ts';
export { type PairedLawsSubject, pairedLaws } from './paired-laws.ts';
export {
  type RestRow,
  type ShrinkageLawsSubject,
  type ShrunkenRow,
  type TableLawsSubject,
  type TableRow,
  type VersusRestLawsSubject,
  shrinkageLaws,
  tableLaws,
  versusRestLaws,
} from './reading-laws.ts';
export {
  type DecompositionLawsSubject,
  type SegmentLawsSubject,
  type SplitChange,
  decompositionLaws,
  segmentLaws,
} from './segment-laws.ts';
export { type PeriodLawsSubject, type PeriodTallyLawsSubject, periodLaws, periodTallyLaws } from './period-laws.ts';
export {
  type ChangeLawsSubject,
  type ChangeRow,
  type LevelRow,
  type SmoothingLawsSubject,
  changeLaws,
  smoothingLaws,
} from './trend-laws.ts';
export {
  type BreakLawsSubject,
  type ChartReading,
  type ControlLawsSubject,
  type LevelStretch,
  breakLaws,
  controlLaws,
} from './signal-laws.ts';
export { type WatchLawsSubject, type WatchedAnswers, watchLaws } from './watch-laws.ts';
export { type CaseEventsConstraints, arbCaseEvents, arbHostileCaseEvents } from './cases.ts';
export { type ConditionConstraints, arbCondition, arbFacts } from './conditions.ts';
export { type PlaybookConstraints, arbPlaybook } from './playbooks.ts';
export { arbPlanCase } from './playbook-cases.ts';
export type { PlanCase } from './playbook-changes.ts';
export { type PlaybookLawOptions, playbookLaws, severityLaws } from './playbook-laws.ts';
export {
  type HostileTextConstraints,
  type TemplateConstraints,
  type TemplateValuesConstraints,
  arbHostileText,
  arbTemplate,
  arbTemplateValues,
} from './templates.ts';
export { type CodebookConstraints, arbCodebook } from './codebooks.ts';
