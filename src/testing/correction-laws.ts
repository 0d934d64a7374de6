/**
 * Laws of corrected p-values, to be run over a project's own.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { Correction } from '../numeric/adjust.ts';
import type { Law, LawOptions } from './laws.ts';

/** What {@link correctionLaws} checks: a project's way of correcting p-values that are looked at together. */
export type CorrectionLawsSubject = {
  /** Corrects a list of p-values, in its order. */
  readonly adjust: (pValues: readonly number[]) => readonly number[];
  /** Which correction it is, if it is one of these; then its values are checked too. @defaultValue any correction */
  readonly correction?: Correction;
};

/**
 * The laws that every correction of p-values obeys; for one with a name also that it rejects what its steps reject.
 *
 * @param subject - How you correct.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const laws = correctionLaws({ adjust: (pValues) => adjustPValues(pValues, 'holm'), correction: 'holm' });
 * laws.forEach((law) => law.check());
 * laws.length // => 6
 */
export function correctionLaws(
  { adjust, correction }: CorrectionLawsSubject,
  { runs = 100, seed = 1 }: LawOptions = {},
): Law[] {
  const pValues = fc.array(arbPValue(), { maxLength: 20 });
  const law = (name: string, holds: (p: readonly number[], adjusted: readonly number[]) => boolean): Law => ({
    name,
    check: () => {
      fc.assert(
        fc.property(pValues, (p) => holds(p, adjust(p))),
        { numRuns: runs, seed },
      );
    },
  });
  return [
    law('every p-value is answered', (p, adjusted) => adjusted.length === p.length),
    law('a corrected p-value is at most 1 and not below its own', (p, adjusted) =>
      adjusted.every((one, i) => one <= 1 && one >= (p[i] as number) * (1 - 1e-12)),
    ),
    law('a smaller p-value stays the smaller one', (p, adjusted) =>
      p.every((one, i) =>
        p.every((other, j) => one > other || (adjusted[i] as number) <= (adjusted[j] as number) * (1 + 1e-12)),
      ),
    ),
    law('the order in which p-values come does not matter', (p, adjusted) => {
      const turned = adjust([...p].reverse());
      return adjusted.every((one, i) => alike(one, turned[p.length - 1 - i] as number));
    }),
    law('a p-value by itself stays as it is', (p) => p.every((one) => alike(adjust([one])[0] as number, one))),
    ...(correction === undefined
      ? []
      : [
          law('a corrected p-value is the lowest level at which the steps of the correction reject', (p, adjusted) =>
            followsSteps(p, adjusted, correction),
          ),
        ]),
  ];
}

/**
 * p-values, with 0, 1 and very small ones among them.
 *
 * @returns An arbitrary of numbers from 0 to 1, shrinking to 0.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbPValue(), (p) => p >= 0 && p <= 1)) // => undefined
 */
export const arbPValue = (): fc.Arbitrary<number> =>
  fc.oneof(
    { withCrossShrink: true },
    fc.constantFrom(0, 1, 0.05),
    fc.nat(1000).map((thousandths) => thousandths / 1000),
    fc.nat(300).map((digits) => 10 ** -digits),
  );

/** To nine digits, however small: 1e-20 is not 0. */
const alike = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/**
 * Whether each corrected p-value is the lowest level at which its test is rejected, by trying levels on both sides of it.
 *
 * @param p - The p-values.
 * @param adjusted - The corrected ones, in the same order.
 * @param correction - How they were corrected.
 * @returns Whether they are that, to nine digits.
 * @see Wright (1992), Adjusted P-Values for Simultaneous Inference, Biometrics 48(4).
 * @internal
 */
export function followsSteps(p: readonly number[], adjusted: readonly number[], correction: Correction): boolean {
  const sorted = [...p].sort((a, b) => a - b);
  const isRejected = (own: number, alpha: number): boolean =>
    sorted.slice(0, REJECTED[correction](sorted, alpha)).some((one) => one >= own);
  return p.every((own, i) => {
    const level = adjusted[i] as number;
    const above = level * (1 + 1e-9) + TINY;
    const below = level * (1 - 1e-9) - TINY;
    return (level === 1 || isRejected(own, above)) && (below < 0 || !isRejected(own, below));
  });
}

/** Numbers that are smaller still do not have nine digits. */
const TINY = 1e-305;

/** The slow obvious version: how many of the smallest p-values are rejected at a level, one step after the other. */
const REJECTED: Readonly<Record<Correction, (sorted: readonly number[], alpha: number) => number>> = {
  none: (sorted, alpha) => lastWithin(sorted, () => alpha),
  bonferroni: (sorted, alpha) => lastWithin(sorted, () => alpha / sorted.length),
  // From the smallest on, until one stays.
  holm: (sorted, alpha) => {
    const stays = sorted.findIndex((p, i) => p > alpha / (sorted.length - i));
    return stays < 0 ? sorted.length : stays;
  },
  // From the largest back, until one goes, and all smaller ones with it.
  hochberg: (sorted, alpha) => lastWithin(sorted, (i) => alpha / (sorted.length - i)),
  bh: (sorted, alpha) => lastWithin(sorted, (i) => (alpha * (i + 1)) / sorted.length),
  by: (sorted, alpha) => {
    const harmonic = sorted.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    return lastWithin(sorted, (i) => (alpha * (i + 1)) / sorted.length / harmonic);
  },
};

/** How many there are up to the last that is within its limit. */
const lastWithin = (sorted: readonly number[], limit: (i: number) => number): number =>
  sorted.reduce((last, p, i) => (p <= limit(i) ? i + 1 : last), 0);
