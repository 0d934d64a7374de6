import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Dense, dotOf } from '../../src/themes/dense.ts';
import { eigenOf } from '../../src/themes/eigen.ts';
import { orthonormalize } from '../../src/themes/orthonormal.ts';
import {
  blockFor,
  inPanels,
  multiplyBlock,
  multiplyPlain,
  putRow,
  similarities,
} from '../../src/themes/row-products.ts';
import { finish } from '../../src/themes/steps.ts';
import { gramOf, multiply, multiplyRows, turnedOver } from '../../src/themes/table-products.ts';

/** Whole numbers, so that sums are the same in any order. */
const arbTable = ({ minRows = 0, minColumns = 0, maxColumns = 11 } = {}): fc.Arbitrary<Dense> =>
  fc
    .record({
      rows: fc.integer({ min: minRows, max: 11 }),
      columns: fc.integer({ min: minColumns, max: maxColumns }),
    })
    .chain(({ rows, columns }) =>
      fc
        .array(fc.integer({ min: -9, max: 9 }), { minLength: rows * columns, maxLength: rows * columns })
        .map((numbers) => ({ rows, columns, data: Float64Array.from(numbers) })),
    );

/** Two tables whose rows have the same length. */
const arbTwo = fc
  .integer({ min: 0, max: 9 })
  .chain((columns) =>
    fc.tuple(
      arbTable({ minRows: 1, minColumns: columns, maxColumns: columns }),
      arbTable({ minColumns: columns, maxColumns: columns }),
    ),
  );

const at = ({ columns, data }: Dense, i: number, j: number): number => data[i * columns + j] as number;

const sumOver = (length: number, term: (j: number) => number): number =>
  Array.from({ length }, (_, j) => term(j)).reduce((sum, x) => sum + x, 0);

const rowDot = (a: Dense, i: number, b: Dense, k: number): number =>
  sumOver(a.columns, (j) => at(a, i, j) * at(b, k, j));

test.prop([arbTwo, fc.nat(), fc.nat()])(
  'the rows of a block with the first of some rows in panels: the products of plain loops',
  ([a, b], some, first) => {
    const [many, others] = [some % (a.rows + 1), first % (b.rows + 1)];
    const panels = inPanels(b.data, b.rows, b.columns);
    for (const multiply of [multiplyBlock, multiplyPlain]) {
      const block = blockFor(panels);
      for (let r = 0; r < many; r++) putRow(block.rows, r, a.data, r * a.columns);
      const stride = multiply(block, panels, { many, others });
      for (let r = 0; r < many; r++)
        for (let k = 0; k < others; k++) expect(block.products[r * stride + k]).toBe(rowDot(a, r, b, k));
    }
  },
);

test.prop([arbTwo, fc.nat()])('one row with several, and each pair by itself: the same products', ([a, b], place) => {
  const i = place % a.rows;
  const out = new Float64Array(b.rows);
  similarities(a.data, i * a.columns, b.data, 0, { rows: b.rows, length: b.columns, out });
  for (let k = 0; k < b.rows; k++) {
    expect(out[k]).toBe(rowDot(a, i, b, k));
    expect(dotOf(a.data, i * a.columns, b.data, k * b.columns, b.columns)).toBe(out[k]);
  }
});

test.prop([arbTwo])('some rows times a table: the products of plain loops, an odd last row too', ([a, b]) => {
  const to = new Float64Array(1 + a.rows * b.rows).fill(0.5);
  multiplyRows(a.data, inPanels(b.data, b.rows, b.columns), to, { rows: a.rows, at: 1, isTriangle: false });
  const products = Array.from({ length: a.rows * b.rows }, (_, place) =>
    rowDot(a, Math.floor(place / b.rows), b, place % b.rows),
  );
  expect([...to]).toEqual([0.5, ...products]);
  expect([...finish(multiply(a, b)).data]).toEqual(products);
});

test.prop([fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })])(
  'a table may be written over by its product with a narrower one',
  (rows, columns, others) => {
    const data = Float64Array.from({ length: rows * columns }, (_, place) => (place * 7) % 19);
    const width = Math.min(columns, others);
    const turned = { rows: width, columns, data: Float64Array.from({ length: width * columns }, (_, at) => at % 5) };
    const product = finish(multiply({ rows, columns, data }, turned));
    const over = finish(multiply({ rows, columns, data }, turned, data.subarray(0, rows * width)));
    expect(over).toEqual(product);
    expect(over.data.buffer).toBe(data.buffer);
  },
);

