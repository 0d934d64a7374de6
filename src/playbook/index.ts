/**
 * The door `npskit/playbook`: what each answer sets in motion, the cases that come of it, and the messages.
 *
 * @module
 */

// Playbooks as data
export type {
  ActionId,
  ClockId,
  Edit,
  Escalation,
  Guidance,
  MakeGood,
  Offer,
  Overlay,
  Play,
  PlayId,
  Playbook,
  PlaybookClock,
  RoutingRow,
  RoutingTable,
  Step,
  StepId,
  StepPatch,
  SuppressionPolicy,
  TemplateId,
  ThemeId,
  ThemeResponse,
  Tone,
  ToneId,
} from './playbook.ts';
export {
  ACTIONS,
  AUDIENCES,
  type Audience,
  FLAGS,
  type Flag,
  type KnownAction,
  ORIGINS,
  type Origin,
} from './vocabulary.ts';
export {
  type AskableFacts,
  CATEGORY_CHANGES,
  type CategoryChange,
  FACT_FIELDS,
  type FactField,
  type FactKind,
  type FactName,
  type Facts,
  type IncidentNotice,
  OPERATORS,
  type OpenCase,
  type Operator,
} from './facts.ts';
export { type Leaf, type LeafResult, type NumberTest, TRUTHS, type TextTest, type Truth } from './leaf.ts';
export { type Condition, type Evaluation, evaluate, truthOf } from './condition.ts';
export {
  QUOTED_FIGURES,
  type QuotedFigure,
  type ScoreReading,
  THEME_SETS,
  type ThemeSet,
  scoreProfile,
} from './profile.ts';
export { recommendedPlaybook, strictPlaybook } from './presets.ts';
export { exampleMakeGood, exampleRefusal, exampleThemeResponse } from './examples.ts';
export { type AppliedEdit, type EditedPlay, editPlay } from './edit.ts';
export {
  type AgreedResponse,
  type AnswerPlay,
  type OverlayEvaluation,
  type TouchedStep,
  playFor,
  themeResponses,
} from './overlay.ts';
export { CELL_KINDS, type CellKind, type MatrixCell, type MatrixRow, playbookMatrix } from './matrix.ts';
export type { Templates } from './check-steps.ts';
export { type CheckOptions, checkPlaybook } from './check.ts';

// Plans
export type {
  ActionCore,
  AlternativeTrace,
  Cause,
  DeferredAction,
  MergeTrace,
  OverlayEdit,
  OverlayTrace,
  Plan,
  PlanBody,
  PlanTrace,
  PlannedAction,
  PlannedClock,
  PlannedGuidance,
  PlannedMakeGood,
  PlannedResponse,
  RowTrace,
  SuppressedAction,
} from './action.ts';
export { type DeferHit, GUARDS, type Guard, type GuardHit, type QuietMoment } from './suppress.ts';
export type { PlanSettings, PlanSubject } from './desk.ts';
export { type PlanOptions, type Planner, plan, plannerOf } from './plan.ts';
export { type PlanAllOptions, planAll } from './plan-all.ts';
export type { Urgency } from './urgency.ts';
export { BREACH_REASONS, type BreachReason, type ClockForecast, type ForecastBreach } from './forecast.ts';
export type { DatedLoad, DayLoad, Load, Peak, RoleLoad } from './load.ts';
export type { DeferredBy, StoppedAction, SuppressedBy, WaitingLoad } from './aside.ts';
export type { ActionCost, Prices, RoleCost, SimulatedCost } from './price.ts';
export type { SimulateOptions, TeamCalendars } from './staffing.ts';
export { type Simulation, simulate } from './simulate.ts';
export { type Executed, type Reconciliation, reconcile } from './reconcile.ts';
export type { ExplainOptions } from './plan-words.ts';
export type { ActionChange, ActionFate, ActionState } from './diff-actions.ts';
export { type MemberChange, PLAYBOOK_PARTS, type PlaybookChange, type PlaybookPart } from './diff-structure.ts';
export { type DiffCounts, type DiffOptions, type PlaybookDiff, type ResponseChange, diffPlaybooks } from './diff.ts';
export { type Route, routeOf } from './route.ts';
export { quietUntil } from './quiet.ts';
export { explain } from './explain.ts';
export { whyNot } from './why-not.ts';

