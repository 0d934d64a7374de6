/**
 * The smoothed line through a series.
 */
import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { periodsBetween } from '../../src/time/period.ts';
import { localLevel } from '../../src/trend/level.ts';
import { type Series, type SeriesOptions, seriesOf } from '../../src/trend/series.ts';
import { type ShownSmoothing, type SmoothOptions, smoothSeries } from '../../src/trend/smooth.ts';

type Triple = readonly [number, number, number];

const calendar = { unit: 'month', zone: 'Europe/Helsinki' } as const;
const countsOf = ([detractors, passives, promoters]: Triple): CategoryCounts => ({ detractors, passives, promoters });
const EMPTY: Triple = [0, 0, 0];

/** A month each from January 2020, all over unless told otherwise. */
const monthly = (
  months: readonly Triple[],
  options: Partial<SeriesOptions> & { readonly now?: string } = {},
): Series => {
  const periods = periodsBetween('2020-01-15T00:00:00.000Z', '2029-12-15T00:00:00.000Z', calendar);
  const counted = months.map((triple, i) => ({
    period: periods[i] as (typeof periods)[number],
    tally: countsOf(triple),
  }));
  return seriesOf(counted, { now: '2030-01-01T00:00:00.000Z', ...options, ...calendar });
};

const shown = (series: Series, options?: SmoothOptions): ShownSmoothing => {
  const line = smoothSeries(series, options);
  if (line.status !== 'shown') throw new Error(line.reason);
  return line;
};

const levels = (line: ShownSmoothing): number[] => line.points.map(({ level }) => level as number);

/** The place and code of what a call refuses. */
const refusal = (call: () => unknown): readonly [string, string] => {
  try {
    call();
  } catch (error) {
    if (isNpsError(error)) return [error.code, error.path.join('/')];
  }
  return ['nothing', ''];
};

const STEADY: readonly Triple[] = [
  [20, 30, 50],
  [18, 34, 48],
  [22, 28, 50],
  [19, 30, 51],
  [21, 31, 48],
  [20, 29, 51],
];

describe('the line', () => {
  test('runs through the levels of the scores, each with the variance of all answers over its own number', () => {
    const line = shown(monthly(STEADY));
    const fit = localLevel(
      STEADY.map(([detractors, passives, promoters]) => {
        const n = detractors + passives + promoters;
        return { nps: (100 * (promoters - detractors)) / n, variance: line.answerVariance / n };
      }),
    );
    expect(levels(line)).toEqual(fit.points.map(({ level }) => level));
    expect(line.stepSd).toBe(fit.stepSd);
    // 600 answers, 120 detractors and 298 promoters: shares .2 and .4967.
    expect(line.answerVariance).toBeCloseTo(1e4 * (418 / 600 - (178 / 600) ** 2), 6);
  });

  test('takes the variance of all answers, so that nine promoters of nine do not weigh endlessly', () => {
    const line = shown(monthly([...STEADY, [0, 0, 9]], {}));
    expect(line.points[6]?.n).toBe(9);
    expect(line.points[6]?.level).toBeLessThan(60);
    expect(line.points[6]?.standardDeviation).toBeGreaterThan(2);
  });

  test('is withheld below four shown periods that are over', () => {
    const withheld = { status: 'withheld', reason: 'too-short', shownPeriods: 3, neededPeriods: 4 };
    expect(smoothSeries(monthly(STEADY.slice(0, 3)))).toEqual(withheld);
    expect(smoothSeries(monthly([...STEADY.slice(0, 3), EMPTY, [1, 1, 1]]))).toEqual(withheld);
    expect(smoothSeries(monthly(STEADY.slice(0, 4), { now: '2020-04-20T00:00:00.000Z' }))).toEqual(withheld);
    expect(smoothSeries(monthly([]))).toEqual({ ...withheld, shownPeriods: 0 });
    expect(smoothSeries(monthly(STEADY.slice(0, 4))).status).toBe('shown');
  });

  test('has a point for every period, also without answers, there a wider one', () => {
    const line = shown(monthly([...STEADY.slice(0, 3), EMPTY, ...STEADY.slice(3)]));
    expect(line.points.map(({ index, n }) => [index, n])).toEqual([
      [0, 100],
      [1, 100],
      [2, 100],
      [3, 0],
      [4, 100],
      [5, 100],
      [6, 100],
    ]);
    const [before, empty] = line.points.slice(2).map(({ standardDeviation }) => standardDeviation as number);
    expect(empty).toBeGreaterThan(before as number);
    expect(line.shownPeriods).toBe(6);
  });

  test('uses the answers of periods below the minimum, and nothing of hidden ones', () => {
    const few: Triple = [4, 1, 2];
    const months = [...STEADY, few];
    const used = shown(monthly(months));
    const hidden = shown(monthly(months, { privacyMinimum: 8 }));
    expect(used.points[6]).toMatchObject({ n: 7 });
    expect(hidden.points[6]).toMatchObject({ n: null });
    expect(used.points[6]?.level).toBeLessThan(hidden.points[6]?.level as number);
    // Without the other month that hides it, the hidden month would be the total less the open ones.
    expect(hidden.points.filter(({ n }) => n === null).length).toBe(2);
  });

  test('leaves the partial month out unless told otherwise', () => {
    const series = monthly(STEADY, { now: '2020-06-10T00:00:00.000Z' });
    expect(shown(series).points.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(shown(series, { includePartial: true }).points.length).toBe(6);
  });

  test('keeps the positions of the series where the first month is partial', () => {
    const series = monthly(STEADY, { from: '2020-01-20T00:00:00.000Z' });
    const line = shown(series, { breaks: [3] });
    expect(line.points.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5]);
    expect(line.breaks).toEqual([3]);
    expect(refusal(() => smoothSeries(series, { breaks: [1] }))).toEqual(['option/out-of-range', 'breaks/0']);
  });

  test('may take the likeliest size of the steps', () => {
    const line = shown(monthly(STEADY), { step: 'estimated' });
    expect(line).toMatchObject({ step: 'estimated', stepSd: 0 });
    expect(new Set(levels(line).map((level) => level.toFixed(9))).size).toBe(1);
  });

  test('says how likely the last level is higher than each', () => {
    const rising = STEADY.map((_, i): Triple => [40 - 6 * i, 20, 40 + 6 * i]);
    const line = shown(monthly(rising));
    expect(line.points[0]?.probabilityNowHigher).toBeGreaterThan(0.99);
    expect(line.points[5]?.probabilityNowHigher).toBeNull();
  });
});

