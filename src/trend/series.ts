/**
 * The score over time: one estimate a period, every period in its place.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { type ReadingOptions, estimatorOf } from '../estimate/reading.ts';
import {
  type SuppressibleEstimate,
  checkMinimum,
  suppressedEstimate,
  suppressedIndices,
} from '../estimate/suppress.ts';
import type { Response } from '../response.ts';
import { emptyTally, sizeOf } from '../tally/tally.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import {
  type CalendarOptions,
  type Period,
  type PeriodOptions,
  type PeriodUnit,
  periodOf,
  periodsBetween,
} from '../time/period.ts';
import { type PeriodCounts, byStart, checkFollows, tallyByPeriod } from './tally-by-period.ts';

/** One period of a series. */
export type SeriesPoint = {
  readonly period: Period;
  /** The score with its interval, or why it is withheld. */
  readonly estimate: SuppressibleEstimate;
  /**
   * True while the period is not over, and where answers were collected only after it had begun: its answers are no fair
   * sample of it, and it is left out of comparisons.
   */
  readonly partial: boolean;
  /** During how much of the period answers were collected so far, 0 to 1 of its real duration; there only for a partial one. */
  readonly elapsed?: number;
};

/** Scores over time. */
export type Series = {
  readonly unit: PeriodUnit;
  /** The IANA zone whose calendar was used. */
  readonly zone: string;
  /** When collection began, where that was said: a period that starts before is partial. */
  readonly from?: Instant;
  /** Every period from the first answer to the last, in order; empty ones are withheld. */
  readonly points: readonly SeriesPoint[];
};

/** How a series is made. */
export type SeriesOptions = ReadingOptions &
  CalendarOptions & {
    /** The IANA zone in which days, weeks and months are counted. */
    readonly zone: string;
    /** The present moment: a period that it has not passed is partial. */
    readonly now: Instant;
    /** The unit of the periods. @defaultValue `'month'` */
    readonly unit?: PeriodUnit;
    /**
     * When collection began. The series starts there, and the first period is partial unless collection began with it.
     *
     * @defaultValue the series starts with the period of the first answer, which is not partial for that
     */
    readonly from?: Instant;
    /**
     * From how many answers on a period may be seen at all. Periods with fewer, and others that would give them away, come
     * back without any figure. @defaultValue nothing is hidden
     */
    readonly privacyMinimum?: number;
  };

/**
 * Scores over time, each with its interval.
 *
 * No period is left out: one with too few answers comes withheld, with its n, or without it where that may not be told.
 * Relationship and touchpoint answers are different measurements: pass one kind at a time.
 *
 * @param responses - Answers that were checked at the door, in any order.
 * @param options - The zone, the present moment, the unit and what it needs, and when a score is shown.
 * @returns The series; no points when nobody answered.
 * @throws {NpsError} `input/invalid` when the answers are no array; `zone/unknown`, `instant/invalid` for `now` and `from`,
 * `option/out-of-range` for a bad `level` or minimum, `option/unknown` for an unknown unit or method; both also for options that the unit lacks or does not take;
 * `period/out-of-range` when the answers span more periods than can be read.
 * @example
 * npsSeries([], { zone: 'Europe/Helsinki', now: '2024-03-01T00:00:00.000Z' }).points // => []
 */
export function npsSeries(responses: readonly Response[], options: SeriesOptions): Series {
  return readPeriods(options, (calendar) => tallyByPeriod(responses, calendar));
}

/**
 * Scores over time from periods that were counted elsewhere, such as in a database.
 *
 * Gives exactly what `npsSeries` gives for the same answers. Periods may come in any order; those that are missing between
 * the first and the last had no answers, and are filled in.
 *
 * @param tallies - Periods, made by `periodOf` or `periodsBetween`, with their counts; each period once.
 * @param options - As for `npsSeries`; unit, zone and what the unit needs are those of the periods.
 * @returns The series; no points when there are no periods.
 * @throws {NpsError} `series/invalid` with the position for a period that does not belong to the calendar of the options,
 * `trend/overlapping-windows` for one that overlaps another or is there twice, `counts/invalid` for bad counts; the other
 * codes of `npsSeries`.
 * @example
 * const calendar = { unit: 'quarter', zone: 'Europe/Helsinki' } as const;
 * const counted = [
 *   { period: periodOf('2024-08-01T00:00:00.000Z', calendar), tally: { detractors: 10, passives: 20, promoters: 20 } },
 *   { period: periodOf('2024-02-01T00:00:00.000Z', calendar), tally: { detractors: 10, passives: 10, promoters: 20 } },
 * ];
 * const { points } = seriesOf(counted, { ...calendar, now: '2024-10-15T00:00:00.000Z' });
 * points.map(({ period, estimate }) => [period.key, estimate.nps]) // => [['2024-Q1', 25], ['2024-Q2', null], ['2024-Q3', 20]]
 */
