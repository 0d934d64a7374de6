/**
 * The arbitrary of designed samples: valid samples that shrink to the plain case.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { isScore } from '../../src/scale/score.ts';
import { type DesignConstraints, arbDesignSample } from '../../src/testing/designs.ts';
import { estimateDesign } from '../../src/weights/design.ts';
import type { DesignSample } from '../../src/weights/sample.ts';
import { plainest } from './plainest.ts';

test.each<DesignConstraints>([{}, { zeroWeights: true }, { design: false }])(
  'samples shrink to one answer of weight 1 without a design, with %o',
  (constraints) => {
    expect(plainest(arbDesignSample(constraints))).toEqual({ scores: [0], weights: [1] });
  },
);

test('samples shrink to as few answers as are asked for', () => {
  expect(plainest(arbDesignSample({ minLength: 3 }))).toEqual({ scores: [0, 0, 0], weights: [1, 1, 1] });
});

law.prop([fc.boolean().chain((zeroWeights) => arbDesignSample({ minLength: 2, maxLength: 12, zeroWeights }))])(
  'samples are taken by an estimate, and as long as asked',
  (sample) => {
    const { scores, weights, strata, clusters, populationSizes, ...rest } = sample;
    expect(scores.length).toBeGreaterThanOrEqual(2);
    expect(scores.length).toBeLessThanOrEqual(12);
    expect(Array.from(scores).every(isScore)).toBe(true);
    expect(rest).toEqual({});
    for (const column of [weights, strata, clusters, populationSizes])
      expect(column?.length ?? scores.length).toBe(scores.length);
    expect(Array.from(weights as number[]).every((weight) => weight >= 0 && Number.isInteger(4 * weight))).toBe(true);
    expect(JSON.parse(JSON.stringify(sample))).toEqual(sample);
    expect(estimateDesign(sample).status).toBe('shown');
  },
);

law.prop([arbDesignSample({ design: false })])('no weight is 0, and no design is made, unless asked for', (sample) => {
  expect(Object.keys(sample)).toEqual(['scores', 'weights']);
  expect(Math.min(...Array.from(sample.weights as number[]))).toBeGreaterThan(0);
});

test('strata, clusters, both, complete populations and weights of 0 do occur', () => {
  const samples = fc.sample(arbDesignSample({ zeroWeights: true }), { numRuns: 400, seed: 1 });
  const occurs = (which: (sample: DesignSample) => boolean): boolean => samples.some(which);
  expect(occurs(({ strata, clusters }) => strata !== undefined && clusters === undefined)).toBe(true);
  expect(occurs(({ strata, clusters }) => strata === undefined && clusters !== undefined)).toBe(true);
  expect(occurs(({ strata, clusters }) => new Set(strata as string[]).size > 1 && clusters !== undefined)).toBe(true);
  expect(occurs(({ weights }) => Array.from(weights as number[]).includes(0))).toBe(true);
  expect(occurs((sample) => estimateDesign(sample).status === 'shown' && sample.populationSizes === undefined)).toBe(
    true,
  );
  expect(
    occurs((sample) => {
      const estimate = estimateDesign(sample);
      return estimate.status === 'shown' && estimate.effectiveN === null;
    }),
  ).toBe(true);
});
