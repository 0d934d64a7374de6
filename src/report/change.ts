/**
 * The last change of the score, and what it is made of.
 *
 * @module
 */
import type { Response } from '../response.ts';
import { type Change, type DecomposeOptions, decomposeChange } from '../segments/mix.ts';
import { type SegmentTally } from '../segments/segment.ts';
import { tallyBySegment } from '../segments/tally-by-segment.ts';
import type { Period } from '../time/period.ts';
import type { PeriodChanges, ShownPeriodChange } from '../trend/change.ts';

/** The change between the last two periods that are over and have enough answers. */
export type ReportChange = ShownPeriodChange & {
  /** For how many changes of the series its p-value was corrected. */
  readonly comparisons: number;
  /**
   * The change split by each dimension of the report. Segments with few answers in either period stand together, unless one
   * with enough entered or left, which is worth its name.
   */
  readonly splits: readonly Change[];
};

/** What is known to the report when it looks for a change. */
type ChangeBasis = {
  readonly level: number;
  readonly minimum: number;
  readonly privacyMinimum?: number;
  readonly dimensions: readonly (readonly string[])[];
};

/**
 * Reads the last change of a series.
 *
 * @param responses - The answers of the series.
 * @param changes - Each period against the one before.
 * @param basis - Level, minima and dimensions.
 * @returns The change; null when fewer than two periods that are over have a score.
 * @internal
 */
export function lastChange(
  responses: readonly Response[],
  { rows, comparisons }: PeriodChanges,
  { dimensions, level, ...minima }: ChangeBasis,
): ReportChange | null {
  const last = rows.filter((row) => row.status === 'shown').at(-1);
  if (last === undefined) return null;
  const within = ({ start, end }: Period): Response[] =>
    responses.filter(({ answeredAt }) => start <= answeredAt && answeredAt < end);
  const before = within(last.from);
  const after = within(last.to);
  return {
    ...last,
    comparisons,
    splits: dimensions
      .filter((by) => by.length > 0)
      .map((by) => {
        const split = splitOf(tallyBySegment(before, by), tallyBySegment(after, by), { ...minima, level });
        // A segment knows its tags, not the order in which the dimension names them.
        return split.status === 'shown' ? { ...split, by } : split;
      }),
  };
}

/** The split with small segments together, where they would spoil the errors and no large one is new or gone. */
function splitOf(
  before: readonly SegmentTally[],
  after: readonly SegmentTally[],
  options: DecomposeOptions & { readonly minimum: number },
): Change {
  const split = decomposeChange(before, after, options);
  if (split.status === 'withheld' || !split.cautions.includes('rough-errors')) return split;
  const moved = split.rows.some(
    ({ presence, before: { n }, after: { n: later } }) =>
      (presence === 'entered' || presence === 'left') && Math.max(n, later) >= options.minimum,
  );
  return moved ? split : decomposeChange(before, after, { ...options, pool: true });
}
