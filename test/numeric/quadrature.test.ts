import { expect, test } from 'vitest';
import { integrate } from '../../src/numeric/quadrature.ts';

test.each([
  ['a polynomial', (x: number) => 3 * x * x, 0, 2, 8],
  ['a root at the lower end', Math.sqrt, 0, 1, 2 / 3],
  ['a root at the upper end', (x: number) => Math.sqrt(4 - x), 0, 4, 16 / 3],
  ['an end as steep as a tenth root', (x: number) => x ** 0.1, 0, 1, 1 / 1.1],
  [
    'a bell of which the interval holds nine deviations to each side',
    (x: number) => Math.exp((-x * x) / 2),
    -9,
    9,
    Math.sqrt(2 * Math.PI),
  ],
  ['a fall at one end that is much shorter than the interval', (x: number) => Math.exp(-x), 0, 200, 1],
  ['no interval', () => 1, 3, 3, 0],
])('%s is integrated', (_what, f, from, to, value) => {
  expect(Math.abs(integrate(f, from, to) - value)).toBeLessThan(1e-13);
});

test('turning the interval around changes the sign', () => {
  expect(integrate(Math.exp, 1, 0)).toBeCloseTo(1 - Math.E, 14);
});
