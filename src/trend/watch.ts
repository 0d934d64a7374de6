/**
 * An early warning: a watch over the share of detractors that raises an alarm soon after it has risen, and hardly ever before.
 *
 * A watch is a small piece of JSON. It is made once, takes up answers as they come, and is stored in between. How often
 * it raises a false alarm is settled beforehand, however often one looks at it.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, named } from '../estimate/estimate.ts';
import type { Instant } from '../time/instant.ts';
import { type Baseline, type BaselineReading, readBaseline } from './baseline.ts';

/** What a watch is told when it is made. */
export type WatchOptions = {
  /**
   * How many answers pass on average, at least, until an alarm is raised although the share has not risen: answers a year times
   * the years that one false alarm may take. At least 2; no default, since a false alarm costs everybody something else.
   */
  readonly answersPerFalseAlarm: number;
  /** The smallest rise that matters, as a share; the watch is quickest for it. @defaultValue 0.1 */
  readonly rise?: number;
} & (
  | {
      /** The share of detractors that is no reason for an alarm, strictly between 0 and 1; the promise is for this or less. */
      readonly baselineShare: number;
      readonly baseline?: never;
    }
  | {
      /** Answers from before, or their counts day by day, from which that share is found. */
      readonly baseline: Baseline;
      readonly baselineShare?: never;
    }
);

/** What a watch goes by. */
export type WatchSettings = {
  /** The share of detractors that is no reason for an alarm, 0 to 1. */
  readonly q0: number;
  /** The share for which the watch is quickest: `q0` and the smallest rise that matters. */
  readonly q1: number;
  /** How many answers pass on average, at least, until a false alarm. */
  readonly answersPerFalseAlarm: number;
  /** Where `q0` came from. */
  readonly source: { readonly from: 'given' } | BaselineReading;
  /** `small-baseline` and `uneven-days`, as the baseline has them. */
  readonly cautions: readonly Caution[];
};

/** Where an answer stands. */
export type AnswerMark = {
  /** Its number among all answers that the watch has seen, from 1. */
  readonly number: number;
  /** Its id; `null` for a bare score. */
  readonly id: string | null;
  /** When it was given; `null` for a bare score. */
  readonly answeredAt: Instant | null;
};

/** Since when, most likely, the share has been up, if it is: the stretch of latest answers that speaks most for a rise. */
export type LikelyStart = {
  /** The first answer of the stretch. */
  readonly first: AnswerMark;
  /** How many answers it has. */
  readonly answers: number;
  /** How many of them are detractors. */
  readonly detractors: number;
  /** Their share; too high on average, since the stretch was chosen for it. */
  readonly share: number;
  /** The logarithm of how much likelier these answers are at `q1` than at `q0` (the CUSUM statistic). */
  readonly logRatio: number;
};

/** A watch: its settings and what it remembers. Plain JSON, to be stored between answers. */
export type Watch = {
  readonly kind: 'detractor-watch';
  readonly settings: WatchSettings;
  /** How many answers it has seen. */
  readonly answers: number;
  /** How many alarms it has raised. */
  readonly alarms: number;
  /** What it has seen since it began, or since its last alarm. */
  readonly current: {
    readonly answers: number;
    readonly detractors: number;
    /** The natural logarithm of R, which is compared with that of `answersPerFalseAlarm`; `null` while R is 0: no answer yet. */
    readonly logR: number | null;
    /** Where a rise would have begun; `null` before the first answer. */
    readonly start: LikelyStart | null;
  };
  /** The last answer that had an instant; `null` before the first one. */
  readonly last: { readonly answeredAt: Instant; readonly id: string } | null;
};

