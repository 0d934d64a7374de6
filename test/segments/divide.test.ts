/**
 * Which tag splits, and where it is divided.
 *
 * @module
 */
import { expect, test } from 'vitest';
import type { Column } from '../../src/segments/columns.ts';
import { type Division, divide } from '../../src/segments/divide.ts';
import { type Level, type TagTest, rejecting } from '../../src/segments/split.ts';

const column = (levels: readonly (string | number | null)[]): Column => ({
  tag: 'tag',
  numeric: levels.some((level) => typeof level === 'number'),
  levels,
  codes: new Int32Array(0),
});

const level = (code: number, detractors: number, passives: number, promoters: number): Level => ({
  code,
  detractors,
  passives,
  promoters,
  n: detractors + passives + promoters,
});

const sides = (division: Division | null, size: number): unknown =>
  division && Array.from({ length: size }, (_, code) => (division(code) ? 'left' : 'right')).join(' ');

test('the two sides that differ most are parted', () => {
  const levels = [level(0, 0, 5, 20), level(1, 20, 5, 0), level(2, 2, 5, 18), level(3, 18, 5, 2)];
  expect(sides(divide(column(['a', 'b', 'c', 'd']), levels, 20), 4)).toBe('left right left right');
});

test('of equally good divisions the one that keeps earlier values together is taken', () => {
  const levels = [level(0, 10, 0, 10), level(1, 10, 0, 10), level(2, 10, 0, 10)];
  expect(sides(divide(column(['a', 'b', 'c']), levels, 1), 3)).toBe('left left right');
});

test.each([
  ['left', [level(0, 60, 0, 0), level(1, 0, 0, 40)], 'left right left'],
  ['right', [level(0, 40, 0, 0), level(1, 0, 0, 60)], 'left right right'],
  ['left, where both sides are equal', [level(0, 50, 0, 0), level(1, 0, 0, 50)], 'left right left'],
] as const)('a value that was not met goes to the larger side: %s', (_where, levels, expected) => {
  expect(sides(divide(column(['a', 'b', 'c']), levels, 20), 3)).toBe(expected);
});

test('up to twelve values every division is tried, beyond only cuts in the order of scores', () => {
  // One large value in the middle: only all the small ones together are enough for a side, and they are no cut.
  const around = (small: number): Level[] => [
    level(0, 0, 1000, 0),
    ...Array.from({ length: small }, (_, i) => (i % 2 === 0 ? level(i + 1, 1, 0, 0) : level(i + 1, 0, 0, 1))),
  ];
  const names = Array.from({ length: 13 }, (_, i) => `v${String(i).padStart(2, '0')}`);
  expect(sides(divide(column(names.slice(0, 12)), around(11), 11), 12)).toBe(`left${' right'.repeat(11)}`);
  expect(divide(column(names), around(12), 12)).toBeNull();
});

test('a number that was not met goes with its neighbors, a missing one to the larger side', () => {
  const met = [level(1, 30, 0, 0), level(3, 0, 0, 30), level(5, 0, 0, 10)];
  expect(sides(divide(column([null, 1, 2, 3, 4, 5]), met, 20), 6)).toBe('right left right right right right');
  const other = [level(1, 50, 0, 0), level(3, 0, 0, 30), level(5, 0, 0, 10)];
  expect(sides(divide(column([null, 1, 2, 3, 4, 5]), other, 20), 6)).toBe('left left right right right right');
});

test('no division leaves enough on both sides: none', () => {
  expect(divide(column(['a', 'b']), [level(0, 19, 0, 0), level(1, 0, 0, 100)], 20)).toBeNull();
});

const tagTest = (tag: string, logP: number, adjustedP: number): TagTest => ({
  tag,
  levels: 2,
  statistic: 1,
  df: 1,
  pValue: Math.exp(logP),
  logP,
  adjustedP,
});

test('the strongest test comes first, of equal ones the first by name, rounding apart', () => {
  const order = (...logs: number[]): string =>
    rejecting(
      logs.map((logP, i) => tagTest('abc'[i] as string, logP, 0.01)),
      0.05,
    )
      .map(({ tag }) => tag)
      .join('');
  expect(order(-10, -30, -20)).toBe('bca');
  expect(order(-10, -10 * (1 + 1e-15), -5)).toBe('abc');
  expect(order(-10, -10 * (1 + 1e-9), -5)).toBe('bac');
  expect(order(-2000, -3000, -2500)).toBe('bca');
});

test('a test at the level itself rejects, one above does not', () => {
  const tests = [tagTest('a', -3, 0.05), tagTest('b', -3, 0.0500001)];
  expect(rejecting(tests, 0.05).map(({ tag }) => tag)).toEqual(['a']);
});
