/**
 * Themes in plain sentences of a language: what weighs on the score, what has no theme, alarms, and what is new.
 *
 * The texts hold labels and words from the data as they came: escape them for where they go.
 *
 * @module
 */
import { CAUTIONS } from '../estimate/estimate.ts';
import { type Locale, type Writer, writerOf } from '../locale/locale.ts';
import { OTHER_REASONS } from '../themes/comment.ts';
import type { EmergingTheme, EmergingThemes } from '../themes/emerging.ts';
import type { ThemeTrend } from '../themes/theme-trend.ts';
import type { ThemeChange } from '../themes/theme-change.ts';
import type { ThemeAlarm } from '../themes/theme-watch.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { periodOf } from '../time/period.ts';
import type { SentenceOptions } from './sentences.ts';
import type { ReportTheme, ReportThemes } from './themes.ts';

/**
 * What a theme is called in a language.
 *
 * @param theme - A theme of a report.
 * @param options - The language.
 * @returns Its name in that language, and the one that it has everywhere where there is none.
 * @example
 * const price = { theme: 'price', label: 'Price', labels: { fi: 'Hinta' }, quotes: [], cautions: [] };
 * themeName(price, { locale: fi }) // => 'Hinta'
 * themeName(price, { locale: en }) // => 'Price'
 */
export const themeName = (
  { label, labels }: Pick<ReportTheme, 'label' | 'labels'>,
  { locale }: SentenceOptions,
): string => (Object.hasOwn(labels, locale.tag) ? (labels[locale.tag] as string) : label);

/**
 * Says how many comments there are, which theme weighs most on the score, what the scores were corrected for, how many comments
 * have no theme and why, and that a person has to read them.
 *
 * @param themes - The themes of a part of a report.
 * @param options - The language.
 * @returns Sentences in reading order.
 * @example
 * const { parts } = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z', themes: { themes: [], assignments: [] } });
 * parts[0]?.themes && themeSentences(parts[0].themes, { locale: en })[0] // => 'Of 0 answers, 0 came with a comment that says something. Shares are of these; a comment may have several themes.'
 */
export function themeSentences({ themes, table }: ReportThemes, { locale }: SentenceOptions): string[] {
  const { phrases } = locale;
  const write = writerOf(locale);
  const { all, read, unassigned } = table.answers;
  const [first] = table.rows;
  const isHeavy = first?.contrast.direction === 'lower' && first.impact !== null && first.impact < 0;
  return [
    ...(all.n === null || read.n === null
      ? []
      : [phrases['themes.read']({ read: write.counted(read.n), n: write.counted(all.n) })]),
    ...(first === undefined || !isHeavy || first.share.n === null
      ? []
      : [
          phrases['themes.pulls']({
            theme: nameOf(first.theme, themes, { locale }),
            points: write.points(-first.impact),
            n: write.counted(first.share.n),
          }),
        ]),
    ...(table.comparisons === 0
      ? []
      : [
          phrases['themes.corrected']({
            comparisons: write.counted(table.comparisons),
            correction: phrases[`correction.${table.correction}`]({}),
          }),
        ]),
    ...reasonsSentence(table.reasons, locale, write),
    ...(unassigned.n === null || unassigned.n === 0
      ? []
      : [phrases['themes.unassigned']({ n: write.counted(unassigned.n) })]),
    ...(read.n === 0 ? [] : [phrases['themes.person']({})]),
  ];
}

function reasonsSentence(reasons: ReportThemes['table']['reasons'], { phrases }: Locale, write: Writer): string[] {
  if (reasons === null) return [];
  const told = OTHER_REASONS.filter((reason) => reasons[reason] > 0);
  const n = told.reduce((sum, reason) => sum + reasons[reason], 0);
  return n === 0
    ? []
    : [
        phrases['themes.reasons']({
          n: write.counted(n),
          reasons: told
            .map((reason) => phrases[`themes.reason.${reason}`]({ n: write.counted(reasons[reason]) }))
            .join('; '),
        }),
      ];
}

/**
 * Says how the share of a theme changed between the last two periods that are over.
 *
 * @param change - The change of a theme.
 * @param options - The language.
 * @returns A few words; a dash where there is nothing to compare.
 * @example
 * themeChangeText({ status: 'withheld', difference: null, adjustedP: null, direction: 'unclear', reason: 'first' }, { locale: en }) // => '–'
 */
export function themeChangeText(change: ThemeChange, { locale }: SentenceOptions): string {
  if (change.status === 'withheld') return '–';
  const { phrases } = locale;
  if (change.direction === 'unclear') return phrases['themes.unclear']({});
  const write = writerOf(locale);
  return phrases[`themes.${change.direction}`]({
    before: write.share(change.before),
    after: write.share(change.after),
  });
}

