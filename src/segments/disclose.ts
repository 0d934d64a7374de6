/**
 * What may leave a reading: a minimum that keeps a table readable, and one that protects people.
 *
 * The two are different. Below `minimum` a score would say little, so it is withheld while its counts stay. Below
 * `privacyMinimum` an answer could be traced to a person, so nothing but the segment's name leaves, and a second segment is
 * hidden with it where the total would give the first one away.
 *
 * @module
 */
import { DEFAULT_MINIMUM, named } from '../estimate/estimate.ts';
import { fail } from '../error.ts';
import type { Caution } from '../estimate/estimate.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Group, type Segment, type SegmentCounts, groupsOf, sumCounts, tagsOf } from './segment.ts';

/** Which segments a reading shows. */
export type GuardOptions = {
  /** How many answers a segment needs for its score to be shown; at least 1. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
  /**
   * From how many answers on a segment may be seen at all; 5 or 7 are customary for surveys of employees. Segments with
   * fewer, and others that would give them away, come back with nothing but their name. @defaultValue nothing is hidden
   */
  readonly privacyMinimum?: number;
  /** Whether answers without a tag are left out of the reading. @defaultValue false */
  readonly leaveOutMissing?: boolean;
  /** Whether segments below `minimum` are added up to one, called {@link OTHER}. @defaultValue false */
  readonly pool?: boolean;
};

/** The segment that pooled segments are added up to. No segment of tags has its key. */
export const OTHER: Segment = { key: '%other', by: {} };

/** The groups of a reading, sorted by what may be told of them. */
export type Guarded = {
  /** The names of the tags. */
  readonly by: readonly string[];
  /** All groups that count, {@link OTHER} among them and hidden ones too: for totals only. */
  readonly all: readonly Group[];
  /** The groups that may be shown. */
  readonly open: readonly Group[];
  /** The groups of which everything may be told but a score. */
  readonly withheld: readonly { readonly group: Group; readonly reason: 'no-responses' | 'below-minimum' }[];
  /** The groups of which only the name may be told. */
  readonly hidden: readonly Segment[];
  /** All hidden groups together: in a test they are one group, which tells no more than the total less the others does. */
  readonly hiddenCounts: CategoryCounts | null;
  /** What went into {@link OTHER}. */
  readonly pooled: readonly Segment[];
  /** `unknown-tag` where no answer carries a tag. */
  readonly cautions: readonly Caution[];
};

/**
 * Sorts groups by what may be told of them.
 *
 * @param given - Segments with their counts.
 * @param options - The two minima, and what to do with missing tags and small segments.
 * @returns The groups, each list ordered by key.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `option/out-of-range` for a
 * minimum that is no finite number of at least 1.
 * @internal
 */
export function guardOf(
  given: readonly SegmentCounts[],
  { minimum = DEFAULT_MINIMUM, privacyMinimum, leaveOutMissing = false, pool = false }: GuardOptions,
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
  return {
    by: tagsOf(given),
    all,
    open: seen.filter(({ n }) => n >= minimum && n > 0),
    withheld: seen
      .filter(({ n }) => n < minimum)
      .map((group) => ({ group, reason: group.n === 0 ? 'no-responses' : 'below-minimum' })),
    hidden: hidden.map(({ segment }) => segment),
    hiddenCounts: hidden.length === 0 ? null : sumCounts(hidden.map(({ counts }) => counts)),
    pooled: small.map(({ segment }) => segment),
    cautions: tagsOf(given).some((tag) => groups.every(({ segment }) => segment.by[tag] === null))
      ? ['unknown-tag']
      : [],
  };
}

const pooledOf = (small: readonly Group[]): Group => ({
  segment: OTHER,
  counts: sumCounts(small.map(({ counts }) => counts)),
  n: small.reduce((sum, { n }) => sum + n, 0),
});

/**
 * Which groups have to be hidden so that none below the minimum can be read, not even as the total less the others.
 *
 * Hides every group with some but too few answers. Where their total is published, the smallest open group is hidden too,
 * until at least two are hidden and the hidden ones together reach the minimum. A reader of two successive reports can still
 * learn more than from one: a group that grew by a single answer gives that answer away.
 *
 * @param sizes - How many answers each group has.
 * @param minimum - From how many answers on a group may be seen.
 * @param totalPublished - Whether the total of all groups is known to the reader.
 * @returns The positions of the groups to hide, rising; of groups of one size the first is hidden first.
 * @throws {NpsError} `option/out-of-range` when `minimum` is not a finite number of at least 1.
 * @example
 * suppressedIndices([4, 20, 30], 5, true) // => [0, 1]
 * suppressedIndices([4, 20, 30], 5, false) // => [0]
 * @see Hundepool et al. (2012), Statistical Disclosure Control, Wiley, chapter 4.
 */
export function suppressedIndices(sizes: readonly number[], minimum: number, totalPublished: boolean): number[] {
  checkMinimum(minimum, 'minimum');
  const hidden = sizes.flatMap((n, i) => (n > 0 && n < minimum ? [i] : []));
  if (!totalPublished || hidden.length === 0) return hidden;
  const open = sizes
    .map((n, i) => ({ n, i }))
    .filter(({ n }) => n >= minimum)
    .sort((a, b) => a.n - b.n || a.i - b.i);
  let together = hidden.reduce((sum, i) => sum + (sizes[i] as number), 0);
  for (const { n, i } of open) {
    if (hidden.length >= 2 && together >= minimum) break;
    hidden.push(i);
    together += n;
  }
  return hidden.sort((a, b) => a - b);
}

function checkMinimum(minimum: number, name: string): void {
  if (!(typeof minimum === 'number' && minimum >= 1 && minimum < Infinity))
    fail('option/out-of-range', [name], `A minimum is a finite number of at least 1, got ${named(minimum)}.`);
}
