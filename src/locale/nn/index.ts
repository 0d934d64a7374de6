/**
 * Norwegian Nynorsk: what themes need to read comments in it.
 *
 * @module
 */
export { nynorsk } from './language.ts';
export type { Language } from '../language.ts';
