/**
 * Danish: the words for the three groups, to read exports that carry them.
 *
 * @module
 */
import type { LabelPack } from '../category-label.ts';
import { categories } from './labels.ts';

export { danish } from './language.ts';
export type { Language } from '../language.ts';
export type { CategoryLabel, LabelPack } from '../category-label.ts';

/** The Danish labels. There are no phrases in Danish, so no text can be written with it. */
export const da: LabelPack = { tag: 'da', categories };
