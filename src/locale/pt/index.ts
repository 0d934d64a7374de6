/**
 * Portuguese: what themes need to read comments in it.
 *
 * @module
 */
export { portuguese } from './language.ts';
export type { Language } from '../language.ts';
