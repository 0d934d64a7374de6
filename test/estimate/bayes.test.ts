import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  type Posterior,
  type PosteriorOptions,
  npsPosterior,
  posteriorCdf,
  posteriorQuantile,
  probabilityAbove,
} from '../../src/estimate/bayes.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const of = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});
const UNIFORM = { prior: of(1, 1, 1) };

const posteriorOf = (counts: CategoryCounts, options: PosteriorOptions = {}): Posterior => {
  const posterior = npsPosterior(counts, options);
  if (posterior.status === 'withheld') throw new Error('withheld');
  return posterior;
};

describe('under a uniform prior and without answers', () => {
  // The difference of two of three uniform shares has a triangular density.
  test.each([
    [0, 0.5],
    [50, 0.125],
    [-50, 0.875],
    [90, 0.005],
    [99.9, 5e-7],
  ])('the score is above %d with probability %d', (threshold, probability) => {
    expect(probabilityAbove(of(0, 0, 0), threshold, UNIFORM) / probability).toBeCloseTo(1, 10);
    expect(posteriorCdf(of(0, 0, 0), -threshold, UNIFORM) / probability).toBeCloseTo(1, 10);
  });

  test('a tenth lies below −100 (1 − √0.2)', () => {
    expect(posteriorQuantile(of(0, 0, 0), 0.1, UNIFORM)).toBeCloseTo(-100 * (1 - Math.sqrt(0.2)), 8);
    expect(posteriorQuantile(of(0, 0, 0), 0.9, UNIFORM)).toBeCloseTo(100 * (1 - Math.sqrt(0.2)), 8);
  });

  test('nothing is reported, since a prior is no finding', () => {
    expect(npsPosterior(of(0, 0, 0))).toMatchObject({ status: 'withheld', nps: null, reason: 'no-responses' });
  });
});

