/**
 * How far two ways of grouping the same things agree, corrected for chance.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { portableExp, portableLog } from '../numeric/portable.ts';

/** How far two groupings of the same things agree. */
export type Agreement = {
  /** Adjusted Rand index: pairs kept together or apart alike; 1 for the same grouping, 0 on average by chance. */
  readonly ari: number;
  /** Adjusted mutual information (arithmetic mean of the entropies): 1 for the same grouping, 0 on average by chance. */
  readonly ami: number;
  /** V-measure: harmonic mean of homogeneity and completeness, 0..1; not corrected for chance. */
  readonly v: number;
};

/**
 * Compares two groupings of the same things.
 *
 * @param a - The group of each thing, by any name.
 * @param b - The group of each thing in the other grouping, in the same order.
 * @returns Three figures; all 1 where both are the same grouping, also of nothing.
 * @throws {NpsError} `groups/invalid` when one is no list, or they are not of the same length.
 * @example
 * groupingAgreement(['x', 'x', 'y', 'y'], [1, 1, 2, 2]).ari // => 1
 * @see Hubert & Arabie (1985), Comparing partitions, Journal of Classification 2.
 * @see Vinh, Epps & Bailey (2010), Information theoretic measures for clusterings comparison, JMLR 11.
 * @see Rosenberg & Hirschberg (2007), V-measure: a conditional entropy-based external cluster evaluation measure, EMNLP.
 */
export function groupingAgreement(
  a: readonly (string | number)[] | Int32Array,
  b: readonly (string | number)[] | Int32Array,
): Agreement {
  for (const [key, value] of Object.entries({ a, b }))
    if (!Array.isArray(value) && !(value instanceof Int32Array))
      fail('groups/invalid', [key], `A list of groups was expected, got ${named(value)}.`);
  if (a.length !== b.length)
    fail('groups/invalid', [], `Both groupings name a group for each thing, got ${a.length} and ${b.length} names.`);
  const rows = numbered(a);
  const columns = numbered(b);
  const cells = new Float64Array(rows.size * columns.size);
  for (let i = 0; i < a.length; i++) {
    const at = (rows.of[i] as number) * columns.size + (columns.of[i] as number);
    cells[at] = (cells[at] as number) + 1;
  }
  return agreementOf(cells, columns.size);
}

/**
 * The same from a table of how many things two groups share.
 *
 * @param cells - Row by row, one row a group of the first grouping.
 * @param width - How many groups the second grouping has.
 * @returns Three figures.
 * @internal
 */
export function agreementOf(cells: Float64Array, width: number): Agreement {
  const rowSums = new Float64Array(width === 0 ? 0 : cells.length / width);
  const columnSums = new Float64Array(width);
  let n = 0;
  for (let i = 0; i < rowSums.length; i++)
    for (let j = 0; j < width; j++) {
      const x = cells[i * width + j] as number;
      rowSums[i] = (rowSums[i] as number) + x;
      columnSums[j] = (columnSums[j] as number) + x;
      n += x;
    }
  const pairs = sumOf(cells, pairsOf);
  const rowPairs = sumOf(rowSums, pairsOf);
  const columnPairs = sumOf(columnSums, pairsOf);
  const expectedPairs = n > 1 ? (rowPairs * columnPairs) / pairsOf(n) : 0;
  const mostPairs = (rowPairs + columnPairs) / 2;
  const rowEntropy = entropyOf(rowSums, n);
  const columnEntropy = entropyOf(columnSums, n);
  // Two entropies and what the pairs of groups add: exactly the mutual information, without a loss by differences.
  const mutual = Math.max(0, mutualOf(cells, rowSums, columnSums, n));
  const mean = (rowEntropy + columnEntropy) / 2;
  const expected = mean === 0 ? 0 : expectedMutual(rowSums, columnSums, n);
  return {
    ari: mostPairs === expectedPairs ? 1 : Math.min(1, (pairs - expectedPairs) / (mostPairs - expectedPairs)),
    ami:
      mean - expected <= 1e-12 * mean
        ? isOneToOne(cells, rowSums, columnSums)
          ? 1
          : 0
        : Math.min(1, (mutual - expected) / (mean - expected)),
    v: mean === 0 ? 1 : Math.min(1, mutual / mean),
  };
}

type Numbered = { readonly of: Int32Array; readonly size: number };

/** Groups numbered by first appearance. */
function numbered(names: readonly (string | number)[] | Int32Array): Numbered {
  const numbers = new Map<string | number, number>();
  const of = new Int32Array(names.length);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string | number;
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    of[i] = number;
  }
  return { of, size: numbers.size };
}

/** Whether each group of one grouping is a group of the other. */
const isOneToOne = (cells: Float64Array, rowSums: Float64Array, columnSums: Float64Array): boolean =>
  cells.every((x, at) => {
    const i = Math.floor(at / columnSums.length);
    return x === 0 || (x === rowSums[i] && x === columnSums[at % columnSums.length]);
  });

const pairsOf = (x: number): number => (x * (x - 1)) / 2;

const sumOf = (values: Float64Array, f: (x: number) => number): number => {
  let sum = 0;
  for (const x of values) sum += f(x);
  return sum;
};

const entropyOf = (sizes: Float64Array, n: number): number =>
  sizes.length < 2 ? 0 : -sumOf(sizes, (x) => (x / n) * portableLog(x / n));

function mutualOf(cells: Float64Array, rowSums: Float64Array, columnSums: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < rowSums.length; i++)
    for (let j = 0; j < columnSums.length; j++) {
      const x = cells[i * columnSums.length + j] as number;
      if (x > 0) sum += (x / n) * portableLog((n * x) / ((rowSums[i] as number) * (columnSums[j] as number)));
    }
  return sum;
}

/** The mutual information that groupings of these sizes have by chance. */
function expectedMutual(rowSums: Float64Array, columnSums: Float64Array, n: number): number {
  const logFactorial = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logFactorial[i] = (logFactorial[i - 1] as number) + portableLog(i);
  const at = (i: number): number => logFactorial[i] as number;
  // Groups of equal size have equal terms: each pair of sizes is worked out once.
  const rowSizes = sizesOf(rowSums);
  const columnSizes = sizesOf(columnSums);
  let sum = 0;
  for (const [row, rowCount] of rowSizes)
    for (const [column, columnCount] of columnSizes) {
      const least = Math.max(1, row + column - n);
      const most = Math.min(row, column);
      // Hypergeometric probabilities, one from the other, both ways from the likeliest: tails too small to hold are 0.
      const middle = Math.min(most, Math.max(least, Math.floor(((row + 1) * (column + 1)) / (n + 2))));
      const peak = portableExp(
        at(row) +
          at(column) +
          at(n - row) +
          at(n - column) -
          at(n) -
          at(middle) -
          at(row - middle) -
          at(column - middle) -
          at(n - row - column + middle),
      );
      let own = 0;
      for (let k = middle, p = peak; k <= most && p > TINY; k++) {
        own += p * (k / n) * portableLog((n * k) / (row * column));
        p *= ((row - k) * (column - k)) / ((k + 1) * (n - row - column + k + 1));
      }
      for (let k = middle, p = peak; k > least && p > TINY;) {
        p *= (k * (n - row - column + k)) / ((row - k + 1) * (column - k + 1));
        k -= 1;
        own += p * (k / n) * portableLog((n * k) / (row * column));
      }
      sum += own * rowCount * columnCount;
    }
  return sum;
}

/** A probability that changes no digit of the sum. */
const TINY = 1e-25;

function sizesOf(sums: Float64Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const size of sums) if (size > 0) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  return sizes;
}
