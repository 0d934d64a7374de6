/**
 * Corrected p-values: worked examples and refusals.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { CORRECTIONS, type Correction, adjustPValues } from '../../src/numeric/adjust.ts';

test('an empty view needs no correction', () => {
  for (const correction of CORRECTIONS) expect(adjustPValues([], correction)).toEqual([]);
});

test('a single test needs no correction', () => {
  for (const correction of CORRECTIONS) expect(adjustPValues([0.03], correction)).toEqual([0.03]);
});

test('five evenly spaced p-values meet at the largest under Hochberg and Benjamini–Hochberg', () => {
  const p = [0.01, 0.02, 0.03, 0.04, 0.05];
  expect(adjustPValues(p, 'hochberg')).toEqual([0.05, 0.05, 0.05, 0.05, 0.05]);
  for (const value of adjustPValues(p, 'bh')) expect(value).toBeCloseTo(0.05, 14);
});

test('a corrected p-value never exceeds 1', () => {
  expect(adjustPValues([0.9, 0.8], 'bonferroni')).toEqual([1, 1]);
  expect(adjustPValues([0.9, 0.8], 'by')).toEqual([1, 1]);
});

test.each([
  [[0.5, NaN], 1],
  [[-0.1], 0],
  [[1.1], 0],
  [['0.5'], 0],
  [[null], 0],
])('%j is refused with its position', (p, at) => {
  expect(() => adjustPValues(p as number[])).toThrow(expect.objectContaining({ code: 'p-value/invalid', path: [at] }));
});

test('a hundred thousand p-values are corrected in a moment', () => {
  const p = Array.from({ length: 1e5 }, (_, i) => (i + 1) / 1e7);
  for (const correction of CORRECTIONS) expect(adjustPValues(p, correction)).toHaveLength(1e5);
}, 3000);

test('an unknown correction is refused, also for an empty view', () => {
  expect(() => adjustPValues([], 'sidak' as Correction)).toThrow(
    expect.objectContaining({ code: 'option/unknown', path: ['correction'] }),
  );
});
