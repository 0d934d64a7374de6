/**
 * German: what themes need to read comments in it.
 *
 * @module
 */
export { german } from './language.ts';
export type { Language } from '../language.ts';
