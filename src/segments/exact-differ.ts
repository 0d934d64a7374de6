/**
 * The mean-score test without an approximation: by all ways in which the answers could have fallen to the segments.
 *
 * @module
 */
import { fail } from '../error.ts';
import { randomOf } from '../random.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { sumCounts } from './segment.ts';

/** More steps than this, about two seconds of work, are refused. */
const MOST_STEPS = 2e7;
/** Beyond this many answers the number of ways is no longer a number that a double holds. */
const MOST_ANSWERS = 600;

/**
 * The exact p-value of the mean-score test, all totals being given.
 *
 * Q rises with W = Σ T²/n, T the promoters less the detractors of a segment, and W times the least common multiple of the
 * sizes is a whole number: so "at least as far apart" is decided on integers. Segments are dealt their answers one after the
 * other; what remains for the others and the W so far is all that needs to be kept, with the number of ways that lead there.
 *
 * @param counts - The category counts of each segment, whole, none empty; at least two.
 * @returns The part of all ways in which the segments lie at least as far apart as they do.
 * @throws {NpsError} `counts/not-whole` for fractions, `counts/too-many` where the ways are too many to go through.
 * @internal
 */
export function exactPValue(counts: readonly CategoryCounts[]): number {
  const sizes = counts.map(wholeSize);
  const all = sumCounts(counts);
  const n = all.detractors + all.passives + all.promoters;
  const multiple = sizes.reduce(leastCommonMultiple, 1);
  if (n > MOST_ANSWERS || multiple * n * n > Number.MAX_SAFE_INTEGER) refuse();
  const factors = sizes.map((size) => multiple / size);
  const observed = counts.reduce(
    (sum, one, i) => sum + (one.promoters - one.detractors) ** 2 * (factors[i] as number),
    0,
  );
  // The largest segment comes last, where nothing is left to choose.
  const order = sizes.map((_, i) => i).sort((a, b) => (sizes[a] as number) - (sizes[b] as number));
  const choose = triangle(n);

  let steps = 0;
  // What remains, detractors · (n + 1) + promoters, → W so far → ways.
  let states = new Map<number, Map<number, number>>([[all.detractors * (n + 1) + all.promoters, new Map([[0, 1]])]]);
  let left = n;
  for (const i of order.slice(0, -1)) {
    const size = sizes[i] as number;
    const factor = factors[i] as number;
    const next = new Map<number, Map<number, number>>();
    for (const [remaining, reached] of states) {
      const detractors = Math.floor(remaining / (n + 1));
      const promoters = remaining % (n + 1);
      const passives = left - detractors - promoters;
      for (let d = Math.max(0, size - passives - promoters); d <= Math.min(size, detractors); d++)
        for (let p = Math.max(0, size - d - passives); p <= Math.min(size - d, promoters); p++) {
          steps += reached.size;
          if (steps > MOST_STEPS) refuse();
          const ways = waysOf(choose, size, d, p);
          const more = (p - d) ** 2 * factor;
          const key = (detractors - d) * (n + 1) + promoters - p;
          let sums = next.get(key);
          if (sums === undefined) next.set(key, (sums = new Map<number, number>()));
          for (const [sum, before] of reached) sums.set(sum + more, (sums.get(sum + more) ?? 0) + before * ways);
        }
    }
    states = next;
    left -= size;
  }
  const lastFactor = factors[order[order.length - 1] as number] as number;
  let far = 0;
  let total = 0;
  for (const [remaining, reached] of states) {
    const detractors = Math.floor(remaining / (n + 1));
    const promoters = remaining % (n + 1);
    const ways = waysOf(choose, left, detractors, promoters);
    const more = (promoters - detractors) ** 2 * lastFactor;
    for (const [sum, before] of reached) {
      total += before * ways;
      if (sum + more >= observed) far += before * ways;
    }
  }
  return far / total;
}

function refuse(): never {
  fail(
    'counts/too-many',
    [],
    'The exact test goes through all ways in which the answers could have fallen, and these are too many; leave out `exact`, or give `monteCarlo`.',
  );
}

const wholeSize = ({ detractors, passives, promoters }: CategoryCounts, index: number): number =>
  [detractors, passives, promoters].every(Number.isSafeInteger)
    ? detractors + passives + promoters
    : fail('counts/not-whole', [index], 'The exact test deals out answers one by one, so counts are whole numbers.');

