import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { normalCritical, normalUpperTail } from '../../src/numeric/normal.ts';
import { studentCritical, studentUpperTail } from '../../src/numeric/student.ts';

const relative = (got: number, expected: number): number => Math.abs(got / expected - 1);

describe("Student's distribution", () => {
  test.each([0.1, 1, 1.7, 1.8, 50])('with one degree of freedom is Cauchy at %d', (t) => {
    expect(relative(studentUpperTail(t, 1), Math.atan(1 / t) / Math.PI)).toBeLessThan(1e-13);
  });

  test.each([0.1, 1, 3, 1e5])('with two degrees of freedom has a closed form at %d', (t) => {
    // ½ − t / (2 √(2 + t²)), multiplied out so that it does not cancel.
    const root = Math.sqrt(2 + t * t);
    expect(relative(studentUpperTail(t, 2), 1 / (root * (root + t)))).toBeLessThan(1e-13);
  });

  test('has its middle at 0 and mirrors', () => {
    expect(studentUpperTail(0, 7)).toBe(0.5);
    expect(studentUpperTail(-1.3, 7) + studentUpperTail(1.3, 7)).toBeCloseTo(1, 15);
  });

  test.each([1e7, 1e9, 1e15, 1e31])('is normal but for a term of order 1 / df with %d degrees of freedom', (df) => {
    const t = 2.5;
    const density = Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
    expect(relative(studentUpperTail(t, df), normalUpperTail(t) + (density * (t ** 3 + t)) / (4 * df))).toBeLessThan(
      1e-12,
    );
    const z = normalCritical(0.95);
    expect(relative(studentCritical(0.95, df), z + (z ** 3 + z) / (4 * df))).toBeLessThan(1e-13);
  });

  test('reaches the quartile of Cauchy, 1, at one half', () => {
    expect(studentCritical(0.5, 1)).toBeCloseTo(1, 14);
  });
});

property.prop([fc.double({ min: 0.05, max: 0.999999, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true })])(
  'the critical value leaves the tail that was asked for',
  (level, df) => {
    expect(relative(studentUpperTail(studentCritical(level, df), df), (1 - level) / 2)).toBeLessThan(1e-11);
  },
);
