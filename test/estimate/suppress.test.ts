/**
 * Which groups are hidden so that no answer can be traced to a person, and what is left of them.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { hideUntilSafe, suppressedEstimate, suppressedIndices } from '../../src/estimate/suppress.ts';

describe('hiding small groups of a published total', () => {
  test.each([
    [[], []],
    [[0, 0], []],
    [[5, 6, 7], []],
    [
      [4, 20, 30],
      [0, 1],
    ],
    [
      [20, 30, 4],
      [0, 2],
    ],
    [
      [3, 4, 20],
      [0, 1],
    ],
    [
      [1, 2, 20],
      [0, 1, 2],
    ],
    [
      [1, 0, 20, 20],
      [0, 2],
    ],
    [[4], [0]],
    [[4, 0], [0]],
  ])('of the sizes %j those at %j are hidden, the minimum being 5', (sizes, hidden) => {
    expect(suppressedIndices(sizes, 5, true)).toEqual(hidden);
  });

  test('a complement is not needed where no total is published', () => {
    expect(suppressedIndices([4, 20, 30], 5, false)).toEqual([0]);
  });

  test.each([0, 0.5, NaN, Infinity, '5' as unknown as number])('the minimum %s is refused', (minimum) => {
    expect(() => suppressedIndices([], minimum, true)).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['minimum'] }),
    );
  });

  test('groups that are hidden for another reason get company too', () => {
    expect(hideUntilSafe([9, 7, 8], [0], 5)).toEqual([0, 1]);
    expect(hideUntilSafe([9, 7, 8], [], 5)).toEqual([]);
  });
});

test('a hidden estimate has no figures', () => {
  expect(suppressedEstimate()).toEqual({
    status: 'withheld',
    reason: 'privacy',
    nps: null,
    interval: null,
    n: null,
    counts: null,
  });
});

const arbSizes = fc.array(fc.oneof(fc.nat(4), fc.nat(12), fc.nat(60)), { maxLength: 12 });
const arbMinimum = fc.constantFrom(1, 2, 5, 7);
const sum = (sizes: readonly number[]): number => sizes.reduce((all, n) => all + n, 0);

law.prop([arbSizes, arbMinimum])(
  'the total less the open groups tells of enough answers of two groups at least, of all groups, or of none',
  (sizes, minimum) => {
    const hidden = suppressedIndices(sizes, minimum, true);
    const secret = hidden.map((i) => sizes[i] as number);
    const open = sizes.filter((n, i) => n > 0 && !hidden.includes(i));
    for (const n of open) expect(n).toBeGreaterThanOrEqual(minimum);
    if (secret.length === 0 || open.length === 0) return;
    expect(secret.length).toBeGreaterThanOrEqual(2);
    expect(sum(secret)).toBeGreaterThanOrEqual(minimum);
  },
);

law.prop([arbSizes, arbMinimum])('no group is hidden without need', (sizes, minimum) => {
  const hidden = suppressedIndices(sizes, minimum, true);
  const small = suppressedIndices(sizes, minimum, false);
  expect(hidden).toEqual(expect.arrayContaining(small));
  const secret = hidden.map((i) => sizes[i] as number).sort((a, b) => a - b);
  // Without the largest, which was hidden last, it would be too little.
  const fewer = secret.slice(0, -1);
  if (hidden.length > small.length) expect(fewer.length < 2 || sum(fewer) < minimum).toBe(true);
});

law.prop([arbSizes, arbMinimum])('as many answers are hidden in whatever order groups come', (sizes, minimum) => {
  const hiddenOf = (all: readonly number[]): number[] =>
    suppressedIndices(all, minimum, true)
      .map((i) => all[i] as number)
      .sort((a, b) => a - b);
  expect(hiddenOf([...sizes].reverse())).toEqual(hiddenOf(sizes));
});
