/**
 * Arguments as wholes: what a caller without types may hand over in place of a record or a list, refused before it is read.
 *
 * What stands inside is looked at by those who read it.
 *
 * @module
 */
import { type ErrorCode, fail } from '../error.ts';
import { named } from './estimate.ts';

/** What something has to be, so that the rest can be read. */
export type Form = 'list' | 'record' | 'text';

/** Where something stands. */
type Path = readonly (string | number)[];

/**
 * Whether a value is a record: an object, and no list.
 *
 * @param value - Anything.
 * @returns True for a record.
 * @internal
 */
export const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The argument itself. */
const HERE: Path = [];

/** A form in words, and whether a value has it. */
type FormTest = { readonly expected: string; readonly fits: (value: unknown) => boolean };

const FORMS: Readonly<Record<Form, FormTest>> = {
  list: { expected: 'A list', fits: Array.isArray },
  record: {
    expected: 'A record',
    fits: isRecord,
  },
  text: { expected: 'A text', fits: (value) => typeof value === 'string' },
};

/**
 * Refuses what has another form.
 *
 * @param value - What a caller gave.
 * @param form - What it has to be.
 * @param path - Where it stood.
 * @param code - What is wrong then.
 * @throws {NpsError} `option/out-of-range` or the code that is given, with that path.
 * @internal
 */
export function checkForm(
  value: unknown,
  form: Form,
  path: Path = HERE,
  code: ErrorCode = 'option/out-of-range',
): void {
  const { expected, fits } = FORMS[form];
  if (!fits(value)) fail(code, path, `${expected} was expected, got ${named(value)}.`);
}

/**
 * Refuses what is no record, or has a member of another form.
 *
 * @param value - What a caller gave.
 * @param forms - What members have to be; others are not looked at.
 * @param path - Where it stood.
 * @param code - What is wrong then.
 * @throws {NpsError} `option/out-of-range` or the code that is given, with the place of the fault.
 * @internal
 */
export function checkForms(
  value: unknown,
  forms: Readonly<Record<string, Form>>,
  path: Path = [],
  code: ErrorCode = 'option/out-of-range',
): void {
  checkForm(value, 'record', path, code);
  for (const [name, form] of Object.entries(forms))
    checkForm((value as Readonly<Record<string, unknown>>)[name], form, [...path, name], code);
}

/**
 * Refuses a list of another form, or a member of it that is no record or lacks what has to be there.
 *
 * @param list - What a caller gave.
 * @param forms - What members of its records have to be.
 * @param path - Where it stood.
 * @param code - What is wrong then.
 * @throws {NpsError} `option/out-of-range` or the code that is given, with the place of the fault.
 * @internal
 */
export function checkEach(
  list: unknown,
  forms: Readonly<Record<string, Form>>,
  path: Path = [],
  code: ErrorCode = 'option/out-of-range',
): void {
  checkForm(list, 'list', path, code);
  // By index: gaps in a list are looked at as well.
  const members = list as readonly unknown[];
  for (let i = 0; i < members.length; i++) checkForms(members[i], forms, [...path, i], code);
}
