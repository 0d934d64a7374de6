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
  if (!NOT_PLAIN.test(text)) return { seen: text, placeOf: (start, end) => [start, end] };
  const places = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const codes = new Uint16Array(text.length);
  const known = new Map<string, string>();
  let n = 0;
  let at = 0;
  for (const character of text) {
    let plain = known.get(character);
    if (plain === undefined) known.set(character, (plain = plainOf(character)));
    const end = at + character.length;
    if (plain !== '') {
      places[n] = at;
      ends[n] = end;
      codes[n] = plain.charCodeAt(0);
      n += 1;
    } else if (n > 0 && MARK.test(character)) ends[n - 1] = end; // Marks belong to the letter before them.
    at = end;
  }
  return {
    seen: writtenOf(codes.subarray(0, n)),
    placeOf: (start, end) => [places[start] as number, ends[end - 1] as number],
  };
}

/** So many at a time: engines take no more arguments than that for sure. */
const CHUNK = 8_192;

/** The text of code units. */
function writtenOf(codes: Uint16Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < codes.length; at += CHUNK) chunks.push(String.fromCharCode(...codes.subarray(at, at + CHUNK)));
  return chunks.join('');
}

/** Anything but ASCII that is seen; text without it is seen as it is written. */
const NOT_PLAIN = /[^\t-\r -~]/;

const MARK = /^\p{M}$/u;
const UNSEEN = /^(?![\t-\r\u0085])[\p{Cc}\p{Cf}\p{M}\u115f\u1160\u3164\uffa0]$/u;
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
