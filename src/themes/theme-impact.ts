/**
 * What a theme does to the score: the answers that mention it against those that do not, and the score without them.
 *
 * @module
 */
import { type DifferenceInterval, type Direction, type ShownDifference, directionOf } from '../compare/difference.ts';
import { within } from '../error.ts';
import { nps } from '../estimate/moments.ts';
import { type Correction, adjustPValues } from '../numeric/adjust.ts';
import type { Response } from '../response.ts';
import { type FlagCounts, flagImpact } from '../segments/flags.ts';
import { tallyBySegment } from '../segments/tally-by-segment.ts';
import { type WithinStrata, type WithoutDifference, differencesWithin } from '../segments/within.ts';
import { type Tally, categoryCounts, emptyTally, subtractTally } from '../tally/tally.ts';

/** Answers that mention a theme against those with a comment that does not. */
export type ThemeContrast =
  | {
      readonly status: 'shown';
      /** Score with the theme less score without it, in points, with interval and its own p-value. */
      readonly difference: ShownDifference;
      /** An interval that holds for all compared themes together: Bonferroni's. */
      readonly simultaneous: DifferenceInterval;
      /** The two-sided p-value, corrected for the number of compared themes. */
      readonly adjustedP: number;
      /** Which way the score goes with the theme, where the corrected p-value is below 1 − level. */
      readonly direction: Direction;
    }
  | {
      readonly status: 'withheld';
      readonly difference: null;
      readonly adjustedP: null;
      readonly direction: 'unclear';
      /**
       * `no-responses`: all comments mention it, or none does. `below-minimum`: fewer than `minimum` do or do not. `privacy`: so
       * few that they could be known.
       */
      readonly reason: 'no-responses' | 'below-minimum' | 'privacy';
    };

/** The same, within strata: only answers with the same tags are compared. */
export type ThemeContrastWithin =
  | (WithinStrata & {
      readonly status: 'shown';
      /** The two-sided p-value, corrected for the number of themes that were compared within strata. */
      readonly adjustedP: number;
      readonly direction: Direction;
    })
  | {
      readonly status: 'withheld';
      readonly difference: null;
      readonly adjustedP: null;
      readonly direction: 'unclear';
      /** As for the plain comparison, and `no-common-stratum`: no stratum has answers on both sides. */
      readonly reason: WithoutDifference | 'no-responses' | 'below-minimum';
    };

/** How themes are compared. */
export type ContrastRule = {
  readonly level: number;
  readonly correction: Correction;
  readonly minimum: number;
  readonly privacyMinimum: number | undefined;
};

/**
 * Compares answers with and without each theme, corrected for their number.
 *
 * @param flags - The themes that may be told of, with their answers and the others.
 * @param hidden - Those that may not.
 * @param rule - Level, correction and minima.
 * @returns The comparisons by theme, and how many there were.
 * @internal
 */
export function contrastsOf(
  flags: readonly FlagCounts[],
  hidden: readonly string[],
  { privacyMinimum, ...rule }: ContrastRule,
): { readonly comparisons: number; readonly contrasts: ReadonlyMap<string, ThemeContrast> } {
  const { comparisons, rows } = flagImpact(flags, {
    ...rule,
    ...(privacyMinimum !== undefined && { privacyMinimum }),
  });
  const contrasts = new Map<string, ThemeContrast>(hidden.map((key) => [key, withheldContrast('privacy')]));
  for (const row of rows)
    contrasts.set(
      row.key,
      row.status === 'withheld'
        ? withheldContrast(row.reason)
        : {
            status: 'shown',
            difference: row.difference,
            simultaneous: row.simultaneous,
            adjustedP: row.adjustedP,
            direction: row.direction,
          },
    );
  return { comparisons, contrasts };
}

const withheldContrast = <Reason extends string>(
  reason: Reason,
): {
  readonly status: 'withheld';
  readonly difference: null;
  readonly adjustedP: null;
  readonly direction: 'unclear';
  readonly reason: Reason;
} => ({ status: 'withheld', difference: null, adjustedP: null, direction: 'unclear', reason });

/**
 * Compares answers with and without each theme within strata, for the themes that were compared across them.
 *
 * @param answers - All answers with a comment that says something, and those that mention each theme.
 * @param contrasts - The plain comparisons.
 * @param tags - The tags whose values make the strata.
 * @param rule - Level, correction and minima.
 * @returns The comparisons by theme.
 * @throws {NpsError} `option/out-of-range` for what is no list of names, or a tag that is named twice.
 * @internal
 */
export function contrastsWithin(
  answers: { readonly all: readonly Response[]; readonly by: ReadonlyMap<string, readonly Response[]> },
  contrasts: ReadonlyMap<string, ThemeContrast>,
  tags: readonly string[],
  { level, correction, privacyMinimum = 0 }: ContrastRule,
): ReadonlyMap<string, ThemeContrastWithin> {
  const strata = within(['within'], () => tallyBySegment(answers.all, tags)).map(
    ({ segment: { key }, tally }): readonly [string, Tally] => [key, tally],
  );
  const found = [...contrasts].map(([key, contrast]): readonly [string, WithinStrata | ThemeContrastWithin] => {
    if (contrast.status === 'withheld') return [key, contrast];
    const own = new Map(
      tallyBySegment(answers.by.get(key) ?? [], tags).map(({ segment, tally }) => [segment.key, tally]),
    );
    const table = strata.map(([stratum, all]) => {
      const some = own.get(stratum) ?? emptyTally;
      return [categoryCounts(some), categoryCounts(subtractTally(all, some))];
    });
    const [difference = 'no-common-stratum' as const] = differencesWithin(table, level, 'smoothed', privacyMinimum);
    return [key, typeof difference === 'string' ? withheldContrast(difference) : difference];
  });
  const tested = found.flatMap(([, one]) => ('status' in one ? [] : [one]));
  const adjusted = adjustPValues(
    tested.map(({ pValue }) => pValue),
    correction,
  );
  let next = 0;
  return new Map(
    found.map(([key, one]): [string, ThemeContrastWithin] => {
      if ('status' in one) return [key, one];
      const adjustedP = adjusted[next++] as number;
      return [key, { status: 'shown', ...one, adjustedP, direction: directionOf(one.difference, adjustedP, level) }];
    }),
  );
}

/**
 * The points that some answers add to a score: the score of all less what it would be without them.
 *
 * @param all - All answers.
 * @param some - Some of them.
 * @returns Points; null where nobody else answered.
 * @internal
 */
export function impactOf(all: Tally, some: Tally): number | null {
  const total = nps(all);
  const rest = nps(subtractTally(all, some));
  return total === null || rest === null ? null : total - rest + 0;
}
