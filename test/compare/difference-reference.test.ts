/**
 * Independent groups and corrected p-values against values from independent implementations; how each was made stands in
 * the files themselves.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds } from '../conformance/difference.ts';

const vectorsOf = (name: string): readonly Vector[] =>
  (
    JSON.parse(readFileSync(new URL(`../reference/${name}.json`, import.meta.url), 'utf8')) as {
      readonly vectors: readonly Vector[];
    }
  ).vectors;

test.each([
  ['comparisons', 'difference', 157],
  ['comparisons', 'homogeneity', 21],
  ['comparisons', 'p-adjust', 3],
  ['segments', 'p-adjust', 4],
])('all vectors of %s, %s, pass within their own tolerance', (name, kind, size) => {
  const own = vectorsOf(name).filter(({ what }) => what === kind);
  expect(own.length).toBe(size);
  const faults = own.flatMap((vector) => {
    const answer = kinds[kind]?.(vector.inputs);
    return answer
      ? compareAnswer(answer, vector).faults.map((fault) => `${vector.id}: ${fault}`)
      : [`${vector.id}: not answered`];
  });
  expect(faults).toEqual([]);
});

test('a method that is not offered is said to be so', () => {
  const some = { detractors: 1, passives: 1, promoters: 1 };
  for (const kind of ['difference', 'homogeneity'])
    expect(kinds[kind]?.({ method: 'guess', a: some, b: some })).toBeNull();
});