test.prop([fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 9 }), fc.boolean()])(
  'many rows times a square table may be written over by the products, as if these went elsewhere',
  (rows, columns, isTriangle) => {
    const data = Float64Array.from({ length: rows * columns }, (_, place) => (place * 7) % 19);
    const triangle = Float64Array.from({ length: columns * columns }, (_, place) =>
      place % columns > place / columns ? 0 : 1 + place,
    );
    const panels = inPanels(triangle, columns, columns);
    const to = new Float64Array(data.length);
    multiplyRows(data, panels, to, { rows, at: 0, isTriangle });
    multiplyRows(data, panels, data, { rows, at: 0, isTriangle });
    expect(data).toEqual(to);
  },
);

test.prop([arbTwo])('of a triangle, what stands above the diagonal counts as zeros', ([a, b]) => {
  const triangle = { ...b, data: b.data.map((x, place) => (place % b.columns > place / b.columns ? 0 : x)) };
  const panels = inPanels(triangle.data, b.rows, b.columns);
  const products = [true, false].map((isTriangle) => {
    const to = new Float64Array(a.rows * b.rows);
    multiplyRows(a.data, panels, to, { rows: a.rows, at: 0, isTriangle });
    return [...to];
  });
  expect(products[0]).toEqual(products[1]);
});

test.prop([arbTable()])('the products of all columns are those of plain loops', (table) => {
  const gram = finish(gramOf(table));
  for (let p = 0; p < table.columns; p++)
    for (let q = 0; q < table.columns; q++)
      expect(at(gram, p, q)).toBe(sumOver(table.rows, (i) => at(table, i, p) * at(table, i, q)));
});

test.prop([arbTable({ minRows: 1, maxColumns: 8 })])(
  'columns made orthonormal are so, but for those that depend on others: they are zeros, and nothing is lost',
  (table) => {
    const made = finish(orthonormalize({ ...table, data: table.data.slice() }, 2));
    const gram = finish(gramOf(made));
    const kept = Array.from({ length: table.columns }, (_, j) => at(gram, j, j) > 0.5);
    for (let i = 0; i < table.columns; i++)
      for (let j = 0; j < table.columns; j++)
        expect(at(gram, i, j)).toBeCloseTo(i === j && kept[i] === true ? 1 : 0, 12);
    for (let j = 0; j < table.columns; j++) {
      const along = kept.map((_, c) => sumOver(table.rows, (i) => at(table, i, j) * at(made, i, c)));
      for (let i = 0; i < table.rows; i++)
        expect(sumOver(table.columns, (c) => (along[c] as number) * at(made, i, c))).toBeCloseTo(at(table, i, j), 6);
    }
  },
);

/** Symmetric tables with elements of very different sizes. */
const arbSymmetric = fc.integer({ min: 0, max: 7 }).chain((n) =>
  fc
    .array(
      fc
        .tuple(fc.integer({ min: -9, max: 9 }), fc.constantFrom(1, 1, 1e-5, 1e-9, 1e-12))
        .map(([x, scale]) => x * scale),
      { minLength: n * n, maxLength: n * n },
    )
    .map((numbers): Dense => ({
      rows: n,
      columns: n,
      data: Float64Array.from(numbers, (_, place) => {
        const [i, j] = [Math.floor(place / n), place % n];
        return numbers[Math.max(i, j) * n + Math.min(i, j)] as number;
      }),
    })),
);

const expectEigen = (table: Dense): void => {
  const n = table.columns;
  const { values, vectors } = finish(eigenOf(table));
  const size = Math.max(1e-300, ...table.data.map(Math.abs));
  const images = finish(multiply(table, turnedOver(vectors)));
  const rest = images.data.map((x, place) => x - (values[place % n] as number) * (vectors.data[place] as number));
  expect(Math.max(0, ...rest.map(Math.abs)) / size).toBeLessThan(1e-13);
  const gram = finish(gramOf(vectors));
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) expect(at(gram, i, j)).toBeCloseTo(i === j ? 1 : 0, 12);
  for (let k = 1; k < n; k++) expect(values[k]).toBeLessThanOrEqual(values[k - 1] as number);
  for (let k = 0; k < n; k++) {
    const column = Array.from({ length: n }, (_, i) => at(vectors, i, k));
    expect(Math.max(...column)).toBe(Math.max(...column.map(Math.abs)));
  }
};

test.prop([arbSymmetric])('eigenvectors are orthonormal, point upward, and the table only scales them', expectEigen);

test('elements that are small beside those next to the diagonal are not dropped', () => {
  const small = 5e-9;
  expectEigen({ rows: 3, columns: 3, data: Float64Array.of(1, 1, small, 1, 1.1, 0.5, small, 0.5, 1.2) });
});
