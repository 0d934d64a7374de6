/**
 * The segments of two periods, side by side.
 *
 * What is pooled or hidden in one period is pooled or hidden in the other too: else the split of a change would take the
 * new name of a segment for new people.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { type Caution, DEFAULT_MINIMUM } from '../estimate/estimate.ts';
import { nps } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { checkMinimum, suppressedIndices } from '../estimate/suppress.ts';
import { type GuardOptions, OTHER_SEGMENTS } from './disclose.ts';
import { type Group, type Segment, type SegmentCounts, groupsOf, sumCounts, tagsOf } from './segment.ts';

/** The segment that hidden segments are added up to: it tells no more than the total less the others does. */
export const HIDDEN_SEGMENTS: Segment = { key: '%hidden', by: {} };

/** A segment in one period. */
export type Side = {
  /** How many answered. */
  readonly n: number;
  /** Their share of all answers of the period, 0 to 1. */
  readonly share: number;
  /** Their score in points; `null` when nobody answered. */
  readonly nps: number | null;
};

/** A segment in both periods, with its counts. */
export type Pair = {
  readonly segment: Segment;
  readonly before: Side & { readonly counts: CategoryCounts };
  readonly after: Side & { readonly counts: CategoryCounts };
};

/** Two periods that can be compared segment by segment. */
export type BeforeAfter = {
  readonly status: 'shown';
  /** The names of the tags. */
  readonly by: readonly string[];
  /** The segments by key, then {@link OTHER_SEGMENTS} and {@link HIDDEN_SEGMENTS}. */
  readonly pairs: readonly Pair[];
  /** All answers of each period. */
  readonly before: CategoryCounts;
  readonly after: CategoryCounts;
  /** What went into {@link OTHER_SEGMENTS}. */
  readonly pooled: readonly Segment[];
  /** What went into {@link HIDDEN_SEGMENTS}; nothing but the name may be told. */
  readonly hidden: readonly Segment[];
  /** `unknown-tag` where no answer carries a tag. */
  readonly cautions: readonly Caution[];
};

/** A change that is not told, and why. */
export type WithheldChange = {
  readonly status: 'withheld';
  readonly change: null;
  /**
   * `no-responses`: nobody answered in one of the periods. `below-minimum`: fewer than `minimum` did. `privacy`: fewer
   * than `privacyMinimum` did.
   */
  readonly reason: 'no-responses' | 'below-minimum' | 'privacy';
  /** How many answered in each period; `null` where that must not be told. */
  readonly n: { readonly before: number; readonly after: number } | null;
};

/**
 * Puts the segments of two periods side by side.
 *
 * @param before - The segments of the earlier period.
 * @param after - The segments of the later period.
 * @param options - The minima, and what to do with missing tags and small segments.
 * @returns The pairs; `withheld` when a period has too few answers.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` with the place, which begins with `before`
 * or `after`; `option/out-of-range` for a minimum that is no finite number of at least 1.
 * @internal
 */
