/**
 * The segment table, what is hidden in it, and the funnel, against values from independent implementations.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds, notOffered } from '../conformance/segments.ts';

const { vectors } = JSON.parse(readFileSync(new URL('../reference/segments.json', import.meta.url), 'utf8')) as {
  vectors: readonly Vector[];
};

describe.each([
  ['table', 4],
  ['funnel', 6],
] as const)('the vectors of %s', (kind, size) => {
  const own = vectors.filter(({ what }) => what === kind);

  test(`are ${size}`, () => {
    expect(own.length).toBe(size);
  });

  test('all pass within their own tolerance', () => {
    const faults = own.flatMap((vector) => {
      const answer = kinds[kind]?.(vector.inputs);
      return answer
        ? compareAnswer(answer, vector, notOffered[kind]).faults.map((fault) => `${vector.id}: ${fault}`)
        : [`${vector.id}: nobody answers`];
    });
    expect(faults).toEqual([]);
  });
});

describe('the vectors of suppress', () => {
  const own = vectors.filter(({ what }) => what === 'suppress');

  test('are 6', () => {
    expect(own.length).toBe(6);
  });

  test.each(own)('$id matches exactly', ({ inputs, expected }) => {
    expect(kinds['suppress']?.(inputs)).toEqual(expected);
  });
});
