/**
 * Control charts, their rules and break points against values from independent programs; how each was made stands in the file.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Vector, compareAnswer } from '../conformance/compare.ts';
import { kinds } from '../conformance/control.ts';

const { vectors } = JSON.parse(readFileSync(new URL('../reference/trends.json', import.meta.url), 'utf8')) as {
  vectors: readonly Vector[];
};

test.each([
  ['chart-nps', 5],
  ['run-rules', 3],
  ['changepoint-counts', 5],
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
