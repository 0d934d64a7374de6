/**
 * Long numbers in a text: identity numbers and cards by their checks, phone numbers by their look, and all others.
 *
 * @module
 */
import { isCard, isDanishIdentity, isNorwegianIdentity, isSwedishIdentity, passesCprCheck } from './identity-number.ts';
import type { Found } from './personal-data.ts';
import { endsInDate, isPublicNumber } from './public-numbers.ts';

/** Fewer digits are a postal code, a price, a year or a short code. */
const LEAST_DIGITS = 7;

/** The longest phone number, by ITU-T E.164. */
const LONGEST_PHONE = 15;

/** So many characters before and behind a number are looked at: room for the money of a sum and for the word of a version. */
const BESIDE = 13;

/**
 * Finds the numbers of seven digits or more that could lead to a person.
 *
 * The number of an order or of a customer cannot be told from a phone number, and leads to a person too; so every long number
 * counts but dates, times of day, spans of years, sums, marks out of ten and the numbers of versions.
 *
 * @param seen - The text as an eye sees it.
 * @returns Parts of the text, in their order.
 * @see ITU-T E.164, The international public telecommunication numbering plan.
 * @internal
 */
export function numbersIn(seen: string): Found[] {
  const found: Found[] = [];
  for (let run = nextRun(seen, 0); run !== null; run = nextRun(seen, run.end)) {
    const { start, end, groups } = run;
    if (end - start < LEAST_DIGITS) continue;
    const isInternational = INTERNATIONAL.test(seen.slice(start, start + 4));
    let free = 0;
    for (let at = 0; at < groups.length;) {
      const claim = at === 0 && isInternational ? null : claimOf(seen, groups, at);
      if (claim === null) {
        at += 2;
        continue;
      }
      addOther(found, seen, groups.slice(free, at), free === 0 ? start : null);
      at += 2 * claim.groups;
      found.push({
        kind: claim.kind,
        start: groups[at - 2 * claim.groups] as number,
        end: groups[at - 1] as number,
      });
      free = at;
    }
    addOther(found, seen, groups.slice(free), free === 0 ? start : null);
  }
  return found;
}

/** Groups of digits: where each starts and ends, one after the other. */
type Groups = readonly number[];

type Run = { readonly start: number; readonly end: number; readonly groups: Groups };

