/**
 * Which segment would it take: how far each could bring the score to a target, and the cheapest way there.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { nps } from '../estimate/moments.ts';
import { type GuardOptions, guardOf } from './disclose.ts';
import { type Segment, type SegmentCounts, sumCounts } from './segment.ts';
import { type MovePlan, checkWhole, fewestMoves, stepsTo } from './whatif.ts';
import type { WithheldSegment } from './withheld.ts';

/** Which segments may be told apart, and what a move costs in each. */
export type WhatIfOptions = Pick<GuardOptions, 'privacyMinimum' | 'leaveOutMissing'> & {
  /**
   * What it costs to win one person over, by the key of the segment, in any unit; 0 to 1e12. People of a segment
   * without a cost are left as they are. @defaultValue no plan is made
   */
  readonly costs?: Readonly<Record<string, number>>;
};

/** What one segment could do for the score. */
export type WhatIfRow = {
  readonly segment: Segment;
  readonly n: number;
  readonly detractors: number;
  readonly passives: number;
  /** By how many points the score of all would rise if everybody in the segment were a promoter. */
  readonly mostPoints: number;
  /** The fewest moves if only people of this segment move; `null` when they are too few. */
  readonly alone: MovePlan | null;
};

/** The cheapest moves that reach a target. */
export type CheapestPlan = {
  /** What all moves cost together. */
  readonly cost: number;
  /** How many people move in all. */
  readonly moves: number;
  /** The segments in which somebody moves, cheapest first, ties by key. */
  readonly parts: readonly (MovePlan & { readonly segment: Segment; readonly cost: number })[];
};

/** What it would take to reach a target, segment by segment. */
export type ShownWhatIf = {
  readonly status: 'shown';
  /** The names of the tags that define the segments. */
  readonly by: readonly string[];
  /** The score of all in points, and how many answered. */
  readonly nps: number;
  readonly n: number;
  /** The target in points. */
  readonly target: number;
  /** Whether the score is at the target already, or above. */
  readonly reached: boolean;
  /** How many steps from one category to the next are missing; a step is worth `pointsPerStep`, in whatever segment. */
  readonly steps: number;
  readonly pointsPerStep: number;
  /** The fewest people that have to move, wherever they are. */
  readonly fewest: MovePlan;
  /** The segments, the one that could do most first, ties by key. */
  readonly rows: readonly WhatIfRow[];
  /** The cheapest plan; `null` where no costs were given, or where those with a cost cannot reach the target. */
  readonly cheapest: CheapestPlan | null;
  /** Why there is no cheapest plan; there only where there is none. */
  readonly reason?: 'no-costs' | 'out-of-reach';
  /** Segments of which only the name may be told; their people are in the total, and no plan moves them. */
  readonly hidden: readonly WithheldSegment[];
};

/** What it would take to reach a target, segment by segment, or why that has no answer. */
export type WhatIf =
  | ShownWhatIf
  | {
      readonly status: 'withheld';
      readonly nps: null;
      readonly reason: 'no-responses' | 'privacy';
      readonly target: number;
    };

/**
 * How far each segment could bring the score of all to a target, and the cheapest way there.
 *
 * Every answer weighs the same, so a move is worth the same in every segment: the segments differ in how many people can
 * still be won, and in what that costs. So a plan by segment needs `costs`; without them only the number of people
 * is told.
 *
 * @param groups - The segments with whole counts.
 * @param target - The score to reach in points, −100 to 100; 333 promoters of 1000 reach 33.3.
 * @param options - What a move costs in each segment, and which segments may be told apart.
 * @returns What each segment could do, and the cheapest plan; of plans that cost the same, one with the fewest moves.
 * `withheld` when nobody answered, or fewer than `privacyMinimum` in all.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups, `counts/not-whole` for
 * a count with a fraction, with the place of the group; `counts/too-many` above 9e13 answers; `option/out-of-range` when
 * `target` is not a number from −100 to 100, a cost not a number from 0 to 1e12, or the minimum below 1;
 * `option/unknown` for the cost of a segment that is not there.
 * @example
 * const group = (plan: string, detractors: number, passives: number, promoters: number) => ({
 *   segment: segmentOf({ plan }),
 *   tally: { detractors, passives, promoters },
 * });
 * const groups = [group('free', 30, 20, 10), group('paid', 5, 10, 25)];
 * const found = whatIfSegments(groups, 30, { costs: { 'plan=free': 1, 'plan=paid': 4 } });
 * found.status === 'shown' && found.fewest // => { moves: 15, detractorToPromoter: 15, passiveToPromoter: 0 }
 * found.status === 'shown' && found.cheapest?.cost // => 15
 */
