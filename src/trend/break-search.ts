/**
 * The search for the best division of a row of periods into levels.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';

/** What the search looks for. */
export type BreakSearch = {
  /** What each further level has to win, in units of twice the log-likelihood. */
  readonly penalty: number;
  /** How many periods a level has at least. */
  readonly minimumLength: number;
  /** By what the likelihood is divided. */
  readonly dispersion: number;
};

/** The best division. */
export type Division = {
  /** Where each level starts; the first is 0. Empty when there are no periods. */
  readonly starts: readonly number[];
  /** For each start but the first: by how much two levels explain their answers better than one; divided by the dispersion. */
  readonly statistics: readonly number[];
  /** −2 log-likelihood of all levels, divided by the dispersion, with a penalty for each start but the first. */
  readonly cost: number;
  /** The best single start of a new level, the earliest of equals; `null` where none fits. */
  readonly scan: { readonly statistic: number; readonly at: number } | null;
};

/** A later start has to be better by this to be taken, so that of equal ones the earliest stands whatever the rounding. */
const STRICTLY = 1e-12;

/**
 * Divides periods into levels so that −2 log-likelihood plus the penalties is smallest, by dynamic programming over all
 * divisions: T² / 2 costs, none of them kept.
 *
 * A level is a mix of the three categories. Its likelihood is taken relative to that under the mix of all answers, which
 * changes every division alike: a sum of small numbers then, which stays exact where the counts are huge.
 *
 * @param periods - The counts of the periods; one without answers costs nothing wherever it goes.
 * @param search - The penalty, the shortest level and the dispersion.
 * @returns The best division; one level where nothing better fits.
 * @see Jackson et al. (2005), An Algorithm for Optimal Partitioning of Data on an Interval, IEEE Signal Processing Letters 12(2).
 * @internal
 */
export function divideLevels(
  periods: readonly CategoryCounts[],
  { penalty, minimumLength, dispersion }: BreakSearch,
): Division {
  const size = periods.length;
  if (size === 0) return { starts: [], statistics: [], cost: 0, scan: null };
  const gain = gainsOf(periods);
  const best = new Float64Array(size + 1).fill(Infinity);
  const from = new Int32Array(size + 1);
  best[0] = -penalty;
  for (let end = 1; end <= size; end++) {
    let least = Infinity;
    let start = 0;
    const lastStart = end - minimumLength;
    for (let s = 0; s <= lastStart; s++) {
      const before = best[s] as number;
      if (before === Infinity) continue;
      const total = before + penalty - gain(s, end) / dispersion;
      if (total < least - STRICTLY) {
        least = total;
        start = s;
      }
    }
    best[end] = least;
    from[end] = start;
  }
  const starts: number[] = [];
  // A row shorter than the shortest level is one level all the same.
  if (best[size] === Infinity) starts.push(0);
  else for (let end = size; end > 0; end = from[end] as number) starts.unshift(from[end] as number);
  const ends = [...starts.slice(1), size];
  const statistics = starts.slice(1).map((start, i) => {
    const before = starts[i] as number;
    const end = ends[i + 1] as number;
    return Math.max(0, gain(before, start) + gain(start, end) - gain(before, end)) / dispersion;
  });
  const won = starts.reduce((sum, start, i) => sum + gain(start, ends[i] as number), 0);
  return {
    starts,
    statistics,
    cost: (alone(periods) - won) / dispersion + penalty * (starts.length - 1),
    scan: scanOf(gain, size, minimumLength, dispersion),
  };
}

/** The best place for a single start of a new level. */
function scanOf(gain: Gain, size: number, minimumLength: number, dispersion: number): Division['scan'] {
  let scan: Division['scan'] = null;
  const whole = gain(0, size);
  for (let at = minimumLength; at <= size - minimumLength; at++) {
    const statistic = Math.max(0, gain(0, at) + gain(at, size) - whole) / dispersion;
    if (scan === null || statistic > scan.statistic + STRICTLY) scan = { statistic, at };
  }
  return scan;
}

/** −2 log-likelihood of all periods as one level. */
function alone(periods: readonly CategoryCounts[]): number {
  const totals = [0, 0, 0];
  for (const { detractors, passives, promoters } of periods) {
    totals[0] = (totals[0] as number) + detractors;
    totals[1] = (totals[1] as number) + passives;
    totals[2] = (totals[2] as number) + promoters;
  }
  const n = totals.reduce((sum, count) => sum + count, 0);
  return totals.reduce((sum, count) => (count === 0 ? sum : sum - 2 * count * Math.log(count / n)), 0);
}

/** Twice the log-likelihood that the periods from one position up to another win by a mix of their own. */
type Gain = (start: number, end: number) => number;

function gainsOf(periods: readonly CategoryCounts[]): Gain {
  const size = periods.length;
  const detractors = new Float64Array(size + 1);
  const passives = new Float64Array(size + 1);
  const promoters = new Float64Array(size + 1);
  for (const [i, one] of periods.entries()) {
    detractors[i + 1] = (detractors[i] as number) + one.detractors;
    passives[i + 1] = (passives[i] as number) + one.passives;
    promoters[i + 1] = (promoters[i] as number) + one.promoters;
  }
  const all = (detractors[size] as number) + (passives[size] as number) + (promoters[size] as number);
  const q0 = all > 0 ? (detractors[size] as number) / all : 0;
  const q1 = all > 0 ? (passives[size] as number) / all : 0;
  const q2 = all > 0 ? (promoters[size] as number) / all : 0;
  return (start, end) => {
    const d = (detractors[end] as number) - (detractors[start] as number);
    const a = (passives[end] as number) - (passives[start] as number);
    const p = (promoters[end] as number) - (promoters[start] as number);
    const n = d + a + p;
    return 2 * (divergence(d, n * q0) + divergence(a, n * q1) + divergence(p, n * q2));
  };
}

/**
 * count · log(count / expected) − count + expected, which is never negative; the last two parts cancel over the categories.
 * Near the expected count the logarithm would lose all digits, so there a series stands for it.
 */
function divergence(count: number, expected: number): number {
  if (!(expected > 0)) return 0;
  const x = (count - expected) / expected;
  if (x <= -1) return expected;
  if (x < 0.01 && x > -0.01)
    return (
      expected * x * x * (1 / 2 - x * (1 / 6 - x * (1 / 12 - x * (1 / 20 - x * (1 / 30 - x * (1 / 42 - x / 56))))))
    );
  return expected * ((1 + x) * Math.log(1 + x) - x);
}
