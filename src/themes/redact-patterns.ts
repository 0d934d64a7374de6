/**
 * Where personal data stands in a text: addresses by their signs, account and identity numbers by their checks.
 *
 * Each search reads the text from left to right and tries a bounded number of characters at a place, so that the cost grows with
 * the length of the text, whatever stands in it.
 *
 * @module
 */
import { ibanLength, isFinnishIdentity, isIban, isSwedishIdentity } from './identity-number.ts';
import type { Found, RedactionKind, TextRange } from './personal-data.ts';
import { numbersIn } from './redact-numbers.ts';

/**
 * Finds personal data in a text.
 *
 * @param seen - The text as an eye sees it.
 * @returns Parts that do not overlap, in no order.
 * @internal
 */
export function findPersonalData(seen: string): Found[] {
  const found: Found[] = [];
  let rest = seen;
  for (const [kind, search] of SEARCHES) {
    const ranges = search(rest);
    for (const { start, end } of ranges) found.push({ start, end, kind });
    rest = without(rest, ranges);
  }
  for (const number of numbersIn(rest)) found.push(number);
  return found;
}

/** The text with these parts blotted out, so that no other search reads them. */
function without(text: string, ranges: readonly TextRange[]): string {
  if (ranges.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of ranges) {
    out += text.slice(at, start) + BLOT.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}

const BLOT = '\ufffc';

/** Web addresses that a sign tells: a scheme, www, or a path behind a host. */
function urls(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  const signs = new RegExp(URL_SIGN);
  let before = 0;
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    const { index } = sign;
    const start = startOfUrl(text, sign[0], index, before);
    const end = start < 0 ? -1 : endOfUrl(text, index + sign[0].length, sign[0].length > 1);
    before = index + sign[0].length;
    if (end < 0) continue;
    ranges.push({ start, end });
    before = end;
    signs.lastIndex = end;
  }
  return ranges;
}

