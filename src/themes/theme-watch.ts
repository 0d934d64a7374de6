/**
 * Alarms about themes: several watches side by side that share one bound on false alarms.
 *
 * @module
 */
import { checkMinimum } from '../estimate/suppress.ts';
import { fail, within } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { type Caution, named } from '../estimate/estimate.ts';
import { csat } from '../estimate/siblings.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { periodsBetween, placeInPeriods } from '../time/period.ts';
import { readBaseline } from '../trend/baseline.ts';
import { type Alarm, watchScores } from '../trend/watch-answers.ts';
import { type AnswerMark, isThreshold, watchDetractors } from '../trend/watch.ts';

/** How themes are watched. */
export type ThemeWatchOptions = {
  /** When the watch begins: comments from then on are watched, those before say what is usual. Keep it from call to call. */
  readonly from: Instant;
  /**
   * How many comments pass on average, at least, until any theme raises a false alarm: comments a year times the years that one
   * false alarm may take. At least 2; no default, since a false alarm costs everybody something else.
   */
  readonly commentsPerFalseAlarm: number;
  /**
   * The smallest rise that matters, as a share of comments.
   *
   * @defaultValue as much again as is usual, but at least 0.03 and at most 0.1
   */
  readonly rise?: number;
};

/** The bound that the watched themes share. */
export type ThemeWatch = {
  readonly from: Instant;
  /** How many comments pass on average, at least, until any theme raises a false alarm. */
  readonly commentsPerFalseAlarm: number;
  /** How many themes share the bound; each of them may raise a false alarm so many times as rarely. */
  readonly themes: number;
  /** The chance, at least, that no theme is usually mentioned more often than its watch takes for usual. */
  readonly baselineLevel: number;
};

/** Where a comment stands. */
export type CommentMark = { readonly comment: string; readonly answeredAt: Instant };

/** An alarm: a theme is mentioned more often than usual, or this is one of the rare false alarms. */
export type ThemeAlarm = {
  /** The comment that raised it. */
  readonly at: CommentMark;
  /** How many comments were watched since the watch began or since the alarm before, and how many of them mention the theme. */
  readonly comments: number;
  readonly mentions: number;
  /** Since when, most likely, the share has been up: an estimate, and a rough one; its share is too high on average. */
  readonly start: CommentMark & { readonly comments: number; readonly mentions: number; readonly share: number };
};

/** The watch over one theme, or why there is none. */
export type WatchedTheme =
  | {
      readonly status: 'shown';
      /** How many comments say what is usual, and how many of them mention the theme. */
      readonly baseline: { readonly comments: number; readonly mentions: number };
      /** The share that is no reason for an alarm, and the one for which the watch is quickest. */
      readonly q0: number;
      readonly q1: number;
      /** The bound of this theme alone: the shared one times the number of themes. */
      readonly commentsPerFalseAlarm: number;
      /** How many comments were watched, and how many of them mention the theme. */
      readonly watched: { readonly comments: number; readonly mentions: number };
      /** In the order of time; mostly none. After each the watch starts over. */
      readonly alarms: readonly ThemeAlarm[];
      /** `small-baseline` below 300 comments; `uneven-days` where days differ by more than chance, so that `q0` was raised. */
      readonly cautions: readonly Caution[];
    }
  | {
      readonly status: 'withheld';
      /**
       * `below-minimum`: fewer comments than `minimum` say what is usual. `no-room`: what is usual and the rise leave less than 1.
       * `privacy`: an alarm tells of single comments, so under a `privacyMinimum` there is no watch.
       */
      readonly reason: 'below-minimum' | 'no-room' | 'privacy';
    };

/** Comments to be watched, in the order of time. */
export type WatchedComments = {
  readonly comments: readonly CommentMark[];
  /** How many themes there are, and which of them each comment mentions, by their place. */
  readonly themes: number;
  readonly themesOf: readonly (readonly number[])[];
};

/** How surely no theme of the baseline is usually above its limit. */
const BASELINE_LEVEL = 0.8;

/**
 * Watches the share of several themes.
 *
 * Each theme has a watch of its own, as `watchDetractors` makes it, whose bound is the shared one times the number of themes; the
 * mean of their statistics is then one watch with the shared bound. What is usual for a theme is the upper limit of its share
 * before the watch, at a level so high that with a chance of 0.8 all limits hold; where days differ by more than chance, it is raised.
 *
 * @param comments - All comments up to now, in the order of time.
 * @param options - When the watch begins, the bound and the rise.
 * @param rule - The zone of the days, and how few comments are too few.
 * @returns The shared bound, and one watch for each theme.
 * @throws {NpsError} `instant/invalid` for `from`; `option/out-of-range` for a bad bound or rise.
 * @see Shin, Ramdas & Rinaldo (2024), E-detectors: A Nonparametric Framework for Sequential Change Detection, The New England
 * Journal of Statistics in Data Science 2(2).
 * @internal
 */
