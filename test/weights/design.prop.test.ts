import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { estimateNps } from '../../src/estimate/interval.ts';
import { arbScores } from '../../src/testing/arbitraries.ts';
import { arbDesignSample } from '../../src/testing/designs.ts';
import { DESIGN_METHODS, type DesignEstimate, estimateDesign } from '../../src/weights/design.ts';
import { contrastDomains, domainEstimates } from '../../src/weights/domains.ts';
import { designEffect, effectiveSize, effectiveTally, weightedTally } from '../../src/weights/effective.ts';
import { jackknifeError } from '../../src/weights/jackknife.ts';
import type { DesignSample } from '../../src/weights/sample.ts';
import { nps } from '../../src/estimate/moments.ts';
import { tallyScores } from '../../src/tally/tally.ts';

const arbMethod = fc.constantFrom(...DESIGN_METHODS);

/** Every number of a value, to nine digits, so that sums in another order compare as equal. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number'
    ? Number(value.toPrecision(9)) + 0 || 0
    : Array.isArray(value)
      ? value.map(rounded)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rounded(member)]))
        : value;

const near = (a: unknown, b: unknown, slack = 1e-7): void => {
  if (typeof a === 'number' && typeof b === 'number')
    expect(Math.abs(a - b)).toBeLessThanOrEqual(slack * Math.max(1, Math.abs(a)));
  else if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    expect(Object.keys(a)).toEqual(Object.keys(b));
    for (const key of Object.keys(a))
      near((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], slack);
  } else expect(a).toEqual(b);
};

const reordered = (sample: DesignSample, order: readonly number[]): DesignSample =>
  Object.fromEntries(
    Object.entries(sample).map(([name, column]) => [name, order.map((i) => (column as readonly unknown[])[i])]),
  ) as unknown as DesignSample;

const everyNumber = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(everyNumber)
      : [];

/** Detractors become promoters and the other way round. */
const swapped = (sample: DesignSample): DesignSample => ({
  ...sample,
  scores: Array.from(sample.scores, (score) => (score > 8 ? 0 : score < 7 ? 10 : score)),
});

