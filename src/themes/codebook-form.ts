/**
 * The form of a codebook: what has to be there so that its themes can be read at all.
 *
 * Whether what stands there makes sense, `checkCodebook` says.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkEach, checkForm, checkForms } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { Codebook, CodebookText, CodebookTheme, ThemePart } from './codebook.ts';

type Path = readonly (string | number)[];

/**
 * Refuses what is no theme of a codebook.
 *
 * @param theme - What stands in the place of a theme.
 * @param path - Where it stands.
 * @throws {NpsError} `codebook/invalid` with the place of the fault.
 * @internal
 */
export function checkThemeForm(theme: CodebookTheme | undefined, path: Path): void {
  checkKnown(theme, {}, path);
  const { parts } = theme as CodebookTheme;
  if (parts === undefined) return;
  checkForm(parts, 'list', [...path, 'parts'], 'codebook/invalid');
  // By index: gaps in a list are looked at as well.
  for (let i = 0; i < parts.length; i++) {
    const place = [...path, 'parts', i];
    checkKnown(parts[i], { into: 'text' }, place);
    const part = parts[i] as ThemePart;
    checkCount(part.merge, 1, [...place, 'merge']);
    checkCount(part.place, 0, [...place, 'place']);
  }
}

/** What a theme and a part of one are known by. */
function checkKnown(theme: CodebookTheme | ThemePart | undefined, forms: { readonly into?: 'text' }, path: Path): void {
  checkForms(
    theme,
    { ...forms, id: 'text', labels: 'record', terms: 'list', examples: 'list' },
    path,
    'codebook/invalid',
  );
  const { labels, terms, examples, kind } = theme as CodebookTheme;
  for (const [tag, label] of Object.entries(labels))
    checkForm(label, 'text', [...path, 'labels', tag], 'codebook/invalid');
  checkTextsForm(terms, [...path, 'terms']);
  checkTextsForm(examples, [...path, 'examples']);
  if (kind !== undefined) checkForm(kind, 'text', [...path, 'kind'], 'codebook/invalid');
}

/**
 * Refuses what is no list of terms or examples.
 *
 * @param texts - What stands in their place.
 * @param path - Where it stands.
 * @throws {NpsError} `codebook/invalid` with the place of the fault.
 * @internal
 */
export function checkTextsForm(texts: readonly CodebookText[], path: Path): void {
  checkEach(texts, { text: 'text' }, path, 'codebook/invalid');
  for (const [i, { language, from }] of texts.entries()) {
    if (language !== undefined) checkForm(language, 'text', [...path, i, 'language'], 'codebook/invalid');
    if (from !== undefined) checkForm(from, 'text', [...path, i, 'from'], 'codebook/invalid');
  }
}

/**
 * Refuses what is no codebook: its form, its name, the count of its changes and its retired ids; of its themes, that they are
 * records.
 *
 * @param codebook - What a caller gave.
 * @throws {NpsError} `codebook/invalid` with the place of the fault; `codebook/unknown-schema` for another form of data.
 * @internal
 */
export function checkCodebookForm(codebook: Codebook): void {
  const { schema, id, version, themes, retired } = codebook ?? ({} as Partial<Codebook>);
  if (!Array.isArray(themes) || !Array.isArray(retired)) fail('codebook/invalid', [], 'A codebook was expected.');
  within(['themes'], () => checkEach(themes, {}, [], 'codebook/invalid'));
  if (schema !== 1) fail('codebook/unknown-schema', ['schema'], 'The form of this data is 1.');
  checkForm(id, 'text', ['id'], 'codebook/invalid');
  checkCount(version, 1, ['version']);
  for (let i = 0; i < retired.length; i++) checkForm(retired[i], 'text', ['retired', i], 'codebook/invalid');
}

function checkCount(value: unknown, least: number, path: Path): void {
  if (!Number.isSafeInteger(value) || (value as number) < least)
    fail('codebook/invalid', path, `A whole number from ${least} was expected, got ${named(value)}.`);
}
