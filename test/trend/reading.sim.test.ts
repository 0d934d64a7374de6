/**
 * How often a series that never changed is called moving: drawn from seeds.
 */
import { expect, test } from 'vitest';
import { estimatorOf } from '../../src/estimate/reading.ts';
import { type Random, randomOf } from '../../src/random.ts';
import { periodsBetween } from '../../src/time/period.ts';
import { type TrendReadingOptions, type TrendVerdict, readTrend } from '../../src/trend/reading.ts';
import type { Series } from '../../src/trend/series.ts';

/** Wald is the quickest interval, and no verdict looks at it. */
const estimate = estimatorOf({ minimum: 1, method: 'wald' });
const MONTHS = periodsBetween('2020-01-01T00:00:00.000Z', '2022-12-01T00:00:00.000Z', { unit: 'month', zone: 'UTC' });

type Design = {
  readonly periods: number;
  /** The fewest and the most answers of a period. */
  readonly sizes: readonly [number, number];
  /** Shares of detractors and promoters. */
  readonly shares: readonly [number, number];
  /** By how many points the score is lower from the middle of the series on. */
  readonly drop?: number;
};

function draw(random: Random, { periods, sizes: [fewest, most], shares, drop = 0 }: Design): Series {
  const points = MONTHS.slice(0, periods).map((period, t) => {
    const n = fewest + Math.floor(random() * (most - fewest + 1));
    const moved = t < periods / 2 ? 0 : drop / 200;
    let detractors = 0;
    let promoters = 0;
    for (let i = 0; i < n; i++) {
      const u = random();
      if (u < shares[0] + moved) detractors++;
      else if (u < shares[0] + shares[1]) promoters++;
    }
    return {
      period,
      estimate: estimate({ detractors, passives: n - detractors - promoters, promoters }),
      partial: false,
    };
  });
  return { unit: 'month', zone: 'UTC', points };
}

/** How many of some drawn series get which verdict. */
function verdicts(
  draws: number,
  designs: readonly Design[],
  options?: TrendReadingOptions,
): Readonly<Record<TrendVerdict['kind'], number>> {
  const found = { shift: 0, drift: 0, steady: 0, 'too-short': 0 };
  for (const [i, design] of designs.entries()) {
    const random = randomOf(i + 1);
    for (let j = 0; j < draws; j++) found[readTrend(draw(random, design), options).verdict.kind]++;
  }
  return found;
}

const steady = (shares: readonly [number, number]): Design[] =>
  [6, 12, 24, 36].flatMap((periods) =>
    (
      [
        [10, 40],
        [40, 160],
      ] as const
    ).map((sizes) => ({ periods, sizes, shares })),
  );

test.each([
  ['10/30/60', 0.95, [0.1, 0.6]],
  ['2/8/90', 0.95, [0.02, 0.9]],
  ['10/30/60', 0.8, [0.1, 0.6]],
  ['2/8/90', 0.8, [0.02, 0.9]],
] as const)('a steady series of shares %s is called moving in at most 1 − %d of cases', (_, level, shares) => {
  const draws = 100;
  const { shift, drift, 'too-short': short } = verdicts(draws, steady(shares), { level });
  expect(short).toBe(0);
  // The promise itself, without an allowance for chance: the true rates are about half of it.
  expect((shift + drift) / (draws * 8)).toBeLessThanOrEqual(1 - level);
  expect(shift).toBeGreaterThan(0);
  expect(drift).toBeGreaterThan(0);
});

test('a drop of 20 points in the middle of two years is called moving in nearly all cases, and mostly a shift', () => {
  const { shift, drift } = verdicts(100, [{ periods: 24, sizes: [40, 160], shares: [0.1, 0.6], drop: 20 }]);
  expect(shift + drift).toBeGreaterThan(95);
  expect(shift).toBeGreaterThan(70);
});
