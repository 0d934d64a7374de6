/**
 * Tests between segments and shrunken scores against values from independent implementations; how each was made stands in the
 * file itself.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds, notOffered } from '../conformance/differ.ts';

const { vectors } = JSON.parse(readFileSync(new URL('../reference/segments.json', import.meta.url), 'utf8')) as {
  vectors: readonly Vector[];
};

test.each([
  ['het-meanscore', 7],
  ['het-exact', 3],
  ['het-chisq', 7],
  ['versus-rest', 7],
  ['pairwise-wald', 5],
  ['stratified', 2],
  ['shrink-marginal', 4],
  ['shrink-pm', 6],
] as const)('the vectors of %s, %i of them, all pass within their own tolerance', (what, size) => {
  const chosen = vectors.filter((vector) => vector.what === what);
  expect(chosen.length).toBe(size);
  const faults = chosen.flatMap((vector) => {
    const answer = kinds[what]?.(vector.inputs);
    return answer
      ? compareAnswer(answer, vector, notOffered[what]).faults.map((fault) => `${vector.id}: ${fault}`)
      : [`${vector.id}: nobody answers ${what}`];
  });
  expect(faults).toEqual([]);
});

test('another scale of the prior is not offered', () => {
  expect(kinds['shrink-marginal']?.({ segments: [], scale: 10 })).toBeNull();
});
