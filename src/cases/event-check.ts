/**
 * Whether a record is an event at all: its members and their types, as one table.
 *
 * @module
 */
import type { Issue } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { isScore } from '../scale/score.ts';
import { CHANNELS } from '../survey/channel.ts';
import { isInstant } from '../time/instant.ts';
import { CASE_OUTCOMES, type CaseEvent, type CaseEventKind } from './event.ts';
import { ROLES } from './role.ts';

/** What a member may be. */
export type MemberType =
  | 'name'
  | 'text'
  | 'instant'
  | 'place'
  | 'version'
  | 'score'
  | 'role'
  | 'channel'
  | 'outcome'
  | 'flag'
  | 'amount'
  | 'mark';

/** A member of an event: what it may be, and whether it must be there. */
export type Member = { readonly name: string; readonly type: MemberType; readonly required: boolean };

const must = (name: string, type: MemberType): Member => ({ name, type, required: true });
const may = (name: string, type: MemberType): Member => ({ name, type, required: false });

/** The members that every event has, beside its kind. */
export const BASE_MEMBERS: readonly Member[] = [
  /* @__PURE__ */ must('id', 'name'),
  /* @__PURE__ */ must('caseKey', 'name'),
  /* @__PURE__ */ must('at', 'instant'),
  /* @__PURE__ */ must('sequence', 'place'),
  /* @__PURE__ */ may('tombstone', 'mark'),
];

/** The other members of each kind of event. */
export const EVENT_MEMBERS: Readonly<Record<CaseEventKind, readonly Member[]>> = /* @__PURE__ */ (() => {
  const touch = [may('channel', 'channel'), may('person', 'name')];
  const step = [may('note', 'text')];
  return {
    opened: [
      must('playbook', 'name'),
      may('playbookVersion', 'version'),
      must('score', 'score'),
      may('answeredAt', 'instant'),
    ],
    answered: [must('score', 'score'), may('answeredAt', 'instant'), may('responseId', 'name')],
    assigned: [must('role', 'role'), may('person', 'name')],
    attempted: touch,
    contacted: touch,
    'waiting-customer': step,
    resumed: step,
    resolving: step,
    resolved: step,
    verified: step,
    declined: step,
    unreachable: step,
    disagreed: step,
    reopened: step,
    closed: [must('cause', 'name'), must('outcome', 'outcome'), must('customerTold', 'flag'), ...step],
    escalated: [must('rung', 'name'), may('role', 'role')],
    acted: [
      must('action', 'name'),
      may('actionKey', 'name'),
      ...touch,
      may('effortMinutes', 'amount'),
      may('cost', 'amount'),
    ],
    noted: [must('note', 'text')],
    erased: [],
  };
})();

/** The kinds of events, the usual order of a case first. */
export const CASE_EVENT_KINDS: readonly CaseEventKind[] = /* @__PURE__ */ Object.keys(EVENT_MEMBERS) as CaseEventKind[];

/** What each type of member is, and how it is called. */
export const MEMBER_TYPES: Readonly<
  Record<MemberType, { readonly holds: (value: unknown) => boolean; readonly expected: string }>
> = {
  name: { holds: (value) => isName(value), expected: 'a text of at least one character' },
  text: { holds: (value) => typeof value === 'string', expected: 'a text' },
  instant: { holds: isInstant, expected: 'an instant, YYYY-MM-DDTHH:mm:ss.sssZ' },
  place: {
    holds: (value) => isPlace(value),
    expected: 'a whole number of at least 0',
  },
  version: {
    holds: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
    expected: 'a whole number of at least 1',
  },
  score: { holds: isScore, expected: 'a whole number from 0 to 10' },
  role: { holds: (value) => (ROLES as readonly unknown[]).includes(value), expected: `one of ${ROLES.join(', ')}` },
  channel: {
    holds: (value) => (CHANNELS as readonly unknown[]).includes(value),
    expected: `one of ${CHANNELS.join(', ')}`,
  },
  outcome: {
    holds: (value) => (CASE_OUTCOMES as readonly unknown[]).includes(value),
    expected: `one of ${CASE_OUTCOMES.join(', ')}`,
  },
  flag: { holds: (value) => typeof value === 'boolean', expected: 'true or false' },
  amount: {
    holds: (value) => Number.isFinite(value) && (value as number) >= 0,
    expected: 'a finite number of at least 0',
  },
  mark: { holds: (value) => value === true, expected: 'true, where it is there at all' },
};

/**
 * Everything that keeps a value from being an event.
 *
 * @param event - What a caller gave.
 * @returns The faults, with places inside the event; none for an event. Members that no event has are passed over.
 * @internal
 */
export function eventFaults(event: CaseEvent): readonly Issue[] {
  if (typeof event !== 'object' || event === null || Array.isArray(event))
    return [{ code: 'case/invalid-event', path: [], message: `An event is a record, got ${named(event)}.` }];
  const members = MEMBERS_BY_KIND.get(event.kind);
  if (members === undefined)
    return [
      { code: 'case/invalid-event', path: ['kind'], message: `An event is one of ${CASE_EVENT_KINDS.join(', ')}.` },
    ];
  // What is checked here may have any members, whatever its type says.
  const record = event as unknown as Readonly<Record<string, unknown>>;
  // Hot: nothing is made for a sound event, and the members of every event are not looked up by their names.
  let issues = hasBase(event) ? null : faultsOf(record, BASE_MEMBERS);
  for (let i = 0; i < members.length; i++) {
    const { name, type, required } = members[i] as Member;
    const value = record[name];
    if (value === undefined ? required : !MEMBER_TYPES[type].holds(value))
      issues = [...(issues ?? []), faultOf(name, type, value)];
  }
  return issues ?? NONE;
}

const MEMBERS_BY_KIND: ReadonlyMap<unknown, readonly Member[]> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(EVENT_MEMBERS),
);

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isPlace = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether an event has all members of `BASE_MEMBERS`. */
const hasBase = ({ id, caseKey, at, sequence, tombstone }: CaseEvent): boolean =>
  isName(id) &&
  isName(caseKey) &&
  isInstant(at) &&
  isPlace(sequence) &&
  (tombstone === undefined || (tombstone as unknown) === true);

const faultsOf = (record: Readonly<Record<string, unknown>>, members: readonly Member[]): Issue[] =>
  members.flatMap(({ name, type, required }) => {
    const value = record[name];
    return (value === undefined ? required : !MEMBER_TYPES[type].holds(value)) ? [faultOf(name, type, value)] : [];
  });

const NONE: readonly Issue[] = [];

const faultOf = (name: string, type: MemberType, value: unknown): Issue => ({
  code: 'case/invalid-event',
  path: [name],
  message: `The member ${name} is ${MEMBER_TYPES[type].expected}, got ${typeof value}.`,
});
