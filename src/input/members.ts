/**
 * The own members of an object of unknown origin, each read exactly once.
 *
 * Getters may throw, proxies may answer differently every time, and a prototype may have been tampered with.
 * After this copy there is nothing left to go wrong.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Fault, kindOf } from './issues.ts';

/** The own members of an object, without a prototype: a key that is not there is undefined, whatever its name. */
export type Members = Readonly<Record<string, unknown>>;

const NOT_AN_OBJECT: Fault = { code: 'response/not-an-object', message: 'A row is an object with named members.' };
const UNREADABLE: Fault = { code: 'input/invalid', message: 'The row cannot be read: looking at it throws an error.' };
const SYMBOL: Fault = { code: 'response/unknown-key', message: 'A row has members with names, got one with a symbol.' };

/**
 * The length of an array of rows.
 *
 * @param rows - Anything.
 * @returns How many rows there are.
 * @throws {NpsError} `input/invalid` when it is not an array.
 * @internal
 */
export function lengthOf(rows: unknown): number {
  try {
    // The length of a proxy may be anything, and another one each time.
    const length: unknown = Array.isArray(rows) ? rows.length : undefined;
    if (isLength(length)) return length;
  } catch {
    // A proxy that refuses to be looked at is no array either.
  }
  return fail('input/invalid', [], `Rows come as an array, got ${kindOf(rows)}.`);
}

/**
 * Tells whether a value may be the length of an array.
 *
 * @param value - What an array, which may be a proxy, gave as its length.
 * @returns True for a whole number of at least 0.
 * @internal
 */
export const isLength = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Stands for a row that could not even be taken out of its array. */
const UNREADABLE_ITEM: object = /* @__PURE__ */ Object.freeze({});

/**
 * Takes a row out of an array that may be a proxy.
 *
 * @param rows - The array.
 * @param index - Which row.
 * @returns The row; a mark that `membersOf` and `cellsOf` know when taking it throws.
 * @internal
 */
export const itemOf = (rows: readonly unknown[], index: number): unknown => {
  try {
    return rows[index];
  } catch {
    return UNREADABLE_ITEM;
  }
};

/**
 * Copies the own enumerable members of a row.
 *
 * @param row - Anything.
 * @returns The members, or why there are none to be read.
 * @internal
 */
export function membersOf(row: unknown): { readonly members: Members } | { readonly fault: Fault } {
  try {
    if (row === UNREADABLE_ITEM) return { fault: UNREADABLE };
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return { fault: NOT_AN_OBJECT };
    if (Object.getOwnPropertySymbols(row).length > 0) return { fault: SYMBOL };
    const members = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(row)) members[key] = (row as Record<string, unknown>)[key];
    return { members };
  } catch {
    return { fault: UNREADABLE };
  }
}

/**
 * Tells whether a text is well-formed Unicode: no half of a surrogate pair stands alone.
 *
 * @param text - Any text.
 * @returns False for text that cannot be written as UTF-8.
 * @internal
 */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/**
 * Tells a finite number from everything else.
 *
 * @param value - Anything.
 * @returns True for a number that is neither NaN nor infinite.
 * @internal
 */
export const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value);

/**
 * Makes a plain record from entries; a name such as `__proto__` becomes a member like any other.
 *
 * @param record - The record to add to.
 * @param name - The name of the member.
 * @param value - Its value.
 * @internal
 */
export const setMember = <T>(record: Record<string, T>, name: string, value: T): void => {
  if (name === '__proto__')
    Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
  else record[name] = value;
};
