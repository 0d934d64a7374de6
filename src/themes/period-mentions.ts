/**
 * How many comments of each period mention each theme, and which of these numbers may not be told.
 *
 * @module
 */
import { suppressedIndices } from '../estimate/suppress.ts';
import type { Response } from '../response.ts';
import { type Period, placeInPeriods } from '../time/period.ts';
import type { Mentions } from './mentions.ts';

/** Counts by period. */
export type PeriodMentions = {
  readonly comments: readonly number[];
  readonly others: readonly number[];
  readonly unread: readonly number[];
  /** For each theme, by period. */
  readonly mentions: readonly (readonly number[])[];
};

/**
 * Counts comments and what they mention by period, in one pass.
 *
 * @param responses - All answers.
 * @param mentions - What they mention.
 * @param options - Which answers count, and the periods.
 * @returns The counts.
 * @internal
 */
export function countByPeriod(
  responses: readonly Response[],
  { themes, states, themesOf, others: reasons }: Mentions,
  { isCounted, periods }: { isCounted: readonly boolean[]; periods: readonly { readonly period: Period }[] },
): PeriodMentions {
  const places = placeInPeriods(
    responses.map(({ answeredAt }) => answeredAt),
    periods.map(({ period }) => period),
  );
  const zeros = (): number[] => new Array<number>(periods.length).fill(0);
  const [comments, others, unread] = [zeros(), zeros(), zeros()];
  const mentions = themes.map(zeros);
  for (let i = 0; i < responses.length; i++) {
    if (isCounted[i] !== true) continue;
    const place = places[i] as number;
    const add = (counts: number[]): void => void (counts[place] = (counts[place] as number) + 1);
    add(states[i] === 'read' ? comments : unread);
    if (states[i] === 'read' && reasons[i] !== null) add(others);
    for (const theme of themesOf[i] as readonly number[]) add(mentions[theme] as number[]);
  }
  return { comments, others, unread, mentions };
}

/**
 * Which numbers may not be told, so that none below the minimum can be read, not even as a total less the rest.
 *
 * @param counts - The counts.
 * @param minimum - From how many comments on a number may be seen; undefined where nothing is hidden.
 * @returns By period, and for each theme by period, whether it is hidden.
 * @internal
 */
export function hiddenCells(
  { comments, others, unread, mentions }: PeriodMentions,
  minimum: number | undefined,
): {
  readonly periods: readonly boolean[];
  readonly others: readonly boolean[];
  readonly unread: readonly boolean[];
  readonly cells: readonly (readonly boolean[])[];
} {
  const isFew = (n: number): boolean => minimum !== undefined && n > 0 && n < minimum;
  const columns = comments.map((of, place): readonly boolean[] => {
    const sizes = [...mentions, others].map((counts) => counts[place] as number);
    const hidden = new Set(minimum === undefined ? [] : suppressedIndices(sizes, minimum, true));
    return sizes.map((n, i) => hidden.has(i) || isFew(of) || isFew(of - n));
  });
  const rows = [...mentions, others].map((_, i) => columns.map((column) => column[i] as boolean));
  return {
    periods: comments.map(isFew),
    others: rows.at(-1) as readonly boolean[],
    unread: unread.map(isFew),
    cells: rows.slice(0, -1),
  };
}
