/**
 * Plans of surveys against values from independent implementations; how each was made stands in the file itself.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds, notOffered } from '../conformance/sample-size.ts';

const { vectors } = JSON.parse(readFileSync(new URL('../reference/sample-size.json', import.meta.url), 'utf8')) as {
  readonly vectors: readonly Vector[];
};

test('the vectors are 59, of every kind that is answered', () => {
  expect(vectors.length).toBe(59);
  expect(new Set(vectors.map(({ what }) => what))).toEqual(new Set(Object.keys(kinds)));
});

test('all vectors pass within their own tolerance', () => {
  const faults = vectors.flatMap((vector) => {
    const answer = kinds[vector.what]?.(vector.inputs);
    return answer
      ? compareAnswer(answer, vector, notOffered[vector.what]).faults.map((fault) => `${vector.id}: ${fault}`)
      : [`${vector.id}: nobody answers ${vector.what}`];
  });
  expect(faults).toEqual([]);
});

test('a method that is not offered is said to be so', () => {
  expect(kinds['sample-size-margin']?.({ method: 'guess' })).toBeNull();
  expect(kinds['sample-size-expected-width']?.({ method: 'guess' })).toBeNull();
  expect(kinds['sample-size-exact-power']?.({ test: 'welch-t' })).toBeNull();
});
