/**
 * The kernel is what its text says, adds as plain loops do, and can be done without.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { afterEach, describe, expect, vi } from 'vitest';
import wabt from 'wabt';
import { LANGUAGES } from '../conformance/themes-languages.ts';
import { randomOf } from '../../src/random.ts';
import { type Dense, denseOf } from '../../src/themes/dense.ts';
import { findThemes, findThemesStepwise } from '../../src/themes/find.ts';
import { kernelWith } from '../../src/themes/kernel.ts';
import { blockFor, inPanels, multiplyBlock, multiplyPlain, putRow } from '../../src/themes/row-products.ts';
import { type Sparse, project, sumRows, sumRowsPlain } from '../../src/themes/sparse.ts';
import { type Steps, finish } from '../../src/themes/steps.ts';
import { addGramPlain, gramOf } from '../../src/themes/table-products.ts';
import { ROOT } from '../house/source.ts';

/** How many digits stand in one line. */
const DIGITS_A_LINE = 100;

/** The code as a module of its own. */
const written = (code: Uint8Array): string => {
  const digits = Buffer.from(code).toString('hex');
  const lines = digits.match(new RegExp(`.{1,${DIGITS_A_LINE}}`, 'g')) ?? [];
  return `/**
 * The code of \`kernel.wat\`, in hexadecimal digits; written by its test, never by hand.
 *
 * @module
 */

/** WebAssembly of version 1, with vectors. */
export const CODE: string =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
};

test('the code of the kernel is its text, assembled', async () => {
  const assembler = await wabt();
  const text = readFileSync(join(ROOT, 'src/themes/kernel.wat'), 'utf8');
  const { buffer } = assembler.parseWat('kernel.wat', text, { simd: true }).toBinary({});
  // Some browsers refuse more than this outside of workers.
  expect(buffer.length).toBeLessThanOrEqual(4_096);
  await expect(written(buffer)).toMatchFileSnapshot('../../src/themes/kernel-code.ts');
});

/** Numbers of any size and sign whose sums depend on their order. */
const arbNumbers = (size: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ noNaN: true, noDefaultInfinity: true })), {
      minLength: size,
      maxLength: size,
    })
    .map((numbers) => Float64Array.from(numbers, (x) => (Math.abs(x) > 1e100 ? 1 / x : x)));

const arbDense = ({ rows, columns }: { readonly rows: number; readonly columns: number }): fc.Arbitrary<Dense> =>
  arbNumbers(rows * columns).map((data) => ({ rows, columns, data }));

const arbSize = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

/** Leaves behind what another use might: numbers that spoil every sum that they get into. */
const spoilMemory = (): void => void kernelWith(8)?.numbers.fill(NaN);

/** Runs one step of each until all are done. */
function inTurns<Result>(all: readonly Generator<unknown, Result, void>[]): Result[] {
  const results = new Map<number, Result>();
  while (results.size < all.length)
    for (const [i, steps] of all.entries()) {
      const next = steps.next();
      if (next.done === true && !results.has(i)) results.set(i, next.value);
    }
  return all.map((_, i) => results.get(i) as Result);
}

/** Beyond the diagonal, plain loops leave what they please. */
const upToDiagonal = (data: Float64Array, columns: number): readonly Float64Array[] =>
  Array.from({ length: columns }, (_, p) => data.subarray(p * columns, p * columns + p + 1));

const expectSums = (gram: Dense, { columns, data }: Dense): void => {
  const plain = denseOf(columns, columns);
  addGramPlain(plain.data, data, columns);
  expect(upToDiagonal(gram.data, columns)).toEqual(upToDiagonal(plain.data, columns));
};

describe('the kernel and plain loops give the same bits', () => {
  test('this engine has the kernel, so that the two are not the same code', () => {
    expect(kernelWith(8)).not.toBeNull();
  });

  test.prop([
    fc
      .tuple(arbSize(9), arbSize(13), arbSize(9))
      .chain(([rows, others, columns]) => fc.tuple(arbDense({ rows, columns }), arbDense({ rows: others, columns }))),
    fc.boolean(),
  ])('for products of rows', ([a, b], isTriangle) => {
    const panels = inPanels(b.data, b.rows, b.columns);
    const [fast, plain] = [multiplyBlock, multiplyPlain].map((multiply) => {
      const block = blockFor(panels);
      for (let r = 0; r < a.rows; r++) putRow(block.rows, r, a.data, r * a.columns);
      spoilMemory();
      const stride = multiply(block, panels, { many: a.rows, isTriangle });
      return Array.from(
        { length: a.rows * b.rows },
        (_, i) => block.products[Math.floor(i / b.rows) * stride + (i % b.rows)],
      );
    });
    expect(fast).toEqual(plain);
  });

  test.prop([
    fc
      .tuple(arbSize(6), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 70 }))
      .chain(([rows, width, columns]) =>
        fc.tuple(
          fc
            .array(fc.array(fc.nat({ max: width - 1 }), { maxLength: 20 }), { minLength: rows, maxLength: rows })
            .chain((lists) =>
              arbNumbers(lists.flat().length).map((values): Sparse => ({
                rows,
                width,
                starts: Int32Array.from(
                  lists.reduce((starts, list) => [...starts, (starts.at(-1) as number) + list.length], [0]),
                ),
                columns: Int32Array.from(lists.flat()),
                values,
              })),
            ),
          arbDense({ rows: width, columns }),
        ),
      ),
    fc.nat(),
    fc.nat({ max: 3 }),
  ])('for sums of rows by their values, written among other numbers', ([sparse, dense], from, room) => {
    const first = from % (sparse.rows + 1);
    const stride = dense.columns + room;
    const [fast, plain] = [sumRows, sumRowsPlain].map((sum) => {
      const to = new Float64Array(room + (sparse.rows - first) * stride).fill(0.5);
      spoilMemory();
      sum(sparse, dense, { first, end: sparse.rows, to, at: room, stride });
      return to;
    });
    expect(fast).toEqual(plain);
  });

  test('for sums of so many rows that they are added in several steps, which may take turns with others', () => {
    const random = randomOf(8);
    const tables = Array.from({ length: 2 }, () => ({
      sparse: {
        rows: 100,
        width: 30,
        starts: Int32Array.from({ length: 101 }, (_, i) => 16_000 * i),
        columns: Int32Array.from({ length: 1_600_000 }, () => Math.floor(30 * random())),
        values: Float64Array.from({ length: 1_600_000 }, random),
      },
      dense: { rows: 30, columns: 3, data: Float64Array.from({ length: 90 }, random) },
    }));
    const begun = (): Steps<Dense>[] =>
      tables.map(({ sparse, dense }) => project(sparse, dense, denseOf(sparse.rows, dense.columns)));
    const plain = tables.map(({ sparse, dense }) => {
      const to = new Float64Array(300);
      sumRowsPlain(sparse, dense, { first: 0, end: 100, to, at: 0, stride: 3 });
      return to;
    });
    for (const steps of begun()) expect([...steps].length).toBeGreaterThan(2);
    for (const fast of [inTurns(begun()), begun().map(finish)]) expect(fast.map(({ data }) => data)).toEqual(plain);
  });

  test.prop([
    fc
      .tuple(arbSize(5), fc.integer({ min: 1, max: 11 }))
      .chain(([fours, columns]) => arbDense({ rows: 4 * fours, columns })),
  ])('for products of columns', (table) => {
    spoilMemory();
    expectSums(finish(gramOf(table)), table);
  });

  test('for products of columns of so many rows that they are added in several steps', () => {
    const random = randomOf(7);
    const table = denseOf(400, 251);
    for (let i = 0; i < table.data.length; i++) table.data[i] = random() - 0.5;
    expect([...gramOf(table)].length).toBeGreaterThan(2);
    expectSums(finish(gramOf(table)), table);
  });
});

const texts = ['late delivery', 'friendly staff', 'the price is high', 'late again', 'staff helped me', 'high price'];

const comments = Array.from({ length: 90 }, (_, i) => ({
  id: `c${i}`,
  text: `${texts[i % 6] as string} ${texts[(i * 7) % 5] as string} number${i % 11}`,
  language: 'en',
}));

const options = { languages: LANGUAGES, k: 3 };

test('two searches whose steps take turns find what each finds alone', () => {
  const lists = [comments, comments.slice(20)];
  const found = inTurns(lists.map((list) => findThemesStepwise(list, options)));
  expect(found).toEqual(lists.map((list) => findThemes(list, options)));
});

describe('without the kernel', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  type Memory = { readonly buffer: ArrayBuffer };
  const { WebAssembly: real } = globalThis as unknown as {
    readonly WebAssembly: {
      readonly Module: new (code: Uint8Array) => object;
      readonly Instance: new (module: object) => { readonly exports: { readonly memory: Memory } };
      readonly CompileError: new (message: string) => Error;
    };
  };
  const refusing = (grow: () => number): object => ({
    Module: real.Module,
    Instance: class {
      readonly exports: object;
      constructor(module: object) {
        const { memory, ...sums } = new real.Instance(module).exports;
        this.exports = { ...sums, memory: { buffer: memory.buffer, grow } };
      }
    },
  });

  const unread = (): never => {
    throw new Error('Unsupported instruction');
  };

  test.each([
    ['an engine has none', undefined],
    [
      "a page's policy forbids it",
      {
        Module: function refuse(): never {
          throw new real.CompileError('Compiling is not allowed.');
        },
      },
    ],
    [
      'something stands in for it that cannot read the code, and says so when it is called',
      {
        Module: real.Module,
        Instance: class {
          readonly exports: object;
          constructor(module: object) {
            this.exports = { ...new real.Instance(module).exports, addGram: unread };
          }
        },
      },
    ],
    [
      'there is no room',
      refusing(() => {
        throw new RangeError('Memory cannot grow.');
      }),
    ],
  ])('themes are the same, where %s', async (_, assembly) => {
    const usual = findThemes(comments, options);
    vi.stubGlobal('WebAssembly', assembly);
    vi.resetModules();
    const { kernelWith: fresh } = await import('../../src/themes/kernel.ts');
    const { findThemes: find } = await import('../../src/themes/find.ts');
    expect(fresh(1_000_000)).toBeNull();
    expect(find(comments, options)).toEqual(usual);
  });
});
