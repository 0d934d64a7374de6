/**
 * The score of a window that moves along: the last days, or the last answers.
 *
 * Neighboring windows share most of their answers, so a rolling line is smooth even where nothing but chance is at work. It is
 * a picture, not a test: what comes out here is no series, and no statistic of a trend takes it.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { type Estimate, named, withheldEstimate } from '../estimate/estimate.ts';
import { type ReadingOptions, estimatorOf } from '../estimate/reading.ts';
import type { Response } from '../response.ts';
import { type Category, categorize } from '../scale/category.ts';
import { emptyTally, mergeTallies, subtractTally } from '../tally/tally.ts';
import { type Instant, compareInstants, epochOf, instantOf, isInstantEpoch } from '../time/instant.ts';
import { CALENDAR, firstMomentOf } from '../time/zone.ts';
import { tallyByPeriod } from './tally-by-period.ts';

/** Local days in a row. */
export type DaysWindow = {
  readonly kind: 'days';
  /** The last date in it, which names it: `2024-02-29`. */
  readonly date: string;
  /** The first instant in it. */
  readonly start: Instant;
  /** The first instant after it. */
  readonly end: Instant;
};

/** Answers in a row. */
export type AnswersWindow = {
  readonly kind: 'answers';
  /** The id of the last answer in it, which names it. */
  readonly id: string;
  /** The place of its first answer in the order of time, from 0. */
  readonly first: number;
  /** The place of its last answer. */
  readonly last: number;
  /** When the first answer in it was given. */
  readonly firstAt: Instant;
  /** When the last answer in it was given. */
  readonly lastAt: Instant;
};

/** The score of some days in a row. */
export type RollingDaysPoint = {
  readonly window: DaysWindow;
  /** The score with its interval, or why it is withheld. */
  readonly estimate: Estimate;
  /** True where the window is not over, or reaches back before collection began. */
  readonly partial: boolean;
  /** During how much of the window answers were collected so far, 0 to 1 of its real duration; there only for a partial one. */
  readonly elapsed?: number;
};

/** The score of some answers in a row. */
export type RollingAnswersPoint = {
  readonly window: AnswersWindow;
  /** The score with its interval; withheld until there are as many answers as the window holds. */
  readonly estimate: Estimate;
};

/** The score of the last days, date by date. */
export type RollingDays = {
  readonly kind: 'days';
  /** How many local dates a window holds. */
  readonly days: number;
  /** The IANA zone whose dates were used. */
  readonly zone: string;
  /** When collection began, where that was said. */
  readonly from?: Instant;
  /** One window for every date from the first answer to the last, in order. */
  readonly points: readonly RollingDaysPoint[];
};

/** The score of the last answers, answer by answer. */
export type RollingAnswers = {
  readonly kind: 'answers';
  /** How many answers a window holds. */
  readonly answers: number;
  /** One window for every answer, in the order of time. */
  readonly points: readonly RollingAnswersPoint[];
};

/** How windows of days are read. */
export type RollingDaysOptions = ReadingOptions & {
  /** The IANA zone whose dates are counted. */
  readonly zone: string;
  /** The present moment: a window that it has not passed is partial. */
  readonly now: Instant;
  /** How many local dates a window holds, 1 to 36 525. */
  readonly days: number;
  /** When collection began; windows that reach back before it are partial. @defaultValue the first moment of the first date */
  readonly from?: Instant;
};

/** How windows of answers are read. */
export type RollingAnswersOptions = Pick<ReadingOptions, 'level' | 'method'> & {
  /** How many answers a window holds; at least 1. A score is shown as soon as there are as many. */
  readonly answers: number;
};

/** The days of a hundred years. */
const MOST_DAYS = 36_525;

/**
 * The score of the last days, for every local date from the first answer to the last.
 *
 * A window holds the date and those before it. It takes as many dates of the calendar, so one with a day that the zone skipped is a day
 * shorter, and one with a change of the clock an hour shorter or longer. The first windows reach back before the first
 * answer; they are partial.
 *
 * There is no minimum for privacy here, and the option is refused: the windows of two neighboring dates differ by the answers of two
 * days, so who subtracts one from the other reads the answers of a few people. Publish `npsSeries` with its `privacyMinimum` instead.
 *
 * @param responses - Answers that were checked at the door, in any order.
 * @param options - How many days, the zone, the present moment, and when a score is shown.
 * @returns One point a date, also for dates without answers; no points when nobody answered. A window without answers is withheld.
 * @throws {NpsError} `input/invalid` when the answers are no array; `option/out-of-range` for a bad number of days, `level` or `minimum`; `zone/unknown`; `instant/invalid` for `now`
 * and `from`; `option/unknown` for an unknown method and for `privacyMinimum`; `period/out-of-range` for more than 100 000 dates, a window
 * that begins before the year 0001, or a date that ends after the year 9999.
 * @example
 * const at = (id: string, score: Score, day: string) => ({ id, subject: id, score, answeredAt: `2024-03-${day}T12:00:00.000Z`, tags: {} });
 * const answers = [at('a', 10, '01'), at('b', 3, '02'), at('c', 9, '04')];
 * const { points } = rollingDays(answers, { days: 2, zone: 'UTC', now: '2024-04-01T00:00:00.000Z', minimum: 1 });
 * points.map(({ window, estimate }) => [window.date.slice(8), estimate.n, estimate.nps]) // => [['01', 1, 100], ['02', 2, 0], ['03', 1, -100], ['04', 1, 100]]
 */
