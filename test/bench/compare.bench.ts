/**
 * How long comparisons take: the exact test, which deals the answers of two groups out in all ways.
 *
 * @module
 */
import { type CategoryCounts, compareNps, permutationTest } from 'npskit';
import { type BenchCase, calibration } from './bench.ts';

const north: CategoryCounts = { detractors: 60, passives: 65, promoters: 75 };
const south: CategoryCounts = { detractors: 75, passives: 60, promoters: 65 };

const compareAll = (): number => {
  let sum = 0;
  for (let passives = 0; passives < 10_000; passives++) sum += compareNps(north, { ...south, passives }).pValue ?? 0;
  return sum;
};

/** Where the calibration loop takes 0.13 s, 0.15 of it are 20 ms. */
export const cases: readonly BenchCase[] = [
  {
    name: 'exact permutation test of 200 and 200 answers',
    ours: { label: 'permutationTest', run: () => permutationTest(north, south).pValue },
    peer: calibration,
    limit: 0.15,
  },
  {
    name: '10 000 comparisons of two groups with the default method',
    ours: { label: 'compareNps', run: compareAll },
    peer: calibration,
    limit: 1,
  },
];
