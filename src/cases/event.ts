/**
 * What happens in the life of a case, as records that are only ever added.
 *
 * An event says when it happened and where it stands in the history of its case. The state of a case is nothing but the
 * fold of its events, so a case can be explained, replayed and corrected by looking at them.
 *
 * @module
 */
import type { Score } from '../scale/score.ts';
import type { Channel } from '../survey/channel.ts';
import type { Instant } from '../time/instant.ts';
import type { Role } from './role.ts';

/** How a case may end, in the order of the states that lead there. */
export const CASE_OUTCOMES = ['resolved', 'verified', 'declined', 'unreachable', 'disagreed'] as const;

/**
 * How a case ended. `resolved`: the problem was solved, `verified`: and the customer said so; `declined`: the customer wanted no
 * follow-up; `unreachable`: nobody could be reached; `disagreed`: a wish was refused, the refusal explained and an alternative offered.
 */
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** What every event says. */
export type EventBase = {
  /** Unique among the events of the case. An event that comes a second time changes nothing. */
  readonly id: string;
  /** Which case it belongs to. */
  readonly caseKey: string;
  /** When it happened. */
  readonly at: Instant;
  /** Where it stands in the history of its case: a whole number of at least 0, higher than all before it. */
  readonly sequence: number;
  /** Marks what is left of an event of an erased customer. */
  readonly tombstone?: true;
};

/** Something that happened in a case. */
export type CaseEvent = EventBase &
  (
    | {
        /** A case was opened for an answer. */
        readonly kind: 'opened';
        /** The id of the playbook that asked for it. */
        readonly playbook: string;
        /** Its version at that time. */
        readonly playbookVersion?: number;
        readonly score: Score;
        /** When the customer answered. Clocks that start with the answer start here. @defaultValue `at` */
        readonly answeredAt?: Instant;
      }
    | {
        /** The customer answered once more while the case was open. */
        readonly kind: 'answered';
        readonly score: Score;
        readonly answeredAt?: Instant;
        /** The id of that answer. */
        readonly responseId?: string;
      }
    | {
        /** The case got an owner, or another one. */
        readonly kind: 'assigned';
        readonly role: Role;
        /** Who fills the role. */
        readonly person?: string;
      }
    | {
        /** Somebody tried to reach the customer, or did. */
        readonly kind: 'attempted' | 'contacted';
        readonly channel?: Channel;
        readonly person?: string;
      }
    | {
        /**
         * The case moved on. `waiting-customer`: nothing can be done before the customer acts; the one state in which clocks
         * pause. `resumed`: it can go on. `resolving`: work on a solution began. The others name the state that they lead to.
         */
        readonly kind:
          | 'waiting-customer'
          | 'resumed'
          | 'resolving'
          | 'resolved'
          | 'verified'
          | 'declined'
          | 'unreachable'
          | 'disagreed'
          | 'reopened';
        readonly note?: string;
      }
    | {
        /** The case was closed. */
        readonly kind: 'closed';
        /** The theme that caused it. */
        readonly cause: string;
        readonly outcome: CaseOutcome;
        /** Whether the customer was told how it ended. */
        readonly customerTold: boolean;
        readonly note?: string;
      }
    | {
        /** A rung of the escalation ladder fired. */
        readonly kind: 'escalated';
        /** The id of the rung. */
        readonly rung: string;
        /** To whom the case went, where the rung reassigns it. */
        readonly role?: Role;
      }
    | {
        /** An action of the plan was carried out. */
        readonly kind: 'acted';
        /** What was done, such as `apologize`. */
        readonly action: string;
        /** The key of the planned action. */
        readonly actionKey?: string;
        readonly channel?: Channel;
        readonly person?: string;
        /** The work it took, in minutes. */
        readonly effortMinutes?: number;
        /** What it cost besides work, such as a compensation, in the currency of the host. */
        readonly cost?: number;
      }
    | { readonly kind: 'noted'; readonly note: string }
    | { /** The customer was erased. */ readonly kind: 'erased' }
  );

/** Names what happened. */
export type CaseEventKind = CaseEvent['kind'];

/**
 * When an answer was given, by its event: at the latest when the event happened.
 *
 * @param event - An event of an answer.
 * @returns The instant.
 * @internal
 */
export const answerTime = ({
  at,
  answeredAt = at,
}: {
  readonly at: Instant;
  readonly answeredAt?: Instant;
}): Instant => (answeredAt < at ? answeredAt : at);
