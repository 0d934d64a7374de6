/**
 * Are two scores the same for all practical purposes? And is the first at least not worse?
 *
 * "No significant difference" is no answer: too few answers show none either. Here the burden is turned around: the
 * scores count as equivalent only when the answers exclude a difference as large as the margin, to both sides.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, named } from '../estimate/estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import type { CategoryTransition, Transition } from '../tally/transition.ts';
import { deviateOf, normalTails, tested } from './contrast.ts';
import { type BothSizes, type DifferenceInterval, compareNps } from './difference.ts';
import { comparePaired, moverScore } from './paired.ts';
import { type Pairs, pairsOf } from './pairs.ts';

/**
 * What the answers show about a difference and a margin, the strongest first:
 * `equivalent`, it lies within the margin to both sides; `superior`, it is above 0, perhaps by more than the margin;
 * `inferior`, it is below 0, perhaps by more; `non-inferior`, it is not below 0 by the margin or more;
 * `inconclusive`, none of these, which is no sign of equality.
 */
export type EquivalenceVerdict = 'equivalent' | 'superior' | 'inferior' | 'non-inferior' | 'inconclusive';

/** What both forms of the test have in common. */
export type ShownEquivalence = {
  readonly status: 'shown';
  /** What the answers show; the four statements below say it in full. */
  readonly verdict: EquivalenceVerdict;
  /** The difference lies within the margin to both sides, also as observed: `pValue` is below `alpha`. */
  readonly equivalent: boolean;
  /** The difference is not below 0 by the margin or more, also as observed: `pLower` is below `alpha`. */
  readonly nonInferior: boolean;
  /** The difference is above 0, also as observed: `pGreater` is below `alpha`. It may be superior and equivalent. */
  readonly superior: boolean;
  /** The difference is below 0, also as observed: `pLess` is below `alpha`. */
  readonly inferior: boolean;
  /** The observed difference in points. */
  readonly difference: number;
  /** The interval at level 1 − 2 alpha: the scores are equivalent when it lies within ± margin. */
  readonly interval: DifferenceInterval;
  /** How large a difference, in points, would still not matter. */
  readonly margin: number;
  /** The error probability of each statement. */
  readonly alpha: number;
  /** The standard normal statistic against "below by the margin"; null where it is beyond every number. */
  readonly statisticLower: number | null;
  /** The standard normal statistic against "above by the margin"; null where it is beyond every number. */
  readonly statisticUpper: number | null;
  /** The p-value of equivalence: the larger of the two below. */
  readonly pValue: number;
  /** The one-sided p-value against "below by the margin or more": that of non-inferiority. */
  readonly pLower: number;
  /** The one-sided p-value against "above by the margin or more". */
  readonly pUpper: number;
  /** The one-sided p-value for "above 0". */
  readonly pGreater: number;
  /** The one-sided p-value for "below 0". */
  readonly pLess: number;
  /** What to know before using the numbers. */
  readonly cautions: readonly Caution[];
};

/** No answer to the question of equivalence, and why. */
export type WithheldEquivalence = {
  readonly status: 'withheld';
  readonly verdict: 'inconclusive';
  readonly difference: null;
  readonly interval: null;
  readonly margin: number;
  readonly alpha: number;
  readonly pValue: null;
  readonly reason: 'no-responses' | 'below-minimum';
};

/** Whether two groups are equivalent; `difference` is the first minus the second. */
export type Equivalence =
  (ShownEquivalence & { readonly n: BothSizes }) | (WithheldEquivalence & { readonly n: BothSizes });

/** Whether the same people's scores are equivalent; `difference` is after minus before. */
export type PairedEquivalence =
  (ShownEquivalence & { readonly n: number }) | (WithheldEquivalence & { readonly n: number });

/** The margin, and how sure to be. */
export type PairedEquivalenceOptions = {
  /** How large a difference, in points, would still not matter; above 0, at most 200. To be chosen before looking. */
  readonly margin: number;
  /** The error probability of each statement, from 1e-15, below 0.5. @defaultValue 0.05 */
  readonly alpha?: number;
};

