/**
 * The run rules, each just met and just missed.
 */
import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../src/numeric/normal.ts';
import { DEFAULT_RUN_RULES, RUN_RULES, type RunRule, runRules } from '../../src/trend/run-rules.ts';
import { times } from './control-months.ts';

const alternating = (count: number): number[] => Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 0.5 : -0.5));

test.each([
  [1, [0, 3.001], 1, 'higher', [1]],
  [1, [-3.001], 0, 'lower', [0]],
  [2, times(9, 0.1), 8, 'higher', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
  [2, times(9, -0.1), 8, 'lower', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
  [3, [-0.5, -0.3, -0.1, 0.1, 0.3, 0.5], 5, 'higher', [0, 1, 2, 3, 4, 5]],
  [3, [0.5, 0.3, 0.1, -0.1, -0.3, -0.5], 5, 'lower', [0, 1, 2, 3, 4, 5]],
  [4, alternating(14), 13, null, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]],
  [5, [2.1, 0, 2.1], 2, 'higher', [0, 2]],
  [5, [0, -2.1, -2.1], 2, 'lower', [1, 2]],
  [5, [2.1, 2.1, 0], 1, 'higher', [0, 1]],
  [5, [-2.1, -2.1], 1, 'lower', [0, 1]],
  [6, [1.1, 1.1, -4, 1.1, 1.1], 4, 'higher', [0, 1, 3, 4]],
  [6, [0, -1.1, -1.1, -1.1, -1.1], 4, 'lower', [1, 2, 3, 4]],
  [6, [1.1, 1.1, 1.1, 1.1, 0.9], 3, 'higher', [0, 1, 2, 3]],
  [7, [...alternating(12), 1, -1, 0.9], 14, null, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]],
  [8, [1.1, -1.1, 1.1, 1.1, -1.1, 1.1, -1.1, -1.1], 7, null, [0, 1, 2, 3, 4, 5, 6, 7]],
] as const)('rule %i is met by %j', (rule, z, at, side, points) => {
  expect(runRules(z, [rule])).toEqual([{ rule, at, side, points }]);
});

test.each<[RunRule, number[], string]>([
  [1, [3, -3], 'a point at 3 sigma is not beyond it'],
  [2, times(8, 0.1), 'eight in a row are too few'],
  [2, [...times(8, 0.1), 0], 'a point on the center is on neither side'],
  [3, [-0.5, -0.3, -0.1, 0.1, 0.3], 'five rising points are too few'],
  [3, [-0.5, -0.3, -0.1, -0.1, 0.3, 0.5], 'a step of 0 does not rise'],
  [4, alternating(13), 'thirteen alternating points are too few'],
  [4, [...alternating(13), 0.5], 'a step of 0 does not alternate'],
  [5, [2.1, 0, 0, 2.1], 'the two points lie within three'],
  [5, [2.1, 0, -2.1], 'both points lie on one side'],
  [6, [1.1, 1.1, 1.1], 'three points are no four'],
  [6, [1.1, 1.1, 0, 1.1, 0, 1.1], 'the four points lie within five'],
  [6, [0, 0, 1.1, 1.1, 1.1], 'three of five are too few'],
  [7, [...alternating(14), 1.001], 'a point beyond 1 sigma is not within it'],
  [8, [1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1], 'a point at 1 sigma is not beyond it'],
])('rule %i is not met by %j: %s', (rule, z) => {
  expect(runRules(z, [rule])).toEqual([]);
});

test('the last point of rules 5 and 6 lies in the zone itself', () => {
  expect(runRules([0, 2.1, 2.1, 0, 0], [5]).map(({ at }) => at)).toEqual([2]);
  expect(runRules([0, 1.1, 1.1, 1.1, 1.1, 0.9, 0.9], [6]).map(({ at }) => at)).toEqual([4]);
});

test('tiny steps alternate like large ones', () => {
  expect(
    runRules(
      alternating(14).map((z) => z * 1e-200),
      [4],
    ).map(({ at }) => at),
  ).toEqual([13]);
});

