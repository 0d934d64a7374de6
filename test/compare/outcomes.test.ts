import { describe, expect, test } from 'vitest';
import { forEachOutcome } from '../../src/compare/outcomes.ts';
import { sampleOf } from '../../src/estimate/moments.ts';

type Outcome = readonly [detractors: number, passives: number, promoters: number, probability: number];

const outcomesOf = (detractors: number, passives: number, promoters: number, n: number): readonly Outcome[] => {
  const outcomes: Outcome[] = [];
  forEachOutcome(sampleOf({ detractors, passives, promoters }), n, (...outcome) => outcomes.push(outcome));
  return outcomes;
};

const MIXES = [
  [20, 30, 50],
  [1, 4, 95],
  [90, 5, 5],
  [1, 0, 1],
  [0, 1, 3],
  [0.001, 1, 1000],
] as const;

const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));

describe.each(MIXES)('with shares of %d, %d, %d', (...counts) => {
  const total = counts[0] + counts[1] + counts[2];

  test('each outcome of eight answers has its multinomial probability', () => {
    for (const [d, u, p, probability] of outcomesOf(...counts, 8)) {
      const ways = factorial(8) / (factorial(d) * factorial(u) * factorial(p));
      const expected = ways * (counts[0] / total) ** d * (counts[1] / total) ** u * (counts[2] / total) ** p;
      // What is left out is shared among the rest, so a very rare outcome is right but for 1e-17.
      expect(Math.abs(probability - expected)).toBeLessThan(1e-13 * expected + 1e-17);
    }
  });

  test.each([1, 8, 100, 1000, 10_000])(
    'the probabilities of %d answers add up to 1, mean and variance are right',
    (n) => {
      const shares = sampleOf({ detractors: counts[0], passives: counts[1], promoters: counts[2] });
      let whole = 0;
      let mean = 0;
      let square = 0;
      forEachOutcome(shares, n, (detractors, passives, promoters, probability) => {
        if (detractors + passives + promoters !== n) throw new Error('an answer is missing');
        whole += probability;
        mean += probability * (promoters - detractors);
        square += probability * (promoters - detractors - n * shares.mean) ** 2;
      });
      expect(Math.abs(whole - 1)).toBeLessThan(1e-12);
      expect(Math.abs(mean - n * shares.mean)).toBeLessThan(1e-10 * n);
      expect(Math.abs(square - n * shares.variance)).toBeLessThan(1e-10 * n);
    },
  );
});

test('few outcomes of many answers are gone through', () => {
  const outcomes = outcomesOf(20, 30, 50, 1000);
  expect(outcomes.length).toBeLessThan(100_000);
  expect(new Set(outcomes.map(([d, u, p]) => `${d} ${u} ${p}`)).size).toBe(outcomes.length);
});

test('where all are alike there is one outcome', () => {
  expect(outcomesOf(0, 0, 5, 7)).toEqual([[0, 0, 7, 1]]);
  expect(outcomesOf(0, 5, 0, 7)).toEqual([[0, 7, 0, 1]]);
  expect(outcomesOf(5, 0, 0, 7)).toEqual([[7, 0, 0, 1]]);
});
