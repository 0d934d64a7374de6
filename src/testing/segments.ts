/**
 * Random segments with their counts, for property tests.
 *
 * @module
 */
import * as fc from 'fast-check';
import { type SegmentTally, segmentOf } from '../segments/segment.ts';
import { type CountsConstraints, arbTally } from './arbitraries.ts';

/** Which segments to make. */
export type SegmentTalliesConstraints = CountsConstraints & {
  /** The names of the tags that define a segment. @defaultValue `['group']` */
  readonly tags?: readonly string[];
  /**
   * How many different plain values a tag takes, beside a missing one and odd ones; at least 1. With few of them segments of
   * several tags meet, in the rows of a crossed table or below the nodes of a hierarchy. @defaultValue 20
   */
  readonly values?: number;
  /** The fewest segments. @defaultValue 0 */
  readonly minSegments?: number;
  /** The most segments. @defaultValue 8 */
  readonly maxSegments?: number;
};

/**
 * Segments of the same tags, each with its tally; values may be missing, empty, or hold the characters that keys use.
 *
 * @param constraints - The tags and their values, how many segments, and how large and fractional their counts are.
 * @returns An arbitrary of segments with tallies, no segment twice, shrinking to fewer segments and answers.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbSegmentTallies(), (groups) => groups.length <= 8)) // => undefined
 */
export const arbSegmentTallies = ({
  tags = ['group'],
  values = 20,
  minSegments = 0,
  maxSegments = 8,
  ...counts
}: SegmentTalliesConstraints = {}): fc.Arbitrary<SegmentTally[]> => {
  const value = fc.oneof(
    { withCrossShrink: true },
    { weight: 8, arbitrary: fc.nat(values - 1).map((i) => `g${i}`) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('', '%', 'a=b', 'a&b', 'constructor', '__proto__', 'Å') },
  );
  const segment = fc
    .tuple(...tags.map(() => value))
    .map((chosen) => segmentOf(Object.fromEntries(tags.map((tag, i) => [tag, chosen[i] ?? null]))));
  return fc.uniqueArray(fc.record({ segment, tally: arbTally(counts) }), {
    minLength: minSegments,
    maxLength: maxSegments,
    selector: (group) => group.segment.key,
  });
};
