/**
 * Codebooks: themes that people have agreed on, as plain data. Their ids stay while names, words and examples change.
 *
 * A codebook comes from themes that were found, from words and examples that somebody writes down, or from the starter themes
 * of a language. Nothing in it refers to a comment of a customer unless somebody put it there as an example.
 *
 * @module
 */
import type { ErrorCode, Issue } from '../error.ts';
import type { ThemeId } from './theme.ts';
import { wordsOf } from './words.ts';

/** What a theme may stand for besides itself: a typical reason to be a detractor or a passive. */
export const THEME_KINDS = ['detractor-reason', 'passive-reason'] as const;

/** One of `THEME_KINDS`. */
export type ThemeKind = (typeof THEME_KINDS)[number];

/** A word, a phrase or a comment that belongs to a theme. */
export type CodebookText = {
  /** As customers write it. */
  readonly text: string;
  /** Its language, as BCP 47 tag; any language where it is not given. */
  readonly language?: string;
  /** The theme with which it came, where two were merged. */
  readonly from?: ThemeId;
};

/** One theme of a codebook. */
export type CodebookTheme = {
  /** Names the theme for good: a title may change, the id never does. */
  readonly id: ThemeId;
  /** Its title by language tag; the id stands in where a language has none. */
  readonly labels: Readonly<Record<string, string>>;
  /** Words and short phrases that tell of it. */
  readonly terms: readonly CodebookText[];
  /** Whole comments that belong to it, with nothing personal in them. */
  readonly examples: readonly CodebookText[];
  /** Stays whatever later comments say: it is neither dropped nor merged into another. */
  readonly pinned?: boolean;
  /** The set of typical reasons to which it belongs. */
  readonly kind?: ThemeKind;
  /** The themes that were merged into this one, each as it was; one that had taken up others stands before those. */
  readonly parts?: readonly ThemePart[];
};

/** A theme that was merged into another, as it was before. */
export type ThemePart = Omit<CodebookTheme, 'parts'> & {
  /** The theme that took it up: the one that holds the parts, or a part before this one. */
  readonly into: ThemeId;
  /** Which merge of that theme it was: 1 is the first; parts of one merge are split off together. */
  readonly merge: number;
  /** Where it stood among the themes, counted from 0. */
  readonly place: number;
};

/** The themes of a company: what they are called and how to know them. */
export type Codebook = {
  /** The form of this data. */
  readonly schema: 1;
  /** Names the codebook. */
  readonly id: string;
  /** Counts its changes, from 1. */
  readonly version: number;
  /** The themes, in the order in which they are shown. */
  readonly themes: readonly CodebookTheme[];
  /** Ids of themes that were dropped or merged into others. None of them ever names another theme. */
  readonly retired: readonly ThemeId[];
};

/**
 * Finds everything that is wrong with a codebook.
 *
 * @param codebook - A codebook, from whatever hand.
 * @returns All faults in the order of the codebook, each with its place; an empty list for a codebook without faults.
 * @example
 * const themes = [{ id: 'price', labels: {}, terms: [], examples: [] }];
 * const [issue] = checkCodebook({ schema: 1, id: 'shop', version: 1, themes, retired: [] });
 * issue?.path // => ['themes', 0]
 * issue?.message // => 'At least one term or example was expected: there is nothing to know the theme by.'
 */
export function checkCodebook(codebook: Codebook): Issue[] {
  const issues: Issue[] = [];
  const tell: Tell = (path, message, code = 'codebook/invalid') => void issues.push({ code, path, message });
  if (!isRecord(codebook)) return [{ code: 'codebook/invalid', path: [], message: 'A codebook is a record.' }];
  const { schema, id, version, themes, retired } = codebook;
  if (schema !== 1) tell(['schema'], 'The form of this data is 1.', 'codebook/unknown-schema');
  if (!isName(id)) tell(['id'], NAME);
  if (!isCount(version) || version < 1) tell(['version'], 'A whole number from 1 was expected.');
  const gone = new Set<unknown>();
  if (!Array.isArray(retired)) tell(['retired'], 'A list of ids was expected.');
  else
    for (const [i, name] of retired.entries()) {
      if (!isName(name)) tell(['retired', i], NAME);
      else if (gone.has(name)) tell(['retired', i], 'Each id once was expected.', 'codebook/duplicate-id');
      gone.add(name);
    }
  if (!Array.isArray(themes)) tell(['themes'], 'A list of themes was expected.');
  else {
    const known = new Set<unknown>();
    const taken = new Set<unknown>();
    for (const [i, theme] of (themes as readonly unknown[]).entries()) {
      const path = ['themes', i];
      if (!isRecord(theme)) tell(path, 'A theme is a record.');
      else {
        if (isName(theme['id']) && known.has(theme['id']))
          tell([...path, 'id'], 'One theme of this id was expected, got a second.', 'codebook/duplicate-id');
        if (gone.has(theme['id']))
          tell([...path, 'id'], 'The id of a theme was expected, got a retired one.', 'codebook/retired-id');
        known.add(theme['id']);
        const parts = checkParts(theme, path, gone, taken, tell);
        checkTheme(theme, path, parts, tell);
      }
    }
  }
  return issues;
}

type Tell = (path: Issue['path'], message: string, code?: ErrorCode) => void;
type Unknown = Readonly<Record<string, unknown>>;

const NAME = 'An id was expected: a text that is not empty, with no space at its ends.';

