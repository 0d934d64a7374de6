/**
 * How fast a watch takes up answers.
 *
 * @module
 */
import { randomOf, watchDetractors, watchScores } from 'npskit';
import { type BenchCase, calibration } from './bench.ts';

const random = randomOf(1);
const scores = Uint8Array.from({ length: 1_000_000 }, () => (random() < 0.15 ? 4 : 9));
const watch = watchDetractors({ baselineShare: 0.15, answersPerFalseAlarm: 26_000 });

/**
 * Where the calibration loop takes 0.13 of a second, 3.85 times as long is half a second.
 */
export const cases: readonly BenchCase[] = [
  {
    name: 'one million answers taken up by a watch',
    ours: { label: 'watchScores', run: () => watchScores(watch, scores).alarms.length },
    peer: calibration,
    limit: 3.85,
  },
];
