/**
 * Tests that may be looked at after every answer: has the share of detractors ever been shown to exceed a limit, or the score to miss
 * a target?
 *
 * A p-value that is looked at daily finds something sooner or later. These rest on a bet against the claim instead: while
 * the claim holds, no bet gains on average, so a fortune of 1 / α is reached with a chance of at most α, ever.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { isScore, offScale } from '../scale/score.ts';
import { type Bet, type BetaShapes, shareBet, targetBet } from './bet.ts';

/** How many answers of each category a test has seen. */
export type SeenAnswers = { readonly detractors: number; readonly passives: number; readonly promoters: number };

/** What both tests tell. */
export type SequentialVerdict = SeenAnswers & {
  /** The chance of ever rejecting a true claim. */
  readonly alpha: number;
  /** How many answers it has seen. */
  readonly answers: number;
  /** The natural logarithm of the e-value after the last answer: what a fortune of 1 has become by betting against the claim. */
  readonly logE: number;
  /** The highest it has been. */
  readonly bestLogE: number;
  /** The p-value of the claim, whenever one stops: 1 over the best e-value, at most 1. Below 1e-308 see `bestLogE`. */
  readonly pValue: number;
  /** Whether the claim was rejected: the e-value has reached 1 / `alpha`, and that is never taken back. */
  readonly rejected: boolean;
  /** After how many answers it was rejected; `null` where it was not. */
  readonly rejectedAfter: number | null;
};

/** A test of "the share of detractors is at most so large". Plain JSON, to be stored between answers. */
export type ShareTest = SequentialVerdict & {
  readonly kind: 'share-test';
  /** The share that is claimed not to be exceeded, 0 to 1. */
  readonly share: number;
  /** The shapes of the beta distribution, cut to shares above `share`, by which the bet is spread. */
  readonly prior: BetaShapes;
};

/** A test of "the score is at least so high". Plain JSON, to be stored between answers. */
export type TargetTest = SequentialVerdict & {
  readonly kind: 'target-test';
  /** The score that is claimed to be reached, in points. */
  readonly target: number;
};

/** How a test of a share is made. */
export type ShareTestOptions = {
  /** The share of detractors that is claimed not to be exceeded, strictly between 0 and 1. */
  readonly share: number;
  /** The chance of ever rejecting a true claim, strictly between 0 and 1. @defaultValue 0.05 */
  readonly alpha?: number;
  /** How the bet is spread over the higher shares: shapes from 0.01 to 1e6. @defaultValue `{ detractors: 1, others: 1 }`, evenly */
  readonly prior?: BetaShapes;
};

/** How a test of a target is made. */
export type TargetTestOptions = {
  /** The score that is claimed to be reached, strictly between −100 and 100 points. */
  readonly target: number;
  /** The chance of ever rejecting a true claim, strictly between 0 and 1. @defaultValue 0.05 */
  readonly alpha?: number;
};

const NOTHING = {
  answers: 0,
  detractors: 0,
  passives: 0,
  promoters: 0,
  logE: 0,
  bestLogE: 0,
  pValue: 1,
  rejected: false,
  rejectedAfter: null,
} as const;

/**
 * Begins a test of "the share of detractors is at most `share`" that may be looked at after every answer.
 *
 * It holds as long as each answer, whatever came before it, has a chance of at most `share` of being a detractor. To be
 * warned soon after a rise use {@link watchDetractors}: this test looks back at all answers since it began, so good old times delay it.
 *
 * @param options - The claim, and the chance of rejecting it wrongly.
 * @returns A test that has seen nothing.
 * @throws {NpsError} `option/out-of-range` for a `share` or an `alpha` that is not strictly between 0 and 1, or a bad `prior`.
 * @example
 * const test = continueTest(startShareTest({ share: 0.15 }), [9, 3, 2, 10, 6, 5, 8, 1, 9, 4, 4]);
 * test.pValue.toFixed(4) // => '0.0030'
 * test.rejectedAfter // => 6
 * @see Ramdas, Grünwald, Vovk & Shafer (2023), Game-Theoretic Statistics and Safe Anytime-Valid Inference, Statistical Science
 * 38(4).
 */
export function startShareTest({
  share,
  alpha = 0.05,
  prior = { detractors: 1, others: 1 },
}: ShareTestOptions): ShareTest {
  if (!isInside(share, 0, 1))
    fail('option/out-of-range', ['share'], `A share lies strictly between 0 and 1, got ${named(share)}.`);
  checkAlpha(alpha);
  if (!isPrior(prior))
    fail('option/out-of-range', ['prior'], 'The two shapes of a prior are numbers from 0.01 to 1e6.');
  const { detractors, others } = prior;
  return { kind: 'share-test', share, prior: { detractors, others }, alpha, ...NOTHING };
}

/**
 * Begins a test of "the score is at least `target`" that may be looked at after every answer.
 *
 * It holds as long as the expected score of each answer, whatever came before it, is at least `target`. Twenty bets of different
 * boldness share the stake.
 *
 * @param options - The claim, and the chance of rejecting it wrongly.
 * @returns A test that has seen nothing.
 * @throws {NpsError} `option/out-of-range` for a `target` that is not strictly between −100 and 100, or a bad `alpha`.
 * @example
 * const test = continueTest(startTargetTest({ target: 30 }), [9, 3, 2, 10, 6, 5, 8, 1, 8, 4, 4]);
 * test.pValue.toFixed(4) // => '0.0388'
 * test.rejectedAfter // => 11
 * @see Waudby-Smith & Ramdas (2024), Estimating Means of Bounded Random Variables by Betting, Journal of the Royal
 * Statistical Society B 86(1).
 */