/** The members that a theme and a part of one have in common; `parts` says which of them may be named by `from`. */
function checkTheme(theme: Unknown, path: Issue['path'], parts: ReadonlySet<unknown>, tell: Tell): void {
  const { id, labels, terms, examples, pinned, kind } = theme;
  if (!isName(id)) tell([...path, 'id'], NAME);
  if (!isRecord(labels)) tell([...path, 'labels'], 'A record of labels by language was expected.');
  else
    for (const [tag, label] of Object.entries(labels)) {
      if (!isTag(tag)) tell([...path, 'labels', tag], 'A label stands under a language tag, such as en.');
      else if (!isSaying(label)) tell([...path, 'labels', tag], 'A label is a text that is not empty.');
    }
  checkTexts(terms, [...path, 'terms'], parts, tell, isTerm, 'A term has a letter or a digit.');
  checkTexts(examples, [...path, 'examples'], parts, tell, isSaying, 'An example is a text that is not empty.');
  if (Array.isArray(terms) && Array.isArray(examples) && terms.length + examples.length === 0)
    tell(path, 'At least one term or example was expected: there is nothing to know the theme by.');
  if (pinned !== undefined && typeof pinned !== 'boolean') tell([...path, 'pinned'], 'True or false was expected.');
  if (kind !== undefined && !(THEME_KINDS as readonly unknown[]).includes(kind))
    tell([...path, 'kind'], `One of ${THEME_KINDS.join(', ')} was expected.`);
}

function checkTexts(
  texts: unknown,
  path: Issue['path'],
  parts: ReadonlySet<unknown>,
  tell: Tell,
  isGood: (text: unknown) => boolean,
  message: string,
): void {
  if (!Array.isArray(texts)) return tell(path, 'A list was expected.');
  const known = new Set<string>();
  for (const [i, entry] of (texts as readonly unknown[]).entries()) {
    const place = [...path, i];
    if (!isRecord(entry)) {
      tell(place, 'A record with a text was expected.');
      continue;
    }
    const { text, language, from } = entry;
    if (!isGood(text)) tell([...place, 'text'], message);
    if (language !== undefined && !isTag(language))
      tell([...place, 'language'], 'A language tag was expected, such as en.');
    if (from !== undefined && !parts.has(from))
      tell([...place, 'from'], 'A theme that was merged into this one was expected.', 'codebook/unknown-theme');
    if (typeof text !== 'string' || (language !== undefined && typeof language !== 'string')) continue;
    const key = keyOfText(entry as CodebookText);
    if (known.has(key)) tell(place, 'Each text once in a language was expected.');
    known.add(key);
  }
}

/** Checks the parts of a theme and returns the ids of those that it took up itself. */
function checkParts(
  theme: Unknown,
  path: Issue['path'],
  gone: ReadonlySet<unknown>,
  taken: Set<unknown>,
  tell: Tell,
): ReadonlySet<unknown> {
  const { id, parts } = theme;
  const direct = new Set<unknown>();
  if (parts === undefined) return direct;
  if (!Array.isArray(parts) || parts.length === 0) {
    tell([...path, 'parts'], 'A list of at least one part was expected.');
    return direct;
  }
  const list = parts as readonly unknown[];
  // Whom each took up: a part goes into the theme or into a part before it, so no circle can be written down.
  const children = new Map<unknown, Set<unknown>>([[id, direct]]);
  for (const [i, part] of list.entries()) {
    const place = [...path, 'parts', i];
    if (!isRecord(part)) {
      tell(place, 'A part is a record.');
      continue;
    }
    if (!gone.has(part['id'])) tell([...place, 'id'], 'A retired id was expected.', 'codebook/retired-id');
    if (taken.has(part['id']))
      tell([...place, 'id'], 'One part of this id was expected, got a second.', 'codebook/duplicate-id');
    taken.add(part['id']);
    const siblings = children.get(part['into']);
    if (siblings === undefined)
      tell([...place, 'into'], 'The theme itself or a part before this one was expected.', 'codebook/unknown-theme');
    else siblings.add(part['id']);
    if (!children.has(part['id'])) children.set(part['id'], new Set());
    if (!isCount(part['merge']) || part['merge'] < 1) tell([...place, 'merge'], 'A whole number from 1 was expected.');
    if (!isCount(part['place'])) tell([...place, 'place'], 'A whole number from 0 was expected.');
  }
  for (const [i, part] of list.entries())
    if (isRecord(part)) checkTheme(part, [...path, 'parts', i], children.get(part['id']) ?? direct, tell);
  return direct;
}

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Well-formed text that is more than space. */
const isSaying = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !/\p{Surrogate}/u.test(value);

const isTerm = (value: unknown): boolean => isSaying(value) && wordsOf(value).length > 0;

/**
 * Tells whether a value may be the id of a theme or of a codebook.
 *
 * @param value - Anything.
 * @returns True for a text that is not empty, with no space at its ends.
 * @internal
 */
export const isName = (value: unknown): value is string => isSaying(value) && value.trim() === value;

/**
 * Tells whether a value is a language tag, as far as codebooks go by one.
 *
 * @param value - Anything.
 * @returns True for two or three letters, with subtags if any.
 * @internal
 */
export const isTag = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value);

/**
 * What tells a text of a codebook from others: its words and its language.
 *
 * @param text - A term or an example.
 * @returns The language and the words in one.
 * @internal
 */
export const keyOfText = ({ text, language = '' }: CodebookText): string => `${language}\n${text}`;
