/**
 * The laws of corrections hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { CORRECTIONS, type Correction, adjustPValues } from '../../src/numeric/adjust.ts';
import { arbPValue, correctionLaws, followsSteps } from '../../src/testing/correction-laws.ts';
import { broken } from './broken.ts';
import { plainest } from './plainest.ts';

test.each(
  CORRECTIONS.flatMap((correction) =>
    correctionLaws({ adjust: (p) => adjustPValues(p, correction), correction }).map(
      (law) => [correction, law.name, law.check] as const,
    ),
  ),
)('%s: %s', (_, __, check) => {
  expect(check).not.toThrow();
});

describe('what is found out', () => {
  test.each<[string, (p: readonly number[]) => readonly number[], string]>([
    ['a list without its last', (p) => p.slice(1), 'every p-value is answered'],
    [
      'a product above 1',
      (p) => p.map((one) => one * p.length),
      'a corrected p-value is at most 1 and not below its own',
    ],
    ['halves', (p) => p.map((one) => one / 2), 'a p-value by itself stays as it is'],
    [
      'a last digit that is too coarse',
      (p) => p.map((one) => Math.min(1, one + 1e-12)),
      'a p-value by itself stays as it is',
    ],
    [
      'steps that are not carried along',
      (p) => p.map((one) => Math.min(1, one * p.filter((other) => other >= one).length)),
      'a smaller p-value stays the smaller one',
    ],
    [
      'steps by place and not by size',
      (p) => p.map((one, i) => Math.min(1, one * (p.length - i))),
      'the order in which p-values come does not matter',
    ],
  ])('%s', (_, adjust, law) => {
    expect(broken(correctionLaws({ adjust }, { runs: 500 }))).toContain(law);
  });

  const pairs = CORRECTIONS.flatMap((one) =>
    CORRECTIONS.filter((other) => other !== one).map((other): [Correction, Correction] => [one, other]),
  );
  test.each(pairs)('%s that is called %s', (one, other) => {
    const laws = correctionLaws({ adjust: (p) => adjustPValues(p, one), correction: other });
    expect(broken(laws)).toEqual([
      'a corrected p-value is the lowest level at which the steps of the correction reject',
    ]);
  });
});

test('a correction without a name is held to no steps', () => {
  const adjust = (p: readonly number[]): number[] => p.map((one) => Math.min(1, one * p.length ** 2));
  expect(broken(correctionLaws({ adjust }))).toEqual([]);
});

test('p-values with hardly any digits left are no fault', () => {
  const p = [5e-324, 1.5e-323, 1e-310, 0];
  for (const correction of CORRECTIONS) expect(followsSteps(p, adjustPValues(p, correction), correction)).toBe(true);
});

test('p-values shrink to 0', () => {
  expect(plainest(arbPValue())).toBe(0);
});
