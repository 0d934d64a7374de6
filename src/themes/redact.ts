/**
 * Personal data taken out of what customers wrote, before others read it.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { type Found, REDACTION_KINDS, type RedactionKind, type TextRange } from './personal-data.ts';
import { findPersonalData } from './redact-patterns.ts';
import { seenText } from './seen-text.ts';

/** Finds what patterns cannot, such as names: parts of the text, in any order. */
export type RedactionHook = (text: string) => readonly TextRange[];

/** How to redact. */
export type RedactOptions = {
  /** Finds what patterns cannot, names above all; what it finds is marked as `name`. Called once, with the text as given. */
  readonly hook?: RedactionHook;
  /** Kinds that stay. @defaultValue none */
  readonly keep?: readonly RedactionKind[];
  /** What stands in the place of each kind: letters in square brackets. @defaultValue the kind itself: `[email]` */
  readonly marks?: Readonly<Partial<Record<RedactionKind, string>>>;
};

/** A text without personal data, and what was taken out. */
export type Redaction = {
  /** The text, with a mark in each place where something was taken out. */
  readonly text: string;
  /** How many places of each kind, in the order of `REDACTION_KINDS`; kinds that were not found are left out. */
  readonly found: readonly { readonly kind: RedactionKind; readonly n: number }[];
};

/**
 * Takes addresses and numbers that lead to a person out of a text.
 *
 * Out go e-mail and web addresses; bank account numbers (IBAN) and card numbers whose check digits are right; Finnish, Swedish,
 * Norwegian and Danish personal identity numbers; and every other number of seven digits or more, but dates, times of day, spans
 * of years, round sums, sums of money with their thousands apart, marks out of ten, and the numbers of versions. The number of an
 * order stays no more than that of a phone: the two cannot be told apart, and both lead to a person. A host alone goes where its
 * ending is no word (`firma.fi`, not `firma.se`), since a sentence may begin without a space. Digits of other scripts, wide
 * characters, characters that are not seen and unusual spaces and dashes do not hide a number. Names, streets and shorter numbers
 * stay: give a `hook` for names, and read what you publish.
 *
 * A text with nothing to take out comes back as it is, and so does one that was redacted before. The cost grows with the length
 * of the text.
 *
 * @param text - What somebody wrote.
 * @param options - What else goes, what stays, and what the marks say.
 * @returns The text with marks, and how many things of each kind were taken out.
 * @throws {NpsError} `option/out-of-range` when the hook returns a part that is none of the text, or when a mark is not made of
 * letters in square brackets; `option/unknown` when `keep` or `marks` names an unknown kind; `comments/invalid` when the text is
 * none.
 * @example
 * redact('Call me on +358 40 123 4567 or write to anna@example.com.').text // => 'Call me on [phone] or write to [email].'
 * redact('Ask for Anna.', { hook: (text) => [{ start: text.indexOf('Anna'), end: text.indexOf('Anna') + 4 }] }).text // => 'Ask for [name].'
 * redact('Order 20483321 came late.', { marks: { phone: '[puhelin]', number: '[numero]' } }).text // => 'Order [puhelin] came late.'
 */
