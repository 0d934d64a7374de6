/**
 * How fast breaks are found in a long series.
 *
 * @module
 */
import { type Series, estimateNps, findBreaks, periodsBetween, randomOf } from 'npskit';
import { type BenchCase, calibration } from './bench.ts';

const random = randomOf(1);
const upTo = (most: number): number => Math.floor(random() * (most + 1));

/** A thousand days whose level changes now and then. */
const series: Series = {
  unit: 'day',
  zone: 'UTC',
  points: periodsBetween('2020-01-01T00:00:00.000Z', '2022-09-26T00:00:00.000Z', { unit: 'day', zone: 'UTC' }).map(
    (period, i) => {
      const high = Math.floor(i / 130) % 2;
      const counts = { detractors: upTo(10), passives: upTo(20), promoters: upTo(20 + 15 * high) };
      return { period, estimate: estimateNps(counts), partial: false };
    },
  ),
};

/**
 * Where the calibration loop takes 0.13 of a second, 7.7 times as long is one second.
 */
export const cases: readonly BenchCase[] = [
  {
    name: 'breaks in 1 000 periods, every division considered',
    ours: { label: 'findBreaks', run: () => findBreaks(series).breaks.length },
    peer: calibration,
    limit: 7.7,
  },
];