const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b;

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** Pascal's triangle: in row n at place k, how many ways there are to choose k of n. */
function triangle(rows: number): readonly Float64Array[] {
  const all: Float64Array[] = [];
  for (let n = 0; n <= rows; n++) {
    const row = new Float64Array(n + 1).fill(1);
    const above = all[n - 1];
    for (let k = 1; k < n; k++)
      row[k] = ((above as Float64Array)[k - 1] as number) + ((above as Float64Array)[k] as number);
    all.push(row);
  }
  return all;
}

/** In how many ways the answers of one segment can be detractors, promoters and passives in given numbers. */
const waysOf = (choose: readonly Float64Array[], size: number, detractors: number, promoters: number): number =>
  ((choose[size] as Float64Array)[detractors] as number) *
  ((choose[size - detractors] as Float64Array)[promoters] as number);

/** A million answers take a table of 8 MB; beyond, the chi-square distribution is as good. */
const MOST_DRAWN = 1e6;

/**
 * The p-value of the mean-score test from random ways in which the answers could have fallen, all totals being given.
 *
 * @param counts - The category counts of each segment, whole, none empty; at least two.
 * @param draws - How many ways to draw.
 * @param seed - Where the random numbers start.
 * @returns (b + 1) / (draws + 1), b the number of ways in which the segments lie at least as far apart as they do.
 * @throws {NpsError} `counts/not-whole` for fractions, `counts/too-many` above a million answers, `seed/invalid`.
 * @see Phipson & Smyth (2010), Permutation P-values Should Never Be Zero, Statistical Applications in Genetics and Molecular
 * Biology 9(1).
 * @internal
 */
export function monteCarloPValue(counts: readonly CategoryCounts[], draws: number, seed: number): number {
  const random = randomOf(seed);
  const sizes = counts.map(wholeSize);
  const all = sumCounts(counts);
  const n = all.detractors + all.passives + all.promoters;
  if (n > MOST_DRAWN)
    fail(
      'counts/too-many',
      [],
      `Answers are dealt out again for at most ${MOST_DRAWN} of them, got ${n}; leave out \`monteCarlo\`.`,
    );
  const logs = logFactorials(n);
  const observed = counts.reduce(
    (sum, one, i) => sum + (one.promoters - one.detractors) ** 2 / (sizes[i] as number),
    0,
  );
  // Equal sums may differ in their last digits.
  const asFar = observed * (1 - 1e-12);
  let far = 0;
  for (let draw = 0; draw < draws; draw++) {
    // The rarer kind is dealt first: so the same is drawn when promoters and detractors are swapped.
    let detractors = Math.min(all.detractors, all.promoters);
    let promoters = Math.max(all.detractors, all.promoters);
    let left = n;
    let sum = 0;
    for (const size of sizes) {
      const d = hypergeometric(random(), logs, left, detractors, size);
      const p = hypergeometric(random(), logs, left - detractors, promoters, size - d);
      sum += (p - d) ** 2 / size;
      left -= size;
      detractors -= d;
      promoters -= p;
    }
    if (sum >= asFar) far++;
  }
  return (far + 1) / (draws + 1);
}

/** log 0!, log 1!, … */
const logFactorials = (n: number): Float64Array => {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = (logs[i - 1] as number) + Math.log(i);
  return logs;
};

/**
 * How many of `size` drawn from `total`, of which `marked` are marked, are marked: by inversion of the distribution, from
 * its most likely value to both sides, so that the number of steps goes with its standard deviation.
 */
function hypergeometric(u: number, logs: Float64Array, total: number, marked: number, size: number): number {
  const log = (n: number, k: number): number => (logs[n] as number) - (logs[k] as number) - (logs[n - k] as number);
  const fewest = Math.max(0, size - (total - marked));
  const most = Math.min(size, marked);
  const mode = Math.min(most, Math.max(fewest, Math.floor(((size + 1) * (marked + 1)) / (total + 2))));
  const peak = Math.exp(log(marked, mode) + log(total - marked, size - mode) - log(total, size));
  let below = mode;
  let above = mode;
  let chanceBelow = peak;
  let chanceAbove = peak;
  let rest = u - peak;
  while (rest >= 0 && (below > fewest || above < most)) {
    if (above < most) {
      chanceAbove *= ((marked - above) * (size - above)) / ((above + 1) * (total - marked - size + above + 1));
      above++;
      rest -= chanceAbove;
      if (rest < 0) return above;
    }
    if (below > fewest) {
      chanceBelow *= (below * (total - marked - size + below)) / ((marked - below + 1) * (size - below + 1));
      below--;
      rest -= chanceBelow;
      if (rest < 0) return below;
    }
  }
  return mode;
}
