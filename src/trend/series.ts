/**
 * The score over time: one estimate a period, every period in its place.
 *
 * @module
 */
import { type ReadingOptions, estimatorOf } from '../estimate/reading.ts';
import {
  type SuppressibleEstimate,
  checkMinimum,
  suppressedEstimate,
  suppressedIndices,
} from '../estimate/suppress.ts';
import type { Response } from '../response.ts';
import { tallyColumns } from '../tally/columns.ts';
import { type Tally, emptyTally, sizeOf } from '../tally/tally.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { type Period, type PeriodUnit, periodOf, periodsBetween, placeInPeriods } from '../time/period.ts';

/** One period of a series. */
export type SeriesPoint = {
  readonly period: Period;
  /** The score with its interval, or why it is withheld. */
  readonly estimate: SuppressibleEstimate;
  /** True while the period is not over: its score may still move, and it is left out of comparisons. */
  readonly partial: boolean;
  /** How much of the period is over, 0 to 1; there only for a partial one. */
  readonly elapsed?: number;
};

/** Scores over time. */
export type Series = {
  readonly unit: PeriodUnit;
  /** The IANA zone whose calendar was used. */
  readonly zone: string;
  /** Every period from the first answer to the last, in order; empty ones are withheld. */
  readonly points: readonly SeriesPoint[];
};

/** How a series is made. */
export type SeriesOptions = ReadingOptions & {
  /** The IANA zone in which days, weeks and months are counted. */
  readonly zone: string;
  /** The present moment: a period that it has not passed is partial. */
  readonly now: Instant;
  /** The unit of the periods. @defaultValue `'month'` */
  readonly unit?: PeriodUnit;
  /**
   * From how many answers on a period may be seen at all. Periods with fewer, and others that would give them away, come
   * back without any figure. @defaultValue nothing is hidden
   */
  readonly privacyMinimum?: number;
};

/** A period and how its people answered. */
export type PeriodTally = { readonly period: Period; readonly tally: Tally };

/**
 * Counts answers by calendar period, in one pass.
 *
 * Every answer is in exactly one period, so the tallies add up to the tally of all.
 *
 * @param responses - Answers that were checked at the door, in any order.
 * @param options - The unit and the zone.
 * @returns Every period from the first answer to the last, in order, also those without answers.
 * @throws {NpsError} `zone/unknown` for a zone that does not exist, `option/unknown` for an unknown unit, `period/out-of-range` when the answers span
 * more periods than can be read.
 * @example
 * tallyByPeriod([], { unit: 'month', zone: 'Europe/Helsinki' }) // => []
 */
export function tallyByPeriod(
  responses: readonly Response[],
  { unit, zone }: Required<Pick<SeriesOptions, 'unit' | 'zone'>>,
): PeriodTally[] {
  const { answeredAt } = responses[0] ?? {};
  // The calendar is asked even when nobody answered, so that a wrong zone or unit is refused all the same.
  if (answeredAt === undefined) {
    periodOf('1970-01-01T00:00:00.000Z', { unit, zone });
    return [];
  }
  let from = answeredAt;
  let to = answeredAt;
  for (const { answeredAt } of responses) {
    if (answeredAt < from) from = answeredAt;
    if (answeredAt > to) to = answeredAt;
  }
  const periods = periodsBetween(from, to, { unit, zone });
  const [tallies] = tallyColumns({
    scores: Uint8Array.from(responses, (response) => response.score),
    periods: placeInPeriods(
      responses.map((response) => response.answeredAt),
      periods,
    ),
    periodCount: periods.length,
  });
  return periods.map((period, i) => ({ period, tally: tallies?.[i] ?? emptyTally }));
}

/**
 * Scores over time, each with its interval.
 *
 * No period is left out: one with too few answers comes withheld, with its n, or without it where that may not be told.
 * Relationship and touchpoint answers are different measurements: pass one kind at a time.
 *
 * @param responses - Answers that were checked at the door, in any order.
 * @param options - The zone, the present moment, the unit, and when a score is shown.
 * @returns The series; no points when nobody answered.
 * @throws {NpsError} `zone/unknown`, `instant/invalid` for `now`, `option/out-of-range` for a bad `level` or
 * minimum, `option/unknown` for an unknown unit or method, `period/out-of-range` when the answers span more periods than
 * can be read.
 * @example
 * npsSeries([], { zone: 'Europe/Helsinki', now: '2024-03-01T00:00:00.000Z' }).points // => []
 */
export function npsSeries(
  responses: readonly Response[],
  { zone, now, unit = 'month', privacyMinimum = 1, ...reading }: SeriesOptions,
): Series {
  const present = epochOf(now);
  const estimate = estimatorOf(reading);
  const tallies = tallyByPeriod(responses, { unit, zone });
  const sizes = tallies.map(({ tally }) => sizeOf(tally));
  checkMinimum(privacyMinimum, 'privacyMinimum');
  const hidden = new Set(suppressedIndices(sizes, privacyMinimum, true));
  const points = tallies.map(({ period, tally }, i): SeriesPoint => {
    const start = epochOf(period.start);
    const end = epochOf(period.end);
    const point = { period, estimate: hidden.has(i) ? suppressedEstimate() : estimate(tally), partial: present < end };
    return point.partial ? { ...point, elapsed: Math.max(0, (present - start) / (end - start)) } : point;
  });
  return { unit, zone, points };
}
