/**
 * Documents that come back from a file or a form, such as playbooks and codebooks: their form first, then what they must keep to.
 *
 * @module
 */
import type * as z from 'zod/mini';
import type { Issue } from '../error.ts';
import { type Parsed, type Path, kindOf } from './issues.ts';
import { plainCopyOf } from './plain.ts';
import type { StandardSchema } from './standard.ts';

/** A kind of document. */
export type DocumentKind<T> = {
  /** What it is called; the codes of its issues begin with it. */
  readonly name: 'playbook' | 'codebook';
  /** Its form. It changes nothing of what it checks. */
  readonly form: z.ZodMiniType<T>;
  /** What zod expected where it says no more than that a union fits nowhere. */
  readonly member?: string;
  /** Everything that is wrong with a document of the right form. */
  readonly check: (document: T) => readonly Issue[];
  /** Other codes for what is found before the form is looked at. */
  readonly codes?: Partial<Record<Issue['code'], Issue['code']>>;
};

/**
 * Reads a document of unknown origin.
 *
 * @param value - Anything, usually from `JSON.parse`.
 * @param kind - What it should be.
 * @returns The document, as a copy whose members keep their order, or everything that is wrong.
 * @internal
 */
export function readDocument<T>(value: unknown, { name, form, member, check, codes = {} }: DocumentKind<T>): Parsed<T> {
  const copy = plainCopyOf(value);
  if (!copy.ok) return refused(copy.issues.map((issue) => ({ ...issue, code: codes[issue.code] ?? issue.code })));
  const given = copy.value;
  const schema: unknown = typeof given === 'object' && given !== null && 'schema' in given ? given.schema : undefined;
  // A later form has other members; telling each of them would hide what is wrong.
  if (typeof schema === 'number' && schema !== 1)
    return refused([
      {
        code: `${name}/unknown-schema`,
        path: ['schema'],
        message: 'The form of this data is 1; another release of the library may read others.',
      },
    ]);
  const result = checkedBy(form, given);
  if (result === null)
    return refused([{ code: `${name}/invalid`, path: [], message: 'Far more is wrong than can be told.' }]);
  if (!result.success)
    return refused(result.error.issues.flatMap((issue) => issuesFrom(issue, given, { name, member })));
  // The form changes nothing; the copy keeps the order of the members.
  const document = given as T;
  const issues = check(document);
  return issues.length === 0 ? { ok: true, value: document } : refused(issues);
}

/** What zod says; null where there are too many faults for it: it hands them on as the arguments of one call. */
function checkedBy<T>(form: z.ZodMiniType<T>, given: unknown): ReturnType<z.ZodMiniType<T>['safeParse']> | null {
  try {
    return form.safeParse(given);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Makes a check into a Standard Schema.
 *
 * @param safeParse - The check.
 * @returns The schema, for forms, routers and queues that accept one.
 * @see https://standardschema.dev
 * @internal
 */
export const standardOf = <T>(safeParse: (value: unknown) => Parsed<T>): StandardSchema<T> => ({
  '~standard': {
    version: 1,
    vendor: 'npskit',
    validate: (value) => {
      const parsed = safeParse(value);
      return parsed.ok ? { value: parsed.value } : { issues: parsed.issues };
    },
  },
});

const refused = <T>(issues: readonly Issue[]): Parsed<T> => ({
  ok: false,
  // There is something wrong wherever a document is refused.
  issues: issues as readonly [Issue, ...Issue[]],
});

/** Our issues for one of zod's, which may stand for several. */
function issuesFrom(
  issue: z.core.$ZodIssue,
  input: unknown,
  { name, member }: { readonly name: 'playbook' | 'codebook'; readonly member: string | undefined },
): Issue[] {
  // Paths of records hold texts and numbers only: symbols never get past the copy that is checked.
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: `${name}/unknown-key`,
      path: [...path, key],
      message: `Only members that a ${name} has were expected; nothing is dropped.`,
    }));
  if (issue.code === 'custom' && issue.params !== undefined)
    return [{ code: issue.params['code'] as Issue['code'], path, message: issue.message }];
  const expected = expectedBy(issue, member);
  return [{ code: `${name}/invalid`, path, message: `${expected} was expected, got ${kindAt(input, path)}.` }];
}

function expectedBy(issue: z.core.$ZodIssue, member: string = 'Another kind of value'): string {
  if (issue.code === 'invalid_value') return `One of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? 'Another kind of value';
  return issue.code === 'invalid_union' ? member : 'A well-formed text';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'A text',
  number: 'A finite number',
  boolean: 'True or false',
  array: 'A list',
  object: 'A record',
  record: 'A record',
};

function kindAt(input: unknown, path: Path): string {
  let value = input;
  for (const key of path)
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined;
  return kindOf(value);
}
