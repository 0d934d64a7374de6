/**
 * A playbook: what each answer sets in motion, as plain data.
 *
 * The base names a play for every score, so every answer has one. Overlays edit that play where their condition holds. A
 * playbook holds no functions, no dates and nothing undefined: it survives JSON unchanged, and a diff of two versions
 * shows what changed.
 *
 * @module
 */
import type { ClockSpec } from '../cases/clock.ts';
import type { EscalationRung } from '../cases/escalation.ts';
import type { Role } from '../cases/role.ts';
import type { Score } from '../scale/score.ts';
import type { Channel, Purpose } from '../survey/channel.ts';
import type { Condition } from './condition.ts';
import type { Audience, Flag, Origin } from './vocabulary.ts';

/** What is done: a `KnownAction`, or an id of one's own. */
export type ActionId = string;
/** Names a play within a playbook. */
export type PlayId = string;
/** Names a step; the same id means the same work in every version of a playbook, since plans are compared by it. */
export type StepId = string;
/** Names a clock within a playbook. */
export type ClockId = string;
/** Names a way of speaking within a playbook. */
export type ToneId = string;
/** Names a message; the host or a language pack has its text. */
export type TemplateId = string;
/** Names a theme of comments. */
export type ThemeId = string;

/** One thing to do. */
export type Step = {
  /** Unique within a play. */
  readonly id: StepId;
  /** What is done. */
  readonly action: ActionId;
  /** The ways in which it can reach the customer, the usual one first; empty for staff and system. */
  readonly channels: readonly Channel[];
  /** What the customer must have given a basis for. */
  readonly purpose: Purpose;
  /** Whom it addresses. */
  readonly audience: Audience;
  /** The steps that come before it. One that is not part of the plan at hand is passed over. */
  readonly after: readonly StepId[];
  /** By when it is due. */
  readonly clock?: ClockId;
  /** The message that goes with it. */
  readonly template?: TemplateId;
  /** Whether the steps after it go on when it is left out. @defaultValue false */
  readonly optional?: boolean;
  /** Steps of a play with the same name here are alternatives: a plan takes one. */
  readonly oneOf?: string;
  /** The kinds among which the host picks when the step is done. */
  readonly options?: readonly string[];
  /** The work it takes, in minutes; for forecasts of load. */
  readonly effortMinutes?: number;
  /** Where the rule comes from that asks for it. The effort is always an assumption. */
  readonly origin: Origin;
};

/** What may be changed about a step; everything but its id, which names its work. */
export type StepPatch = Partial<Omit<Step, 'id'>>;

/** What to keep in mind while doing the steps. Shown, never planned by itself. */
export type Guidance = {
  /** What to keep in mind. */
  readonly action: ActionId;
  /** The kinds among which to choose. */
  readonly options?: readonly ActionId[];
  /** When it holds. @defaultValue always */
  readonly when?: Condition;
  /** Where the rule comes from. */
  readonly origin: Origin;
};

/** What is done about an answer, before any overlay. */
export type Play = {
  /** What is done, in order. */
  readonly steps: readonly Step[];
  /** What it asks for beyond its steps. */
  readonly flags: readonly Flag[];
  /** What to keep in mind. */
  readonly guidance: readonly Guidance[];
  /** How to speak. */
  readonly tone: ToneId;
  /** The clocks that a case of this play runs under; the first is that of the first contact. */
  readonly clocks: readonly ClockId[];
};

/** A way of speaking, as data for drafts and trainings. */
export type Tone = {
  /** How to sound, such as `calm`. */
  readonly traits: readonly string[];
  /** What to do and not to do, such as `let-them-vent`. */
  readonly conduct: readonly string[];
  /** Where it holds. */
  readonly channels: readonly Channel[];
  /** Where the rule comes from. */
  readonly origin: Origin;
};

/** One change to a play. An edit of a step that the play does not have changes nothing. */
export type Edit =
  | {
      readonly op: 'add';
      /** The step. It replaces one with the same id. */
      readonly step: Step;
      /** The step behind which it is placed. @defaultValue the last step */
      readonly after?: StepId;
    }
  | {
      readonly op: 'remove';
      /** The step. Those that came after it come after what it came after. */
      readonly step: StepId;
    }
  | {
      readonly op: 'set';
      /** The step. */
      readonly step: StepId;
      /** What is different. */
      readonly patch: StepPatch;
    };

