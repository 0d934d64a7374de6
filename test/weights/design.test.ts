import { describe, expect, test } from 'vitest';
import { randomOf } from '../../src/random.ts';
import { type DesignEstimateOptions, type ShownDesignEstimate, estimateDesign } from '../../src/weights/design.ts';
import { domainEstimates } from '../../src/weights/domains.ts';
import { effectiveTally, weightedTally } from '../../src/weights/effective.ts';
import { jackknifeError } from '../../src/weights/jackknife.ts';
import { rake } from '../../src/weights/rake.ts';
import type { DesignSample } from '../../src/weights/sample.ts';

const shown = (sample: DesignSample, options?: DesignEstimateOptions): ShownDesignEstimate => {
  const estimate = estimateDesign(sample, options);
  if (estimate.status === 'withheld') throw new Error(estimate.reason);
  return estimate;
};

describe('estimateDesign', () => {
  test('weighs the answers', () => {
    const estimate = shown({ scores: [10, 0, 8, 9], weights: [2, 1, 1, 0.5] });
    expect(estimate.nps).toBeCloseTo((100 * 1.5) / 4.5, 12);
    expect(estimate.shares.passives).toBeCloseTo(1 / 4.5, 12);
    expect(estimate.n).toBe(4);
  });

  test('withholds a score of nobody', () => {
    expect(estimateDesign({ scores: [] })).toEqual({
      status: 'withheld',
      nps: null,
      interval: null,
      reason: 'no-responses',
      n: 0,
    });
  });

  test('knows no standard error of one answer, and shows a wide interval', () => {
    const one = shown({ scores: [10] });
    expect(one).toMatchObject({ nps: 100, standardError: null, shareErrors: null, designEffect: null, df: 0, n: 1 });
    expect(one.interval.lower).toBeCloseTo(-58.69, 2);
    expect(one.cautions).toEqual(['few-answers']);
  });

  test.each(['t', 'wald'] as const)('withholds %s where there are no two units to compare', (method) => {
    expect(estimateDesign({ scores: [10, 9, 3], clusters: ['a', 'a', 'a'] }, { method })).toMatchObject({
      status: 'withheld',
      reason: 'below-minimum',
    });
  });

  test('counts a single cluster as one answer', () => {
    const estimate = shown({ scores: [10, 9, 10, 10], clusters: [1, 1, 1, 1] });
    expect(estimate).toMatchObject({ standardError: null, units: 1, effectiveN: 1 });
    expect(estimate.cautions).toEqual(['few-answers', 'few-clusters']);
  });

  test('keeps the width of answers that are all alike', () => {
    const alike = shown({ scores: new Array<number>(20).fill(10), weights: new Array<number>(20).fill(3) });
    expect(alike).toMatchObject({ nps: 100, standardError: 0, designEffect: null });
    expect(alike.interval.lower).toBeLessThan(80);
    expect(alike.cautions).toEqual([]);
  });

  test('warns of an interval without width', () => {
    expect(shown({ scores: new Array<number>(20).fill(10) }, { method: 't' }).cautions).toEqual(['degenerate']);
    const even = { scores: [10, 0, 10, 0], clusters: ['a', 'a', 'b', 'b'] };
    expect(shown(even, { method: 'wald' })).toMatchObject({
      standardError: 0,
      cautions: ['few-answers', 'degenerate', 'few-clusters'],
    });
  });

  test('takes what rounding leaves of balanced clusters for no variance', () => {
    const balanced = {
      scores: [10, 0, 0, 9, 0, 10, 7],
      clusters: ['c1', 'c1', 'c1', 'c2', 'c2', 'c1', 'c0'],
    };
    for (const factor of [1, 1e300]) {
      const weights = [4.25, 2.5, 5.25, 4.5, 4.5, 3.5, 0.25].map((weight) => weight * factor);
      expect(shown({ ...balanced, weights }, { method: 't' })).toMatchObject({
        standardError: 0,
        cautions: ['few-answers', 'degenerate', 'few-clusters'],
      });
    }
  });

  test('is not narrower with clusters that happen to be even than with as many single answers', () => {
    const scores = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 10 : 0));
    const even = shown({ scores, clusters: scores.map((_, i) => Math.floor(i / 2)) });
    expect(even.standardError).toBe(0);
    expect(even.effectiveN).toBe(40);
    expect(even.interval.upper - even.interval.lower).toBeGreaterThan(
      (shown({ scores }).interval.upper - shown({ scores }).interval.lower) * 0.999,
    );
  });

  test('sees that people who answer alike tell less', () => {
    const scores = Array.from({ length: 60 }, (_, i) => (Math.floor(i / 3) % 2 === 0 ? 10 : 3));
    const clusters = scores.map((_, i) => `person ${Math.floor(i / 3)}`);
    const estimate = shown({ scores, clusters });
    expect(estimate.designEffect).toBeCloseTo((3 * 59) / 57, 10);
    expect(estimate.effectiveN).toBeCloseTo((20 * 57) / 59, 10);
    expect(estimate.units).toBe(20);
  });

  test('leaves nothing to chance when everybody was asked', () => {
    const census = shown({ scores: [10, 10, 3, 8], populationSizes: [4, 4, 4, 4] });
    expect(census).toMatchObject({ nps: 25, standardError: 0, effectiveN: null });
    expect(census.interval).toMatchObject({ lower: 25, upper: 25 });
    expect(census.cautions).toEqual(['few-answers']);
  });

  test('keeps chance where one stratum is complete and the other is alike', () => {
    const half = shown({
      scores: [10, 0, 10, 10, 10],
      strata: ['a', 'a', 'b', 'b', 'b'],
      populationSizes: [2, 2, 90, 90, 90],
    });
    expect(half.standardError).toBe(0);
    expect(half.interval.lower).toBeLessThan(half.interval.upper - 10);
  });

  test('leaves answers of weight 0 out, or counts them as drawn', () => {
    const sample = { scores: [10, 9, 3, 8, 0], weights: [1, 1, 1, 1, 0] };
    expect(shown(sample)).toMatchObject({ n: 4, units: 4, nps: 25 });
    const counted = shown(sample, { zeroWeights: 'count' });
    expect(counted).toMatchObject({ n: 5, units: 4, nps: 25, df: 3 });
    expect((counted.standardError as number) / (shown(sample).standardError as number)).toBeCloseTo(
      Math.sqrt(5 / 4 / (4 / 3)),
      12,
    );
  });

  test('refuses a stratum of one unit, or takes its distance from the mean of all', () => {
    const sample = { scores: [10, 9, 3, 8, 0], strata: ['a', 'a', 'a', 'a', 'b'] };
    expect(() => estimateDesign(sample)).toThrow(expect.objectContaining({ code: 'design/lonely-unit' }));
    const center = shown(sample, { lonely: 'center' });
    // Mean 0; within a: promoters 1, 1, detractor -1, passive 0, mean 0.25; b: -1.
    const variance = ((4 / 3) * (0.75 ** 2 * 2 + 1.25 ** 2 + 0.25 ** 2) + 1) / 25;
    expect(center.standardError).toBeCloseTo(100 * Math.sqrt(variance), 10);
  });

  test('takes a stratum of one unit that was drawn completely', () => {
    const sample = { scores: [10, 9, 3, 8, 0], strata: ['a', 'a', 'a', 'a', 'b'], populationSizes: [9, 9, 9, 9, 1] };
    expect(shown(sample).df).toBe(3);
  });

  test('cuts limits at the end of the scale, and keeps them beside', () => {
    const { interval } = shown({ scores: [10, 10, 10, 10, 3] }, { method: 't' });
    expect(interval.upper).toBe(100);
    expect(interval.unclipped?.upper).toBeGreaterThan(100);
  });

  test('takes weights from the smallest to the largest numbers', () => {
    const scores = [10, 10, 3, 8];
    for (const factor of [5e-324, 1e-310, 1e-300, 1e300, 4e307])
      expect(shown({ scores, weights: [factor, factor, factor, factor] }).nps).toBe(25);
  });

  test.each([
    ['a score off the scale', { scores: [10, 11] }, 'score/not-on-scale', ['scores', 1]],
    ['a negative weight', { scores: [10, 9], weights: [1, -1] }, 'weights/invalid', ['weights', 1]],
    ['a weight that is no number', { scores: [10, 9], weights: [1, NaN] }, 'weights/invalid', ['weights', 1]],
    ['an endless weight', { scores: [10, 9], weights: [Infinity, 1] }, 'weights/invalid', ['weights', 0]],
    ['weights of 0', { scores: [10, 9], weights: [0, 0] }, 'weights/all-zero', ['weights']],
    ['too few weights', { scores: [10, 9], weights: [1] }, 'design/invalid', ['weights']],
    ['too many clusters', { scores: [10], clusters: ['a', 'b'] }, 'design/invalid', ['clusters']],
    [
      'a missing stratum',
      { scores: [10, 9], strata: ['a', null as unknown as string] },
      'design/invalid',
      ['strata', 1],
    ],
    [
      'a cluster in two strata',
      { scores: [10, 9, 9], strata: [1, 1, 2], clusters: ['a', 'b', 'a'] },
      'design/invalid',
      ['clusters', 2],
    ],
    [
      'a population below the sample',
      { scores: [10, 9], populationSizes: [1, 1] },
      'design/invalid',
      ['populationSizes'],
    ],
    [
      'two sizes of one stratum',
      { scores: [10, 9], populationSizes: [5, 6] },
      'design/invalid',
      ['populationSizes', 1],
    ],
  ] as const)('refuses %s', (_, sample, code, path) => {
    expect(() => estimateDesign(sample)).toThrow(expect.objectContaining({ code, path }));
  });

  test.each([
    ['estimateDesign', (sample: DesignSample) => estimateDesign(sample)],
    ['jackknifeError', (sample: DesignSample) => jackknifeError(sample)],
    ['domainEstimates', (sample: DesignSample) => domainEstimates(sample, [])],
    ['weightedTally', (sample: DesignSample) => weightedTally(sample)],
    ['effectiveTally', (sample: DesignSample) => effectiveTally(sample)],
    ['rake', (sample: DesignSample) => rake(sample, [{ name: 'a', categories: [], totals: { x: 1 } }])],
  ])('%s refuses scores without a length, such as a set', (_, measure) => {
    expect(() => measure({ scores: new Set([10, 9]) as unknown as number[] })).toThrow(
      expect.objectContaining({ code: 'input/invalid', path: ['scores'] }),
    );
  });

  test('refuses weights before an adjustment that are not of one length, whatever the columns are called', () => {
    const margins = [{ name: 'baseWeights', categories: ['a', 'b'] }];
    const calibration = { baseWeights: [1], margins, status: 'converged' } as const;
    expect(() => estimateDesign({ scores: [10, 9], calibration })).toThrow(
      expect.objectContaining({ code: 'design/invalid', path: ['baseWeights'] }),
    );
  });

  test.each([
    [{ level: 1 }, 'option/out-of-range'],
    [{ level: Number.NaN }, 'option/out-of-range'],
    [{ method: 'guess' }, 'option/unknown'],
    [{ lonely: 'remove' }, 'option/unknown'],
    [{ zeroWeights: 'keep' }, 'option/unknown'],
  ])('refuses the options %o', (options, code) => {
    expect(() => estimateDesign({ scores: [10] }, options as DesignEstimateOptions)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('the interval', () => {
  /** How many of 400 samples have an interval that holds the true score. */
  const coverage = (seed: number, truth: number, draw: (random: () => number) => DesignSample): number => {
    const random = randomOf(seed);
    const held = Array.from({ length: 400 }, () => shown(draw(random)).interval).filter(
      ({ lower, upper }) => lower <= truth && truth <= upper,
    );
    return held.length / 400;
  };

  test('holds the true score of 30 under uneven weights', () => {
    const draw = (random: () => number): DesignSample => ({
      scores: Array.from({ length: 30 }, () => (random() < 0.2 ? 0 : random() < 0.375 ? 7 : 10)),
      weights: Array.from({ length: 30 }, () => 0.2 - Math.log(1 - random())),
    });
    expect(coverage(1, 30, draw)).toBeGreaterThan(0.92);
  });

  test('holds the true score where people answer three times, mostly alike', () => {
    const draw = (random: () => number): DesignSample => {
      const scores: number[] = [];
      const clusters: number[] = [];
      const answer = (): number => (random() < 0.2 ? 0 : random() < 0.375 ? 7 : 10);
      for (let person = 0; person < 20; person++) {
        const usual = answer();
        for (let k = 0; k < 3; k++) {
          scores.push(random() < 0.6 ? usual : answer());
          clusters.push(person);
        }
      }
      return { scores, clusters };
    };
    expect(coverage(2, 30, draw)).toBeGreaterThan(0.92);
    const blind = coverage(2, 30, (random) => ({ scores: draw(random).scores }));
    expect(blind).toBeLessThan(0.9);
  });
});

describe('jackknifeError', () => {
  test('is close to the standard error by linearisation', () => {
    const random = randomOf(5);
    const sample = {
      scores: Array.from({ length: 200 }, () => Math.floor(random() * 11)),
      weights: Array.from({ length: 200 }, () => 0.5 + random()),
      clusters: Array.from({ length: 200 }, (_, i) => i % 50),
      strata: Array.from({ length: 200 }, (_, i) => (i % 50) % 2),
    };
    const linear = shown(sample).standardError as number;
    expect(Math.abs((jackknifeError(sample) as number) / linear - 1)).toBeLessThan(0.03);
  });

  test('is null where nothing can be left out', () => {
    expect(jackknifeError({ scores: [10] })).toBeNull();
    expect(jackknifeError({ scores: [10, 9], weights: [1, 0] })).toBeNull();
    expect(jackknifeError({ scores: [10, 9], weights: [1, 0] }, { zeroWeights: 'count' })).toBeNull();
    expect(jackknifeError({ scores: [] })).toBeNull();
  });

  test('refuses an adjusted sample', () => {
    const calibration = { baseWeights: [1], margins: [], status: 'converged' } as const;
    expect(() => jackknifeError({ scores: [10], calibration })).toThrow(
      expect.objectContaining({ code: 'design/invalid', path: ['calibration'] }),
    );
  });
});
