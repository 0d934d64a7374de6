import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { randomOf } from '../src/random.ts';

const draw = (seed: number, count: number): number[] => {
  const random = randomOf(seed);
  return Array.from({ length: count }, random);
};

test('the same seed gives the same numbers', () => {
  expect(draw(7, 100)).toEqual(draw(7, 100));
  expect(draw(7, 100)).not.toEqual(draw(8, 100));
});

// The constants come from a run of the same recurrence in Python with explicit 32-bit masks.
test('the numbers are those of SplitMix32', () => {
  expect(draw(1, 3)).toEqual([0.36787553937444917, 0.8205357767732209, 0.14991333731664602]);
});

test('numbers spread evenly over ten bins', () => {
  const bins = new Array<number>(10).fill(0);
  for (const value of draw(1, 100_000)) bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] as number) + 1;
  const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  // The 99.9 % point of chi-square with 9 degrees of freedom.
  expect(chiSquare).toBeLessThan(27.88);
});

prop.prop([fc.nat(0xffffffff)])('numbers are from 0 to below 1', (seed) => {
  for (const value of draw(seed, 20)) expect(value >= 0 && value < 1).toBe(true);
});

test.each([-1, 0.5, 2 ** 32, NaN, Infinity])('the seed %s is refused', (seed) => {
  expect(() => randomOf(seed)).toThrow(expect.objectContaining({ code: 'seed/invalid' }));
});
