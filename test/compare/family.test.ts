/**
 * Comparisons that are looked at together.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { DIFFERENCE_METHODS, compareNps } from '../../src/compare/difference.ts';
import { compareFamily } from '../../src/compare/family.ts';
import { adjustPValues } from '../../src/numeric/adjust.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const LOW = { detractors: 50, passives: 60, promoters: 90 };
const HIGH = { detractors: 30, passives: 50, promoters: 120 };
const NOBODY = { detractors: 0, passives: 0, promoters: 0 };
const options = { level: 0.95, method: 'adjusted-wald', correction: 'holm' } as const;

test('no pairs are no comparisons', () => {
  expect(compareFamily([], options)).toEqual([]);
});

test('a comparison by itself stays as it is', () => {
  const [member] = compareFamily([[HIGH, LOW]], options);
  const single = compareNps(HIGH, LOW);
  expect(member?.single).toEqual(single);
  expect(member?.together).toEqual({
    adjustedP: single.pValue,
    simultaneous: single.interval,
    direction: single.direction,
  });
});

test('a withheld comparison is not corrected for', () => {
  const [shown, withheld] = compareFamily(
    [
      [HIGH, LOW],
      [HIGH, NOBODY],
    ],
    options,
  );
  expect(withheld).toMatchObject({ single: { status: 'withheld' }, together: null });
  expect(shown?.together?.adjustedP).toBe(compareNps(HIGH, LOW).pValue);
});

test('next to certainty there is no higher level, and the interval stays', () => {
  const level = 1 - 2 ** -53;
  const members = compareFamily([[HIGH, LOW] as const, [LOW, HIGH] as const], { ...options, level });
  expect(members.map(({ together }) => together?.simultaneous.level)).toEqual([level, level]);
});

const arbGroup = arbCategoryCounts({ minimumSize: 2 });

law.prop([
  fc.array(fc.tuple(arbGroup, arbGroup), { minLength: 1, maxLength: 6 }),
  fc.constantFrom(...DIFFERENCE_METHODS),
  fc.constantFrom('holm', 'bh', 'none'),
])('p-values are corrected, and intervals are those of a higher level', (pairs, method, correction) => {
  const members = compareFamily(pairs, { level: 0.9, method, correction });
  const singles = pairs.map(([a, b]: readonly [CategoryCounts, CategoryCounts]) =>
    compareNps(a, b, { level: 0.9, method }),
  );
  const adjusted = adjustPValues(
    singles.map(({ pValue }) => pValue as number),
    correction,
  );
  for (const [i, { single, together }] of members.entries()) {
    const [a, b] = pairs[i] as readonly [CategoryCounts, CategoryCounts];
    const wider = compareNps(a, b, { level: 1 - 0.1 / pairs.length, method });
    expect(single).toEqual(singles[i]);
    expect(together?.adjustedP).toBe(adjusted[i]);
    expect(together?.simultaneous.lower).toBeCloseTo(wider.interval?.lower as number, 9);
    expect(together?.simultaneous.upper).toBeCloseTo(wider.interval?.upper as number, 9);
    if ((adjusted[i] as number) >= 0.1) expect(together?.direction).toBe('unclear');
    else expect(together?.direction).toBe(singles[i]?.direction);
  }
});
