/**
 * How often intervals hold the true score: computed, not simulated, by adding up every outcome.
 *
 * The grid is that of the published table: all mixes of the three categories in steps of 5 %, none of them empty.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { npsPosterior } from '../../src/estimate/bayes.ts';
import { npsBootstrap } from '../../src/estimate/bootstrap.ts';
import type { Interval } from '../../src/estimate/estimate.ts';
import { type EstimateOptions, estimateNps } from '../../src/estimate/interval.ts';
import { logGamma } from '../../src/numeric/gamma.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };

const published = JSON.parse(readFileSync(new URL('../reference/coverage.json', import.meta.url), 'utf8')) as {
  readonly grid: Table;
  readonly single: Table;
};

const rowsOf = ({ columns, rows }: Table, method: string, n: number): readonly Readonly<Record<string, number>>[] =>
  rows
    .filter((row) => row[columns.indexOf('method')] === method && row[columns.indexOf('n')] === n)
    .map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] as number])));

type Shares = readonly [detractors: number, passives: number, promoters: number];

const GRID: readonly Shares[] = Array.from({ length: 18 }, (_, i) => i + 1).flatMap((d) =>
  Array.from({ length: 19 - d }, (_, i): Shares => [d / 20, (20 - d - (i + 1)) / 20, (i + 1) / 20]),
);

type Method = (counts: CategoryCounts) => Interval | null;

type Outcome = CategoryCounts & { readonly ways: number; readonly lower: number; readonly upper: number };

/** Every outcome of n answers with its interval and the logarithm of the number of ways to it. */
const outcomesOf = (method: Method, n: number): readonly Outcome[] => {
  const logFactorials = Array.from({ length: n + 1 }, (_, k) => logGamma(k + 1));
  const outcomes: Outcome[] = [];
  for (let detractors = 0; detractors <= n; detractors++)
    for (let promoters = 0; detractors + promoters <= n; promoters++) {
      const counts = { detractors, passives: n - detractors - promoters, promoters };
      const interval = method(counts);
      if (interval === null) throw new Error('an interval was withheld');
      const [whole, ...parts] = [n, detractors, counts.passives, promoters].map((k) => logFactorials[k] as number);
      const ways = parts.reduce((sum, part) => sum - part, whole as number);
      outcomes.push({ ...counts, ways, lower: interval.lower, upper: interval.upper });
    }
  return outcomes;
};

type Coverage = {
  readonly coverage: number;
  readonly missBelow: number;
  readonly missAbove: number;
  readonly meanWidth: number;
};

