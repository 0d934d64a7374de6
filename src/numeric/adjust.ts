/**
 * p-values corrected for the number of tests that were made together.
 *
 * @module
 */
import { fail } from '../error.ts';

/** The corrections, the default first. */
export const CORRECTIONS = ['holm', 'hochberg', 'bonferroni', 'bh', 'by', 'none'] as const;

/**
 * How p-values are corrected.
 *
 * `holm`, `hochberg` and `bonferroni` bound the chance of one false finding among all; Hochberg needs tests that do not
 * work against each other, Holm never rejects less than Bonferroni and needs nothing. `bh` bounds the expected share of
 * false findings among those found (independent or positively dependent tests), `by` does so under any dependence.
 */
export type Correction = (typeof CORRECTIONS)[number];

/**
 * The factor of the p-value at a rank (1: the smallest of `m`), and from which side the corrected values are made
 * monotone: `up` carries the largest so far along from the smallest p-value, `down` the smallest so far from the largest.
 */
type Rule = { readonly factorFor: (m: number) => (rank: number) => number; readonly carry: 'up' | 'down' };

const RULES: Readonly<Record<Exclude<Correction, 'none'>, Rule>> = {
  bonferroni: { factorFor: (m) => () => m, carry: 'up' },
  holm: { factorFor: (m) => (rank) => m - rank + 1, carry: 'up' },
  hochberg: { factorFor: (m) => (rank) => m - rank + 1, carry: 'down' },
  bh: { factorFor: (m) => (rank) => m / rank, carry: 'down' },
  by: {
    factorFor: (m) => {
      const sum = harmonic(m);
      return (rank) => (m / rank) * sum;
    },
    carry: 'down',
  },
};

/**
 * Corrects p-values for having been looked at together.
 *
 * A corrected p-value is compared with the same α as a single one would be. Leave out p-values that nobody will see,
 * and correct once for all that stand in one view.
 *
 * @param pValues - The p-values of one view, 0 to 1, in any order.
 * @param correction - How to correct.
 * @returns The corrected p-values in the same order, 0 to 1; none is smaller than the one it came from.
 * @throws {NpsError} `p-value/invalid` with the position of the first value that is no number from 0 to 1,
 * `option/unknown` for another correction.
 * @example
 * adjustPValues([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 * adjustPValues([0.01, 0.04, 0.03], 'bonferroni') // => [0.03, 0.12, 0.09]
 * @see Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2).
 * @see Hochberg (1988), A Sharper Bonferroni Procedure for Multiple Tests of Significance, Biometrika 75(4).
 * @see Benjamini & Hochberg (1995), Controlling the False Discovery Rate, Journal of the Royal Statistical Society B 57(1).
 * @see Benjamini & Yekutieli (2001), The Control of the False Discovery Rate in Multiple Testing under Dependency, The
 * Annals of Statistics 29(4).
 */
export function adjustPValues(pValues: readonly number[], correction: Correction = 'holm'): number[] {
  checkCorrection(correction);
  const wrong = pValues.findIndex((p) => !(typeof p === 'number' && p >= 0 && p <= 1));
  if (wrong >= 0) fail('p-value/invalid', [wrong], 'A p-value is a number from 0 to 1.');
  // Adding 0 turns −0 into 0.
  if (correction === 'none') return pValues.map((p) => p + 0);
  const { factorFor, carry } = RULES[correction];
  const m = pValues.length;
  const factor = factorFor(m);
  const order = pValues.map((_, i) => i).sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const adjusted = new Array<number>(m).fill(1);
  let carried = carry === 'up' ? 0 : 1;
  for (let step = 0; step < m; step++) {
    const place = carry === 'up' ? step : m - 1 - step;
    const at = order[place] as number;
    const own = Math.min(1, factor(place + 1) * (pValues[at] as number));
    carried = carry === 'up' ? Math.max(carried, own) : Math.min(carried, own);
    adjusted[at] = carried + 0;
  }
  return adjusted;
}

/**
 * Checks a correction.
 *
 * @param correction - What a caller gave.
 * @throws {NpsError} `option/unknown` when it is none.
 * @internal
 */
export function checkCorrection(correction: Correction): void {
  if (!CORRECTIONS.includes(correction))
    fail('option/unknown', ['correction'], `A correction is one of ${CORRECTIONS.join(', ')}.`);
}

const harmonic = (m: number): number => {
  let sum = 0;
  for (let i = m; i >= 1; i--) sum += 1 / i;
  return sum;
};
