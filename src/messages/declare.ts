/**
 * What can be wrong with the fields that a template declares.
 *
 * @module
 */
import type { ErrorCode, Issue } from '../error.ts';
import { isBlank } from './escape.ts';
import { type FieldType, isAddress } from './fields.ts';

/** What a field may say beyond type, fallback and `optional`. */
const SAYS: Readonly<Record<FieldType, readonly string[]>> = {
  text: [],
  name: [],
  url: [],
  number: ['decimals', 'forms'],
  points: ['decimals', 'signed'],
  date: ['length'],
  instant: ['length', 'show'],
  choice: ['choices'],
};

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * Finds everything that is wrong with a declared field.
 *
 * @param field - What was declared.
 * @param path - Where it stands.
 * @returns The faults; none for a good field.
 * @internal
 */
export function fieldIssues(field: unknown, path: readonly (string | number)[]): readonly Issue[] {
  const code: ErrorCode = 'template/invalid';
  const issues: Issue[] = [];
  const wrong = (key: readonly string[], message: string): void => {
    issues.push({ code, path: [...path, ...key], message });
  };
  if (!isRecord(field)) return [{ code, path, message: `A field is an object with a type.` }];
  const type = field['type'];
  if (typeof type !== 'string' || !Object.hasOwn(SAYS, type)) {
    wrong(['type'], `The type of a field is one of ${Object.keys(SAYS).join(', ')}.`);
    return issues;
  }
  const known = ['type', 'fallback', 'optional', ...SAYS[type as FieldType]];
  for (const key of Object.keys(field))
    if (!known.includes(key)) wrong([key], `A field of type ${type} says only ${known.join(', ')}.`);
  const { fallback, optional, decimals, forms, signed, length, show, choices } = field;
  if (fallback !== undefined) {
    if (!isWords(fallback)) wrong(['fallback'], WORDS);
    else if (type === 'url' && !isAddress(fallback)) wrong(['fallback'], 'The fallback of an address is an address.');
    if (optional !== undefined) wrong(['optional'], 'A field is optional or has a fallback, not both.');
  }
  if (optional !== undefined && optional !== true) wrong(['optional'], '`optional` is true, or left out.');
  const says = (key: string): boolean => known.includes(key) && field[key] !== undefined;
  if (says('decimals') && !(Number.isInteger(decimals) && (decimals as number) >= 0 && (decimals as number) <= 6))
    wrong(['decimals'], 'Decimals are a whole number from 0 to 6.');
  if (says('signed') && typeof signed !== 'boolean') wrong(['signed'], '`signed` is true or false.');
  if (says('length') && !['full', 'long', 'medium', 'short'].includes(length as string))
    wrong(['length'], 'The length of a date is full, long, medium or short.');
  if (says('show') && !['date-time', 'date', 'time'].includes(show as string))
    wrong(['show'], 'What is shown of an instant is date-time, date or time.');
  if (says('forms')) {
    if (!isRecord(forms) || !Object.hasOwn(forms, 'other'))
      wrong(['forms'], 'Forms are an object with at least `other`.');
    else
      for (const [key, words] of Object.entries(forms)) {
        if (!PLURALS.includes(key)) wrong(['forms', key], `A form is one of ${PLURALS.join(', ')}.`);
        else if (!isWords(words)) wrong(['forms', key], WORDS);
      }
  }
  if (type === 'choice') {
    if (!isRecord(choices) || Object.keys(choices).length === 0)
      wrong(['choices'], 'Choices are an object with at least one value and its words.');
    else for (const [key, words] of Object.entries(choices)) if (!isWords(words)) wrong(['choices', key], WORDS);
  }
  return issues;
}

const WORDS = 'Words that stand for a value are a text that shows something, without {{ and }}.';

const isWords = (value: unknown): boolean =>
  typeof value === 'string' && !isBlank(value) && !value.includes('{{') && !value.includes('}}');

/**
 * Whether a value is an object with keys.
 *
 * @param value - Anything.
 * @returns True for objects that are no lists.
 * @internal
 */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
