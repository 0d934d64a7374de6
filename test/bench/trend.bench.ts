/**
 * How fast a long series is smoothed.
 *
 * @module
 */
import { periodsBetween, randomOf, seriesOf, smoothSeries } from 'npskit';
import { type BenchCase, calibration } from './bench.ts';

const random = randomOf(1);
const calendar = { unit: 'isoWeek', zone: 'Europe/Helsinki' } as const;

/** Ten years of weeks with a slow swing. */
const weeks = periodsBetween('2014-01-01T00:00:00.000Z', '2023-12-18T12:00:00.000Z', calendar);
const series = seriesOf(
  weeks.map((period, i) => {
    const promoters = 20 + Math.floor(20 * random() + 8 * Math.sin(i / 60));
    return { period, tally: { detractors: 5 + Math.floor(15 * random()), passives: 20, promoters } };
  }),
  { ...calendar, now: '2024-01-01T00:00:00.000Z' },
);

/**
 * Where the calibration loop takes 0.13 of a second, 0.23 times as long is 30 milliseconds.
 */
export const cases: readonly BenchCase[] = [
  {
    name: 'smoothed line through 520 weeks',
    ours: {
      label: 'smoothSeries',
      run: () => {
        const line = smoothSeries(series);
        return line.status === 'shown' ? line.now.level : line.shownPeriods;
      },
    },
    peer: calibration,
    limit: 0.23,
  },
];
