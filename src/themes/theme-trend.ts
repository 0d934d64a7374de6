/**
 * Themes over time: how many comments of each period mention a theme, what changed, and an alarm where it became usual to.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { type Caution, DEFAULT_MINIMUM, checkLevel, named } from '../estimate/estimate.ts';
import { checkMinimum } from '../estimate/suppress.ts';
import { type Correction, checkCorrection } from '../numeric/adjust.ts';
import type { Response } from '../response.ts';
import { CATEGORIES, type Category, categorize } from '../scale/category.ts';
import { answerCautions } from '../segments/measures.ts';
import type { Instant } from '../time/instant.ts';
import { type CalendarOptions, type Period, type PeriodUnit } from '../time/period.ts';
import { npsSeries } from '../trend/series.ts';
import { type FollowedTheme, type Mentions, mentionsOf } from './mentions.ts';
import { countByPeriod, hiddenCells } from './period-mentions.ts';
import { hiddenShare, themeShare } from './share.ts';
import { type ThemeChange, type ThemePoint, themeChanges } from './theme-change.ts';
import { type SmoothedTheme, smoothedTheme } from './theme-smooth.ts';
import { type ThemeWatch, type ThemeWatchOptions, type WatchedTheme, watchThemes } from './theme-watch.ts';
import type { ThemeAssignment, ThemeId } from './theme.ts';

/** A period of a trend of themes. */
export type ThemePeriod = {
  readonly period: Period;
  /** True while the period is not over, and where answers were collected only after it had begun; it is not compared. */
  readonly partial: boolean;
  /** How many comments say something; `null` where that may not be told. Shares are of these. */
  readonly comments: number | null;
  /** How many of them have no theme; `null` where that may not be told. */
  readonly other: number | null;
  /** How many answers have no comment, one that says nothing, or one that was not assigned; `null` where it may not be told. */
  readonly unread: number | null;
};

/** One theme over time. */
export type ThemeTrendRow = {
  readonly theme: ThemeId;
  readonly label: string;
  /** Every period in its place. */
  readonly points: readonly ThemePoint[];
  /** The last two periods that are over. */
  readonly change: ThemeChange;
  readonly smoothed: SmoothedTheme;
  /** `null` unless a watch was asked for. */
  readonly watch: WatchedTheme | null;
};

/** Themes over time. */
export type ThemeTrend = {
  readonly unit: PeriodUnit;
  readonly zone: string;
  /** Whose comments these are; `null` for everybody's. */
  readonly category: Category | null;
  readonly periods: readonly ThemePeriod[];
  /** The themes in the order that was given, else by id. */
  readonly rows: readonly ThemeTrendRow[];
  /** How many changes were compared; p-values are corrected for so many. */
  readonly comparisons: number;
  readonly correction: Correction;
  readonly level: number;
  /** How many comments a period needs for its shares to be shown. */
  readonly minimum: number;
  readonly privacyMinimum: number | null;
  /** The bound that the watched themes share; `null` unless a watch was asked for. */
  readonly watch: ThemeWatch | null;
  /** `repeated-subjects`, `unweighted`, `several-measures`. */
  readonly cautions: readonly Caution[];
};

/** How themes are followed over time. */
export type ThemeTrendOptions = CalendarOptions & {
  /** The IANA zone in which days, weeks and months are counted. */
  readonly zone: string;
  /** The present moment: a period that it has not passed is partial. */
  readonly now: Instant;
  /** The unit of the periods. @defaultValue `'month'` */
  readonly unit?: PeriodUnit;
  /** When collection began: a period that starts before is partial. @defaultValue the series starts with the first answer */
  readonly from?: Instant;
  /** Follows the comments of one category only, such as `'detractor'`. @defaultValue everybody's */
  readonly category?: Category;
  /** The themes to follow, such as `finding.themes`. @defaultValue those that occur, named by their ids */
  readonly themes?: readonly FollowedTheme[];
  /** Confidence level of all intervals, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How many comments a period needs for its shares to be shown; at least 1. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
  /**
   * From how many comments on a number may be seen. Of fewer, and of others that would give them away, nothing is told; also not
   * where the sum over all periods is known. There is no watch then. @defaultValue nothing is hidden
   */
  readonly privacyMinimum?: number;
  /** How p-values are corrected for the number of themes. @defaultValue `'holm'` */
  readonly correction?: Correction;
  /** Asks for alarms where a theme is mentioned more often than before. @defaultValue no watch */
  readonly watch?: ThemeWatchOptions;
};

