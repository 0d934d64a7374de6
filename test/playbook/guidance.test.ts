import { expect, test } from 'vitest';
import { guidanceReader } from '../../src/playbook/guidance.ts';
import type { Condition } from '../../src/playbook/condition.ts';

const PROMISE: Condition = { field: 'promiseBroken', op: 'is', value: true };
const FINLAND: Condition = { field: 'country', op: 'is', value: 'FI' };

test('an entry whose condition is unknown is there, with the facts that it misses; a false one is not', () => {
  const read = guidanceReader([
    { action: 'listen', origin: 'source' },
    { action: 'apologize', when: { all: [PROMISE, FINLAND] }, options: ['call'], origin: 'design' },
  ]);
  const listen = { action: 'listen', holds: 'true', missing: [], origin: 'source' };
  const apologize = { action: 'apologize', options: ['call'], origin: 'design' };
  expect(read({})).toEqual([listen, { ...apologize, holds: 'unknown', missing: ['promiseBroken', 'country'] }]);
  expect(read({ country: 'FI' })).toEqual([listen, { ...apologize, holds: 'unknown', missing: ['promiseBroken'] }]);
  expect(read({ country: 'SE' })).toEqual([listen]);
  expect(read({ country: 'FI', promiseBroken: true })).toEqual([listen, { ...apologize, holds: 'true', missing: [] }]);
});

test('entries that miss the same are shared, and others are told apart', () => {
  const read = guidanceReader([{ action: 'apologize', when: { all: [PROMISE, FINLAND] }, origin: 'design' }]);
  expect(read({})[0]).toBe(read({ tags: {} })[0]);
  expect(read({})[0]).not.toBe(read({ country: 'FI' })[0]);
});

test('a tag with a name like a list of facts is one fact', () => {
  const name = '["promiseBroken","country"]';
  const tag: Condition = { field: 'tags', name, op: 'is', value: 'x' };
  const read = guidanceReader([
    { action: 'apologize', when: { any: [tag, { all: [PROMISE, FINLAND] }] }, origin: 'design' },
  ]);
  expect(read({ country: 'SE' })[0]?.missing).toEqual([`tags.${name}`]);
  expect(read({ tags: { [name]: 'y' } })[0]?.missing).toEqual(['promiseBroken', 'country']);
});

test('a play without conditions has one list of guidance for everybody', () => {
  const read = guidanceReader([{ action: 'listen', origin: 'source' }]);
  expect(read({})).toBe(read({ country: 'FI' }));
});
