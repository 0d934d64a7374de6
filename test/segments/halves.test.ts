/**
 * Dealing answers out in two halves.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { logGamma } from '../../src/numeric/gamma.ts';
import { randomOf } from '../../src/random.ts';
import { cellsOf, sumOfCells } from '../../src/segments/columns.ts';
import { drawMarked, halvesOf } from '../../src/segments/halves.ts';
import { segmentOf } from '../../src/segments/segment.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** The probability of so many marked ones among the drawn. */
const probability = (found: number, marked: number, total: number, drawn: number): number =>
  found < 0 || found > marked || drawn - found < 0 || drawn - found > total - marked
    ? 0
    : Math.exp(logChoose(marked, found) + logChoose(total - marked, drawn - found) - logChoose(total, drawn));

test.each([
  // One by one, and from the mode; with the mode inside and at either end.
  [5, 12, 6],
  [20, 60, 30],
  [20, 100, 50],
  [3, 100, 50],
  [99, 100, 50],
  [90, 100, 50],
] as const)('%i marked of %i, %i drawn, come as often as they should', (marked, total, drawn) => {
  const random = randomOf(7);
  const times = 20_000;
  const seen = new Array<number>(drawn + 1).fill(0);
  for (let i = 0; i < times; i++) {
    const found = drawMarked(marked, total, drawn, random);
    seen[found] = (seen[found] as number) + 1;
  }
  seen.forEach((count, found) => {
    const expected = probability(found, marked, total, drawn);
    // Five standard errors, and one count for what hardly ever happens.
    expect(Math.abs(count - times * expected)).toBeLessThanOrEqual(
      5 * Math.sqrt(times * expected * (1 - expected)) + 1,
    );
  });
});

law.prop([fc.nat(1000), fc.nat(1000), fc.nat(2000), fc.nat()])(
  'no more are found than were marked, drawn or can be',
  (marked, others, wanted, seed) => {
    const drawn = Math.min(wanted, marked + others);
    const found = drawMarked(marked, marked + others, drawn, randomOf(seed));
    expect(found).toBeGreaterThanOrEqual(Math.max(0, drawn - others));
    expect(found).toBeLessThanOrEqual(Math.min(drawn, marked));
  },
);

test('a number near 1 draws an outcome far from the likeliest', () => {
  // The likeliest is 250, with a standard deviation of 7.9: a chance of a billionth lies about six of them out.
  const far = drawMarked(500, 1000, 500, () => 1 - 1e-9);
  expect(Math.abs(far - 250)).toBeGreaterThan(40);
  expect(Math.abs(far - 250)).toBeLessThan(60);
  // What no outcome is left for is rounding.
  const last = drawMarked(500, 1000, 500, () => 1 - 2 ** -53);
  expect(Math.abs(last - 250)).toBeLessThan(100);
});

test('a billion answers are dealt out at once', () => {
  const start = performance.now();
  const found = drawMarked(4e8, 1e9, 5e8, randomOf(1));
  expect(Math.abs(found - 2e8)).toBeLessThan(1e5);
  expect(performance.now() - start).toBeLessThan(1000);
});

law.prop([arbSegmentTallies({ tags: ['a', 'b'], maxSegments: 20, maximum: 60 }), fc.nat()])(
  'every cell is halved, and nothing is lost',
  (groups, seed) => {
    const cells = cellsOf(groups, undefined, []);
    const { search, describe } = halvesOf(cells, randomOf(seed));
    for (let cell = 0; cell < cells.size; cell++) {
      const all = sumOfCells(cells.counts, [cell]);
      const one = sumOfCells(search, [cell]);
      const other = sumOfCells(describe, [cell]);
      let difference = 0;
      for (const category of ['detractors', 'passives', 'promoters'] as const) {
        expect(one[category] + other[category]).toBe(all[category]);
        expect(Math.min(one[category], other[category])).toBeGreaterThanOrEqual(0);
        difference += other[category] - one[category];
      }
      expect(Math.abs(difference)).toBeLessThanOrEqual(1);
    }
  },
);

test('the odd answers of many cells are dealt out evenly, and not always to the same side', () => {
  const groups = Array.from({ length: 101 }, (_, i) => ({
    segment: segmentOf({ id: `${i}` }),
    tally: { detractors: 1, passives: 0, promoters: 0 },
  }));
  const cells = cellsOf(groups, undefined, []);
  const sides = [1, 2].map((seed) => [...halvesOf(cells, randomOf(seed)).search.detractors]);
  expect(sides.map((side) => side.reduce((a, b) => a + b, 0))).toEqual([50, 50]);
  expect(sides[0]).not.toEqual(sides[1]);
});
