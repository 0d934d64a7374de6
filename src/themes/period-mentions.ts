/**
 * How many comments of each period mention each theme, and which of these numbers may not be told.
 *
 * @module
 */
import { hideUntilSafe } from '../estimate/suppress.ts';
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
 * Which numbers may not be told, so that none below the minimum can be read: not as the comments of its period less the rest, and
 * not as all comments of its theme less those of the other periods.
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
  const rows = [...mentions, others];
  const none = comments.map(() => false);
  if (minimum === undefined) return { periods: none, others: none, unread: none, cells: mentions.map(() => none) };
  const isFew = (n: number): boolean => n > 0 && n < minimum;
  const safe = (sizes: readonly number[], isHidden: readonly boolean[]): readonly boolean[] => {
    const known = isHidden.flatMap((hidden, i) => (hidden ? [i] : []));
    const all = new Set(hideUntilSafe(sizes, known, minimum));
    return sizes.map((_, i) => all.has(i));
  };
  const periods = safe(comments, comments.map(isFew));
  const cells = rows.map((counts) =>
    counts.map((n, place) => {
      const of = comments[place] as number;
      return periods[place] === true || isFew(n) || isFew(of - n);
    }),
  );
  const hide = (row: number, place: number): void => void ((cells[row] as boolean[])[place] = true);
  const completePeriod = (place: number): void => {
    const own = safe(
      rows.map((counts) => counts[place] as number),
      cells.map((row) => row[place] as boolean),
    );
    for (const [row, isHidden] of own.entries()) if (isHidden) hide(row, place);
  };
  for (const place of comments.keys()) completePeriod(place);
  // What is hidden for the sake of a theme may give another one away in that period, and so on.
  for (let before = -1, now = hiddenIn(cells); before < now; before = now, now = hiddenIn(cells))
    for (const [row, counts] of rows.entries()) {
      const isKnown = [...(cells[row] as boolean[])];
      const rest = counts.map((n, place) => (comments[place] as number) - n);
      for (const [place, isHidden] of safe(rest, safe(counts, isKnown)).entries())
        if (isHidden && isKnown[place] === false) {
          hide(row, place);
          completePeriod(place);
        }
    }
  return {
    periods,
    others: cells.at(-1) as readonly boolean[],
    unread: safe(unread, unread.map(isFew)),
    cells: cells.slice(0, -1),
  };
}

/** How many cells are hidden. */
const hiddenIn = (cells: readonly (readonly boolean[])[]): number =>
  cells.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
