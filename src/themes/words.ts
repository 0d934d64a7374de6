/**
 * From text to words: one plain form, cut by a linear pattern, the same in every engine.
 *
 * @module
 */

/** How many characters of a comment are read. */
export const LONGEST = 2_000;

/**
 * The words of a comment: letters and digits of any script, lower case, in compatibility form.
 *
 * Cutting by pattern, not by `Intl.Segmenter`, since engines ship different segmentation data. A word starts with a
 * letter or a digit; marks that stand alone, as those of emoji do, are no words. Soft hyphens, joiners and marks of
 * writing direction part no word.
 *
 * @param text - Any text; what comes after 2 000 characters is not read.
 * @returns The words, in the order of the text.
 * @internal
 */
export const wordsOf = (text: string): readonly string[] => plainOf(text).match(WORD) ?? [];

/** Lower case comes between two rounds of the compatibility form, since each may undo the other; both may lengthen. */
const plainOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .slice(0, LONGEST)
    .toLowerCase()
    .normalize('NFKC')
    .slice(0, LONGEST);

/** Characters that are not seen and part no words: soft hyphen, joiners, directions, variation selectors. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u180b-\u180f\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
