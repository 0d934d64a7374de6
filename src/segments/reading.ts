/**
 * Everything a reader asks of segments, in one call: the table, whether they differ, which ones, and the shrunken scores.
 *
 * @module
 */
import type { ReadingOptions } from '../estimate/reading.ts';
import type { Correction } from '../numeric/adjust.ts';
import { type SegmentTest, testSegments } from './differ.ts';
import type { GuardOptions } from './disclose.ts';
import type { SegmentCounts } from './segment.ts';
import { type Shrinkage, shrinkSegments } from './shrink.ts';
import { type SegmentOrder, type SegmentTable, segmentTable } from './table.ts';
import { type VersusRest, versusRest } from './versus-rest.ts';

/** Four readings of the same segments, made with the same options. */
export type SegmentReading = {
  /** The score of each segment, and what it does to the score of all. */
  readonly table: SegmentTable;
  /** Whether the segments differ at all. */
  readonly test: SegmentTest;
  /** Each segment against all others together, corrected for their number. */
  readonly rest: VersusRest;
  /** What the score of each segment is likely to be in the light of all. */
  readonly shrinkage: Shrinkage;
};

/** How segments are read. */
export type SegmentReadingOptions = ReadingOptions &
  GuardOptions & {
    /** How the p-values of the single segments are corrected. @defaultValue `'holm'` */
    readonly correction?: Correction;
    /** The order of the table. @defaultValue `'contribution'` */
    readonly sort?: SegmentOrder;
  };

/**
 * Reads segments: the table, the test of all, each against the rest, and the shrunken scores.
 *
 * The four belong together: the table says what is, the tests what chance does not explain, the shrunken scores what to
 * expect. `method` is that of the intervals in the table; comparisons use the default of {@link compareNps}.
 *
 * @param groups - Segments with their counts, as {@link tallyBySegment} gives them.
 * @param options - Level and method, the two minima, the correction and the order.
 * @returns The four readings, plain JSON.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate` or `segments/mixed-tags` for bad groups; `option/out-of-range` for
 * a bad `level` or minimum; `option/unknown` for an unknown method, order or correction.
 * @example
 * const reading = readSegments([
 *   { segment: segmentOf({ plan: 'free' }), tally: { detractors: 20, passives: 10, promoters: 10 } },
 *   { segment: segmentOf({ plan: 'pro' }), tally: { detractors: 10, passives: 20, promoters: 30 } },
 * ]);
 * reading.table.total.nps // => 10
 * reading.rest.rows.map((row) => row.status === 'shown' && row.direction) // => ['lower', 'higher']
 */
export function readSegments(
  groups: readonly SegmentCounts[],
  { method, sort, correction, level, ...guard }: SegmentReadingOptions = {},
): SegmentReading {
  const leveled = { ...guard, ...(level !== undefined && { level }) };
  return {
    table: segmentTable(groups, {
      ...leveled,
      ...(method !== undefined && { method }),
      ...(sort !== undefined && { sort }),
    }),
    test: testSegments(groups, guard),
    rest: versusRest(groups, { ...leveled, ...(correction !== undefined && { correction }) }),
    shrinkage: shrinkSegments(groups, leveled),
  };
}
