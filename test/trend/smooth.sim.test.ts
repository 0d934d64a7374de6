/**
 * How often levels are covered and how far they are off, over many simulated series: the figures that the docstring of
 * `smoothSeries` and the page on forecasts state, drawn anew from a fixed seed with fewer series.
 */
import { describe, expect, test } from 'vitest';
import { estimatorOf } from '../../src/estimate/reading.ts';
import { normalQuantile } from '../../src/numeric/normal.ts';
import { type Random, randomOf } from '../../src/random.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { periodsBetween } from '../../src/time/period.ts';
import type { Series } from '../../src/trend/series.ts';
import { type ShownSmoothing, type SmoothOptions, smoothSeries } from '../../src/trend/smooth.ts';

const months = periodsBetween('2000-01-01T00:00:00.000Z', '2003-01-01T00:00:00.000Z', { unit: 'month', zone: 'UTC' });
const estimate = estimatorOf({ minimum: 1, method: 'wald' });

/** A quarter passives, or as many as the score leaves room for. */
function answers(random: Random, n: number, nps: number): CategoryCounts {
  const passive = Math.min(0.25, (1 - Math.abs(nps) / 100) / 2);
  const promote = (1 - passive + nps / 100) / 2;
  let promoters = 0;
  let passives = 0;
  for (let i = 0; i < n; i++) {
    const u = random();
    if (u < promote) promoters++;
    else if (u < promote + passive) passives++;
  }
  return { detractors: n - promoters - passives, passives, promoters };
}

const normal = (random: Random): number => normalQuantile(random() || Number.EPSILON);
const onScale = (level: number): number => Math.min(98, Math.max(-98, level));
const within = (value: number, { lower, upper }: { readonly lower: number; readonly upper: number }): boolean =>
  lower <= value && value <= upper;

type Design = {
  readonly periods: number;
  /** The fewest and the most answers of a period. */
  readonly n: readonly [number, number];
  readonly stepSd: number;
  /** Between which scores the first level lies. */
  readonly start?: readonly [number, number];
  /** From which period on, and by how much, the level is another one. */
  readonly jump?: { readonly at: number; readonly by: number; readonly months?: number };
  /** What a period's level is off beyond the steps, as a standard deviation. */
  readonly wobble?: number;
  readonly options?: SmoothOptions;
  readonly series?: number;
};

type Outcome = {
  /** The share of intervals that hold the level: of all, of the last, of each period. */
  readonly coverage: number;
  readonly last: number;
  readonly at: readonly number[];
  /** Root mean square errors in points. */
  readonly raw: number;
  readonly smoothed: number;
  /** The share of forecasts that hold the level, and of predictions that hold a score of 60 answers, at 1 to 4 periods. */
  readonly levels: readonly number[];
  readonly predictions: readonly number[];
  /** Root mean square errors four periods ahead, in points: of the last level, and of a straight line through the scores. */
  readonly flat: number;
  readonly line: number;
};

