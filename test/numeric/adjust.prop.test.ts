/**
 * Corrected p-values: the laws.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { CORRECTIONS, type Correction, adjustPValues } from '../../src/numeric/adjust.ts';

const arbP = fc.oneof(
  fc.constantFrom(0, 1, 0.05),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(300).map((digits) => 10 ** -digits),
);
const arbPs = fc.array(arbP, { maxLength: 30 });
const arbCorrection = fc.constantFrom(...CORRECTIONS);

/** How many stand up to the last one that holds. */
const upToLast = (p: readonly number[], holds: (one: number, i: number) => boolean): number =>
  p.reduce((last, one, i) => (holds(one, i) ? i + 1 : last), 0);

/** Each correction as its paper states it: which of the hypotheses are rejected at a level. */
const REJECTED: Readonly<Record<Correction, (p: readonly number[], alpha: number) => number>> = {
  none: (p, alpha) => p.filter((one) => one <= alpha).length,
  bonferroni: (p, alpha) => p.filter((one) => one * p.length <= alpha).length,
  holm: (p, alpha) => {
    const stop = p.findIndex((one, i) => one * (p.length - i) > alpha);
    return stop < 0 ? p.length : stop;
  },
  hochberg: (p, alpha) => upToLast(p, (one, i) => one * (p.length - i) <= alpha),
  bh: (p, alpha) => upToLast(p, (one, i) => (one * p.length) / (i + 1) <= alpha),
  by: (p, alpha) => {
    const sum = p.reduce((total, _, i) => total + 1 / (i + 1), 0);
    return upToLast(p, (one, i) => (one * p.length * sum) / (i + 1) <= alpha);
  },
};

test.prop([arbPs, arbCorrection, fc.double({ min: 1e-6, max: 0.999, noNaN: true })])(
  'as many corrected p-values are below a level as the stepwise procedure rejects',
  (p, correction, alpha) => {
    const adjusted = adjustPValues(p, correction);
    // A p-value at the very edge may fall to either side by its last digit.
    fc.pre(adjusted.every((one) => Math.abs(one - alpha) > 1e-12 * alpha));
    const sorted = [...p].sort((a, b) => a - b);
    expect(adjusted.filter((one) => one <= alpha).length).toBe(REJECTED[correction](sorted, alpha));
  },
);

test.prop([arbPs, arbCorrection])('a corrected p-value is not below its own and not above 1', (p, correction) => {
  for (const [i, one] of adjustPValues(p, correction).entries()) {
    expect(one).toBeGreaterThanOrEqual((p[i] as number) * (1 - 1e-15));
    expect(one).toBeLessThanOrEqual(1);
  }
});

test.prop([arbPs, arbCorrection])('the order of the p-values stays', (p, correction) => {
  const adjusted = adjustPValues(p, correction);
  for (const [i, one] of p.entries())
    for (const [j, other] of p.entries())
      if (one <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
});

test.prop([arbPs, arbCorrection])('the order in which they are given does not matter', (p, correction) => {
  expect(adjustPValues([...p].reverse(), correction).reverse()).toEqual(adjustPValues(p, correction));
});

test.prop([arbPs])('Hochberg is never larger than Holm, and Holm never larger than Bonferroni', (p) => {
  const [bonferroni, holm, hochberg] = (['bonferroni', 'holm', 'hochberg'] as const).map((c) => adjustPValues(p, c));
  for (const i of p.keys()) {
    expect(hochberg?.[i]).toBeLessThanOrEqual(holm?.[i] as number);
    expect(holm?.[i]).toBeLessThanOrEqual(bonferroni?.[i] as number);
  }
});
