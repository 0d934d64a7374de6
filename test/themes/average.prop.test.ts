/**
 * Rows averaged with their neighbors in place, a few columns at a time, beside all columns at once into a table of its own.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { randomOf } from '../../src/random.ts';
import { averageWithNeighbors } from '../../src/themes/average.ts';
import { type Dense, denseOf, normalizeRows } from '../../src/themes/dense.ts';
import type { Neighbors } from '../../src/themes/neighbors.ts';
import { finish } from '../../src/themes/steps.ts';

/** The same by the definition. */
function averaged({ rows, columns, data }: Dense, { count, index, similarity }: Neighbors): Dense {
  const out = denseOf(rows, columns);
  for (let i = 0; i < rows; i++) {
    const near = Array.from({ length: count }, (_, q) => ({
      other: index[i * count + q] as number,
      weight: similarity[i * count + q] as number,
    })).filter(({ other, weight }) => other >= 0 && weight > 0);
    const total = near.reduce((sum, { weight }) => sum + weight, 0);
    for (let j = 0; j < columns; j++) {
      const mean = near.reduce((sum, { other, weight }) => sum + weight * (data[other * columns + j] as number), 0);
      out.data[i * columns + j] = 0.5 * (data[i * columns + j] as number) + (total > 0 ? 0.5 / total : 0) * mean;
    }
  }
  return normalizeRows(out);
}

test.prop([fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5 }), fc.nat()])(
  'each row moves halfway to the mean of its neighbors',
  (rows, columns, count, seed) => {
    const random = randomOf(seed);
    const table = {
      ...denseOf(rows, columns),
      data: Float64Array.from({ length: rows * columns }, () => random() - 0.5),
    };
    const neighbors = {
      count,
      // Some have fewer neighbors, and some of those point away.
      index: Int32Array.from({ length: rows * count }, () => Math.floor(random() * (rows + 1)) - 1),
      similarity: Float64Array.from({ length: rows * count }, () => random() - 0.2),
    };
    const wanted = averaged(table, neighbors);
    expect(finish(averageWithNeighbors(table, neighbors))).toBe(table);
    expect(table).toEqual(wanted);
  },
);