/** The margin, how sure to be, and how the difference is compared. */
export type EquivalenceOptions = PairedEquivalenceOptions & {
  /** How interval and tests are made, as in `compareNps`. @defaultValue `'adjusted-wald'` */
  readonly method?: 'adjusted-wald' | 'wald';
};

/**
 * Tests whether two groups of different people have equivalent scores, by two one-sided tests (TOST).
 *
 * The margin is a decision about the business, not about the data: the largest difference that would change nothing. Two
 * groups may differ for certain and be equivalent all the same, when the difference is small and well known; then both
 * `equivalent` and `superior` or `inferior` hold. With few answers the verdict is `inconclusive`: to be sure at a margin
 * of 10 points takes some hundreds of answers in each group.
 *
 * @param a - The first group: a tally, or the three category counts.
 * @param b - The second group, which shares nobody with the first.
 * @param options - The margin, alpha and method.
 * @returns The verdict with its p-values; `withheld` when nobody answered on one side. Cautions as in `compareNps`. No
 * statement rests on imaginary answers alone: where the observed difference denies it, it does not hold.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0. `option/out-of-range` when
 * `margin` is not a number above 0 and up to 200, or `alpha` not one from 1e-15, below 0.5. `option/unknown` for another
 * method.
 * @example
 * const web = { detractors: 200, passives: 300, promoters: 500 };
 * const phone = { detractors: 190, passives: 310, promoters: 500 };
 * const test = testEquivalence(web, phone, { margin: 10 });
 * test.verdict // => 'equivalent'
 * test.interval?.lower.toFixed(1) // => '-6.7'
 * testEquivalence(web, phone, { margin: 3 }).verdict // => 'inconclusive'
 * @see Schuirmann (1987), A Comparison of the Two One-Sided Tests Procedure and the Power Approach for Assessing the
 * Equivalence of Average Bioavailability, Journal of Pharmacokinetics and Biopharmaceutics 15(6).
 */
export function testEquivalence(
  a: Tally | CategoryCounts,
  b: Tally | CategoryCounts,
  { margin, alpha = 0.05, method = 'adjusted-wald' }: EquivalenceOptions,
): Equivalence {
  checkMargin(margin, alpha);
  if (method !== 'adjusted-wald' && method !== 'wald')
    fail('option/unknown', ['method'], `A method is adjusted-wald or wald, got ${named(method)}.`);
  const compared = compareNps(a, b, { level: 1 - 2 * alpha, method });
  if (compared.status === 'withheld') return { ...withheld(compared.reason, margin, alpha), n: compared.n };
  const { difference, interval, center = difference, standardError, n, cautions } = compared;
  const above = (value: number): Deviate => {
    const { statistic, tails } = tested(center - value, standardError as number, normalTails);
    return { statistic, pGreater: tails.pGreater, pLess: tails.pLess };
  };
  return { ...judge(above, { difference, interval, cautions }, margin, alpha), n };
}

/**
 * Tests whether the score of the same people stayed equivalent, by two one-sided tests (TOST).
 *
 * Agrees with the default interval of `comparePaired` at level 1 − 2 alpha: the scores are equivalent when that interval
 * lies within the margin.
 *
 * @param transition - Moves of the same people: 11 × 11 scores, or 3 × 3 categories.
 * @param options - The margin and alpha.
 * @returns The verdict with its p-values; `withheld` when nobody answered twice. Cautions as in `comparePaired`.
 * @throws {NpsError} `transition/invalid` when the table has another form or a wrong count. `option/out-of-range` when
 * `margin` is not a number above 0 and up to 200, or `alpha` not one from 1e-15, below 0.5.
 * @example
 * const test = testPairedEquivalence(
 *   {
 *     detractors: { detractors: 40, passives: 2, promoters: 0 },
 *     passives: { detractors: 1, passives: 60, promoters: 3 },
 *     promoters: { detractors: 0, passives: 2, promoters: 92 },
 *   },
 *   { margin: 10 },
 * );
 * test.verdict // => 'equivalent'
 * test.interval?.upper.toFixed(1) // => '3.6'
 * @see Schuirmann (1987), A Comparison of the Two One-Sided Tests Procedure and the Power Approach for Assessing the
 * Equivalence of Average Bioavailability, Journal of Pharmacokinetics and Biopharmaceutics 15(6).
 */
