/**
 * Themes as Markdown: the table, what people wrote, what detractors write about over time, and what is new.
 *
 * @module
 */
import type { EmergingThemes } from '../themes/emerging.ts';
import type { Quote } from '../themes/quote.ts';
import type { ThemePoint } from '../themes/theme-change.ts';
import type { ThemeTrend } from '../themes/theme-trend.ts';
import {
  dayIn,
  detractorThemeSentences,
  emergingSentences,
  themeChangeText,
  themeName,
  themeSentences,
} from './theme-sentences.ts';
import { type Cell, escapeMarkdown, tableText } from './table.ts';
import type { ReportTheme, ReportThemes } from './themes.ts';
import { type Voice, cautionList, estimateCells } from './voice.ts';

/** So many of the latest periods have a column. */
export const LATEST_PERIODS = 6;

/**
 * Writes the themes of a part.
 *
 * @param themes - The themes of a part of a report.
 * @param voice - The language.
 * @returns Blocks of Markdown, with headings.
 * @internal
 */
export function themeText(themes: ReportThemes, voice: Voice): string[] {
  const { phrases } = voice.locale;
  const { table, detractors } = themes;
  const quoted = themes.themes.filter(({ quotes }) => quotes.length > 0);
  return [
    `### ${phrases['themes.title']({})}`,
    ...([...table.rows, table.other].some(({ share }) => isMentioned(share)) ? [mainTable(themes, voice)] : []),
    ...themeSentences(themes, voice).map(escapeMarkdown),
    ...cautionsOf(themes.themes, voice),
    ...cautionList(
      table.cautions.filter((caution) => caution === 'confounded'),
      voice,
    ),
    ...(quoted.length === 0
      ? []
      : [
          `#### ${phrases['themes.quotes']({})}`,
          quoted
            .map(
              (theme) =>
                `- ${escapeMarkdown(themeName(theme, voice))}\n${quoteLines(theme.quotes, '  ', voice.locale)}`,
            )
            .join('\n'),
        ]),
    ...courseText(themes, detractors, voice),
  ];
}

/** What detractors write about over time; nothing where they wrote nothing of late and no theme is watched. */
function courseText(themes: ReportThemes, detractors: ThemeTrend, voice: Voice): string[] {
  const table = courseTable(themes, detractors, voice);
  const sentences = detractorThemeSentences(themes, voice);
  return table.length === 0 && sentences.length === 1
    ? []
    : [`#### ${voice.locale.phrases['themes.detractors']({})}`, ...sentences.map(escapeMarkdown), ...table];
}

/** Themes that somebody mentions, or of which nothing may be told. */
export const isMentioned = ({ n }: { readonly n: number | null }): boolean => n !== 0;

function mainTable({ themes, table, trend }: ReportThemes, voice: Voice): string {
  const { locale, write, level } = voice;
  const { phrases } = locale;
  const changes = new Map(trend.rows.map((row) => [row.theme, row.change]));
  const compared = trend.rows.flatMap(({ change }) => (change.status === 'shown' ? [change] : []))[0];
  const names = new Map(themes.map((theme) => [theme.theme, themeName(theme, voice)]));
  const shareCells = ({ share, interval, n }: ReportThemes['table']['other']['share']): string[] => [
    n === null ? '–' : write.count(n),
    share === null ? '–' : write.share(share),
    interval === null ? '–' : `${write.share(interval.lower)} … ${write.share(interval.upper)}`,
  ];
  const scoreCells = (estimate: ReportThemes['table']['other']['estimate'], isStrong: boolean): Cell[] => {
    const [, score, interval] = estimateCells(estimate, voice) as [string, string, string];
    return [isStrong ? { strong: score } : score, interval];
  };
  return tableText(
    [
      phrases['themes.name']({}),
      phrases['themes.comments']({}),
      phrases['themes.share']({}),
      phrases['score.interval']({ level }),
      phrases['themes.score']({}),
      phrases['score.interval']({ level }),
      phrases['themes.impact']({}),
      ...(compared === undefined
        ? []
        : [phrases['themes.movement']({ from: write.period(compared.from), to: write.period(compared.to) })]),
    ],
    [
      ...table.rows
        .filter(({ share }) => isMentioned(share))
        .map(({ theme, share, estimate, impact, contrast }): Cell[] => {
          const change = changes.get(theme);
          return [
            names.get(theme) as string,
            ...shareCells(share),
            ...scoreCells(estimate, contrast.direction !== 'unclear'),
            impact === null ? '–' : write.change(impact),
            ...(compared === undefined ? [] : [change === undefined ? '–' : themeChangeText(change, { locale })]),
          ];
        }),
      ...(isMentioned(table.other.share)
        ? [
            [
              phrases['themes.none']({}),
              ...shareCells(table.other.share),
              ...scoreCells(table.other.estimate, false),
              '–',
              ...(compared === undefined ? [] : ['–']),
            ],
          ]
        : []),
    ],
  );
}

