/**
 * What would it take: how many people have to change their answer for the score to reach a target.
 *
 * A number of people is right or wrong by one. So scores are compared with the target as the numbers they are printed as:
 * 333 of a thousand are 33.3, and a score that was computed reaches itself, although neither is exact in binary.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { nps } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, categoryCounts } from '../tally/tally.ts';

/** One way to move people. */
export type Move = {
  /** By how many points one such move raises the score. */
  readonly pointsPerMove: number;
  /** How many such moves reach the target; `null` when there are too few people to move. */
  readonly fewest: number | null;
  /** The highest score that such moves alone can reach, in points. */
  readonly best: number;
};

/** Moves of both kinds that are worth making: from detractor to promoter, and from passive to promoter. */
export type MovePlan = {
  /** How many people move in all. */
  readonly moves: number;
  readonly detractorToPromoter: number;
  readonly passiveToPromoter: number;
};

/** What it would take to reach a target. */
export type ShownMoves = {
  readonly status: 'shown';
  /** The score as it is, in points. */
  readonly nps: number;
  readonly n: number;
  readonly counts: CategoryCounts;
  /** The target in points. */
  readonly target: number;
  /** Whether the score is at the target already, or above. */
  readonly reached: boolean;
  /** How many steps from one category to the next are missing; a step is worth 100 / n points. */
  readonly steps: number;
  readonly passiveToPromoter: Move;
  readonly detractorToPassive: Move;
  readonly detractorToPromoter: Move;
  /** The fewest people that have to move, whatever they were. */
  readonly fewest: MovePlan;
  /** By how many points one more answer would move the score: how much the score hangs on the next person. */
  readonly oneMore: { readonly detractor: number; readonly passive: number; readonly promoter: number };
};

/** What it would take to reach a target, or why that has no answer. */
export type Moves =
  | ShownMoves
  | {
      readonly status: 'withheld';
      readonly nps: null;
      readonly reason: 'no-responses';
      readonly n: number;
      readonly counts: CategoryCounts;
      readonly target: number;
    };

/**
 * How many people have to change their answer for the score to reach a target.
 *
 * A passive who becomes a promoter, or a detractor who becomes passive, is worth 100 / n points; a detractor who becomes
 * a promoter 200 / n. Says nothing about how to win them, nor how much of the score is chance: read it beside the interval.
 *
 * @param counts - A tally, or the three category counts; whole numbers, since people move one by one.
 * @param target - The score to reach in points, −100 to 100; 333 promoters of 1000 reach 33.3.
 * @returns The fewest moves of each kind, and what one more answer would do; `withheld` when nobody answered.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, `counts/not-whole` when it has a
 * fraction, `counts/too-many` above 9e13 answers, `option/out-of-range` when `target` is not a number from −100 to 100.
 * @example
 * const moves = movesToTarget({ detractors: 60, passives: 30, promoters: 10 }, 0);
 * moves.status === 'shown' && moves.detractorToPromoter.fewest // => 25
 * moves.status === 'shown' && moves.passiveToPromoter.fewest // => null
 * moves.status === 'shown' && moves.oneMore.promoter.toFixed(2) // => '1.49'
 */
export function movesToTarget(counts: Tally | CategoryCounts, target: number): Moves {
  const checked = categoryCounts(counts);
  checkWhole(checked, []);
  const { detractors, passives, promoters } = checked;
  const n = detractors + passives + promoters;
  const steps = stepsTo(checked, target);
  const score = nps(checked);
  if (score === null)
    return { status: 'withheld', nps: null, reason: 'no-responses', n, counts: checked, target: target + 0 };
  const move = (from: number, worth: 1 | 2): Move => {
    const needed = Math.ceil(steps / worth);
    const best = (100 * (promoters - detractors + worth * from)) / n;
    return { pointsPerMove: (100 * worth) / n, fewest: needed <= from ? needed : null, best: best + 0 };
  };
  const net = promoters - detractors;
  return {
    status: 'shown',
    nps: score,
    n,
    counts: checked,
    target: target + 0,
    reached: steps === 0,
    steps,
    passiveToPromoter: move(passives, 1),
    detractorToPassive: move(detractors, 1),
    detractorToPromoter: move(detractors, 2),
    fewest: fewestMoves(steps, detractors),
    oneMore: {
      // (net ± 1) / (n + 1) − net / n, brought to one fraction.
      detractor: (-100 * (n + net)) / (n * (n + 1)) + 0,
      passive: (-100 * net) / (n * (n + 1)) + 0,
      promoter: (100 * (n - net)) / (n * (n + 1)) + 0,
    },
  };
}

/**
 * The fewest people for a number of steps: detractors first, since each is worth two.
 *
 * @param steps - How many steps from one category to the next are missing.
 * @param detractors - How many detractors there are; the passives are enough for the rest.
 * @returns The plan.
 * @internal
 */
export function fewestMoves(steps: number, detractors: number): MovePlan {
  const detractorToPromoter = Math.min(detractors, Math.ceil(steps / 2));
  const passiveToPromoter = Math.max(0, steps - 2 * detractorToPromoter);
  return { moves: detractorToPromoter + passiveToPromoter, detractorToPromoter, passiveToPromoter };
}

/**
 * How many steps from one category to the next lead to the target; exact.
 *
 * @param counts - Whole counts.
 * @param target - In points.
 * @returns A whole number of at least 0.
 * @throws {NpsError} `option/out-of-range` when `target` is not a number from −100 to 100.
 * @internal
 */
export function stepsTo({ detractors, passives, promoters }: CategoryCounts, target: number): number {
  if (!(typeof target === 'number' && target >= -100 && target <= 100))
    fail('option/out-of-range', ['target'], `A target is a number from -100 to 100, got ${named(target)}.`);
  const n = detractors + passives + promoters;
  const net = promoters - detractors;
  // 100 · net is exact and a division rounds to the nearest double, as the text of the target was: so both are equal
  // where the score, written out, is the target.
  const isReached = (steps: number): boolean => n === 0 || (100 * (net + steps)) / n >= target;
  // The estimate may be one too many by rounding, so the search begins below it.
  let steps = Math.max(0, Math.ceil((target * n) / 100 - net) - 1);
  while (!isReached(steps)) steps++;
  return steps;
}

/** A hundred times as many are still whole numbers of their own. */
const MOST = 9e13;

/**
 * Checks that people can be moved one by one.
 *
 * @param counts - Checked counts.
 * @param path - Where they stand.
 * @throws {NpsError} `counts/not-whole` when a count has a fraction, `counts/too-many` above 9e13 answers.
 * @internal
 */
export function checkWhole(counts: CategoryCounts, path: readonly (string | number)[]): void {
  if (!Object.values(counts).every(Number.isInteger))
    fail('counts/not-whole', path, 'People change their answer one by one, so counts are whole numbers.');
  if (counts.detractors + counts.passives + counts.promoters > MOST)
    fail('counts/too-many', path, `At most ${MOST} answers are compared exactly.`);
}