export function redact(text: string, options: RedactOptions = {}): Redaction {
  if (typeof text !== 'string') fail('comments/invalid', [], 'A text was expected.');
  checkRedactOptions(options);
  const { hook, keep = [], marks = {} } = options;
  const counts = new Map<RedactionKind, number>();
  const markOf = (kind: RedactionKind): string => marks[kind] ?? `[${kind}]`;
  const named = hook === undefined ? [] : namesOf(hook(text), text);
  let out = text;
  // A mark may part what stood together, and so uncover a number: what comes out is read again, until there is nothing left.
  for (let round = named; ; round = []) {
    const taken = joined([...personalData(out), ...round].filter(({ kind }) => !keep.includes(kind)));
    if (taken.length === 0) break;
    let next = '';
    let at = 0;
    for (const { kind, start, end } of taken) {
      next += out.slice(at, start) + markOf(kind);
      at = end;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    out = next + out.slice(at);
  }
  return {
    text: out,
    found: REDACTION_KINDS.flatMap((kind) => {
      const n = counts.get(kind);
      return n === undefined ? [] : [{ kind, n }];
    }),
  };
}

/**
 * Refuses options that do not say how to redact.
 *
 * @param options - What a caller gave.
 * @throws {NpsError} `option/out-of-range` or `option/unknown` with the place of the fault.
 * @internal
 */
export function checkRedactOptions(options: RedactOptions): void {
  checkForm(options, 'record');
  const { hook, keep = [], marks = {} } = options;
  if (hook !== undefined && typeof hook !== 'function') fail('option/out-of-range', ['hook'], 'A hook is a function.');
  checkKinds(keep, marks);
}

/** Where personal data stands in the text as it was written. */
function personalData(text: string): Found[] {
  const { seen, placeOf } = seenText(text);
  return findPersonalData(seen).map(({ kind, start, end }) => {
    const [from, upTo] = placeOf(start, end);
    return { kind, start: from, end: upTo };
  });
}

/** Parts in their order; those that overlap become one, of the kind that the patterns found. */
function joined(parts: readonly Found[]): Found[] {
  const sorted = [...parts].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Found[] = [];
  for (const part of sorted) {
    const last = out.at(-1);
    if (last === undefined || part.start >= last.end) out.push(part);
    else
      out[out.length - 1] = {
        kind: last.kind === 'name' ? part.kind : last.kind,
        start: last.start,
        end: Math.max(last.end, part.end),
      };
  }
  return out;
}

/** What the hook found; half a character goes as the whole of it. */
function namesOf(ranges: readonly TextRange[], text: string): Found[] {
  if (!Array.isArray(ranges))
    return fail('option/out-of-range', ['hook'], 'A hook returns a list of parts of the text.');
  return (ranges as readonly (Partial<TextRange> | null)[]).map((range) => {
    const start = range?.start;
    const end = range?.end;
    if (!Number.isInteger(start) || !Number.isInteger(end))
      return fail('option/out-of-range', ['hook'], 'A hook returns parts of the text with a whole start and end.');
    const [from, upTo] = [start as number, end as number];
    if (from < 0 || upTo > text.length || from >= upTo)
      return fail(
        'option/out-of-range',
        ['hook'],
        `A part of a text of length ${text.length} was expected, got ${from} to ${upTo}.`,
      );
    return { kind: 'name', start: isWithin(text, from) ? from - 1 : from, end: isWithin(text, upTo) ? upTo + 1 : upTo };
  });
}

/** Whether a place is between the two halves of a character. */
const isWithin = (text: string, place: number): boolean => (text.codePointAt(place - 1) ?? 0) > 0xffff;

/** A mark in brackets parts what stands beside it, and holds nothing that could be taken for personal data. */
const MARK = /^\[[\p{L}\p{M} '’_-]{1,40}\]$/u;

function checkKinds(keep: readonly RedactionKind[], marks: Readonly<Partial<Record<RedactionKind, string>>>): void {
  const isKind = (kind: unknown): boolean => (REDACTION_KINDS as readonly unknown[]).includes(kind);
  if (!Array.isArray(keep)) fail('option/out-of-range', ['keep'], 'A list of kinds was expected.');
  for (const [i, kind] of keep.entries())
    if (!isKind(kind)) fail('option/unknown', ['keep', i], `One of ${REDACTION_KINDS.join(', ')} was expected.`);
  checkForm(marks, 'record', ['marks']);
  for (const [kind, mark] of Object.entries(marks)) {
    if (!isKind(kind)) fail('option/unknown', ['marks', kind], `One of ${REDACTION_KINDS.join(', ')} was expected.`);
    if (typeof mark !== 'string' || !MARK.test(mark) || personalData(`a${mark}b.fi`).length > 0)
      fail('option/out-of-range', ['marks', kind], 'A mark is made of letters in square brackets.');
  }
}
