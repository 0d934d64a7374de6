import { expect, test } from 'vitest';
import { randomOf } from '../../src/random.ts';
import { denseOf } from '../../src/themes/dense.ts';
import { evenRows, projectedRows } from '../../src/themes/sampled-rows.ts';
import { type Sparse, type SparseRows, roomOf } from '../../src/themes/sparse.ts';

/** Rows of a table, copied when they are read. */
const rowsOf = ({ rows: all, width, starts, columns, values }: Sparse): SparseRows => ({
  rows: all,
  width,
  reader: () => {
    const room = roomOf(width);
    return (rows) => {
      const ends = [0];
      for (const row of rows)
        ends.push((ends.at(-1) as number) + (starts[row + 1] as number) - (starts[row] as number));
      const to = room.take(rows.length, ends.at(-1) as number);
      for (const [i, row] of rows.entries()) {
        to.columns.set(columns.subarray(starts[row], starts[row + 1]), ends[i]);
        to.values.set(values.subarray(starts[row], starts[row + 1]), ends[i]);
        to.starts[i + 1] = ends[i + 1] as number;
      }
      return room.filled();
    };
  },
});

test('rows at even distances, and rows along directions that were found on them', () => {
  const random = randomOf(6);
  const lists = Array.from({ length: 10 }, (_, i) =>
    [0, 1, 2, 3, 4].filter((c) => (c === 4 ? i === 9 : random() < 0.6)),
  );
  const sparse = {
    rows: 10,
    width: 5,
    starts: Int32Array.from([0, ...lists.map((_, i) => lists.slice(0, i + 1).flat().length)]),
    columns: Int32Array.from(lists.flat()),
    values: Float64Array.from(lists.flat(), random),
  };
  const valueAt = (of: Sparse, row: number, column: number): number => {
    const at = of.columns.subarray(of.starts[row], of.starts[row + 1]).indexOf(column);
    return at < 0 ? 0 : (of.values[(of.starts[row] as number) + at] as number);
  };
  const { sparse: some, columnOf } = evenRows(rowsOf(sparse), 4);
  // Only the last row has the last column.
  expect([...columnOf]).toEqual([0, 1, 2, 3, -1]);
  for (const [i, row] of [0, 2, 5, 7].entries())
    for (let c = 0; c < 4; c++) expect(valueAt(some, i, c)).toBe(valueAt(sparse, row, c));
  const basis = denseOf(4, 3);
  for (let at = 0; at < 12; at++) basis.data[at] = random();
  const to = new Float64Array(8).fill(0.5);
  projectedRows(rowsOf(sparse), columnOf, basis).write(Int32Array.of(9, 3), to, 0, 5);
  const along = (row: number, j: number): number =>
    [0, 1, 2, 3].reduce((sum, c) => sum + valueAt(sparse, row, c) * (basis.data[c * 3 + j] as number), 0);
  for (const [i, row] of [9, 3].entries())
    for (let j = 0; j < 3; j++) expect(to[i * 5 + j]).toBeCloseTo(along(row, j), 14);
  expect([...to.subarray(3, 5)]).toEqual([0.5, 0.5]);
});
