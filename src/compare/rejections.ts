/**
 * How often two groups come out so differently that a test rejects: a sum over all pairs of outcomes.
 *
 * The tests compare a sum of two numbers, one from each group, with a bound that depends on the scores alone. Outcomes with
 * the same score are sorted by their number, so that a pair of scores takes one walk through two lists instead of a look
 * at every pair.
 *
 * @module
 */
import { type Sample, sampleOf } from '../estimate/moments.ts';
import { forEachOutcome } from './outcomes.ts';

/** How much room an outcome takes in a test: below its score, and above it. */
export type Room = { readonly below: number; readonly above: number };

/** When a test rejects: whenever the rooms of two outcomes, on the sides that face each other, add up to less than this. */
export type Bound = {
  /** The bound of the sum. */
  readonly room: number;
  /** 1 where the first group is higher, −1 where it is lower, 0 where nothing rejects. */
  readonly sign: number;
};

/** Outcomes in the order of their rooms. */
type Sorted = {
  /** The rooms, rising. */
  readonly rooms: Float64Array;
  /** The probability of having one of the first k rooms. */
  readonly sums: Float64Array;
  /** The probability of each. */
  readonly chances: Float64Array;
};

/** All outcomes in which so many more promote than detract. */
export type Tier = { readonly net: number; readonly below: Sorted; readonly above: Sorted };

/**
 * Sorts the outcomes of a group.
 *
 * @param shares - The true shares.
 * @param n - How many answer.
 * @param roomOf - What the test takes from an outcome.
 * @returns The outcomes by how many more promote than detract, rising.
 * @internal
 */
export function tiersOf(shares: Sample, n: number, roomOf: (sample: Sample) => Room): readonly Tier[] {
  const tiers = new Map<number, { chances: number[]; below: number[]; above: number[] }>();
  forEachOutcome(shares, n, (detractors, passives, promoters, probability) => {
    const net = promoters - detractors;
    const tier = tiers.get(net) ?? { chances: [], below: [], above: [] };
    tiers.set(net, tier);
    const { below, above } = roomOf(sampleOf({ detractors, passives, promoters }));
    tier.chances.push(probability);
    tier.below.push(below);
    tier.above.push(above);
  });
  return [...tiers]
    .sort(([a], [b]) => a - b)
    .map(([net, { chances, below, above }]) => ({
      net,
      below: sorted(below, chances),
      above: sorted(above, chances),
    }));
}

function sorted(rooms: readonly number[], chances: readonly number[]): Sorted {
  const order = rooms.map((_, i) => i).sort((i, j) => (rooms[i] as number) - (rooms[j] as number));
  const sums = new Float64Array(order.length + 1);
  order.forEach((i, k) => {
    sums[k + 1] = (sums[k] as number) + (chances[i] as number);
  });
  return {
    rooms: Float64Array.from(order, (i) => rooms[i] as number),
    sums,
    chances: Float64Array.from(order, (i) => chances[i] as number),
  };
}

/**
 * Adds up the pairs of outcomes in which a test rejects.
 *
 * @param a - The outcomes of the first group.
 * @param b - The outcomes of the second group.
 * @param boundOf - The bound of two groups in which so many more promote than detract.
 * @returns The probabilities that the first group is called higher, and lower.
 * @internal
 */
export function rejections(
  a: readonly Tier[],
  b: readonly Tier[],
  boundOf: (netA: number, netB: number) => Bound,
): { readonly higher: number; readonly lower: number } {
  let higher = 0;
  let lower = 0;
  for (const one of a)
    for (const other of b) {
      const { room, sign } = boundOf(one.net, other.net);
      if (sign > 0) higher += pairsWithin(one.below, other.above, room);
      else if (sign < 0) lower += pairsWithin(one.above, other.below, room);
    }
  return { higher: Math.min(1, higher), lower: Math.min(1, lower) };
}

/** The probability of two outcomes whose rooms add up to less than a bound: up the one list, down the other. */
function pairsWithin(one: Sorted, other: Sorted, bound: number): number {
  let sum = 0;
  let k = other.rooms.length;
  for (let i = 0; i < one.rooms.length; i++) {
    const room = one.rooms[i] as number;
    while (k > 0 && !(room + (other.rooms[k - 1] as number) < bound)) k--;
    if (k === 0) break;
    sum += (one.chances[i] as number) * (other.sums[k] as number);
  }
  return sum;
}
