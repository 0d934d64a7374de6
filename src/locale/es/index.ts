/**
 * Spanish: what themes need to read comments in it.
 *
 * @module
 */
export { spanish } from './language.ts';
export type { Language } from '../language.ts';
