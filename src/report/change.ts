/**
 * The last change of the score, and what it is made of.
 *
 * @module
 */
import { type Difference, compareNps } from '../compare/difference.ts';
import type { Response } from '../response.ts';
import { type Change, type DecomposeOptions, decomposeChange } from '../segments/mix.ts';
import { type SegmentTally } from '../segments/segment.ts';
import { tallyBySegment } from '../segments/tally-by-segment.ts';
import { tallyResponses } from '../tally/tally.ts';
import type { Period } from '../time/period.ts';
import type { Series } from '../trend/series.ts';

/** The change between the last two periods that are over and have enough answers. */
export type ReportChange = {
  /** The earlier period. */
  readonly from: Period;
  /** The later period. */
  readonly to: Period;
  /** The score of each period in points. */
  readonly before: number;
  readonly after: number;
  /** The later score minus the earlier one, with interval and test. People who answered in both count twice. */
  readonly difference: Difference;
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
 * @param series - The scores over time.
 * @param basis - Level, minima and dimensions.
 * @returns The change; null when fewer than two periods that are over have a score.
 * @internal
 */
export function lastChange(
  responses: readonly Response[],
  { points }: Series,
  { dimensions, level, ...minima }: ChangeBasis,
): ReportChange | null {
  const [first, last] = points
    .flatMap(({ period, estimate, partial }) =>
      !partial && estimate.status === 'shown' ? [{ period, nps: estimate.nps }] : [],
    )
    .slice(-2);
  if (first === undefined || last === undefined) return null;
  const [from, to] = [first.period, last.period];
  const within = ({ start, end }: Period): Response[] =>
    responses.filter(({ answeredAt }) => start <= answeredAt && answeredAt < end);
  const before = within(from);
  const after = within(to);
  return {
    from,
    to,
    before: first.nps,
    after: last.nps,
    difference: compareNps(tallyResponses(after), tallyResponses(before), { level }),
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
