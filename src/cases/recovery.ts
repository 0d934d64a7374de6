/**
 * Whether follow-up helped: how answers moved until people were asked again, against people who were not followed up.
 *
 * @module
 */
import { type Difference, compareNps } from '../compare/difference.ts';
import { checkForm } from '../estimate/argument.ts';
import { type Caution, checkLevel } from '../estimate/estimate.ts';
import { type Movement, type SecondAnswer, movementOf } from './movement.ts';

/** What was rescued beyond what would have come back anyway. */
export type ControlledRecovery = {
  /** Rescued of those followed up minus rescued of the others: a difference of shares, −1 to +1. */
  readonly difference: number;
  /** The true differences that the answers are compatible with. */
  readonly interval: { readonly lower: number; readonly upper: number; readonly level: number };
  /** The two-sided p-value of "no difference". */
  readonly pValue: number;
  /** Whether follow-up rescued more, fewer, or nobody can tell. */
  readonly direction: 'higher' | 'lower' | 'unclear';
  /** How many detractors answered again in both groups. */
  readonly n: { readonly followedUp: number; readonly comparison: number };
  readonly cautions: readonly Caution[];
};

/**
 * What became of the people who were followed up; plain JSON. Without a comparison there is always a warning, and never a figure that
 * looks like an effect.
 */
export type Recovery = { readonly followedUp: Movement } & (
  | {
      readonly status: 'controlled';
      /** The people who were not followed up. */
      readonly comparison: Movement;
      readonly controlled: ControlledRecovery;
    }
  | {
      readonly status: 'uncontrolled';
      /** `null` when there is no such group. */
      readonly comparison: Movement | null;
      readonly controlled: null;
      /** What was rescued contains those who would have come back by themselves, and nobody can tell how many. */
      readonly warning: 'no-control';
      /** `no-group`: none was given; `no-detractors-again`: on one side no detractor answered again. */
      readonly reason: 'no-group' | 'no-detractors-again';
    }
);

/** What recovery is compared with. */
export type RecoveryOptions = {
  /** Comparable people who were not followed up; `null` when there are none. */
  readonly comparison: readonly SecondAnswer[] | null;
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/**
 * Reads whether follow-up helped.
 *
 * Many detractors come back without any follow-up: regression to the mean. Nobody answers quite the same twice, and whoever was picked
 * for a low score can hardly go but up. In a simulated stable population, in which nothing happened, with a test-retest correlation of 0.79 / 0.64 / 0.51,
 * 29 % / 39 % / 44 % of detractors leave the category, and 27 / 36 / 43 % of promoters drop out. So `rescued` alone says
 * nothing about the team. What counts is `controlled`: the rescued share of those who were followed up minus that of
 * comparable people who were not.
 *
 * Comparable are people whom chance left out, or who would have been followed up but for a lack of time. People whom nobody could reach, who declined
 * or whom a guard protects are not: they differ from the others. Give everybody who was to be followed up, whether they were reached or
 * not, and ask both groups again at the same distance in time. Interval and p-value are those of Agresti and Caffo: an
 * imaginary person rescued and one not are added to both groups, so that small groups do not look certain.
 *
 * @param followedUp - The people who were followed up, one record each.
 * @param options - The comparison group, which has to be named even when there is none, and the confidence level.
 * @returns The matrix, who answered again, who was rescued; and the controlled recovery or the warning `no-control`.
 * @throws {NpsError} `recovery/invalid` with the place of a record of another form; `option/out-of-range` for options that are no
 * record, or a bad level.
 * @example
 * const group = (rescued: number, others: number) => [
 *   ...Array.from({ length: rescued }, () => ({ before: 4 as const, after: 8 as const })),
 *   ...Array.from({ length: others }, () => ({ before: 4 as const, after: 5 as const })),
 * ];
 * const alone = recoveryOf(group(56, 14), { comparison: null });
 * alone.followedUp.rescued.value // => 0.8
 * alone.status === 'uncontrolled' && alone.warning // => 'no-control'
 * const { controlled } = recoveryOf(group(56, 14), { comparison: group(48, 32) });
 * controlled?.difference.toFixed(2) // => '0.20'
 * controlled?.interval.lower.toFixed(4) // => '0.0525'
 * controlled?.interval.upper.toFixed(4) // => '0.3358'
 * @see Agresti & Caffo (2000), Simple and Effective Confidence Intervals for Proportions and Differences of Proportions Result from Adding Two Successes and Two Failures, The American Statistician 54(4).
 * @see Barnett, van der Pols & Dobson (2005), Regression to the Mean: What It Is and How to Deal with It, International Journal of Epidemiology 34(1).
 */
export function recoveryOf(followedUp: readonly SecondAnswer[], options: RecoveryOptions): Recovery {
  checkForm(options, 'record');
  const { comparison, level = 0.95 } = options;
  checkLevel(level);
  const reached = movementOf(followedUp, level, 'followedUp');
  if (comparison === null)
    return { followedUp: reached, comparison, controlled: null, ...UNCONTROLLED, reason: 'no-group' };
  const others = movementOf(comparison, level, 'comparison');
  const difference = compareNps(sidesOf(reached), sidesOf(others), { level, pseudoPerSample: ONE_EACH });
  if (difference.status === 'withheld')
    return {
      followedUp: reached,
      comparison: others,
      controlled: null,
      ...UNCONTROLLED,
      reason: 'no-detractors-again',
    };
  return { status: 'controlled', followedUp: reached, comparison: others, controlled: asShares(difference) };
}

/** One imaginary person rescued and one not, in both groups: the interval of Agresti and Caffo for two shares. */
const ONE_EACH = { detractors: 1, passives: 0, promoters: 1 } as const;

const UNCONTROLLED = { status: 'uncontrolled', warning: 'no-control' } as const;

/** A share is half of one plus a score without passives, so a difference of shares is half that of the scores. */
const sidesOf = ({ rescued }: Movement): { detractors: number; passives: 0; promoters: number } => ({
  detractors: rescued.denominator - rescued.numerator,
  passives: 0,
  promoters: rescued.numerator,
});

const asShares = ({
  difference,
  interval: { lower, upper, level },
  pValue,
  direction,
  n,
  cautions,
}: Extract<Difference, { status: 'shown' }>): ControlledRecovery => ({
  difference: difference / 200,
  interval: { lower: lower / 200, upper: upper / 200, level },
  pValue,
  direction,
  n: { followedUp: n.a, comparison: n.b },
  cautions,
});