export function watchThemes(
  { comments, themes, themesOf }: WatchedComments,
  options: ThemeWatchOptions,
  {
    zone,
    minimum,
    privacyMinimum,
  }: { readonly zone: string; readonly minimum: number; readonly privacyMinimum?: number },
): { readonly watch: ThemeWatch; readonly rows: readonly WatchedTheme[] } {
  checkForm(options, 'record');
  const { from, commentsPerFalseAlarm, rise } = options;
  checkMinimum(minimum, 'minimum');
  within(['from'], () => epochOf(from));
  if (!isThreshold(commentsPerFalseAlarm))
    fail(
      'option/out-of-range',
      ['commentsPerFalseAlarm'],
      `The comments for one false alarm are a finite number of at least 2, got ${named(commentsPerFalseAlarm)}.`,
    );
  if (rise !== undefined && !(typeof rise === 'number' && rise > 0 && rise < 1))
    fail('option/out-of-range', ['rise'], `A rise is a share above 0 and below 1, got ${named(rise)}.`);
  const split = comments.findIndex(({ answeredAt }) => answeredAt >= from);
  const before = split < 0 ? comments.length : split;
  const watched = comments.slice(before);
  const level = 1 - (1 - BASELINE_LEVEL) / Math.max(1, themes);
  const days = daysOf(comments.slice(0, before), { themes, themesOf, zone });
  const bound = commentsPerFalseAlarm * Math.max(1, themes);

  const mentioning = Array.from({ length: themes }, (): number[] => []);
  for (let i = before; i < comments.length; i++)
    for (const place of themesOf[i] as readonly number[]) (mentioning[place] as number[]).push(i - before);

  const rows = mentioning.map((places, theme): WatchedTheme => {
    if (privacyMinimum !== undefined) return { status: 'withheld', reason: 'privacy' };
    if (before < minimum) return { status: 'withheld', reason: 'below-minimum' };
    const daily = days.map(({ mentions, n }) => countsOf(mentions[theme] as number, n));
    const reading = readBaseline(daily);
    const mentions = daily.reduce((sum, { detractors }) => sum + detractors, 0);
    const q0 = upperLimit(mentions, before, level) + reading.added;
    const q1 = q0 + (rise ?? Math.min(0.1, Math.max(0.03, q0)));
    if (!(q1 < 1 && q1 > q0)) return { status: 'withheld', reason: 'no-room' };
    const { alarms } = watchScores(
      watchDetractors({ baselineShare: q0, rise: q1 - q0, answersPerFalseAlarm: bound }),
      scoresOf(places, watched.length),
    );
    return {
      status: 'shown',
      baseline: { comments: before, mentions },
      q0,
      q1,
      commentsPerFalseAlarm: bound,
      watched: { comments: watched.length, mentions: places.length },
      alarms: alarms.map((alarm) => themeAlarm(alarm, watched)),
      cautions: reading.cautions,
    };
  });
  return { watch: { from, commentsPerFalseAlarm, themes, baselineLevel: BASELINE_LEVEL }, rows };
}

/** A comment that mentions the theme stands where a detractor would. */
const countsOf = (mentions: number, n: number): CategoryCounts => ({
  detractors: mentions,
  passives: 0,
  promoters: n - mentions,
});

/** The same as scores: 0 for a comment that mentions the theme, 10 for another. */
function scoresOf(mentioning: readonly number[], n: number): Uint8Array {
  const scores = new Uint8Array(n).fill(10);
  for (const place of mentioning) scores[place] = 0;
  return scores;
}

/** Wilson's one-sided upper limit of a share. */
const upperLimit = (n: number, of: number, level: number): number =>
  // One-sided at a level is two-sided at twice that less 1.
  (csat([of - n, n], { topBoxes: 1, level: 2 * level - 1 }).interval as { readonly upper: number }).upper / 100;

/** How many comments there were on each day that has any, and how many of them mention each theme. */
function daysOf(
  comments: readonly CommentMark[],
  { themes, themesOf, zone }: { themes: number; themesOf: readonly (readonly number[])[]; zone: string },
): readonly { readonly n: number; readonly mentions: readonly number[] }[] {
  const [first] = comments;
  const last = comments.at(-1);
  if (first === undefined || last === undefined) return [];
  const days = periodsBetween(first.answeredAt, last.answeredAt, { unit: 'day', zone });
  const places = placeInPeriods(
    comments.map(({ answeredAt }) => answeredAt),
    days,
  );
  const found = new Map<number, { n: number; mentions: number[] }>();
  for (const [i, place] of places.entries()) {
    let day = found.get(place);
    if (day === undefined) found.set(place, (day = { n: 0, mentions: new Array<number>(themes).fill(0) }));
    day.n++;
    for (const theme of themesOf[i] as readonly number[]) day.mentions[theme] = (day.mentions[theme] as number) + 1;
  }
  return [...found.values()];
}

function themeAlarm({ at, answers, detractors, start }: Alarm, watched: readonly CommentMark[]): ThemeAlarm {
  const markOf = ({ number }: AnswerMark): CommentMark => watched[number - 1] as CommentMark;
  return {
    at: markOf(at),
    comments: answers,
    mentions: detractors,
    start: { ...markOf(start.first), comments: start.answers, mentions: start.detractors, share: start.share },
  };
}
