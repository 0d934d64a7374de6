/**
 * The standard error of a weighted score by leaving out one unit at a time.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Layout, type LayoutOptions, layoutOf } from './layout.ts';
import type { DesignSample } from './sample.ts';

/**
 * The standard error of the score by the jackknife: how the score moves when one unit after the other is left out.
 *
 * A second opinion on the standard error of {@link estimateDesign}, to which it comes close in samples of some size. Each
 * unit (cluster, or answer where there are none) is left out once, and the others of its stratum stand in for it.
 *
 * @param sample - The answers and how they were drawn, not adjusted to known totals.
 * @param options - What to do with strata of one unit and with weights of 0. Of a stratum of one unit nobody can stand in
 * for it: with `lonely: 'center'` it is never left out, and adds nothing.
 * @returns The standard error in points; `null` when no unit can be left out, or leaving one out leaves no weight.
 * @throws {NpsError} `design/invalid` for an adjusted sample, whose weights would have to be adjusted anew each time;
 * else as {@link estimateDesign}.
 * @example
 * jackknifeError({ scores: [10, 9, 9, 7, 3, 10], weights: [2, 1, 1, 1, 1, 2] })?.toFixed(1) // => '28.7'
 * @see Wolter (2007), Introduction to Variance Estimation, 2nd edition, chapter 4.
 */
export function jackknifeError(sample: DesignSample, options: LayoutOptions = {}): number | null {
  if (sample.calibration !== undefined)
    fail('design/invalid', ['calibration'], 'The jackknife takes samples that were not adjusted to known totals.');
  const layout = layoutOf(sample, options);
  const { strata, stratumOf } = layout;
  const { net, weight } = totalsOf(layout);
  const inStratum = strata.map(() => ({ net: 0, weight: 0 }));
  stratumOf.forEach((stratum, unit) => {
    const sums = inStratum[stratum] as { net: number; weight: number };
    sums.net += net[unit] as number;
    sums.weight += weight[unit] as number;
  });
  const all = inStratum.reduce((sum, part) => ({ net: sum.net + part.net, weight: sum.weight + part.weight }), {
    net: 0,
    weight: 0,
  });

  const scores: number[] = [];
  const factors: number[] = [];
  for (let unit = 0; unit < stratumOf.length; unit++) {
    const stratum = stratumOf[unit] as number;
    const { units, fraction } = strata[stratum] as Layout['strata'][number];
    if (units < 2) continue;
    const sums = inStratum[stratum] as { net: number; weight: number };
    const more = units / (units - 1);
    const left = all.weight - sums.weight + more * (sums.weight - (weight[unit] as number));
    if (!(left > 1e-12 * all.weight)) return null;
    scores.push((all.net - sums.net + more * (sums.net - (net[unit] as number))) / left);
    factors.push((1 - fraction) / more);
  }
  if (scores.length === 0) return null;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return 100 * Math.sqrt(scores.reduce((sum, score, i) => sum + (factors[i] as number) * (score - mean) ** 2, 0));
}

/** What the answers of each unit weigh, and their promoters less their detractors by weight. */
function totalsOf(layout: Layout): { readonly net: Float64Array; readonly weight: Float64Array } {
  const net = new Float64Array(layout.stratumOf.length);
  const weight = new Float64Array(layout.stratumOf.length);
  for (let place = 0; place < layout.n; place++) {
    const unit = layout.unit[place] as number;
    const own = layout.weight[place] as number;
    net[unit] = (net[unit] as number) + own * ((layout.category[place] as number) - 1);
    weight[unit] = (weight[unit] as number) + own;
  }
  return { net, weight };
}
