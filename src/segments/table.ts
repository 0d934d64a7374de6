/**
 * The segment table: one score a segment, withheld where too few answered.
 *
 * @module
 */
import type { Estimate } from '../estimate/estimate.ts';
import { type ReadingOptions, estimatorOf } from '../estimate/reading.ts';
import type { Response } from '../response.ts';
import { sizeOf } from '../tally/tally.ts';
import { type Segment, tallyBySegment } from './segment.ts';

/** One segment of a table. */
export type SegmentRow = {
  readonly segment: Segment;
  /** The score with its interval, or why it is withheld. */
  readonly estimate: Estimate;
  /** The segment's share of all answers, 0 to 1. */
  readonly share: number;
};

/** Scores by segment. */
export type SegmentTable = {
  /** The names of the tags that define the segments. */
  readonly by: readonly string[];
  /** How many answers are in the table. */
  readonly n: number;
  /** The segments, largest first, ties by key. */
  readonly rows: readonly SegmentRow[];
};

/** How a segment table is made. */
export type SegmentTableOptions = ReadingOptions & {
  /** The names of the tags to group by. */
  readonly by: readonly string[];
};

/**
 * Scores by segment, each with its interval.
 *
 * No segment is left out: one with too few answers comes withheld, with its n, and answers without the tag
 * are the segment `null`. Intervals that overlap do not show that two segments are alike.
 * Relationship and touchpoint answers are different measurements: pass one kind at a time.
 *
 * @param responses - Answers that were checked at the door.
 * @param options - Which tags, and when a score is shown.
 * @returns The table, largest segment first.
 * @throws {NpsError} `option/out-of-range` for a bad `level` or `minimum`, or a tag named twice; `option/unknown` for an unknown method.
 * @example
 * segmentTable([], { by: ['country'] }).rows // => []
 */
export function segmentTable(responses: readonly Response[], { by, ...reading }: SegmentTableOptions): SegmentTable {
  const estimate = estimatorOf(reading);
  const n = responses.length;
  const rows = tallyBySegment(responses, by).map(({ segment, tally }) => ({
    segment,
    estimate: estimate(tally),
    share: sizeOf(tally) / n,
  }));
  return { by, n, rows: rows.sort((a, b) => b.estimate.n - a.estimate.n) };
}
