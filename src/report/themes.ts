/**
 * The themes of comments in a report: their shares and scores, their course, and what customers wrote.
 *
 * The report does not look for themes. It reads what `findThemes` found, or what `assignThemes` made of a codebook.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Response } from '../response.ts';
import { quoteAssigned } from '../themes/assigned-quotes.ts';
import { commentsOf } from '../themes/comment.ts';
import { LEAST_QUOTED, type Quote } from '../themes/quote.ts';
import { type ThemeTable, themeTable } from '../themes/table.ts';
import { type ThemeTrend, themeTrend } from '../themes/theme-trend.ts';
import { THEME_CAUTIONS, type ThemeCaution, type ThemeId } from '../themes/theme.ts';
import type { ReportBasis } from './basis.ts';
import type { NamedTheme, ThemesInput } from './themes-input.ts';

/** What a theme is called, and what shows what it is about. */
export type ReportTheme = {
  readonly theme: ThemeId;
  /** Its name where the language has none of its own. */
  readonly label: string;
  /** Its names by language tag. */
  readonly labels: Readonly<Record<string, string>>;
  /**
   * What customers wrote, redacted unless the caller said otherwise. None for fewer than five comments of this part, and none at
   * all under a `privacyMinimum`: a quote is the answer of one person.
   */
  readonly quotes: readonly Quote[];
  readonly cautions: readonly ThemeCaution[];
};

/** The themes of the comments of one part of a report. */
export type ReportThemes = {
  /** Names and quotes, in the order of the table. */
  readonly themes: readonly ReportTheme[];
  /** Shares, scores, and what each theme does to the score. */
  readonly table: ThemeTable;
  /** The shares of all comments over time. */
  readonly trend: ThemeTrend;
  /** The shares of the detractors' comments over time, with alarms where they were asked for. */
  readonly detractors: ThemeTrend;
};

/**
 * Checks what a report is told of themes, as far as the readings do not.
 *
 * @param input - The option `themes` of `analyze`.
 * @throws {NpsError} `option/out-of-range` for themes that are no list or have no id, for labels, quotes or cautions that are none, and
 * for what `emergingThemes` did not make.
 * @internal
 */
export function checkThemes(input: ThemesInput | null): void {
  const { themes, emerging, quotes }: Partial<ThemesInput> = input ?? {};
  if (
    themes === undefined ||
    !isList(themes) ||
    themes.some((theme: NamedTheme | null | undefined) => typeof theme?.id !== 'string')
  )
    return fail('option/out-of-range', ['themes'], 'Themes come as a list, each with its id, beside the assignments.');
  for (const [i, { labels = {}, quotes: own = [], cautions = [] }] of themes.entries()) {
    const refuse = (name: string, told: string): never => fail('option/out-of-range', ['themes', i, name], told);
    if (!isRecord(labels) || !Object.values(labels).every(isText))
      refuse('labels', 'The labels of a theme are texts by language tag.');
    if (!isList(own) || !own.every((quote) => isRecord(quote) && isText(quote.comment) && isText(quote.text)))
      refuse('quotes', 'The quotes of a theme are a list, each with its text and the id of its comment.');
    if (!isList(cautions) || !cautions.every((caution) => THEME_CAUTIONS.includes(caution)))
      refuse('cautions', `The cautions of a theme are a list of ${THEME_CAUTIONS.join(', ')}.`);
  }
  if (emerging !== undefined && !(isRecord(emerging) && isList(emerging.themes) && isRecord(emerging.window)))
    fail('option/out-of-range', ['emerging'], 'What is new is the result of `emergingThemes`.');
  if (quotes !== undefined && !isRecord(quotes))
    fail('option/out-of-range', ['quotes'], 'How to quote is said by an object.');
}

const isList = (value: unknown): boolean => Array.isArray(value);

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value === 'string';

/**
 * Reads the themes of the answers of one kind.
 *
 * @param responses - The answers.
 * @param input - Themes and assignments.
 * @param basis - What the report rests on.
 * @returns The reading.
 * @throws {NpsError} `themes/invalid` for what is no assignment; the codes of `themeTable` and `themeTrend`.
 * @internal
 */
export function readThemes(responses: readonly Response[], input: ThemesInput, basis: ReportBasis): ReportThemes {
  const { zone, now, unit, calendar, from, level, method, minimum, privacyMinimum } = basis;
  const { assignments, watch } = input;
  const themes = input.themes.map(({ id, label, labels = {} }) => ({
    id,
    label: label ?? Object.values(labels)[0] ?? id,
  }));
  const rule = { themes, level, minimum, ...(privacyMinimum !== null && { privacyMinimum }) };
  const table = themeTable(responses, assignments, { ...rule, method });
  const course = { ...rule, ...calendar, zone, now, unit, ...(from !== null && { from }) };
  const named = new Map(input.themes.map((theme) => [theme.id, theme]));
  const quotes = privacyMinimum === null ? quotesIn(responses, input) : (): readonly Quote[] => [];
  return {
    themes: table.rows.map(({ theme, label, share }) => ({
      theme,
      label,
      labels: { ...named.get(theme)?.labels },
      quotes: (share.n ?? 0) < LEAST_QUOTED ? [] : quotes(theme),
      cautions: [...(named.get(theme)?.cautions ?? [])],
    })),
    table,
    trend: themeTrend(responses, assignments, course),
    detractors: themeTrend(responses, assignments, {
      ...course,
      category: 'detractor',
      ...(watch !== undefined && { watch }),
    }),
  };
}

/** The quotes of a theme that come from these answers. */
function quotesIn(
  responses: readonly Response[],
  { themes, assignments, quotes: options }: ThemesInput,
): (theme: ThemeId) => readonly Quote[] {
  const own = new Set(responses.map(({ id }) => id));
  const given = new Map(themes.map(({ id, quotes }) => [id, quotes]));
  const chosen = themes.every(({ quotes }) => quotes !== undefined)
    ? new Map<ThemeId, readonly Quote[]>()
    : quoteAssigned(commentsOf(responses), assignments, options);
  return (theme) => given.get(theme)?.filter(({ comment }) => own.has(comment)) ?? chosen.get(theme) ?? [];
}
