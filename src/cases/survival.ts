/**
 * How long things take while some are not over yet: the estimate of Kaplan and Meier, and its quantiles.
 *
 * Leaving out what is still open makes every team look fast, since the slow ones are the open ones. Here an open wait counts as
 * "longer than it has lasted", no more and no less.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForms } from '../estimate/argument.ts';
import { checkLevel, named } from '../estimate/estimate.ts';
import { normalCritical } from '../numeric/normal.ts';

/** One wait. */
export type Wait = {
  /** How long it took, or has taken so far: a finite number of at least 0, in any one unit. */
  readonly time: number;
  /** Whether what was waited for has come. False: the wait is longer than `time`. */
  readonly over: boolean;
};

/** A moment at which waits were over. */
export type WaitingStep = {
  /** How long after the beginning. */
  readonly time: number;
  /** How many waits had lasted so long: those that were over then, and those not over or seen to be over later. */
  readonly atRisk: number;
  /** How many were over exactly then. */
  readonly over: number;
  /** The share, 0 to 1, of waits that are longer than this. */
  readonly waiting: number;
};

/** The share of waits that go on, by time. */
export type WaitingCurve = {
  /** How many waits there are. */
  readonly n: number;
  /** How many of them are over. */
  readonly over: number;
  /** How many are not. */
  readonly open: number;
  /** The longest time that was seen, of a wait over or open; `null` when there is none. */
  readonly longest: number | null;
  /** Where the share falls, rising in time. Before the first step it is 1. */
  readonly steps: readonly WaitingStep[];
};

/**
 * Estimates which share of waits is longer than each time, from waits that are over and waits that are not.
 *
 * Assumes that the open ones would go on like the others of their age. Where hopeless cases are given up early, the true times are longer.
 * A wait that was left open at the very time at which another was over counts as longer.
 *
 * @param waits - The waits; their order does not matter.
 * @returns The curve of Kaplan and Meier; without steps when nothing is over.
 * @throws {NpsError} `pace/invalid` with the place of a wait whose time is not a finite number of at least 0, or that is neither over nor not.
 * @example
 * const curve = waitingCurve([{ time: 2, over: true }, { time: 3, over: false }, { time: 5, over: true }, { time: 8, over: true }]);
 * curve.steps.map(({ time, waiting }) => [time, waiting]) // => [[2, 0.75], [5, 0.375], [8, 0]]
 * @see Kaplan & Meier (1958), Nonparametric Estimation from Incomplete Observations, Journal of the American Statistical Association 53(282).
 */
export function waitingCurve(waits: readonly Wait[]): WaitingCurve {
  if (!Array.isArray(waits)) fail('pace/invalid', [], `Waits come as an array, got ${named(waits)}.`);
  const sorted = Array.from(waits as readonly Wait[], checkedWait).sort((a, b) => a.time - b.time);
  const n = sorted.length;
  const steps: WaitingStep[] = [];
  let over = 0;
  let atRisk = n;
  let waiting = 1;
  // Between two open waits the factors cancel, so that the share is one quotient and exact where nothing is open.
  let since = { waiting, atRisk: n };
  for (let i = 0; i < n;) {
    const { time } = sorted[i] as Wait;
    let ended = 0;
    let opened = 0;
    for (; i < n && (sorted[i] as Wait).time === time; i++) {
      if ((sorted[i] as Wait).over) ended++;
      else opened++;
    }
    if (ended > 0) {
      waiting = (since.waiting * (atRisk - ended)) / since.atRisk;
      steps.push({ time, atRisk, over: ended, waiting });
    }
    over += ended;
    atRisk -= ended + opened;
    if (opened > 0) since = { waiting, atRisk };
  }
  return { n, over, open: n - over, longest: n === 0 ? null : (sorted[n - 1] as Wait).time, steps };
}

function checkedWait(wait: Wait, index: number): Wait {
  if (!(Number.isFinite(wait?.time) && wait.time >= 0))
    fail('pace/invalid', [index, 'time'], `A time is a finite number of at least 0, got ${named(wait?.time)}.`);
  if (typeof wait.over !== 'boolean')
    fail('pace/invalid', [index, 'over'], `A wait is over or not: true or false, got ${named(wait.over)}.`);
  return { time: wait.time + 0, over: wait.over };
}

