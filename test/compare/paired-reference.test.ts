/**
 * Pairs, benchmarks and equivalence against values from independent implementations; how each was made stands in the
 * file itself.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds, notOffered } from '../conformance/paired.ts';

const { vectors } = JSON.parse(readFileSync(new URL('../reference/comparisons.json', import.meta.url), 'utf8')) as {
  readonly vectors: readonly Vector[];
};

test.each([
  ['paired-difference', 34],
  ['marginal-homogeneity', 6],
  ['symmetry', 6],
  ['benchmark', 29],
  ['equivalence', 14],
])('all vectors of %s pass within their own tolerance', (kind, size) => {
  const own = vectors.filter(({ what }) => what === kind);
  expect(own.length).toBe(size);
  const faults = own.flatMap((vector) => {
    const answer = kinds[kind]?.(vector.inputs);
    return answer
      ? compareAnswer(answer, vector, notOffered[kind]).faults.map((fault) => `${vector.id}: ${fault}`)
      : [`${vector.id}: not answered`];
  });
  expect(faults).toEqual([]);
});

test('a method that is not offered is said to be so', () => {
  for (const kind of ['paired-difference', 'benchmark', 'equivalence'])
    expect(
      kinds[kind]?.({
        method: 'guess',
        transitions: [
          [0, 0, 0],
          [0, 1, 0],
          [0, 0, 0],
        ],
        counts: {},
      }),
    ).toBeNull();
});
