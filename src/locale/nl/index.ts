/**
 * Dutch: what themes need to read comments in it.
 *
 * @module
 */
export { dutch } from './language.ts';
export type { Language } from '../language.ts';
