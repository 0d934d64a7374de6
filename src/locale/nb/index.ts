/**
 * Norwegian Bokmål. The tags `no` and `nn` are not taken for it: the caller passes this pack where he means it.
 *
 * @module
 */
import type { Locale } from '../locale.ts';
import { categories } from './labels.ts';
import { phrases } from './phrases.ts';

export { nbCodebook } from './codebook.ts';
export { nbMessages, type Messages } from './messages.ts';
export { bokmal } from './language.ts';
export type { Language } from '../language.ts';
export type { CategoryLabel } from '../category-label.ts';
export type { Locale, PhraseKey, Phrases, PhraseValues } from '../locale.ts';

/** The Norwegian Bokmål pack: labels, phrases, number and date formats. */
export const nb: Locale = { tag: 'nb', categories, phrases };
