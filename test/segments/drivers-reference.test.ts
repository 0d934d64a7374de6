/**
 * Changes, moves, flags and drivers against values from independent implementations; how each was made stands in the file.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds, notOffered } from '../conformance/drivers.ts';

const { vectors } = JSON.parse(readFileSync(new URL('../reference/segments.json', import.meta.url), 'utf8')) as {
  vectors: readonly Vector[];
};

test.each([
  ['decompose', 6],
  ['whatif', 5],
  ['impact', 4],
  ['drivers', 3],
])('the vectors of %s are %i and pass within their own tolerance', (what, size) => {
  const own = vectors.filter((vector) => vector.what === what);
  expect(own).toHaveLength(size);
  const faults = own.flatMap((vector) => {
    const answer = kinds[what]?.(vector.inputs) ?? {};
    return compareAnswer(answer, vector, notOffered[what]).faults.map((fault) => `${vector.id}: ${fault}`);
  });
  expect(faults).toEqual([]);
});
