/**
 * Themes on the page: the table, what people wrote, what detractors write about over time, and what is new.
 *
 * @module
 */
import { type Locale, type Writer, periodOf } from 'npskit';
import {
  type Report,
  type ReportTheme,
  type ReportThemes,
  detractorThemeSentences,
  emergingSentences,
  themeChangeText,
  themeName,
  themeSentences,
} from 'npskit/report';
import type { Quote } from 'npskit/themes';
import { type Html, markup, nothing } from './html.ts';

/** The language and its writer. */
type Words = { readonly locale: Locale; readonly write: Writer };

/** So many of the latest periods have a column. */
const PERIODS = 6;

/** The themes that somebody mentions, with their names in the language, for a chart. */
export const namedTable = ({ themes, table }: ReportThemes, { locale }: Words): ReportThemes['table'] => {
  const names = new Map(themes.map((theme) => [theme.theme, themeName(theme, { locale })]));
  return {
    ...table,
    rows: table.rows
      .filter(({ share }) => share.n !== 0)
      .map((row) => ({ ...row, label: names.get(row.theme) ?? row.label })),
  };
};

/** The heading and the sentences alone, where there is nothing to draw. */
export const themesUndrawn = (themes: ReportThemes, words: Words): Html =>
  markup`<section class="reading">
<h3>${words.locale.phrases['themes.title']({})}</h3>
${themesTold(themes, words)}
</section>
`;

/** What the themes come to, in sentences. */
export const themesTold = (themes: ReportThemes, { locale }: Words): Html =>
  markup`<div class="told">${linesOf(themeSentences(themes, { locale }))}${cautionLines(themes.themes, locale)}</div>`;

/** What people wrote, and what detractors write about over time. */
export function themesMore(themes: ReportThemes, words: Words): Html {
  const { locale } = words;
  const { phrases } = locale;
  const quoted = themes.themes.filter(({ quotes }) => quotes.length > 0);
  const course = courseTable(themes, words);
  const told = detractorThemeSentences(themes, { locale });
  return markup`${
    quoted.length === 0
      ? nothing
      : markup`<section class="reading">
<h3>${phrases['themes.quotes']({})}</h3>
<dl class="quotes">
${quoted.map((theme) => markup`<div><dt><bdi>${themeName(theme, { locale })}</bdi></dt><dd>${quotesOf(theme.quotes, locale)}</dd></div>\n`)}</dl>
</section>
`
  }${
    course === nothing && told.length === 1
      ? nothing
      : markup`<section class="reading">
<h3>${phrases['themes.detractors']({})}</h3>
${linesOf(told)}${course === nothing ? nothing : markup`<div class="long" tabindex="0">${course}</div>\n`}</section>
`
  }`;
}

/** What is new in the comments; nothing where nobody looked. */
export function emergingSection({ emerging, basis }: Report, { locale }: Words): Html {
  if (emerging === null) return nothing;
  const sentences = emergingSentences(emerging, { locale });
  const from = periodOf(emerging.window.from, { unit: 'day', zone: basis.zone }).key;
  return markup`<section class="reading">
<h3>${locale.phrases['emerging.title']({ from })}</h3>
${sentences.map((sentence, i) => {
  const theme = emerging.themes[i];
  return markup`<p><bdi>${sentence}</bdi></p>\n${theme?.status === 'shown' ? quotesOf(theme.quotes, locale) : nothing}`;
})}</section>
`;
}