describe('an interval', () => {
  test('reaches two standard deviations to either side, at the level asked for', () => {
    const line = shown(monthly(STEADY), { level: 0.9 });
    const { level, interval, standardDeviation } = line.now;
    expect(interval?.level).toBe(0.9);
    expect(interval?.upper).toBeCloseTo((level as number) + 1.6448536269514722 * (standardDeviation as number), 9);
    expect(interval?.unclipped).toBeUndefined();
  });

  test('is cut at the end of the scale, with the limits before the cut beside it', () => {
    const line = shown(monthly(STEADY.map((): Triple => [0, 1, 9])));
    const { interval } = line.now;
    expect(interval?.upper).toBe(100);
    expect(interval?.unclipped?.upper).toBeGreaterThan(100);
    expect(interval?.unclipped?.lower).toBe(interval?.lower);
  });

  test('has no width where all answers are alike, and says so', () => {
    const line = shown(monthly(STEADY.map((): Triple => [0, 0, 30])));
    expect(line.now).toMatchObject({
      level: 100,
      standardDeviation: 0,
      interval: { lower: 100, upper: 100, level: 0.95 },
    });
    expect(line.cautions).toEqual(['degenerate', 'provisional']);
    // The latest score still has an interval of its own.
    expect(line.now.latest.estimate.interval.lower).toBeLessThan(95);
  });
});

describe('the present', () => {
  test('is the last level beside the latest score that is shown', () => {
    const { now } = shown(monthly([...STEADY, EMPTY, [1, 1, 1]]));
    expect(now.index).toBe(7);
    expect(now.period.key).toBe('2020-08');
    expect(now.latest.index).toBe(5);
    expect(now.latest.period.key).toBe('2020-06');
    expect(now.latest.estimate.nps).toBe(31);
  });

  test('is provisional unless breaks are named', () => {
    expect(shown(monthly(STEADY)).cautions).toEqual(['provisional']);
    expect(shown(monthly(STEADY), { breaks: [] }).cautions).toEqual(['provisional']);
    expect(shown(monthly(STEADY), { breaks: [3] }).cautions).toEqual([]);
  });

  test('is unknown where nobody has answered since the last break', () => {
    const { points, now, forecast } = shown(monthly([...STEADY, EMPTY, EMPTY]), { breaks: [6] });
    const unknown = { level: null, interval: null, standardDeviation: null };
    expect(points[7]).toMatchObject({ ...unknown, probabilityNowHigher: null });
    expect(now).toMatchObject(unknown);
    expect(now.latest.index).toBe(5);
    expect(forecast).toEqual([]);
  });
});

describe('a break', () => {
  const low: Triple = [400, 300, 300];
  const high: Triple = [200, 300, 500];
  const jump = monthly([low, low, low, low, high, high, high, high]);

  test('keeps two levels apart that would be drawn together', () => {
    const smooth = levels(shown(jump));
    const split = levels(shown(jump, { breaks: [4] }));
    expect(split[3]).toBeCloseTo(-10, 6);
    expect(split[4]).toBeCloseTo(30, 6);
    expect(smooth[3]).toBeGreaterThan(-10);
    expect(smooth[4]).toBeLessThan(30);
  });

  test('is not counted as variation beyond sampling', () => {
    const plain = shown(jump);
    expect(plain.variation.sigmaZ).toBeGreaterThan(1.2);
    expect(plain.cautions).toContain('extra-variation');
    const split = shown(jump, { breaks: [4] });
    expect(split.variation.sigmaZ).toBe(0);
    expect(split.cautions).toEqual([]);
  });
});

