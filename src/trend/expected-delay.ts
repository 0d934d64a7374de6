/**
 * What to expect of a watch before it is used: how rare its false alarms are, and how late its true ones.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type CusumLattice, addMove, chainOf, checkShares, cusumRunLength, runLengths, told } from './run-length.ts';
import { checkWatch } from './stored-watch.ts';
import { type Watch, type WatchSettings, stepsOf } from './watch.ts';

/** What to expect at one share of detractors. */
export type DelayRow = {
  /** The share of detractors, 0 to 1. */
  readonly share: number;
  /**
   * The mean number of answers until the watch raises an alarm, if the share is this from its start on: at `q0` the distance
   * of false alarms, at a higher share the delay. `null` where there is none, or later than a number can tell.
   */
  readonly answers: number | null;
  /** The same for a CUSUM chart whose false alarms are as rare. */
  readonly cusum: number | null;
};

/** What to expect of a watch. */
export type ExpectedDelay = {
  /** The shares asked for, in their order. */
  readonly rows: readonly DelayRow[];
  /** The CUSUM chart beside it: the lowest threshold with at least `answersPerFalseAlarm` answers per false alarm at `q0`. */
  readonly cusumChart: Required<CusumLattice>;
  /** What the watch goes by. */
  readonly q0: number;
  readonly q1: number;
  readonly answersPerFalseAlarm: number;
};

/**
 * How many answers pass on average until a watch raises an alarm, at given shares of detractors.
 *
 * Look at it before you settle on a watch: a rarer false alarm makes a true one later, and a larger `rise` makes it later for small
 * rises. The delay counts from a watch that has just begun; one that has been going is a little quicker. Run lengths are skew: at
 * `q0` the median is about 0.7 of the mean.
 *
 * The figures of the watch come from a Markov chain over a fine grid of its statistic: within 1% of the truth, and about 5%
 * where detractors are so rare that two or three of them raise an alarm. Those of the CUSUM are exact for a chart on whole steps, whose `up` and `down` stand to each other nearly as the weights
 * of a detractor and of another answer do. The difference is what the promise of the watch costs: the CUSUM's threshold is
 * computed for answers that are independent at exactly `q0`, the watch keeps its promise whenever none has a higher chance.
 *
 * @param watch - A watch; what it has seen makes no difference.
 * @param shares - The shares of detractors to compute for, each from 0 to 1. @defaultValue `[q0, q1]`
 * @returns The mean number of answers for each share.
 * @throws {NpsError} `watch/invalid` for what is no watch; `option/out-of-range` for a bad share, with its position, and with the path `rise`
 * for a watch whose chain would be too large: over a very small rise, or a very small share.
 * @example
 * const { rows } = expectedDelay(watchDetractors({ baselineShare: 0.15, answersPerFalseAlarm: 26_000 }));
 * rows.map(({ share, answers }) => [share, answers && Math.round(answers / 10) * 10]) // => [[0.15, 31280], [0.25, 190]]
 * @see Pollak & Tartakovsky (2009), Optimality Properties of the Shiryaev-Roberts Procedure, Statistica Sinica 19(4).
 * @see Reynolds & Stoumbos (1999), A CUSUM Chart for Monitoring a Proportion When Inspecting Continuously, Journal of Quality
 * Technology 31(1).
 */
export function expectedDelay(watch: Watch, shares?: readonly number[]): ExpectedDelay {
  checkWatch(watch);
  const { q0, q1, answersPerFalseAlarm } = watch.settings;
  const asked = shares ?? [q0, q1];
  checkShares(asked);
  const steps = stepsOf(watch.settings);
  const cusumChart = chartFor(watch.settings, steps);
  const cusum = cusumRunLength(cusumChart, asked);
  const lengths = asked.map((share) => watchRunLength(watch.settings, steps, share));
  return {
    rows: asked.map((share, i) => ({
      // Adding 0 turns −0 into 0.
      share: share + 0,
      answers: told(lengths[i] as number),
      cusum: (cusum[i] as { readonly answers: number | null }).answers,
    })),
    cusumChart,
    q0,
    q1,
    answersPerFalseAlarm,
  };
}

type Steps = ReturnType<typeof stepsOf>;

