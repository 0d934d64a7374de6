/**
 * Answers grouped by what is known about them.
 *
 * A dimension is the name of a tag; a segment is one combination of values that occurs. A missing tag is
 * a value of its own, written `null`, so that no answer is lost from a table.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Response } from '../response.ts';
import type { Tally } from '../tally/tally.ts';

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
 * Names a segment by its tags and values, in the order in which they are given.
 *
 * @param by - The value of each tag; `null` where the tag is missing.
 * @returns The segment with its key. Two segments of the same tags never share one.
 * @example
 * segmentOf({ country: 'FI', plan: null }).key // => 'country=FI&plan'
 * segmentOf({}).key // => ''
 */
export const segmentOf = (by: Readonly<Record<string, string | null>>): Segment => ({
  key: Object.entries(by)
    .map(([tag, value]) => (value === null ? escapePart(tag) : `${escapePart(tag)}=${escapePart(value)}`))
    .join('&'),
  by,
});

/**
 * Percent-encodes the three characters with a meaning in a key; anything else stays as it reads. An empty name is a
 * lone percent sign, which nothing else encodes to.
 */
const escapePart = (text: string): string => (text === '' ? '%' : text.replace(/[%&=]/g, encodeURIComponent));

/**
 * Counts answers by segment, in one pass.
 *
 * Every answer is in exactly one of the segments, so their tallies add up to the tally of all.
 * Relationship and touchpoint answers are different measurements: pass one kind at a time.
 *
 * @param responses - Answers that were checked at the door.
 * @param by - The names of the tags to group by; none gives one segment with everybody.
 * @returns The segments that occur with their tallies, ordered by key.
 * @throws {NpsError} `option/out-of-range` when a tag is named twice.
 * @example
 * tallyBySegment([], ['country']) // => []
 */
export function tallyBySegment(responses: readonly Response[], by: readonly string[]): SegmentTally[] {
  if (new Set(by).size !== by.length) fail('option/out-of-range', ['by'], 'Each tag is named once.');
  const cells = new Map<string, { readonly segment: Segment; readonly counts: number[] }>();
  for (const response of responses) {
    const found = cells.get(quickKey(response, by));
    if (found !== undefined) found.counts[response.score] = (found.counts[response.score] as number) + 1;
    else {
      const counts = new Array<number>(11).fill(0);
      counts[response.score] = 1;
      cells.set(quickKey(response, by), {
        segment: segmentOf(Object.fromEntries(by.map((tag) => [tag, tagOf(response, tag)]))),
        counts,
      });
    }
  }
  return [...cells.values()]
    .map(({ segment, counts }) => ({ segment, tally: { counts } }))
    .sort((a, b) => (a.segment.key < b.segment.key ? -1 : 1));
}

/** The value of a tag, or null; own properties only, so that a tag may be called "constructor". */
const tagOf = (response: Response, tag: string): string | null =>
  Object.hasOwn(response.tags, tag) ? (response.tags[tag] as string) : null;

/** A key that is cheap to build for every answer: each part is preceded by its length, or by a mark for "missing". */
const quickKey = (response: Response, by: readonly string[]): string => {
  let key = '';
  for (const tag of by) {
    const value = tagOf(response, tag);
    key += value === null ? '-' : `${value.length}:${value}`;
  }
  return key;
};
