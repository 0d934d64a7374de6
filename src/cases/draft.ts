/**
 * A case while events are applied to it: which event it takes, and what each changes.
 *
 * A draft is changed in place by the one function that made it, so that a long history is folded without copying; what comes
 * out is a case that nobody changes.
 *
 * @module
 */
import { type Issue, fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Score } from '../scale/score.ts';
import type { Case } from './case.ts';
import type { CaseMoments } from './clock.ts';
import { eventFaults } from './event-check.ts';
import { type CaseEvent, type CaseEventKind, answerTime } from './event.ts';
import { CASE_RULES, type CaseState, MOMENTS_OF, OUTCOME_OF } from './rules.ts';

/**
 * A case in the making: its own lists, and a faster way to know an id.
 *
 * @internal
 */
export type Draft = { -readonly [Key in keyof Case]: Case[Key] } & {
  eventIds: string[];
  rungs: string[];
  moments: { -readonly [Moment in keyof CaseMoments]: CaseMoments[Moment] };
  known: Set<string> | null;
  fired: Set<string> | null;
};

/** From so many on, a set is faster than looking through a list. */
const MANY = 16;

/**
 * Begins to change a copy of a case.
 *
 * @param current - The case.
 * @returns A draft with lists of its own.
 * @throws {NpsError} `case/invalid` when it is no case.
 * @internal
 */
export function draftOf(current: Case): Draft {
  const isCase =
    typeof current === 'object' &&
    current !== null &&
    Array.isArray(current.eventIds) &&
    Array.isArray(current.rungs) &&
    Object.hasOwn(CASE_RULES, current.state);
  if (!isCase)
    return fail('case/invalid', [], `A case made by foldCase or migrate was expected, got ${named(current)}.`);
  const { eventIds, rungs } = current;
  return {
    ...current,
    moments: { ...current.moments },
    rungs: [...rungs],
    eventIds: [...eventIds],
    known: null,
    fired: null,
  };
}

/**
 * Ends changing a case.
 *
 * @param draft - The draft, not to be changed any more.
 * @returns The case.
 * @internal
 */
export function caseOf(draft: Draft): Case {
  const made: Record<string, unknown> = { ...draft };
  delete made['known'];
  delete made['fired'];
  // All other members are those of a case.
  return made as Case;
}

/**
 * The kinds of events that come next.
 *
 * @param draft - The case; `null` before it is opened.
 * @returns The kinds that its state takes.
 * @internal
 */
export const legalAfter = (draft: Draft | null): readonly CaseEventKind[] =>
  draft === null ? ['opened'] : (Object.keys(CASE_RULES[draft.state]) as CaseEventKind[]);

/**
 * Tells where an event leads.
 *
 * @param draft - The case; `null` before it is opened.
 * @param event - What happened.
 * @returns The state after it, `duplicate` for an event that was taken before, or why it is refused.
 * @internal
 */
export function judge(draft: Draft | null, event: CaseEvent): CaseState | 'duplicate' | readonly [Issue, ...Issue[]] {
  const [fault, ...faults] = eventFaults(event);
  if (fault !== undefined) return [fault, ...faults];
  if (draft === null)
    return event.kind === 'opened'
      ? 'new'
      : refused('case/illegal-event', 'kind', `No case was opened yet: the first event is opened, got ${event.kind}.`);
  if (event.caseKey !== draft.key)
    return refused('case/other-case', 'caseKey', 'The events of one case have one key, got another.');
  const verdict = legalTarget(draft, event);
  return isKnown(draft, event.id, typeof verdict === 'string') ? 'duplicate' : verdict;
}

/** Where an event that was not taken before leads, or why it is refused. */
function legalTarget(draft: Draft, event: CaseEvent): CaseState | readonly [Issue, ...Issue[]] {
  if (event.sequence <= draft.sequence)
    return refused(
      'case/out-of-order',
      'sequence',
      `A sequence above ${draft.sequence} was expected, got ${event.sequence}.`,
    );
  const target = CASE_RULES[draft.state][event.kind];
  if (target === undefined)
    return refused(
      'case/illegal-event',
      'kind',
      `A case that is ${draft.state} takes ${legalAfter(draft).join(', ')}, got ${event.kind}.`,
    );
  if (event.kind === 'closed' && event.outcome !== OUTCOME_OF[draft.state])
    return refused(
      'case/outcome-mismatch',
      'outcome',
      `A case that is ${draft.state} is closed as ${OUTCOME_OF[draft.state] as string}, got ${event.outcome}.`,
    );
  if (event.kind === 'escalated' && hasFired(draft, event.rung))
    return refused('case/rung-repeated', 'rung', 'A rung fires at most once for a case, and this one fired before.');
  if (target === 'stay') return draft.state;
  return target === 'return' ? (draft.waitsIn as CaseState) : target;
}

