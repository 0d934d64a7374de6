/**
 * How long comparisons take: the exact test, which deals the answers of two groups out in all ways.
 *
 * @module
 */
import { type CategoryCounts, compareNps, permutationTest, randomOf } from 'npskit';
import { permutationTest as drawnPermutations } from 'simple-statistics';
import { type BenchCase, calibration } from './bench.ts';

const north: CategoryCounts = { detractors: 60, passives: 65, promoters: 75 };
const south: CategoryCounts = { detractors: 75, passives: 60, promoters: 65 };

const compareAll = (): number => {
  let sum = 0;
  for (let passives = 0; passives < 10_000; passives++) sum += compareNps(north, { ...south, passives }).pValue ?? 0;
  return sum;
};

/** A group as a list of −1, 0 and +1. */
const answersOf = ({ detractors, passives, promoters }: CategoryCounts): number[] => [
  ...new Array<number>(detractors).fill(-1),
  ...new Array<number>(passives).fill(0),
  ...new Array<number>(promoters).fill(1),
];
const northAnswers = answersOf(north);
const southAnswers = answersOf(south);

/** Where the calibration loop takes 0.13 s, 0.15 of it are 20 ms. */
export const cases: readonly BenchCase[] = [
  {
    name: 'exact permutation test of 200 and 200 answers',
    ours: { label: 'permutationTest', run: () => permutationTest(north, south).pValue },
    peer: calibration,
    limit: 0.15,
  },
  {
    name: 'permutation test of 200 and 200 answers beside 1 000 random ones',
    ours: { label: 'permutationTest, all permutations', run: () => permutationTest(north, south).pValue },
    peer: {
      label: 'simple-statistics permutationTest, 1 000 drawn',
      run: () => drawnPermutations(northAnswers, southAnswers, 'two_side', 1000, randomOf(1)),
    },
    limit: 0.5,
  },
  {
    name: '10 000 comparisons of two groups with the default method',
    ours: { label: 'compareNps', run: compareAll },
    peer: calibration,
    limit: 1,
  },
];