/** How many chances a chain may have. */
const MOST_MOVES = 2e7;

/**
 * The mean run length of the watch from R = 0: its chain over evenly spaced values of log R, where a value between two of them
 * is taken for the one or the other by its distance, so that the mean move is right.
 */
function watchRunLength({ q0, answersPerFalseAlarm }: WatchSettings, { rise, fall }: Steps, share: number): number {
  const limit = Math.log(answersPerFalseAlarm);
  // The spacing divides the fall, so that far above 0 most moves are exact. Taking neighbors for values adds to the variance of
  // the others at most a quarter of the squared spacing.
  const spacing = Math.min((limit + fall) / 1000, 0.25 * Math.sqrt(q0 * (1 - q0)) * (rise + fall));
  const width = fall / Math.ceil(fall / spacing);
  // States are log R = −fall + state · width: it is never lower after an answer.
  const placeOf = (logR: number): number => (logR + fall) / width;
  const grow = (logR: number): number => (logR > 0 ? logR + Math.log1p(Math.exp(-logR)) : Math.log1p(Math.exp(logR)));
  const size = Math.ceil(placeOf(limit)) + 1;
  const below = Math.ceil(fall / width) + 1;
  const above = Math.min(size, Math.ceil(placeOf(grow(-fall) + rise)) + 1);
  if (!(size * (below + above + 1) <= MOST_MOVES))
    fail('option/out-of-range', ['rise'], 'A rise or a share this small takes more steps than can be computed.');

  /** Shares out a value of log R below the limit: how much to a state, how much to the next one. */
  const shareOut = (logR: number, take: (state: number, part: number) => void): void => {
    const place = Math.max(0, placeOf(logR));
    const lower = Math.min(size - 2, Math.floor(place));
    take(lower, lower + 1 - place);
    take(lower + 1, place - lower);
  };
  const chain = chainOf(size, below, above);
  for (let state = 0; state < size; state++) {
    const grown = grow(-fall + state * width);
    const move = (logR: number, chance: number): void => {
      if (logR >= limit) addMove(chain, state, size, chance);
      else shareOut(logR, (to, part) => part > 0 && addMove(chain, state, to, chance * part));
    };
    move(grown + rise, share);
    move(grown - fall, 1 - share);
  }
  const lengths = runLengths(chain);
  let length = 1;
  const goOn = (logR: number, chance: number): void => {
    if (logR < limit) shareOut(logR, (to, part) => (length += chance * part * (lengths[to] as number)));
  };
  goOn(rise, share);
  goOn(-fall, 1 - share);
  return length;
}

/** The chart on whole steps that resembles the likelihood ratio, with false alarms as rare as those of the watch. */
function chartFor({ q0, answersPerFalseAlarm }: WatchSettings, steps: Steps): Required<CusumLattice> {
  const { up, down } = latticeFor(steps);
  const isRare = (threshold: number): boolean => {
    const [{ answers } = { answers: null }] = cusumRunLength({ up, down, threshold }, [q0]);
    return answers === null || answers >= answersPerFalseAlarm;
  };
  let enough = up;
  while (!isRare(enough)) {
    enough *= 2;
    if (enough > 16_000)
      fail('option/out-of-range', ['rise'], 'A rise or a share this small takes more steps than can be computed.');
  }
  let few = Math.floor(enough / 2);
  while (enough - few > 1) {
    const middle = (few + enough) >> 1;
    if (isRare(middle)) enough = middle;
    else few = middle;
  }
  return { up, down, threshold: enough };
}

/** The smallest whole numbers whose quotient is that of rise and fall, but for 2%. */
function latticeFor({ rise, fall }: Steps): { readonly up: number; readonly down: number } {
  const quotient = rise / fall;
  for (let larger = 1; ; larger++) {
    const [up, down] =
      quotient >= 1 ? [larger, Math.round(larger / quotient)] : [Math.round(larger * quotient), larger];
    if (up >= 1 && down >= 1 && Math.abs(up / down / quotient - 1) <= 0.02) return { up, down };
    if (larger === 1000)
      return fail(
        'option/out-of-range',
        ['rise'],
        'The weights of a detractor and of another answer differ too much to be computed.',
      );
  }
}