const URL_SIGN = /:\/\/|(?<![\p{L}\p{N}@.-])www\d?\.|[/?#]/giu;

/** Where an address starts that has this sign in it; −1 where it has no start. */
function startOfUrl(text: string, sign: string, index: number, before: number): number {
  if (sign !== '://' && sign.length > 1) return index;
  const part = sign === '://' ? SCHEME : HOST;
  let start = index;
  while (start > before && index - start < LONGEST_HOST && part.test(text[start - 1] as string)) start -= 1;
  if (sign === '://') return start === index ? -1 : start;
  const host = text.slice(start, index);
  return host.lastIndexOf('.') > 0 && text[start - 1] !== '@' && isTopLevel(host) ? start : -1;
}

/** Whether a host has an ending that is known. */
const isTopLevel = (host: string): boolean =>
  TOP_LEVEL.includes(` ${host.slice(host.lastIndexOf('.') + 1).toLowerCase()} `);

/** Where an address ends; −1 where nothing stands behind the sign, unless the sign itself ends a host. */
function endOfUrl(text: string, from: number, asksMore: boolean): number {
  let end = from;
  while (end < text.length && URL_PART.test(text[end] as string)) end += 1;
  while (end > from && URL_STOP.test(text[end - 1] as string)) end -= 1;
  return asksMore && end === from ? -1 : end;
}

const SCHEME = /[a-z0-9+.-]/i;
const URL_PART = /[^\s<>"[\]\ufffc]/;
/** Signs that end a sentence, not an address. */
const URL_STOP = /[^\p{L}\p{N}/=&#%_~+$*@-]/u;

/** What a host ends with that is followed by a path; other endings may be a missing space after a full stop. */
const TOP_LEVEL =
  ` com net org info biz io me app dev eu edu gov co ai ly gl gd be fi se no dk is ax fo ee lv lt de at ch fr es
 pt it nl lu uk ie us ca au nz pl cz sk hu ro bg gr hr si rs ua ru tr jp cn in br mx za tv page link shop store online site xyz `.replaceAll(
    '\n',
    '',
  );

/** Hosts that stand alone, without www and without a path, by an ending that is no word of the languages that people write in. */
function hosts(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let before = 0;
  for (const { 0: ending, index } of text.matchAll(HOST_END)) {
    let start = index;
    while (start > before && index - start < LONGEST_HOST && HOST.test(text[start - 1] as string)) start -= 1;
    const end = index + ending.length;
    const from = before;
    before = end;
    if ((start > from && text[start - 1] === '@') || !HOST_NAME.test(text.slice(start, index))) continue;
    ranges.push({ start, end });
  }
  return ranges;
}

/** In small letters or in capitals: a full stop and a capital letter begin a sentence. */
const HOST_END = /* @__PURE__ */ hostEnd('com org net fi dk nl lv lt ee pl cz ch uk ru fr');

function hostEnd(endings: string): RegExp {
  const known = endings.split(' ').join('|');
  return new RegExp(
    `\\.(?:${known}|${known.toUpperCase()})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}]|\\.[\\p{Ll}\\p{N}])`,
    'gu',
  );
}

/** Parts of two characters or more, the last with a letter in it; of one letter, an abbreviation has a full stop behind each. */
const HOST_NAME = /^(?:[\p{L}\p{N}-]{2,}\.)*(?=[\p{N}-]*\p{L})[\p{L}\p{N}-]{2,}$/u;

/** Finds the ends of the name before a sign and of the host after it. */
function emails(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let before = 0;
  // Of the same length, so that places stay what they are.
  const dotted = text.replace(DOT, (sign) => '.'.repeat(sign.length));
  for (const { 0: sign, index } of text.matchAll(AT)) {
    let start = index;
    while (start > before && LOCAL.test(text[start - 1] as string)) start -= 1;
    while (start < index && !LOCAL_START.test(text[start] as string)) start += 1;
    const end = endOfHost(dotted, index + sign.length);
    before = index + sign.length;
    if (start === index || end < 0 || (SPACED.test(sign) && !isSpacedHost(sign, dotted.slice(before, end)))) continue;
    ranges.push({ start, end });
    before = end;
  }
  return ranges;
}

/** The sign itself, or what people write in brackets for it; the same for the dot. */
const AT = / ?@ ?| ?(?:\((?:at|ät|a|snabel-?a)\)|[[{](?:at|ät)[\]}]) ?/gi;
const DOT = / ?[([{](?:dot|piste|punkt|prikk|punktum|point|punt|punto|ponto)[)\]}] ?/gi;
const LOCAL = /[\p{L}\p{N}.!"#$%&'*+/=?^_`{|}~-]/u;
const LOCAL_START = /[\p{L}\p{N}_+]/u;
const HOST = /[\p{L}\p{N}.-]/u;
const LONGEST_HOST = 253;

const SPACED = /^ ?@ $|^ @/;

/** Where spaces stand around the sign, it may be the word: then an ending that is known tells an address; none where `@` begins a name. */
const isSpacedHost = (sign: string, host: string): boolean => sign.endsWith(' ') && isTopLevel(host);

/** Where a host with a dot in it ends that starts here; −1 where there is none. */
function endOfHost(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < LONGEST_HOST && HOST.test(text[end] as string)) end += 1;
  let host = text.slice(start, end);
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(host)) return end;
  for (let dot = host.lastIndexOf('.'); dot > 0; dot = host.lastIndexOf('.')) {
    if (/\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]/u.test(host.slice(dot + 1))) return start + host.replace(/-+$/, '').length;
    host = host.slice(0, dot);
  }
  return -1;
}

/** Bank account numbers with the length of their country and the right check digits. */
function ibans(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  const starts = new RegExp(IBAN_START);
  for (let at = starts.exec(text); at !== null; at = starts.exec(text)) {
    const length = ibanLength(at[0].slice(0, 2).toUpperCase());
    let iban = '';
    let end = at.index;
    while (iban.length < length && ALNUM.test(text[end] ?? '')) {
      iban += text[end] as string;
      end += 1;
      if (iban.length < length && IBAN_GAP.test(text[end] ?? '') && ALNUM.test(text[end + 1] ?? '')) end += 1;
    }
    if (length === 0 || !isIban(iban.toUpperCase()) || WORD.test(text[end] ?? '')) continue;
    ranges.push({ start: at.index, end });
    starts.lastIndex = end;
  }
  return ranges;
}

const IBAN_START = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d\d/gu;
const IBAN_GAP = /^[ .,-]$/;
const ALNUM = /^[A-Za-z0-9]$/;
const WORD = /^[\p{L}\p{N}]$/u;

/** Identity numbers that are written with a sign of their own; those of digits alone are told among the numbers. */
const matches = (text: string, pattern: RegExp, isRight: (plain: string) => boolean): TextRange[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: whole, index }) =>
    isRight(whole.replace(/ /g, '')) ? [{ start: index, end: index + whole.length }] : [],
  );

const FINNISH = /(?<![\p{L}\p{N}])\d{6} ?[-+A-FU-Y] ?\d{3}[0-9A-Y](?![\p{L}\p{N}])/giu;

/** With a plus for those who are a hundred years old. */
const SWEDISH_OLD = /(?<!\d)(?:\d{8}|\d{6}) ?\+ ?\d{4}(?!\d)/g;

/** What is looked for, in this order; each finds parts in their order, and what one search finds, the next ones do not read. */
const SEARCHES: readonly (readonly [RedactionKind, (text: string) => TextRange[]])[] = [
  ['url', urls],
  ['email', emails],
  // After e-mail addresses, which have a host too.
  ['url', hosts],
  ['iban', ibans],
  ['id', (text) => matches(text, FINNISH, isFinnishIdentity)],
  ['id', (text) => matches(text, SWEDISH_OLD, isSwedishIdentity)],
];
