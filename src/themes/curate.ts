/**
 * Curating: a person renames, pins and drops themes, and says which comments belong to them.
 *
 * Each function returns a new codebook whose version is one higher; the old one stays as it was. Ids outlive all of it: one
 * that was dropped or merged away is retired, and no other theme ever gets it.
 *
 * @module
 */
import { NpsError, fail } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import { type Codebook, type CodebookText, type CodebookTheme, checkCodebook } from './codebook.ts';
import { checkCodebookForm, checkTextsForm, checkThemeForm } from './codebook-form.ts';
import { withTexts } from './join-codebooks.ts';
import type { ThemeId } from './theme.ts';

/**
 * Gives a theme other labels; languages that are not named keep theirs.
 *
 * @param codebook - The codebook.
 * @param id - Which theme.
 * @param labels - The new labels by language tag.
 * @returns The changed codebook.
 * @throws {NpsError} `codebook/unknown-theme` when no theme has this id; `codebook/invalid` or `codebook/unknown-schema` when it
 * is no codebook; `codebook/invalid` when a label is empty or stands under something else than a language tag.
 * @example
 * const codebook = codebookFrom([{ id: 'theme-1', label: 'late, wait', terms: ['late'] }], { id: 'taxi', language: 'en' });
 * renameTheme(codebook, 'theme-1', { en: 'Driver late' }).themes[0]?.labels // => { en: 'Driver late' }
 */
export function renameTheme(codebook: Codebook, id: ThemeId, labels: CodebookTheme['labels']): Codebook {
  const place = placeOf(codebook, id);
  checkForm(labels, 'record', ['labels'], 'codebook/invalid');
  const theme = codebook.themes[place] as CodebookTheme;
  return replaced(codebook, place, { ...theme, labels: { ...theme.labels, ...labels } });
}

/**
 * Says that comments belong to a theme; from them new comments are assigned better.
 *
 * An example stays in the codebook, so take nothing personal into it. Examples that are there already stay as they are.
 *
 * @param codebook - The codebook.
 * @param id - Which theme.
 * @param examples - Comments, with their language where it is known.
 * @returns The changed codebook.
 * @throws {NpsError} `codebook/unknown-theme` when no theme has this id; `codebook/invalid` or `codebook/unknown-schema` when it
 * is no codebook; `codebook/invalid` when an example is none or empty, `codebook/unknown-theme` when it says that it came from
 * another theme.
 * @example
 * const codebook = codebookFrom([{ id: 'late', terms: ['late'] }], { id: 'taxi', language: 'en' });
 * addExamples(codebook, 'late', [{ text: 'Stood there for an hour.' }]).themes[0]?.examples // => [{ text: 'Stood there for an hour.' }]
 */
export function addExamples(codebook: Codebook, id: ThemeId, examples: readonly CodebookText[]): Codebook {
  const place = placeOf(codebook, id);
  const theme = codebook.themes[place] as CodebookTheme;
  checkTextsForm(examples, ['examples']);
  return replaced(codebook, place, { ...theme, examples: withTexts(theme.examples, examples) });
}

/**
 * Pins a theme, so that it is neither dropped nor merged into another, or lets it go again.
 *
 * @param codebook - The codebook.
 * @param id - Which theme.
 * @param pinned - False lets it go. @defaultValue true
 * @returns The changed codebook.
 * @throws {NpsError} `codebook/unknown-theme` when no theme has this id; `codebook/invalid` or `codebook/unknown-schema` when it
 * is no codebook; `codebook/invalid` when `pinned` is neither true nor false.
 * @example
 * const codebook = codebookFrom([{ id: 'late', terms: ['late'] }], { id: 'taxi', language: 'en' });
 * pinTheme(codebook, 'late').themes[0]?.pinned // => true
 */
export function pinTheme(codebook: Codebook, id: ThemeId, pinned = true): Codebook {
  const place = placeOf(codebook, id);
  if (typeof pinned !== 'boolean')
    fail('codebook/invalid', ['pinned'], `True or false was expected, got ${named(pinned)}.`);
  const theme = without(codebook.themes[place] as CodebookTheme, ['pinned']);
  return replaced(codebook, place, pinned ? { ...theme, pinned } : theme);
}

