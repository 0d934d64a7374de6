/**
 * Histories of unknown origin: events of cases and contacts with people, checked and made into trusted records.
 *
 * The door looks at records one by one. Whether an event may happen to its case is decided where the history is folded, and refused there
 * with the reason, since that is a fact about the history and no fault of its form.
 *
 * @module
 */
import * as z from 'zod/mini';
import { CASE_EVENT_KINDS, BASE_MEMBERS, EVENT_MEMBERS, MEMBER_TYPES, type Member } from '../cases/event-check.ts';
import type { CaseEvent } from '../cases/event.ts';
import { type Issue, NpsError, isNpsError } from '../error.ts';
import { CHANNELS } from '../survey/channel.ts';
import { CONTACT_KINDS, type Contact } from '../survey/contact.ts';
import { type Instant, instantOf } from '../time/instant.ts';
import { type Fault, type Parsed, type Path, kindOf } from './issues.ts';
import { type Members, isWellFormed, itemOf, lengthOf, membersOf } from './members.ts';

/** What happened: to cases, and between the company and people. */
export type History = {
  /** Events of cases, in the order given. */
  readonly events: readonly CaseEvent[];
  /** Contacts with people, in the order given. */
  readonly contacts: readonly Contact[];
};

/**
 * Checks a history, and throws when anything in it is wrong.
 *
 * A history has `events`, `contacts` or both, as arrays. Moments are a `Date`, milliseconds or ISO text with an offset, and come out
 * as instants. A member that is null or undefined counts as not there. Nothing is repaired, and a member that is not known is a fault.
 *
 * @param value - A history of unknown origin.
 * @returns The events and contacts; an empty list for one that was not given.
 * @throws {NpsError} With an issue for everything that is wrong: `input/invalid` for a history, events or contacts of another form,
 * `history/invalid` for a member, `history/unknown-key`, `instant/invalid` and `instant/no-zone`.
 * @example
 * const { events, contacts } = parseHistory({
 *   events: [
 *     { id: 'e1', caseKey: 'c7/%/a1', at: '2026-02-02T11:00+02:00', sequence: 1, kind: 'opened', playbook: 'strict', score: 3 },
 *   ],
 *   contacts: [{ subject: 'c7', at: '2026-01-20T08:00Z', channel: 'email', kind: 'invitation' }],
 * });
 * events[0].at // => '2026-02-02T09:00:00.000Z'
 * contacts.length // => 1
 */
export function parseHistory(value: unknown): History {
  const parsed = safeParseHistory(value);
  if (!parsed.ok) throw new NpsError(parsed.issues);
  return parsed.value;
}

/**
 * Checks a history; see `parseHistory` for what it may hold.
 *
 * @param value - A history of unknown origin.
 * @returns The events and contacts, or everything that is wrong with them.
 * @example
 * safeParseHistory({ events: [{ kind: 'opened' }] }).ok // => false
 */
export function safeParseHistory(value: unknown): Parsed<History> {
  const read = membersOf(value);
  if ('fault' in read)
    return {
      ok: false,
      issues: [{ code: 'input/invalid', path: [], message: 'A history is an object with events or contacts.' }],
    };
  const issues: Issue[] = [];
  for (const key of Object.keys(read.members))
    if (key !== 'events' && key !== 'contacts') issues.push(unknownMember([key]));
  const events = listOf(read.members, 'events', (members, at) => eventIn(members, at, issues), issues);
  const contacts = listOf(
    read.members,
    'contacts',
    (members, at) => checked(contactSchema, members, at, issues),
    issues,
  );
  const [first, ...rest] = issues;
  return first === undefined ? { ok: true, value: { events, contacts } } : { ok: false, issues: [first, ...rest] };
}

/** Reads the records of a list, each copied first; a missing list is empty. */
function listOf<T>(
  history: Members,
  name: string,
  readRecord: (members: Members, at: Path) => T | null,
  issues: Issue[],
): T[] {
  const list = history[name];
  if (list === undefined || list === null) return [];
  let length = 0;
  try {
    length = lengthOf(list);
  } catch {
    issues.push({ code: 'input/invalid', path: [name], message: `The ${name} come as an array, got ${kindOf(list)}.` });
  }
  const records: T[] = [];
  for (let i = 0; i < length; i++) {
    const read = membersOf(itemOf(list as readonly unknown[], i));
    if ('fault' in read)
      issues.push({
        code: 'input/invalid',
        path: [name, i],
        message: 'A record is an object with named members that can be read.',
      });
    else {
      const record = readRecord(givenOf(read.members), [name, i]);
      if (record !== null) records.push(record);
    }
  }
  return records;
}

/** The members that are there; what is not a plain value is replaced, since looking at it may throw. */
function givenOf(members: Members): Members {
  const given = Object.create(null) as Record<string, unknown>;
  for (const key in members) {
    const value = members[key];
    if (value === undefined || value === null) continue;
    given[key] = typeof value === 'object' && key !== 'at' && key !== 'answeredAt' ? OPAQUE : value;
  }
  return given;
}

