/**
 * Measures the library against a peer that does the same work: alternately, in one process, by medians.
 *
 * Seconds differ between machines; the ratio of two pieces of work that are measured in turns does not much, so it is
 * the ratio that has a limit.
 *
 * @module
 */

/** One side of a comparison. */
export type BenchSide = {
  /** What runs, for the reader of the figures. */
  readonly label: string;
  /** The work, which may be promised; what it returns keeps the engine from leaving it out. */
  readonly run: () => unknown;
};

/** A comparison with a limit. */
export type BenchCase = {
  readonly name: string;
  readonly ours: BenchSide;
  readonly peer: BenchSide;
  /** How many times as long as the peer the library may take. */
  readonly limit: number;
};

/** What a case measured. */
export type BenchFigures = {
  readonly name: string;
  readonly ours: string;
  readonly peer: string;
  readonly oursSeconds: number;
  readonly peerSeconds: number;
  readonly ratio: number;
  readonly limit: number;
};

const WARM_UPS = 3;
const ROUNDS = 15;
/** Work shorter than this is repeated within a round, so that the clock can see it. */
const SHORTEST = 0.02;

/**
 * A piece of work that no library has a part in, of about a tenth of a second: a peer for work that has no other.
 */
export const calibration: BenchSide = {
  label: 'calibration loop',
  run: () => {
    let state = 1;
    let sum = 0;
    for (let i = 0; i < 60_000_000; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      sum += state >>> 31;
    }
    return sum;
  },
};

/**
 * The last result of each side, kept so that no engine leaves the work out; and as a program keeps what it asked for: where
 * nothing of a kind is left when garbage is collected, the engine forgets its form and drops the code that was made for it.
 */
const kept = new Map<BenchSide, unknown>();

const secondsOf = async (side: BenchSide, times: number): Promise<number> => {
  (globalThis as { gc?: () => void }).gc?.();
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    const result = side.run();
    // Waiting takes time as well: only for what is promised.
    kept.set(side, result instanceof Promise ? await result : result);
  }
  return (performance.now() - start) / 1000 / times;
};

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const digits = (value: number): number => Number(value.toPrecision(4));

/**
 * Measures a case.
 *
 * @param one - The two sides.
 * @param rounds - How often each side runs.
 * @returns The medians of both sides and their ratio.
 */
export async function measure({ name, ours, peer, limit }: BenchCase, rounds: number = ROUNDS): Promise<BenchFigures> {
  kept.clear();
  for (let i = 0; i < WARM_UPS; i++) {
    await secondsOf(ours, 1);
    await secondsOf(peer, 1);
  }
  const times = Math.max(
    1,
    Math.ceil(SHORTEST / Math.max(1e-7, Math.min(await secondsOf(ours, 1), await secondsOf(peer, 1)))),
  );
  const oursSeconds: number[] = [];
  const peerSeconds: number[] = [];
  for (let i = 0; i < rounds; i++) {
    // Each goes first in every other round: neither has the other's warm memory always.
    if (i % 2 === 0) oursSeconds.push(await secondsOf(ours, times));
    peerSeconds.push(await secondsOf(peer, times));
    if (i % 2 === 1) oursSeconds.push(await secondsOf(ours, times));
  }
  const mine = medianOf(oursSeconds);
  const theirs = medianOf(peerSeconds);
  return {
    name,
    ours: ours.label,
    peer: peer.label,
    oursSeconds: digits(mine),
    peerSeconds: digits(theirs),
    ratio: digits(mine / theirs),
    limit,
  };
}
