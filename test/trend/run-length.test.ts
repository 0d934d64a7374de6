/**
 * Mean run lengths of the Bernoulli CUSUM.
 */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { type CusumLattice, cusumRunLength } from '../../src/trend/run-length.ts';

const faultOf = (work: () => unknown): readonly unknown[] => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return [error.code, ...error.path];
    throw error;
  }
  return ['nothing'];
};

const lengthOf = (lattice: CusumLattice, share: number): number =>
  cusumRunLength(lattice, [share])[0]?.answers ?? Infinity;

/** The same by plain elimination with pivots, in a full matrix. */
const slowly = ({ up, down = 1, threshold }: CusumLattice, share: number): number => {
  const rows = Array.from({ length: threshold }, (_, i) => {
    const row = new Array<number>(threshold + 1).fill(0);
    row[i] = 1;
    row[threshold] = 1;
    if (i + up < threshold) row[i + up] = (row[i + up] as number) - share;
    const below = Math.max(0, i - down);
    row[below] = (row[below] as number) - (1 - share);
    return row;
  });
  for (let c = 0; c < threshold; c++) {
    const pivot = rows
      .slice(c)
      .reduce((best, row, i) => (Math.abs(row[c] as number) > Math.abs(rows[best]?.[c] as number) ? c + i : best), c);
    [rows[c], rows[pivot]] = [rows[pivot] as number[], rows[c] as number[]];
    const lead = rows[c] as number[];
    rows.forEach((row, r) => {
      if (r === c) return;
      const factor = (row[c] as number) / (lead[c] as number);
      for (let j = c; j <= threshold; j++) row[j] = (row[j] as number) - factor * (lead[j] as number);
    });
  }
  return (rows[0]?.[threshold] as number) / (rows[0]?.[0] as number);
};

describe('the mean run length of a CUSUM', () => {
  test('is 1 / share where one detractor is enough', () => {
    expect(lengthOf({ up: 5, threshold: 3 }, 0.25)).toBeCloseTo(4, 12);
  });

  test('is that of two detractors in a row where the other answer takes all', () => {
    // (1 + p) / p²
    expect(lengthOf({ up: 1, down: 9, threshold: 2 }, 0.25)).toBeCloseTo(20, 11);
  });

  test('is counted off where everybody detracts, and endless where nobody does', () => {
    expect(cusumRunLength({ up: 4, threshold: 20 }, [1, 0])).toEqual([
      { share: 1, answers: 5 },
      { share: 0, answers: null },
    ]);
  });

  test('is null beyond every number', () => {
    expect(lengthOf({ up: 4, threshold: 2000 }, 0.001)).toBe(Infinity);
  });

  test('keeps its digits however long it is', () => {
    // A walk of single steps: ((q/p)^h − 1) q / (p − q)² … − h / (q − p), here with q / p = 9 and h = 200.
    const [p, q, h] = [0.1, 0.9, 200];
    const known = (q / (q - p) ** 2) * ((q / p) ** h - 1) - h / (q - p);
    expect(lengthOf({ up: 1, threshold: h }, p) / known).toBeCloseTo(1, 11);
  });

  test('is quick for a long chain', () => {
    const start = performance.now();
    cusumRunLength({ up: 4, threshold: 2000 }, [0.15, 0.25]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test.each([
    [{ up: 0, threshold: 5 }, ['up']],
    [{ up: 1.5, threshold: 5 }, ['up']],
    [{ up: 1001, threshold: 5 }, ['up']],
    [{ up: 1, down: 0, threshold: 5 }, ['down']],
    [{ up: 1, threshold: 0 }, ['threshold']],
    [{ up: 1, threshold: 20_001 }, ['threshold']],
    [{ up: 1000, down: 1000, threshold: 20_000 }, ['threshold']],
    [{ up: 1 }, ['threshold']],
  ])('refuses %o', (lattice, path) => {
    expect(faultOf(() => cusumRunLength(lattice as CusumLattice, [0.1]))).toEqual(['option/out-of-range', ...path]);
  });

  test('refuses a share off the range, with its place', () => {
    expect(faultOf(() => cusumRunLength({ up: 1, threshold: 5 }, [0.1, 1.1]))).toEqual([
      'option/out-of-range',
      'shares',
      1,
    ]);
    expect(faultOf(() => cusumRunLength({ up: 1, threshold: 5 }, 0.1 as unknown as number[]))).toEqual([
      'option/out-of-range',
      'shares',
    ]);
  });
});

const arbLattice = (highest = 25): fc.Arbitrary<Required<CusumLattice>> =>
  fc.record({
    up: fc.integer({ min: 1, max: 12 }),
    down: fc.integer({ min: 1, max: 12 }),
    threshold: fc.integer({ min: 1, max: highest }),
  });
const arbShare = (): fc.Arbitrary<number> => fc.double({ min: 0.1, max: 1, noNaN: true });

// Kept to run lengths of some millions, where the slow version still has the digits.
law.prop([arbLattice(12), fc.double({ min: 0.3, max: 1, noNaN: true })])(
  'agrees with plain elimination',
  (lattice, share) => {
    expect(Math.abs(lengthOf(lattice, share) / slowly(lattice, share) - 1)).toBeLessThan(1e-8);
  },
);

law.prop([arbLattice(), arbShare(), arbShare()])(
  'falls with the share and rises with the threshold',
  (lattice, a, b) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    expect(lengthOf(lattice, high)).toBeLessThanOrEqual(lengthOf(lattice, low) * (1 + 1e-12));
    expect(lengthOf({ ...lattice, threshold: lattice.threshold + 1 }, low)).toBeGreaterThanOrEqual(
      lengthOf(lattice, low) * (1 - 1e-12),
    );
  },
);

law.prop([arbLattice(), arbShare(), fc.integer({ min: 2, max: 5 })])(
  'does not depend on the unit of the steps',
  (lattice, share, by) => {
    const { up, down, threshold } = lattice;
    expect(
      lengthOf({ up: by * up, down: by * down, threshold: by * threshold }, share) / lengthOf(lattice, share),
    ).toBeCloseTo(1, 9);
  },
);
