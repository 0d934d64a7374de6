/**
 * Laws of the importance of drivers.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import type { Matrix } from '../../src/numeric/linear.ts';
import { type DriverMethod, type Drivers, DRIVER_METHODS, ratedDrivers } from '../../src/segments/drivers.ts';
import { relativeWeights } from '../../src/segments/relative-weights.ts';
import { shapleyShares } from '../../src/segments/shapley.ts';
import { arbScore } from '../../src/testing/arbitraries.ts';

type Columns = { readonly scores: number[]; readonly drivers: Record<string, number[]> };

const arbColumns = (m: number): fc.Arbitrary<Columns> =>
  fc
    .array(fc.tuple(arbScore(), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: m, maxLength: m })), {
      minLength: 12,
      maxLength: 40,
    })
    .map((rows) => ({
      scores: rows.map(([score]) => score as number),
      drivers: Object.fromEntries(
        Array.from({ length: m }, (_, k) => [`d${k}`, rows.map(([, ratings]) => ratings[k] as number)]),
      ),
    }));

/** The reading, or null where the columns are collinear: then there is nothing to compare. */
const read = (columns: Columns, method: DriverMethod = 'relative-weights'): Drivers | null => {
  try {
    return ratedDrivers(columns, { method });
  } catch (error) {
    if (isNpsError(error) && error.code === 'drivers/collinear') return null;
    throw error;
  }
};

const importances = (found: Drivers): Record<string, number | null> =>
  Object.fromEntries(found.rows.map(({ driver, importance }) => [driver, importance]));

const close = (a: Record<string, number | null>, b: Record<string, number | null>, digits = 9): void => {
  for (const [driver, value] of Object.entries(a)) {
    if (value === null) expect(b[driver]).toBeNull();
    else expect(b[driver]).toBeCloseTo(value, digits);
  }
};

/** Correlations of a few columns, positive definite: those of random loadings, with something of their own. */
const arbCorrelations = (m: number): fc.Arbitrary<{ among: Matrix; withScore: number[] }> =>
  fc
    .tuple(
      fc.array(fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 2 }), {
        minLength: m + 1,
        maxLength: m + 1,
      }),
      fc.array(fc.integer({ min: 2, max: 9 }), { minLength: m + 1, maxLength: m + 1 }),
    )
    .map(([loadings, own]) => {
      const covariance = (i: number, j: number): number =>
        (loadings[i] as number[]).reduce((sum, x, k) => sum + x * ((loadings[j] as number[])[k] as number), 0) +
        (i === j ? (own[i] as number) ** 2 : 0);
      const r = (i: number, j: number): number =>
        i === j ? 1 : covariance(i, j) / Math.sqrt(covariance(i, i) * covariance(j, j));
      const places = Array.from({ length: m }, (_, i) => i);
      return {
        among: places.map((i) => places.map((j) => r(i, j))),
        withScore: places.map((i) => r(i, m)),
      };
    });

/** R² of some drivers by solving the normal equations with Cramer-free elimination, slowly. */
const r2Of = (
  { among, withScore }: { among: Matrix; withScore: readonly number[] },
  set: readonly number[],
): number => {
  const a = set.map((i) => [...set.map((j) => (among[i] as readonly number[])[j] as number), withScore[i] as number]);
  for (let c = 0; c < set.length; c++)
    for (let r = 0; r < set.length; r++) {
      if (r === c) continue;
      const factor = ((a[r] as number[])[c] as number) / ((a[c] as number[])[c] as number);
      a[r] = (a[r] as number[]).map((x, k) => x - factor * ((a[c] as number[])[k] as number));
    }
  return set.reduce((sum, i, k) => {
    const row = a[k] as number[];
    return sum + ((row.at(-1) as number) / (row[k] as number)) * (withScore[i] as number);
  }, 0);
};

const permutations = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((first) => permutations(items.filter((x) => x !== first)).map((rest) => [first, ...rest]));

test.prop([fc.integer({ min: 1, max: 4 }).chain(arbCorrelations)])(
  'Shapley is the average over all orders in which drivers may join',
  (correlations) => {
    const m = correlations.withScore.length;
    const orders = permutations(correlations.withScore.map((_, i) => i));
    const slow = new Array<number>(m).fill(0);
    for (const order of orders)
      order.forEach((i, k) => {
        const gain = r2Of(correlations, order.slice(0, k + 1)) - r2Of(correlations, order.slice(0, k));
        slow[i] = (slow[i] as number) + gain / orders.length;
      });
    shapleyShares(correlations.among, correlations.withScore).forEach((share, i) => {
      expect(share).toBeCloseTo(slow[i] as number, 10);
    });
  },
);

