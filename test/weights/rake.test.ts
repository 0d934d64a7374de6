import { describe, expect, test } from 'vitest';
import { estimateDesign } from '../../src/weights/design.ts';
import { type Margin, postStratify, rake } from '../../src/weights/rake.ts';

const plan: Margin = { name: 'plan', categories: ['free', 'free', 'free', 'pro'], totals: { free: 0.5, pro: 0.5 } };
const land: Margin = { name: 'land', categories: ['FI', 'SE', 'FI', 'SE'], totals: { FI: 0.25, SE: 0.75 } };
const sample = { scores: [10, 9, 3, 8] };

describe('postStratify', () => {
  test('gives every category its share', () => {
    const fit = postStratify(sample, plan, { sum: 4 });
    const [free, , , pro] = fit.sample.weights as [number, number, number, number];
    expect([free, pro]).toEqual([expect.closeTo(2 / 3, 12), expect.closeTo(2, 12)]);
    expect(fit).toMatchObject({ status: 'converged', rounds: 1 });
    expect(fit.effectiveN).toBeCloseTo(3, 12);
    expect(fit.designEffect).toBeCloseTo(4 / 3, 12);
    expect(fit.largestWeight).toBeCloseTo(2, 12);
  });

  test('makes a score of the scores of the categories by their shares', () => {
    const estimate = estimateDesign(postStratify(sample, plan).sample);
    expect(estimate.nps).toBeCloseTo(0.5 * (100 / 3) + 0.5 * 0, 12);
    expect(estimate).toMatchObject({ calibration: 'converged' });
  });

  test('has no standard error left where categories are alike within', () => {
    const scores = [10, 10, 10, 0, 0, 0];
    const margin: Margin = { name: 'a', categories: ['x', 'x', 'x', 'y', 'y', 'y'], totals: { x: 60, y: 40 } };
    const estimate = estimateDesign(postStratify({ scores }, margin).sample, { method: 't' });
    expect(estimate).toMatchObject({ status: 'shown', nps: expect.closeTo(20, 9) as number });
    expect(estimate.status === 'shown' && estimate.standardError).toBeCloseTo(0, 9);
    const { interval } = estimateDesign(postStratify({ scores }, margin).sample);
    expect((interval?.upper ?? 0) - (interval?.lower ?? 0)).toBeGreaterThan(80);
  });

  test('leaves out a category whose total is 0', () => {
    const fit = postStratify(sample, { ...plan, totals: { free: 9, pro: 0 } });
    expect(fit.sample.weights).toEqual([3, 3, 3, 0]);
    expect(estimateDesign(fit.sample).n).toBe(3);
  });
});