export function whatIfSegments(
  groups: readonly SegmentCounts[],
  target: number,
  { costs, privacyMinimum, leaveOutMissing = false }: WhatIfOptions = {},
): WhatIf {
  const guarded = guardOf(groups, {
    minimum: 1,
    leaveOutMissing,
    ...(privacyMinimum !== undefined && { privacyMinimum }),
  });
  const places = new Map(groups.map(({ segment }, i) => [segment.key, i]));
  for (const { segment, counts } of guarded.all) checkWhole(counts, [places.get(segment.key) as number]);
  const total = sumCounts(guarded.all.map(({ counts }) => counts));
  checkWhole(total, []);
  if (costs !== undefined) checkCosts(costs, groups);
  const steps = stepsTo(total, target);
  const score = nps(total);
  const n = total.detractors + total.passives + total.promoters;
  if (score === null) return { status: 'withheld', nps: null, reason: 'no-responses', target: target + 0 };
  if (guarded.totalHidden) return { status: 'withheld', nps: null, reason: 'privacy', target: target + 0 };

  const rows = guarded.open.map(({ segment, counts, n: size }): WhatIfRow => {
    const most = 2 * counts.detractors + counts.passives;
    return {
      segment,
      n: size,
      detractors: counts.detractors,
      passives: counts.passives,
      mostPoints: (100 * most) / n,
      alone: steps <= most ? fewestMoves(steps, counts.detractors) : null,
    };
  });
  const cheapest = costs === undefined ? null : cheapestPlan(steps, offersOf(rows, costs));
  return {
    status: 'shown',
    by: guarded.by,
    nps: score,
    n,
    target: target + 0,
    reached: steps === 0,
    steps,
    pointsPerStep: 100 / n,
    fewest: fewestMoves(steps, total.detractors),
    rows: rows.sort((a, b) => b.mostPoints - a.mostPoints),
    cheapest,
    ...(cheapest === null && { reason: costs === undefined ? 'no-costs' : 'out-of-reach' }),
    hidden: guarded.hidden.map((segment) => ({ segment, status: 'withheld', reason: 'privacy', n: null })),
  };
}

function checkCosts(costs: Readonly<Record<string, number>>, groups: readonly SegmentCounts[]): void {
  if (typeof costs !== 'object' || (costs as unknown) === null)
    fail('option/out-of-range', ['costs'], 'Costs are an object with a number by the key of a segment.');
  const keys = new Set(groups.map(({ segment }) => segment.key));
  for (const [key, cost] of Object.entries(costs)) {
    if (!keys.has(key)) fail('option/unknown', ['costs', key], 'A cost belongs to the key of a segment that is there.');
    if (!(typeof cost === 'number' && cost >= 0 && cost <= MOST_COST))
      fail('option/out-of-range', ['costs', key], `A cost is a number from 0 to ${MOST_COST}, got ${named(cost)}.`);
  }
}

/** So that no number of people makes a cost without end. */
const MOST_COST = 1e12;

/** The people of one segment, and what each costs. */
type Offer = Pick<WhatIfRow, 'segment' | 'detractors' | 'passives'> & { readonly cost: number };

const offersOf = (rows: readonly WhatIfRow[], costs: Readonly<Record<string, number>>): Offer[] =>
  rows
    .filter(({ segment }) => Object.hasOwn(costs, segment.key))
    .map(({ segment, detractors, passives }) => ({
      segment,
      detractors,
      passives,
      cost: (costs[segment.key] as number) + 0,
    }))
    .sort((a, b) => a.cost - b.cost);

/**
 * The cheapest moves. With k detractors won, the k cheapest, and for the rest of the steps the cheapest passives: the cost
 * is convex in k, since the next detractor costs ever more and replaces two passives that cost ever less. So detractors
 * are won as long as the next one costs no more than the two dearest passives that he saves.
 */
function cheapestPlan(steps: number, offers: readonly Offer[]): CheapestPlan | null {
  const detractors = offers.reduce((sum, offer) => sum + offer.detractors, 0);
  const passives = offers.reduce((sum, offer) => sum + offer.passives, 0);
  if (2 * detractors + passives < steps) return null;
  const isWorth = (k: number): boolean => {
    const open = steps - 2 * (k - 1);
    const saved = nthCost(offers, 'passives', open) + (open > 1 ? nthCost(offers, 'passives', open - 1) : 0);
    return nthCost(offers, 'detractors', k) <= saved;
  };
  // The largest k for which the k-th detractor is worth winning.
  let worth = 0;
  let beyond = Math.min(detractors, Math.ceil(steps / 2)) + 1;
  while (beyond - worth > 1) {
    const k = Math.floor((worth + beyond) / 2);
    if (isWorth(k)) worth = k;
    else beyond = k;
  }
  const taken = { detractors: worth, passives: Math.max(0, steps - 2 * worth) };
  const parts = offers.flatMap(({ segment, cost, ...people }) => {
    const detractorToPromoter = Math.min(people.detractors, taken.detractors);
    const passiveToPromoter = Math.min(people.passives, taken.passives);
    taken.detractors -= detractorToPromoter;
    taken.passives -= passiveToPromoter;
    const moves = detractorToPromoter + passiveToPromoter;
    return moves > 0 ? [{ segment, moves, detractorToPromoter, passiveToPromoter, cost: moves * cost }] : [];
  });
  return {
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    moves: parts.reduce((sum, { moves }) => sum + moves, 0),
    parts,
  };
}

/** What the n-th cheapest person of a category costs, counted from 1; without end where there are not as many. */
function nthCost(offers: readonly Offer[], category: 'detractors' | 'passives', n: number): number {
  let counted = 0;
  for (const offer of offers) {
    counted += offer[category];
    if (counted >= n) return offer.cost;
  }
  return Infinity;
}
