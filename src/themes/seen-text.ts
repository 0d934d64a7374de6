/**
 * Text as an eye sees it: every digit a plain one, full-width letters and dashes their plain forms, what is not seen left out.
 *
 * Personal data hides behind writing: a phone number in full-width digits, with a joiner in its midst or with no-break spaces is
 * still a phone number. Patterns are looked for in the seen text, and cut out of the text as it was written.
 *
 * @module
 */

/** A text as an eye sees it. */
export type SeenText = {
  /** Plain characters, one code unit for each that is seen. */
  readonly seen: string;
  /** Where the characters from `start` to `end` of the seen text stand in the text as written: from, and up to. */
  readonly placeOf: (start: number, end: number) => readonly [number, number];
};

/**
 * Reads a text as an eye does.
 *
 * @param text - Any text.
 * @returns The seen text, and where its parts stand.
 * @internal
 */
export function seenText(text: string): SeenText {
  if (PLAIN.test(text)) return { seen: text, placeOf: (start, end) => [start, end] };
  const places = new Int32Array(text.length + 1);
  const ends = new Int32Array(text.length + 1);
  const known = new Map<string, string>();
  const seen: string[] = [];
  let at = 0;
  for (const character of text) {
    let plain = known.get(character);
    if (plain === undefined) known.set(character, (plain = plainOf(character)));
    // Marks belong to the letter before them.
    if (plain === '' && seen.length > 0 && MARK.test(character)) ends[seen.length - 1] = at + character.length;
    for (const unit of plain) {
      places[seen.length] = at;
      ends[seen.length] = at + character.length;
      seen.push(unit);
    }
    at += character.length;
  }
  return {
    seen: seen.join(''),
    placeOf: (start, end) => [places[start] as number, ends[end - 1] as number],
  };
}

/** Nothing but ASCII: seen as it is written. */
const PLAIN = /^[\u0000-\u007f]*$/;

const MARK = /^\p{M}$/u;
const UNSEEN = /^[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0]$/u;
const SPACE = /^[\p{Zs}\t]$/u;
const DASH = /^[\p{Pd}\u2212\u2043]$/u;
const DIGIT = /^\p{Nd}$/u;

/** One plain code unit; the empty text for what is not seen; one object mark for what lies outside the basic plane. */
function plainOf(character: string): string {
  if (DIGIT.test(character)) return digitOf(character);
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (UNSEEN.test(character)) return '';
  const plain = character.normalize('NFKC');
  if (plain.length === 1) return DASH.test(plain) ? '-' : SPACE.test(plain) ? ' ' : plain;
  return character.length === 1 ? character : OTHER;
}

/** Stands for a character of two code units; no part of any pattern. */
const OTHER = '\ufffc';

/** Decimal digits stand in runs of ten, from zero to nine, in every script. */
function digitOf(character: string): string {
  const plain = character.normalize('NFKC');
  if (plain >= '0' && plain <= '9' && plain.length === 1) return plain;
  const code = character.codePointAt(0) as number;
  let before = 0;
  while (before < 100 && DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
