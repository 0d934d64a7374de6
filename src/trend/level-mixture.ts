/**
 * What is known of each level once several sizes of the steps are thought possible.
 *
 * @module
 */
import { normalCdf } from '../numeric/normal.ts';
import { type Track, type Walk, emptyTrack, smoothWalk } from './random-walk.ts';
import type { SupposedStep } from './step-posterior.ts';

/** What is known of the true score of one period; all `null` where its level has no observed score at all. */
export type LevelPoint = {
  /** The level in points, given the scores before and after. */
  readonly level: number | null;
  /** The standard deviation of what is known of it, in points. */
  readonly standardDeviation: number | null;
  /** The same, given the scores up to this period alone; `null` before the first. The size of the steps is taken from all. */
  readonly filtered: { readonly level: number; readonly standardDeviation: number } | null;
  /** The probability that the last level is higher than this one; ½ where nothing moves, `null` for the last itself. */
  readonly probabilityNowHigher: number | null;
};

/** Means and variances of a mixture, gathered one part at a time so that no digits are lost to a large mean. */
type Mixture = { readonly means: Float64Array; readonly spreads: Float64Array };

const emptyMixture = (length: number): Mixture => ({
  means: new Float64Array(length),
  spreads: new Float64Array(length),
});

/**
 * The levels, averaged over the sizes of the steps that are thought possible.
 *
 * @param walk - The observed scores.
 * @param supposed - The sizes with their weights.
 * @returns One point a period.
 * @internal
 */
export function mixtureOf(walk: Walk, supposed: readonly SupposedStep[]): LevelPoint[] {
  const length = walk.scores.length;
  const track = emptyTrack(length);
  const smoothed = emptyMixture(length);
  const filtered = emptyMixture(length);
  const higher = new Float64Array(length);
  let total = 0;
  for (const { weight, stepSd } of supposed) {
    smoothWalk(walk, stepSd, track);
    total += weight;
    addPart(smoothed, track.means, track.variances, weight, weight / total);
    addPart(filtered, track.filtered, track.filteredVariances, weight, weight / total);
    addHigher(higher, track, weight);
  }
  const partOf = ({ means, spreads }: Mixture, t: number): { level: number; standardDeviation: number } | null =>
    spreads[t] === Infinity
      ? null
      : { level: (means[t] as number) + 0, standardDeviation: Math.sqrt((spreads[t] as number) / total) };
  return Array.from({ length }, (_, t): LevelPoint => {
    const whole = partOf(smoothed, t);
    return {
      level: whole === null ? null : whole.level,
      standardDeviation: whole === null ? null : whole.standardDeviation,
      filtered: partOf(filtered, t),
      probabilityNowHigher:
        whole === null || t === length - 1 || smoothed.spreads[length - 1] === Infinity
          ? null
          : Math.min(1, (higher[t] as number) / total),
    };
  });
}

/** Adds a part to a mixture; `share` is its weight among all parts so far. */
function addPart(
  { means, spreads }: Mixture,
  partMeans: Float64Array,
  partVariances: Float64Array,
  weight: number,
  share: number,
): void {
  for (let t = 0; t < means.length; t++) {
    const before = means[t] as number;
    const apart = (partMeans[t] as number) - before;
    const mean = before + share * apart;
    means[t] = mean;
    spreads[t] =
      (spreads[t] as number) + weight * ((partVariances[t] as number) + apart * ((partMeans[t] as number) - mean));
  }
}

function addHigher(higher: Float64Array, { rises, riseVariances }: Track, weight: number): void {
  for (let t = 0; t < higher.length; t++) {
    const rise = rises[t] as number;
    const probability = rise === 0 ? 0.5 : quickCdf(rise / Math.sqrt(riseVariances[t] as number));
    higher[t] = (higher[t] as number) + weight * probability;
  }
}

/** Beyond this the normal distribution function is 0 or 1 to the last digit. */
const FARTHEST = 8.5;
const KNOTS_PER_UNIT = 16;

/** The normal distribution function and its density at the knots, from 0 on. */
const KNOTS: readonly (readonly [number, number])[] = /* @__PURE__ */ Array.from(
  { length: FARTHEST * KNOTS_PER_UNIT + 1 },
  (_, i) =>
    [normalCdf(i / KNOTS_PER_UNIT), Math.exp(-((i / KNOTS_PER_UNIT) ** 2) / 2) / Math.sqrt(2 * Math.PI)] as const,
);

/**
 * The normal distribution function, to an absolute error of 1e-9, for the tens of thousands of values that a long series asks for:
 * a Taylor polynomial of degree four around the nearest knot.
 */
function quickCdf(x: number): number {
  if (x < 0) return 1 - quickCdf(-x);
  if (!(x < FARTHEST)) return 1;
  const i = Math.round(x * KNOTS_PER_UNIT);
  const [height, density] = KNOTS[i] as readonly [number, number];
  const a = i / KNOTS_PER_UNIT;
  const d = x - a;
  // The derivatives of the density are its Hermite polynomials.
  const series = 1 - (d / 2) * (a - (d / 3) * (a * a - 1 - (d / 4) * (a * a * a - 3 * a)));
  return height + d * density * series;
}
