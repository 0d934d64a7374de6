/**
 * Columns made orthonormal.
 *
 * @module
 */
import { type Dense, denseOf, dotOf } from './dense.ts';
import { inPanels } from './row-products.ts';
import type { Steps } from './steps.ts';
import { gramOf, multiplyRows, turnedOver } from './table-products.ts';

/**
 * Makes the columns of a table orthonormal, in place, by the Cholesky factor of their products.
 *
 * Twice makes them so to the last digits, once only roughly. A column that depends on those before it becomes zero.
 *
 * @param table - The table; more rows than columns.
 * @param times - How often.
 * @returns The same table, after some steps.
 * @see Yamamoto, Nakatsukasa, Yanagisawa & Fukaya (2015), Roundoff error analysis of the CholeskyQR2 algorithm, ETNA 44.
 * @internal
 */
export function* orthonormalize(table: Dense, times: 1 | 2): Steps<Dense> {
  const { rows, columns, data } = table;
  for (let round = 0; round < times; round++) {
    const { data: turned } = turnedOver(inverseOf(pivots(yield* gramOf(table))));
    const turn = inPanels(turned, columns, columns);
    yield;
    multiplyRows(data, turn, data, { rows, at: 0, isTriangle: true });
    yield;
  }
  return table;
}

/** The Cholesky factor, with rows of zeros for columns that depend on others. */
function pivots(gram: Dense): { readonly factor: Dense; readonly kept: Uint8Array } {
  const n = gram.columns;
  const factor = denseOf(n, n);
  const kept = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const sum = (gram.data[i * n + j] as number) - dotOf(factor.data, i * n, factor.data, j * n, j);
      if (j < i) factor.data[i * n + j] = kept[j] === 1 ? sum / (factor.data[j * n + j] as number) : 0;
      else if (sum > 1e-12 * (gram.data[i * n + i] as number) && sum > 0) {
        factor.data[i * n + i] = Math.sqrt(sum);
        kept[i] = 1;
      }
    }
  }
  return { factor, kept };
}

/** The inverse of a lower triangle, turned over its diagonal; columns of zeros for those that depend on others. */
function inverseOf({ factor, kept }: { readonly factor: Dense; readonly kept: Uint8Array }): Dense {
  const n = factor.columns;
  const inverse = denseOf(n, n);
  for (let j = 0; j < n; j++) {
    if (kept[j] === 0) continue;
    inverse.data[j * n + j] = 1 / (factor.data[j * n + j] as number);
    // Row j of the turned inverse: the triangle is solved from the diagonal down.
    for (let i = j + 1; i < n; i++)
      if (kept[i] === 1)
        inverse.data[j * n + i] =
          -dotOf(factor.data, i * n + j, inverse.data, j * n + j, i - j) / (factor.data[i * n + i] as number);
  }
  return inverse;
}
