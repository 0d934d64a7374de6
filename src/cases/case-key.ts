/**
 * Names of cases and of actions that stay the same however often a playbook is edited and a plan is made anew.
 *
 * A key holds no version and no time, so that planning twice never means writing to a customer twice. Parts are
 * percent-encoded before they are joined, so that two different lists of parts never have one key.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';

/** What a case is named by: the answer that opened it. */
export type CaseKeyParts = {
  /** Who answered. */
  readonly subject: string;
  /** The survey round, where the answer names one. */
  readonly wave?: string;
  /** The id of the answer that opened the case. */
  readonly responseId: string;
};

/** Stands for a wave that is missing. No text encodes to it, since an encoded percent sign is `%25`. */
const MISSING = '%';
const NO_WAVE = `/${MISSING}/`;

/** Begins the key of a case of an erased customer. No text encodes to this either. */
const ERASED = '%erased';

/**
 * Makes the key of a case.
 *
 * @param parts - Who answered, in which wave, and the id of the answer.
 * @returns `subject/wave/responseId`, percent-encoded; `%` stands for a missing wave.
 * @throws {NpsError} `case/invalid-key` for what is no record of parts, and when a part is not a text.
 * @example
 * caseKeyOf({ subject: 'c7', responseId: 'a1' }) // => 'c7/%/a1'
 * caseKeyOf({ subject: 'c7', wave: '2026/1', responseId: 'a1' }) // => 'c7/2026%2F1/a1'
 */
export function caseKeyOf(parts: CaseKeyParts): string {
  checkForm(parts, 'record', [], 'case/invalid-key');
  const { subject, wave, responseId } = parts;
  const between = wave === undefined ? NO_WAVE : `/${encoded(wave, 'wave')}/`;
  return encoded(subject, 'subject') + between + encoded(responseId, 'responseId');
}

/**
 * Makes the key of an action: one step of one case, for the first or a later time.
 *
 * @param caseKey - The key of the case.
 * @param stepId - The id of the step in the playbook.
 * @param occurrence - For which time the step is done in this case, counted from 1.
 * @returns `caseKey/stepId/occurrence`, the step percent-encoded.
 * @throws {NpsError} `case/invalid-key` when a part is not a text; `option/out-of-range` when `occurrence` is not a whole number of at least 1.
 * @example
 * actionKeyOf('c7/%/a1', 'apologize', 1) // => 'c7/%/a1/apologize/1'
 */
export function actionKeyOf(caseKey: string, stepId: string, occurrence: number): string {
  if (typeof caseKey !== 'string') fail('case/invalid-key', ['caseKey'], `A key is a text, got ${named(caseKey)}.`);
  if (!(Number.isSafeInteger(occurrence) && occurrence >= 1))
    fail('option/out-of-range', ['occurrence'], 'An occurrence is a whole number of at least 1.');
  return `${caseKey}/${encoded(stepId, 'stepId')}/${occurrence}`;
}

/**
 * Reads the key of a case back.
 *
 * @param caseKey - A key.
 * @returns Its parts; `null` for the key of an erased customer, and for a text that is no key of a case.
 * @example
 * partsOfCaseKey('c7/2026%2F1/a1') // => { subject: 'c7', wave: '2026/1', responseId: 'a1' }
 * partsOfCaseKey('c7/a1') // => null
 */
export function partsOfCaseKey(caseKey: string): CaseKeyParts | null {
  if (typeof caseKey !== 'string') return null;
  const match = KEY.exec(caseKey);
  if (match === null) return null;
  // The pattern has exactly three groups, and none of them is optional.
  const [, subject, wave, responseId] = match as unknown as readonly [string, string, string, string];
  return {
    subject: decoded(subject),
    ...(wave !== MISSING && { wave: decoded(wave) }),
    responseId: decoded(responseId),
  };
}

/** Three parts, in which a percent sign only stands for itself or for a slash; the second may be missing. */
const KEY = /^((?:[^%/]|%25|%2F)*)\/(%|(?:[^%/]|%25|%2F)*)\/((?:[^%/]|%25|%2F)*)$/;

/**
 * Makes the key of a case whose customer was erased.
 *
 * @param tombstone - What stands for the customer.
 * @param number - Which case of the customer, counted from 1.
 * @returns A key that no `caseKeyOf` makes.
 * @throws {NpsError} `case/invalid-key` when the tombstone is not a text.
 * @internal
 */
export const erasedKeyOf = (tombstone: string, number: number): string =>
  `${ERASED}/${encoded(tombstone, 'tombstone')}/${number}`;

/** Only the two signs that matter are encoded, so that keys stay readable and half a surrogate pair does no harm. */
const encoded = (part: string, name: string): string =>
  typeof part === 'string'
    ? part.includes('/') || part.includes('%')
      ? part.replace(/[%/]/g, encodeURIComponent)
      : part
    : fail('case/invalid-key', [name], `A part of a key is a text, got ${named(part)}.`);

const decoded = (part: string): string => part.replaceAll('%2F', '/').replaceAll('%25', '%');