function simulate({ periods, n, stepSd, start = [20, 60], jump, wobble = 0, options, series = 120 }: Design): Outcome {
  const random = randomOf(20_240_701);
  const at = Array.from({ length: periods }, () => 0);
  const levels = [0, 0, 0, 0];
  const predictions = [0, 0, 0, 0];
  let raw = 0;
  let smoothed = 0;
  let flat = 0;
  let straight = 0;
  const jumped = (level: number, t: number): number =>
    jump && t >= jump.at && t < jump.at + (jump.months ?? periods) ? onScale(level + jump.by) : level;
  for (let s = 0; s < series; s++) {
    let level = start[0] + (start[1] - start[0]) * random();
    const truth: number[] = [];
    const points = Array.from({ length: periods }, (_, t): Series['points'][number] => {
      if (t > 0) level = onScale(level + stepSd * normal(random));
      const now = jumped(level, t);
      truth.push(now);
      const size = n[0] + Math.floor(random() * (n[1] - n[0] + 1));
      const counts = answers(random, size, onScale(now + wobble * normal(random)));
      return { period: months[t] as (typeof months)[number], estimate: estimate(counts), partial: false };
    });
    const line = smoothSeries(
      { unit: 'month', zone: 'UTC', points },
      { forecast: 4, answers: 60, ...options },
    ) as ShownSmoothing;
    line.points.forEach((point, t) => {
      const actual = truth[t] as number;
      if (within(actual, point.interval as { lower: number; upper: number })) at[t] = (at[t] as number) + 1 / series;
      smoothed += ((point.level as number) - actual) ** 2;
      raw += ((points[t]?.estimate.nps as number) - actual) ** 2;
    });
    line.forecast.forEach(({ interval, prediction }, h) => {
      level = onScale(level + stepSd * normal(random));
      const actual = jumped(level, periods - 1);
      if (h === 3) {
        flat += ((line.now.level as number) - actual) ** 2 / series;
        straight +=
          (lineAt(
            points.map((point) => point.estimate.nps as number),
            periods + h,
          ) -
            actual) **
            2 /
          series;
      }
      if (within(actual, interval)) levels[h] = (levels[h] as number) + 1 / series;
      const { detractors, promoters } = answers(random, 60, actual);
      if (within((100 * (promoters - detractors)) / 60, prediction.interval))
        predictions[h] = (predictions[h] as number) + 1 / series;
    });
  }
  const whole = series * periods;
  return {
    coverage: at.reduce((sum, share) => sum + share, 0) / periods,
    last: at[periods - 1] as number,
    at,
    raw: Math.sqrt(raw / whole),
    smoothed: Math.sqrt(smoothed / whole),
    levels,
    predictions,
    flat: Math.sqrt(flat),
    line: Math.sqrt(straight),
  };
}

/** The straight line through some scores, by least squares, at a later period. */
function lineAt(scores: readonly number[], t: number): number {
  const middle = (scores.length - 1) / 2;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const along = scores.reduce((sum, score, i) => sum + (i - middle) * (score - mean), 0);
  return mean + ((t - middle) * along) / scores.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
}

const FEW = [10, 30] as const;
const SOME = [40, 160] as const;
const MANY = [200, 600] as const;

describe('levels that take random steps', () => {
  test.each(
    [4, 12, 24].flatMap((periods) =>
      [FEW, SOME].flatMap((n) => [0, 2, 5].map((stepSd) => [periods, n[0], n[1], stepSd] as const)),
    ),
  )(
    'are covered in 91 of 100 and more, and nearer than raw scores: %i periods of %i to %i, steps of %i',
    (...design) => {
      const [periods, low, high, stepSd] = design;
      const { coverage, last, raw, smoothed, levels, predictions } = simulate({
        periods,
        n: [low, high],
        stepSd,
        series: 200,
      });
      expect(coverage).toBeGreaterThanOrEqual(0.91);
      expect(last).toBeGreaterThanOrEqual(0.91);
      expect(smoothed).toBeLessThan(0.75 * raw);
      // Three standard errors of 200 series below 0.93.
      for (const share of [...levels, ...predictions]) expect(share).toBeGreaterThanOrEqual(0.88);
    },
  );

  test.each([
    [12, 0],
    [12, 2],
    [24, 0],
    [24, 2],
  ] as const)('are covered near the end of the scale: %i periods of 5 to 30 at 85 to 95, steps of %i', (...design) => {
    const [periods, stepSd] = design;
    const { coverage, raw, smoothed } = simulate({ periods, n: [5, 30], stepSd, start: [85, 95] });
    expect(coverage).toBeGreaterThanOrEqual(0.93);
    expect(smoothed).toBeLessThan(0.6 * raw);
  });

  test('have errors as the docstring says', () => {
    const { raw, smoothed } = simulate({ periods: 24, n: SOME, stepSd: 5, series: 300 });
    expect(Math.abs(raw - 8.1)).toBeLessThan(0.2);
    expect(Math.abs(smoothed - 4.5)).toBeLessThan(0.2);
  });

  test('are covered less often where one size of the steps is taken for the truth', () => {
    const options = { step: 'estimated' } as const;
    const { coverage } = simulate({ periods: 24, n: SOME, stepSd: 2, options });
    expect(coverage).toBeGreaterThan(0.8);
    expect(coverage).toBeLessThan(0.91);
  });
});

