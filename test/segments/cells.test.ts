/**
 * What is hidden in a crossed table.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { suppressedCells } from '../../src/segments/cells.ts';

/** The cells as text, one line a row: `x` where hidden. */
const drawn = (sizes: readonly (readonly number[])[], minimum = 5): string[] =>
  suppressedCells(sizes, minimum).cells.map((row) => row.map((hidden) => (hidden ? 'x' : '.')).join(''));

test('a table without small cells hides nothing', () => {
  expect(
    suppressedCells(
      [
        [10, 20],
        [30, 40],
      ],
      5,
    ),
  ).toEqual({
    cells: [
      [false, false],
      [false, false],
    ],
    rows: [false, false],
    columns: [false, false],
    total: false,
  });
});

test('a small cell takes three others with it, one in its row, one in its column, one where they meet', () => {
  expect(
    drawn([
      [3, 20, 30],
      [12, 15, 40],
      [25, 35, 45],
    ]),
  ).toEqual(['xx.', 'xx.', '...']);
});

test('empty cells neither are hidden nor hide others', () => {
  expect(
    drawn([
      [3, 0, 30],
      [0, 15, 40],
      [25, 35, 45],
    ]),
  ).toEqual(['x.x', '.xx', 'xx.']);
});

test('a cell between two blocks of hidden cells is covered, though its row and its column hide others too', () => {
  // Each line of the first draft hides at least two cells that reach 5; the 3 in the second row follows all the same, as the
  // two upper rows less the two left columns.
  const bridge = [
    [4, 4, 50, 50],
    [4, 4, 3, 50],
    [50, 50, 4, 4],
    [50, 50, 4, 4],
  ];
  const hidden = suppressedCells(bridge, 5).cells.flat().filter(Boolean).length;
  expect(hidden).toBe(10);
});

test('a row of few answers is hidden with its total, and another total with it', () => {
  const { rows, columns, total, cells } = suppressedCells(
    [
      [2, 1],
      [20, 30],
      [40, 60],
    ],
    5,
  );
  expect(rows).toEqual([true, true, false]);
  expect([columns, total]).toEqual([[false, false], false]);
  // The cells of the second row would add up to its total.
  expect(cells[1]).toContain(true);
});

test('a cell that is hidden to cover others gets company in its own row and column', () => {
  // The 5 of the fourth row is hidden for the sake of cells in other columns.
  const cover = [
    [2, 2, 4, 0, 35, 15],
    [1, 45, 5, 1, 0, 36],
    [19, 3, 7, 23, 29, 27],
    [18, 3, 2, 0, 5, 43],
    [11, 6, 33, 22, 0, 0],
  ];
  const { cells, columns } = suppressedCells(cover, 5);
  expect(columns).not.toContain(true);
  columns.forEach((_, j) => expect(cells.filter((row) => row[j] === true).length).not.toBe(1));
});

describe('little or nothing', () => {
  test('no rows hide nothing', () => {
    expect(suppressedCells([], 5)).toEqual({ cells: [], rows: [], columns: [], total: false });
  });

  test('a table with too few answers in all is hidden whole', () => {
    expect(
      suppressedCells(
        [
          [1, 0],
          [1, 2],
        ],
        5,
      ),
    ).toEqual({
      cells: [
        [true, false],
        [true, true],
      ],
      rows: [true, true],
      columns: [true, true],
      total: true,
    });
  });

  test('a single cell of enough answers is shown', () => {
    expect(suppressedCells([[5]], 5).cells).toEqual([[false]]);
  });

  test('an empty table is shown', () => {
    expect(suppressedCells([[0, 0]], 5)).toMatchObject({ cells: [[false, false]], total: false });
  });

  test('fractions are sizes too', () => {
    expect(
      drawn([
        [4.5, 20.25],
        [30.5, 10.75],
      ]),
    ).toEqual(['xx', 'xx']);
  });
});

test.each([0, NaN, Infinity])('the minimum %s is refused', (minimum) => {
  expect(() => suppressedCells([], minimum)).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: ['minimum'] }),
  );
});
