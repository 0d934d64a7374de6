/**
 * Swedish.
 *
 * @module
 */
import type { Locale } from '../locale.ts';
import { categories } from './labels.ts';
import { phrases } from './phrases.ts';

export { svCodebook } from './codebook.ts';
export { svMessages, type Messages } from './messages.ts';
export { swedish } from './language.ts';
export type { Language } from '../language.ts';
export type { CategoryLabel } from '../category-label.ts';
export type { Locale, PhraseKey, Phrases, PhraseValues } from '../locale.ts';

/** The Swedish pack: labels, phrases, number and date formats. */
export const sv: Locale = { tag: 'sv', categories, phrases };
