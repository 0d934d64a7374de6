/**
 * Italian: what themes need to read comments in it.
 *
 * @module
 */
export { italian } from './language.ts';
export type { Language } from '../language.ts';
