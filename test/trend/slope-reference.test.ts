/**
 * Lines, rank tests and seasons against values from independent implementations; how each was made stands in the file.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds } from '../conformance/slope.ts';

const { vectors } = JSON.parse(readFileSync(new URL('../reference/trends.json', import.meta.url), 'utf8')) as {
  vectors: readonly Vector[];
};

test.each([
  ['trend-line', 13],
  ['mann-kendall', 5],
  ['theil-sen', 2],
  ['seasonal-kendall', 2],
  ['trend-counts', 4],
  ['seasonality', 2],
] as const)('all vectors of %s pass within their own tolerance', (what, size) => {
  const own = vectors.filter((vector) => vector.what === what);
  expect(own.length).toBe(size);
  const faults = own.flatMap((vector) => {
    const answer = kinds[what]?.(vector.inputs);
    return answer
      ? compareAnswer(answer, vector).faults.map((fault) => `${vector.id}: ${fault}`)
      : [`${vector.id}: nobody answers ${what}`];
  });
  expect(faults).toEqual([]);
});
