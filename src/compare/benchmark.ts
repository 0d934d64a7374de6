/**
 * One score against a fixed number: a target, an industry's figure, last year's score taken as given.
 *
 * A benchmark has no error of its own here. A figure that was itself estimated from answers is another group: compare
 * the two with `compareNps`.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, type Interval, checkLevel, named } from '../estimate/estimate.ts';
import { estimateNps } from '../estimate/interval.ts';
import { type Sample, plainError, sampleOf } from '../estimate/moments.ts';
import { scoreStatistic } from '../estimate/score-test.ts';
import { betaPower, betaRegularized } from '../numeric/beta.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import { type Tails, normalTails } from './contrast.ts';
import { type Direction, directionOf } from './difference.ts';

/** The methods of {@link testBenchmark}. */
export const BENCHMARK_METHODS = ['score', 'wald', 'sign'] as const;

/** How {@link testBenchmark} finds its p-values. */
export type BenchmarkMethod = (typeof BENCHMARK_METHODS)[number];

/** A score set against a benchmark. */
export type ShownBenchmarkTest = {
  readonly status: 'shown';
  /** The score in points. */
  readonly nps: number;
  /** What it is compared with, in points. */
  readonly benchmark: number;
  /** The score minus the benchmark, in points. */
  readonly difference: number;
  /** The true scores that the answers are compatible with; for the method `sign` those of the score method. */
  readonly interval: Interval;
  /** How the p-values were found. */
  readonly method: BenchmarkMethod;
  /** The standard normal statistic; null for `sign`, which has none, and where it is beyond every number. */
  readonly statistic: number | null;
  /** The two-sided p-value of "the true score is the benchmark". */
  readonly pValue: number;
  /** The two-sided p-value that counts what was observed by half; there only for `sign`. */
  readonly pMid?: number;
  /** The one-sided p-value: small when the score is above the benchmark. */
  readonly pGreater: number;
  /** The one-sided p-value: small when the score is below the benchmark. */
  readonly pLess: number;
  /** How many answered; a fraction where they are weighted. */
  readonly n: number;
  /** Where the score lies, seen from the benchmark: `unclear` unless `pValue` is below 1 − level. */
  readonly direction: Direction;
  /** What to know before using the numbers. */
  readonly cautions: readonly Caution[];
};

/** A comparison with a benchmark that is not shown: nobody answered. */
export type WithheldBenchmarkTest = {
  readonly status: 'withheld';
  readonly nps: null;
  readonly benchmark: number;
  readonly difference: null;
  readonly interval: null;
  readonly pValue: null;
  readonly reason: 'no-responses';
  readonly n: 0;
  readonly direction: 'unclear';
};

/** A score set against a benchmark, or the reason why there is none. */
export type BenchmarkTest = ShownBenchmarkTest | WithheldBenchmarkTest;

/** How {@link testBenchmark} finds its p-values, and at which level it decides. */
export type BenchmarkOptions = {
  /** Confidence level of the interval and of the direction, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /**
   * `score` agrees with the default interval of `estimateNps`; `wald` takes the standard error from the answers; `sign` is
   * exact, for the benchmark 0 only.
   *
   * @defaultValue `'score'`
   */
  readonly method?: BenchmarkMethod;
};

/**
 * Tests whether the true score of a group is a given number.
 *
 * The default is the test that the score interval is made of: the two-sided p-value is below 1 − level exactly when the
 * benchmark lies outside `estimateNps(counts, { level }).interval`. Its two tails are not equally exact: where the
 * benchmark is above 0, `pLess` is too small a little more often than it says, and `pGreater` less often; below 0 the
 * other way round.
 *
 * `sign` asks whether promoters outnumber detractors and leaves the passives out; it never rejects more often than it
 * says, and `pMid` is its less timid form.
 *
 * @param counts - A tally, or the three category counts.
 * @param benchmark - The number to compare with, in points, −100 to +100.
 * @param options - Level and method.
 * @returns The p-values and the interval; `withheld` when nobody answered. A caution `few-answers` below ten;
 * `degenerate` for `wald` when all answers are alike: then its p-value is 0 or 1 and means nothing.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0; when `sign` is asked for,
 * `counts/not-whole` when a count has a fraction and `counts/too-many` above 1e15 promoters and detractors. `option/out-of-range` when `level` is not strictly between 0 and 1, the benchmark
 * is not a number from −100 to +100, or `sign` is asked for another benchmark than 0. `option/unknown` for another method.
 * @example
 * const test = testBenchmark({ detractors: 20, passives: 30, promoters: 50 }, 20);
 * test.difference // => 10
 * test.pValue?.toFixed(3) // => '0.215'
 * test.direction // => 'unclear'
 * @see Tango (1998), Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-sample
 * Design, Statistics in Medicine 17(8).
 * @see McNemar (1947), Note on the Sampling Error of the Difference Between Correlated Proportions or Percentages,
 * Psychometrika 12(2) (`sign`).
 */
