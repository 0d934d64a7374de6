/**
 * French: what themes need to read comments in it.
 *
 * @module
 */
export { french } from './language.ts';
export type { Language } from '../language.ts';
