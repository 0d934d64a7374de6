import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { arbDesignSample } from '../../src/testing/designs.ts';
import { estimateDesign } from '../../src/weights/design.ts';
import { type Margin, postStratify, rake } from '../../src/weights/rake.ts';
import type { DesignSample } from '../../src/weights/sample.ts';

const arbColumn = fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 40, maxLength: 40 });
const arbTotals = fc.record({
  x: fc.integer({ min: 1, max: 9 }),
  y: fc.integer({ min: 1, max: 9 }),
  z: fc.integer({ min: 1, max: 9 }),
});

/** A margin of those categories that occur. */
const marginOf = (
  name: string,
  sample: DesignSample,
  column: readonly string[],
  totals: Readonly<Record<string, number>>,
  sum = 0,
): Margin => {
  const categories = column.slice(0, sample.scores.length);
  const kept = Object.entries(totals).filter(([category]) => categories.includes(category));
  const all = kept.reduce((total, [, size]) => total + size, 0);
  return {
    name,
    categories,
    totals: Object.fromEntries(kept.map(([category, size]) => [category, sum ? (size / all) * sum : size])),
  };
};

const sumsOf = (weights: readonly number[], categories: ArrayLike<string | null>): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  weights.forEach((weight, i) => (sums[categories[i] as string] = (sums[categories[i] as string] ?? 0) + weight));
  return sums;
};

const close = (got: number, wanted: number, slack = 1e-9): void =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(slack * Math.max(1, Math.abs(wanted)));

describe('raking', () => {
  test.prop([arbDesignSample({ design: false, minLength: 5 }), arbColumn, arbColumn, arbTotals, arbTotals])(
    'that converges gives every category its total',
    (sample, first, second, a, b) => {
      const margins = [marginOf('a', sample, first, a, 100), marginOf('b', sample, second, b, 100)];
      const raked = rake(sample, margins, { maxRounds: 200 });
      expect(JSON.parse(JSON.stringify(raked))).toEqual(raked);
      expect(raked.sample.weights.every((weight) => Number.isFinite(weight) && weight >= 0)).toBe(true);
      expect(raked.status).toBe(raked.worstMiss <= 1e-9 ? 'converged' : 'not-converged');
      if (raked.status === 'not-converged') return;
      for (const { categories, totals } of margins) {
        const sums = sumsOf(raked.sample.weights, categories);
        for (const [category, total] of Object.entries(totals)) close(sums[category] as number, total);
      }
    },
  );

  test.prop([arbDesignSample({ design: false, minLength: 5 }), arbColumn, arbColumn, arbTotals, arbTotals])(
    'does not depend on the order of the margins',
    (sample, first, second, a, b) => {
      const margins = [marginOf('a', sample, first, a, 100), marginOf('b', sample, second, b, 100)];
      const one = rake(sample, margins, { maxRounds: 200 });
      const other = rake(sample, [...margins].reverse(), { maxRounds: 200 });
      if (one.status === 'not-converged' || other.status === 'not-converged') return;
      one.sample.weights.forEach((weight, i) => close(other.sample.weights[i] as number, weight, 1e-6));
    },
  );

  test.prop([arbDesignSample({ minLength: 2 }), arbColumn, arbTotals])(
    'to one margin is post-stratification, in one round',
    (sample, column, totals) => {
      const margin = marginOf('a', sample, column, totals);
      const raked = rake(sample, [margin]);
      expect(raked.rounds).toBe(1);
      expect(raked).toEqual(postStratify(sample, margin));
      const sums = sumsOf(Array.from(sample.weights as readonly number[]), margin.categories);
      raked.sample.weights.forEach((weight, i) => {
        const category = margin.categories[i] as string;
        close(
          weight,
          ((sample.weights?.[i] as number) * (margin.totals[category] as number)) / (sums[category] as number),
        );
      });
    },
  );

  test.prop([arbDesignSample({ design: false, minLength: 5 }), arbColumn])(
    'to what the sample already adds up to changes no weight',
    (sample, column) => {
      const categories = column.slice(0, sample.scores.length);
      const totals = sumsOf(sample.weights as readonly number[], categories);
      const { sample: same } = postStratify(sample, { name: 'a', categories, totals });
      same.weights.forEach((weight, i) => close(weight, sample.weights?.[i] as number));
    },
  );

  test.prop([arbDesignSample({ design: false, minLength: 4 }), arbColumn, arbTotals])(
    'to one margin leaves the residuals from the means of its categories in the standard error',
    (sample, column, wanted) => {
      const margin = marginOf('a', sample, column, wanted);
      const fit = postStratify(sample, margin);
      const estimate = estimateDesign(fit.sample);
      const { weights } = fit.sample;
      const base = sample.weights as readonly number[];
      const y = Array.from(sample.scores, (score) => (score > 8 ? 1 : score > 6 ? 0 : -1));
      const sums = sumsOf(Array.from(base), margin.categories);
      const nets = sumsOf(
        Array.from(base, (weight, i) => weight * (y[i] as number)),
        margin.categories,
      );
      const total = weights.reduce((a, b) => a + b, 0);
      const z = weights.map((weight, i) => {
        const category = margin.categories[i] as string;
        return (weight * ((y[i] as number) - (nets[category] as number) / (sums[category] as number))) / total;
      });
      const mean = z.reduce((a, b) => a + b, 0) / z.length;
      const variance = (z.length / (z.length - 1)) * z.reduce((a, b) => a + (b - mean) ** 2, 0);
      close((estimate.status === 'shown' && estimate.standardError) as number, 100 * Math.sqrt(variance), 1e-7);
    },
  );
});
