/**
 * How often the intervals of two groups hold the true difference: computed, not simulated, by adding up every outcome.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DifferenceOptions, compareNps } from '../../src/compare/difference.ts';
import { logGamma } from '../../src/numeric/gamma.ts';
import { randomOf } from '../../src/random.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';

type Shares = readonly [detractors: number, passives: number, promoters: number];

const published = (
  JSON.parse(readFileSync(new URL('../reference/coverage.json', import.meta.url), 'utf8')) as {
    readonly independent: { readonly pairs: number; readonly rows: readonly (readonly [string, ...number[]])[] };
  }
).independent;

/** The eight mixes whose 64 ordered pairs the published table is about. */
const EIGHT: readonly Shares[] = [
  [0.02, 0.18, 0.8],
  [0.05, 0.15, 0.8],
  [0.1, 0.3, 0.6],
  [0.25, 0.35, 0.4],
  [0.3, 0.4, 0.3],
  [0.5, 0.3, 0.2],
  [0.9, 0.05, 0.05],
  [0.01, 0.04, 0.95],
];

/** All mixes in steps of 5 %, none of the categories empty. */
const GRID: readonly Shares[] = Array.from({ length: 18 }, (_, i) => i + 1).flatMap((d) =>
  Array.from({ length: 19 - d }, (_, i): Shares => [d / 20, (20 - d - (i + 1)) / 20, (i + 1) / 20]),
);

type Outcome = { readonly counts: CategoryCounts; readonly ways: number };

/** Every outcome of n answers with the logarithm of the number of ways to it. */
const outcomesOf = (n: number): readonly Outcome[] =>
  Array.from({ length: n + 1 }, (_, detractors) =>
    Array.from({ length: n + 1 - detractors }, (__, promoters): Outcome => {
      const passives = n - detractors - promoters;
      const ways = logGamma(n + 1) - logGamma(detractors + 1) - logGamma(passives + 1) - logGamma(promoters + 1);
      return { counts: { detractors, passives, promoters }, ways };
    }),
  ).flat();

const chancesOf = (outcomes: readonly Outcome[], [detractors, passives, promoters]: Shares): Float64Array => {
  const logs = [Math.log(detractors), Math.log(passives), Math.log(promoters)] as const;
  return Float64Array.from(outcomes, ({ counts, ways }) =>
    Math.exp(ways + counts.detractors * logs[0] + counts.passives * logs[1] + counts.promoters * logs[2]),
  );
};