/**
 * Says what the shares of the detractors' comments are, and where a theme came up more often than usual.
 *
 * @param themes - The themes of a part of a report.
 * @param options - The language.
 * @returns Sentences: what the shares are of, and where a theme was watched, alarms in the order of time, how rare false ones are,
 * and what to keep in mind with them.
 * @example
 * const { parts } = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z', themes: { themes: [], assignments: [] } });
 * parts[0]?.themes && detractorThemeSentences(parts[0].themes, { locale: en }).length // => 1
 */
export function detractorThemeSentences({ themes, detractors }: ReportThemes, { locale }: SentenceOptions): string[] {
  const { phrases } = locale;
  const write = writerOf(locale);
  const { watch, zone } = detractors;
  const day = dayIn(zone);
  const alarms = alarmsOf(detractors);
  return [
    phrases['themes.detractors.about']({}),
    ...alarms.map(({ theme, alarm: { at, start } }) =>
      phrases['themes.alarm']({
        theme: phrases['plan.value.text']({ value: nameOf(theme, themes, { locale }) }),
        since: day(start.answeredAt),
        mentions: write.counted(start.mentions),
        comments: write.counted(start.comments),
        share: write.share(start.share),
        date: day(at.answeredAt),
      }),
    ),
    ...(watch === null || detractors.rows.every((row) => row.watch?.status !== 'shown')
      ? []
      : [
          ...(alarms.length === 0 ? [phrases['themes.quiet']({ from: day(watch.from) })] : []),
          phrases['themes.watch']({ comments: write.counted(watch.commentsPerFalseAlarm) }),
          ...watchCautions({ themes, detractors }, { locale }),
        ]),
  ];
}

/** What to keep in mind with the watches, with the themes that it is about where it is not about all. */
function watchCautions(
  { themes, detractors: { rows } }: Pick<ReportThemes, 'themes' | 'detractors'>,
  { locale }: SentenceOptions,
): string[] {
  const shown = rows.flatMap(({ theme, watch }) =>
    watch?.status === 'shown' ? [{ theme, cautions: watch.cautions }] : [],
  );
  return CAUTIONS.flatMap((caution) => {
    const own = shown.filter(({ cautions }) => cautions.includes(caution));
    const told = locale.phrases[`caution.${caution}`]({});
    if (own.length === 0) return [];
    return own.length === shown.length
      ? [told]
      : [`${own.map(({ theme }) => nameOf(theme, themes, { locale })).join(', ')}: ${told}`];
  });
}

const alarmsOf = ({ rows }: ThemeTrend): { readonly theme: string; readonly alarm: ThemeAlarm }[] =>
  rows
    .flatMap(({ theme, watch }) => (watch?.status === 'shown' ? watch.alarms.map((alarm) => ({ theme, alarm })) : []))
    .sort((a, b) => epochOf(a.alarm.at.answeredAt) - epochOf(b.alarm.at.answeredAt));

/**
 * Says what people write about now, did not before, and no theme explains.
 *
 * @param emerging - The result of `emergingThemes`.
 * @param options - The language.
 * @returns One sentence for each new theme; one that says so where there is none.
 * @example
 * const emerging = emergingThemes([], [], { languages: [english], from: '2026-02-01T00:00:00.000Z', now: '2026-03-01T00:00:00.000Z' });
 * emergingSentences(emerging, { locale: en }) // => ['Too few people wrote to say what is new.']
 */
export function emergingSentences({ status, themes }: EmergingThemes, { locale }: SentenceOptions): string[] {
  const { phrases } = locale;
  if (status === 'withheld') return [phrases['emerging.too-few']({})];
  if (themes.length === 0) return [phrases['emerging.none']({})];
  return themes.map((theme) => emergingSentence(theme, locale));
}

function emergingSentence(theme: EmergingTheme, locale: Locale): string {
  const { phrases } = locale;
  const write = writerOf(locale);
  const words = theme.words.map(({ text }) => text).join(', ');
  if (theme.status === 'withheld') return phrases['emerging.withheld']({ n: write.counted(theme.n), words });
  const { label, share, before, comments } = theme;
  return phrases['emerging.theme']({
    theme: phrases['plan.value.text']({ value: label }),
    n: write.counted(comments.length),
    share: share.share === null ? '–' : write.share(share.share),
    before: before.share === null ? '–' : write.share(before.share),
    words,
  });
}

/** The day of an instant, by its key, which reads the same in every language. */
export const dayIn =
  (zone: string): ((instant: Instant) => string) =>
  (instant) =>
    periodOf(instant, { unit: 'day', zone }).key;

const nameOf = (theme: string, themes: readonly ReportTheme[], options: SentenceOptions): string => {
  const found = themes.find((one) => one.theme === theme);
  return found === undefined ? theme : themeName(found, options);
};
