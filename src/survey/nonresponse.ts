/**
 * What the people who did not answer could make of the score: the worst case, the best case, and milder ones.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Estimate, checkLevel, named } from '../estimate/estimate.ts';
import { estimateNps } from '../estimate/interval.ts';
import { nps } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, categoryCounts } from '../tally/tally.ts';
import { type Rate, rateOf } from './reach.ts';

/** What is known or assumed about the people who did not answer. */
export type NonResponseOptions = {
  /** How many were invited; at least as many as answered. */
  readonly invited: number;
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How far, in points, the score of those who did not answer may lie from that of those who did, 0 to 200. */
  readonly gap?: number;
  /** A score in points, −100 to +100, that matters for a decision. */
  readonly target?: number;
};

/** The score of everybody who was invited, as far as the answers fix it. */
export type NonResponseBounds =
  | {
      readonly status: 'shown';
      readonly invited: number;
      readonly answered: number;
      readonly silent: number;
      /** Answered of invited. */
      readonly responseRate: Rate;
      /** The score of those who answered. */
      readonly observed: Estimate;
      /** The score in points if everybody else were a detractor. */
      readonly worst: number;
      /** The score in points if everybody else were a promoter. */
      readonly best: number;
      /** Where the score of all lies when also chance is reckoned with: who was invited may be a sample. */
      readonly interval: { readonly lower: number; readonly upper: number; readonly level: number };
      /** The scores that are possible when those who did not answer differ by at most the gap; `null` without gap or answers. */
      readonly within: { readonly gap: number; readonly lower: number; readonly upper: number } | null;
      /** What those who did not answer would have to be like for the score of all to be the target; `null` without target. */
      readonly tipping: Tipping | null;
    }
  | {
      readonly status: 'withheld';
      readonly invited: 0;
      readonly answered: 0;
      readonly silent: 0;
      readonly responseRate: Rate;
      readonly observed: Estimate;
      readonly worst: null;
      readonly best: null;
      readonly interval: null;
      readonly within: null;
      readonly tipping: null;
      readonly reason: 'nobody-invited';
    };

/** What it would take to reach a target. */
export type Tipping = {
  readonly target: number;
  /** The score in points of those who did not answer; `null` where no score of theirs leads there. */
  readonly nps: number | null;
  /** `above-best` or `below-worst`: the target is out of reach; `nobody-silent`: everybody answered. */
  readonly reason: 'above-best' | 'below-worst' | 'nobody-silent' | null;
};

/**
 * Bounds the score of everybody who was invited, whatever those think who did not answer.
 *
 * The interval of a score covers chance, not silence. With 30 % of answers, the other 70 % could move the score by 140 points:
 * `worst` and `best` say so without any assumption. They are no forecast. To narrow them takes an assumption, which should be said
 * aloud: `gap` takes those who did not answer to differ by at most so many points, and `tipping` asks the other way round,
 * how different they would have to be for a decision to turn.
 *
 * @param counts - A tally of the answers, or the three category counts.
 * @param options - How many were invited, and what to assume.
 * @returns The bounds in points; withheld when nobody was invited. Without answers they are −100 and +100.
 * @throws {NpsError} `counts/invalid` for bad counts; `option/out-of-range` when `invited` is no whole number of at least the number
 * of answers and at most 1e15, for a bad level, a gap outside 0 to 200 or a target outside −100 to +100.
 * @example
 * const answers = { detractors: 20, passives: 30, promoters: 50 };
 * const bounds = nonResponseBounds(answers, { invited: 200, gap: 10, target: 0 });
 * bounds.worst // => -35
 * bounds.best // => 65
 * bounds.within // => { gap: 10, lower: 25, upper: 35 }
 * bounds.tipping?.nps // => -30
 * @see Manski (1989), Anatomy of the Selection Problem, The Journal of Human Resources 24(3).
 * @see Horowitz & Manski (1998), Censoring of Outcomes and Regressors due to Survey Nonresponse, Journal of Econometrics 84(1).
 */
export function nonResponseBounds(
  counts: Tally | CategoryCounts,
  { invited, level = 0.95, gap, target }: NonResponseOptions,
): NonResponseBounds {
  const answers = categoryCounts(counts);
  const { detractors, passives, promoters } = answers;
  const answered = detractors + passives + promoters;
  checkLevel(level);
  if (!(Number.isInteger(invited) && invited >= answered && invited <= MOST_INVITED))
    fail(
      'option/out-of-range',
      ['invited'],
      `At least the ${answered} who answered were invited, got ${named(invited)}.`,
    );
  checkPoints(gap, 0, 200, 'gap');
  checkPoints(target, -100, 100, 'target');
  const observed = estimateNps(answers, { level });
  const responseRate = rateOf(answered, invited, 'nobody-invited', level);
  const silent = invited - answered;
  const low = estimateNps({ detractors: detractors + silent, passives, promoters }, { level });
  const high = estimateNps({ detractors, passives, promoters: promoters + silent }, { level });
  if (low.status === 'withheld' || high.status === 'withheld')
    return {
      status: 'withheld',
      ...{ invited: 0, answered: 0, silent: 0, responseRate, observed },
      ...{ worst: null, best: null, interval: null, within: null, tipping: null, reason: 'nobody-invited' },
    };
  const score = nps(answers);
  const share = answered / invited;
  // The score of all when those who did not answer have another one.
  const mixed = (silentNps: number): number =>
    share * (score as number) + (1 - share) * Math.max(-100, Math.min(100, silentNps)) + 0;
  return {
    status: 'shown',
    ...{ invited, answered, silent, responseRate, observed },
    worst: low.nps,
    best: high.nps,
    interval: { lower: low.interval.lower, upper: high.interval.upper, level },
    within:
      gap === undefined || score === null
        ? null
        : { gap: gap + 0, lower: mixed(score - gap), upper: mixed(score + gap) },
    tipping: target === undefined ? null : tippingOf(target + 0, low.nps, high.nps, silent, invited),
  };
}

/** The score of the silent at which all together reach the target: where it lies between the worst and the best case. */
function tippingOf(target: number, worst: number, best: number, silent: number, invited: number): Tipping {
  if (silent === 0) return { target, nps: null, reason: 'nobody-silent' };
  if (target > best) return { target, nps: null, reason: 'above-best' };
  if (target < worst) return { target, nps: null, reason: 'below-worst' };
  // From −100 at the worst to +100 at the best, which lie 200 times the silent share apart.
  const needed = -100 + (target - worst) / (silent / invited);
  return { target, nps: Math.min(100, Math.max(-100, needed)) + 0, reason: null };
}

const MOST_INVITED = 1e15;

function checkPoints(points: number | undefined, least: number, most: number, name: string): void {
  if (points !== undefined && !(typeof points === 'number' && points >= least && points <= most))
    fail('option/out-of-range', [name], `A number from ${least} to ${most} was expected, got ${named(points)}.`);
}
