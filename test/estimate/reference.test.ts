/**
 * One score against values from independent implementations; how each was made stands in the files themselves.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds, notOffered } from '../conformance/estimate.ts';

const vectorsOf = (name: string): readonly Vector[] =>
  (
    JSON.parse(readFileSync(new URL(`../reference/${name}.json`, import.meta.url), 'utf8')) as {
      vectors: readonly Vector[];
    }
  ).vectors;

describe.each([
  ['intervals', 645],
  ['special-functions', 87],
  ['extremes', 314],
] as const)('the vectors of %s', (name, size) => {
  const vectors = vectorsOf(name);

  test(`are ${size}`, () => {
    expect(vectors.length).toBe(size);
  });

  test('all pass within their own tolerance', () => {
    const faults = vectors.flatMap((vector) => {
      const answer = kinds[vector.what]?.(vector.inputs);
      return answer
        ? compareAnswer(answer, vector, notOffered[vector.what]).faults.map((fault) => `${vector.id}: ${fault}`)
        : [`${vector.id}: nobody answers ${vector.what}`];
    });
    expect(faults).toEqual([]);
  });
});

test('a method that is not offered is said to be so', () => {
  expect(kinds['interval']?.({ method: 'guess', counts: {}, level: 0.95 })).toBeNull();
});