// Cases
export { ROLES, type Role } from '../cases/role.ts';
export { type CaseKeyParts, actionKeyOf, caseKeyOf, partsOfCaseKey } from '../cases/case-key.ts';
export { CLOCK_MEASURES, type ClockMeasure, type CustomerTime, type TeamTime } from '../cases/clock-time.ts';
export {
  CASE_MOMENTS,
  type CaseMoment,
  type CaseMoments,
  type ClockOptions,
  type ClockSpec,
  type Due,
  clockFaults,
  dueOf,
} from '../cases/clock.ts';
export { CLOCK_STATES, type ClockState, type ClockStatus, clockStatus } from '../cases/clock-status.ts';
export { CASE_OUTCOMES, type CaseEvent, type CaseEventKind, type CaseOutcome, type EventBase } from '../cases/event.ts';
export { CASE_EVENT_KINDS } from '../cases/event-check.ts';
export {
  CASE_RULES,
  CASE_STATES,
  type CaseRules,
  type CaseState,
  type CaseTarget,
  OUTCOME_OF,
  TERMINAL_STATES,
} from '../cases/rules.ts';
export type { Case } from '../cases/case.ts';
export {
  type AppliedEvent,
  type FoldedCase,
  type FoldedCases,
  type RejectedEvent,
  applyEvent,
  foldCase,
  foldCases,
} from '../cases/fold.ts';
export { CASE_SCHEMA, type CaseSnapshot, type MigratedSnapshot, migrate, snapshotOf } from '../cases/snapshot.ts';
export { type EraseOptions, type ErasedHistory, erase } from '../cases/erase.ts';
export {
  ESCALATION_LADDER,
  type EscalationOptions,
  type EscalationRung,
  type Gravity,
  RUNG_ACTIONS,
  type RungAction,
  type RungDue,
  ladderFaults,
  rungsDue,
  startingRung,
} from '../cases/escalation.ts';
export {
  ASSIGN_STRATEGIES,
  type AssignOptions,
  type AssignState,
  type AssignStrategy,
  type Assignment,
  type Candidate,
  assign,
} from '../cases/assign.ts';

// Metrics of cases
export type { Exclusion, ExclusionReason, FollowUpRate, RateBase, RateCore, RateSubject } from '../cases/rate.ts';
export {
  type Wait,
  type WaitingCurve,
  type WaitingQuantile,
  type WaitingQuantileOptions,
  type WaitingStep,
  waitingCurve,
  waitingQuantile,
} from '../cases/survival.ts';
export { type FollowUp, type OutreachPlan, type PlannedPart, followUpOf } from '../cases/follow-up.ts';
export type { Coverage } from '../cases/coverage.ts';
export type {
  Age,
  Backlog,
  ClockFigures,
  ClockPace,
  RolePace,
  WaitQuantiles,
  WaitReading,
} from '../cases/pace-figures.ts';
export { type Pace, type PaceOptions, paceOf } from '../cases/pace.ts';
export { type Delivery, type DeliveryOptions, deliveryOf } from '../cases/delivery.ts';
export type { Movement, RecoveryRow, SecondAnswer } from '../cases/movement.ts';
export { type ControlledRecovery, type Recovery, type RecoveryOptions, recoveryOf } from '../cases/recovery.ts';
export {
  type AccountValue,
  type CostPerRecovery,
  type RecoveryValue,
  type RecoveryValueOptions,
  recoveryValue,
} from '../cases/recovery-value.ts';

// Messages
export { CONTEXTS, type Context, escapeFor } from '../messages/escape.ts';
export { type SmsSize, smsSize } from '../messages/sms.ts';
export type { DateLength, Field, FieldAbsence, FieldType, FieldValue } from '../messages/fields.ts';
export { type Part, type Template, checkTemplate, templateOf } from '../messages/template.ts';
export {
  type MayBeMissing,
  type Message,
  type RenderOptions,
  type RenderResult,
  type RenderTemplate,
  type TemplateValueOf,
  type TemplateValues,
  compileTemplate,
  renderTemplate,
} from '../messages/render.ts';
export { type ChooseTemplateOptions, type TemplateChoice, chooseTemplate } from '../messages/choose.ts';
export {
  CHANNEL_PARTS,
  COMMON_FIELDS,
  DRAFT_FIELDS,
  DRAFT_PARTS,
  DRAFT_TONES,
  type Draft,
  type DraftId,
  type DraftPart,
  type Messages,
  TEMPLATE_IDS,
  isDraftId,
} from '../messages/drafts.ts';