describe('variation beyond sampling', () => {
  const wobble = monthly([0, 8, -6, 7, -8, 5, -5, 8, -7, 6].map((by): Triple => [250 - 5 * by, 250, 500 + 5 * by]));

  test('is told of, and passes for movement by default', () => {
    const line = shown(wobble);
    expect(line.cautions).toEqual(['provisional', 'extra-variation']);
    expect(line.variation.sigmaZ).toBeGreaterThan(1.2);
    expect(line.variation.factor).toBe(1);
  });

  test('is noise where asked for: every variance is multiplied by its square', () => {
    const plain = shown(wobble);
    const line = shown(wobble, { overdispersion: true });
    expect(line.variation.factor).toBeCloseTo((plain.variation.sigmaZ as number) ** 2, 12);
    expect(line.answerVariance).toBe(plain.answerVariance);
    expect(line.stepSd).toBeLessThan(plain.stepSd);
  });

  test('never makes answers worth more than they are', () => {
    const line = shown(monthly(STEADY), { overdispersion: true });
    expect(line.variation.sigmaZ).toBeLessThan(1);
    expect(line).toEqual(shown(monthly(STEADY)));
  });
});

describe('a forecast', () => {
  test('is flat, widens with every period, and predicts scores less surely than levels', () => {
    const line = shown(monthly(STEADY), { forecast: 4, answers: 50 });
    expect(line.forecast.map(({ ahead }) => ahead)).toEqual([1, 2, 3, 4]);
    let before = line.now.standardDeviation as number;
    for (const { level, standardDeviation, prediction } of line.forecast) {
      expect(level).toBe(line.now.level);
      expect(standardDeviation).toBeGreaterThan(before);
      expect(prediction.answers).toBe(50);
      expect(prediction.standardDeviation ** 2).toBeCloseTo(standardDeviation ** 2 + line.answerVariance / 50, 8);
      expect(prediction.interval.upper).toBeGreaterThan(level);
      before = standardDeviation;
    }
  });

  test('expects as many answers as the middle one of the periods with answers', () => {
    const months: Triple[] = [[10, 10, 20], EMPTY, [10, 10, 30], [10, 20, 30], [1, 1, 1], [10, 40, 40]];
    expect(shown(monthly(months)).forecast[0]?.prediction.answers).toBe(50);
    expect(shown(monthly(months.slice(0, 5).concat([[10, 20, 30]]))).forecast[0]?.prediction.answers).toBe(50);
  });

  test('looks no period ahead where none was asked for', () => {
    expect(shown(monthly(STEADY), { forecast: 0 }).forecast).toEqual([]);
  });
});

test('enormous and tiny numbers of answers give numbers', () => {
  for (const times of [1e-9, 1e-300, 1e10]) {
    const months = STEADY.map(([a, b, c]): Triple => [a * times, b * times, c * times]);
    const line = smoothSeries(monthly([...STEADY, ...months]), { overdispersion: true });
    expect(JSON.parse(JSON.stringify(line))).toStrictEqual(line);
    expect(
      line.status === 'shown' && line.points.every(({ level }) => level !== null && level > 20 && level < 40),
    ).toBe(true);
  }
});

test.each([
  [{ level: 1 }, 'level', 'option/out-of-range'],
  [{ step: 'none' }, 'step', 'option/unknown'],
  [{ forecast: 5 }, 'forecast', 'option/out-of-range'],
  [{ overdispersion: 1 }, 'overdispersion', 'option/out-of-range'],
  [{ answers: 0 }, 'answers', 'option/out-of-range'],
  [{ answers: '9' }, 'answers', 'option/out-of-range'],
  [{ answers: Infinity }, 'answers', 'option/out-of-range'],
  [{ breaks: 2 }, 'breaks', 'option/out-of-range'],
  [{ breaks: [0] }, 'breaks/0', 'option/out-of-range'],
  [{ breaks: [6] }, 'breaks/0', 'option/out-of-range'],
  [{ breaks: [2, 2] }, 'breaks/1', 'option/out-of-range'],
  [{ breaks: [2.5] }, 'breaks/0', 'option/out-of-range'],
] as const)('the options %j are refused, also where the line is withheld', (options, path, code) => {
  expect(refusal(() => smoothSeries(monthly(STEADY), options as unknown as SmoothOptions))).toEqual([code, path]);
  expect(refusal(() => smoothSeries(monthly([]), options as unknown as SmoothOptions))[0]).toBe(code);
});

test('what is no series is refused', () => {
  expect(refusal(() => smoothSeries(null as unknown as Series))).toEqual(['series/invalid', '']);
});
