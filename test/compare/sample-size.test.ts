import { describe, expect, test } from 'vitest';
import { sampleSizeForEquivalence } from '../../src/compare/equivalence-size.ts';
import { sampleSizeForBenchmark, sampleSizeForDifference, sampleSizeForPaired } from '../../src/compare/sample-size.ts';

const lastWave = { detractors: 20, passives: 30, promoters: 50 };
const alike = { detractors: 0, passives: 0, promoters: 3 };

describe('a sample for a difference', () => {
  test('says what it assumed, and whom to invite', () => {
    expect(sampleSizeForDifference(10, { spread: lastWave, ratio: 2, responseRate: 0.25 })).toEqual({
      n: { a: 719, b: 1438 },
      nRaw: expect.closeTo(718.172, 3) as number,
      difference: 10,
      power: 0.8,
      powerAtN: expect.closeTo(0.8005, 4) as number,
      level: 0.95,
      sides: 2,
      designEffect: 1,
      ratio: 2,
      variance: { a: 0.61, b: 0.61 },
      responseRate: 0.25,
      invitations: { a: 2876, b: 5752 },
      cautions: [],
    });
  });

  test('does not ask which group is higher', () => {
    expect(sampleSizeForDifference(-10).n).toEqual(sampleSizeForDifference(10).n);
  });

  test('gives the second group its multiple, not one more for a rounding error', () => {
    expect(sampleSizeForDifference(50, { ratio: 0.07, spread: { variance: 0.5 } }).n.b).toBe(
      Math.ceil(0.07 * sampleSizeForDifference(50, { ratio: 0.07, spread: { variance: 0.5 } }).n.a),
    );
  });

  test('of a tiny difference is huge, and of a tinier one refused', () => {
    expect(sampleSizeForDifference(0.001).n.a).toBeGreaterThan(1.5e11);
    expect(() => sampleSizeForDifference(1e-7)).toThrow(expect.objectContaining({ path: ['difference'] }));
    expect(() => sampleSizeForDifference(2e-5, { ratio: 1000 })).toThrow(expect.objectContaining({ path: ['ratio'] }));
  });

  test('that rests on a handful, or on answers that are all alike, carries a caution', () => {
    expect(sampleSizeForDifference(150).cautions).toEqual(['few-answers']);
    expect(sampleSizeForDifference(10, { spread: alike })).toMatchObject({
      n: { a: 1, b: 1 },
      cautions: ['few-answers', 'degenerate'],
    });
  });
});

describe('a sample for other tests', () => {
  test('of pairs with unrelated answers is as large as one of two groups', () => {
    expect(sampleSizeForPaired(10).n).toBe(sampleSizeForDifference(10).n.a);
  });

  test('of pairs takes the moves of people who answered twice', () => {
    const row = (...counts: readonly number[]): number[] => Array.from({ length: 11 }, (_, i) => counts[i] ?? 0);
    const counts = Array.from({ length: 11 }, () => row());
    counts[3] = row(0, 0, 0, 8, 0, 0, 0, 2);
    counts[7] = row(0, 0, 0, 2, 0, 0, 0, 8);
    expect(sampleSizeForPaired(5, { change: { counts } })).toMatchObject({
      n: 628,
      changeVariance: expect.closeTo(0.2, 15) as number,
    });
  });

  test('against a benchmark counts the distance of the expected score', () => {
    expect(sampleSizeForBenchmark(lastWave, 20)).toMatchObject({
      n: 479,
      difference: 10,
      benchmark: 20,
      variance: 0.61,
    });
    expect(sampleSizeForBenchmark(lastWave, 40).n).toBe(479);
    expect(sampleSizeForBenchmark(lastWave, 20, { designEffect: 2, responseRate: 0.5 })).toMatchObject({
      n: 958,
      invitations: 1916,
    });
  });

  test('for equivalence is larger when a true difference uses up the margin', () => {
    expect(sampleSizeForEquivalence(10, { spread: lastWave }).n).toEqual({ a: 1045, b: 1045 });
    expect(sampleSizeForEquivalence(10, { spread: lastWave, difference: -3 }).n.a).toBe(1546);
  });

  test('for equivalence says what it assumed, and whom to invite', () => {
    const { nRaw, powerAtN, ...plan } = sampleSizeForEquivalence(20, { ratio: 2, responseRate: 0.5 });
    expect(plan).toEqual({
      n: { a: 322, b: 644 },
      margin: 20,
      difference: 0,
      power: 0.8,
      alpha: 0.05,
      ratio: 2,
      variance: { a: 1, b: 1 },
      designEffect: 1,
      responseRate: 0.5,
      invitations: { a: 644, b: 1288 },
      cautions: [],
    });
    expect(Math.ceil(nRaw)).toBe(322);
    expect(powerAtN).toBeGreaterThanOrEqual(0.8);
  });

  test('for a tiny margin of equivalence is huge, and for a tinier one refused', () => {
    expect(sampleSizeForEquivalence(0.001).n.a).toBeGreaterThan(1.5e11);
    expect(() => sampleSizeForEquivalence(1e-7)).toThrow(expect.objectContaining({ path: ['margin'] }));
    for (const margin of [1e-150, 1e-160, 1e-200, 5e-324])
      expect(() => sampleSizeForEquivalence(margin)).toThrow(expect.objectContaining({ path: ['margin'] }));
    expect(sampleSizeForEquivalence(10, { spread: alike })).toMatchObject({
      n: { a: 1, b: 1 },
      nRaw: 0,
      cautions: ['few-answers', 'degenerate'],
    });
  });
});

describe('an option out of its range is refused:', () => {
  test.each<[string, () => unknown]>([
    ['difference', () => sampleSizeForDifference(0)],
    ['difference', () => sampleSizeForDifference(-201)],
    ['difference', () => sampleSizeForPaired(0)],
    ['difference', () => sampleSizeForBenchmark(lastWave, 30)],
    ['benchmark', () => sampleSizeForBenchmark(lastWave, -101)],
    ['power', () => sampleSizeForDifference(10, { power: 0.05 })],
    ['power', () => sampleSizeForDifference(10, { power: 1 })],
    ['level', () => sampleSizeForDifference(10, { level: 95 })],
    ['sides', () => sampleSizeForPaired(10, { sides: 0 as 1 })],
    ['ratio', () => sampleSizeForDifference(10, { ratio: 0 })],
    ['designEffect', () => sampleSizeForBenchmark(lastWave, 10, { designEffect: -1 })],
    ['responseRate', () => sampleSizeForPaired(10, { responseRate: 20 })],
    ['power', () => sampleSizeForEquivalence(10, { power: 0.05 })],
    ['difference', () => sampleSizeForEquivalence(10, { difference: 10 })],
    ['ratio', () => sampleSizeForEquivalence(10, { ratio: NaN })],
    ['responseRate', () => sampleSizeForEquivalence(10, { responseRate: 0 })],
  ])('%s', (name, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'option/out-of-range', path: [name] }));
  });

  test('expected shares of nobody', () => {
    expect(() => sampleSizeForBenchmark({ detractors: 0, passives: 0, promoters: 0 }, 10)).toThrow(
      expect.objectContaining({ code: 'counts/invalid', path: ['expected'] }),
    );
  });
});
