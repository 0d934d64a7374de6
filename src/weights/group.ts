/**
 * Some of the answers of a design, summed up: their weights, shares, units and strata.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';
import type { Layout } from './layout.ts';
import type { Influence } from './linearize.ts';

/** Some of the answers, summed up. */
export type Group = {
  readonly members: Int32Array;
  /** How many answers, and how many of them with a weight above 0. */
  readonly n: number;
  readonly positive: number;
  /** The sum of the weights. */
  readonly sum: number;
  /** Kish's effective number of answers. */
  readonly kish: number;
  /** Kish's effective number of units, each weighing what its answers weigh. */
  readonly kishUnits: number;
  /** How many units and strata the answers with a weight come from. */
  readonly units: number;
  readonly strata: number;
  /** Whether all of these strata were drawn completely. */
  readonly settled: boolean;
  /** The part of the variance that a finite population leaves, when all answers vary alike. */
  readonly unseen: number;
  readonly shares: CategoryCounts;
  /** The score on the unit scale, and the variance of one answer. */
  readonly mean: number;
  readonly variance: number;
};

/**
 * Sums answers up.
 *
 * @param layout - The design.
 * @param members - The places of the answers.
 * @returns What an estimate needs to know of them; the shares mean nothing when `sum` is 0.
 * @internal
 */
export function groupOf(layout: Layout, members: Int32Array): Group {
  const sums = [0, 0, 0] as [number, number, number];
  const weightOf = new Map<number, number>();
  const strata = new Set<number>();
  let squares = 0;
  let unseen = 0;
  let positive = 0;
  for (let i = 0; i < members.length; i++) {
    const place = members[i] as number;
    const weight = layout.weight[place] as number;
    if (weight === 0) continue;
    const unit = layout.unit[place] as number;
    const stratum = layout.stratumOf[unit] as number;
    positive++;
    sums[layout.category[place] as 0 | 1 | 2] += weight;
    squares += weight * weight;
    unseen += weight * weight * (1 - (layout.strata[stratum] as { fraction: number }).fraction);
    strata.add(stratum);
    if (layout.clustered) weightOf.set(unit, (weightOf.get(unit) ?? 0) + weight);
  }
  const sum = sums[0] + sums[1] + sums[2];
  const [detractors, passives, promoters] = [sums[0] / sum, sums[1] / sum, sums[2] / sum];
  const unitSquares = [...weightOf.values()].reduce((total, weight) => total + weight * weight, 0);
  return {
    members,
    n: members.length,
    positive,
    sum,
    kish: (sum * sum) / squares,
    kishUnits: layout.clustered ? (sum * sum) / unitSquares : (sum * sum) / squares,
    units: layout.clustered ? weightOf.size : positive,
    strata: strata.size,
    settled: positive > 0 && [...strata].every((stratum) => layout.strata[stratum]?.fraction === 1),
    unseen: unseen / squares,
    shares: { detractors, passives, promoters },
    mean: (sums[2] - sums[0]) / sum,
    // Equal to detractors + promoters − mean², but without its cancellation: 0 exactly where all are alike.
    variance: (detractors + promoters) * passives + 4 * detractors * promoters,
  };
}

/**
 * How the shares of a group move with its answers: each by its distance from the share, over the sum of the weights.
 *
 * @param layout - The design.
 * @param group - The answers, summed up.
 * @returns The influence of each of its answers.
 * @internal
 */
export function influenceOf(layout: Layout, { members, sum, shares }: Group): Influence {
  const detractors = new Float64Array(members.length);
  const promoters = new Float64Array(members.length);
  for (let i = 0; i < members.length; i++) {
    const category = layout.category[members[i] as number];
    detractors[i] = ((category === 0 ? 1 : 0) - shares.detractors) / sum;
    promoters[i] = ((category === 2 ? 1 : 0) - shares.promoters) / sum;
  }
  return { places: members, detractors, promoters };
}