/** Each theme with its share, its score, its effect on the score and its trend. */
export function themesTable({ themes, table, trend }: ReportThemes, { locale, write }: Words): Html {
  const { phrases } = locale;
  const level = write.level(table.level);
  const changes = new Map(trend.rows.map(({ theme, change }) => [theme, change]));
  const compared = trend.rows.flatMap(({ change }) => (change.status === 'shown' ? [change] : []))[0];
  const names = new Map(themes.map((theme) => [theme.theme, themeName(theme, { locale })]));
  const heads = [
    phrases['themes.name']({}),
    phrases['themes.comments']({}),
    phrases['themes.share']({}),
    phrases['themes.score']({}),
    phrases['score.interval']({ level }),
    phrases['themes.impact']({}),
    ...(compared === undefined
      ? []
      : [
          phrases['themes.movement']({
            from: unbroken(write.period(compared.from)),
            to: unbroken(write.period(compared.to)),
          }),
        ]),
  ];
  const row = (
    name: string,
    { share, estimate }: ReportThemes['table']['other'],
    isClear: boolean,
    impact: string,
    change: string,
  ): Html =>
    markup`<tr><th scope="row"><bdi>${name}</bdi></th><td>${share.n === null ? '–' : write.count(share.n)}</td><td>${
      share.status === 'withheld'
        ? '–'
        : markup`${write.share(share.share)} <small>${write.share(share.interval.lower)} … ${write.share(share.interval.upper)}</small>`
    }</td>${scoreCells(estimate, isClear, { locale, write })}<td>${impact}</td>${compared === undefined ? nothing : markup`<td>${change}</td>`}</tr>\n`;
  return markup`<table class="full themes">
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${table.rows
  .filter(({ share }) => share.n !== 0)
  .map((one) => {
    const change = changes.get(one.theme);
    return row(
      names.get(one.theme) as string,
      one,
      one.contrast.direction !== 'unclear',
      one.impact === null ? '–' : write.change(one.impact),
      change === undefined ? '–' : themeChangeText(change, { locale }),
    );
  })}${table.other.share.n === 0 ? nothing : row(phrases['themes.none']({}), table.other, false, '–', '–')}</tbody>
</table>`;
}

/** A period that no line is broken in. */
const unbroken = (period: string): string => period.replaceAll('-', '\u2011');

function scoreCells(
  estimate: ReportThemes['table']['other']['estimate'],
  isClear: boolean,
  { locale: { phrases }, write }: Words,
): Html {
  if (estimate.status === 'shown') {
    const { lower, upper } = estimate.interval;
    const score = write.points(estimate.nps);
    return markup`<td>${isClear ? markup`<b>${score}</b>` : score}</td><td>${write.points(lower)} … ${write.points(upper)}</td>`;
  }
  const reason =
    estimate.reason === 'below-minimum'
      ? phrases['withheld.below-minimum']({ n: write.counted(estimate.n) })
      : phrases[`withheld.${estimate.reason}`]({});
  return markup`<td colspan="2" class="withheld">${reason}</td>`;
}

/** The shares of the detractors' comments in the latest periods, the deeper the color, the larger; nothing where there are none. */
function courseTable({ themes, detractors }: ReportThemes, { locale, write }: Words): Html {
  const latest = detractors.periods.slice(-PERIODS);
  const points = new Map(detractors.rows.map((row) => [row.theme, row.points.slice(-PERIODS)]));
  const rows = themes.flatMap((theme) => {
    const own = points.get(theme.theme) ?? [];
    return own.every(({ n }) => n === 0) ? [] : [{ name: themeName(theme, { locale }), own }];
  });
  if (rows.length === 0) return nothing;
  const most = Math.max(...rows.flatMap(({ own }) => own.map(({ share }) => share ?? 0)), 0.01);
  return markup`<table class="full course">
<thead><tr><th scope="col">${locale.phrases['themes.name']({})}</th>${latest.map(({ period }) => markup`<th scope="col">${write.period(period)}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ name, own }) =>
    markup`<tr><th scope="row"><bdi>${name}</bdi></th>${own.map(({ share, n }) =>
      share === null
        ? markup`<td>${n === null || n === 0 ? '–' : markup`<small>${write.count(n)}</small>`}</td>`
        : markup`<td style="--deep:${Math.round((60 * share) / most)}%">${write.share(share)} <small>${write.count(n ?? 0)}</small></td>`,
    )}</tr>\n`,
)}</tbody>
</table>`;
}

const quotesOf = (quotes: readonly Quote[], { phrases }: Locale): Html =>
  markup`${quotes.map(({ text, language }) => markup`<p class="quote"${language === null ? nothing : markup` lang="${language}"`}><bdi>${phrases['plan.value.text']({ value: text })}</bdi></p>\n`)}`;

const cautionLines = (themes: readonly ReportTheme[], locale: Locale): Html =>
  linesOf(
    themes
      .filter(({ cautions }) => cautions.length > 0)
      .map(
        (theme) =>
          `${themeName(theme, { locale })}: ${theme.cautions.map((caution) => locale.phrases[`themes.caution.${caution}`]({})).join(' ')}`,
      ),
  );

const linesOf = (sentences: readonly string[]): Html =>
  markup`${sentences.map((sentence) => markup`<p><bdi>${sentence}</bdi></p>\n`)}`;
