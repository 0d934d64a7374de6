/**
 * Which segments differ: each from all the others together, or every pair.
 *
 * @module
 */
import {
  type DifferenceMethod,
  type DifferenceOptions,
  type ShownDifference,
  DEFAULT_DIFFERENCE_METHOD,
  compareNps,
} from '../compare/difference.ts';
import { type Caution, DEFAULT_MINIMUM } from '../estimate/estimate.ts';
import { nps } from '../estimate/moments.ts';
import { checkMinimum } from '../estimate/suppress.ts';
import { type Correction, checkCorrection } from '../numeric/adjust.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Together, compareFamily } from '../compare/family.ts';
import { emptyTally, sizeOf } from '../tally/tally.ts';
import { type Guarded, type GuardOptions, guardOf } from './disclose.ts';
import { type Segment, type SegmentCounts, restsOf } from './segment.ts';
import { type WithheldSegment, byKey, withheldOf } from './withheld.ts';

/** How segments are compared. */
export type SegmentComparisonOptions = DifferenceOptions &
  GuardOptions & {
    /** How the p-values are corrected for being many. @defaultValue 'holm' */
    readonly correction?: Correction;
  };

/** A difference that is one of many: `direction` is decided on `adjustedP`. */
export type AdjustedDifference = Omit<ShownDifference, 'direction'> & Together;

/** What every reading of many comparisons tells of itself. */
export type ComparisonFamily = {
  /** How many comparisons were made and corrected for. */
  readonly comparisons: number;
  readonly correction: Correction;
  readonly level: number;
  readonly method: DifferenceMethod;
  /** What was added up to the segment `%other`. */
  readonly pooled: readonly Segment[];
  /** `unknown-tag`. */
  readonly cautions: readonly Caution[];
};

/** A segment against all other answers. */
export type ShownVersusRest = AdjustedDifference & {
  readonly segment: Segment;
  /** The score of the segment in points. */
  readonly nps: number;
  /** The score of all other answers together. */
  readonly restNps: number;
};

/** A segment that was not compared, and why. */
export type WithheldVersusRest = Omit<WithheldSegment, 'reason'> & {
  /**
   * `privacy`: hidden. `no-responses`, `below-minimum`: too few answered. `rest-below-minimum`: nobody else answered, or so few
   * that the difference would tell a score that is withheld.
   */
  readonly reason: WithheldSegment['reason'] | 'rest-below-minimum';
};

/** Each segment against all the others. */
export type VersusRest = ComparisonFamily & {
  /** One row a segment, ordered by key. */
  readonly rows: readonly (ShownVersusRest | WithheldVersusRest)[];
};

/**
 * Compares each segment with all other answers, and corrects for the number of segments.
 *
 * The rest is everything outside the segment, those of withheld and hidden segments among it; a segment is never compared
 * with a total that contains it. With the default, Holm's correction, the chance of calling any segment different when none is
 * stays near 5 %: 1 to 7 % mostly, up to 11 % with 15 to 20 small segments.
 *
 * @param groups - Segments with their counts.
 * @param options - Method and level as for {@link compareNps}, the correction, and the guard of small segments.
 * @returns One row a segment: the difference in points, the segment minus the rest. Withheld segments have a reason and are not
 * counted among the comparisons.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `option/out-of-range` for a
 * bad level or minimum, `option/unknown` for another method or correction.
 * @example
 * const groups = [
 *   { segment: segmentOf({ shop: 'a' }), tally: { detractors: 12, passives: 18, promoters: 30 } },
 *   { segment: segmentOf({ shop: 'b' }), tally: { detractors: 25, passives: 40, promoters: 35 } },
 *   { segment: segmentOf({ shop: 'c' }), tally: { detractors: 8, passives: 10, promoters: 42 } },
 * ];
 * versusRest(groups).rows.map((row) => row.status === 'shown' && row.direction) // => ['unclear', 'lower', 'higher']
 * versusRest(groups).comparisons // => 3
 * @see Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2).
 */
export function versusRest(groups: readonly SegmentCounts[], options: SegmentComparisonOptions = {}): VersusRest {
  const settings = settingsOf(options);
  const guarded = guardOf(groups, settings.guard);
  const rests = restsOf(guarded.all.map(({ counts }) => counts));
  const restOf = new Map(guarded.all.map(({ segment }, i) => [segment.key, rests[i] as CategoryCounts]));
  const pairs = guarded.open.map((group) => ({ group, rest: restOf.get(group.segment.key) as CategoryCounts }));
  const enough = pairs.filter(({ rest }) => sizeOf(rest) >= settings.guard.minimum);
  const shown = adjustedDifferences(
    enough.map(({ group, rest }) => [group.counts, rest]),
    settings,
    (i) => {
      const { group, rest } = enough[i] as (typeof enough)[number];
      return { segment: group.segment, nps: nps(group.counts) as number, restNps: nps(rest) as number };
    },
  );
  const alone = pairs.flatMap(({ group: { segment, n }, rest }): WithheldVersusRest[] =>
    sizeOf(rest) < settings.guard.minimum ? [{ segment, status: 'withheld', reason: 'rest-below-minimum', n }] : [],
  );
  return {
    ...familyOf(guarded, settings, shown.length),
    rows: byKey<ShownVersusRest | WithheldVersusRest>([...shown, ...alone, ...withheldOf(guarded)]),
  };
}