export function testBenchmark(
  counts: Tally | CategoryCounts,
  benchmark: number,
  { level = 0.95, method = 'score' }: BenchmarkOptions = {},
): BenchmarkTest {
  checkLevel(level);
  if (typeof method !== 'string' || !Object.hasOwn(METHODS, method))
    fail('option/unknown', ['method'], `A method is one of ${BENCHMARK_METHODS.join(', ')}, got ${named(method)}.`);
  checkBenchmark(benchmark, method);
  const sample = sampleOf(counts);
  const { n, nps } = sample;
  const against = benchmark + 0;
  const estimate = estimateNps(sample.counts, { level, method: method === 'wald' ? 'wald' : 'score' });
  if (estimate.status === 'withheld') return withheldTest(against);

  const difference = nps - against;
  const test = METHODS[method](sample, difference / 100, Math.abs(against) === 100);
  return {
    status: 'shown',
    nps,
    benchmark: against,
    difference,
    interval: estimate.interval,
    method,
    ...test,
    n,
    direction: directionOf(difference, test.pValue, level),
    cautions: estimate.cautions,
  };
}

type Tested = Tails & { readonly statistic: number | null; readonly pMid?: number };

const METHODS: Record<BenchmarkMethod, (sample: Sample, distance: number, atEnd: boolean) => Tested> = {
  // At an end of the scale all would answer alike: one other answer excludes it.
  score: (sample, distance, atEnd) =>
    normal(atEnd && distance !== 0 ? distance / 0 : scoreStatistic(sample, -distance)),
  // Nothing over nothing is 0: the score is the benchmark.
  wald: (sample, distance) => normal(distance === 0 ? 0 : distance / plainError(sample)),
  sign: signTest,
};

const normal = (z: number): Tested =>
  Number.isFinite(z)
    ? { statistic: z, ...normalTails(z) }
    : { statistic: null, pValue: 0, pGreater: z > 0 ? 0 : 1, pLess: z > 0 ? 1 : 0 };

/** Beyond this a number of people is no longer known to the last of them. */
const MOST = 1e15;

/** Promoters among promoters and detractors, as heads among fair coins. */
function signTest({ counts: { detractors, passives, promoters } }: Sample): Tested {
  if (![detractors, passives, promoters].every(Number.isInteger))
    fail('counts/not-whole', [], 'The sign test counts people one by one, so counts are whole numbers.');
  if (detractors + promoters > MOST)
    fail('counts/too-many', [], `The sign test takes at most ${MOST} promoters and detractors.`);
  const pGreater = atLeastHeads(promoters, detractors);
  const pLess = atLeastHeads(detractors, promoters);
  const smaller = Math.min(pGreater, pLess);
  return {
    statistic: null,
    pValue: Math.min(1, 2 * smaller),
    pMid: promoters === detractors ? 1 : 2 * smaller - exactlyHeads(promoters, detractors),
    pGreater,
    pLess,
  };
}

/** The probability of at least `heads` heads among as many coins as heads and tails. */
const atLeastHeads = (heads: number, tails: number): number =>
  heads === 0 ? 1 : betaRegularized(0.5, heads, tails + 1);

/** The probability of exactly `heads` heads: that of the beta density, which does not overflow. */
const exactlyHeads = (heads: number, tails: number): number =>
  heads === 0 || tails === 0 ? 2 ** -(heads + tails) : betaPower(0.5, heads, tails, 0.5) * (1 / heads + 1 / tails);

function checkBenchmark(benchmark: number, method: BenchmarkMethod): void {
  if (!(typeof benchmark === 'number' && Math.abs(benchmark) <= 100))
    fail(
      'option/out-of-range',
      ['benchmark'],
      `A benchmark is a number of points from −100 to +100, got ${named(benchmark)}.`,
    );
  if (method === 'sign' && benchmark !== 0)
    fail('option/out-of-range', ['benchmark'], `The sign test is for the benchmark 0, got ${benchmark}.`);
}

const withheldTest = (benchmark: number): WithheldBenchmarkTest => ({
  status: 'withheld',
  nps: null,
  benchmark,
  difference: null,
  interval: null,
  pValue: null,
  reason: 'no-responses',
  n: 0,
  direction: 'unclear',
});
