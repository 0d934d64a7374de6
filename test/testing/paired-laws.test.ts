/**
 * The laws of pairs hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { PAIRED_METHODS, type PairedMethod, comparePaired } from '../../src/compare/paired.ts';
import { compareNps } from '../../src/compare/difference.ts';
import { type Transition, tallyAfter, tallyBefore } from '../../src/tally/transition.ts';
import type { ComparedScores } from '../../src/testing/comparison-laws.ts';
import { pairedLaws } from '../../src/testing/paired-laws.ts';
import { broken } from './broken.ts';

const by =
  (method: PairedMethod) =>
  (moves: Transition): ComparedScores => {
    const found = comparePaired(moves, { method });
    if (found.status === 'withheld') throw new Error('There are people enough.');
    const { difference, interval, pValue } = found;
    return { difference, lower: interval.lower, upper: interval.upper, pValue };
  };

const compare = by('mover-score');

const changed =
  (change: (result: ComparedScores, moves: Transition) => Partial<ComparedScores>): typeof compare =>
  (moves) => {
    const result = compare(moves);
    return { ...result, ...change(result, moves) };
  };

test.each(
  PAIRED_METHODS.flatMap((method) =>
    pairedLaws({ compare: by(method) }).map((law) => [method, law.name, law.check] as const),
  ),
)('%s: %s', (_, __, check) => {
  expect(check).not.toThrow();
});

test.each(['t', 'wald'] as const)('%s: test and interval agree', (method) => {
  expect(broken(pairedLaws({ compare: by(method), dualAt: 0.95 }, { runs: 1000 }))).toEqual([]);
});

describe('what is found out', () => {
  test.each<[string, typeof compare, string]>([
    [
      'two samples of other people with a difference that is drawn in',
      changed(({ difference }) => ({ difference: difference * 0.9 })),
      'the difference is the mean change of the people, one by one',
    ],
    [
      'limits that leave the scale',
      changed(({ lower, upper }) => ({ lower: lower * 9, upper: upper * 9 })),
      'the limits are in order and no further apart than the scale allows',
    ],
    [
      'a favor for rises',
      changed(({ difference }) => (difference > 0 ? { pValue: 0.001 } : {})),
      'exchanging earlier and later mirrors the result',
    ],
    [
      'a favor for promoters',
      changed(({ upper }, moves) => ((tallyAfter(moves).counts[10] as number) > 0 ? { upper: upper + 1e-3 } : {})),
      'exchanging detractors and promoters mirrors the result',
    ],
    [
      'a change within the detractors',
      changed((_, moves) => ((moves.counts[0] as readonly number[])[6] === 0 ? {} : { pValue: 0.001 })),
      'nothing but the category of an answer counts',
    ],
    [
      'a change of those who did not change',
      changed(({ difference }) => (difference === 0 ? { pValue: 0.5 } : {})),
      'people who answer the same twice did not change',
    ],
  ])('%s', (_, faulty, law) => {
    expect(broken(pairedLaws({ compare: faulty }, { runs: 500 }))).toContain(law);
  });

  test('a test of pairs beside an interval of other people', () => {
    const faulty = (moves: Transition): ComparedScores => {
      const { interval } = compareNps(tallyAfter(moves), tallyBefore(moves));
      return { ...by('wald')(moves), lower: interval?.lower ?? 0, upper: interval?.upper ?? 0 };
    };
    expect(broken(pairedLaws({ compare: faulty, dualAt: 0.95 }, { runs: 500 }))).toEqual([
      'the test rejects where the interval leaves 0 out, and nowhere else',
    ]);
  });
});