/**
 * Takes a theme out. Its id is retired; comments that it had belong to no theme until they are assigned anew.
 *
 * @param codebook - The codebook.
 * @param id - Which theme.
 * @returns The changed codebook.
 * @throws {NpsError} `codebook/unknown-theme` when no theme has this id; `codebook/invalid` when it is pinned;
 * `codebook/invalid` or `codebook/unknown-schema` when it is no codebook.
 * @example
 * const codebook = codebookFrom([{ id: 'late', terms: ['late'] }], { id: 'taxi', language: 'en' });
 * dropTheme(codebook, 'late').retired // => ['late']
 */
export function dropTheme(codebook: Codebook, id: ThemeId): Codebook {
  const place = placeOf(codebook, id);
  refusePinned(codebook, place);
  const themes = codebook.themes.filter((_, i) => i !== place);
  return { ...codebook, version: codebook.version + 1, themes, retired: [...codebook.retired, id] };
}

/**
 * Finds a theme.
 *
 * @param codebook - The codebook.
 * @param id - Which theme.
 * @returns Its place among the themes, counted from 0.
 * @throws {NpsError} `codebook/invalid` or `codebook/unknown-schema` when it is no codebook; `codebook/unknown-theme` when no
 * theme has this id.
 * @internal
 */
export const placeOf = (codebook: Codebook, id: ThemeId): number => placesOf(codebook, [id])[0] as number;

/**
 * Finds several themes.
 *
 * @param codebook - The codebook.
 * @param ids - Which themes.
 * @returns The place of each among the themes, counted from 0.
 * @throws {NpsError} `codebook/invalid`, `codebook/unknown-schema` or `codebook/unknown-theme`, as `placeOf` does.
 * @internal
 */
export function placesOf(codebook: Codebook, ids: readonly ThemeId[]): readonly number[] {
  checkCodebookForm(codebook);
  const places = new Map(codebook.themes.map(({ id }, place) => [id, place]));
  // Gaps in a list are looked at as well.
  return Array.from(ids, (id) => {
    const place =
      places.get(id) ?? fail('codebook/unknown-theme', ['id'], 'The id of a theme of the codebook was expected.');
    checkThemeForm(codebook.themes[place], ['themes', place]);
    return place;
  });
}

/**
 * Holds on to a pinned theme.
 *
 * @param codebook - The codebook.
 * @param place - Where the theme stands.
 * @throws {NpsError} `codebook/invalid` when the theme is pinned.
 * @internal
 */
export function refusePinned(codebook: Codebook, place: number): void {
  if (codebook.themes[place]?.pinned === true)
    fail('codebook/invalid', ['themes', place, 'pinned'], 'A theme that is not pinned was expected.');
}

function replaced(codebook: Codebook, place: number, theme: CodebookTheme): Codebook {
  const themes = codebook.themes.map((one, i) => (i === place ? theme : one));
  checkThemes([theme], place);
  return { ...codebook, version: codebook.version + 1, themes };
}

/**
 * Checks themes that were changed, without a look at the others.
 *
 * @param themes - The changed themes, which stand together.
 * @param place - Where the first one stands.
 * @throws {NpsError} `codebook/invalid` or another code of `checkCodebook`, with everything that is wrong with them.
 * @internal
 */
export function checkThemes(themes: readonly CodebookTheme[], place: number): void {
  const retired = themes.flatMap(({ parts = [] }) => parts.map(({ id }) => id));
  const issues = checkCodebook({ schema: 1, id: 'changed', version: 1, themes, retired });
  // The retired ids are those of the parts: what is wrong with one is told of the part as well.
  const [first, ...rest] = issues.flatMap(({ path: [list, i, ...keys], ...issue }) =>
    list === 'themes' ? [{ ...issue, path: ['themes', place + (i as number), ...keys] }] : [],
  );
  if (first !== undefined) throw new NpsError([first, ...rest]);
}

/**
 * A record without some of its members.
 *
 * @param record - The record.
 * @param keys - The members to leave out.
 * @returns A copy that has all others.
 * @internal
 */
export const without = <T extends object, K extends keyof T & string>(record: T, keys: readonly K[]): Omit<T, K> =>
  // Leaving out those keys is what the type says.
  Object.fromEntries(Object.entries(record).filter(([key]) => !(keys as readonly string[]).includes(key))) as Omit<
    T,
    K
  >;
