/**
 * The comparison with reference vectors says no where it must; the vectors that are kept here all pass.
 *
 * @module
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../house/source.ts';
import { type Adapter, kinds, notOffered } from './adapters.ts';
import { type Tolerance, type Vector, compareAnswer } from './compare.ts';
import { readReference, runVectors } from './reference.ts';

const faults = (
  got: object,
  expected: object,
  tolerance: Tolerance = {},
  without: readonly string[] = [],
): readonly string[] =>
  compareAnswer(got as Record<string, unknown>, { expected: expected as Vector['expected'], tolerance }, without)
    .faults;

describe('an answer passes', () => {
  test.each([
    ['within the absolute tolerance', { x: 1.01 }, { x: 1 }, { abs: 0.011 }],
    ['within the relative tolerance', { x: 101.5 }, { x: 100.5 }, { rel: 0.01 }],
    ['within the wider of the two', { x: 0.001 }, { x: 0 }, { abs: 0.01, rel: 1e-9 }],
    ['with members that nobody asked for', { x: 1, y: 2 }, { x: 1 }, {}],
    ['deep inside', { a: [{ b: null, c: 'x' }, true] }, { a: [{ b: null, c: 'x' }, true] }, {}],
    ['with an instant written otherwise', { at: '2024-01-01T00:00:00.000Z' }, { at: '2024-01-01T00:00:00Z' }, {}],
  ])('%s', (_what, got, expected, tolerance) => {
    expect(faults(got, expected, tolerance)).toEqual([]);
  });
});

describe('an answer fails', () => {
  test.each([
    ['beyond the tolerance', { x: 1.02 }, { x: 1 }, { abs: 0.011 }],
    ['with NaN', { x: NaN }, { x: 1 }, { abs: Infinity }],
    ['with a whole number that is another one', { df: 3 }, { df: 2 }, { abs: 10 }],
    ['with a sample size that is not whole', { n: 100.0001 }, { n: 100 }, { abs: 1 }],
    ['without the field', {}, { x: 1 }, { abs: 10 }],
    ['with a number for null', { x: 0 }, { x: null }, { abs: 1 }],
    ['with null for a number', { x: null }, { x: 0 }, { abs: 1 }],
    ['with another truth value', { x: true }, { x: false }, {}],
    ['with another text', { x: 'a' }, { x: 'b' }, {}],
    ['with a text for a number', { x: '1' }, { x: 1 }, { abs: 1 }],
    ['with another instant', { x: '2024-01-01T00:00:01Z' }, { x: '2024-01-01T00:00:00Z' }, {}],
    ['with a shorter list', { x: [1] }, { x: [1, 2] }, {}],
    ['with a longer list', { x: [1, 2] }, { x: [1] }, {}],
    ['with an object for a list', { x: { 0: 1 } }, { x: [1] }, {}],
    ['deep inside', { a: { b: [1, 3.5] } }, { a: { b: [1, 2.5] } }, {}],
    ['with an infinity', { x: Infinity }, { x: 1.5 }, { abs: 1 }],
    ['with an error that a rule of zero tolerance does not allow', { x: 0.1 }, { x: 0.2 }, { abs: 0, rel: 0 }],
  ])('%s', (_what, got, expected, tolerance) => {
    expect(faults(got, expected, tolerance)).toHaveLength(1);
  });

  test('when nothing of what is expected is offered', () => {
    expect(faults({}, { x: 1 }, {}, ['x'])).toHaveLength(1);
    expect(faults({ y: 1 }, { x: 1, y: 1 }, {}, ['x'])).toEqual([]);
    expect(faults({ x: 2, y: 1 }, { x: 1, y: 1 }, {}, ['x'])).toHaveLength(1);
  });
});

test('an error of the library is a failure, a missing adapter and a null are unsupported', () => {
  const vector = (id: string, what: string): Vector => ({ id, what, inputs: {}, expected: { x: 1 }, tolerance: {} });
  const results = runVectors(
    [vector('a', 'throws'), vector('b', 'null'), vector('c', 'unknown'), vector('d', 'right')],
    new Map<string, Adapter>([
      [
        'throws',
        () => {
          throw new Error('no');
        },
      ],
      ['null', () => null],
      ['right', () => ({ x: 1 })],
    ]),
    new Map(),
  );
  expect(results.map(({ what, passed, unsupported, failures }) => [what, passed, unsupported, failures])).toEqual([
    ['throws', 0, 0, ['a: no']],
    ['null', 0, 1, []],
    ['unknown', 0, 1, []],
    ['right', 1, 0, []],
  ]);
});

test('every vector that is kept beside the tests passes', () => {
  const vectors = readReference(join(ROOT, 'test/reference')).flatMap((file) => file.vectors ?? []);
  expect(vectors.length).toBeGreaterThan(0);
  expect(runVectors(vectors, kinds, notOffered).flatMap(({ failures }) => failures)).toEqual([]);
});
