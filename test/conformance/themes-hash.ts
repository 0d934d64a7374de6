/**
 * A hash of the themes of each file of labeled comments: the same in every engine, or something is wrong.
 *
 * `themes-hashes.ts` prints one line a file; `themes-engines.mjs` compares the lines of all engines. This file reads none, so
 * that it runs in a page, where it is given the comments.
 *
 * @module
 */
import type { Language } from '../../src/locale/language.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { findThemes } from '../../src/themes/find.ts';

/**
 * Hashes everything that is found, to the last bit of every number.
 *
 * @param comments - The comments.
 * @param languages - The languages to read them with.
 * @param k - How many themes.
 * @returns Two 32-bit numbers in hexadecimal.
 * @see Fowler, Noll & Vo, FNV-1a.
 */
export function hashOfThemes(comments: readonly Comment[], languages: readonly Language[], k: number | 'auto'): string {
  // Numbers are written with as many digits as tell them apart: equal text is equal bits.
  const text = JSON.stringify(findThemes(comments, { languages, k }));
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 13;
  }
  return [first, second].map((x) => (x >>> 0).toString(16).padStart(8, '0')).join('');
}