describe('an estimate under a design', () => {
  test.prop([arbDesignSample({ zeroWeights: true }), arbMethod, fc.constantFrom('drop' as const, 'count' as const)])(
    'is plain JSON on the scale, and holds the score',
    (sample, method, zeroWeights) => {
      const estimate = estimateDesign(sample, { method, zeroWeights, lonely: 'center' });
      expect(JSON.parse(JSON.stringify(estimate))).toEqual(estimate);
      expect(everyNumber(estimate).every((number) => Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
      if (estimate.status === 'withheld') return;
      const { lower, upper } = estimate.interval;
      expect(-100 <= lower && lower <= estimate.nps + 1e-9 && estimate.nps - 1e-9 <= upper && upper <= 100).toBe(true);
    },
  );

  test.prop([arbDesignSample(), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), arbMethod])(
    'does not depend on the order of the answers',
    (sample, keys, method) => {
      const order = Array.from(sample.scores, (_, i) => i).sort((i, j) => (keys[i] as number) - (keys[j] as number));
      near(estimateDesign(reordered(sample, order), { method }), estimateDesign(sample, { method }));
    },
  );

  test.prop([arbDesignSample(), fc.constantFrom(1e-300, 1 / 3, 7, 1e300), arbMethod])(
    'does not change when all weights are multiplied',
    (sample, factor, method) => {
      const weights = Array.from(sample.weights as readonly number[], (weight) => weight * factor);
      near(estimateDesign({ ...sample, weights }, { method }), estimateDesign(sample, { method }));
    },
  );

  test.prop([arbScores({ minLength: 1 }), fc.constantFrom(0.25, 1, 3)])(
    'of equal weights is the plain estimate',
    (scores, weight) => {
      const plain = estimateNps(tallyScores(scores));
      const weighted = estimateDesign({ scores, weights: scores.map(() => weight) });
      near(weighted.nps, plain.nps);
      near(weighted.interval, plain.interval);
      near(estimateDesign({ scores }), weighted);
    },
  );

  test.prop([arbDesignSample(), arbMethod])(
    'is mirrored when detractors and promoters change places',
    (sample, method) => {
      const one = estimateDesign(sample, { method });
      const other = estimateDesign(swapped(sample), { method });
      expect(other.status).toBe(one.status);
      if (one.status === 'withheld' || other.status === 'withheld') return;
      near(other.nps, -one.nps);
      near([other.interval.lower, other.interval.upper], [-one.interval.upper, -one.interval.lower]);
      near(other.standardError, one.standardError);
      near(other.effectiveN, one.effectiveN);
      near(other.shares, {
        detractors: one.shares.promoters,
        passives: one.shares.passives,
        promoters: one.shares.detractors,
      });
    },
  );

  test.prop([arbDesignSample({ design: false })])(
    'keeps its score, and with clusters everything but n, when an answer is split into two of half the weight',
    (sample) => {
      const twice = {
        scores: [...Array.from(sample.scores), sample.scores[0] as number],
        weights: [...Array.from(sample.weights as readonly number[])].map((w, i) => (i === 0 ? w / 2 : w)),
      };
      twice.weights.push(twice.weights[0] as number);
      near(estimateDesign(twice).nps, estimateDesign(sample).nps);
      const people = Array.from(sample.scores, (_, i) => i);
      const before = estimateDesign({ ...sample, clusters: people });
      const after = estimateDesign({ ...twice, clusters: [...people, 0] });
      near(
        after.status === 'shown' && [after.standardError, after.df, after.units],
        before.status === 'shown' && [before.standardError, before.df, before.units],
      );
    },
  );

  test.prop([arbDesignSample({ design: false })])(
    'with clusters of one answer has the standard error of none',
    (sample) => {
      const none = estimateDesign(sample, { method: 'wald' });
      const ones = estimateDesign({ ...sample, clusters: Array.from(sample.scores, (_, i) => i) }, { method: 'wald' });
      const bare = (estimate: DesignEstimate): unknown =>
        estimate.status === 'shown' ? { ...estimate, effectiveN: 0, cautions: [] } : estimate;
      near(bare(ones), bare(none));
    },
  );

  test.prop([arbDesignSample({ zeroWeights: true })])('does not see answers of weight 0', (sample) => {
    const weights = sample.weights as readonly number[];
    const kept = Array.from(sample.scores, (_, i) => i).filter((i) => (weights[i] as number) > 0);
    near(estimateDesign(sample, { lonely: 'center' }), estimateDesign(reordered(sample, kept), { lonely: 'center' }));
  });

  test.prop([arbDesignSample({ minLength: 2 }), fc.double({ min: 0.5, max: 0.98, noNaN: true })])(
    'is not narrower at a higher level',
    (sample, level) => {
      const low = estimateDesign(sample, { level }).interval;
      const high = estimateDesign(sample, { level: level + 0.015 }).interval;
      expect(high && low && high.lower <= low.lower + 1e-9 && high.upper >= low.upper - 1e-9).toBe(true);
    },
  );
});

describe('the standard error', () => {
  /** The formula as it stands in the books, straight. */
  const direct = ({ scores, weights, strata, clusters, populationSizes }: DesignSample): number => {
    const w = Array.from(weights as readonly number[]);
    const y = Array.from(scores, (score) => (score > 8 ? 1 : score > 6 ? 0 : -1));
    const sum = w.reduce((a, b) => a + b, 0);
    const mean = w.reduce((a, weight, i) => a + weight * (y[i] as number), 0) / sum;
    const z = w.map((weight, i) => (weight * ((y[i] as number) - mean)) / sum);
    const stratum = w.map((_, i) => strata?.[i] ?? '');
    const unit = w.map((_, i) => clusters?.[i] ?? i);
    return [...new Set(stratum)].reduce((variance: number, own) => {
      const units = [...new Set(unit.filter((_, i) => stratum[i] === own))];
      const totals = units.map((one) => z.reduce((a, b, i) => (unit[i] === one ? a + b : a), 0));
      const center = totals.reduce((a, b) => a + b, 0) / units.length;
      const size = populationSizes?.[stratum.indexOf(own)] ?? Infinity;
      const squares = totals.reduce((a, b) => a + (b - center) ** 2, 0);
      return variance + (1 - units.length / size) * (units.length / (units.length - 1)) * squares;
    }, 0);
  };

  test.prop([arbDesignSample({ minLength: 2 })])('is that of the plain formula', (sample) => {
    const estimate = estimateDesign(sample);
    if (estimate.status === 'shown' && estimate.units > 1)
      near(estimate.standardError, 100 * Math.sqrt(direct(sample)));
  });

  test.prop([arbScores({ minLength: 2 })])('of equal weights is exactly that of the jackknife', (scores) => {
    const estimate = estimateDesign({ scores });
    near(jackknifeError({ scores }), estimate.status === 'shown' && estimate.standardError);
  });
});

describe('parts of a sample', () => {
  const arbParts = fc.array(fc.constantFrom('a', 'b', null), { minLength: 40, maxLength: 40 });

  test.prop([arbDesignSample(), arbParts])('have the weighted scores of their answers', (sample, names) => {
    const domains = names.slice(0, sample.scores.length);
    for (const { domain, estimate } of domainEstimates(sample, domains)) {
      const own = Array.from(sample.scores, (_, i) => i).filter((i) => domains[i] === domain);
      near(
        estimate.nps,
        nps(
          weightedTally({
            scores: own.map((i) => sample.scores[i] as number),
            weights: own.map((i) => sample.weights?.[i] as number),
          }),
        ),
      );
    }
  });

  test.prop([arbDesignSample()])('of which there is one are the whole', (sample) => {
    near(
      domainEstimates(
        sample,
        Array.from(sample.scores, () => 'all'),
      )[0]?.estimate,
      estimateDesign(sample),
    );
  });

  test.prop([arbDesignSample(), arbParts])('differ the other way round when they change places', (sample, names) => {
    const domains = names.slice(0, sample.scores.length);
    const one = contrastDomains(sample, domains, { a: 'a', b: 'b' });
    const other = contrastDomains(sample, domains, { a: 'b', b: 'a' });
    expect(other.status).toBe(one.status);
    expect(everyNumber(one).every((number) => Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
    if (one.status === 'withheld' || other.status === 'withheld') return;
    near(other.difference, -one.difference);
    near(other.standardError, one.standardError);
    near(other.pValue, one.pValue);
    near(other.pGreater, one.pLess);
  });
});

describe('effective numbers', () => {
  test.prop([arbDesignSample({ design: false, zeroWeights: true })])(
    'lie between 1 and the answers with a weight',
    (sample) => {
      const weights = sample.weights as readonly number[];
      const n = weights.filter((weight) => weight > 0).length;
      expect(effectiveSize(weights)).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(effectiveSize(weights)).toBeLessThanOrEqual(n + 1e-9);
      near(designEffect(weights), n / effectiveSize(weights));
    },
  );

  test.prop([arbDesignSample({ design: false, zeroWeights: true })])(
    'make a tally with the weighted score',
    (sample) => {
      const tally = effectiveTally(sample);
      near(
        tally.counts.reduce((sum, count) => sum + count, 0),
        effectiveSize(sample.weights as readonly number[]),
      );
      near(nps(tally), nps(weightedTally(sample)));
      expect(rounded(estimateNps(tally).interval)).toEqual(rounded(estimateDesign(sample).interval));
    },
  );
});
