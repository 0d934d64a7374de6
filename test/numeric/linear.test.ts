/**
 * Small symmetric systems: examples by head, and laws on random ones.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type Matrix, choleskyOf, solveCholesky, symmetricEigen } from '../../src/numeric/linear.ts';

const times = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) =>
    (b[0] ?? []).map((_, j) => row.reduce((sum, x, k) => sum + x * ((b[k] as readonly number[])[j] as number), 0)),
  );
const transposed = (a: Matrix): number[][] => (a[0] ?? []).map((_, j) => a.map((row) => row[j] as number));

const arbSquare = fc
  .integer({ min: 1, max: 7 })
  .chain((n) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  );

test('the factor of a matrix by head', () => {
  expect(
    choleskyOf([
      [4, 2],
      [2, 5],
    ]),
  ).toEqual({ factor: [[2], [1, 2]] });
});

test('a row that depends on those before it is named', () => {
  expect(
    choleskyOf([
      [1, 2],
      [2, 4],
    ]),
  ).toEqual({ dependent: 1 });
  expect(choleskyOf([[0]])).toEqual({ dependent: 0 });
  expect(
    choleskyOf([
      [1, 2],
      [2, 1],
    ]),
  ).toEqual({ dependent: 1 });
});

test('a system by head', () => {
  expect(solveCholesky([[2], [1, 2]], [8, 8])).toEqual([1.5, 1]);
  expect(solveCholesky([], [])).toEqual([]);
});

test('the eigenvalues of a matrix by head', () => {
  const { values } = symmetricEigen([
    [2, 1],
    [1, 2],
  ]);
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
});

test('an empty and a zero matrix have eigenvalues too', () => {
  expect(symmetricEigen([]).values).toEqual([]);
  expect(
    symmetricEigen([
      [0, 0],
      [0, 0],
    ]).values,
  ).toEqual([0, 0]);
});

law.prop([arbSquare])('a solution solves its system', (square) => {
  const matrix = times(square, transposed(square)).map((row, i) => row.map((x, j) => (i === j ? x + 1 : x)));
  const found = choleskyOf(matrix);
  if (!('factor' in found)) throw new Error('a positive definite matrix has a factor');
  const b = matrix.map((_, i) => i - 2);
  const x = solveCholesky(found.factor, b);
  const scale = Math.max(...matrix.flat().map(Math.abs));
  for (const [i, row] of matrix.entries())
    expect(Math.abs(row.reduce((sum, a, k) => sum + a * (x[k] as number), 0) - (b[i] as number))).toBeLessThan(
      1e-12 * scale * (1 + Math.max(...x.map(Math.abs))),
    );
});

law.prop([arbSquare])('eigenvectors are orthogonal and give the matrix back', (square) => {
  const matrix = square.map((row, i) => row.map((x, j) => x + ((square[j] as number[])[i] as number)));
  const { values, vectors } = symmetricEigen(matrix);
  const back = times(transposed(vectors.map((vector, k) => vector.map((x) => x * (values[k] as number)))), vectors);
  for (const [i, row] of matrix.entries())
    for (const [j, x] of row.entries()) expect((back[i] as number[])[j]).toBeCloseTo(x, 10);
  const unit = times(vectors, transposed(vectors));
  for (const [i, row] of unit.entries()) for (const [j, x] of row.entries()) expect(x).toBeCloseTo(i === j ? 1 : 0, 12);
  for (let k = 1; k < values.length; k++) expect(values[k]).toBeLessThanOrEqual(values[k - 1] as number);
});
