/**
 * How often trends and seasons are found where there are none, and how often a rise is found: drawn from seeds.
 */
import { expect, test } from 'vitest';
import { estimatorOf } from '../../src/estimate/reading.ts';
import { type Random, randomOf } from '../../src/random.ts';
import { periodsBetween } from '../../src/time/period.ts';
import { answerTrend } from '../../src/trend/answers-trend.ts';
import { seasonOf } from '../../src/trend/season.ts';
import type { Series } from '../../src/trend/series.ts';
import { type TrendLineOptions, trendLine } from '../../src/trend/slope.ts';

/** A normal number, by the method of Box and Muller. */
const gauss = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

type Design = {
  readonly periods: number;
  readonly sizes: readonly [number, number];
  /** Shares of detractors and promoters. */
  readonly shares: readonly [number, number];
  /** How far periods scatter beyond sampling, in points. */
  readonly wobble: number;
  /** How far the score rises from the first to the last period, in points. */
  readonly rise?: number;
};

/** Wald is the quickest interval, and none of what is tested here looks at it. */
const estimate = estimatorOf({ minimum: 1, method: 'wald' });

/** Months, made once. */
const MONTHS = periodsBetween('2020-01-01T00:00:00.000Z', '2022-12-01T00:00:00.000Z', { unit: 'month', zone: 'UTC' });

function draw(random: Random, { periods, sizes: [fewest, most], shares, wobble, rise = 0 }: Design): Series {
  const points = MONTHS.slice(0, periods).map((period, t) => {
    const n = fewest + Math.floor(random() * (most - fewest + 1));
    const moved = (wobble * gauss(random) + (rise * t) / (periods - 1)) / 200;
    const detracting = Math.min(1, Math.max(0, shares[0] - moved));
    const promoting = Math.min(1 - detracting, Math.max(0, shares[1] + moved));
    let detractors = 0;
    let promoters = 0;
    for (let i = 0; i < n; i++) {
      const u = random();
      if (u < detracting) detractors++;
      else if (u < detracting + promoting) promoters++;
    }
    return {
      period,
      estimate: estimate({ detractors, passives: n - detractors - promoters, promoters }),
      partial: false,
    };
  });
  return { unit: 'month', zone: 'UTC', points };
}

const SMALL = [5, 10] as const;
const MIDDLE = [40, 160] as const;
const USUAL = [0.2, 0.5] as const;
const HIGH = [0.05, 0.9] as const;

/** In which part of the draws something is found. */
function found(design: Design, rounds: number, seed: number, isFound: (series: Series) => boolean): number {
  const random = randomOf(seed);
  let hits = 0;
  for (let i = 0; i < rounds; i++) if (isFound(draw(random, design))) hits++;
  return hits / rounds;
}

const hasTrend =
  (options: TrendLineOptions) =>
  (series: Series): boolean =>
    trendLine(series, options).direction !== 'unclear';

const ROUNDS = 500;
/** Three standard errors of a share of 5 % in that many rounds. */
const LUCK = 3 * Math.sqrt((0.05 * 0.95) / ROUNDS);

test.each([
  { periods: 4, sizes: SMALL, shares: USUAL, wobble: 0 },
  { periods: 4, sizes: MIDDLE, shares: HIGH, wobble: 6 },
  { periods: 6, sizes: MIDDLE, shares: HIGH, wobble: 6 },
  { periods: 12, sizes: SMALL, shares: HIGH, wobble: 0 },
  { periods: 12, sizes: MIDDLE, shares: USUAL, wobble: 6 },
  { periods: 24, sizes: MIDDLE, shares: HIGH, wobble: 6 },
])('a trend is found in at most 5 % of series without one: $periods periods, scatter $wobble', (design) => {
  for (const method of ['dl', 'reml'] as const)
    expect(found(design, method === 'dl' ? ROUNDS : 200, 1, hasTrend({ method }))).toBeLessThanOrEqual(
      method === 'dl' ? 0.05 + LUCK : 0.05 + LUCK * Math.sqrt(ROUNDS / 200),
    );
});

test('with normal errors few periods that scatter beyond sampling look like a trend in more than 5 %', () => {
  const design = { periods: 6, sizes: MIDDLE, shares: HIGH, wobble: 6 };
  const normal = found(design, ROUNDS, 2, hasTrend({ errors: 'normal' }));
  expect(normal).toBeGreaterThan(0.05 + LUCK);
  expect(found(design, ROUNDS, 2, hasTrend({ errors: 'normal', method: 'fixed' }))).toBeGreaterThan(1.5 * normal);
});

test('a rise of 20 points over 12 periods of 40 to 160 answers is found in most series', () => {
  const design = { periods: 12, sizes: MIDDLE, shares: USUAL, wobble: 0, rise: 20 };
  expect(found(design, ROUNDS, 3, hasTrend({}))).toBeGreaterThan(0.65);
});

test('single answers of periods that scatter beyond sampling look like a trend', () => {
  const isFound = (series: Series): boolean => (answerTrend(series).score?.pValue ?? 1) < 0.05;
  const steady = { periods: 12, sizes: MIDDLE, shares: USUAL, wobble: 0 };
  expect(found(steady, ROUNDS, 4, isFound)).toBeLessThanOrEqual(0.05 + LUCK);
  expect(found({ ...steady, wobble: 6 }, ROUNDS, 4, isFound)).toBeGreaterThan(0.05 + LUCK);
});

test.each([
  { periods: 24, sizes: SMALL, shares: USUAL, wobble: 0 },
  { periods: 24, sizes: MIDDLE, shares: HIGH, wobble: 6 },
  { periods: 36, sizes: MIDDLE, shares: USUAL, wobble: 6 },
])('a season of months is found in about 5 % of series without one: $periods periods, scatter $wobble', (design) => {
  expect(found(design, ROUNDS, 5, (series) => seasonOf(series).seasonal)).toBeLessThanOrEqual(0.065 + LUCK);
});