export function startTargetTest({ target, alpha = 0.05 }: TargetTestOptions): TargetTest {
  if (!isInside(target, -100, 100))
    fail(
      'option/out-of-range',
      ['target'],
      `A target lies strictly between −100 and 100 points, got ${named(target)}.`,
    );
  checkAlpha(alpha);
  // Adding 0 turns −0 into 0.
  return { kind: 'target-test', target: target + 0, alpha, ...NOTHING };
}

/**
 * Takes up answers in the order in which they came.
 *
 * One at a time or all at once: the result is the same. The e-value depends on the counts alone; how good it ever was, and
 * with it the p-value, on the order.
 *
 * @param test - A test, or what was stored of it.
 * @param scores - The scores since then, 0 to 10, the oldest first.
 * @returns The test after the last one.
 * @throws {NpsError} `watch/invalid` for what is no test, `score/not-on-scale` with the position of the first value that is no
 * score, `input/invalid` for a collection without a length.
 * @example
 * const test = startShareTest({ share: 0.15 });
 * continueTest(continueTest(test, [3]), [4]).logE === continueTest(test, [3, 4]).logE // => true
 */
export function continueTest<T extends ShareTest | TargetTest>(test: T, scores: ArrayLike<number>): T {
  checkTest(test);
  if (!(scores?.length >= 0)) fail('input/invalid', [], 'Scores come as an array or a typed array.');
  if (scores.length === 0) return test;
  // An answer that speaks for the claim only lowers the e-value, so the best one is looked for at the others.
  const bet = test.kind === 'share-test' ? shareBet(test.share, test.prior) : targetBet(test.target);
  const limit = -Math.log(test.alpha);
  let { detractors, passives, promoters, bestLogE, rejectedAfter } = test as SequentialVerdict;
  // What was stored is a figure to be read; the counts say what it is.
  let logE = bet.logE(detractors, passives, promoters);
  /** How many more answers cannot lift the e-value to its best, whatever they are. */
  let spare = spareOf(bestLogE, logE, test.answers, bet);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (!isScore(score)) offScale(score, [i]);
    if (score < 7) detractors++;
    else if (score < 9) passives++;
    else promoters++;
    const rises = score < 7 || (score < 9 && bet.passivesRaise);
    if (!rises || --spare >= 0) continue;
    logE = bet.logE(detractors, passives, promoters);
    if (logE > bestLogE) {
      bestLogE = logE;
      if (rejectedAfter === null && logE >= limit) rejectedAfter = detractors + passives + promoters;
    }
    spare = spareOf(bestLogE, logE, detractors + passives + promoters, bet);
  }
  return {
    ...test,
    answers: detractors + passives + promoters,
    detractors,
    passives,
    promoters,
    logE: bet.logE(detractors, passives, promoters) + 0,
    bestLogE,
    pValue: Math.exp(-bestLogE),
    rejected: rejectedAfter !== null,
    rejectedAfter,
  };
}

/** How many rises lie between an e-value and the best one, at least; less what rounding could make of it, many times over. */
const spareOf = (bestLogE: number, logE: number, answers: number, { most }: Bet): number =>
  Math.floor((bestLogE - logE - 1e-9 - 1e-12 * answers) / most);

const isInside = (value: unknown, low: number, high: number): boolean =>
  typeof value === 'number' && value > low && value < high;

const isPrior = (prior: unknown): boolean => {
  const { detractors, others } = (prior ?? {}) as Partial<BetaShapes>;
  return [detractors, others].every((shape) => typeof shape === 'number' && shape >= 0.01 && shape <= 1e6);
};

function checkAlpha(alpha: number): void {
  if (!isInside(alpha, 0, 1))
    fail('option/out-of-range', ['alpha'], `A chance of rejecting lies strictly between 0 and 1, got ${named(alpha)}.`);
}

function checkTest(test: ShareTest | TargetTest): void {
  const verdict = (test ?? {}) as Partial<SequentialVerdict & { readonly kind: unknown }>;
  const { kind, alpha, answers, detractors, passives, promoters, logE, bestLogE } = verdict;
  const claim =
    (kind === 'share-test' && isInside((test as ShareTest).share, 0, 1) && isPrior((test as ShareTest).prior)) ||
    (kind === 'target-test' && isInside((test as TargetTest).target, -100, 100));
  const counts = [detractors, passives, promoters];
  const counted =
    counts.every((count) => Number.isSafeInteger(count) && (count as number) >= 0) &&
    counts.reduce<number>((sum, count) => sum + (count as number), 0) === answers;
  const betted =
    Number.isFinite(logE) &&
    Number.isFinite(bestLogE) &&
    (bestLogE as number) >= 0 &&
    (logE as number) <= (bestLogE as number);
  if (!(claim && counted && betted && isInside(alpha, 0, 1) && isEnd(verdict as SequentialVerdict)))
    fail(
      'watch/invalid',
      [],
      'A test is what `startShareTest`, `startTargetTest` or `continueTest` returned, stored and read back unchanged.',
    );
}

/** Whether a verdict follows from the best e-value. */
const isEnd = ({ alpha, answers, bestLogE, pValue, rejected, rejectedAfter }: SequentialVerdict): boolean =>
  Math.abs(pValue - Math.exp(-bestLogE)) <= 1e-9 &&
  rejected === bestLogE >= -Math.log(alpha) &&
  (rejected
    ? Number.isSafeInteger(rejectedAfter) && (rejectedAfter as number) >= 1 && (rejectedAfter as number) <= answers
    : rejectedAfter === null);
