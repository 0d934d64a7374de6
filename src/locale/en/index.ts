/**
 * English.
 *
 * @module
 */
import type { Locale } from '../locale.ts';
import { categories } from './labels.ts';
import { phrases } from './phrases.ts';

export { enCodebook } from './codebook.ts';
export { enMessages, type Messages } from './messages.ts';
export { english } from './language.ts';
export type { Language } from '../language.ts';
export type { CategoryLabel } from '../category-label.ts';
export type { Locale, PhraseKey, Phrases, PhraseValues } from '../locale.ts';

/** The English pack: labels, phrases, number and date formats. */
export const en: Locale = { tag: 'en', categories, phrases };