/** Coverage and mean width of a method when the first group has n answers and the other m, by the shares of both. */
const coverageOf = (
  n: number,
  m: number,
  options: DifferenceOptions = {},
): ((a: Shares, b: Shares) => { readonly coverage: number; readonly width: number }) => {
  const first = outcomesOf(n);
  const second = outcomesOf(m);
  const lower = new Float64Array(first.length * second.length).fill(NaN);
  const upper = new Float64Array(lower.length);
  /** Intervals are made when they are first needed: most outcomes are next to impossible under extreme shares. */
  const find = (i: number, j: number, at: number): void => {
    const { interval } = compareNps((first[i] as Outcome).counts, (second[j] as Outcome).counts, options);
    if (interval === null) throw new Error('an interval was withheld');
    lower[at] = interval.lower;
    upper[at] = interval.upper;
  };
  return (a, b) => {
    const truth = 100 * (a[2] - a[0] - (b[2] - b[0]));
    const ofFirst = chancesOf(first, a);
    const ofSecond = chancesOf(second, b);
    let coverage = 0;
    let width = 0;
    for (let i = 0; i < first.length; i++)
      for (let j = 0; j < second.length; j++) {
        const at = i * second.length + j;
        const chance = (ofFirst[i] as number) * (ofSecond[j] as number);
        // All of these together are less than a ten-millionth.
        if (chance < 1e-12) continue;
        if (Number.isNaN(lower[at])) find(i, j, at);
        const [low, high] = [lower[at] as number, upper[at] as number];
        width += chance * (high - low);
        // A limit that is the truth but for its last digits holds it.
        if (low <= truth + 1e-9 && high >= truth - 1e-9) coverage += chance;
      }
    return { coverage, width };
  };
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const triangular = (total: number): CategoryCounts => ({
  detractors: total / 4,
  passives: total / 2,
  promoters: total / 4,
});

const least = (coverage: ReturnType<typeof coverageOf>, pairs: readonly (readonly [Shares, Shares])[]): number =>
  Math.min(...pairs.map(([a, b]) => coverage(a, b).coverage));

describe('over the 64 pairs of the published table', () => {
  const pairs = EIGHT.flatMap((a) => EIGHT.map((b) => [a, b] as const));

  test.each([
    ['adjusted-wald-1.5-per-sample', { pseudoPerSample: triangular(1.5) }],
    ['adjusted-wald-3-per-sample', { pseudoPerSample: triangular(3) }],
    ['mover-score', { method: 'mover-score' }],
    ['mover-wilson', { method: 'mover-wilson' }],
    ['wald', { method: 'wald' }],
    ['welch-t', { method: 'welch-t' }],
  ] as const)('%s covers as often and is as wide as the table says, at 5 and 5, 10 and 10 answers', (name, options) => {
    expect(pairs.length).toBe(published.pairs);
    for (const n of [5, 10]) {
      const [, , , mean, minimum, , width] = published.rows.find(
        (row) => row[0] === name && row[1] === n && row[2] === n,
      ) as [string, ...number[]];
      const coverage = coverageOf(n, n, options);
      const found = pairs.map(([a, b]) => coverage(a, b));
      expect(meanOf(found.map((one) => one.coverage))).toBeCloseTo(mean as number, 5);
      expect(Math.min(...found.map((one) => one.coverage))).toBeCloseTo(minimum as number, 5);
      expect(meanOf(found.map((one) => one.width))).toBeCloseTo(width as number, 2);
    }
  });

  test('a fixed 1.5 for each sample covers as the table says at 10 and 40 answers', () => {
    const coverage = coverageOf(10, 40, { pseudoPerSample: triangular(1.5) });
    const found = pairs.map(([a, b]) => coverage(a, b).coverage);
    expect(meanOf(found)).toBeCloseTo(0.956866, 5);
    expect(Math.min(...found)).toBeCloseTo(0.933418, 5);
  });

  test('the default holds the difference in at least 94% of cases at 10 and 10 answers, three for each in 77%', () => {
    expect(least(coverageOf(10, 10), pairs)).toBeCloseTo(0.940989, 5);
    expect(least(coverageOf(10, 10, { pseudoPerSample: triangular(3) }), pairs)).toBeCloseTo(0.772, 3);
  });
});

describe('over 240 other pairs of mixes, drawn by a fixed seed', () => {
  const random = randomOf(7);
  const draw = (): Shares => GRID[Math.floor(random() * GRID.length)] as Shares;
  const pairs = Array.from({ length: 240 }, () => [draw(), draw()] as const);

  test('the grid has 171 mixes, and most pairs are different', () => {
    expect(GRID.length).toBe(171);
    expect(new Set(pairs.map(String)).size).toBeGreaterThan(230);
  });

  test.each([
    [10, 10, 0.928],
    [20, 20, 0.939],
    [10, 40, 0.933],
    [40, 10, 0.933],
  ])('the default holds the difference as often as stated at %d and %d answers', (n, m, stated) => {
    expect(least(coverageOf(n, m), pairs)).toBeGreaterThanOrEqual(stated);
  });
});

test.each([
  [10, 10, 0.9287, [0.05, 0.9, 0.05], [0.45, 0.1, 0.45]],
  [10, 40, 0.9336, [0.5, 0.05, 0.45], [0.1, 0.8, 0.1]],
  [20, 20, 0.9406, [0.5, 0.05, 0.45], [0.45, 0.1, 0.45]],
] as const)('at %d and %d answers the worst pair of the whole grid is held in %d', (n, m, stated, a, b) => {
  expect(coverageOf(n, m)(a, b).coverage).toBeCloseTo(stated, 4);
});

describe('beyond the grid the default and mover-score cover as the guide says', () => {
  /** Shares in percent; the figures are those of the guide, in percent: default and mover-score at each pair of sizes. */
  const EXTREMES: readonly (readonly [Shares, Shares, ...number[]])[] = [
    [[1, 4, 95], [95, 4, 1], 95.5, 92.7, 96.2, 93.2, 96.3, 92.1],
    [[29, 70, 1], [1, 1, 98], 92.8, 97.6, 94.2, 97.4, 94.2, 98.3],
    [[1, 4, 95], [45, 10, 45], 93.8, 96.7, 94.2, 96.4, 92.8, 96.4],
    [[45, 10, 45], [2, 96, 2], 92.6, 96.9, 93.8, 96.3, 93.1, 96.0],
    [[49, 2, 49], [1, 98, 1], 90.8, 97.0, 94.5, 96.5, 90.7, 97.2],
    [[29, 71, 1e-9], [1e-9, 0.1, 99.9], 83.4, 96.7, 87.4, 99.0, 96.1, 96.7],
  ];
  const shares = ([d, u, p]: Shares): Shares => [d / 100, u / 100, p / 100];

  test.each([
    [10, 10, 0],
    [20, 20, 1],
    [10, 40, 2],
  ])('at %d and %d answers', (n, m, column) => {
    const usual = coverageOf(n, m);
    const mover = coverageOf(n, m, { method: 'mover-score' });
    for (const [a, b, ...stated] of EXTREMES) {
      const name = `${String(a)} against ${String(b)}`;
      expect(100 * usual(shares(a), shares(b)).coverage, name).toBeCloseTo(stated[2 * column] as number, 1);
      expect(100 * mover(shares(a), shares(b)).coverage, name).toBeCloseTo(stated[2 * column + 1] as number, 1);
    }
  });
});
