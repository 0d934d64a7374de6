/**
 * The strongest directions of a table of rows that hold few of many columns.
 *
 * @module
 */
import { randomOf } from '../random.ts';
import { type Dense, denseOf } from './dense.ts';
import { eigenOf } from './eigen.ts';
import { orthonormalize } from './orthonormal.ts';
import { release } from './release.ts';
import { type Sparse, project, transposed } from './sparse.ts';
import type { Steps } from './steps.ts';
import { gramOf, multiply } from './table-products.ts';

/** What is to be known of the strongest directions of a table. */
export type DirectionsWanted = {
  /** How many directions. */
  readonly count: number;
  readonly seed: number;
  /** The rows along the directions, or the directions themselves: one row a column of the table. */
  readonly want: 'rows' | 'basis';
  /** How often the range is put through the table and back: the weakest directions are truer the oftener. */
  readonly rounds: number;
};

/** Rows along the strongest directions, or those directions, and the singular values, largest first. */
export type Directions = { readonly table: Dense; readonly sizes: Float64Array };

/** How many directions more than asked for are followed, so that the last ones asked for are true. */
const SPARE = 10;

/**
 * The strongest directions of a sparse table, by a seeded random range finder.
 *
 * @param sparse - The table.
 * @param wanted - How many directions, what is to be known of them, how truly, and the seed.
 * @returns At most as many directions as rows or columns, after some steps.
 * @see Halko, Martinsson & Tropp (2011), Finding structure with randomness, SIAM Review 53.
 * @internal
 */
export function* strongestDirections(
  sparse: Sparse,
  { count, seed, want, rounds }: DirectionsWanted,
): Steps<Directions> {
  const width = Math.min(count + SPARE, sparse.rows, sparse.width);
  const turned = transposed(sparse);
  yield;
  const random = randomOf(seed);
  // Two tables for all: what is put through the sparse one and back takes the room of what came before.
  const back = denseOf(sparse.width, width);
  for (let i = 0; i < back.data.length; i++) back.data[i] = 2 * random() - 1;
  yield;
  const range = yield* project(sparse, back, denseOf(sparse.rows, width));
  for (let round = 0; round < rounds; round++) {
    yield* orthonormalize(range, 1);
    yield* project(sparse, yield* project(turned, range, back), range);
  }
  yield* orthonormalize(range, 2);
  yield* project(turned, range, back);
  const gram = yield* gramOf(back);
  yield;
  const { values, vectors } = yield* eigenOf(gram);
  let kept = Math.min(count, width);
  while (kept > 1 && (values[kept - 1] as number) <= 1e-20 * (values[0] as number)) kept -= 1;
  const sizes = new Float64Array(kept);
  const turn = denseOf(kept, width);
  for (let k = 0; k < kept; k++) {
    const size = Math.sqrt(Math.max(0, values[k] as number));
    sizes[k] = size;
    const factor = want === 'rows' ? size : size > 0 ? 1 / size : 0;
    for (let i = 0; i < width; i++) turn.data[k * width + i] = (vectors.data[i * width + k] as number) * factor;
  }
  yield;
  const [along, beside] = want === 'rows' ? [range, back] : [back, range];
  const table = yield* multiply(along, turn, along.data.subarray(0, along.rows * kept));
  release(beside.data, turned.columns, turned.values);
  return { table, sizes };
}
