/**
 * How often the interval of a change holds the true change.
 *
 * Small groups are computed, by adding up every table that can come, and compared with an independent program
 * (test/reference/paired-coverage.py); larger ones are drawn with a fixed seed. The 36 mixes of moves are six ways to
 * answer, each with six ways to move: 3 % change, to both sides or upwards only; 20 %, 50 % and all answer anew; a tenth
 * of those below the top rises.
 */
import { describe, expect, test } from 'vitest';
import { type PairedOptions, comparePaired } from '../../src/compare/paired.ts';
import { compareOverlapping } from '../../src/compare/overlap.ts';
import { logGamma } from '../../src/numeric/gamma.ts';
import { type Random, randomOf } from '../../src/random.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import type { CategoryTransition } from '../../src/tally/transition.ts';

/** Nine shares or counts, row by row: from detractors to detractors, passives, promoters, and so on. */
type Nine = readonly number[];

const MARGINS: readonly (readonly [number, number, number])[] = [
  [0.1, 0.3, 0.6],
  [0.3, 0.4, 0.3],
  [0.05, 0.15, 0.8],
  [0.9, 0.05, 0.05],
  [0.45, 0.1, 0.45],
  [0.01, 0.04, 0.95],
];

/** Everybody stays with probability `stay`, else answers anew by the same shares. */
const anew = (shares: readonly number[], stay: number): Nine =>
  shares.flatMap((from, i) => shares.map((to, j) => (1 - stay) * from * to + (i === j ? stay * from : 0)));

/** Of those below the top a share rises by one, of those above the bottom a share falls by one; the others stay. */
const steps = ([d, u, p]: readonly [number, number, number], up: number, down: number): Nine => [
  d * (1 - up),
  d * up,
  0,
  u * down,
  u * (1 - up - down),
  u * up,
  0,
  p * down,
  p * (1 - down),
];

const TABLES: readonly Nine[] = MARGINS.flatMap((shares) => {
  const [d, u, p] = shares;
  return [
    steps(shares, 0.015 / (d + u), 0.015 / (u + p)),
    steps(shares, 0.03 / (d + u), 0),
    ...[0.8, 0.5, 0].map((stay) => anew(shares, stay)),
    steps(shares, 0.1, 0),
  ];
});

const tableOf = (cells: Nine): CategoryTransition => {
  const row = (first: number): CategoryCounts => ({
    detractors: cells[first] as number,
    passives: cells[first + 1] as number,
    promoters: cells[first + 2] as number,
  });
  return { detractors: row(0), passives: row(3), promoters: row(6) };
};

const STEPS = [0, 1, 2, -1, 0, 1, -2, -1, 0];
const changeOf = (shares: Nine): number =>
  100 * shares.reduce((sum, share, i) => sum + share * (STEPS[i] as number), 0);

type Limits = { readonly lower: number; readonly upper: number };

const limitsOf = (cells: Nine, options: PairedOptions): Limits => {
  const { interval } = comparePaired(tableOf(cells), options);
  if (interval === null) throw new Error('an interval was withheld');
  return interval;
};

const holds = ({ lower, upper }: Limits, truth: number): boolean => lower <= truth + 1e-9 && truth - 1e-9 <= upper;

type Outcome = Limits & { readonly cells: Nine; readonly ways: number };

/** Every table of n people with its interval and the logarithm of the number of ways to it. */
const outcomesOf = (n: number, options: PairedOptions): readonly Outcome[] => {
  const outcomes: Outcome[] = [];
  const fill = (cells: readonly number[], left: number): void => {
    if (cells.length === 8) {
      const all = [...cells, left];
      const ways = all.reduce((sum, count) => sum - logGamma(count + 1), logGamma(n + 1));
      outcomes.push({ ...limitsOf(all, options), cells: all, ways });
    } else for (let count = 0; count <= left; count++) fill([...cells, count], left - count);
  };
  fill([], n);
  return outcomes;
};

const exactCoverage = (outcomes: readonly Outcome[], shares: Nine): { coverage: number; width: number } => {
  const logs = shares.map(Math.log);
  const truth = changeOf(shares);
  let coverage = 0;
  let width = 0;
  for (const outcome of outcomes) {
    let log = outcome.ways;
    for (let i = 0; i < 9; i++)
      if ((outcome.cells[i] as number) > 0) log += (outcome.cells[i] as number) * (logs[i] as number);
    const probability = Math.exp(log);
    if (holds(outcome, truth)) coverage += probability;
    width += probability * (outcome.upper - outcome.lower);
  }
  return { coverage, width };
};