export function seriesOf(tallies: readonly PeriodCounts[], options: SeriesOptions): Series {
  return readPeriods(options, (calendar) => filledIn(tallies, calendar));
}

/** Checks the options, counts, and reads the counts of each period. */
function readPeriods(options: SeriesOptions, count: (calendar: PeriodOptions) => readonly PeriodCounts[]): Series {
  const { zone, now, from, unit = 'month', privacyMinimum } = options;
  const present = within(['now'], () => epochOf(now));
  const began = from === undefined ? -Infinity : within(['from'], () => epochOf(from));
  const estimate = estimatorOf(options);
  const calendar = { ...needsOf(options), unit, zone };
  const tallies = fromTheBeginning(count(calendar), from, calendar);
  const hidden = hiddenPlaces(tallies, privacyMinimum);
  const points = tallies.map(({ period, tally }, i): SeriesPoint => {
    const start = epochOf(period.start);
    const end = epochOf(period.end);
    const partial = present < end || start < began;
    const point = { period, estimate: hidden.has(i) ? suppressedEstimate() : estimate(tally), partial };
    const collected = Math.min(end, present) - Math.max(start, began);
    return partial ? { ...point, elapsed: Math.max(0, collected / (end - start)) } : point;
  });
  return { unit, zone, ...(from !== undefined && { from }), points };
}

/** Which periods may not be seen; none where no minimum was given, also of those whose weights add up to less than one answer. */
function hiddenPlaces(tallies: readonly PeriodCounts[], minimum: number | undefined): ReadonlySet<number> {
  if (minimum === undefined) return new Set();
  checkMinimum(minimum, 'privacyMinimum');
  const sizes = tallies.map(({ tally }) => sizeOf(tally));
  return new Set(suppressedIndices(sizes, minimum, true));
}

/** What the unit needs, of the options that were given. */
const needsOf = ({ weekStartsOn, fiscalStart, fiscalYearNamed }: CalendarOptions): CalendarOptions => ({
  ...(weekStartsOn !== undefined && { weekStartsOn }),
  ...(fiscalStart !== undefined && { fiscalStart }),
  ...(fiscalYearNamed !== undefined && { fiscalYearNamed }),
});

/** The periods since collection began, which had no answers before the first that has. */
function fromTheBeginning(
  tallies: readonly PeriodCounts[],
  from: Instant | undefined,
  calendar: PeriodOptions,
): readonly PeriodCounts[] {
  const first = tallies[0]?.period.start;
  if (from === undefined || first === undefined || first <= from) return tallies;
  const before = periodsBetween(from, first, calendar).slice(0, -1);
  return [...before.map((period) => ({ period, tally: emptyTally })), ...tallies];
}

/** Checks counted periods, orders them, and puts empty ones into the gaps. */
function filledIn(tallies: readonly PeriodCounts[], calendar: PeriodOptions): PeriodCounts[] {
  // The calendar is asked even when nothing was counted, so that a wrong zone or unit is refused all the same.
  periodOf('1970-01-01T00:00:00.000Z', calendar);
  const given: unknown = tallies;
  if (!Array.isArray(given)) fail('series/invalid', [], 'Counted periods are a list of periods with their tallies.');
  const places = new Map<PeriodCounts, number>(Array.from(tallies, (one, i) => [checkedAt(one, i, calendar), i]));
  const placeOf = (one: PeriodCounts): number => places.get(one) as number;
  const ordered = [...tallies].sort(byStart);
  const [first] = ordered;
  if (first === undefined) return [];
  ordered.forEach((one, i) => {
    if (i > 0) checkFollows((ordered[i - 1] as PeriodCounts).period, one.period, [placeOf(one), 'period']);
  });
  let next = 0;
  const filled = periodsBetween(first.period.start, (ordered.at(-1) as PeriodCounts).period.start, calendar).map(
    (period) => {
      const one = ordered[next];
      if (one?.period.start !== period.start) return { period, tally: emptyTally };
      if (one.period.end !== period.end || one.period.key !== period.key) notOfCalendar(placeOf(one));
      next++;
      return { period, tally: one.tally };
    },
  );
  if (next < ordered.length) notOfCalendar(placeOf(ordered[next] as PeriodCounts));
  return filled;
}

/** A counted period that may be ordered and estimated; whether the calendar has it is seen later. */
function checkedAt(one: PeriodCounts, place: number, { unit, zone }: PeriodOptions): PeriodCounts {
  const period: Period | null | undefined = (one as PeriodCounts | null | undefined)?.period;
  if (period?.unit !== unit || period.zone !== zone) return notOfCalendar(place);
  for (const limit of ['start', 'end'] as const) within([place, 'period', limit], () => epochOf(period[limit]));
  within([place, 'tally'], () => sizeOf(one.tally));
  return one;
}

const notOfCalendar = (place: number): never =>
  fail(
    'series/invalid',
    [place, 'period'],
    'A counted period is one that periodOf gives for the unit, the zone and the calendar of the series.',
  );
