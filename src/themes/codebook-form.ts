/**
 * The form of a codebook: what has to be there so that its themes can be read at all.
 *
 * Whether what stands there makes sense, `checkCodebook` says.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkEach, checkForms } from '../estimate/argument.ts';
import type { Codebook, CodebookTheme } from './codebook.ts';

const TEXTS = { labels: 'record', terms: 'list', examples: 'list' } as const;

/**
 * Refuses what is no theme of a codebook.
 *
 * @param theme - What stands in the place of a theme.
 * @param path - Where it stands.
 * @throws {NpsError} `codebook/invalid` with the place of the fault.
 * @internal
 */
export function checkThemeForm(theme: CodebookTheme | undefined, path: readonly (string | number)[]): void {
  checkForms(theme, TEXTS, path, 'codebook/invalid');
  const { terms, examples, parts = [] } = theme as CodebookTheme;
  checkEach(terms, {}, [...path, 'terms'], 'codebook/invalid');
  checkEach(examples, {}, [...path, 'examples'], 'codebook/invalid');
  checkEach(parts, TEXTS, [...path, 'parts'], 'codebook/invalid');
}

/**
 * Refuses what has no lists of themes and of retired ids, or something else than records among its themes.
 *
 * @param codebook - What a caller gave.
 * @throws {NpsError} `codebook/invalid` with the place of the fault.
 * @internal
 */
export function checkCodebookForm(codebook: Codebook): void {
  const { themes, retired } = (codebook as Codebook | null | undefined) ?? {};
  if (!Array.isArray(themes) || !Array.isArray(retired)) fail('codebook/invalid', [], 'A codebook was expected.');
  within(['themes'], () => checkEach(themes, {}, [], 'codebook/invalid'));
}