export function rollingDays(
  responses: readonly Response[],
  { zone, now, days, from, ...reading }: RollingDaysOptions,
): RollingDays {
  checkSize(days, 'days', MOST_DAYS);
  refuse(reading, 'privacyMinimum', 'Neighboring windows differ by few answers, which no minimum can protect.');
  const present = within(['now'], () => epochOf(now));
  const said = from === undefined ? null : within(['from'], () => epochOf(from));
  const estimate = estimatorOf(reading);
  const tallies = tallyByPeriod(responses, { unit: 'day', zone });
  const [first] = tallies;
  const began = said ?? (first === undefined ? present : epochOf(first.period.start));
  const firstMoment = firstMomentOf(zone, ['zone']);
  let oldest = 0;
  let inWindow = emptyTally;
  const points = tallies.map(({ period, tally }): RollingDaysPoint => {
    const start = firstMoment(CALENDAR.addDays(Date.parse(period.key), 1 - days));
    const end = epochOf(period.end);
    if (!isInstantEpoch(start)) fail('period/out-of-range', ['days'], 'A window begins in the years 0001 to 9999 UTC.');
    const startsAt = instantOf(start);
    inWindow = mergeTallies(inWindow, tally);
    for (let left = tallies[oldest]; left !== undefined && left.period.start < startsAt; left = tallies[++oldest])
      inWindow = subtractTally(inWindow, left.tally);
    const partial = start < began || present < end;
    const collected = Math.min(end, present) - Math.max(start, began);
    return {
      window: { kind: 'days', date: period.key, start: startsAt, end: period.end },
      estimate: estimate(inWindow),
      partial,
      ...(partial && { elapsed: Math.max(0, collected / (end - start)) }),
    };
  });
  return { kind: 'days', days, zone, ...(from !== undefined && { from }), points };
}

/**
 * The score of the last answers, for every answer in the order of time; of answers at the same instant the smaller id comes first.
 *
 * A window always holds as many answers, however long that took; in quiet weeks it is old. Until there are enough for a whole
 * window the score is withheld, `below-minimum`; that is all the minimum there is.
 *
 * There is no minimum for privacy here, and the option is refused: two neighboring windows differ by two answers. Publish `npsSeries`
 * with its `privacyMinimum` instead.
 *
 * @param responses - Answers that were checked at the door, in any order.
 * @param options - How many answers, confidence level and method.
 * @returns One point an answer.
 * @throws {NpsError} `option/out-of-range` for a bad number of answers or `level`; `option/unknown` for an unknown method, and for
 * `minimum` and `privacyMinimum`.
 * @example
 * const at = (id: string, score: Score, day: string) => ({ id, subject: id, score, answeredAt: `2024-03-${day}T12:00:00.000Z`, tags: {} });
 * const answers = [at('a', 10, '01'), at('b', 3, '02'), at('c', 9, '04')];
 * rollingAnswers(answers, { answers: 2 }).points.map(({ window, estimate }) => [window.id, estimate.nps]) // => [['a', null], ['b', 0], ['c', 0]]
 */
export function rollingAnswers(
  responses: readonly Response[],
  { answers, ...reading }: RollingAnswersOptions,
): RollingAnswers {
  checkSize(answers, 'answers', Infinity);
  refuse(reading, 'privacyMinimum', 'Neighboring windows differ by two answers, which no minimum can protect.');
  refuse(reading, 'minimum', 'A window is shown when it is full; its size is the minimum.');
  const estimate = estimatorOf({ ...reading, minimum: 1 });
  const ordered = [...responses].sort(byTime);
  const counts: Record<Category, number> = { detractor: 0, passive: 0, promoter: 0 };
  const points = ordered.map((response, last): RollingAnswersPoint => {
    const first = Math.max(0, last - answers + 1);
    counts[categorize(response.score)]++;
    if (first > 0) counts[categorize((ordered[first - 1] as Response).score)]--;
    const inWindow = { detractors: counts.detractor, passives: counts.passive, promoters: counts.promoter };
    const n = last - first + 1;
    return {
      window: {
        kind: 'answers',
        id: response.id,
        first,
        last,
        firstAt: (ordered[first] as Response).answeredAt,
        lastAt: response.answeredAt,
      },
      estimate: n < answers ? withheldEstimate('below-minimum', n, inWindow) : estimate(inWindow),
    };
  });
  return { kind: 'answers', answers, points };
}

const byTime = (a: Response, b: Response): number =>
  compareInstants(a.answeredAt, b.answeredAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function checkSize(size: number, name: string, most: number): void {
  if (!(Number.isInteger(size) && size >= 1 && size <= most))
    fail(
      'option/out-of-range',
      [name],
      `A window holds a whole number of at least 1${most < Infinity ? ` and at most ${most}` : ''}, got ${named(size)}.`,
    );
}

/** Refuses an option that callers may carry over from a series, rather than to pass over it. */
function refuse(options: object, name: string, why: string): void {
  if ((options as Readonly<Record<string, unknown>>)[name] !== undefined)
    fail('option/unknown', [name], `Rolling windows take no ${name}. ${why}`);
}