describe('rake', () => {
  test('meets all margins at once', () => {
    const fit = rake(sample, [plan, land]);
    const [a, b, c, d] = fit.sample.weights as [number, number, number, number];
    expect([a + b + c, d, a + c, b + d].map((sum) => Number(sum.toFixed(9)))).toEqual([0.5, 0.5, 0.25, 0.75]);
  });

  test('says so, and where, when no weights meet all totals', () => {
    // Everybody in x is in u, so x cannot be more than u.
    const fit = rake({ scores: [10, 9] }, [
      { name: 'a', categories: ['x', 'y'], totals: { x: 70, y: 30 } },
      { name: 'b', categories: ['u', 'v'], totals: { u: 50, v: 50 } },
    ]);
    expect(fit).toMatchObject({ status: 'not-converged', rounds: 1000, worst: { margin: 'a', category: 'y' } });
    expect(fit.worstMiss).toBeCloseTo(20 / 30, 6);
    expect(estimateDesign(fit.sample)).toMatchObject({ calibration: 'not-converged' });
  });

  test('stays with numbers where a weight vanishes on the way', () => {
    const fit = rake({ scores: [10, 9, 3], weights: [1, 1e-200, 1] }, [
      { name: 'a', categories: ['x', 'x', 'y'], totals: { x: 1e-200, y: 1 } },
      { name: 'b', categories: ['u', 'v', 'u'], totals: { u: 1, v: 1e-7 } },
    ]);
    expect(fit).toMatchObject({ status: 'not-converged', worst: { margin: 'b', category: 'v' }, worstMiss: 1 });
    expect(fit.sample.weights.every((weight) => Number.isFinite(weight))).toBe(true);
  });

  test('takes more combinations of categories than numbers can count', () => {
    const margins = Array.from({ length: 60 }, (_, m): Margin => {
      const categories = [0, 1, 2, 3].map((row) => (((row >> (m % 2)) & 1) === 0 ? 'x' : 'y'));
      return { name: `m${m}`, categories, totals: { x: 3, y: 1 } };
    });
    const fit = rake(sample, margins, { sum: 4 });
    expect(fit.status).toBe('converged');
    expect(fit.sample.weights.map((weight) => Number(weight.toFixed(9)))).toEqual([2.25, 0.75, 0.75, 0.25]);
    expect(estimateDesign(fit.sample).nps).toBeCloseTo(100 * ((2.25 + 0.75 - 0.75) / 4), 9);
  });

  test('takes columns that say the same twice', () => {
    const twice = rake(sample, [plan, { ...plan, name: 'again' }]);
    const once = postStratify(sample, plan);
    expect(twice.sample.weights).toEqual(once.sample.weights);
    const [one, two] = [estimateDesign(once.sample), estimateDesign(twice.sample)];
    expect(two.status === 'shown' && two.standardError).toBeCloseTo(
      (one.status === 'shown' && one.standardError) as number,
      9,
    );
  });

  test.each([
    [
      'a category with a total and no answers',
      [{ ...plan, totals: { free: 1, pro: 1, team: 1 } }],
      'weights/empty-margin',
      ['plan', 'team'],
    ],
    [
      'a category with a total whose answers all weigh 0',
      [{ ...plan, categories: ['free', 'free', 'free', 'zero'], totals: { free: 1, zero: 1 } }],
      'weights/empty-margin',
      ['plan', 'zero'],
    ],
    [
      'a category emptied by another margin',
      [
        { ...plan, totals: { free: 1, pro: 1 } },
        { ...land, categories: ['FI', 'FI', 'FI', 'SE'], totals: { FI: 2, SE: 0 } },
      ],
      'weights/empty-margin',
      ['plan', 'pro'],
    ],
    ['a category without a total', [{ ...plan, totals: { free: 1 } }], 'weights/invalid', ['plan', 'pro']],
    ['a negative total', [{ ...plan, totals: { free: 2, pro: -1 } }], 'weights/invalid', ['plan', 'pro']],
    ['totals of 0', [{ ...plan, totals: { free: 0, pro: 0 } }], 'weights/invalid', ['plan']],
    ['margins of different sums', [plan, { ...land, totals: { FI: 25, SE: 75 } }], 'weights/invalid', ['land']],
    ['a missing category', [{ ...plan, categories: ['free', null, 'free', 'pro'] }], 'design/invalid', ['plan', 1]],
    ['a column of another length', [{ ...plan, categories: ['free'] }], 'design/invalid', ['plan']],
    ['two margins of one name', [plan, plan], 'design/invalid', ['margins']],
    ['no margins', [], 'option/out-of-range', ['margins']],
  ] as const)('refuses %s', (_, margins, code, path) => {
    const weights = (margins[0]?.categories as readonly string[] | undefined)?.includes('zero')
      ? [1, 1, 1, 0]
      : [1, 1, 1, 1];
    expect(() => rake({ ...sample, weights }, margins)).toThrow(expect.objectContaining({ code, path }));
  });

  test.each([[{ sum: 0 }], [{ sum: Infinity }], [{ maxRounds: 0 }], [{ maxRounds: 1.5 }]])(
    'refuses the options %o',
    (options) => {
      expect(() => rake(sample, [plan], options)).toThrow(expect.objectContaining({ code: 'option/out-of-range' }));
    },
  );

  test('takes a weight of −0 for 0', () => {
    const fit = postStratify({ scores: [10, 9, 3, 8], weights: [1, -0, 1, 1] }, plan);
    const zeros = [fit.sample.weights[1], fit.sample.calibration.baseWeights[1]];
    expect(zeros).toEqual([0, 0]);
  });

  test('refuses categories of one name, a number and a text', () => {
    const categories = [1, '1', '1', 'b'] as unknown as string[];
    expect(() => rake(sample, [{ name: 'plan', categories, totals: { 1: 1, b: 1 } }])).toThrow(
      expect.objectContaining({ code: 'design/invalid', path: ['plan'] }),
    );
  });

  test('refuses to adjust twice', () => {
    expect(() => rake(postStratify(sample, plan).sample, [land])).toThrow(
      expect.objectContaining({ code: 'design/invalid', path: ['calibration'] }),
    );
  });

  test('refuses scores off the scale', () => {
    expect(() => rake({ scores: [10, 9, 3, 12] }, [plan])).toThrow(
      expect.objectContaining({ code: 'score/not-on-scale', path: ['scores', 3] }),
    );
  });
});
