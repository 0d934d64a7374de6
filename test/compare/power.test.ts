import { describe, expect, test } from 'vitest';
import { detectableDifference, detectablePaired } from '../../src/compare/detectable.ts';
import { powerOfBenchmark, powerOfDifference, powerOfEquivalence, powerOfPaired } from '../../src/compare/power.ts';

const lastWave = { detractors: 20, passives: 30, promoters: 50 };
const alike = { detractors: 0, passives: 0, promoters: 3 };

describe('the power of a comparison of two groups', () => {
  test('is the error rate of the test when there is no difference', () => {
    expect(powerOfDifference(0, 100).power).toBeCloseTo(0.05, 14);
    expect(powerOfDifference(0, 100, { sides: 1, level: 0.9 }).power).toBeCloseTo(0.1, 14);
  });

  test('says what it assumed', () => {
    expect(powerOfDifference(-28, { a: 100, b: 400 }, { spreadB: { variance: 0.5 }, sides: 1 })).toEqual({
      power: expect.closeTo(0.8405, 3) as number,
      difference: -28,
      standardError: 10.606601717798213,
      level: 0.95,
      sides: 1,
      designEffect: 1,
      n: { a: 100, b: 400 },
      variance: { a: 1, b: 0.5 },
      cautions: [],
    });
  });

  test('takes one number for two groups', () => {
    expect(powerOfDifference(10, 200)).toEqual(powerOfDifference(10, { a: 200, b: 200 }));
  });

  test('falls as if answers were fewer, by the design effect', () => {
    expect(powerOfDifference(10, 400, { designEffect: 2 }).power).toBe(powerOfDifference(10, 200).power);
  });

  test('of answers that are all alike is 1, with a caution', () => {
    expect(powerOfDifference(10, 100, { spread: alike })).toMatchObject({ power: 1, cautions: ['degenerate'] });
    expect(powerOfDifference(0, 9, { spread: alike })).toMatchObject({ cautions: ['few-answers', 'degenerate'] });
    expect(powerOfDifference(0, 9, { spread: alike }).power).toBeCloseTo(0.05, 14);
  });
});

describe('the power of other tests', () => {
  test('for pairs with unrelated answers is that of two groups', () => {
    expect(powerOfPaired(10, 300).power).toBeCloseTo(powerOfDifference(10, 300).power, 14);
  });

  test('for pairs that seldom change is larger', () => {
    expect(powerOfPaired(10, 300, { change: { variance: 0.45 } }).power).toBeGreaterThan(0.7);
    expect(powerOfPaired(10, 300).power).toBeLessThan(0.5);
  });

  test('against a benchmark is that of the expected shares', () => {
    const { power, difference, variance, benchmark } = powerOfBenchmark(lastWave, 20, { n: 479 });
    expect([difference, variance, benchmark]).toEqual([10, 0.61, 20]);
    expect(power).toBeGreaterThan(0.8);
    expect(powerOfBenchmark(lastWave, 30, { n: 479 }).power).toBeCloseTo(0.05, 14);
  });

  test('of equivalence is 0 where no outcome would be enough', () => {
    expect(powerOfEquivalence(5, 20).power).toBe(0);
    expect(powerOfEquivalence(5, 20).cautions).toEqual([]);
  });

  test('of equivalence does not ask which group is higher', () => {
    const one = powerOfEquivalence(10, 1000, { difference: 3, spread: lastWave });
    const other = powerOfEquivalence(10, 1000, { difference: -3, spread: lastWave });
    expect(other.power).toBeCloseTo(one.power, 14);
    expect(one.power).toBeLessThan(powerOfEquivalence(10, 1000, { spread: lastWave }).power);
  });
});

describe('the detectable difference', () => {
  test('is found with just the power', () => {
    const { difference } = detectableDifference(200, { spread: lastWave });
    expect(powerOfDifference(difference as number, 200, { spread: lastWave }).power).toBeCloseTo(0.8, 13);
  });

  test('is the textbook one for one side, and a trifle smaller for two', () => {
    const two = detectableDifference(200, { power: 0.06 });
    expect(two.difference as number).toBeLessThan(two.approximate);
    const one = detectableDifference(200, { sides: 1 });
    expect(one.difference).toBe(one.approximate);
  });

  test('does not exist where it would be larger than all differences', () => {
    const { difference, approximate, cautions } = detectableDifference(2);
    expect(difference).toBeNull();
    expect(approximate).toBeGreaterThan(200);
    expect(cautions).toEqual(['few-answers']);
  });

  test('of pairs says what it assumed', () => {
    expect(detectablePaired(500, { change: { variance: 0.45 }, sides: 1 })).toEqual({
      difference: expect.closeTo(7.459, 3) as number,
      approximate: expect.closeTo(7.459, 3) as number,
      standardError: 3,
      level: 0.95,
      power: 0.8,
      sides: 1,
      designEffect: 1,
      n: 500,
      changeVariance: 0.45,
      cautions: [],
    });
  });

  test('is nothing for answers that are all alike, with a caution', () => {
    expect(detectableDifference(100, { spread: alike })).toMatchObject({ difference: 0, cautions: ['degenerate'] });
  });
});

describe('an option out of its range is refused:', () => {
  test.each<[string, () => unknown]>([
    ['difference', () => powerOfDifference(201, 100)],
    ['difference', () => powerOfDifference(NaN, 100)],
    ['n', () => powerOfDifference(10, null as unknown as number)],
    ['n.a', () => powerOfDifference(10, 0)],
    ['n.b', () => powerOfDifference(10, { a: 1, b: 2e15 })],
    ['n.b', () => powerOfDifference(10, { a: 1 } as unknown as number)],
    ['level', () => powerOfDifference(10, 100, { level: 0 })],
    ['sides', () => powerOfDifference(10, 100, { sides: 3 as 2 })],
    ['spreadB', () => powerOfDifference(10, 100, { spreadB: { variance: -1 } })],
    ['designEffect', () => powerOfPaired(10, 100, { designEffect: Infinity })],
    ['change', () => powerOfPaired(10, 100, { change: { variance: 5 } })],
    ['benchmark', () => powerOfBenchmark(lastWave, 101, { n: 100 })],
    ['n', () => powerOfBenchmark(lastWave, 10, {} as { n: number })],
    ['margin', () => powerOfEquivalence(0, 100)],
    ['difference', () => powerOfEquivalence(5, 100, { difference: -5 })],
    ['alpha', () => powerOfEquivalence(5, 100, { alpha: 0.5 })],
    ['power', () => detectableDifference(100, { power: 0.05 })],
    ['power', () => detectablePaired(100, { power: 1 })],
  ])('%s', (name, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'option/out-of-range', path: name.split('.') }));
  });
});