const drawn = (shares: Nine, n: number, random: Random): number[] => {
  const cells = shares.map(() => 0);
  for (let i = 0; i < n; i++) {
    let left = random();
    let cell = 0;
    while (cell < shares.length - 1 && left >= (shares[cell] as number)) left -= shares[cell++] as number;
    cells[cell] = (cells[cell] as number) + 1;
  }
  return cells;
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const METHODS: Readonly<Record<string, PairedOptions>> = {
  'drawn-in': {},
  sample: { correlation: 'sample' },
  t: { method: 't' },
  wald: { method: 'wald' },
};

describe('in small groups the true change is held as often as an independent program says', () => {
  test.each([
    [5, 'drawn-in', 0.992757, 0.898203, 138.2701],
    [5, 'sample', 0.971104, 0.816979, 122.2517],
    [5, 't', 0.72133, 0.024751, 68.3458],
    [5, 'wald', 0.708638, 0.02475, 43.9316],
    [8, 'drawn-in', 0.992145, 0.921195, 103.057],
    [8, 'sample', 0.969639, 0.741729, 91.9599],
    [8, 't', 0.745263, 0.039307, 51.7402],
    [8, 'wald', 0.729395, 0.0393, 40.1323],
  ] as const)('%d people, %s', (n, name, mean, least, width) => {
    const outcomes = outcomesOf(n, METHODS[name] as PairedOptions);
    const all = TABLES.map((shares) => exactCoverage(outcomes, shares));
    expect(meanOf(all.map(({ coverage }) => coverage))).toBeCloseTo(mean, 6);
    expect(Math.min(...all.map(({ coverage }) => coverage))).toBeCloseTo(least, 6);
    expect(meanOf(all.map((one) => one.width))).toBeCloseTo(width, 4);
  });
});

/** The part of drawn tables whose interval holds the true change; equal tables are reckoned once. */
const drawnCoverage = (shares: Nine, n: number, random: Random, options: PairedOptions): number => {
  const truth = changeOf(shares);
  const known = new Map<string, boolean>();
  let held = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const cells = drawn(shares, n, random);
    const key = cells.join();
    const is = known.get(key) ?? holds(limitsOf(cells, options), truth);
    known.set(key, is);
    if (is) held++;
  }
  return held / DRAWS;
};

const DRAWS = 2000;

describe('in larger groups, drawn 2000 times from each mix,', () => {
  test.each([20, 50])('the default holds the true change of %d people in at least 92 %', (n) => {
    const random = randomOf(1);
    expect(Math.min(...TABLES.map((shares) => drawnCoverage(shares, n, random, {})))).toBeGreaterThanOrEqual(0.92);
  });

  test('the plain correlation fails when few change, and Student fails altogether', () => {
    const random = randomOf(1);
    const least = (options: PairedOptions): number =>
      Math.min(...TABLES.map((shares) => drawnCoverage(shares, 20, random, options)));
    expect(least({ correlation: 'sample' })).toBeLessThan(0.85);
    expect(least({ method: 't' })).toBeLessThan(0.5);
  });
});

describe('two waves that share people', () => {
  test.each([
    [10, 10, 10, 0.92],
    [5, 5, 35, 0.92],
    [10, 0, 40, 0.92],
    [20, 20, 20, 0.93],
  ])('%d in both, %d only before, %d only after: the true difference is held', (both, before, after, least) => {
    const random = randomOf(2);
    const coverages = TABLES.map((shares) => {
      const truth = changeOf(shares);
      const { detractors, passives, promoters } = tableOf(shares);
      const rows = [detractors, passives, promoters].map((row) => row.detractors + row.passives + row.promoters);
      const columns = [0, 1, 2].map((column) =>
        [0, 3, 6].reduce((sum, row) => sum + (shares[row + column] as number), 0),
      );
      let held = 0;
      for (let draw = 0; draw < DRAWS / 2; draw++) {
        const { interval } = compareOverlapping({
          both: tableOf(drawn(shares, both, random)),
          onlyBefore: categories(drawn(rows, before, random)),
          onlyAfter: categories(drawn(columns, after, random)),
        });
        if (interval !== null && holds(interval, truth)) held++;
      }
      return held / (DRAWS / 2);
    });
    expect(Math.min(...coverages)).toBeGreaterThanOrEqual(least);
  });
});

const categories = ([detractors, passives, promoters]: readonly number[]): CategoryCounts => ({
  detractors: detractors as number,
  passives: passives as number,
  promoters: promoters as number,
});
