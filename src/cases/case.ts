/**
 * A case: what became of an answer, as the fold of its events.
 *
 * The reducer is pure. An event that its case does not take is refused with the ones that it would take, and changes nothing; an
 * event that comes a second time changes nothing either. So a history may be replayed, and delivered more than once.
 *
 * @module
 */
import type { Score } from '../scale/score.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseMoments } from './clock.ts';
import type { CaseOutcome } from './event.ts';
import type { Role } from './role.ts';
import type { CaseState } from './rules.ts';

/** Where a case stands, and what is known about it; plain JSON. */
export type Case = {
  /** The key of the case. */
  readonly key: string;
  /** The id of the playbook that asked for it. */
  readonly playbook: string;
  /** The version of the playbook; `null` when its event named none. */
  readonly playbookVersion: number | null;
  readonly state: CaseState;
  /** The state to which a waiting case returns; `null` in all other states. */
  readonly waitsIn: CaseState | null;
  /** When it began: the earliest of its answers. */
  readonly openedAt: Instant;
  /** The lowest score among its answers. */
  readonly score: Score;
  /** How many answers it holds. */
  readonly answers: number;
  /** Who owns it; `null` before it is assigned. */
  readonly role: Role | null;
  /** Who fills that role; `null` when nobody is named. */
  readonly person: string | null;
  /** How often somebody tried to reach the customer, in vain or not. */
  readonly attempts: number;
  /** How often the customer was reached. */
  readonly contacts: number;
  /** How often it was reopened. */
  readonly reopenings: number;
  /** When each moment came for the first time. */
  readonly moments: CaseMoments;
  /** The rungs of the escalation ladder that fired, in order. */
  readonly rungs: readonly string[];
  /** The theme that caused it; `null` while it is not closed. */
  readonly cause: string | null;
  /** How it ended; `null` while it is not closed. */
  readonly outcome: CaseOutcome | null;
  /** Whether the customer was told how it ended; `null` while it is not closed. */
  readonly customerTold: boolean | null;
  /** The sequence of the last event taken. */
  readonly sequence: number;
  /** The latest time that an event told. An event that is dated earlier than one before it counts as happening with that one. */
  readonly lastAt: Instant;
  /** The ids of all events taken, in order. */
  readonly eventIds: readonly string[];
};
