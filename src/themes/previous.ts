/**
 * Themes found earlier, checked: they may come out of a file.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { ModelTheme, ThemeModel } from './model.ts';
import type { ThemeAssignment, ThemeId } from './theme.ts';

/**
 * Themes found earlier: a finding, or its model alone. With the finding, comments that are there again keep their themes; a
 * model knows words, not comments.
 */
export type PreviousThemes =
  | ThemeModel
  | {
      readonly model: ThemeModel;
      readonly assignments: readonly ThemeAssignment[];
      readonly wanted: { readonly k: number };
    };

/** What a search begins with. */
export type Earlier = {
  readonly model: ThemeModel;
  /** The theme of each comment by its place in the model; −1 where it had none. */
  readonly themeOf: ReadonlyMap<string, number>;
  /** How many themes were looked for. */
  readonly wanted: number;
  /** All ids that name a theme, or did. */
  readonly used: readonly ThemeId[];
};

/**
 * Checks themes found earlier.
 *
 * @param previous - A finding or a model, perhaps out of a file.
 * @returns What a search begins with.
 * @throws {NpsError} `themes/invalid` when it is neither, was written in another form, or does not hold together.
 * @internal
 */
export function earlierOf(previous: PreviousThemes): Earlier {
  if (!isRecord(previous)) fail('themes/invalid', PATH, 'A finding or its model was expected.');
  const isFinding = 'model' in previous;
  const model = checkModel(isFinding ? previous.model : previous, isFinding ? [...PATH, 'model'] : PATH);
  const placeOf = new Map(model.themes.map(({ id }, c) => [id, c]));
  const used = [...placeOf.keys(), ...(model.retired ?? [])];
  if (!isFinding) return { model, themeOf: new Map(), wanted: placeOf.size, used };
  const { assignments, wanted } = previous;
  if (!isList(assignments)) fail('themes/invalid', [...PATH, 'assignments'], 'A list of assignments was expected.');
  if (!isRecord(wanted) || !Number.isSafeInteger(wanted.k) || wanted.k < 1)
    fail('themes/invalid', [...PATH, 'wanted', 'k'], 'The number of themes was expected, at least 1.');
  const themeOf = new Map<string, number>();
  for (const [i, assignment] of assignments.entries()) {
    const path = [...PATH, 'assignments', i];
    if (!isRecord(assignment) || typeof assignment.comment !== 'string' || !isList(assignment.themes))
      return fail('themes/invalid', path, 'A comment with its themes was expected.');
    const [hit] = assignment.themes;
    const theme = hit === undefined ? -1 : isRecord(hit) ? placeOf.get(hit.theme) : undefined;
    if (theme === undefined)
      return fail('themes/invalid', [...path, 'themes', 0], 'A theme of the model was expected.');
    themeOf.set(assignment.comment, theme);
  }
  return { model, themeOf, wanted: wanted.k, used };
}

const PATH = ['previous'] as const;

/** The parts of a model that a search begins with: the words of its themes. */
function checkModel(model: ThemeModel, path: readonly string[]): ThemeModel {
  if (!isRecord(model)) fail('themes/invalid', path, 'A model was expected.');
  if ((model.schema as number) !== 1) fail('themes/invalid', [...path, 'schema'], 'The form of this data is 1.');
  const { stems, themes, retired = [] } = model;
  if (!isRecord(stems) || !isList(stems.texts) || !stems.texts.every(isText))
    fail('themes/invalid', [...path, 'stems', 'texts'], 'A list of stems was expected.');
  if (!isList(themes)) fail('themes/invalid', [...path, 'themes'], 'A list of themes was expected.');
  for (const [i, theme] of themes.entries())
    if (!isTheme(theme, stems.texts.length))
      fail('themes/invalid', [...path, 'themes', i], 'A theme with its id, size, stems and counts was expected.');
  if (!isList(retired) || !retired.every(isText))
    fail('themes/invalid', [...path, 'retired'], 'A list of ids was expected.');
  if (new Set([...themes.map(({ id }) => id), ...retired]).size < themes.length + retired.length)
    fail('themes/invalid', [...path, 'themes'], 'Each id once was expected.');
  return model;
}

const isTheme = (theme: ModelTheme, many: number): boolean =>
  isRecord(theme) &&
  isText(theme.id) &&
  isAmount(theme.size) &&
  isList(theme.stems) &&
  theme.stems.every((stem) => Number.isSafeInteger(stem) && stem >= 0 && stem < many) &&
  isList(theme.counts) &&
  theme.counts.length === theme.stems.length &&
  theme.counts.every(isAmount);

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isList = (value: unknown): boolean => Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';

/** So many words no comments have; and the sums of larger ones would be no numbers. */
const MOST = 1e15;
const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= MOST;