/** What the outcomes add up to when the shares are these. */
const coverageAt = (outcomes: readonly Outcome[], [detractors, passives, promoters]: Shares): Coverage => {
  const truth = 100 * (promoters - detractors);
  const logs = [Math.log(detractors), Math.log(passives), Math.log(promoters)] as const;
  let missBelow = 0;
  let missAbove = 0;
  let meanWidth = 0;
  for (const outcome of outcomes) {
    const probability = Math.exp(
      outcome.ways + outcome.detractors * logs[0] + outcome.passives * logs[1] + outcome.promoters * logs[2],
    );
    // A limit that is the truth but for its last digits holds it.
    if (outcome.upper < truth - 1e-9) missBelow += probability;
    else if (outcome.lower > truth + 1e-9) missAbove += probability;
    meanWidth += probability * (outcome.upper - outcome.lower);
  }
  return { coverage: 1 - missBelow - missAbove, missBelow, missAbove, meanWidth };
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const byMethod =
  (options: EstimateOptions): Method =>
  (counts) =>
    estimateNps(counts, options).interval;

const pseudo = (detractors: number, passives: number, promoters: number): Method =>
  byMethod({ method: 'adjusted-wald', pseudo: { detractors, passives, promoters } });

/** The names of the published table. */
const METHODS: Readonly<Record<string, Method>> = {
  score: byMethod({}),
  'score-n-minus-1': byMethod({ method: 'score-n-minus-1' }),
  'adjusted-wald-3-triangular': byMethod({ method: 'adjusted-wald' }),
  'adjusted-wald-3-uniform': pseudo(1, 1, 1),
  'agresti-min': pseudo(0.5, 1, 0.5),
  'bonett-price': pseudo(1, 0, 1),
  'mover-wilson': byMethod({ method: 'mover-wilson' }),
  'likelihood-ratio': byMethod({ method: 'likelihood-ratio' }),
  wald: byMethod({ method: 'wald' }),
  t: byMethod({ method: 't' }),
  goodman: byMethod({ method: 'goodman' }),
  'may-johnson': byMethod({ method: 'may-johnson' }),
  'bayes-jeffreys': (counts) => npsPosterior(counts).interval,
  'bayes-uniform': (counts) => npsPosterior(counts, { prior: { detractors: 1, passives: 1, promoters: 1 } }).interval,
  'bootstrap-percentile': (counts) => npsBootstrap(counts, { type: 'percentile' }).interval,
  'bootstrap-bca': (counts) => npsBootstrap(counts).interval,
};

/** The least coverage of the default on the grid that the documents state, by the number of answers. */
const STATED = [
  [5, 0.92],
  [10, 0.939],
  [20, 0.943],
  [50, 0.943],
  [100, 0.943],
  [300, 0.943],
] as const;

const expectPublished = (method: string, n: number, least: number): void => {
  const outcomes = outcomesOf(METHODS[method] as Method, n);
  const [row] = rowsOf(published.grid, method, n);
  const points = GRID.map((shares) => coverageAt(outcomes, shares));
  const coverages = points.map(({ coverage }) => coverage);
  expect(Math.abs(meanOf(coverages) - (row?.['meanCoverage'] as number)), 'mean coverage').toBeLessThan(1e-4);
  expect(Math.abs(Math.min(...coverages) - (row?.['minCoverage'] as number)), 'least coverage').toBeLessThan(1e-4);
  expect(
    Math.abs(meanOf(points.map(({ meanWidth }) => meanWidth)) - (row?.['meanWidth'] as number)),
    'width',
  ).toBeLessThan(0.01);
  expect(Math.min(...coverages)).toBeGreaterThanOrEqual(least);
  for (const single of rowsOf(published.single, method, n)) {
    const at = coverageAt(outcomes, [
      single['detractors'],
      single['passives'],
      single['promoters'],
    ] as unknown as Shares);
    expect(Math.abs(at.coverage - (single['coverage'] as number)), JSON.stringify(single)).toBeLessThan(1e-6);
    expect(Math.abs(at.meanWidth - (single['meanWidth'] as number)), JSON.stringify(single)).toBeLessThan(0.01);
  }
};

test('the grid has 171 mixes', () => {
  expect(GRID.length).toBe(171);
  expect(GRID.every((shares) => Math.min(...shares) > 0.04 && Math.abs(meanOf(shares) - 1 / 3) < 1e-12)).toBe(true);
});

describe('the default holds the true score at 95 % as often as the documents state', () => {
  test.each(STATED)('in groups of %d', (n, least) => {
    expectPublished('score', n, least);
  });
});

describe('every method holds the true score as often as the published table says, in groups of 5 and 10', () => {
  const others = Object.keys(METHODS).filter((method) => method !== 'score');
  test.each(others)('%s', (method) => {
    for (const n of [5, 10]) expectPublished(method, n, 0);
  });
});

/** For true scores above 30: percent of samples whose interval lies wholly below the truth, and wholly above it. */
test.each([
  [10, 3.4, 0.3],
  [20, 3.1, 1.2],
  [50, 2.9, 2.0],
])('the two ends of the default are as unequal in groups of %d as the guide says', (n, below, above) => {
  const outcomes = outcomesOf(METHODS['score'] as Method, n);
  const points = GRID.filter(([detractors, , promoters]) => promoters - detractors > 0.301).map((shares) =>
    coverageAt(outcomes, shares),
  );
  expect(100 * meanOf(points.map(({ missBelow }) => missBelow))).toBeCloseTo(below, 1);
  expect(100 * meanOf(points.map(({ missAbove }) => missAbove))).toBeCloseTo(above, 1);
});
