/**
 * How much answers vary within segments, said so that it can be divided by.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';
import { sizeOf } from '../tally/tally.ts';
import type { Guarded } from './disclose.ts';
import { type Group, sumCounts } from './segment.ts';

/** The groups that a test or a model of segments is made of. */
export type TakingPart = {
  /** The groups with answers of which something may be told, ordered by key. */
  readonly groups: readonly Group[];
  /** Their counts, in the same order; behind them those of all hidden groups together, where there are any. */
  readonly counts: readonly CategoryCounts[];
};

/**
 * The groups that take part in a test: all that answered, whether their score is shown or not; hidden ones as one. None
 * where even all together are too few to be told of.
 *
 * @param guarded - The groups, sorted by what may be told of them.
 * @returns The groups and their counts.
 * @internal
 */
export function takingPart({ all, hidden, hiddenCounts, totalHidden }: Guarded): TakingPart {
  if (totalHidden) return { groups: [], counts: [] };
  const unseen = new Set(hidden.map(({ key }) => key));
  const groups = all.filter(({ n, segment }) => n > 0 && !unseen.has(segment.key));
  const counts = groups.map((group) => group.counts);
  return { groups, counts: hiddenCounts === null ? counts : [...counts, hiddenCounts] };
}

/** How many answers of the pooled mix each segment is lent, so that its variance is never 0 by chance. */
const LENT = 3;

/** The spread of answers within groups, in squared points. */
export type Spread = {
  /** The score of all answers together, in points; 0 where there are none. */
  readonly nps: number;
  /** The variance of one answer among all answers; 0 exactly where all are alike. */
  readonly pooled: number;
  /** The variance of one answer in each group, after it was lent three answers of the pooled mix. */
  readonly smoothed: readonly number[];
};

/**
 * Measures how much one answer varies in each of several groups and in all together.
 *
 * A small group whose answers happen to be alike has variance 0 and would get all the weight wherever variances are
 * divided by. Lent three answers at the shares of all groups together, it no longer has.
 *
 * @param counts - The category counts of each group, none empty.
 * @returns The variances in squared points.
 * @internal
 */
export function spreadOf(counts: readonly CategoryCounts[]): Spread {
  const all = sumCounts(counts);
  const n = sizeOf(all);
  if (!(n > 0)) return { nps: 0, pooled: 0, smoothed: [] };
  const lend = lentTo(counts);
  return {
    nps: 100 * (all.promoters / n - all.detractors / n),
    pooled: answerSpread(all),
    smoothed: counts.map((one) => answerSpread(lend(one))),
  };
}

/**
 * Lends groups some answers at the shares of all of them together.
 *
 * @param counts - The category counts of each group, not all empty.
 * @param lent - How many answers to lend.
 * @returns A function that gives a group with the answers it was lent.
 * @internal
 */
export function lentTo(
  counts: readonly CategoryCounts[],
  lent: number = LENT,
): (one: CategoryCounts) => CategoryCounts {
  const all = sumCounts(counts);
  const n = sizeOf(all);
  return ({ detractors, passives, promoters }) => ({
    detractors: detractors + lent * (all.detractors / n),
    passives: passives + lent * (all.passives / n),
    promoters: promoters + lent * (all.promoters / n),
  });
}

/**
 * The variance of one answer of a group, in squared points.
 *
 * @param counts - Category counts, not all 0.
 * @returns The variance as a sum of products, so that it is 0 exactly where all answers are alike.
 * @internal
 */
export function answerSpread(counts: CategoryCounts): number {
  const n = sizeOf(counts);
  const detractors = counts.detractors / n;
  const promoters = counts.promoters / n;
  return 10_000 * ((detractors + promoters) * (counts.passives / n) + 4 * detractors * promoters);
}