/** Changes to whatever play an answer has, where a condition holds. */
export type Overlay = {
  /** Unique within a playbook. */
  readonly id: string;
  /** When the changes are made. Where this is unknown, nothing is changed and the missing facts are named. */
  readonly when: Condition;
  /** The changes, in order. */
  readonly do: readonly Edit[];
  /** Where the rule comes from. */
  readonly origin: Origin;
};

/** A row of a routing table. */
export type RoutingRow = {
  /** When it holds. A row that is unknown is passed over. */
  readonly when: Condition;
  /** Who owns the work. */
  readonly role: Role;
  /** Where the rule comes from. */
  readonly origin: Origin;
};

/** Who owns the work: the role of the first row that holds. */
export type RoutingTable = {
  /** The rows, in order. */
  readonly rows: readonly RoutingRow[];
  /** The role where no row holds; so there always is one. */
  readonly otherwise: Role;
  /** Who is told as well: the roles of all rows that hold. */
  readonly copies: readonly RoutingRow[];
};

/** A clock of a playbook, and where its time comes from. */
export type PlaybookClock = ClockSpec & { readonly origin: Origin };

/** What happens when a clock runs long, rung by rung; each fires once for a case. */
export type Escalation = {
  /** The rungs, the earliest first. */
  readonly rungs: readonly EscalationRung[];
  /** When a case starts one rung up. */
  readonly headStart: Condition;
  /** Where the rule comes from. */
  readonly origin: Origin;
};

/** What is offered. */
export type Offer = {
  /** What it is, such as `free-ride`. */
  readonly kind: string;
  /** How many, or how much. */
  readonly amount: number;
};

/** The one agreed response to a theme, the same for everybody with the same complaint. */
export type ThemeResponse = {
  /** What is offered. */
  readonly offer: Offer;
  /** The message that goes with it. */
  readonly template?: TemplateId;
  /** Where the rule comes from. */
  readonly origin: Origin;
};

/** What everybody gets whom one error hit, before they complain. */
export type MakeGood = {
  /** What is offered. */
  readonly offer: Offer;
  /** For how long the original was valid, in hours. */
  readonly originalHours: number;
  /** For how long its replacement is valid, in hours. */
  readonly replacementHours: number;
  /** The message that goes with it. */
  readonly template?: TemplateId;
  /** Where the rule comes from. */
  readonly origin: Origin;
};

/** When people are left in peace. */
export type SuppressionPolicy = {
  /** Days between two invitations of one person; for research steps only. */
  readonly quarantine: { readonly days: number; readonly origin: Origin };
  /** The most rewards to one person within some days; for marketing steps only. */
  readonly rewardCap: { readonly count: number; readonly days: number; readonly origin: Origin };
  /** When no step reaches the person on these channels: it is put off. `from` is included, `to` is not; both are `HH:mm`. */
  readonly quietHours?: {
    readonly from: string;
    readonly to: string;
    readonly channels: readonly Channel[];
    readonly origin: Origin;
  };
};

/** What every answer sets in motion. Plain JSON. */
export type Playbook = {
  /** Names the playbook; the same in all its versions. */
  readonly id: string;
  /** A whole number of at least 1, raised with each change. */
  readonly version: number;
  /** The form of this data. */
  readonly schema: 1;
  /** The play of every score. A missing score does not compile. */
  readonly base: Readonly<Record<Score, PlayId>>;
  /** The plays. */
  readonly plays: Readonly<Record<PlayId, Play>>;
  /** Changes to plays, in order. */
  readonly overlays: readonly Overlay[];
  /** Who owns the work. */
  readonly routing: RoutingTable;
  /** By when things are due. */
  readonly clocks: Readonly<Record<ClockId, PlaybookClock>>;
  /** What happens when a clock runs long. */
  readonly escalation: Escalation;
  /** The ways of speaking. */
  readonly tones: Readonly<Record<ToneId, Tone>>;
  /** The agreed responses to themes. */
  readonly themes: Readonly<Record<ThemeId, ThemeResponse>>;
  /** What is offered to everybody whom an error hit, by the id of the error. */
  readonly incidents: Readonly<Record<string, MakeGood>>;
  /** When people are left in peace. */
  readonly suppression: SuppressionPolicy;
};
