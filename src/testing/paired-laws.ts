/**
 * Laws of comparing the same people at two times, to be run over a project's own.
 *
 * @module
 */
import * as fc from 'fast-check';
import { CATEGORIES, type Category, categorize } from '../scale/category.ts';
import { SCORES, type Score } from '../scale/score.ts';
import { type Transition, transitionSize } from '../tally/transition.ts';
import { arbTransition } from './arbitraries.ts';
import { type ComparedScores, mirrored, near } from './comparison-laws.ts';
import type { Law, LawOptions } from './laws.ts';

/** What {@link pairedLaws} checks: a project's way of comparing the same people at two times. */
export type PairedLawsSubject = {
  /** Compares the scores of at least two people, later minus earlier. */
  readonly compare: (transition: Transition) => ComparedScores;
  /**
   * The confidence level at which the test has to agree with the interval. Leave it out where they are made in two ways, as
   * those of `comparePaired` are unless its method is `t` or `wald`. @defaultValue they need not agree
   */
  readonly dualAt?: number;
};

/**
 * The laws that a comparison of the same people at two times obeys.
 *
 * @param subject - How you compare.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const compare = (transition: Transition) => {
 *   const { difference, interval, pValue } = comparePaired(transition);
 *   return { difference: difference ?? 0, lower: interval?.lower ?? 0, upper: interval?.upper ?? 0, pValue: pValue ?? 1 };
 * };
 * pairedLaws({ compare }).forEach((law) => law.check());
 * pairedLaws({ compare }).length // => 6
 */
export function pairedLaws({ compare, dualAt }: PairedLawsSubject, { runs = 100, seed = 1 }: LawOptions = {}): Law[] {
  // Moves in one direction mostly, so that some of the changes are more than chance.
  const people = fc
    .tuple(arbTransition({ maxLength: 20 }), arbTransition({ maxLength: 20 }), fc.constantFrom(risen, fallen, same))
    .map(([some, others, turn]) => sumOf(some, turn(others)))
    .filter((transition) => transitionSize(transition) > 1);
  const law = (name: string, holds: (transition: Transition) => boolean): Law => ({
    name,
    check: () => {
      fc.assert(fc.property(people, holds), { numRuns: runs, seed });
    },
  });
  return [
    law('the difference is the mean change of the people, one by one', (moves) =>
      near(compare(moves).difference, slowChange(moves)),
    ),
    law('the limits are in order and no further apart than the scale allows', (moves) => {
      const { lower, upper } = compare(moves);
      return lower >= -200 && lower <= upper && upper <= 200;
    }),
    law('exchanging earlier and later mirrors the result', (moves) =>
      mirrored(compare(moves), compare(tableOf((before, after) => at(moves, after, before)))),
    ),
    law('exchanging detractors and promoters mirrors the result', (moves) =>
      mirrored(compare(plain(moves)), compare(exchanged(plain(moves)))),
    ),
    law('nothing but the category of an answer counts', (moves) => {
      const [one, other] = [compare(moves), compare(plain(moves))];
      return (['difference', 'lower', 'upper', 'pValue'] as const).every((member) => near(one[member], other[member]));
    }),
    law('people who answer the same twice did not change', (moves) => {
      const { difference, pValue } = compare(same(moves));
      return near(difference, 0) && near(pValue, 1);
    }),
    ...(dualAt === undefined
      ? []
      : [
          law('the test rejects where the interval leaves 0 out, and nowhere else', (moves) => {
            const { lower, upper, pValue } = compare(moves);
            // At the very edge the last digit decides.
            if (Math.min(Math.abs(lower), Math.abs(upper)) < 1e-7 || Math.abs(pValue - (1 - dualAt)) < 1e-9)
              return true;
            return pValue < 1 - dualAt === (lower > 0 || upper < 0);
          }),
        ]),
  ];
}

const at = ({ counts }: Transition, before: number, after: number): number =>
  (counts[before] as readonly number[])[after] as number;

const tableOf = (count: (before: Score, after: Score) => number): Transition => ({
  counts: SCORES.map((before) => SCORES.map((after) => count(before, after))),
});

const sumOf = (a: Transition, b: Transition): Transition =>
  tableOf((before, after) => at(a, before, after) + at(b, before, after));

/** Everybody whose answer fell, as if it had risen as far. */
const risen = (moves: Transition): Transition =>
  tableOf((before, after) =>
    before < after
      ? at(moves, before, after) + at(moves, after, before)
      : before === after
        ? at(moves, before, after)
        : 0,
  );

const fallen = (moves: Transition): Transition => {
  const up = risen(moves);
  return tableOf((before, after) => at(up, after, before));
};

/** Everybody with the earlier answer twice. */
const same = (moves: Transition): Transition =>
  tableOf((before, after) =>
    before === after ? SCORES.reduce<number>((sum, any) => sum + at(moves, before, any), 0) : 0,
  );

/** Everybody with one score for each category: 0, 7 or 10. */
const plain = (moves: Transition): Transition => {
  const table = SCORES.map(() => SCORES.map(() => 0));
  for (const before of SCORES)
    for (const after of SCORES) {
      const row = table[PLAIN[categorize(before)]] as number[];
      row[PLAIN[categorize(after)]] = (row[PLAIN[categorize(after)]] as number) + at(moves, before, after);
    }
  return { counts: table };
};

const PLAIN: Readonly<Record<Category, Score>> = { detractor: 0, passive: 7, promoter: 10 };

/** Detractors as promoters and promoters as detractors, in a plain table. */
const exchanged = (moves: Transition): Transition => {
  const other = (score: Score): Score => (score === 0 ? 10 : score === 10 ? 0 : score);
  return tableOf((before, after) => at(moves, other(before), other(after)));
};

/** The slow obvious version: one person after the other. */
function slowChange(moves: Transition): number {
  let sum = 0;
  let n = 0;
  for (const before of SCORES)
    for (const after of SCORES)
      for (let person = 0; person < at(moves, before, after); person++) {
        sum += CATEGORIES.indexOf(categorize(after)) - CATEGORIES.indexOf(categorize(before));
        n++;
      }
  return (100 * sum) / n;
}
