/**
 * The other way to split a change: mood at the old mix, mix at the old mood, and what only both together did.
 *
 * @module
 */
import type { Caution } from '../estimate/estimate.ts';
import { nps } from '../estimate/moments.ts';
import { type Side, type WithheldChange, pairSegments } from './before-after.ts';
import { type ChangeOptions, type Presence, moveOf, sideOf } from './mix.ts';
import type { Segment, SegmentCounts } from './segment.ts';
import type { WithheldSegment } from './withheld.ts';

/** What one segment did to the score, in three parts, in points. */
export type ThreefoldRow = {
  readonly segment: Segment;
  readonly presence: Presence;
  readonly before: Side;
  readonly after: Side;
  /** What its new score would have done at its old share. */
  readonly rate: number;
  /** What its new share would have done at its old score. */
  readonly mix: number;
  /** What is left: its share and its score changed together. */
  readonly interaction: number;
};

/** A change in three parts. */
export type ShownThreefold = {
  readonly status: 'shown';
  /** The names of the tags that define the segments. */
  readonly by: readonly string[];
  /** The score of each period in points. */
  readonly before: number;
  readonly after: number;
  /** After minus before, in points: the sum of the three parts. */
  readonly change: number;
  readonly rate: number;
  readonly mix: number;
  readonly interaction: number;
  /** The segments by key. */
  readonly rows: readonly ThreefoldRow[];
  /** What went into the row `OTHER_SEGMENTS`. */
  readonly pooled: readonly Segment[];
  /** What is in the row `HIDDEN_SEGMENTS`: of these, nothing but the name is told. */
  readonly hidden: readonly WithheldSegment[];
  /** `unknown-tag` where no answer carries a tag. */
  readonly cautions: readonly Caution[];
};

/** A change in three parts, or why it is not told. */
export type Threefold = ShownThreefold | WithheldChange;

/**
 * Splits the change of the score into three: rate at the old shares, mix at the old scores, and their interaction.
 *
 * For comparison with reports that do it this way. Prefer {@link decomposeChange}: it shares the interaction out evenly,
 * knows its standard errors, and turns its signs around when the periods are exchanged, which this split does not.
 *
 * @param before - The segments of the earlier period.
 * @param after - The segments of the later period, of the same tags.
 * @param options - When a change is told.
 * @returns The three parts, which add up to the change; `withheld` when a period has too few answers.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` with the place, which begins with `before`
 * or `after`; `option/out-of-range` for a minimum that is no finite number of at least 1.
 * @example
 * const group = (plan: string, detractors: number, promoters: number) => ({
 *   segment: segmentOf({ plan }),
 *   tally: { detractors, passives: 0, promoters },
 * });
 * const before = [group('free', 50, 50), group('paid', 10, 90)];
 * const after = [group('free', 90, 60), group('paid', 10, 40)];
 * const split = decomposeThreefold(before, after);
 * split.status === 'shown' && [split.rate, split.mix, split.interaction] // => [-20, -20, 0]
 * @see Jann (2008), The Blinder–Oaxaca Decomposition for Linear Regression Models, The Stata Journal 8(4).
 */
export function decomposeThreefold(
  before: readonly SegmentCounts[],
  after: readonly SegmentCounts[],
  options: ChangeOptions = {},
): Threefold {
  const met = pairSegments(before, after, options);
  if (met.status === 'withheld') return met;
  // Both periods have answers.
  const old = nps(met.before) as number;
  const now = nps(met.after) as number;
  const rows = met.pairs.map(moveOf).map((move): ThreefoldRow => {
    const { segment, presence, y0, y1 } = move;
    const first = sideOf(move.before);
    const second = sideOf(move.after);
    const moved = second.share - first.share;
    return {
      segment,
      presence,
      before: first,
      after: second,
      rate: first.share * (y1 - y0) + 0,
      // Against the old total, so that a segment above it that grows counts as a gain; the sum is the same.
      mix: moved * (y0 - old) + 0,
      interaction: moved * (y1 - y0) + 0,
    };
  });
  const total = (part: 'rate' | 'mix' | 'interaction'): number => rows.reduce((sum, row) => sum + row[part], 0);
  return {
    status: 'shown',
    by: met.by,
    before: old,
    after: now,
    change: now - old,
    rate: total('rate'),
    mix: total('mix'),
    interaction: total('interaction'),
    rows,
    pooled: met.pooled,
    hidden: met.hidden.map((segment) => ({ segment, status: 'withheld', reason: 'privacy', n: null })),
    cautions: met.cautions,
  };
}