export function pairSegments(
  before: readonly SegmentCounts[],
  after: readonly SegmentCounts[],
  { minimum = DEFAULT_MINIMUM, privacyMinimum, leaveOutMissing = false, pool = false }: GuardOptions,
): BeforeAfter | WithheldChange {
  checkMinimum(minimum, 'minimum');
  if (privacyMinimum !== undefined) checkMinimum(privacyMinimum, 'privacyMinimum');
  const groups = {
    before: within(['before'], () => groupsOf(before)),
    after: within(['after'], () => groupsOf(after)),
  };
  const by = tagsOf(before.length > 0 ? before : after);
  const later = tagsOf(after);
  if (after.length > 0 && !(later.length === by.length && later.every((tag, i) => tag === by[i])))
    fail('segments/mixed-tags', ['after'], 'The segments of both periods are defined by the same tags.');
  const everyone = [...groups.before, ...groups.after];
  const met = joined(groups.before, groups.after).filter(
    ({ segment }) => !leaveOutMissing || Object.values(segment.by).every((tag) => tag !== null),
  );
  const isSmall = (two: Two): boolean => {
    const sizes = [two.before.n, two.after.n];
    return Math.max(...sizes) > 0 && Math.min(...sizes) < minimum;
  };
  const small = pool ? met.filter(isSmall) : [];
  const named = small.length === 0 ? met : [...met.filter((two) => !isSmall(two)), together(OTHER_SEGMENTS, small)];
  const withheld = tooFew(named, minimum, privacyMinimum);
  if (withheld !== null) return withheld;

  const unseen = privacyMinimum === undefined ? new Set<number>() : hiddenAt(named, privacyMinimum);
  const hidden = named.filter((_, i) => unseen.has(i));
  const open = named.filter((_, i) => !unseen.has(i));
  const rows = hidden.length === 0 ? open : [...open, together(HIDDEN_SEGMENTS, hidden)];
  const totals = { before: totalOf(rows, 'before'), after: totalOf(rows, 'after') };
  return {
    status: 'shown',
    by,
    pairs: rows.map((two) => ({
      segment: two.segment,
      before: sideOf(two.before, totals.before.n),
      after: sideOf(two.after, totals.after.n),
    })),
    before: totals.before.counts,
    after: totals.after.counts,
    pooled: small.map(({ segment }) => segment),
    hidden: hidden.map(({ segment }) => segment),
    cautions: by.some((tag) => everyone.every(({ segment }) => segment.by[tag] === null)) ? ['unknown-tag'] : [],
  };
}

type Count = { readonly counts: CategoryCounts; readonly n: number };
type Two = { readonly segment: Segment; readonly before: Count; readonly after: Count };

const NOBODY: Count = { counts: { detractors: 0, passives: 0, promoters: 0 }, n: 0 };

/** Every segment of either period, ordered by key. */
function joined(before: readonly Group[], after: readonly Group[]): Two[] {
  const later = new Map(after.map((group) => [group.segment.key, group]));
  const earlier = new Set(before.map(({ segment }) => segment.key));
  return [
    ...before.map((group) => ({
      segment: group.segment,
      before: group,
      after: later.get(group.segment.key) ?? NOBODY,
    })),
    ...after
      .filter(({ segment }) => !earlier.has(segment.key))
      .map((group) => ({ segment: group.segment, before: NOBODY, after: group })),
  ].sort((a, b) => (a.segment.key < b.segment.key ? -1 : 1));
}

const totalOf = (all: readonly Two[], period: 'before' | 'after'): Count => ({
  counts: sumCounts(all.map((two) => two[period].counts)),
  n: all.reduce((sum, two) => sum + two[period].n, 0),
});

const together = (segment: Segment, all: readonly Two[]): Two => ({
  segment,
  before: totalOf(all, 'before'),
  after: totalOf(all, 'after'),
});

const sideOf = ({ counts, n }: Count, total: number): Pair['before'] => ({
  n,
  share: n / total,
  nps: nps(counts),
  counts,
});

/** Whether a period has too few answers for anything to be told. */
function tooFew(all: readonly Two[], minimum: number, privacyMinimum = 0): WithheldChange | null {
  const n = { before: totalOf(all, 'before').n, after: totalOf(all, 'after').n };
  const withheld = { status: 'withheld', change: null } as const;
  const sizes = [n.before, n.after];
  if (sizes.some((size) => size > 0 && size < privacyMinimum)) return { ...withheld, reason: 'privacy', n: null };
  if (sizes.includes(0)) return { ...withheld, reason: 'no-responses', n };
  return sizes.some((size) => size < minimum) ? { ...withheld, reason: 'below-minimum', n } : null;
}

/** What has to be hidden in either period is hidden in both: one period's counts would else be read off the rows. */
const hiddenAt = (all: readonly Two[], minimum: number): ReadonlySet<number> =>
  new Set(
    (['before', 'after'] as const).flatMap((period) =>
      suppressedIndices(
        all.map((two) => two[period].n),
        minimum,
        true,
      ),
    ),
  );
