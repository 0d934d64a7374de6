/**
 * How the share of each theme changed between the last two periods that are over, corrected for the number of themes.
 *
 * @module
 */
import type { Direction } from '../compare/difference.ts';
import { type Correction, adjustPValues } from '../numeric/adjust.ts';
import type { Period } from '../time/period.ts';
import { type ShareDifference, type ShownShare, type MentionShare, shareChange, shareDirection } from './share.ts';

/** What a theme is in one period. */
export type ThemePoint = MentionShare & {
  readonly period: Period;
  /** True while the period is not over, and where answers were collected only after it had begun. */
  readonly partial: boolean;
};

/** A change of a theme's share, or why there is none. */
export type ThemeChange =
  | (ShareDifference & {
      readonly status: 'shown';
      readonly from: Period;
      readonly to: Period;
      /** How many periods lie between the two: 0 for neighbors. */
      readonly gap: number;
      readonly before: number;
      readonly after: number;
      /** The p-value, corrected for the number of themes. */
      readonly adjustedP: number;
      readonly direction: Direction;
    })
  | {
      readonly status: 'withheld';
      readonly difference: null;
      readonly adjustedP: null;
      readonly direction: 'unclear';
      /**
       * `no-closed-period`: no period is over. `no-responses`, `below-minimum`, `privacy`: of the last one. `first`: no period
       * before it shows a share. `not-mentioned`: nobody mentions the theme in either.
       */
      readonly reason: 'no-closed-period' | 'no-responses' | 'below-minimum' | 'privacy' | 'first' | 'not-mentioned';
    };

/**
 * Compares the last two periods that are over, theme by theme.
 *
 * A theme that nobody mentions in either period cannot differ, so it is not one of the comparisons.
 *
 * @param themes - The periods of each theme, in order.
 * @param rule - Level and correction.
 * @returns One change a theme, and how many were compared.
 * @internal
 */
export function themeChanges(
  themes: readonly (readonly ThemePoint[])[],
  { level, correction }: { readonly level: number; readonly correction: Correction },
): { readonly comparisons: number; readonly changes: readonly ThemeChange[] } {
  const pairs = themes.map(lastTwo);
  const tested = pairs.flatMap((pair) =>
    typeof pair === 'string' ? [] : [{ pair, change: shareChange(pair.before, pair.after) }],
  );
  const adjusted = adjustPValues(
    tested.map(({ change }) => change.pValue),
    correction,
  );
  let next = 0;
  return {
    comparisons: tested.length,
    changes: pairs.map((pair): ThemeChange => {
      if (typeof pair === 'string')
        return { status: 'withheld', difference: null, adjustedP: null, direction: 'unclear', reason: pair };
      const adjustedP = adjusted[next] as number;
      const { change } = tested[next++] as (typeof tested)[number];
      return {
        status: 'shown',
        from: pair.before.period,
        to: pair.after.period,
        gap: pair.gap,
        before: pair.before.share,
        after: pair.after.share,
        ...change,
        adjustedP,
        direction: shareDirection(change.difference, adjustedP, level),
      };
    }),
  };
}

type ShownPoint = ShownShare & Pick<ThemePoint, 'period'>;

type Pair = { readonly before: ShownPoint; readonly after: ShownPoint; readonly gap: number };

/** The last period that is over and the last one before it that shows a share, or why there are no two. */
function lastTwo(points: readonly ThemePoint[]): Pair | Extract<ThemeChange, { status: 'withheld' }>['reason'] {
  const closed = points.flatMap((point, place) => (point.partial ? [] : [{ point, place }]));
  const last = closed.pop();
  if (last === undefined) return 'no-closed-period';
  const { point: after } = last;
  if (after.status === 'withheld') return after.reason;
  const first = closed.reverse().find(({ point }) => point.status === 'shown');
  if (first?.point.status !== 'shown') return 'first';
  const { point: before } = first;
  return before.n + after.n === 0 ? 'not-mentioned' : { before, after, gap: last.place - first.place - 1 };
}