test.prop([arbCorrelations(2)])('for two drivers Johnson and Shapley agree', ({ among, withScore }) => {
  const shapley = shapleyShares(among, withScore);
  relativeWeights(among, withScore).forEach((weight, i) => expect(weight).toBeCloseTo(shapley[i] as number, 10));
});

test.prop([fc.integer({ min: 1, max: 7 }).chain(arbCorrelations)])(
  'both methods share out all of R², and no driver gets less than nothing',
  (correlations) => {
    const { among, withScore } = correlations;
    const r2 = r2Of(
      correlations,
      withScore.map((_, i) => i),
    );
    for (const shares of [relativeWeights(among, withScore), shapleyShares(among, withScore)]) {
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(r2, 10);
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
    }
  },
);

test.prop([arbColumns(3), fc.constantFrom(...DRIVER_METHODS)])(
  'the reading is plain JSON with sums that fit',
  (columns, method) => {
    const found = read(columns, method);
    if (found === null) return;
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    if (found.status === 'withheld') return;
    const sum = found.rows.reduce((total, { importance }) => total + (importance ?? 0), 0);
    expect(sum).toBeCloseTo(found.r2, 10);
    for (const { first, last, correlation, sign } of found.rows) {
      if (first === null || last === null || correlation === null) continue;
      expect(last).toBeLessThanOrEqual(found.r2 + 1e-9);
      expect(first).toBeLessThanOrEqual(found.r2 + 1e-9);
      expect(sign).toBe(Math.sign(correlation));
    }
  },
);

test.prop([arbColumns(3), fc.integer({ min: 1, max: 50 }), fc.integer({ min: -20, max: 20 }), fc.boolean()])(
  'another scale of a rating changes no importance, and a turned one only its sign',
  (columns, factor, shift, turn) => {
    const scaled = {
      scores: columns.scores,
      drivers: {
        ...columns.drivers,
        d1: (columns.drivers['d1'] as number[]).map((x) => (turn ? -factor : factor) * x + shift),
      },
    };
    const plain = read(columns);
    const other = read(scaled);
    if (plain === null || other === null) return;
    expect(other.status).toBe(plain.status);
    close(importances(plain), importances(other));
    const signOf = (found: Drivers): number => found.rows.find(({ driver }) => driver === 'd1')?.sign ?? 0;
    // A correlation of 0 on paper may come out on either side of it.
    const correlation = plain.rows.find(({ driver }) => driver === 'd1')?.correlation ?? 0;
    if (Math.abs(correlation) > 1e-9) expect(signOf(other)).toBe(turn ? -signOf(plain) : signOf(plain));
  },
);

test.prop([arbColumns(3), fc.constantFrom(...DRIVER_METHODS)])(
  'the order of answers and of drivers changes nothing, to the last digit',
  (columns, method) => {
    const turned = {
      scores: [...columns.scores].reverse(),
      drivers: Object.fromEntries(
        Object.entries(columns.drivers)
          .reverse()
          .map(([name, column]) => [name, [...column].reverse()]),
      ),
    };
    expect(read(turned, method)).toEqual(read(columns, method));
  },
);

test.prop([arbColumns(3)])('exchanging high and low scores turns signs around and keeps importance', (columns) => {
  const plain = read(columns);
  const turned = read({ ...columns, scores: columns.scores.map((score) => 10 - score) });
  if (plain === null || turned === null) return;
  close(importances(plain), importances(turned));
});

test.prop([arbColumns(2), fc.integer({ min: 1, max: 5 })])(
  'incomplete answers change nothing but their number',
  (columns, more) => {
    const blanks = Array.from({ length: more }, () => null);
    const plain = read(columns);
    if (plain === null) return;
    const found = ratedDrivers({
      scores: [...columns.scores, ...blanks],
      drivers: Object.fromEntries(
        Object.entries(columns.drivers).map(([name, column]) => [name, [...column, ...blanks]]),
      ),
    });
    expect(found).toEqual({ ...plain, incomplete: more });
  },
);