export function testPairedEquivalence(
  transition: Transition | CategoryTransition,
  { margin, alpha = 0.05 }: PairedEquivalenceOptions,
): PairedEquivalence {
  checkMargin(margin, alpha);
  const compared = comparePaired(transition, { level: 1 - 2 * alpha });
  if (compared.status === 'withheld') return { ...withheld(compared.reason, margin, alpha), n: compared.n };
  const pairs = pairsOf(transition);
  return { ...judge((value) => pairedDeviate(pairs, value), compared, margin, alpha), n: compared.n };
}

/** How far the observed difference lies above a tested one, in standard errors, and its one-sided tails. */
type Deviate = { readonly statistic: number | null; readonly pGreater: number; readonly pLess: number };

function judge(
  above: (value: number) => Deviate,
  { difference, interval, cautions }: Pick<ShownEquivalence, 'difference' | 'interval' | 'cautions'>,
  margin: number,
  alpha: number,
): ShownEquivalence {
  const lower = above(-margin);
  const upper = above(margin);
  const zero = above(0);
  const pValue = Math.max(lower.pGreater, upper.pLess);
  // Next to very few answers the imaginary ones may prove what the observed difference denies; they alone prove nothing.
  const equivalent = pValue < alpha && Math.abs(difference) < margin;
  const nonInferior = lower.pGreater < alpha && difference > -margin;
  const superior = zero.pGreater < alpha && difference > 0;
  const inferior = zero.pLess < alpha && difference < 0;
  const verdicts: readonly (readonly [EquivalenceVerdict, boolean])[] = [
    ['equivalent', equivalent],
    ['superior', superior],
    ['inferior', inferior],
    ['non-inferior', nonInferior],
  ];
  return {
    status: 'shown',
    verdict: verdicts.find(([, holds]) => holds)?.[0] ?? 'inconclusive',
    equivalent,
    nonInferior,
    superior,
    inferior,
    difference,
    interval,
    margin,
    alpha,
    statisticLower: lower.statistic,
    statisticUpper: upper.statistic,
    pValue,
    pLower: lower.pGreater,
    pUpper: upper.pLess,
    pGreater: zero.pGreater,
    pLess: zero.pLess,
    cautions,
  };
}

/** The critical value at which the interval of the change just reaches a value. */
function pairedDeviate(pairs: Pairs, value: number): Deviate {
  const distance = (pairs.difference - value) / 100;
  const { statistic, tails } = deviateOf(distance, 1, (z) => {
    // The score limits know the critical value and the size only as z² / size: a larger value is a smaller sample.
    const { below, above } = moverScore(pairs, FIXED, 'drawn-in', (normalCritical(FIXED) / z) ** 2);
    return distance > 0 ? below : above;
  });
  return { statistic, pGreater: tails.pGreater, pLess: tails.pLess };
}

const FIXED = 0.95;

function checkMargin(margin: number, alpha: number): void {
  if (!(typeof margin === 'number' && margin > 0 && margin <= 200))
    fail(
      'option/out-of-range',
      ['margin'],
      `A margin is a number of points above 0 and up to 200, got ${named(margin)}.`,
    );
  // A smaller alpha would leave no number between the level 1 − 2 alpha and 1.
  if (!(typeof alpha === 'number' && alpha >= 1e-15 && alpha < 0.5))
    fail('option/out-of-range', ['alpha'], `An alpha is a number from 1e-15, below 0.5, got ${named(alpha)}.`);
}

const withheld = (reason: WithheldEquivalence['reason'], margin: number, alpha: number): WithheldEquivalence => ({
  status: 'withheld',
  verdict: 'inconclusive',
  difference: null,
  interval: null,
  margin,
  alpha,
  pValue: null,
  reason,
});
