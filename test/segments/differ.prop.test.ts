/**
 * Laws of the tests between segments.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { exactPValue, monteCarloPValue } from '../../src/segments/exact-differ.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { testSegments } from '../../src/segments/differ.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { testShape } from '../../src/segments/shape.ts';
import { categoryCounts } from '../../src/tally/tally.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const swapped = (groups: readonly SegmentCounts[]): SegmentCounts[] =>
  groups.map(({ segment, tally }) => {
    const { detractors, passives, promoters } = categoryCounts(tally);
    return { segment, tally: { detractors: promoters, passives, promoters: detractors } };
  });

const close = (a: number, b: number, relative = 1e-9): boolean =>
  Math.abs(a - b) <= relative * Math.max(1e-9, Math.abs(a), Math.abs(b));

test.prop([arbSegmentTallies({ fractional: true }), fc.integer({ min: 1, max: 12 })])(
  'the order of segments changes nothing, and results are plain JSON',
  (groups, privacyMinimum) => {
    const options = { privacyMinimum };
    expect(testSegments([...groups].reverse(), options)).toEqual(testSegments(groups, options));
    expect(testShape([...groups].reverse(), options)).toEqual(testShape(groups, options));
    for (const result of [testSegments(groups, options), testShape(groups, options)])
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  },
);

test.prop([arbSegmentTallies()])('swapping detractors and promoters changes nothing', (groups) => {
  const plain = testSegments(groups);
  const other = testSegments(swapped(groups));
  expect(other.pValue).toBe(plain.pValue);
  expect(close(other.betweenSd ?? 0, plain.betweenSd ?? 0)).toBe(true);
  expect(close(testShape(swapped(groups)).pValue, testShape(groups).pValue)).toBe(true);
});

test.prop([arbSegmentTallies({ maximum: 50 })])('numbers stay in their ranges', (groups) => {
  const { statistic, pValue, effectSize } = testSegments(groups);
  const shape = testShape(groups);
  expect(statistic).toBeGreaterThanOrEqual(0);
  for (const share of [pValue, effectSize, shape.pValue, shape.cramersV ?? 0, shape.cramersVCorrected ?? 0]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
});

test.prop([arbCategoryCounts({ minimumSize: 1, maximum: 200 }), fc.integer({ min: 1, max: 5 })])(
  'segments of one mix do not differ, whatever their size',
  (counts, times) => {
    const groups = Array.from({ length: times }, (_, i) => ({
      segment: segmentOf({ group: String(i) }),
      tally: {
        detractors: counts.detractors * (i + 1),
        passives: counts.passives * (i + 1),
        promoters: counts.promoters * (i + 1),
      },
    }));
    expect(testSegments(groups)).toMatchObject({ statistic: 0, pValue: 1 });
    expect(testShape(groups)).toMatchObject({ statistic: 0, pValue: 1 });
  },
);

/** Every way to deal the answers out, one by one. */
const slowly = (groups: readonly CategoryCounts[]): number => {
  const answers = groups.flatMap(({ detractors, passives, promoters }) => [
    ...new Array<number>(detractors).fill(-1),
    ...new Array<number>(passives).fill(0),
    ...new Array<number>(promoters).fill(1),
  ]);
  const sizes = groups.map(({ detractors, passives, promoters }) => detractors + passives + promoters);
  const spread = (sums: readonly number[]): number =>
    sums.reduce((all, sum, g) => all + sum ** 2 / (sizes[g] as number), 0);
  const observed = spread(groups.map(({ detractors, promoters }) => promoters - detractors));
  let far = 0;
  let ways = 0;
  const left = [...sizes];
  const sums = sizes.map(() => 0);
  const deal = (at: number): void => {
    if (at === answers.length) {
      ways++;
      if (spread(sums) >= observed - 1e-9) far++;
      return;
    }
    for (let g = 0; g < left.length; g++) {
      if (left[g] === 0) continue;
      left[g] = (left[g] as number) - 1;
      sums[g] = (sums[g] as number) + (answers[at] as number);
      deal(at + 1);
      left[g] = (left[g] as number) + 1;
      sums[g] = (sums[g] as number) - (answers[at] as number);
    }
  };
  deal(0);
  return far / ways;
};

const arbFew = fc.array(arbCategoryCounts({ maximum: 2, minimumSize: 1 }), { minLength: 2, maxLength: 3 });

test.prop(
  [arbFew.filter((groups) => groups.reduce((n, one) => n + one.detractors + one.passives + one.promoters, 0) <= 11)],
  {
    numRuns: 60,
  },
)('the exact test agrees with dealing out the answers one by one', (groups) => {
  expect(close(exactPValue(groups), slowly(groups), 1e-12)).toBe(true);
});

test.prop([arbSegmentTallies({ maximum: 5 }), fc.nat(1000)], { numRuns: 30 })(
  'swapping detractors and promoters changes no drawn p-value',
  (groups, seed) => {
    const options = { monteCarlo: { draws: 99, seed } };
    expect(testSegments(swapped(groups), options).pValue).toBe(testSegments(groups, options).pValue);
  },
);

test.prop([arbFew, fc.nat(1000)], { numRuns: 30 })('the drawn test comes near the exact one', (groups, seed) => {
  const exact = exactPValue(groups);
  const error = Math.sqrt((exact * (1 - exact)) / 4000);
  expect(Math.abs(monteCarloPValue(groups, 3999, seed) - exact)).toBeLessThan(5 * error + 0.001);
});
