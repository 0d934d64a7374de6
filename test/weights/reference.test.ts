/**
 * Weighted samples against values from independent implementations; how each was made stands in the files themselves.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds, notOffered } from '../conformance/weights.ts';

const vectorsOf = (name: string): readonly Vector[] =>
  (
    JSON.parse(readFileSync(new URL(`../reference/${name}.json`, import.meta.url), 'utf8')) as {
      vectors: readonly Vector[];
    }
  ).vectors.filter(({ what }) => name === 'weighted' || Object.hasOwn(kinds, what));

describe.each([
  ['weighted', 26],
  ['segments', 8],
] as const)('the vectors of %s', (name, size) => {
  const vectors = vectorsOf(name);

  test(`are ${size}`, () => {
    expect(vectors.length).toBe(size);
  });

  test.each(vectors.map((vector) => [vector.id, vector] as const))(
    '%s passes within its own tolerance',
    (_, vector) => {
      const answer = kinds[vector.what]?.(vector.inputs) ?? {};
      expect(compareAnswer(answer, vector, notOffered[vector.what])).toMatchObject({ faults: [] });
    },
  );
});
