/**
 * The door `npskit/survey`: is it the question, is it asked fairly, whom to ask when, and who was reached.
 *
 * @module
 */
export { CHANNELS, type Channel, PURPOSES, type Purpose } from './channel.ts';
export {
  type ChannelOptions,
  type Permissions,
  REFUSALS,
  type Refusal,
  channelsFor,
  refusalsOf,
} from './permission.ts';
export { CONTACT_KINDS, type Contact, type ContactKind } from './contact.ts';
export {
  type Finding,
  type FindingTable,
  type FindingValue,
  type Origin,
  SURVEY_RULES,
  type Severity,
  type SurveyRule,
} from './finding.ts';
export {
  type FormCheck,
  QUESTION_FINDINGS,
  type QuestionCode,
  type SurveyForm,
  type SurveyQuestion,
  checkSurvey,
} from './question.ts';
export {
  INCENTIVES,
  type Incentive,
  type InvitationText,
  WORDING_FINDINGS,
  type WordingCode,
  checkWording,
} from './wording.ts';
export { WORDING_LANGUAGES, type WordingLanguage } from './phrases.ts';
export {
  OCCASIONS,
  type Occasion,
  type OccasionKind,
  SURVEY_WINDOWS,
  type SurveyWindow,
  type WindowDays,
} from './window.ts';
export { type AskRequest, CONTACT_FLOOR, type Verdict, type VerdictReason } from './verdict.ts';
export {
  INVITATION_REASONS,
  type InvitationOptions,
  type InvitationReasonCode,
  type InvitationRequest,
  type InvitationVerdict,
  QUARANTINE_DAYS,
  invitationVerdict,
} from './invite.ts';
export {
  REMINDER_REASONS,
  type ReminderOptions,
  type ReminderReasonCode,
  type ReminderRequest,
  type ReminderVerdict,
  reminderVerdict,
} from './remind.ts';
export {
  type Approach,
  REACH_FINDINGS,
  type Rate,
  type ReachCode,
  type ReachFigures,
  type ReachGroup,
  type ReachOptions,
  type ReachReading,
  reachOf,
} from './reach.ts';
export {
  type MixChange,
  REACH_CHANGE_FINDINGS,
  type RateChange,
  type ReachChange,
  type ReachChangeCode,
  type ReachChangeOptions,
  compareReach,
} from './reach-change.ts';
export { type NonResponseBounds, type NonResponseOptions, type Tipping, nonResponseBounds } from './nonresponse.ts';