/** The time by which a share of waits is over. */
export type WaitingQuantile = {
  /** The share in question, between 0 and 1. */
  readonly share: number;
  /**
   * The times that the waits are compatible with. `null` for a limit that was not reached: nobody waited long enough to tell.
   */
  readonly interval: { readonly lower: number | null; readonly upper: number | null; readonly level: number };
} & (
  | { readonly status: 'shown'; readonly value: number }
  | {
      readonly status: 'withheld';
      readonly value: null;
      /** `no-waits`: there is nothing to tell. `not-reached`: more than the rest of the waits outlast all that was seen. */
      readonly reason: 'no-waits' | 'not-reached';
      /** The value is above this time, the longest that was seen; `null` when there are no waits. */
      readonly longerThan: number | null;
    }
);

/** How a quantile is read. */
export type WaitingQuantileOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/**
 * The time by which a share of waits is over: 0.5 for the median, 0.9 for the time that nine in ten keep within.
 *
 * The first time at which at least that share is over; without open waits, the usual quantile that is itself one of the values. The interval holds
 * the times at which the curve, with the error of Greenwood on the scale log(−log), is compatible with the share.
 *
 * @param curve - From `waitingCurve`.
 * @param share - The share that is over, strictly between 0 and 1.
 * @param options - The confidence level.
 * @returns The time in the unit of the waits; withheld with the time it exceeds when too many waits are open.
 * @throws {NpsError} `option/out-of-range` for a share or a level that is not strictly between 0 and 1; `pace/invalid` for what is
 * no curve.
 * @example
 * const curve = waitingCurve([{ time: 2, over: true }, { time: 3, over: false }, { time: 5, over: true }, { time: 8, over: false }]);
 * waitingQuantile(curve, 0.5).value // => 5
 * const slow = waitingQuantile(curve, 0.9);
 * slow.status === 'withheld' && slow.longerThan // => 8
 * @see Brookmeyer & Crowley (1982), A Confidence Interval for the Median Survival Time, Biometrics 38(1).
 */
export function waitingQuantile(
  curve: WaitingCurve,
  share: number,
  { level = 0.95 }: WaitingQuantileOptions = {},
): WaitingQuantile {
  checkLevel(level);
  if (!(typeof share === 'number' && share > 0 && share < 1))
    fail('option/out-of-range', ['share'], `A share is a number between 0 and 1, got ${named(share)}.`);
  checkForms(curve, { steps: 'list' }, ['curve'], 'pace/invalid');
  const { steps, n, longest } = curve;
  // The share left may miss its exact value by rounding, which is no wait.
  const left = 1 - share + 1e-12;
  const z = normalCritical(level);
  let value: number | null = null;
  let lower: number | null = null;
  let upper: number | null = null;
  let greenwood = 0;
  for (const { time, atRisk, over, waiting } of steps) {
    greenwood += over / atRisk / (atRisk - over);
    const band = bandOf(waiting, greenwood, z);
    if (waiting <= left) value ??= time;
    if (band.lower <= left) lower ??= time;
    if (band.upper <= left) upper ??= time;
  }
  const interval = { lower, upper, level };
  if (value !== null) return { status: 'shown', value, share, interval };
  const reason = n === 0 ? 'no-waits' : 'not-reached';
  return { status: 'withheld', value: null, reason, longerThan: longest, share, interval };
}

/** The shares that a point of the curve is compatible with. Once nobody waits, the error is unknown, and so is the upper one. */
function bandOf(waiting: number, greenwood: number, z: number): { readonly lower: number; readonly upper: number } {
  if (waiting === 0) return { lower: 0, upper: 1 };
  const reach = (z * Math.sqrt(greenwood)) / -Math.log(waiting);
  return { lower: waiting ** Math.exp(reach), upper: waiting ** Math.exp(-reach) };
}
