/**
 * Breaks against the enumeration of all divisions, and how often a series that never changed shows one: the figures that
 * docstrings and guides state, drawn anew from a fixed seed.
 */
import { describe, expect, test } from 'vitest';
import { type Random, randomOf } from '../../src/random.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { divideLevels } from '../../src/trend/break-search.ts';
import { findBreaks } from '../../src/trend/breaks.ts';
import { type Shares, arbitraryCounts, drawSeries } from './control-draws.ts';

/** −2 log-likelihood of a level, from the textbook. */
const costOf = (periods: readonly CategoryCounts[]): number => {
  const totals = (['detractors', 'passives', 'promoters'] as const).map((category) =>
    periods.reduce((sum, one) => sum + one[category], 0),
  );
  const n = totals.reduce((sum, count) => sum + count, 0);
  return -2 * totals.reduce((sum, count) => (count > 0 ? sum + count * Math.log(count / n) : sum), 0);
};

/** All lists of starts whose levels are long enough. */
const divisionsOf = (size: number, minimumLength: number): number[][] => {
  const all: number[][] = [];
  for (let bits = 0; bits < 2 ** (size - 1); bits++) {
    const starts = [0];
    for (let i = 1; i < size; i++) if ((bits >> (i - 1)) & 1) starts.push(i);
    const long = starts.every((start, i) => (starts[i + 1] ?? size) - start >= minimumLength);
    if (long || starts.length === 1) all.push(starts);
  }
  return all;
};

const totalOf = (
  periods: readonly CategoryCounts[],
  starts: readonly number[],
  penalty: number,
  dispersion: number,
): number =>
  starts.reduce((sum, start, i) => sum + costOf(periods.slice(start, starts[i + 1])) / dispersion, 0) +
  penalty * (starts.length - 1);

/** A few answers a month, levels that jump, some months empty. */
const someCounts = (random: Random, size: number): CategoryCounts[] => {
  let share = random();
  return Array.from({ length: size }, () => {
    if (random() < 0.2) share = random();
    if (random() < 0.1) return { detractors: 0, passives: 0, promoters: 0 };
    return arbitraryCounts(random, Math.floor(30 * random()), [share * 0.8, 0.2, 0.8 - share * 0.8]);
  });
};

test('agrees with the enumeration of every division up to ten periods, and so does time run backwards', () => {
  const random = randomOf(20_240_607);
  let unique = 0;
  let several = 0;
  for (let i = 0; i < 400; i++) {
    const size = 1 + (i % 10);
    const periods = someCounts(random, size);
    const search = { penalty: 1 + 8 * random(), minimumLength: 1 + (i % 3), dispersion: i % 2 === 0 ? 1 : 1.7 };
    const found = divideLevels(periods, search);
    const totals = divisionsOf(size, search.minimumLength)
      .map((starts) => ({ starts, total: totalOf(periods, starts, search.penalty, search.dispersion) }))
      .sort((a, b) => a.total - b.total);
    const [best, second] = totals;
    expect(found.cost).toBeCloseTo(best?.total as number, 8);
    if (second !== undefined && second.total - (best?.total as number) < 1e-8) continue;
    unique++;
    if (found.starts.length > 1) several++;
    expect(found.starts).toEqual(best?.starts);
    const turned = divideLevels([...periods].reverse(), search);
    expect(turned.starts.slice(1)).toEqual(
      found.starts
        .slice(1)
        .map((start) => size - start)
        .reverse(),
    );
  }
  // The agreement is not one of trivial cases.
  expect(unique).toBeGreaterThan(250);
  expect(several).toBeGreaterThan(80);
});

/** The part of series in which something breaks. */
const splitShare = (
  seed: number,
  runs: number,
  size: number,
  n: readonly [number, number],
  shares: Shares,
  deviation = 0,
): number => {
  const random = randomOf(seed);
  let split = 0;
  for (let i = 0; i < runs; i++)
    if (findBreaks(drawSeries(random, size, n, () => ({ shares, deviation }))).breaks.length > 0) split++;
  return split / runs;
};

const RUNS = 600;

describe('a series that never changes', () => {
  const bound = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS);

  test.each([
    [12, [0.1, 0.3, 0.6]],
    [24, [0.1, 0.3, 0.6]],
    [52, [0.1, 0.3, 0.6]],
    [12, [0.02, 0.08, 0.9]],
    [24, [0.02, 0.08, 0.9]],
    [52, [0.02, 0.08, 0.9]],
  ] as const)(
    'of %i months with 10 to 30 answers and shares %j is split in at most 5 percent of cases',
    (size, shares) => {
      expect(splitShare(31 + size, RUNS, size, [10, 30], shares)).toBeLessThanOrEqual(bound);
    },
  );

  test.each([
    [24, [40, 160]],
    [24, [400, 900]],
  ] as const)('but wobbles by 6 points over %i months of %j answers is split in at most 8 percent', (size, n) => {
    const share = splitShare(77, RUNS, size, n, [0.1, 0.3, 0.6], 6);
    expect(share).toBeLessThanOrEqual(0.08 + 3 * Math.sqrt((0.08 * 0.92) / RUNS));
    expect(share).toBeGreaterThan(0.01);
  });
});
