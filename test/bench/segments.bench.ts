/**
 * How fast a thousand segments are read.
 *
 * @module
 */
import {
  type SegmentCounts,
  randomOf,
  segmentOf,
  segmentTable,
  shrinkSegments,
  testSegments,
  versusRest,
} from 'npskit';
import { type BenchCase, calibration } from './bench.ts';

const random = randomOf(1);
const upTo = (most: number): number => Math.floor(random() * (most + 1));

/** Tallies of a few answers to some hundreds. */
const segments: readonly SegmentCounts[] = Array.from({ length: 1000 }, (_, i) => {
  const most = Math.exp(random() * 4);
  return { segment: segmentOf({ shop: `s${i}` }), tally: { counts: Array.from({ length: 11 }, () => upTo(most)) } };
});

const readAll = (): number => {
  const { rows } = segmentTable(segments);
  const { pValue } = testSegments(segments);
  const { comparisons } = versusRest(segments);
  const { betweenSd } = shrinkSegments(segments);
  return rows.length + pValue + comparisons + (betweenSd ?? 0);
};

/**
 * Where the calibration loop takes 0.13 of a second, 0.38 times as long is 50 milliseconds.
 */
export const cases: readonly BenchCase[] = [
  {
    name: 'table and all tests of 1 000 segments from tallies',
    ours: { label: 'segmentTable, testSegments, versusRest, shrinkSegments', run: readAll },
    peer: calibration,
    limit: 0.38,
  },
];