test.each([
  [12, 0, 3.6, 7.4],
  [12, 2, 5.9, 9.1],
  [24, 2, 5.7, 7],
  [24, 5, 11.5, 14.4],
] as const)(
  'a flat forecast is nearer than a straight line: %i periods, steps of %i, errors of about %f and %f',
  (periods, stepSd, flat, line) => {
    const errors = simulate({ periods, n: SOME, stepSd, series: 200 });
    expect(Math.abs(errors.flat / flat - 1)).toBeLessThan(0.15);
    expect(Math.abs(errors.line / line - 1)).toBeLessThan(0.15);
    expect(errors.flat).toBeLessThan(0.9 * errors.line);
  },
);

describe('a drop of 20 points in the middle of 24 periods', () => {
  const drop = { at: 12, by: -20 };
  const dropped = (n: Design['n'], options?: SmoothOptions, jump: Design['jump'] = drop): Outcome =>
    simulate({ periods: 24, n, stepSd: 0, start: [30, 50], jump, ...(options && { options }) });

  test('is smoothed into its neighbors, while the average over all periods hides it', () => {
    for (const [n, least, most] of [
      [FEW, 0.75, 0.92],
      [SOME, 0.6, 0.8],
      [MANY, 0.5, 0.72],
    ] as const) {
      const { coverage, at } = dropped(n);
      expect(coverage).toBeGreaterThan(0.93);
      for (const share of [at[11], at[12]]) {
        expect(share).toBeGreaterThan(least);
        expect(share).toBeLessThan(most);
      }
    }
  });

  test('is no trouble with the right break, and much with one that is a period late', () => {
    for (const n of [FEW, SOME, MANY]) {
      const right = dropped(n, { breaks: [12] });
      for (const share of [right.coverage, right.at[11], right.at[12]]) expect(share).toBeGreaterThan(0.95);
      const late = dropped(n, { breaks: [13] });
      expect(late.at[12]).toBeGreaterThan(0.2);
      expect(late.at[12]).toBeLessThan(0.7);
    }
  });

  test('two periods before the end leaves the last level in doubt, which is why it is called provisional', () => {
    for (const n of [FEW, SOME, MANY]) {
      const { last } = dropped(n, undefined, { at: 22, by: -20 });
      expect(last).toBeGreaterThan(0.5);
      expect(last).toBeLessThan(0.88);
    }
  });

  test('of 30 points for a single month is hardly ever covered', () => {
    for (const n of [FEW, SOME, MANY])
      expect(dropped(n, undefined, { at: 12, by: -30, months: 1 }).at[12]).toBeLessThan(0.45);
  });
});

describe('a steady level that wobbles by 6 points', () => {
  const wobbling = { periods: 24, n: MANY, stepSd: 0, start: [30, 50], wobble: 6 } as const;

  test('is covered too seldom by default, and with overdispersion as it should', () => {
    const plain = simulate(wobbling);
    expect(plain.coverage).toBeLessThan(0.87);
    const corrected = simulate({ ...wobbling, options: { overdispersion: true } });
    expect(corrected.coverage).toBeGreaterThan(0.96);
    expect(corrected.smoothed).toBeLessThan(plain.smoothed);
  });

  test('costs true movement little when it is corrected for', () => {
    const { coverage, smoothed } = simulate({
      periods: 24,
      n: MANY,
      stepSd: 5,
      start: [30, 50],
      options: { overdispersion: true },
    });
    expect(coverage).toBeGreaterThan(0.93);
    expect(smoothed).toBeLessThan(3.5);
  });
});
