/**
 * Answers grouped by what is known about them.
 *
 * A dimension is the name of a tag; a segment is one combination of values that occurs. A missing tag is
 * a value of its own, written `null`, so that no answer is lost from a table.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, categoryCounts } from '../tally/tally.ts';

/** A group of answers: the same value of each tag that it is defined by. */
export type Segment = {
  /** The name of the segment: its tags and values, written so that no two segments share one. */
  readonly key: string;
  /** The value of each tag; `null` where the tag is missing. No tags: everybody. */
  readonly by: Readonly<Record<string, string | null>>;
};

/** A segment and how its people answered. */
export type SegmentTally = { readonly segment: Segment; readonly tally: Tally };

/**
 * A segment and its counts, as every reading of segments takes them: a tally, or the three category counts where
 * a database knows no more. `tallyBySegment` gives such a list.
 */
export type SegmentCounts = { readonly segment: Segment; readonly tally: Tally | CategoryCounts };

/**
 * Names a segment by its tags and values, in the order in which they are given.
 *
 * @param by - The value of each tag; `null` where the tag is missing.
 * @returns The segment with its key. Two segments of the same tags never share one.
 * @example
 * segmentOf({ country: 'FI', plan: null }).key // => 'country=FI&plan'
 * segmentOf({}).key // => ''
 */
export function segmentOf(by: Readonly<Record<string, string | null>>): Segment {
  return {
    key: Object.entries(by)
      .map(([tag, value]) => partOf(tag, value))
      .join('&'),
    by,
  };
}

/**
 * A tag and its value as they stand in a key; a missing value is the tag alone.
 *
 * @param tag - The name of the tag.
 * @param value - Its value; null where it is missing.
 * @returns The part of a key; it holds no ampersand.
 * @internal
 */
export const partOf = (tag: string, value: string | null): string =>
  value === null ? escapePart(tag) : `${escapePart(tag)}=${escapePart(value)}`;

/**
 * Percent-encodes the three characters with a meaning in a key; anything else stays as it reads. An empty name is a
 * lone percent sign, which nothing else encodes to.
 */
const escapePart = (text: string): string => (text === '' ? '%' : text.replace(/[%&=]/g, encodeURIComponent));

/** A segment with checked counts. */
export type Group = { readonly segment: Segment; readonly counts: CategoryCounts; readonly n: number };

/**
 * Checks the groups that a reading was given, and orders them by key, so that the order in which they came changes nothing.
 *
 * @param groups - Segments with their counts.
 * @returns The groups with category counts, ordered by key.
 * @throws {NpsError} `segments/invalid` for what is no list of segments with counts, `counts/invalid` with the place of the
 * group, `segments/duplicate` when a segment comes twice, `segments/mixed-tags` when the segments are not defined by the same
 * tags.
 * @internal
 */
export function groupsOf(groups: readonly SegmentCounts[]): Group[] {
  const tags = tagsOf(groups);
  let inOrder = true;
  const checked = groups.map((group, i): Group => {
    if (!isSegmentCounts(group))
      fail('segments/invalid', [i], 'A group is a segment with its counts, as `tallyBySegment` gives it.');
    const { segment, tally } = group;
    if (!hasTags(segment, tags))
      fail('segments/mixed-tags', [i], 'All segments of one reading are defined by the same tags, in the same order.');
    inOrder &&= i === 0 || (groups[i - 1] as SegmentCounts).segment.key < segment.key;
    const counts = within([i], () => categoryCounts(tally));
    return { segment, counts, n: counts.detractors + counts.passives + counts.promoters };
  });
  // Keys that rise differ.
  if (!inOrder) checkDistinct(checked);
  if (checked.reduce((sum, { n }) => sum + n, 0) > MOST)
    fail('counts/invalid', [], `Counts of all segments together are at most ${MOST}.`);
  return inOrder ? checked : checked.sort((a, b) => (a.segment.key < b.segment.key ? -1 : 1));
}

function hasTags({ by }: Segment, tags: readonly string[]): boolean {
  let place = 0;
  for (const tag in by) if (tag !== tags[place++]) return false;
  return place === tags.length;
}

function checkDistinct(groups: readonly Group[]): void {
  const seen = new Set<string>();
  for (const [i, { segment }] of groups.entries()) {
    if (seen.has(segment.key)) fail('segments/duplicate', [i], 'A segment comes once; add its counts up first.');
    seen.add(segment.key);
  }
}

/** Statistics are at most a few times as large as the number of answers; beyond this they would be no numbers. */
const MOST = 5e307;

const isSegmentCounts = (group: SegmentCounts | null | undefined): group is SegmentCounts =>
  typeof group?.segment?.key === 'string' && typeof group.segment.by === 'object' && group.segment.by !== null;

/**
 * The names of the tags that define the segments: those of the first.
 *
 * @param groups - Segments of one reading.
 * @returns The names; none where there are no groups.
 * @throws {NpsError} `segments/invalid` for what is no list.
 * @internal
 */
export function tagsOf(groups: readonly { readonly segment: Segment }[]): readonly string[] {
  if (!Array.isArray(groups)) fail('segments/invalid', [], 'Segments come as a list, as `tallyBySegment` gives it.');
  const [first] = groups as readonly ({ readonly segment?: Partial<Segment> | null } | null | undefined)[];
  return Object.keys(first?.segment?.by ?? {});
}

/**
 * The sum of counts.
 *
 * @param counts - Category counts.
 * @returns Their sum, category by category.
 * @internal
 */
export function sumCounts(counts: readonly CategoryCounts[]): CategoryCounts {
  let detractors = 0;
  let passives = 0;
  let promoters = 0;
  for (const one of counts) {
    detractors += one.detractors;
    passives += one.passives;
    promoters += one.promoters;
  }
  return { detractors, passives, promoters };
}

/**
 * All but one, for each of several groups: sums from both sides, since a subtraction would leave rounding errors.
 *
 * @param counts - The category counts of each group.
 * @returns For each group the sum of all others.
 * @internal
 */
export function restsOf(counts: readonly CategoryCounts[]): CategoryCounts[] {
  const after = [sumCounts([])];
  for (let i = counts.length - 1; i > 0; i--)
    after.push(sumCounts([after[after.length - 1] as CategoryCounts, counts[i] as CategoryCounts]));
  let before = sumCounts([]);
  return counts.map((one) => {
    const rest = sumCounts([before, after.pop() as CategoryCounts]);
    before = sumCounts([before, one]);
    return rest;
  });
}
