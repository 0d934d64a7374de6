/**
 * The languages to read comments with, checked before anything is read.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Language } from '../locale/language.ts';

/**
 * Refuses what is no list of languages.
 *
 * @param languages - What a caller gave.
 * @throws {NpsError} `option/out-of-range` with the path `languages`.
 * @internal
 */
export function checkLanguages(languages: unknown): void {
  // By `from`: gaps in a list are looked at as well.
  if (!Array.isArray(languages) || !Array.from(languages as readonly (Language | null | undefined)[]).every(isLanguage))
    fail('option/out-of-range', ['languages'], 'Languages are a list of language packs, such as `english`.');
}

const isLanguage = (one: Language | null | undefined): boolean =>
  typeof one?.tag === 'string' &&
  typeof one.stem === 'function' &&
  [one.stopWords, one.noAnswers, one.clauseWords, one.letters].every((words) => Array.isArray(words));
