/**
 * Run lengths: how many answers pass on average until a chart of single answers raises an alarm, by a Markov chain.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';

/** A Bernoulli CUSUM on whole steps: it starts at 0, never falls below 0, and raises an alarm at `threshold` or above. */
export type CusumLattice = {
  /** How many steps it rises with a detractor, 1 to 1,000. */
  readonly up: number;
  /** How many steps it falls with any other answer, 1 to 1,000. @defaultValue 1 */
  readonly down?: number;
  /** At how many steps the alarm is raised, 1 to 20,000. */
  readonly threshold: number;
};

/** The mean run length at one share. */
export type RunLength = {
  /** The share of detractors, 0 to 1. */
  readonly share: number;
  /** The mean number of answers until an alarm; `null` where there is none, or later than a number can tell. */
  readonly answers: number | null;
};

/**
 * How many answers pass on average until a Bernoulli CUSUM raises an alarm, exactly.
 *
 * At the usual share this is the distance of false alarms, at a higher one the delay of a true alarm that counts from a chart at 0.
 *
 * @param lattice - The steps of the chart and its threshold.
 * @param shares - The shares of detractors to compute for, each from 0 to 1.
 * @returns The mean run length for each share.
 * @throws {NpsError} `option/out-of-range` for steps or a threshold that are not whole numbers in their ranges, for a chain of more
 * than a billion operations (`threshold` · `up` · `down`), and for a share outside 0 to 1, with its position.
 * @example
 * const [usual, risen] = cusumRunLength({ up: 4, threshold: 20 }, [0.15, 0.25]);
 * usual?.answers?.toFixed(1) // => '422.3'
 * risen?.answers?.toFixed(1) // => '55.1'
 * @see Reynolds & Stoumbos (1999), A CUSUM Chart for Monitoring a Proportion When Inspecting Continuously, Journal of Quality
 * Technology 31(1).
 * @see Brook & Evans (1972), An Approach to the Probability Distribution of Cusum Run Length, Biometrika 59(3).
 */
export function cusumRunLength({ up, down = 1, threshold }: CusumLattice, shares: readonly number[]): RunLength[] {
  checkWhole('up', up, 1000);
  checkWhole('down', down, 1000);
  checkWhole('threshold', threshold, 20_000);
  if (up * down * threshold > 1e9)
    fail('option/out-of-range', ['threshold'], 'A chain takes at most a billion operations: threshold · up · down.');
  checkShares(shares);
  return shares.map((share) => {
    const chain = chainOf(threshold, Math.min(down, threshold), Math.min(up, threshold));
    for (let state = 0; state < threshold; state++) {
      addMove(chain, state, state + up, share);
      addMove(chain, state, Math.max(0, state - down), 1 - share);
    }
    // Adding 0 turns −0 into 0.
    return { share: share + 0, answers: told(runLengths(chain)[0] as number) };
  });
}

/** A length as JSON has it: null for what is beyond every number. */
export const told = (length: number): number | null => (Number.isFinite(length) ? length : null);

/**
 * Checks shares.
 *
 * @param shares - What a caller gave.
 * @throws {NpsError} `option/out-of-range` with the position of the first that is no number from 0 to 1.
 * @internal
 */
export function checkShares(shares: readonly number[]): void {
  if (!Array.isArray(shares)) fail('option/out-of-range', ['shares'], 'Shares come as a list of numbers.');
  shares.forEach((share: unknown, i) => {
    if (!(typeof share === 'number' && share >= 0 && share <= 1))
      fail('option/out-of-range', ['shares', i], `A share is a number from 0 to 1, got ${named(share)}.`);
  });
}

function checkWhole(name: string, value: number, most: number): void {
  if (!(Number.isInteger(value) && value >= 1 && value <= most))
    fail('option/out-of-range', [name], `A number of steps is whole, from 1 to ${most}, got ${named(value)}.`);
}

/** A chain that moves a limited number of states up and down until it is absorbed. */
export type Chain = {
  readonly size: number;
  /** How far a move leads down and up at most. */
  readonly below: number;
  readonly above: number;
  /** The chance to move from `i` to `j` at `i · (below + above + 1) + j − i + below`. */
  readonly moves: Float64Array;
  /** The chance to be absorbed from each state. */
  readonly absorbed: Float64Array;
};

/**
 * An empty chain.
 *
 * @param size - How many states it has.
 * @param below - How far a move leads down at most.
 * @param above - How far a move leads up at most, unless it is absorbed.
 * @returns The chain, to be filled with {@link addMove}.
 * @internal
 */
export const chainOf = (size: number, below: number, above: number): Chain => ({
  size,
  below,
  above,
  moves: new Float64Array(size * (below + above + 1)),
  absorbed: new Float64Array(size),
});

/**
 * Adds a move; one beyond the last state is absorbed.
 *
 * @param chain - The chain.
 * @param from - The state before.
 * @param to - The state after.
 * @param chance - The chance of the move.
 * @internal
 */
export function addMove(
  { size, below, above, moves, absorbed }: Chain,
  from: number,
  to: number,
  chance: number,
): void {
  if (to >= size) (absorbed[from] as number) += chance;
  else (moves[from * (below + above + 1) + to - from + below] as number) += chance;
}

/**
 * The mean number of steps until absorption, from each state. Uses the chain up.
 *
 * States are taken out one by one from above, and what led to them leads on to where they lead. Nothing is subtracted on the way,
 * so lengths keep their digits however long they are.
 *
 * @param chain - A chain whose chances add up to 1 in every state.
 * @returns The lengths; infinite or no number where no path is absorbed.
 * @see Grassmann, Taksar & Heyman (1985), Regenerative Analysis and Steady State Distributions for Markov Chains, Operations
 * Research 33(5).
 * @internal
 */
export function runLengths({ size, below, above, moves, absorbed }: Chain): Float64Array {
  const width = below + above + 1;
  const lengths = new Float64Array(size).fill(1);
  for (let k = size - 1; k >= 0; k--) {
    const row = k * width + below - k;
    const lowest = Math.max(0, k - below);
    // The chance to leave for a lower state or for good, some time: what is left when returns to k are passed over.
    let leaving = absorbed[k] as number;
    for (let j = lowest; j < k; j++) leaving += moves[row + j] as number;
    lengths[k] = (lengths[k] as number) / leaving;
    absorbed[k] = (absorbed[k] as number) / leaving;
    for (let j = lowest; j < k; j++) moves[row + j] = (moves[row + j] as number) / leaving;
    for (let i = Math.max(0, k - above); i < k; i++) {
      const other = i * width + below - i;
      const chance = moves[other + k] as number;
      if (chance === 0) continue;
      lengths[i] = (lengths[i] as number) + chance * (lengths[k] as number);
      absorbed[i] = (absorbed[i] as number) + chance * (absorbed[k] as number);
      for (let j = lowest; j < k; j++) (moves[other + j] as number) += chance * (moves[row + j] as number);
    }
  }
  for (let k = 1; k < size; k++) {
    const row = k * width + below - k;
    for (let j = Math.max(0, k - below); j < k; j++)
      lengths[k] = (lengths[k] as number) + (moves[row + j] as number) * (lengths[j] as number);
  }
  return lengths;
}
