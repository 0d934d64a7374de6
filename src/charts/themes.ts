/**
 * Themes: the score of each, or how many mention it, with its interval on one common scale; a gap where it is withheld.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { writerOf } from '../locale/locale.ts';
import type { MentionShare } from '../themes/share.ts';
import type { ThemeRow, ThemeTable } from '../themes/table.ts';
import { lineLayers } from './lines.ts';
import { type Words, describe, distinctNames, rowOf, sayEstimate, scoreDomain, zeroLine } from './reading.ts';
import { type ChartLayer, type ChartOptions, type ChartRow, type ChartSpec, chartOf } from './spec.ts';

/** What a chart of themes can show, the default first. */
export const THEME_MEASURES = ['score', 'share'] as const;

/** `score`: the score of the answers that mention a theme. `share`: how many of the comments mention it. */
export type ThemeMeasure = (typeof THEME_MEASURES)[number];

/** What a chart of themes can be told. */
export type ThemesChartOptions = ChartOptions & {
  /** What is drawn. @defaultValue `'score'` */
  readonly measure?: ThemeMeasure;
};

/**
 * Draws a theme table, one line a theme in the order of the table.
 *
 * Each shown score or share has its interval, and every theme its n and its share. A withheld one is a gap with the reason in
 * words. Intervals that overlap do not show that two themes are alike, and a theme that goes with low scores need not be their
 * cause.
 *
 * @param table - Themes with shares and scores.
 * @param options - The language and what is drawn; title and size where wanted.
 * @returns A Vega-Lite spec with one row a theme, also when there are none.
 * @throws {NpsError} `option/unknown` for another measure.
 * @example
 * const chart = themesChart(themeTable([], []), { locale: en });
 * chart.description // => 'What people write about. There are no answers to read.'
 */
export function themesChart(table: ThemeTable, options: ThemesChartOptions): ChartSpec {
  const { locale, measure = 'score' } = options;
  if (!THEME_MEASURES.includes(measure))
    fail('option/unknown', ['measure'], `A measure is one of ${THEME_MEASURES.join(', ')}, got ${named(measure)}.`);
  const words = { locale, writer: writerOf(locale) };
  const names = distinctNames(table.rows.map(({ theme, label }) => ({ key: theme, name: label })));
  const lines = table.rows.map((row, i) => ({ row, label: names[i] as string }));
  const heading = locale.phrases['themes.title']({});
  const drawn = measure === 'score' ? scores(heading, lines, words) : shares(heading, lines, words);
  const x = { type: 'quantitative', aria: false, ...drawn.x };
  return chartOf(
    {
      description: drawn.description,
      values: drawn.values,
      layer: [...drawn.zero, ...lineLayers(names, { field: drawn.field, x })],
    },
    options,
  );
}

type Line = { readonly row: ThemeRow; readonly label: string };

/** What differs between the two measures. */
type DrawnMeasure = {
  readonly description: string;
  readonly values: readonly ChartRow[];
  readonly field: string;
  readonly x: ChartLayer['encoding'];
  readonly zero: readonly ChartLayer[];
};

function scores(heading: string, lines: readonly Line[], words: Words): DrawnMeasure {
  const entries = lines.map(({ row: { estimate }, label }) => ({ label, estimate }));
  const domain = scoreDomain(entries.map(({ estimate }) => estimate));
  return {
    description: describe(heading, entries, words),
    values: entries.map((entry, i): ChartRow => {
      const row = rowOf(entry, words);
      const { estimate } = entry;
      const share = shareText((lines[i] as Line).row.share, words);
      return estimate.status === 'shown'
        ? {
            ...row,
            figure: `${words.writer.points(estimate.nps)} (${listed(row['answers'] as string, share)})`,
            reason: '',
          }
        : { ...row, figure: '', reason: listed(sayEstimate(estimate, words), share) };
    }),
    field: 'nps',
    x: { title: words.locale.phrases['score.name']({}), scale: { domain: [...domain] }, axis: { aria: false } },
    zero: zeroLine('x', domain),
  };
}

function shares(heading: string, lines: readonly Line[], words: Words): DrawnMeasure {
  const { locale, writer } = words;
  const readings = lines.map(({ row: { share }, label }) => `${label}: ${sayShare(share, words)}`);
  const uppers = lines.flatMap(({ row: { share } }) => (share.status === 'shown' ? [share.interval.upper] : []));
  // To whole tenths; all comments where no share is shown.
  const highest = uppers.length === 0 ? 1 : Math.min(1, Math.ceil(10 * Math.max(...uppers)) / 10);
  return {
    description: `${heading}. ${readings.length === 0 ? locale.phrases['report.none']({}) : `${readings.join('; ')}.`}`,
    values: lines.map(({ row: { share }, label }, i): ChartRow => {
      const shown = share.status === 'shown';
      const answers = share.n === null ? '' : `n = ${writer.count(share.n)}`;
      return {
        label,
        status: share.status,
        share: shown ? share.share : null,
        lower: shown ? share.interval.lower : null,
        upper: shown ? share.interval.upper : null,
        n: share.n,
        answers,
        reading: readings[i] as string,
        figure: shown ? `${writer.share(share.share)} (${answers})` : '',
        reason: shown ? '' : listed(sayShare(share, words), answers),
      };
    }),
    field: 'share',
    x: {
      title: locale.phrases['themes.share']({}),
      scale: { domain: [0, highest] },
      axis: { aria: false, format: '.0%' },
    },
    zero: [],
  };
}

const listed = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(', ');

const shareText = (share: MentionShare, { writer }: Words): string =>
  share.status === 'shown' ? writer.share(share.share) : '';

/** A share in words: with interval and number of comments, or why there is none. */
function sayShare(share: MentionShare, { locale, writer }: Words): string {
  const { phrases } = locale;
  if (share.status === 'shown') {
    const { lower, upper, level } = share.interval;
    return `${writer.share(share.share)}, ${phrases['score.interval']({ level: writer.level(level) })} ${writer.share(lower)} … ${writer.share(upper)}, n = ${writer.count(share.n)}`;
  }
  if (share.of === null || share.reason === 'privacy') return phrases['withheld.privacy']({});
  return share.reason === 'no-responses'
    ? phrases['withheld.no-responses']({})
    : phrases['withheld.below-minimum']({ n: writer.counted(share.of) });
}
