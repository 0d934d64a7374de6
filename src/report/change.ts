/**
 * The last change of the score, and what it is made of.
 *
 * @module
 */
import type { Response } from '../response.ts';
import { type Change, type DecomposeOptions, decomposeChange } from '../segments/mix.ts';
import { cultureCautions } from '../segments/culture.ts';
import { type SegmentTally } from '../segments/segment.ts';
import { tallyBySegment } from '../segments/tally-by-segment.ts';
import type { Period } from '../time/period.ts';
import type { PeriodChanges, ShownPeriodChange } from '../trend/change.ts';
import { type ReportInvitation, type ReportReachChange, reachChange } from './reach.ts';

/** The change between the last two periods that are over and have enough answers. */
export type ReportChange = ShownPeriodChange & {
  /** For how many changes of the series its p-value was corrected. */
  readonly comparisons: number;
  /**
   * The change split by each dimension of the report. Segments with few answers in either period stand together, unless one
   * with enough entered or left, which is worth its name.
   */
  readonly splits: readonly Change[];
  /** Who was asked and who answered in the two periods; null where nobody said who was invited, and where few enough answered to be hidden. */
  readonly reach: ReportReachChange | null;
};

/** What is known to the report when it looks for a change. */
type ChangeBasis = {
  readonly level: number;
  readonly minimum: number;
  readonly privacyMinimum?: number;
  readonly dimensions: readonly (readonly string[])[];
  readonly culturalTags?: readonly string[];
  readonly invitations: readonly ReportInvitation[] | null;
  /** By how much reach may move before it is warned of. */
  readonly tolerance: number;
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
  { dimensions, level, invitations, tolerance, culturalTags, ...minima }: ChangeBasis,
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
        if (split.status === 'withheld') return split;
        const culture = cultureCautions(split.rows, culturalTags === undefined ? {} : { culturalTags });
        // A segment knows its tags, not the order in which the dimension names them.
        return { ...split, by, cautions: [...split.cautions, ...culture] };
      }),
    reach:
      invitations === null
        ? null
        : reachChange(invitations, last, {
            level,
            tolerance,
            ...(minima.privacyMinimum !== undefined && { privacyMinimum: minima.privacyMinimum }),
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