const INTERNATIONAL = /^\(?(?:\+|00)/;

/** What may stand between two groups, at most three of them; or a comma alone. */
const BETWEEN = ' .-/()_·•∙';
const MOST_BETWEEN = 3;

/**
 * The next digits from a place on, with at most three separating signs between them; a plus or a bracket before. Read sign by
 * sign, since engines keep a note of each repetition of a pattern and run out of room in long texts.
 */
function nextRun(seen: string, from: number): Run | null {
  let at = from;
  while (at < seen.length && !isDigit(seen, at)) at += 1;
  if (at === seen.length) return null;
  let start = at;
  for (const sign of ['(', '+', '(']) if (start > from && seen[start - 1] === sign) start -= 1;
  const groups: number[] = [];
  for (let next = at; isDigit(seen, next);) {
    groups.push(next);
    at = next;
    while (isDigit(seen, at)) at += 1;
    groups.push(at);
    next = at;
    if (joinsByComma(seen, groups)) next += 1;
    else while (next < at + MOST_BETWEEN && next < seen.length && BETWEEN.includes(seen[next] as string)) next += 1;
  }
  return { start, end: at, groups };
}

/** Far back enough for a date. */
const DATE = 14;

/**
 * Whether a comma joins the last group and the next one: three digits behind it, two groups of two digits, or a comma before the
 * last group too. So neither decimals nor short lists are joined, nor what comes after a date.
 */
function joinsByComma(seen: string, groups: Groups): boolean {
  const [start, end] = groups.slice(-2) as [number, number];
  if (seen[end] !== ',') return false;
  const isLater = groups.length > 2 && seen[start - 1] === ',';
  return (
    (isLater ? /^,\d/ : /^,(?:\d{3}|\d\d,\d\d)/).test(seen.slice(end, end + 6)) &&
    !endsInDate(seen.slice(Math.max(groups[0] as number, end - DATE), end))
  );
}

const isDigit = (seen: string, at: number): boolean => {
  const code = seen.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

/** How the digits of these numbers are grouped, by the lengths of the groups, and how to know one. */
const CLAIMS: readonly {
  readonly kind: 'id' | 'card';
  readonly forms: readonly string[];
  readonly isOne: (digits: string, form: string) => boolean;
}[] = [
  { kind: 'id', forms: ['10', '12', '6 4', '8 4', '2 2 2 4', '4 2 2 4'], isOne: isSwedishIdentity },
  { kind: 'id', forms: ['11', '6 5', '2 2 2 5'], isOne: isNorwegianIdentity },
  {
    kind: 'id',
    forms: ['10', '6 4', '2 2 2 4'],
    // Ten digits that begin as Finnish mobile numbers do are one, unless the check of the older CPR numbers holds.
    isOne: (digits, form) =>
      isDanishIdentity(digits) && (form !== '10' || !/^0(?:4|50)/.test(digits) || passesCprCheck(digits)),
  },
  {
    kind: 'card',
    forms: [
      ...['13', '14', '15', '16', '17', '18', '19'],
      ...['4 4 4 4', '4 4 4 4 1', '4 4 4 4 2', '4 4 4 4 3', '4 6 5', '4 6 4', '6 13'],
    ],
    isOne: isCard,
  },
];

const MOST_GROUPS = 5;

/** A number with a check starts with a group of one of these lengths. */
const FIRST_LENGTHS: ReadonlySet<number> = /* @__PURE__ */ new Set([
  2, 4, 6, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
]);

/** The number that starts with this group and has a check that holds; the longest of them. */
function claimOf(
  seen: string,
  groups: Groups,
  at: number,
): { readonly kind: 'id' | 'card'; readonly groups: number } | null {
  if (!FIRST_LENGTHS.has((groups[at + 1] as number) - (groups[at] as number))) return null;
  const near: string[] = [];
  for (let i = at; i < groups.length && near.length < MOST_GROUPS; i += 2)
    near.push(seen.slice(groups[i], groups[i + 1]));
  for (let many = near.length; many >= 1; many--) {
    const taken = near.slice(0, many);
    const form = taken.map((digits) => digits.length).join(' ');
    const fitting = CLAIMS.filter(({ forms }) => forms.includes(form));
    if (fitting.length === 0) continue;
    const digits = taken.join('');
    const claim = fitting.find(({ isOne }) => isOne(digits, form));
    if (claim !== undefined) return { kind: claim.kind, groups: many };
  }
  return null;
}

/** Adds what is left between the numbers with a check: a phone number, another number, or nothing of the kind. */
function addOther(found: Found[], seen: string, groups: Groups, runStart: number | null): void {
  const first = groups[0];
  if (first === undefined) return;
  const end = groups.at(-1) as number;
  let digits = 0;
  for (let i = 0; i < groups.length; i += 2) digits += (groups[i + 1] as number) - (groups[i] as number);
  if (digits < LEAST_DIGITS) return;
  let start = runStart ?? first;
  // A bracket that is not closed inside belongs to the sentence.
  while (seen[start] === '(' && !seen.slice(start, end).includes(')')) start += 1;
  const [before, after] = [seen.slice(Math.max(0, start - BESIDE), start), seen.slice(end, end + BESIDE)];
  if (isPublicNumber(seen.slice(start, end), { before, after })) return;
  const looksLikePhone =
    seen[first - 1] === '+' || seen[start] === '+' || seen[first] === '0' || digits === 8 || groups.length > 2;
  found.push({ kind: looksLikePhone && digits <= LONGEST_PHONE ? 'phone' : 'number', start, end });
}
