/**
 * What a plan holds: actions to do, actions left out or put off with the reason, and how it all was decided.
 *
 * Plain JSON: whoever reads a plan alone can say why each action is in it, and why another is not.
 *
 * @module
 */
import type { Due } from '../cases/clock.ts';
import type { Role } from '../cases/role.ts';
import type { Score } from '../scale/score.ts';
import type { Channel, Purpose } from '../survey/channel.ts';
import type { Instant } from '../time/instant.ts';
import type { Evaluation } from './condition.ts';
import type {
  ActionId,
  ClockId,
  Edit,
  MakeGood,
  Offer,
  PlayId,
  StepId,
  TemplateId,
  ThemeId,
  ToneId,
} from './playbook.ts';
import type { Audience, Flag, Origin } from './vocabulary.ts';
import type { DeferHit, GuardHit } from './suppress.ts';
import type { Urgency } from './urgency.ts';

/** Why a step is part of a plan: the base row of a score, or an overlay that added or changed it. */
export type Cause =
  | { readonly kind: 'base'; readonly score: Score; readonly play: PlayId }
  | { readonly kind: 'overlay'; readonly overlay: string; readonly op: 'add' | 'set' };

/** What is offered for a theme of the comment. */
export type PlannedResponse = {
  readonly theme: ThemeId;
  readonly offer: Offer;
  readonly template?: TemplateId;
};

/** What is offered for an error that hit many; the same to everybody. */
export type PlannedMakeGood = MakeGood & { readonly incident: string };

/** What every action of a plan says about itself, whatever became of it. */
export type ActionCore = {
  /** The same for the same step of the same case, in every version of a playbook and at every time. */
  readonly key: string;
  readonly step: StepId;
  readonly action: ActionId;
  readonly audience: Audience;
  readonly purpose: Purpose;
  /** The base row and the overlays that put it there or changed it, in order; at least one. */
  readonly because: readonly Cause[];
  /** Where the rule comes from. */
  readonly origin: Origin;
};

/** One thing to do. */
export type PlannedAction = ActionCore & {
  /** By when, on both clocks; `null` where the playbook sets no time. */
  readonly due: Due | null;
  /** The role that owns it. */
  readonly owner: Role;
  /** The way to reach the customer; `null` for staff and system. */
  readonly channel: Channel | null;
  /** The other ways that remain, in order; for when the first does not work. */
  readonly otherChannels: readonly Channel[];
  /** The steps of this plan that come before it; those that are left out are passed over. */
  readonly after: readonly StepId[];
  readonly template?: TemplateId;
  /** The kinds among which the host picks. */
  readonly options?: readonly string[];
  /** The agreed responses to the themes of the comment; only with the action `standard-theme-response`. */
  readonly responses?: readonly PlannedResponse[];
  /** What everybody gets whom the same error hit; only with the action `compensate`. */
  readonly makeGood?: PlannedMakeGood;
  readonly effortMinutes?: number;
};

/** An action that is left out, with the guard that stopped it and what the guard saw. */
export type SuppressedAction = ActionCore & GuardHit;

/** An action that is put off. `until`: the first moment at which it may be done. */
export type DeferredAction = PlannedAction & DeferHit & { readonly until: Instant };

/** A clock that the case runs under. */
export type PlannedClock = { readonly clock: ClockId; readonly due: Due };

/** What to keep in mind while doing the actions. */
export type PlannedGuidance = {
  readonly action: ActionId;
  /** The kinds among which to choose. */
  readonly options?: readonly ActionId[];
  /** Whether its condition holds; `unknown` means that it may hold. */
  readonly holds: 'true' | 'unknown';
  /** The facts for want of which that is unknown. */
  readonly missing: readonly string[];
  readonly origin: Origin;
};

/** What a plan holds beside its reasons. */
export type PlanBody = {
  /** The key of the case: of the open one where the answer was added to it. */
  readonly caseKey: string;
  /** The id of the answer. */
  readonly responseId: string;
  /** Who answered. */
  readonly subject: string;
  readonly playbook: { readonly id: string; readonly version: number };
  /** The score whose play rules: that of the answer, or of the open case when that is lower. */
  readonly score: Score;
  readonly play: PlayId;
  readonly flags: readonly Flag[];
  readonly tone: ToneId;
  /** The role that owns the case. */
  readonly owner: Role;
  /** The roles that are told as well. */
  readonly copies: readonly Role[];
  /** Whether escalation begins one rung up. */
  readonly headStart: boolean;
  /** How soon it needs somebody. */
  readonly urgency: Urgency;
  /** The clocks of the case; the first is that of the first contact. */
  readonly clocks: readonly PlannedClock[];
  /** What to do, each after what comes before it. */
  readonly actions: readonly PlannedAction[];
  /** What is left out, and why. */
  readonly suppressed: readonly SuppressedAction[];
  /** What is put off, and until when. */
  readonly deferred: readonly DeferredAction[];
  readonly guidance: readonly PlannedGuidance[];
};

/** A plan for one answer, with everything that led to it. */
export type Plan = PlanBody & { readonly trace: PlanTrace };

/** How one overlay was decided, and what it does where it holds. */
export type OverlayTrace = Evaluation & {
  readonly overlay: string;
  /** Its edits, in order; they are made where the truth is `true`. */
  readonly edits: readonly OverlayEdit[];
};

/** What an overlay does to a step, in short; `action` only where it adds one whose action has another name than the step. */
export type OverlayEdit = { readonly op: Edit['op']; readonly step: StepId; readonly action?: ActionId };

/** How one row of a routing table was decided. */
export type RowTrace = Evaluation & { readonly role: Role };

/** Which of some alternative steps was taken. */
export type AlternativeTrace = {
  /** The name that the alternatives share. */
  readonly group: string;
  /** The one that was taken; `null` when all were asked before. */
  readonly taken: StepId | null;
  /** The others, in order. */
  readonly others: readonly { readonly step: StepId; readonly why: 'asked-before' | 'another-taken' }[];
};

/** How an answer was added to an open case. */
export type MergeTrace = {
  /** The lowest score of the case before this answer. */
  readonly caseScore: Score;
  readonly answerScore: Score;
  /** Whose play rules: the one with the lower score; the case where both are the same. */
  readonly rules: 'case' | 'answer';
  /** The earlier start, from which all clocks run. */
  readonly startedAt: Instant;
};

/** Everything that led to a plan. */
export type PlanTrace = {
  /** `null` when there was no open case. */
  readonly merge: MergeTrace | null;
  /** Every overlay of the playbook, in order. */
  readonly overlays: readonly OverlayTrace[];
  readonly alternatives: readonly AlternativeTrace[];
  /** The rows for the owner, up to the one that held; none holding, the playbook's other role owns it. */
  readonly routing: readonly RowTrace[];
  readonly copies: readonly RowTrace[];
  readonly headStart: Evaluation;
  /** What the caller did not state, so that guards which need it could not stop anything. */
  readonly unstated: readonly ('permissions' | 'permissions.bases' | 'contacts')[];
};