/**
 * Makes a watch over the share of detractors.
 *
 * The promise: as long as each answer, whatever came before it, has a chance of at most `q0` of being a detractor, the mean
 * number of answers until a false alarm is at least `answersPerFalseAlarm`, and the chance of one within m answers at most
 * m / `answersPerFalseAlarm`. No look at the watch uses anything of it up. The promise is void where the usual share
 * lies above `q0`; where days differ, so that on some of them more than `q0` detract; and where one person answers often.
 *
 * From a baseline, `q0` is the one-sided 80% upper limit of its share (Wilson), which the true share still exceeds in about one
 * baseline of five. With the counts of each day it is checked whether days differ by more than chance: where the p-chart's σ_Z is
 * above 1.2, the daily standard deviation beyond chance is added.
 *
 * @param options - Where the usual share comes from, the rise that matters, and how rare a false alarm is to be.
 * @returns A watch that has seen nothing. Cautions `small-baseline` below 300 answers, `uneven-days` where days differ.
 * @throws {NpsError} `option/out-of-range` unless exactly one of `baselineShare` (strictly between 0 and 1) and `baseline` (with
 * answers) is given, for `answersPerFalseAlarm` below 2 or not finite, and for a `rise` that is not above 0 or leads to 1
 * or beyond; `counts/invalid` for bad counts of a baseline.
 * @example
 * const watch = watchDetractors({ baselineShare: 0.15, answersPerFalseAlarm: 26_000 });
 * watch.settings.q1 // => 0.25
 * const counts = { detractors: 60, passives: 140, promoters: 200 };
 * const fromCounts = watchDetractors({ baseline: counts, answersPerFalseAlarm: 26_000 });
 * fromCounts.settings.q0.toFixed(3) // => '0.166'
 * @see Shin, Ramdas & Rinaldo (2024), E-detectors: A Nonparametric Framework for Sequential Change Detection, The New England
 * Journal of Statistics in Data Science 2(2).
 */
export function watchDetractors({ baselineShare, baseline, rise = 0.1, answersPerFalseAlarm }: WatchOptions): Watch {
  if ((baselineShare === undefined) === (baseline === undefined))
    fail(
      'option/out-of-range',
      ['baseline'],
      'A watch starts from a `baselineShare` or from a `baseline`, from one of them.',
    );
  if (baselineShare !== undefined && !isShare(baselineShare))
    fail(
      'option/out-of-range',
      ['baselineShare'],
      `A share of detractors lies strictly between 0 and 1, got ${named(baselineShare)}.`,
    );
  if (!isThreshold(answersPerFalseAlarm))
    fail(
      'option/out-of-range',
      ['answersPerFalseAlarm'],
      `The answers for one false alarm are a finite number of at least 2, got ${named(answersPerFalseAlarm)}.`,
    );
  const reading = baseline === undefined ? null : readBaseline(baseline);
  const q0 = reading === null ? (baselineShare as number) : reading.upperLimit + reading.added;
  const q1 = q0 + rise;
  if (!(typeof rise === 'number' && rise > 0 && q1 > q0 && q1 < 1))
    fail(
      'option/out-of-range',
      ['rise'],
      `A rise is above 0 and leads from the usual share, ${q0}, to less than 1, got ${named(rise)}.`,
    );
  return {
    kind: 'detractor-watch',
    settings: {
      q0,
      q1,
      answersPerFalseAlarm,
      source: reading ?? { from: 'given' },
      cautions: reading?.cautions ?? [],
    },
    answers: 0,
    alarms: 0,
    current: { answers: 0, detractors: 0, logR: null, start: null },
    last: null,
  };
}

/**
 * Whether a value is a share that a watch can go by.
 *
 * @param value - Anything.
 * @returns True strictly between 0 and 1.
 * @internal
 */
export const isShare = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < 1;

/**
 * Whether a value is a number of answers for one false alarm.
 *
 * @param value - Anything.
 * @returns True for a finite number of at least 2.
 * @internal
 */
export const isThreshold = (value: unknown): value is number =>
  typeof value === 'number' && value >= 2 && value < Infinity;

/**
 * What an answer says for a rise from `q0` to `q1`: the logarithm of its likelihood ratio.
 *
 * @param settings - What a watch goes by.
 * @returns What a detractor adds to the logarithm, and what another answer takes away; both above 0.
 * @internal
 */
export const stepsOf = ({
  q0,
  q1,
}: Pick<WatchSettings, 'q0' | 'q1'>): { readonly rise: number; readonly fall: number } => ({
  rise: Math.log(q1) - Math.log(q0),
  fall: Math.log1p(-q0) - Math.log1p(-q1),
});
