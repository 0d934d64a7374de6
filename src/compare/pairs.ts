/**
 * The same people twice, on the unit scale: how much each answer varies, and how the two go together.
 *
 * What a sample is to one score, pairs are to a change. Every variance is a sum of squared distances between cells and
 * not a difference of two sums, so it is 0 exactly where all are alike.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';
import { type CategoryTransition, type Transition, categoryTransition } from '../tally/transition.ts';

/** How many people moved how far between the three categories. */
export type Changes = {
  /** From promoter to detractor. */
  readonly downTwo: number;
  /** From promoter to passive, or from passive to detractor. */
  readonly downOne: number;
  /** In the same category before and after. */
  readonly none: number;
  /** From detractor to passive, or from passive to promoter. */
  readonly upOne: number;
  /** From detractor to promoter. */
  readonly upTwo: number;
};

/**
 * Counts the changes of category.
 *
 * @param table - How many went from each category to each.
 * @returns How many moved how far.
 * @internal
 */
export const stepChanges = ({ detractors, passives, promoters }: CategoryTransition): Changes => ({
  downTwo: promoters.detractors,
  downOne: promoters.passives + passives.detractors,
  none: detractors.detractors + passives.passives + promoters.promoters,
  upOne: detractors.passives + passives.promoters,
  upTwo: detractors.promoters,
});

/**
 * How far everybody together moved: the sum of all changes.
 *
 * @param changes - How many moved how far.
 * @param size - What to divide each count by.
 * @returns The steps up less the steps down.
 * @internal
 */
export const netOf = ({ downTwo, downOne, upOne, upTwo }: Changes, size = 1): number =>
  upOne / size - downOne / size + 2 * (upTwo / size - downTwo / size);

/** Pairs of answers, each −1, 0 or +1. */
export type Pairs = {
  readonly table: CategoryTransition;
  readonly changes: Changes;
  /** How many people answered twice. */
  readonly n: number;
  /** How they answered before. */
  readonly before: CategoryCounts;
  /** How they answered after. */
  readonly after: CategoryCounts;
  /** The score after minus the score before, in points. */
  readonly difference: number;
  /** The same on the unit scale: the mean of after minus before, −2 to +2. */
  readonly change: number;
  /** The variance of after minus before, 0 to 4. */
  readonly changeVariance: number;
  /** The variance of the answers before and after, 0 to 1, and their covariance. */
  readonly varianceBefore: number;
  readonly varianceAfter: number;
  readonly covariance: number;
};

/**
 * Puts a transition on the unit scale.
 *
 * @param transition - Moves of the same people.
 * @returns The pairs; their moments mean nothing when `n` is 0.
 * @throws {NpsError} `transition/invalid` when the table has another form or a wrong count.
 * @internal
 */
export function pairsOf(transition: Transition | CategoryTransition): Pairs {
  const table = categoryTransition(transition);
  const { detractors, passives, promoters } = table;
  const changes = stepChanges(table);
  const cells = cellsOf(table);
  const n = cells.reduce((sum, { count }) => sum + count, 0);
  // Multiplied first, as in a score; last where that would overflow.
  const difference = n < 1e300 ? (100 * netOf(changes)) / n : 100 * netOf(changes, n);
  return {
    table,
    changes,
    n,
    before: { detractors: sizeOfRow(detractors), passives: sizeOfRow(passives), promoters: sizeOfRow(promoters) },
    after: {
      detractors: detractors.detractors + passives.detractors + promoters.detractors,
      passives: detractors.passives + passives.passives + promoters.passives,
      promoters: detractors.promoters + passives.promoters + promoters.promoters,
    },
    difference: difference + 0,
    change: difference / 100,
    changeVariance: halfMean(cells, n, (a, b) => (b.after - b.before - a.after + a.before) ** 2),
    varianceBefore: halfMean(cells, n, (a, b) => (b.before - a.before) ** 2),
    varianceAfter: halfMean(cells, n, (a, b) => (b.after - a.after) ** 2),
    covariance: halfMean(cells, n, (a, b) => (b.before - a.before) * (b.after - a.after)),
  };
}

/**
 * How far the two answers are from agreeing: one minus their correlation.
 *
 * @param pairs - The same people twice; at least one.
 * @returns A number from 0, which is exact where all stay, to 2; null when either answer never varies.
 * @internal
 */
export function apartness({ varianceBefore, varianceAfter, covariance }: Pairs): number | null {
  const scale = Math.sqrt(varianceBefore * varianceAfter);
  return scale > 0 ? (scale - covariance) / scale : null;
}

type Cell = { readonly before: number; readonly after: number; readonly count: number };

const cellsOf = (table: CategoryTransition): readonly Cell[] =>
  [table.detractors, table.passives, table.promoters].flatMap(({ detractors, passives, promoters }, row) =>
    [detractors, passives, promoters].map((count, column) => ({ before: row - 1, after: column - 1, count })),
  );

/** The mean of a product of distances over all pairs of people, halved: a variance or a covariance. */
function halfMean(cells: readonly Cell[], n: number, distance: (a: Cell, b: Cell) => number): number {
  let sum = 0;
  for (const [i, a] of cells.entries())
    if (a.count > 0) for (const b of cells.slice(i + 1)) sum += (a.count / n) * (b.count / n) * distance(a, b);
  return sum;
}

const sizeOfRow = ({ detractors, passives, promoters }: CategoryCounts): number => detractors + passives + promoters;
