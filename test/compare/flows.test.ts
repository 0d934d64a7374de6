import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { marginalHomogeneityTest, symmetryTest } from '../../src/compare/flows.ts';
import { choleskyOf, solveCholesky } from '../../src/numeric/linear.ts';
import { type CategoryTransition, categoryTransition } from '../../src/tally/transition.ts';
import { arbCategoryTransition, arbTransition } from '../../src/testing/arbitraries.ts';

type Row = readonly [number, number, number];
const tableOf = (...rows: readonly [Row, Row, Row]): CategoryTransition => {
  const [detractors, passives, promoters] = rows.map(([d, u, p]) => ({ detractors: d, passives: u, promoters: p }));
  return { detractors, passives, promoters } as CategoryTransition;
};

describe('two categories that exchange people', () => {
  test('are tested as McNemar does, whichever they are, and with one degree of freedom', () => {
    for (const table of [
      tableOf([5, 9, 0], [3, 7, 0], [0, 0, 4]),
      tableOf([5, 0, 9], [0, 7, 0], [3, 0, 4]),
      tableOf([5, 0, 0], [0, 7, 9], [0, 3, 4]),
    ])
      for (const test of [marginalHomogeneityTest, symmetryTest])
        expect(test(table)).toMatchObject({ statistic: (9 - 3) ** 2 / 12, df: 1, n: 28, moved: 12 });
  });

  test('have a p-value of 1 when they balance', () => {
    expect(marginalHomogeneityTest(tableOf([5, 3, 0], [3, 7, 0], [0, 0, 4]))).toMatchObject({
      statistic: 0,
      pValue: 1,
    });
  });
});

test('a circle leaves the shares as they are, but is no balance', () => {
  const circle = tableOf([10, 8, 0], [0, 10, 8], [8, 0, 10]);
  expect(marginalHomogeneityTest(circle)).toMatchObject({ statistic: 0, df: 2, pValue: 1 });
  expect(symmetryTest(circle)).toMatchObject({ statistic: 24, df: 3 });
  expect(symmetryTest(circle).pValue).toBeLessThan(1e-4);
});

test('detractors and promoters who both become passive are seen, though the score stands still', () => {
  const test = marginalHomogeneityTest(tableOf([5, 15, 0], [0, 30, 0], [0, 15, 5]));
  expect(test).toMatchObject({ statistic: 30, df: 2, moved: 30 });
  expect(test.pValue).toBeLessThan(1e-6);
});

test('where nobody moved, or nobody is, there is nothing to tell by', () => {
  for (const test of [marginalHomogeneityTest, symmetryTest]) {
    expect(test(tableOf([5, 0, 0], [0, 6, 0], [0, 0, 7]))).toMatchObject({
      statistic: 0,
      df: 0,
      pValue: 1,
      n: 18,
      moved: 0,
    });
    expect(test(tableOf([0, 0, 0], [0, 0, 0], [0, 0, 0]))).toMatchObject({ statistic: 0, df: 0, pValue: 1, n: 0 });
  }
});

test('numbers of people near the ends of the number range do not overflow', () => {
  for (const scale of [1e-300, 1e300])
    for (const test of [marginalHomogeneityTest, symmetryTest]) {
      const { statistic, df, pValue } = test(
        tableOf([scale, 4 * scale, 2 * scale], [6 * scale, scale, 9 * scale], [3 * scale, 8 * scale, scale]),
      );
      expect([Number.isFinite(statistic), Number.isFinite(pValue)]).toEqual([true, true]);
      expect(df).toBe(test === symmetryTest ? 3 : 2);
    }
});

/** The textbook form: the gains of two categories with their covariance matrix. */
const byMatrix = (table: CategoryTransition): number | null => {
  const rows = [table.detractors, table.passives, table.promoters].map((row) => [
    row.detractors,
    row.passives,
    row.promoters,
  ]);
  const at = (i: number, j: number): number => (rows[i] as number[])[j] as number;
  const sum = (f: (k: number) => number): number => f(0) + f(1) + f(2);
  const gain = [0, 1].map((i) => sum((k) => at(i, k)) - sum((k) => at(k, i)));
  const covariance = [0, 1].map((i) =>
    [0, 1].map((j) => (i === j ? sum((k) => at(i, k)) + sum((k) => at(k, i)) - 2 * at(i, i) : -at(i, j) - at(j, i))),
  );
  const factor = choleskyOf(covariance);
  if (!('factor' in factor)) return null;
  return solveCholesky(factor.factor, gain).reduce((total, x, i) => total + x * (gain[i] as number), 0);
};

const arbTable = fc.oneof(
  arbTransition().map(categoryTransition),
  arbCategoryTransition({ fractional: true, maximum: 30 }),
);

prop.prop([arbTable])('the closed form equals the textbook form with its matrix', (table) => {
  const { statistic, df } = marginalHomogeneityTest(table);
  const slow = byMatrix(table);
  if (slow === null) expect(df).toBeLessThan(2);
  else expect(Math.abs(statistic - slow)).toBeLessThan(1e-9 * (1 + slow));
});

prop.prop([arbTable])('no order of time and no naming of the ends changes a test', (table) => {
  const { detractors: d, passives: u, promoters: p } = table;
  const reversed: CategoryTransition = {
    detractors: { detractors: d.detractors, passives: u.detractors, promoters: p.detractors },
    passives: { detractors: d.passives, passives: u.passives, promoters: p.passives },
    promoters: { detractors: d.promoters, passives: u.promoters, promoters: p.promoters },
  };
  const swapped: CategoryTransition = {
    detractors: { detractors: p.promoters, passives: p.passives, promoters: p.detractors },
    passives: { detractors: u.promoters, passives: u.passives, promoters: u.detractors },
    promoters: { detractors: d.promoters, passives: d.passives, promoters: d.detractors },
  };
  for (const test of [marginalHomogeneityTest, symmetryTest])
    for (const other of [reversed, swapped]) {
      const [a, b] = [test(table), test(other)];
      expect(b.df).toBe(a.df);
      expect(Math.abs(b.statistic - a.statistic)).toBeLessThan(1e-9 * (1 + a.statistic));
      expect(Math.abs(b.pValue - a.pValue)).toBeLessThan(1e-9);
    }
});

prop.prop([arbTable])('gives plain JSON with a p-value', (table) => {
  for (const test of [marginalHomogeneityTest, symmetryTest]) {
    const result = test(table);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.pValue >= 0 && result.pValue <= 1 && result.statistic >= 0).toBe(true);
  }
});
