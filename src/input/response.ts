/**
 * Answers in our own field names, checked and made into trusted records.
 *
 * This is where data of unknown origin enters. A row is copied first, so that getters and proxies are asked once,
 * then checked with a schema. A bad row never throws and is never lost: it comes back with its place and reasons.
 *
 * @module
 */
import * as z from 'zod/mini';
import { type Issue, NpsError, isNpsError } from '../error.ts';
import { type Score, isScore } from '../scale/score.ts';
import { type Instant, instantOf } from '../time/instant.ts';
import { MEASURES, type Response, type Tags } from '../response.ts';
import { type Doubt, countValue, doubtsOf, emptyCensus } from './doubts.ts';
import {
  type Expectations,
  type Fault,
  type Parsed,
  type Path,
  type RejectedRow,
  issuesOf,
  kindOf,
  numberOrKind,
} from './issues.ts';
import { isWellFormed, itemOf, lengthOf, membersOf, setMember } from './members.ts';
import type { StandardSchema } from './standard.ts';

/** What became of a list of rows; accepted and rejected ones add up to all. */
export type ParsedResponses = {
  /** The answers, in the order of the rows. */
  readonly responses: readonly Response[];
  /** The rows that are not answers, each with its reasons. */
  readonly rejected: readonly RejectedRow[];
  /** How many rows came in. */
  readonly rows: number;
  /** Signs that another scale was read. */
  readonly doubts: readonly Doubt[];
};

/**
 * Checks a list of answers in our own field names, in one pass.
 *
 * A row has `id`, `subject`, `score` (a number), `answeredAt` (a `Date`, milliseconds or ISO text with an offset) and
 * may have `comment`, `language`, `weight`, `tags`, `measure`, `touchpoint`, `wave`. A member that is null or undefined
 * counts as not there, in tags too. An answer of nobody in particular repeats its id as subject. Of rows with the
 * same id the first is taken. Nothing is repaired: a score of "9" or 7.5, an unknown key or an empty id is a reason to
 * reject the row. A comment is kept exactly as it is, even with half a surrogate pair in it; other texts must be
 * well-formed. For records in other people's columns use `parseRows`.
 *
 * @param rows - An array of rows of unknown origin.
 * @returns The answers, and the rejected rows with their reasons.
 * @throws {NpsError} `input/invalid` when `rows` is not an array; never because of a row.
 * @example
 * const { responses, rejected } = parseResponses([
 *   { id: 'a1', subject: 'c7', score: 9, answeredAt: '2024-02-29T12:00:00+02:00', tags: { country: 'FI' } },
 *   { id: 'a2', subject: 'c8', score: 11, answeredAt: '2024-02-29T12:00:00+02:00' },
 * ]);
 * responses[0].answeredAt // => '2024-02-29T10:00:00.000Z'
 * rejected[0].issues[0].code // => 'score/not-on-scale'
 */
export function parseResponses(rows: unknown): ParsedResponses {
  const length = lengthOf(rows);
  const responses: Response[] = [];
  const rejected: RejectedRow[] = [];
  const ids = new Set<string>();
  const census = emptyCensus();
  for (let row = 0; row < length; row++) {
    const { parsed, score } = checkMembers(itemOf(rows as readonly unknown[], row), [row]);
    countValue(census, score);
    if (!parsed.ok) rejected.push({ row, issues: parsed.issues });
    else if (ids.has(parsed.value.id)) rejected.push({ row, issues: [duplicateId([row, 'id'])] });
    else {
      ids.add(parsed.value.id);
      responses.push(parsed.value);
    }
  }
  return { responses, rejected, rows: length, doubts: doubtsOf(census) };
}

/**
 * Checks one answer in our own field names; see `parseResponses` for what a row may hold.
 *
 * @param value - A row of unknown origin.
 * @returns The answer, or everything that is wrong with it.
 * @example
 * safeParseResponse({ id: 'a1', subject: 'c7', score: 'nine', answeredAt: 0 }).ok // => false
 */
export const safeParseResponse = (value: unknown): Parsed<Response> => checkMembers(value, []).parsed;

/**
 * Checks one answer in our own field names, and throws when it is not one.
 *
 * @param value - A row of unknown origin.
 * @returns The answer.
 * @throws {NpsError} With an issue for everything that is wrong, such as `score/not-on-scale` or `instant/no-zone`.
 * @example
 * parseResponse({ id: 'a1', subject: 'c7', score: 9, answeredAt: 0 }).answeredAt // => '1970-01-01T00:00:00.000Z'
 */
export function parseResponse(value: unknown): Response {
  const parsed = safeParseResponse(value);
  if (!parsed.ok) throw new NpsError(parsed.issues);
  return parsed.value;
}

/**
 * The check of one answer as a Standard Schema, for forms, routers and queues that accept one.
 *
 * @see https://standardschema.dev
 */
export const responseSchema: StandardSchema<Response> = {
  '~standard': {
    version: 1,
    vendor: 'npskit',
    /** Checks one answer. */
    validate: (value) => {
      const parsed = safeParseResponse(value);
      return parsed.ok ? { value: parsed.value } : { issues: parsed.issues };
    },
  },
};

