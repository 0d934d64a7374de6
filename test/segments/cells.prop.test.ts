/**
 * What a reader of a crossed table can work out, against a slow and obvious reader: all sums of rows and columns.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type HiddenCells, suppressedCells } from '../../src/segments/cells.ts';
import { type SegmentTally, segmentOf } from '../../src/segments/segment.ts';
import { sizeOf } from '../../src/tally/tally.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

/** The sizes of two crossed tags with few values, some cells with a handful of answers and some with more. */
const arbSizes = (
  values: number,
  maxSegments: number,
): fc.Arbitrary<{ readonly sizes: readonly (readonly number[])[]; readonly minimum: number }> => {
  const cells = { tags: ['a', 'b'], values, minSegments: 1, maxSegments };
  return fc.record({
    sizes: fc
      .tuple(arbSegmentTallies({ ...cells, maximum: 1 }), arbSegmentTallies({ ...cells, maximum: 5 }))
      .map((groups) => gridOf(groups.flat())),
    minimum: fc.constantFrom(2, 3, 5, 7),
  });
};

/** One row for each value of the first tag, one column for each of the second. */
const gridOf = (groups: readonly SegmentTally[]): number[][] => {
  const [rows, columns] = ['a', 'b'].map((tag) => [
    ...new Set(groups.map(({ segment }) => segment.by[tag] as string | null)),
  ]) as [(string | null)[], (string | null)[]];
  const sizes = new Map(groups.map(({ segment, tally }) => [segment.key, sizeOf(tally)]));
  return rows.map((a) => columns.map((b) => sizes.get(segmentOf({ a, b }).key) ?? 0));
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The entries that are hidden, each with its part in every equation that a reader can set up. */
const unknowns = (
  sizes: readonly (readonly number[])[],
  { cells, rows, columns, total }: HiddenCells,
): { readonly size: number; readonly equations: readonly number[] }[] => {
  const height = sizes.length;
  const width = sizes[0]?.length ?? 0;
  // One equation a row, one a column, one for the totals of the rows, one for those of the columns.
  const inEquations = (parts: readonly (readonly [number, number])[]): number[] => {
    const equations = new Array<number>(height + width + 2).fill(0);
    for (const [equation, factor] of parts) equations[equation] = factor;
    return equations;
  };
  return [
    ...sizes.flatMap((row, i) =>
      row.flatMap((size, j) =>
        cells[i]?.[j] === true
          ? [
              {
                size,
                equations: inEquations([
                  [i, 1],
                  [height + j, 1],
                ]),
              },
            ]
          : [],
      ),
    ),
    ...sizes.flatMap((row, i) =>
      rows[i] === true
        ? [
            {
              size: sum(row),
              equations: inEquations([
                [i, -1],
                [height + width, 1],
              ]),
            },
          ]
        : [],
    ),
    ...columns.flatMap((hidden, j) =>
      hidden
        ? [
            {
              size: sum(sizes.map((row) => row[j] as number)),
              equations: inEquations([
                [height + j, -1],
                [height + width + 1, 1],
              ]),
            },
          ]
        : [],
    ),
    ...(total
      ? [
          {
            size: sum(sizes.flat()),
            equations: inEquations([
              [height + width, -1],
              [height + width + 1, -1],
            ]),
          },
        ]
      : []),
  ];
};

/** The rank of a matrix, by elimination; entries are small whole numbers. */
const rankOf = (matrix: readonly (readonly number[])[]): number => {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= rank && Math.abs(row[column] as number) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] as number[], rows[rank] as number[]];
    const by = rows[rank] as number[];
    for (let i = rank + 1; i < rows.length; i++) {
      const factor = ((rows[i] as number[])[column] as number) / (by[column] as number);
      rows[i] = (rows[i] as number[]).map((value, k) => value - factor * (by[k] as number));
    }
    rank++;
  }
  return rank;
};

/** Whether a sum of unknowns, given by its factors, follows from the equations. */
const follows = (all: readonly { readonly equations: readonly number[] }[], factors: readonly number[]): boolean => {
  const equations = (all[0]?.equations ?? []).map((_, equation) =>
    all.map((unknown) => unknown.equations[equation] as number),
  );
  return rankOf([...equations, factors]) === rankOf(equations);
};

test.prop([arbSizes(4, 12)], { numRuns: 300 })(
  'no hidden entry below the minimum follows from all that is published',
  ({ sizes, minimum }) => {
    const all = unknowns(sizes, suppressedCells(sizes, minimum));
    for (const [i, { size }] of all.entries())
      if (size < minimum)
        expect(
          follows(
            all,
            all.map((_, k) => (k === i ? 1 : 0)),
          ),
        ).toBe(false);
  },
);

test.prop([arbSizes(2, 4)], { numRuns: 300 })(
  'every sum of hidden entries that follows holds at least the minimum',
  ({ sizes, minimum }) => {
    const all = unknowns(sizes, suppressedCells(sizes, minimum));
    fc.pre(all.length <= 10);
    for (let chosen = 1; chosen < 2 ** all.length; chosen++) {
      const factors = all.map((_, k) => (chosen >> k) & 1);
      if (sum(all.map(({ size }, k) => size * (factors[k] as number))) < minimum)
        expect(follows(all, factors)).toBe(false);
    }
  },
);

test.prop([arbSizes(5, 16)])(
  'an entry below the minimum is always hidden, an empty one never',
  ({ sizes, minimum }) => {
    const { cells, rows, columns, total } = suppressedCells(sizes, minimum);
    const check = (n: number, hidden: boolean): void => {
      if (n === 0) expect(hidden).toBe(false);
      else if (n < minimum) expect(hidden).toBe(true);
    };
    sizes.forEach((row, i) => row.forEach((n, j) => check(n, cells[i]?.[j] as boolean)));
    sizes.forEach((row, i) => check(sum(row), rows[i] as boolean));
    columns.forEach((hidden, j) => check(sum(sizes.map((row) => row[j] as number)), hidden));
    check(sum(sizes.flat()), total);
  },
);

test.prop([arbSizes(5, 16)])(
  'a row or column with a published total hides no cell, or two that reach the minimum',
  ({ sizes, minimum }) => {
    const { cells, rows, columns } = suppressedCells(sizes, minimum);
    const lines = [
      ...rows.flatMap((hidden, i) => (hidden ? [] : [columns.map((_, j) => [i, j] as const)])),
      ...columns.flatMap((hidden, j) => (hidden ? [] : [rows.map((_, i) => [i, j] as const)])),
    ];
    for (const line of lines) {
      const covered = line.filter(([i, j]) => cells[i]?.[j] === true).map(([i, j]) => sizes[i]?.[j] as number);
      const others = line.filter(([i, j]) => cells[i]?.[j] !== true && (sizes[i]?.[j] as number) > 0);
      if (covered.some((n) => n < minimum) || (covered.length > 0 && others.length > 0)) {
        expect(covered.length).toBeGreaterThanOrEqual(2);
        expect(sum(covered)).toBeGreaterThanOrEqual(minimum);
      }
    }
  },
);