describe('the posterior', () => {
  test('has the mean and the deviation of a Dirichlet distribution', () => {
    const posterior = posteriorOf(of(2, 3, 7), { prior: of(1, 1, 1) });
    // Parameters 3, 4, 8: mean 5 / 15, variance (11 / 15 − 1 / 9) / 16.
    expect(posterior.mean).toBeCloseTo(100 / 3, 12);
    expect(posterior.standardDeviation).toBeCloseTo(100 * Math.sqrt((11 / 15 - 1 / 9) / 16), 12);
    expect(posterior).toMatchObject({
      nps: (100 * 5) / 12,
      n: 12,
      counts: of(2, 3, 7),
      prior: of(1, 1, 1),
      cautions: [],
    });
    expect(posterior.interval).toMatchObject({ level: 0.95, method: 'bayes' });
  });

  test('has a polynomial tail where the prior is uniform and one answered', () => {
    // Density of (detractors, promoters) 6 p: the score exceeds 0 with probability 3 / 4.
    expect(probabilityAbove(of(0, 0, 1), 0, UNIFORM)).toBeCloseTo(0.75, 12);
    expect(posteriorCdf(of(1, 0, 0), 0, UNIFORM)).toBeCloseTo(0.75, 12);
  });

  test('has no width at the lowest levels, but is not degenerate', () => {
    expect(posteriorOf(of(20, 30, 50), { level: 1e-300 }).cautions).toEqual([]);
  });

  test('keeps its limits in order where both are the median', () => {
    const { interval } = npsPosterior(
      { detractors: 4, passives: 0, promoters: 4 },
      { level: 5e-324, prior: { detractors: 1, passives: 1, promoters: 1 } },
    );
    expect(interval?.lower).toBeLessThanOrEqual(interval?.upper ?? -Infinity);
  });

  test('warns of few answers', () => {
    expect(posteriorOf(of(1, 1, 1)).cautions).toEqual(['few-answers']);
  });

  test.each([1e6, 1e9, 1e12])('of %d answers is normal', (n) => {
    const { interval, mean, standardDeviation } = posteriorOf(of(0.2 * n, 0.3 * n, 0.5 * n));
    expect((interval.lower - mean) / standardDeviation).toBeCloseTo(-1.959963984540054, 2);
    expect((interval.upper - mean) / standardDeviation).toBeCloseTo(1.959963984540054, 2);
  });

  test.each([0.001, 0.01, 0.1])('holds its level with a prior as weak as %d', (weak) => {
    const prior = of(weak, weak, weak);
    const { interval } = posteriorOf(of(3, 0, 4), { prior, level: 0.9 });
    expect(posteriorCdf(of(3, 0, 4), interval.lower, { prior })).toBeCloseTo(0.05, 9);
    expect(probabilityAbove(of(3, 0, 4), interval.upper, { prior })).toBeCloseTo(0.05, 9);
  });

  test.each([5, 100, 1e6])(
    'of %d answers holds the observed score, save where all are at one end of the scale',
    (n) => {
      for (const counts of [
        of(0, 1, n - 1),
        of(1, 0, n - 1),
        of(1, 1, n - 2),
        of(0, n, 0),
        of(0, n - 1, 1),
        of(1, n - 2, 1),
        of(2, 1, n - 3),
      ])
        for (const group of [counts, of(counts.promoters, counts.passives, counts.detractors)]) {
          const { interval, nps } = posteriorOf(group);
          expect(interval.lower < nps && nps < interval.upper).toBe(true);
        }
      expect(posteriorOf(of(0, 0, n)).interval.upper).toBeLessThan(100);
      expect(posteriorOf(of(n, 0, 0)).interval.lower).toBeGreaterThan(-100);
    },
  );

  test('has quantiles also where next to nothing lies beyond them', () => {
    // Probabilities from the reference vectors.
    expect(posteriorQuantile(of(100, 100, 0), 2.7611603280273869e-22, UNIFORM)).toBeCloseTo(-80, 8);
    expect(posteriorQuantile(of(100, 100, 0), 2.2529679241959439e-76, UNIFORM)).toBeCloseTo(-95, 8);
  });

  test('leaves nothing where the probability is too small for a double', () => {
    expect(probabilityAbove(of(1e6, 1e6, 1e6), 30)).toBe(0);
    expect(probabilityAbove(of(1e6, 1e6, 1e6), -30)).toBeCloseTo(1, 12);
    expect(probabilityAbove(of(1e6, 10, 10), -50)).toBe(0);
  });

  test('takes as many as 1e15 answers and a prior from 1e-6 to 1e9', () => {
    const { interval } = posteriorOf(of(2e14, 3e14, 5e14));
    expect(interval.upper - interval.lower).toBeCloseTo(2 * 1.959963984540054 * 100 * Math.sqrt(0.61e-15), 9);
    const weakest = of(1e-6, 1e-6, 1e-6);
    // Next to nothing believed and nothing asked: a third each at the two ends and in the middle.
    expect(probabilityAbove(of(0, 0, 0), 50, { prior: weakest })).toBeCloseTo(1 / 3, 4);
    expect(posteriorOf(of(1, 2, 3), { prior: of(1e9, 1e9, 1e9) }).mean).toBeCloseTo(0, 6);
  });

  test('survives JSON', () => {
    const posterior = npsPosterior(of(0, 4, 0));
    expect(JSON.parse(JSON.stringify(posterior))).toEqual(posterior);
    expect(posterior).toMatchObject({ mean: 0 });
  });
});

test.each([
  [100, 0],
  [Infinity, 0],
  [-100, 1],
  [-1e9, 1],
])('beyond the scale, above %d, the probability is %d', (threshold, probability) => {
  expect(probabilityAbove(of(1, 2, 3), threshold)).toBe(probability);
  expect(posteriorCdf(of(1, 2, 3), threshold)).toBe(1 - probability);
});

