/**
 * Answers counted by calendar period, and counts of periods that were made apart put together.
 *
 * A period and its tally are all that a trend needs. Counts of different answers add up, so a stream, a worker or a
 * database may have counted them.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Response } from '../response.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { tallyColumns } from '../tally/columns.ts';
import { type Tally, emptyTally, mergeTallies } from '../tally/tally.ts';
import { compareInstants } from '../time/instant.ts';
import { type Period, type PeriodOptions, periodOf, periodsBetween, placeInPeriods } from '../time/period.ts';

/** A period and how its people answered. */
export type PeriodTally = { readonly period: Period; readonly tally: Tally };

/** A period and its counts, from wherever they come: eleven counts or three. */
export type PeriodCounts = { readonly period: Period; readonly tally: Tally | CategoryCounts };

/**
 * Counts answers by calendar period, in one pass.
 *
 * Every answer is in exactly one period, so the tallies add up to the tally of all. The calendar is asked once a boundary; answers
 * are placed among the boundaries by search.
 *
 * @param responses - Answers that were checked at the door, in any order.
 * @param options - The unit and the zone, and what the unit needs.
 * @returns Every period from the first answer to the last, in order, also those without answers.
 * @throws {NpsError} `input/invalid` when the answers are no array; `zone/unknown` for a zone that does not exist, `option/unknown` and `option/out-of-range` for an unknown
 * unit and for options that it lacks or does not take, `period/out-of-range` when the answers span more periods than can be read.
 * @example
 * tallyByPeriod([], { unit: 'month', zone: 'Europe/Helsinki' }) // => []
 */
export function tallyByPeriod(responses: readonly Response[], options: PeriodOptions): PeriodTally[] {
  const list: unknown = responses;
  if (!Array.isArray(list)) fail('input/invalid', [], 'Answers come as an array.');
  const [first] = responses;
  // The calendar is asked even when nobody answered, so that a wrong zone or unit is refused all the same.
  if (first === undefined) {
    periodOf('1970-01-01T00:00:00.000Z', options);
    return [];
  }
  let from = first.answeredAt;
  let to = first.answeredAt;
  for (const { answeredAt } of responses) {
    if (answeredAt < from) from = answeredAt;
    if (answeredAt > to) to = answeredAt;
  }
  const periods = periodsBetween(from, to, options);
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
 * Adds the counts of different answers, period by period.
 *
 * So a stream needs to keep nothing but its tallies: merging the tally of each new answer, one by one or in any batches,
 * gives `seriesOf` exactly what counting all of them at once gives it. Periods that neither side has stay out; `seriesOf` fills them in.
 *
 * @param a - Periods with their tallies, in any order.
 * @param b - Periods of the same calendar with tallies of other answers.
 * @returns Every period of either side, once, in order.
 * @throws {NpsError} `series/invalid` when units or zones are mixed, `trend/overlapping-windows` when two different periods overlap,
 * as weeks with other first days do.
 * @example
 * const options = { unit: 'month', zone: 'UTC' } as const;
 * const period = periodOf('2024-02-29T12:00:00.000Z', options);
 * const one = [{ period, tally: tallyScores([9, 10]) }];
 * const other = [{ period, tally: tallyScores([3]) }];
 * mergePeriodTallies(one, other) // => [{ period, tally: tallyScores([9, 10, 3]) }]
 */
export function mergePeriodTallies(a: readonly PeriodTally[], b: readonly PeriodTally[]): PeriodTally[] {
  const merged: PeriodTally[] = [];
  for (const { period, tally } of [...a, ...b].sort(byStart)) {
    const last = merged.at(-1);
    if (last !== undefined && isSamePeriod(last.period, period))
      merged[merged.length - 1] = { period, tally: mergeTallies(last.tally, tally) };
    else {
      if (last !== undefined) checkFollows(last.period, period, []);
      merged.push({ period, tally });
    }
  }
  return merged;
}

/**
 * Orders counted periods by their start, for `sort`.
 *
 * @param a - A counted period.
 * @param b - Another one.
 * @returns −1, 0 or 1.
 * @internal
 */
export const byStart = (a: PeriodCounts, b: PeriodCounts): -1 | 0 | 1 =>
  compareInstants(a.period.start, b.period.start);

const isSamePeriod = (a: Period, b: Period): boolean =>
  a.start === b.start && a.end === b.end && a.key === b.key && a.unit === b.unit && a.zone === b.zone;

/**
 * Checks that a period can stand after another one in a series.
 *
 * @param before - The period that starts earlier, or at the same moment.
 * @param period - The period to check.
 * @param path - Where it stands, for the error.
 * @throws {NpsError} `series/invalid` when unit or zone differ, `trend/overlapping-windows` when it starts before the other one ends.
 * @internal
 */
export function checkFollows(before: Period, period: Period, path: readonly (string | number)[]): void {
  if (before.unit !== period.unit || before.zone !== period.zone)
    fail('series/invalid', path, 'The periods of a series have one unit and one zone.');
  if (period.start < before.end)
    fail(
      'trend/overlapping-windows',
      path,
      'Periods of a series do not overlap, and none stands there twice: answers would count in two of them.',
    );
}
