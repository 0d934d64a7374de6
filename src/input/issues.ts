/**
 * How the door says what is wrong with a value: our own issues, whatever library checks the value.
 *
 * A message names what was expected and what kind of thing came. It never repeats a text, since any text
 * may be a comment, a name or an address, nor a number of more than three digits, which may be a telephone number.
 *
 * @module
 */
import type * as z from 'zod/mini';
import type { ErrorCode, Issue } from '../error.ts';

/** The result of checking one value: the value, or everything that is wrong with it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/** A row that was refused, and why. */
export type RejectedRow = {
  /** Which row: rows with answers are counted from 0. */
  readonly row: number;
  /** The line of the text on which the row begins, counted from 1; only where the row came from CSV. */
  readonly line?: number;
  /** Everything that is wrong with the row; each path begins with the number of the row. */
  readonly issues: readonly [Issue, ...Issue[]];
};

/** Where an issue stands. */
export type Path = Issue['path'];

/** A fault before its place is known. */
export type Fault = { readonly code: ErrorCode; readonly message: string };

/**
 * Tells a fault from a value that was read.
 *
 * @param read - What a reader returned.
 * @returns True for a fault.
 * @internal
 */
export const isFault = (read: Readable | Fault): read is Fault =>
  typeof read === 'object' && read !== null && 'code' in read;

/** What a reader may return when nothing is wrong; none of these has a member called `code`. */
type Readable = string | number | null | { readonly instant: string };

/**
 * Names the kind of a value, without its content.
 *
 * @param value - Anything.
 * @returns Words such as `a number` or `nothing`.
 * @internal
 */
export const kindOf = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value === '') return 'an empty text';
  return KINDS[typeof value] as string;
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  bigint: 'a big integer',
  boolean: 'true or false',
  symbol: 'a symbol',
  function: 'a function',
  object: 'an object',
};

/**
 * Says what came in place of a number. A small number is named, since it shows the mistake; a longer one may be anything.
 *
 * @param value - Anything.
 * @returns Words such as `11`, `another number` or `a text`.
 * @internal
 */
export const numberOrKind = (value: unknown): string => {
  if (typeof value !== 'number' || Number.isNaN(value)) return typeof value === 'number' ? 'NaN' : kindOf(value);
  const text = String(value);
  return Math.abs(value) <= 100 && text.length <= 4 ? text : 'another number';
};

/** What a field should have been, and the code for when it is not. */
export type Expectations = Readonly<Record<string, Fault>>;

/**
 * Turns the issues of a zod schema into ours.
 *
 * A check of our own carries its code and message in `params`; the others are named by the field they stand in.
 *
 * @param found - What zod found; at least one issue.
 * @param at - The path of the checked value.
 * @param input - The checked value, for the kind of what came.
 * @param expected - What each field should have been.
 * @returns Our issues in the same order.
 * @internal
 */
export function issuesOf(
  found: readonly z.core.$ZodIssue[],
  at: Path,
  input: Readonly<Record<string, unknown>>,
  expected: Expectations,
): [Issue, ...Issue[]] {
  const issues = found.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...at, key]));
    // Paths of records hold texts and numbers only: symbols never get past the copy that is checked.
    const path = issue.path as (string | number)[];
    if (issue.code === 'custom' && issue.params !== undefined)
      return [
        { code: issue.params['code'] as ErrorCode, path: [...at, ...path], message: issue.params['message'] as string },
      ];
    const field = String(path[0]);
    const { code, message } = expected[field] as Fault;
    return [{ code, path: [...at, ...path], message: `${message}, got ${kindOf(input[field])}.` }];
  });
  return issues as [Issue, ...Issue[]];
}

/**
 * The issue of a key that stands for nothing.
 *
 * @param path - Where the key stands.
 * @returns The issue.
 * @internal
 */
export const unknownKey = (path: Path): Issue => ({
  code: 'response/unknown-key',
  path,
  message: 'A record has only the keys that are known; anything else about an answer is a tag.',
});
