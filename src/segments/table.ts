/**
 * The segment table: the score of each segment, and what it does to the score of all.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, DEFAULT_MINIMUM, named } from '../estimate/estimate.ts';
import { nps } from '../estimate/moments.ts';
import { type ReadingOptions, estimatorOf } from '../estimate/reading.ts';
import { type SuppressibleEstimate, suppressedEstimate } from '../estimate/suppress.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type GuardOptions, guardOf } from './disclose.ts';
import { type Group, type Segment, type SegmentCounts, restsOf, sumCounts } from './segment.ts';

/** One segment of a table. All figures but the name are null where the segment is hidden. */
export type SegmentRow = {
  readonly segment: Segment;
  /** The score with its interval, or why it is withheld. */
  readonly estimate: SuppressibleEstimate;
  /** The segment's part of all answers, 0 to 1; null also when nobody answered. */
  readonly share: number | null;
  /** The points of the total that come from the segment: share · score. Over all segments they add up to the total. */
  readonly contribution: number | null;
  /**
   * How many points the segment pulls the total up or down: share · (score − total). Over all segments they add
   * up to 0. A large segment a little below the total may pull more than a small one far below.
   */
  readonly contributionToDifference: number | null;
  /** The total minus what it would be without the segment, in points; null when the others gave no answers. */
  readonly influence: number | null;
};

/** Scores by segment. */
export type SegmentTable = {
  /** The names of the tags that define the segments. */
  readonly by: readonly string[];
  /** How many answers are in the table, hidden segments included; null where the total is hidden. */
  readonly n: number | null;
  /** The score of all answers in the table; hidden where they are fewer than `privacyMinimum`. */
  readonly total: SuppressibleEstimate;
  /** The segments in the order that was asked for; hidden ones come last, by key. */
  readonly rows: readonly SegmentRow[];
  /** How many answers a segment needs for its score to be shown. */
  readonly minimum: number;
  /** From how many answers on a segment may be seen at all; null where nothing is hidden. */
  readonly privacyMinimum: number | null;
  /** The segments that were added up to the row {@link OTHER_SEGMENTS}. */
  readonly pooled: readonly Segment[];
  /** What to know before using the table. */
  readonly cautions: readonly Caution[];
};

/** The orders of a segment table, the default first. */
export const SEGMENT_ORDERS = ['contribution', 'nps', 'n', 'key'] as const;

/**
 * The order of a segment table. `contribution`: what pulls the total down first; `nps`: the lowest shown score first;
 * `n`: the largest segment first; `key`: by name. Ties are broken by key.
 */
export type SegmentOrder = (typeof SEGMENT_ORDERS)[number];

/** How a segment table is made. */
export type SegmentTableOptions = ReadingOptions &
  GuardOptions & {
    /** The order of the rows. @defaultValue `'contribution'` */
    readonly sort?: SegmentOrder;
  };

/**
 * Scores by segment, each with its interval, its share and what it contributes to the total.
 *
 * No segment is left out. One below `minimum` comes withheld with its counts, share and contributions: they
 * say what it does to the total, which few answers can do little to, and a table whose parts do not add up explains
 * nothing. One below `privacyMinimum` comes with its name only, and so do others that would give it away.
 *
 * The table describes. It does not say that a segment differs from the others: `testSegments` and `versusRest` do, and
 * intervals that overlap do not show that two segments are alike. Relationship and touchpoint answers are different
 * measurements: pass one kind at a time.
 *
 * @param groups - Segments with their counts, as {@link tallyBySegment} gives them.
 * @param options - When a segment is shown, how intervals are made, and the order.
 * @returns The table; without groups, one with no rows and a withheld total.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate` or `segments/mixed-tags` for bad groups; `option/out-of-range` for
 * a bad `level` or minimum; `option/unknown` for an unknown method or order.
 * @example
 * const table = segmentTable([
 *   { segment: segmentOf({ plan: 'free' }), tally: { detractors: 20, passives: 15, promoters: 15 } },
 *   { segment: segmentOf({ plan: 'pro' }), tally: { detractors: 10, passives: 10, promoters: 30 } },
 * ]);
 * table.total.nps // => 15
 * table.rows.map((row) => row.contribution) // => [-5, 20]
 * table.rows.map((row) => row.contributionToDifference) // => [-12.5, 12.5]
 */
export function segmentTable(groups: readonly SegmentCounts[], options: SegmentTableOptions = {}): SegmentTable {
  const { sort = 'contribution', minimum = DEFAULT_MINIMUM, privacyMinimum } = options;
  if (!SEGMENT_ORDERS.includes(sort))
    fail('option/unknown', ['sort'], `An order is one of ${SEGMENT_ORDERS.join(', ')}, got ${named(sort)}.`);
  const estimate = estimatorOf(options);
  const { by, all, hidden, totalHidden, pooled, cautions } = guardOf(groups, options);
  const total = sumCounts(all.map(({ counts }) => counts));
  const n = total.detractors + total.passives + total.promoters;
  const score = nps(total);
  const secret = new Set(hidden.map(({ key }) => key));
  const rests = restsOf(all.map(({ counts }) => counts));
  const rows = all.map((group, i): SegmentRow => {
    const { segment, counts } = group;
    return secret.has(segment.key)
      ? {
          segment,
          estimate: suppressedEstimate(),
          share: null,
          contribution: null,
          contributionToDifference: null,
          influence: null,
        }
      : { segment, estimate: estimate(counts), ...partOf(group, rests[i] as CategoryCounts, n, score) };
  });
  return {
    by,
    n: totalHidden ? null : n,
    total: totalHidden ? suppressedEstimate() : estimate(total),
    rows: rows.sort(comparisonOf(sort)),
    minimum,
    privacyMinimum: privacyMinimum ?? null,
    pooled,
    cautions,
  };
}

/** What a group beside the rest does to the total of `n` answers with a score, which is null when nobody answered. */
const partOf = (
  { counts, n: size }: Group,
  rest: CategoryCounts,
  n: number,
  total: number | null,
): Pick<SegmentRow, 'share' | 'contribution' | 'contributionToDifference' | 'influence'> => {
  if (total === null) return { share: null, contribution: null, contributionToDifference: null, influence: null };
  const share = size / n;
  const own = nps(counts);
  const away = own === null ? 0 : own - total;
  const others = nps(rest);
  // Adding 0 turns −0 into 0.
  return {
    share,
    contribution: own === null ? 0 : share * own + 0,
    contributionToDifference: share * away + 0,
    influence: others === null ? null : size === 0 ? 0 : total - others + 0,
  };
};

/** The order of rows; hidden ones last and by key in any order, so that their place tells nothing. */
const comparisonOf =
  (sort: SegmentOrder) =>
  (a: SegmentRow, b: SegmentRow): number => {
    const [x, y] = [rankOf(a, sort), rankOf(b, sort)];
    if (x !== y) return x < y ? -1 : 1;
    return a.segment.key < b.segment.key ? -1 : 1;
  };

const rankOf = ({ estimate, contributionToDifference }: SegmentRow, sort: SegmentOrder): number => {
  if (estimate.n === null) return Infinity;
  // A withheld score gives no place in an order of scores.
  if (sort === 'nps') return estimate.nps ?? Number.MAX_VALUE;
  if (sort === 'n') return -estimate.n;
  return sort === 'key' ? 0 : (contributionToDifference ?? 0);
};
