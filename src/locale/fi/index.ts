/**
 * Finnish.
 *
 * @module
 */
import type { Locale } from '../locale.ts';
import { categories } from './labels.ts';
import { phrases } from './phrases.ts';

export { fiCodebook } from './codebook.ts';
export { fiMessages, type Messages } from './messages.ts';
export { finnish } from './language.ts';
export type { Language } from '../language.ts';
export type { CategoryLabel } from '../category-label.ts';
export type { Locale, PhraseKey, Phrases, PhraseValues } from '../locale.ts';

/** The Finnish pack: labels, phrases, number and date formats. */
export const fi: Locale = { tag: 'fi', categories, phrases };