describe('refused is', () => {
  const refusal = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      const { code, path } = error as { code: string; path: readonly string[] };
      return [code, ...path];
    }
  };

  test.each([
    of(0, 1, 1),
    of(-1, 1, 1),
    of(1, NaN, 1),
    of(1, 1, Infinity),
    of('1' as never, 1, 1),
    null as never,
    of(9.9e-7, 1, 1),
    of(1, 1.1e9, 1),
    of(1, 1, 1e-308),
    of(1e308, 1e308, 1e308),
  ])('a prior %o', (prior) => {
    for (const act of [
      () => npsPosterior(of(1, 1, 1), { prior }),
      () => posteriorCdf(of(1, 1, 1), 0, { prior }),
      () => posteriorQuantile(of(1, 1, 1), 0.5, { prior }),
      () => probabilityAbove(of(1, 1, 1), 0, { prior }),
    ])
      expect(refusal(act)).toEqual(['option/out-of-range', 'prior']);
  });

  test.each([0, 1, NaN, 95])('a level or a probability of %d', (level) => {
    expect(refusal(() => npsPosterior(of(1, 1, 1), { level }))).toEqual(['option/out-of-range', 'level']);
    expect(refusal(() => posteriorQuantile(of(1, 1, 1), level))).toEqual(['option/out-of-range', 'probability']);
  });

  test('a threshold that is no number', () => {
    expect(refusal(() => probabilityAbove(of(1, 1, 1), NaN))).toEqual(['option/out-of-range']);
    expect(refusal(() => posteriorCdf(of(1, 1, 1), '0' as never))).toEqual(['option/out-of-range']);
  });

  test('more than 1e15 answers', () => {
    for (const act of [
      () => npsPosterior(of(1e300, 1, 1)),
      () => posteriorCdf(of(1.1e15, 0, 0), 0),
      () => posteriorQuantile(of(6e14, 6e14, 0), 0.5),
      () => probabilityAbove(of(0, 0, 1e16), 0),
    ])
      expect(refusal(act)).toEqual(['counts/too-many']);
  });

  test('a count below 0', () => {
    expect(refusal(() => posteriorCdf(of(-1, 1, 1), 0))).toEqual(['counts/invalid']);
  });
});

const arbCounts = arbCategoryCounts({ maximum: 200, fractional: true });
const arbPrior = fc.record({
  detractors: fc.double({ min: 0.2, max: 3, noNaN: true }),
  passives: fc.double({ min: 0.2, max: 3, noNaN: true }),
  promoters: fc.double({ min: 0.2, max: 3, noNaN: true }),
});
const arbX = fc.double({ min: -99, max: 99, noNaN: true });
const swap = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts =>
  of(promoters, passives, detractors);

property.prop([arbCounts, arbPrior, arbX], { numRuns: 60 })('below and above are everything', (counts, prior, x) => {
  expect(posteriorCdf(counts, x, { prior }) + probabilityAbove(counts, x, { prior })).toBeCloseTo(1, 11);
});

property.prop([arbCounts, arbPrior, arbX], { numRuns: 60 })(
  'promoters and detractors that change places mirror the distribution',
  (counts, prior, x) => {
    expect(posteriorCdf(swap(counts), -x, { prior: swap(prior) })).toBeCloseTo(
      probabilityAbove(counts, x, { prior }),
      12,
    );
  },
);

property.prop([arbCounts, fc.double({ min: 0.001, max: 0.999, noNaN: true })], { numRuns: 40 })(
  'the quantile undoes the cumulative probability',
  (counts, probability) => {
    expect(posteriorCdf(counts, posteriorQuantile(counts, probability))).toBeCloseTo(probability, 9);
  },
);

property.prop([arbCounts, arbX, arbX], { numRuns: 60 })('a higher threshold is not more probable', (counts, a, b) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  expect(probabilityAbove(counts, high)).toBeLessThanOrEqual(probabilityAbove(counts, low) + 1e-12);
});

property.prop([arbCounts, arbX], { numRuns: 60 })('one more promoter is not bad news', (counts, x) => {
  const more = { ...counts, promoters: counts.promoters + 1 };
  expect(probabilityAbove(more, x)).toBeGreaterThanOrEqual(probabilityAbove(counts, x) - 1e-12);
});
