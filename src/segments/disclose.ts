/**
 * What may leave a reading: a minimum that keeps a table readable, and one that protects people.
 *
 * The two are different. Below `minimum` a score would say little, so it is withheld while its counts stay. Below
 * `privacyMinimum` an answer could be traced to a person, so nothing but the segment's name leaves, and a second segment is
 * hidden with it where the total would give the first one away.
 *
 * @module
 */
import { type Caution, DEFAULT_MINIMUM } from '../estimate/estimate.ts';
import { checkMinimum, suppressedIndices } from '../estimate/suppress.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type CultureOptions, cultureCautions } from './culture.ts';
import { type Group, type Segment, type SegmentCounts, groupsOf, sumCounts, tagsOf } from './segment.ts';

/** Which segments a reading shows. */
export type GuardOptions = CultureOptions & {
  /** How many answers a segment needs for its score to be shown; at least 1. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
  /**
   * From how many answers on a segment may be seen at all; 5 or 7 are customary for surveys of employees. Segments with
   * fewer, and others that would give them away, come back with nothing but their name. Counts are taken for people: weighted
   * ones protect nobody. @defaultValue nothing is hidden
   */
  readonly privacyMinimum?: number;
  /** Whether answers without a tag are left out of the reading. @defaultValue false */
  readonly leaveOutMissing?: boolean;
  /** Whether segments below `minimum` are added up to one, called {@link OTHER_SEGMENTS}. @defaultValue false */
  readonly pool?: boolean;
};

/** The segment that pooled segments are added up to. No segment of tags has its key. */
export const OTHER_SEGMENTS: Segment = { key: '%other', by: {} };

/** The groups of a reading, sorted by what may be told of them. */
export type Guarded = {
  /** The names of the tags. */
  readonly by: readonly string[];
  /** All groups that count, {@link OTHER_SEGMENTS} among them and hidden ones too: for totals only. */
  readonly all: readonly Group[];
  /** The groups that may be shown. */
  readonly open: readonly Group[];
  /** The groups of which everything may be told but a score. */
  readonly withheld: readonly { readonly group: Group; readonly reason: 'no-responses' | 'below-minimum' }[];
  /** The groups of which only the name may be told. */
  readonly hidden: readonly Segment[];
  /** All hidden groups together: in a test they are one group, which tells no more than the total less the others does. */
  readonly hiddenCounts: CategoryCounts | null;
  /** Whether even all groups together are too few to be told of, so that their total is hidden as well. */
  readonly totalHidden: boolean;
  /** What went into {@link OTHER_SEGMENTS}. */
  readonly pooled: readonly Segment[];
  /** `unknown-tag` where no answer carries a tag; `culture-not-adjusted` where countries, cultures or industries stand side by side. */
  readonly cautions: readonly Caution[];
};

/**
 * Sorts groups by what may be told of them.
 *
 * @param given - Segments with their counts.
 * @param options - The two minima, which tags tell cultures apart, and what to do with missing tags and small segments.
 * @returns The groups, each list ordered by key.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `option/out-of-range` for a
 * minimum that is no finite number of at least 1, and for cultural tags that are no list of names.
 * @internal
 */
export function guardOf(
  given: readonly SegmentCounts[],
  { minimum = DEFAULT_MINIMUM, privacyMinimum, leaveOutMissing = false, pool = false, ...culture }: GuardOptions,
): Guarded {
  checkMinimum(minimum, 'minimum');
  if (privacyMinimum !== undefined) checkMinimum(privacyMinimum, 'privacyMinimum');
  const groups = groupsOf(given);
  const present = groups.filter(
    ({ segment }) => !leaveOutMissing || Object.values(segment.by).every((tag) => tag !== null),
  );
  const small = pool ? present.filter(({ n }) => n > 0 && n < minimum) : [];
  const all = small.length === 0 ? present : [...present.filter((group) => !small.includes(group)), pooledOf(small)];
  const suppressed = new Set(
    privacyMinimum === undefined
      ? []
      : suppressedIndices(
          all.map(({ n }) => n),
          privacyMinimum,
          true,
        ),
  );
  const seen = all.filter((_, i) => !suppressed.has(i));
  const hidden = all.filter((_, i) => suppressed.has(i));
  const together = all.reduce((sum, { n }) => sum + n, 0);
  return {
    by: tagsOf(given),
    all,
    open: seen.filter(({ n }) => n >= minimum && n > 0),
    withheld: seen
      .filter(({ n }) => n < minimum)
      .map((group) => ({ group, reason: group.n === 0 ? 'no-responses' : 'below-minimum' })),
    hidden: hidden.map(({ segment }) => segment),
    hiddenCounts: hidden.length === 0 ? null : sumCounts(hidden.map(({ counts }) => counts)),
    totalHidden: privacyMinimum !== undefined && together > 0 && together < privacyMinimum,
    pooled: small.map(({ segment }) => segment),
    cautions: [
      ...(tagsOf(given).some((tag) => groups.every(({ segment }) => segment.by[tag] === null))
        ? (['unknown-tag'] as const)
        : []),
      ...cultureCautions(present, culture),
    ],
  };
}

const pooledOf = (small: readonly Group[]): Group => ({
  segment: OTHER_SEGMENTS,
  counts: sumCounts(small.map(({ counts }) => counts)),
  n: small.reduce((sum, { n }) => sum + n, 0),
});
