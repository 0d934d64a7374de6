/**
 * How many scores with intervals one core makes.
 *
 * @module
 */
import { type CategoryCounts, estimateNps, randomOf } from 'npskit';
import { type BenchCase, calibration } from './bench.ts';

const random = randomOf(1);
const upTo = (most: number): number => Math.floor(random() * (most + 1));

/** Groups of one answer to some thousands. */
const groups: readonly CategoryCounts[] = Array.from({ length: 20_000 }, () => {
  const most = Math.exp(random() * 8);
  return { detractors: upTo(most), passives: upTo(most), promoters: 1 + upTo(most) };
});

const estimateAll = (): number => {
  let width = 0;
  for (let round = 0; round < 10; round++)
    for (const counts of groups) {
      const { interval } = estimateNps(counts);
      if (interval) width += interval.upper - interval.lower;
    }
  return width;
};

/**
 * Where the calibration loop takes a sixth of a second, six times as long is a rate of 200 000 a second.
 */
export const cases: readonly BenchCase[] = [
  {
    name: '200 000 estimates with the default method',
    ours: { label: 'estimateNps', run: estimateAll },
    peer: calibration,
    limit: 6,
  },
];
