/**
 * The numbers at given ranks of a row of millions, found without sorting it.
 *
 * @module
 */
import { type Random, randomOf } from '../random.ts';

/**
 * The numbers that would stand at given ranks if the row were sorted.
 *
 * Parts the row around one of its numbers, then the parts in which ranks are left. Numbers drawn from the row tell which to take,
 * so their luck decides how long it takes, some twice the length of the row, and nothing about the result.
 *
 * @param row - Finite numbers; they are put into another order.
 * @param ranks - Ranks from 0, within the row.
 * @returns The numbers, in the order of the ranks.
 * @see Hoare (1961), Algorithm 65: Find, Communications of the ACM 4(7).
 * @internal
 */
export function orderStatistics(row: Float64Array, ranks: readonly number[]): number[] {
  place(row, ranks, 0, row.length - 1, randomOf(1));
  return ranks.map((rank) => (row[rank] as number) + 0);
}

/** Puts the numbers of some ranks where they belong; all ranks lie between the two ends. */
function place(row: Float64Array, ranks: readonly number[], from: number, to: number, random: Random): void {
  let [low, high] = [from, to];
  let left = ranks;
  while (low < high && left.length > 0) {
    const pivot = pivotOf(row.subarray(low, high + 1), ((left[0] as number) - low) / (high - low), random);
    let i = low;
    let j = high;
    while (i <= j) {
      while ((row[i] as number) < pivot) i++;
      while ((row[j] as number) > pivot) j--;
      if (i > j) break;
      const moved = row[i] as number;
      row[i++] = row[j] as number;
      row[j--] = moved;
    }
    // What lies between the two parts equals the pivot, and is in its place.
    const [end, start] = [j, i];
    const below = left.filter((rank) => rank <= end);
    const above = left.filter((rank) => rank >= start);
    if (below.length > 0 && above.length > 0) place(row, below, low, end, random);
    [low, high, left] = above.length > 0 ? [start, high, above] : [low, end, below];
  }
}

/** How many numbers are drawn from a part. */
const DRAWN = 101;

/** A number of a part that lies about as far up in it as is asked for, from 0 to 1. */
function pivotOf(part: Float64Array, aim: number, random: Random): number {
  const drawn = Float64Array.from(
    { length: part.length > 100 * DRAWN ? DRAWN : 1 },
    () => part[Math.floor(random() * part.length)] as number,
  ).sort();
  return drawn[Math.round(aim * (drawn.length - 1))] as number;
}

/**
 * The median: the mean of the middle two where numbers are even in number.
 *
 * @param row - At least one number; they are put into another order.
 * @returns The median.
 * @internal
 */
export function medianOf(row: Float64Array): number {
  const [lower, upper] = orderStatistics(row, [(row.length - 1) >> 1, row.length >> 1]) as [number, number];
  return (lower + upper) / 2 + 0;
}