/**
 * Themes over time: share of each period's comments with interval, the last change, a smoothed line, and alarms.
 *
 * Shares are of comments that say something; answers without one are counted beside them. With `category` only the comments of
 * that category count, above and below the line: how many of the detractors' comments mention the price. A rise of that share is
 * not a rise of detractors.
 *
 * The change is that of the last two periods that are over, corrected over themes; do not read it again after each period as if it
 * were the first look. For that take `watch`: however often one looks, the mean number of comments until any theme raises a false
 * alarm is at least `commentsPerFalseAlarm`, as long as none is mentioned more often than what its watch takes for usual. That is
 * an upper limit found from the comments before; all limits hold together in at least four of five baselines. The bound is shared
 * by as many themes as there are, so name them in `themes` where new ids may come up. Comments after `now` are not watched.
 *
 * @param responses - Answers that were checked at the door, in any order.
 * @param assignments - What became of their comments; those of others are passed over.
 * @param options - Zone, present moment, unit and calendar, whose comments, which themes, minima, correction and watch.
 * @returns The trend, plain JSON; no periods when nobody answered.
 * @throws {NpsError} `themes/invalid` for what is no assignment; `instant/invalid` for `now`, `from` and the start of the watch;
 * `zone/unknown`; `option/out-of-range`, `option/unknown` for bad options; `period/out-of-range` for too many periods;
 * `input/invalid` when the answers are no list, `response/not-an-object` for what is no answer.
 * @example
 * const answer = (id: string, day: string, score: Score): Response => ({
 *   id, subject: id, score, answeredAt: instantOf(`${day}T10:00:00Z`), comment: '…', tags: {},
 * });
 * const late = (comment: string): ThemeAssignment => ({
 *   comment, themes: [{ theme: 'late', confidence: 1, because: ['late'] }], other: null,
 * });
 * const { rows } = themeTrend(
 *   [answer('a', '2026-01-05', 3), answer('b', '2026-01-09', 9), answer('c', '2026-02-02', 2)],
 *   [late('a'), { comment: 'b', themes: [], other: 'no-theme' }, late('c')],
 *   { zone: 'Europe/Helsinki', now: '2026-03-03T08:00:00.000Z', minimum: 1 },
 * );
 * rows[0]?.points.map(({ share, n, of }) => [share, n, of]) // => [[0.5, 1, 2], [1, 1, 1]]
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American
 * Statistical Association 22(158).
 */
export function themeTrend(
  responses: readonly Response[],
  assignments: readonly ThemeAssignment[],
  options: ThemeTrendOptions,
): ThemeTrend {
  checkForm(options, 'record');
  const { zone, now, category, level = 0.95, minimum = DEFAULT_MINIMUM, privacyMinimum, correction = 'holm' } = options;
  checkLevel(level);
  checkMinimum(minimum, 'minimum');
  checkCorrection(correction);
  if (privacyMinimum !== undefined) checkMinimum(privacyMinimum, 'privacyMinimum');
  if (category !== undefined && !CATEGORIES.includes(category))
    fail('option/unknown', ['category'], `A category is one of ${CATEGORIES.join(', ')}, got ${named(category)}.`);
  const mentions = mentionsOf(responses, assignments, options.themes);
  const { unit, points } = npsSeries(responses, { ...options, method: 'wald' });
  const periods = points.map(({ period, partial }) => ({ period, partial }));
  const isCounted = responses.map(({ score }) => category === undefined || categorize(score) === category);
  const counts = countByPeriod(responses, mentions, { isCounted, periods });
  const hidden = hiddenCells(counts, privacyMinimum);

  const rule = { level, minimum };
  const lines = mentions.themes.map((_, theme): ThemePoint[] =>
    periods.map(({ period, partial }, place) => {
      const of = counts.comments[place] as number;
      const n = (counts.mentions[theme] as readonly number[])[place] as number;
      const isHidden = hidden.cells[theme]?.[place] as boolean;
      return {
        period,
        partial,
        ...(isHidden ? hiddenShare(hidden.periods[place] === true ? null : of) : themeShare({ n, of }, rule)),
      };
    }),
  );
  const { comparisons, changes } = themeChanges(lines, { level, correction });
  const watched =
    options.watch === undefined
      ? null
      : watchedThemes(responses, { mentions, isCounted, now }, options.watch, {
          zone,
          minimum,
          ...(privacyMinimum !== undefined && { privacyMinimum }),
        });
  return {
    unit,
    zone,
    category: category ?? null,
    periods: periods.map(({ period, partial }, place) => ({
      period,
      partial,
      comments: hidden.periods[place] === true ? null : (counts.comments[place] as number),
      other: hidden.others[place] === true ? null : (counts.others[place] as number),
      unread: hidden.unread[place] === true ? null : (counts.unread[place] as number),
    })),
    rows: mentions.themes.map(({ id, label }, theme) => ({
      theme: id,
      label,
      points: lines[theme] as readonly ThemePoint[],
      change: changes[theme] as ThemeChange,
      smoothed: smoothedTheme(lines[theme] as readonly ThemePoint[], { unit, zone, ...rule }),
      watch: watched?.rows[theme] ?? null,
    })),
    comparisons,
    correction,
    level,
    minimum,
    privacyMinimum: privacyMinimum ?? null,
    watch: watched?.watch ?? null,
    cautions: [
      ...answerCautions(responses),
      ...(new Set(responses.map(({ measure }) => measure ?? null)).size > 1 ? (['several-measures'] as const) : []),
    ],
  };
}

/** The comments up to now, in the order of time and of ids, and their watches. */
function watchedThemes(
  responses: readonly Response[],
  { mentions, isCounted, now }: { mentions: Mentions; isCounted: readonly boolean[]; now: Instant },
  options: ThemeWatchOptions,
  rule: { readonly zone: string; readonly minimum: number; readonly privacyMinimum?: number },
): ReturnType<typeof watchThemes> {
  const order = responses
    .flatMap(({ id, answeredAt }, i) =>
      isCounted[i] === true && mentions.states[i] === 'read' && answeredAt <= now
        ? [{ comment: id, answeredAt, themes: mentions.themesOf[i] as readonly number[] }]
        : [],
    )
    .sort((a, b) =>
      a.answeredAt < b.answeredAt ? -1 : a.answeredAt > b.answeredAt ? 1 : a.comment < b.comment ? -1 : 1,
    );
  return within(['watch'], () =>
    watchThemes(
      {
        comments: order.map(({ comment, answeredAt }) => ({ comment, answeredAt })),
        themes: mentions.themes.length,
        themesOf: order.map(({ themes }) => themes),
      },
      options,
      rule,
    ),
  );
}
