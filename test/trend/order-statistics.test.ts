/**
 * Numbers at given ranks, against sorting.
 */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { randomOf } from '../../src/random.ts';
import { medianOf, orderStatistics } from '../../src/trend/order-statistics.ts';

const sorted = (row: Float64Array): number[] => Array.from(row.slice().sort(), (value) => value + 0);

property.prop([
  fc.array(
    fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(-0, 5e-324),
    ),
    { minLength: 1, maxLength: 40 },
  ),
  fc.array(fc.nat(), { maxLength: 5 }),
])('the number at a rank is the one that sorting puts there, and no number is lost', (numbers, picks) => {
  const row = Float64Array.from(numbers);
  const order = sorted(row);
  const ranks = picks.map((pick) => pick % numbers.length);
  expect(orderStatistics(row, ranks)).toEqual(ranks.map((rank) => order[rank]));
  expect(sorted(row)).toEqual(order);
});

test.each([
  ['drawn at random', (random: () => number) => random()],
  ['rising', (_: unknown, i: number) => i],
  ['falling', (_: unknown, i: number) => -i],
  ['rising and falling', (_: unknown, i: number) => Math.abs(i - 30_000)],
  ['of three kinds', (random: () => number) => Math.floor(3 * random())],
  ['all alike', () => 7],
])('tens of thousands of numbers, %s, agree with sorting', (_, numberOf) => {
  const random = randomOf(4);
  const row = Float64Array.from({ length: 60_000 }, (__, i) => numberOf(random, i));
  const order = sorted(row);
  const ranks = [29_999, 30_000, 12, 45_000, 0, 59_999];
  expect(orderStatistics(row.slice(), ranks)).toEqual(ranks.map((rank) => order[rank]));
  expect(medianOf(row)).toBe(((order[29_999] as number) + (order[30_000] as number)) / 2);
});

test('a median is the middle number, or the mean of the middle two, and never -0', () => {
  expect(medianOf(Float64Array.of(3, 1, 2))).toBe(2);
  expect(medianOf(Float64Array.of(4, 1, 3, 2))).toBe(2.5);
  expect(medianOf(Float64Array.of(-0))).toBe(0);
});