test('a longer run signals at each of its points from the ninth on', () => {
  expect(runRules(times(11, 0.1), [2]).map(({ at, points }) => [at, points[0]])).toEqual([
    [8, 0],
    [9, 1],
    [10, 2],
  ]);
});

test('a run goes on behind a null, which is no point of it', () => {
  const z = [...times(5, 0.1), null, ...times(4, 0.1)];
  expect(runRules(z, [2])).toEqual([{ rule: 2, at: 9, side: 'higher', points: [0, 1, 2, 3, 4, 6, 7, 8, 9] }]);
});

test('rules 1 and 2 are read unless told otherwise, and signals come in the order of time, then of the rules', () => {
  expect(DEFAULT_RUN_RULES).toEqual([1, 2]);
  const z = [...times(8, 0.1), 3.5, 2.5];
  expect(runRules(z).map(({ rule, at }) => [rule, at])).toEqual([
    [1, 8],
    [2, 8],
    [2, 9],
  ]);
  expect(runRules(z, [5, 2, 1, 2]).map(({ rule, at }) => [rule, at])).toEqual([
    [1, 8],
    [2, 8],
    [2, 9],
    [5, 9],
  ]);
});

test('nothing signals in no values, in nulls only, and without rules', () => {
  expect(runRules([], RUN_RULES)).toEqual([]);
  expect(runRules([null, null], RUN_RULES)).toEqual([]);
  expect(runRules([9], [])).toEqual([]);
});

/** The mean number of values until rule 1 or another is met, by a chain whose states are the zones of the latest values. */
const runLength = (rule: RunRule, limit: number, memory: number): number => {
  const inner = normalCdf(limit) - normalCdf(-limit);
  const outer = normalCdf(3) - normalCdf(limit);
  const chances: readonly (readonly [number, number])[] = [
    [0, inner],
    [limit + 0.5, outer],
    [-limit - 0.5, outer],
  ];
  const states = [''];
  const moves: { readonly chance: number; readonly to: number }[][] = [];
  for (let state = 0; state < states.length; state++) {
    const row = (states[state] as string).split(',').filter(Boolean).map(Number);
    moves[state] = chances.flatMap(([z, chance]) => {
      const next = [...row, z];
      if (runRules(next, [1, rule]).some(({ at }) => at === row.length)) return [];
      const key = next.slice(-memory).join();
      if (!states.includes(key)) states.push(key);
      return [{ chance, to: states.indexOf(key) }];
    });
  }
  const lengths = new Float64Array(states.length);
  for (let i = 0; i < 10_000; i++)
    for (let state = 0; state < states.length; state++)
      lengths[state] = (moves[state] ?? []).reduce((sum, { chance, to }) => sum + chance * (lengths[to] as number), 1);
  return lengths[0] as number;
};

test.each([
  [5, 2, 2, 225.44],
  [6, 1, 4, 166.05],
] as const)(
  'from the first value on, rule 1 or %i is met as often as Champ & Woodall (1987) say',
  (rule, limit, memory, published) => {
    expect(Math.abs(runLength(rule, limit, memory) - published)).toBeLessThan(0.01);
  },
);

describe('refusals', () => {
  test.each([[NaN], [Infinity], ['1'], [undefined]])('%s is no standardized value', (value) => {
    expect(() => runRules([0, value as number])).toThrow(
      expect.objectContaining({ code: 'observations/invalid', path: [1] }),
    );
  });

  test('values come as an array', () => {
    expect(() => runRules('1' as never)).toThrow(expect.objectContaining({ code: 'observations/invalid', path: [] }));
  });

  test.each([[[0]], [[9]], [['1']], ['1'], [null], [[1, undefined]]])('%j is no list of rules', (rules) => {
    expect(() => runRules([0], rules as RunRule[])).toThrow(
      expect.objectContaining({ code: 'option/unknown', path: ['rules'] }),
    );
  });
});
