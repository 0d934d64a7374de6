/**
 * Several codebooks made one: languages beside each other, or new themes beside old ones.
 *
 * @module
 */
import { type Issue, NpsError, fail, within } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { type Codebook, type CodebookText, type CodebookTheme, type ThemePart, isName, keyOfText } from './codebook.ts';
import { checkCodebookForm, checkThemeForm } from './codebook-form.ts';
import type { ThemeId } from './theme.ts';

/**
 * Joins codebooks into one: themes of the same id become one, with the labels, terms and examples of all.
 *
 * Made for codebooks in several languages, and for adding themes to a codebook. The order of the first codebook comes first.
 *
 * @param codebooks - At least one.
 * @param id - The id of the whole. @defaultValue the ids of the codebooks, each once, with `+` between them
 * @returns The joined codebook; its version is the highest of theirs.
 * @throws {NpsError} `codebook/conflict` when one id has two labels in a language, two kinds or two pasts, names a theme here
 * and is retired there, or went into two themes; `codebook/invalid` when there is no codebook, or an id that is none;
 * `codebook/invalid` or `codebook/unknown-schema` when something else is among them.
 * @example
 * const joined = joinCodebooks([
 *   codebookFrom([{ id: 'price', label: 'Price', terms: ['expensive'] }], { id: 'shop', language: 'en' }),
 *   codebookFrom([{ id: 'price', label: 'Hinta', terms: ['kallis'] }], { id: 'shop', language: 'fi' }),
 * ]);
 * joined.themes.map(({ labels }) => labels) // => [{ en: 'Price', fi: 'Hinta' }]
 */
export function joinCodebooks(codebooks: readonly Codebook[], id?: string): Codebook {
  if (!Array.isArray(codebooks) || codebooks.length === 0)
    return fail('codebook/invalid', [], 'At least one codebook was expected.');
  if (id !== undefined && !isName(id)) fail('codebook/invalid', ['id'], `An id was expected, got ${named(id)}.`);
  const books: readonly Codebook[] = Array.from(codebooks);
  for (const [i, book] of books.entries())
    within([i], () => {
      checkCodebookForm(book);
      for (const [j, theme] of book.themes.entries()) checkThemeForm(theme, ['themes', j]);
    });
  const retired = new Set(books.flatMap((book) => book.retired));
  const issues: Issue[] = [];
  const joined = new Map<ThemeId, CodebookTheme>();
  const holders = new Map<ThemeId, ThemeId>();
  for (const [i, book] of books.entries())
    for (const [j, theme] of book.themes.entries()) {
      const path = [i, 'themes', j];
      const first = joined.get(theme.id);
      if (retired.has(theme.id))
        issues.push(conflict([...path, 'id'], 'A theme that no codebook has retired was expected.'));
      if (first !== undefined)
        issues.push(...conflictsOf(first, theme).map(([keys, message]) => conflict([...path, ...keys], message)));
      for (const [k, part] of (theme.parts ?? []).entries()) {
        if ((holders.get(part.id) ?? theme.id) !== theme.id)
          issues.push(conflict([...path, 'parts', k, 'id'], 'A part of one theme only was expected.'));
        holders.set(part.id, theme.id);
      }
      joined.set(theme.id, first === undefined ? theme : together(first, theme));
    }
  if (issues.length > 0) throw new NpsError(issues as [Issue, ...Issue[]]);
  return {
    schema: 1,
    id: id ?? [...new Set(books.map((book) => book.id))].join('+'),
    version: books.reduce((most, { version }) => Math.max(most, version), 1),
    themes: [...joined.values()],
    retired: [...retired],
  };
}

const conflict = (path: Issue['path'], message: string): Issue => ({ code: 'codebook/conflict', path, message });

function conflictsOf(
  first: CodebookTheme,
  second: CodebookTheme,
): (readonly [keys: readonly string[], message: string])[] {
  const labels = Object.entries(second.labels)
    .filter(([tag, label]) => Object.hasOwn(first.labels, tag) && first.labels[tag] !== label)
    .map(([tag]) => [['labels', tag], 'One label in each language was expected, got a second.'] as const);
  const differ = <T>(a: T | undefined, b: T | undefined, of: (value: T) => string): boolean =>
    a !== undefined && b !== undefined && of(a) !== of(b);
  return [
    ...labels,
    ...(differ(first.kind, second.kind, (kind) => kind)
      ? [[['kind'], 'One kind of the theme was expected, got a second.'] as const]
      : []),
    ...(differ(first.parts, second.parts, pastOf)
      ? [[['parts'], 'One past of the theme was expected, got a second.'] as const]
      : []),
  ];
}

/** All that is known of parts as one text, whatever the order of members and of languages. */
const pastOf = (parts: readonly ThemePart[]): string =>
  JSON.stringify(
    parts.map(({ id, labels, terms, examples, pinned, kind, into, merge, place }) => [
      [id, into, merge, place, pinned === true, kind],
      Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)),
      ...[terms, examples].map((texts) => texts.map((text) => [keyOfText(text), text.from])),
    ]),
  );

function together(first: CodebookTheme, second: CodebookTheme): CodebookTheme {
  const kind = first.kind ?? second.kind;
  const parts = first.parts ?? second.parts;
  return {
    id: first.id,
    labels: { ...first.labels, ...second.labels },
    terms: withTexts(first.terms, second.terms),
    examples: withTexts(first.examples, second.examples),
    ...((first.pinned ?? second.pinned) !== undefined && { pinned: first.pinned === true || second.pinned === true }),
    ...(kind !== undefined && { kind }),
    ...(parts !== undefined && { parts }),
  };
}

/**
 * Adds texts to texts; one that is there in the same language stays as it is.
 *
 * @param texts - The texts that come first.
 * @param more - The texts to add.
 * @returns All of them, each once.
 * @internal
 */
export function withTexts(texts: readonly CodebookText[], more: readonly CodebookText[]): readonly CodebookText[] {
  const known = new Set(texts.map(keyOfText));
  return [
    ...texts,
    ...more.filter((text) => {
      const key = keyOfText(text);
      return !known.has(key) && known.add(key);
    }),
  ];
}