const OPAQUE: object = /* @__PURE__ */ Object.freeze({});

/** An event by its kind. */
function eventIn(members: Members, at: Path, issues: Issue[]): CaseEvent | null {
  const schema = typeof members['kind'] === 'string' ? eventSchemas().get(members['kind']) : undefined;
  if (schema !== undefined) return checked(schema, members, at, issues);
  issues.push({
    code: 'history/invalid',
    path: [...at, 'kind'],
    message: `An event is one of ${CASE_EVENT_KINDS.join(', ')}, got ${kindOf(members['kind'])}.`,
  });
  return null;
}

type Schema<T> = z.ZodMiniType<T>;

/** The record, or `null` and its issues. */
function checked<T>(schema: Schema<T>, members: Members, at: Path, issues: Issue[]): T | null {
  const result = schema.safeParse(members);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') issues.push(...issue.keys.map((key) => unknownMember([...at, key])));
    else {
      const name = String(issue.path[0]);
      const params = issue.code === 'custom' ? issue.params : undefined;
      issues.push({
        code: (params?.['code'] ?? 'history/invalid') as Issue['code'],
        path: [...at, name],
        message: (params?.['message'] ??
          `The member ${name} is of another kind, got ${kindOf(members[name])}.`) as string,
      });
    }
  }
  return null;
}

const unknownMember = (path: Path): Issue => ({
  code: 'history/unknown-key',
  path,
  message: 'A history and its records have only the members that are known.',
});

const readMoment = (value: unknown, failed: (fault: Fault) => void): Instant => {
  try {
    return instantOf(value as Date);
  } catch (error) {
    failed(
      isNpsError(error)
        ? { code: error.code, message: error.message }
        : { code: 'instant/invalid', message: `A moment is a Date, milliseconds or ISO text, got ${kindOf(value)}.` },
    );
    return '';
  }
};

/** A value that some reader takes or finds a fault with. */
const read = <T>(reader: (value: unknown, failed: (fault: Fault) => void) => T): z.ZodMiniType<T> =>
  z.pipe(
    z.unknown(),
    z.transform((value, context): T =>
      reader(value, (params) => {
        context.issues.push({ code: 'custom', params, message: params.message, input: undefined });
      }),
    ),
  );

const moment = /* @__PURE__ */ read(readMoment);

const name = /* @__PURE__ */ read((value, failed) => {
  if (typeof value !== 'string' || value === '' || !isWellFormed(value))
    failed({
      code: 'history/invalid',
      message: `A well-formed text of at least one character was expected, got ${kindOf(value)}.`,
    });
  return value as string;
});

const choice = <const T extends string>(list: readonly T[]): z.ZodMiniType<T> =>
  read((value, failed) => {
    if (!list.includes(value as T))
      failed({ code: 'history/invalid', message: `One of ${list.join(', ')} was expected, got ${kindOf(value)}.` });
    return value as T;
  });

const contactSchema: Schema<Contact> = /* @__PURE__ */ (() =>
  z.strictObject({
    subject: name,
    at: moment,
    channel: choice(CHANNELS),
    kind: choice(CONTACT_KINDS),
    touchpoint: z.exactOptional(name),
  }) satisfies z.ZodMiniType<Contact>)();

let schemas: ReadonlyMap<string, Schema<CaseEvent>> | null = null;

/** The schemas of all kinds of events, made from the table that the reducer checks by too, when they are first needed. */
const eventSchemas = (): ReadonlyMap<string, Schema<CaseEvent>> =>
  (schemas ??= new Map(
    CASE_EVENT_KINDS.map((kind) => {
      const members = [...BASE_MEMBERS, ...EVENT_MEMBERS[kind]];
      const shape = {
        kind: z.literal(kind),
        ...Object.fromEntries(members.map((member) => [member.name, fieldOf(member)])),
      };
      // The table holds the members of the type; the round trip of random histories fails where one is missing.
      return [kind, z.strictObject(shape) as unknown as Schema<CaseEvent>];
    }),
  ));

const fieldOf = ({ type, required }: Member): z.ZodMiniType => {
  const field = type === 'instant' ? moment : type === 'name' ? name : plain(type);
  return required ? field : z.exactOptional(field);
};

const plain = (type: Member['type']): z.ZodMiniType =>
  read((value, failed) => {
    const { holds, expected } = MEMBER_TYPES[type];
    if (!holds(value) || (typeof value === 'string' && type !== 'text' && !isWellFormed(value)))
      failed({ code: 'history/invalid', message: `The value is ${expected}, got ${kindOf(value)}.` });
    // Adding 0 turns −0 into 0.
    return typeof value === 'number' ? value + 0 : value;
  });
