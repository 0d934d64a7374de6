/**
 * Codebooks of unknown origin: their form first, then everything that a codebook must keep to.
 *
 * @module
 */
import * as z from 'zod/mini';
import { type Issue, NpsError } from '../error.ts';
import { type Codebook, THEME_KINDS, checkCodebook } from '../themes/codebook.ts';
import { type Parsed, type Path, kindOf } from './issues.ts';
import { isWellFormed } from './members.ts';
import { plainCopyOf } from './plain.ts';
import type { StandardSchema } from './standard.ts';

/**
 * Checks a codebook of unknown origin, such as a file or a form.
 *
 * Nothing is repaired and nothing is dropped: a member that no codebook has is a fault. All faults come at once, each with its
 * place. First the form is looked at; only a codebook of the right form is checked further, as `checkCodebook` does.
 *
 * @param value - Anything, usually from `JSON.parse`.
 * @returns The codebook, as a copy, or everything that is wrong.
 * @example
 * const parsed = safeParseCodebook({ schema: 1, id: 'taxi', version: 1, themes: [], retired: [], color: 'red' });
 * parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path]) // => [['codebook/unknown-key', ['color']]]
 */
export function safeParseCodebook(value: unknown): Parsed<Codebook> {
  const copy = plainCopyOf(value);
  if (!copy.ok) return refused(copy.issues.map((issue) => ({ ...issue, code: CODES[issue.code] ?? issue.code })));
  const given = copy.value;
  const form: unknown = typeof given === 'object' && given !== null && 'schema' in given ? given.schema : undefined;
  // A later form has other members; telling each of them would hide what is wrong.
  if (typeof form === 'number' && form !== 1)
    return refused([
      {
        code: 'codebook/unknown-schema',
        path: ['schema'],
        message: 'The form of this data is 1; another release of the library may read others.',
      },
    ]);
  const result = schema.safeParse(given);
  if (!result.success) return refused(result.error.issues.flatMap((issue) => issuesFrom(issue, given)));
  // The schema changes nothing; the copy keeps the order of the members.
  const codebook = given as Codebook;
  const issues = checkCodebook(codebook);
  return issues.length === 0 ? { ok: true, value: codebook } : refused(issues);
}

/**
 * Checks a codebook of unknown origin, or throws.
 *
 * @param value - Anything, usually from `JSON.parse`.
 * @returns The codebook, as a copy.
 * @throws {NpsError} `codebook/invalid` and the other codes of `codebook/`, with an issue for everything that is wrong.
 * @example
 * parseCodebook({ schema: 1, id: 'taxi', version: 1, themes: [], retired: [] }).id // => 'taxi'
 */
export function parseCodebook(value: unknown): Codebook {
  const parsed = safeParseCodebook(value);
  if (!parsed.ok) throw new NpsError(parsed.issues);
  return parsed.value;
}

/**
 * The check of a codebook as a Standard Schema, for forms, routers and queues that accept one.
 *
 * @see https://standardschema.dev
 */
export const codebookSchema: StandardSchema<Codebook> = {
  '~standard': {
    version: 1,
    vendor: 'npskit',
    /** Checks one codebook. */
    validate: (value) => {
      const parsed = safeParseCodebook(value);
      return parsed.ok ? { value: parsed.value } : { issues: parsed.issues };
    },
  },
};

/** What the plain copy finds, in the words of codebooks. */
const CODES: Partial<Record<Issue['code'], Issue['code']>> = {
  'playbook/circular': 'codebook/invalid',
  'playbook/invalid': 'codebook/invalid',
  'playbook/too-large': 'codebook/invalid',
  'playbook/unknown-key': 'codebook/unknown-key',
};

const refused = (issues: readonly Issue[]): Parsed<Codebook> => ({
  ok: false,
  issues: issues as readonly [Issue, ...Issue[]],
});

/** Our issues for one of zod's, which may stand for several. */
function issuesFrom(issue: z.core.$ZodIssue, input: unknown): Issue[] {
  // Paths of records hold texts and numbers only: symbols never get past the copy that is checked.
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'codebook/unknown-key',
      path: [...path, key],
      message: 'Only members that a codebook has were expected; nothing is dropped.',
    }));
  const expected =
    issue.code === 'invalid_value'
      ? `One of ${issue.values.join(', ')}`
      : issue.code === 'invalid_type'
        ? (KINDS[issue.expected] ?? 'Another kind of value')
        : 'A well-formed text';
  return [{ code: 'codebook/invalid', path, message: `${expected} was expected, got ${kindAt(input, path)}.` }];
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'A text',
  number: 'A finite number',
  boolean: 'True or false',
  array: 'A list',
  object: 'A record',
  record: 'A record',
};

const kindAt = (input: unknown, path: Path): string => {
  let value = input;
  for (const key of path)
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined;
  return kindOf(value);
};

const schema = /* @__PURE__ */ (() => {
  const text = z.string().check(z.refine(isWellFormed));
  const number = z.number();
  const texts = z.array(z.strictObject({ text, language: z.exactOptional(text), from: z.exactOptional(text) }));
  const theme = {
    id: text,
    labels: z.record(text, text),
    terms: texts,
    examples: texts,
    pinned: z.exactOptional(z.boolean()),
    kind: z.exactOptional(z.enum(THEME_KINDS)),
  };
  const parts = z.array(z.strictObject({ ...theme, into: text, merge: number, place: number }));
  return z.strictObject({
    schema: z.literal(1),
    id: text,
    version: number,
    themes: z.array(z.strictObject({ ...theme, parts: z.exactOptional(parts) })),
    retired: z.array(text),
  }) satisfies z.ZodMiniType<Codebook>;
})();
