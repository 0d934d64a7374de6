import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { EXACT_POWER_TESTS, exactPower } from '../../src/compare/exact-power.ts';
import { expectedWidth } from '../../src/compare/expected-width.ts';
import { ESTIMATE_METHODS } from '../../src/estimate/estimate.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const arbShares = arbCategoryCounts({ maximum: 100, minimumSize: 1 });
const arbSize = fc.integer({ min: 2, max: 25 });
const arbLevel = fc.double({ min: 0.5, max: 0.999, noNaN: true });

const mirror = ({ detractors, passives, promoters }: CategoryCounts): CategoryCounts => ({
  detractors: promoters,
  passives,
  promoters: detractors,
});

const SLACK = 1e-11;

describe('exact power', () => {
  const arbCase = [
    arbShares,
    arbShares,
    fc.record({ a: arbSize, b: arbSize }),
    fc.constantFrom(...EXACT_POWER_TESTS),
    fc.constantFrom(1 as const, 2 as const),
    arbLevel,
  ] as const;

  test.prop([...arbCase])('is plain JSON, and its parts are probabilities', (a, b, n, name, sides, level) => {
    const result = exactPower(a, b, { n, test: name, sides, level });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    for (const part of [result.power, result.higher, result.lower]) {
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(1);
    }
    expect(Object.is(result.difference, -0)).toBe(false);
  });

  test.prop([...arbCase])('exchanges its directions when groups change places', (a, b, n, name, sides, level) => {
    const one = exactPower(a, b, { n, test: name, sides, level });
    const other = exactPower(b, a, { n: { a: n.b, b: n.a }, test: name, sides, level });
    expect(Math.abs(other.higher - one.lower)).toBeLessThan(SLACK);
    expect(Math.abs(other.lower - one.higher)).toBeLessThan(SLACK);
  });

  test.prop([...arbCase])(
    'exchanges its directions when promoters and detractors change places',
    (a, b, n, name, sides, level) => {
      const one = exactPower(a, b, { n, test: name, sides, level });
      const other = exactPower(mirror(a), mirror(b), { n, test: name, sides, level });
      expect(Math.abs(other.higher - one.lower)).toBeLessThan(SLACK);
      expect(Math.abs(other.lower - one.higher)).toBeLessThan(SLACK);
    },
  );

  test.prop([...arbCase, arbLevel])('is not larger at a higher level', (a, b, n, name, sides, level, other) => {
    const lax = exactPower(a, b, { n, test: name, sides, level: Math.min(level, other) });
    const strict = exactPower(a, b, { n, test: name, sides, level: Math.max(level, other) });
    expect(strict.higher).toBeLessThanOrEqual(lax.higher + SLACK);
    expect(strict.lower).toBeLessThanOrEqual(lax.lower + SLACK);
  });
});

describe('expected width', () => {
  const arbMethod = fc.constantFrom(...ESTIMATE_METHODS);

  test.prop([arbShares, arbSize, arbMethod, arbLevel])('is plain JSON on the scale', (shares, n, method, level) => {
    const result = expectedWidth(shares, { n, method, level });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.width).toBeGreaterThanOrEqual(0);
    expect(result.width).toBeLessThanOrEqual(200 + SLACK);
    for (const part of [result.coverage, result.missBelow, result.missAbove]) {
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(1);
    }
  });

  test.prop([arbShares, arbSize, arbMethod, arbLevel])(
    'stays, and exchanges its misses, when promoters and detractors change places',
    (shares, n, method, level) => {
      const one = expectedWidth(shares, { n, method, level });
      const other = expectedWidth(mirror(shares), { n, method, level });
      expect(Math.abs(other.width - one.width)).toBeLessThan(1e-9);
      expect(Math.abs(other.missAbove - one.missBelow)).toBeLessThan(SLACK);
      expect(Math.abs(other.missBelow - one.missAbove)).toBeLessThan(SLACK);
    },
  );

  test.prop([arbShares, arbSize, arbMethod, arbLevel, arbLevel])(
    'is not smaller at a higher level, nor is the coverage',
    (shares, n, method, a, b) => {
      const inner = expectedWidth(shares, { n, method, level: Math.min(a, b) });
      const outer = expectedWidth(shares, { n, method, level: Math.max(a, b) });
      expect(outer.width).toBeGreaterThanOrEqual(inner.width - 1e-9);
      expect(outer.coverage).toBeGreaterThanOrEqual(inner.coverage - SLACK);
    },
  );
});
