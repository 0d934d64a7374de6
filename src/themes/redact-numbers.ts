/**
 * Long numbers in a text: identity numbers and cards by their checks, phone numbers by their look, and all others.
 *
 * @module
 */
import { isCard, isDanishIdentity, isNorwegianIdentity, isSwedishIdentity, passesCprCheck } from './identity-number.ts';
import type { Found } from './personal-data.ts';

/** Fewer digits are a postal code, a price, a year or a short code. */
const LEAST_DIGITS = 7;

/** The longest phone number, by ITU-T E.164. */
const LONGEST_PHONE = 15;

/**
 * Finds the numbers of seven digits or more that could lead to a person.
 *
 * The number of an order or of a customer cannot be told from a phone number, and leads to a person too; so every long number
 * counts but dates, times of day, spans of years and round sums.
 *
 * @param seen - The text as an eye sees it.
 * @returns Parts of the text, in their order.
 * @see ITU-T E.164, The international public telecommunication numbering plan.
 * @internal
 */
export function numbersIn(seen: string): Found[] {
  const found: Found[] = [];
  for (const { 0: run, index } of seen.matchAll(RUN)) {
    if (run.length < LEAST_DIGITS) continue;
    const groups = [...run.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => ({ digits, start: index + at }));
    let free = 0;
    for (let at = 0; at < groups.length;) {
      const claim = at === 0 && /^\+|^00/.test(run) ? null : claimOf(groups, at);
      if (claim === null) {
        at += 1;
        continue;
      }
      found.push(...otherNumber(seen, groups.slice(free, at), free === 0 ? index : null));
      at += claim.groups;
      found.push({
        kind: claim.kind,
        start: (groups[at - claim.groups] as Group).start,
        end: endOf(groups[at - 1] as Group),
      });
      free = at;
    }
    found.push(...otherNumber(seen, groups.slice(free), free === 0 ? index : null));
  }
  return found;
}

/** Digits with at most three separating signs between them; a plus or a bracket before. */
const RUN = /\+?\(?\d(?:[ .\-/()]{0,3}\d)*/g;

type Group = { readonly digits: string; readonly start: number };

const endOf = ({ digits, start }: Group): number => start + digits.length;

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
  groups: readonly Group[],
  at: number,
): { readonly kind: 'id' | 'card'; readonly groups: number } | null {
  if (!FIRST_LENGTHS.has((groups[at] as Group).digits.length)) return null;
  for (let many = Math.min(MOST_GROUPS, groups.length - at); many >= 1; many--) {
    const taken = groups.slice(at, at + many);
    const form = taken.map(({ digits }) => digits.length).join(' ');
    const fitting = CLAIMS.filter(({ forms }) => forms.includes(form));
    if (fitting.length === 0) continue;
    const digits = taken.map((group) => group.digits).join('');
    const claim = fitting.find(({ isOne }) => isOne(digits, form));
    if (claim !== undefined) return { kind: claim.kind, groups: many };
  }
  return null;
}

/** What is left between the numbers with a check: a phone number, another number, or nothing of the kind. */
function otherNumber(seen: string, groups: readonly Group[], runStart: number | null): Found[] {
  const first = groups[0];
  if (first === undefined) return [];
  const end = endOf(groups[groups.length - 1] as Group);
  let digits = 0;
  for (const group of groups) digits += group.digits.length;
  if (digits < LEAST_DIGITS) return [];
  let start = runStart ?? first.start;
  // A bracket that is not closed inside belongs to the sentence.
  if (seen[start] === '(' && !seen.slice(start, end).includes(')')) start += 1;
  const text = seen.slice(start, end);
  if (text.length <= LONGEST_PUBLIC && PUBLIC.test(text)) return [];
  const looksLikePhone = text.startsWith('+') || first.digits.startsWith('0') || digits === 8 || groups.length > 1;
  return [{ kind: looksLikePhone && digits <= LONGEST_PHONE ? 'phone' : 'number', start, end }];
}

const LONGEST_PUBLIC = 40;

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:(?:18|19|20)\\d\\d|\\d\\d)';
const FULL_YEAR = '(?:18|19|20)\\d\\d';

/** Dates, times of day, spans of years, round sums: long, and nobody's. */
const TOKEN = `(?:${[
  `${DAY}[./-] ?${MONTH}[./-] ?${YEAR}`,
  `${MONTH}/${DAY}/${YEAR}`,
  `${FULL_YEAR}[./-]${MONTH}[./-]${DAY}`,
  `${DAY}\\.${MONTH}\\.?`,
  '(?:[01]?\\d|2[0-3])\\.[0-5]\\d',
  `${FULL_YEAR}[-/]${FULL_YEAR}`,
  '[1-9]\\d{0,2}(?:[ .]?000)+',
  '[1-9]\\d{0,4}00',
].join('|')})`;

const PUBLIC: RegExp = /* @__PURE__ */ new RegExp(`^${TOKEN}(?:(?: | ?- ?)${TOKEN}){0,2}$`);
