/**
 * How many detractors are usual: the share that an early warning takes as its start, from answers that were given before.
 *
 * The observed share is a poor start, since the true one exceeds it in half of all baselines; so an upper limit is taken,
 * and where days differ by more than chance the limit is raised by what they differ.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import type { Caution } from '../estimate/estimate.ts';
import { normalQuantile } from '../numeric/normal.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, categoryCounts } from '../tally/tally.ts';
import { hasExtraVariation } from './extra-variation.ts';
import { movingSigma } from './scatter.ts';

/** The answers before a watch began: their counts, or those of each day in the order of time, from which it shows whether days differ. */
export type Baseline = Tally | CategoryCounts | readonly (Tally | CategoryCounts)[];

/** What a baseline said. */
export type BaselineReading = {
  readonly from: 'baseline';
  /** How many answers it holds. */
  readonly n: number;
  /** The observed share of detractors, 0 to 1. */
  readonly share: number;
  /** The one-sided upper limit of that share, by Wilson's method. */
  readonly upperLimit: number;
  /** The level of that limit. */
  readonly level: number;
  /** How many days with answers were compared; `null` where the baseline came as one. */
  readonly days: number | null;
  /** The spread of the daily shares in units of what chance gives, 1 where only chance is at work; `null` below two days. */
  readonly sigmaZ: number | null;
  /** The standard deviation of the daily shares beyond chance, as it was added to the limit; 0 where it was not. */
  readonly added: number;
  /**
   * `small-baseline` below 300 answers: the limit lies so high that a rise is found late. `uneven-days` where `sigmaZ` is above
   * 1.2.
   */
  readonly cautions: readonly Caution[];
};

const LEVEL = 0.8;
const ENOUGH = 300;

/**
 * Reads a baseline.
 *
 * @param baseline - Counts, or the counts of each day in the order of time.
 * @returns What it says; the share to start from is `upperLimit` + `added`.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, with the place of the day;
 * `option/out-of-range` with the path `baseline` when nobody answered.
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American
 * Statistical Association 22(158).
 * @see Laney (2002), Improved Control Charts for Attributes, Quality Engineering 14(4).
 * @internal
 */
export function readBaseline(baseline: Baseline): BaselineReading {
  const daily = isDaily(baseline)
    ? baseline.map((day, i) => within(['baseline', i], () => groupOf(day))).filter(({ n }) => n > 0)
    : null;
  const { detractors, n } = isDaily(baseline) ? sumOf(daily ?? []) : within(['baseline'], () => groupOf(baseline));
  if (!(n > 0 && n < Infinity))
    fail(
      'option/out-of-range',
      ['baseline'],
      'A baseline holds at least one answer, and not more than a number can count.',
    );
  const share = detractors / n;
  const upperLimit = wilsonUpper(share, (n - detractors) / n, n);
  const sigmaZ = daily === null ? null : movingSigma(daily.map((day) => zOf(day, share)));
  const uneven = hasExtraVariation(sigmaZ);
  return {
    from: 'baseline',
    n,
    share,
    upperLimit,
    level: LEVEL,
    days: daily === null ? null : daily.length,
    sigmaZ,
    // A day of n answers has σ_Z² = 1 + n · (variance between days) / (variance of one answer).
    added:
      daily !== null && sigmaZ !== null && uneven
        ? Math.sqrt(((sigmaZ * sigmaZ - 1) * share * (1 - share) * daily.length) / n)
        : 0,
    cautions: [...(n < ENOUGH ? (['small-baseline'] as const) : []), ...(uneven ? (['uneven-days'] as const) : [])],
  };
}

const isDaily = (baseline: Baseline): baseline is readonly (Tally | CategoryCounts)[] => Array.isArray(baseline);

type Group = { readonly detractors: number; readonly n: number };

const groupOf = (counts: Tally | CategoryCounts): Group => {
  const { detractors, passives, promoters } = categoryCounts(counts);
  return { detractors, n: detractors + passives + promoters };
};

const sumOf = (groups: readonly Group[]): Group =>
  groups.reduce((sum, { detractors, n }) => ({ detractors: sum.detractors + detractors, n: sum.n + n }), {
    detractors: 0,
    n: 0,
  });

/** How far the share of a day lies from that of all, in standard errors. Where all answers are alike, no day differs. */
const zOf = ({ detractors, n }: Group, share: number): number =>
  share > 0 && share < 1 ? (detractors / n - share) * Math.sqrt(n / (share * (1 - share))) : 0;

/** Wilson's upper limit of a share; `rest` is 1 − share. In this form no size is too small or too large. */
function wilsonUpper(share: number, rest: number, n: number): number {
  const squared = normalQuantile(LEVEL) ** 2;
  const pull = squared / (n + squared);
  return share + (pull * (rest - share)) / 2 + Math.sqrt(pull * (1 - pull) * share * rest + (pull * pull) / 4);
}