/**
 * The issue of an id that an earlier row has.
 *
 * @param path - Where the id stands.
 * @returns The issue.
 * @internal
 */
export const duplicateId = (path: Path): Issue => ({
  code: 'response/duplicate-id',
  path,
  message: 'An id is unique among the answers; an earlier row has the same one.',
});

type Checked = { readonly parsed: Parsed<Response>; readonly score?: unknown };

function checkMembers(value: unknown, at: Path): Checked {
  const read = membersOf(value);
  if ('fault' in read) return refused(read.fault, at);
  const { members } = read;
  const given: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key in members) {
    const member = members[key];
    // Null stands for "not given" in the fields that exist; a key that does not exist is reported even then.
    if (member === undefined || (member === null && FIELDS.has(key))) continue;
    // Two fields are read by functions that expect anything; elsewhere an object is wrong, and looking at it may throw.
    const isOpaque =
      (typeof member === 'object' || typeof member === 'function') && key !== 'tags' && key !== 'answeredAt';
    given[key] = isOpaque ? OPAQUE : member;
  }
  const result = schema.safeParse(given);
  return {
    parsed: result.success
      ? { ok: true, value: result.data }
      : { ok: false, issues: issuesOf(result.error.issues, at, members, EXPECTED) },
    score: members['score'],
  };
}

/** Stands for an object where a text or a number belongs. */
const OPAQUE: object = /* @__PURE__ */ Object.freeze({});

const refused = ({ code, message }: Fault, path: Path): Checked => ({
  parsed: { ok: false, issues: [{ code, path, message }] },
});

const EXPECTED: Expectations = {
  id: { code: 'response/invalid', message: 'An id is a well-formed text of at least one character' },
  subject: {
    code: 'response/invalid',
    message: 'A subject is a well-formed text of at least one character; without one, repeat the id',
  },
  comment: { code: 'response/invalid', message: 'A comment is a text' },
  language: { code: 'response/invalid', message: 'A language is a well-formed text of at least one character' },
  weight: { code: 'response/invalid', message: 'A weight is a finite number of at least 0' },
  measure: { code: 'response/invalid', message: `A measure is one of ${MEASURES.join(', ')}` },
  touchpoint: { code: 'response/invalid', message: 'A touchpoint is a well-formed text of at least one character' },
  wave: { code: 'response/invalid', message: 'A wave is a well-formed text of at least one character' },
};

const FIELDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'subject',
  'score',
  'answeredAt',
  'comment',
  'language',
  'weight',
  'tags',
  'measure',
  'touchpoint',
  'wave',
]);

const schema = /* @__PURE__ */ (() => {
  const name = z.string().check(z.minLength(1), z.refine(isWellFormed));
  const made = <T>(read: (value: unknown, fail: (fault: Fault, ...path: string[]) => void) => T) =>
    z.pipe(
      // Optional on the way in, so that a missing member is reported by its own reader.
      z.optional(z.unknown()),
      z.transform((value, context): T =>
        read(value, (params, ...path) => {
          context.issues.push({ code: 'custom', params, message: params.message, path, input: undefined });
        }),
      ),
    );
  return z.strictObject({
    id: name,
    subject: name,
    score: made(readScore),
    answeredAt: made(readInstant),
    comment: z.exactOptional(z.string()),
    language: z.exactOptional(name),
    // Adding 0 turns −0 into 0.
    weight: z.exactOptional(
      z.pipe(
        z.number().check(z.gte(0)),
        z.transform((weight) => weight + 0),
      ),
    ),
    tags: made(readTags),
    measure: z.exactOptional(z.enum(MEASURES)),
    touchpoint: z.exactOptional(name),
    wave: z.exactOptional(name),
  }) satisfies z.ZodMiniType<Response>;
})();

function readScore(value: unknown, failed: (fault: Fault) => void): Score {
  if (isScore(value)) return (value + 0) as Score;
  failed({
    code: value === undefined ? 'score/missing' : 'score/not-on-scale',
    message: `A score is a whole number from 0 to 10, got ${numberOrKind(value)}.`,
  });
  return 0;
}

function readInstant(value: unknown, failed: (fault: Fault) => void): Instant {
  try {
    return instantOf(value as Date);
  } catch (error) {
    if (isNpsError(error)) failed({ code: error.code, message: error.message });
    else
      failed({
        code: 'instant/invalid',
        message: `A moment is a Date, milliseconds or ISO text, got ${kindOf(value)}.`,
      });
    return '';
  }
}

function readTags(value: unknown, failed: (fault: Fault, ...path: string[]) => void): Tags {
  const tags: Record<string, string> = {};
  if (value === undefined) return tags;
  const read = membersOf(value);
  if ('fault' in read) {
    failed({ code: 'tag/invalid', message: `Tags are an object of texts, got ${kindOf(value)}.` });
    return tags;
  }
  for (const name in read.members) {
    const text = read.members[name];
    if (text === undefined || text === null) continue;
    if (name !== '' && typeof text === 'string' && isWellFormed(text) && isWellFormed(name))
      setMember(tags, name, text);
    else
      failed({ code: 'tag/invalid', message: `A tag is a well-formed text under a name, got ${kindOf(text)}.` }, name);
  }
  return tags;
}