/** Two segments side by side. */
export type SegmentPair = AdjustedDifference & {
  /** The first segment, by key; the difference is its score minus that of the second. */
  readonly a: Segment;
  /** The second segment. */
  readonly b: Segment;
};

/** Every pair of segments. */
export type SegmentPairs = ComparisonFamily & {
  /** One a pair of shown segments, ordered by the keys of both. */
  readonly pairs: readonly SegmentPair[];
  /** The segments that were not compared, ordered by key. */
  readonly withheld: readonly WithheldSegment[];
};

/**
 * Compares every pair of segments, and corrects for the number of pairs.
 *
 * k segments make k (k − 1) / 2 pairs, so each has to differ by much more to be found than in {@link versusRest}; ask for pairs
 * only where the question is about pairs.
 *
 * @param groups - Segments with their counts.
 * @param options - Method and level as for {@link compareNps}, the correction, and the guard of small segments.
 * @returns All pairs of segments that are shown, the first minus the second.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `option/out-of-range` for a
 * bad level or minimum, `option/unknown` for another method or correction.
 * @example
 * const groups = [
 *   { segment: segmentOf({ shop: 'a' }), tally: { detractors: 12, passives: 18, promoters: 30 } },
 *   { segment: segmentOf({ shop: 'b' }), tally: { detractors: 25, passives: 40, promoters: 35 } },
 * ];
 * compareSegments(groups).pairs.map(({ difference }) => difference) // => [20]
 */
export function compareSegments(
  groups: readonly SegmentCounts[],
  options: SegmentComparisonOptions = {},
): SegmentPairs {
  const settings = settingsOf(options);
  const guarded = guardOf(groups, settings.guard);
  const { open } = guarded;
  const chosen = open.flatMap((a, i) => open.slice(i + 1).map((b) => [a, b] as const));
  const pairs = adjustedDifferences(
    chosen.map(([a, b]) => [a.counts, b.counts]),
    settings,
    (i) => {
      const [a, b] = chosen[i] as (typeof chosen)[number];
      return { a: a.segment, b: b.segment };
    },
  );
  return {
    ...familyOf(guarded, settings, pairs.length),
    pairs,
    withheld: byKey(withheldOf(guarded)),
  };
}

/** The options of both readings, with their defaults. */
type Settings = {
  readonly compare: DifferenceOptions & { readonly level: number; readonly method: DifferenceMethod };
  readonly correction: Correction;
  readonly guard: GuardOptions & { readonly minimum: number };
};

function settingsOf({
  level = 0.95,
  method = DEFAULT_DIFFERENCE_METHOD,
  pseudoPerSample,
  correction = 'holm',
  minimum = DEFAULT_MINIMUM,
  ...guard
}: SegmentComparisonOptions): Settings {
  checkCorrection(correction);
  checkMinimum(minimum, 'minimum');
  const compare = { level, method, ...(pseudoPerSample !== undefined && { pseudoPerSample }) };
  // Checks the options even where there is nothing to compare.
  compareNps(emptyTally, emptyTally, compare);
  // Welch's method estimates the spread within each group, for which it takes two answers.
  return { compare, correction, guard: { ...guard, minimum: method === 'welch-t' && minimum < 2 ? 2 : minimum } };
}

const familyOf = (guarded: Guarded, { compare, correction }: Settings, comparisons: number): ComparisonFamily => ({
  comparisons,
  correction,
  level: compare.level,
  method: compare.method,
  pooled: guarded.pooled,
  cautions: guarded.cautions,
});

/** Makes comparisons that are looked at together, each with its own members. Every group has answers enough for the method. */
const adjustedDifferences = <Own extends object>(
  pairs: readonly (readonly [CategoryCounts, CategoryCounts])[],
  { compare, correction }: Settings,
  ownOf: (index: number) => Own,
): (AdjustedDifference & Own)[] =>
  compareFamily(pairs, { ...compare, correction }).map(({ single, together }, i) => ({
    ...(single as ShownDifference),
    ...(together as Together),
    ...ownOf(i),
  }));