/** The shares of the latest periods, one line a theme that occurs in any of them. */
function courseTable({ themes }: ReportThemes, { periods, rows }: ThemeTrend, { locale, write }: Voice): string[] {
  const latest = periods.slice(-LATEST_PERIODS);
  const byTheme = new Map(rows.map((row) => [row.theme, row]));
  const cells = themes.flatMap((theme): Cell[][] => {
    const points = byTheme.get(theme.theme)?.points.slice(-LATEST_PERIODS) ?? [];
    return points.every(({ n }) => n === 0)
      ? []
      : [[themeName(theme, { locale }), ...points.map((point) => shareCell(point, write))]];
  });
  return cells.length === 0
    ? []
    : [tableText([locale.phrases['themes.name']({}), ...latest.map(({ period }) => write.period(period))], cells)];
}

/** A share with its count; the count alone where too few wrote for a share. */
const shareCell = ({ share, n }: ThemePoint, write: Voice['write']): string =>
  share !== null ? `${write.share(share)} (${write.count(n)})` : n === null || n === 0 ? '–' : `(${write.count(n)})`;

/** In the quotation marks of the language. */
const quoteLines = (quotes: readonly Quote[], indent: string, { phrases }: Voice['locale']): string =>
  quotes.map(({ text }) => `${indent}- ${escapeMarkdown(phrases['plan.value.text']({ value: text }))}`).join('\n');

/** What to know before using a theme, theme by theme. */
const cautionsOf = (themes: readonly ReportTheme[], { locale }: Voice): string[] => {
  const lines = themes
    .filter(({ cautions }) => cautions.length > 0)
    .map(
      (theme) =>
        `- ${escapeMarkdown(`${themeName(theme, { locale })}: ${theme.cautions.map((caution) => locale.phrases[`themes.caution.${caution}`]({})).join(' ')}`)}`,
    );
  return lines.length === 0 ? [] : [lines.join('\n')];
};

/**
 * Writes what is new.
 *
 * @param emerging - What `emergingThemes` found.
 * @param zone - The zone of the report.
 * @param voice - The language.
 * @returns Blocks of Markdown, with a heading.
 * @internal
 */
export function emergingText(emerging: EmergingThemes, zone: string, voice: Voice): string[] {
  const { phrases } = voice.locale;
  const sentences = emergingSentences(emerging, voice);
  return [
    `### ${phrases['emerging.title']({ from: dayIn(zone)(emerging.window.from) })}`,
    ...(emerging.themes.length === 0
      ? sentences.map(escapeMarkdown)
      : [
          emerging.themes
            .map((theme, i) =>
              [
                `- ${escapeMarkdown(sentences[i] as string)}`,
                ...(theme.status === 'shown' && theme.quotes.length > 0
                  ? [quoteLines(theme.quotes, '  ', voice.locale)]
                  : []),
              ].join('\n'),
            )
            .join('\n'),
        ]),
  ];
}
