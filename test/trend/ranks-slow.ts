/**
 * Kendall's S and Sen's slope the slow way: every pair is looked at, and all slopes are sorted.
 *
 * @module
 */
import { normalCritical } from '../../src/numeric/normal.ts';
import type { SenSlope } from '../../src/trend/theil-sen.ts';

/** What the pairs of points say. */
export type SlowRanks = {
  readonly s: number;
  readonly tau: number | null;
  /** Sen's slope, with the interval that a variance of S gives. */
  readonly slopeAt: (variance: number) => SenSlope | null;
};

/** Looks at every pair of points. */
export function slowRanks(x: readonly number[], y: readonly number[], level: number): SlowRanks {
  let [s, apartX, apartY] = [0, 0, 0];
  const found: number[] = [];
  for (let i = 1; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const run = (x[i] as number) - (x[j] as number);
      const rise = (y[i] as number) - (y[j] as number);
      if (run !== 0) found.push(rise / run);
      apartX += Math.abs(Math.sign(run));
      apartY += Math.abs(Math.sign(rise));
      s += Math.sign(run) * Math.sign(rise);
    }
  const slopes = Float64Array.from(found).sort();
  const n = slopes.length;
  const at = (rank: number): number => (slopes[rank] as number) + 0;
  const untied = Math.sqrt(apartX) * Math.sqrt(apartY);
  return {
    s: s + 0,
    tau: untied > 0 ? Math.max(-1, Math.min(1, s / untied)) + 0 : null,
    slopeAt: (variance) => {
      if (n === 0) return null;
      const estimate = (at((n - 1) >> 1) + at(n >> 1)) / 2 + 0;
      if (variance === 0) return { estimate, interval: { lower: estimate, upper: estimate, level } };
      const reach = normalCritical(level) * Math.sqrt(variance);
      const low = Math.round((n - reach) / 2) - 1;
      const high = Math.round((n + reach) / 2);
      return { estimate, interval: low < 0 || high >= n ? null : { lower: at(low), upper: at(high), level } };
    },
  };
}