const refused = (code: Issue['code'], member: string, message: string): readonly [Issue] => [
  { code, path: [member], message },
];

/** Whether an event was taken before. One that is about to be taken is put into the set at once, which asks it once only. */
function isKnown(draft: Draft, id: string, isTaken: boolean): boolean {
  if (draft.eventIds.length < MANY) return draft.eventIds.includes(id);
  const known = (draft.known ??= new Set(draft.eventIds));
  return isTaken ? known.add(id).size === draft.eventIds.length : known.has(id);
}

const hasFired = (draft: Draft, rung: string): boolean =>
  draft.rungs.length < MANY ? draft.rungs.includes(rung) : (draft.fired ??= new Set(draft.rungs)).has(rung);

/**
 * Takes an event. Changes the draft.
 *
 * @param before - The case; `null` before it is opened.
 * @param event - What happened.
 * @param state - Where the event leads, as `judge` said.
 * @returns The case after it.
 * @internal
 */
export function stepped(before: Draft | null, event: CaseEvent, state: CaseState | 'duplicate'): Draft {
  if (state === 'duplicate') return before as Draft;
  const draft = before ?? draftOfOpened(event as CaseEvent & { readonly kind: 'opened' });
  if (event.at > draft.lastAt) draft.lastAt = event.at;
  if (state === 'waiting-customer') draft.waitsIn ??= draft.state;
  else draft.waitsIn = null;
  draft.state = state;
  draft.sequence = event.sequence + 0;
  draft.eventIds.push(event.id);
  for (const moment of MOMENTS_OF[event.kind]) draft.moments[moment] ??= draft.lastAt;
  recordIn(draft, event);
  return draft;
}

/** What an event says beside where it leads. */
function recordIn(draft: Draft, event: CaseEvent): void {
  switch (event.kind) {
    case 'answered':
      draft.answers += 1;
      if (event.score < draft.score) draft.score = positive(event.score);
      if (answerTime(event) < draft.openedAt) draft.openedAt = draft.moments.answered = answerTime(event);
      return;
    case 'assigned':
      draft.role = event.role;
      draft.person = event.person ?? null;
      return;
    case 'attempted':
      draft.attempts += 1;
      return;
    case 'contacted':
      draft.attempts += 1;
      draft.contacts += 1;
      return;
    case 'escalated':
      draft.rungs.push(event.rung);
      draft.fired?.add(event.rung);
      if (event.role === undefined) return;
      draft.role = event.role;
      draft.person = null;
      return;
    case 'closed':
      draft.cause = event.cause;
      draft.outcome = event.outcome;
      draft.customerTold = event.customerTold;
      return;
    case 'reopened':
      draft.reopenings += 1;
      draft.cause = draft.outcome = draft.customerTold = null;
      return;
    case 'erased':
      draft.person = null;
      return;
  }
}

/** Adding 0 turns −0 into 0, and no other score into another. */
const positive = (score: Score): Score => (score + 0) as Score;

const draftOfOpened = (event: CaseEvent & { readonly kind: 'opened' }): Draft => ({
  key: event.caseKey,
  playbook: event.playbook,
  playbookVersion: event.playbookVersion ?? null,
  state: 'new',
  waitsIn: null,
  openedAt: answerTime(event),
  score: positive(event.score),
  answers: 1,
  role: null,
  person: null,
  attempts: 0,
  contacts: 0,
  reopenings: 0,
  moments: { answered: answerTime(event) },
  rungs: [],
  cause: null,
  outcome: null,
  customerTold: null,
  sequence: event.sequence + 0,
  lastAt: event.at,
  eventIds: [],
  known: null,
  fired: null,
});
