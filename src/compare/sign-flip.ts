/**
 * Did the same people change, beyond chance? The exact answer, from the changes alone.
 *
 * If nothing had happened, each person's change could as well have gone the other way. Flipping the signs of all
 * changes in every way gives the distribution of the net change; those who did not change play no part.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryTransition, Transition } from '../tally/transition.ts';
import { type Changes, type Pairs, netOf, pairsOf } from './pairs.ts';

/** An exact test of no change; without people there is nothing to test. */
export type SignFlip =
  | {
      readonly status: 'shown';
      /** The score after minus the score before, in points, −200 to +200. */
      readonly difference: number;
      /** The probability of a net change at least as far from 0, to either side, if nothing had happened. */
      readonly pValue: number;
      /** The probability of a net change at least as high. */
      readonly pGreater: number;
      /** The probability of a net change at least as low. */
      readonly pLess: number;
      /** How many people answered twice. */
      readonly n: number;
      /** How many of them moved how far. */
      readonly changes: Changes;
    }
  | {
      readonly status: 'withheld';
      readonly difference: null;
      readonly pValue: null;
      readonly reason: 'no-responses';
      readonly n: 0;
    };

/** More changes than this need no exact test; the distribution of one million flips takes some milliseconds. */
const MOST = 1e6;

/**
 * Tests whether the score of the same people changed, by flipping the signs of their changes in all ways.
 *
 * Exact for any number of people, also for one. The two-sided p-value counts all net changes at least as far from 0 as
 * the one seen; when nobody changed it is 1, which says that nothing is known and not that nothing happened. The test
 * assumes that people answer independently of each other.
 *
 * @param transition - Moves of the same people: 11 × 11 scores, or 3 × 3 categories. Whole counts.
 * @returns The p-values, to a relative error of 1e-10; `withheld` when nobody answered twice.
 * @throws {NpsError} `transition/invalid` when the table has another form or a wrong count, `counts/not-whole` when a
 * count has a fraction, `counts/too-many` when more than a million people changed.
 * @example
 * const test = signFlipTest(tallyTransitions([3, 7, 7, 9], [9, 9, 9, 10]));
 * test.difference // => 100
 * test.pValue // => 0.25
 * test.status === 'shown' && test.pGreater // => 0.125
 * @see Fisher (1935), The Design of Experiments, section 21.
 * @see Pitman (1937), Significance Tests Which May be Applied to Samples from any Populations, Supplement to the
 * Journal of the Royal Statistical Society 4(1).
 */
export function signFlipTest(transition: Transition | CategoryTransition): SignFlip {
  const pairs = pairsOf(transition);
  if (!isWhole(pairs)) fail('counts/not-whole', [], 'Signs are flipped person by person, so counts are whole numbers.');
  const { downTwo, downOne, upOne, upTwo } = pairs.changes;
  // Not n less those who did not change: next to very many of those, the difference loses all the others.
  if (downTwo + downOne + upOne + upTwo > MOST)
    fail('counts/too-many', [], `The exact test takes at most ${MOST} people who changed.`);
  if (pairs.n === 0) return { status: 'withheld', difference: null, pValue: null, reason: 'no-responses', n: 0 };
  return {
    status: 'shown',
    difference: pairs.difference,
    ...flipProbabilities(pairs.changes),
    n: pairs.n,
    changes: pairs.changes,
  };
}

/**
 * Whether all counts are whole numbers, so that people can be told apart.
 *
 * @param pairs - The same people twice.
 * @returns True when each cell of the table is whole.
 * @internal
 */
export const isWhole = ({ table }: Pairs): boolean =>
  Object.values(table).every((row) => Object.values(row).every(Number.isInteger));

/**
 * The exact tails of the net change when every change may have gone the other way.
 *
 * @param changes - How many people moved how far; whole numbers.
 * @returns The two-sided and the one-sided p-values.
 * @internal
 */
export function flipProbabilities(changes: Changes): {
  readonly pValue: number;
  readonly pGreater: number;
  readonly pLess: number;
} {
  const net = netOf(changes);
  const atLeast = tailOf(changes);
  const pGreater = atLeast(net);
  const pLess = atLeast(-net);
  return { pValue: net === 0 ? 1 : Math.min(1, 2 * Math.min(pGreater, pLess)), pGreater, pLess };
}

/**
 * The probability of a net change of at least `net`: with `h` heads among the changes by two, those by one have to
 * bring the rest. Only terms above 0 are added, the smallest first, so that a tiny tail keeps its digits.
 */
function tailOf({ upOne, downOne, upTwo, downTwo }: Changes): (net: number) => number {
  const ones = upOne + downOne;
  const twos = upTwo + downTwo;
  const chances = coinChances(twos);
  const tails = coinChances(ones);
  for (let k = ones - 1; k >= 0; k--) tails[k] = (tails[k] as number) + (tails[k + 1] as number);
  return (net) => {
    let sum = 0;
    for (let heads = 0; heads <= twos; heads++) {
      const needed = Math.max(0, Math.ceil((net - 2 * (2 * heads - twos) + ones) / 2));
      if (needed <= ones) sum += (chances[heads] as number) * (tails[needed] as number);
    }
    return Math.min(1, sum);
  };
}

/** The chance of each number of heads among `coins` fair coins, from the middle outwards: no power of 2 is too large. */
function coinChances(coins: number): Float64Array {
  const chances = new Float64Array(coins + 1);
  const middle = coins >> 1;
  chances[middle] = 1;
  for (let k = middle; k < coins; k++) chances[k + 1] = ((chances[k] as number) * (coins - k)) / (k + 1);
  let upper = 0;
  for (let k = coins; k > middle; k--) upper += chances[coins - k] = chances[k] as number;
  const total = 2 * upper + (coins % 2 === 0 ? 1 : 0);
  return chances.map((chance) => chance / total);
}
