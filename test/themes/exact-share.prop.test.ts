import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { exactDifference, exactRise } from '../../src/themes/exact-share.ts';

const binomial = (n: number, k: number): bigint => {
  let value = 1n;
  for (let i = 0; i < k; i++) value = (value * BigInt(n - i)) / BigInt(i + 1);
  return value;
};

/** In whole numbers: how many of the ways to deal the marked ones out are counted, of all. */
const slowly = (
  [n, of, m, rest]: readonly [number, number, number, number],
  counts: (x: number, ways: bigint, own: bigint) => boolean,
): number => {
  const ways = (x: number): bigint => (n + m - x < 0 ? 0n : binomial(of, x) * binomial(rest, n + m - x));
  let all = 0n;
  let some = 0n;
  for (let x = 0; x <= of; x++) {
    all += ways(x);
    if (counts(x, ways(x), ways(n))) some += ways(x);
  }
  return Number((some * 10n ** 30n) / all) / 1e30;
};

const arbTwo = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .chain(([of, rest]) => fc.tuple(fc.nat(of), fc.constant(of), fc.nat(rest), fc.constant(rest)));

describe('for all shares', () => {
  test.prop([arbTwo])('the rise is that of whole numbers', ([n, of, m, rest]) => {
    expect(exactRise({ n, of }, { n: m, of: rest })).toBeCloseTo(
      slowly([n, of, m, rest], (x) => x >= n),
      12,
    );
  });

  test.prop([arbTwo])('the difference is that of whole numbers', ([n, of, m, rest]) => {
    expect(exactDifference({ n, of }, { n: m, of: rest })).toBeCloseTo(
      slowly([n, of, m, rest], (_, ways, own) => ways <= own),
      12,
    );
  });

  test.prop([arbTwo])('the order of two shares does not matter to their difference', ([n, of, m, rest]) => {
    const [a, b] = [
      { n, of },
      { n: m, of: rest },
    ];
    expect(exactDifference(a, b)).toBeCloseTo(exactDifference(b, a), 12);
  });
});

test('large groups keep their p-value', () => {
  // Summed from Stirling's series in 40 digits: 10 to the power of −211.01791842.
  expect(Math.log10(exactRise({ n: 60_000, of: 1_000_000 }, { n: 50_000, of: 1_000_000 }))).toBeCloseTo(
    -211.01791842,
    7,
  );
  expect(exactDifference({ n: 50_000, of: 1_000_000 }, { n: 50_000, of: 1_000_000 })).toBeCloseTo(1, 9);
});
