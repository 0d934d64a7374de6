/**
 * Levels behind published scores.
 */
import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { type LevelOptions, type Observation, localLevel } from '../../src/trend/level.ts';

const scores = (values: readonly (number | null)[], variance: number): Observation[] =>
  values.map((nps) => ({ nps, variance }));

const levels = (observations: readonly Observation[], options?: LevelOptions): (number | null)[] =>
  localLevel(observations, options).points.map(({ level }) => level);

const deviations = (observations: readonly Observation[], options?: LevelOptions): number[] =>
  localLevel(observations, options).points.map(({ standardDeviation }) => standardDeviation ?? NaN);

/** The place and code of what a call refuses. */
const refusal = (call: () => unknown): readonly [string, string] => {
  try {
    call();
  } catch (error) {
    if (isNpsError(error)) return [error.code, error.path.join('/')];
  }
  return ['nothing', ''];
};

describe('the level of a row of scores', () => {
  test('is their mean where no steps explain them best', () => {
    const fit = localLevel(scores([30, 34, 32, 30, 34], 50), { step: 'estimated' });
    expect(fit.stepSd).toBe(0);
    for (const { level, standardDeviation } of fit.points) {
      expect(level).toBeCloseTo(32, 12);
      expect(standardDeviation).toBeCloseTo(Math.sqrt(10), 12);
    }
  });

  test('weighs a score by its variance', () => {
    const [level] = levels(
      [
        { nps: 10, variance: 300 },
        { nps: 20, variance: 100 },
        { nps: 15, variance: 1e9 },
      ],
      { step: 'estimated' },
    );
    expect(level).toBeCloseTo(17.5, 6);
  });

  test('follows two exact scores, and stands between them in the period that has none', () => {
    const [first, between, last] = localLevel(
      [
        { nps: 10, variance: 0 },
        { nps: null, variance: 0 },
        { nps: 30, variance: 0 },
      ],
      { step: 'estimated' },
    ).points;
    expect([first?.level, first?.standardDeviation]).toEqual([10, 0]);
    expect([last?.level, last?.standardDeviation]).toEqual([30, 0]);
    // Over two steps a score moved by 20: each step has a variance of 200, and the middle half of it is unknown.
    expect(between?.level).toBeCloseTo(20, 5);
    expect(between?.standardDeviation).toBeCloseTo(10, 5);
  });

  test('is surer in the middle than at the ends, which have neighbors on one side only', () => {
    const [first, , middle, , last] = deviations(scores([30, 41, 28, 35, 37], 60)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    expect(middle).toBeLessThan(first);
    expect(middle).toBeLessThan(last);
  });

  test('takes the scores up to a period alone where it is filtered', () => {
    const { points } = localLevel(scores([null, 30, 50], 25));
    expect(points[0]?.filtered).toBeNull();
    expect(points[1]?.filtered?.level).toBe(30);
    expect(points[1]?.filtered?.standardDeviation).toBeCloseTo(5, 12);
    expect(points[2]?.filtered).toEqual({ level: points[2]?.level, standardDeviation: points[2]?.standardDeviation });
  });

  test('is told before the first score and after the last, less and less surely', () => {
    const { points } = localLevel(scores([null, null, 30, 34, null, null], 25));
    const [a, b, c, d, e, f] = points.map(({ standardDeviation }) => standardDeviation ?? NaN) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    expect(a).toBeGreaterThan(b);
    expect(b).toBeGreaterThan(c);
    expect(e).toBeGreaterThan(d);
    expect(f).toBeGreaterThan(e);
    expect(points[0]?.level).toBe(points[2]?.level);
    expect(points[5]?.level).toBe(points[3]?.level);
  });

  test('need not lie on the scale, since a published score may be an index of another kind', () => {
    expect(localLevel(scores([104, 110, 108], 1)).points[1]?.level).toBeGreaterThan(104);
  });
});

describe('the size of the steps', () => {
  test('is that of the prior where nothing is observed', () => {
    // The mean of a half-normal with a scale of 10, cut at 40.
    for (const values of [[], [null, null], [12]])
      expect(localLevel(scores(values, 9)).stepSd).toBeCloseTo(7.9766743, 6);
    expect(localLevel(scores([12], 9)).logLikelihood).toBeCloseTo(0, 9);
  });

  test('scales with the prior and the scores', () => {
    const small = localLevel(scores([3, 5, 1, 6, 2], 2), { scale: 2 });
    const large = localLevel(scores([30, 50, 10, 60, 20], 200), { scale: 20 });
    expect(large.stepSd).toBeCloseTo(10 * small.stepSd, 7);
  });

  test('is called larger than expected where scores leap', () => {
    const leaping = scores([-100, 100, -100, 100, -100], 1);
    expect(localLevel(leaping).scaleTooSmall).toBe(true);
    expect(localLevel(leaping, { scale: 200 }).scaleTooSmall).toBe(false);
    expect(localLevel(leaping, { step: 'estimated' }).scaleTooSmall).toBe(false);
    expect(localLevel(leaping).points[1]?.level).toBeGreaterThan(99);
  });
});

describe('scores that are exact', () => {
  test('and all alike leave no doubt and no steps', () => {
    for (const step of ['integrated', 'estimated'] as const) {
      const { stepSd, logLikelihood, points, forecast } = localLevel(scores([10, 10, null, 10], 0), { step });
      expect([stepSd, logLikelihood]).toEqual([0, null]);
      expect(points.map(({ level, standardDeviation }) => [level, standardDeviation])).toEqual(Array(4).fill([10, 0]));
      expect(points.map(({ probabilityNowHigher }) => probabilityNowHigher)).toEqual([0.5, 0.5, 0.5, null]);
      expect(forecast).toEqual([1, 2, 3].map((ahead) => ({ ahead, level: 10, standardDeviation: 0 })));
    }
  });

  test('and differ are the levels themselves', () => {
    const { points, stepSd } = localLevel(scores([10, 20, 10, 20], 0));
    expect(points.map(({ level }) => level)).toEqual([10, 20, 10, 20]);
    expect(points.map(({ probabilityNowHigher }) => probabilityNowHigher)).toEqual([1, 0.5, 1, null]);
    expect(stepSd).toBeGreaterThan(8);
  });

  test('are approached as variances vanish', () => {
    const nearly = localLevel(scores([10, 20, 10, 20], 1e-12));
    const exact = localLevel(scores([10, 20, 10, 20], 0));
    expect(nearly.stepSd).toBeCloseTo(exact.stepSd, 6);
    expect(localLevel(scores([10, 10, 10, 10, 10], 1e-14)).stepSd).toBeLessThan(1e-6);
  });
});

describe('a break', () => {
  const jump = [30, 32, 31, 60, 62, 61];

  test('keeps what came before from what comes after', () => {
    const fit = localLevel(scores(jump, 4), { step: 'estimated', breaks: [3] });
    expect(fit.stepSd).toBe(0);
    fit.points.forEach(({ level }, t) => expect(level).toBeCloseTo(t < 3 ? 31 : 61, 10));
    expect(fit.breaks).toEqual([3]);
  });

  test('leaves the last level independent of the one before it', () => {
    const { points } = localLevel(scores(jump, 4), { breaks: [3] });
    expect(points[0]?.probabilityNowHigher).toBeCloseTo(1, 10);
    expect(localLevel(scores([10, 10, 10, 10], 4), { breaks: [2] }).points[0]?.probabilityNowHigher).toBeCloseTo(
      0.5,
      10,
    );
  });

  test('after which nobody answered leaves nothing known, and nothing to forecast', () => {
    const { points, forecast } = localLevel(scores([30, 32, null, null], 4), { breaks: [2] });
    const unknown = { level: null, standardDeviation: null, filtered: null, probabilityNowHigher: null };
    expect(points.slice(2)).toEqual([unknown, unknown]);
    expect(points[0]?.level).not.toBeNull();
    expect(points[0]?.probabilityNowHigher).toBeNull();
    expect(forecast).toEqual([]);
  });
});

describe('a forecast', () => {
  test('is flat and widens by the variance of a step', () => {
    const { points, forecast, stepSd } = localLevel(scores([20, 40, 30, 50, 20], 1), {
      step: 'estimated',
      forecast: 4,
    });
    const last = points[4] as { level: number; standardDeviation: number };
    expect(forecast.map(({ ahead }) => ahead)).toEqual([1, 2, 3, 4]);
    for (const { ahead, level, standardDeviation } of forecast) {
      expect(level).toBe(last.level);
      expect(standardDeviation ** 2).toBeCloseTo(last.standardDeviation ** 2 + ahead * stepSd ** 2, 8);
    }
  });

  test('looks no period ahead where none was asked for', () => {
    expect(localLevel(scores([1, 2], 1), { forecast: 0 }).forecast).toEqual([]);
  });
});

test('no observations give no points', () => {
  expect(localLevel([])).toMatchObject({ observed: 0, points: [], forecast: [] });
});

test('variances of every size give numbers', () => {
  for (const variance of [1e-300, 1e-30, 1e13, 1e100]) {
    const text = JSON.stringify(localLevel(scores([100, -100, null, 3, 3.5], variance)));
    expect(text).not.toMatch(/"(level|standardDeviation|probabilityNowHigher|stepSd)":null,"s/);
    for (const { level, standardDeviation } of localLevel(scores([100, -100, null, 3, 3.5], variance)).points) {
      expect(Math.abs(level ?? NaN)).toBeLessThanOrEqual(100);
      expect(standardDeviation).toBeGreaterThan(0);
      expect(standardDeviation).toBeLessThan(1e51);
    }
  }
});

test.each([
  ['no list', null, '', 'observations/invalid'],
  ['no observation', [null], '0/nps', 'observations/invalid'],
  ['a score that is none', [{ nps: NaN, variance: 1 }], '0/nps', 'observations/invalid'],
  ['a score without end', [{ nps: 1e7, variance: 1 }], '0/nps', 'observations/invalid'],
  [
    'a variance below 0',
    [
      { nps: 1, variance: 1 },
      { nps: 1, variance: -1 },
    ],
    '1/variance',
    'observations/invalid',
  ],
  ['a variance without end', [{ nps: 1, variance: Infinity }], '0/variance', 'observations/invalid'],
  ['a missing variance', [{ nps: 1 }], '0/variance', 'observations/invalid'],
] as const)('observations are refused for %s', (_, observations, path, code) => {
  expect(refusal(() => localLevel(observations as unknown as Observation[]))).toEqual([code, path]);
});

test.each([
  [{ step: 'guessed' }, 'step', 'option/unknown'],
  [{ scale: 0 }, 'scale', 'option/out-of-range'],
  [{ scale: '10' }, 'scale', 'option/out-of-range'],
  [{ scale: NaN }, 'scale', 'option/out-of-range'],
  [{ forecast: 5 }, 'forecast', 'option/out-of-range'],
  [{ forecast: 1.5 }, 'forecast', 'option/out-of-range'],
  [{ forecast: -1 }, 'forecast', 'option/out-of-range'],
  [{ breaks: 1 }, 'breaks', 'option/out-of-range'],
  [{ breaks: [0] }, 'breaks/0', 'option/out-of-range'],
  [{ breaks: [3] }, 'breaks/0', 'option/out-of-range'],
  [{ breaks: [1, 1] }, 'breaks/1', 'option/out-of-range'],
  [{ breaks: [2, 1] }, 'breaks/1', 'option/out-of-range'],
  [{ breaks: [1.5] }, 'breaks/0', 'option/out-of-range'],
  [{ breaks: ['1'] }, 'breaks/0', 'option/out-of-range'],
] as const)('the options %j are refused', (options, path, code) => {
  expect(refusal(() => localLevel(scores([1, 2, 3], 1), options as unknown as LevelOptions))).toEqual([code, path]);
});
