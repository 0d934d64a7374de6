/**
 * Exact tests of two shares: how likely so uneven a split is when chance alone deals the marked ones out.
 *
 * @module
 */

/** So many of so many. */
export type Proportion = { readonly n: number; readonly of: number };

/** Probabilities that are equal but for rounding count as equal. */
const ALIKE = 1 + 1e-9;

/**
 * The chance of at least so many marked in the first group, given how many are marked in both.
 *
 * At most α of the draws in which the groups do not differ have a value of at most α, however few there are.
 *
 * @param first - The marked of the first group: whole numbers.
 * @param second - The marked of the second group.
 * @returns The one-sided p-value of "the share is not higher in the first group".
 * @see Fisher (1935), The Logic of Inductive Inference, Journal of the Royal Statistical Society 98(1).
 * @internal
 */
export const exactRise = (first: Proportion, second: Proportion): number => tail(first, second, (x) => x >= first.n);

/**
 * The chance of a split at most as likely as this one.
 *
 * @param first - The marked of the first group: whole numbers.
 * @param second - The marked of the second group.
 * @returns The two-sided p-value of "both shares are the same".
 * @internal
 */
export const exactDifference = (first: Proportion, second: Proportion): number =>
  tail(first, second, (_, weight, own) => weight <= own * ALIKE);

/** The share of probability on some numbers of marked in the first group. */
function tail(
  first: Proportion,
  second: Proportion,
  counts: (x: number, weight: number, own: number) => boolean,
): number {
  const { least, weights } = weightsOf(first.n + second.n, first.of, second.of);
  const own = weights[first.n - least] as number;
  let all = 0;
  let some = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    all += weight;
    if (counts(least + i, weight, own)) some += weight;
  }
  return some / all;
}

/**
 * Hypergeometric probabilities but for a factor, one from the other, both ways from the likeliest: no logarithm, and what is
 * too small to hold is 0.
 */
function weightsOf(marked: number, first: number, second: number): { least: number; weights: Float64Array } {
  const least = Math.max(0, marked - second);
  const most = Math.min(marked, first);
  const mode = Math.floor(((marked + 1) * (first + 1)) / (first + second + 2));
  const start = Math.min(most, Math.max(least, mode));
  const weights = new Float64Array(most - least + 1);
  weights[start - least] = 1;
  for (let x = start, weight = 1; x < most && weight > 0; x++) {
    weight *= ((marked - x) / (x + 1)) * ((first - x) / (second - marked + x + 1));
    weights[x + 1 - least] = weight;
  }
  for (let x = start, weight = 1; x > least && weight > 0; x--) {
    weight *= (x / (marked - x + 1)) * ((second - marked + x) / (first - x + 1));
    weights[x - 1 - least] = weight;
  }
  return { least, weights };
}
