/**
 * A case as it is stored between two foldings, with the form of its data and the playbook it belongs to.
 *
 * @module
 */
import type { Issue } from '../error.ts';
import { checkForms } from '../estimate/argument.ts';
import { isScore } from '../scale/score.ts';
import { isInstant } from '../time/instant.ts';
import type { Case } from './case.ts';
import { CASE_MOMENTS } from './clock.ts';
import { CASE_OUTCOMES } from './event.ts';
import { ROLES } from './role.ts';
import { CASE_STATES } from './rules.ts';

/** The form of stored cases that this version writes. */
export const CASE_SCHEMA = 1;

/** A stored case; plain JSON. */
export type CaseSnapshot = {
  /** The form of the data. */
  readonly schema: typeof CASE_SCHEMA;
  /** The id of the playbook that asked for the case. */
  readonly playbook: string;
  readonly case: Case;
};

/** A stored case in the present form, or why it cannot be read. */
export type MigratedSnapshot =
  | { readonly ok: true; readonly value: CaseSnapshot }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/**
 * Makes a case ready to be stored. Folding the events after it onto the stored case gives what a replay of all events gives.
 *
 * @param current - The case.
 * @returns The case with the form of its data and the id of its playbook.
 * @throws {NpsError} `case/invalid` for what is no case.
 * @example
 * const { case: opened } = foldCase([
 *   { id: 'e1', caseKey: 'c7/%/a1', at: '2026-02-02T09:00:00.000Z', sequence: 1, kind: 'opened', playbook: 'strict', score: 3 },
 * ]);
 * const stored = snapshotOf(opened as NonNullable<typeof opened>);
 * [stored.schema, stored.playbook] // => [1, 'strict']
 */
export function snapshotOf(current: Case): CaseSnapshot {
  checkForms(current, { key: 'text', playbook: 'text' }, [], 'case/invalid');
  return { schema: CASE_SCHEMA, playbook: current.playbook, case: current };
}

/**
 * Brings a stored case of any known form into the present one.
 *
 * @param stored - What was stored, by this or an earlier version; read from JSON.
 * @returns The stored case in the present form; or every fault: `case/unknown-schema` for a form that this version does not know, `case/invalid`
 * for data that are no case. A member that is not known is a fault, so nothing is dropped in silence.
 * @example
 * migrate({ schema: 7, playbook: 'strict', case: {} }).ok // => false
 */
export function migrate(stored: unknown): MigratedSnapshot {
  const issues: Issue[] = [];
  const report = (path: Issue['path'], message: string): void =>
    void issues.push({ code: 'case/invalid', path, message });
  if (!isRecord(stored)) {
    report([], 'A stored case is a record.');
  } else {
    const { schema } = stored;
    if (typeof schema !== 'number' || !Object.hasOwn(FORMS, schema))
      return {
        ok: false,
        issues: [
          {
            code: 'case/unknown-schema',
            path: ['schema'],
            message: `A known form is one of ${Object.keys(FORMS).join(', ')}.`,
          },
        ],
      };
    (FORMS[schema] as Form)(stored, report);
  }
  const [first, ...rest] = issues;
  if (first !== undefined) return { ok: false, issues: [first, ...rest] };
  // Every member was looked at.
  return { ok: true, value: stored as CaseSnapshot };
}

type Report = (path: Issue['path'], message: string) => void;

/** Checks data of one form. A later form adds a row here, and the step from the form before to its own. */
type Form = (stored: Readonly<Record<string, unknown>>, report: Report) => void;

const FORMS: Readonly<Record<number, Form>> = {
  1: (stored, report) => {
    checkMembers(stored, SNAPSHOT, [], report);
    const { case: current } = stored;
    if (!isRecord(current)) return;
    checkMembers(current, CASE, ['case'], report);
    if (current['playbook'] !== stored['playbook'])
      report(['case', 'playbook'], 'The case belongs to the playbook of the stored case.');
    if ((current['waitsIn'] !== null) !== (current['state'] === 'waiting-customer'))
      report(['case', 'waitsIn'], 'A case that waits names the state to which it returns; no other case does.');
  },
};

type Test = readonly [holds: (value: unknown) => boolean, expected: string];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const NAME_OR_NULL: Test = [(value) => value === null || isName(value), 'a text or null'];

const oneOf = (list: readonly unknown[], orNull = false): Test => [
  (value) => list.includes(value) || (orNull && value === null),
  `one of ${list.join(', ')}${orNull ? ', or null' : ''}`,
];

const listOfNames: Test = [
  (value) => Array.isArray(value) && value.every(isName) && new Set(value).size === value.length,
  'a list of texts, each once',
];

const NAME: Test = [isName, 'a text of at least one character'];
const COUNT: Test = [isCount, 'a whole number of at least 0'];
const INSTANT: Test = [isInstant, 'an instant, YYYY-MM-DDTHH:mm:ss.sssZ'];

const SNAPSHOT: Readonly<Record<string, Test>> = {
  schema: [(value) => value === CASE_SCHEMA, 'the number of the form'],
  playbook: NAME,
  case: [isRecord, 'a record'],
};

const CASE: Readonly<Record<keyof Case, Test>> = /* @__PURE__ */ (() => ({
  key: NAME,
  playbook: NAME,
  playbookVersion: [
    (value: unknown) => value === null || (isCount(value) && value !== 0),
    'a whole number of at least 1, or null',
  ] as const,
  state: oneOf(CASE_STATES),
  waitsIn: oneOf(CASE_STATES, true),
  openedAt: INSTANT,
  score: [isScore, 'a whole number from 0 to 10'] as const,
  answers: COUNT,
  role: oneOf(ROLES, true),
  person: NAME_OR_NULL,
  attempts: COUNT,
  contacts: COUNT,
  reopenings: COUNT,
  moments: [
    (value: unknown) =>
      isRecord(value) &&
      Object.entries(value).every(
        ([moment, at]) => (CASE_MOMENTS as readonly string[]).includes(moment) && isInstant(at),
      ),
    'a record of instants by moments',
  ] as const,
  rungs: listOfNames,
  cause: NAME_OR_NULL,
  outcome: oneOf(CASE_OUTCOMES, true),
  customerTold: [(value: unknown) => value === null || typeof value === 'boolean', 'true, false or null'] as const,
  sequence: COUNT,
  lastAt: INSTANT,
  eventIds: listOfNames,
}))();

/** Reports members that are missing, wrong or not known. */
function checkMembers(
  record: Readonly<Record<string, unknown>>,
  tests: Readonly<Record<string, Test>>,
  path: Issue['path'],
  report: Report,
): void {
  for (const [name, [holds, expected]] of Object.entries(tests))
    if (!Object.hasOwn(record, name) || !holds(record[name]))
      report([...path, name], `The member ${name} is ${expected}.`);
  for (const name of Object.keys(record))
    if (!Object.hasOwn(tests, name)) report([...path, name], 'A member that is not known.');
}
